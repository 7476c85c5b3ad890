#include "analysis/variance/leaf_internal.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

#include "analysis/variance/window_internal.h"
#include "core/grow.h"
#include "core/hash.h"
#include "core/number.h"
#include "core/text.h"

#define PERIODS_MAX 32

/* A cell on its way into its leaf: the whole cell, or what phasing gives to the window or to one month. */
typedef struct portion {
    size_t cell;
    int side;
    rmg_month month; /* of the comparison year, or RMG_NO_MONTH */
    int64_t amount, quantity;
    bool phased;
} portion;

/* --- Keys ---------------------------------------------------------------------------------------------- */

static uint32_t hash_key(const rmg_cube *cube, const rmg_variance *out, size_t cell, rmg_month month)
{
    uint64_t hash = rmg_hash_mix((uint32_t)month.index, UINT64_C(0x9E3779B97F4A7C15));
    for (size_t i = 0; i < out->n_matched; i++)
        hash = rmg_hash_mix(hash ^ cube->dim[out->matched[i]].code[cell], UINT64_C(0x8EBC6AF09C88C6E3));
    return (uint32_t)(hash ^ hash >> 32);
}

static bool same_key(const rmg_cube *cube, const rmg_variance *out, const rmg_leaf *leaf, size_t cell,
                     rmg_month month)
{
    if (leaf->month.index != month.index)
        return false;
    for (size_t i = 0; i < out->n_matched; i++) {
        const uint32_t *code = cube->dim[out->matched[i]].code;
        if (code[leaf->cell] != code[cell])
            return false;
    }
    return true;
}

static bool grow_slots(rmg_leaves *leaves)
{
    size_t n_slots = leaves->n_slots != 0 ? leaves->n_slots * 2 : 1024;
    uint32_t *slot = calloc(n_slots, sizeof *slot);
    if (slot == NULL)
        return false;
    for (size_t i = 0; i < leaves->n; i++) {
        size_t at = leaves->hash[i] & (n_slots - 1);
        while (slot[at] != 0)
            at = (at + 1) & (n_slots - 1);
        slot[at] = (uint32_t)i + 1;
    }
    free(leaves->slot);
    leaves->slot = slot;
    leaves->n_slots = n_slots;
    return true;
}

static bool grow_leaves(rmg_leaves *leaves)
{
    size_t n = leaves->n + 1, n_stated = n * 2 * leaves->n_measures;
    if (n >= UINT32_MAX || ((leaves->n + 1) * 2 > leaves->n_slots && !grow_slots(leaves)))
        return false;
    return rmg_grow(&leaves->leaf, &leaves->capacity, n, sizeof *leaves->leaf) &&
           rmg_grow(&leaves->hash, &leaves->hash_capacity, n, sizeof *leaves->hash) &&
           (n_stated == 0 ||
            rmg_grow(&leaves->stated, &leaves->stated_capacity, n_stated, sizeof *leaves->stated));
}

static void add_leaf(rmg_leaves *leaves, size_t cell, rmg_month month, uint32_t hash)
{
    size_t i = leaves->n++;
    leaves->hash[i] = hash;
    leaves->leaf[i] = (rmg_leaf){
        .cell = (uint32_t)cell, .mix = UINT32_MAX, .month = month, .kind = RMG_NO_LABEL};
    leaves->leaf[i].side[0].unit = leaves->leaf[i].side[1].unit = RMG_NO_LABEL;
    for (size_t m = 0; m < 2 * leaves->n_measures; m++)
        leaves->stated[i * 2 * leaves->n_measures + m] = (rmg_stated){.given = false};
}

rmg_code rmg_leaf_find(size_t *leaf, rmg_leaves *leaves, const rmg_variance *out, size_t cell,
                       rmg_month month, rmg_diag *why)
{
    if (!grow_leaves(leaves))
        return rmg_nomem(why);
    uint32_t hash = hash_key(leaves->cube, out, cell, month);
    size_t at = hash & (leaves->n_slots - 1);
    for (; leaves->slot[at] != 0; at = (at + 1) & (leaves->n_slots - 1)) {
        *leaf = leaves->slot[at] - 1;
        if (leaves->hash[*leaf] == hash && same_key(leaves->cube, out, &leaves->leaf[*leaf], cell, month))
            return RMG_OK;
    }
    *leaf = leaves->n;
    add_leaf(leaves, cell, month, hash);
    leaves->slot[at] = (uint32_t)leaves->n;
    return RMG_OK;
}

