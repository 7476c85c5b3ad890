/* Conventions of quantity and price: each moves between the same four points. */
#include "analysis/variance/split_internal.h"

#include "core/text.h"

/* Base (P0) and comparison (P1) amount, base price at comparison quantity (A), comparison price at base quantity
 * (B): the points between which every two-factor convention moves. D is the difference as booked. */
enum { P0, A, B, P1, D, POINTS };

typedef struct recipe {
    size_t n, halves;
    rmg_term term[3];
    rmg_effect effect[3]; /*  P0   A   B  P1   D */
} recipe;

static const rmg_effect rounding_effect = {{1, 0, 0, -1, 1}};

/* The rounding term asks for a fifth point: what was booked and is not price x quantity. */
static rmg_code cook(const recipe *r, const rmg_split *how, const rmg_pairing *pair, rmg_variance_line *line,
                     rmg_diag *why)
{
    rmg_fraction point[POINTS] = {pair->p0, pair->a, pair->b, pair->p1, rmg_fraction_whole(pair->difference)};
    rmg_term term[4];
    rmg_effect effect[4];
    size_t n = r->n;
    for (size_t k = 0; k < n; k++) {
        term[k] = r->term[k];
        effect[k] = r->effect[k];
    }
    if (how->place[RMG_TERM_ROUNDING] < 0)
        return rmg_settle_terms(how, pair, line, term, effect, n, point, D, (int)r->halves, why);
    for (size_t k = 0; r->halves == 2 && k < POINTS; k++)
        effect[n].sign[k] = (int8_t)(2 * rounding_effect.sign[k]);
    if (r->halves == 1)
        effect[n] = rounding_effect;
    term[n++] = RMG_TERM_ROUNDING;
    return rmg_settle_terms(how, pair, line, term, effect, n, point, POINTS, (int)r->halves, why);
}

static rmg_code split_two_way(const rmg_split *how, const rmg_pairing *pair, rmg_variance_line *line,
                              rmg_diag *why)
{
    static const recipe r = {
        2, 1, {RMG_TERM_QUANTITY, RMG_TERM_PRICE}, {{{-1, 1, 0, 0, 0}}, {{0, -1, 0, 1, 0}}}};
    return how->options->mix ? rmg_split_mix(how, pair, line, why) : cook(&r, how, pair, line, why);
}

static rmg_code split_mirrored(const rmg_split *how, const rmg_pairing *pair, rmg_variance_line *line,
                               rmg_diag *why)
{
    static const recipe r = {
        2, 1, {RMG_TERM_QUANTITY, RMG_TERM_PRICE}, {{{0, 0, -1, 1, 0}}, {{-1, 0, 1, 0, 0}}}};
    return cook(&r, how, pair, line, why);
}

static rmg_code split_three_way(const rmg_split *how, const rmg_pairing *pair, rmg_variance_line *line,
                                rmg_diag *why)
{
    static const recipe r = {3,
                             1,
                             {RMG_TERM_QUANTITY, RMG_TERM_PRICE, RMG_TERM_JOINT},
                             {{{-1, 1, 0, 0, 0}}, {{-1, 0, 1, 0, 0}}, {{1, -1, -1, 1, 0}}}};
    return cook(&r, how, pair, line, why);
}

static rmg_code split_midpoint(const rmg_split *how, const rmg_pairing *pair, rmg_variance_line *line,
                               rmg_diag *why)
{
    static const recipe r = {
        2, 2, {RMG_TERM_QUANTITY, RMG_TERM_PRICE}, {{{-1, 1, -1, 1, 0}}, {{-1, -1, 1, 1, 0}}}};
    return cook(&r, how, pair, line, why);
}

/* (x - y) as a numerator over both denominators. */
static rmg_big difference_of(const rmg_fraction *x, const rmg_fraction *y)
{
    rmg_big xw = rmg_big_of(x->whole), xp = rmg_big_of(x->part), xd = rmg_big_of(x->den);
    rmg_big yw = rmg_big_of(y->whole), yp = rmg_big_of(y->part), yd = rmg_big_of(y->den);
    xw = rmg_big_mul(&xw, &xd);
    xw = rmg_big_add(&xw, &xp);
    xw = rmg_big_mul(&xw, &yd);
    yw = rmg_big_mul(&yw, &yd);
    yw = rmg_big_add(&yw, &yp);
    yw = rmg_big_mul(&yw, &xd);
    return rmg_big_sub(&xw, &yw);
}

