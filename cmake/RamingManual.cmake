# docs/man/NAME.1.scd -> share/man/man1/NAME.1, in the build tree at the same place as when installed.

find_program(SCDOC_PROGRAM scdoc)
file(GLOB pages CONFIGURE_DEPENDS "${CMAKE_SOURCE_DIR}/docs/man/*.scd")
if(pages AND NOT SCDOC_PROGRAM)
    message(WARNING "scdoc not found: no man pages")
    set(pages "")
endif()

set(manual "")
foreach(source IN LISTS pages)
    cmake_path(GET source STEM LAST_ONLY page) # raming.1
    cmake_path(GET page EXTENSION LAST_ONLY section)
    string(REPLACE "." "man" section "${section}")
    set(folder "${CMAKE_BINARY_DIR}/share/man/${section}")
    # scdoc dates the page; a fixed date keeps the bytes the same
    add_custom_command(OUTPUT "${folder}/${page}"
        COMMAND "${CMAKE_COMMAND}" -E make_directory "${folder}"
        COMMAND "${CMAKE_COMMAND}" -E env SOURCE_DATE_EPOCH=1609459200
            sh -c "\"$1\" <\"$2\" >\"$3\"" sh "${SCDOC_PROGRAM}" "${source}" "${folder}/${page}"
        DEPENDS "${source}" VERBATIM)
    list(APPEND manual "${folder}/${page}")
    install(FILES "${folder}/${page}" DESTINATION "${CMAKE_INSTALL_MANDIR}/${section}")
endforeach()
add_custom_target(raming_manual ALL DEPENDS ${manual})
