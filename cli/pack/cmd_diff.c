#include <stdlib.h>
#include <string.h>

#include "cli/command.h"
#include "cli/deliver.h"
#include "cli/pack/changes.h"
#include "cli/pack/rerun.h"
#include "core/grow.h"
#include "core/text.h"

/* One of the two runs, made again. */
typedef struct run {
    rmg_json *record;
    rmg_settings settings;
    rmg_units units;
    rmg_run_rows rows;
} run;

static rmg_code load(run *out, const char *folder, rmg_diag *why)
{
    rmg_code code = rmg_rerun_read(&out->record, folder, why);
    if (code == RMG_OK)
        code = rmg_rerun_settings(&out->settings, out->record, why);
    if (code == RMG_OK)
        code = rmg_units_make(&out->units, &out->settings, rmg_settings_text(&out->settings, RMG_OPT_PER),
                              NULL, false, why);
    if (code == RMG_OK)
        code = rmg_rerun_check(&out->units.study.data, out->record, why);
    if (code == RMG_OK)
        code = rmg_run_rows_read(&out->rows, &out->settings, out->units.study.upto, why);
    return code;
}

static void unload(run *r)
{
    rmg_run_rows_clear(&r->rows);
    rmg_units_clear(&r->units);
    rmg_settings_clear(&r->settings);
    rmg_json_free(r->record);
}

/* ---- lines of the table ---- */

typedef struct line {
    const char *label[RMG_DIMS_MAX];
    rmg_month period;
    bool annual;
    rmg_money before, after;
    rmg_change_cause cause;
    const char *file; /* NULL: not about one row */
    uint64_t row;
} line;

typedef struct lines {
    line *item;
    size_t n, capacity, n_by;
    const char *const *by;
} lines;

static rmg_code add_line(lines *out, const line *l, rmg_diag *why)
{
    if (!rmg_grow(&out->item, &out->capacity, out->n + 1, sizeof *out->item))
        return rmg_nomem(why);
    out->item[out->n++] = *l;
    return RMG_OK;
}

static rmg_code add_changes(lines *out, const rmg_change *change, size_t n, rmg_diag *why)
{
    rmg_code code = RMG_OK;
    for (size_t i = 0; code == RMG_OK && i < n; i++) {
        const rmg_kept_row *row = &change[i].run->rows.row[change[i].row];
        line l = {.period = row->month,
                  .before = change[i].before,
                  .after = change[i].after,
                  .cause = change[i].cause,
                  .file = change[i].run->data.files[row->file].name,
                  .row = row->line};
        for (size_t k = 0; k < out->n_by; k++)
            l.label[k] = rmg_run_row_label(change[i].run, change[i].row, out->by[k]);
        code = add_line(out, &l, why);
    }
    return code;
}

static const rmg_unit *unit_named(const rmg_units *units, const rmg_unit *like)
{
    for (size_t i = 0; i < units->n; i++)
        if (units->unit[i].is_total == like->is_total && strcmp(units->unit[i].label, like->label) == 0)
            return &units->unit[i];
    return NULL;
}

static const rmg_forecast_year *year_of(const rmg_units *units, const rmg_unit *unit)
{
    const rmg_forecast *forecast = &units->study.forecast[unit->group];
    return forecast->n_years != 0 ? &forecast->year[0] : NULL;
}

static bool same_rules(const rmg_forecast *a, const rmg_forecast *b)
{
    bool same = a->n_rules == b->n_rules;
    for (size_t r = 0; same && r < a->n_rules; r++)
        same = a->rule[r].chosen == b->rule[r].chosen;
    return same;
}

static const char *plan_of(const rmg_units *units)
{
    const rmg_study *study = &units->study;
    return study->has_plan ? study->data.cube.scenarios[study->plan].name : "";
}

