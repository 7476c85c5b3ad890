/* From rows to cells: spans, calendars, versions, dimensions, and what is handed on row by row. */
#include <criterion/criterion.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "tests/support/literals.h"
#include "tests/support/read.h"

/* Read a text that must be readable. */
static rmg_dataset must_read(const char *text, const rmg_read_options *options)
{
    rmg_dataset data = {0};
    rmg_diag why = {0};
    rmg_code code = read_text(&data, text, options, &why);
    cr_assert_eq(code, RMG_OK, "%s: %s", why.message,
                 data.problems.n > 0 ? data.problems.item[0].message : "");
    cr_assert(rows_add_up(&data));
    return data;
}

#define MONTHS ";JAN;FEB;MRT;APR;MEI;JUN;JUL;AUG;SEP;OKT;NOV;DEC\n"

/* --- what only a sum is known of ----------------------------------------------------------------------- */

Test(facts, a_gap_in_a_cumulative_row_is_one_amount_over_two_months)
{
    rmg_dataset data = must_read("2021 cumulatief\n" MONTHS "realisatie;4500;;14300;19000;;;;;;;;\n", NULL);
    cr_expect_eq(cell_at(&data, RMG_ACTUAL, 2021, 1, 1), money("4500").units);
    cr_expect_eq(cell_at(&data, RMG_ACTUAL, 2021, 2, 2), money("9800").units);
    cr_expect_eq(cell_at(&data, RMG_ACTUAL, 2021, 4, 1), money("4700").units);
    cr_expect_eq(data.cube.n_cells, 3);
    cr_expect_eq(data.files[0].series[0].n_empty, 9);
    rmg_dataset_clear(&data);
}

Test(facts, a_cumulative_row_that_begins_later_knows_only_the_sum_so_far)
{
    rmg_dataset data = must_read("2021 cumulatief\n" MONTHS "realisatie;;;14300;19000;;;;;;;;\n", NULL);
    cr_expect_eq(cell_at(&data, RMG_ACTUAL, 2021, 1, 3), money("14300").units);
    cr_expect_eq(cell_at(&data, RMG_ACTUAL, 2021, 4, 1), money("4700").units);
    rmg_dataset_clear(&data);
}

Test(facts, a_gap_in_a_monthly_row_stays_unknown_and_a_written_zero_is_zero)
{
    rmg_dataset data = must_read("2021 per maand\n" MONTHS "realisatie;4500;;0;19000;;;;;;;;\n", NULL);
    cr_expect_eq(cell_at(&data, RMG_ACTUAL, 2021, 2, 1), INT64_MIN);
    cr_expect_eq(cell_at(&data, RMG_ACTUAL, 2021, 3, 1), 0);
    cr_expect_eq(data.cube.n_cells, 3);
    rmg_dataset_clear(&data);
}

Test(facts, a_ceiling_is_the_amount_of_the_year)
{
    rmg_dataset data = must_read("2021 cumulatief\n" MONTHS "plafond;5;10;15;20;25;30;35;40;45;50;55;60,50\n",
                                 NULL);
    cr_expect_eq(data.cube.n_cells, 1);
    cr_expect_eq(cell_at(&data, RMG_CEILING, 2021, 1, 12), money("60.50").units);
    rmg_dataset_clear(&data);
    data = must_read("2021 per maand\n" MONTHS "plafond;5;5;5;5;5;5;5;5;5;5;5;5,50\n", NULL);
    cr_expect_eq(cell_at(&data, RMG_CEILING, 2021, 1, 12), money("60.50").units);
    rmg_dataset_clear(&data);
}

