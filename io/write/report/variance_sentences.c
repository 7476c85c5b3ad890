/* A variance in words: fixed clauses chosen by the exact signs, nothing that the figures do not hold.
 * Source  docs/methods.md, "Words"; the wording itself is the program's own and translated in po/. */
#include <stdlib.h>
#include <string.h>

#include "core/display.h"
#include "core/text.h"
#include "core/unit_word.h"
#include "io/write/report/variance_document_internal.h"

typedef struct words {
    rmg_document *document;
    const rmg_variance *variance;
    const rmg_variance_line *line;
    const char *base, *unit; /* names; unit "" when none */
} words;

static words words_of(rmg_document *document, const rmg_variance *variance, size_t line)
{
    return (words){document, variance, &variance->line[line], variance_base_name(document, variance),
                   rmg_variance_unit(variance, line)};
}

/* ---- the verdict: one clause per effect ----------------------------------------------------------- */

/* Each subject with its operator as one text, so that every language can order the words its own way. */
typedef enum operator_ { BETTER, WORSE, EQUAL, ABOVE, BELOW } operator_;

static operator_ operator_of(uint8_t account, rmg_money effect)
{
    if (effect.units == 0)
        return EQUAL;
    if (account == RMG_ACCOUNT_NEUTRAL)
        return effect.units > 0 ? ABOVE : BELOW;
    return rmg_judge((rmg_account)account, effect) == RMG_JUDGE_FAVOURABLE ? BETTER : WORSE;
}

static const char *compared_to(const words *w, operator_ is, const char *base)
{
    switch (is) {
    case BETTER:
        return rmg_document_printf(w->document, RMG_T("better than %s"), base);
    case WORSE:
        return rmg_document_printf(w->document, RMG_T("worse than %s"), base);
    case ABOVE:
        return rmg_document_printf(w->document, RMG_T("above %s"), base);
    case BELOW:
        return rmg_document_printf(w->document, RMG_T("below %s"), base);
    case EQUAL:
        break;
    }
    return rmg_document_printf(w->document, RMG_T("equal to %s"), base);
}

static const char *compared(const words *w, operator_ is)
{
    return compared_to(w, is, w->base);
}

/* Both are "price development" in English; Dutch has a word for costs and one for revenue. */
static const char *price_subject(const words *w)
{
    if (w->line->account != RMG_ACCOUNT_REVENUE)
        return RMG_T("price development");
    const char *text = RMG_T("revenue\004price development"), *context = strchr(text, '\004');
    return context != NULL ? context + 1 : text;
}

static const char *subject(const words *w, rmg_term term)
{
    switch ((int)term) {
    case RMG_TERM_PRICE:
        return price_subject(w);
    case RMG_TERM_QUANTITY:
    case RMG_TERM_VOLUME:
        if (w->variance->convention == RMG_FLEX) /* of the driver, whatever it counts */
            return RMG_T("volume");
        return w->unit[0] != '\0'
                   ? rmg_document_printf(w->document, RMG_T("number of %s"), rmg_unit_word(w->unit, 2))
                   : RMG_T("quantity");
    case RMG_TERM_JOINT:
        return RMG_T("price and quantity together");
    case RMG_TERM_PLANNING:
        return RMG_T("revised standard price");
    case RMG_TERM_OPERATIONAL:
        return RMG_T("price paid");
    default:
        return variance_term_word(w->variance, term);
    }
}

/* What an effect is measured from: the base, or what the convention has put in its place. */
static const char *yardstick(const words *w, rmg_term term)
{
    return term == RMG_TERM_SPENDING      ? RMG_T("flexed budget")
           : term == RMG_TERM_OPERATIONAL ? RMG_T("revised standard price")
                                          : w->base;
}