static void set_labels(line *l, const rmg_units *units, const rmg_unit *unit, size_t n_by)
{
    const rmg_study *study = &units->study;
    for (size_t k = 0; k < n_by; k++) {
        uint32_t code = rmg_group_label(&study->groups, unit->group, k);
        l->label[k] = rmg_dict_label(study->data.cube.dim[study->groups.by[k]].labels, code);
    }
}

/* A unit's plan when another version counts, and its forecast when another rule makes it. */
static rmg_code add_unit(lines *out, const run *a, const run *b, const rmg_unit *after, rmg_diag *why)
{
    const rmg_unit *before = unit_named(&a->units, after);
    const rmg_forecast_year *x = before != NULL ? year_of(&a->units, before) : NULL;
    const rmg_forecast_year *y = year_of(&b->units, after);
    if (after->is_total || x == NULL || y == NULL || x->first != y->first)
        return RMG_OK;
    line l = {.period = b->units.study.upto, .annual = true, .cause = RMG_CHANGE_PLAN};
    set_labels(&l, &b->units, after, out->n_by);
    rmg_code code = RMG_OK;
    if (strcmp(plan_of(&a->units), plan_of(&b->units)) != 0 &&
        (x->plan.known != y->plan.known || x->plan.amount.units != y->plan.amount.units)) {
        l.before = x->plan.amount;
        l.after = y->plan.amount;
        code = add_line(out, &l, why);
    }
    if (code == RMG_OK && x->year_end.known && y->year_end.known &&
        !same_rules(&a->units.study.forecast[before->group], &b->units.study.forecast[after->group])) {
        l.cause = RMG_CHANGE_METHOD;
        l.before = x->year_end.amount;
        l.after = y->year_end.amount;
        code = add_line(out, &l, why);
    }
    return code;
}

/* ---- the table ---- */

static size_t n_by_of_sort; /* as in changes.c: one sort, one thread */

static int by_place(const void *a, const void *b)
{
    const line *x = a, *y = b;
    int order = 0;
    for (size_t k = 0; order == 0 && k < n_by_of_sort; k++)
        order = strcmp(x->label[k], y->label[k]);
    if (order == 0)
        order = (x->period.index > y->period.index) - (x->period.index < y->period.index);
    if (order == 0)
        order = (int)x->cause - (int)y->cause;
    if (order == 0 && x->file != NULL && y->file != NULL)
        order = strcmp(x->file, y->file);
    return order != 0 ? order : (x->row > y->row) - (x->row < y->row);
}

static bool is_small(const line *l, bool limited, rmg_money least)
{
    rmg_wide change = (rmg_wide)l->after.units - l->before.units;
    return limited && (change < 0 ? -change : change) < least.units;
}

static void put_amounts(rmg_table *table, size_t column, rmg_money before, rmg_money after)
{
    rmg_money change;
    rmg_table_number(table, column, before.units);
    rmg_table_number(table, column + 1, after.units);
    if (rmg_money_sub(&change, after, before))
        rmg_table_number(table, column + 2, change.units);
}

static void put_line(rmg_table *table, const line *l, size_t n_by, int per_year)
{
    char period[RMG_PERIOD_MAX];
    rmg_table_add_row(table);
    rmg_table_text(table, 0, "line");
    for (size_t k = 0; k < n_by; k++)
        rmg_table_text(table, 1 + k, l->label[k]);
    if (l->annual)
        rmg_period_print(period, rmg_period(rmg_period_year(l->period, per_year), 1, 1), 1);
    else
        rmg_period_print(period, l->period, per_year);
    rmg_table_text(table, 1 + n_by, period);
    put_amounts(table, 2 + n_by, l->before, l->after);
    rmg_table_text(table, 5 + n_by, rmg_change_name(l->cause));
    if (l->file != NULL) {
        rmg_table_text(table, 6 + n_by, l->file);
        rmg_table_number(table, 7 + n_by, (int64_t)l->row);
    }
}

