#include <criterion/criterion.h>
#include <stdlib.h>
#include <string.h>

#include "core/buffer.h"
#include "io/read/records/record.h"

static rmg_code decide(rmg_encoding_choice *out, const char *bytes, size_t n, rmg_encoding asked,
                       rmg_diag *why)
{
    rmg_source source;
    cr_assert_eq(rmg_source_memory(&source, "t.csv", bytes, n, why), RMG_OK);
    rmg_code code = rmg_encoding_decide(out, &source, asked, why);
    rmg_source_close(&source);
    return code;
}

#define DECIDE(out, bytes) decide(out, bytes, sizeof(bytes) - 1, RMG_ENCODING_AUTO, NULL)

/* The decoded text, fields joined by | and records by /. */
static char *decode(const char *bytes, size_t n, rmg_encoding asked, rmg_diag *why)
{
    rmg_source source;
    rmg_encoding_choice choice;
    rmg_records *records = NULL;
    rmg_record record;
    rmg_buffer out = {0};
    bool more = true;
    rmg_source_memory(&source, "t.csv", bytes, n, why);
    cr_assert_eq(rmg_encoding_decide(&choice, &source, asked, why), RMG_OK);
    cr_assert_eq(rmg_records_open(&records, &source, &choice, ';', why), RMG_OK);
    rmg_buffer_puts(&out, "");
    while (rmg_records_next(records, &record, &more, why) == RMG_OK && more) {
        for (size_t i = 0; i < record.n_fields; i++) {
            rmg_buffer_puts(&out, i == 0 ? "" : "|");
            rmg_buffer_add(&out, record.field[i].text, record.field[i].length);
        }
        rmg_buffer_putc(&out, '/');
    }
    rmg_records_close(records);
    rmg_source_close(&source);
    return out.text;
}

static void expect(const char *bytes, size_t n, rmg_encoding asked, const char *wanted)
{
    rmg_diag why = {0};
    char *got = decode(bytes, n, asked, &why);
    cr_assert_eq(why.code, RMG_OK, "%s", why.message);
    cr_assert_str_eq(got, wanted);
    free(got);
}

Test(encoding, plain_ascii_and_valid_utf8_are_utf8)
{
    rmg_encoding_choice c;
    cr_assert_eq(DECIDE(&c, "a;b\n1;2\n"), RMG_OK);
    cr_assert(c.encoding == RMG_UTF8 && !c.bom && !c.assumed);
    DECIDE(&c, "cli\xC3\xABnt;\xE2\x82\xAC;\xF0\x9F\x98\x80\n");
    cr_assert(c.encoding == RMG_UTF8 && !c.assumed);
    DECIDE(&c, "");
    cr_assert_eq(c.encoding, RMG_UTF8);
}

Test(encoding, a_byte_order_mark_decides_and_is_no_text)
{
    rmg_encoding_choice c;
    DECIDE(&c, "\xEF\xBB\xBF\"maand\";b\n");
    cr_assert(c.encoding == RMG_UTF8 && c.bom);
    expect("\xEF\xBB\xBF\"maand\";b\n", 13, RMG_ENCODING_AUTO, "maand|b/");
    expect("\xEF\xBB\xBF", 3, RMG_ENCODING_AUTO, "");
}

Test(encoding, what_is_not_utf8_is_windows_1252_and_said_so)
{
    rmg_encoding_choice c;
    const char text[] = "naam;b\nx;1\r\ncli\xEBnt;\x80 5\n";
    DECIDE(&c, text);
    cr_assert_eq(c.encoding, RMG_WINDOWS_1252);
    cr_assert(c.assumed);
    cr_assert_eq(c.odd_byte, 0xEB);
    cr_assert_eq(c.odd_line, 3);
    expect(text, sizeof text - 1, RMG_ENCODING_AUTO, "naam|b/x|1/cli\xC3\xABnt|\xE2\x82\xAC 5/");
}

Test(encoding, utf8_that_is_cut_off_at_the_end_is_windows_1252)
{
    rmg_encoding_choice c;
    DECIDE(&c, "a\xC3");
    cr_assert_eq(c.encoding, RMG_WINDOWS_1252);
    DECIDE(&c, "a\xC0\x80"); /* overlong */
    cr_assert_eq(c.encoding, RMG_WINDOWS_1252);
    DECIDE(&c, "a\xED\xA0\x80"); /* half of a surrogate pair */
    cr_assert_eq(c.encoding, RMG_WINDOWS_1252);
}

