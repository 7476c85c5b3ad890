/* One leaf into its terms: which class it is, and from class to line. */
#include "analysis/variance/split_internal.h"

#include <assert.h>

#include "core/text.h"

void rmg_set_effect(const rmg_split *how, rmg_variance_line *line, rmg_term term, int64_t units)
{
    assert(how->place[term] >= 0);
    line->effect[how->place[term]].units = units;
}

static void add_effect(const rmg_split *how, rmg_variance_line *line, rmg_term term, int64_t units)
{
    assert(how->place[term] >= 0);
    line->effect[how->place[term]].units += units;
}

rmg_code rmg_fail_leaf(const rmg_split *how, const rmg_leaf *leaf, rmg_code code, const char *what,
                       rmg_diag *why)
{
    return rmg_refuse(how->out, how->options, leaf, code, why, "%s", what);
}

static rmg_code fail_range(const rmg_split *how, const rmg_leaf *leaf, rmg_diag *why)
{
    return rmg_fail_leaf(how, leaf, RMG_ERANGE, RMG_T("an effect does not fit in an amount"), why);
}

rmg_code rmg_settle_terms(const rmg_split *how, const rmg_pairing *pair, rmg_variance_line *line,
                          const rmg_term *term, const rmg_effect *effect, size_t n_effects,
                          const rmg_fraction *point, size_t n_points, int halves, rmg_diag *why)
{
    int64_t units[RMG_EFFECTS_MAX];
    if (!rmg_exact_settle(units, effect, n_effects, point, n_points, halves, pair->difference))
        return fail_range(how, pair->leaf, why);
    for (size_t k = 0; k < n_effects; k++)
        rmg_set_effect(how, line, term[k], units[k]);
    return RMG_OK;
}

/* --- Classes --------------------------------------------------------------------------------------------------- */

static bool is_absent(const rmg_leaf_side *side)
{
    return !rmg_side_has_rows(side) || (side->amount == 0 && !rmg_side_knows_price(side) &&
                                        (!rmg_side_knows_quantity(side) || side->quantity == 0));
}

static bool units_differ(const rmg_leaf *leaf)
{
    const rmg_leaf_side *base = &leaf->side[0], *comparison = &leaf->side[1];
    uint8_t both = base->saw & comparison->saw, any = base->saw | comparison->saw;
    return (any & RMG_MIXED_UNITS) != 0 || ((both & RMG_SAW_UNIT) != 0 && base->unit != comparison->unit);
}

static bool lacks_quantity(const rmg_leaf_side *side)
{
    return side->amount != 0 && !rmg_side_knows_quantity(side);
}

static bool is_empty(const rmg_leaf *leaf)
{
    for (int s = 0; s < 2; s++) {
        const rmg_leaf_side *side = &leaf->side[s];
        if (side->amount != 0 || (rmg_side_knows_quantity(side) && side->quantity != 0))
            return false;
    }
    return true;
}

static bool no_quantity_at_all(const rmg_leaf *leaf)
{
    return rmg_side_knows_quantity(&leaf->side[0]) && rmg_side_knows_quantity(&leaf->side[1]) &&
           leaf->side[0].quantity == 0 && leaf->side[1].quantity == 0;
}

/* Nothing bought on that side, but its price is known. */
static bool only_priced(const rmg_leaf_side *side, int64_t amount)
{
    return amount == 0 && rmg_side_knows_price(side) &&
           (!rmg_side_knows_quantity(side) || side->quantity == 0);
}

typedef enum verdict { EMPTY, NEW, ENDED, UNSPLIT, ALL_PRICE, ORDINARY } verdict;

/* The rules in their fixed order. A base amount without quantity (*credit) is price; the rest is then judged as if the
 * base amount were 0. */
static verdict classify(const rmg_split *how, const rmg_leaf *leaf, int64_t *credit)
{
    const rmg_leaf_side *base = &leaf->side[0], *comparison = &leaf->side[1];
    *credit = 0;
    if (is_empty(leaf))
        return EMPTY;
    if (no_quantity_at_all(leaf))
        return ALL_PRICE;
    if (is_absent(base))
        return NEW;
    if (is_absent(comparison))
        return ENDED;
    if (units_differ(leaf) || lacks_quantity(base) || lacks_quantity(comparison))
        return UNSPLIT;
    bool none = rmg_side_knows_quantity(base) && base->quantity == 0;
    if (none && base->amount != 0)
        *credit = base->amount;
    bool priced = only_priced(base, base->amount - *credit);
    if ((none && !priced) || (priced && how->options->strict_new))
        return NEW;
    return only_priced(comparison, comparison->amount) && how->options->strict_new ? ENDED : ORDINARY;
}

bool rmg_leaf_is_ordinary(const rmg_split *how, const rmg_leaf *leaf)
{
    int64_t credit;
    return classify(how, leaf, &credit) == ORDINARY;
}

