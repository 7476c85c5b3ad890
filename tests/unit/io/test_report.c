#include <criterion/criterion.h>

#include <stdlib.h>
#include <string.h>

#include "analysis/numerics.h"
#include "io/write/report/index_document.h"
#include "io/write/report/report.h"
#include "io/write/write.h"
#include "tests/support/demo.h"
#include "tests/support/language.h"

enum { PROVIDERS = 4 };
static const char *const names[PROVIDERS] = {"Zorg & Co <script>", "=cmd|'/C calc'", "Aanbieder A", "../x"};

/* Four providers with sixteen months of spend each, a plan for three of them, a ceiling for one. */
typedef struct region {
    rmg_cube cube;
    rmg_groups groups;
    rmg_series actual[PROVIDERS + 1], plan[PROVIDERS + 1];
    rmg_forecast forecast[PROVIDERS + 1];
    rmg_forecast_report report;
} region;

static void add(rmg_cube *cube, rmg_kind kind, uint32_t provider, int year, int month, int64_t cents)
{
    rmg_fact fact = {.scenario = (uint8_t)kind,
                     .span = 1,
                     .month = rmg_month_of(year, month),
                     .booked = {RMG_NO_MONTH},
                     .amount = {cents * 100},
                     .n_rows = 1};
    fact.code[0] = provider;
    cr_assert_eq(rmg_cube_add(cube, &fact, NULL), RMG_OK);
}

static void fill_cube(rmg_cube *cube)
{
    size_t dim;
    cr_assert_eq(rmg_cube_init(cube, 12, NULL), RMG_OK);
    cr_assert_eq(rmg_cube_add_dim(cube, "provider", NULL, &dim, NULL), RMG_OK);
    for (uint32_t i = 0; i < PROVIDERS; i++) {
        uint32_t code;
        cr_assert_eq(rmg_dict_put(cube->dim[dim].labels, names[i], strlen(names[i]), &code, NULL), RMG_OK);
        for (int month = 1; month <= 12; month++) {
            add(cube, RMG_ACTUAL, code, 2020, month, 100033 + 1717 * month * (i + 1) % 9999);
            if (i != 3)
                add(cube, RMG_PLAN, code, 2021, month, 101000 + 999 * (int64_t)i);
            if (month <= 5)
                add(cube, RMG_ACTUAL, code, 2021, month, 100377 + 2323 * month * (i + 2) % 8888);
        }
    }
}

static void series_of(rmg_series *out, const region *r, size_t group, rmg_kind kind)
{
    const rmg_group *g = &r->groups.group[group];
    rmg_code code = rmg_series_from_cells(out, &r->cube, r->groups.order + g->first_cell,
                                          g->last_cell - g->first_cell, (uint8_t)kind, NULL);
    if (code == RMG_ENODATA)
        code = rmg_series_init(out, rmg_month_of(2021, 1), 12, 0, NULL);
    cr_assert_eq(code, RMG_OK);
}

static void set_up(region *r, const char *language)
{
    static const size_t by[1] = {0};
    memset(r, 0, sizeof *r);
    rmg_numerics_setup();
    test_speak(language);
    fill_cube(&r->cube);
    cr_assert_eq(rmg_groups_make(&r->groups, &r->cube, by, 1, NULL, NULL), RMG_OK);
    cr_assert_eq(r->groups.n, PROVIDERS + 1);
    rmg_forecast_input input[PROVIDERS + 1] = {0};
    for (size_t i = 0; i <= PROVIDERS; i++) {
        series_of(&r->actual[i], r, i, RMG_ACTUAL);
        series_of(&r->plan[i], r, i, RMG_PLAN);
        input[i] = (rmg_forecast_input){
            .actual = &r->actual[i], .plan = &r->plan[i], .parent = r->groups.group[i].parent};
    }
    input[1].has_ceiling = true;
    input[1].ceiling = test_money("12000");
    rmg_forecast_options options = rmg_forecast_defaults(rmg_month_of(2021, 5));
    rmg_diag why = {0};
    cr_assert_eq(rmg_forecast_lines(r->forecast, input, PROVIDERS + 1, &options, &why), RMG_OK, "%s",
                 why.message);
    r->report = (rmg_forecast_report){.forecast = r->forecast,
                                      .groups = &r->groups,
                                      .cube = &r->cube,
                                      .plan = &r->cube.scenarios[RMG_PLAN],
                                      .show = {.title = "Uitgaven 2021", .decimals = 0}};
}

