#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#include "cli/command.h"
#include "cli/deliver.h"
#include "cli/pack/explain_rows.h"
#include "cli/pack/log.h"
#include "cli/pack/rerun.h"
#include "core/text.h"

#define SHOWN_ROWS 100 /* of a figure on the page; CSV and JSON have all */
#define SHOWN_LINES 20 /* of a variance */

typedef struct explanation {
    rmg_document document;
    rmg_explain_rows rows;
    rmg_units units;
    rmg_log log;
    char *log_path;
    const rmg_settings *run; /* the settings of then */
} explanation;

static void say(explanation *e, const char *text)
{
    rmg_document_add_sentence(&e->document, text);
}

/* ---- what it is, and its formula ---- */

static void say_figure(explanation *e, const rmg_trace *trace)
{
    const rmg_figure_place *figure = trace->figure;
    const char *value = rmg_trace_value(&e->document, trace);
    const char *formula = rmg_trace_formula(&e->document, trace, &e->units);
    say(e, rmg_document_printf(&e->document, "%s: %s, %s.%s = %s", figure->id, trace->unit->label,
                               figure->table->name, figure->table->column[figure->column].name, value));
    say(e, RMG_T(trace->making->words));
    if (formula[0] != '\0')
        say(e, rmg_document_printf(&e->document, "%s = %s", formula, value));
}

static void say_rule(explanation *e, const rmg_trace *trace)
{
    const rmg_forecast *forecast = &e->units.study.forecast[trace->group];
    if ((trace->making->beside & RMG_ROWS_HISTORY) == 0 || !forecast->has_forecast)
        return;
    rmg_buffer names = {0};
    for (size_t r = 0; r < forecast->n_rules; r++)
        if (forecast->rule[r].chosen)
            rmg_buffer_printf(&names, "%s%s", names.length != 0 ? " + " : "",
                              rmg_rule_at(forecast->rule[r].rule)->name);
    say(e, rmg_document_printf(&e->document, RMG_T("rule: %s"), rmg_buffer_text(&names)));
    if (forecast->notes & RMG_NOTE_RECONCILED)
        say(e, RMG_T("The estimate is adjusted so that the lines add up to the total."));
    rmg_buffer_clear(&names);
}

/* ---- effects of a variance: each leaf with its numbers ---- */

static size_t term_of(const rmg_variance *v, const char *column)
{
    size_t k = 0;
    while (k < v->n_terms && strcmp(rmg_variance_term_name(v, v->term[k]), column) != 0)
        k++;
    return k;
}

static size_t level_of_dim(const rmg_variance *v, size_t dim)
{
    size_t level = 0;
    while (level < v->n_by && v->by[level] != dim)
        level++;
    return level;
}

/* Is this leaf one of the line's? */
static bool is_below(const rmg_variance *leaves, size_t leaf, const rmg_variance *v, size_t line)
{
    for (size_t i = 0; i < v->line[line].depth; i++) {
        size_t level = level_of_dim(leaves, v->by[i]);
        const char *label = level < leaves->n_by ? rmg_variance_label(leaves, leaf, level) : NULL;
        if (label == NULL || strcmp(label, rmg_variance_label(v, line, i)) != 0)
            return false;
    }
    const rmg_variance_line *is = &v->line[line];
    return (is->n_leaves != 1 || is->unit == leaves->line[leaf].unit) &&
           (is->month.index == RMG_NO_MONTH || line == 0 ||
            is->month.index == leaves->line[leaf].month.index);
}

static const char *name_of(rmg_document *document, const rmg_variance *v, size_t line)
{
    const char *text = "";
    for (size_t i = 0; i < v->line[line].depth; i++) {
        const char *label = rmg_say_label(rmg_variance_label(v, line, i));
        text = i == 0 ? label : rmg_document_printf(document, "%s / %s", text, label);
    }
    return text;
}

