#include "cli/command.h"
#include "cli/decisions.h"
#include "cli/deliver.h"
#include "cli/registers.h"
#include "cli/show.h"
#include "cli/study.h"
#include "io/write/report/check_document.h"
#include "io/write/report/register_document.h"

static rmg_code describe_amounts(rmg_document *document, const rmg_study *study, const rmg_settings *settings,
                                 rmg_diag *why)
{
    char title[RMG_TITLE_MAX];
    rmg_presentation show = rmg_show_of(study, settings, title);
    show.in_full = rmg_settings_has(settings, RMG_OPT_VERBOSE);
    return rmg_check_document(document, &study->data, &show, why);
}

static rmg_code describe_registers(rmg_document *document, const rmg_registers *registers, rmg_diag *why)
{
    if (!rmg_registers_has_amounts(registers)) {
        rmg_present(document, "check", &(rmg_presentation){0});
        rmg_check_table(document, 0);
        document->unit_said = true; /* there are no amounts in one */
    }
    for (size_t i = 0; i < registers->n && !document->failed; i++) {
        rmg_register_check_add(document, document->table[0], &registers->table[i]);
        rmg_document_add_sentence(document, rmg_register_summary(document, &registers->table[i]));
    }
    rmg_document_add_problems(document, &registers->problems);
    return rmg_document_check(document, why);
}

static rmg_code describe(const rmg_study *study, const rmg_registers *registers, const rmg_settings *settings,
                         rmg_diag *why)
{
    rmg_document document = {0};
    rmg_code code = RMG_OK;
    if (rmg_registers_has_amounts(registers))
        code = describe_amounts(&document, study, &registers->amounts, why);
    if (code == RMG_OK)
        code = describe_registers(&document, registers, why);
    if (code == RMG_OK)
        code = rmg_deliver(&document, settings, why);
    rmg_document_clear(&document);
    return code;
}

/* What was understood is shown also when the files cannot be used: that is what check is for. */
static rmg_code check(const rmg_settings *settings, const rmg_registers *registers, rmg_diag *why)
{
    rmg_study study = {0};
    bool has_amounts = rmg_registers_has_amounts(registers);
    rmg_code read = has_amounts ? rmg_study_read(&study, &registers->amounts, 0, RMG_KEEP_KNOWN, why)
                                : RMG_OK;
    if (read != RMG_OK && read != RMG_EINPUT) {
        rmg_study_clear(&study);
        return read;
    }
    rmg_diag unwritten;
    rmg_code code = describe(&study, registers, settings, &unwritten);
    if (code == RMG_OK && read == RMG_OK && has_amounts && rmg_settings_has(settings, RMG_OPT_SAVE))
        code = rmg_decisions_save(settings, &study.data, &unwritten);
    rmg_study_clear(&study);
    if (code != RMG_OK)
        *why = unwritten;
    else if (read == RMG_OK && registers->code != RMG_OK)
        *why = registers->why;
    return code != RMG_OK ? code : read != RMG_OK ? read : registers->code;
}

rmg_code rmg_run_check(const rmg_settings *settings, bool *condition, rmg_diag *why)
{
    (void)condition;
    rmg_registers registers;
    rmg_code code = rmg_registers_read(&registers, settings, true, why);
    if (code == RMG_OK)
        code = check(settings, &registers, why);
    rmg_registers_clear(&registers);
    return code;
}
