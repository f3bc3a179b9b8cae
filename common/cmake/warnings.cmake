# One set of warnings and sanitizers for every target of the project. Without -Wnull-dereference: with
# optimization on, GCC 12 sees it inside its own library.
add_library(lanyard_options INTERFACE)
target_include_directories(lanyard_options INTERFACE ${CMAKE_SOURCE_DIR})
target_compile_options(lanyard_options INTERFACE
    -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wnon-virtual-dtor -Wold-style-cast
    -Wcast-qual -Wunused -Woverloaded-virtual -Wimplicit-fallthrough)
if(LANYARD_WERROR)
    target_compile_options(lanyard_options INTERFACE -Werror)
endif()
if(LANYARD_SANITIZE)
    target_compile_options(lanyard_options INTERFACE
        -fsanitize=${LANYARD_SANITIZE} -fno-sanitize-recover=all -fno-omit-frame-pointer)
    target_link_options(lanyard_options INTERFACE -fsanitize=${LANYARD_SANITIZE})
endif()
