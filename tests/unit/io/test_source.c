#include <criterion/criterion.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "io/read/bytes/source.h"
#include "tests/support/files.h"

/* printf 'a;b\n1;2\n' | gzip -n9 */
static const char gz[] =
    "\x1f\x8b\x08\x00\x00\x00\x00\x00\x02\x03\x4b\xb4\x4e\xe2\x32\xb4\x36\xe2\x02\x00\xce\x10"
    "\x87\xb1\x08\x00\x00\x00";

static char *read_all(rmg_source *source, size_t *n, rmg_diag *why)
{
    char *text = malloc(1 << 20);
    size_t got = 1;
    *n = 0;
    while (got > 0 && source->read(source, text + *n, 3, &got, why) == RMG_OK)
        *n += got;
    text[*n] = '\0';
    return text;
}

static void expect_text(rmg_source *source, const char *wanted)
{
    for (int pass = 0; pass < 2; pass++) {
        size_t n;
        rmg_diag why = {0};
        cr_assert_eq(source->rewind(source, &why), RMG_OK);
        char *got = read_all(source, &n, &why);
        cr_assert_eq(why.code, RMG_OK, "%s", why.message);
        cr_assert_str_eq(got, wanted);
        free(got);
    }
}

static char *write_temp(char **folder, const char *name, const void *bytes, size_t n)
{
    *folder = test_temp_dir();
    char *path = test_path(*folder, name);
    cr_assert_eq(test_write_file(path, bytes, n), 0);
    return path;
}

Test(source, memory_is_read_twice)
{
    rmg_source source;
    cr_assert_eq(rmg_source_memory(&source, "m.csv", "a;b\n1;2\n", 8, NULL), RMG_OK);
    cr_assert_str_eq(source.name, "m.csv");
    cr_assert_eq(source.fd, -1);
    expect_text(&source, "a;b\n1;2\n");
    rmg_source_close(&source);
}

Test(source, a_file_is_read_twice)
{
    rmg_source source;
    char *folder, *path = write_temp(&folder, "a.csv", "a;b\n1;2\n", 8);
    cr_assert_eq(rmg_source_open(&source, path, NULL), RMG_OK);
    cr_assert_geq(source.fd, 0);
    expect_text(&source, "a;b\n1;2\n");
    rmg_source_close(&source);
    free(path);
    test_temp_dir_remove(folder);
}

Test(source, a_packed_file_is_unpacked_whatever_its_name)
{
    rmg_source source;
    char *folder, *path = write_temp(&folder, "a.csv", gz, sizeof gz - 1);
    cr_assert_eq(rmg_source_open(&source, path, NULL), RMG_OK);
    cr_assert_eq(source.fd, -1);
    expect_text(&source, "a;b\n1;2\n");
    rmg_source_close(&source);
    free(path);
    test_temp_dir_remove(folder);
}

static void unpack(const char *command)
{
    char *folder = test_temp_dir();
    char line[512];
    snprintf(line, sizeof line, "cd '%s' && printf 'a;b\\n1;2\\n' > t.csv && %s t.csv > t.packed 2>/dev/null",
             folder, command);
    if (system(line) != 0) {
        test_temp_dir_remove(folder);
        cr_skip_test("no %s here", command);
    }
    char *path = test_path(folder, "t.packed");
    rmg_source source;
    rmg_diag why = {0};
    cr_assert_eq(rmg_source_open(&source, path, &why), RMG_OK, "%s", why.message);
    expect_text(&source, "a;b\n1;2\n");
    rmg_source_close(&source);

    size_t n;
    char *bytes = test_read_file(path, &n);
    for (size_t cut = 8; cut < n; cut += 3) { /* cut off anywhere: an error, never half a file */
        memset(&why, 0, sizeof why);
        rmg_code code = rmg_source_memory(&source, "cut", bytes, cut, &why);
        if (code == RMG_OK)
            free(read_all(&source, &(size_t){0}, &why));
        cr_assert_eq(why.code, RMG_EINPUT, "%s cut at %zu of %zu", command, cut, n);
        rmg_source_close(&source);
    }
    free(bytes);
    free(path);
    test_temp_dir_remove(folder);
}

