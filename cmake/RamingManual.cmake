# Man pages and completions. Both are made by raming-generate out of the tables that the program itself reads,
# so neither can miss an option; docs/man/*.scd is for pages written by hand. In the build tree all stand at
# the same place as when installed.

find_program(SCDOC_PROGRAM scdoc)
set(share "${CMAKE_BINARY_DIR}/share")
set(manual "")

add_executable(raming-generate "${CMAKE_SOURCE_DIR}/cli/generate/main.c")
target_link_libraries(raming-generate PRIVATE raming_options raming_cli)

set(completions "${CMAKE_BINARY_DIR}/generated/completions")
set(completion_files "${completions}/raming.bash" "${completions}/_raming" "${completions}/raming.fish")
add_custom_command(OUTPUT ${completion_files}
    COMMAND "${CMAKE_COMMAND}" -E make_directory "${completions}"
    COMMAND raming-generate completions "${completions}"
    VERBATIM)
list(APPEND manual ${completion_files})
install(FILES "${completions}/raming.bash"
    DESTINATION "${CMAKE_INSTALL_DATADIR}/bash-completion/completions" RENAME raming)
install(FILES "${completions}/_raming" DESTINATION "${CMAKE_INSTALL_DATADIR}/zsh/site-functions")
install(FILES "${completions}/raming.fish" DESTINATION "${CMAKE_INSTALL_DATADIR}/fish/vendor_completions.d")

if(SCDOC_PROGRAM)
    # How many pages there are is known to the generator only, hence the stamp.
    set(sources "${CMAKE_BINARY_DIR}/generated/man")
    file(GLOB written CONFIGURE_DEPENDS "${CMAKE_SOURCE_DIR}/docs/man/*.scd")
    file(MAKE_DIRECTORY "${share}/man")
    add_custom_command(OUTPUT "${sources}/stamp"
        COMMAND "${CMAKE_COMMAND}" -E rm -rf "${sources}" "${share}/man"
        COMMAND "${CMAKE_COMMAND}" -E make_directory "${sources}"
        COMMAND raming-generate manual "${sources}"
        COMMAND "${CMAKE_COMMAND}" "-DSCDOC=${SCDOC_PROGRAM}" "-DGENERATED=${sources}" "-DWRITTEN=${written}"
            "-DMAN=${share}/man" -P "${CMAKE_SOURCE_DIR}/cmake/ManPages.cmake"
        COMMAND "${CMAKE_COMMAND}" -E touch "${sources}/stamp"
        DEPENDS ${written} "${CMAKE_SOURCE_DIR}/cmake/ManPages.cmake"
        VERBATIM)
    list(APPEND manual "${sources}/stamp")
    install(DIRECTORY "${share}/man/" DESTINATION "${CMAKE_INSTALL_MANDIR}")
else()
    message(WARNING "scdoc not found: no man pages")
endif()

add_custom_target(raming_manual ALL DEPENDS ${manual})