Test(facts, a_tidy_cumulative_table_is_differenced_per_key)
{
    rmg_dataset data = must_read(
        "maand;aanbieder;bedrag cumulatief\n"
        "2021-03;A;30,00\n2021-01;A;10,00\n2021-01;B;5,00\n2021-02;A;20,50\n2021-03;B;6,00\n"
        "2022-01;A;7,00\n",
        NULL);
    cr_expect_eq(cell_at(&data, RMG_ACTUAL, 2021, 1, 1), money("15").units);
    cr_expect_eq(cell_at(&data, RMG_ACTUAL, 2021, 2, 1), money("10.50").units);
    cr_expect_eq(cell_at(&data, RMG_ACTUAL, 2021, 2, 2), money("1").units, "B: February and March together");
    cr_expect_eq(cell_at(&data, RMG_ACTUAL, 2021, 3, 1), money("9.50").units);
    cr_expect_eq(cell_at(&data, RMG_ACTUAL, 2022, 1, 1), money("7").units, "a new year begins at nought");
    rmg_dataset_clear(&data);
}

Test(facts, plan_and_actuals_of_one_file_may_count_differently)
{
    rmg_read_options options = {.amounts = RMG_AMOUNTS_MONTHLY};
    options.amounts_of_kind[RMG_PLAN] = RMG_AMOUNTS_CUMULATIVE;
    rmg_dataset data = must_read("2021\n;JAN;FEB;MRT\nrealisatie;4500;4600;4700\nbegroting;4400;8800;13300\n",
                                 &options);
    cr_expect_eq(sum_of(&data, RMG_ACTUAL, 2021), money("13800").units);
    cr_expect_eq(sum_of(&data, RMG_PLAN, 2021), money("13300").units);
    cr_expect_eq(data.files[0].series[1].because, RMG_BECAUSE_DECLARED);
    cr_expect_str_eq(money_text(data.files[0].series[1].total), "13300.00");
    rmg_dataset_clear(&data);
}

/* --- calendars ----------------------------------------------------------------------------------------- */

Test(facts, quarters_alone_make_a_cube_of_quarters)
{
    rmg_dataset data = must_read("kind;periode;bedrag\nactual;2021-Q2;10,50\nactual;K3 2021;11,25\n",
                                 &(rmg_read_options){.amounts = RMG_AMOUNTS_MONTHLY});
    cr_expect_eq(data.cube.per_year, 4);
    cr_expect_eq(cell_at(&data, RMG_ACTUAL, 2021, 2, 1), money("10.50").units);
    cr_expect_eq(cell_at(&data, RMG_ACTUAL, 2021, 3, 1), money("11.25").units);
    rmg_dataset_clear(&data);
}

Test(facts, a_quarter_beside_months_is_one_amount_over_three)
{
    rmg_dataset data = must_read(
        "kind;periode;bedrag\nactual;2021-04;10,50\nplan;2021-Q2;33,25\nplan;2022;100\n",
        &(rmg_read_options){.amounts = RMG_AMOUNTS_MONTHLY});
    cr_expect_eq(data.cube.per_year, 12);
    cr_expect_eq(cell_at(&data, RMG_PLAN, 2021, 4, 3), money("33.25").units);
    cr_expect_eq(cell_at(&data, RMG_PLAN, 2022, 1, 12), money("100").units);
    rmg_dataset_clear(&data);
}

Test(facts, a_fiscal_year_counts_from_its_first_month)
{
    rmg_read_options options = {.amounts = RMG_AMOUNTS_MONTHLY, .calendar = {.fiscal_start = 7}};
    rmg_dataset data = must_read("datum;bedrag\n2021-07-01;1,50\n2022-06-30;2,25\n2022-07-01;4\n", &options);
    cr_expect_eq(cell_at(&data, RMG_ACTUAL, 2021, 1, 1), money("1.50").units);
    cr_expect_eq(cell_at(&data, RMG_ACTUAL, 2021, 12, 1), money("2.25").units);
    cr_expect_eq(cell_at(&data, RMG_ACTUAL, 2022, 1, 1), money("4").units);
    rmg_dataset_clear(&data);
}

