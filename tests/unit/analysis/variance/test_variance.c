#include <criterion/criterion.h>

#include "analysis/variance/variance.h"
#include "tests/support/literals.h"
#include "tests/support/pairs.h"

#define ROW(...) ((const char *const[]){__VA_ARGS__})

static const char *const dims[] = {"product", "quantity_unit", NULL};

/* The user's own example, METHODS.md 2.7. */
static rmg_cube one_product(void)
{
    rmg_cube cube = test_pairs(dims);
    test_pair_add(&cube, "target", ROW("Jeugd GGZ behandeling EED", "client"), "550", "2.10", "1155.00");
    test_pair_add(&cube, "actual", ROW("Jeugd GGZ behandeling EED", "client"), "475", "2.20", "1045.00");
    return cube;
}

static rmg_cube two_products(void)
{
    rmg_cube cube = one_product();
    test_pair_add(&cube, "target", ROW("second", "client"), "200", "3.00", NULL);
    test_pair_add(&cube, "actual", ROW("second", "client"), "240", "2.90", NULL);
    return cube;
}

static rmg_variance_options options(rmg_convention convention)
{
    return (rmg_variance_options){
        .base = {RMG_TARGET, 2021}, .comparison = {RMG_ACTUAL, 2021}, .convention = convention};
}

static void expect(const rmg_variance *v, size_t line, rmg_term term, const char *amount)
{
    rmg_money effect;
    cr_assert(rmg_variance_effect(v, line, term, &effect), "no term %s", rmg_variance_term_name(v, term));
    cr_assert_eq(effect.units, money(amount).units, "%s of line %zu is %s, not %s",
                 rmg_variance_term_name(v, term), line, money_text(effect), amount);
    cr_assert_eq(rmg_variance_check(v, line).units, 0);
}

static rmg_variance split(const rmg_cube *cube, rmg_variance_options how)
{
    rmg_variance v;
    rmg_diag why = {0};
    cr_assert_eq(rmg_variance_split(&v, cube, &how, &why), RMG_OK, "%s", why.message);
    return v;
}

Test(variance, the_users_example_two_way)
{
    rmg_cube cube = one_product();
    rmg_variance v = split(&cube, options(RMG_TWO_WAY));
    cr_assert_eq(v.n_lines, 2);
    cr_assert_str_eq(rmg_variance_label(&v, 1, 0), "Jeugd GGZ behandeling EED");
    cr_assert_str_eq(rmg_variance_unit(&v, 1), "client");
    for (size_t line = 0; line < 2; line++) {
        expect(&v, line, RMG_TERM_QUANTITY, "-157.50");
        expect(&v, line, RMG_TERM_PRICE, "47.50");
        cr_assert_eq(v.line[line].difference.units, money("-110.00").units);
        cr_assert_eq(v.line[line].sign, RMG_JUDGE_FAVOURABLE);
        cr_assert_eq(v.line[line].base.price.units, money("2.10").units);
        cr_assert_eq(v.line[line].comparison.quantity.units, qty("475").units);
    }
    rmg_variance_clear(&v);
    rmg_cube_clear(&cube);
}

typedef struct worked {
    rmg_convention convention;
    const char *quantity, *price, *joint;
} worked;

Test(variance, the_users_example_in_every_convention)
{
    static const worked rows[] = {
        {RMG_MIRRORED, "-165.00", "55.00", NULL},
        {RMG_THREE_WAY, "-157.50", "55.00", "-7.50"},
        {RMG_MIDPOINT, "-161.25", "51.25", NULL},
        {RMG_SHAPLEY, "-161.25", "51.25", NULL},
        {RMG_LMDI, "-161.1293", "51.1293", NULL},
        /* u = -157.5, v = 55: quantity -157.5 x -110 / -102.5 = -169.02439, price 55 x 110/102.5 = 59.02439 */
        {RMG_PROPORTIONAL, "-169.0244", "59.0244", NULL},
    };
    rmg_cube cube = one_product();
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        rmg_variance v = split(&cube, options(rows[i].convention));
        expect(&v, 1, RMG_TERM_QUANTITY, rows[i].quantity);
        expect(&v, 1, RMG_TERM_PRICE, rows[i].price);
        if (rows[i].joint != NULL)
            expect(&v, 1, RMG_TERM_JOINT, rows[i].joint);
        rmg_variance_clear(&v);
    }
    rmg_cube_clear(&cube);
}

