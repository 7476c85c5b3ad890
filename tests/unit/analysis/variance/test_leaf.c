/* Which cells meet: dimensions, units, months, phasing, the matching level and its timing. */
#include <criterion/criterion.h>

#include "analysis/variance/variance.h"
#include "tests/support/literals.h"
#include "tests/support/pairs.h"

#define ROW(...) ((const char *const[]){__VA_ARGS__})

static rmg_variance_options options(void)
{
    return (rmg_variance_options){.base = {RMG_PLAN, 2021}, .comparison = {RMG_ACTUAL, 2021}};
}

static rmg_variance split(const rmg_cube *cube, rmg_variance_options how)
{
    rmg_variance v;
    rmg_diag why = {.code = RMG_OK};
    cr_assert_eq(rmg_variance_split(&v, cube, &how, &why), RMG_OK, "%s", why.message);
    return v;
}

static void expect(const rmg_variance *v, size_t line, rmg_term term, const char *amount)
{
    rmg_money effect;
    cr_assert(rmg_variance_effect(v, line, term, &effect));
    cr_assert_eq(effect.units, money(amount).units, "%s is %s", rmg_variance_term_name(v, term),
                 money_text(effect));
}

Test(variance_leaf, a_dimension_that_one_side_lacks_is_added_up)
{
    static const char *const dims[] = {"product", "provider", NULL};
    rmg_cube cube = test_pairs(dims);
    test_pair_add(&cube, "plan", ROW("bed", NULL), "100", NULL, "1000");
    test_pair_add(&cube, "actual", ROW("bed", "A"), "60", NULL, "630");
    test_pair_add(&cube, "actual", ROW("bed", "B"), "50", NULL, "480");
    rmg_variance v = split(&cube, options());
    cr_assert_eq(v.n_leaves, 1);
    cr_assert_eq(v.n_matched, 1);
    cr_assert_eq(v.n_only_comparison, 1);
    cr_assert_eq(v.only_comparison[0], 1);
    expect(&v, 0, RMG_TERM_QUANTITY, "100");
    expect(&v, 0, RMG_TERM_PRICE, "10");
    rmg_variance_clear(&v);

    static const char *const by[] = {"provider"};
    rmg_variance_options how = options();
    rmg_diag why;
    how.by = by;
    how.n_by = 1;
    cr_assert_eq(rmg_variance_split(&v, &cube, &how, &why), RMG_ENODATA);
    cr_assert_str_eq(why.message, "no lines by \"provider\": the rows of \"plan\" do not have it");
    rmg_cube_clear(&cube);
}

Test(variance_leaf, an_empty_label_is_a_label_of_its_own)
{
    static const char *const dims[] = {"product", NULL};
    rmg_cube cube = test_pairs(dims);
    test_pair_add(&cube, "plan", ROW(""), "10", NULL, "100");
    test_pair_add(&cube, "plan", ROW("bed"), "10", NULL, "100");
    test_pair_add(&cube, "actual", ROW(""), "10", NULL, "130");
    test_pair_add(&cube, "actual", ROW("chair"), "1", NULL, "7");
    rmg_variance v = split(&cube, options());
    cr_assert_eq(v.n_leaves, 3);
    expect(&v, 0, RMG_TERM_ENDED, "-100");
    expect(&v, 0, RMG_TERM_NEW, "7");
    expect(&v, 0, RMG_TERM_PRICE, "30");
    rmg_variance_clear(&v);
    rmg_cube_clear(&cube);
}

/* Plan and actuals in one file, the plan without providers: it does not have that dimension. */
Test(variance_leaf, a_column_left_empty_throughout_is_no_dimension_of_that_side)
{
    static const char *const dims[] = {"product", "provider", NULL};
    rmg_cube cube = test_pairs(dims);
    test_pair_add(&cube, "plan", ROW("bed", ""), "100", NULL, "1000");
    test_pair_add(&cube, "actual", ROW("bed", "A"), "60", NULL, "630");
    test_pair_add(&cube, "actual", ROW("bed", "B"), "50", NULL, "480");
    rmg_variance v = split(&cube, options());
    cr_assert_eq(v.n_leaves, 1);
    cr_assert_eq(v.n_only_comparison, 1);
    expect(&v, 0, RMG_TERM_QUANTITY, "100");
    rmg_variance_clear(&v);
    rmg_cube_clear(&cube);
}