/* --- An ordinary leaf -------------------------------------------------------------------------------------------- */

static rmg_fraction at_price(int64_t price, int64_t quantity)
{
    return rmg_fraction_of((rmg_wide)price * quantity, RMG_SCALE);
}

static int64_t known_quantity(const rmg_leaf_side *side)
{
    return rmg_side_knows_quantity(side) ? side->quantity : 0;
}

/* The price used is amount / quantity, so a and b need no price; only without a quantity the stated one is taken.
 * A comparison amount without quantity is price as a whole: b is then chosen so that no other term moves by it. */
static void fill_points(rmg_pairing *pair)
{
    const rmg_leaf_side *base = &pair->leaf->side[0], *comparison = &pair->leaf->side[1];
    pair->p0 = rmg_fraction_whole(pair->v0);
    pair->p1 = rmg_fraction_whole(pair->v1);
    pair->a = pair->q0 != 0 ? rmg_fraction_of((rmg_wide)pair->v0 * pair->q1, pair->q0)
                            : at_price(base->price, pair->q1);
    if (pair->q1 != 0)
        pair->b = rmg_fraction_of((rmg_wide)pair->v1 * pair->q0, pair->q1);
    else if (pair->v1 == 0)
        pair->b = at_price(rmg_side_knows_price(comparison) ? comparison->price : 0, pair->q0);
    else
        pair->b = rmg_fraction_of((rmg_wide)pair->v0 + pair->v1, 1);
}

static void fill_stated_points(rmg_pairing *pair)
{
    const rmg_leaf_side *base = &pair->leaf->side[0], *comparison = &pair->leaf->side[1];
    pair->p0 = at_price(base->price, pair->q0);
    pair->p1 = at_price(comparison->price, pair->q1);
    pair->a = at_price(base->price, pair->q1);
    pair->b = at_price(comparison->price, pair->q0);
}

static void mark_ordinary(const rmg_pairing *pair, rmg_variance_line *line)
{
    if (pair->v0 == 0 && pair->q0 != 0 && pair->v1 != 0)
        line->note |= RMG_NOTE_ZERO_PRICE;
    if (pair->q1 == 0 && pair->v1 != 0)
        line->note |= RMG_NOTE_ZERO_QUANTITY;
    if (only_priced(&pair->leaf->side[0], pair->v0) || only_priced(&pair->leaf->side[1], pair->v1))
        line->note |= RMG_NOTE_LIST_PRICE;
}

static rmg_code split_ordinary(const rmg_split *how, size_t i, rmg_variance_line *line, int64_t credit,
                               rmg_diag *why)
{
    const rmg_leaf *leaf = &how->leaves->leaf[i];
    const rmg_leaf_side *base = &leaf->side[0], *comparison = &leaf->side[1];
    rmg_pairing pair = {.index = i,
                        .leaf = leaf,
                        .v0 = base->amount - credit,
                        .v1 = comparison->amount,
                        .q0 = known_quantity(base),
                        .q1 = known_quantity(comparison)};
    if (__builtin_sub_overflow(pair.v1, pair.v0, &pair.difference))
        return fail_range(how, leaf, why);
    bool stated = rmg_side_knows_price(base) && rmg_side_knows_price(comparison);
    if (how->options->rounding_class && stated)
        fill_stated_points(&pair);
    else
        fill_points(&pair);
    mark_ordinary(&pair, line);
    line->class_ = RMG_CLASS_SPLIT;
    rmg_code code = rmg_split_row_of(how->out->convention)->split(how, &pair, line, why);
    if (code == RMG_OK && credit != 0) {
        add_effect(how, line, RMG_TERM_PRICE, -credit);
        line->note |= RMG_NOTE_ZERO_QUANTITY;
    }
    return code;
}

/* --- From leaf to line ---------------------------------------------------------------------------------------------- */

static rmg_term price_term(const rmg_split *how)
{
    return how->place[RMG_TERM_PRICE] >= 0 ? RMG_TERM_PRICE : RMG_TERM_OPERATIONAL;
}

/* A whole amount in one class; folded, it is a change of quantity at an unchanged price. */
static void put_class(const rmg_split *how, rmg_variance_line *line, rmg_variance_class class_, int64_t units)
{
    rmg_term term = class_ == RMG_CLASS_NEW     ? RMG_TERM_NEW
                    : class_ == RMG_CLASS_ENDED ? RMG_TERM_ENDED
                                                : RMG_TERM_UNSPLIT;
    if (class_ != RMG_CLASS_UNSPLIT && how->options->fold_classes)
        term = how->out->term[0];
    line->class_ = (uint8_t)class_;
    add_effect(how, line, term, units);
}

