#include <criterion/criterion.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "tests/support/files.h"
#include "tests/support/literals.h"
#include "tests/support/read.h"

/* Read files of a folder; the dataset is to be cleared. */
static rmg_code read_files(rmg_dataset *out, const char *folder, const char *const *names, size_t n,
                           const rmg_read_options *options, rmg_diag *why)
{
    char *path[32];
    rmg_input input[32] = {0};
    for (size_t i = 0; i < n; i++) {
        path[i] = test_path(folder, names[i]);
        input[i] = (rmg_input){.name = names[i], .path = path[i]};
    }
    rmg_code code = rmg_read(out, input, n, options, why);
    for (size_t i = 0; i < n; i++)
        free(path[i]);
    return code;
}

static rmg_code read_demo(rmg_dataset *out, const char *name, rmg_diag *why)
{
    return read_files(out, RMG_TEST_DATA "/demo", &name, 1, NULL, why);
}

/* --- the demo ------------------------------------------------------------------------------------------ */

Test(dataset, reads_the_wide_demo_as_its_documentation_says)
{
    rmg_dataset data = {0};
    rmg_diag why = {0};
    cr_assert_eq(read_demo(&data, "uitgaven-jeugd.csv", &why), RMG_OK, "%s", why.message);
    const rmg_file *file = &data.files[0];
    cr_assert_str_eq(data.title, "Uitgaven Jeugd 2021");
    cr_assert_eq(data.year, 2021);
    cr_assert_str_eq(data.unit, "");
    cr_assert_eq(data.decimals, 0);
    cr_assert_eq(data.upto.index, month("2021-04").index);
    cr_assert_eq(file->layout, RMG_LAYOUT_WIDE);
    cr_assert_eq(file->separator, ';');
    cr_assert_eq(file->decimal, RMG_MARK_NONE);
    cr_assert_eq(file->rows_used, 3);
    cr_assert_eq(file->n_preamble, 1);
    cr_assert_eq(data.n_values, 28);
    cr_assert_eq(file->n_empty, 8);
    cr_assert_eq(data.rows_rejected, 0);
    cr_assert_eq(data.cube.n_cells, 28);
    cr_assert(rows_add_up(&data));
    cr_assert_str_eq(file->amounts_text, "full-year rows only rise, December is 12.0 x January");
    cr_assert_not(data.seasonal);
    rmg_dataset_clear(&data);
}

Test(dataset, the_demo_has_three_series_two_of_them_even)
{
    static const struct {
        const char *name, *kind, *last;
        int year;
        unsigned n;
        bool even;
    } wanted[] = {{"REALISATIE 2021", "actual", "19000.00", 2021, 4, false},
                  {"PROGNOSE", "plan", "57835.00", 2021, 12, true},
                  {"REALISATIE 2020", "actual", "58423.00", 2020, 12, true}};
    rmg_dataset data = {0};
    cr_assert_eq(read_demo(&data, "uitgaven-jeugd.csv", NULL), RMG_OK);
    cr_assert_eq(data.files[0].n_series, 3);
    for (size_t i = 0; i < 3; i++) {
        const rmg_file_series *series = &data.files[0].series[i];
        cr_expect_str_eq(series->name, wanted[i].name);
        cr_expect_str_eq(rmg_kind_name(series->kind), wanted[i].kind);
        cr_expect_str_eq(money_text(series->last_value), wanted[i].last);
        cr_expect_eq(series->year, wanted[i].year);
        cr_expect_eq(series->n_values, wanted[i].n);
        cr_expect_eq(series->even_spread, wanted[i].even);
        cr_expect_eq(series->amounts, RMG_AMOUNTS_CUMULATIVE);
        cr_expect_eq(series->because, RMG_BECAUSE_EVIDENCE);
    }
    rmg_dataset_clear(&data);
}

