#include "io/read/values/numeral.h"

#include <stdio.h>
#include <string.h>

#include "core/text.h"
#include "io/read/values/written_internal.h"

/* --- the common case: -1234,56 with nothing else to it -------------------------------------------------------------- */

/* Up to 14 digits before the mark and 4 behind it, so nothing can overflow or be rounded. False: not so plain. */
static bool read_plain(rmg_numeral *out, const char *text, size_t length, rmg_mark mark)
{
    static const int64_t missing[] = {10000, 1000, 100, 10, 1};
    size_t i = length != 0 && text[0] == '-', first = i;
    int64_t units = 0;
    for (; i < length && i - first < 15 && text[i] >= '0' && text[i] <= '9'; i++)
        units = units * 10 + (text[i] - '0');
    if (i == first || i - first > 14)
        return false;
    size_t n_decimals = 0;
    if (i < length) {
        if (mark == RMG_MARK_NONE || text[i] != (mark == RMG_MARK_COMMA ? ',' : '.'))
            return false;
        n_decimals = length - i - 1;
        if (n_decimals < 1 || n_decimals > 4)
            return false;
        for (i++; i < length && text[i] >= '0' && text[i] <= '9'; i++)
            units = units * 10 + (text[i] - '0');
        if (i < length)
            return false;
    }
    units *= missing[n_decimals];
    *out = (rmg_numeral){.units = first == 1 ? -units : units, .decimals = (uint8_t)n_decimals};
    return true;
}

/* --- all others ------------------------------------------------------------------------------------------------------- */

static void refuse(rmg_numeral *out, const char *reason)
{
    out->units = 0;
    out->rounded = false;
    out->change = 0;
    out->reason = reason;
}

static void read_dash(rmg_numeral *out, rmg_dash dash)
{
    if (dash == RMG_DASH_REJECT)
        refuse(out, "dash");
    out->empty = dash == RMG_DASH_EMPTY;
}

void rmg_numeral_read(rmg_numeral *out, const char *text, size_t length, const rmg_numeral_rules *rules)
{
    if (read_plain(out, text, length, rules->mark))
        return;
    rmg_written written;
    *out = (rmg_numeral){0};
    rmg_written_read(&written, text, length);
    out->empty = written.empty;
    out->percent = written.percent;
    out->currency = written.currency;
    if (written.empty)
        return;
    if (written.reason != NULL && strcmp(written.reason, "dash") == 0)
        read_dash(out, rules->dash);
    else if (written.reason != NULL)
        refuse(out, written.reason);
    else if (written.percent && !rules->percent)
        refuse(out, "bad-number");
    else if (rules->currency != 0 && written.currency != 0 && written.currency != rules->currency)
        refuse(out, "currency");
    else
        rmg_written_value(out, &written, rules->mark);
}

rmg_mark_proof rmg_numeral_proof(const char *text, size_t length)
{
    rmg_written written;
    rmg_numeral point, comma;
    rmg_written_read(&written, text, length);
    if (written.empty || written.reason != NULL)
        return RMG_PROVES_NOTHING;
    bool as_point = rmg_written_value(&point, &written, RMG_MARK_POINT) ||
                    strcmp(point.reason, "overflow") == 0;
    bool as_comma = rmg_written_value(&comma, &written, RMG_MARK_COMMA) ||
                    strcmp(comma.reason, "overflow") == 0;
    if (as_point && as_comma) {
        for (size_t i = 0; i < written.n_breaks; i++)
            if (written.at[i].kind <= RMG_BREAK_COMMA)
                return RMG_DOUBTFUL;
        return RMG_PROVES_NOTHING;
    }
    return as_point ? RMG_PROVES_POINT : as_comma ? RMG_PROVES_COMMA : RMG_PROVES_NOTHING;
}

/* --- words ------------------------------------------------------------------------------------------------------------- */

const char *rmg_shown(char out[RMG_SHOWN_MAX], const char *text, size_t length)
{
    size_t n = length;
    if (n > RMG_SHOWN_MAX - 4) {
        for (n = RMG_SHOWN_MAX - 4; n > 0 && ((unsigned char)text[n] & 0xC0) == 0x80; n--)
            ;
    }
    if (n != 0)
        memcpy(out, text, n);
    memcpy(out + n, n < length ? "..." : "", n < length ? 4 : 1);
    return out;
}

/* Does it read under the other mark? Then that is what is odd about it, else its groups are. */
static void explain_group(rmg_diag *why, const char *shown, rmg_mark_proof proof, rmg_mark mark)
{
    if (mark == RMG_MARK_COMMA && proof == RMG_PROVES_POINT) {
        rmg_fail(why, RMG_EINPUT, RMG_T("\"%s\" has a decimal point where this column has commas"), shown);
        rmg_hint(why, "%s", RMG_T("write 1234,56 or 1.234,56, as in the rest of the column"));
    } else if (mark == RMG_MARK_POINT && proof == RMG_PROVES_COMMA) {
        rmg_fail(why, RMG_EINPUT, RMG_T("\"%s\" has a decimal comma where this column has points"), shown);
        rmg_hint(why, "%s", RMG_T("write 1234.56 or 1,234.56, as in the rest of the column"));
    } else {
        rmg_fail(why, RMG_EINPUT, RMG_T("\"%s\" is not a number in groups of three digits"), shown);
        rmg_hint(why, "%s",
                 mark == RMG_MARK_COMMA ? RMG_T("write 1234567,89 or 1.234.567,89")
                                        : RMG_T("write 1234567.89 or 1,234,567.89"));
    }
}

void rmg_numeral_explain(rmg_diag *why, const rmg_numeral *numeral, const char *text, size_t length,
                         const rmg_numeral_rules *rules)
{
    char buffer[RMG_SHOWN_MAX];
    const char *shown = rmg_shown(buffer, text, length), *reason = numeral->reason;
    if (strcmp(reason, "bad-group") == 0) {
        explain_group(why, shown, rmg_numeral_proof(text, length), rules->mark);
    } else if (strcmp(reason, "overflow") == 0) {
        rmg_fail(why, RMG_EINPUT, RMG_T("\"%s\" is larger than 922337203685477.5807"), shown);
        rmg_hint(why, "%s", RMG_T("is this really an amount, and not a number of an invoice?"));
    } else if (strcmp(reason, "currency") == 0) {
        rmg_fail(why, RMG_EINPUT, RMG_T("\"%s\" is in %s, but this file is in %s"), shown,
                 rmg_currency_name(numeral->currency), rmg_currency_name(rules->currency));
        rmg_hint(why, "%s", RMG_T("give each currency a file of its own"));
    } else if (strcmp(reason, "dash") == 0) {
        rmg_fail(why, RMG_EINPUT, RMG_T("\"%s\" can mean zero or nothing known"), shown);
        rmg_hint(why, "%s", RMG_T("say which: --dash zero or --dash empty"));
    } else if (strcmp(reason, "spreadsheet-error") == 0) {
        rmg_fail(why, RMG_EINPUT, RMG_T("\"%s\" is an error of the spreadsheet"), shown);
        rmg_hint(why, "%s", RMG_T("repair the formula there and export again"));
    } else if (numeral->percent && !rules->percent) {
        rmg_fail(why, RMG_EINPUT, RMG_T("\"%s\" is a percentage, but this column holds amounts"), shown);
        rmg_hint(why, "%s", RMG_T("leave the column out, or map another one: --map amount=HEADER"));
    } else {
        rmg_fail(why, RMG_EINPUT, RMG_T("\"%s\" is not a number"), shown);
        rmg_hint(why, "%s", RMG_T("correct the value, or leave the row out"));
    }
}
