#include <string.h>

#include "analysis/forecast/forecast_internal.h"
#include "core/nearest.h"
#include "core/text.h"

#define PATHS_MIN 10
#define PATHS_MAX 100000
#define HORIZON_MAX 600

static const char *const missing_names[] = {"unknown", "zero"};
static const char *const outliers_names[] = {"downweight", "keep"};
static const char *const reconcile_names[] = {"mint", "bottom-up", "none"};

static bool find_word(int *out, const char *const *words, int n, const char *name)
{
    for (int i = 0; i < n; i++)
        if (strcmp(words[i], name) == 0) {
            *out = i;
            return true;
        }
    return false;
}

const char *rmg_missing_name(rmg_missing missing)
{
    return missing_names[missing];
}

const char *rmg_outliers_name(rmg_outliers outliers)
{
    return outliers_names[outliers];
}

const char *rmg_reconcile_name(rmg_reconcile reconcile)
{
    return reconcile_names[reconcile];
}

bool rmg_missing_find(rmg_missing *out, const char *name)
{
    int found = 0;
    bool ok = find_word(&found, missing_names, 2, name);
    if (ok)
        *out = (rmg_missing)found;
    return ok;
}

bool rmg_outliers_find(rmg_outliers *out, const char *name)
{
    int found = 0;
    bool ok = find_word(&found, outliers_names, 2, name);
    if (ok)
        *out = (rmg_outliers)found;
    return ok;
}

bool rmg_reconcile_find(rmg_reconcile *out, const char *name)
{
    int found = 0;
    bool ok = find_word(&found, reconcile_names, 3, name);
    if (ok)
        *out = (rmg_reconcile)found;
    return ok;
}

rmg_forecast_options rmg_forecast_defaults(rmg_month upto)
{
    return (rmg_forecast_options){.method = "auto",
                                  .range = 80,
                                  .missing = RMG_MISSING_UNKNOWN,
                                  .outliers = RMG_OUTLIERS_DOWNWEIGHT,
                                  .reconcile = RMG_RECONCILE_MINT,
                                  .seed = 1,
                                  .paths = 1000,
                                  .upto = upto,
                                  .decimals = -1,
                                  .jobs = 1};
}

size_t rmg_options_ahead(const rmg_forecast_options *options, int per_year)
{
    if (options->horizon > 0)
        return (size_t)options->horizon;
    int year = rmg_period_year(options->upto, per_year);
    rmg_month last = rmg_period(options->year > year ? options->year : year, per_year, per_year);
    return (size_t)(last.index - options->upto.index);
}

static rmg_code check_method(const char *method, rmg_diag *why)
{
    if (method == NULL || strcmp(method, "auto") == 0 || rmg_rule_find(method) < rmg_rules_count())
        return RMG_OK;
    rmg_nearest near = rmg_nearest_begin(method);
    rmg_nearest_try(&near, "auto");
    for (size_t i = 0; i < rmg_rules_count(); i++)
        rmg_nearest_try(&near, rmg_rule_at(i)->name);
    rmg_fail(why, RMG_EUSAGE, RMG_T("unknown method \"%s\""), method);
    if (near.best != NULL)
        rmg_hint(why, RMG_T("did you mean %s?"), near.best);
    return RMG_EUSAGE;
}

static rmg_code check_span(const rmg_forecast_options *options, int per_year, rmg_diag *why)
{
    int year = rmg_period_year(options->upto, per_year);
    if (options->horizon != 0 && options->year != 0)
        return rmg_fail(why, RMG_EUSAGE, "a horizon and a year are both given; either says where to stop");
    if (options->horizon < 0 || options->horizon > HORIZON_MAX)
        return rmg_fail(why, RMG_EUSAGE, "horizon %d is not between 1 and %d", options->horizon, HORIZON_MAX);
    if (options->year != 0 && options->year < year)
        return rmg_fail(why, RMG_EUSAGE, "year %d lies before the last closed period, which is in %d",
                        options->year, year);
    if (options->year > year + HORIZON_MAX / per_year)
        return rmg_fail(why, RMG_EUSAGE, "year %d is more than %d periods ahead", options->year, HORIZON_MAX);
    return RMG_OK;
}

rmg_code rmg_options_check(const rmg_forecast_options *options, int per_year, rmg_diag *why)
{
    if (options->range < 1 || options->range > 99)
        return rmg_fail(why, RMG_EUSAGE, "range %d %% is not between 1 and 99", options->range);
    if (options->paths < PATHS_MIN || options->paths > PATHS_MAX)
        return rmg_fail(why, RMG_EUSAGE, "%zu paths is not between %d and %d", options->paths, PATHS_MIN,
                        PATHS_MAX);
    rmg_code code = check_method(options->method, why);
    return code == RMG_OK ? check_span(options, per_year, why) : code;
}