Test(dataset, the_demo_is_differenced_into_months)
{
    static const char *const months[] = {"4500", "5000", "4800", "4700"};
    rmg_dataset data = {0};
    cr_assert_eq(read_demo(&data, "uitgaven-jeugd.csv", NULL), RMG_OK);
    for (int m = 1; m <= 4; m++)
        cr_expect_eq(cell_at(&data, RMG_ACTUAL, 2021, m, 1), money(months[m - 1]).units);
    cr_expect_eq(cell_at(&data, RMG_ACTUAL, 2021, 5, 1), INT64_MIN, "May is unknown");
    cr_expect_eq(sum_of(&data, RMG_PLAN, 2021), money("57835").units);
    cr_expect_eq(sum_of(&data, RMG_ACTUAL, 2020), money("58423").units);
    rmg_dataset_clear(&data);
}

Test(dataset, the_demo_says_what_it_decided)
{
    rmg_dataset data = {0};
    cr_assert_eq(read_demo(&data, "uitgaven-jeugd.csv", NULL), RMG_OK);
    const rmg_problem *note = find_problem(&data, "prognosis-is-plan");
    cr_assert_not_null(note);
    cr_expect_str_eq(note->message, "PROGNOSE is read as a plan line, not as a forecast made from actuals");
    cr_expect_eq(note->line, 4);
    const rmg_problem *even = find_problem(&data, "even-spread");
    cr_assert_not_null(even);
    cr_expect_eq(even->severity, RMG_WARNING);
    cr_expect_str_eq(even->message,
                     "PROGNOSE and REALISATIE 2020 are one annual amount spread evenly (within 0.5): "
                     "they carry no seasonal pattern, so seasonal rules are off");
    cr_expect_eq(data.problems.n, 2);
    rmg_dataset_clear(&data);
}

Test(dataset, reads_price_and_quantity_per_year)
{
    rmg_dataset data = {0};
    rmg_diag why = {0};
    cr_assert_eq(read_demo(&data, "pq.csv", &why), RMG_OK, "%s", why.message);
    const rmg_cube *cube = &data.cube;
    cr_assert_eq(cube->n_cells, 2);
    cr_assert_eq(cube->per_year, 12);
    cr_expect_eq(cube->scenario[0], RMG_TARGET);
    cr_expect_eq(cube->span[0], 12);
    cr_expect_eq(cube->month[0].index, month("2021-01").index);
    cr_expect_str_eq(money_text(cube->amount[0]), "1155.00");
    cr_expect_str_eq(money_text(cube->price[0]), "2.10");
    cr_expect_str_eq(qty_text(cube->quantity[0]), "550");
    cr_expect_eq(cube->has_price[0], RMG_GIVEN_ALL);
    cr_expect_eq(cube->scenario[1], RMG_ACTUAL);
    cr_expect_str_eq(money_text(cube->amount[1]), "1045.00");
    cr_expect_str_eq(money_text(cube->price[1]), "2.20");
    cr_expect_str_eq(qty_text(cube->quantity[1]), "475");
    size_t unit = rmg_cube_find_dim(cube, "quantity_unit"), product = rmg_cube_find_dim(cube, "product");
    cr_assert_lt(unit, cube->n_dims);
    cr_expect_str_eq(rmg_cube_label(cube, unit, 0), "client");
    cr_expect_str_eq(rmg_cube_label(cube, product, 1), "Jeugd GGZ behandeling EED");
    cr_expect_eq(data.decimals, 2);
    cr_expect_eq(data.problems.n, 0);
    rmg_dataset_clear(&data);
}

/* --- paired columns ------------------------------------------------------------------------------------ */

