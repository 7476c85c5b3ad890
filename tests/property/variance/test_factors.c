/* Properties (c), (e: factors), (g), (h) and (l) for splits into several factors. */
#include <criterion/criterion.h>

#include "core/wide.h"
#include "tests/support/draws.h"

#define DRAWS 1000

static const char *const names[] = {"k1", "k2", "k3", "k4", "k5", "k6", "k7", "k8"};

/* One leaf: n factors on both sides, exact amount = product in units. */
typedef struct leaf {
    size_t n;
    int64_t x[2][RMG_FACTORS_MAX]; /* whole numbers, or hundredths where decimals says so */
    uint8_t decimals[RMG_FACTORS_MAX];
} leaf;

static leaf random_leaf(uint64_t *state, size_t n, bool positive)
{
    leaf l = {.n = n};
    for (size_t k = 0; k < n; k++) {
        l.decimals[k] = k < 2 ? (uint8_t)draw_between(state, 0, 2) : 0;
        for (int s = 0; s < 2; s++)
            l.x[s][k] = positive ? draw_between(state, 1, n > 5 ? 19 : 60) : draw_between(state, -40, 60);
    }
    return l;
}

/* Product in units of 1/10000; two factors of two decimals at most, so it is whole. */
static int64_t amount_of(const leaf *l, int s)
{
    int64_t product = RMG_SCALE;
    for (size_t k = 0; k < l->n; k++) {
        product *= l->x[s][k];
        for (int i = 0; i < l->decimals[k]; i++)
            product /= 10;
    }
    return product;
}

/* In an order that divides last, so nothing is lost. */
static int64_t exact_amount(const leaf *l, int s)
{
    rmg_wide product = RMG_SCALE;
    int decimals = 0;
    for (size_t k = 0; k < l->n; k++) {
        product *= l->x[s][k];
        decimals += l->decimals[k];
    }
    while (decimals-- > 0)
        product /= 10;
    return (int64_t)product;
}

static rmg_cube cube_of(const leaf *l)
{
    rmg_cube cube;
    size_t m;
    cr_assert_eq(rmg_cube_init(&cube, 12, NULL), RMG_OK);
    for (size_t k = 0; k < l->n; k++)
        cr_assert_eq(rmg_cube_add_measure(&cube, names[k], &m, NULL), RMG_OK);
    for (int s = 0; s < 2; s++) {
        rmg_rate rate[RMG_FACTORS_MAX];
        for (size_t k = 0; k < l->n; k++)
            rate[k] = rmg_rate_make(l->x[s][k], l->decimals[k]);
        rmg_fact fact = {.scenario = s == 0 ? RMG_PLAN : RMG_ACTUAL,
                         .span = 12,
                         .month = rmg_month_of(2021, 1),
                         .booked = {RMG_NO_MONTH},
                         .amount = {exact_amount(l, s)},
                         .measure = rate,
                         .n_rows = 1};
        cr_assert_eq(rmg_cube_add(&cube, &fact, NULL), RMG_OK);
    }
    return cube;
}

static rmg_variance split(const rmg_cube *cube, rmg_convention convention, const char *const *factors,
                          size_t n)
{
    rmg_variance_options options = draw_options(convention);
    options.factors = factors;
    options.n_factors = n;
    return draw_split(cube, options);
}

static bool near(rmg_wide a, rmg_wide b, rmg_wide by)
{
    return a - b <= by && b - a <= by;
}

/* Average over all n! orders, by brute force: effect k times n!, as numerators over den. */
static void add_orders(rmg_wide *effect, const leaf *l, size_t *order, size_t from)
{
    if (from < l->n) {
        for (size_t i = from; i < l->n; i++) {
            size_t swap = order[from];
            order[from] = order[i];
            order[i] = swap;
            add_orders(effect, l, order, from + 1);
            order[i] = order[from];
            order[from] = swap;
        }
        return;
    }
    unsigned moved = 0;
    rmg_wide before = 0;
    for (size_t step = 0; step <= l->n; step++) {
        rmg_wide product = 1;
        for (size_t k = 0; k < l->n; k++)
            product *= l->x[moved >> k & 1][k];
        if (step > 0)
            effect[order[step - 1]] += product - before;
        before = product;
        if (step < l->n)
            moved |= 1u << order[step];
    }
}

