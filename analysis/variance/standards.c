/* Conventions that need a third figure: a revised price, a market, a driver. */
#include <string.h>

#include "analysis/variance/split_internal.h"
#include "core/text.h"

/* --- Reading one figure per side ---------------------------------------------------------------------------------- */

static rmg_code fail_measure(const rmg_split *how, const rmg_leaf *leaf, const char *what, size_t m,
                             int sides, rmg_diag *why)
{
    const char *name = how->leaves->cube->measure[how->leaves->measure[m]].name;
    rmg_code code = rmg_refuse(how->out, how->options, leaf, RMG_EINPUT, why, "%s \"%s\"", what, name);
    if (how->options->refused != NULL) {
        how->options->refused->measure = name;
        how->options->refused->sides = (uint8_t)sides;
    }
    return code;
}

static int bit_of(int side)
{
    return side == 0 ? RMG_ON_BASE : RMG_ON_COMPARISON;
}

/* A price-like figure: all rows state the same. */
static rmg_code read_price(rmg_rate *out, const rmg_split *how, size_t i, int side, size_t m, rmg_diag *why)
{
    const rmg_leaf *leaf = &how->leaves->leaf[i];
    const rmg_stated *stated = rmg_leaf_stated(how->leaves, i, side, m);
    if (!stated->given)
        return fail_measure(how, leaf, RMG_T("no value in column"), m, bit_of(side), why);
    if (stated->differs)
        return fail_measure(how, leaf, RMG_T("its rows state different values in column"), m, bit_of(side),
                            why);
    *out = stated->value;
    return RMG_OK;
}

/* A figure that adds up over months (a market, a driver). Within a month equal values are one statement; different
 * ones could be parts or a mistake, and are refused. */
static rmg_code read_total(rmg_rate *out, const rmg_split *how, size_t i, int side, size_t m, rmg_diag *why)
{
    const rmg_leaf *leaf = &how->leaves->leaf[i];
    const rmg_stated *stated = rmg_leaf_stated(how->leaves, i, side, m);
    if (!stated->given)
        return fail_measure(how, leaf, RMG_T("no value in column"), m, bit_of(side), why);
    if (stated->phased)
        return fail_measure(how, leaf, RMG_T("the year cannot be divided over months in column"), m,
                            bit_of(side), why);
    if (stated->repeats && stated->differs)
        return fail_measure(how, leaf, RMG_T("several rows of one month state different values in column"), m,
                            bit_of(side), why);
    *out = stated->month_sum;
    return RMG_OK;
}

/* a/b as a fraction of whole numbers, with the decimals of both sides levelled. False when it does not fit. */
static bool level(int64_t *a, int64_t *b, rmg_rate x, rmg_rate y)
{
    for (; x.decimals < y.decimals; x.decimals++)
        if (__builtin_mul_overflow(x.mantissa, 10, &x.mantissa))
            return false;
    for (; y.decimals < x.decimals; y.decimals++)
        if (__builtin_mul_overflow(y.mantissa, 10, &y.mantissa))
            return false;
    *a = x.mantissa;
    *b = y.mantissa;
    return true;
}

static int64_t power_of_ten(int exponent)
{
    int64_t out = 1;
    while (exponent-- > 0)
        out *= 10;
    return out;
}

/* quantity (in units) x rate, as an amount in units. */
static rmg_fraction at_rate(rmg_rate rate, int64_t quantity)
{
    return rmg_fraction_of((rmg_wide)rate.mantissa * quantity, power_of_ten(rate.decimals));
}

static rmg_code fail_level(const rmg_split *how, const rmg_leaf *leaf, size_t m, rmg_diag *why)
{
    rmg_code code = fail_measure(how, leaf, RMG_T("too many digits in column"), m,
                                 RMG_ON_BASE | RMG_ON_COMPARISON, why);
    if (why != NULL)
        why->code = RMG_ERANGE;
    (void)code;
    return RMG_ERANGE;
}

/* --- planning: what a revised standard explains, and what it does not --------------------------------------------- */

