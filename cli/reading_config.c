#include "cli/reading_config.h"

#include <stdlib.h>
#include <string.h>

#include "core/number.h"
#include "core/text.h"

/* The value was judged when the file was read. */
static bool take_money(rmg_money *out, uint64_t *line, const rmg_config *config, const char *section)
{
    const rmg_config_entry *entry = rmg_config_entry_of(config, section, "control-total");
    *line = entry != NULL ? entry->line : 0;
    return entry != NULL &&
           rmg_decimal_parse(&out->units, entry->value, strlen(entry->value), NULL) == RMG_OK;
}

static rmg_code refuse(const rmg_config *config, const char *key, rmg_diag *why, const char *message)
{
    rmg_code code = rmg_fail(why, RMG_ECONFIG, "%s", message);
    const rmg_config_entry *entry = rmg_config_entry_of(config, "calendar", key);
    if (entry != NULL)
        rmg_at(why, config->path, entry->line, 0);
    return code;
}

/* P01 begins about New Year: a first day in December belongs to the year after it. */
static void take_first_day(rmg_calendar *out, const char *text)
{
    int year = atoi(text), month = atoi(text + 5);
    rmg_date_make(&out->first_day, year, month, atoi(text + 8));
    out->first_year = month == 12 ? year + 1 : year;
}

static rmg_code take_calendar(rmg_calendar *out, const rmg_config *config, rmg_diag *why)
{
    const char *calendar = rmg_config_text(config, "calendar", "calendar");
    const char *first_day = rmg_config_text(config, "calendar", "first-day");
    const char *start = rmg_config_text(config, "calendar", "fiscal-start");
    const char *name = rmg_config_text(config, "calendar", "fiscal-name");
    out->four_weeks = calendar != NULL && strcmp(calendar, "4-weeks") == 0;
    out->first_day = (rmg_date){RMG_NO_DATE};
    if (first_day != NULL)
        take_first_day(out, first_day);
    out->fiscal_start = start != NULL ? atoi(start) : 0;
    out->named_by_end = name != NULL && strcmp(name, "end") == 0;
    if (out->four_weeks && first_day == NULL)
        return refuse(config, "calendar", why,
                      RMG_T("four-week periods need first-day, the first day of P01"));
    if (!out->four_weeks && first_day != NULL)
        return refuse(config, "first-day", why, RMG_T("first-day has no effect without calendar = 4-weeks"));
    if (out->four_weeks && out->fiscal_start > 1)
        return refuse(config, "fiscal-start", why,
                      RMG_T("a fiscal year of months does not go with four-week periods"));
    if (name != NULL && out->fiscal_start <= 1)
        return refuse(config, "fiscal-name", why, RMG_T("fiscal-name has no effect without fiscal-start"));
    return RMG_OK;
}

rmg_code rmg_reading_configure(rmg_read_options *out, const rmg_config *config, bool own_files, rmg_diag *why)
{
    if (config->n == 0)
        return RMG_OK;
    if (own_files) {
        out->control_source = config->path;
        out->has_control_total = take_money(&out->control_total, &out->control_line, config, "spend");
        out->has_plan_control_total = take_money(&out->plan_control_total, &out->plan_control_line, config,
                                                 "plan");
    }
    return take_calendar(&out->calendar, config, why);
}