Test(facts, four_week_periods_make_a_cube_of_thirteen)
{
    rmg_date first;
    cr_assert(rmg_date_make(&first, 2021, 1, 4));
    rmg_read_options options = {.amounts = RMG_AMOUNTS_MONTHLY,
                                .calendar = {.four_weeks = true, .first_day = first, .first_year = 2021}};
    rmg_dataset data = must_read("2021\n;P01;P02;P13\nrealisatie;1,50;2,25;4\n", &options);
    cr_expect_eq(data.cube.per_year, 13);
    cr_expect_eq(cell_at(&data, RMG_ACTUAL, 2021, 13, 1), money("4").units);
    rmg_dataset_clear(&data);
}

/* --- versions, dimensions, booked months ----------------------------------------------------------------- */

Test(facts, plan_versions_become_scenarios_with_their_dates)
{
    rmg_dataset data = must_read("kind;versie;vastgesteld;jaar;bedrag\nplan;primitief;2020-11-01;2021;100\n"
                                 "plan;1e wijziging;2021-05-01;2021;110\nactual;x;;2021;50\nplan;;;2021;1\n",
                                 NULL);
    const rmg_cube *cube = &data.cube;
    cr_assert_eq(cube->n_scenarios, RMG_KINDS + 2);
    cr_expect_str_eq(cube->scenarios[RMG_KINDS].name, "primitief");
    cr_expect_eq(cube->scenarios[RMG_KINDS].kind, RMG_PLAN);
    rmg_date decided;
    cr_assert(rmg_date_make(&decided, 2021, 5, 1));
    cr_expect_eq(cube->scenarios[RMG_KINDS + 1].decided.days, decided.days);
    cr_expect_eq(sum_of(&data, RMG_KINDS + 1, 2021), money("110").units);
    cr_expect_eq(sum_of(&data, RMG_ACTUAL, 2021), money("50").units, "actuals have no versions");
    cr_expect_eq(sum_of(&data, RMG_PLAN, 2021), money("1").units);
    rmg_dataset_clear(&data);
}

static const char invoices[] = "datum;aanbieder;client;omschrijving;nummer;bedrag\n"
                               "2021-01-05;A;c1;eerste;17;1,50\n2021-01-06;A;c2;tweede;18;2,25\n"
                               "2021-01-07;B;c1;derde;19;4\n2021-01-08;;c1;vierde;20;8\n";

Test(facts, only_known_dimensions_enter_the_cube_unless_asked)
{
    rmg_dataset data = must_read(invoices, NULL);
    cr_expect_eq(data.cube.n_dims, 1);
    cr_expect_str_eq(data.cube.dim[0].name, "provider");
    cr_expect_str_eq(data.cube.dim[0].header, "aanbieder");
    cr_expect_eq(data.cube.n_cells, 3);
    cr_expect(data.has_client);
    cr_expect_eq(data.files[0].columns[3].use, RMG_COLUMN_DIMENSION);
    cr_expect_not(data.files[0].columns[3].in_cube);
    cr_expect_eq(data.files[0].columns[4].use, RMG_COLUMN_NOT_USED);
    rmg_dataset_clear(&data);
}

Test(facts, named_dimensions_only_make_the_grain_of_a_command)
{
    const char *const keep[] = {"Omschrijving", "nummer"};
    rmg_read_options options = {.keep_rule = RMG_KEEP_NAMED, .keep = keep, .n_keep = 2};
    rmg_dataset data = must_read(invoices, &options);
    cr_expect_eq(data.cube.n_dims, 2);
    cr_expect_str_eq(data.cube.dim[0].name, "Omschrijving", "as it was asked for");
    cr_expect_str_eq(rmg_cube_label(&data.cube, 1, 2), "19", "a number asked for by name is a label");
    rmg_dataset_clear(&data);
    options.n_keep = 0;
    data = must_read(invoices, &options);
    cr_expect_eq(data.cube.n_cells, 1);
    rmg_dataset_clear(&data);
}

