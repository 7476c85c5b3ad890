#include "core/cube.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

#include "core/buffer.h"
#include "core/grow.h"
#include "core/hash.h"

/* Open addressing over cell numbers; the key of a cell is read back from the columns. */
struct rmg_cube_index {
    uint32_t *slots; /* cell + 1, or 0 */
    size_t n_slots;
};

static const char *const kind_names[RMG_KINDS] = {"actual", "plan", "target", "ceiling", "given-forecast"};

const char *rmg_kind_name(rmg_kind kind)
{
    return (unsigned)kind < RMG_KINDS ? kind_names[kind] : "";
}

bool rmg_kind_find(rmg_kind *out, const char *name)
{
    for (int kind = 0; kind < RMG_KINDS; kind++)
        if (strcmp(kind_names[kind], name) == 0) {
            *out = (rmg_kind)kind;
            return true;
        }
    return false;
}

rmg_code rmg_cube_init(rmg_cube *cube, int per_year, rmg_diag *why)
{
    assert(per_year > 0 && per_year <= UINT8_MAX);
    *cube = (rmg_cube){.per_year = (uint8_t)per_year};
    cube->index = calloc(1, sizeof *cube->index);
    rmg_code code = cube->index != NULL ? RMG_OK : rmg_nomem(why);
    for (int kind = 0; code == RMG_OK && kind < RMG_KINDS; kind++) {
        uint8_t unused;
        rmg_date none = {RMG_NO_DATE};
        code = rmg_cube_add_scenario(cube, (rmg_kind)kind, kind_names[kind], none, &unused, why);
    }
    if (code != RMG_OK)
        rmg_cube_clear(cube);
    return code;
}

static void clear_dim(rmg_dim *dim)
{
    free(dim->name);
    free(dim->header);
    rmg_dict_free(dim->labels);
    free(dim->code);
}

static void clear_measure(rmg_measure *measure)
{
    free(measure->name);
    free(measure->value);
    free(measure->sum);
    free(measure->given);
    free(measure->same);
}

void rmg_cube_clear(rmg_cube *cube)
{
    if (cube == NULL)
        return;
    for (size_t d = 0; d < cube->n_dims; d++) {
        clear_dim(&cube->dim[d]);
    }
    for (size_t m = 0; m < cube->n_measures; m++)
        clear_measure(&cube->measure[m]);
    for (size_t s = 0; s < cube->n_scenarios; s++)
        free(cube->scenarios[s].name);
    void *const columns[] = {cube->month,        cube->span,  cube->scenario,  cube->amount, cube->quantity,
                             cube->has_quantity, cube->price, cube->has_price, cube->booked, cube->n_rows};
    for (size_t i = 0; i < sizeof columns / sizeof *columns; i++)
        free(columns[i]);
    free(cube->scenarios);
    if (cube->index != NULL)
        free(cube->index->slots);
    free(cube->index);
    *cube = (rmg_cube){0};
}

/* Every column gets the same new capacity, or none is used beyond the old one. */
static bool widen_columns(rmg_cube *cube, size_t target)
{
#define GROW(column)                                                   \
    do {                                                               \
        size_t capacity = cube->capacity;                              \
        if (!rmg_grow(&(column), &capacity, target, sizeof *(column))) \
            return false;                                              \
    } while (0)
    GROW(cube->month);
    GROW(cube->span);
    GROW(cube->scenario);
    GROW(cube->amount);
    GROW(cube->quantity);
    GROW(cube->has_quantity);
    GROW(cube->price);
    GROW(cube->has_price);
    GROW(cube->booked);
    GROW(cube->n_rows);
    for (size_t d = 0; d < cube->n_dims; d++)
        GROW(cube->dim[d].code);
    for (size_t m = 0; m < cube->n_measures; m++) {
        GROW(cube->measure[m].value);
        GROW(cube->measure[m].sum);
        GROW(cube->measure[m].given);
        GROW(cube->measure[m].same);
    }
#undef GROW
    cube->capacity = target;
    return true;
}

static bool grow_cells(rmg_cube *cube, size_t need)
{
    if (need <= cube->capacity)
        return true;
    size_t target = cube->capacity + cube->capacity / 2 > need ? cube->capacity + cube->capacity / 2 : need;
    return widen_columns(cube, target < 64 ? 64 : target);
}

rmg_code rmg_cube_reserve(rmg_cube *cube, size_t n_cells, rmg_diag *why)
{
    return n_cells <= cube->capacity || widen_columns(cube, n_cells) ? RMG_OK : rmg_nomem(why);
}

