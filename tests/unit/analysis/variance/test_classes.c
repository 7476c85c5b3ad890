/* METHODS table of classes: each row of it is a case, and all of them in every convention that has quantity and price. */
#include <criterion/criterion.h>

#include "analysis/variance/variance.h"
#include "tests/support/literals.h"
#include "tests/support/pairs.h"

#define ROW(...) ((const char *const[]){__VA_ARGS__})

static const char *const dims[] = {"product", NULL};
static const rmg_convention all[] = {RMG_TWO_WAY, RMG_MIRRORED, RMG_THREE_WAY,   RMG_MIDPOINT,
                                     RMG_LMDI,    RMG_SHAPLEY,  RMG_PROPORTIONAL};

/* One row of figures: quantity, price, amount as text; NULL where not given, all NULL: no row. */
typedef struct side {
    const char *quantity, *price, *amount;
} side;

typedef struct outcome {
    const char *quantity, *price, *new_, *ended, *unsplit;
    rmg_variance_class class_;
    unsigned note;
} outcome;

/* A second, ordinary product keeps both sides in being. */
static rmg_cube cube_of(side base, side comparison)
{
    rmg_cube cube = test_pairs(dims);
    test_pair_add(&cube, "plan", ROW("other"), "10", NULL, "100");
    test_pair_add(&cube, "actual", ROW("other"), "10", NULL, "100");
    if (base.amount != NULL)
        test_pair_add(&cube, "plan", ROW("case"), base.quantity, base.price, base.amount);
    if (comparison.amount != NULL)
        test_pair_add(&cube, "actual", ROW("case"), comparison.quantity, comparison.price, comparison.amount);
    return cube;
}

static size_t find(const rmg_variance *v, const char *label)
{
    for (size_t i = 1; i < v->n_lines; i++)
        if (strcmp(rmg_variance_label(v, i, 0), label) == 0)
            return i;
    return 0;
}

static void expect(const rmg_variance *v, size_t line, rmg_term term, const char *amount, rmg_convention c)
{
    rmg_money effect = {0};
    rmg_variance_effect(v, line, term, &effect);
    cr_assert_eq(effect.units, money(amount != NULL ? amount : "0").units, "%s: %s is %s",
                 rmg_convention_table()[c].name, rmg_variance_term_name(v, term), money_text(effect));
}

static void check_one(const rmg_cube *cube, rmg_variance_options how, outcome want)
{
    rmg_variance v;
    rmg_diag why = {.code = RMG_OK};
    cr_assert_eq(rmg_variance_split(&v, cube, &how, &why), RMG_OK, "%s", why.message);
    size_t line = find(&v, "case");
    cr_assert_neq(line, 0, "the line is printed");
    expect(&v, line, RMG_TERM_QUANTITY, want.quantity, how.convention);
    expect(&v, line, RMG_TERM_PRICE, want.price, how.convention);
    expect(&v, line, RMG_TERM_NEW, want.new_, how.convention);
    expect(&v, line, RMG_TERM_ENDED, want.ended, how.convention);
    expect(&v, line, RMG_TERM_UNSPLIT, want.unsplit, how.convention);
    expect(&v, line, RMG_TERM_JOINT, NULL, how.convention);
    cr_assert_eq(rmg_variance_check(&v, line).units, 0);
    cr_assert_eq(v.line[line].class_, want.class_);
    cr_assert_eq(v.line[line].note & want.note, want.note, "notes are %x", v.line[line].note);
    rmg_variance_clear(&v);
}

static rmg_variance_options options(rmg_convention convention)
{
    return (rmg_variance_options){
        .base = {RMG_PLAN, 2021}, .comparison = {RMG_ACTUAL, 2021}, .convention = convention};
}

static void check(side base, side comparison, outcome want)
{
    rmg_cube cube = cube_of(base, comparison);
    for (size_t i = 0; i < sizeof all / sizeof *all; i++)
        check_one(&cube, options(all[i]), want);
    rmg_cube_clear(&cube);
}

static void check_two_way(side base, side comparison, bool strict, outcome want)
{
    rmg_cube cube = cube_of(base, comparison);
    rmg_variance_options how = options(RMG_TWO_WAY);
    how.strict_new = strict;
    check_one(&cube, how, want);
    rmg_cube_clear(&cube);
}

