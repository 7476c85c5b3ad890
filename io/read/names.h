/* The column names of the tables that raming reads, and the headers that mean them. */
#ifndef RMG_IO_NAMES_H
#define RMG_IO_NAMES_H

#include <stdbool.h>
#include <stddef.h>

#ifdef __cplusplus
extern "C" {
#endif

/* What a column is in a spend or plan table. */
typedef enum rmg_role {
    RMG_ROLE_NONE,
    RMG_ROLE_PERIOD,
    RMG_ROLE_DATE,
    RMG_ROLE_YEAR,
    RMG_ROLE_BOOKED,
    RMG_ROLE_AMOUNT,
    RMG_ROLE_QUANTITY,
    RMG_ROLE_PRICE,
    RMG_ROLE_KIND,
    RMG_ROLE_VERSION,
    RMG_ROLE_DECIDED,
    RMG_ROLE_ID,
    RMG_ROLE_BSN,           /* refuses the file */
    RMG_ROLE_UNIT,          /* of the amounts; only by map, or when its values are units (unit_column.c) */
    RMG_ROLE_QUANTITY_UNIT, /* from here on: dimensions */
    RMG_ROLE_PROVIDER,
    RMG_ROLE_DOMAIN,
    RMG_ROLE_CATEGORY,
    RMG_ROLE_PRODUCT,
    RMG_ROLE_REGION,
    RMG_ROLE_REFERRER,
    RMG_ROLE_CLIENT,
    RMG_ROLE_SOURCE,
    RMG_ROLE_LINE_KIND,
    RMG_ROLE_STEP,
    RMG_ROLE_ACCOUNT_KIND,
    RMG_ROLES
} rmg_role;

/* "period", "amount", ...; "" for RMG_ROLE_NONE. */
const char *rmg_role_name(rmg_role role);
/* The role of exactly that name of ours. */
bool rmg_role_find(rmg_role *out, const char *name);

bool rmg_role_is_number(rmg_role role); /* amount, quantity, price */
bool rmg_role_is_time(rmg_role role);   /* period, date, year */
bool rmg_role_is_day(rmg_role role);    /* date, booked, decided */
bool rmg_role_is_dimension(rmg_role role);

/* The role that a header means: our name or one of the aliases; folded before comparing. What stands in
 * brackets at its end, and words about how amounts count (cumulatief, per maand), do not matter. */
rmg_role rmg_role_of_header(const char *header, size_t length);

/* May this be the unit of the amounts? Only the values tell: "eenheid" may be that of the quantities. */
bool rmg_may_be_unit(const char *header, size_t length);
/* Such a header that says the currency, and nothing of thousands. */
bool rmg_names_currency(const char *header, size_t length);

/* A side word at the start or end of a header of a paired table. */
typedef enum rmg_side {
    RMG_SIDE_NONE,
    RMG_SIDE_ACTUAL,
    RMG_SIDE_PLAN,
    RMG_SIDE_TARGET,
    RMG_SIDE_CEILING
} rmg_side;

/* The side of a header and the role of what is left of it (amount for a side word alone). RMG_SIDE_NONE when
 * it has no side word or the rest is not an amount, quantity or price. */
rmg_side rmg_side_of_header(rmg_role *role, const char *header, size_t length);

#ifdef __cplusplus
}
#endif
#endif
