# Every library the project uses, and what it is for. All are Debian packages; `lanyard` installs them.
find_package(PkgConfig REQUIRED)
find_package(Threads REQUIRED)

# core: formatting, logging, time zones, Unicode folding
find_package(fmt REQUIRED)
find_package(spdlog REQUIRED)
find_package(date REQUIRED)
pkg_check_modules(ICU REQUIRED IMPORTED_TARGET icu-uc icu-i18n)

# i18n: .po catalogues as translators' tools write them, read by GNU gettext's own parser
find_library(GETTEXTPO_LIBRARY gettextpo REQUIRED)

# storage: SQLite through SQLiteCpp; bodies of facts are JSON
pkg_check_modules(SQLITE REQUIRED IMPORTED_TARGET sqlite3)
find_package(SQLiteCpp REQUIRED)
find_package(nlohmann_json REQUIRED)
find_package(tomlplusplus REQUIRED)

# qr: libqrencode writes; ZXing and zbar read; libsodium tags badges
pkg_check_modules(QRENCODE REQUIRED IMPORTED_TARGET libqrencode)
pkg_check_modules(ZBAR REQUIRED IMPORTED_TARGET zbar)
pkg_check_modules(SODIUM REQUIRED IMPORTED_TARGET libsodium)
find_package(ZXing REQUIRED)

# documents: pages and text shaping; PNG files
pkg_check_modules(PANGO REQUIRED IMPORTED_TARGET pangocairo cairo)
find_package(PNG REQUIRED)

# devices: cameras and video files; stb reads the pictures given to --scan
pkg_check_modules(STB REQUIRED IMPORTED_TARGET stb)
pkg_check_modules(GSTREAMER REQUIRED IMPORTED_TARGET
    gstreamer-1.0 gstreamer-app-1.0 gstreamer-video-1.0)
# devices: print queues, this machine's and others'
find_package(Cups REQUIRED)

# devices: reads screens aloud, in English and in Welsh
pkg_check_modules(ESPEAK REQUIRED IMPORTED_TARGET espeak-ng)

# ui: windows and drawing
pkg_check_modules(IMGUI REQUIRED IMPORTED_TARGET imgui)
pkg_check_modules(FONTCONFIG REQUIRED IMPORTED_TARGET fontconfig)
find_package(glfw3 3.3 REQUIRED)
find_package(OpenGL REQUIRED)
find_package(Freetype REQUIRED)

# services and programs: CSV reading, command lines
find_library(CSV_LIBRARY csv REQUIRED)
find_package(CLI11 REQUIRED)

# tests
find_package(doctest REQUIRED)
# bench: what a camera frame costs before anybody looks at it
find_package(JPEG REQUIRED)
