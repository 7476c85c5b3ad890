#include "io/write/report/check_words_internal.h"

#include "core/text.h"

const char *check_said_separator(rmg_document *document, char separator)
{
    if (separator == '\t')
        return RMG_T("separator tab");
    return rmg_document_printf(document, RMG_T("separator '%c'"), separator);
}

const char *check_decimal_word(rmg_mark decimal)
{
    return decimal == RMG_MARK_COMMA ? "comma" : decimal == RMG_MARK_POINT ? "point" : "";
}

const char *check_said_decimal(rmg_mark decimal)
{
    return decimal == RMG_MARK_COMMA   ? RMG_T("decimal comma")
           : decimal == RMG_MARK_POINT ? RMG_T("decimal point")
                                       : RMG_T("whole numbers");
}

const char *check_said_count(rmg_document *document, uint64_t n)
{
    bool fits = n <= INT64_MAX / RMG_SCALE;
    return fits ? rmg_say_amount(document, (int64_t)n * RMG_SCALE, 0, false)
                : rmg_document_printf(document, "%llu", (unsigned long long)n);
}

const char *check_rows_text(rmg_document *document, uint64_t read, uint64_t used, uint64_t left_out,
                            uint64_t rejected)
{
    return rmg_document_printf(document, RMG_T("%s read = %s used + %s left out + %s rejected"),
                               check_said_count(document, read), check_said_count(document, used),
                               check_said_count(document, left_out), check_said_count(document, rejected));
}
