/* An option that cannot act is an error, never accepted in silence. */
#include <criterion/criterion.h>

#include "analysis/variance/variance.h"
#include "tests/support/pairs.h"

#define ROW(...) ((const char *const[]){__VA_ARGS__})

static const char *const dims[] = {"product", "quantity_unit", NULL};
static const char *const names[] = {"product", "x", "y", "z", "p", "q", "r", "s", "t"};

static rmg_cube two_units(void)
{
    rmg_cube cube = test_pairs(dims);
    test_pair_add(&cube, "plan", ROW("beds", "day"), "10", "8", NULL);
    test_pair_add(&cube, "actual", ROW("beds", "day"), "11", "8", NULL);
    test_pair_add(&cube, "plan", ROW("care", "hour"), "20", "9", NULL);
    test_pair_add(&cube, "actual", ROW("care", "hour"), "18", "9.50", NULL);
    return cube;
}

static rmg_variance_options options(void)
{
    return (rmg_variance_options){.base = {RMG_PLAN, 2021}, .comparison = {RMG_ACTUAL, 2021}};
}

static void refuse(rmg_variance_options how, rmg_code want)
{
    rmg_cube cube = two_units();
    rmg_variance v;
    rmg_diag why = {.code = RMG_OK};
    cr_assert_eq(rmg_variance_split(&v, &cube, &how, &why), want, "%s", why.message);
    cr_assert_neq(why.message[0], '\0');
    cr_assert_eq(v.n_lines, 0);
    rmg_variance_clear(&v);
    rmg_cube_clear(&cube);
}

#define REFUSE(code, ...)                     \
    do {                                      \
        rmg_variance_options how = options(); \
        __VA_ARGS__;                          \
        refuse(how, code);                    \
    } while (0)

Test(variance_options, combinations_that_cannot_act_are_refused)
{
    REFUSE(RMG_EUSAGE, how.factors = names, how.n_factors = 2);
    REFUSE(RMG_EUSAGE, how.convention = RMG_SEQUENTIAL);
    REFUSE(RMG_EUSAGE, how.convention = RMG_LMDI, how.factors = names, how.n_factors = 1);
    REFUSE(RMG_EUSAGE, how.convention = RMG_LMDI, how.factors = names, how.n_factors = 9);
    REFUSE(RMG_EUSAGE, how.convention = RMG_LMDI, how.mix = true);
    REFUSE(RMG_EUSAGE, how.mix_groups = names, how.n_mix_groups = 1);
    REFUSE(RMG_EUSAGE, how.mix_per_unit = true);
    REFUSE(RMG_EUSAGE, how.mix = true, how.mix_display = RMG_MIX_AVERAGE, how.mix_groups = names,
           how.n_mix_groups = 1);
    REFUSE(RMG_EUSAGE, how.convention = RMG_LMDI, how.rounding_class = true);
    REFUSE(RMG_EUSAGE, how.mix = true, how.fold_classes = true);
    REFUSE(RMG_EUSAGE, how.convention = RMG_FLEX, how.strict_new = true);
    REFUSE(RMG_EUSAGE, how.match = RMG_MATCH_MONTH, how.timing = true);
    REFUSE(RMG_EUSAGE, how.by = names + 1, how.n_by = 1);
    REFUSE(RMG_EUSAGE, how.by = ROW("product", "product"), how.n_by = 2);
    REFUSE(RMG_ENODATA, how.mix = true, how.mix_per_unit = true, how.mix_groups = names + 1,
           how.n_mix_groups = 1);
}

Test(variance_options, a_mix_of_hours_and_days_is_refused_with_both)
{
    rmg_cube cube = two_units();
    rmg_variance_options how = options();
    rmg_variance v;
    rmg_diag why;
    how.mix = true;
    cr_assert_eq(rmg_variance_split(&v, &cube, &how, &why), RMG_EINPUT);
    cr_assert(strstr(why.message, "day") != NULL && strstr(why.message, "hour") != NULL, "%s", why.message);
    how.mix_per_unit = true;
    cr_assert_eq(rmg_variance_split(&v, &cube, &how, &why), RMG_OK, "%s", why.message);
    rmg_money mix;
    for (size_t line = 0; line < v.n_lines; line++) /* one leaf a unit: nothing to mix */
        cr_assert(rmg_variance_effect(&v, line, RMG_TERM_MIX, &mix) && mix.units == 0);
    rmg_variance_clear(&v);
    rmg_cube_clear(&cube);
}

