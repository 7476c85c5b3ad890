/* Examples of price statistics and index decomposition, where the same splits have other names: a mirrored price effect
 * is a Laspeyres price indicator, a two-way one a Paasche indicator, midpoint is Bennet's, lmdi Montgomery's. */
#include <criterion/criterion.h>
#include <math.h>

#include "analysis/variance/variance.h"
#include "tests/support/literals.h"
#include "tests/support/pairs.h"

#define ROW(...) ((const char *const[]){__VA_ARGS__})

static rmg_variance split(const rmg_cube *cube, rmg_convention convention, const char *const *factors,
                          size_t n)
{
    rmg_variance_options how = {.base = {RMG_PLAN, 2021},
                                .comparison = {RMG_ACTUAL, 2021},
                                .convention = convention,
                                .factors = factors,
                                .n_factors = n};
    rmg_variance v;
    rmg_diag why = {.code = RMG_OK};
    cr_assert_eq(rmg_variance_split(&v, cube, &how, &why), RMG_OK, "%s", why.message);
    return v;
}

static int64_t effect(const rmg_variance *v, size_t line, rmg_term term)
{
    rmg_money out;
    cr_assert(rmg_variance_effect(v, line, term, &out));
    return out.units;
}

/* ILO, IMF, OECD, UNECE, Eurostat and World Bank, Consumer Price Index Manual (2004), ch. 19, tables 19.1 to 19.4: six
 * commodities, periods 1 and 2. Laspeyres 1.4200, Paasche 1.3823 (14.10/10.20), expenditure 10.00 to 14.10. */
Test(variance_indices, consumer_price_index_manual)
{
    static const char *const dims[] = {"product", NULL};
    static const char *const rows[][5] = {
        {"1", "1.0", "1.0", "1.2", "0.8"}, {"2", "1.0", "1.0", "3.0", "0.9"},
        {"3", "1.0", "2.0", "1.3", "1.9"}, {"4", "1.0", "1.0", "0.7", "1.3"},
        {"5", "1.0", "4.5", "1.4", "4.7"}, {"6", "1.0", "0.5", "0.8", "0.6"}};
    rmg_cube cube = test_pairs(dims);
    for (size_t i = 0; i < 6; i++) {
        test_pair_add(&cube, "plan", ROW(rows[i][0]), rows[i][2], rows[i][1], NULL);
        test_pair_add(&cube, "actual", ROW(rows[i][0]), rows[i][4], rows[i][3], NULL);
    }
    rmg_variance laspeyres = split(&cube, RMG_MIRRORED, NULL, 0),
                 paasche = split(&cube, RMG_TWO_WAY, NULL, 0), bennet = split(&cube, RMG_MIDPOINT, NULL, 0);
    cr_assert_eq(laspeyres.line[0].base.amount.units, money("10").units);
    cr_assert_eq(laspeyres.line[0].comparison.amount.units, money("14.10").units);
    cr_assert_eq(effect(&laspeyres, 0, RMG_TERM_PRICE), money("4.20").units, "10 x (1.42 - 1)");
    cr_assert_eq(effect(&paasche, 0, RMG_TERM_PRICE), money("3.90").units, "14.10 - 10.20");
    cr_assert_eq(effect(&paasche, 0, RMG_TERM_QUANTITY), money("0.20").units);
    cr_assert_eq(effect(&bennet, 0, RMG_TERM_PRICE), money("4.05").units);
    rmg_variance_clear(&laspeyres);
    rmg_variance_clear(&paasche);
    rmg_variance_clear(&bennet);
    rmg_cube_clear(&cube);
}

/* Diewert & Fox, "Substitution bias in multilateral methods for CPI construction using scanner data" (2017): four
 * products over twelve periods with CES demand, elasticity 2. Price indicators as the R package IndexNumR 0.6.0 (White)
 * prints them in its own tests, to nine decimals. */
