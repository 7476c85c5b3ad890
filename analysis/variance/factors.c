/* Splits into named factors: sequential, shapley and lmdi over 2 to 8 of them. */
#include <assert.h>

#include "analysis/variance/lmdi_internal.h"
#include "analysis/variance/split_internal.h"
#include "core/text.h"

#define CORNERS (1u << RMG_FACTORS_MAX)

/* Factor k on side s is num[s][k] / den[k]. */
typedef struct factors {
    size_t n;
    rmg_rate rate[2][RMG_FACTORS_MAX];
    rmg_big num[2][RMG_FACTORS_MAX], den[RMG_FACTORS_MAX];
    bool adjusted; /* the last one is the amount divided by the others */
} factors;

/* --- From the statements of the rows to one value per side ------------------------------------------------------ */

typedef enum reading { READ, MISSING, DOUBTFUL } reading;

/* Rows add up in one factor: the one in which they differ or, when they are all alike, the first declared. The
 * product of the sums is then the sum of the products. Two factors that differ have no such value. */
static reading read_side(rmg_rate *rate, const rmg_split *how, size_t leaf, int side, size_t n)
{
    size_t adds_up = 0, n_differ = 0;
    for (size_t k = 0; k < n; k++) {
        const rmg_stated *stated = rmg_leaf_stated(how->leaves, leaf, side, k);
        if (!stated->given || stated->lacks || stated->phased)
            return MISSING;
        if (stated->differs) {
            adds_up = k;
            n_differ++;
        }
        rate[k] = stated->value;
    }
    rate[adds_up] = rmg_leaf_stated(how->leaves, leaf, side, adds_up)->sum;
    return n_differ > 1 ? DOUBTFUL : READ;
}

static void scale_factor(factors *f, size_t k)
{
    uint8_t a = f->rate[0][k].decimals, b = f->rate[1][k].decimals, most = a > b ? a : b;
    f->den[k] = rmg_big_power_of_ten(most);
    for (int s = 0; s < 2; s++) {
        rmg_big mantissa = rmg_big_of(f->rate[s][k].mantissa),
                power = rmg_big_power_of_ten((unsigned)(most - f->rate[s][k].decimals));
        f->num[s][k] = rmg_big_mul(&mantissa, &power);
    }
}

static rmg_big product(const rmg_big *list, size_t n)
{
    rmg_big out = rmg_big_of(1);
    for (size_t k = 0; k < n; k++)
        out = rmg_big_mul(&out, &list[k]);
    return out;
}

/* How far the amount lies from the product: -1 as rounding of rows to a unit explains, 0 to cents, 1 further. */
static int gap_of(const factors *f, int s, const rmg_leaf_side *side)
{
    rmg_big exact = product(f->num[s], f->n), den = product(f->den, f->n), scale = rmg_big_of(RMG_SCALE),
            amount = rmg_big_of(side->amount), rows = rmg_big_of((rmg_wide)side->n_rows), two = rmg_big_of(2),
            cent = rmg_big_of(100);
    exact = rmg_big_mul(&exact, &scale);
    amount = rmg_big_mul(&amount, &den);
    rmg_big gap = rmg_big_sub(&exact, &amount);
    gap.negative = false;
    gap = rmg_big_mul(&gap, &two);
    rmg_big room = rmg_big_mul(&rows, &den);
    if (rmg_big_compare(&gap, &room) <= 0)
        return -1;
    room = rmg_big_mul(&room, &cent);
    return rmg_big_compare(&gap, &room) <= 0 ? 0 : 1;
}

/* The amount wins: the last factor becomes amount / (product of the others), on both sides over one denominator.
 * False when the others make 0. */
static bool adjust_last(factors *f, const rmg_leaf *leaf)
{
    size_t last = f->n - 1;
    rmg_big top[2], bottom[2], scale = rmg_big_of(RMG_SCALE), dens = product(f->den, last);
    for (int s = 0; s < 2; s++) {
        rmg_big amount = rmg_big_of(leaf->side[s].amount);
        top[s] = rmg_big_mul(&amount, &dens);
        bottom[s] = product(f->num[s], last);
        bottom[s] = rmg_big_mul(&bottom[s], &scale);
        if (rmg_big_sign(&bottom[s]) == 0 && leaf->side[s].amount != 0)
            return false;
        if (rmg_big_sign(&bottom[s]) == 0) { /* nothing times any price: keep the stated one */
            top[s] = f->num[s][last];
            bottom[s] = f->den[last];
        }
        if (bottom[s].negative) {
            bottom[s].negative = false;
            top[s].negative = top[s].n != 0 && !top[s].negative;
        }
    }
    f->num[0][last] = rmg_big_mul(&top[0], &bottom[1]);
    f->num[1][last] = rmg_big_mul(&top[1], &bottom[0]);
    f->den[last] = rmg_big_mul(&bottom[0], &bottom[1]);
    f->adjusted = true;
    return true;
}

/* --- Exact methods ------------------------------------------------------------------------------------------------ */

