#include "analysis/forecast/cover.h"

#include <stdlib.h>

/* The first known period of a line; false when there is none. */
static bool find_begin(const rmg_series *line, rmg_month *begin)
{
    for (size_t i = 0; i < line->n; i++)
        if (line->present[i]) {
            begin->index = line->first.index + (int32_t)i;
            return true;
        }
    return false;
}

static rmg_month last_of(const rmg_series *line)
{
    return (rmg_month){line->first.index + (int32_t)line->n - 1};
}

/* An amount in every period from the first to the last, and enough of them to call it a habit. */
static bool is_steady(const rmg_series *line)
{
    enum { FEW = 3 };
    size_t known = 0;
    for (size_t i = 0; i < line->n; i++) {
        if (!line->present[i] && known > 0)
            return false;
        known += line->present[i] != 0;
    }
    return known >= FEW;
}

static bool lies_in_lump(const rmg_series *line, rmg_month month)
{
    for (size_t i = 0; i < line->n_lumps; i++)
        if (month.index >= line->lump[i].first.index &&
            month.index < line->lump[i].first.index + line->lump[i].span)
            return true;
    return false;
}

static uint8_t meaning(rmg_cover how, bool before)
{
    if (how == RMG_COVER_CELLS)
        return before ? RMG_PRESENT_NOT : RMG_PRESENT_NO_ROWS;
    return before ? RMG_PRESENT_BEFORE : RMG_PRESENT;
}

static void fill(rmg_series *out, const rmg_series *line, const rmg_series *whole, rmg_month begin,
                 rmg_month upto, rmg_cover how)
{
    for (size_t i = 0; i < out->n; i++) {
        rmg_month month = {out->first.index + (int32_t)i};
        rmg_money unused;
        if (rmg_series_at(line, month, &out->amount[i]))
            out->present[i] = line->present[month.index - line->first.index];
        else if (month.index <= upto.index && rmg_series_at(whole, month, &unused) &&
                 !lies_in_lump(line, month))
            out->present[i] = meaning(how, month.index < begin.index);
    }
}

rmg_code rmg_cover_line(rmg_series *line, const rmg_series *whole, rmg_month upto, rmg_cover how,
                        rmg_diag *why)
{
    rmg_month begin, first = line->first, last = last_of(line);
    if (!find_begin(line, &begin) || begin.index > upto.index || (how == RMG_COVER_CELLS && is_steady(line)))
        return RMG_OK;
    if (how == RMG_COVER_INVOICES)
        first = rmg_period(rmg_period_year(begin, line->per_year), 1, line->per_year);
    if (first.index > line->first.index)
        first = line->first;
    if (last.index < upto.index)
        last = upto;
    rmg_series done;
    rmg_code code = rmg_series_init(&done, first, line->per_year, (size_t)(last.index - first.index + 1),
                                    why);
    if (code != RMG_OK)
        return code;
    fill(&done, line, whole, begin, upto, how);
    done.lump = line->lump;
    done.n_lumps = line->n_lumps;
    free(line->amount);
    free(line->present);
    *line = done;
    return RMG_OK;
}
