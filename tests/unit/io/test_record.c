#include <criterion/criterion.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "core/buffer.h"
#include "io/read/records/record.h"

/* All records of a text as one line: fields in [], | between records, !reason@field for a row that was
 * refused, and "line-line_end:" in front of each. */
static char *read_all(const char *text, size_t n, char separator, bool libcsv_only, rmg_diag *why)
{
    rmg_source source;
    rmg_encoding_choice utf8 = {.encoding = RMG_UTF8};
    rmg_records *records = NULL;
    rmg_record record;
    rmg_buffer out = {0};
    bool more = true;
    cr_assert_eq(rmg_source_memory(&source, "t.csv", text, n, why), RMG_OK);
    cr_assert_eq(rmg_records_open(&records, &source, &utf8, separator, why), RMG_OK);
    if (libcsv_only)
        rmg_records_use_libcsv_only(records);
    while (rmg_records_next(records, &record, &more, why) == RMG_OK && more) {
        rmg_buffer_printf(&out, "%s%lu", out.length != 0 ? "|" : "", (unsigned long)record.line);
        if (record.line_end != record.line)
            rmg_buffer_printf(&out, "-%lu", (unsigned long)record.line_end);
        rmg_buffer_putc(&out, ':');
        if (record.reason != NULL)
            rmg_buffer_printf(&out, "!%s@%u", record.reason, record.fault_field);
        for (size_t i = 0; i < record.n_fields; i++) {
            rmg_buffer_putc(&out, record.field[i].quoted ? '<' : '[');
            rmg_buffer_add(&out, record.field[i].text, record.field[i].length);
            rmg_buffer_putc(&out, record.field[i].quoted ? '>' : ']');
        }
        if (record.blank)
            rmg_buffer_puts(&out, "blank");
    }
    rmg_records_close(records);
    rmg_source_close(&source);
    return out.text != NULL ? out.text : strdup("");
}

static void expect(const char *text, char separator, const char *wanted)
{
    for (int libcsv_only = 0; libcsv_only < 2; libcsv_only++) {
        rmg_diag why = {0};
        char *got = read_all(text, strlen(text), separator, libcsv_only, &why);
        cr_assert_eq(why.code, RMG_OK, "%s", why.message);
        cr_assert_str_eq(got, wanted);
        free(got);
    }
}

static void expect_error(const char *text, size_t n, unsigned long line, unsigned field, const char *words)
{
    rmg_diag why = {0};
    free(read_all(text, n, ';', false, &why));
    cr_assert_eq(why.code, RMG_EINPUT);
    cr_assert_str_eq(why.source, "t.csv");
    cr_assert_eq(why.line, line, "line %lu: %s", (unsigned long)why.line, why.message);
    cr_assert_eq(why.field, field, "field %u", why.field);
    cr_assert(strstr(why.message, words) != NULL, "%s", why.message);
    cr_assert_neq(why.hint[0], '\0');
}

Test(record, plain_fields_without_their_outer_blanks)
{
    expect("a;b ; c\t\n1;;3\n", ';', "1:[a][b][c]|2:[1][][3]");
}

Test(record, the_last_line_may_lack_its_end)
{
    expect("a;b\n1;2", ';', "1:[a][b]|2:[1][2]");
    expect("a;b\n1;", ';', "1:[a][b]|2:[1][]");
}

Test(record, nothing_is_no_record)
{
    expect("", ';', "");
}

Test(record, line_ends_of_all_three_kinds_also_mixed)
{
    expect("a;b\r\n1;2\r3;4\n5;6\r\r\n7;8", ';', "1:[a][b]|2:[1][2]|3:[3][4]|4:[5][6]|5:[]blank|6:[7][8]");
}

Test(record, blank_rows_are_records_and_say_so)
{
    expect("a;b\n\n;;;\n  \n1;2\n", ';', "1:[a][b]|2:[]blank|3:[][][][]blank|4:[]blank|5:[1][2]");
}

Test(record, quotes_hold_separators_and_quotes_and_line_ends)
{
    expect("\"a;b\";\"c\"\"d\";\"e\nf\r\ng\rh\"\nx;y;z\n", ';', "1-4:<a;b><c\"d><e\nf\r\ng\rh>|5:[x][y][z]");
}