rmg_code rmg_cube_add_dim(rmg_cube *cube, const char *name, const char *header, size_t *dim, rmg_diag *why)
{
    if (cube->n_dims == RMG_DIMS_MAX)
        return rmg_fail(why, RMG_ERANGE, "more than %d dimensions; \"%s\" is one too many", RMG_DIMS_MAX,
                        name);
    rmg_dim added = {
        .name = rmg_copy(name), .header = rmg_copy(header != NULL ? header : name), .labels = rmg_dict_new()};
    size_t capacity = 0;
    bool whole = added.name != NULL && added.header != NULL && added.labels != NULL &&
                 (cube->capacity == 0 ||
                  rmg_grow(&added.code, &capacity, cube->capacity, sizeof *added.code));
    if (!whole) {
        clear_dim(&added);
        return rmg_nomem(why);
    }
    for (size_t cell = 0; cell < cube->n_cells; cell++)
        added.code[cell] = RMG_NO_DIM;
    *dim = cube->n_dims;
    cube->dim[cube->n_dims++] = added;
    /* the keys of all cells have changed: let the next add rebuild the index */
    free(cube->index->slots);
    *cube->index = (struct rmg_cube_index){0};
    return RMG_OK;
}

size_t rmg_cube_find_dim(const rmg_cube *cube, const char *name)
{
    for (size_t d = 0; d < cube->n_dims; d++)
        if (strcmp(cube->dim[d].name, name) == 0)
            return d;
    for (size_t d = 0; d < cube->n_dims; d++)
        if (strcmp(cube->dim[d].header, name) == 0)
            return d;
    return cube->n_dims;
}

size_t rmg_cube_find_measure(const rmg_cube *cube, const char *name)
{
    for (size_t m = 0; m < cube->n_measures; m++)
        if (strcmp(cube->measure[m].name, name) == 0)
            return m;
    return cube->n_measures;
}

rmg_code rmg_cube_add_measure(rmg_cube *cube, const char *name, size_t *measure, rmg_diag *why)
{
    *measure = rmg_cube_find_measure(cube, name);
    if (*measure < cube->n_measures)
        return RMG_OK;
    if (cube->n_measures == RMG_MEASURES_MAX)
        return rmg_fail(why, RMG_ERANGE, "more than %d number columns; \"%s\" is one too many",
                        RMG_MEASURES_MAX, name);
    rmg_measure added = {.name = rmg_copy(name)};
    size_t n = cube->capacity != 0 ? cube->capacity : 1;
    added.value = rmg_zalloc(n, sizeof *added.value);
    added.sum = rmg_zalloc(n, sizeof *added.sum);
    added.given = rmg_zalloc(n, sizeof *added.given);
    added.same = rmg_zalloc(n, sizeof *added.same);
    if (added.name == NULL || added.value == NULL || added.sum == NULL || added.given == NULL ||
        added.same == NULL) {
        clear_measure(&added);
        return rmg_nomem(why);
    }
    cube->measure[cube->n_measures++] = added;
    return RMG_OK;
}

rmg_rate rmg_rate_make(int64_t mantissa, int decimals)
{
    assert(decimals >= 0 && decimals <= RMG_RATE_DECIMALS);
    while (decimals > 0 && mantissa % 10 == 0) {
        mantissa /= 10;
        decimals--;
    }
    return (rmg_rate){mantissa, (uint8_t)decimals};
}

static bool add_rates(rmg_rate *out, rmg_rate a, rmg_rate b)
{
    for (; a.decimals < b.decimals; a.decimals++)
        if (__builtin_mul_overflow(a.mantissa, 10, &a.mantissa))
            return false;
    for (; b.decimals < a.decimals; b.decimals++)
        if (__builtin_mul_overflow(b.mantissa, 10, &b.mantissa))
            return false;
    if (__builtin_add_overflow(a.mantissa, b.mantissa, &a.mantissa))
        return false;
    *out = rmg_rate_make(a.mantissa, a.decimals);
    return true;
}

rmg_code rmg_cube_add_scenario(rmg_cube *cube, rmg_kind kind, const char *name, rmg_date decided,
                               uint8_t *scenario, rmg_diag *why)
{
    for (size_t s = 0; s < cube->n_scenarios; s++) {
        const rmg_scenario *known = &cube->scenarios[s];
        if (known->kind == kind && known->decided.days == decided.days && strcmp(known->name, name) == 0) {
            *scenario = (uint8_t)s;
            return RMG_OK;
        }
    }
    if (cube->n_scenarios > UINT8_MAX)
        return rmg_fail(why, RMG_ERANGE, "more than %d plan versions and scenarios", UINT8_MAX);
    size_t capacity = cube->n_scenarios;
    char *copy = rmg_copy(name);
    if (copy == NULL ||
        !rmg_grow(&cube->scenarios, &capacity, cube->n_scenarios + 1, sizeof *cube->scenarios)) {
        free(copy);
        return rmg_nomem(why);
    }
    *scenario = (uint8_t)cube->n_scenarios;
    cube->scenarios[cube->n_scenarios++] = (rmg_scenario){kind, copy, decided};
    return RMG_OK;
}