/* Why leaves could not be split: the reasons that hold, no others. */
static const char *unsplit_clause(const words *w, const char *amount)
{
    uint16_t note = w->line->note;
    bool units = (note & RMG_NOTE_UNITS_DIFFER) != 0, quantity = (note & RMG_NOTE_NO_QUANTITY) != 0;
    rmg_document *d = w->document;
    if ((note & RMG_NOTE_NO_FACTOR) != 0)
        return rmg_document_printf(d, RMG_T("not split: %s, a factor missing"), amount);
    if (units && quantity)
        return rmg_document_printf(d, RMG_T("not split: %s, quantity missing or units differ"), amount);
    if (units)
        return rmg_document_printf(d, RMG_T("not split: %s, units differ"), amount);
    return quantity ? rmg_document_printf(d, RMG_T("not split: %s, quantity missing"), amount)
                    : rmg_document_printf(d, RMG_T("not split: %s"), amount);
}

/* "new: 1,200 not in plan": the classes name their amount. */
static const char *class_clause(const words *w, rmg_term term, int64_t printed, int decimals)
{
    const char *amount = rmg_say_amount(w->document, printed, decimals, true);
    switch ((int)term) {
    case RMG_TERM_NEW:
        return rmg_document_printf(w->document, RMG_T("new: %s not in %s"), amount, w->base);
    case RMG_TERM_ENDED:
        return rmg_document_printf(w->document, RMG_T("discontinued: %s only in %s"), amount, w->base);
    case RMG_TERM_UNSPLIT:
        return unsplit_clause(w, amount);
    case RMG_TERM_ROUNDING:
        return rmg_document_printf(w->document, RMG_T("rounding: %s"), amount);
    default:
        return NULL;
    }
}

/* In the order of speaking: price first, then quantity, then the rest as printed. */
static int rank(rmg_term term)
{
    return term == RMG_TERM_PRICE                                 ? 0
           : term == RMG_TERM_QUANTITY || term == RMG_TERM_VOLUME ? 1
           : term == RMG_TERM_JOINT                               ? 2
                                                                  : 3;
}

/* The effects of a line that stands by itself as they are printed: they add up to the printed difference. */
static bool print_effects(int64_t effect[RMG_EFFECTS_MAX], const rmg_variance *variance, size_t line,
                          const size_t *shown, size_t n, int decimals)
{
    const rmg_variance_line *is = &variance->line[line];
    int64_t base = is->base.amount.units, comparison = is->comparison.amount.units, difference;
    for (size_t k = 0; k < n; k++)
        effect[k] = is->effect[shown[k]].units;
    rmg_display_block block = {.n_rows = 1,
                               .n_effects = n,
                               .step = rmg_display_step(decimals),
                               .base = &base,
                               .comparison = &comparison,
                               .difference = &difference,
                               .effect = effect};
    return rmg_display_block_round(&block, false, NULL) == RMG_OK;
}

const char *variance_verdict(rmg_document *document, const rmg_variance *variance, size_t line, int decimals)
{
    words w = words_of(document, variance, line);
    size_t shown[RMG_EFFECTS_MAX], n = variance_shown_terms(variance, shown);
    const char *text = "";
    int64_t printed[RMG_EFFECTS_MAX];
    print_effects(printed, variance, line, shown, n, decimals); /* where that fails they stay as stored */
    for (int round = 0; round <= 3; round++)
        for (size_t k = 0; k < n; k++) {
            rmg_term term = variance->term[shown[k]];
            rmg_money effect = w.line->effect[shown[k]];
            if (rank(term) != round)
                continue;
            const char *clause = class_clause(&w, term, printed[k], decimals);
            if (clause != NULL && effect.units == 0)
                continue;
            if (clause == NULL)
                clause = rmg_document_printf(
                    document, "%s %s", subject(&w, term),
                    compared_to(&w, operator_of(w.line->account, effect), yardstick(&w, term)));
            text = text[0] == '\0' ? clause : rmg_document_printf(document, "%s, %s", text, clause);
        }
    return text;
}

/* ---- quantity and price, with figures ------------------------------------------------------------- */

