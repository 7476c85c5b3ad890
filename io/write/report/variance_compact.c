/* One leaf alone: the amount, each effect with the sum behind it, and the check. */
#include <string.h>

#include "core/display.h"
#include "core/text.h"
#include "io/write/report/variance_document_internal.h"
#include "io/write/write.h"

typedef struct compact {
    rmg_document *document;
    rmg_view *view;
    const rmg_variance *variance;
    const rmg_variance_line *line;
    const rmg_table *table; /* where the exact figures stand */
    size_t at;              /* number of the line */
    int decimals;
    int64_t base, comparison, difference;   /* as printed */
    size_t shown[RMG_EFFECTS_MAX], n_shown; /* terms; those that are not shown are 0 */
    int64_t effect[RMG_EFFECTS_MAX];        /* as printed, one per shown term */
} compact;

enum { LABEL, BASE, ACTUAL, DIFFERENCE, LETTER, WORDS };

static rmg_code round_line(compact *c, rmg_diag *why)
{
    c->base = c->line->base.amount.units;
    c->comparison = c->line->comparison.amount.units;
    for (size_t k = 0; k < c->n_shown; k++)
        c->effect[k] = c->line->effect[c->shown[k]].units;
    rmg_display_block block = {.n_rows = 1,
                               .n_effects = c->n_shown,
                               .step = rmg_display_step(c->decimals),
                               .base = &c->base,
                               .comparison = &c->comparison,
                               .difference = &c->difference,
                               .effect = c->effect};
    return rmg_display_block_round(&block, false, why);
}

static void add_columns(compact *c, const char *name)
{
    rmg_view_add_column(c->view, name, RMG_LEFT);
    rmg_view_add_column(c->view, variance_base_name(c->document, c->variance), RMG_RIGHT);
    rmg_view_add_column(c->view, variance_comparison_name(c->document, c->variance), RMG_RIGHT);
    rmg_view_add_column(c->view, RMG_T("difference"), RMG_RIGHT);
    rmg_view_add_column(c->view, "", RMG_LEFT);
    rmg_view_add_column(c->view, "", RMG_LEFT);
}

static const char *say(const compact *c, int64_t units, bool plus)
{
    return rmg_say_amount(c->document, units, c->decimals, plus);
}

static void put_letter(const compact *c, rmg_money stored)
{
    rmg_tone tone;
    rmg_view_text(c->view, LETTER, variance_letter(c->line->account, stored, &tone));
    rmg_view_tone(c->view, LETTER, tone);
}

static void add_amount(const compact *c)
{
    rmg_view_add_row(c->view, RMG_VIEW_CELLS, 1, 0);
    rmg_view_text(c->view, LABEL, RMG_T("amount"));
    rmg_view_text(c->view, BASE, c->line->base.has_rows ? say(c, c->base, false) : RMG_T("unknown"));
    rmg_view_text(c->view, ACTUAL,
                  c->line->comparison.has_rows ? say(c, c->comparison, false) : RMG_T("unknown"));
    rmg_view_text(c->view, DIFFERENCE, say(c, c->difference, true));
    if (c->line->base.has_rows)
        variance_figure(c->view, BASE, c->table, c->at, "base_amount");
    if (c->line->comparison.has_rows)
        variance_figure(c->view, ACTUAL, c->table, c->at, "actual_amount");
    variance_figure(c->view, DIFFERENCE, c->table, c->at, "difference");
    put_letter(c, c->line->difference);
}

/* ---- the sum behind an effect --------------------------------------------------------------------- */

/* Behind an operator a negative number stands in brackets. */
static const char *bracketed(const compact *c, const char *number)
{
    return number[0] == '-' ? rmg_document_printf(c->document, "(%s)", number) : number;
}

static const char *change(const compact *c, const char *after, const char *before)
{
    return rmg_document_printf(c->document, "(%s - %s)", after, bracketed(c, before));
}

static const char *average(const compact *c, const char *a, const char *b)
{
    return rmg_document_printf(c->document, "(%s + %s) / 2", a, bracketed(c, b));
}

/* "(475 - 550) x 2.10" where the convention is a product of two figures, else "". */
static const char *formula(const compact *c, rmg_term term)
{
    const rmg_variance_value *base = &c->line->base, *actual = &c->line->comparison;
    bool whole = base->has_quantity && base->has_price && actual->has_quantity && actual->has_price;
    bool quantity = term == RMG_TERM_QUANTITY, price = term == RMG_TERM_PRICE;
    if (!whole || !(quantity || price || term == RMG_TERM_JOINT))
        return "";
    rmg_document *d = c->document;
    const char *q0 = rmg_say_exact(d, base->quantity.units, 0);
    const char *q1 = rmg_say_exact(d, actual->quantity.units, 0);
    const char *p0 = rmg_say_exact(d, base->price.units, 2), *p1 = rmg_say_exact(d, actual->price.units, 2);
    const char *left = quantity || !price ? change(c, q1, q0) : change(c, p1, p0), *right = NULL;
    rmg_convention convention = (rmg_convention)c->line->convention;
    if (term == RMG_TERM_JOINT)
        right = change(c, p1, p0);
    else if (convention == RMG_TWO_WAY)
        right = quantity ? p0 : q1;
    else if (convention == RMG_MIRRORED)
        right = quantity ? p1 : q0;
    else if (convention == RMG_THREE_WAY)
        right = quantity ? p0 : q0;
    else if (convention == RMG_MIDPOINT)
        right = quantity ? average(c, p0, p1) : average(c, q0, q1);
    return right != NULL ? rmg_document_printf(d, "%s x %s", left, bracketed(c, right)) : "";
}