Test(record, a_quoted_field_keeps_its_blanks_and_loses_those_around_it)
{
    expect("  \" a \"  ;b\n\"\";\"\"\"\"\n", ';', "1:< a >[b]|2:<><\">");
}

Test(record, a_quote_inside_a_field_is_a_letter)
{
    expect("Stoel 12\" hoog;1\n12\" monitor;\"x\"\n", ';', "1:[Stoel 12\" hoog][1]|2:[12\" monitor]<x>");
    expect("a\"b\"c;\"\n\"\n", ';', "1-2:[a\"b\"c]<\n>");
}

Test(record, text_behind_a_closing_quote_rejects_that_row_only)
{
    expect("a;b\n\"abc\"def;2\n3;4\n", ';', "1:[a][b]|2:!bad-quote@1|3:[3][4]");
    expect("1;\"x\ny\" z;\"2\n3;4\n", ';', "1-2:!bad-quote@2|3:[3][4]");
    expect("\"a\" \"b\";2\n3;4", ';', "1:!bad-quote@1|2:[3][4]");
}

Test(record, a_backslash_is_an_ordinary_letter)
{
    expect("\"a\\\";b\\;c\n", ';', "1:<a\\>[b\\][c]");
}

Test(record, tabs_and_bars_separate)
{
    expect("a\t b\t\tc\n", '\t', "1:[a][b][][c]");
    expect("a|\"b|c\"\n", '|', "1:[a]<b|c>");
}

Test(record, the_first_line_sep_is_left_out_but_counted)
{
    expect("sep=;\na;b\n", ';', "2:[a][b]");
    expect("\"sep=;\"\r\na;b\n", ';', "2:[a][b]");
    expect("a;b\nsep=;\n", ';', "1:[a][b]|2:[sep=][]");
}

Test(record, a_zero_byte_rejects_its_row)
{
    rmg_diag why = {0};
    const char text[] = "a;b\n1;\0002\n\"\0\";3\n4;5\n";
    char *got = read_all(text, sizeof text - 1, ';', false, &why);
    cr_assert_str_eq(got, "1:[a][b]|2:!nul@2|3:!nul@1|4:[4][5]");
    free(got);
}

Test(record, an_unclosed_quote_is_an_error_at_its_opening)
{
    const char text[] = "a;b\n1;2\n3;\"vier\n5;6\n7;8\n";
    expect_error(text, sizeof text - 1, 3, 2, "never closed");
}

Test(record, an_unclosed_quote_deep_in_a_record_is_named_where_it_opened)
{
    const char text[] = "\"a\nb\";c;\"d\ne";
    expect_error(text, sizeof text - 1, 2, 3, "never closed");
}

Test(record, a_quote_that_is_open_for_more_than_a_mebibyte_is_an_error)
{
    size_t n = RMG_RECORD_MAX + 100;
    char *text = malloc(n);
    memset(text, 'x', n);
    memcpy(text, "a;b\n1;\"", 7);
    expect_error(text, n, 2, 2, "1 MiB");
    text[6] = 'x';
    expect_error(text, n, 2, 1, "1 MiB");
    free(text);
}

Test(record, a_record_of_exactly_a_mebibyte_is_read)
{
    size_t n = RMG_RECORD_MAX + 1;
    char *text = malloc(n);
    memset(text, 'x', n);
    text[1] = ';';
    text[n - 1] = '\n';
    rmg_diag why = {0};
    char *got = read_all(text, n, ';', false, &why);
    cr_assert_eq(why.code, RMG_OK, "%s", why.message);
    cr_assert_eq(strlen(got), RMG_RECORD_MAX - 1 + 6);
    free(got);
    free(text);
}

Test(record, a_byte_that_is_not_utf8_is_an_error_with_its_field)
{
    const char text[] = "naam;plaats\nA;\"x\ny\xEB\"\n";
    expect_error(text, sizeof text - 1, 3, 2, "0xEB");
    const char first[] = "a;b\n\xFFx;2\n";
    expect_error(first, sizeof first - 1, 2, 1, "0xFF");
    const char cut[] = "a;b\n1;\xC3";
    expect_error(cut, sizeof cut - 1, 2, 2, "0xC3");
}

