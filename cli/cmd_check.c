#include <stdio.h>

#include "cli/command.h"
#include "cli/decisions.h"
#include "cli/deliver.h"
#include "cli/show.h"
#include "cli/study.h"
#include "io/write/report/check_document.h"

/* What was understood is shown also when the files cannot be used: that is what check is for. */
rmg_code rmg_run_check(const rmg_settings *settings, bool *condition, rmg_diag *why)
{
    (void)condition;
    rmg_study study;
    rmg_code read = rmg_study_read(&study, settings, 0, RMG_KEEP_KNOWN, why);
    if (read != RMG_OK && read != RMG_EINPUT) {
        rmg_study_clear(&study);
        return read;
    }
    char title[RMG_TITLE_MAX];
    rmg_presentation show = rmg_show_of(&study, settings, title);
    rmg_document document = {0};
    rmg_diag unwritten;
    rmg_code code = rmg_check_document(&document, &study.data, &show, &unwritten);
    if (code == RMG_OK)
        code = rmg_deliver(&document, settings, &unwritten);
    rmg_document_clear(&document);
    if (code == RMG_OK && read == RMG_OK && rmg_settings_has(settings, RMG_OPT_SAVE))
        code = rmg_decisions_save(settings, &study.data, &unwritten);
    rmg_study_clear(&study);
    if (code != RMG_OK)
        *why = unwritten;
    return code != RMG_OK ? code : read;
}