/* --- Adding a cell --------------------------------------------------------------------------------------- */

static void see_quantity(rmg_leaf_side *side, const rmg_cube *cube, const portion *from)
{
    if (cube->has_quantity[from->cell] == RMG_GIVEN_ALL)
        side->saw |= RMG_SAW_QUANTITY;
    else if (from->amount != 0 || cube->has_quantity[from->cell] == RMG_GIVEN_SOME)
        side->saw |= RMG_LACKS_QUANTITY;
}

static void see_price(rmg_leaf_side *side, const rmg_cube *cube, size_t cell)
{
    bool stated = cube->has_price[cell] == RMG_GIVEN_ALL;
    if (!stated || ((side->saw & RMG_SAW_PRICE) != 0 && side->price != cube->price[cell].units))
        side->saw |= RMG_LACKS_PRICE;
    if (!stated)
        return;
    side->price = cube->price[cell].units;
    side->saw |= RMG_SAW_PRICE;
}

/* Cells without a quantity say nothing about the unit. */
static void see_unit(rmg_leaf_side *side, const rmg_cube *cube, size_t unit_dim, size_t cell)
{
    if (unit_dim == SIZE_MAX || cube->has_quantity[cell] == RMG_GIVEN_NONE)
        return;
    uint32_t unit = cube->dim[unit_dim].code[cell];
    if (unit == RMG_NO_DIM)
        return;
    if ((side->saw & RMG_SAW_UNIT) != 0 && side->unit != unit)
        side->saw |= RMG_MIXED_UNITS;
    side->unit = unit;
    side->saw |= RMG_SAW_UNIT;
}

static bool add_rate(rmg_rate *sum, rmg_rate rate)
{
    for (; sum->decimals < rate.decimals; sum->decimals++)
        if (__builtin_mul_overflow(sum->mantissa, 10, &sum->mantissa))
            return false;
    for (; rate.decimals < sum->decimals; rate.decimals++)
        if (__builtin_mul_overflow(rate.mantissa, 10, &rate.mantissa))
            return false;
    if (__builtin_add_overflow(sum->mantissa, rate.mantissa, &sum->mantissa))
        return false;
    *sum = rmg_rate_make(sum->mantissa, sum->decimals);
    return true;
}

static bool see_measure(rmg_stated *stated, const rmg_measure *measure, const rmg_cube *cube,
                        const portion *from)
{
    size_t cell = from->cell;
    if (measure->given[cell] != RMG_GIVEN_ALL &&
        (from->amount != 0 || measure->given[cell] != RMG_GIVEN_NONE))
        stated->lacks = true;
    if (measure->given[cell] == RMG_GIVEN_NONE)
        return true;
    rmg_rate value = measure->value[cell];
    if (measure->same[cell] == 0 || (stated->given && (stated->value.mantissa != value.mantissa ||
                                                       stated->value.decimals != value.decimals)))
        stated->differs = true;
    if (!stated->given)
        stated->value = value;
    stated->given = true;
    stated->phased = stated->phased || from->phased;
    uint32_t months = rmg_cell_months(cube, cell);
    bool again = (stated->months & months) != 0;
    stated->repeats = stated->repeats || again || measure->same[cell] == 0;
    stated->months |= months;
    return add_rate(&stated->sum, measure->sum[cell]) && (again || add_rate(&stated->month_sum, value));
}

static void see_account(rmg_leaf *leaf, const rmg_cube *cube, size_t dim, size_t cell)
{
    if (dim == cube->n_dims || leaf->account != RMG_ACCOUNT_FROM_DATA)
        return;
    const char *label = rmg_cube_label(cube, dim, cell);
    if (strcmp(label, "cost") == 0)
        leaf->account = RMG_ACCOUNT_COST;
    else if (strcmp(label, "revenue") == 0)
        leaf->account = RMG_ACCOUNT_REVENUE;
    else if (strcmp(label, "neutral") == 0)
        leaf->account = RMG_ACCOUNT_NEUTRAL;
}

/* The kind of a budget line stands on the budget's rows; an actual row without it does not contradict. */
static void see_kind(rmg_leaf *leaf, const rmg_cube *cube, size_t dim, size_t cell)
{
    if (dim == cube->n_dims || cube->dim[dim].code[cell] >= RMG_NO_DIM)
        return;
    uint32_t kind = cube->dim[dim].code[cell];
    if (leaf->kind != RMG_NO_LABEL && leaf->kind != kind)
        leaf->kinds_differ = true;
    leaf->kind = kind;
}

