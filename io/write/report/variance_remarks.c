/* What a reader must know beside the figures: each remark once, with how many lines it is about. */
#include "core/text.h"
#include "io/write/report/variance_document_internal.h"

static void add(rmg_view *view, const char *text)
{
    rmg_view_add_row(view, RMG_VIEW_SENTENCE, 1, 1);
    rmg_view_text(view, 0, text);
}

/* Lines without lines below them that carry a remark. */
static size_t count_lines(const rmg_variance *variance, uint16_t bit)
{
    size_t n = 0;
    for (size_t i = 0; i < variance->n_lines; i++)
        n += variance->line[i].end == i + 1 && (variance->line[i].note & bit) != 0;
    return n;
}

/* "Jan, Feb" */
static const char *month_list(rmg_document *document, const rmg_variance_report *report)
{
    const rmg_variance *variance = report->variance;
    const char *text = "";
    for (size_t i = 0; i < variance->n_left_out; i++) {
        const char *name = rmg_say_period_short(document, variance->left_out[i], variance->cube->per_year,
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
                  variance_base_name(document, variance), month_list(document, report)));
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

/* "timing within the period: quantity -20.00, price +20.00": what matching by month would have added. */
static void add_timing(rmg_document *document, rmg_view *view, const rmg_variance_report *report)
{
    const rmg_variance *variance = report->variance;
    const char *text = "";
    size_t shown[RMG_EFFECTS_MAX], n = variance_shown_terms(variance, shown);
    if (variance->timing == NULL)
        return;
    for (size_t i = 0; i < n; i++)
        text = rmg_document_printf(
            document, "%s%s%s %s", text, i == 0 ? "" : ", ",
            variance_term_word(variance, variance->term[shown[i]]),
            rmg_say_amount(document, variance->timing[shown[i]].units, report->show.decimals, true));
    add(view, rmg_document_printf(document, RMG_T("timing within the period: %s"), text));
}

void variance_remarks(rmg_document *document, rmg_view *view, const rmg_variance_report *report)
{
    const rmg_variance *variance = report->variance;
    for (unsigned i = 0; i < RMG_NOTE_BITS; i++) {
        uint16_t bit = (uint16_t)(1u << i);
        size_t n = count_lines(variance, bit);
        if (n == 0 || bit == RMG_NOTE_NO_BASE || bit == RMG_NOTE_NO_COMPARISON)
            continue; /* new and ended have columns and clauses of their own */
        const char *text = rmg_variance_note(bit);
        if (bit == RMG_NOTE_PHASED)
            text = rmg_document_printf(document, "%s: %s", text, rmg_phasing_words(variance->phasing));
        add(view, variance->n_leaves == 1
                      ? text
                      : rmg_document_printf(
                            document, rmg_text_plural("%s (%zu line)", "%s (%zu lines)", (unsigned long)n),
                            text, n));
    }
    add_level(document, view, variance);
    add_left_out(document, view, report);
    add_timing(document, view, report);
}
