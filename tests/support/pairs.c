#include "tests/support/pairs.h"

#include <stdlib.h>
#include <string.h>

#include "tests/support/literals.h"

static void must(rmg_code code)
{
    if (code != RMG_OK)
        abort();
}

rmg_cube test_pairs(const char *const *dims)
{
    rmg_cube cube;
    size_t dim;
    must(rmg_cube_init(&cube, 12, NULL));
    for (; *dims != NULL; dims++)
        must(rmg_cube_add_dim(&cube, *dims, NULL, &dim, NULL));
    return cube;
}

static rmg_fact start_fact(rmg_cube *cube, const char *kind, const char *const *labels)
{
    rmg_kind found;
    rmg_fact fact = {.booked = {RMG_NO_MONTH}, .n_rows = 1};
    if (!rmg_kind_find(&found, kind))
        abort();
    fact.scenario = (uint8_t)found;
    for (size_t d = 0; d < cube->n_dims; d++) {
        fact.code[d] = labels[d] == NULL ? RMG_NO_DIM : RMG_NO_LABEL;
        if (labels[d] != NULL && labels[d][0] != '\0')
            must(rmg_dict_put(cube->dim[d].labels, labels[d], strlen(labels[d]), &fact.code[d], NULL));
    }
    return fact;
}

static void set_figures(rmg_fact *fact, const char *quantity, const char *price, const char *amount)
{
    fact->has_quantity = quantity != NULL;
    fact->has_price = price != NULL;
    if (quantity != NULL)
        fact->quantity = qty(quantity);
    if (price != NULL)
        fact->price = money(price);
    if (amount != NULL)
        fact->amount = money(amount);
    else if (quantity == NULL || price == NULL ||
             !rmg_money_product(&fact->amount, fact->quantity, fact->price))
        abort();
}

static void add_row(rmg_cube *cube, const char *kind, int month, uint8_t span, const char *const *labels,
                    const char *quantity, const char *price, const char *amount)
{
    rmg_fact fact = start_fact(cube, kind, labels);
    fact.month = rmg_month_of(2021, month);
    fact.span = span;
    set_figures(&fact, quantity, price, amount);
    must(rmg_cube_add(cube, &fact, NULL));
}

void test_pair_add(rmg_cube *cube, const char *kind, const char *const *labels, const char *quantity,
                   const char *price, const char *amount)
{
    add_row(cube, kind, 1, 12, labels, quantity, price, amount);
}

void test_pair_add_month(rmg_cube *cube, const char *kind, int month_number, const char *const *labels,
                         const char *quantity, const char *price, const char *amount)
{
    add_row(cube, kind, month_number, 1, labels, quantity, price, amount);
}

rmg_rate test_rate(const char *text)
{
    int64_t mantissa = 0;
    int decimals = 0;
    bool negative = *text == '-', point = false;
    for (text += negative; *text != '\0'; text++) {
        if (*text == '.') {
            point = true;
            continue;
        }
        mantissa = mantissa * 10 + (*text - '0');
        decimals += point;
    }
    return rmg_rate_make(negative ? -mantissa : mantissa, decimals);
}

void test_pair_add_rates(rmg_cube *cube, const char *kind, const char *const *labels,
                         const char *const *figures, const char *amount)
{
    rmg_rate rate[RMG_MEASURES_MAX];
    rmg_fact fact = start_fact(cube, kind, labels);
    fact.month = rmg_month_of(2021, 1);
    fact.span = 12;
    for (size_t m = 0; m < cube->n_measures; m++)
        rate[m] = figures[m] != NULL ? test_rate(figures[m]) : (rmg_rate){0, RMG_NO_RATE};
    fact.measure = rate;
    set_figures(&fact, NULL, NULL, amount);
    must(rmg_cube_add(cube, &fact, NULL));
}
