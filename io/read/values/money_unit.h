/* A unit of money as a cell of a column says it: "€", "EUR", "x € 1.000", "duizend euro". */
#ifndef RMG_IO_MONEY_UNIT_H
#define RMG_IO_MONEY_UNIT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

typedef struct rmg_money_unit {
    int64_t factor;   /* 1, 1000, 1000000, ... */
    uint8_t currency; /* as in io/read/values/numeral.h; 0: not said */
} rmg_money_unit;

/* False when the text is anything else, or says more ("€ per uur"). */
bool rmg_money_unit_read(rmg_money_unit *out, const char *text, size_t length);

#ifdef __cplusplus
}
#endif
#endif
