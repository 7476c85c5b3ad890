#include "plots/figures.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

#include "core/display.h"
#include "core/text.h"
#include "core/wide.h"

#define MINUS "\xE2\x88\x92" /* U+2212 */
#define DASH "\xE2\x80\x93"  /* U+2013 */

static int64_t power_of_ten(int n)
{
    int64_t p = 1;
    while (n-- > 0)
        p *= 10;
    return p;
}

static rmg_figures with(int64_t per_one, int decimals, int64_t unit_euro, int64_t source_euro)
{
    return (rmg_figures){.per_one = per_one,
                         .decimals = decimals,
                         .step = RMG_SCALE * per_one / power_of_ten(decimals),
                         .unit_euro = unit_euro,
                         .source_euro = source_euro};
}

rmg_figures rmg_figures_plain(int decimals)
{
    return with(1, decimals < 0 ? 0 : decimals > 4 ? 4 : decimals, 0, 0);
}

static rmg_figures figures_for(const rmg_chart_frame *frame, int64_t largest)
{
    int64_t source = frame->unit_euro;
    int fine = frame->decimals < 0 ? 0 : frame->decimals > 2 ? 2 : frame->decimals;
    if (source != 1 && source != 1000 && source != 1000000) /* not stated: cents only while they matter */
        return with(1, largest >= 100000 * (int64_t)RMG_SCALE ? 0 : fine, 0, 0);
    double euro = (double)largest / RMG_SCALE * (double)source;
    int64_t wanted = euro < 100e3 ? 1 : euro < 100e6 ? 1000 : 1000000;
    if (wanted < source) /* never finer than the source */
        return with(1, fine, source, source);
    int decimals = wanted == 1 ? fine : wanted == 1000 ? 0 : 1;
    if (wanted == source && decimals > fine)
        decimals = fine;
    return with(wanted / source, decimals, wanted, source);
}

rmg_figures rmg_figures_for(const rmg_chart_frame *frame, int64_t largest)
{
    rmg_figures figures = figures_for(frame, largest);
    figures.currency = frame->currency;
    return figures;
}

const char *rmg_currency(const char *currency)
{
    return currency != NULL ? currency : "€";
}

void rmg_figures_unit(rmg_buffer *out, const rmg_figures *figures)
{
    bool dutch = strcmp(rmg_text_language(), "nl") == 0;
    const char *sign = rmg_currency(figures->currency);
    if (figures->unit_euro == 1)
        rmg_buffer_puts(out, sign);
    else if (figures->unit_euro == 1000)
        rmg_buffer_printf(out, "%s %s", sign, dutch ? "1.000" : "1,000");
    else if (figures->unit_euro == 1000000)
        rmg_buffer_printf(out, "%s %s", sign, dutch ? "mln" : "m");
    else if (figures->per_one == 1000)
        rmg_buffer_puts(out, dutch ? "x 1.000" : "x 1,000");
    else
        rmg_buffer_puts(out, RMG_T("unit not stated"));
}

rmg_figures rmg_figures_thousands(const rmg_figures *figures)
{
    if (figures->per_one > INT64_C(1000000000))
        return *figures;
    rmg_figures thousands = with(figures->per_one * 1000, 0, figures->unit_euro * 1000, figures->source_euro);
    thousands.currency = figures->currency;
    return thousands;
}

rmg_figures rmg_tick_figures(const rmg_figures *figures, const int64_t *tick, size_t n)
{
    rmg_figures fewer = with(figures->per_one, 0, figures->unit_euro, figures->source_euro);
    for (size_t i = 0; i < n; i++)
        while (fewer.decimals < figures->decimals && rmg_display_round(tick[i], fewer.step) != tick[i])
            fewer = with(figures->per_one, fewer.decimals + 1, figures->unit_euro, figures->source_euro);
    fewer.currency = figures->currency;
    return fewer;
}

int64_t rmg_figures_round(const rmg_figures *figures, int64_t units)
{
    return rmg_display_round(units, figures->step);
}

static const char *print(char out[RMG_NUMBER_MAX], int64_t units, int decimals, bool plus)
{
    rmg_number_style style = rmg_number_style_of(rmg_text_language(), decimals);
    style.minus = MINUS;
    style.plus = plus;
    rmg_number_format(out, units, &style);
    return out;
}