/* A file of the year has no column for it: lines by it would lack those rows. */
Test(variance_leaf, a_dimension_that_some_rows_lack_is_added_up_over_and_no_line)
{
    static const char *const dims[] = {"product", "provider", NULL};
    static const char *const by[] = {"provider"};
    rmg_cube cube = test_pairs(dims);
    test_pair_add(&cube, "plan", ROW("bed", "A"), "100", NULL, "1000");
    test_pair_add(&cube, "actual", ROW("bed", "A"), "60", NULL, "630");
    test_pair_add(&cube, "actual", ROW("bed", NULL), "50", NULL, "480");
    rmg_variance_options how = options();
    rmg_variance v = split(&cube, how);
    cr_assert_eq(v.n_leaves, 1);
    cr_assert_eq(v.n_partly, 1);
    cr_expect_eq(v.n_only_base + v.n_only_comparison, 0);
    cr_expect_eq(v.partly[0], 1);
    rmg_variance_clear(&v);
    rmg_diag why;
    how.by = by;
    how.n_by = 1;
    cr_expect_eq(rmg_variance_split(&v, &cube, &how, &why), RMG_ENODATA);
    cr_expect_str_eq(why.message, "no lines by \"provider\": some of the files compared do not have it");
    rmg_cube_clear(&cube);
}

static const char *const with_unit[] = {"product", "quantity_unit", NULL};

Test(variance_leaf, quantities_in_different_units_are_not_compared)
{
    rmg_cube cube = test_pairs(with_unit);
    test_pair_add(&cube, "plan", ROW("home care", "hour"), "100", NULL, "5000");
    test_pair_add(&cube, "actual", ROW("home care", "minute"), "5400", NULL, "4700");
    test_pair_add(&cube, "plan", ROW("day care", "day"), "10", NULL, "700");
    test_pair_add(&cube, "actual", ROW("day care", "day"), "11", NULL, "770");
    rmg_variance v = split(&cube, options());
    cr_assert_eq(v.n_leaves, 2);
    cr_assert_str_eq(rmg_variance_label(&v, 1, 0), "home care");
    expect(&v, 1, RMG_TERM_UNSPLIT, "-300");
    cr_assert(v.line[1].note & RMG_NOTE_UNITS_DIFFER);
    cr_assert_not(v.line[0].base.has_quantity, "hours and days have no sum");
    rmg_variance_clear(&v);
    rmg_cube_clear(&cube);
}

Test(variance_leaf, one_product_in_two_units_is_two_leaves)
{
    rmg_cube cube = test_pairs(with_unit);
    test_pair_add(&cube, "plan", ROW("home care", "hour"), "100", NULL, "5000");
    test_pair_add(&cube, "actual", ROW("home care", "hour"), "90", NULL, "4500");
    test_pair_add(&cube, "plan", ROW("home care", "day"), "10", NULL, "700");
    test_pair_add(&cube, "actual", ROW("home care", "day"), "11", NULL, "770");
    test_pair_add(&cube, "actual", ROW("home care", "week"), "1", NULL, "300");
    rmg_variance v = split(&cube, options());
    cr_assert_eq(v.n_leaves, 3);
    expect(&v, 0, RMG_TERM_QUANTITY, "-430");
    expect(&v, 0, RMG_TERM_NEW, "300");
    cr_assert_str_eq(rmg_variance_unit(&v, 1), "hour");
    rmg_variance_clear(&v);
    rmg_cube_clear(&cube);
}

Test(variance_leaf, an_actual_without_quantity_and_unit_meets_its_plan)
{
    rmg_cube cube = test_pairs(with_unit);
    test_pair_add(&cube, "plan", ROW("home care", "hour"), "100", NULL, "5000");
    test_pair_add(&cube, "actual", ROW("home care", ""), NULL, NULL, "4700");
    rmg_variance v = split(&cube, options());
    cr_assert_eq(v.n_leaves, 1);
    expect(&v, 0, RMG_TERM_UNSPLIT, "-300");
    cr_assert(v.line[1].note & RMG_NOTE_NO_QUANTITY);
    rmg_variance_clear(&v);
    rmg_cube_clear(&cube);
}

static const char *const product[] = {"product", NULL};

/* Plan for January only, actuals to March: February and March have nothing beside them, and are named. */
Test(variance_leaf, months_without_a_base_are_named)
{
    rmg_cube cube = test_pairs(product);
    test_pair_add_month(&cube, "plan", 1, ROW("bed"), "10", "8.00", NULL);
    for (int m = 1; m <= 3; m++)
        test_pair_add_month(&cube, "actual", m, ROW("bed"), "10", "8.00", NULL);
    rmg_variance v = split(&cube, options());
    cr_assert_eq(v.n_without_base, 2);
    cr_assert_eq(v.without_base[0].index, rmg_month_of(2021, 2).index);
    cr_assert_eq(v.without_base[1].index, rmg_month_of(2021, 3).index);
    cr_assert_neq(v.line[0].note & RMG_NOTE_PART_MONTHS, 0);
    cr_assert_eq(v.n_left_out, 0);
    rmg_variance_clear(&v);
    rmg_variance_options how = options();
    how.upto = rmg_month_of(2021, 1);
    v = split(&cube, how);
    cr_assert_eq(v.n_without_base, 0);
    cr_assert_eq(v.line[0].note & RMG_NOTE_PART_MONTHS, 0);
    rmg_variance_clear(&v);
    rmg_cube_clear(&cube);
}

