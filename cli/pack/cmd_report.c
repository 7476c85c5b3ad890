#include <string.h>

#include "cli/command.h"
#include "cli/deliver.h"
#include "cli/pack/units.h"

/* Pictures are drawn for pages that can hold them. */
static bool holds_pictures(const rmg_settings *settings)
{
    return rmg_deliver_format(settings) == RMG_FORMAT_HTML;
}

static rmg_code make_page(rmg_units *units, const rmg_settings *settings, rmg_diag *why)
{
    rmg_code code = rmg_units_fill(units, holds_pictures(settings), why);
    if (code == RMG_OK)
        code = rmg_units_document(units, rmg_settings_text(settings, RMG_OPT_SECTIONS), NULL, NULL, why);
    rmg_unit *unit = &units->unit[0];
    if (code != RMG_OK)
        return code;
    if (unit->code != RMG_OK) {
        *why = unit->why;
        return unit->code;
    }
    return rmg_deliver(&unit->document, settings, why);
}

rmg_code rmg_run_report(const rmg_settings *settings, bool *condition, rmg_diag *why)
{
    (void)condition;
    const char *only = rmg_settings_text(settings, RMG_OPT_ONLY);
    rmg_units units;
    rmg_code code = rmg_units_make(&units, settings, rmg_settings_text(settings, RMG_OPT_PER), only,
                                   only == NULL, why);
    if (code == RMG_OK)
        code = make_page(&units, settings, why);
    rmg_units_clear(&units);
    return code;
}
