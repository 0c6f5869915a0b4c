# SPDX-License-Identifier: AGPL-3.0-or-later
# Third-party libraries as targets. scripts/deps is the list of the packages that bring them.

find_package(PkgConfig REQUIRED)
find_package(Threads REQUIRED)
find_package(SQLite3 3.40 REQUIRED)
find_package(nlohmann_json 3.11 REQUIRED)
find_package(fmt REQUIRED)
find_package(spdlog REQUIRED)
pkg_check_modules(sodium REQUIRED IMPORTED_TARGET libsodium)
pkg_check_modules(re2 REQUIRED IMPORTED_TARGET re2)
pkg_check_modules(utf8proc REQUIRED IMPORTED_TARGET libutf8proc)
pkg_check_modules(zstd REQUIRED IMPORTED_TARGET libzstd)
pkg_check_modules(libzip REQUIRED IMPORTED_TARGET libzip)
pkg_check_modules(md4c REQUIRED IMPORTED_TARGET md4c)
pkg_check_modules(poppler REQUIRED IMPORTED_TARGET poppler-cpp)
pkg_check_modules(qrencode REQUIRED IMPORTED_TARGET libqrencode)
find_package(CLI11 REQUIRED)

# libstemmer ships neither a CMake package nor a .pc file.
find_library(HEARTH_STEMMER stemmer REQUIRED)
add_library(stemmer INTERFACE IMPORTED)
target_link_libraries(stemmer INTERFACE ${HEARTH_STEMMER})

find_package(Qt6Keychain 0.13 REQUIRED)

# The server's own. scripts/deps may have unpacked Boost's headers into build/boost, where another version is installed.
find_package(OpenSSL 3 REQUIRED)
find_package(prometheus-cpp REQUIRED)
list(APPEND CMAKE_PREFIX_PATH ${CMAKE_SOURCE_DIR}/build/boost/usr)
find_package(Boost 1.81 REQUIRED)

find_package(Qt6 6.4 REQUIRED COMPONENTS Core DBus Network Gui Sql Widgets Svg Test WebSockets LinguistTools)
# Without the folders of each program on its command line: tests of several folders share a precompiled header, and the
# compiler cache hits in another one.
set_property(TARGET Qt6::Test PROPERTY INTERFACE_COMPILE_DEFINITIONS QT_TESTLIB_LIB)
include(GNUInstallDirs)
