#include <criterion/criterion.h>
#include <string.h>

#include "plots/figures.h"
#include "tests/support/language.h"

static int64_t units(double amount)
{
    return (int64_t)(amount * RMG_SCALE + (amount < 0 ? -0.5 : 0.5));
}

static rmg_figures figures(int64_t unit_euro, int decimals, double largest)
{
    const rmg_chart_frame frame = {.unit_euro = unit_euro, .decimals = decimals};
    return rmg_figures_for(&frame, units(largest));
}

static void expect_unit(rmg_figures f, const char *words)
{
    rmg_buffer out = {0};
    rmg_figures_unit(&out, &f);
    cr_assert_str_eq(rmg_buffer_text(&out), words);
    rmg_buffer_clear(&out);
}

Test(figures, the_unit_follows_the_largest_amount)
{
    test_speak("nl");
    expect_unit(figures(1, 2, 99999.99), "€");
    expect_unit(figures(1, 2, 100000), "€ 1.000");
    expect_unit(figures(1, 0, 99999999), "€ 1.000");
    expect_unit(figures(1, 0, 1e8), "€ mln");
    expect_unit(figures(1000, 0, 57835), "€ 1.000");
    expect_unit(figures(1000, 0, 99999999), "€ mln");
}

Test(figures, nothing_is_finer_than_the_source)
{
    char text[RMG_NUMBER_MAX];
    test_speak("nl");
    rmg_figures f = figures(1000, 0, 57);
    expect_unit(f, "€ 1.000");
    cr_assert_str_eq(rmg_figure(text, &f, units(57)), "57");
    f = figures(1000000, 1, 0.03);
    cr_assert_str_eq(rmg_figure(text, &f, units(0.03)), "0,0");
    f = figures(1, 0, 80000);
    cr_assert_str_eq(rmg_figure(text, &f, units(80000)), "80.000");
}

Test(figures, cents_are_printed_when_the_source_has_them)
{
    char text[RMG_NUMBER_MAX];
    test_speak("nl");
    rmg_figures f = figures(1, 2, 1155);
    cr_assert_str_eq(rmg_figure(text, &f, units(1155)), "1.155,00");
    cr_assert_str_eq(rmg_figure_signed(text, &f, units(-157.5)), "−157,50");
    cr_assert_str_eq(rmg_figure_signed(text, &f, units(47.5)), "+47,50");
}

/* 28,810 - 28,917.5 prints -108: away from zero, from the value itself. */
Test(figures, halves_go_away_from_zero_from_the_unrounded_value)
{
    char text[RMG_NUMBER_MAX];
    test_speak("nl");
    rmg_figures f = figures(1000, 0, 57835);
    cr_assert_str_eq(rmg_figure_signed(text, &f, units(-107.5)), "−108");
    cr_assert_str_eq(rmg_figure_signed(text, &f, units(107.4999)), "+107");
}

Test(figures, zero_carries_no_sign_also_after_rounding)
{
    char text[RMG_NUMBER_MAX];
    rmg_figures f = figures(1000, 0, 57835);
    cr_assert_str_eq(rmg_figure_signed(text, &f, units(-0.49)), "0");
    cr_assert_str_eq(rmg_figure_signed(text, &f, 0), "0");
}

Test(figures, english_has_its_own_separators)
{
    char text[RMG_NUMBER_MAX];
    test_speak("en");
    rmg_figures f = figures(1, 2, 99999);
    cr_assert_str_eq(rmg_figure(text, &f, units(12345.67)), "12,345.67");
    expect_unit(figures(1, 0, 2e6), "€ 1,000");
}

Test(figures, an_unknown_unit_leaves_numbers_as_they_are)
{
    char text[RMG_NUMBER_MAX], words[RMG_AMOUNT_WORDS_MAX];
    test_speak("nl");
    rmg_figures f = figures(0, 0, 9e9);
    expect_unit(f, "eenheid niet opgegeven");
    cr_assert_str_eq(rmg_figure(text, &f, units(57835)), "57.835");
    cr_assert_str_eq(rmg_amount_words(words, &f, units(57835)), "57.835");
}

