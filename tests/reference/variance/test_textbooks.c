/* Published standard-cost examples. Every figure was worked again by hand; costs carry + where they rise, as everywhere
 * in the program (textbooks print F and U instead). */
#include <criterion/criterion.h>

#include "analysis/variance/variance.h"
#include "tests/support/literals.h"
#include "tests/support/pairs.h"

#define ROW(...) ((const char *const[]){__VA_ARGS__})

static const char *const dims[] = {"product", NULL};

/* Standard and actual of one input, and the two published variances. */
typedef struct example {
    const char *name, *q0, *p0, *q1, *p1, *quantity, *price;
} example;

static size_t find(const rmg_variance *v, const char *label)
{
    for (size_t i = 1; i < v->n_lines; i++)
        if (strcmp(rmg_variance_label(v, i, 0), label) == 0)
            return i;
    cr_assert_fail("no line %s", label);
    return 0;
}

static void expect(const rmg_variance *v, size_t line, rmg_term term, const char *amount)
{
    rmg_money effect;
    cr_assert(rmg_variance_effect(v, line, term, &effect));
    cr_assert_eq(effect.units, money(amount).units, "line %zu %s: %s, published %s", line,
                 rmg_variance_term_name(v, term), money_text(effect), amount);
}

static rmg_variance split(const rmg_cube *cube, rmg_variance_options how)
{
    rmg_variance v;
    rmg_diag why = {.code = RMG_OK};
    how.base = (rmg_variance_side){RMG_PLAN, 2021};
    how.comparison = (rmg_variance_side){RMG_ACTUAL, 2021};
    cr_assert_eq(rmg_variance_split(&v, cube, &how, &why), RMG_OK, "%s", why.message);
    return v;
}

static void check(const example *list, size_t n, const char *quantity, const char *price)
{
    rmg_cube cube = test_pairs(dims);
    for (size_t i = 0; i < n; i++) {
        test_pair_add(&cube, "plan", ROW(list[i].name), list[i].q0, list[i].p0, NULL);
        test_pair_add(&cube, "actual", ROW(list[i].name), list[i].q1, list[i].p1, NULL);
    }
    rmg_variance v = split(&cube, (rmg_variance_options){.convention = RMG_TWO_WAY});
    for (size_t i = 0; i < n; i++) {
        expect(&v, find(&v, list[i].name), RMG_TERM_QUANTITY, list[i].quantity);
        expect(&v, find(&v, list[i].name), RMG_TERM_PRICE, list[i].price);
    }
    expect(&v, 0, RMG_TERM_QUANTITY, quantity);
    expect(&v, 0, RMG_TERM_PRICE, price);
    rmg_variance_clear(&v);
    rmg_cube_clear(&cube);
}

/* Horngren, Datar & Rajan, Cost Accounting: A Managerial Emphasis, 14th ed., ch. 7, Webb Company: 10,000 jackets at 2
 * square yards of 30 and 0.8 hour of 20. Materials 44,400 F and 66,000 U, labour 18,000 U and 20,000 U. */
Test(variance_textbooks, horngren_webb_company)
{
    static const example list[] = {{"materials", "20000", "30", "22200", "28", "66000", "-44400"},
                                   {"labour", "8000", "20", "9000", "22", "20000", "18000"}};
    check(list, 2, "86000", "-26400");
}

/* Lecture exercise to the same chapter, Decorator's Draperies: 1,500 curtains at 10 yards of 5 and 5 hours of 10.
 * Materials 1,400 F and 5,000 F, labour 3,800 U and 1,000 U. */
Test(variance_textbooks, horngren_decorators_draperies)
{
    static const example list[] = {{"materials", "15000", "5", "14000", "4.90", "-5000", "-1400"},
                                   {"labour", "7500", "10", "7600", "10.50", "1000", "3800"}};
    check(list, 2, "-4000", "2400");
}

/* Drury, Management and Cost Accounting, chapter "Standard costing and variance analysis 1", Alpha manufacturing
 * company, 9,000 units: A price 19,000 A, usage 10,000 A; B price 10,100 F, usage 16,500 A; wage rate 17,100 A,
 * efficiency 13,500 A. */
Test(variance_textbooks, drury_alpha_manufacturing)
{
    static const example list[] = {{"material A", "18000", "10", "19000", "11", "10000", "19000"},
                                   {"material B", "9000", "15", "10100", "14", "16500", "-10100"},
                                   {"wages", "27000", "9", "28500", "9.60", "13500", "17100"}};
    check(list, 3, "40000", "26000");
}