rmg_code rmg_split_planning(const rmg_split *how, const rmg_pairing *pair, rmg_variance_line *line,
                            rmg_diag *why)
{
    static const rmg_term terms[] = {RMG_TERM_QUANTITY, RMG_TERM_PLANNING, RMG_TERM_OPERATIONAL};
    static const rmg_effect steps[] = {{{-1, 1, 0, 0, 0}}, {{0, -1, 1, 0, 0}}, {{0, 0, -1, 1, 0}}};
    const rmg_stated *own = rmg_leaf_stated(how->leaves, pair->index, 0, 0);
    const rmg_stated *other = rmg_leaf_stated(how->leaves, pair->index, 1, 0);
    rmg_rate revised, also;
    rmg_code code = read_price(&revised, how, pair->index, own->given ? 0 : 1, 0, why);
    if (code != RMG_OK && !own->given && !other->given && how->options->refused != NULL)
        how->options->refused->sides = RMG_ON_BASE | RMG_ON_COMPARISON;
    if (code == RMG_OK && own->given && other->given) {
        code = read_price(&also, how, pair->index, 1, 0, why);
        if (code == RMG_OK && (also.mantissa != revised.mantissa || also.decimals != revised.decimals))
            code = fail_measure(how, pair->leaf, RMG_T("both sides state different values in column"), 0,
                                RMG_ON_BASE | RMG_ON_COMPARISON, why);
    }
    if (code != RMG_OK)
        return code;
    rmg_fraction point[] = {pair->p0, pair->a, at_rate(revised, pair->q1), pair->p1};
    return rmg_settle_terms(how, pair, line, terms, steps, 3, point, 4, 1, why);
}

/* --- market: size and share ------------------------------------------------------------------------------------------ */

/* Both market sizes as whole numbers in one unit; measure 0 is the market. */
static rmg_code read_markets(int64_t *m0, int64_t *m1, const rmg_split *how, size_t i, rmg_diag *why)
{
    rmg_rate base, comparison;
    rmg_code code = read_total(&base, how, i, 0, 0, why);
    if (code == RMG_OK)
        code = read_total(&comparison, how, i, 1, 0, why);
    if (code != RMG_OK)
        return code;
    if (!level(m0, m1, base, comparison))
        return fail_level(how, &how->leaves->leaf[i], 0, why);
    if (*m0 == 0 || *m1 == 0)
        return fail_measure(how, &how->leaves->leaf[i], RMG_T("a market of 0 has no shares: column"), 0,
                            (*m0 == 0 ? RMG_ON_BASE : 0) | (*m1 == 0 ? RMG_ON_COMPARISON : 0), why);
    return RMG_OK;
}

/* size = (M1-M0) s0 p0 = V0 M1/M0 - V0, share = (s1-s0) M1 p0 = A - V0 M1/M0 */
rmg_code rmg_split_market(const rmg_split *how, const rmg_pairing *pair, rmg_variance_line *line,
                          rmg_diag *why)
{
    static const rmg_term terms[] = {RMG_TERM_MARKET_SIZE, RMG_TERM_MARKET_SHARE, RMG_TERM_PRICE};
    static const rmg_effect steps[] = {{{-1, 1, 0, 0, 0}}, {{0, -1, 1, 0, 0}}, {{0, 0, -1, 1, 0}}};
    int64_t m0, m1;
    rmg_code code = read_markets(&m0, &m1, how, pair->index, why);
    if (code != RMG_OK)
        return code;
    rmg_fraction point[] = {pair->p0, rmg_fraction_of((rmg_wide)pair->v0 * m1, m0), pair->a, pair->p1};
    return rmg_settle_terms(how, pair, line, terms, steps, 3, point, 4, 1, why);
}

/* With a margin both sides are valued at the base margin, so the terms sum to (q1 - q0) m0 and price plays no part.
 * Measure 1 is the margin. */