Test(variance, a_mix_of_two_products)
{
    rmg_cube cube = two_products();
    rmg_variance_options how = options(RMG_TWO_WAY);
    how.mix = true;
    rmg_variance v = split(&cube, how);
    cr_assert_eq(v.n_lines, 3);
    expect(&v, 0, RMG_TERM_VOLUME, "-81.90");
    expect(&v, 0, RMG_TERM_MIX, "44.40");
    expect(&v, 0, RMG_TERM_PRICE, "23.50");
    expect(&v, 0, RMG_TERM_QUANTITY, "-37.50");
    expect(&v, 1, RMG_TERM_VOLUME, "-53.90");
    expect(&v, 1, RMG_TERM_MIX, "-103.60");
    expect(&v, 1, RMG_TERM_PRICE, "47.50");
    expect(&v, 2, RMG_TERM_VOLUME, "-28.00");
    expect(&v, 2, RMG_TERM_MIX, "148.00");
    expect(&v, 2, RMG_TERM_PRICE, "-24.00");
    cr_assert_eq(v.line[0].base.amount.units, money("1755.00").units);
    cr_assert_eq(v.line[0].comparison.quantity.units, qty("715").units);
    rmg_variance_clear(&v);
    rmg_cube_clear(&cube);
}

Test(variance, the_average_display_moves_between_leaves_only)
{
    rmg_cube cube = two_products();
    rmg_variance_options how = options(RMG_TWO_WAY);
    how.mix = true;
    how.mix_display = RMG_MIX_AVERAGE;
    rmg_variance v = split(&cube, how);
    expect(&v, 1, RMG_TERM_VOLUME, "-169.34");
    expect(&v, 1, RMG_TERM_MIX, "11.84");
    expect(&v, 2, RMG_TERM_VOLUME, "87.44");
    expect(&v, 2, RMG_TERM_MIX, "32.56");
    expect(&v, 0, RMG_TERM_VOLUME, "-81.90");
    expect(&v, 0, RMG_TERM_MIX, "44.40");
    rmg_variance_clear(&v);
    rmg_cube_clear(&cube);
}

Test(variance, three_factors_one_after_the_other)
{
    static const char *const by[] = {"clients", "use", "price"};
    rmg_cube cube = test_pairs(dims);
    size_t m;
    for (int i = 0; i < 3; i++)
        cr_assert_eq(rmg_cube_add_measure(&cube, by[i], &m, NULL), RMG_OK);
    test_pair_add_rates(&cube, "target", ROW("day care", NULL), ROW("1200", "1.5", "36"), "64800");
    test_pair_add_rates(&cube, "actual", ROW("day care", NULL), ROW("1300", "1.75", "37"), "84175");
    rmg_variance_options how = options(RMG_SEQUENTIAL);
    how.factors = by;
    how.n_factors = 3;
    rmg_variance v = split(&cube, how);
    expect(&v, 0, RMG_TERM_FACTOR, "5400");
    expect(&v, 0, (rmg_term)(RMG_TERM_FACTOR + 1), "11700");
    expect(&v, 0, (rmg_term)(RMG_TERM_FACTOR + 2), "2275");
    cr_assert_str_eq(rmg_variance_term_name(&v, v.term[1]), "use");
    cr_assert_eq(v.line[0].difference.units, money("19375").units);
    rmg_variance_clear(&v);
    rmg_cube_clear(&cube);
}
