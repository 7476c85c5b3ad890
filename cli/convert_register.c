/* `convert` of a register: the same rows under our names. */
#include "cli/convert.h"
#include "cli/deliver.h"
#include "core/text.h"
#include "io/write/report/register_document.h"

/* What adds up amounts has nothing to do in a table without them. */
static rmg_code refuse_options(const rmg_settings *settings, const rmg_register *table, rmg_diag *why)
{
    static const rmg_option_id adding[] = {RMG_OPT_BY, RMG_OPT_WHERE, RMG_OPT_AMOUNTS_OUT, RMG_OPT_MISSING};
    for (size_t i = 0; i < sizeof adding / sizeof *adding; i++)
        if (rmg_settings_said(settings, adding[i]))
            return rmg_fail(why, RMG_EUSAGE, RMG_T("--%s has no effect: %s is a table of %s"),
                            rmg_options[adding[i]].name, table->name,
                            rmg_text_plural(table->schema->one, table->schema->many, 2));
    if (rmg_settings_is(settings, RMG_OPT_TO, "wide"))
        return rmg_fail(why, RMG_EUSAGE, RMG_T("a table of %s has no wide form"),
                        rmg_text_plural(table->schema->one, table->schema->many, 2));
    return RMG_OK;
}

static rmg_code refuse_several(const rmg_registers *registers, rmg_diag *why)
{
    if (registers->n == 1 && !rmg_registers_has_amounts(registers))
        return RMG_OK;
    rmg_code code = rmg_fail(
        why, RMG_EUSAGE, RMG_T("%s is a table of %s: it is converted by itself"), registers->table[0].name,
        rmg_text_plural(registers->table[0].schema->one, registers->table[0].schema->many, 2));
    rmg_hint(why, RMG_T("convert one file at a time"));
    return code;
}

rmg_code rmg_convert_register(const rmg_registers *registers, const rmg_settings *settings, rmg_diag *why)
{
    rmg_code code = registers->code;
    if (code != RMG_OK) {
        *why = registers->why;
        return code;
    }
    code = refuse_several(registers, why);
    if (code == RMG_OK)
        code = refuse_options(settings, &registers->table[0], why);
    if (code != RMG_OK)
        return code;
    rmg_document document = {0};
    code = rmg_register_document(&document, &registers->table[0], why);
    if (code != RMG_OK)
        return code;
    rmg_document_add_grid(&document, document.table[0], NULL, 0, RMG_T("rows"));
    rmg_document_add_problems(&document, &registers->problems);
    code = rmg_deliver(&document, settings, why);
    rmg_document_clear(&document);
    return code;
}