Test(variance_options, a_mix_without_any_unit_says_what_it_assumes)
{
    static const char *const product[] = {"product", NULL};
    rmg_cube cube = test_pairs(product);
    test_pair_add(&cube, "plan", ROW("a"), "10", "8", NULL);
    test_pair_add(&cube, "actual", ROW("a"), "11", "8", NULL);
    rmg_variance_options how = options();
    rmg_variance v;
    how.mix = true;
    cr_assert_eq(rmg_variance_split(&v, &cube, &how, NULL), RMG_OK);
    cr_assert(v.line[0].note & RMG_NOTE_UNIT_ASSUMED);
    cr_assert_neq(rmg_variance_note(RMG_NOTE_UNIT_ASSUMED)[0], '\0');
    cr_assert_str_eq(rmg_variance_note(1u << RMG_NOTE_BITS), "");
    rmg_variance_clear(&v);
    rmg_cube_clear(&cube);
}

static void add_two_domains(rmg_cube *cube)
{
    test_pair_add(cube, "plan", ROW("X", "a"), "550", "2.10", NULL);
    test_pair_add(cube, "actual", ROW("X", "a"), "475", "2.20", NULL);
    test_pair_add(cube, "plan", ROW("Y", "b"), "200", "3.00", NULL);
    test_pair_add(cube, "actual", ROW("Y", "b"), "240", "2.90", NULL);
}

/* Domain Z had a list price and no sales: it is new, and the others mix as if it were not there. */
Test(variance_options, a_nested_group_that_had_nothing_is_new_as_a_whole)
{
    static const char *const by_domain[] = {"domain"}, *const two[] = {"domain", "product", NULL};
    rmg_cube cube = test_pairs(two);
    add_two_domains(&cube);
    test_pair_add(&cube, "plan", ROW("Z", "c"), "0", "5.00", "0");
    test_pair_add(&cube, "actual", ROW("Z", "c"), "100", "5.50", NULL);
    rmg_variance_options how = options();
    how.mix = true;
    how.mix_groups = how.by = by_domain;
    how.n_mix_groups = how.n_by = 1;
    rmg_variance v;
    rmg_money out;
    cr_assert_eq(rmg_variance_split(&v, &cube, &how, NULL), RMG_OK);
    cr_assert_str_eq(rmg_variance_label(&v, 1, 0), "Z");
    cr_assert(rmg_variance_effect(&v, 1, RMG_TERM_NEW, &out) && out.units == 5500000);
    cr_assert_eq(v.line[1].class_, RMG_CLASS_NEW);
    cr_assert(rmg_variance_effect(&v, 0, RMG_TERM_VOLUME, &out) && out.units == -819000);
    cr_assert(rmg_variance_effect(&v, 0, RMG_TERM_BETWEEN, &out) && out.units == 444000);
    cr_assert(rmg_variance_effect(&v, 0, RMG_TERM_WITHIN, &out) && out.units == 0);
    for (size_t line = 0; line < v.n_lines; line++)
        cr_assert_eq(rmg_variance_check(&v, line).units, 0);
    rmg_variance_clear(&v);
    rmg_cube_clear(&cube);
}

Test(variance_options, every_convention_is_found_by_its_name)
{
    rmg_convention found;
    for (int i = 0; i < RMG_CONVENTIONS; i++) {
        cr_assert(rmg_convention_find(&found, rmg_convention_table()[i].name));
        cr_assert_eq((int)found, i);
        cr_assert_neq(rmg_convention_table()[i].about[0], '\0');
    }
    cr_assert_not(rmg_convention_find(&found, "mix"));
}

Test(variance_options, three_way_never_speaks_of_mix)
{
    rmg_cube cube = two_units();
    rmg_variance_options how = options();
    rmg_variance v;
    rmg_money none;
    how.convention = RMG_THREE_WAY;
    cr_assert_eq(rmg_variance_split(&v, &cube, &how, NULL), RMG_OK);
    for (size_t k = 0; k < v.n_terms; k++)
        cr_assert(strstr(rmg_variance_term_name(&v, v.term[k]), "mix") == NULL);
    cr_assert_not(rmg_variance_effect(&v, 0, RMG_TERM_MIX, &none));
    cr_assert(strstr(rmg_convention_table()[RMG_THREE_WAY].joint, "mix") == NULL);
    rmg_variance_clear(&v);
    rmg_cube_clear(&cube);
}
