#include <criterion/criterion.h>

#include <stdio.h>
#include <string.h>

#include "analysis/forecast/forecast.h"
#include "analysis/numerics.h"
#include "io/write/report/forecast_document.h"
#include "io/write/write.h"
#include "tests/support/demo.h"
#include "tests/support/language.h"

/* The sample, forecast, as a report. */
typedef struct sample {
    rmg_cube cube;
    rmg_series actual, plan;
    rmg_groups groups;
    rmg_forecast forecast;
    rmg_forecast_report report;
} sample;

static void set_up(sample *s, const char *ceiling)
{
    memset(s, 0, sizeof *s);
    rmg_numerics_setup();
    test_demo_cube(&s->cube);
    test_demo_series(&s->actual, &s->cube, RMG_ACTUAL);
    test_demo_series(&s->plan, &s->cube, RMG_PLAN);
    cr_assert_eq(rmg_groups_make(&s->groups, &s->cube, NULL, 0, NULL, NULL), RMG_OK);

    rmg_forecast_input input = {.actual = &s->actual, .plan = &s->plan};
    if (ceiling != NULL) {
        input.has_ceiling = true;
        input.ceiling = test_money(ceiling);
    }
    rmg_forecast_options options = rmg_forecast_defaults(rmg_month_of(2021, 4));
    rmg_diag why = {0};
    cr_assert_eq(rmg_forecast_make(&s->forecast, &input, &options, &why), RMG_OK, "%s", why.message);
    s->report = (rmg_forecast_report){.forecast = &s->forecast,
                                      .groups = &s->groups,
                                      .cube = &s->cube,
                                      .plan = &s->cube.scenarios[RMG_PLAN],
                                      .show = {.title = "Uitgaven Jeugd 2021"}};
}

static void tear_down(sample *s)
{
    rmg_forecast_clear(&s->forecast);
    rmg_groups_clear(&s->groups);
    rmg_series_clear(&s->actual);
    rmg_series_clear(&s->plan);
    rmg_cube_clear(&s->cube);
}

static char *render(sample *s, rmg_forecast_table table, rmg_format format, rmg_buffer *out)
{
    rmg_document document;
    rmg_write_options options = {0};
    cr_assert_eq(rmg_forecast_document(&document, &s->report, table, NULL), RMG_OK);
    cr_assert_eq(rmg_document_write(out, &document, format, &options, NULL), RMG_OK);
    rmg_document_clear(&document);
    return out->text;
}

static void assert_text(const char *actual, const char *expected)
{
    cr_assert(strcmp(actual, expected) == 0, "got:\n%s\nexpected:\n%s", actual, expected);
}

/* The texts of the manual's first five minutes, byte for byte. */
Test(forecast_document, the_sample_reads_as_in_the_manual)
{
    sample s;
    rmg_buffer out = {0};
    test_speak("en");
    set_up(&s, NULL);
    assert_text(
        render(&s, RMG_TABLE_YEAR, RMG_FORMAT_TABLE, &out),
        "Uitgaven Jeugd 2021, known up to and including April\n"
        "                    actual      plan   difference\n"
        "  April, so far     19,000    19,278     -278   -1.4 %   F\n"
        "  year-end          57,000    57,835     -835   -1.4 %   F\n"
        "    80 % range      55,330 to 58,670     chance to end above plan: 24 % (from 4 months)\n"
        "    rule            run-rate: 4 months, mean 4,750, spread 208; few months, wide range\n"
        "    other rules     56,600 last-month         57,001 last-year-shape    57,001 plan-shape\n"
        "                    57,557 rest-as-planned    57,667 mean-3             57,710 cumulative-line\n"
        "                    57,835 given              57,949 rest-as-last-year  58,920 trend\n"
        "  ends on plan if May-Dec average 4,854 a month (so far 4,750)\n");
    rmg_buffer_clear(&out);
    tear_down(&s);
}

Test(forecast_document, the_sample_in_dutch_reads_as_in_the_manual)
{
    sample s;
    rmg_buffer out = {0};
    test_speak("nl");
    set_up(&s, NULL);
    const char *text = render(&s, RMG_TABLE_YEAR, RMG_FORMAT_TABLE, &out);
    const char *expected =
        "Uitgaven Jeugd 2021, bekend tot en met april\n"
        "                          realisatie   begroting   verschil\n"
        "  tot en met april            19.000      19.278       -278   -1,4 %   V\n"
        "  hele jaar (verwacht)        57.000      57.835       -835   -1,4 %   V\n"
        "    80 %-interval             55.330 tot 58.670    kans boven begroting: 24 % (uit 4 maanden)\n";
    cr_assert(strncmp(text, expected, strlen(expected)) == 0, "got:\n%s", text);
    rmg_buffer_clear(&out);
    tear_down(&s);
}

