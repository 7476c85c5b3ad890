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
        if (!rmg_fast_long_number(texts[i], strlen(texts[i]), ',', '.', &units, &n_decimals))
            continue;
        rmg_numeral_read(&n, texts[i], strlen(texts[i]), &rules);
        cr_assert_null(n.reason, "%s: %s", texts[i], n.reason);
        cr_assert_eq(units, n.units, "%s", texts[i]);
        cr_assert_eq(n_decimals, n.decimals, "%s", texts[i]);
        n_read++;
    }
    cr_assert_geq(n_read, 10);
}

/* The quick reading of short numbers says the same as the careful one wherever it says anything; it may look at eight
 * bytes before the text. */
Test(fast_values, short_numbers_are_read_as_long_ones_are)
{
    static const char letters[] = "0123456789012345678901234567890123456789,,..-- x\"";
    char room[64];
    uint64_t state = 17;
    size_t n_read = 0;
    for (size_t i = 0; i < 2000000; i++) {
        state = state * UINT64_C(6364136223846793005) + UINT64_C(1442695040888963407);
        size_t length = (state >> 40) % 14;
        memset(room, i % 2 == 0 ? '7' : ';', sizeof room);
        for (size_t k = 0; k < length; k++) {
            state = state * UINT64_C(6364136223846793005) + UINT64_C(1442695040888963407);
            room[20 + k] = letters[(state >> 40) % (i % 3 == 0 ? sizeof letters - 1 : 44)];
        }
        int64_t quick = 0, careful = 0;
        unsigned quick_decimals = 0, careful_decimals = 0;
        bool plain = rmg_fast_long_number(room + 20, length, ',', '.', &careful, &careful_decimals);
        if (!rmg_fast_short_number(room + 20, length, ',', '.', &quick, &quick_decimals))
            continue;
        n_read++;
        cr_assert(plain, "%.*s", (int)length, room + 20);
        cr_assert_eq(quick, careful, "%.*s", (int)length, room + 20);
        cr_assert_eq(quick_decimals, careful_decimals, "%.*s", (int)length, room + 20);
    }
    cr_assert_gt(n_read, 100000);
}

Test(fast_values, short_numbers_are_the_usual_amounts)
{
    static const struct {
        char text[16];
        int64_t units;
    } usual[] = {{"3667,70", 36677000},        {"3.601,21", 36012100}, {"199", 1990000},
                 {"-234.567,89", -2345678900}, {"0,05", 500},          {"12345678,99", 123456789900},
                 {"1.234", 12340000},          {"999.999", 9999990000}};
    for (size_t i = 0; i < sizeof usual / sizeof usual[0]; i++) {
        char room[40] = "................";
        int64_t units = 0;
        unsigned n_decimals = 0;
        memcpy(room + 16, usual[i].text, sizeof usual[i].text);
        cr_assert(rmg_fast_short_number(room + 16, strlen(usual[i].text), ',', '.', &units, &n_decimals),
                  "%s", usual[i].text);
        cr_assert_eq(units, usual[i].units, "%s", usual[i].text);
    }
}

Test(fast_values, labels_in_quotes_and_bare_ones_have_one_code)
{
    static const struct {
        char text[48];
        char clean[48];
    } fields[] = {
        {"Zorg", "Zorg"},
        {"\"Zorg\"", "Zorg"},
        {"  Zorg ", "Zorg"},
        {"\"De \"\"Vuurtoren\"\"; 1\"", "De \"Vuurtoren\"; 1"},
        {"\"\"\"a\"\"\"", "\"a\""},
        {"\"a\"", "a"},
        {"Een naam van meer dan tweeendertig letters", "Een naam van meer dan tweeendertig letters"}};
    rmg_fast_labels labels;
    cr_assert(rmg_fast_labels_init(&labels));
    for (int round = 0; round < 2; round++)
        for (size_t i = 0; i < sizeof fields / sizeof fields[0]; i++) {
            rmg_fast_text field = {fields[i].text, (uint32_t)strlen(fields[i].text),
                                   fields[i].text[0] == '"'};
            uint32_t code = 99;
            cr_assert(rmg_fast_labels_put_all(&labels, &field, 1, &code));
            cr_assert_lt(code, labels.n);
            cr_assert_eq(labels.label[code].length, strlen(fields[i].clean));
            cr_assert_eq(memcmp(labels.label[code].text, fields[i].clean, labels.label[code].length), 0);
        }
    cr_assert_eq(labels.n, 5);
    rmg_fast_labels_clear(&labels);
}

