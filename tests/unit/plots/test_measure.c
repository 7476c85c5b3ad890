#include <criterion/criterion.h>
#include <math.h>
#include <stdio.h>
#include <string.h>

#include "plots/measure.h"

static rmg_measure *measure;

static void start(void)
{
    rmg_diag why = {0};
    cr_assert_eq(rmg_measure_new(&measure, &why), RMG_OK, "%s", why.message);
}

static void stop(void)
{
    rmg_measure_free(measure);
}

TestSuite(measure, .init = start, .fini = stop);

/* Widths as gnuplot's cairo terminals draw this headline. */
Test(measure, a_headline_has_the_width_that_is_drawn)
{
    static const struct {
        const char *family;
        double width;
    } known[] = {{"Open Sans", 1141}, {"Liberation Sans", 1096}, {"DejaVu Sans", 1317}};
    double width = rmg_measure_width(
        measure, "Jeugd gaat naar € 58,4 mln en passeert in december het plafond", RMG_BOLD, 27);
    for (size_t i = 0; i < 3; i++)
        if (strcmp(known[i].family, rmg_measure_family(measure)) == 0)
            cr_assert_float_eq(width, known[i].width, 3, "%s %.1f", known[i].family, width);
}

Test(measure, ten_digits_are_equally_wide_whichever_they_are)
{
    double ones = rmg_measure_width(measure, "1111111111", RMG_REGULAR, 15);
    cr_assert_float_eq(rmg_measure_width(measure, "0987654328", RMG_REGULAR, 15), ones, 0.5);
}

Test(measure, asking_twice_gives_the_same)
{
    double once = rmg_measure_width(measure, "Stichting De Vuurtoren", RMG_BOLD, 16);
    cr_assert_float_eq(rmg_measure_width(measure, "Stichting De Vuurtoren", RMG_BOLD, 16), once, 1e-12);
    cr_assert_float_eq(rmg_measure_width(measure, "Stichting De Vuurtoren", RMG_BOLD, 32), 2 * once, 1e-6);
}

Test(measure, the_memory_of_widths_can_run_full)
{
    char text[32];
    for (int i = 0; i < 30000; i++) {
        snprintf(text, sizeof text, "%d", i);
        rmg_measure_width(measure, text, RMG_REGULAR, 15);
    }
    cr_assert_gt(rmg_measure_width(measure, "12345", RMG_REGULAR, 15),
                 rmg_measure_width(measure, "1234", RMG_REGULAR, 15));
}

static void expect_fit(const char *text, double width, const char *wanted)
{
    rmg_buffer out = {0};
    rmg_measure_fit(&out, measure, text, RMG_BOLD, 16, width);
    if (wanted != NULL)
        cr_assert_str_eq(rmg_buffer_text(&out), wanted);
    cr_assert_leq(rmg_measure_width(measure, rmg_buffer_text(&out), RMG_BOLD, 16), fmax(width, 25));
    rmg_buffer_clear(&out);
}

Test(measure, a_name_is_cut_at_a_word)
{
    expect_fit("Kort", 310, "Kort");
    expect_fit("Regionale Instelling voor Beschermd Wonen Rivierenland", 310, "Regionale Instelling voor…");
    expect_fit("Zorg, begeleiding en ondersteuning", 70, "Zorg…");
}

Test(measure, a_long_first_word_is_cut_at_a_whole_character)
{
    expect_fit("Arbeidsongeschiktheidsverzekeringsmaatschappij", 200, NULL);
    expect_fit("éééééééééééééééééééééééééééééééééé", 100, NULL);
    expect_fit("éééé", 1, "…");
    expect_fit("", 10, "");
}

Test(measure, blanks_at_the_ends_count_in_an_advance)
{
    double whole;
    double with = rmg_measure_advance(measure, " a ", RMG_REGULAR, 17, &whole);
    double without = rmg_measure_advance(measure, "a", RMG_REGULAR, 17, &whole);
    cr_assert_gt(with, without + 5);
}
