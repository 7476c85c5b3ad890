/* Every file of the test tree, and of the shared data when they are there, split by the scan and by libcsv
 * alone: the same records, whatever the file is. */
#define _XOPEN_SOURCE 700 /* nftw */

#include <criterion/criterion.h>
#include <ftw.h>
#include <string.h>

#include "io/read/records/record.h"

static int n_files;
static uint64_t n_records;

static void compare(const char *path, const rmg_record *a, const rmg_record *b)
{
    cr_assert_eq(a->line, b->line, "%s:%lu", path, (unsigned long)a->line);
    cr_assert_eq(a->line_end, b->line_end);
    cr_assert_eq(a->n_fields, b->n_fields, "%s:%lu", path, (unsigned long)a->line);
    cr_assert_eq(a->blank, b->blank);
    cr_assert_eq(a->reason == NULL, b->reason == NULL, "%s:%lu", path, (unsigned long)a->line);
    for (size_t i = 0; i < a->n_fields; i++) {
        cr_assert_eq(a->field[i].length, b->field[i].length, "%s:%lu:%zu", path, (unsigned long)a->line,
                     i + 1);
        cr_assert_eq(memcmp(a->field[i].text, b->field[i].text, a->field[i].length), 0);
    }
}

static void read_both_ways(const char *path, char separator)
{
    rmg_source one, two;
    rmg_encoding_choice encoding;
    rmg_records *a = NULL, *b = NULL;
    rmg_record x, y;
    bool more_a = true, more_b = true;
    rmg_diag why_a = {0}, why_b = {0};
    if (rmg_source_open(&one, path, NULL) != RMG_OK)
        return; /* packed and damaged, or a workbook: refused before there are records */
    cr_assert_eq(rmg_source_open(&two, path, NULL), RMG_OK);
    if (rmg_encoding_decide(&encoding, &one, RMG_ENCODING_AUTO, NULL) == RMG_OK) {
        cr_assert_eq(rmg_records_open(&a, &one, &encoding, separator, NULL), RMG_OK);
        cr_assert_eq(rmg_records_open(&b, &two, &encoding, separator, NULL), RMG_OK);
        rmg_records_use_libcsv_only(b);
        while (more_a) {
            cr_assert_eq(rmg_records_next(a, &x, &more_a, &why_a), rmg_records_next(b, &y, &more_b, &why_b),
                         "%s", path);
            cr_assert_eq(more_a, more_b, "%s", path);
            cr_assert_eq(why_a.line, why_b.line);
            if (more_a)
                compare(path, &x, &y);
            n_records += more_a;
        }
    }
    rmg_records_close(a);
    rmg_records_close(b);
    rmg_source_close(&one);
    rmg_source_close(&two);
}

static int visit(const char *path, const struct stat *info, int kind, struct FTW *where)
{
    (void)where;
    if (kind != FTW_F || info->st_size > 2000000)
        return 0;
    for (const char *separator = ";,\t|"; *separator != '\0'; separator++)
        read_both_ways(path, *separator);
    n_files++;
    return 0;
}

Test(two_ways, give_the_same_records_for_every_file)
{
    cr_assert_eq(nftw(RMG_TEST_DATA, visit, 16, FTW_PHYS), 0);
    cr_assert_eq(nftw(RMG_TEST_DIR, visit, 16, FTW_PHYS), 0);
    cr_assert_gt(n_files, 50, "%d files", n_files);
    nftw(RMG_TEST_SHARED, visit, 16, FTW_PHYS); /* may be absent */
    cr_assert_gt(n_records, 1000);
}