Test(variance_factors, shapley_is_the_mean_over_all_orders)
{
    uint64_t state = 31;
    for (int i = 0; i < DRAWS; i++) {
        size_t n = 2 + (size_t)i % (i % 50 == 0 ? 7 : 4);
        leaf l = random_leaf(&state, n, i % 2 == 0);
        rmg_wide effect[RMG_FACTORS_MAX] = {0}, orders = 1, den = 1;
        size_t order[RMG_FACTORS_MAX];
        for (size_t k = 0; k < n; k++) {
            order[k] = k;
            orders *= (rmg_wide)k + 1;
            for (int j = 0; j < l.decimals[k]; j++)
                den *= 10;
        }
        add_orders(effect, &l, order, 0);
        if (amount_of(&l, 0) == 0 || amount_of(&l, 1) == 0)
            continue;
        rmg_cube cube = cube_of(&l);
        rmg_variance v = split(&cube, RMG_SHAPLEY, names, n);
        for (size_t k = 0; k < n; k++) { /* stored x n! den against effect x scale: within a unit */
            rmg_wide stored = draw_effect(&v, 0, (rmg_term)(RMG_TERM_FACTOR + k));
            cr_assert(near(stored * orders * den, effect[k] * RMG_SCALE, orders * den), "n = %zu", n);
        }
        rmg_variance_clear(&v);
        rmg_cube_clear(&cube);
    }
}

Test(variance_factors, sequential_replaces_one_by_one)
{
    uint64_t state = 32;
    for (int i = 0; i < DRAWS; i++) {
        size_t n = 2 + (size_t)i % 6;
        leaf l = random_leaf(&state, n, false), mixed = l;
        if (exact_amount(&l, 0) == 0 || exact_amount(&l, 1) == 0)
            continue;
        rmg_cube cube = cube_of(&l);
        rmg_variance v = split(&cube, RMG_SEQUENTIAL, names, n);
        for (size_t k = 0; k < n; k++) {
            int64_t before = exact_amount(&mixed, 0);
            mixed.x[0][k] = l.x[1][k];
            mixed.decimals[k] = l.decimals[k];
            cr_assert(near(draw_effect(&v, 0, (rmg_term)(RMG_TERM_FACTOR + k)),
                           (rmg_wide)exact_amount(&mixed, 0) - before, 1));
        }
        rmg_variance_clear(&v);
        rmg_cube_clear(&cube);
    }
}

Test(variance_factors, the_order_of_factors_does_not_matter_to_the_symmetric_ones)
{
    static const char *const back[] = {"k4", "k3", "k2", "k1"};
    uint64_t state = 33;
    for (int i = 0; i < DRAWS; i++) {
        leaf l = random_leaf(&state, 4, i % 2 == 0);
        rmg_convention convention = i % 2 == 0 ? RMG_LMDI : RMG_SHAPLEY;
        if (exact_amount(&l, 0) == 0 || exact_amount(&l, 1) == 0)
            continue;
        rmg_cube cube = cube_of(&l);
        rmg_variance v = split(&cube, convention, names, 4), w = split(&cube, convention, back, 4);
        for (size_t k = 0; k < 4; k++)
            cr_assert(near(draw_effect(&v, 0, (rmg_term)(RMG_TERM_FACTOR + k)),
                           draw_effect(&w, 0, (rmg_term)(RMG_TERM_FACTOR + 3 - k)), 1));
        rmg_variance_clear(&v);
        rmg_variance_clear(&w);
        rmg_cube_clear(&cube);
    }
}

