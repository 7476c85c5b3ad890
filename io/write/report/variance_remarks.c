/* What a reader must know beside the figures: each remark once, with how many lines it is about. */
#include "core/display.h"
#include "core/text.h"
#include "io/write/report/variance_document_internal.h"

static void add(rmg_view *view, const char *text)
{
    rmg_view_add_row(view, RMG_VIEW_SENTENCE, 1, 1);
    rmg_view_text(view, 0, text);
}

/* True when each leaf is a line, so that the reader can count them. */
static bool leaves_are_lines(const rmg_variance *variance)
{
    size_t n = 0;
    for (size_t i = 0; i < variance->n_lines; i++)
        n += variance->line[i].end == i + 1;
    return n == variance->n_leaves;
}

/* A remark with what it takes to be true: how an annual amount was spread, what a fallback fell back to. */
static const char *remark_text(rmg_document *document, const rmg_variance *variance, uint16_t bit)
{
    const char *text = rmg_variance_note(bit);
    if (bit == RMG_NOTE_PHASED)
        return rmg_document_printf(document, "%s: %s", text, rmg_phasing_words(variance->phasing));
    if (bit == RMG_NOTE_FALLBACK) {
        rmg_convention used = variance->n_factors > 2 ? RMG_SHAPLEY : RMG_MIDPOINT;
        return rmg_document_printf(document, "%s: %s", text, rmg_convention_table()[used].name);
    }
    return text;
}

/* Counted in leaves, however they are added up into lines. */
static const char *with_count(rmg_document *document, const rmg_variance *variance, const char *text,
                              size_t n)
{
    if (variance->n_leaves == 1)
        return text;
    if (leaves_are_lines(variance))
        return rmg_document_printf(
            document, rmg_text_plural("%s (%zu line)", "%s (%zu lines)", (unsigned long)n), text, n);
    return rmg_document_printf(
        document, rmg_text_plural("%s (%zu combination)", "%s (%zu combinations)", (unsigned long)n), text,
        n);
}

/* "Jan, Feb" */
static const char *month_list(rmg_document *document, const rmg_variance_report *report,
                              const rmg_month *month, size_t n)
{
    const char *text = "";
    for (size_t i = 0; i < n; i++) {
        const char *name = rmg_say_period_short(document, month[i], report->variance->cube->per_year,
                                                report->show.fiscal_start);
        text = i == 0 ? name : rmg_document_printf(document, "%s, %s", text, name);
    }
    return text;
}

static void add_left_out(rmg_document *document, rmg_view *view, const rmg_variance_report *report)
{
    const rmg_variance *variance = report->variance;
    if (variance->n_left_out == 0)
        return;
    add(view, rmg_document_printf(
                  document, RMG_T("outside the months compared, %s of %s is left out (%s)"),
                  rmg_say_amount(document, variance->left_out_amount.units, report->show.decimals, false),
                  variance_base_name(document, variance),
                  month_list(document, report, variance->left_out, variance->n_left_out)));
}

/* Months of the window that the base says nothing about: the whole amount there is difference. */
static void add_without_base(rmg_document *document, rmg_view *view, const rmg_variance_report *report)
{
    const rmg_variance *variance = report->variance;
    if (variance->n_without_base == 0)
        return;
    const char *months = month_list(document, report, variance->without_base, variance->n_without_base);
    add(view,
        rmg_document_printf(document, RMG_T("%s has no rows in %s: what %s has there stands against nothing"),
                            variance_base_name(document, variance), months,
                            variance_comparison_name(document, variance)));
}

/* One leaf alone has no line about the method: what one side could not tell apart is said here. */
static void add_level(rmg_document *document, rmg_view *view, const rmg_variance *variance)
{
    if (variance->n_leaves != 1)
        return;
    if (variance->n_only_base != 0)
        add(view,
            rmg_document_printf(document, RMG_T("added up over %s, which %s does not have"),
                                variance_dims(document, variance, variance->only_base, variance->n_only_base),
                                variance_comparison_name(document, variance)));
    if (variance->n_partly != 0)
        add(view,
            rmg_document_printf(document, RMG_T("added up over %s, which not all files have"),
                                variance_dims(document, variance, variance->partly, variance->n_partly)));
    if (variance->n_only_comparison != 0)
        add(view, rmg_document_printf(document, RMG_T("added up over %s, which %s does not have"),
                                      variance_dims(document, variance, variance->only_comparison,
                                                    variance->n_only_comparison),
                                      variance_base_name(document, variance)));
}

/* The terms of the table, and those that have something only when months are matched one by one. */
static size_t timing_terms(const rmg_variance *variance, size_t terms[RMG_EFFECTS_MAX])
{
    size_t shown[RMG_EFFECTS_MAX], n_shown = variance_shown_terms(variance, shown), n = 0;
    for (size_t k = 0, next = 0; k < variance->n_terms; k++) {
        bool is_shown = next < n_shown && shown[next] == k;
        next += is_shown;
        if (is_shown || variance->timing[k].units != 0)
            terms[n++] = k;
    }
    return n;
}

/* "timing within the period: quantity -20.00, price +20.00": what matching by month would have added. Time moves
 * amounts between effects and makes none, so the printed figures sum to 0 as well. */
static void add_timing(rmg_document *document, rmg_view *view, const rmg_variance_report *report)
{
    const rmg_variance *variance = report->variance;
    const char *text = "";
    if (variance->timing == NULL)
        return;
    int64_t units[RMG_EFFECTS_MAX];
    size_t terms[RMG_EFFECTS_MAX], n = timing_terms(variance, terms);
    for (size_t i = 0; i < n; i++)
        units[i] = variance->timing[terms[i]].units;
    if (rmg_display_split(units, units, n, 0, rmg_display_step(report->show.decimals), NULL) != RMG_OK)
        return;
    for (size_t i = 0; i < n; i++)
        text = rmg_document_printf(document, "%s%s%s %s", text, i == 0 ? "" : ", ",
                                   variance_term_word(variance, variance->term[terms[i]]),
                                   rmg_say_amount(document, units[i], report->show.decimals, true));
    add(view, rmg_document_printf(document, RMG_T("timing within the period: %s"), text));
}

void variance_remarks(rmg_document *document, rmg_view *view, const rmg_variance_report *report)
{
    const rmg_variance *variance = report->variance;
    for (unsigned i = 0; i < RMG_NOTE_BITS; i++) {
        uint16_t bit = (uint16_t)(1u << i);
        size_t n = variance->n_noted[i];
        if (n == 0 || bit == RMG_NOTE_NO_BASE || bit == RMG_NOTE_NO_COMPARISON)
            continue; /* new and ended have columns and clauses of their own */
        add(view, with_count(document, variance, remark_text(document, variance, bit), n));
    }
    add_level(document, view, variance);
    add_left_out(document, view, report);
    add_without_base(document, view, report);
    add_timing(document, view, report);
}
