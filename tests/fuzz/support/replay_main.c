/* Runs one fuzz target over every file of a folder, so that what a fuzzer once found is tested by any
 * compiler. An empty or absent folder is an error: a replay of nothing proves nothing. */
#include <dirent.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "tests/support/files.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static int replay(const char *path)
{
    size_t size = 0;
    char *bytes = test_read_file(path, &size);
    if (bytes == NULL)
        return -1;
    /* an exact copy: the sanitizer then sees a read one byte past the input */
    uint8_t *exact = malloc(size > 0 ? size : 1);
    if (exact != NULL && size > 0)
        memcpy(exact, bytes, size);
    int result = exact == NULL ? -1 : LLVMFuzzerTestOneInput(exact, size);
    free(exact);
    free(bytes);
    return result;
}

int main(int argc, char **argv)
{
    const char *folder = argc == 2 ? argv[1] : "";
    struct dirent **entries = NULL;
    int n = scandir(folder, &entries, NULL, alphasort);
    int n_files = 0;
    int failures = 0;
    for (int i = 0; i < n; i++) {
        char path[4096];
        snprintf(path, sizeof path, "%s/%s", folder, entries[i]->d_name);
        if (entries[i]->d_name[0] != '.') {
            n_files++;
            if (replay(path) != 0) {
                failures++;
                fprintf(stderr, "%s: failed\n", path);
            }
        }
        free(entries[i]);
    }
    free(entries);
    printf("%s: %d inputs, %d failed\n", folder, n_files, failures);
    return n_files > 0 && failures == 0 ? 0 : 1;
}
