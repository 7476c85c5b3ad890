#include "io/read/registers/register.h"

#include <criterion/criterion.h>
#include <stdio.h>
#include <string.h>

#include "core/month.h"
#include "tests/support/literals.h"

static rmg_register table;
static rmg_problems problems;
static rmg_read_options options;
static rmg_diag why;

static rmg_code read_text(const char *text)
{
    rmg_input input = {.name = "in.csv", .bytes = text, .length = strlen(text)};
    rmg_register_clear(&table);
    rmg_problems_clear(&problems);
    why = (rmg_diag){0};
    return rmg_register_read(&table, &input, NULL, &options, &problems, &why);
}

static void tear_down(void)
{
    rmg_register_clear(&table);
    rmg_problems_clear(&problems);
    options = (rmg_read_options){0};
}

static const rmg_register_cell *at(size_t row, const char *column)
{
    return rmg_register_at(&table, row, rmg_schema_column_find(table.schema, column));
}

static rmg_date day(const char *text)
{
    int year = 0, month_number = 0, number = 0;
    rmg_date out = {0};
    cr_assert_eq(sscanf(text, "%d-%d-%d", &year, &month_number, &number), 3);
    cr_assert(rmg_date_make(&out, year, month_number, number));
    return out;
}

static const char *text_at(size_t row, const char *column)
{
    return rmg_register_text(&table, at(row, column));
}

static const rmg_problem *first(rmg_severity severity)
{
    for (size_t i = 0; i < problems.n; i++)
        if (problems.item[i].severity == severity)
            return &problems.item[i];
    return NULL;
}

static void assert_rows_add_up(void)
{
    cr_assert_eq(table.rows_read, table.rows_used + table.rows_excluded + table.rows_rejected);
    cr_assert_eq(table.rows_used, table.n_rows);
}

TestSuite(register, .fini = tear_down);

static const char provisions[] =
    "Beschikkingen peildatum 1 mei\n"
    "id;Cliëntnummer;Zorgaanbieder;Productcode;Begindatum;Einddatum;volume;volume_unit;per;price;wijkteam\n"
    "0071;c-1;De Vuurtoren;45A04;03-01-2021;;2,5;uur;week;81,60;Noord\n"
    "0072;c-2;'t Zilveren Hek;45A05;31 jan 2021;28-02-2021;;;;;Zuid\n"
    ";;;;;;;;;;\n"
    "Bron: registratie\n";

Test(register, a_table_of_provisions_is_known_by_its_header_and_typed)
{
    cr_assert_eq(read_text(provisions), RMG_OK, "%s", why.message);
    cr_assert_str_eq(table.schema->name, "provisions");
    cr_assert_eq(table.n_rows, 2);
    cr_assert_str_eq(text_at(0, "id"), "0071");
    cr_assert_str_eq(text_at(0, "provider"), "De Vuurtoren");
    cr_assert_str_eq(text_at(0, "client"), "c-1");
    cr_assert_eq(at(0, "start")->number, day("2021-01-03").days);
    cr_assert_eq(at(1, "end")->number, day("2021-02-28").days);
    cr_assert_not(at(0, "end")->known, "still running");
    cr_assert_eq(at(0, "volume")->number, money("2.5").units);
    cr_assert_eq(at(0, "price")->number, money("81.60").units);
    cr_assert_str_eq(text_at(0, "per"), "week");
    cr_assert_not(at(1, "volume")->known, "empty is unknown, not zero");
    cr_assert_eq(table.line[1], 4);
    cr_assert_eq(table.n_preamble, 1);
    cr_assert_eq(table.n_footer, 1);
    cr_assert_eq(table.n_blank, 1);
    assert_rows_add_up();
}

Test(register, a_column_that_is_nobodys_is_a_label_when_it_is_text)
{
    cr_assert_eq(read_text("id;start;end;wijkteam;score\n1;2021-01-01;;Noord;7\n2;2021-01-02;;3;8\n"), RMG_OK,
                 "%s", why.message);
    cr_assert_eq(table.column[3].is, table.schema->n_columns);
    cr_assert(table.column[3].is_text);
    cr_assert_not(table.column[4].is_text);
}