Test(variance_classes, no_base_row_is_new)
{
    check((side){NULL, NULL, NULL}, (side){"38", NULL, "299.90"},
          (outcome){.new_ = "299.90", .class_ = RMG_CLASS_NEW, .note = RMG_NOTE_NO_BASE});
}

Test(variance_classes, no_base_row_is_new_also_without_a_quantity)
{
    check((side){NULL, NULL, NULL}, (side){NULL, NULL, "-17.04"},
          (outcome){.new_ = "-17.04", .class_ = RMG_CLASS_NEW, .note = RMG_NOTE_NO_BASE});
}

Test(variance_classes, a_base_row_of_zero_without_price_is_new_too)
{
    check((side){"0", NULL, "0"}, (side){"38", NULL, "299.90"},
          (outcome){.new_ = "299.90", .class_ = RMG_CLASS_NEW});
}

Test(variance_classes, no_comparison_row_has_ended)
{
    check((side){"41", NULL, "333.37"}, (side){NULL, NULL, NULL},
          (outcome){.ended = "-333.37", .class_ = RMG_CLASS_ENDED, .note = RMG_NOTE_NO_COMPARISON});
}

Test(variance_classes, a_list_price_makes_an_ordinary_leaf)
{
    check_two_way(
        (side){"0", "7.50", "0"}, (side){"38", NULL, "299.90"}, false,
        (outcome){
            .quantity = "285", .price = "14.90", .class_ = RMG_CLASS_SPLIT, .note = RMG_NOTE_LIST_PRICE});
    check_two_way((side){"0", "7.50", "0"}, (side){"38", NULL, "299.90"}, true,
                  (outcome){.new_ = "299.90", .class_ = RMG_CLASS_NEW});
}

Test(variance_classes, a_price_without_sales_is_ordinary_and_strictly_ended)
{
    check_two_way((side){"38", NULL, "299.90"}, (side){"0", "7.50", "0"}, false,
                  (outcome){.quantity = "-299.90", .class_ = RMG_CLASS_SPLIT});
    check_two_way((side){"38", NULL, "299.90"}, (side){"0", "7.50", "0"}, true,
                  (outcome){.ended = "-299.90", .class_ = RMG_CLASS_ENDED});
}

Test(variance_classes, a_credit_without_quantity_is_price)
{
    check((side){"41", NULL, "333.37"}, (side){"0", NULL, "-25.10"},
          (outcome){.quantity = "-333.37",
                    .price = "-25.10",
                    .class_ = RMG_CLASS_SPLIT,
                    .note = RMG_NOTE_ZERO_QUANTITY});
}

Test(variance_classes, a_base_amount_without_quantity_is_price_and_the_rest_is_new)
{
    check(
        (side){"0", NULL, "-40"}, (side){"38", NULL, "299.90"},
        (outcome){.price = "40", .new_ = "299.90", .class_ = RMG_CLASS_NEW, .note = RMG_NOTE_ZERO_QUANTITY});
}

Test(variance_classes, a_base_amount_without_quantity_beside_a_known_price)
{
    check_two_way((side){"0", "7.50", "-40"}, (side){"38", NULL, "299.90"}, false,
                  (outcome){.quantity = "285", .price = "54.90", .class_ = RMG_CLASS_SPLIT});
}

Test(variance_classes, amounts_without_quantities_on_both_sides_are_price)
{
    check((side){"0", NULL, "-40"}, (side){"0", NULL, "12.34"},
          (outcome){.price = "52.34", .class_ = RMG_CLASS_SPLIT});
    check((side){"0", NULL, "0"}, (side){"0", NULL, "12.34"},
          (outcome){.price = "12.34", .class_ = RMG_CLASS_SPLIT});
}

Test(variance_classes, an_unknown_quantity_leaves_all_unsplit)
{
    check((side){NULL, NULL, "333.37"}, (side){"38", NULL, "299.90"},
          (outcome){.unsplit = "-33.47", .class_ = RMG_CLASS_UNSPLIT, .note = RMG_NOTE_NO_QUANTITY});
    check((side){"41", NULL, "333.37"}, (side){NULL, "7.50", "299.90"},
          (outcome){.unsplit = "-33.47", .class_ = RMG_CLASS_UNSPLIT});
}