Test(figures, headlines_say_amounts_in_words)
{
    char words[RMG_AMOUNT_WORDS_MAX];
    rmg_figures thousand = figures(1000, 0, 58360), euro = figures(1, 2, 1155), million = figures(1, 0, 3e9);
    test_speak("nl");
    cr_assert_str_eq(rmg_amount_words(words, &thousand, units(58360)), "€ 58,4 mln");
    cr_assert_str_eq(rmg_amount_words(words, &thousand, units(-624)), "€ 624 duizend");
    cr_assert_str_eq(rmg_amount_words(words, &euro, units(-110)), "€ 110");
    cr_assert_str_eq(rmg_amount_words(words, &million, units(2.345e9)), "€ 2.345,0 mln");
    test_speak("en");
    cr_assert_str_eq(rmg_amount_words(words, &thousand, units(58360)), "€ 58.4m");
    cr_assert_str_eq(rmg_amount_words(words, &thousand, units(587)), "€ 587k");
}

Test(figures, percentages_come_from_stored_values)
{
    char text[RMG_NUMBER_MAX];
    test_speak("nl");
    cr_assert_str_eq(rmg_percent(text, units(-278.33), units(19278.33), 1, true), "−1,4%");
    cr_assert_str_eq(rmg_percent(text, units(624), units(5200), 0, true), "+12%");
    cr_assert_str_eq(rmg_percent(text, units(0), units(5200), 0, true), "0%");
    cr_assert_str_eq(rmg_percent(text, units(5), units(0), 1, true), "–");
    cr_assert_str_eq(rmg_percent(text, units(-1), units(200), 0, true), "−1%"); /* -0.5 */
    cr_assert_str_eq(rmg_percent(text, INT64_MAX, 1, 0, true), "–");
}

Test(figures, chances_have_open_ends)
{
    char text[RMG_NUMBER_MAX];
    cr_assert_str_eq(rmg_chance(text, 0.82), "82%");
    cr_assert_str_eq(rmg_chance(text, 0.001), "<1%");
    cr_assert_str_eq(rmg_chance(text, 0.0060), "<1%"); /* as the tables have it */
    cr_assert_str_eq(rmg_chance(text, 0.01), "1%");
    cr_assert_str_eq(rmg_chance(text, 0.994), ">99%");
    cr_assert_str_eq(rmg_chance(text, 0.999), ">99%");
    cr_assert_str_eq(rmg_chance(text, 0), "<1%");
    cr_assert_str_eq(rmg_chance(text, 1), ">99%");
}

Test(figures, no_amount_is_too_large_to_print)
{
    char text[RMG_NUMBER_MAX], words[RMG_AMOUNT_WORDS_MAX];
    test_speak("nl");
    rmg_figures f = {0};
    const rmg_chart_frame frame = {.unit_euro = 1, .decimals = 4};
    f = rmg_figures_for(&frame, INT64_MAX);
    cr_assert_gt(strlen(rmg_figure(text, &f, INT64_MAX)), 0);
    cr_assert_gt(strlen(rmg_figure(text, &f, INT64_MIN + 1)), 0);
    cr_assert_gt(strlen(rmg_amount_words(words, &f, INT64_MIN)), 0);
}

Test(figures, another_currency_keeps_its_sign)
{
    const rmg_chart_frame frame = {.unit_euro = 1, .currency = "£"};
    rmg_figures figures = rmg_figures_for(&frame, 25000000 * (int64_t)RMG_SCALE);
    rmg_buffer unit = {0};
    char words[RMG_AMOUNT_WORDS_MAX];
    test_speak("en");
    rmg_figures_unit(&unit, &figures);
    cr_expect_str_eq(rmg_buffer_text(&unit), "£ 1,000");
    cr_expect_str_eq(rmg_amount_words(words, &figures, 2340000 * (int64_t)RMG_SCALE), "£ 2.3m");
    rmg_buffer_clear(&unit);
}
