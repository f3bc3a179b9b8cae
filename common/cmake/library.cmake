# lanyard_library(NAME LINKS...): the static library of one folder, all of its .cpp files but main.cpp.
# A library links only libraries of lower levels, which is how CMake keeps the levels.
function(lanyard_library name)
    file(GLOB sources CONFIGURE_DEPENDS *.cpp)
    list(FILTER sources EXCLUDE REGEX "[/_]main\\.cpp$")
    if(NOT sources)
        add_library(${name} INTERFACE)
        target_link_libraries(${name} INTERFACE lanyard_options ${ARGN})
        return()
    endif()
    add_library(${name} STATIC ${sources})
    target_link_libraries(${name} PUBLIC lanyard_options ${ARGN})
endfunction()
