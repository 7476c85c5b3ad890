# The four layers as one library, their public headers, and the two ways to find them.

add_library(raming_lib
    $<TARGET_OBJECTS:raming_core> $<TARGET_OBJECTS:raming_analysis>
    $<TARGET_OBJECTS:raming_io> $<TARGET_OBJECTS:raming_plots>)
set_target_properties(raming_lib PROPERTIES
    OUTPUT_NAME raming LINKER_LANGUAGE C
    VERSION ${PROJECT_VERSION} SOVERSION ${PROJECT_VERSION_MAJOR})
target_link_libraries(raming_lib PRIVATE raming_options
    Threads::Threads GSL::gsl Csv::csv PkgConfig::ARCHIVE PkgConfig::JSONC PkgConfig::XLSXWRITER
    PkgConfig::PANGO m)

foreach(folder core analysis io plots)
    install(DIRECTORY "${CMAKE_SOURCE_DIR}/${folder}" DESTINATION "${CMAKE_INSTALL_INCLUDEDIR}/raming"
        FILES_MATCHING PATTERN "*.h" PATTERN "*_internal.h" EXCLUDE)
endforeach()
install(TARGETS raming_lib)
install(TARGETS raming)
install(FILES LICENSE README.md CHANGELOG.md DESTINATION "${CMAKE_INSTALL_DOCDIR}")

# A private prefix works only when prefix is derived from where the .pc file lies; how many folders up
# that is depends on LIBDIR (lib, or lib/x86_64-linux-gnu).
string(REGEX REPLACE "[^/]+" ".." up_from_libdir "${CMAKE_INSTALL_LIBDIR}")
if(BUILD_SHARED_LIBS)
    set(pc_private ".private")
endif()
configure_file(cmake/raming.pc.in raming.pc @ONLY)
install(FILES "${CMAKE_BINARY_DIR}/raming.pc" DESTINATION "${CMAKE_INSTALL_LIBDIR}/pkgconfig")

include(CMakePackageConfigHelpers)
write_basic_package_version_file("${CMAKE_BINARY_DIR}/raming-config-version.cmake"
    COMPATIBILITY SameMinorVersion)
install(FILES cmake/raming-config.cmake "${CMAKE_BINARY_DIR}/raming-config-version.cmake"
    DESTINATION "${CMAKE_INSTALL_LIBDIR}/cmake/raming")
