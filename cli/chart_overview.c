#include "cli/chart_overview.h"

#include <string.h>

#include "core/buffer.h"
#include "core/text.h"
#include "io/write/presentation.h"

/* What the rows of a dimension are called together; NULL: the chart's own word. */
static const char *units_of(const rmg_study *study)
{
    static const struct {
        const char *dimension, *word;
    } words[] = {{"provider", RMG_N("providers")},
                 {"domain", RMG_N("domains")},
                 {"category", RMG_N("categories")},
                 {"product", RMG_N("products")},
                 {"region", RMG_N("regions")}};
    if (study->groups.n_by != 1)
        return NULL;
    const char *name = study->data.cube.dim[study->groups.by[0]].name;
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (strcmp(words[i].dimension, name) == 0)
            return RMG_T(words[i].word);
    return NULL;
}

rmg_overview_figures rmg_chart_overview_figures(const rmg_forecast *forecast)
{
    rmg_overview_figures out = {.crossing = {RMG_NO_DATE}};
    if (forecast->n_years == 0)
        return out;
    const rmg_forecast_year *year = &forecast->year[0];
    out.plan = year->plan.amount;
    out.has_plan = year->plan.known;
    out.plan_to_date = year->plan_to_date.amount;
    out.has_plan_to_date = year->plan_to_date.known;
    out.actual = year->actual_to_date.amount;
    out.has_actual = year->actual_to_date.known;
    out.expected = year->year_end.amount;
    out.has_expected = year->year_end.known;
    out.low = year->range[RMG_BAND_80].low;
    out.high = year->range[RMG_BAND_80].high;
    out.has_range = year->has_range && year->year_end.known;
    out.ceiling = year->ceiling.amount;
    out.has_ceiling = year->ceiling.known;
    out.chance_above_plan = year->chance_above_plan.value;
    out.has_chance_plan = year->chance_above_plan.known;
    out.chance_above_ceiling = year->chance_above_ceiling.value;
    out.has_chance_ceiling = year->chance_above_ceiling.known;
    if (year->crossing.known)
        out.crossing = year->crossing.date;
    return out;
}

rmg_code rmg_chart_begin_overview(rmg_overview_chart *out, rmg_chart_study *from, const rmg_forecast *total,
                                  size_t n, const rmg_settings *settings, rmg_diag *why)
{
    const rmg_study *study = &from->study;
    rmg_code code = rmg_overview_chart_init(out, n, why);
    if (code != RMG_OK)
        return code;
    out->frame = rmg_chart_study_frame(from, settings);
    out->account = RMG_ACCOUNT_COST;
    out->per_year = total->per_year;
    if (total->n_years > 0) {
        const rmg_forecast_year *year = &total->year[0];
        out->first = total->month[year->first_month].month;
        out->n_months = year->n_months;
        out->n_known = year->n_months - (size_t)year->months_to_go;
    }
    out->total = rmg_chart_overview_figures(total);
    out->by = study->groups.n_by == 1 ? study->data.cube.dim[study->groups.by[0]].header : NULL;
    out->units = units_of(study);
    return RMG_OK;
}

rmg_code rmg_chart_make_overview(rmg_chart *out, rmg_chart_study *from, const rmg_settings *settings,
                                 rmg_diag *why)
{
    if (!rmg_settings_has(settings, RMG_OPT_BY))
        return rmg_fail(why, RMG_EUSAGE, RMG_T("chart overview needs --by: one row per provider, say"));
    const rmg_study *study = &from->study;
    const rmg_groups *groups = &study->groups;
    rmg_code code = rmg_study_forecast(&from->study, settings, why);
    size_t n = 0;
    for (size_t g = 0; g < groups->n; g++)
        n += groups->group[g].depth == 1;
    if (code == RMG_OK)
        code = rmg_chart_begin_overview(&out->as.overview, from, &study->forecast[0], n, settings, why);
    for (size_t g = 0, row = 0; code == RMG_OK && g < groups->n; g++)
        if (groups->group[g].depth == 1)
            out->as.overview.row[row++] = (rmg_overview_row){
                .name = rmg_say_label(
                    rmg_dict_label(study->data.cube.dim[groups->by[0]].labels, groups->group[g].label)),
                .figures = rmg_chart_overview_figures(&study->forecast[g])};
    return code;
}
