#include "io/write/output.h"

#include <criterion/criterion.h>
#include <dirent.h>
#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include "tests/support/files.h"

static size_t count_files(const char *folder)
{
    size_t n = 0;
    DIR *dir = opendir(folder);
    for (struct dirent *entry; (entry = readdir(dir)) != NULL;)
        n += strcmp(entry->d_name, ".") != 0 && strcmp(entry->d_name, "..") != 0;
    closedir(dir);
    return n;
}

static void assert_holds(const char *path, const char *expected)
{
    char *text = test_read_file(path, NULL);
    cr_assert_str_eq(text, expected);
    free(text);
}

Test(output, a_file_is_written_whole_and_leaves_nothing_beside_it)
{
    char *folder = test_temp_dir(), *path = test_path(folder, "a.csv");
    cr_assert_eq(rmg_output_file(path, "x,y\r\n", 5, NULL), RMG_OK);
    assert_holds(path, "x,y\r\n");
    cr_assert_eq(rmg_output_file(path, "", 0, NULL), RMG_OK);
    assert_holds(path, "");
    cr_assert_eq(count_files(folder), 1);
    free(path);
    test_temp_dir_remove(folder);
}

Test(output, an_abandoned_file_leaves_the_old_one)
{
    char *folder = test_temp_dir(), *path = test_path(folder, "a.csv");
    rmg_output out = {0};
    cr_assert_eq(rmg_output_file(path, "old", 3, NULL), RMG_OK);
    cr_assert_eq(rmg_output_begin(&out, path, NULL), RMG_OK);
    cr_assert_eq(count_files(folder), 2);
    rmg_output_abandon(&out);
    rmg_output_abandon(&out);
    assert_holds(path, "old");
    cr_assert_eq(count_files(folder), 1);
    free(path);
    test_temp_dir_remove(folder);
}

Test(output, a_missing_folder_and_a_folder_in_the_place_of_the_file_are_named)
{
    rmg_diag why = {0};
    char *folder = test_temp_dir(), *path = test_path(folder, "none/a.csv");
    cr_assert_eq(rmg_output_file(path, "x", 1, &why), RMG_EOUTPUT);
    cr_assert_not_null(strstr(why.message, "none/a.csv"), "%s", why.message);
    cr_assert_eq(rmg_output_file(folder, "x", 1, &why), RMG_EOUTPUT);
    cr_assert_not_null(strstr(why.message, "folder"), "%s", why.message);
    cr_assert_eq(rmg_output_file("", "x", 1, &why), RMG_EOUTPUT);
    free(path);
    test_temp_dir_remove(folder);
}

Test(output, a_link_still_points_to_the_file_afterwards)
{
    char *folder = test_temp_dir(), *path = test_path(folder, "a.csv"), *link = test_path(folder, "link");
    cr_assert_eq(rmg_output_file(path, "old", 3, NULL), RMG_OK);
    cr_assert_eq(symlink("a.csv", link), 0);
    cr_assert_eq(rmg_output_file(link, "new", 3, NULL), RMG_OK);
    assert_holds(path, "new");
    struct stat info;
    cr_assert(lstat(link, &info) == 0 && S_ISLNK(info.st_mode));
    free(path);
    free(link);
    test_temp_dir_remove(folder);
}

Test(output, access_rights_survive_a_rerun)
{
    char *folder = test_temp_dir(), *path = test_path(folder, "a.csv");
    cr_assert_eq(rmg_output_file(path, "old", 3, NULL), RMG_OK);
    cr_assert_eq(chmod(path, 0640), 0);
    cr_assert_eq(rmg_output_file(path, "new", 3, NULL), RMG_OK);
    struct stat info;
    cr_assert(stat(path, &info) == 0 && (info.st_mode & 0777) == 0640);
    free(path);
    test_temp_dir_remove(folder);
}

/* A limit on the size of files fails as a full disk does: part of the bytes go, then no more. */
Test(output, a_full_disk_leaves_the_old_file_and_nothing_half_written)
{
    char *folder = test_temp_dir(), *path = test_path(folder, "a.csv");
    size_t size = 1 << 20;
    char *bytes = calloc(size, 1);
    rmg_diag why = {0};
    cr_assert_eq(rmg_output_file(path, "old", 3, NULL), RMG_OK);
    signal(SIGXFSZ, SIG_IGN);
    struct rlimit few = {65536, RLIM_INFINITY};
    cr_assert_eq(setrlimit(RLIMIT_FSIZE, &few), 0);
    rmg_code code = rmg_output_file(path, bytes, size, &why);
    few.rlim_cur = RLIM_INFINITY;
    setrlimit(RLIMIT_FSIZE, &few);
    cr_assert_eq(code, RMG_EOUTPUT);
    cr_assert_not_null(strstr(why.message, "a.csv"), "%s", why.message);
    assert_holds(path, "old");
    cr_assert_eq(count_files(folder), 1);
    free(bytes);
    free(path);
    test_temp_dir_remove(folder);
}

Test(output, a_device_that_is_full_is_an_error_and_not_replaced)
{
    rmg_diag why = {0};
    cr_assert_eq(rmg_output_file("/dev/full", "x", 1, &why), RMG_EOUTPUT);
    cr_assert_not_null(strstr(why.message, "/dev/full"), "%s", why.message);
    struct stat info;
    cr_assert(stat("/dev/full", &info) == 0 && S_ISCHR(info.st_mode));
    cr_assert_eq(rmg_output_file("/dev/null", "x", 1, &why), RMG_OK);
}

Test(output, a_descriptor_whose_reader_has_gone_is_an_error)
{
    int ends[2];
    rmg_diag why = {0};
    signal(SIGPIPE, SIG_IGN);
    cr_assert_eq(pipe(ends), 0);
    close(ends[0]);
    cr_assert_eq(rmg_output_descriptor(ends[1], "standard output", "x", 1, &why), RMG_EOUTPUT);
    cr_assert_not_null(strstr(why.message, "standard output"), "%s", why.message);
    close(ends[1]);
    int full = open("/dev/full", O_WRONLY);
    cr_assert_eq(rmg_output_descriptor(full, "standard output", "x", 1, &why), RMG_EOUTPUT);
    close(full);
}

Test(output, a_name_of_the_greatest_length_can_be_written)
{
    char name[256];
    memset(name, 'n', 255);
    name[255] = '\0';
    char *folder = test_temp_dir(), *path = test_path(folder, name);
    cr_assert_eq(rmg_output_file(path, "x", 1, NULL), RMG_OK);
    cr_assert_eq(count_files(folder), 1);
    free(path);
    test_temp_dir_remove(folder);
}
