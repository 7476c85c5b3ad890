/* Flexed budget, planning and operational, market size and share. */
#include <criterion/criterion.h>

#include "analysis/variance/variance.h"
#include "tests/support/literals.h"
#include "tests/support/pairs.h"

#define ROW(...) ((const char *const[]){__VA_ARGS__})

static rmg_variance_options options(rmg_convention convention)
{
    return (rmg_variance_options){.base = {RMG_PLAN, 2021},
                                  .comparison = {RMG_ACTUAL, 2021},
                                  .convention = convention,
                                  .explain = true};
}

static void add_measures(rmg_cube *cube, const char *const *names)
{
    size_t m;
    for (; *names != NULL; names++)
        cr_assert_eq(rmg_cube_add_measure(cube, *names, &m, NULL), RMG_OK);
}

static rmg_variance split(const rmg_cube *cube, rmg_variance_options how)
{
    rmg_variance v;
    rmg_diag why = {.code = RMG_OK};
    cr_assert_eq(rmg_variance_split(&v, cube, &how, &why), RMG_OK, "%s", why.message);
    return v;
}

static size_t find(const rmg_variance *v, const char *label)
{
    for (size_t i = 1; i < v->n_lines; i++)
        if (strcmp(rmg_variance_label(v, i, 0), label) == 0)
            return i;
    cr_assert_fail("no line %s", label);
    return 0;
}

static void expect(const rmg_variance *v, const char *label, rmg_term term, const char *amount)
{
    rmg_money effect;
    size_t line = label != NULL ? find(v, label) : 0;
    cr_assert(rmg_variance_effect(v, line, term, &effect));
    cr_assert_eq(effect.units, money(amount).units, "%s: %s is %s", label, rmg_variance_term_name(v, term),
                 money_text(effect));
}

static const char *const budget_dims[] = {"product", "line_kind", "step", NULL};
static const char *const budget_measures[] = {"driver", "fixed_part", NULL};

/* Driver 1000 planned, 1200 actual. */
static rmg_cube budget(void)
{
    rmg_cube cube = test_pairs(budget_dims);
    add_measures(&cube, budget_measures);
    test_pair_add_rates(&cube, "plan", ROW("meals", "variable", ""), ROW("1000", NULL), "5000");
    test_pair_add_rates(&cube, "actual", ROW("meals", "", ""), ROW("1200", NULL), "6300");
    test_pair_add_rates(&cube, "plan", ROW("rent", "fixed", ""), ROW(NULL, NULL), "2400");
    test_pair_add_rates(&cube, "actual", ROW("rent", "", ""), ROW(NULL, NULL), "2450");
    test_pair_add_rates(&cube, "plan", ROW("energy", "semi", ""), ROW("1000", "600"), "1600");
    test_pair_add_rates(&cube, "actual", ROW("energy", "", ""), ROW("1200", NULL), "1750");
    test_pair_add_rates(&cube, "plan", ROW("staff", "step", "0"), ROW("1000", NULL), "3000");
    test_pair_add_rates(&cube, "plan", ROW("staff", "step", "800"), ROW("1000", NULL), "4000");
    test_pair_add_rates(&cube, "plan", ROW("staff", "step", "1200"), ROW("1000", NULL), "5500");
    test_pair_add_rates(&cube, "actual", ROW("staff", "", ""), ROW("1200", NULL), "5400");
    return cube;
}

Test(variance_standards, a_budget_is_flexed_by_the_kind_of_each_line)
{
    rmg_cube cube = budget();
    rmg_variance v = split(&cube, options(RMG_FLEX));
    expect(&v, "meals", RMG_TERM_VOLUME, "1000");
    expect(&v, "meals", RMG_TERM_SPENDING, "300");
    expect(&v, "rent", RMG_TERM_VOLUME, "0");
    expect(&v, "rent", RMG_TERM_SPENDING, "50");
    expect(&v, "energy", RMG_TERM_VOLUME, "200");
    expect(&v, "energy", RMG_TERM_SPENDING, "-50");
    expect(&v, "staff", RMG_TERM_VOLUME, "1500");
    expect(&v, "staff", RMG_TERM_SPENDING, "-100");
    cr_assert_eq(v.line[0].base.amount.units, money("13000").units, "one step of the three counts");
    expect(&v, NULL, RMG_TERM_VOLUME, "2700");
    cr_assert_str_eq(rmg_variance_formula(&v, find(&v, "meals"), 0), "5,000.00 x 1,200 / 1,000 - 5,000.00");
    cr_assert_str_eq(rmg_variance_formula(&v, find(&v, "energy"), 1),
                     "1,750.00 - (600 + (1,600.00 - 600) x 1,200 / 1,000)");
    rmg_variance_clear(&v);
    rmg_cube_clear(&cube);
}