Test(dataset, reads_the_paired_table_of_a_presentation)
{
    rmg_dataset data = {0};
    rmg_diag why = {0};
    static const char text[] =
        "Uitgaven Jeugd 2021\n\n"
        "\tprognose uitgaven\tuitgaven real\t\tKN target\t# client target\t\tKN real\t# client real\n"
        "Jeugd GGZ behandeling EED\t€ 1.155,00\t€ 1.045,00\t\t€ 2,10\t550\t\t€ 2,20\t475\n";
    cr_assert_eq(read_text(&data, text, NULL, &why), RMG_OK, "%s", why.message);
    cr_assert_eq(data.cube.n_cells, 2);
    cr_expect_eq(data.files[0].layout, RMG_LAYOUT_PAIRED);
    cr_expect_eq(cell_at(&data, RMG_TARGET, 2021, 1, 12), money("1155").units);
    cr_expect_eq(cell_at(&data, RMG_ACTUAL, 2021, 1, 12), money("1045").units);
    cr_expect_str_eq(money_text(data.cube.price[0]), "2.20");
    cr_expect_str_eq(qty_text(data.cube.quantity[1]), "550");
    cr_expect_str_eq(data.cube.dim[0].name, "product");
    size_t spacers = 0;
    for (size_t i = 0; i < data.files[0].n_columns; i++)
        spacers += data.files[0].columns[i].use == RMG_COLUMN_SPACER;
    cr_expect_eq(spacers, 2);
    rmg_dataset_clear(&data);
}

/* --- real spend ---------------------------------------------------------------------------------------- */

static const char *const quarters[] = {
    "spend-over-500-2014-jan-mar.csv", "spend-over-500-2014-apr-jun.csv", "spend-over-500-2014-jul-sep.csv",
    "spend-over-500-2014-oct-dec.csv", "spend-over-500-2015-jan-mar.csv", "spend-over-500-2015-apr-jun.csv",
    "spend-over-500-2015-jul-sep.csv", "spend-over-500-2015-oct-dec.csv", "spend-over-500-2016-jan-mar.csv",
    "spend-over-500-2016-apr-jun.csv", "spend-over-500-2016-jul-sep.csv", "spend-over-500-2016-oct-dec.csv"};

static bool have_quarters(void)
{
    char *bytes = test_read_file(RMG_TEST_SHARED "/oxford/spend-over-500-2014-jan-mar.csv", NULL);
    free(bytes);
    return bytes != NULL;
}

Test(dataset, twelve_quarters_meet_their_control_totals)
{
    if (!have_quarters())
        cr_skip("the shared data are not here");
    rmg_dataset data = {0};
    rmg_read_options options = {.max_rejects = 3836};
    rmg_diag why = {0};
    rmg_code code = read_files(&data, RMG_TEST_SHARED "/oxford", quarters, 12, &options, &why);
    cr_assert_eq(code, RMG_OK, "%s", why.message);
    cr_expect(rows_add_up(&data));
    cr_expect_eq(cell_at(&data, RMG_ACTUAL, 2014, 1, 1), money("3471714.98").units);
    cr_expect_eq(cell_at(&data, RMG_ACTUAL, 2014, 12, 1), money("5270510.77").units);
    cr_expect_eq(cell_at(&data, RMG_ACTUAL, 2014, 4, 1), INT64_MIN, "the undated quarter stays unknown");
    cr_expect_eq(sum_of(&data, RMG_ACTUAL, 2015), money("51089608.73").units);
    cr_expect_eq(sum_of(&data, RMG_ACTUAL, 2016), money("55989701.89").units);
    cr_expect_eq(data.rows_rejected, 3836);
    cr_expect_str_eq(money_text(data.rejected_sum), "14165887.28");
    cr_expect_eq(data.rejected_unread, 0);
    cr_expect_eq(data.upto.index, month("2016-12").index);
    rmg_dataset_clear(&data);
}

Test(dataset, undated_rows_are_named_one_by_one)
{
    if (!have_quarters())
        cr_skip("the shared data are not here");
    rmg_dataset data = {0};
    rmg_diag why = {0};
    cr_assert_eq(read_files(&data, RMG_TEST_SHARED "/oxford", quarters, 2, NULL, &why), RMG_EINPUT);
    cr_expect_str_eq(why.message, "3836 rows rejected, at most 0 allowed");
    const rmg_problem *first = find_problem(&data, "bad-date");
    cr_assert_not_null(first);
    cr_expect_str_eq(first->source, quarters[1]);
    cr_expect_eq(first->line, 2);
    cr_expect_eq(first->field, 5);
    cr_expect_str_eq(first->field_name, "Paid Date");
    cr_expect_str_eq(first->value, "00:00:00");
    cr_expect_eq(strncmp(first->raw, "Oxford City Council,\"Policy, Culture", 36), 0);
    /* the one row without date and amount stands behind the data: a footer, and said so */
    const rmg_problem *footer = find_problem(&data, "footer");
    cr_assert_not_null(footer);
    cr_expect_eq(footer->line, 3861);
    rmg_dataset_clear(&data);
}