/* Plan by month to June, actuals to April: May and June are left out and named. */
Test(variance_leaf, base_months_outside_the_window_are_left_out_and_named)
{
    rmg_cube cube = test_pairs(product);
    for (int m = 1; m <= 6; m++)
        test_pair_add_month(&cube, "plan", m, ROW("bed"), "10", "8.00", NULL);
    for (int m = 1; m <= 4; m++)
        test_pair_add_month(&cube, "actual", m, ROW("bed"), "11", "8.50", NULL);
    rmg_variance v = split(&cube, options());
    cr_assert_eq(v.n_left_out, 2);
    cr_assert_eq(v.left_out[0].index, rmg_month_of(2021, 5).index);
    cr_assert_eq(v.left_out_amount.units, money("160").units);
    cr_assert_eq(v.last.index, rmg_month_of(2021, 4).index);
    cr_assert_eq(v.line[0].base.amount.units, money("320").units);
    expect(&v, 0, RMG_TERM_QUANTITY, "32");
    expect(&v, 0, RMG_TERM_PRICE, "22");
    rmg_variance_clear(&v);
    rmg_variance_options how = options();
    how.upto = rmg_month_of(2021, 2);
    v = split(&cube, how);
    cr_assert_eq(v.line[0].comparison.amount.units, money("187").units);
    cr_assert_eq(v.n_left_out, 4);
    rmg_variance_clear(&v);
    rmg_cube_clear(&cube);
}

/* 57835 to April is 4 x 4819.58 = 19278.32. */
Test(variance_leaf, an_annual_plan_is_phased_to_the_known_months)
{
    rmg_cube cube = test_pairs(product);
    test_pair_add(&cube, "plan", ROW("youth care"), NULL, NULL, "57835");
    const char *const months[] = {"4500", "5000", "4800", "4700"};
    for (int m = 1; m <= 4; m++)
        test_pair_add_month(&cube, "actual", m, ROW("youth care"), NULL, NULL, months[m - 1]);
    rmg_variance v = split(&cube, options());
    cr_assert(v.phased);
    cr_assert_eq(v.line[1].base.amount.units, money("19278.32").units);
    cr_assert_eq(v.left_out_amount.units, money("38556.68").units);
    cr_assert(v.line[1].note & RMG_NOTE_PHASED);
    expect(&v, 1, RMG_TERM_UNSPLIT, "-278.32");
    rmg_variance_clear(&v);
    rmg_cube_clear(&cube);
}

Test(variance_leaf, an_annual_actual_beside_a_month_is_refused)
{
    rmg_cube cube = test_pairs(product);
    rmg_diag why;
    rmg_variance v;
    rmg_variance_options how = options();
    test_pair_add(&cube, "actual", ROW("bed"), "10", NULL, "100");
    test_pair_add_month(&cube, "plan", 3, ROW("bed"), "10", NULL, "100");
    how.match = RMG_MATCH_MONTH;
    cr_assert_eq(rmg_variance_split(&v, &cube, &how, &why), RMG_EINPUT);
    cr_assert(strstr(why.message, "bed") != NULL);
    rmg_cube_clear(&cube);
}

/* January 10 x 8 to 20 x 8, February 10 x 12 to 10 x 12: as one leaf the price fell from 10 to 9.33, by month it did not
 * change at all. */
static rmg_cube two_months(void)
{
    rmg_cube cube = test_pairs(product);
    test_pair_add_month(&cube, "plan", 1, ROW("bed"), "10", "8", NULL);
    test_pair_add_month(&cube, "plan", 2, ROW("bed"), "10", "12", NULL);
    test_pair_add_month(&cube, "actual", 1, ROW("bed"), "20", "8", NULL);
    test_pair_add_month(&cube, "actual", 2, ROW("bed"), "10", "12", NULL);
    return cube;
}

Test(variance_leaf, the_matching_level_changes_the_answer)
{
    rmg_cube cube = two_months();
    rmg_variance v = split(&cube, options());
    expect(&v, 0, RMG_TERM_QUANTITY, "100");
    expect(&v, 0, RMG_TERM_PRICE, "-20");
    rmg_variance_clear(&v);
    rmg_variance_options how = options();
    how.match = RMG_MATCH_MONTH;
    v = split(&cube, how);
    cr_assert_eq(v.n_leaves, 2);
    cr_assert_eq(v.line[1].month.index, rmg_month_of(2021, 1).index);
    expect(&v, 0, RMG_TERM_QUANTITY, "80");
    expect(&v, 0, RMG_TERM_PRICE, "0");
    rmg_variance_clear(&v);
    rmg_cube_clear(&cube);
}

