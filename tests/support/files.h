/* Files for tests: read one whole, write one, and a folder that is gone afterwards. */
#ifndef TESTS_SUPPORT_FILES_H
#define TESTS_SUPPORT_FILES_H

#include <stddef.h>

/* All bytes of a file, followed by a NUL that *size does not count. free() it. NULL when unreadable;
 * size may be NULL. */
char *test_read_file(const char *path, size_t *size);

/* 0 when all of it was written. */
int test_write_file(const char *path, const void *bytes, size_t size);

/* Path of a new empty folder, free() it; NULL when it cannot be made. */
char *test_temp_dir(void);

/* Remove a folder of test_temp_dir() with all in it, and free the path. NULL is fine. */
void test_temp_dir_remove(char *path);

/* "a" and "b/c" -> "a/b/c", free() it. */
char *test_path(const char *folder, const char *name);

#endif
