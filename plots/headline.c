#include "plots/headline.h"

#include <ctype.h>
#include <stdio.h>
#include <string.h>

#include "core/text.h"
#include "plots/words.h"

void rmg_count_word(rmg_buffer *out, size_t n)
{
    static const char *const word[] = {RMG_N("zero"),  RMG_N("one"),  RMG_N("two"), RMG_N("three"),
                                       RMG_N("four"),  RMG_N("five"), RMG_N("six"), RMG_N("seven"),
                                       RMG_N("eight"), RMG_N("nine"), RMG_N("ten"), RMG_N("eleven"),
                                       RMG_N("twelve")};
    if (n < sizeof word / sizeof *word)
        rmg_buffer_puts(out, rmg_text(word[n]));
    else
        rmg_buffer_printf(out, "%zu", n);
}

/* Is this word a year? */
static bool is_year(const char *word, size_t length)
{
    if (length != 4)
        return false;
    for (size_t i = 0; i < 4; i++)
        if (!isdigit((unsigned char)word[i]))
            return false;
    return word[0] == '1' || word[0] == '2';
}

static const char *without_spend(const char *subject)
{
    static const char *const lead[] = {"Uitgaven ", "Spend ", "Spending "};
    for (size_t i = 0; i < sizeof lead / sizeof *lead; i++)
        if (strncmp(subject, lead[i], strlen(lead[i])) == 0)
            return subject + strlen(lead[i]);
    return subject;
}

void rmg_frame_name(rmg_buffer *out, const rmg_chart_frame *frame)
{
    if (frame->name != NULL && frame->name[0] != '\0') {
        rmg_buffer_puts(out, frame->name);
        return;
    }
    const char *at = without_spend(frame->subject != NULL ? frame->subject : "");
    size_t start = out->length;
    while (*at != '\0') {
        size_t length = strcspn(at, " ");
        if (length > 0 && !is_year(at, length)) {
            if (out->length > start)
                rmg_buffer_putc(out, ' ');
            rmg_buffer_add(out, at, length);
        }
        at += length;
        at += strspn(at, " ");
    }
    if (out->length == start)
        rmg_buffer_puts(out, RMG_T("Spend"));
}

bool rmg_headline(rmg_buffer *out, const rmg_chart *chart)
{
    switch (chart->kind) {
    case RMG_CHART_CUMULATIVE:
        return rmg_headline_cumulative(out, &chart->as.cumulative);
    case RMG_CHART_INOUT:
        return rmg_headline_inout(out, &chart->as.inout);
    case RMG_CHART_LINES:
        return rmg_headline_lines(out, &chart->as.lines);
    case RMG_CHART_WATERFALL:
        return rmg_headline_waterfall(out, &chart->as.waterfall);
    case RMG_CHART_VARIANCE_TABLE:
        return rmg_headline_variance_table(out, &chart->as.variance_table);
    case RMG_CHART_SCATTER:
        return rmg_headline_scatter(out, &chart->as.scatter);
    case RMG_CHART_BULLET:
        return rmg_headline_bullet(out, &chart->as.bullet);
    case RMG_CHART_PANELS:
        return rmg_headline_panels(out, &chart->as.panels);
    case RMG_CHART_PAGE:
        return rmg_headline_page(out, &chart->as.page);
    case RMG_CHART_HEAT:
        return rmg_headline_heat(out, &chart->as.heat);
    case RMG_CHART_OVERVIEW:
        return rmg_headline_overview(out, &chart->as.overview);
    case RMG_CHART_KINDS:
        break;
    }
    return false;
}