Test(forecast_document, csv_has_the_columns_of_the_manual_and_exact_figures)
{
    sample s;
    rmg_buffer out = {0};
    test_speak("nl"); /* data do not change with the language */
    set_up(&s, "55000");
    const char *text = render(&s, RMG_TABLE_YEAR, RMG_FORMAT_CSV, &out);
    const char *expected =
        "level,year,upto,unit,actual_to_date,plan_to_date,difference_to_date,difference_to_date_pct,"
        "sign_to_date,last_year_to_date,year_end,year_end_low,year_end_high,range_pct,plan_year,difference,"
        "difference_pct,sign,chance_above_plan,needed_per_month,ceiling,ceiling_per_month,crossing_date,"
        "crossing_low,crossing_high,chance_above_ceiling,amount_above_ceiling,rule,rule_reason,months_known,"
        "note\r\n"
        "total,2021,2021-04,,19000.00,19278.00,-278.00,-1.4,favourable,19474.00,57000.00,55329.82,58670.18,"
        "80.0,57835.00,-835.00,-1.4,favourable,0.2364,4854.375,55000.00,4500.00,2021-12-18,2021-12-08,2021-"
        "12-29,0.9277,2000.00,run-rate,few-months,4,";
    cr_assert(strncmp(text, expected, strlen(expected)) == 0, "got:\n%s", text);
    rmg_buffer_clear(&out);
    tear_down(&s);
}

static void assert_sentence(const rmg_document *document, const char *expected)
{
    for (size_t i = 0; i < document->n_blocks; i++)
        if (strcmp(document->block[i].text, expected) == 0)
            return;
    for (size_t i = 0; i < document->n_blocks; i++)
        fprintf(stderr, "  %s\n", document->block[i].text);
    cr_assert_fail("no sentence \"%s\"", expected);
}

Test(forecast_document, sentences_are_those_of_the_manual_in_english)
{
    sample s;
    rmg_document document;
    test_speak("en");
    set_up(&s, "55000");
    rmg_document_init(&document, "report", NULL, NULL);
    rmg_forecast_sentences(&document, &s.report, 0);
    assert_sentence(&document, "Up to and including April 19,000 was spent, 278 (1.4 %) below plan. F");
    assert_sentence(&document,
                    "Expected year total 57,000, 835 (1.4 %) below plan; 80 % range 55,330 to 58,670.");
    assert_sentence(&document, "The ceiling of 55,000 is expected to be reached on 18 December.");
    assert_sentence(&document, "Based on 4 months; the range is wide.");
    assert_sentence(&document, "The plan is one annual amount spread evenly: it holds no seasonal pattern.");
    rmg_document_clear(&document);
    tear_down(&s);
}

Test(forecast_document, sentences_are_those_of_the_manual_in_dutch)
{
    sample s;
    rmg_document document;
    test_speak("nl");
    set_up(&s, "57835");
    rmg_document_init(&document, "report", NULL, NULL);
    rmg_forecast_sentences(&document, &s.report, 0);
    assert_sentence(&document, "Tot en met april is 19.000 uitgegeven, 278 (1,4 %) lager dan begroot. V");
    assert_sentence(&document,
                    "Verwacht jaartotaal 57.000, 835 (1,4 %) lager dan begroot; 80 %-interval 55.330 tot "
                    "58.670.");
    assert_sentence(&document, "Het plafond van 57.835 wordt dit jaar naar verwachting niet bereikt.");
    assert_sentence(&document, "Gebaseerd op 4 maanden; het interval is breed.");
    assert_sentence(&document,
                    "De begroting is één jaarbedrag, gelijk verdeeld: zij bevat geen seizoenspatroon.");
    rmg_document_clear(&document);
    tear_down(&s);
}

Test(forecast_document, rules_and_months_have_a_row_for_each)
{
    sample s;
    rmg_buffer out = {0};
    test_speak("en");
    set_up(&s, NULL);
    const char *rules = render(&s, RMG_TABLE_RULES, RMG_FORMAT_CSV, &out);
    cr_assert(strncmp(rules,
                      "level,rule,year_end,year_end_low,year_end_high,backtest_error_pct,backtest_bias_pct,"
                      "backtest_n,chosen,note\r\n",
                      104) == 0,
              "%s", rules);
    cr_assert_not_null(strstr(rules, "total,last-month,56600.00,"), "%s", rules);
    cr_assert_not_null(strstr(rules, "total,run-rate,57000.00,55329.82,58670.18,,,,yes,"), "%s", rules);
    rmg_buffer_reset(&out);
    const char *months = render(&s, RMG_TABLE_MONTHS, RMG_FORMAT_CSV, &out);
    cr_assert_not_null(strstr(months,
                              "total,2021-04,actual,4700.00,4700.00,4700.00,19000.00,19000.00,19000.00,"
                              "4819.00,19278.00,4868.00,19474.00\r\n"),
                       "%s", months);
    cr_assert_not_null(strstr(months, "total,2021-12,forecast,4750.00,"), "%s", months);
    rmg_buffer_clear(&out);
    tear_down(&s);
}
