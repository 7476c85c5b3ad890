# cmake -DSCDOC=... -DGENERATED=folder -DWRITTEN="a.scd;b.scd" -DMAN=share/man -P ManPages.cmake
# NAME.1.scd -> share/man/man1/NAME.1
set(ENV{SOURCE_DATE_EPOCH} 1609459200) # scdoc dates the page; a fixed date keeps the bytes the same
file(GLOB pages "${GENERATED}/*.scd")
foreach(source IN LISTS pages WRITTEN)
    cmake_path(GET source STEM LAST_ONLY page) # raming.1
    cmake_path(GET page EXTENSION LAST_ONLY section)
    string(REPLACE "." "man" section "${section}")
    file(MAKE_DIRECTORY "${MAN}/${section}")
    execute_process(COMMAND "${SCDOC}" INPUT_FILE "${source}" OUTPUT_FILE "${MAN}/${section}/${page}"
        COMMAND_ERROR_IS_FATAL ANY)
endforeach()
