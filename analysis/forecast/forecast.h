/* Where does the year end, and how sure are we?
 *
 * Known periods so far, unknown ones to go: a forecast gives the year total with its range, the path that leads
 * there, what every rule would have said, and what that means for plan and ceiling. The year total, its range,
 * the running totals and the crossing date of a ceiling all come from the same joint paths (or, for run-rate,
 * from one t distribution); no bound is ever a sum of bounds.
 *
 * Money is rounded once, per period, to the cent (to 1/10000 when a source amount
 * is finer), so that every running total is the nearest to the exact one; the year is their sum. */
#ifndef RMG_ANALYSIS_FORECAST_H
#define RMG_ANALYSIS_FORECAST_H

#include "core/diag.h"
#include "core/money.h"
#include "core/series.h"

#ifdef __cplusplus
extern "C" {
#endif

/* ---- what is asked ---------------------------------------------------------------------------------- */

typedef enum rmg_missing { RMG_MISSING_UNKNOWN, RMG_MISSING_ZERO } rmg_missing;
typedef enum rmg_outliers { RMG_OUTLIERS_DOWNWEIGHT, RMG_OUTLIERS_KEEP } rmg_outliers;
typedef enum rmg_reconcile { RMG_RECONCILE_MINT, RMG_RECONCILE_BOTTOM_UP, RMG_RECONCILE_NONE } rmg_reconcile;

/* Words of --missing, --outliers and --reconcile. */
const char *rmg_missing_name(rmg_missing missing);
const char *rmg_outliers_name(rmg_outliers outliers);
const char *rmg_reconcile_name(rmg_reconcile reconcile);
bool rmg_missing_find(rmg_missing *out, const char *name);
bool rmg_outliers_find(rmg_outliers *out, const char *name);
bool rmg_reconcile_find(rmg_reconcile *out, const char *name);

typedef struct rmg_forecast_options {
    const char *method; /* "auto" or the name of a rule; NULL: auto. Borrowed */
    int range;          /* percent of the asked range, 1..99 */
    rmg_missing missing;
    rmg_outliers outliers;
    rmg_reconcile reconcile;
    uint64_t seed;
    size_t paths;   /* 10..100000 */
    int horizon;    /* periods after upto; 0: to the end of `year` */
    int year;       /* 0: the year of upto. Not together with horizon */
    rmg_month upto; /* last closed period, the same for the whole run; always given */
    int decimals;   /* printed decimals of the source (even-spread test); -1: as the series shows */
    int jobs;       /* threads; never changes a result. 0 or 1: this thread only */
    bool keep_paths;
    bool all_rules;     /* also fit the statistical rules that the answer does not need (--table rules) */
    int calendar_shift; /* months to add to a period to get its calendar month (broken fiscal years) */
} rmg_forecast_options;

/* auto, 80 %, unknown, down-weight, mint, seed 1, 1000 paths, year of upto, one thread. */
rmg_forecast_options rmg_forecast_defaults(rmg_month upto);

/* One line of the report. Series are borrowed and may be NULL except `actual`. */
typedef struct rmg_forecast_input {
    const rmg_series *actual; /* all years; periods after upto are not looked at */
    const rmg_series *plan;   /* monthly, after phasing (rmg_phase_plan) */
    const rmg_series *given;  /* the given-forecast line, if any */
    bool has_ceiling;
    rmg_money ceiling; /* of the year of upto */
    uint32_t parent;   /* index of the line it adds up into; its own index for the total */
    const uint8_t
        *completed; /* flags beside actual->amount: amount is booked + expected to come. May be NULL */
    const double *completed_error; /* standard error of each such amount. May be NULL */
} rmg_forecast_input;

/* ---- the rules -------------------------------------------------------------------------------------- */

typedef enum rmg_rule_family {
    RMG_RULE_SIMPLE,      /* arithmetic that controllers know */
    RMG_RULE_STATISTICAL, /* a fitted model */
    RMG_RULE_INTERMITTENT,
    RMG_RULE_BORROWED /* season and trend from sibling lines */
} rmg_rule_family;

typedef struct rmg_rule {
    const char *name;
    int min_known;   /* fewest known periods in the year of upto */
    int min_history; /* fewest known periods in all */
    rmg_rule_family family;
    const char *summary; /* one line, marked for translation */
} rmg_rule;

/* All rules in the order of the report. */
size_t rmg_rules_count(void);
const rmg_rule *rmg_rule_at(size_t i);
/* Index of a rule, rmg_rules_count() when there is none of that name ("auto" is not a rule). */
size_t rmg_rule_find(const char *name);

/* ---- what comes out --------------------------------------------------------------------------------- */

typedef struct rmg_maybe_money {
    bool known;
    rmg_money amount;
} rmg_maybe_money;

/* A chance or a percentage that may be absent. */
typedef struct rmg_maybe_number {
    bool known;
    double value;
} rmg_maybe_number;

typedef struct rmg_maybe_date {
    bool known;
    rmg_date date;
} rmg_maybe_date;

typedef struct rmg_range {
    rmg_money low, high;
} rmg_range;

/* Places in range[]: the asked one, and the three of the charts. They are nested. */
typedef enum rmg_band { RMG_BAND_ASKED, RMG_BAND_50, RMG_BAND_80, RMG_BAND_95, RMG_BANDS } rmg_band;

typedef enum rmg_period_state {
    RMG_STATE_ACTUAL,
    RMG_STATE_COMPLETED, /* booked + expected to come */
    RMG_STATE_FORECAST,
    RMG_STATE_UNKNOWN /* on or before upto and not known: an estimate, or counted as 0 */
} rmg_period_state;

/* "actual", "completed", "forecast", "unknown" */
const char *rmg_period_state_name(rmg_period_state state);

typedef struct rmg_forecast_month {
    rmg_month month;
    rmg_period_state state;
    bool no_rows;               /* RMG_STATE_UNKNOWN, and 0 because the total leaves nothing for the line */
    rmg_money amount;           /* actual or expected */
    rmg_money to_date;          /* sum from the start of its year */
    rmg_range range[RMG_BANDS]; /* of the amount; low == high == amount when actual */
    rmg_range to_date_range[RMG_BANDS];
    bool has_range; /* of range and to_date_range (always true for known periods with known past) */
    rmg_maybe_money plan, plan_to_date;
    rmg_maybe_money last_year, last_year_to_date;
    rmg_maybe_number chance_above_plan;    /* of the running total, for charts */
    rmg_maybe_number chance_above_ceiling; /* of the running total having reached more than the ceiling */
} rmg_forecast_month;

/* One row of `forecast --table year`: a year, or the sum of several. */
typedef struct rmg_forecast_year {
    int first, last;                /* equal, but for the sum over years */
    size_t first_month, n_months;   /* its run in month[] */
    int months_known;               /* periods with an actual */
    int months_to_go;               /* periods after upto */
    bool complete;                  /* the horizon reaches its end; else it has no year-end */
    rmg_maybe_money actual_to_date; /* sum of the known periods; unknown when there are none */
    rmg_maybe_money plan_to_date,
        last_year_to_date;                /* over the same periods; unknown when one is missing there */
    rmg_maybe_money difference_to_date;   /* actual - plan */
    rmg_maybe_money difference_last_year; /* actual - last year, to date */
    rmg_maybe_money year_end;
    bool has_range;
    rmg_range range[RMG_BANDS];
    rmg_maybe_money plan, last_year; /* whole year */
    rmg_maybe_money difference;      /* year_end - plan */
    rmg_maybe_number chance_above_plan;
    rmg_maybe_number chance_above_last_year;
    rmg_maybe_money needed_per_month; /* what the periods to go may cost to end on plan */
    rmg_maybe_money ceiling, ceiling_per_month, amount_above_ceiling;
    rmg_maybe_number ceiling_used_pct;
    rmg_maybe_number chance_above_ceiling;
    rmg_maybe_date crossing;                    /* on the expected path */
    rmg_maybe_date crossing_low, crossing_high; /* of the asked range; high unknown: not within the year */
    bool has_crossed;              /* reached within the known periods: a fact, with or without a range */
    rmg_maybe_number chance_never; /* share of paths that do not reach it within the year; where the horizon
                                      ends before it, within the horizon (the dates likewise) */
} rmg_forecast_year;

typedef enum rmg_rule_state {
    RMG_RULE_OK,
    RMG_RULE_FEW_KNOWN,   /* needs `need` known periods this year, has `have` */
    RMG_RULE_FEW_HISTORY, /* needs `need` known periods in all, has `have` */
    RMG_RULE_NO_PLAN,
    RMG_RULE_NO_GIVEN,
    RMG_RULE_NO_LAST_YEAR, /* last year is not complete */
    RMG_RULE_NO_THREE_YEARS,
    RMG_RULE_ZERO_BASE,    /* the amount to divide by is 0 */
    RMG_RULE_NO_SEASON,    /* the history is one annual amount spread evenly */
    RMG_RULE_NO_SIBLINGS,  /* nothing to borrow from */
    RMG_RULE_NOT_FITTED,   /* no stable fit was found */
    RMG_RULE_OUT_OF_RANGE, /* the result does not fit an amount */
    RMG_RULE_NOT_INTERMITTENT,
    RMG_RULE_NOT_TRIED, /* not needed for this table */
    RMG_RULE_STATES
} rmg_rule_state;

typedef struct rmg_rule_result {
    size_t rule; /* index for rmg_rule_at() */
    rmg_rule_state state;
    int need, have;
    rmg_money year_end; /* when state is RMG_RULE_OK */
    bool has_range;
    rmg_range range;                      /* the asked one */
    rmg_maybe_number error_pct, bias_pct; /* backtest of the year total at the same number of known periods */
    double root_mean_square;              /* of the relative errors in the backtest */
    size_t backtest_n;
    bool chosen;
    double weight; /* in the combination, 0..1 */
} rmg_rule_result;

typedef enum rmg_rule_reason {
    RMG_REASON_ASKED,
    RMG_REASON_BACKTEST,
    RMG_REASON_FEW_MONTHS,
    RMG_REASON_FALLBACK /* the asked rule is not available */
} rmg_rule_reason;
/* "asked", "backtest", "few-months", "fallback" */
const char *rmg_rule_reason_name(rmg_rule_reason reason);

/* Things worth telling, as bits of rmg_forecast.notes. */
enum {
    RMG_NOTE_FEW_MONTHS = 1 << 0,     /* based on few months; the range is wide */
    RMG_NOTE_UNKNOWN_MONTHS = 1 << 1, /* closed periods without actuals were estimated */
    RMG_NOTE_EVEN_ACTUAL = 1 << 2,    /* a year of actuals is one amount spread evenly */
    RMG_NOTE_EVEN_PLAN = 1 << 3,
    RMG_NOTE_FELL_BACK = 1 << 4, /* the asked rule is not available; run-rate or the next best was taken */
    RMG_NOTE_CONSTANT = 1 << 5,  /* every known period is the same amount */
    RMG_NOTE_ALL_ZERO = 1 << 6,
    RMG_NOTE_NO_RANGE = 1 << 7, /* one period or nothing to learn an error from */
    RMG_NOTE_BORROWED = 1 << 8, /* season and trend come from sibling lines */
    RMG_NOTE_OUTLIERS = 1 << 9,
    RMG_NOTE_LEVEL_SHIFT = 1 << 10,
    RMG_NOTE_YEAR_OPEN = 1 << 11,  /* the horizon stops inside a year: no year-end for it */
    RMG_NOTE_NO_DATA = 1 << 12,    /* no known period at all: no forecast */
    RMG_NOTE_RECONCILED = 1 << 13, /* moved so that the lines add up */
    RMG_NOTE_CALIBRATED = 1 << 14, /* the range is widened by what past years of many series showed */
    RMG_NOTE_COMPLETE = 1 << 15,   /* every period is known: nothing is forecast and no rule was needed */
    RMG_NOTE_NO_ROWS = 1 << 16, /* closed periods without rows of the line count as 0: the total has rows */
    RMG_NOTE_LAST = RMG_NOTE_NO_ROWS
};

typedef enum rmg_anomaly_kind { RMG_ANOMALY_OUTLIER, RMG_ANOMALY_LEVEL_SHIFT } rmg_anomaly_kind;

typedef struct rmg_anomaly {
    rmg_month month;
    rmg_anomaly_kind kind;
    rmg_money amount, expected; /* as booked; as the months around it would have had it */
} rmg_anomaly;

/* Paths of the periods after the last known one and of the unknown ones; known periods are constant. */
typedef struct rmg_paths {
    rmg_month first;
    size_t n_months, n_paths;
    double *value; /* value[path * n_months + month], in money (not units) */
} rmg_paths;

typedef struct rmg_forecast {
    rmg_month upto;
    uint8_t per_year;
    int range;       /* percent of RMG_BAND_ASKED */
    size_t n_months; /* from the first period of the year of upto to the horizon or its year's end */
    rmg_forecast_month *month;
    size_t n_years; /* years, then their sum when there are several */
    rmg_forecast_year *year;
    size_t n_rules;
    rmg_rule_result *rule; /* in the order of rmg_rule_at() */
    rmg_rule_reason reason;
    bool has_forecast;      /* false: nothing known; months hold plan and last year only */
    int history;            /* known periods in all */
    rmg_money mean_known;   /* run-rate: mean of the known periods of the year */
    rmg_maybe_money spread; /* run-rate: their sample standard deviation */
    uint32_t notes;
    uint8_t even_plan, even_last_year;
    size_t n_anomalies;
    rmg_anomaly *anomaly;
    rmg_paths paths; /* empty unless asked for */
} rmg_forecast;

/* Forecast one line.
 * out     rmg_forecast_clear() it
 * Errors  RMG_EUSAGE no such method (nearest name in the hint), range, paths or horizon out of bounds;
 *         RMG_ENODATA no actuals on or before upto; RMG_ERANGE a total does not fit; RMG_ENOMEM */
rmg_code rmg_forecast_make(rmg_forecast *out, const rmg_forecast_input *input,
                           const rmg_forecast_options *options, rmg_diag *why);

/* Forecast n lines that add up: parents before children, as rmg_groups has them. Every level adds up exactly.
 * One line that cannot be forecast stops nothing: it says so in its notes.
 * out     n forecasts, each to be cleared (rmg_forecasts_clear)
 * Errors  RMG_EUSAGE as above; RMG_ENOMEM */
rmg_code rmg_forecast_lines(rmg_forecast *out, const rmg_forecast_input *input, size_t n,
                            const rmg_forecast_options *options, rmg_diag *why);

void rmg_forecast_clear(rmg_forecast *forecast);
void rmg_forecasts_clear(rmg_forecast *forecasts, size_t n);

/* ---- words ------------------------------------------------------------------------------------------ */

#define RMG_RULE_NAME_MAX 160
/* The rule as the report names it: "run-rate", or the members of a combination "ets+theta". */
void rmg_forecast_rule_name(char out[RMG_RULE_NAME_MAX], const rmg_forecast *forecast);

#define RMG_FORECAST_NOTE_MAX 400
/* Why a rule is unavailable, or its weight, in the language of the run; "" when there is nothing to say. */
void rmg_rule_note(char out[RMG_FORECAST_NOTE_MAX], const rmg_rule_result *rule);

#define RMG_ANOMALY_TEXT_MAX 160
/* "2016-12 (2.6 times a usual month)", in the language of the run. */
void rmg_anomaly_text(char out[RMG_ANOMALY_TEXT_MAX], const rmg_forecast *forecast,
                      const rmg_anomaly *anomaly);

/* Known months that the answer rests on: those of the year for most simple rules, else all. */
int rmg_forecast_months_used(const rmg_forecast *forecast);

/* The sentence of one RMG_NOTE_ bit, in the language of the run. */
void rmg_forecast_note(char out[RMG_FORECAST_NOTE_MAX], const rmg_forecast *forecast, uint32_t note);

#ifdef __cplusplus
}
#endif
#endif