Test(register, rows_that_cannot_be_are_rejected_with_reason_and_place)
{
    options.max_rejects = 10;
    cr_assert_eq(read_text("id;start;end;price\n"
                           "1;2021-03-05;2021-03-04;1,50\n"
                           "2;2021-13-05;;1,50\n"
                           ";2021-03-05;;1,50\n"
                           "4;2021-03-05;;veel\n"
                           "5;2021-03-05\n"
                           "6;2021-03-05;;2,25\n"
                           "6;2021-03-06;;2,25\n"
                           "8;;2021-03-06;2,25\n"),
                 RMG_OK, "%s", why.message);
    static const struct {
        uint64_t line;
        uint32_t field;
        const char *reason;
    } expected[] = {{2, 3, "bad-date"}, {3, 2, "bad-date"},     {4, 1, "missing-value"}, {5, 4, "bad-number"},
                    {6, 0, "ragged"},   {8, 1, "duplicate-id"}, {9, 2, "missing-value"}};
    cr_assert_eq(rmg_problems_count(&problems, RMG_REJECT), 7);
    for (size_t i = 0, n = 0; i < problems.n; i++) {
        if (problems.item[i].severity != RMG_REJECT)
            continue;
        cr_assert_eq(problems.item[i].line, expected[n].line);
        cr_assert_eq(problems.item[i].field, expected[n].field, "line %zu", (size_t)expected[n].line);
        cr_assert_str_eq(problems.item[i].reason, expected[n].reason);
        cr_assert_neq(problems.item[i].message[0], '\0');
        n++;
    }
    cr_assert_eq(table.n_rows, 1);
    assert_rows_add_up();
}

Test(register, more_rejects_than_allowed_refuse_the_file)
{
    cr_assert_eq(read_text("id;start;end\n1;2021-03-05;2021-03-04\n2;2021-03-05;\n"), RMG_EINPUT);
    cr_assert_eq(table.n_rows, 1, "what could be read stands");
}

Test(register, a_word_that_the_column_does_not_know_fails_the_file_and_names_the_words)
{
    cr_assert_eq(read_text("kpi;rule\na;at-least\nb;at-lest\nc;At_Most\n"), RMG_EINPUT);
    const rmg_problem *problem = first(RMG_ERROR);
    cr_assert_not_null(problem);
    cr_assert_eq(problem->line, 3);
    cr_assert_eq(problem->field, 2);
    cr_assert_not_null(strstr(problem->hint, "at-least, at-most"));
    cr_assert_str_eq(text_at(1, "rule"), "at-most", "a known word is kept as we write it");
    assert_rows_add_up();
}

Test(register, rates_remember_their_percent_sign)
{
    cr_assert_eq(
        read_text("kpi;rule;green;amber;base\na;at-least;80%;70 %;\nb;at-most;0,125;;\nc;growth;;;40\n"),
        RMG_OK, "%s", why.message);
    cr_assert(at(0, "green")->percent);
    cr_assert_eq(at(0, "green")->number, money("80").units);
    cr_assert_not(at(1, "green")->percent);
    cr_assert_eq(at(1, "green")->number, money("0.125").units);
    cr_assert_eq(table.n_percent, 2);
    cr_assert_eq(table.n_bare, 2);
}

Test(register, a_percent_sign_is_out_of_place_in_an_amount)
{
    cr_assert_eq(read_text("contract;provider;form;year;ceiling\nK;A;ceiling;2021;12,5%\n"), RMG_EINPUT);
    cr_assert_str_eq(first(RMG_REJECT)->reason, "bad-number");
}

Test(register, values_of_indicators_have_a_value_or_both_parts_of_a_share)
{
    options.max_rejects = 9;
    cr_assert_eq(read_text("kpi;period;value;numerator;denominator;state\n"
                           "a;2021-03;;160;196;measured\n"
                           "a;apr 2021;;161;;measured\n"
                           "b;2021-04;45;;;\n"
                           "b;2021-05;;;;not-measured\n"
                           "b;2021-06;;;;measured\n"
                           "b;K2 2021;4;;;\n"
                           "b;2021-04;46;;;\n"),
                 RMG_OK, "%s", why.message);
    cr_assert_str_eq(table.schema->name, "kpi-values");
    cr_assert_eq(table.n_rows, 3);
    cr_assert_eq(at(0, "period")->number, month("2021-03").index);
    cr_assert_eq(rmg_problems_count(&problems, RMG_REJECT), 4);
    assert_rows_add_up();
}

Test(register, a_contract_needs_what_its_form_needs)
{
    options.max_rejects = 1;
    cr_assert_eq(read_text("contract;provider;form;year;base;lump_pct;bonus_pct;payout\n"
                           "M;A;lump-sum-bonus;2021;100,00;98,9;1,4;proportional\n"
                           "M;A;lump-sum-bonus;2022;100,00;;1,4;proportional\n"
                           "M;A;p-x-q;2023;;;;\n"),
                 RMG_OK, "%s", why.message);
    cr_assert_eq(table.n_rows, 2);
    cr_assert_str_eq(first(RMG_REJECT)->reason, "missing-value");
    cr_assert_eq(first(RMG_REJECT)->field, 6);
    cr_assert_eq(at(0, "year")->number, 2021);
}

