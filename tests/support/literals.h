/* Exact values written as a reader would: money("-17.04"), qty("41"), month("2021-04"). A literal that is
 * none aborts the test: it is a mistake in the test. */
#ifndef TESTS_SUPPORT_LITERALS_H
#define TESTS_SUPPORT_LITERALS_H

#include "core/money.h"
#include "core/month.h"

rmg_money money(const char *text);
rmg_qty qty(const char *text);
rmg_month month(const char *text);

/* The exact text of a value, for messages and comparison: "-17.04", "41". The result lives until the
 * eighth call after it. */
const char *money_text(rmg_money amount);
const char *qty_text(rmg_qty quantity);

#endif