/* Words of the terms stand under each other, so do the formulas behind them. */
static const char *effect_label(const compact *c, size_t i, size_t widest)
{
    const char *word = variance_term_word(c->variance, c->variance->term[i]);
    const char *sum = formula(c, c->variance->term[i]);
    if (sum[0] == '\0')
        return word;
    size_t width = rmg_text_width(word), padding = widest > width ? widest - width : 0;
    return rmg_document_printf(c->document, "%s%*s %s", word, (int)padding, "", sum);
}

static void add_effects(const compact *c)
{
    size_t widest = 0;
    for (size_t k = 0; k < c->n_shown; k++) {
        size_t width = rmg_text_width(variance_term_word(c->variance, c->variance->term[c->shown[k]]));
        widest = width > widest ? width : widest;
    }
    for (size_t k = 0; k < c->n_shown; k++) {
        size_t i = c->shown[k];
        rmg_view_add_row(c->view, RMG_VIEW_CELLS, 2, 0);
        rmg_view_text(c->view, LABEL, effect_label(c, i, widest));
        rmg_view_text(c->view, DIFFERENCE, say(c, c->effect[k], true));
        variance_figure(c->view, DIFFERENCE, c->table, c->at,
                        rmg_variance_term_name(c->variance, c->variance->term[i]));
        put_letter(c, c->line->effect[i]);
        rmg_view_text(c->view, WORDS, variance_effect_words(c->document, c->variance, c->at, i));
    }
}

/* "joint part counted as price (--convention)"; any convention but the default is named. */
static const char *method(const compact *c)
{
    rmg_convention asked = c->variance->convention, used = (rmg_convention)c->line->convention;
    const char *joint = rmg_variance_joint(c->variance, used);
    if (used != asked)
        return rmg_document_printf(c->document, RMG_T("%s (--convention %s, here %s)"), joint,
                                   rmg_convention_table()[asked].name, rmg_convention_table()[used].name);
    return asked == RMG_TWO_WAY ? rmg_document_printf(c->document, RMG_T("%s (--convention)"), joint)
                                : rmg_document_printf(c->document, RMG_T("%s (--convention %s)"), joint,
                                                      rmg_convention_table()[asked].name);
}

/* "check -157.50 + 47.50 = -110.00     joint part counted as price (--convention)" */
static void add_check(const compact *c)
{
    const char *sum = "";
    for (size_t k = 0; k < c->n_shown; k++) {
        int64_t effect = c->effect[k];
        if (k == 0)
            sum = say(c, effect, false);
        else
            sum = rmg_document_printf(c->document, "%s %s %s", sum, effect < 0 ? "-" : "+",
                                      say(c, effect < 0 ? -effect : effect, false));
    }
    sum = rmg_document_printf(c->document, RMG_T("check %s = %s"), sum, say(c, c->difference, false));
    rmg_view_add_row(c->view, RMG_VIEW_SENTENCE, 1, 1);
    rmg_view_text(c->view, LABEL, rmg_document_printf(c->document, "%s     %s", sum, method(c)));
}

static void add_verdict(const compact *c)
{
    const char *verdict = variance_verdict(c->document, c->variance, c->at, c->decimals);
    if (verdict[0] == '\0')
        return;
    rmg_view_add_row(c->view, RMG_VIEW_SENTENCE, 1, 1);
    rmg_view_text(c->view, LABEL, verdict);
}

rmg_code variance_compact(rmg_document *document, const rmg_variance_report *report, const rmg_table *table,
                          size_t line, rmg_diag *why)
{
    const rmg_variance *variance = report->variance;
    compact c = {.document = document,
                 .variance = variance,
                 .line = &variance->line[line],
                 .table = table,
                 .at = line,
                 .decimals = report->show.decimals};
    c.n_shown = variance_shown_terms(variance, c.shown);
    rmg_code code = round_line(&c, why);
    if (code != RMG_OK)
        return code;
    const char *name = variance_line_name(document, variance, line);
    if (name[0] == '\0')
        name = report->show.title != NULL ? report->show.title : RMG_T("total");
    c.view = rmg_document_add_view(document, name);
    add_columns(&c, name);
    add_amount(&c);
    add_effects(&c);
    add_check(&c);
    add_verdict(&c);
    variance_remarks(document, c.view, report);
    return RMG_OK;
}