Test(variance_classes, a_base_price_of_zero_makes_all_of_it_price)
{
    rmg_cube cube = cube_of((side){"41", NULL, "0"}, (side){"38", NULL, "299.90"});
    static const rmg_convention conventions[] = {RMG_TWO_WAY, RMG_LMDI};
    for (size_t i = 0; i < 2; i++)
        check_one(&cube, options(conventions[i]),
                  (outcome){.price = "299.90", .class_ = RMG_CLASS_SPLIT, .note = RMG_NOTE_ZERO_PRICE});
    rmg_cube_clear(&cube);
}

Test(variance_classes, a_line_of_nothing_is_not_printed)
{
    rmg_cube cube = cube_of((side){"0", NULL, "0"}, (side){NULL, NULL, "0"});
    rmg_variance_options how = options(RMG_TWO_WAY);
    rmg_variance v;
    cr_assert_eq(rmg_variance_split(&v, &cube, &how, NULL), RMG_OK);
    cr_assert_eq(find(&v, "case"), 0);
    cr_assert_eq(v.n_empty, 1);
    cr_assert_eq(v.n_leaves, 1);
    rmg_variance_clear(&v);
    rmg_cube_clear(&cube);
}

/* 0 by two zero factors: new, no small number in their place. */
Test(variance_classes, lmdi_with_two_zeros_on_a_side_is_new_or_ended)
{
    rmg_cube cube = cube_of((side){"0", "0", "0"}, (side){"38", NULL, "299.90"});
    check_one(&cube, options(RMG_LMDI), (outcome){.new_ = "299.90", .class_ = RMG_CLASS_NEW});
    rmg_cube_clear(&cube);
    cube = cube_of((side){"38", NULL, "299.90"}, (side){"0", "0", "0"});
    check_one(&cube, options(RMG_LMDI), (outcome){.ended = "-299.90", .class_ = RMG_CLASS_ENDED});
    rmg_cube_clear(&cube);
    cube = cube_of((side){"0", "7.50", "0"}, (side){"38", NULL, "299.90"});
    check_one(&cube, options(RMG_LMDI), (outcome){.quantity = "299.90", .class_ = RMG_CLASS_SPLIT});
    rmg_cube_clear(&cube);
    cube = cube_of((side){"38", NULL, "299.90"}, (side){"12", NULL, "0"});
    check_one(&cube, options(RMG_LMDI), (outcome){.price = "-299.90", .class_ = RMG_CLASS_SPLIT});
    rmg_cube_clear(&cube);
}

/* 41 x 8 = 328 to -3 x 8 = -24: midpoint quantity (-44) x 8 = -352. */
Test(variance_classes, lmdi_falls_back_on_negative_figures_and_says_so)
{
    rmg_cube cube = cube_of((side){"41", NULL, "328"}, (side){"-3", NULL, "-24"});
    rmg_variance_options how = options(RMG_LMDI);
    check_one(&cube, how,
              (outcome){.quantity = "-352", .class_ = RMG_CLASS_SPLIT, .note = RMG_NOTE_FALLBACK});
    rmg_variance v;
    cr_assert_eq(rmg_variance_split(&v, &cube, &how, NULL), RMG_OK);
    cr_assert_eq(v.n_fallback, 1);
    cr_assert_eq(v.line[find(&v, "case")].convention, RMG_MIDPOINT);
    cr_assert_eq(v.line[find(&v, "other")].convention, RMG_LMDI);
    cr_assert_eq(v.line[0].convention, RMG_LMDI);
    rmg_variance_clear(&v);
    rmg_cube_clear(&cube);
}

/* 10 x 10 to 5 x 15 has quantity -50 and price +50: no proportion. */
Test(variance_classes, proportional_refuses_effects_that_cancel)
{
    rmg_cube cube = cube_of((side){"10", NULL, "100"}, (side){"5", NULL, "75"});
    rmg_variance_options how = options(RMG_PROPORTIONAL);
    rmg_variance v;
    rmg_diag why;
    cr_assert_eq(rmg_variance_split(&v, &cube, &how, &why), RMG_EINPUT);
    cr_assert(strstr(why.message, "case") != NULL, "%s", why.message);
    cr_assert_neq(why.hint[0], '\0');
    cr_assert_eq(v.n_lines, 0);
    rmg_cube_clear(&cube);
}