static bool is_step(const rmg_leaves *leaves, const portion *from)
{
    const rmg_cube *cube = leaves->cube;
    return leaves->step_dim < cube->n_dims && from->side == 0 &&
           cube->dim[leaves->step_dim].code[from->cell] < RMG_NO_DIM;
}

/* Steps are alternatives, not parts: the amount is chosen once the driver is known. */
static rmg_code add_step(rmg_leaves *leaves, const rmg_variance *out, const portion *from, uint32_t leaf,
                         rmg_diag *why)
{
    int64_t at;
    const char *label = rmg_cube_label(leaves->cube, leaves->step_dim, from->cell);
    if (out->convention != RMG_FLEX)
        return rmg_refuse(out, leaves->options, &leaves->leaf[leaf], RMG_EINPUT, why, "%s",
                          RMG_T("a budget in steps needs --convention flex"));
    if (from->phased || rmg_decimal_parse(&at, label, strlen(label), NULL) != RMG_OK)
        return rmg_refuse(out, leaves->options, &leaves->leaf[leaf], RMG_EINPUT, why,
                          RMG_T("step \"%s\" is not a number, or its amount is not of the period"), label);
    if (!rmg_grow(&leaves->step, &leaves->step_capacity, leaves->n_steps + 1, sizeof *leaves->step))
        return rmg_nomem(why);
    leaves->step[leaves->n_steps++] = (rmg_step){leaf, at, from->amount};
    return RMG_OK;
}

static rmg_code add_portion(rmg_leaves *leaves, const rmg_variance *out, const portion *from, rmg_diag *why)
{
    const rmg_cube *cube = leaves->cube;
    size_t i;
    rmg_code code = rmg_leaf_find(&i, leaves, out, from->cell, from->month, why);
    if (code != RMG_OK)
        return code;
    rmg_leaf *leaf = &leaves->leaf[i];
    rmg_leaf_side *side = &leaf->side[from->side];
    side->saw |= RMG_HAS_ROWS;
    side->n_rows += cube->n_rows[from->cell];
    see_quantity(side, cube, from);
    see_price(side, cube, from->cell);
    see_unit(side, cube, out->unit_dim, from->cell);
    see_account(leaf, cube, leaves->account_dim, from->cell);
    see_kind(leaf, cube, leaves->kind_dim, from->cell);
    if (from->phased)
        leaf->note |= RMG_NOTE_PHASED;
    bool step = is_step(leaves, from);
    if (step)
        code = add_step(leaves, out, from, (uint32_t)i, why);
    if (code != RMG_OK)
        return code;
    if ((!step && __builtin_add_overflow(side->amount, from->amount, &side->amount)) ||
        __builtin_add_overflow(side->quantity, from->quantity, &side->quantity))
        return rmg_refuse_sum(out, leaves->options, leaf, why);
    for (size_t m = 0; m < leaves->n_measures; m++)
        if (!see_measure(rmg_leaf_stated(leaves, i, from->side, m), &cube->measure[leaves->measure[m]], cube,
                         from))
            return rmg_refuse_sum(out, leaves->options, leaf, why);
    return RMG_OK;
}

/* --- Cells that cover more than they are asked for ------------------------------------------------------- */

static rmg_code fail_span(const rmg_leaves *leaves, const rmg_variance *out, const portion *from,
                          rmg_diag *why)
{
    rmg_leaf leaf = {.cell = (uint32_t)from->cell, .month = {RMG_NO_MONTH}};
    rmg_code code = rmg_refuse(out, leaves->options, &leaf, RMG_EINPUT, why, "%s",
                               RMG_T("one amount covers several months, not all of them asked for"));
    if (leaves->options->refused != NULL)
        leaves->options->refused->sides = from->side == 0 ? RMG_ON_BASE : RMG_ON_COMPARISON;
    rmg_hint(why, "%s", RMG_T("compare whole years, or give amounts per month"));
    return code;
}