const char *rmg_figure(char out[RMG_NUMBER_MAX], const rmg_figures *figures, int64_t units)
{
    return print(out, rmg_figures_round(figures, units) / figures->per_one, figures->decimals, false);
}

const char *rmg_figure_signed(char out[RMG_NUMBER_MAX], const rmg_figures *figures, int64_t units)
{
    return print(out, rmg_figures_round(figures, units) / figures->per_one, figures->decimals, true);
}

/* 100 x part / whole in tenths of a percent (decimals 1) or whole percents (0), halves away from zero. */
static bool percent_steps(int64_t *steps, int64_t part, int64_t whole, int decimals)
{
    if (decimals > 0 || whole == 0)
        return rmg_percent_tenths(steps, part, whole);
    rmg_wide top = (rmg_wide)part * 200, under = (rmg_wide)whole * 2;
    if (under < 0) {
        top = -top;
        under = -under;
    }
    rmg_wide rounded = (top + (top < 0 ? -under / 2 : under / 2)) / under;
    if (rounded > INT64_MAX / RMG_SCALE || rounded < INT64_MIN / RMG_SCALE)
        return false;
    *steps = (int64_t)rounded;
    return true;
}

const char *rmg_percent(char out[RMG_NUMBER_MAX], int64_t part, int64_t whole, int decimals, bool sign)
{
    int64_t steps = 0;
    int64_t scale = decimals > 0 ? RMG_SCALE / 10 : RMG_SCALE;
    if (!percent_steps(&steps, part, whole, decimals) || steps > INT64_MAX / scale ||
        steps < INT64_MIN / scale) {
        strcpy(out, DASH);
        return out;
    }
    print(out, steps * scale, decimals > 0 ? 1 : 0, sign);
    size_t length = strlen(out);
    snprintf(out + length, RMG_NUMBER_MAX - length, "%%");
    return out;
}

const char *rmg_amount_words(char out[RMG_AMOUNT_WORDS_MAX], const rmg_figures *figures, int64_t units)
{
    char number[RMG_NUMBER_MAX];
    const char *sign = rmg_currency(figures->currency);
    bool dutch = strcmp(rmg_text_language(), "nl") == 0;
    int64_t size = units == INT64_MIN ? INT64_MAX : units < 0 ? -units : units;
    int64_t source = figures->source_euro;
    if (figures->unit_euro == 0 || (figures->unit_euro == 1 && source == 1)) {
        bool small = size < 100 * (int64_t)RMG_SCALE; /* cents matter below a hundred */
        rmg_figure(number, figures, small ? size : rmg_display_round(size, RMG_SCALE));
        char *cents = strstr(number, dutch ? ",00" : ".00");
        if (cents != NULL && cents[3] == '\0')
            *cents = '\0';
        snprintf(out, RMG_AMOUNT_WORDS_MAX, "%s%s%s", figures->unit_euro == 1 ? sign : "",
                 figures->unit_euro == 1 ? " " : "", number);
        return out;
    }
    bool millions = figures->unit_euro == 1000000 ||
                    rmg_display_round(size, RMG_SCALE * 1000 / source) / RMG_SCALE * source >= 1000000;
    int64_t per_one = (millions ? 1000000 : 1000) / source;
    int decimals = millions && (source < 1000000 || figures->decimals > 0) ? 1 : 0;
    rmg_figures words = with(per_one > 0 ? per_one : 1, decimals, millions ? 1000000 : 1000, source);
    rmg_figure(number, &words, size);
    if (dutch)
        snprintf(out, RMG_AMOUNT_WORDS_MAX, "%s %s %s", sign, number, millions ? "mln" : "duizend");
    else
        snprintf(out, RMG_AMOUNT_WORDS_MAX, "%s %s%s", sign, number, millions ? "m" : "k");
    return out;
}

const char *rmg_chance(char out[RMG_NUMBER_MAX], double share)
{
    if (share < 0.01)
        strcpy(out, "<1%");
    else if (share > 0.99)
        strcpy(out, ">99%");
    else
        snprintf(out, RMG_NUMBER_MAX, "%d%%", (int)floor(share * 100 + 0.5));
    return out;
}

int64_t rmg_largest(int64_t largest, int64_t units)
{
    int64_t size = units == INT64_MIN ? INT64_MAX : units < 0 ? -units : units;
    return size > largest ? size : largest;
}
