#include "analysis/variance/window_internal.h"

#include <assert.h>
#include <string.h>

#include "core/text.h"

enum { HAS = 1, LACKS = 2 }; /* a label; no such column in its file. An empty cell is neither */

typedef struct scan {
    uint8_t sees[2][RMG_DIMS_MAX]; /* HAS, LACKS bits */
    uint32_t months[2];
    size_t n[2];
} scan;

static bool is_side(const rmg_cube *cube, const rmg_variance_side *side, size_t cell)
{
    return cube->scenario[cell] == side->scenario &&
           rmg_period_year(cube->month[cell], cube->per_year) == side->year;
}

int rmg_side_of(const rmg_cube *cube, const rmg_variance_options *options, size_t cell)
{
    int side = is_side(cube, &options->base, cell) ? 0 : is_side(cube, &options->comparison, cell) ? 1 : -1;
    if (side == 1 && options->upto.index > 0 &&
        cube->month[cell].index + cube->span[cell] - 1 > options->upto.index)
        return -1;
    return side >= 0 && (options->keep == NULL || rmg_filter_keeps(options->keep, cube, cell)) ? side : -1;
}

uint32_t rmg_cell_months(const rmg_cube *cube, size_t cell)
{
    int number = rmg_period_number(cube->month[cell], cube->per_year);
    uint64_t run = (UINT64_C(1) << (cube->span[cell] < 32 ? cube->span[cell] : 32)) - 1;
    return (uint32_t)(run << (number - 1));
}

static void scan_cells(scan *seen, const rmg_cube *cube, const rmg_variance_options *options)
{
    for (size_t cell = 0; cell < cube->n_cells; cell++) {
        int side = rmg_side_of(cube, options, cell);
        if (side < 0)
            continue;
        seen->n[side]++;
        seen->months[side] |= rmg_cell_months(cube, cell);
        for (size_t d = 0; d < cube->n_dims; d++) {
            uint32_t code = cube->dim[d].code[cell];
            seen->sees[side][d] |= code == RMG_NO_DIM ? LACKS : code != RMG_NO_LABEL ? HAS : 0;
        }
    }
}

/* Columns that say something about a line and do not tell lines apart. Where quantities play no part, neither do
 * their units. */
static bool is_attribute(const rmg_variance *out, const rmg_cube *cube, size_t d)
{
    const char *name = cube->dim[d].name;
    bool no_quantity = out->convention == RMG_FLEX || out->n_factors != 0;
    return strcmp(name, "step") == 0 || strcmp(name, "line_kind") == 0 || strcmp(name, "account_kind") == 0 ||
           (no_quantity && strcmp(name, "quantity_unit") == 0);
}

/* A dimension is shared when both sides have a label in it (a column that a side leaves empty throughout tells nothing
 * apart there), and cells of files without it occur on both sides or on neither: else leaves that belong together would
 * never meet. */
static void sort_dims(rmg_variance *out, const rmg_cube *cube, const scan *seen, uint32_t ignored)
{
    out->unit_dim = rmg_cube_find_dim(cube, "quantity_unit");
    if (out->unit_dim == cube->n_dims)
        out->unit_dim = SIZE_MAX;
    for (size_t d = 0; d < cube->n_dims; d++) {
        uint8_t base = seen->sees[0][d], comparison = seen->sees[1][d];
        if (is_attribute(out, cube, d) || (ignored >> d & 1) != 0)
            continue;
        if ((base & HAS) != 0 && base == comparison)
            out->matched[out->n_matched++] = d;
        else if ((base & comparison & HAS) != 0)
            out->partly[out->n_partly++] = d;
        else if ((base & HAS) != 0)
            out->only_base[out->n_only_base++] = d;
        else if ((comparison & HAS) != 0)
            out->only_comparison[out->n_only_comparison++] = d;
    }
}

static rmg_month month_at(const rmg_variance_side *side, unsigned bit, int per_year)
{
    return rmg_period(side->year, (int)bit + 1, per_year);
}

static void set_window(rmg_variance *out, const rmg_cube *cube, const scan *seen)
{
    uint32_t window = seen->months[1], outside = seen->months[0] & ~window, alone = window & ~seen->months[0];
    out->first = month_at(&out->comparison, (unsigned)__builtin_ctz(window), cube->per_year);
    out->last = month_at(&out->comparison, 31 - (unsigned)__builtin_clz(window), cube->per_year);
    for (unsigned bit = 0; bit < 32; bit++)
        if ((outside >> bit & 1) != 0)
            out->left_out[out->n_left_out++] = month_at(&out->base, bit, cube->per_year);
    for (unsigned bit = 0; bit < 32; bit++)
        if ((alone >> bit & 1) != 0)
            out->without_base[out->n_without_base++] = month_at(&out->comparison, bit, cube->per_year);
}

static rmg_code fail_no_rows(const rmg_cube *cube, const rmg_variance_side *side, rmg_diag *why)
{
    rmg_code code = rmg_fail(why, RMG_ENODATA, RMG_T("there are no rows of \"%s\" in %d"),
                             cube->scenarios[side->scenario].name, side->year);
    rmg_hint(why, "%s", RMG_T("choose what to compare with --scenario, --against and --year"));
    return code;
}

rmg_code rmg_window_find(uint32_t *window, rmg_variance *out, const rmg_cube *cube,
                         const rmg_variance_options *options, rmg_diag *why)
{
    assert(cube->per_year <= 32);
    scan seen = {.n = {0, 0}};
    scan_cells(&seen, cube, options);
    if (options->months != 0)
        seen.months[1] &= options->months;
    if (seen.n[1] == 0 || seen.months[1] == 0)
        return fail_no_rows(cube, &options->comparison, why);
    if (seen.n[0] == 0)
        return fail_no_rows(cube, &options->base, why);
    sort_dims(out, cube, &seen, options->ignored);
    set_window(out, cube, &seen);
    *window = seen.months[1];
    return RMG_OK;
}