Test(facts, all_texts_can_be_kept)
{
    rmg_dataset data = must_read(invoices, &(rmg_read_options){.keep_rule = RMG_KEEP_ALL});
    cr_expect_eq(data.cube.n_dims, 3);
    cr_expect_eq(data.cube.n_cells, 4);
    rmg_dataset_clear(&data);
}

Test(facts, a_dimension_that_no_file_has_is_a_mistake_of_the_user)
{
    const char *const keep[] = {"wijk"};
    rmg_dataset data = {0};
    rmg_diag why = {0};
    cr_assert_eq(read_text(&data, invoices, &(rmg_read_options){.keep = keep, .n_keep = 1}, &why),
                 RMG_EUSAGE);
    cr_expect(strstr(why.message, "wijk") != NULL);
    cr_expect_eq(data.n_files, 0, "nothing is left");
}

Test(facts, an_alias_means_its_role_in_every_file)
{
    const char *const keep[] = {"service area"};
    rmg_input inputs[] = {
        {.name = "a.csv", .bytes = "date,service area,amount\n2021-01-05,X,1.5\n", .length = 44},
        {.name = "b.csv", .bytes = "date,organisational unit,amount\n2021-01-06,Y,2.5\n", .length = 51},
    };
    inputs[0].length = strlen(inputs[0].bytes);
    inputs[1].length = strlen(inputs[1].bytes);
    rmg_dataset data = {0};
    rmg_read_options options = {.keep_rule = RMG_KEEP_NAMED, .keep = keep, .n_keep = 1};
    cr_assert_eq(rmg_read(&data, inputs, 2, &options, NULL), RMG_OK);
    cr_assert_eq(data.cube.n_dims, 1);
    cr_expect_str_eq(data.cube.dim[0].name, "domain");
    cr_expect_str_eq(rmg_cube_label(&data.cube, 0, 1), "Y");
    cr_expect_eq(rmg_dataset_find_dim(&data, "Service_Area"), 0);
    cr_expect_eq(rmg_dataset_find_dim(&data, "organisational unit"), 0);
    cr_expect_eq(rmg_dataset_find_dim(&data, "domein"), 0);
    cr_expect_eq(rmg_dataset_find_dim(&data, "provider"), 1, "there is none");
    rmg_dataset_clear(&data);
}

Test(facts, a_file_without_a_dimension_lacks_it_and_an_empty_field_is_a_label)
{
    rmg_input inputs[] = {{.name = "a.csv", .bytes = "datum;aanbieder;bedrag\n2021-01-05;;1,50\n"},
                          {.name = "b.csv", .bytes = "datum;bedrag\n2021-01-05;2,50\n"}};
    inputs[0].length = strlen(inputs[0].bytes);
    inputs[1].length = strlen(inputs[1].bytes);
    rmg_dataset data = {0};
    cr_assert_eq(rmg_read(&data, inputs, 2, NULL, NULL), RMG_OK);
    cr_assert_eq(data.cube.n_cells, 2);
    cr_expect_eq(data.cube.dim[0].code[0], RMG_NO_LABEL);
    cr_expect_eq(data.cube.dim[0].code[1], RMG_NO_DIM);
    rmg_dataset_clear(&data);
}

Test(facts, what_is_left_of_a_label_is_a_dimension)
{
    rmg_dataset data = must_read(
        "2021 per maand\n;JAN;FEB;MRT\nJeugd realisatie;1;2;3\nWmo realisatie;4;5;6\n", NULL);
    cr_assert_eq(data.cube.n_dims, 1);
    cr_expect_str_eq(data.cube.dim[0].name, "label");
    cr_expect_str_eq(rmg_cube_label(&data.cube, 0, 3), "Wmo");
    rmg_dataset_clear(&data);
}