static void say_leaf(explanation *e, const rmg_variance *leaves, size_t leaf, size_t term)
{
    const char *formula = rmg_variance_formula(leaves, leaf, term);
    const char *effect = rmg_say_exact(&e->document, leaves->line[leaf].effect[term].units, 2);
    const char *name = name_of(&e->document, leaves, leaf);
    say(e, formula[0] != '\0' ? rmg_document_printf(&e->document, "%s: %s = %s", name, formula, effect)
                              : rmg_document_printf(&e->document, "%s: %s", name, effect));
}

/* The leaves that have a part in it, the largest lines first, as they stand in the split. */
static void say_leaves(explanation *e, const rmg_trace *trace, const rmg_variance *leaves)
{
    const rmg_variance *v = &trace->unit->from.split.variance;
    size_t term = term_of(leaves, trace->figure->table->column[trace->figure->column].name);
    size_t n = 0, shown = 0;
    rmg_wide rest = 0;
    for (size_t i = 1; i < leaves->n_lines && term < leaves->n_terms; i++) {
        if (leaves->line[i].effect[term].units == 0 || leaves->line[i].n_leaves != 1 ||
            !is_below(leaves, i, v, trace->figure->row))
            continue;
        n++;
        if (shown < SHOWN_LINES) {
            say_leaf(e, leaves, i, term);
            shown++;
        } else
            rest += leaves->line[i].effect[term].units;
    }
    int64_t units;
    if (n > shown && rmg_wide_to_int64(&units, rest))
        say(e, rmg_document_printf(&e->document, RMG_T("%zu more lines, together %s"), n - shown,
                                   rmg_say_exact(&e->document, units, 2)));
}

/* The unit's split once more, with a line and a formula for each leaf. */
static rmg_code say_effect(explanation *e, const rmg_trace *trace, rmg_diag *why)
{
    rmg_settings asked = *e->run;
    rmg_split split = {0};
    asked.given[RMG_OPT_EXPLAIN] = (rmg_values){0};
    rmg_code code = rmg_values_add(&asked.given[RMG_OPT_EXPLAIN], "yes", NULL, why);
    if (code == RMG_OK)
        code = rmg_split_study(&split, &trace->unit->from.study, &asked, why);
    if (code == RMG_OK && split.has_explained)
        say_leaves(e, trace, &split.explained);
    rmg_split_clear(&split);
    rmg_values_clear(&asked.given[RMG_OPT_EXPLAIN]);
    return code;
}

/* ---- the rows ---- */

static const char *exact_sum(explanation *e, rmg_wide sum)
{
    int64_t units;
    return rmg_wide_to_int64(&units, sum) ? rmg_say_exact(&e->document, units, 2) : RMG_T("unknown");
}

static void say_sum(explanation *e, const rmg_explain_sum *sum)
{
    static const char *const signs[] = {
        [RMG_ROW_NONE] = "", [RMG_ROW_BESIDE] = "", [RMG_ROW_PLUS] = "+ ", [RMG_ROW_MINUS] = "- "};
    const char *kind = rmg_kind_name(e->rows.data.cube.scenarios[sum->scenario].kind);
    say(e, rmg_document_printf(&e->document,
                               rmg_text_plural("%s%zu row of %s, together %s",
                                               "%s%zu rows of %s, together %s", (unsigned long)sum->n),
                               signs[sum->part], sum->n, kind, exact_sum(e, sum->amount)));
    if (sum->n_in_part != 0 && sum->part != RMG_ROW_BESIDE)
        say(e, rmg_document_printf(&e->document,
                                   RMG_T("%zu of them are amounts over several months: the part of these "
                                         "months counts"),
                                   sum->n_in_part));
}

/* What is added, what is taken away, and what stands beside it. */
static void say_sums(explanation *e, const rmg_explain_sums *sums)
{
    static const rmg_row_part parts[] = {RMG_ROW_PLUS, RMG_ROW_MINUS, RMG_ROW_BESIDE};
    for (size_t p = 0; p < sizeof parts / sizeof *parts; p++)
        for (size_t i = 0; i < sums->n; i++)
            if (sums->kind[i].part == parts[p])
                say_sum(e, &sums->kind[i]);
}