/* u = quantity, v = price of three-way; each gets its share of the whole difference: u d / (u + v). */
static rmg_code split_proportional(const rmg_split *how, const rmg_pairing *pair, rmg_variance_line *line,
                                   rmg_diag *why)
{
    rmg_big u = difference_of(&pair->a, &pair->p0), v = difference_of(&pair->b, &pair->p0);
    rmg_big da = rmg_big_of(pair->a.den), db = rmg_big_of(pair->b.den);
    u = rmg_big_mul(&u, &db); /* both over the same denominator, which then cancels */
    v = rmg_big_mul(&v, &da);
    rmg_big sum = rmg_big_add(&u, &v), d = rmg_big_of(pair->difference), num[2];
    if (rmg_big_sign(&sum) == 0 && pair->difference == 0 && rmg_big_sign(&u) == 0)
        return RMG_OK;
    if (rmg_big_sign(&sum) == 0) {
        rmg_code code = rmg_fail_leaf(
            how, pair->leaf, RMG_EINPUT,
            RMG_T(
                "quantity and price effect cancel, so the joint part cannot be split in proportion to them"),
            why);
        rmg_hint(why, "%s", RMG_T("use --convention midpoint or three-way"));
        return code;
    }
    num[0] = rmg_big_mul(&u, &d);
    num[1] = rmg_big_mul(&v, &d);
    if (rmg_big_sign(&sum) < 0)
        for (size_t k = 0; k < 2; k++)
            num[k].negative = num[k].n != 0 && !num[k].negative;
    sum.negative = false;
    int64_t units[2];
    if (!rmg_exact_settle_big(units, num, 2, &sum, pair->difference))
        return rmg_fail_leaf(how, pair->leaf, RMG_ERANGE, RMG_T("an effect does not fit in an amount"), why);
    rmg_set_effect(how, line, RMG_TERM_QUANTITY, units[0]);
    rmg_set_effect(how, line, RMG_TERM_PRICE, units[1]);
    return RMG_OK;
}

static rmg_code split_lmdi(const rmg_split *how, const rmg_pairing *pair, rmg_variance_line *line,
                           rmg_diag *why)
{
    if (pair->v0 >= 0 && pair->v1 >= 0 && pair->q0 >= 0 && pair->q1 >= 0 && pair->a.whole >= 0 &&
        pair->b.whole >= 0)
        return rmg_split_lmdi(how, pair, line, why);
    line->convention = RMG_MIDPOINT;
    line->note |= RMG_NOTE_FALLBACK;
    line->n_fallback = 1;
    return split_midpoint(how, pair, line, why);
}

/* Rows in the order of the enum; shapley of two factors is midpoint. */
static const rmg_split_row rows[RMG_CONVENTIONS] = {
    {split_two_way, 2, {RMG_TERM_QUANTITY, RMG_TERM_PRICE}},
    {split_mirrored, 2, {RMG_TERM_QUANTITY, RMG_TERM_PRICE}},
    {split_three_way, 3, {RMG_TERM_QUANTITY, RMG_TERM_PRICE, RMG_TERM_JOINT}},
    {split_midpoint, 2, {RMG_TERM_QUANTITY, RMG_TERM_PRICE}},
    {split_proportional, 2, {RMG_TERM_QUANTITY, RMG_TERM_PRICE}},
    {split_lmdi, 2, {RMG_TERM_QUANTITY, RMG_TERM_PRICE}},
    {split_midpoint, 2, {RMG_TERM_QUANTITY, RMG_TERM_PRICE}},
    {NULL, 0, {RMG_TERM_QUANTITY}},
    {NULL, 2, {RMG_TERM_VOLUME, RMG_TERM_SPENDING}},
    {rmg_split_planning, 3, {RMG_TERM_QUANTITY, RMG_TERM_PLANNING, RMG_TERM_OPERATIONAL}},
    {rmg_split_market, 3, {RMG_TERM_MARKET_SIZE, RMG_TERM_MARKET_SHARE, RMG_TERM_PRICE}},
};

const rmg_split_row *rmg_split_row_of(rmg_convention convention)
{
    return &rows[convention];
}
