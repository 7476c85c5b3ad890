#include "tests/support/draws.h"

#include <stdio.h>
#include <stdlib.h>

uint64_t draw_next(uint64_t *state)
{
    uint64_t z = *state += UINT64_C(0x9E3779B97F4A7C15);
    z = (z ^ z >> 30) * UINT64_C(0xBF58476D1CE4E5B9);
    z = (z ^ z >> 27) * UINT64_C(0x94D049BB133111EB);
    return z ^ z >> 31;
}

int64_t draw_between(uint64_t *state, int64_t low, int64_t high)
{
    return low + (int64_t)(draw_next(state) % (uint64_t)(high - low + 1));
}

/* Small, awkward and round figures all occur. */
static int64_t some_figure(uint64_t *state, int64_t most)
{
    switch (draw_next(state) % 4) {
    case 0:
        return draw_between(state, 1, 99);
    case 1:
        return draw_between(state, 1, most / 10000) * 10000;
    default:
        return draw_between(state, 1, most);
    }
}

static bool one_in(uint64_t *state, unsigned n)
{
    return draw_next(state) % n == 0;
}

static draw_side plain_side(uint64_t *state, bool any_sign)
{
    draw_side side = {.has_row = true, .has_quantity = true};
    side.quantity = some_figure(state, 40000000);
    side.amount = some_figure(state, 900000000);
    if (any_sign && one_in(state, 4))
        side.quantity = -side.quantity;
    if (any_sign && one_in(state, 4))
        side.amount = -side.amount;
    return side;
}

static draw_side wild_side(uint64_t *state)
{
    draw_side side = plain_side(state, true);
    if (one_in(state, 6))
        return (draw_side){.has_row = false};
    if (one_in(state, 8))
        side.quantity = 0;
    if (one_in(state, 6))
        side.amount = 0;
    if (one_in(state, 8))
        side.has_quantity = false;
    if (one_in(state, 4)) {
        side.has_price = true;
        side.price = draw_between(state, -20000, 900000);
    }
    if (!side.has_quantity)
        side.quantity = 0;
    return side;
}

void draw_fill(draw *out, uint64_t *state, draw_taste taste)
{
    out->n = (size_t)draw_between(state, 1, DRAW_LEAVES);
    for (size_t i = 0; i < out->n; i++) {
        draw_leaf *leaf = &out->leaf[i];
        for (size_t level = 0; level + 1 < DRAW_LEVELS; level++)
            leaf->label[level] = (uint8_t)(draw_next(state) % 3);
        leaf->label[DRAW_LEVELS - 1] = (uint8_t)i;
        for (int s = 0; s < 2; s++)
            leaf->side[s] = taste == DRAW_WILD ? wild_side(state) : plain_side(state, taste == DRAW_SIGNED);
        if (taste == DRAW_WILD && one_in(state, 20))
            leaf->side[1] = leaf->side[0];
    }
    /* both sides must have a row somewhere */
    out->leaf[0].side[0] = plain_side(state, taste != DRAW_POSITIVE);
    out->leaf[0].side[1] = plain_side(state, taste != DRAW_POSITIVE);
}

static void must(rmg_code code)
{
    if (code != RMG_OK)
        abort();
}

static void add_dims(rmg_cube *cube)
{
    for (size_t level = 0; level < DRAW_LEVELS; level++) {
        char name[2] = {(char)('a' + level), '\0'};
        size_t dim;
        must(rmg_cube_add_dim(cube, name, NULL, &dim, NULL));
        for (unsigned label = 0; label < (level + 1 < DRAW_LEVELS ? 3 : DRAW_LEAVES); label++) {
            char text[8];
            uint32_t code;
            int length = snprintf(text, sizeof text, "%u", label);
            must(rmg_dict_put(cube->dim[dim].labels, text, (size_t)length, &code, NULL));
        }
    }
}

static void add_side(rmg_cube *cube, const draw_leaf *leaf, int s)
{
    const draw_side *side = &leaf->side[s];
    rmg_fact fact = {.scenario = s == 0 ? RMG_PLAN : RMG_ACTUAL,
                     .span = 12,
                     .month = rmg_month_of(2021, 1),
                     .booked = {RMG_NO_MONTH},
                     .amount = {side->amount},
                     .price = {side->price},
                     .quantity = {side->quantity},
                     .has_quantity = side->has_quantity,
                     .has_price = side->has_price,
                     .n_rows = 1};
    for (size_t level = 0; level < DRAW_LEVELS; level++)
        fact.code[level] = leaf->label[level];
    if (side->has_row)
        must(rmg_cube_add(cube, &fact, NULL));
}

rmg_cube draw_cube(const draw *from, const uint8_t *order)
{
    rmg_cube cube;
    must(rmg_cube_init(&cube, 12, NULL));
    add_dims(&cube);
    for (size_t i = 0; i < from->n; i++)
        for (int s = 0; s < 2; s++)
            add_side(&cube, &from->leaf[order != NULL ? order[i] : i], s);
    return cube;
}

rmg_variance_options draw_options(rmg_convention convention)
{
    return (rmg_variance_options){
        .base = {RMG_PLAN, 2021}, .comparison = {RMG_ACTUAL, 2021}, .convention = convention};
}

static void check_sums(const rmg_variance *v)
{
    for (size_t i = 0; i < v->n_lines; i++) {
        int64_t difference = 0, effect[RMG_EFFECTS_MAX] = {0}, own = 0;
        bool leafless = true;
        for (size_t k = 0; k < v->n_terms; k++)
            own += v->line[i].effect[k].units;
        if (own != v->line[i].difference.units ||
            v->line[i].difference.units != v->line[i].comparison.amount.units - v->line[i].base.amount.units)
            abort();
        for (size_t child = i + 1; child < v->line[i].end; child = v->line[child].end) {
            if (v->line[child].parent != i)
                abort();
            leafless = false;
            difference += v->line[child].difference.units;
            for (size_t k = 0; k < v->n_terms; k++)
                effect[k] += v->line[child].effect[k].units;
        }
        for (size_t k = 0; !leafless && k < v->n_terms; k++)
            if (effect[k] != v->line[i].effect[k].units)
                abort();
        if (!leafless && difference != v->line[i].difference.units)
            abort();
    }
}

rmg_variance draw_split(const rmg_cube *cube, rmg_variance_options options)
{
    rmg_variance v;
    rmg_diag why = {.code = RMG_OK};
    if (rmg_variance_split(&v, cube, &options, &why) != RMG_OK) {
        fprintf(stderr, "split failed: %s\n", why.message);
        abort();
    }
    check_sums(&v);
    return v;
}

size_t draw_line(const rmg_variance *v, size_t leaf)
{
    for (size_t i = 1; i < v->n_lines; i++)
        if (v->label[i * v->n_by + v->n_by - 1] == leaf)
            return i;
    return 0;
}

int64_t draw_effect(const rmg_variance *v, size_t line, rmg_term term)
{
    rmg_money effect;
    return rmg_variance_effect(v, line, term, &effect) ? effect.units : 0;
}
