#include "tests/support/literals.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "core/number.h"

static void refuse(const char *text)
{
    fprintf(stderr, "test literal \"%s\" is no value\n", text);
    abort();
}

static int64_t units(const char *text)
{
    int64_t value = 0;
    if (rmg_decimal_parse(&value, text, strlen(text), NULL) != RMG_OK)
        refuse(text);
    return value;
}

rmg_money money(const char *text)
{
    return (rmg_money){units(text)};
}

rmg_qty qty(const char *text)
{
    return (rmg_qty){units(text)};
}

rmg_month month(const char *text)
{
    rmg_month value = {0};
    if (!rmg_month_parse(&value, text))
        refuse(text);
    return value;
}

static const char *units_text(int64_t value, int least)
{
    static _Thread_local char text[8][RMG_NUMBER_MAX];
    static _Thread_local unsigned next;
    char *slot = text[next++ % 8];
    rmg_decimal_print(slot, value, least);
    return slot;
}

const char *money_text(rmg_money amount)
{
    return units_text(amount.units, 2);
}

const char *qty_text(rmg_qty quantity)
{
    return units_text(quantity.units, 0);
}