static void tear_down(region *r)
{
    rmg_forecasts_clear(r->forecast, PROVIDERS + 1);
    for (size_t i = 0; i <= PROVIDERS; i++) {
        rmg_series_clear(&r->actual[i]);
        rmg_series_clear(&r->plan[i]);
    }
    rmg_groups_clear(&r->groups);
    rmg_cube_clear(&r->cube);
}

static const char *label(const region *r, size_t group)
{
    return rmg_dict_label(r->cube.dim[0].labels, rmg_group_label(&r->groups, group, 0));
}

static char *write_as(rmg_buffer *out, const rmg_document *document, rmg_format format)
{
    rmg_write_options options = {0};
    rmg_buffer_reset(out);
    cr_assert_eq(rmg_document_write(out, document, format, &options, NULL), RMG_OK);
    return out->text;
}

/* ---- pages --------------------------------------------------------------------------------------- */

Test(report, every_figure_has_an_id_that_leads_to_its_exact_value)
{
    region r;
    rmg_document d;
    set_up(&r, "en");
    rmg_report_unit unit = {.name = "", .figure_prefix = "u-", .forecast = &r.report, .show = r.report.show};
    cr_assert_eq(rmg_report_document(&d, &unit, NULL, 0, NULL, NULL), RMG_OK);
    cr_assert_gt(d.n_figures, 20);
    size_t n = 0;
    for (size_t b = 0; b < d.n_blocks; b++)
        for (size_t row = 0; d.block[b].kind == RMG_BLOCK_VIEW && row < d.block[b].view->n_rows; row++) {
            const rmg_view_row *at = &d.block[b].view->row[row];
            for (size_t i = 0; i < at->n; i++) {
                if (at->cell[i].anchor[0] == '\0')
                    continue;
                const rmg_figure_place *place = rmg_document_find_figure(&d, at->cell[i].anchor);
                cr_assert_not_null(place);
                cr_assert_neq(rmg_table_cell(place->table, place->row, place->column)->kind, RMG_CELL_EMPTY,
                              "%s", place->id);
                n++;
            }
        }
    cr_assert_eq(n, d.n_figures);
    cr_assert_str_eq(d.figure[0].id, "u-f1");
    cr_assert_null(rmg_document_find_figure(&d, "u-f0"));
    rmg_document_clear(&d);
    tear_down(&r);
}

Test(report, a_unit_page_holds_no_other_unit_s_name)
{
    region r;
    rmg_problems problems = {0};
    rmg_problem remark = {.severity = RMG_WARNING, .message = (char[]){"provider \"../x\" looks odd"}};
    set_up(&r, "nl");
    cr_assert_eq(rmg_problems_add(&problems, &remark, NULL), RMG_OK);
    rmg_quality quality = {.problems = &problems, .rows_read = 1234567, .rows_used = 1234567};
    for (size_t group = 1; group <= PROVIDERS; group++) {
        rmg_document d;
        rmg_buffer out = {0};
        rmg_forecast_report own = r.report;
        own.first = group;
        own.n = 1;
        rmg_report_unit unit = {
            .name = label(&r, group), .forecast = &own, .quality = &quality, .show = r.report.show};
        cr_assert_eq(rmg_report_document(&d, &unit, NULL, 0, NULL, NULL), RMG_OK);
        for (int format = 0; format < RMG_FORMAT_XLSX; format++) {
            const char *text = write_as(&out, &d, (rmg_format)format);
            for (size_t other = 1; other <= PROVIDERS; other++)
                cr_assert(other == group || strstr(text, label(&r, other)) == NULL, "%s in the page of %s",
                          label(&r, other), label(&r, group));
        }
        cr_assert_null(strstr(write_as(&out, &d, RMG_FORMAT_HTML), "<script>"));
        rmg_buffer_clear(&out);
        rmg_document_clear(&d);
    }
    rmg_problems_clear(&problems);
    tear_down(&r);
}