static rmg_code value_at_margin(const rmg_split *how, size_t i, rmg_pairing *pair, rmg_rate *margin,
                                rmg_diag *why)
{
    const rmg_leaf *leaf = pair->leaf;
    if (!rmg_side_knows_quantity(&leaf->side[0]) || !rmg_side_knows_quantity(&leaf->side[1]))
        return rmg_fail_leaf(how, leaf, RMG_EINPUT,
                             RMG_T("market size and share at a margin need both quantities"), why);
    rmg_code code = read_price(margin, how, i, 0, 1, why);
    if (code != RMG_OK)
        return code;
    pair->q0 = leaf->side[0].quantity;
    pair->q1 = leaf->side[1].quantity;
    rmg_wide den = power_of_ten(margin->decimals);
    rmg_wide v0 = rmg_wide_div_round((rmg_wide)pair->q0 * margin->mantissa, den);
    rmg_wide v1 = rmg_wide_div_round((rmg_wide)pair->q1 * margin->mantissa, den);
    if (!rmg_wide_to_int64(&pair->v0, v0) || !rmg_wide_to_int64(&pair->v1, v1) ||
        __builtin_sub_overflow(pair->v1, pair->v0, &pair->difference))
        return rmg_fail_leaf(how, leaf, RMG_ERANGE, RMG_T("an effect does not fit in an amount"), why);
    return RMG_OK;
}

static void put_values(rmg_variance_line *line, const rmg_pairing *pair)
{
    line->base.amount.units = pair->v0;
    line->comparison.amount.units = pair->v1;
    line->difference.units = pair->difference;
    line->class_ = RMG_CLASS_SPLIT;
    line->base.has_price = rmg_money_ratio(&line->base.price, line->base.amount, line->base.quantity);
    line->comparison.has_price = rmg_money_ratio(&line->comparison.price, line->comparison.amount,
                                                 line->comparison.quantity);
}

rmg_code rmg_split_margin(const rmg_split *how, size_t i, rmg_variance_line *line, rmg_diag *why)
{
    static const rmg_term terms[] = {RMG_TERM_MARKET_SIZE, RMG_TERM_MARKET_SHARE};
    static const rmg_effect steps[] = {{{-1, 1, 0, 0, 0}}, {{0, -1, 1, 0, 0}}};
    rmg_pairing pair = {.index = i, .leaf = &how->leaves->leaf[i]};
    rmg_rate margin;
    int64_t m0, m1;
    rmg_code code = value_at_margin(how, i, &pair, &margin, why);
    if (code == RMG_OK)
        code = read_markets(&m0, &m1, how, i, why);
    if (code != RMG_OK)
        return code;
    rmg_fraction point[] = {rmg_fraction_whole(pair.v0), rmg_fraction_of((rmg_wide)pair.v0 * m1, m0),
                            rmg_fraction_whole(pair.v1)};
    put_values(line, &pair);
    return rmg_settle_terms(how, &pair, line, terms, steps, 2, point, 3, 1, why);
}

/* --- flex: the budget as it would have been at the actual driver ------------------------------------------------------ */

typedef enum line_kind { VARIABLE, FIXED, SEMI, STEP } line_kind;

static rmg_code read_kind(line_kind *kind, const rmg_split *how, const rmg_leaf *leaf, rmg_diag *why)
{
    static const char *const words[] = {"variable", "fixed", "semi", "step"};
    const rmg_cube *cube = how->leaves->cube;
    size_t dim = rmg_cube_find_dim(cube, "line_kind");
    *kind = VARIABLE;
    if (leaf->kinds_differ)
        return rmg_fail_leaf(how, leaf, RMG_EINPUT, RMG_T("its rows are of different line kinds"), why);
    const char *word = dim < cube->n_dims ? rmg_dict_label(cube->dim[dim].labels, leaf->kind) : "";
    for (int i = 0; i < 4; i++)
        if (strcmp(word, words[i]) == 0) {
            *kind = (line_kind)i;
            return RMG_OK;
        }
    return word[0] == '\0' ? RMG_OK
                           : rmg_fail_leaf(how, leaf, RMG_EINPUT,
                                           RMG_T("line_kind must be variable, fixed, semi or step"), why);
}