/* Do the rows alone make the figure? */
static void say_proof(explanation *e, const rmg_trace *trace, const rmg_explain_sums *sums)
{
    const rmg_cell *cell = rmg_table_cell(trace->figure->table, trace->figure->row, trace->figure->column);
    bool counts = trace->making->plus != 0;
    if (counts && cell->kind == RMG_CELL_NUMBER && sums->counted == cell->is.number)
        say(e, rmg_document_printf(&e->document, RMG_T("the rows make the figure itself: %s"),
                                   exact_sum(e, sums->counted)));
    else if (counts && sums->n != 0)
        say(e,
            rmg_document_printf(&e->document, RMG_T("the rows make %s of it"), exact_sum(e, sums->counted)));
}

/* Labels are left out: most of them are those of the unit. */
static bool is_shown(const explanation *e, size_t column, const rmg_explain_sums *sums, size_t n)
{
    const rmg_table *all = e->rows.table;
    size_t first_label = rmg_table_find_column(all, "period") + 1;
    if (column == 0 || (column >= first_label && column < first_label + e->rows.n_dims))
        return false;
    for (size_t r = 0; r < n; r++)
        if (rmg_table_cell(all, sums->first_row + r, column)->kind != RMG_CELL_EMPTY)
            return true;
    return false;
}

static void copy_cell(rmg_table *to, size_t column, const rmg_cell *cell)
{
    if (cell->kind == RMG_CELL_NUMBER)
        rmg_table_number(to, column, cell->is.number);
    else if (cell->kind == RMG_CELL_TEXT)
        rmg_table_text(to, column, cell->is.text);
}

static void show_rows(explanation *e, const rmg_explain_sums *sums)
{
    const rmg_table *all = e->rows.table;
    size_t shown = sums->n_rows < SHOWN_ROWS ? sums->n_rows : SHOWN_ROWS, column[16], n = 0;
    for (size_t c = 0; c < all->n_columns && n < sizeof column / sizeof *column; c++)
        if (is_shown(e, c, sums, shown))
            column[n++] = c;
    if (shown == 0)
        return;
    rmg_table *part = rmg_document_add_inner_table(&e->document, "shown");
    for (size_t k = 0; k < n; k++) {
        const rmg_column *c = &all->column[column[k]];
        rmg_table_add_column(part, c->name, c->heading, c->type, c->decimals, c->plus);
    }
    for (size_t r = 0; r < shown; r++) {
        rmg_table_add_row(part);
        for (size_t k = 0; k < n; k++)
            copy_cell(part, k, rmg_table_cell(all, sums->first_row + r, column[k]));
    }
    rmg_document_add_grid(&e->document, part, NULL, 0, RMG_T("rows"));
    if (shown < sums->n_rows)
        say(e, rmg_document_printf(&e->document, RMG_T("%zu more rows: --format csv lists all"),
                                   sums->n_rows - shown));
}

/* ---- figures that are not made of rows ---- */

static void say_files(explanation *e, const char *column)
{
    const rmg_dataset *data = &e->units.study.data;
    for (size_t f = 0; f < data->n_files; f++) {
        const rmg_file *file = &data->files[f];
        const struct {
            const char *name;
            uint64_t n;
        } counts[] = {{"rows_read", file->rows_read},
                      {"rows_used", file->rows_used},
                      {"rows_excluded", file->rows_excluded},
                      {"rows_rejected", file->rows_rejected}};
        for (size_t i = 0; i < sizeof counts / sizeof *counts; i++)
            if (strcmp(counts[i].name, column) == 0)
                say(e, rmg_document_printf(&e->document, "%s: %" PRIu64, file->name, counts[i].n));
    }
    if (strcmp(column, "rows_rejected") == 0)
        say(e, RMG_T("rejects.csv of the run lists them with their lines"));
}