Test(report, sections_come_in_the_order_asked_and_those_without_data_are_named)
{
    region r;
    rmg_document d;
    rmg_buffer left_out = {0};
    static const char *const asked[] = {"variance", "ceilings", "forecast", "accuracy"};
    set_up(&r, "en");
    rmg_report_unit unit = {.name = "", .forecast = &r.report, .show = r.report.show};
    cr_assert_eq(rmg_report_document(&d, &unit, asked, 4, &left_out, NULL), RMG_OK);
    cr_assert_str_eq(rmg_buffer_text(&left_out), "variance, accuracy");
    cr_assert_eq(d.block[0].kind, RMG_BLOCK_SECTION);
    cr_assert_str_eq(d.block[0].name, "ceilings");
    rmg_document_clear(&d);
    static const char *const wrong[] = {"flowers"};
    rmg_diag why = {0};
    cr_assert_eq(rmg_report_document(&d, &unit, wrong, 1, NULL, &why), RMG_EUSAGE);
    cr_assert_not_null(strstr(why.hint, "summary, forecast"), "%s", why.hint);
    rmg_buffer_clear(&left_out);
    tear_down(&r);
}

Test(report, charts_have_their_places)
{
    region r;
    rmg_document d;
    rmg_buffer out = {0};
    set_up(&r, "en");
    rmg_report_unit unit = {.name = "", .forecast = &r.report, .show = r.report.show};
    cr_assert_eq(rmg_report_document(&d, &unit, NULL, 0, NULL, NULL), RMG_OK);
    cr_assert(rmg_document_fill_chart(&d, "cumulative", "<svg>here</svg>", 15));
    cr_assert_not(rmg_document_fill_chart(&d, "waterfall", "<svg></svg>", 11));
    cr_assert_not_null(strstr(write_as(&out, &d, RMG_FORMAT_HTML), "<svg>here</svg>"));
    rmg_buffer_clear(&out);
    rmg_document_clear(&d);
    tear_down(&r);
}

Test(report, past_forecasts_are_judged)
{
    rmg_document d;
    rmg_buffer out = {0};
    test_speak("en");
    rmg_past_forecast past[] = {
        {rmg_month_of(2020, 4),
         2020,
         80,
         "run-rate",
         {true, {5700000 * 100}},
         {true, {5500000 * 100}},
         {true, {5900000 * 100}},
         {true, {5842300 * 100}},
         3},
        {rmg_month_of(2021, 4),
         2021,
         80,
         "ets+theta",
         {true, {5700000 * 100}},
         {false, {0}},
         {false, {0}},
         {false, {0}},
         4},
    };
    rmg_report_unit unit = {.name = "A", .past = past, .n_past = 2, .show = {.decimals = 0}};
    cr_assert_eq(rmg_report_document(&d, &unit, NULL, 0, NULL, NULL), RMG_OK);
    const char *text = write_as(&out, &d, RMG_FORMAT_TABLE);
    cr_assert_not_null(strstr(text, "57,000   55,000 to 59,000    58,423   -2.4 %   inside"), "%s", text);
    rmg_buffer_clear(&out);
    rmg_document_clear(&d);
}

/* ---- the index ----------------------------------------------------------------------------------- */

