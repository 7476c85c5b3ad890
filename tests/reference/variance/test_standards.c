/* Published examples of flexed budgets, planning variances and market shares. */
#include <criterion/criterion.h>

#include "analysis/variance/variance.h"
#include "tests/support/literals.h"
#include "tests/support/pairs.h"

#define ROW(...) ((const char *const[]){__VA_ARGS__})

static rmg_variance split(const rmg_cube *cube, rmg_convention convention)
{
    rmg_variance_options how = {
        .base = {RMG_PLAN, 2021}, .comparison = {RMG_ACTUAL, 2021}, .convention = convention};
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

static int64_t effect(const rmg_variance *v, size_t line, rmg_term term)
{
    rmg_money out;
    cr_assert(rmg_variance_effect(v, line, term, &out));
    return out.units;
}

/* One line of a flexible budget: kind, static budget, actual, and the published volume and flexible-budget variances. */
typedef struct budget_line {
    const char *name, *kind, *budget, *actual, *volume, *spending;
} budget_line;

static void check_flex(const budget_line *list, size_t n, const char *planned, const char *done)
{
    static const char *const dims[] = {"product", "line_kind", NULL};
    rmg_cube cube = test_pairs(dims);
    size_t m;
    cr_assert_eq(rmg_cube_add_measure(&cube, "driver", &m, NULL), RMG_OK);
    for (size_t i = 0; i < n; i++) {
        test_pair_add_rates(&cube, "plan", ROW(list[i].name, list[i].kind), ROW(planned), list[i].budget);
        test_pair_add_rates(&cube, "actual", ROW(list[i].name, ""), ROW(done), list[i].actual);
    }
    rmg_variance v = split(&cube, RMG_FLEX);
    for (size_t i = 0; i < n; i++) {
        size_t line = find(&v, list[i].name);
        cr_assert_eq(effect(&v, line, RMG_TERM_VOLUME), money(list[i].volume).units, "%s", list[i].name);
        cr_assert_eq(effect(&v, line, RMG_TERM_SPENDING), money(list[i].spending).units, "%s", list[i].name);
    }
    rmg_variance_clear(&v);
    rmg_cube_clear(&cube);
}

/* Horngren, Datar & Rajan, Cost Accounting, 14th ed., ch. 7, exhibit 7-2, Webb Company, 12,000 to 10,000 jackets. In
 * operating income 240,000 - 176,000 = 64,000 U and 50,000 - 79,100 = 29,100 U. */
Test(variance_standards_published, horngren_webb_flexible_budget)
{
    static const budget_line list[] = {
        {"revenues", "variable", "1440000", "1250000", "-240000", "50000"},
        {"direct materials", "variable", "720000", "621600", "-120000", "21600"},
        {"direct labour", "variable", "192000", "198000", "-32000", "38000"},
        {"variable overhead", "variable", "144000", "130500", "-24000", "10500"},
        {"fixed costs", "fixed", "276000", "285000", "0", "9000"},
    };
    check_flex(list, 5, "12000", "10000");
}

/* Horngren et al., Cost Accounting, exercise 7-16, tyres, 3,000 to 2,800: revenues 22,000 U and 5,600 F, variable costs
 * 14,800 F and 22,400 U, fixed costs 4,000 F. */
Test(variance_standards_published, horngren_exercise_7_16)
{
    static const budget_line list[] = {
        {"revenues", "variable", "330000", "313600", "-22000", "5600"},
        {"variable costs", "variable", "222000", "229600", "-14800", "22400"},
        {"fixed costs", "fixed", "54000", "50000", "0", "-4000"},
    };
    check_flex(list, 3, "3000", "2800");
}

/* Rows with a quantity and measures. */
static void add(rmg_cube *cube, uint8_t scenario, const char *quantity, const char *amount,
                const char *const *figures)
{
    rmg_rate rate[RMG_MEASURES_MAX];
    rmg_fact fact = {.scenario = scenario,
                     .span = 12,
                     .month = rmg_month_of(2021, 1),
                     .booked = {RMG_NO_MONTH},
                     .has_quantity = true,
                     .quantity = qty(quantity),
                     .amount = money(amount),
                     .measure = rate,
                     .n_rows = 1};
    for (size_t m = 0; m < cube->n_measures; m++)
        rate[m] = figures[m] != NULL ? test_rate(figures[m]) : (rmg_rate){0, RMG_NO_RATE};
    fact.code[0] = RMG_NO_LABEL;
    cr_assert_eq(rmg_cube_add(cube, &fact, NULL), RMG_OK);
}

static const char *const product[] = {"product", NULL};

/* Kaplan's ACCA Performance Management text, chapter "Advanced variances", 8.2, example 2: standard 5.20, market price
 * 5.00, 10,000 bought at 5.18: planning 2,000 F, operational 1,800 A. */
Test(variance_standards_published, kaplan_planning_and_operational)
{
    rmg_cube cube = test_pairs(product);
    size_t m;
    cr_assert_eq(rmg_cube_add_measure(&cube, "revised_price", &m, NULL), RMG_OK);
    add(&cube, RMG_PLAN, "10000", "52000", ROW("5.00"));
    add(&cube, RMG_ACTUAL, "10000", "51800", ROW(NULL));
    rmg_variance v = split(&cube, RMG_PLANNING);
    cr_assert_eq(effect(&v, 0, RMG_TERM_QUANTITY), 0);
    cr_assert_eq(effect(&v, 0, RMG_TERM_PLANNING), money("-2000").units);
    cr_assert_eq(effect(&v, 0, RMG_TERM_OPERATIONAL), money("1800").units);
    rmg_variance_clear(&v);
    rmg_cube_clear(&cube);
}

typedef struct market {
    const char *q0, *q1, *m0, *m1, *margin, *size, *share;
} market;

/* Sales quantity, market and budgeted contribution margin per composite unit. The margin is the leaf's price here, as
 * budget and actual are both valued at it. */
static void check_market(market x)
{
    static const char *const measures[] = {"market", "margin"};
    rmg_cube cube = test_pairs(product);
    size_t m;
    for (int i = 0; i < 2; i++)
        cr_assert_eq(rmg_cube_add_measure(&cube, measures[i], &m, NULL), RMG_OK);
    add(&cube, RMG_PLAN, x.q0, "1", ROW(x.m0, x.margin));
    add(&cube, RMG_ACTUAL, x.q1, "1", ROW(x.m1, NULL));
    rmg_variance v = split(&cube, RMG_MARKET);
    cr_assert_eq(effect(&v, 0, RMG_TERM_MARKET_SIZE), money(x.size).units);
    cr_assert_eq(effect(&v, 0, RMG_TERM_MARKET_SHARE), money(x.share).units);
    rmg_variance_clear(&v);
    rmg_cube_clear(&cube);
}

/* Horngren, Datar & Foster, Cost Accounting, 11th ed., problem 14-35: market size 9,400 U, market share 56,400 F. */
Test(variance_standards_published, horngren_debbies_delight_market)
{
    check_market((market){"100000", "120000", "1000000", "960000", "2.35", "-9400", "56400"});
}

/* The same, exercise 14-25, Soda King: 210,800 U and 1,264,800 F. */
Test(variance_standards_published, horngren_soda_king_market)
{
    check_market((market){"2500000", "3000000", "25000000", "24000000", "2.108", "-210800", "1264800"});
}

/* Horngren, Datar & Rajan, 16th ed., Try It! 14-5, Campbell Corporation: 253,000 F and 345,000 U. */
Test(variance_standards_published, horngren_campbell_market)
{
    check_market((market){"220000", "200000", "2000000", "2500000", "4.60", "253000", "-345000"});
}