/* Drivers of both sides in one unit; measure 0 is the driver. */
static rmg_code read_drivers(int64_t *d0, int64_t *d1, const rmg_split *how, size_t i, rmg_diag *why)
{
    rmg_rate base, comparison;
    rmg_code code = read_total(&base, how, i, 0, 0, why);
    if (code == RMG_OK)
        code = read_total(&comparison, how, i, 1, 0, why);
    if (code != RMG_OK)
        return code;
    if (!level(d0, d1, base, comparison))
        return fail_level(how, &how->leaves->leaf[i], 0, why);
    if (*d0 == 0)
        return fail_measure(how, &how->leaves->leaf[i],
                            RMG_T("a driver of 0 in the budget cannot be scaled: column"), 0, RMG_ON_BASE,
                            why);
    return RMG_OK;
}

/* The fixed part of a semi-variable line in units of money; measure 1. */
static rmg_code read_fixed(int64_t *units, const rmg_split *how, size_t i, rmg_diag *why)
{
    rmg_rate fixed;
    if (how->leaves->n_measures < 2)
        return rmg_fail_leaf(how, &how->leaves->leaf[i], RMG_EINPUT,
                             RMG_T("a semi-variable line needs a column \"fixed_part\""), why);
    rmg_code code = read_total(&fixed, how, i, 0, 1, why);
    if (code != RMG_OK)
        return code;
    rmg_wide exact = (rmg_wide)fixed.mantissa * RMG_SCALE;
    if (!rmg_wide_to_int64(units, rmg_wide_div_round(exact, power_of_ten(fixed.decimals))))
        return rmg_fail_leaf(how, &how->leaves->leaf[i], RMG_ERANGE,
                             RMG_T("an effect does not fit in an amount"), why);
    return RMG_OK;
}

/* The budget at the actual driver: fixed + (budget - fixed) x actual driver / budget driver. */
static rmg_code flexed(rmg_fraction *out, const rmg_split *how, size_t i, line_kind kind, rmg_diag *why)
{
    const rmg_leaf *leaf = &how->leaves->leaf[i];
    int64_t d0 = 1, d1 = 0, fixed = 0, moving;
    *out = rmg_fraction_whole(kind == STEP ? leaf->flexed : leaf->side[0].amount);
    if (kind == FIXED || kind == STEP)
        return RMG_OK;
    rmg_code code = read_drivers(&d0, &d1, how, i, why);
    if (code == RMG_OK && kind == SEMI)
        code = read_fixed(&fixed, how, i, why);
    if (code != RMG_OK)
        return code;
    if (__builtin_sub_overflow(leaf->side[0].amount, fixed, &moving))
        return rmg_fail_leaf(how, leaf, RMG_ERANGE, RMG_T("an effect does not fit in an amount"), why);
    *out = rmg_fraction_of((rmg_wide)moving * d1, d0);
    out->whole += fixed;
    return RMG_OK;
}

rmg_code rmg_split_flex(const rmg_split *how, size_t i, rmg_variance_line *line, rmg_diag *why)
{
    static const rmg_term terms[] = {RMG_TERM_VOLUME, RMG_TERM_SPENDING};
    static const rmg_effect steps[] = {{{-1, 1, 0, 0, 0}}, {{0, -1, 1, 0, 0}}};
    const rmg_leaf *leaf = &how->leaves->leaf[i];
    rmg_pairing pair = {.index = i, .leaf = leaf, .difference = line->difference.units};
    bool base = rmg_side_has_rows(&leaf->side[0]), comparison = rmg_side_has_rows(&leaf->side[1]);
    if (!base || !comparison) {
        line->class_ = base ? RMG_CLASS_ENDED : RMG_CLASS_NEW;
        line->note |= base ? RMG_NOTE_NO_COMPARISON : RMG_NOTE_NO_BASE;
        rmg_set_effect(how, line, base ? RMG_TERM_ENDED : RMG_TERM_NEW, pair.difference);
        return RMG_OK;
    }
    line_kind kind;
    rmg_fraction at_driver;
    rmg_code code = read_kind(&kind, how, leaf, why);
    if (code == RMG_OK)
        code = flexed(&at_driver, how, i, kind, why);
    if (code != RMG_OK)
        return code;
    line->class_ = RMG_CLASS_SPLIT;
    rmg_fraction point[] = {rmg_fraction_whole(leaf->side[0].amount), at_driver,
                            rmg_fraction_whole(leaf->side[1].amount)};
    return rmg_settle_terms(how, &pair, line, terms, steps, 2, point, 3, 1, why);
}