static void refuse(rmg_cube *cube, rmg_convention convention, const char *leaf)
{
    rmg_variance_options how = options(convention);
    rmg_variance v;
    rmg_diag why = {.code = RMG_OK};
    cr_assert_eq(rmg_variance_split(&v, cube, &how, &why), RMG_EINPUT);
    cr_assert(strstr(why.message, leaf) != NULL, "%s", why.message);
    cr_assert_eq(v.n_lines, 0);
    rmg_cube_clear(cube);
}

Test(variance_standards, a_budget_driver_of_zero_is_refused_with_the_line)
{
    rmg_cube cube = budget();
    test_pair_add_rates(&cube, "plan", ROW("linen", "variable", ""), ROW("0", NULL), "50");
    test_pair_add_rates(&cube, "actual", ROW("linen", "", ""), ROW("1200", NULL), "60");
    refuse(&cube, RMG_FLEX, "linen");
}

Test(variance_standards, a_missing_driver_kind_or_fixed_part_is_refused_with_the_line)
{
    rmg_cube cube = budget();
    test_pair_add_rates(&cube, "plan", ROW("linen", "variable", ""), ROW("1000", NULL), "50");
    test_pair_add_rates(&cube, "actual", ROW("linen", "", ""), ROW(NULL, NULL), "60");
    refuse(&cube, RMG_FLEX, "linen");
    cube = budget();
    test_pair_add_rates(&cube, "plan", ROW("linen", "elastic", ""), ROW("1000", NULL), "50");
    test_pair_add_rates(&cube, "actual", ROW("linen", "", ""), ROW("1200", NULL), "60");
    refuse(&cube, RMG_FLEX, "linen");
    cube = budget();
    test_pair_add_rates(&cube, "plan", ROW("linen", "semi", ""), ROW("1000", NULL), "50");
    test_pair_add_rates(&cube, "actual", ROW("linen", "", ""), ROW("1200", NULL), "60");
    refuse(&cube, RMG_FLEX, "linen");
    cube = budget();
    test_pair_add_rates(&cube, "plan", ROW("linen", "step", "500"), ROW("100", NULL), "50");
    test_pair_add_rates(&cube, "actual", ROW("linen", "", ""), ROW("1200", NULL), "60");
    refuse(&cube, RMG_FLEX, "linen");
}

Test(variance_standards, steps_need_the_flexed_budget)
{
    rmg_cube cube = budget();
    refuse(&cube, RMG_TWO_WAY, "staff");
}

static const char *const product[] = {"product", NULL};

/* Rows with quantity, price and measures. */
static void add(rmg_cube *cube, const char *kind, const char *label, const char *quantity, const char *amount,
                const char *const *figures)
{
    rmg_rate rate[RMG_MEASURES_MAX];
    rmg_kind found;
    rmg_fact fact = {.span = 12,
                     .month = rmg_month_of(2021, 1),
                     .booked = {RMG_NO_MONTH},
                     .has_quantity = true,
                     .quantity = qty(quantity),
                     .amount = money(amount),
                     .measure = rate,
                     .n_rows = 1};
    cr_assert(rmg_kind_find(&found, kind));
    fact.scenario = (uint8_t)found;
    cr_assert_eq(rmg_dict_put(cube->dim[0].labels, label, strlen(label), &fact.code[0], NULL), RMG_OK);
    for (size_t m = 0; m < cube->n_measures; m++)
        rate[m] = figures[m] != NULL ? test_rate(figures[m]) : (rmg_rate){0, RMG_NO_RATE};
    cr_assert_eq(rmg_cube_add(cube, &fact, NULL), RMG_OK);
}