static void say_log(explanation *e, const rmg_trace *trace)
{
    const rmg_table *table = trace->figure->table;
    size_t column = rmg_table_find_column(table, "line");
    const rmg_cell *line = rmg_table_cell(table, trace->figure->row, column);
    say(e, rmg_document_printf(&e->document, "%s:%lld", e->log_path, (long long)line->is.number));
}

/* ---- one figure ---- */

static rmg_code explain_figure(explanation *e, const char *id, rmg_diag *why)
{
    rmg_trace trace;
    if (!rmg_trace_find(&trace, &e->units, id)) {
        rmg_code code = rmg_fail(why, RMG_EUSAGE, RMG_T("there is no figure \"%s\" in that run"), id);
        rmg_hint(why, RMG_T("the id of a figure is the end of its link in a page: report.html#f12"));
        return code;
    }
    say_figure(e, &trace);
    say_rule(e, &trace);
    rmg_code code = rmg_trace_is_effect(&trace) ? say_effect(e, &trace, why) : RMG_OK;
    if (code != RMG_OK)
        return code;
    const char *table = trace.figure->table->name;
    if (strcmp(table, "quality") == 0)
        say_files(e, trace.figure->table->column[trace.figure->column].name);
    if (strcmp(table, "accuracy") == 0)
        say_log(e, &trace);
    rmg_explain_sums sums;
    rmg_explain_rows_add(&e->rows, &sums, &trace, &e->units);
    say_sums(e, &sums);
    say_proof(e, &trace, &sums);
    show_rows(e, &sums);
    return RMG_OK;
}

/* ---- the command ---- */

/* All pages of the run once more. */
static rmg_code make_again(explanation *e, const rmg_json *run, rmg_diag *why)
{
    const rmg_settings *then = e->run;
    rmg_code code = rmg_units_make(&e->units, then, rmg_settings_text(then, RMG_OPT_PER), NULL, false, why);
    if (code == RMG_OK)
        code = rmg_rerun_check(&e->units.study.data, run, why);
    if (code == RMG_OK)
        e->log_path = rmg_log_place(&e->units);
    if (code == RMG_OK && e->log_path == NULL)
        code = rmg_nomem(why);
    if (code == RMG_OK)
        code = rmg_log_read(&e->log, e->log_path, &e->units.study, why);
    if (code == RMG_OK)
        code = rmg_units_fill(&e->units, false, why);
    if (code == RMG_OK)
        code = rmg_units_document(&e->units, rmg_log_past, &e->log, why);
    return code;
}

static rmg_code explain(explanation *e, const rmg_settings *settings, const rmg_json *run, rmg_diag *why)
{
    rmg_code code = make_again(e, run, why);
    rmg_document_init(&e->document, "explain", NULL, e->units.study.data.unit);
    if (code == RMG_OK)
        code = rmg_explain_rows_read(&e->rows, &e->document, e->run, why);
    for (size_t i = 1; code == RMG_OK && i < settings->files.n; i++)
        code = explain_figure(e, settings->files.text[i], why);
    return code == RMG_OK ? rmg_deliver(&e->document, settings, why) : code;
}

static void clear(explanation *e)
{
    rmg_explain_rows_clear(&e->rows);
    rmg_document_clear(&e->document);
    rmg_log_clear(&e->log);
    rmg_units_clear(&e->units);
    free(e->log_path);
}

rmg_code rmg_run_explain(const rmg_settings *settings, bool *condition, rmg_diag *why)
{
    (void)condition;
    if (settings->files.n < 2)
        return rmg_fail(why, RMG_EUSAGE, RMG_T("explain takes the folder of a run and the ids of figures"));
    rmg_json *run = NULL;
    rmg_settings then = {0};
    explanation e = {.run = &then};
    rmg_code code = rmg_rerun_read(&run, settings->files.text[0], why);
    if (code == RMG_OK)
        code = rmg_rerun_settings(&then, run, why);
    if (code == RMG_OK)
        code = explain(&e, settings, run, why);
    clear(&e);
    rmg_settings_clear(&then);
    rmg_json_free(run);
    return code;
}
