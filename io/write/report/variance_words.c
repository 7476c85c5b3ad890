/* How a variance is spoken of: its sides, terms, lines and letters. */
#include <string.h>

#include "core/text.h"
#include "io/write/report/variance_document_internal.h"

static bool is_actual(const rmg_variance *variance, rmg_variance_side side)
{
    const rmg_scenario *scenario = &variance->cube->scenarios[side.scenario];
    return scenario->kind == RMG_ACTUAL &&
           (scenario->name == NULL || strcmp(scenario->name, rmg_kind_name(RMG_ACTUAL)) == 0);
}

const char *variance_base_name(rmg_document *document, const rmg_variance *variance)
{
    if (is_actual(variance, variance->base) && variance->base.year != variance->comparison.year)
        return variance->base.year == variance->comparison.year - 1
                   ? RMG_T("last year")
                   : rmg_document_printf(document, "%d", variance->base.year);
    const char *name = rmg_say_base(document, &variance->cube->scenarios[variance->base.scenario]);
    return variance->base.year == variance->comparison.year
               ? name
               : rmg_document_printf(document, "%s %d", name, variance->base.year);
}

const char *variance_comparison_name(rmg_document *document, const rmg_variance *variance)
{
    return rmg_say_base(document, &variance->cube->scenarios[variance->comparison.scenario]);
}

const char *variance_term_word(const rmg_variance *variance, rmg_term term)
{
    static const char *const words[RMG_TERMS] = {
        [RMG_TERM_QUANTITY] = RMG_N("quantity"),
        [RMG_TERM_VOLUME] = RMG_N("volume"),
        [RMG_TERM_MIX] = RMG_N("mix"),
        [RMG_TERM_BETWEEN] = RMG_N("mix between groups"),
        [RMG_TERM_WITHIN] = RMG_N("mix within groups"),
        [RMG_TERM_PRICE] = RMG_N("price"),
        [RMG_TERM_JOINT] = RMG_N("joint"),
        [RMG_TERM_SPENDING] = RMG_N("spending"),
        [RMG_TERM_PLANNING] = RMG_N("planning"),
        [RMG_TERM_OPERATIONAL] = RMG_N("operational"),
        [RMG_TERM_MARKET_SIZE] = RMG_N("market size"),
        [RMG_TERM_MARKET_SHARE] = RMG_N("market share"),
        [RMG_TERM_NEW] = RMG_N("new"),
        [RMG_TERM_ENDED] = RMG_N("ended"),
        [RMG_TERM_UNSPLIT] = RMG_N("not split"),
        [RMG_TERM_ROUNDING] = RMG_N("rounding"),
    };
    return words[term] != NULL ? RMG_T(words[term]) : rmg_variance_term_name(variance, term);
}

static bool is_class(rmg_term term)
{
    return term == RMG_TERM_NEW || term == RMG_TERM_ENDED || term == RMG_TERM_UNSPLIT ||
           term == RMG_TERM_ROUNDING;
}

size_t variance_shown_terms(const rmg_variance *variance, size_t shown[RMG_EFFECTS_MAX])
{
    size_t n = 0;
    bool split = variance->line[0].n_split != 0; /* else quantity and price say nothing, not even "equal" */
    for (size_t i = 0; i < variance->n_terms; i++)
        if (variance->used[i] || (split && !is_class(variance->term[i])))
            shown[n++] = i;
    return n;
}

const char *variance_line_name(rmg_document *document, const rmg_variance *variance, size_t line)
{
    const char *text = "";
    for (size_t i = 0; i < variance->line[line].depth && i < variance->n_by; i++) {
        const char *label = rmg_say_label(rmg_variance_label(variance, line, i));
        text = i == 0 ? label : rmg_document_printf(document, "%s / %s", text, label);
    }
    return variance_with_month(document, variance, line, text);
}

/* Matched month by month a leaf is told apart by its month too. */
const char *variance_with_month(rmg_document *document, const rmg_variance *variance, size_t line,
                                const char *text)
{
    char period[RMG_PERIOD_MAX];
    rmg_month month = variance->line[line].month;
    if (line == 0 || month.index == RMG_NO_MONTH)
        return text;
    rmg_period_print(period, month, variance->cube->per_year);
    return text[0] == '\0' ? rmg_document_printf(document, "%s", period)
                           : rmg_document_printf(document, "%s, %s", text, period);
}

const char *variance_letter(uint8_t account, rmg_money effect, rmg_tone *tone)
{
    rmg_judgement judgement = rmg_judge((rmg_account)account, effect);
    *tone = judgement == RMG_JUDGE_FAVOURABLE ? RMG_TONE_GOOD
            : judgement == RMG_JUDGE_ADVERSE  ? RMG_TONE_BAD
                                              : RMG_TONE_NONE;
    return rmg_say_letter(judgement == RMG_JUDGE_FAVOURABLE, judgement == RMG_JUDGE_ADVERSE);
}

void variance_figure(rmg_view *view, size_t cell, const rmg_table *table, size_t line, const char *column)
{
    size_t i = rmg_table_find_column(table, column);
    if (i < table->n_columns)
        rmg_view_figure(view, cell, table, line, i);
}