static uint64_t hash_key(uint8_t scenario, uint8_t span, rmg_month month, rmg_month booked)
{
    uint64_t hash = rmg_hash_mix((uint64_t)(uint32_t)month.index << 16 | (uint64_t)span << 8 | scenario,
                                 UINT64_C(0x9E3779B97F4A7C15));
    return rmg_hash_mix(hash ^ (uint32_t)booked.index, UINT64_C(0xE7037ED1A0B428DB));
}

static uint64_t add_code(uint64_t hash, uint32_t code)
{
    return rmg_hash_mix(hash ^ code, UINT64_C(0x8EBC6AF09C88C6E3));
}

static uint64_t hash_fact(const rmg_cube *cube, const rmg_fact *fact)
{
    uint64_t hash = hash_key(fact->scenario, fact->span, fact->month, fact->booked);
    for (size_t d = 0; d < cube->n_dims; d++)
        hash = add_code(hash, fact->code[d]);
    return hash;
}

static uint64_t hash_cell(const rmg_cube *cube, size_t cell)
{
    uint64_t hash = hash_key(cube->scenario[cell], cube->span[cell], cube->month[cell], cube->booked[cell]);
    for (size_t d = 0; d < cube->n_dims; d++)
        hash = add_code(hash, cube->dim[d].code[cell]);
    return hash;
}

static bool same_key(const rmg_cube *cube, size_t cell, const rmg_fact *fact)
{
    if (cube->month[cell].index != fact->month.index || cube->scenario[cell] != fact->scenario ||
        cube->span[cell] != fact->span || cube->booked[cell].index != fact->booked.index)
        return false;
    for (size_t d = 0; d < cube->n_dims; d++)
        if (cube->dim[d].code[cell] != fact->code[d])
            return false;
    return true;
}

static bool rebuild_index(rmg_cube *cube, size_t n_slots)
{
    uint32_t *slots = calloc(n_slots, sizeof *slots);
    if (slots == NULL)
        return false;
    for (size_t cell = 0; cell < cube->n_cells; cell++) {
        size_t slot = (size_t)hash_cell(cube, cell) & (n_slots - 1);
        while (slots[slot] != 0)
            slot = (slot + 1) & (n_slots - 1);
        slots[slot] = (uint32_t)cell + 1;
    }
    free(cube->index->slots);
    *cube->index = (struct rmg_cube_index){slots, n_slots};
    return true;
}

static rmg_code make_index_room(rmg_cube *cube, rmg_diag *why)
{
    size_t n_slots = cube->index->n_slots != 0 ? cube->index->n_slots : 256;
    while ((cube->n_cells + 1) * 2 > n_slots)
        n_slots *= 2;
    if (n_slots != cube->index->n_slots && !rebuild_index(cube, n_slots))
        return rmg_nomem(why);
    return RMG_OK;
}

static size_t find_slot(const rmg_cube *cube, const rmg_fact *fact)
{
    size_t mask = cube->index->n_slots - 1, slot = (size_t)hash_fact(cube, fact) & mask;
    while (cube->index->slots[slot] != 0 && !same_key(cube, cube->index->slots[slot] - 1, fact))
        slot = (slot + 1) & mask;
    return slot;
}

static rmg_rate fact_rate(const rmg_fact *fact, size_t measure)
{
    return fact->measure != NULL ? fact->measure[measure] : (rmg_rate){0, RMG_NO_RATE};
}

static void set_measures(rmg_cube *cube, const rmg_fact *fact, size_t cell)
{
    for (size_t m = 0; m < cube->n_measures; m++) {
        rmg_measure *measure = &cube->measure[m];
        rmg_rate rate = fact_rate(fact, m);
        bool given = rate.decimals != RMG_NO_RATE;
        measure->value[cell] = measure->sum[cell] = given ? rate : (rmg_rate){0, 0};
        measure->given[cell] = given ? RMG_GIVEN_ALL : RMG_GIVEN_NONE;
        measure->same[cell] = 1;
    }
}