Test(register, citizen_service_numbers_are_refused_under_any_header)
{
    cr_assert_eq(read_text("id;start;end;bsn\n1;2021-01-01;;x\n"), RMG_EINPUT);
    cr_assert_eq(read_text("id;start;end;relatie\n1;2021-01-01;;111222333\n2;2021-01-01;;123456782\n"),
                 RMG_EINPUT);
    cr_assert_not_null(strstr(first(RMG_ERROR)->hint, "pseudonym"));
    cr_assert_eq(
        read_text(
            "id;start;end;relatie\n1;2021-01-01;;111222334\n2;2021-01-01;;123456782\n3;2021-01-01;;7\n"),
        RMG_OK, "one in three passes by chance");
}

Test(register, two_headers_for_one_column_are_refused)
{
    cr_assert_eq(read_text("id;start;Begindatum;end\n1;2021-01-01;2021-01-01;\n"), RMG_EINPUT);
    cr_assert_not_null(strstr(first(RMG_ERROR)->message, "Begindatum"));
}

Test(register, doubtful_marks_and_date_orders_are_refused)
{
    cr_assert_eq(read_text("id;start;end;price\n1;2021-01-01;;1.234\n"), RMG_EINPUT);
    cr_assert_eq(first(RMG_ERROR)->field, 4);
    cr_assert_eq(read_text("id;start;end\n1;03/04/2021;\n"), RMG_EINPUT);
    cr_assert_eq(first(RMG_ERROR)->field, 2);
    options.dates = RMG_DATES_DMY;
    cr_assert_eq(read_text("id;start;end\n1;03/04/2021;\n"), RMG_OK, "%s", why.message);
    cr_assert_eq(at(0, "start")->number, day("2021-04-03").days);
}

static const rmg_schema *schema_of(const char *text)
{
    rmg_input input = {.name = "in.csv", .bytes = text, .length = strlen(text)};
    const rmg_schema *schema;
    cr_assert_eq(rmg_schema_of_input(&schema, &input, &options, NULL), RMG_OK);
    return schema;
}

Test(register, a_table_with_a_time_and_an_amount_is_no_register)
{
    cr_assert_null(schema_of("id;start;end;datum;bedrag\n1;2021-01-01;;2021-01-05;12,50\n"));
    cr_assert_null(schema_of("period;product;amount\n2021-01;A;1\n"));
    cr_assert_null(schema_of(";JAN;FEB;MRT\nREALISATIE 2021;1;2;3\n"));
    cr_assert_null(schema_of("nothing;known\n1;2\n"));
    cr_assert_null(schema_of(""));
    cr_assert_str_eq(schema_of("product;weight;unit\nA;3;uur\n")->name, "products");
    cr_assert_str_eq(schema_of("kpi;period;value\na;2021-01;3\n")->name, "kpi-values");
    cr_assert_str_eq(schema_of("id;start;end;volume;price\n1;2021-01-01;;2;3\n")->name, "provisions");
}

Test(register, a_header_of_its_own_is_taken_through_a_map)
{
    rmg_header_map maps[] = {{"start", "van"}, {"end", "tot"}, {"id", "nr"}};
    options.maps = maps;
    options.n_maps = 3;
    cr_assert_eq(read_text("nr;van;tot\n1;2021-01-01;2021-01-31\n"), RMG_OK, "%s", why.message);
    cr_assert_eq(at(0, "end")->number, day("2021-01-31").days);
}

Test(register, an_unclosed_quote_names_its_line)
{
    cr_assert_eq(read_text("id;start;end\n1;2021-01-01;\n2;\"2021-01-02;\n3;2021-01-03;\n"), RMG_EINPUT);
    cr_assert_eq(first(RMG_ERROR)->line, 3);
}

Test(register, what_can_hardly_be_meant_is_used_and_warned_about)
{
    cr_assert_eq(
        read_text("kpi;rule;green;amber;weight\na;at-least;70%;80%;1\nb;at-most;5%;8%;1\nc;monitor;;;-1\n"),
        RMG_OK, "%s", why.message);
    cr_assert_eq(table.n_rows, 3);
    cr_assert_eq(rmg_problems_count(&problems, RMG_WARNING), 2);
    cr_assert_eq(first(RMG_WARNING)->line, 2);
    cr_assert_eq(first(RMG_WARNING)->field, 4);
    cr_assert_eq(read_text("contract;provider;form;year;base;lump_pct;bonus_pct;payout\n"
                           "M;A;lump-sum-bonus;2021;100;98,9;140,5;proportional\n"
                           "M;A;lump-sum-bonus;2022;-100;98,9;1,4;proportional\n"),
                 RMG_OK, "%s", why.message);
    cr_assert_eq(rmg_problems_count(&problems, RMG_WARNING), 2);
}

Test(register, a_payout_by_threshold_needs_its_threshold)
{
    cr_assert_eq(read_text("contract;provider;form;year;base;lump_pct;bonus_pct;payout;threshold\n"
                           "M;A;lump-sum-bonus;2021;100;98,9;1,4;threshold;\n"),
                 RMG_EINPUT);
    cr_assert_eq(first(RMG_REJECT)->field, 9);
}
