#include "analysis/variance/lmdi_internal.h"

#include <math.h>

#include "analysis/variance/split_internal.h"
#include "core/text.h"

/* Close values through their exact difference; values far apart through their quotient, since 1 + r would lose the
 * digits of a small one. */
double rmg_log_ratio(rmg_wide a, rmg_wide b)
{
    double ratio = (double)a / (double)b;
    return ratio > 0.5 && ratio < 2.0 ? log1p((double)(a - b) / (double)b) : log(ratio);
}

double rmg_log_mean(int64_t a, int64_t b)
{
    if (a == b)
        return (double)a;
    return (double)((rmg_wide)a - b) / rmg_log_ratio(a, b);
}

static void put_class(const rmg_split *how, rmg_variance_line *line, bool new_, int64_t units)
{
    rmg_term term = how->options->fold_classes ? RMG_TERM_QUANTITY : new_ ? RMG_TERM_NEW : RMG_TERM_ENDED;
    line->class_ = new_ ? RMG_CLASS_NEW : RMG_CLASS_ENDED;
    line->note |= new_ ? RMG_NOTE_NO_BASE : RMG_NOTE_NO_COMPARISON;
    rmg_set_effect(how, line, term, units);
}

/* An amount of 0 has no logarithm. The one factor that is 0 on that side takes the whole difference; when both are,
 * nothing tells them apart and the leaf is new or ended. No small number ever stands in for a zero. */
static void split_zero(const rmg_split *how, const rmg_pairing *pair, rmg_variance_line *line)
{
    bool base = pair->v0 == 0;
    int64_t quantity = base ? pair->q0 : pair->q1;
    const rmg_leaf_side *side = &pair->leaf->side[base ? 0 : 1];
    bool price_is_zero = quantity != 0 || !rmg_side_knows_price(side) || side->price == 0;
    if (quantity == 0 && price_is_zero && (base || rmg_side_knows_price(side)))
        put_class(how, line, base, pair->difference);
    else
        rmg_set_effect(how, line, quantity == 0 ? RMG_TERM_QUANTITY : RMG_TERM_PRICE, pair->difference);
}

rmg_code rmg_split_lmdi(const rmg_split *how, const rmg_pairing *pair, rmg_variance_line *line, rmg_diag *why)
{
    if (pair->v0 == 0 && pair->v1 == 0)
        return RMG_OK;
    if (pair->q1 == 0 && pair->v1 != 0) { /* an amount without quantity: no division */
        rmg_set_effect(how, line, RMG_TERM_QUANTITY, -pair->v0);
        rmg_set_effect(how, line, RMG_TERM_PRICE, pair->v1);
        return RMG_OK;
    }
    if (pair->v0 == 0 || pair->v1 == 0) {
        split_zero(how, pair, line);
        return RMG_OK;
    }
    double mean = rmg_log_mean(pair->v1, pair->v0);
    double effect[2] = {mean * rmg_log_ratio(pair->q1, pair->q0),
                        mean * rmg_log_ratio((rmg_wide)pair->v1 * pair->q0, (rmg_wide)pair->v0 * pair->q1)};
    int64_t units[2];
    if (!rmg_exact_settle_double(units, effect, 2, pair->difference))
        return rmg_fail_leaf(how, pair->leaf, RMG_ERANGE, RMG_T("an effect does not fit in an amount"), why);
    rmg_set_effect(how, line, RMG_TERM_QUANTITY, units[0]);
    rmg_set_effect(how, line, RMG_TERM_PRICE, units[1]);
    return RMG_OK;
}
