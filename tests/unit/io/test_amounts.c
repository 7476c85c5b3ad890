/* The evidence for cumulative or monthly, on rows made for the traps of it. */
#include <criterion/criterion.h>
#include <criterion/parameterized.h>

#include "io/read/intake_internal.h"

struct row {
    char what[48];
    int64_t value[13];
    size_t n;
    int vote;
};

ParameterizedTestParameters(amounts, votes_by_shape)
{
    static struct row rows[] = {
        {"the sample's plan",
         {4820, 9639, 14459, 19278, 24098, 28917, 33737, 38557, 43376, 48196, 53015, 57835},
         12,
         RMG_VOTE_CUMULATIVE},
        {"four months of the sample", {4500, 9500, 14300, 19000}, 4, RMG_VOTE_CUMULATIVE},
        {"three months", {4500, 9500, 14300}, 3, RMG_VOTE_CUMULATIVE},
        {"two are too few", {4500, 9500}, 2, RMG_VOTE_NONE},
        {"a credit makes it fall once", {4500, 9500, 14300, 13900, 19000, 23900}, 6, RMG_VOTE_NONE},
        {"months that go up and down", {450, 470, 430, 480, 440, 460}, 6, RMG_VOTE_MONTHLY},
        {"equal months", {500, 500, 500, 500}, 4, RMG_VOTE_MONTHLY},
        {"growing months are neither", {100, 110, 120, 130, 140, 150}, 6, RMG_VOTE_NONE},
        {"steep growth: last/mean is too high", {10, 11, 12, 13, 14, 90}, 6, RMG_VOTE_NONE},
        {"flat tail of a cumulative row",
         {4500, 9500, 14300, 19000, 19000, 19000, 19000, 19000},
         8,
         RMG_VOTE_NONE},
        {"all zero", {0, 0, 0, 0}, 4, RMG_VOTE_MONTHLY},
        {"negative and falling", {-100, -200, -300, -400}, 4, RMG_VOTE_MONTHLY},
        {"falls once, else rises", {100, 90, 110, 120}, 4, RMG_VOTE_NONE},
    };
    return cr_make_param_array(struct row, rows, sizeof rows / sizeof *rows);
}

ParameterizedTest(struct row *row, amounts, votes_by_shape)
{
    rmg_money value[13];
    for (size_t i = 0; i < row->n; i++)
        value[i].units = row->value[i] * RMG_SCALE;
    cr_assert_eq(rmg_amounts_vote(value, row->n), (rmg_vote)row->vote, "%s", row->what);
    for (size_t i = 0; i < row->n; i++) /* the shape decides, not the size */
        value[i].units = row->value[i];
    cr_assert_eq(rmg_amounts_vote(value, row->n), (rmg_vote)row->vote, "%s, small", row->what);
}

/* last/mean may be 15 % from 2n/(n+1); for n = 3 that is 1.275 to 1.725. Steps a, b, c from 0 give
 * last/mean = 3 (a+b+c) / (3a+2b+c). */
Test(amounts, the_band_around_an_even_row_is_15_percent)
{
    rmg_money inside[] = {{63}, {79}, {100}}; /* 300/242 = 1.2397: outside */
    cr_expect_eq(rmg_amounts_vote(inside, 3), RMG_VOTE_NONE);
    rmg_money in[] = {{56}, {79}, {100}}; /* 300/235 = 1.2766: inside */
    cr_expect_eq(rmg_amounts_vote(in, 3), RMG_VOTE_CUMULATIVE);
}

Test(amounts, a_ballot_needs_a_full_year_and_agreement)
{
    rmg_money full[12], part[4], months[4];
    for (int i = 0; i < 12; i++)
        full[i].units = (i + 1) * 48200000;
    for (int i = 0; i < 4; i++) {
        part[i].units = (i + 1) * 47000000;
        months[i].units = i % 2 == 0 ? 40000 : 50000;
    }
    char text[200] = "";
    rmg_ballot ballot = {0};
    rmg_ballot_add(&ballot, part, 4, 12, true);
    cr_expect_eq(rmg_ballot_result(&ballot, 12, text, sizeof text), RMG_AMOUNTS_AUTO, "no full year");
    rmg_ballot_add(&ballot, full, 12, 12, true);
    cr_expect_eq(rmg_ballot_result(&ballot, 12, text, sizeof text), RMG_AMOUNTS_CUMULATIVE);
    cr_expect_str_eq(text, "full-year rows only rise, December is 12.0 x January");
    rmg_ballot_add(&ballot, months, 4, 12, false);
    cr_expect_eq(rmg_ballot_result(&ballot, 12, text, sizeof text), RMG_AMOUNTS_CUMULATIVE, "it has no vote");
    rmg_ballot_add(&ballot, months, 4, 12, true);
    cr_expect_eq(rmg_ballot_result(&ballot, 12, text, sizeof text), RMG_AMOUNTS_CUMULATIVE,
                 "falls only once");
    months[3].units = 30000;
    months[2].units = 35000;
    rmg_ballot_add(&ballot, months, 4, 12, true);
    cr_expect_eq(rmg_ballot_result(&ballot, 12, text, sizeof text), RMG_AMOUNTS_AUTO, "they disagree");
}

Test(amounts, words_have_names)
{
    for (int i = 0; i < RMG_AMOUNTS_READINGS; i++) {
        rmg_amounts found;
        cr_assert(rmg_amounts_find(&found, rmg_amounts_name((rmg_amounts)i)));
        cr_assert_eq(found, (rmg_amounts)i);
    }
    rmg_amounts found;
    cr_assert_not(rmg_amounts_find(&found, "cumulatief"));
    cr_assert_str_eq(rmg_because_name(RMG_BECAUSE_EVIDENCE), "evidence");
}
