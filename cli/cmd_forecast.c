#include "cli/command.h"
#include "cli/phasing.h"
#include "cli/show.h"
#include "cli/study.h"
#include "core/text.h"
#include "io/write/report/forecast_document.h"

static rmg_code refuse_what_cannot_act(const rmg_settings *settings, rmg_diag *why)
{
    bool rules = rmg_settings_is(settings, RMG_OPT_TABLE, "rules");
    if (rules && rmg_settings_said(settings, RMG_OPT_CEILING))
        return rmg_fail(why, RMG_EUSAGE, RMG_T("--ceiling has no effect on --table rules"));
    if (rmg_settings_said(settings, RMG_OPT_RECONCILE) && !rmg_settings_has(settings, RMG_OPT_BY))
        return rmg_fail(why, RMG_EUSAGE, RMG_T("--reconcile has no effect without --by"));
    if (rmg_settings_has(settings, RMG_OPT_HORIZON) && rmg_settings_whole(settings, RMG_OPT_HORIZON, 0) < 1)
        return rmg_fail(why, RMG_EUSAGE, RMG_T("--horizon counts months after upto: at least 1"));
    if (rmg_settings_has(settings, RMG_OPT_HORIZON) && rmg_settings_has(settings, RMG_OPT_YEAR))
        return rmg_fail(why, RMG_EUSAGE,
                        RMG_T("--horizon counts months after upto in place of --year; give one of them"));
    return RMG_OK;
}

/* What the plan's months rest on, when the plan has none of its own. */
static rmg_code say_phasing(rmg_document *document, const rmg_study *study, const rmg_settings *settings,
                            rmg_diag *why)
{
    rmg_phasing_choice choice;
    rmg_code code = rmg_phasing_choose(&choice, study, NULL, settings, why);
    if (code == RMG_OK)
        rmg_document_add_note(
            document, rmg_document_printf(document, RMG_T("an annual plan amount is spread over months: %s"),
                                          rmg_phasing_words(choice.how.kind)));
    return code;
}

static rmg_code show_forecast(const rmg_study *study, const rmg_settings *settings, bool *condition,
                              rmg_diag *why)
{
    char title[RMG_TITLE_MAX];
    rmg_forecast_report report = {
        .forecast = study->forecast,
        .groups = &study->groups,
        .cube = &study->data.cube,
        .plan = study->has_plan ? &study->data.cube.scenarios[study->plan] : NULL,
        .show = rmg_show_of(study, settings, title),
    };
    rmg_forecast_table table = RMG_TABLE_YEAR;
    rmg_forecast_table_find(&table, rmg_settings_text(settings, RMG_OPT_TABLE));
    rmg_document document = {0};
    rmg_code code = rmg_forecast_document(&document, &report, table, why);
    if (code == RMG_OK && study->phased)
        code = say_phasing(&document, study, settings, why);
    if (code == RMG_OK)
        code = rmg_show(&document, study, settings, condition, why);
    rmg_document_clear(&document);
    return code;
}

rmg_code rmg_run_forecast(const rmg_settings *settings, bool *condition, rmg_diag *why)
{
    rmg_code code = refuse_what_cannot_act(settings, why);
    if (code != RMG_OK)
        return code;
    rmg_study study;
    code = rmg_study_read(&study, settings, 0, RMG_KEEP_NAMED, why);
    if (code == RMG_OK)
        code = rmg_study_scope(&study, settings, why);
    if (code == RMG_OK)
        code = rmg_study_forecast(&study, settings, why);
    if (code == RMG_OK)
        code = show_forecast(&study, settings, condition, why);
    rmg_study_clear(&study);
    return code;
}
