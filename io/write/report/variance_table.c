/* Variances as data: columns and their meaning are listed in docs/output.md. */
#include "core/number.h"
#include "core/text.h"
#include "io/write/report/variance_document_internal.h"

/* Where each column of a line stands; effects follow one by one. */
typedef struct places {
    size_t at;        /* first column after level and labels */
    size_t n_effects; /* effect columns */
    rmg_term effect[RMG_TERMS];
} places;

static const struct {
    const char *name, *heading;
    rmg_column_type type;
    bool plus;
} front[] = {
    {"base_amount", RMG_N("base"), RMG_TYPE_AMOUNT, false},
    {"actual_amount", RMG_N("actual"), RMG_TYPE_AMOUNT, false},
    {"difference", RMG_N("difference"), RMG_TYPE_AMOUNT, true},
    {"difference_pct", RMG_N("difference, %"), RMG_TYPE_PERCENT, true},
    {"base_quantity", RMG_N("base quantity"), RMG_TYPE_QUANTITY, false},
    {"actual_quantity", RMG_N("actual quantity"), RMG_TYPE_QUANTITY, false},
    {"base_price", RMG_N("base price"), RMG_TYPE_AMOUNT, false},
    {"actual_price", RMG_N("actual price"), RMG_TYPE_AMOUNT, false},
};
enum { N_FRONT = sizeof front / sizeof *front };

static void add_effect(places *p, rmg_term term)
{
    p->effect[p->n_effects++] = term;
}

static bool has_term(const rmg_variance *variance, rmg_term term)
{
    for (size_t i = 0; i < variance->n_terms; i++)
        if (variance->term[i] == term)
            return true;
    return false;
}

/* The stable columns always; those of other conventions only with them. */
static void list_effects(places *p, const rmg_variance *variance)
{
    static const rmg_term special[] = {RMG_TERM_SPENDING, RMG_TERM_PLANNING, RMG_TERM_OPERATIONAL,
                                       RMG_TERM_MARKET_SIZE, RMG_TERM_MARKET_SHARE};
    bool factors = variance->n_factors != 0;
    for (size_t i = 0; factors && i < variance->n_factors; i++)
        add_effect(p, (rmg_term)(RMG_TERM_FACTOR + i));
    if (!factors)
        add_effect(p, RMG_TERM_QUANTITY);
    add_effect(p, RMG_TERM_VOLUME);
    add_effect(p, RMG_TERM_MIX);
    if (variance->nested) {
        add_effect(p, RMG_TERM_BETWEEN);
        add_effect(p, RMG_TERM_WITHIN);
    }
    if (!factors)
        add_effect(p, RMG_TERM_PRICE);
    add_effect(p, RMG_TERM_JOINT);
    for (size_t i = 0; i < sizeof special / sizeof *special; i++)
        if (has_term(variance, special[i]))
            add_effect(p, special[i]);
    add_effect(p, RMG_TERM_NEW);
    add_effect(p, RMG_TERM_ENDED);
    add_effect(p, RMG_TERM_UNSPLIT);
    if (has_term(variance, RMG_TERM_ROUNDING))
        add_effect(p, RMG_TERM_ROUNDING);
}

/* Matched month by month without --by, a line is a leaf in a month. */
static bool lines_are_months(const rmg_variance *variance)
{
    for (size_t i = 1; i < variance->n_lines; i++)
        if (variance->line[i].level == RMG_LEVEL_LINE && variance->line[i].n_leaves == 1 &&
            variance->line[i].end == i + 1 && variance->line[i].month.index != RMG_NO_MONTH)
            return true;
    return false;
}

static void add_columns(rmg_table *table, places *p, const rmg_variance_report *report)
{
    const rmg_variance *variance = report->variance;
    int decimals = report->show.decimals;
    rmg_table_add_column(table, "level", RMG_T("level"), RMG_TYPE_TEXT, 0, false);
    for (size_t i = 0; i < variance->n_by; i++)
        rmg_table_add_column(table, variance->cube->dim[variance->by[i]].name, NULL, RMG_TYPE_TEXT, 0, false);
    p->at = table->n_columns;
    for (size_t i = 0; i < N_FRONT; i++)
        rmg_table_add_column(table, front[i].name, RMG_T(front[i].heading), front[i].type,
                             front[i].type == RMG_TYPE_PERCENT    ? 1
                             : front[i].type == RMG_TYPE_QUANTITY ? 0
                                                                  : decimals,
                             front[i].plus);
    list_effects(p, variance);
    for (size_t i = 0; i < p->n_effects; i++)
        rmg_table_add_column(table, rmg_variance_term_name(variance, p->effect[i]),
                             variance_term_word(variance, p->effect[i]), RMG_TYPE_AMOUNT, decimals, true);
    rmg_table_add_column(table, "check", RMG_T("check"), RMG_TYPE_AMOUNT, decimals, false);
    rmg_table_add_column(table, "sign", RMG_T("sign"), RMG_TYPE_TEXT, 0, false);
    rmg_table_add_column(table, "convention", RMG_T("convention"), RMG_TYPE_TEXT, 0, false);
    rmg_table_add_column(table, "note", RMG_T("note"), RMG_TYPE_TEXT, 0, false);
    for (size_t k = 0; variance->timing != NULL && k < variance->n_terms; k++)
        rmg_table_add_column(table,
                             rmg_document_printf(table->owner, "timing_%s",
                                                 rmg_variance_term_name(variance, variance->term[k])),
                             rmg_document_printf(table->owner, RMG_T("%s, timing"),
                                                 variance_term_word(variance, variance->term[k])),
                             RMG_TYPE_AMOUNT, decimals, true);
    if (lines_are_months(variance))
        rmg_table_add_column(table, "period", RMG_T("period"), RMG_TYPE_PERIOD, 0, false);
    if (variance->min_clients != 0)
        rmg_table_add_column(table, "suppressed", RMG_T("suppressed"), RMG_TYPE_TEXT, 0, false);
}