/* --- several files ------------------------------------------------------------------------------------- */

static rmg_code read_two(rmg_dataset *out, const char *a, const char *b, const rmg_read_options *options,
                         rmg_diag *why)
{
    rmg_input inputs[] = {{.name = "a.csv", .bytes = a, .length = strlen(a)},
                          {.name = "b.csv", .bytes = b, .length = strlen(b)}};
    return rmg_read(out, inputs, 2, options, why);
}

static const char january[] = "id;datum;bedrag\nF1;2021-01-05;1,50\nF2;2021-01-06;2,25\n";

Test(dataset, the_same_file_twice_is_an_error)
{
    rmg_dataset data = {0};
    cr_assert_eq(read_two(&data, january, january, NULL, NULL), RMG_EINPUT);
    const rmg_problem *problem = find_problem(&data, "same-file");
    cr_assert_not_null(problem);
    cr_expect_str_eq(problem->source, "b.csv");
    cr_expect_str_eq(problem->message, "the same file as a.csv: its rows would count twice");
    rmg_dataset_clear(&data);
}

Test(dataset, an_id_of_another_file_is_a_duplicate_too)
{
    rmg_dataset data = {0};
    cr_assert_eq(
        read_two(&data, january, "id;datum;bedrag\nF2;2021-01-06;2,25\nF3;2021-01-06;1\n", NULL, NULL),
        RMG_EINPUT);
    const rmg_problem *problem = find_problem(&data, "duplicate-id");
    cr_assert_not_null(problem);
    cr_expect_str_eq(problem->source, "b.csv");
    cr_expect_str_eq(problem->message, "id \"F2\" stood before, at a.csv:3");
    cr_expect(rows_add_up(&data));
    rmg_dataset_clear(&data);
}

Test(dataset, the_same_file_packed_is_the_same_file)
{
    /* gzip of `january`, made with gzip -n */
    char *folder = test_temp_dir(), *plain = test_path(folder, "a.csv"),
         *packed = test_path(folder, "b.csv.gz");
    cr_assert_eq(test_write_file(plain, january, strlen(january)), 0);
    char command[400];
    snprintf(command, sizeof command, "gzip -n -c %s > %s", plain, packed);
    if (system(command) != 0)
        cr_skip("no gzip here");
    rmg_input inputs[] = {{.name = "a.csv", .path = plain}, {.name = "b.csv.gz", .path = packed}};
    rmg_dataset data = {0};
    cr_expect_eq(rmg_read(&data, inputs, 2, NULL, NULL), RMG_EINPUT);
    cr_expect_not_null(find_problem(&data, "same-file"));
    rmg_dataset_clear(&data);
    cr_expect_eq(rmg_read(&data, inputs + 1, 1, NULL, NULL), RMG_OK);
    cr_expect_eq(data.rows_used, 2);
    rmg_dataset_clear(&data);
    free(plain);
    free(packed);
    test_temp_dir_remove(folder);
}

Test(dataset, files_in_two_units_do_not_go_together)
{
    rmg_dataset data = {0};
    cr_assert_eq(read_two(&data, "x € 1.000\ndatum;bedrag\n2021-01-05;1,50\n",
                          "datum;bedrag\n2021-02-05;€ 1,50\n", NULL, NULL),
                 RMG_EINPUT);
    cr_expect_not_null(find_problem(&data, "unit"));
    rmg_dataset_clear(&data);
}