/* All changes of rows together, before the lines of which some may be too small to be shown. */
static void put_total(rmg_table *table, const lines *all)
{
    rmg_money before = {0}, after = {0};
    for (size_t i = 0; i < all->n; i++)
        if (all->item[i].file != NULL && (!rmg_money_add(&before, before, all->item[i].before) ||
                                          !rmg_money_add(&after, after, all->item[i].after)))
            return;
    rmg_table_add_row(table);
    rmg_table_text(table, 0, "total");
    put_amounts(table, 2 + all->n_by, before, after);
}

static void fill(rmg_table *table, lines *all, const rmg_settings *settings, int per_year)
{
    static const char *const amounts[] = {"before", "after", "change"};
    rmg_table_add_column(table, "level", NULL, RMG_TYPE_TEXT, 0, false);
    for (size_t k = 0; k < all->n_by; k++)
        rmg_table_add_column(table, all->by[k], NULL, RMG_TYPE_TEXT, 0, false);
    rmg_table_add_column(table, "period", RMG_T("period"), RMG_TYPE_TEXT, 0, false);
    for (size_t i = 0; i < 3; i++)
        rmg_table_add_column(table, amounts[i], RMG_T(amounts[i]), RMG_TYPE_AMOUNT, 2, i == 2);
    rmg_table_add_column(table, "cause", RMG_T("cause"), RMG_TYPE_TEXT, 0, false);
    rmg_table_add_column(table, "file", RMG_T("file"), RMG_TYPE_TEXT, 0, false);
    rmg_table_add_column(table, "line", RMG_T("line"), RMG_TYPE_COUNT, 0, false);
    rmg_money least = {0};
    bool limited = rmg_settings_money(settings, RMG_OPT_MIN_AMOUNT, &least);
    n_by_of_sort = all->n_by;
    if (all->n != 0)
        qsort(all->item, all->n, sizeof *all->item, by_place);
    put_total(table, all);
    for (size_t i = 0; i < all->n; i++)
        if (!is_small(&all->item[i], limited, least))
            put_line(table, &all->item[i], all->n_by, per_year);
}

static rmg_code compare(const run *a, const run *b, const rmg_settings *settings, rmg_diag *why)
{
    const rmg_study *study = &b->units.study;
    const char *by[RMG_DIMS_MAX];
    lines all = {.n_by = study->groups.n_by, .by = by};
    for (size_t k = 0; k < all.n_by; k++)
        by[k] = study->data.cube.dim[study->groups.by[k]].name;
    rmg_change *change = NULL;
    size_t n = 0;
    rmg_code code = rmg_changes_find(&change, &n, &a->rows, &b->rows, why);
    if (code == RMG_OK)
        code = add_changes(&all, change, n, why);
    for (size_t i = 0; code == RMG_OK && i < b->units.n; i++)
        code = add_unit(&all, a, b, &b->units.unit[i], why);
    if (code == RMG_OK) {
        rmg_document document;
        rmg_document_init(&document, "diff", NULL, study->data.unit);
        rmg_table *table = rmg_document_add_table(&document, "diff");
        fill(table, &all, settings, study->data.cube.per_year);
        rmg_document_add_grid(&document, table, NULL, 0, RMG_T("what changed"));
        code = rmg_deliver(&document, settings, why);
        rmg_document_clear(&document);
    }
    free(change);
    free(all.item);
    return code;
}

rmg_code rmg_run_diff(const rmg_settings *settings, bool *condition, rmg_diag *why)
{
    (void)condition;
    if (settings->files.n != 2)
        return rmg_fail(why, RMG_EUSAGE, RMG_T("diff takes the folders of two runs"));
    run before = {0}, after = {0};
    rmg_code code = load(&before, settings->files.text[0], why);
    if (code == RMG_OK)
        code = load(&after, settings->files.text[1], why);
    if (code == RMG_OK)
        code = compare(&before, &after, settings, why);
    unload(&after);
    unload(&before);
    return code;
}