/* Warren, Reeve & Duchac, Accounting, exercise 23-5: 430 units of 6.90 allowed, 450 at 6.50: 138 U and 180 F. */
Test(variance_textbooks, warren_reeve_duchac_exercise_23_5)
{
    static const example list[] = {{"materials", "430", "6.90", "450", "6.50", "138", "-180"}};
    check(list, 1, "138", "-180");
}

/* Hilton, Managerial Accounting, case 11-55, chocolate nut supreme cookies: price 66,500 U on milk chocolate only;
 * quantity 1,500 U, 30,750 U and 7,500 U. */
Test(variance_textbooks, hilton_case_11_55)
{
    static const example list[] = {{"cookie mix", "2250000", "0.02", "2325000", "0.02", "1500", "0"},
                                   {"milk chocolate", "1125000", "0.15", "1330000", "0.20", "30750", "66500"},
                                   {"almonds", "225000", "0.50", "240000", "0.50", "7500", "0"}};
    check(list, 3, "39750", "66500");
}

/* Horngren, Datar & Foster, Cost Accounting, 11th ed., problem 14-34, Debbie's Delight: sales quantity and sales mix per
 * cookie at budgeted contribution margins. Totals 47,000 F and 6,120 F; this is the standard display. */
Test(variance_textbooks, horngren_debbies_delight_mix)
{
    static const char *const list[][6] = {
        /* name, budget and actual pounds, margin, quantity (our volume), mix */
        {"chocolate chip", "45000", "57600", "2.00", "18000", "7200"},
        {"oatmeal raisin", "25000", "18000", "2.30", "11500", "-27600"},
        {"coconut", "10000", "9600", "2.60", "5200", "-6240"},
        {"white chocolate", "5000", "13200", "3.00", "3000", "21600"},
        {"macadamia nut", "15000", "21600", "3.10", "9300", "11160"},
    };
    rmg_cube cube = test_pairs(dims);
    for (size_t i = 0; i < 5; i++) {
        test_pair_add(&cube, "plan", ROW(list[i][0]), list[i][1], list[i][3], NULL);
        test_pair_add(&cube, "actual", ROW(list[i][0]), list[i][2], list[i][3], NULL);
    }
    rmg_variance v = split(&cube, (rmg_variance_options){.mix = true});
    for (size_t i = 0; i < 5; i++) {
        expect(&v, find(&v, list[i][0]), RMG_TERM_VOLUME, list[i][4]);
        expect(&v, find(&v, list[i][0]), RMG_TERM_MIX, list[i][5]);
    }
    expect(&v, 0, RMG_TERM_VOLUME, "47000");
    expect(&v, 0, RMG_TERM_MIX, "6120");
    expect(&v, 0, RMG_TERM_PRICE, "0");
    rmg_variance_clear(&v);
    rmg_cube_clear(&cube);
}

static void check_mix(const char *const (*list)[4], size_t n, const char *volume, const char *mix)
{
    rmg_cube cube = test_pairs(dims);
    for (size_t i = 0; i < n; i++) {
        test_pair_add(&cube, "plan", ROW(list[i][0]), list[i][1], list[i][3], NULL);
        test_pair_add(&cube, "actual", ROW(list[i][0]), list[i][2], list[i][3], NULL);
    }
    for (int display = 0; display < 2; display++) {
        rmg_variance v = split(&cube,
                               (rmg_variance_options){.mix = true, .mix_display = (rmg_mix_display)display});
        expect(&v, 0, RMG_TERM_VOLUME, volume);
        expect(&v, 0, RMG_TERM_MIX, mix);
        rmg_variance_clear(&v);
    }
    rmg_cube_clear(&cube);
}

/* J. Moffat, OpenTuition, ACCA Performance Management, "Sales quantity variance": 500 and 500 at contributions of 5 and
 * 10 become 550 and 650: quantity 1,500 F, mix 250 F. */
Test(variance_textbooks, opentuition_sales_quantity)
{
    static const char *const list[][4] = {{"A", "500", "550", "5"}, {"B", "500", "650", "10"}};
    check_mix(list, 2, "1500", "250");
}

/* The same, "Variances": 7,000 X and 3,000 Y at 9 and 12 become 8,000 and 7,000: mix 7,500 F. The quantity part is
 * 5,000 x 99,000/10,000 = 49,500. */
Test(variance_textbooks, opentuition_sales_mix)
{
    static const char *const list[][4] = {{"X", "7000", "8000", "9"}, {"Y", "3000", "7000", "12"}};
    check_mix(list, 2, "49500", "7500");
}
