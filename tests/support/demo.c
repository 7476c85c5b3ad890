#include "tests/support/demo.h"

#include <stdlib.h>
#include <string.h>

#include "core/number.h"

static const int actual_2021[] = {4500, 9500, 14300, 19000};
static const int plan_2021[] = {4820,  9639,  14459, 19278, 24098, 28917,
                                33737, 38557, 43376, 48196, 53015, 57835};
static const int actual_2020[] = {4869,  9737,  14606, 19474, 24343, 29211,
                                  34080, 38949, 43817, 48686, 53554, 58423};

static void add_row(rmg_cube *cube, rmg_kind kind, int year, const int *cumulative, int n)
{
    for (int i = 0; i < n; i++) {
        int amount = cumulative[i] - (i > 0 ? cumulative[i - 1] : 0);
        rmg_fact fact = {.scenario = (uint8_t)kind,
                         .span = 1,
                         .month = rmg_month_of(year, i + 1),
                         .booked = {RMG_NO_MONTH},
                         .amount = {(int64_t)amount * RMG_SCALE},
                         .n_rows = 1};
        if (rmg_cube_add(cube, &fact, NULL) != RMG_OK)
            abort();
    }
}

void test_demo_cube(rmg_cube *cube)
{
    memset(cube, 0, sizeof *cube);
    if (rmg_cube_init(cube, 12, NULL) != RMG_OK)
        abort();
    add_row(cube, RMG_ACTUAL, 2021, actual_2021, 4);
    add_row(cube, RMG_PLAN, 2021, plan_2021, 12);
    add_row(cube, RMG_ACTUAL, 2020, actual_2020, 12);
}

void test_demo_series(rmg_series *out, const rmg_cube *cube, rmg_kind kind)
{
    memset(out, 0, sizeof *out);
    if (rmg_series_from_cells(out, cube, NULL, cube->n_cells, (uint8_t)kind, NULL) != RMG_OK)
        abort();
}

rmg_money test_money(const char *text)
{
    rmg_money money;
    if (rmg_decimal_parse(&money.units, text, strlen(text), NULL) != RMG_OK)
        abort();
    return money;
}