static const double prices[4][12] = {{2, 1.75, 1.6, 1.5, 1.45, 1.4, 1.35, 1.3, 1.25, 1.2, 1.15, 1.1},
                                     {1, 0.5, 1.05, 1.1, 1.12, 1.15, 1.18, 0.6, 1.2, 1.25, 1.28, 1.3},
                                     {1, 0.95, 0.9, 0.85, 0.4, 0.8, 0.75, 0.72, 0.7, 0.4, 0.7, 0.65},
                                     {0.5, 0.55, 0.6, 0.65, 0.7, 0.75, 0.7, 0.65, 0.7, 0.75, 0.75, 0.8}};
static const double weights[4] = {0.2, 0.2, 0.2, 0.4};
static const double spent[12] = {10, 13, 11, 12, 15, 13, 14, 17, 15, 18, 16, 17};

static double demand(size_t product, size_t period)
{
    double sum = 0;
    for (size_t k = 0; k < 4; k++)
        sum += weights[k] / prices[k][period];
    return spent[period] * weights[product] / (prices[product][period] * prices[product][period] * sum);
}

/* Quantities times ten thousand, so that four decimals of money hold eight of the original. */
static rmg_cube periods(size_t from)
{
    static const char *const dims[] = {"product", NULL};
    rmg_cube cube = test_pairs(dims);
    for (size_t k = 0; k < 4; k++)
        for (size_t s = 0; s < 2; s++) {
            rmg_fact fact = {.scenario = s == 0 ? RMG_PLAN : RMG_ACTUAL,
                             .span = 12,
                             .month = rmg_month_of(2021, 1),
                             .booked = {RMG_NO_MONTH},
                             .has_quantity = true,
                             .n_rows = 1};
            char name[2] = {(char)('1' + k), '\0'};
            cr_assert_eq(rmg_dict_put(cube.dim[0].labels, name, 1, &fact.code[0], NULL), RMG_OK);
            fact.quantity.units = llround(demand(k, from + s) * 1e8);
            fact.amount.units = llround(demand(k, from + s) * prices[k][from + s] * 1e8);
            cr_assert_eq(rmg_cube_add(&cube, &fact, NULL), RMG_OK);
        }
    return cube;
}

Test(variance_indices, indicators_of_diewert_and_fox)
{
    static const rmg_convention conventions[] = {RMG_MIRRORED, RMG_TWO_WAY, RMG_MIDPOINT, RMG_LMDI};
    static const double published[4][11] = {
        {-0.326923077, 4.344176771, 0.406142949, -0.806657972, 5.845138200, -0.611482951, -1.699274598,
         4.520355376, -1.027465234, 4.922147059, 0.139606945},
        {-3.234511666, 1.198895655, 0.338354799, -5.655012326, 1.890617438, -0.724047979, -4.766835358,
         1.388564533, -4.499852941, 1.650519351, 0.025035018},
        {-1.780717371, 2.771536213, 0.372248874, -3.230835149, 3.867877819, -0.667765465, -3.233054978,
         2.954459954, -2.763659088, 3.286333205, 0.082320982},
        {-1.278748023, 2.237641633, 0.373294607, -2.351385991, 3.239124508, -0.665710587, -2.745352531,
         2.451685595, -2.287617905, 2.854834029, 0.083912950}};
    for (size_t from = 0; from < 11; from++) {
        rmg_cube cube = periods(from);
        for (size_t c = 0; c < 4; c++) {
            rmg_variance v = split(&cube, conventions[c], NULL, 0);
            double price = (double)effect(&v, 0, RMG_TERM_PRICE) / 1e8;
            cr_assert(fabs(price - published[c][from]) < 3e-7, "period %zu, method %zu: %.9f", from + 2, c,
                      price);
            rmg_variance_clear(&v);
        }
        rmg_cube_clear(&cube);
    }
}

/* Additive LMDI-I of three factors and two subcategories, 1971 to 1974, as in the R package LMDIR 0.1.14 (Heun), which
 * follows Ang, "The LMDI approach to decomposition analysis: a practical guide", Energy Policy 33 (2005) 867-871; its
 * tests print each effect to eight decimals. */
static const char *const factors[] = {"factor 1", "factor 2", "factor 3"};

