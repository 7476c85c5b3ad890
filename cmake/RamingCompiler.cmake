# How every file of ours is compiled. Warnings: the list that was quiet on all headers we include.

set(CMAKE_C_STANDARD 17)
set(CMAKE_C_STANDARD_REQUIRED ON)
set(CMAKE_C_EXTENSIONS OFF)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
set(CMAKE_OPTIMIZE_DEPENDENCIES ON) # a layer compiles without waiting for the archives below it

find_program(CCACHE_PROGRAM ccache)
if(CCACHE_PROGRAM AND NOT CMAKE_C_COMPILER_LAUNCHER)
    set(CMAKE_C_COMPILER_LAUNCHER "${CCACHE_PROGRAM}")
endif()

add_library(raming_options INTERFACE)
target_compile_definitions(raming_options INTERFACE
    _POSIX_C_SOURCE=200809L _DEFAULT_SOURCE
    RMG_VERSION="${PROJECT_VERSION}")
target_include_directories(raming_options INTERFACE "${CMAKE_SOURCE_DIR}")
target_compile_options(raming_options INTERFACE
    -ffp-contract=off               # a*b+c gives the same bits on a machine with fused multiply-add
    -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wsign-conversion -Wstrict-prototypes
    -Wmissing-prototypes -Wold-style-definition -Wpointer-arith -Wcast-qual -Wcast-align
    -Wwrite-strings -Wformat=2 -Wundef -Wvla -Wdouble-promotion -Wfloat-equal -Wswitch-enum
    -Wnull-dereference -Wimplicit-fallthrough
    $<$<C_COMPILER_ID:GNU>:-Wlogical-op;-Wduplicated-cond;-Wduplicated-branches;-Wtrampolines;-Walloca>
    $<$<BOOL:${RAMING_WERROR}>:-Werror>)

# The file names inside the program do not depend on where it was built.
target_compile_options(raming_options INTERFACE "-ffile-prefix-map=${CMAKE_SOURCE_DIR}/=")

if(CMAKE_BUILD_TYPE STREQUAL "Release")
    target_compile_options(raming_options INTERFACE
        $<$<C_COMPILER_ID:GNU>:-ffat-lto-objects> # the installed archive serves compilers without LTO too
        -fstack-protector-strong -fstack-clash-protection -fcf-protection -U_FORTIFY_SOURCE
        $<IF:$<C_COMPILER_ID:GNU>,-D_FORTIFY_SOURCE=3,-D_FORTIFY_SOURCE=2>)
    target_link_options(raming_options INTERFACE -Wl,-z,relro,-z,now)
endif()
if(RAMING_SANITIZE)
    target_compile_options(raming_options INTERFACE
        -fsanitize=${RAMING_SANITIZE} -fno-omit-frame-pointer)
    target_link_options(raming_options INTERFACE -fsanitize=${RAMING_SANITIZE})
endif()
if(RAMING_COVERAGE)
    target_compile_options(raming_options INTERFACE --coverage)
    target_link_options(raming_options INTERFACE --coverage)
endif()
if(RAMING_FUZZ)
    target_compile_options(raming_options INTERFACE -fsanitize=fuzzer-no-link)
endif()

# Link this AFTER raming_options: options of a later target come later on the command line, and only
# so does a -Wno-x undo a -Wx. Criterion's macros and planted floats trip these in test code.
add_library(raming_relaxed INTERFACE)
target_compile_options(raming_relaxed INTERFACE
    -Wno-conversion -Wno-sign-conversion -Wno-null-dereference -Wno-float-equal -Wno-cast-qual
    -Wno-missing-prototypes -Wno-double-promotion)