Test(dataset, all_problems_of_all_files_are_found_in_one_run)
{
    rmg_dataset data = {0};
    cr_assert_eq(read_two(&data, "datum;bedrag\n2021-01-05;1.234\n",
                          "datum;bedrag\n2021-02-05;x\n2021-03-05;y\n2021-01-01;1,5\n", NULL, NULL),
                 RMG_EINPUT);
    cr_expect_eq(rmg_problems_count(&data.problems, RMG_ERROR), 1);
    cr_expect_eq(rmg_problems_count(&data.problems, RMG_REJECT), 2);
    rmg_dataset_clear(&data);
}

Test(dataset, a_file_that_is_not_there_is_named)
{
    rmg_input inputs[] = {{.name = "nowhere/at-all.csv"}, {.name = "a.csv", .bytes = january}};
    inputs[1].length = strlen(january);
    rmg_dataset data = {0};
    cr_assert_eq(rmg_read(&data, inputs, 2, NULL, NULL), RMG_EINPUT);
    cr_expect_eq(data.problems.n, 1);
    cr_expect_str_eq(data.problems.item[0].source, "nowhere/at-all.csv");
    cr_expect_eq(data.rows_used, 2, "the other is read");
    rmg_dataset_clear(&data);
}

/* --- control totals and strictness ----------------------------------------------------------------------- */

Test(dataset, a_control_total_that_differs_stops_the_run)
{
    rmg_dataset data = {0};
    rmg_read_options options = {.has_control_total = true, .control_total = money("3.75")};
    cr_expect_eq(read_text(&data, january, &options, NULL), RMG_OK);
    rmg_dataset_clear(&data);
    options.control_total = money("3.76");
    cr_expect_eq(read_text(&data, january, &options, NULL), RMG_EINPUT);
    const rmg_problem *problem = find_problem(&data, "control-total");
    cr_assert_not_null(problem);
    cr_expect_str_eq(problem->message, "the rows add up to 3.75, not to the control total 3.76");
    rmg_dataset_clear(&data);
}

Test(dataset, strict_counts_warnings_as_rejects)
{
    static const char twice[] = "datum;bedrag\n2021-01-05;1,50\n2021-01-05;1,50\n";
    rmg_dataset data = {0};
    rmg_read_options options = {0};
    cr_expect_eq(read_text(&data, twice, &options, NULL), RMG_OK);
    rmg_dataset_clear(&data);
    options.strict = true;
    cr_expect_eq(read_text(&data, twice, &options, NULL), RMG_EINPUT);
    rmg_dataset_clear(&data);
    options.max_rejects = 1;
    cr_expect_eq(read_text(&data, twice, &options, NULL), RMG_OK);
    rmg_dataset_clear(&data);
}

/* --- options that cannot act ----------------------------------------------------------------------------- */

Test(dataset, a_map_or_kind_that_fits_nothing_is_a_mistake_of_the_user)
{
    rmg_dataset data = {0};
    rmg_diag why = {0};
    rmg_header_map map = {"amount", "Kosten"}, unknown = {"bedrag", "bedrag"};
    rmg_row_kind kind = {"Aanbieder B", RMG_PLAN};
    cr_expect_eq(read_text(&data, january, &(rmg_read_options){.maps = &map, .n_maps = 1}, &why), RMG_EUSAGE);
    cr_expect_str_eq(why.message, "no file has a column \"Kosten\" to map to amount");
    cr_expect_eq(read_text(&data, january, &(rmg_read_options){.maps = &unknown, .n_maps = 1}, &why),
                 RMG_EUSAGE);
    cr_expect_eq(read_text(&data, january, &(rmg_read_options){.kinds = &kind, .n_kinds = 1}, &why),
                 RMG_EUSAGE);
    cr_expect_eq(data.n_files, 0);
}

Test(dataset, digests_are_made_when_asked)
{
    rmg_dataset data = {0};
    cr_assert_eq(read_text(&data, january, &(rmg_read_options){.want_digest = true}, NULL), RMG_OK);
    rmg_sha256 digest = rmg_sha256_of(january, strlen(january));
    cr_expect_eq(memcmp(&digest, &data.files[0].digest, sizeof digest), 0);
    cr_expect_eq(data.files[0].n_bytes, strlen(january));
    rmg_dataset_clear(&data);
}