Test(fast_values, no_total_word_slips_through)
{
    static const char *const totals[] = {"Totaal",  "eindtotaal",  " SUBTOTAAL",  "som",
                                         "Total",   "grand total", "Sum",         "Summe",
                                         "To-taal", "t otaal",     "Totaal Jeugd"};
    for (size_t i = 0; i < sizeof totals / sizeof totals[0]; i++)
        cr_assert(rmg_fast_maybe_total(totals[i], strlen(totals[i])), "%s", totals[i]);
    for (size_t i = 0; i < sizeof totals / sizeof totals[0]; i++)
        cr_assert_not(rmg_fast_cannot_be_total(totals[i][0]), "%s", totals[i]);
    cr_assert_not(rmg_fast_maybe_total("F000000001", 10));
    cr_assert_not(rmg_fast_maybe_total("Stichting", 9));
}

Test(fast_values, cells_come_back_in_order_with_their_sums)
{
    rmg_fast_cells cells;
    rmg_fast_cells_init(&cells, 3);
    uint32_t keys[3][250];
    const uint32_t *column[3] = {keys[0], keys[1], keys[2]};
    int32_t months[250];
    int64_t amounts[250], quantities[250];
    for (uint32_t i = 0; i < 50000; i++) { /* many labels: the table by number is given up on the way */
        uint32_t at = i % 250;
        keys[0][at] = 1;
        keys[1][at] = i % 7 == 0 ? RMG_NO_LABEL : i % 3000;
        keys[2][at] = i % 11;
        months[at] = (int32_t)(2400 + i % 100);
        amounts[at] = (int64_t)i - 1000;
        quantities[at] = i;
        if (at == 249)
            rmg_fast_cells_add(&cells, column, months, amounts, quantities, NULL, 250);
    }
    cr_assert_not(cells.no_memory || cells.too_many_years);
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
        amount += (int64_t)cell->amount;
        quantity += (int64_t)cell->quantity;
        n += cell->n;
    }
    cr_assert_eq(n, 50000);
    cr_assert_eq(quantity, 50000LL * 49999 / 2);
    cr_assert_eq(amount, 50000LL * 49999 / 2 - 50000LL * 1000);
    rmg_fast_cells_clear(&cells);
}

/* So many groups of one cell that the cells are laid out anew on the way, and each is met again afterwards. */
Test(fast_values, cells_of_a_wide_cube_keep_their_order_and_sums)
{
    enum { GROUPS = 400000, AT_ONCE = 250 };
    rmg_fast_cells cells;
    uint32_t keys[2][AT_ONCE];
    const uint32_t *column[2] = {keys[0], keys[1]};
    int32_t months[AT_ONCE];
    int64_t amounts[AT_ONCE];
    rmg_fast_cells_init(&cells, 2);
    for (uint32_t i = 0; i < 2 * GROUPS; i++) {
        uint32_t at = i % AT_ONCE, group = i % GROUPS;
        keys[0][at] = group % 2;
        keys[1][at] = group;
        months[at] = (int32_t)(2628 + group % 36);
        amounts[at] = (int64_t)group - 17;
        if (at == AT_ONCE - 1)
            rmg_fast_cells_add(&cells, column, months, amounts, NULL, NULL, AT_ONCE);
    }
    cr_assert(cells.flat && !cells.no_memory);
    cr_assert_eq(cells.n, GROUPS);
    for (size_t i = 0; i < cells.n; i++) {
        const uint32_t *key;
        uint32_t month;
        const rmg_fast_cell *cell = rmg_fast_cells_at(&cells, i, &key, &month);
        cr_assert(key[0] == i % 2 && key[1] == i && month == 2628 + i % 36);
        cr_assert_eq((int64_t)cell->amount, 2 * ((int64_t)i - 17));
        cr_assert_eq(cell->n, 2);
    }
    rmg_fast_cells_clear(&cells);
}
