/* Step costs: the budget is the amount of the last step that begins at or below the driver. */
#include <stdlib.h>

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

/* The steps of one line, by where they begin. */
typedef struct stairs {
    const rmg_step *step;
    size_t n;
} stairs;

static int by_leaf(const void *a, const void *b)
{
    const rmg_step *x = a, *y = b;
    if (x->leaf != y->leaf)
        return x->leaf < y->leaf ? -1 : 1;
    if (x->from != y->from)
        return x->from < y->from ? -1 : 1;
    return (x->amount > y->amount) - (x->amount < y->amount);
}

/* The amount at a driver. False when every step begins above it. */
static bool amount_at(int64_t *amount, const stairs *line, rmg_rate driver)
{
    size_t n = 0;
    while (n < line->n && begins_at_or_below(line->step[n].from, driver))
        n++;
    if (n > 0)
        *amount = line->step[n - 1].amount;
    return n > 0;
}

static rmg_code refuse(const rmg_leaves *leaves, const rmg_variance *out, const rmg_leaf *leaf,
                       const char *what, rmg_diag *why)
{
    rmg_code code = rmg_refuse(out, leaves->options, leaf, RMG_EINPUT, why, "%s", what);
    if (leaves->options->refused != NULL)
        leaves->options->refused->measure = leaves->cube->measure[leaves->measure[0]].name;
    return code;
}

static rmg_code choose(rmg_leaves *leaves, const rmg_variance *out, size_t i, const stairs *line,
                       rmg_diag *why)
{
    rmg_leaf *leaf = &leaves->leaf[i];
    const rmg_stated *base = rmg_leaf_stated(leaves, i, 0, 0), *comparison = rmg_leaf_stated(leaves, i, 1, 0);
    if (!base->given || !comparison->given || base->differs || (comparison->repeats && comparison->differs))
        return refuse(leaves, out, leaf, RMG_T("a budget in steps needs one driver on each side"), why);
    /* every step row states the same budget driver: it counts once */
    if (!amount_at(&leaf->side[0].amount, line, base->value) ||
        !amount_at(&leaf->flexed, line, comparison->month_sum))
        return refuse(leaves, out, leaf, RMG_T("the driver lies below the first step"), why);
    return RMG_OK;
}

rmg_code rmg_steps_choose(rmg_leaves *leaves, const rmg_variance *out, rmg_diag *why)
{
    rmg_code code = RMG_OK;
    if (leaves->n_steps != 0)
        qsort(leaves->step, leaves->n_steps, sizeof *leaves->step, by_leaf);
    for (size_t first = 0, end; first < leaves->n_steps && code == RMG_OK; first = end) {
        for (end = first + 1; end < leaves->n_steps && leaves->step[end].leaf == leaves->step[first].leaf;)
            end++;
        stairs line = {leaves->step + first, end - first};
        code = choose(leaves, out, leaves->step[first].leaf, &line, why);
    }
    return code;
}
