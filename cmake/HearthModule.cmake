# SPDX-License-Identifier: AGPL-3.0-or-later
# How a folder becomes a library, a program or a test. Warnings, sanitizers and the include root are set here, once.

find_program(HEARTH_CCACHE ccache)
if(HEARTH_CCACHE)
  # The sloppiness is what ccache needs to cache files that use a precompiled header.
  set(CMAKE_CXX_COMPILER_LAUNCHER
      ${CMAKE_COMMAND} -E env CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime
      ${HEARTH_CCACHE})
endif()

add_library(hearth_options INTERFACE)
target_include_directories(hearth_options INTERFACE ${CMAKE_SOURCE_DIR})
# Leaving members of an aggregate to their defaults is what the defaults are for.
target_compile_options(hearth_options INTERFACE -Wall -Wextra -Wpedantic -Wshadow -Wconversion
                       -Wno-missing-field-initializers)
if(HEARTH_CCACHE AND CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
  target_compile_options(hearth_options INTERFACE -fpch-preprocess)
endif()
if(HEARTH_WERROR)
  target_compile_options(hearth_options INTERFACE -Werror)
endif()
if(HEARTH_SANITIZE)
  target_compile_options(hearth_options INTERFACE -fsanitize=address,undefined -fno-omit-frame-pointer)
  target_link_options(hearth_options INTERFACE -fsanitize=address,undefined)
endif()
if(HEARTH_FUZZ)
  target_compile_options(hearth_options INTERFACE -fsanitize=fuzzer-no-link,address,undefined
                         -include ${CMAKE_SOURCE_DIR}/tests/fuzz/source_location.h)
  target_link_options(hearth_options INTERFACE -fsanitize=address,undefined)
endif()

# hearth_precompile(hearth_test_headers HEADERS <string> … LINK rapidcheck) makes a precompiled header that targets may
# reuse. QT makes it for code that links Qt, which asks for -fPIC. What is linked besides does not matter to it, as long
# as no header in it reads a macro of that. Every file still includes what it uses: without precompiled headers
# (-DCMAKE_DISABLE_PRECOMPILE_HEADERS=ON) everything builds the same, only slower.
function(hearth_precompile name)
  cmake_parse_arguments(ARG "QT" "" "HEADERS;LINK" ${ARGN})
  add_library(${name} STATIC ${CMAKE_SOURCE_DIR}/cmake/nothing.cpp)
  target_link_libraries(${name} PRIVATE hearth_options hearth_base ${ARG_LINK})
  target_precompile_headers(${name} PRIVATE ${ARG_HEADERS})
  if(ARG_QT)
    target_compile_options(${name} PRIVATE -fPIC)
  endif()
endfunction()

# hearth_module(core/chat SOURCES a.cpp … PUBLIC hearth_store PRIVATE libzip)
# makes the static library hearth_chat, and core/memory/english hearth_memory_english: what stands behind the first folder.
function(hearth_module folder)
  cmake_parse_arguments(ARG "" "" "SOURCES;PUBLIC;PRIVATE" ${ARGN})
  string(REGEX REPLACE "^[^/]+/(.+)$" "\\1" name ${folder})
  string(REPLACE "/" "_" name ${name})
  add_library(hearth_${name} STATIC ${ARG_SOURCES})
  target_link_libraries(hearth_${name} PUBLIC hearth_options ${ARG_PUBLIC} PRIVATE ${ARG_PRIVATE})
endfunction()

# hearth_program(hearthctl SOURCES main.cpp LINK hearth_engine)
function(hearth_program name)
  cmake_parse_arguments(ARG "" "" "SOURCES;LINK" ${ARGN})
  add_executable(${name} ${ARG_SOURCES})
  target_link_libraries(${name} PRIVATE hearth_options ${ARG_LINK})
endfunction()

# hearth_register(chat_test TIMEOUT 300 COST 20) tells CTest of a program that is a test. COST is about how many seconds
# it takes: the longest are started first, so that none of them is left over at the end. WAITS says that it does so for
# most of its time, for windows or for what others answer: of the four places that scripts/test has on two cores such a
# program takes one, any other two.
function(hearth_register name)
  cmake_parse_arguments(ARG "WAITS" "TIMEOUT;COST" "" ${ARGN})
  if(NOT ARG_TIMEOUT)
    set(ARG_TIMEOUT 120)
  endif()
  if(NOT ARG_COST)
    set(ARG_COST 1)
  endif()
  set(places 2)
  if(ARG_WAITS)
    set(places 1)
  endif()
  add_test(NAME ${name} COMMAND ${name})
  set_tests_properties(${name} PROPERTIES TIMEOUT ${ARG_TIMEOUT} COST ${ARG_COST} PROCESSORS ${places})
endfunction()

# hearth_test(chat_test SOURCES … LINK hearth_chat) makes a Catch2 program and registers it with CTest. QT says that it
# links Qt; TIMEOUT, COST and WAITS are those of hearth_register.
function(hearth_test name)
  cmake_parse_arguments(ARG "QT;WAITS" "TIMEOUT;COST" "SOURCES;LINK" ${ARGN})
  add_executable(${name} ${ARG_SOURCES})
  target_link_libraries(${name} PRIVATE hearth_options hearth_test_main ${ARG_LINK})
  if(ARG_QT)
    target_precompile_headers(${name} REUSE_FROM hearth_test_headers_qt)
  else()
    target_precompile_headers(${name} REUSE_FROM hearth_test_headers)
  endif()
  if(ARG_WAITS)
    set(waits WAITS)
  endif()
  hearth_register(${name} ${waits} TIMEOUT ${ARG_TIMEOUT} COST ${ARG_COST})
endfunction()