/* Stated 2.40 x 40 = 96.00 beside 95.10, and 2.50 x 38 = 95.00 beside 95.20. */
Test(variance_classes, the_amount_wins_or_the_gap_is_its_own_term)
{
    rmg_cube cube = cube_of((side){"40", "2.40", "95.10"}, (side){"38", "2.50", "95.20"});
    rmg_variance_options how = options(RMG_TWO_WAY);
    /* price used 95.10/40 = 2.3775: quantity -2 x 2.3775 = -4.755 */
    check_one(
        &cube, how,
        (outcome){
            .quantity = "-4.755", .price = "4.855", .class_ = RMG_CLASS_SPLIT, .note = RMG_NOTE_AMOUNT_WINS});
    how.rounding_class = true;
    rmg_variance v;
    cr_assert_eq(rmg_variance_split(&v, &cube, &how, NULL), RMG_OK);
    size_t line = find(&v, "case");
    expect(&v, line, RMG_TERM_QUANTITY, "-4.80", RMG_TWO_WAY);
    expect(&v, line, RMG_TERM_PRICE, "3.80", RMG_TWO_WAY);
    expect(&v, line, RMG_TERM_ROUNDING, "1.10", RMG_TWO_WAY);
    cr_assert_eq(rmg_variance_check(&v, line).units, 0);
    rmg_variance_clear(&v);
    how.convention = RMG_MIDPOINT; /* quantity -2 x 2.45, price 0.10 x 39 */
    cr_assert_eq(rmg_variance_split(&v, &cube, &how, NULL), RMG_OK);
    expect(&v, line, RMG_TERM_QUANTITY, "-4.90", RMG_MIDPOINT);
    expect(&v, line, RMG_TERM_PRICE, "3.90", RMG_MIDPOINT);
    expect(&v, line, RMG_TERM_ROUNDING, "1.10", RMG_MIDPOINT);
    rmg_variance_clear(&v);
    rmg_cube_clear(&cube);
}

Test(variance_classes, accounts_decide_what_is_favourable)
{
    cr_assert_eq(rmg_judge(RMG_ACCOUNT_COST, money("0.0001")), RMG_JUDGE_ADVERSE);
    cr_assert_eq(rmg_judge(RMG_ACCOUNT_REVENUE, money("0.0001")), RMG_JUDGE_FAVOURABLE);
    cr_assert_eq(rmg_judge(RMG_ACCOUNT_REVENUE, money("-3")), RMG_JUDGE_ADVERSE);
    cr_assert_eq(rmg_judge(RMG_ACCOUNT_NEUTRAL, money("-3")), RMG_JUDGE_NONE);
    cr_assert_eq(rmg_judge(RMG_ACCOUNT_COST, money("0")), RMG_JUDGE_NONE);
    cr_assert_str_eq(rmg_judgement_name(RMG_JUDGE_NONE), "none");
}

Test(variance_classes, lines_of_different_accounts_are_not_judged_together)
{
    static const char *const with_kind[] = {"product", "account_kind", NULL};
    rmg_cube cube = test_pairs(with_kind);
    test_pair_add(&cube, "plan", ROW("fee", "revenue"), "10", NULL, "100");
    test_pair_add(&cube, "actual", ROW("fee", "revenue"), "10", NULL, "120");
    test_pair_add(&cube, "plan", ROW("wages", "cost"), "10", NULL, "100");
    test_pair_add(&cube, "actual", ROW("wages", ""), "10", NULL, "130");
    rmg_variance_options how = options(RMG_TWO_WAY);
    rmg_variance v;
    cr_assert_eq(rmg_variance_split(&v, &cube, &how, NULL), RMG_OK);
    cr_assert_eq(v.n_lines, 3, "account_kind is no dimension to match on");
    cr_assert_eq(v.line[find(&v, "fee")].sign, RMG_JUDGE_FAVOURABLE);
    cr_assert_eq(v.line[find(&v, "wages")].sign, RMG_JUDGE_ADVERSE);
    cr_assert_eq(v.line[0].sign, RMG_JUDGE_NONE);
    rmg_variance_clear(&v);
    how.account = RMG_ACCOUNT_REVENUE;
    cr_assert_eq(rmg_variance_split(&v, &cube, &how, NULL), RMG_OK);
    cr_assert_eq(v.line[0].sign, RMG_JUDGE_FAVOURABLE);
    rmg_variance_clear(&v);
    rmg_cube_clear(&cube);
}