Test(dataset, nothing_to_read_is_an_empty_dataset)
{
    rmg_dataset data = {0};
    cr_expect_eq(rmg_read(&data, NULL, 0, NULL, NULL), RMG_OK);
    cr_expect_eq(data.upto.index, RMG_NO_MONTH);
    rmg_dataset_clear(&data);
    rmg_dataset_clear(&data);
    rmg_dataset_clear(NULL);
}

/* A sheet's first text column is "label" for whoever reads, whatever its header. */
Test(dataset, the_rows_of_a_sheet_have_a_name_of_their_own)
{
    static const char *const headers[] = {"", "Aanbieder", "Omschrijving"};
    static const char *const keep[] = {"label"};
    for (size_t i = 0; i < 3; i++) {
        char text[200];
        snprintf(text, sizeof text,
                 "Uitgaven 2021\n%s;JAN;FEB;MRT\nrealisatie Jeugd;1;2;4\nrealisatie Wmo;1;1;9\n", headers[i]);
        rmg_read_options options = {
            .keep_rule = RMG_KEEP_NAMED, .keep = keep, .n_keep = 1, .amounts = RMG_AMOUNTS_MONTHLY};
        rmg_dataset data = {0};
        rmg_diag why = {0};
        cr_assert_eq(read_text(&data, text, &options, &why), RMG_OK, "%s", why.message);
        size_t dim = rmg_dataset_find_dim(&data, "label");
        cr_assert_neq(dim, data.cube.n_dims, "%s", headers[i]);
        cr_expect_neq(rmg_dict_find(data.cube.dim[dim].labels, "Jeugd", 5), RMG_NO_LABEL);
        cr_expect(data.accepted);
        rmg_dataset_clear(&data);
    }
}

Test(dataset, a_control_total_is_named_by_where_it_was_said)
{
    rmg_read_options options = {.has_control_total = true,
                                .control_total = {12345},
                                .control_source = "raming.conf",
                                .control_line = 7};
    rmg_dataset data = {0};
    cr_assert_eq(read_text(&data, "datum;bedrag\n01-02-2021;1,50\n", &options, NULL), RMG_EINPUT);
    const rmg_problem *problem = find_problem(&data, "control-total");
    cr_assert_not_null(problem);
    cr_expect_str_eq(problem->source, "raming.conf");
    cr_expect_eq(problem->line, 7);
    cr_expect_not(data.accepted);
    rmg_dataset_clear(&data);
}

/* Zero bytes in a rejected row are kept where they can be seen. */
Test(dataset, a_row_with_a_zero_byte_is_kept_whole)
{
    static const char text[] = "datum;x;bedrag\n01-02-2021;a\0b\0;1,50\n";
    rmg_dataset data = {0};
    cr_assert_eq(read_bytes(&data, text, sizeof text - 1, NULL, NULL), RMG_EINPUT);
    const rmg_problem *problem = find_problem(&data, "nul");
    cr_assert_not_null(problem);
    cr_expect_str_eq(problem->raw, "01-02-2021;a\\x00b\\x00;1,50");
    rmg_dataset_clear(&data);
}

/* A sheet whose rows have a kind and no label. */
Test(dataset, an_evenly_spread_row_without_label_is_named_by_kind_and_year)
{
    rmg_dataset data = {0};
    cr_assert_eq(read_text(&data,
                           "kind;year;jan;feb;mrt;apr;mei;jun;jul;aug;sep;okt;nov;dec\n"
                           "plan;2021;5;5;5;5;5;5;5;5;5;5;5;5\n",
                           NULL, NULL),
                 RMG_OK);
    const rmg_problem *problem = find_problem(&data, "even-spread");
    cr_assert_not_null(problem);
    cr_expect(strncmp(problem->message, "plan 2021 is one annual amount", 30) == 0, "%s", problem->message);
    rmg_dataset_clear(&data);
}