static rmg_code new_cell(rmg_cube *cube, const rmg_fact *fact, rmg_diag *why)
{
    if (cube->n_cells >= UINT32_MAX - 1)
        return rmg_fail(why, RMG_ERANGE, "more than four thousand million cells");
    if (!grow_cells(cube, cube->n_cells + 1))
        return rmg_nomem(why);
    size_t cell = cube->n_cells++;
    cube->month[cell] = fact->month;
    cube->booked[cell] = fact->booked;
    cube->span[cell] = fact->span;
    cube->scenario[cell] = fact->scenario;
    cube->amount[cell] = fact->amount;
    cube->quantity[cell] = fact->has_quantity ? fact->quantity : (rmg_qty){0};
    cube->has_quantity[cell] = fact->has_quantity ? RMG_GIVEN_ALL : RMG_GIVEN_NONE;
    cube->price[cell] = fact->has_price ? fact->price : (rmg_money){0};
    cube->has_price[cell] = fact->has_price ? RMG_GIVEN_ALL : RMG_GIVEN_NONE;
    cube->n_rows[cell] = fact->n_rows;
    set_measures(cube, fact, cell);
    for (size_t d = 0; d < cube->n_dims; d++)
        cube->dim[d].code[cell] = fact->code[d];
    return RMG_OK;
}

rmg_code rmg_cube_append(rmg_cube *cube, const rmg_fact *fact, rmg_diag *why)
{
    free(cube->index->slots); /* the next rmg_cube_add() makes it anew */
    *cube->index = (struct rmg_cube_index){0};
    return new_cell(cube, fact, why);
}

static uint8_t merge_given(uint8_t before, bool given)
{
    return before == (given ? RMG_GIVEN_ALL : RMG_GIVEN_NONE) ? before : RMG_GIVEN_SOME;
}

static void add_measure(rmg_measure *measure, size_t cell, rmg_rate rate, rmg_rate sum)
{
    bool given = rate.decimals != RMG_NO_RATE;
    if (given && measure->given[cell] == RMG_GIVEN_NONE)
        measure->value[cell] = rate;
    else if (given && (measure->value[cell].mantissa != rate.mantissa ||
                       measure->value[cell].decimals != rate.decimals))
        measure->same[cell] = 0;
    measure->sum[cell] = sum;
    measure->given[cell] = merge_given(measure->given[cell], given);
}

/* All new sums, or a failure before anything has changed. */
static rmg_code sum_measures(rmg_rate *sum, const rmg_cube *cube, const rmg_fact *fact, size_t cell,
                             rmg_diag *why)
{
    for (size_t m = 0; m < cube->n_measures; m++) {
        rmg_rate rate = fact_rate(fact, m);
        sum[m] = cube->measure[m].sum[cell];
        if (rate.decimals != RMG_NO_RATE && !add_rates(&sum[m], sum[m], rate))
            return rmg_fail(why, RMG_ERANGE, "the sum of column \"%s\" does not fit", cube->measure[m].name);
    }
    return RMG_OK;
}

static rmg_code add_to_cell(rmg_cube *cube, const rmg_fact *fact, size_t cell, rmg_diag *why)
{
    rmg_money amount;
    rmg_qty quantity = cube->quantity[cell];
    if (!rmg_money_add(&amount, cube->amount[cell], fact->amount))
        return rmg_fail(why, RMG_ERANGE, "the sum of amounts does not fit: more than 922337203685477.5807");
    if (fact->has_quantity && !rmg_qty_add(&quantity, cube->quantity[cell], fact->quantity))
        return rmg_fail(why, RMG_ERANGE,
                        "the sum of quantities does not fit: more than 922337203685477.5807");
    rmg_rate sum[RMG_MEASURES_MAX];
    rmg_code code = sum_measures(sum, cube, fact, cell, why);
    if (code != RMG_OK)
        return code;
    for (size_t m = 0; m < cube->n_measures; m++)
        add_measure(&cube->measure[m], cell, fact_rate(fact, m), sum[m]);
    cube->amount[cell] = amount;
    cube->quantity[cell] = quantity;
    cube->has_quantity[cell] = merge_given(cube->has_quantity[cell], fact->has_quantity);
    bool other_price = fact->has_price && cube->price[cell].units != fact->price.units;
    cube->has_price[cell] = other_price ? RMG_GIVEN_SOME
                                        : merge_given(cube->has_price[cell], fact->has_price);
    cube->n_rows[cell] += fact->n_rows;
    return RMG_OK;
}

rmg_code rmg_cube_add(rmg_cube *cube, const rmg_fact *fact, rmg_diag *why)
{
    assert(fact->scenario < cube->n_scenarios && fact->span > 0);
    rmg_code code = make_index_room(cube, why);
    if (code != RMG_OK)
        return code;
    size_t slot = find_slot(cube, fact);
    if (cube->index->slots[slot] != 0)
        return add_to_cell(cube, fact, cube->index->slots[slot] - 1, why);
    code = new_cell(cube, fact, why);
    if (code == RMG_OK)
        cube->index->slots[slot] = (uint32_t)cube->n_cells;
    return code;
}

const char *rmg_cube_label(const rmg_cube *cube, size_t dim, size_t cell)
{
    return rmg_dict_label(cube->dim[dim].labels, cube->dim[dim].code[cell]);
}
