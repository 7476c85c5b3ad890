#include "cli/pack/explain_rows.h"

#include <stdlib.h>

#include "core/grow.h"
#include "core/text.h"

/* One sort at a time, in one thread: qsort() hands over no context. */
static const rmg_kept_rows *sorted;

static int by_place(const void *a, const void *b)
{
    const rmg_kept_row *x = &sorted->row[*(const size_t *)a], *y = &sorted->row[*(const size_t *)b];
    int order = (x->file > y->file) - (x->file < y->file);
    if (order == 0)
        order = (x->line > y->line) - (x->line < y->line);
    return order != 0 ? order : (x > y) - (x < y);
}

static rmg_code sort_rows(rmg_explain_rows *e, rmg_diag *why)
{
    e->order = rmg_zalloc(e->rows.n + 1, sizeof *e->order);
    if (e->order == NULL)
        return rmg_nomem(why);
    for (size_t i = 0; i < e->rows.n; i++)
        e->order[i] = i;
    sorted = &e->rows;
    qsort(e->order, e->rows.n, sizeof *e->order, by_place);
    return RMG_OK;
}

/* ---- the table ---- */

enum { FIGURE, FILE_NAME, LINE, KIND, PERIOD, LABELS };
enum { QUANTITY, AMOUNT, COUNTED };

static void start_table(rmg_explain_rows *e, rmg_document *document)
{
    const rmg_cube *cube = &e->data.cube;
    rmg_table *table = e->table = rmg_document_add_table(document, "rows");
    rmg_table_add_column(table, "figure", RMG_T("figure"), RMG_TYPE_TEXT, 0, false);
    rmg_table_add_column(table, "file", RMG_T("file"), RMG_TYPE_TEXT, 0, false);
    rmg_table_add_column(table, "line", RMG_T("line"), RMG_TYPE_COUNT, 0, false);
    rmg_table_add_column(table, "kind", RMG_T("kind"), RMG_TYPE_TEXT, 0, false);
    rmg_table_add_column(table, "period", RMG_T("period"), RMG_TYPE_TEXT, 0, false);
    for (size_t dim = 0; dim < cube->n_dims; dim++)
        rmg_table_add_column(table, cube->dim[dim].name, NULL, RMG_TYPE_TEXT, 0, false);
    e->n_dims = cube->n_dims;
    rmg_table_add_column(table, "quantity", RMG_T("quantity"), RMG_TYPE_QUANTITY, 0, false);
    rmg_table_add_column(table, "amount", RMG_T("amount"), RMG_TYPE_AMOUNT, 2, false);
    rmg_table_add_column(table, "counted", RMG_T("counted"), RMG_TYPE_AMOUNT, 2, true);
}

rmg_code rmg_explain_rows_read(rmg_explain_rows *out, rmg_document *document, const rmg_settings *run,
                               rmg_diag *why)
{
    *out = (rmg_explain_rows){0};
    rmg_code code = rmg_kept_rows_read(&out->rows, &out->data, run, RMG_KEEP_KNOWN, why);
    const rmg_values *where = &run->given[RMG_OPT_WHERE];
    for (size_t i = 0; code == RMG_OK && i < where->n; i++)
        code = rmg_filter_add(&out->filter, &out->data.cube, where->text[i], why);
    if (code == RMG_OK)
        code = sort_rows(out, why);
    if (code == RMG_OK)
        start_table(out, document);
    return code;
}

void rmg_explain_rows_clear(rmg_explain_rows *e)
{
    rmg_filter_clear(&e->filter);
    rmg_kept_rows_clear(&e->rows);
    rmg_dataset_clear(&e->data);
    free(e->order);
    *e = (rmg_explain_rows){0};
}

static void put_row(rmg_explain_rows *e, const char *figure, const rmg_kept_row *row)
{
    char period[RMG_PERIOD_MAX];
    const rmg_cube *cube = &e->data.cube;
    rmg_table *table = e->table;
    if (!rmg_convert_period(period, row->month, row->span, cube->per_year))
        rmg_period_print(period, row->month, cube->per_year);
    rmg_table_add_row(table);
    rmg_table_text(table, FIGURE, figure);
    rmg_table_text(table, FILE_NAME, e->data.files[row->file].name);
    rmg_table_number(table, LINE, (int64_t)row->line);
    rmg_table_text(table, KIND, rmg_kind_name(cube->scenarios[row->scenario].kind));
    rmg_table_text(table, PERIOD, period);
    for (size_t dim = 0; dim < e->n_dims; dim++) {
        uint32_t code = rmg_kept_row_code(&e->rows, row, dim);
        if (code != RMG_NO_DIM)
            rmg_table_text(table, LABELS + dim, rmg_dict_label(cube->dim[dim].labels, code));
    }
    if (row->has_quantity)
        rmg_table_number(table, LABELS + e->n_dims + QUANTITY, row->quantity.units);
    rmg_table_number(table, LABELS + e->n_dims + AMOUNT, row->amount.units);
}

/* ---- sums ---- */

static rmg_explain_sum *sum_of(rmg_explain_sums *sums, uint8_t scenario, rmg_row_part part)
{
    for (size_t i = 0; i < sums->n; i++)
        if (sums->kind[i].scenario == scenario && sums->kind[i].part == part)
            return &sums->kind[i];
    if (sums->n < RMG_EXPLAIN_SUMS)
        sums->kind[sums->n++] = (rmg_explain_sum){.scenario = scenario, .part = part};
    return &sums->kind[sums->n - 1];
}

static void count_row(rmg_explain_rows *e, rmg_explain_sums *sums, const rmg_kept_row *row, rmg_row_part part,
                      bool whole)
{
    rmg_explain_sum *sum = sum_of(sums, row->scenario, part);
    sum->n++;
    sum->amount += row->amount.units;
    sum->n_in_part += !whole;
    if (part == RMG_ROW_BESIDE || !whole)
        return;
    rmg_wide counted = part == RMG_ROW_PLUS ? row->amount.units : -(rmg_wide)row->amount.units;
    int64_t units;
    if (rmg_wide_to_int64(&units, counted))
        rmg_table_number(e->table, LABELS + e->n_dims + COUNTED, units);
    sums->counted += counted;
}

void rmg_explain_rows_add(rmg_explain_rows *e, rmg_explain_sums *sums, const rmg_trace *trace,
                          const rmg_units *units)
{
    *sums = (rmg_explain_sums){.first_row = e->table->n_rows};
    for (size_t i = 0; i < e->rows.n; i++) {
        const rmg_kept_row *row = &e->rows.row[e->order[i]];
        bool whole = true;
        if (!rmg_kept_row_passes(&e->filter, &e->rows, row))
            continue;
        rmg_row_part part = rmg_trace_part(trace, units, &e->rows, row, &e->data.cube, &whole);
        if (part == RMG_ROW_NONE)
            continue;
        put_row(e, trace->figure->id, row);
        count_row(e, sums, row, part, whole);
        sums->n_rows++;
    }
}
