# libcsv ships neither a pkg-config nor a CMake file. Defines Csv::csv and Csv_VERSION.

find_path(Csv_INCLUDE_DIR NAMES csv.h)
find_library(Csv_LIBRARY NAMES csv)

if(Csv_INCLUDE_DIR)
    foreach(part MAJOR MINOR RELEASE)
        file(STRINGS "${Csv_INCLUDE_DIR}/csv.h" line REGEX "^#define CSV_${part} ")
        string(REGEX REPLACE "[^0-9]*([0-9]+).*" "\\1" number "${line}")
        list(APPEND Csv_VERSION "${number}")
    endforeach()
    list(JOIN Csv_VERSION "." Csv_VERSION)
endif()

include(FindPackageHandleStandardArgs)
find_package_handle_standard_args(Csv REQUIRED_VARS Csv_LIBRARY Csv_INCLUDE_DIR VERSION_VAR Csv_VERSION)

if(Csv_FOUND AND NOT TARGET Csv::csv)
    add_library(Csv::csv UNKNOWN IMPORTED)
    set_target_properties(Csv::csv PROPERTIES
        IMPORTED_LOCATION "${Csv_LIBRARY}"
        INTERFACE_INCLUDE_DIRECTORIES "${Csv_INCLUDE_DIR}")
endif()
mark_as_advanced(Csv_INCLUDE_DIR Csv_LIBRARY)
