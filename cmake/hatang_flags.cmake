# SPDX-FileCopyrightText: The hatang authors
# SPDX-License-Identifier: Apache-2.0
# Compiler settings, as one INTERFACE target; nothing else sets flags.
add_library(hatang_flags INTERFACE)
target_compile_features(hatang_flags INTERFACE cxx_std_20)
target_compile_options(hatang_flags INTERFACE -ffp-contract=off -fno-math-errno)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)

if(HATANG_DEVELOPER)
  target_compile_options(hatang_flags INTERFACE
    -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wsign-conversion -Wdouble-promotion
    -Wnon-virtual-dtor -Woverloaded-virtual -Werror)
endif()

find_program(HATANG_MOLD mold)
if(HATANG_MOLD)
  add_link_options(-fuse-ld=mold)
endif()
find_program(HATANG_CCACHE ccache)
if(HATANG_CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
  # base_dir and nohashdir let build folders share objects
  set(CMAKE_CXX_COMPILER_LAUNCHER
      ${CMAKE_COMMAND} -E env CCACHE_BASEDIR=${CMAKE_SOURCE_DIR} CCACHE_NOHASHDIR=1 ${HATANG_CCACHE})
endif()