/* What a spreadsheet can compute itself stays live there. */
static void add_formulas(rmg_table *table, const places *p, const rmg_variance *variance)
{
    const char *check = "{difference}";
    for (size_t i = 0; i < variance->n_terms; i++)
        check = rmg_document_printf(table->owner, "%s-{%s}", check,
                                    rmg_variance_term_name(variance, variance->term[i]));
    rmg_table_set_formula(table, p->at + 2, "{actual_amount}-{base_amount}");
    rmg_table_set_formula(table, p->at + 3, "ROUND({difference}/ABS({base_amount})*100,1)");
    rmg_table_set_formula(table, p->at + N_FRONT + p->n_effects,
                          rmg_document_printf(table->owner, "ROUND(%s,4)", check));
}

static void put_labels(rmg_table *table, const rmg_variance *variance, size_t line)
{
    const rmg_variance_line *is = &variance->line[line];
    const char *level = is->level == RMG_LEVEL_TOTAL  ? "total"
                        : is->level == RMG_LEVEL_LINE ? "line"
                        : is->level == RMG_LEVEL_LEAF ? "leaf"
                                                      : variance->cube->dim[variance->by[is->depth - 1]].name;
    rmg_table_text(table, 0, level);
    for (size_t i = 0; i < is->depth && i < variance->n_by; i++)
        rmg_table_text(table, 1 + i, rmg_variance_label(variance, line, i));
}

static void put_side(rmg_table *table, size_t at, const rmg_variance_value *side)
{
    if (side->has_rows)
        rmg_table_number(table, at, side->amount.units);
    if (side->has_quantity)
        rmg_table_number(table, at + 4, side->quantity.units);
    if (side->has_price)
        rmg_table_number(table, at + 6, side->price.units);
}

static void put_percent(rmg_table *table, size_t column, const rmg_variance_line *line)
{
    int64_t tenths, base = line->base.amount.units;
    if (base != INT64_MIN && rmg_percent_tenths(&tenths, line->difference.units, base < 0 ? -base : base) &&
        tenths < INT64_MAX / 1000 && tenths > INT64_MIN / 1000)
        rmg_table_number(table, column, tenths * 1000);
}

static const char *notes_of(rmg_document *document, const rmg_variance_line *line)
{
    const char *text = "";
    for (unsigned bit = 0; bit < RMG_NOTE_BITS; bit++)
        if (line->note & (1u << bit)) {
            const char *note = rmg_variance_note(1u << bit);
            text = text[0] == '\0' ? note : rmg_document_printf(document, "%s; %s", text, note);
        }
    return text;
}

static void put_line(rmg_table *table, const places *p, const rmg_variance *variance, size_t line)
{
    const rmg_variance_line *is = &variance->line[line];
    rmg_table_add_row(table);
    put_labels(table, variance, line);
    put_side(table, p->at, &is->base);
    put_side(table, p->at + 1, &is->comparison);
    rmg_table_number(table, p->at + 2, is->difference.units);
    put_percent(table, p->at + 3, is);
    size_t column = p->at + N_FRONT;
    for (size_t i = 0; i < p->n_effects; i++, column++) {
        rmg_money effect;
        if (rmg_variance_effect(variance, line, p->effect[i], &effect))
            rmg_table_number(table, column, effect.units);
    }
    rmg_table_number(table, column, rmg_variance_check(variance, line).units);
    rmg_table_text(table, column + 1, rmg_judgement_name((rmg_judgement)is->sign));
    rmg_table_text(table, column + 2, rmg_convention_table()[is->convention].name);
    const char *note = notes_of(table->owner, is);
    if (note[0] != '\0')
        rmg_table_text(table, column + 3, note);
    for (size_t k = 0; variance->timing != NULL && k < variance->n_terms; k++)
        rmg_table_number(table, column + 4 + k, variance->timing[line * variance->n_terms + k].units);
    size_t last = column + 4 + (variance->timing != NULL ? variance->n_terms : 0);
    if (lines_are_months(variance) && line != 0 && is->month.index != RMG_NO_MONTH)
        rmg_table_number(table, last, is->month.index);
    if (variance->min_clients != 0 && is->suppressed)
        rmg_table_text(table, table->n_columns - 1, "yes");
}

rmg_table *variance_table(rmg_document *document, const rmg_variance_report *report)
{
    rmg_table *table = rmg_document_add_table(document, "variance");
    places p = {0};
    add_columns(table, &p, report);
    add_formulas(table, &p, report->variance);
    for (size_t line = 0; line < report->variance->n_lines; line++)
        put_line(table, &p, report->variance, line);
    return table;
}