static const char *quantity_words(const words *w)
{
    const rmg_variance_value *base = &w->line->base, *actual = &w->line->comparison;
    rmg_qty change;
    if (!base->has_quantity || !actual->has_quantity ||
        !rmg_qty_sub(&change, actual->quantity, base->quantity))
        return "";
    if (w->unit[0] == '\0')
        return compared(w, change.units > 0 ? ABOVE : change.units < 0 ? BELOW : EQUAL);
    int64_t size = change.units < 0 ? -change.units : change.units;
    const char *unit = rmg_unit_word(w->unit, size == RMG_SCALE ? 1 : 2);
    if (size == 0)
        return rmg_document_printf(w->document, RMG_T("as many %s as %s"), rmg_unit_word(w->unit, 2),
                                   w->base);
    const char *figure = rmg_say_exact(w->document, size, 0);
    return change.units < 0
               ? rmg_document_printf(w->document, RMG_T("%s fewer %s than %s"), figure, unit, w->base)
               : rmg_document_printf(w->document, RMG_T("%s more %s than %s"), figure, unit, w->base);
}

/* By the sign of the exact price change: V1/q1 against V0/q0, compared crosswise. */
static int price_sign(const rmg_variance_value *base, const rmg_variance_value *actual)
{
    if (base->quantity.units == 0 || actual->quantity.units == 0)
        return (actual->price.units > base->price.units) - (actual->price.units < base->price.units);
    rmg_wide left = (rmg_wide)actual->amount.units * base->quantity.units;
    rmg_wide right = (rmg_wide)base->amount.units * actual->quantity.units;
    bool flip = (base->quantity.units < 0) != (actual->quantity.units < 0);
    int sign = (left > right) - (left < right);
    return flip ? -sign : sign;
}

static const char *price_words(const words *w)
{
    const rmg_variance_value *base = &w->line->base, *actual = &w->line->comparison;
    if (!base->has_price || !actual->has_price || !base->has_quantity || !actual->has_quantity)
        return "";
    int sign = price_sign(base, actual);
    const char *than = compared(w, sign > 0 ? ABOVE : sign < 0 ? BELOW : EQUAL);
    if (w->unit[0] == '\0')
        return rmg_document_printf(w->document, RMG_T("price %s"), than);
    bool revenue = w->line->account == RMG_ACCOUNT_REVENUE;
    const char *unit = rmg_unit_word(w->unit, 1);
    return revenue ? rmg_document_printf(w->document, RMG_T("revenue per %s %s"), unit, than)
                   : rmg_document_printf(w->document, RMG_T("cost per %s %s"), unit, than);
}

const char *variance_effect_words(rmg_document *document, const rmg_variance *variance, size_t line,
                                  size_t term)
{
    words w = words_of(document, variance, line);
    if (variance->term[term] == RMG_TERM_QUANTITY)
        return quantity_words(&w);
    return variance->term[term] == RMG_TERM_PRICE ? price_words(&w) : "";
}

static void add_sentence(const rmg_variance_report *report, rmg_document *document, size_t line, size_t i,
                         int64_t shown)
{
    const rmg_variance *variance = report->variance;
    const char *text = variance_effect_words(document, variance, line, i);
    if (text[0] == '\0')
        return;
    rmg_tone tone;
    const rmg_variance_line *is = &variance->line[line];
    const char *mark = variance_letter(is->account, is->effect[i], &tone);
    const char *figure = rmg_say_amount(document, shown, report->show.decimals, true);
    const char *space = mark[0] != '\0' ? " " : "";
    rmg_document_add_sentence(
        document,
        variance->term[i] == RMG_TERM_PRICE
            ? rmg_document_printf(document, RMG_T("Price: %s, %s.%s%s"), text, figure, space, mark)
            : rmg_document_printf(document, RMG_T("Quantity: %s, %s.%s%s"), text, figure, space, mark));
}

void rmg_variance_sentences(rmg_document *document, const rmg_variance_report *report, size_t line)
{
    const rmg_variance *variance = report->variance;
    int64_t effect[RMG_EFFECTS_MAX];
    size_t shown[RMG_EFFECTS_MAX], n = variance_shown_terms(variance, shown);
    if (!print_effects(effect, variance, line, shown, n, report->show.decimals))
        return;
    for (size_t k = 0; k < n; k++)
        add_sentence(report, document, line, shown[k], effect[k]);
}
