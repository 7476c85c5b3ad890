/* From one annual amount to months: how a plan that was decided for a year stands beside months of spend. */
#ifndef RMG_ANALYSIS_PHASING_H
#define RMG_ANALYSIS_PHASING_H

#include "core/diag.h"
#include "core/money.h"
#include "core/series.h"

#ifdef __cplusplus
extern "C" {
#endif

typedef enum rmg_phasing_kind {
    RMG_PHASING_EVEN,      /* annual / 12, rounded to cents; the last period takes what is left */
    RMG_PHASING_LAST_YEAR, /* by last year's share of each month */
    RMG_PHASING_WORKDAYS,  /* by the working days of each month: as given, else those of the Netherlands */
    RMG_PHASING_PROFILE,   /* by named weights */
    RMG_PHASINGS
} rmg_phasing_kind;

/* "even", "last-year", "workdays", "profile" */
const char *rmg_phasing_name(rmg_phasing_kind kind);
bool rmg_phasing_find(rmg_phasing_kind *out, const char *name);
/* "evenly", "by working days": how something was spread, in the language of the run. */
const char *rmg_phasing_words(rmg_phasing_kind kind);

/* Zero it for "even". Pointers are borrowed. */
typedef struct rmg_phasing {
    rmg_phasing_kind kind;
    const rmg_series *actual; /* last-year: actuals that hold the year before */
    const rmg_qty *weight;    /* workdays and profile: one weight per period of the year, none below 0 */
    size_t n_weights;
    int calendar_shift; /* workdays: months to add to a period to get its calendar month (broken fiscal years) */
} rmg_phasing;

/* Spread one annual amount over the periods of `year`; the parts add up to it exactly.
 * out       per_year amounts
 * Units     whole cents by largest remainder (even: all periods but the last equal); what is below a cent goes
 *           to the last period
 * Errors    RMG_ENODATA last-year: a month of last year is unknown or they add up to 0; workdays: periods without
 *           months; RMG_EUSAGE number of weights is not per_year, a weight is negative or all are 0 */
rmg_code rmg_phase_year(rmg_money *out, rmg_money annual, int year, int per_year, const rmg_phasing *how,
                        rmg_diag *why);

/* A plan as monthly amounts. An amount that is known only for a whole year is phased; one that is known only
 * for some months together is spread evenly over them. Both are added to what the months themselves say, because every
 * row of the source counts once.
 * out     all months from the first to the last year of the plan; rmg_series_clear() it
 * phased  whether any lump was spread (so the phasing is worth printing); may be NULL
 * Errors  as above; RMG_ERANGE; RMG_ENOMEM */
rmg_code rmg_phase_plan(rmg_series *out, const rmg_series *plan, const rmg_phasing *how, bool *phased,
                        rmg_diag *why);

#ifdef __cplusplus
}
#endif
#endif
