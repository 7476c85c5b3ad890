#include <criterion/criterion.h>

#include <json-c/json.h>
#include <string.h>

#include "io/write/write.h"

static void fill(rmg_document *document)
{
    rmg_document_init(document, "forecast", NULL, "x € 1.000");
    document->year = 2021;
    document->upto = rmg_month_of(2021, 4);
    rmg_table *table = rmg_document_add_table(document, "forecast");
    rmg_table_add_column(table, "level", NULL, RMG_TYPE_TEXT, 0, false);
    rmg_table_add_column(table, "year", NULL, RMG_TYPE_YEAR, 0, false);
    rmg_table_add_column(table, "amount", NULL, RMG_TYPE_AMOUNT, 2, false);
    rmg_table_add_column(table, "pct", NULL, RMG_TYPE_PERCENT, 1, false);
    rmg_table_add_column(table, "date", NULL, RMG_TYPE_DATE, 0, false);
    rmg_table_add_row(table);
    rmg_table_text(table, 0, "a \"b\" / \x01 é\xE2\x82\xAC");
    rmg_table_text(table, 1, "2021-2023");
    rmg_table_number(table, 2, 9007199254740993); /* a double would change the last digit */
    rmg_table_number(table, 3, -14400);
    rmg_table_number(table, 4, 18747);
    rmg_table_add_row(table);
    rmg_table_number(table, 1, 2021);
}

static char *render(rmg_buffer *out, rmg_document *document)
{
    rmg_write_options options = {0};
    cr_assert_eq(rmg_document_write(out, document, RMG_FORMAT_JSON, &options, NULL), RMG_OK);
    return out->text;
}

Test(json_writer, the_object_is_that_of_the_manual_and_numbers_keep_their_digits)
{
    rmg_document document;
    rmg_buffer out = {0};
    fill(&document);
    cr_assert_str_eq(
        render(&out, &document),
        "{\"command\":\"forecast\",\"version\":\"" RMG_VERSION
        "\",\"year\":2021,\"upto\":\"2021-04\",\"unit\":\"x € 1.000\",\"rows\":[\n"
        "{\"level\":\"a \\\"b\\\" / \\u0001 é€\",\"year\":\"2021-2023\",\"amount\":900719925474.0993,"
        "\"pct\":-1.4,\"date\":\"2021-04-30\"},\n"
        "{\"level\":null,\"year\":2021,\"amount\":null,\"pct\":null,\"date\":null}\n"
        "],\"warnings\":[]}\n");
    rmg_buffer_clear(&out);
    rmg_document_clear(&document);
}

Test(json_writer, another_parser_reads_it)
{
    rmg_document document;
    rmg_buffer out = {0};
    fill(&document);
    rmg_problems problems = {0};
    rmg_problem warning = {.severity = RMG_WARNING,
                           .reason = "even-spread",
                           .source = (char[]){"a.csv"},
                           .line = 4,
                           .message = (char[]){"say \"x\""}};
    rmg_problem note = {.severity = RMG_NOTE, .reason = "", .message = (char[]){"not a warning"}};
    cr_assert_eq(rmg_problems_add(&problems, &warning, NULL), RMG_OK);
    cr_assert_eq(rmg_problems_add(&problems, &note, NULL), RMG_OK);
    rmg_document_add_problems(&document, &problems);
    json_object *root = json_tokener_parse(render(&out, &document)), *warnings, *first, *line, *field;
    cr_assert_not_null(root);
    cr_assert(json_object_object_get_ex(root, "warnings", &warnings));
    cr_assert_eq(json_object_array_length(warnings), 1);
    first = json_object_array_get_idx(warnings, 0);
    cr_assert(json_object_object_get_ex(first, "line", &line));
    cr_assert_eq(json_object_get_int64(line), 4);
    cr_assert(json_object_object_get_ex(first, "column", &field));
    cr_assert_null(field);
    json_object_put(root);
    rmg_problems_clear(&problems);
    rmg_buffer_clear(&out);
    rmg_document_clear(&document);
}

Test(json_writer, an_empty_table_is_an_empty_list_and_nothing_known_is_null)
{
    rmg_document document;
    rmg_buffer out = {0};
    rmg_document_init(&document, "check", NULL, NULL);
    rmg_document_add_table(&document, "check");
    cr_assert_str_eq(render(&out, &document),
                     "{\"command\":\"check\",\"version\":\"" RMG_VERSION
                     "\",\"year\":null,\"upto\":null,\"unit\":null,\"rows\":[],\"warnings\":[]}\n");
    rmg_buffer_clear(&out);
    rmg_document_clear(&document);
}
