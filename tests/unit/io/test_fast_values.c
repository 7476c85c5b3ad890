#include <criterion/criterion.h>
#include <string.h>

#include "io/read/fast/part_internal.h"

static const rmg_date_rules day_first = {.order = RMG_DATES_DMY};

static int32_t month_of(const char *text, const rmg_date_rules *rules)
{
    int32_t month = -1;
    return rmg_fast_date(text, strlen(text), rules, &month) ? month + RMG_FAST_YEAR * 12 : -1;
}

Test(fast_values, plain_dates_are_read_and_others_left)
{
    const rmg_date_rules month_first = {.order = RMG_DATES_MDY};
    cr_assert_eq(month_of("2021-04-30", &day_first), 2021 * 12 + 3);
    cr_assert_eq(month_of("30-04-2021", &day_first), 2021 * 12 + 3);
    cr_assert_eq(month_of("30.04.2021", &day_first), 2021 * 12 + 3);
    cr_assert_eq(month_of("03/04/2021", &day_first), 2021 * 12 + 3);
    cr_assert_eq(month_of("03/04/2021", &month_first), 2021 * 12 + 2);
    cr_assert_eq(month_of("03-04-2021", &month_first), 2021 * 12 + 3);
    cr_assert_eq(month_of("29-02-2020", &day_first), 2020 * 12 + 1);
    static const char *const others[] = {"29-02-2021", "31-04-2021", "2021-13-01", "30-04.2021", "1-4-2021",
                                         "30-04-0021", "3o-04-2021", "2021/04/30", "20210430  ", ""};
    for (size_t i = 0; i < sizeof others / sizeof others[0]; i++)
        cr_assert_eq(month_of(others[i], &day_first), -1, "%s", others[i]);
}

/* Whatever it reads, the ordinary reader reads the same. */
Test(fast_values, plain_numbers_are_read_as_the_ordinary_reader_reads_them)
{
    static const char *const texts[] = {
        "0",       "-1",     "12,5",   "1.234,56",    "1.234", "12.345.678,9", "-0,05",     "1234,5",
        "1234.56", "1.23,4", "0.123",  "1,234",       "1,",    ",5",           "1.234,567", "+5",
        "12 345",  "--5",    "1.2345", "99999999999", "",      "012,50",       "1.0000,5",  "123.456,7",
        "1..234",  "1.234.", "-",      "5-"};
    const rmg_numeral_rules rules = {.mark = RMG_MARK_COMMA};
    size_t n_read = 0;
    for (size_t i = 0; i < sizeof texts / sizeof texts[0]; i++) {
        int64_t units = 0;
        unsigned n_decimals = 0;
        rmg_numeral n;
        if (!rmg_fast_number_read(texts[i], strlen(texts[i]), ',', '.', &units, &n_decimals))
            continue;
        rmg_numeral_read(&n, texts[i], strlen(texts[i]), &rules);
        cr_assert_null(n.reason, "%s: %s", texts[i], n.reason);
        cr_assert_eq(units, n.units, "%s", texts[i]);
        cr_assert_eq(n_decimals, n.decimals, "%s", texts[i]);
        n_read++;
    }
    cr_assert_geq(n_read, 10);
}

Test(fast_values, no_total_word_slips_through)
{
    static const char *const totals[] = {"Totaal",  "eindtotaal",  " SUBTOTAAL",  "som",
                                         "Total",   "grand total", "Sum",         "Summe",
                                         "To-taal", "t otaal",     "Totaal Jeugd"};
    for (size_t i = 0; i < sizeof totals / sizeof totals[0]; i++)
        cr_assert(rmg_fast_maybe_total(totals[i], strlen(totals[i])), "%s", totals[i]);
    cr_assert_not(rmg_fast_maybe_total("F000000001", 10));
    cr_assert_not(rmg_fast_maybe_total("Stichting", 9));
}

Test(fast_values, cells_come_back_in_order_with_their_sums)
{
    rmg_fast_cells cells;
    rmg_fast_cells_init(&cells, 3);
    for (uint32_t i = 0; i < 50000; i++) { /* many labels: the table by number is given up on the way */
        uint32_t key[3] = {1, i % 7 == 0 ? RMG_NO_LABEL : i % 3000, i % 11};
        rmg_fast_cells_add(&cells, key, 2400 + i % 100, (int64_t)i - 1000, i);
    }
    rmg_fast_cells_flush(&cells);
    cr_assert_not(cells.no_memory || cells.overflow || cells.too_many_years);
    int64_t amount = 0, quantity = 0;
    uint64_t n = 0;
    for (size_t i = 0; i < cells.n; i++) {
        const uint32_t *key;
        uint32_t month;
        const rmg_fast_cell *cell = rmg_fast_cells_at(&cells, i, &key, &month);
        if (i < 50) { /* the first rows are all different */
            cr_assert_eq(month, 2400 + i);
            cr_assert_eq(key[1], i % 7 == 0 ? RMG_NO_LABEL : i);
        }
        amount += cell->amount;
        quantity += cell->quantity;
        n += cell->n;
    }
    cr_assert_eq(n, 50000);
    cr_assert_eq(quantity, 50000LL * 49999 / 2);
    cr_assert_eq(amount, 50000LL * 49999 / 2 - 50000LL * 1000);
    rmg_fast_cells_clear(&cells);
}
