#include <stdio.h>
#include <string.h>

#include "plots/layout_internal.h"

/* A page has a wider margin than a slide. */
static bool is_page(const rmg_pen *pen)
{
    return pen->scene->height > RMG_SLIDE_HEIGHT;
}

static double margin(const rmg_pen *pen)
{
    return is_page(pen) ? 50 : 40;
}

#define LEFT margin(pen)
#define ROOM (pen->scene->width - 2 * LEFT)

void rmg_pen_headline(rmg_pen *pen, const char *headline)
{
    static const double sizes[] = {27, 25, 24};
    if (pen->code != RMG_OK)
        return;
    rmg_buffer_puts(&pen->scene->title, headline);
    double top = pen->scene->height;
    for (size_t i = 0; i < sizeof sizes / sizeof *sizes; i++)
        if (rmg_pen_width(pen, headline, RMG_BOLD, sizes[i]) <= ROOM) {
            rmg_pen_text(pen, LEFT, top - (is_page(pen) ? 52 : 43),
                         rmg_style(RMG_TEXT_LEFT, RMG_BOLD, sizes[i], RMG_C_INK), headline);
            return;
        }
    /* two lines in the place of one: small enough to stand clear of the edge and of the subtitle */
    rmg_pen_wrapped(pen, LEFT, top - (is_page(pen) ? 34 : 23),
                    rmg_style(RMG_TEXT_LEFT, RMG_BOLD, 21, RMG_C_INK), ROOM, 30, 2, headline);
}

void rmg_pen_subtitle(rmg_pen *pen, double points, const rmg_run *run, size_t n)
{
    if (pen->code != RMG_OK)
        return;
    double y = pen->scene->height - (is_page(pen) ? 98 : 86);
    while (points > 13 && rmg_pen_runs_width(pen, points, run, n) > ROOM)
        points -= 1;
    if (rmg_pen_runs_width(pen, points, run, n) <= ROOM) {
        rmg_pen_runs(pen, LEFT, y, points, RMG_C_MUTED, run, n);
        return;
    }
    rmg_buffer whole = {0};
    for (size_t i = 0; i < n; i++)
        rmg_buffer_puts(&whole, run[i].text);
    rmg_pen_fitted(pen, LEFT, y, rmg_style(RMG_TEXT_LEFT, RMG_REGULAR, points, RMG_C_MUTED), ROOM,
                   rmg_buffer_text(&whole));
    rmg_buffer_clear(&whole);
}

void rmg_pen_foot(rmg_pen *pen, const char *text)
{
    rmg_text_style style = rmg_style(RMG_TEXT_LEFT, RMG_REGULAR, is_page(pen) ? 12 : 13, RMG_C_MUTED);
    double room = ROOM - (is_page(pen) ? 160 : 0); /* the page number stands at the right */
    if (pen->code != RMG_OK || text[0] == '\0')
        return;
    if (rmg_pen_width(pen, text, style.weight, style.points) <= room)
        rmg_pen_text(pen, LEFT, is_page(pen) ? 28 : 25, style, text);
    else {
        style.points = 12;
        rmg_pen_wrapped(pen, LEFT, 33, style, room, 19, 2, text);
    }
}

/* Smaller down to 11 pt, then cut. */
static void shrunk(rmg_pen *pen, double x, double y, rmg_text_style style, double room, const char *text)
{
    while (style.points > 11 && rmg_pen_width(pen, text, style.weight, style.points) > room)
        style.points -= 1;
    rmg_pen_fitted(pen, x, y, style, room, text);
}

void rmg_pen_strip_box(rmg_pen *pen, double x, double width, const char *title, const char *value,
                       const char *note, rmg_colour colour)
{
    double room = width - 36;
    rmg_pen_rect(pen, x, 978, x + width, 1106, RMG_C_SHADE);
    shrunk(pen, x + 18, 1083, rmg_style(RMG_TEXT_LEFT, RMG_REGULAR, 14, RMG_C_MUTED), room, title);
    shrunk(pen, x + 18, 1040, rmg_style(RMG_TEXT_LEFT, RMG_BOLD, 27, colour), room, value);
    shrunk(pen, x + 18, 999, rmg_style(RMG_TEXT_LEFT, RMG_REGULAR, 13, RMG_C_TEXT), room, note);
}

void rmg_pen_page_number(rmg_pen *pen, size_t number, size_t n_pages)
{
    char a[24], b[24];
    rmg_buffer words = {0};
    if (n_pages < 2)
        return;
    snprintf(a, sizeof a, "%zu", number);
    snprintf(b, sizeof b, "%zu", n_pages);
    rmg_words2(&words, RMG_T("page {page} of {pages}"), "page", a, "pages", b);
    rmg_pen_text(pen, pen->scene->width - LEFT, 28, rmg_style(RMG_TEXT_RIGHT, RMG_REGULAR, 12, RMG_C_MUTED),
                 rmg_buffer_text(&words));
    rmg_buffer_clear(&words);
}