/* corner[mask]: the product with the factors of `mask` on the comparison side, the others on the base side. */
static void fill_corners(rmg_big *corner, const factors *f)
{
    for (unsigned mask = 0; mask < 1u << f->n; mask++) {
        corner[mask] = rmg_big_of(RMG_SCALE);
        for (size_t k = 0; k < f->n; k++)
            corner[mask] = rmg_big_mul(&corner[mask], &f->num[mask >> k & 1][k]);
    }
}

static void sequential_effects(rmg_big *num, const rmg_big *corner, size_t n)
{
    for (size_t k = 0; k < n; k++) {
        unsigned before = (1u << k) - 1;
        num[k] = rmg_big_sub(&corner[before | 1u << k], &corner[before]);
    }
}

/* Marginal change of a factor averaged over all orders: s! (n-s-1)! / n! for each set of s factors before it. Over the
 * common denominator 2, 6, 12, 60, 60, 420, 840 these weights are whole. */
static int64_t shapley_effects(rmg_big *num, const rmg_big *corner, size_t n)
{
    static const int64_t common[] = {1, 1, 2, 6, 12, 60, 60, 420, 840};
    static const int64_t factorial[] = {1, 1, 2, 6, 24, 120, 720, 5040, 40320};
    for (size_t k = 0; k < n; k++) {
        num[k] = rmg_big_of(0);
        for (unsigned mask = 0; mask < 1u << n; mask++) {
            if ((mask >> k & 1) != 0)
                continue;
            size_t s = (size_t)__builtin_popcount(mask);
            rmg_big weight = rmg_big_of(common[n] * factorial[s] * factorial[n - s - 1] / factorial[n]);
            rmg_big step = rmg_big_sub(&corner[mask | 1u << k], &corner[mask]);
            step = rmg_big_mul(&step, &weight);
            num[k] = rmg_big_add(&num[k], &step);
        }
    }
    return common[n];
}

static void put_units(const rmg_split *how, rmg_variance_line *line, const int64_t *units, size_t n)
{
    for (size_t k = 0; k < n; k++)
        rmg_set_effect(how, line, (rmg_term)(RMG_TERM_FACTOR + k), units[k]);
}

static rmg_code fail_range(const rmg_split *how, const rmg_leaf *leaf, rmg_diag *why)
{
    return rmg_fail_leaf(how, leaf, RMG_ERANGE, RMG_T("the product of its factors is too large to be exact"),
                         why);
}

static rmg_code split_exact(const rmg_split *how, const rmg_leaf *leaf, const factors *f, bool shapley,
                            rmg_variance_line *line, rmg_diag *why)
{
    rmg_big corner[CORNERS], num[RMG_FACTORS_MAX], den = product(f->den, f->n);
    fill_corners(corner, f);
    rmg_big common = rmg_big_of(1);
    if (shapley)
        common = rmg_big_of(shapley_effects(num, corner, f->n));
    else
        sequential_effects(num, corner, f->n);
    den = rmg_big_mul(&den, &common);
    int64_t units[RMG_FACTORS_MAX];
    if (!rmg_exact_settle_big(units, num, f->n, &den, line->difference.units))
        return fail_range(how, leaf, why);
    put_units(how, line, units, f->n);
    return RMG_OK;
}

/* --- lmdi ----------------------------------------------------------------------------------------------------------- */

static bool any_negative(const factors *f, const rmg_leaf *leaf)
{
    for (int s = 0; s < 2; s++) {
        if (leaf->side[s].amount < 0)
            return true;
        for (size_t k = 0; k < f->n; k++)
            if (rmg_big_sign(&f->num[s][k]) < 0)
                return true;
    }
    return false;
}

static void put_class(const rmg_split *how, rmg_variance_line *line, bool new_)
{
    rmg_term term = how->options->fold_classes ? RMG_TERM_FACTOR : new_ ? RMG_TERM_NEW : RMG_TERM_ENDED;
    line->class_ = new_ ? RMG_CLASS_NEW : RMG_CLASS_ENDED;
    line->note |= new_ ? RMG_NOTE_NO_BASE : RMG_NOTE_NO_COMPARISON;
    rmg_set_effect(how, line, term, line->difference.units);
}

/* The one factor that is 0 takes all; several zeros: the leaf is new or ended. */
static void split_zero(const rmg_split *how, const factors *f, int side, rmg_variance_line *line)
{
    size_t zero = 0, n_zero = 0;
    for (size_t k = 0; k < f->n; k++)
        if (rmg_big_sign(&f->num[side][k]) == 0) {
            zero = k;
            n_zero++;
        }
    if (n_zero == 1)
        rmg_set_effect(how, line, (rmg_term)(RMG_TERM_FACTOR + zero), line->difference.units);
    else
        put_class(how, line, side == 0);
}

static double log_of_factor(const factors *f, size_t k)
{
    rmg_rate base = f->rate[0][k], comparison = f->rate[1][k];
    rmg_wide a = comparison.mantissa, b = base.mantissa;
    for (int i = comparison.decimals; i < base.decimals; i++)
        a *= 10;
    for (int i = base.decimals; i < comparison.decimals; i++)
        b *= 10;
    return rmg_log_ratio(a, b);
}