static rmg_cube two_subcategories(void)
{
    static const char *const dims[] = {"product", NULL};
    rmg_cube cube = test_pairs(dims);
    size_t m;
    for (int i = 0; i < 3; i++)
        cr_assert_eq(rmg_cube_add_measure(&cube, factors[i], &m, NULL), RMG_OK);
    return cube;
}

static void expect_effects(const rmg_cube *cube, const char *label, const double *want)
{
    rmg_variance v = split(cube, RMG_LMDI, factors, 3);
    size_t line = 0;
    for (size_t i = 1; label[0] != '\0' && i < v.n_lines; i++)
        if (strcmp(rmg_variance_label(&v, i, 0), label) == 0)
            line = i;
    for (size_t k = 0; k < 3; k++) {
        double got = (double)effect(&v, line, (rmg_term)(RMG_TERM_FACTOR + k)) / RMG_SCALE;
        /* a total of two leaves, each rounded once */
        cr_assert(fabs(got - want[k]) < (line == 0 ? 2e-4 : 1e-4), "%s factor %zu: %f", label, k + 1, got);
    }
    rmg_variance_clear(&v);
}

typedef struct step {
    const char *a0[3], *v0, *b0[3], *w0, *a1[3], *v1, *b1[3], *w1;
    double a[3], b[3], sum[3];
} step;

Test(variance_indices, lmdi_of_three_factors)
{
    static const step steps[] = {
        {{"1", "10", "2"},
         "20",
         {"4", "5", "3"},
         "60",
         {"4", "5", "3"},
         "60",
         {"5", "6", "4"},
         "120",
         {50.47438029, -25.23719014, 14.76280986},
         {19.31568569, 15.78206435, 24.90224996},
         {69.79006598, -9.455125793, 39.66505981}},
        {{"4", "5", "3"},
         "60",
         {"5", "6", "4"},
         "120",
         {"8", "2", "4"},
         "64",
         {"5", "7", "5"},
         "175",
         {42.96021467, -56.79031473, 17.83010006},
         {0, 22.47128816, 32.52871184},
         {42.96021467, -34.31902656, 50.3588119}},
        {{"8", "2", "4"},
         "64",
         {"5", "7", "5"},
         "175",
         {"10", "1", "5"},
         "50",
         {"6", "8", "6"},
         "288",
         {12.6549815, -39.30996299, 12.6549815},
         {41.35566084, 30.28867832, 41.35566084},
         {54.01064234, -9.021284671, 54.01064234}},
    };
    for (size_t i = 0; i < sizeof steps / sizeof *steps; i++) {
        const step *s = &steps[i];
        rmg_cube cube = two_subcategories();
        test_pair_add_rates(&cube, "plan", ROW("a"), s->a0, s->v0);
        test_pair_add_rates(&cube, "plan", ROW("b"), s->b0, s->w0);
        test_pair_add_rates(&cube, "actual", ROW("a"), s->a1, s->v1);
        test_pair_add_rates(&cube, "actual", ROW("b"), s->b1, s->w1);
        expect_effects(&cube, "a", s->a);
        expect_effects(&cube, "b", s->b);
        expect_effects(&cube, "", s->sum);
        rmg_cube_clear(&cube);
    }
}

/* The zeros of the same tests, by the limits of Ang, Zhang & Choi (1998) and of Wood & Lenzen, Energy Policy 34 (2006)
 * 1326-1331: a factor that is 0 on one side takes the whole amount of the other. */
Test(variance_indices, lmdi_with_a_zero_factor)
{
    static const double all_in_first[] = {60, 0, 0}, all_in_third[] = {0, 0, -60};
    rmg_cube cube = two_subcategories();
    test_pair_add_rates(&cube, "plan", ROW("a"), ROW("0", "10", "2"), "0");
    test_pair_add_rates(&cube, "plan", ROW("b"), ROW("4", "5", "3"), "60");
    test_pair_add_rates(&cube, "actual", ROW("a"), ROW("4", "5", "3"), "60");
    test_pair_add_rates(&cube, "actual", ROW("b"), ROW("5", "6", "0"), "0");
    expect_effects(&cube, "a", all_in_first);
    expect_effects(&cube, "b", all_in_third);
    rmg_cube_clear(&cube);
}