/* An annual amount in the periods of `months`, together or one by one. */
static rmg_code add_phased(rmg_leaves *leaves, rmg_variance *out, portion whole, uint32_t months,
                           rmg_diag *why)
{
    const rmg_cube *cube = leaves->cube;
    rmg_money amount[PERIODS_MAX], quantity[PERIODS_MAX];
    const rmg_phasing even = {.kind = RMG_PHASING_EVEN};
    const rmg_phasing *how = leaves->options->phasing != NULL ? leaves->options->phasing : &even;
    bool booked = cube->scenarios[cube->scenario[whole.cell]].kind == RMG_ACTUAL;
    if (booked || cube->span[whole.cell] != cube->per_year) /* what was booked is never spread */
        return fail_span(leaves, out, &whole, why);
    int year = whole.side == 0 ? out->base.year : out->comparison.year;
    rmg_code code = rmg_phase_year(amount, (rmg_money){whole.amount}, year, cube->per_year, how, why);
    if (code == RMG_OK)
        code = rmg_phase_year(quantity, (rmg_money){whole.quantity}, year, cube->per_year, how, why);
    portion part = whole;
    part.phased = out->phased = true;
    part.amount = part.quantity = 0;
    for (int period = 0; code == RMG_OK && period < cube->per_year; period++) {
        if ((months >> period & 1) == 0)
            continue;
        part.amount += amount[period].units;
        part.quantity += quantity[period].units;
        whole.amount -= amount[period].units;
        if (out->match != RMG_MATCH_MONTH)
            continue;
        part.month = rmg_period(out->comparison.year, period + 1, cube->per_year);
        code = add_portion(leaves, out, &part, why);
        part.amount = part.quantity = 0;
    }
    if (whole.side == 0)
        out->left_out_amount.units += whole.amount;
    return code == RMG_OK && out->match != RMG_MATCH_MONTH ? add_portion(leaves, out, &part, why) : code;
}

static rmg_code add_cell(rmg_leaves *leaves, rmg_variance *out, size_t cell, int side, uint32_t window,
                         rmg_diag *why)
{
    const rmg_cube *cube = leaves->cube;
    uint32_t months = rmg_cell_months(cube, cell), inside = months & window;
    portion all = {cell, side, {RMG_NO_MONTH}, cube->amount[cell].units, 0, false};
    if (cube->has_quantity[cell] == RMG_GIVEN_ALL)
        all.quantity = cube->quantity[cell].units;
    if (inside == 0 && side == 1)
        return RMG_OK;
    if (inside == 0) {
        rmg_money_add(&out->left_out_amount, out->left_out_amount, cube->amount[cell]);
        return RMG_OK;
    }
    if (inside != months || (out->match == RMG_MATCH_MONTH && cube->span[cell] > 1))
        return add_phased(leaves, out, all, inside, why);
    if (out->match == RMG_MATCH_MONTH)
        all.month = rmg_period(out->comparison.year, rmg_period_number(cube->month[cell], cube->per_year),
                               cube->per_year);
    return add_portion(leaves, out, &all, why);
}

/* ------------------------------------------------------------------------------------------------------------ */

rmg_code rmg_leaves_make(rmg_leaves *leaves, rmg_variance *out, const rmg_cube *cube,
                         const rmg_variance_options *options, const size_t *measures, size_t n_measures,
                         rmg_diag *why)
{
    assert(n_measures <= RMG_FACTORS_MAX);
    *leaves = (rmg_leaves){.cube = cube, .options = options, .n_measures = n_measures};
    leaves->account_dim = rmg_cube_find_dim(cube, "account_kind");
    leaves->step_dim = rmg_cube_find_dim(cube, "step");
    leaves->kind_dim = options->convention == RMG_FLEX ? rmg_cube_find_dim(cube, "line_kind") : cube->n_dims;
    for (size_t m = 0; m < n_measures; m++)
        leaves->measure[m] = measures[m];
    uint32_t window = 0;
    rmg_code code = rmg_window_find(&window, out, cube, options, why);
    for (size_t cell = 0; code == RMG_OK && cell < cube->n_cells; cell++) {
        int side = rmg_side_of(cube, options, cell);
        if (side >= 0)
            code = add_cell(leaves, out, cell, side, window, why);
    }
    if (code == RMG_OK && out->unit_dim != SIZE_MAX)
        code = rmg_leaves_join_units(leaves, out, why);
    if (code != RMG_OK)
        rmg_leaves_clear(leaves);
    return code;
}

void rmg_leaves_clear(rmg_leaves *leaves)
{
    free(leaves->leaf);
    free(leaves->stated);
    free(leaves->hash);
    free(leaves->slot);
    free(leaves->step);
    *leaves = (rmg_leaves){.n = 0};
}
