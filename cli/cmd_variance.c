#include "cli/command.h"
#include "cli/outlook.h"
#include "cli/show.h"
#include "cli/split.h"
#include "io/write/report/chain_document.h"
#include "io/write/report/variance_document.h"

static rmg_code say_variance(rmg_document *document, const rmg_study *study, const rmg_split *split,
                             const rmg_settings *settings, rmg_diag *why)
{
    char title[RMG_TITLE_MAX];
    rmg_variance_report report = {.variance = &split->variance,
                                  .explained = split->has_explained ? &split->explained : NULL,
                                  .top = (size_t)rmg_settings_whole(settings, RMG_OPT_TOP, 0),
                                  .show = rmg_show_of(study, settings, title)};
    rmg_chain_report chain = {.chain = &split->chain, .top = report.top, .show = report.show};
    rmg_settings_money(settings, RMG_OPT_MIN_AMOUNT, &report.min_amount);
    return split->has_chain ? rmg_chain_document(document, &chain, why)
                            : rmg_variance_document(document, &report, why);
}

static rmg_code show_variance(const rmg_study *study, const rmg_split *split, const rmg_settings *settings,
                              bool *condition, rmg_diag *why)
{
    rmg_document document = {0};
    rmg_code code = say_variance(&document, study, split, settings, why);
    if (code == RMG_OK)
        code = rmg_show(&document, study, settings, condition, why);
    rmg_document_clear(&document);
    return code;
}

rmg_code rmg_run_variance(const rmg_settings *settings, bool *condition, rmg_diag *why)
{
    rmg_study study;
    rmg_split split = {0};
    rmg_code code = rmg_study_read(&study, settings, 0, RMG_KEEP_KNOWN, why);
    if (code == RMG_OK)
        code = rmg_study_scope(&study, settings, why);
    if (code == RMG_OK && rmg_outlook_wanted(settings))
        code = rmg_outlook_add(&study, settings, why);
    if (code == RMG_OK)
        code = rmg_split_study(&split, &study, settings, why);
    if (code == RMG_OK)
        code = rmg_split_warn(&split, &study, settings, why);
    if (code == RMG_OK)
        code = show_variance(&study, &split, settings, condition, why);
    rmg_split_clear(&split);
    rmg_study_clear(&study);
    return code;
}