Test(facts, a_provider_by_months_is_plan_where_the_file_is)
{
    rmg_input input = {
        .name = "p.csv", .bytes = "aanbieder;JAN;FEB;MRT\nPlan Zorg BV;1;2;3\n", .is_plan = true};
    input.length = strlen(input.bytes);
    rmg_dataset data = {0};
    rmg_read_options options = {.amounts = RMG_AMOUNTS_MONTHLY, .year = 2021};
    cr_assert_eq(rmg_read(&data, &input, 1, &options, NULL), RMG_OK);
    cr_expect_eq(sum_of(&data, RMG_PLAN, 2021), money("6").units);
    cr_expect_str_eq(rmg_cube_label(&data.cube, 0, 0), "Plan Zorg BV", "the whole label is the provider's");
    cr_expect_eq(data.plan_total.units, money("6").units);
    rmg_dataset_clear(&data);
}

Test(facts, booked_months_are_kept_when_asked)
{
    static const char text[] =
        "datum;boekdatum;bedrag\n2021-01-05;2021-01-20;1,50\n2021-01-05;2021-02-03;2,25\n";
    rmg_dataset data = must_read(text, NULL);
    cr_expect(data.has_booked);
    cr_expect_eq(data.cube.n_cells, 1);
    cr_expect_eq(data.cube.booked[0].index, RMG_NO_MONTH);
    rmg_dataset_clear(&data);
    data = must_read(text, &(rmg_read_options){.keep_booked = true});
    cr_assert_eq(data.cube.n_cells, 2);
    cr_expect_eq(data.cube.booked[1].index, month("2021-02").index);
    rmg_dataset_clear(&data);
}

/* --- rows handed on ------------------------------------------------------------------------------------ */

typedef struct taken {
    size_t n;
    uint64_t line[16];
    int64_t units[16];
    char id[16][16];
    rmg_row_time time;
} taken;

static rmg_code take(void *context, const rmg_cube *cube, const rmg_row *row, rmg_diag *why)
{
    taken *t = context;
    (void)cube;
    if (t->n == 16)
        return rmg_fail(why, RMG_EINTERRUPTED, "enough");
    t->line[t->n] = row->line;
    t->units[t->n] = row->fact.amount.units;
    snprintf(t->id[t->n], sizeof t->id[0], "%s", row->id);
    t->time = row->time;
    t->n++;
    return RMG_OK;
}

Test(facts, rows_are_handed_on_in_file_order)
{
    taken t = {0};
    rmg_read_options options = {.take_row = take, .taker = &t};
    rmg_dataset data = must_read("id;datum;bedrag\nF1;2021-03-05;1,50\nF2;2021-01-06;2,25\n", &options);
    cr_assert_eq(t.n, 2);
    cr_expect_eq(t.line[1], 3);
    cr_expect_str_eq(t.id[1], "F2");
    cr_expect_eq(t.time, RMG_BY_DATE);
    rmg_dataset_clear(&data);
}

Test(facts, a_wide_row_is_handed_on_month_by_month)
{
    taken t = {0};
    rmg_read_options options = {.take_row = take, .taker = &t};
    rmg_dataset data = must_read("2021 cumulatief\n;JAN;FEB;MRT\nrealisatie;4500;9500;14300\n", &options);
    cr_assert_eq(t.n, 3);
    cr_expect_eq(t.units[1], money("5000").units);
    cr_expect_eq(t.line[2], 3);
    rmg_dataset_clear(&data);
}

Test(facts, whoever_takes_rows_may_stop_the_reading)
{
    taken t = {.n = 16};
    rmg_dataset data = {0};
    rmg_diag why = {0};
    rmg_read_options options = {.take_row = take, .taker = &t};
    cr_assert_eq(read_text(&data, invoices, &options, &why), RMG_EINTERRUPTED);
    cr_expect_str_eq(why.message, "enough");
    cr_expect_eq(data.n_files, 0);
}