/* A sentence: with its full stop, and a blank before it when it is not the first. */
static void sentence(rmg_buffer *out, const char *text)
{
    size_t length = strlen(text);
    while (length > 0 && text[length - 1] == ' ')
        length--;
    if (length == 0)
        return;
    if (out->length > 0)
        rmg_buffer_putc(out, ' ');
    rmg_buffer_add(out, text, length);
    if (strchr(".!?", text[length - 1]) == NULL)
        rmg_buffer_putc(out, '.');
}

void rmg_foot_text(rmg_buffer *out, const rmg_chart_frame *frame, const char *own_words)
{
    if (frame->source != NULL && frame->source[0] != '\0') {
        rmg_buffer source = {0};
        rmg_words1(&source, RMG_T("Source: {source}"), "source", frame->source);
        sentence(out, rmg_buffer_text(&source));
        rmg_buffer_clear(&source);
    }
    if (own_words != NULL)
        sentence(out, own_words);
    if (frame->note != NULL)
        sentence(out, frame->note);
}

void rmg_foot_add_page(rmg_buffer *foot, const rmg_chart_frame *frame, size_t number, size_t n_pages)
{
    rmg_buffer source = {0};
    rmg_foot_text(&source, frame, NULL);
    if (source.length > 0)
        rmg_buffer_printf(foot, "  %s", rmg_buffer_text(&source));
    rmg_buffer_clear(&source);
    if (n_pages > 1) {
        char a[24], b[24];
        snprintf(a, sizeof a, "%zu", number);
        snprintf(b, sizeof b, "%zu", n_pages);
        rmg_buffer_puts(foot, "  ");
        rmg_words2(foot, RMG_T("Page {page} of {pages}."), "page", a, "pages", b);
    }
}

const char *rmg_frame_subject(const rmg_chart_frame *frame, const char *fallback)
{
    return frame->subject != NULL && frame->subject[0] != '\0' ? frame->subject : fallback;
}

void rmg_subtitle_lead(rmg_buffer *out, const rmg_chart_frame *frame, const char *subject,
                       const rmg_buffer *headline, const char *before)
{
    if (frame->organisation != NULL && frame->organisation[0] != '\0')
        rmg_buffer_printf(out, "%s  ·  ", frame->organisation);
    if (strstr(rmg_buffer_text(headline), subject) == NULL)
        rmg_buffer_printf(out, "%s%s", subject, before);
}

rmg_colour rmg_judged(rmg_account account, int64_t difference)
{
    if (difference == 0 || account == RMG_ACCOUNT_NEUTRAL)
        return RMG_C_MUTED;
    bool adverse = (difference > 0) == (account != RMG_ACCOUNT_REVENUE);
    return adverse ? RMG_C_BAD : RMG_C_GOOD;
}

/* A month's full name, with its year where the picture shows several. */
static void month_words(rmg_buffer *out, rmg_month month, int per_year, bool with_year)
{
    char name[RMG_PERIOD_NAME_MAX];
    rmg_buffer_puts(out, rmg_period_full(name, month, per_year));
    if (with_year && per_year > 1)
        rmg_buffer_printf(out, " %d", rmg_period_year(month, per_year));
}

void rmg_span_words(rmg_buffer *out, rmg_month first, int per_year, size_t n, size_t n_known, bool expected)
{
    rmg_buffer span = {0};
    bool years = n > (size_t)per_year;
    if (n_known > 0) {
        month_words(&span, (rmg_month){first.index + (int32_t)n_known - 1}, per_year, years);
        rmg_words1(out, RMG_T("actual to {month}"), "month", rmg_buffer_text(&span));
    }
    if (expected && n_known < n) {
        if (n_known > 0)
            rmg_buffer_puts(out, ", ");
        rmg_buffer_reset(&span);
        month_words(&span, (rmg_month){first.index + (int32_t)n_known}, per_year, years);
        if (n_known + 1 < n) {
            rmg_buffer_puts(&span, "–");
            month_words(&span, (rmg_month){first.index + (int32_t)n - 1}, per_year, years);
        }
        rmg_words1(out, RMG_T("expected {months}"), "months", rmg_buffer_text(&span));
    }
    rmg_buffer_clear(&span);
}

void rmg_until_words(rmg_buffer *out, rmg_month until, int per_year)
{
    char name[RMG_PERIOD_NAME_MAX];
    if (per_year > 0)
        rmg_words1(out, RMG_T(", to {month}"), "month", rmg_period_full(name, until, per_year));
}
