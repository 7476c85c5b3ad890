/* What one run computes, as a value: read, pick year and last closed month, group, forecast. Every command shows a
 * part of a study, so no command computes anything in a second way. */
#ifndef RMG_CLI_STUDY_H
#define RMG_CLI_STUDY_H

#include "analysis/forecast/forecast.h"
#include "cli/settings.h"
#include "core/filter.h"
#include "core/group.h"
#include "io/read/dataset.h"

#ifdef __cplusplus
extern "C" {
#endif

typedef struct rmg_study {
    rmg_dataset data;
    rmg_calendar calendar;    /* how the periods of the cube are to be named */
    int year;                 /* the year in question */
    rmg_month upto;           /* last closed month, the same for the whole run */
    uint64_t rows_after_upto; /* actuals left out because they are later than upto */
    bool has_plan;
    uint8_t plan;       /* scenario, when has_plan */
    uint32_t unmatched; /* bit per dimension that variances are not matched on (cli/outlook.h) */
    bool phased;        /* some annual plan amount was spread over the months */
    rmg_filter filter;
    rmg_groups groups;

    /* one of each per group, after rmg_study_forecast() */
    rmg_series *actual, *plan_series, *given;
    rmg_maybe_money
        *ceiling; /* as the files state it for the line or for all its parts (cli/study_ceilings.c) */
    rmg_forecast_input *input;
    rmg_forecast *forecast;
} rmg_study;

/* Read the files of the settings, from `first_file` on, and say on stderr what was found.
 * grain   which dimensions to keep besides those of --by and --where
 * Errors  those of rmg_read(); on RMG_EINPUT data stands as far as it came, for `check` */
rmg_code rmg_study_read(rmg_study *out, const rmg_settings *settings, size_t first_file, rmg_keep grain,
                        rmg_diag *why);

/* Settle year, upto, plan, filter and groups.
 * Errors  RMG_ENODATA no actuals by month; RMG_EUSAGE no such dimension or label, upto outside the year */
rmg_code rmg_study_scope(rmg_study *study, const rmg_settings *settings, rmg_diag *why);

/* Fill the series of every group: what a forecast or a backtest takes.
 * Errors  RMG_ERANGE, RMG_ENOMEM, those of rmg_phase_plan() */
rmg_code rmg_study_series(rmg_study *study, const rmg_settings *settings, rmg_diag *why);

/* Fill `ceiling` of every group with those of the year of upto: the one stated for exactly its scope, else the sum of its
 * parts' when every part with recent actuals or a given forecast has one, else none.
 * Errors  RMG_ERANGE, RMG_ENOMEM */
rmg_code rmg_study_ceilings(rmg_study *study, rmg_diag *why);

/* Is a ceiling stated for narrower parts than the cube was read by? Then its scope shows only with all known
 * dimensions. */
bool rmg_study_ceilings_are_finer(const rmg_dataset *data);

/* How the settings want forecasts made. */
rmg_forecast_options rmg_study_options(const rmg_study *study, const rmg_settings *settings);

/* Series and forecasts of every group.
 * Errors  those of rmg_forecast_lines() */
rmg_code rmg_study_forecast(rmg_study *study, const rmg_settings *settings, rmg_diag *why);

void rmg_study_clear(rmg_study *study);

#ifdef __cplusplus
}
#endif
#endif