Test(record, many_fields_in_a_row)
{
    enum { N = 20000 };
    char *text = malloc(2 * N);
    for (size_t i = 0; i < N; i++)
        memcpy(text + 2 * i, i + 1 < N ? "1;" : "1\n", 2);
    rmg_source source;
    rmg_encoding_choice utf8 = {.encoding = RMG_UTF8};
    rmg_records *records;
    rmg_record record;
    bool more;
    rmg_source_memory(&source, "t.csv", text, 2 * N, NULL);
    rmg_records_open(&records, &source, &utf8, ';', NULL);
    cr_assert_eq(rmg_records_next(records, &record, &more, NULL), RMG_OK);
    cr_assert_eq(record.n_fields, N);
    rmg_records_close(records);
    rmg_source_close(&source);
    free(text);
}

Test(record, records_across_block_borders_are_whole)
{
    /* 40 000 records of 7 to 12 bytes: blocks of 64 KiB and 256 KiB end everywhere in them, also between CR
     * and LF and inside quotes */
    rmg_buffer text = {0};
    for (int i = 0; i < 40000; i++)
        rmg_buffer_printf(&text, i % 3 == 0 ? "%d;\"%d\n\"\r\n" : "%d;%d \r\n", i, i % 7);
    rmg_source source;
    rmg_encoding_choice utf8 = {.encoding = RMG_UTF8};
    rmg_records *records;
    rmg_record record;
    bool more;
    rmg_source_memory(&source, "t.csv", text.text, text.length, NULL);
    rmg_records_open(&records, &source, &utf8, ';', NULL);
    uint64_t line = 1;
    for (int i = 0; i < 40000; i++) {
        char wanted[16];
        cr_assert_eq(rmg_records_next(records, &record, &more, NULL), RMG_OK);
        cr_assert_eq(record.n_fields, 2);
        cr_assert_eq(record.line, line);
        int n = snprintf(wanted, sizeof wanted, "%d", i);
        cr_assert_eq(record.field[0].length, n);
        cr_assert_eq(memcmp(record.field[0].text, wanted, n), 0);
        cr_assert_eq(record.field[1].length, i % 3 == 0 ? 2 : 1);
        line = record.line_end + 1;
    }
    cr_assert_eq(rmg_records_next(records, &record, &more, NULL), RMG_OK);
    cr_assert_not(more);
    rmg_records_close(records);
    rmg_source_close(&source);
    rmg_buffer_clear(&text);
}

Test(record, the_raw_text_of_a_row_is_kept)
{
    const char text[] = "a;b\n\"abc\"def;2\r\n";
    rmg_source source;
    rmg_encoding_choice utf8 = {.encoding = RMG_UTF8};
    rmg_records *records;
    rmg_record record;
    bool more;
    rmg_diag why = {0};
    rmg_source_memory(&source, "t.csv", text, sizeof text - 1, NULL);
    rmg_records_open(&records, &source, &utf8, ';', NULL);
    rmg_records_next(records, &record, &more, NULL);
    rmg_records_next(records, &record, &more, NULL);
    cr_assert_eq(record.raw_length, strlen("\"abc\"def;2"));
    cr_assert_eq(memcmp(record.raw, "\"abc\"def;2", record.raw_length), 0);
    rmg_record_explain(&why, &source, &record);
    cr_assert_str_eq(why.message, "there is text after the closing quote");
    cr_assert_eq(why.line, 2);
    cr_assert_eq(why.field, 1);
    rmg_records_close(records);
    rmg_source_close(&source);
}

Test(record, a_letter_is_no_separator_but_a_quote_or_blank_never)
{
    rmg_source source;
    rmg_encoding_choice utf8 = {.encoding = RMG_UTF8};
    rmg_records *records;
    rmg_diag why = {0};
    rmg_source_memory(&source, "t.csv", "a", 1, NULL);
    cr_assert_eq(rmg_records_open(&records, &source, &utf8, '"', &why), RMG_EUSAGE);
    cr_assert_eq(rmg_records_open(&records, &source, &utf8, ' ', &why), RMG_EUSAGE);
    cr_assert_eq(rmg_records_open(&records, &source, &utf8, '\n', &why), RMG_EUSAGE);
    cr_assert_null(records);
    rmg_records_close(records);
    rmg_source_close(&source);
    rmg_source_close(&source);
}
