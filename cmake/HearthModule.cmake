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

# hearth_module(core/chat SOURCES a.cpp … PUBLIC hearth_store PRIVATE libzip)
# makes the static library hearth_chat: the last part of the folder names it.
function(hearth_module folder)
  cmake_parse_arguments(ARG "" "" "SOURCES;PUBLIC;PRIVATE" ${ARGN})
  get_filename_component(name ${folder} NAME)
  add_library(hearth_${name} STATIC ${ARG_SOURCES})
  target_link_libraries(hearth_${name} PUBLIC hearth_options ${ARG_PUBLIC} PRIVATE ${ARG_PRIVATE})
endfunction()

# hearth_program(hearthctl SOURCES main.cpp LINK hearth_engine)
function(hearth_program name)
  cmake_parse_arguments(ARG "" "" "SOURCES;LINK" ${ARGN})
  add_executable(${name} ${ARG_SOURCES})
  target_link_libraries(${name} PRIVATE hearth_options ${ARG_LINK})
endfunction()

# hearth_test(chat_test SOURCES … LINK hearth_chat) makes a Catch2 program and registers it with CTest.
# The precompiled header holds Catch2 and the standard headers that every test uses.
function(hearth_test name)
  cmake_parse_arguments(ARG "" "TIMEOUT" "SOURCES;LINK" ${ARGN})
  add_executable(${name} ${ARG_SOURCES})
  target_link_libraries(${name} PRIVATE hearth_options hearth_test_main ${ARG_LINK})
  target_precompile_headers(${name} REUSE_FROM hearth_test_main)
  add_test(NAME ${name} COMMAND ${name})
  if(NOT ARG_TIMEOUT)
    set(ARG_TIMEOUT 120)
  endif()
  set_tests_properties(${name} PROPERTIES TIMEOUT ${ARG_TIMEOUT})
endfunction()
