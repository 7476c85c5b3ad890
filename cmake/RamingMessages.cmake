# po/LANG.po -> share/locale/LANG/LC_MESSAGES/raming.mo, in the build tree at the same place as when
# installed, so that the program finds it beside itself (../share/locale) both times.

find_program(MSGFMT_PROGRAM msgfmt)
file(GLOB catalogues CONFIGURE_DEPENDS "${CMAKE_SOURCE_DIR}/po/*.po")
if(catalogues AND NOT MSGFMT_PROGRAM)
    message(WARNING "msgfmt not found: the program will speak English only")
    set(catalogues "")
endif()

set(messages "")
foreach(po IN LISTS catalogues)
    cmake_path(GET po STEM language)
    set(folder "${CMAKE_BINARY_DIR}/share/locale/${language}/LC_MESSAGES")
    add_custom_command(OUTPUT "${folder}/raming.mo"
        COMMAND "${CMAKE_COMMAND}" -E make_directory "${folder}"
        COMMAND "${MSGFMT_PROGRAM}" --check-format --check-domain -o "${folder}/raming.mo" "${po}"
        DEPENDS "${po}")
    list(APPEND messages "${folder}/raming.mo")
    install(FILES "${folder}/raming.mo" DESTINATION "${CMAKE_INSTALL_LOCALEDIR}/${language}/LC_MESSAGES")
endforeach()
add_custom_target(raming_messages ALL DEPENDS ${messages})
