/* Step costs: the budget is the amount of the last step that begins at or below the driver. */
#include "analysis/variance/leaf_internal.h"
#include "core/text.h"

/* from/10000 <= driver */
static bool begins_at_or_below(int64_t from, rmg_rate driver)
{
    rmg_wide left = from, right = (rmg_wide)driver.mantissa * RMG_SCALE;
    for (int i = 0; i < driver.decimals; i++)
        left *= 10;
    return left <= right;
}

/* The amount at a driver. False when every step begins above it. */
static bool amount_at(int64_t *amount, const rmg_leaves *leaves, size_t leaf, rmg_rate driver)
{
    const rmg_step *best = NULL;
    for (size_t i = 0; i < leaves->n_steps; i++) {
        const rmg_step *step = &leaves->step[i];
        if (step->leaf == leaf && begins_at_or_below(step->from, driver) &&
            (best == NULL || step->from >= best->from))
            best = step;
    }
    if (best != NULL)
        *amount = best->amount;
    return best != NULL;
}

static bool has_steps(const rmg_leaves *leaves, size_t leaf)
{
    for (size_t i = 0; i < leaves->n_steps; i++)
        if (leaves->step[i].leaf == leaf)
            return true;
    return false;
}

static rmg_code refuse(const rmg_leaves *leaves, const rmg_variance *out, const rmg_leaf *leaf,
                       const char *what, rmg_diag *why)
{
    rmg_code code = rmg_refuse(out, leaves->options, leaf, RMG_EINPUT, why, "%s", what);
    if (leaves->options->refused != NULL)
        leaves->options->refused->measure = leaves->cube->measure[leaves->measure[0]].name;
    return code;
}

static rmg_code choose(rmg_leaves *leaves, const rmg_variance *out, size_t i, rmg_diag *why)
{
    rmg_leaf *leaf = &leaves->leaf[i];
    const rmg_stated *base = rmg_leaf_stated(leaves, i, 0, 0), *comparison = rmg_leaf_stated(leaves, i, 1, 0);
    if (!base->given || !comparison->given || base->differs || (comparison->repeats && comparison->differs))
        return refuse(leaves, out, leaf, RMG_T("a budget in steps needs one driver on each side"), why);
    /* every step row states the same budget driver: it counts once */
    if (!amount_at(&leaf->side[0].amount, leaves, i, base->value) ||
        !amount_at(&leaf->flexed, leaves, i, comparison->month_sum))
        return refuse(leaves, out, leaf, RMG_T("the driver lies below the first step"), why);
    return RMG_OK;
}

rmg_code rmg_steps_choose(rmg_leaves *leaves, const rmg_variance *out, rmg_diag *why)
{
    if (leaves->n_steps == 0)
        return RMG_OK;
    for (size_t i = 0; i < leaves->n; i++) {
        rmg_code code = has_steps(leaves, i) ? choose(leaves, out, i, why) : RMG_OK;
        if (code != RMG_OK)
            return code;
    }
    return RMG_OK;
}