static rmg_code put_verdict(const rmg_split *how, size_t i, rmg_variance_line *line, verdict v,
                            int64_t credit, rmg_diag *why)
{
    const rmg_leaf *leaf = &how->leaves->leaf[i];
    if (v == ORDINARY)
        return split_ordinary(how, i, line, credit, why);
    if (v == ALL_PRICE) {
        line->class_ = RMG_CLASS_SPLIT;
        line->note |= RMG_NOTE_ZERO_QUANTITY;
        add_effect(how, line, price_term(how), line->difference.units);
    } else if (v == NEW) {
        if (credit != 0)
            add_effect(how, line, price_term(how), -credit);
        line->note |= (uint16_t)(RMG_NOTE_NO_BASE | (credit != 0 ? RMG_NOTE_ZERO_QUANTITY : 0));
        put_class(how, line, RMG_CLASS_NEW, line->difference.units + credit);
    } else if (v == ENDED) {
        line->note |= RMG_NOTE_NO_COMPARISON;
        put_class(how, line, RMG_CLASS_ENDED, line->difference.units);
    } else if (v == UNSPLIT) {
        line->note |= units_differ(leaf) ? RMG_NOTE_UNITS_DIFFER : RMG_NOTE_NO_QUANTITY;
        put_class(how, line, RMG_CLASS_UNSPLIT, line->difference.units);
    }
    return RMG_OK;
}

static void fill_value(rmg_variance_value *value, const rmg_leaf_side *side)
{
    value->amount.units = side->amount;
    value->has_rows = rmg_side_has_rows(side);
    value->has_quantity = rmg_side_knows_quantity(side);
    value->quantity.units = value->has_quantity ? side->quantity : 0;
    value->has_price = value->has_quantity && rmg_money_ratio(&value->price, value->amount, value->quantity);
    if (!value->has_price && rmg_side_knows_price(side)) {
        value->price.units = side->price;
        value->has_price = true;
    }
}

/* Amounts in cents differ from price x quantity by up to half a cent a row; more is worth a remark. */
static bool price_disagrees(const rmg_leaf_side *side)
{
    rmg_money product;
    if (!rmg_side_knows_price(side) || !rmg_side_knows_quantity(side))
        return false;
    if (!rmg_money_product(&product, (rmg_qty){side->quantity}, (rmg_money){side->price}))
        return true;
    rmg_wide gap = (rmg_wide)product.units - side->amount;
    return (gap < 0 ? -gap : gap) > (rmg_wide)50 * (rmg_wide)side->n_rows;
}

static rmg_code fill_line(const rmg_split *how, const rmg_leaf *leaf, rmg_variance_line *line, rmg_diag *why)
{
    *line = (rmg_variance_line){.convention = (uint8_t)how->out->convention,
                                .note = leaf->note,
                                .month = leaf->month,
                                .unit = RMG_NO_LABEL,
                                .n_leaves = 1};
    fill_value(&line->base, &leaf->side[0]);
    fill_value(&line->comparison, &leaf->side[1]);
    for (int s = 0; s < 2; s++) {
        if ((leaf->side[s].saw & RMG_SAW_UNIT) != 0 && !units_differ(leaf))
            line->unit = leaf->side[s].unit;
        if (price_disagrees(&leaf->side[s]) && how->place[RMG_TERM_ROUNDING] < 0)
            line->note |= RMG_NOTE_AMOUNT_WINS;
    }
    rmg_account account = how->options->account != RMG_ACCOUNT_FROM_DATA ? how->options->account
                                                                         : (rmg_account)leaf->account;
    line->account = account == RMG_ACCOUNT_FROM_DATA ? RMG_ACCOUNT_COST : (uint8_t)account;
    if (!rmg_money_sub(&line->difference, line->comparison.amount, line->base.amount))
        return fail_range(how, leaf, why);
    return RMG_OK;
}

rmg_code rmg_split_leaf(const rmg_split *how, size_t i, rmg_variance_line *line, rmg_diag *why)
{
    const rmg_leaf *leaf = &how->leaves->leaf[i];
    rmg_code code = fill_line(how, leaf, line, why);
    if (code != RMG_OK)
        return code;
    if (how->out->convention == RMG_FLEX)
        code = rmg_split_flex(how, i, line, why);
    else if (how->out->n_factors != 0)
        code = rmg_split_factors(how, i, line, why);
    else if (how->out->convention == RMG_MARKET && how->place[RMG_TERM_PRICE] < 0)
        code = rmg_split_margin(how, i, line, why);
    else {
        int64_t credit;
        verdict v = classify(how, leaf, &credit);
        code = put_verdict(how, i, line, v, credit, why);
    }
    line->n_split = line->class_ == RMG_CLASS_SPLIT;
    line->sign = (uint8_t)rmg_judge((rmg_account)line->account, line->difference);
    return code;
}
