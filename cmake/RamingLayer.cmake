# raming_layer(NAME libraries...): the folder that calls this becomes one static library, raming_NAME,
# of all .c files in it (minus main.c, which is a program). A folder without a .c file is allowed.
#
# Sources are globbed: docs/adr/0012-sources-by-glob.md says why.

function(raming_layer name)
    file(GLOB_RECURSE sources CONFIGURE_DEPENDS "${CMAKE_CURRENT_SOURCE_DIR}/*.c")
    list(FILTER sources EXCLUDE REGEX "/main\\.c$")
    if(NOT sources)
        set(empty "${CMAKE_CURRENT_BINARY_DIR}/empty_${name}.c")
        file(CONFIGURE OUTPUT "${empty}" CONTENT "extern int rmg_empty_${name};\nint rmg_empty_${name};\n")
        set(sources "${empty}")
    endif()
    add_library(raming_${name} STATIC ${sources})
    # Options stay inside: whoever links us gets our include path by its own raming_options.
    target_link_libraries(raming_${name} PRIVATE raming_options PUBLIC Threads::Threads ${ARGN} m)
endfunction()