Test(variance_factors, swapping_sides_flips_signs_and_a_factor_of_one_is_still)
{
    uint64_t state = 34;
    for (int i = 0; i < DRAWS; i++) {
        leaf l = random_leaf(&state, 3, true), turned = l, longer = l;
        for (size_t k = 0; k < 3; k++) {
            turned.x[0][k] = l.x[1][k];
            turned.x[1][k] = l.x[0][k];
        }
        longer.n = 4;
        longer.x[0][3] = longer.x[1][3] = 1;
        longer.decimals[3] = 0;
        rmg_convention convention = i % 2 == 0 ? RMG_LMDI : RMG_SHAPLEY;
        rmg_cube a = cube_of(&l), b = cube_of(&turned), c = cube_of(&longer);
        rmg_variance v = split(&a, convention, names, 3), w = split(&b, convention, names, 3),
                     x = split(&c, convention, names, 4);
        for (size_t k = 0; k < 3; k++) {
            rmg_term term = (rmg_term)(RMG_TERM_FACTOR + k);
            cr_assert(near(draw_effect(&v, 0, term), -draw_effect(&w, 0, term), 1));
            cr_assert(near(draw_effect(&v, 0, term), draw_effect(&x, 0, term), 1));
        }
        cr_assert_eq(draw_effect(&x, 0, (rmg_term)(RMG_TERM_FACTOR + 3)), 0);
        rmg_variance_clear(&v);
        rmg_variance_clear(&w);
        rmg_variance_clear(&x);
        rmg_cube_clear(&a);
        rmg_cube_clear(&b);
        rmg_cube_clear(&c);
    }
}

static leaf merged(const leaf *l)
{
    leaf m = {.n = 2};
    for (int s = 0; s < 2; s++) {
        m.x[s][0] = l->x[s][0] * l->x[s][1];
        m.x[s][1] = l->x[s][2];
    }
    m.decimals[0] = (uint8_t)(l->decimals[0] + l->decimals[1]);
    return m;
}

Test(variance_factors, merging_two_factors_adds_their_effects_in_lmdi)
{
    uint64_t state = 35;
    for (int i = 0; i < DRAWS; i++) {
        leaf l = random_leaf(&state, 3, true), m = merged(&l);
        rmg_cube a = cube_of(&l), b = cube_of(&m);
        rmg_variance v = split(&a, RMG_LMDI, names, 3), w = split(&b, RMG_LMDI, names, 2);
        rmg_wide sum = draw_effect(&v, 0, RMG_TERM_FACTOR) +
                       draw_effect(&v, 0, (rmg_term)(RMG_TERM_FACTOR + 1));
        cr_assert(near(sum, draw_effect(&w, 0, RMG_TERM_FACTOR), 2));
        rmg_variance_clear(&v);
        rmg_variance_clear(&w);
        rmg_cube_clear(&a);
        rmg_cube_clear(&b);
    }
}

/* 1 x 1 x 1 to 2 x 2 x 2. Three factors: each 7/3. Two, the first being 4: (4-1)(1+2)/2 = 4.5, not 14/3. */
Test(variance_factors, merging_need_not_add_in_shapley)
{
    leaf l = {.n = 3, .x = {{1, 1, 1}, {2, 2, 2}}}, m = merged(&l);
    rmg_cube a = cube_of(&l), b = cube_of(&m);
    rmg_variance v = split(&a, RMG_SHAPLEY, names, 3), w = split(&b, RMG_SHAPLEY, names, 2);
    cr_assert_eq(draw_effect(&v, 0, RMG_TERM_FACTOR), 23334, "70000/3, the first of three equal rests");
    cr_assert_eq(draw_effect(&v, 0, (rmg_term)(RMG_TERM_FACTOR + 1)), 23333);
    cr_assert_eq(draw_effect(&w, 0, RMG_TERM_FACTOR), 45000);
    rmg_variance_clear(&v);
    rmg_variance_clear(&w);
    rmg_cube_clear(&a);
    rmg_cube_clear(&b);
}
