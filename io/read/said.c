/* Numbers in messages: exact, in the writing of the run's language. */
#include <stdio.h>

#include "core/number.h"
#include "core/text.h"
#include "io/read/intake_internal.h"

static rmg_number_style exact_style(int64_t units, int least)
{
    rmg_money amount = {units};
    int needed = rmg_decimals_needed(&amount, 1);
    return rmg_number_style_of(rmg_text_language(), needed > least ? needed : least);
}

void rmg_say_sum(char out[RMG_NUMBER_MAX], rmg_wide units, int least)
{
    int64_t narrow;
    if (!rmg_wide_to_int64(&narrow, units)) {
        snprintf(out, RMG_NUMBER_MAX, "%s", RMG_T("too much"));
        return;
    }
    rmg_number_style style = exact_style(narrow, least);
    rmg_number_format(out, narrow, &style);
}

void rmg_say_plain(char out[RMG_NUMBER_MAX], rmg_money amount, int least)
{
    rmg_number_style style = exact_style(amount.units, least);
    style.group = "";
    rmg_number_format(out, amount.units, &style);
}