Test(variance_leaf, timing_is_the_gap_between_the_levels)
{
    rmg_cube cube = two_months();
    rmg_variance_options how = options();
    how.timing = true;
    rmg_variance v = split(&cube, how);
    for (size_t line = 0; line < v.n_lines; line++) {
        cr_assert_eq(v.timing[line * v.n_terms + 0].units, money("-20").units);
        cr_assert_eq(v.timing[line * v.n_terms + 1].units, money("20").units);
    }
    rmg_variance_clear(&v);
    rmg_cube_clear(&cube);
}

/* The year before, month by month: last year is actual, a year earlier. */
Test(variance_leaf, last_year_is_paired_by_month_of_the_year)
{
    rmg_cube cube = test_pairs(product);
    test_pair_add_month(&cube, "actual", 3, ROW("bed"), "11", "8.50", NULL);
    rmg_fact fact = {.scenario = RMG_ACTUAL,
                     .span = 1,
                     .booked = {RMG_NO_MONTH},
                     .has_quantity = true,
                     .quantity = qty("10"),
                     .amount = money("80"),
                     .n_rows = 1};
    for (int m = 2; m <= 4; m++) {
        fact.month = rmg_month_of(2020, m);
        cr_assert_eq(rmg_cube_add(&cube, &fact, NULL), RMG_OK);
    }
    rmg_variance_options how = {.base = {RMG_ACTUAL, 2020}, .comparison = {RMG_ACTUAL, 2021}};
    rmg_variance v = split(&cube, how);
    cr_assert_eq(v.line[0].base.amount.units, money("80").units);
    cr_assert_eq(v.n_left_out, 2);
    cr_assert_eq(v.left_out[0].index, rmg_month_of(2020, 2).index);
    rmg_variance_clear(&v);
    rmg_cube_clear(&cube);
}

Test(variance_leaf, sides_that_are_missing_or_the_same_are_refused)
{
    rmg_cube cube = two_months();
    rmg_variance v;
    rmg_diag why;
    rmg_variance_options how = options();
    how.base.scenario = RMG_TARGET;
    cr_assert_eq(rmg_variance_split(&v, &cube, &how, &why), RMG_ENODATA);
    cr_assert_str_eq(why.message, "there are no rows of \"target\" in 2021");
    how.base = how.comparison;
    cr_assert_eq(rmg_variance_split(&v, &cube, &how, &why), RMG_EUSAGE);
    rmg_cube_clear(&cube);
}

Test(variance_leaf, lines_stand_by_size_of_difference_below_their_parent)
{
    static const char *const dims[] = {"domain", "product", NULL}, *const by[] = {"domain", "product"};
    rmg_cube cube = test_pairs(dims);
    static const char *const rows[][4] = {{"X", "small", "100", "101"},
                                          {"X", "large", "100", "60"},
                                          {"Y", "mid", "100", "190"},
                                          {"Y", "b", "7", "8"},
                                          {"Y", "a", "7", "8"}};
    for (size_t i = 0; i < 5; i++) {
        test_pair_add(&cube, "plan", rows[i], "10", NULL, rows[i][2]);
        test_pair_add(&cube, "actual", rows[i], "10", NULL, rows[i][3]);
    }
    rmg_variance_options how = options();
    how.by = by;
    how.n_by = 2;
    rmg_variance v = split(&cube, how);
    static const char *const want[] = {"Y", "mid", "a", "b", "X", "large", "small"};
    cr_assert_eq(v.n_lines, 8);
    for (size_t i = 1; i < 8; i++)
        cr_assert_str_eq(rmg_variance_label(&v, i, v.line[i].depth - 1u), want[i - 1]);
    cr_assert_eq(v.line[1].end, 5);
    cr_assert_eq(v.line[5].parent, 0);
    cr_assert_eq(v.line[7].parent, 5);
    cr_assert_eq(v.line[1].level, RMG_LEVEL_SUBTOTAL);
    cr_assert_null(rmg_variance_label(&v, 1, 1));
    how.leaves = true;
    rmg_variance w = split(&cube, how);
    cr_assert_eq(w.n_lines, 13);
    cr_assert_eq(w.line[3].level, RMG_LEVEL_LEAF);
    cr_assert_eq(w.line[3].parent, 2);
    rmg_variance_clear(&v);
    rmg_variance_clear(&w);
    rmg_cube_clear(&cube);
}
