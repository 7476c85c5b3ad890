#include <criterion/criterion.h>

#include <string.h>

#include "io/write/report/check_document.h"
#include "io/write/write.h"
#include "tests/support/language.h"

/* What `check` says of one file. */
static char *render(rmg_buffer *out, const rmg_input *input, rmg_format format, rmg_code expected)
{
    rmg_dataset data = {0};
    rmg_read_options how = {0};
    rmg_diag why = {0};
    rmg_code code = rmg_read(&data, input, 1, &how, &why);
    cr_assert_eq(code, expected, "%s", why.message);

    rmg_document document;
    rmg_write_options options = {0};
    rmg_presentation show = {.decimals = data.decimals, .unit = data.unit};
    cr_assert_eq(rmg_check_document(&document, &data, &show, &why), RMG_OK);
    cr_assert_eq(rmg_document_write(out, &document, format, &options, &why), RMG_OK);
    rmg_document_clear(&document);
    rmg_dataset_clear(&data);
    return out->text;
}

static const rmg_input sample = {.name = "demo/uitgaven-jeugd.csv",
                                 .path = RMG_TEST_DATA "/demo/uitgaven-jeugd.csv"};

static void assert_text(const char *actual, const char *expected)
{
    cr_assert(strcmp(actual, expected) == 0, "got:\n%s\nexpected:\n%s", actual, expected);
}

/* The text of the manual's first five minutes, byte for byte. */
Test(check_document, the_sample_reads_as_in_the_manual)
{
    rmg_buffer out = {0};
    test_speak("en");
    assert_text(
        render(&out, &sample, RMG_FORMAT_TABLE, RMG_OK),
        "demo/uitgaven-jeugd.csv   3 rows x 12 months, separator ';', whole numbers\n"
        "  REALISATIE 2021   actual 2021   Jan-Apr    4 values   19,000\n"
        "  PROGNOSE          plan   2021   Jan-Dec   12 values   57,835\n"
        "  REALISATIE 2020   actual 2020   Jan-Dec   12 values   58,423\n"
        "  amounts           cumulative: full-year rows only rise, December is 12.0 x January (--amounts to "
        "overrule)\n"
        "  unit              not stated (--unit \"x € 1.000\")\n"
        "note: PROGNOSE is read as a plan line, not as a forecast made from actuals\n"
        "warning: PROGNOSE and REALISATIE 2020 are one annual amount spread evenly (within 0.5):\n"
        "         they carry no seasonal pattern, so seasonal rules are off\n"
        "ok: 28 values used, 8 empty months of 2021 are unknown, 0 rejected\n");
    rmg_buffer_clear(&out);
}

Test(check_document, csv_has_a_row_per_series)
{
    rmg_buffer out = {0};
    test_speak("nl");
    assert_text(
        render(&out, &sample, RMG_FORMAT_CSV, RMG_OK),
        "file,series,kind,year,first,last,values,last_value,amounts,amounts_because,unit,decimal,dates,"
        "separator,encoding,rows_read,rows_used,rows_excluded,rows_rejected,even_spread,total\r\n"
        "demo/uitgaven-jeugd.csv,REALISATIE 2021,actual,2021,2021-01,2021-04,4,19000.00,cumulative,evidence,"
        ",,,;,utf-8,4,3,1,0,no,19000.00\r\n"
        "demo/uitgaven-jeugd.csv,PROGNOSE,plan,2021,2021-01,2021-12,12,57835.00,cumulative,evidence,,,,;,"
        "utf-8,4,3,1,0,yes,57835.00\r\n"
        "demo/uitgaven-jeugd.csv,REALISATIE 2020,actual,2020,2020-01,2020-12,12,58423.00,cumulative,evidence,"
        ",,,;,utf-8,4,3,1,0,yes,58423.00\r\n");
    rmg_buffer_clear(&out);
}

Test(check_document, a_file_that_cannot_be_read_is_named_and_not_called_fine)
{
    static const rmg_input bad = {.name = "leeg.csv", .bytes = "a;b\n", .length = 4};
    rmg_buffer out = {0};
    test_speak("en");
    const char *text = render(&out, &bad, RMG_FORMAT_TABLE, RMG_EINPUT);
    cr_assert_not_null(strstr(text, "leeg.csv"), "%s", text);
    cr_assert_not_null(strstr(text, "not ok: 0 values used, 0 rejected\n"), "%s", text);
    rmg_buffer_clear(&out);
}
