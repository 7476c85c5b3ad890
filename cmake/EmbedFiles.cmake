# cmake -DHEADER=... -DFILES="a;b" -P EmbedFiles.cmake: the files' bytes as one C header, in the given
# order. A header with static data needs no second file and no linker trick.

set(entries "")
set(text "/* Made from datasets/demo by cmake/EmbedFiles.cmake. */\n")
string(APPEND text "#ifndef CLI_DEMO_FILES_H\n#define CLI_DEMO_FILES_H\n\n#include <stddef.h>\n\n")
set(i 0)
foreach(file IN LISTS FILES)
    file(READ "${file}" bytes HEX)
    string(REGEX REPLACE "(..)" "0x\\1," bytes "${bytes}")
    cmake_path(GET file FILENAME name)
    string(APPEND text "static const unsigned char demo_file_${i}[] = {\n    ${bytes}\n};\n")
    string(APPEND entries "    {\"${name}\", demo_file_${i}, sizeof demo_file_${i}},\n")
    math(EXPR i "${i} + 1")
endforeach()
string(APPEND text "\nstatic const struct {\n    const char *name;\n    const unsigned char *bytes;\n    size_t size;\n")
string(APPEND text "} demo_files[] = {\n${entries}};\n\n#endif\n")
file(WRITE "${HEADER}" "${text}")
