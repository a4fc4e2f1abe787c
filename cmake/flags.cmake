# What every file of ours is compiled with: warnings, sanitizers, ccache, and the target `kataboard_flags`.
option(KATABOARD_WERROR "Warnings are errors" OFF)
option(KATABOARD_UNITY "Compile several files at a time (cmake/unity.cmake)" ON)
option(KATABOARD_FUZZ "Build tests/fuzz (clang only)" OFF)
set(KATABOARD_SANITIZE "" CACHE STRING "Sanitizers for everything, for example address,undefined")

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
set(CMAKE_RUNTIME_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}")
if(NOT CMAKE_BUILD_TYPE)
    set(CMAKE_BUILD_TYPE RelWithDebInfo)
endif()

find_program(CCACHE ccache)
if(CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
    # The sloppiness is what ccache's manual asks for with precompiled headers; the base folder shares between checkouts.
    set(CMAKE_CXX_COMPILER_LAUNCHER ${CMAKE_COMMAND} -E env
        CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime
        CCACHE_BASEDIR=${CMAKE_SOURCE_DIR} CCACHE_NOHASHDIR=1 ${CCACHE})
endif()

if(KATABOARD_FUZZ)
    if(NOT CMAKE_CXX_COMPILER_ID MATCHES Clang)
        message(FATAL_ERROR "KATABOARD_FUZZ needs clang; use cmake --preset fuzz.")
    endif()
    set(KATABOARD_SANITIZE address,undefined)
    add_compile_options(-fsanitize=fuzzer-no-link)
endif()
if(KATABOARD_SANITIZE)
    add_compile_options(-fsanitize=${KATABOARD_SANITIZE} -fno-sanitize-recover=all -fno-omit-frame-pointer)
    add_link_options(-fsanitize=${KATABOARD_SANITIZE})
    if(CMAKE_CXX_COMPILER_ID STREQUAL GNU)
        # They double what the compiler has to write and find what AddressSanitizer finds as well; clang's build of core has them.
        add_compile_options(-fno-sanitize=null,alignment,vptr,object-size)
    endif()
endif()
if(CMAKE_CXX_COMPILER_ID MATCHES Clang)
    # A precompiled header that carries its time would never be found in ccache.
    add_compile_options("SHELL:-Xclang -fno-pch-timestamp")
endif()
# Only libraries that are really called are loaded: that is start-up time on the panel.
add_link_options(-Wl,--as-needed)
add_compile_options(-ffile-prefix-map=${CMAKE_SOURCE_DIR}/=)

add_library(kataboard_flags INTERFACE)
target_include_directories(kataboard_flags INTERFACE "${CMAKE_SOURCE_DIR}" "${CMAKE_BINARY_DIR}/generated")
target_compile_options(kataboard_flags INTERFACE
    -Wall -Wextra -Wpedantic -Wconversion
    $<$<NOT:$<BOOL:${KATABOARD_UNITY}>>:-Wshadow> # a neighbour's own name in the same unit is no global; clang-tidy looks
    $<$<CXX_COMPILER_ID:GNU>:-Wno-maybe-uninitialized> # g++ 12 sees ghosts in std::optional and std::variant
    $<$<CXX_COMPILER_ID:Clang>:-Wno-sign-conversion> # g++'s -Wconversion leaves it out as well
    $<$<BOOL:${KATABOARD_WERROR}>:-Werror>)

# What changes from build to build stands in one header that few files read.
set(date_s "")
find_package(Git QUIET)
if(GIT_FOUND)
    execute_process(COMMAND ${GIT_EXECUTABLE} log -1 --format=%ct WORKING_DIRECTORY "${CMAKE_SOURCE_DIR}"
        OUTPUT_VARIABLE date_s OUTPUT_STRIP_TRAILING_WHITESPACE ERROR_QUIET)
endif()
if(NOT date_s MATCHES "^[0-9]+$")
    set(date_s "$ENV{SOURCE_DATE_EPOCH}")
endif()
if(NOT date_s MATCHES "^[0-9]+$")
    set(date_s 1793491200) # 2026-11-01, for a copy without git
endif()
set(KATABOARD_BUILD_DATE_MS "${date_s}000")
configure_file(cmake/kataboard_build.hpp.in "${CMAKE_BINARY_DIR}/generated/kataboard_build.hpp" @ONLY)