static void index_of(rmg_index *index, rmg_index_unit *unit, const region *r)
{
    for (size_t i = 0; i < PROVIDERS; i++)
        unit[i] = (rmg_index_unit){.name = label(r, i + 1),
                                   .href = "units/x/report.html",
                                   .domain = i % 2 ? "Jeugd" : "Wmo",
                                   .provider = label(r, i + 1),
                                   .forecast = &r->forecast[i + 1]};
    *index = (rmg_index){.unit = unit,
                         .n_units = PROVIDERS,
                         .total = &r->forecast[0],
                         .total_href = "units/all/report.html",
                         .plan = &r->cube.scenarios[RMG_PLAN],
                         .tolerance_pct = 2,
                         .show = r->report.show};
}

Test(report, lights_are_judged_exactly)
{
    rmg_forecast_year year = {.plan = {true, {1000000}}, .difference = {true, {20000}}};
    cr_assert_eq(rmg_budget_light_of(&year, 2), RMG_BUDGET_AMBER); /* exactly 2 % is within */
    year.difference.amount.units = 20001;
    cr_assert_eq(rmg_budget_light_of(&year, 2), RMG_BUDGET_RED);
    year.difference.amount.units = 0;
    cr_assert_eq(rmg_budget_light_of(&year, 2), RMG_BUDGET_GREEN);
    year.plan.known = false;
    cr_assert_eq(rmg_budget_light_of(&year, 2), RMG_BUDGET_NONE);
    cr_assert_eq(rmg_budget_light_of(NULL, 2), RMG_BUDGET_NONE);
}

Test(report, the_index_puts_the_worst_first_and_adds_up)
{
    region r;
    rmg_index index;
    rmg_index_unit unit[PROVIDERS];
    rmg_document d;
    set_up(&r, "en");
    index_of(&index, unit, &r);
    cr_assert_eq(rmg_index_document(&d, &index, NULL), RMG_OK);
    const rmg_table *table = d.table[0];
    cr_assert_eq(table->n_rows, PROVIDERS + 1);
    size_t light = rmg_table_find_column(table, "light"), over = rmg_table_find_column(table, "difference");
    size_t end = rmg_table_find_column(table, "year_end");
    int64_t sum = 0;
    for (size_t row = 1; row < table->n_rows; row++) {
        sum += rmg_table_cell(table, row, end)->is.number;
        if (row < 2)
            continue;
        const char *before = rmg_table_cell(table, row - 1, light)->is.text;
        const char *here = rmg_table_cell(table, row, light)->is.text;
        bool red_after = strcmp(here, "red") == 0 && strcmp(before, "red") != 0;
        cr_assert_not(red_after);
        if (strcmp(before, here) == 0)
            cr_assert_geq(rmg_table_cell(table, row - 1, over)->is.number,
                          rmg_table_cell(table, row, over)->is.number);
    }
    cr_assert_eq(sum, rmg_table_cell(table, 0, end)->is.number);
    rmg_document_clear(&d);
    tear_down(&r);
}

Test(report, the_index_page_escapes_names_and_is_complete_without_script)
{
    region r;
    rmg_index index;
    rmg_index_unit unit[PROVIDERS];
    rmg_buffer out = {0};
    set_up(&r, "nl");
    index_of(&index, unit, &r);
    unit[3].forecast = NULL;
    unit[3].href = NULL;
    unit[3].failure = "geen bedragen";
    cr_assert_eq(rmg_index_page(&out, &index, NULL), RMG_OK);
    for (size_t i = 0; i < PROVIDERS; i++)
        if (strchr(names[i], '<') == NULL && strchr(names[i], '\'') == NULL)
            cr_assert_not_null(strstr(out.text, names[i]));
    cr_assert_not_null(strstr(out.text, "Zorg &amp; Co &lt;script&gt;"));
    cr_assert_not_null(strstr(out.text, "geen pagina: geen bedragen"));
    cr_assert_not_null(strstr(out.text, "id=\"controls\" hidden"));
    const char *script = strstr(out.text, "<script");
    cr_assert_not_null(script);
    cr_assert_null(strstr(script + 1, "<script"));
    cr_assert_null(strstr(out.text, "http:"));
    cr_assert_null(strstr(out.text, "https:"));
    rmg_buffer_clear(&out);
    tear_down(&r);
}
