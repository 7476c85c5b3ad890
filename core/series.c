#include "core/series.h"

#include <stdlib.h>

#include "core/grow.h"

rmg_code rmg_series_init(rmg_series *out, rmg_month first, int per_year, size_t n, rmg_diag *why)
{
    *out = (rmg_series){.first = first, .per_year = (uint8_t)per_year, .n = n};
    out->amount = rmg_zalloc(n, sizeof *out->amount);
    out->present = rmg_zalloc(n, sizeof *out->present);
    if (out->amount != NULL && out->present != NULL)
        return RMG_OK;
    rmg_series_clear(out);
    return rmg_nomem(why);
}

typedef struct extent {
    int32_t first, last; /* of cells that cover one period */
    size_t n_months, n_lumps;
} extent;

static uint32_t cell_at(const uint32_t *cells, size_t i)
{
    return cells != NULL ? cells[i] : (uint32_t)i;
}

static extent find_extent(const rmg_cube *cube, const uint32_t *cells, size_t n_cells, uint8_t scenario)
{
    extent e = {.first = INT32_MAX, .last = INT32_MIN};
    for (size_t i = 0; i < n_cells; i++) {
        uint32_t cell = cell_at(cells, i);
        if (cube->scenario[cell] != scenario)
            continue;
        if (cube->span[cell] > 1) {
            e.n_lumps++;
            continue;
        }
        e.n_months++;
        int32_t month = cube->month[cell].index;
        e.first = month < e.first ? month : e.first;
        e.last = month > e.last ? month : e.last;
    }
    return e;
}

static rmg_code no_room(rmg_diag *why)
{
    return rmg_fail(why, RMG_ERANGE, "a sum of amounts does not fit: more than 922337203685477.5807");
}

static rmg_code add_lump(rmg_series *out, const rmg_cube *cube, uint32_t cell, rmg_diag *why)
{
    for (size_t i = 0; i < out->n_lumps; i++) {
        rmg_lump *known = &out->lump[i];
        if (known->first.index == cube->month[cell].index && known->span == cube->span[cell])
            return rmg_money_add(&known->amount, known->amount, cube->amount[cell]) ? RMG_OK : no_room(why);
    }
    out->lump[out->n_lumps++] = (rmg_lump){cube->month[cell], cube->span[cell], cube->amount[cell]};
    return RMG_OK;
}

static rmg_code add_cell(rmg_series *out, const rmg_cube *cube, uint32_t cell, rmg_diag *why)
{
    if (cube->span[cell] > 1)
        return add_lump(out, cube, cell, why);
    size_t at = (size_t)(cube->month[cell].index - out->first.index);
    if (!rmg_money_add(&out->amount[at], out->amount[at], cube->amount[cell]))
        return no_room(why);
    out->present[at] = 1;
    return RMG_OK;
}

rmg_code rmg_series_from_cells(rmg_series *out, const rmg_cube *cube, const uint32_t *cells, size_t n_cells,
                               uint8_t scenario, rmg_diag *why)
{
    *out = (rmg_series){0};
    if (cells == NULL)
        n_cells = cube->n_cells;
    extent e = find_extent(cube, cells, n_cells, scenario);
    if (e.n_months == 0 && e.n_lumps == 0)
        return rmg_fail(why, RMG_ENODATA, "no %s amounts match the selection",
                        cube->scenarios[scenario].name);

    rmg_month first = {e.n_months != 0 ? e.first : 0};
    size_t n = e.n_months != 0 ? (size_t)((int64_t)e.last - e.first + 1) : 0;
    rmg_code code = rmg_series_init(out, first, cube->per_year, n, why);
    if (code == RMG_OK && e.n_lumps != 0 && (out->lump = rmg_zalloc(e.n_lumps, sizeof *out->lump)) == NULL)
        code = rmg_nomem(why);
    for (size_t i = 0; code == RMG_OK && i < n_cells; i++)
        if (cube->scenario[cell_at(cells, i)] == scenario)
            code = add_cell(out, cube, cell_at(cells, i), why);
    if (code != RMG_OK)
        rmg_series_clear(out);
    return code;
}

bool rmg_series_at(const rmg_series *series, rmg_month month, rmg_money *amount)
{
    int64_t at = (int64_t)month.index - series->first.index;
    if (at < 0 || (size_t)at >= series->n || !series->present[at])
        return false;
    *amount = series->amount[at];
    return true;
}

/* How many of the lump's periods are inside the window and not known one by one. All of them, or it is of no use:
 * a lump over months that are known singly says the same money twice. */
static bool lump_fits(const rmg_series *series, const rmg_lump *lump, rmg_month first, size_t n)
{
    int64_t from = lump->first.index, to = from + lump->span;
    if (from < first.index || to > (int64_t)first.index + (int64_t)n)
        return false;
    rmg_money unused;
    for (int64_t month = from; month < to; month++)
        if (rmg_series_at(series, (rmg_month){(int32_t)month}, &unused))
            return false;
    return true;
}

bool rmg_series_sum(const rmg_series *series, rmg_month first, size_t n, rmg_money *sum, size_t *n_known)
{
    rmg_wide total = 0;
    rmg_money amount;
    *n_known = 0;
    for (size_t i = 0; i < n; i++)
        if (rmg_series_at(series, (rmg_month){first.index + (int32_t)i}, &amount)) {
            total += amount.units;
            ++*n_known;
        }
    for (size_t i = 0; i < series->n_lumps; i++)
        if (lump_fits(series, &series->lump[i], first, n)) {
            total += series->lump[i].amount.units;
            *n_known += series->lump[i].span;
        }
    return rmg_wide_to_int64(&sum->units, total);
}

void rmg_series_clear(rmg_series *series)
{
    if (series == NULL)
        return;
    free(series->amount);
    free(series->present);
    free(series->lump);
    *series = (rmg_series){0};
}
