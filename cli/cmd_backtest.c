#include "cli/command.h"
#include "cli/show.h"
#include "cli/study.h"
#include "core/text.h"
#include "io/write/report/backtest_document.h"

static rmg_code show_backtest(const rmg_study *study, const rmg_backtest *backtest,
                              const rmg_settings *settings, bool *condition, rmg_diag *why)
{
    char title[RMG_TITLE_MAX];
    rmg_backtest_report report = {.backtest = backtest,
                                  .groups = &study->groups,
                                  .cube = &study->data.cube,
                                  .show = rmg_show_of(study, settings, title)};
    rmg_document document = {0};
    rmg_code code = rmg_backtest_document(&document, &report, why);
    if (code == RMG_OK)
        code = rmg_show(&document, study, settings, condition, why);
    rmg_document_clear(&document);
    return code;
}

rmg_code rmg_run_backtest(const rmg_settings *settings, bool *condition, rmg_diag *why)
{
    if (rmg_settings_said(settings, RMG_OPT_RECONCILE) && !rmg_settings_has(settings, RMG_OPT_BY))
        return rmg_fail(why, RMG_EUSAGE, RMG_T("--reconcile has no effect without --by"));
    rmg_study study;
    rmg_backtest backtest = {0};
    rmg_code code = rmg_study_read(&study, settings, 0, RMG_KEEP_NAMED, why);
    if (code == RMG_OK)
        code = rmg_study_scope(&study, settings, why);
    if (code == RMG_OK)
        code = rmg_study_series(&study, settings, why);
    if (code == RMG_OK) {
        rmg_forecast_options options = rmg_study_options(&study, settings);
        int from_year = (int)rmg_settings_whole(settings, RMG_OPT_FROM_YEAR, 0);
        code = rmg_backtest_run(&backtest, study.input, study.groups.n, from_year, &options, why);
    }
    if (code == RMG_OK)
        code = show_backtest(&study, &backtest, settings, condition, why);
    rmg_backtest_clear(&backtest);
    rmg_study_clear(&study);
    return code;
}
