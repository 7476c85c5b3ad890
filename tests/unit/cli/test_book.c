/* The board's document of a run: every unit once, the same bytes for any number of processes, and no unit's name in
 * another's own file. */
#include <criterion/criterion.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "cli/pack/book.h"
#include "tests/support/files.h"
#include "tests/support/language.h"

static rmg_settings settings;
static rmg_problems problems;
static rmg_units units;
static rmg_book book;
static rmg_diag why;
static char *folder;

static void start(void)
{
    folder = test_temp_dir();
    cr_assert_eq(chdir(folder), 0);
    test_speak("nl");
}

static void clear(void)
{
    rmg_book_clear(&book);
    rmg_units_clear(&units);
    rmg_settings_clear(&settings);
    rmg_problems_clear(&problems);
}

static void stop(void)
{
    clear();
    cr_assert_eq(chdir("/"), 0);
    test_temp_dir_remove(folder);
}

TestSuite(book, .init = start, .fini = stop, .timeout = 120);

/* n providers over five months, with a plan of the year for all but the third. */
static void write_spend(int n, bool plan)
{
    rmg_buffer csv = {0};
    rmg_buffer_puts(&csv, "month;provider;kind;amount\n");
    for (int i = 0; i < n; i++) {
        for (int month = 1; month <= 5; month++)
            rmg_buffer_printf(&csv, "2021-%02d;Aanbieder %c;actual;%d,%02d\n", month, 'A' + i,
                              1000 + 137 * i + (month * 31 + i * 7) % 90, month * 11);
        for (int month = 1; month <= 12 && plan && i != 2; month++)
            rmg_buffer_printf(&csv, "2021-%02d;Aanbieder %c;plan;%d,00\n", month, 'A' + i, 1020 + 140 * i);
    }
    cr_assert_eq(test_write_file("spend.csv", rmg_buffer_text(&csv), csv.length), 0);
    rmg_buffer_clear(&csv);
}

static rmg_code make(const char *line, const char *only)
{
    char copy[300], *argv[20] = {NULL};
    int argc = 0;
    clear();
    snprintf(copy, sizeof copy, "%s", line);
    for (char *word = strtok(copy, " "); word != NULL; word = strtok(NULL, " "))
        argv[argc++] = word;
    rmg_code code = rmg_settings_parse(&settings, argc, argv, &why);
    if (code == RMG_OK)
        code = rmg_settings_configure(&settings, &problems, &why);
    if (code == RMG_OK)
        code = rmg_units_make(&units, &settings, rmg_settings_text(&settings, RMG_OPT_PER), only, false,
                              &why);
    if (code == RMG_OK)
        code = rmg_units_fill(&units, false, &why);
    return code == RMG_OK ? rmg_book_make(&book, &units, true, &why) : code;
}

/* Pages of a PDF as cairo writes it. */
static int pages(const rmg_buffer *pdf)
{
    const char *count = NULL;
    for (size_t i = 0; i + 8 < pdf->length; i++)
        if (memcmp(pdf->text + i, "/Count ", 7) == 0)
            count = pdf->text + i + 7;
    return count != NULL ? atoi(count) : 0;
}

#define REPORT "raming report spend.csv --no-config --amounts monthly --per provider "

Test(book, has_a_front_page_the_total_and_every_unit)
{
    write_spend(4, true);
    cr_assert_eq(make(REPORT, NULL), RMG_OK, "%s", why.message);
    cr_expect_eq(pages(&book.board), 6); /* the front, the total, four units */
    cr_expect_eq(book.n, 5);
    cr_expect_eq(book.n_left_out, 0);
    for (size_t i = 0; i < book.n; i++)
        cr_expect_eq(pages(&book.unit[i]), 1);
}

Test(book, does_not_depend_on_the_number_of_processes)
{
    write_spend(9, true);
    cr_assert_eq(make(REPORT "--jobs 1", NULL), RMG_OK, "%s", why.message);
    rmg_buffer board = book.board, unit = book.unit[7];
    book.board = book.unit[7] = (rmg_buffer){0};
    cr_assert_eq(make(REPORT "--jobs 4", NULL), RMG_OK, "%s", why.message);
    cr_expect_eq(board.length, book.board.length);
    cr_expect_eq(memcmp(board.text, book.board.text, board.length), 0);
    cr_expect_eq(unit.length, book.unit[7].length);
    cr_expect_eq(memcmp(unit.text, book.unit[7].text, unit.length), 0);
    rmg_buffer_clear(&board);
    rmg_buffer_clear(&unit);
}

Test(book, stands_without_plan_and_with_one_unit)
{
    write_spend(2, false);
    cr_assert_eq(make(REPORT, NULL), RMG_OK, "%s", why.message);
    cr_expect_eq(pages(&book.board), 4);
    cr_assert_eq(make(REPORT, "Aanbieder B"), RMG_OK, "%s", why.message);
    cr_expect_eq(pages(&book.board), 2);
    cr_assert_eq(make("raming report spend.csv --no-config --amounts monthly", NULL), RMG_OK, "%s",
                 why.message);
    cr_expect_eq(pages(&book.board), 2);
}

Test(book, a_unit_without_a_page_stays_on_the_front)
{
    write_spend(3, true);
    cr_assert_eq(make(REPORT, NULL), RMG_OK, "%s", why.message);
    rmg_book_clear(&book);
    units.unit[1].code = RMG_EINPUT;
    cr_assert_eq(rmg_book_make(&book, &units, true, &why), RMG_OK, "%s", why.message);
    cr_expect_eq(pages(&book.board), 4);
    cr_expect_eq(book.unit[1].length, 0);
    cr_expect_eq(book.n_left_out, 1);
}

Test(book, a_page_that_cannot_be_drawn_leaves_the_others)
{
    write_spend(3, true);
    cr_assert_eq(make(REPORT, NULL), RMG_OK, "%s", why.message);
    rmg_book_clear(&book);
    /* bands that are not nested */
    rmg_cumulative_chart *bad = &units.unit[0].chart[RMG_UNIT_CUMULATIVE].as.cumulative;
    bad->month[11].low[RMG_CHART_BAND_50].units = bad->month[11].low[RMG_CHART_BAND_95].units - 10000;
    cr_assert_eq(rmg_book_make(&book, &units, true, &why), RMG_OK, "%s", why.message);
    cr_expect_eq(pages(&book.board), 4);
    cr_expect_eq(book.unit[0].length, 0);
    cr_expect_eq(book.n_left_out, 1);
}

Test(book, without_gnuplot_there_is_no_book)
{
    write_spend(2, true);
    cr_assert_eq(setenv("PATH", folder, 1), 0);
    cr_assert_eq(make(REPORT, NULL), RMG_EOUTPUT);
    cr_expect_eq(book.board.length, 0);
    cr_expect_null(book.unit);
}