Test(encoding, bytes_that_windows_1252_lacks_are_an_error_with_place)
{
    const char text[] = "a;b\nx\xEB;y\n1;z\x81\n";
    rmg_diag why = {0};
    free(decode(text, sizeof text - 1, RMG_ENCODING_AUTO, &why));
    cr_assert_eq(why.code, RMG_EINPUT);
    cr_assert_eq(why.line, 3);
    cr_assert_eq(why.field, 2);
    cr_assert_str_eq(why.message, "byte 0x81 stands for nothing in windows-1252");
}

Test(encoding, utf16_of_both_orders_is_read)
{
    const char little[] = "\xFF\xFE"
                          "a\0;\0\xEB\0\n\0"
                          "\x3D\xD8\x00\xDE;\0\xAC\x20\n\0";
    const char big[] = "\xFE\xFF"
                       "\0a\0;\0\xEB\0\n"
                       "\xD8\x3D\xDE\x00\0;\x20\xAC\0\n";
    expect(little, sizeof little - 1, RMG_ENCODING_AUTO, "a|\xC3\xAB/\xF0\x9F\x98\x80|\xE2\x82\xAC/");
    expect(big, sizeof big - 1, RMG_ENCODING_AUTO, "a|\xC3\xAB/\xF0\x9F\x98\x80|\xE2\x82\xAC/");
    expect(little + 2, sizeof little - 3, RMG_UTF16LE, "a|\xC3\xAB/\xF0\x9F\x98\x80|\xE2\x82\xAC/");
}

Test(encoding, broken_utf16_is_an_error_with_place)
{
    rmg_diag why = {0};
    const char lone[] = "\xFF\xFE"
                        "a\0\n\0\x3D\xD8;\0";
    free(decode(lone, sizeof lone - 1, RMG_ENCODING_AUTO, &why));
    cr_assert_eq(why.code, RMG_EINPUT);
    cr_assert_eq(why.line, 2);
    const char odd[] = "\xFF\xFE"
                       "a\0;\0b";
    memset(&why, 0, sizeof why);
    free(decode(odd, sizeof odd - 1, RMG_ENCODING_AUTO, &why));
    cr_assert_eq(why.code, RMG_EINPUT);
    cr_assert_eq(why.field, 2);
}

Test(encoding, many_zero_bytes_without_a_mark_are_refused_with_the_hint)
{
    rmg_encoding_choice c;
    rmg_diag why = {0};
    const char little[] = "p\0e\0r\0;\0b\0\n\0", big[] = "\0p\0e\0r\0;\0b\0\n";
    cr_assert_eq(decide(&c, little, sizeof little - 1, RMG_ENCODING_AUTO, &why), RMG_EINPUT);
    cr_assert_str_eq(why.hint, "--encoding utf-16le");
    cr_assert_eq(decide(&c, big, sizeof big - 1, RMG_ENCODING_AUTO, &why), RMG_EINPUT);
    cr_assert_str_eq(why.hint, "--encoding utf-16be");
}

Test(encoding, what_the_user_says_is_taken)
{
    expect("cli\xC3\xABnt\n", 8, RMG_WINDOWS_1252, "cli\xC3\x83\xC2\xABnt/");
    rmg_diag why = {0};
    free(decode("a\xEB\n", 3, RMG_UTF8, &why));
    cr_assert_eq(why.code, RMG_EINPUT);
    cr_assert(strstr(why.message, "utf-8") != NULL);
}

Test(encoding, characters_over_block_borders_are_whole)
{
    /* three-byte characters: borders at 65536 and 131072 fall inside one */
    enum { N = 60000 };
    char *text = malloc(3 * N + 1);
    for (size_t i = 0; i < N; i++)
        memcpy(text + 3 * i, "\xE2\x82\xAC", 3);
    text[3 * N] = '\n';
    for (size_t skip = 0; skip < 9; skip += 3) {
        rmg_diag why = {0};
        rmg_encoding_choice c;
        cr_assert_eq(decide(&c, text + skip, 3 * N + 1 - skip, RMG_ENCODING_AUTO, NULL), RMG_OK);
        cr_assert_eq(c.encoding, RMG_UTF8);
        char *got = decode(text + skip, 3 * N + 1 - skip, RMG_ENCODING_AUTO, &why);
        cr_assert_eq(why.code, RMG_OK);
        cr_assert_eq(strlen(got), 3 * N - skip + 1);
        free(got);
    }
    free(text);
}

Test(encoding, names_are_found)
{
    rmg_encoding e;
    cr_assert(rmg_encoding_find(&e, "UTF-16LE") && e == RMG_UTF16LE);
    cr_assert(rmg_encoding_find(&e, "cp1252") && e == RMG_WINDOWS_1252);
    cr_assert_not(rmg_encoding_find(&e, "ebcdic"));
    cr_assert_str_eq(rmg_encoding_name(RMG_UTF8), "utf-8");
}