static rmg_code split_logs(const rmg_split *how, const rmg_leaf *leaf, const factors *f,
                           rmg_variance_line *line, rmg_diag *why)
{
    int64_t v0 = leaf->side[0].amount, v1 = leaf->side[1].amount, units[RMG_FACTORS_MAX];
    if (v0 == 0 && v1 == 0)
        return RMG_OK;
    if (v0 == 0 || v1 == 0) {
        split_zero(how, f, v0 == 0 ? 0 : 1, line);
        return RMG_OK;
    }
    double mean = rmg_log_mean(v1, v0), effect[RMG_FACTORS_MAX], rest = rmg_log_ratio(v1, v0);
    for (size_t k = 0; k < f->n; k++) {
        bool by_rest = f->adjusted && k + 1 == f->n;
        double change = by_rest ? rest : log_of_factor(f, k);
        rest -= change;
        effect[k] = mean * change;
    }
    if (!rmg_exact_settle_double(units, effect, f->n, line->difference.units))
        return fail_range(how, leaf, why);
    put_units(how, line, units, f->n);
    return RMG_OK;
}

/* --- One leaf --------------------------------------------------------------------------------------------------------- */

static rmg_code split_values(const rmg_split *how, const rmg_leaf *leaf, const factors *f,
                             rmg_variance_line *line, rmg_diag *why)
{
    line->class_ = RMG_CLASS_SPLIT;
    if (how->out->convention != RMG_LMDI)
        return split_exact(how, leaf, f, how->out->convention == RMG_SHAPLEY, line, why);
    if (!any_negative(f, leaf))
        return split_logs(how, leaf, f, line, why);
    line->convention = f->n == 2 ? RMG_MIDPOINT : RMG_SHAPLEY;
    line->note |= RMG_NOTE_FALLBACK;
    line->n_fallback = 1;
    return split_exact(how, leaf, f, true, line, why);
}

static void put_unsplit(const rmg_split *how, rmg_variance_line *line, unsigned note)
{
    line->class_ = RMG_CLASS_UNSPLIT;
    line->note |= (uint16_t)note;
    rmg_set_effect(how, line, RMG_TERM_UNSPLIT, line->difference.units);
}

static bool states_nothing(const rmg_split *how, size_t leaf, int side)
{
    for (size_t k = 0; k < how->out->n_factors; k++)
        if (rmg_leaf_stated(how->leaves, leaf, side, k)->given)
            return false;
    return how->leaves->leaf[leaf].side[side].amount == 0;
}

static rmg_code fail_doubtful(const rmg_split *how, const rmg_leaf *leaf, int side, rmg_diag *why)
{
    rmg_code code = rmg_fail_leaf(
        how, leaf, RMG_EINPUT, RMG_T("its rows differ in more than one factor, so no factor has one value"),
        why);
    rmg_hint(why, "%s", RMG_T("--match month, or a column that tells the rows apart on both sides"));
    if (how->options->refused != NULL)
        how->options->refused->sides = side == 0 ? RMG_ON_BASE : RMG_ON_COMPARISON;
    return code;
}

static rmg_code split_stated(const rmg_split *how, size_t i, rmg_variance_line *line, rmg_diag *why)
{
    const rmg_leaf *leaf = &how->leaves->leaf[i];
    factors f = {.n = how->out->n_factors};
    for (int s = 0; s < 2; s++) {
        reading r = read_side(f.rate[s], how, i, s, f.n);
        if (r == DOUBTFUL)
            return fail_doubtful(how, leaf, s, why);
        if (r == MISSING) {
            put_unsplit(how, line, RMG_NOTE_NO_FACTOR);
            return RMG_OK;
        }
    }
    for (size_t k = 0; k < f.n; k++)
        scale_factor(&f, k);
    int gap[2] = {gap_of(&f, 0, &leaf->side[0]), gap_of(&f, 1, &leaf->side[1])};
    if (gap[0] > 0 || gap[1] > 0)
        line->note |= RMG_NOTE_AMOUNT_WINS;
    if ((gap[0] >= 0 || gap[1] >= 0) && !adjust_last(&f, leaf)) {
        put_unsplit(how, line, RMG_NOTE_AMOUNT_WINS);
        return RMG_OK;
    }
    return split_values(how, leaf, &f, line, why);
}

rmg_code rmg_split_factors(const rmg_split *how, size_t i, rmg_variance_line *line, rmg_diag *why)
{
    const rmg_leaf *leaf = &how->leaves->leaf[i];
    bool strict = how->options->strict_new;
    bool no_base = states_nothing(how, i, 0) || (strict && leaf->side[0].amount == 0);
    bool no_comparison = states_nothing(how, i, 1) || (strict && leaf->side[1].amount == 0);
    if (no_base && no_comparison)
        return RMG_OK;
    if (no_base || no_comparison) {
        put_class(how, line, no_base);
        return RMG_OK;
    }
    return split_stated(how, i, line, why);
}