/* Standard 4.00, revised 4.50 in hindsight, actual 4.80; 1000 planned, 1100 made. */
Test(variance_standards, a_revised_standard_parts_planning_from_operations)
{
    static const char *const measures[] = {"revised_price", NULL};
    rmg_cube cube = test_pairs(product);
    add_measures(&cube, measures);
    add(&cube, "plan", "steel", "1000", "4000", ROW("4.50"));
    add(&cube, "actual", "steel", "1100", "5280", ROW(NULL));
    rmg_variance v = split(&cube, options(RMG_PLANNING));
    expect(&v, "steel", RMG_TERM_QUANTITY, "400");
    expect(&v, "steel", RMG_TERM_PLANNING, "550");
    expect(&v, "steel", RMG_TERM_OPERATIONAL, "330");
    cr_assert_str_eq(rmg_variance_formula(&v, 1, 1), "(4.5 - 4.00) x 1,100");
    rmg_variance_clear(&v);
    add(&cube, "plan", "iron", "10", "40", ROW("4.50"));
    add(&cube, "actual", "iron", "11", "50", ROW("4.60"));
    refuse(&cube, RMG_PLANNING, "iron");
}

/* Market 10000 to 12500, sales 1000 to 1100 at 8.00, then 8.20. */
Test(variance_standards, sales_follow_the_market_and_the_share_in_it)
{
    static const char *const measures[] = {"market", NULL};
    rmg_cube cube = test_pairs(product);
    add_measures(&cube, measures);
    add(&cube, "plan", "beds", "1000", "8000", ROW("10000"));
    add(&cube, "actual", "beds", "1100", "9020", ROW("12500"));
    rmg_variance v = split(&cube, options(RMG_MARKET));
    expect(&v, "beds", RMG_TERM_MARKET_SIZE, "2000");
    expect(&v, "beds", RMG_TERM_MARKET_SHARE, "-1200");
    expect(&v, "beds", RMG_TERM_PRICE, "220");
    rmg_variance_clear(&v);
    add(&cube, "plan", "chairs", "10", "40", ROW("0"));
    add(&cube, "actual", "chairs", "11", "50", ROW("70"));
    refuse(&cube, RMG_MARKET, "chairs");
}

/* The same sales at a margin of 2.50: size (2500 x 0.1) x 2.5, share (0.088 - 0.1) x 12500 x 2.5. */
Test(variance_standards, with_a_margin_size_and_share_sum_to_the_change_at_that_margin)
{
    static const char *const measures[] = {"market", "margin", NULL};
    rmg_cube cube = test_pairs(product);
    rmg_money unused;
    add_measures(&cube, measures);
    add(&cube, "plan", "beds", "1000", "8000", ROW("10000", "2.50"));
    add(&cube, "actual", "beds", "1100", "9020", ROW("12500", NULL));
    rmg_variance v = split(&cube, options(RMG_MARKET));
    expect(&v, "beds", RMG_TERM_MARKET_SIZE, "625");
    expect(&v, "beds", RMG_TERM_MARKET_SHARE, "-375");
    cr_assert_not(rmg_variance_effect(&v, 1, RMG_TERM_PRICE, &unused));
    cr_assert_eq(v.line[1].difference.units, money("250").units);
    rmg_variance_clear(&v);
    rmg_cube_clear(&cube);
}

Test(variance_standards, a_column_that_the_convention_needs_must_be_there)
{
    rmg_cube cube = test_pairs(product);
    test_pair_add(&cube, "plan", ROW("bed"), "1", "1", NULL);
    test_pair_add(&cube, "actual", ROW("bed"), "1", "1", NULL);
    static const rmg_convention needing[] = {RMG_FLEX, RMG_PLANNING, RMG_MARKET};
    for (size_t i = 0; i < 3; i++) {
        rmg_variance_options how = options(needing[i]);
        rmg_variance v;
        cr_assert_eq(rmg_variance_split(&v, &cube, &how, NULL), RMG_ENODATA);
    }
    rmg_cube_clear(&cube);
}