Test(source, gzip_is_read_and_a_cut_one_refused)
{
    unpack("gzip -c");
}

Test(source, xz_is_read_and_a_cut_one_refused)
{
    unpack("xz -c");
}

Test(source, zstd_is_read_and_a_cut_one_refused)
{
    unpack("zstd -c");
}

Test(source, a_pipe_is_read_twice)
{
    int ends[2];
    cr_assert_eq(pipe(ends), 0);
    cr_assert_eq(write(ends[1], "a;b\n1;2\n", 8), 8);
    close(ends[1]);
    char path[32];
    snprintf(path, sizeof path, "/dev/fd/%d", ends[0]);
    rmg_source source;
    rmg_diag why = {0};
    cr_assert_eq(rmg_source_open(&source, path, &why), RMG_OK, "%s", why.message);
    expect_text(&source, "a;b\n1;2\n");
    rmg_source_close(&source);
    close(ends[0]);
}

static void expect_refused(const char *path, const char *words)
{
    rmg_source source;
    rmg_diag why = {0};
    cr_assert_eq(rmg_source_open(&source, path, &why), RMG_EINPUT);
    cr_assert_str_eq(why.source, path);
    cr_assert(strstr(why.message, words) != NULL, "%s", why.message);
    cr_assert_null(source.name);
    rmg_source_close(&source);
}

Test(source, what_cannot_be_read_is_an_error_with_its_name)
{
    char *folder = test_temp_dir();
    char *path = test_path(folder, "absent.csv");
    expect_refused(path, "No such file");
    expect_refused(folder, "folder");
    cr_assert_eq(test_write_file(path, "PK\3\4xxxxxxxx", 12), 0);
    expect_refused(path, "workbook");
    free(path);
    test_temp_dir_remove(folder);
}

Test(source, any_damaged_byte_behind_the_header_of_a_packed_file_is_an_error)
{
    for (size_t i = 10; i < sizeof gz - 1; i++) {
        char broken[sizeof gz];
        memcpy(broken, gz, sizeof gz);
        broken[i] ^= 0x05;
        rmg_source source;
        rmg_diag why = {0};
        if (rmg_source_memory(&source, "b.gz", broken, sizeof gz - 1, &why) == RMG_OK)
            free(read_all(&source, &(size_t){0}, &why));
        cr_assert_eq(why.code, RMG_EINPUT, "byte %zu", i);
        cr_assert_str_eq(why.source, "b.gz");
        rmg_source_close(&source);
    }
}

static void count(void *context, const void *bytes, size_t n)
{
    (void)bytes;
    *(size_t *)context += n;
}

Test(source, blocks_are_handed_over_as_they_lie)
{
    rmg_source source;
    size_t n = 0;
    cr_assert_eq(rmg_source_memory(&source, "a.gz", gz, sizeof gz - 1, NULL), RMG_OK);
    cr_assert_eq(rmg_source_each_block(&source, count, &n, NULL), RMG_OK);
    cr_assert_eq(n, sizeof gz - 1);
    expect_text(&source, "a;b\n1;2\n");
    rmg_source_close(&source);
}

Test(source, fingerprints_tell_files_apart)
{
    rmg_source a, b, c;
    rmg_fingerprint pa, pb, pc;
    rmg_source_memory(&a, "a", "a;b\n1;2\n", 8, NULL);
    rmg_source_memory(&b, "b", "a;b\n1;2\n", 8, NULL);
    rmg_source_memory(&c, "c", "a;b\n1;3\n", 8, NULL);
    rmg_source_fingerprint(&a, &pa, NULL);
    rmg_source_fingerprint(&b, &pb, NULL);
    rmg_source_fingerprint(&c, &pc, NULL);
    cr_assert(pa.length == pb.length && pa.hash == pb.hash);
    cr_assert_neq(pa.hash, pc.hash);
    rmg_source_close(&a);
    rmg_source_close(&b);
    rmg_source_close(&c);
}
