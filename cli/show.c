#include "cli/show.h"

#include <stdio.h>

#include "core/text.h"

#define MOST_DECIMALS 2 /* by default; --decimals may say 4 */

static const char *unit_of(const rmg_study *study, const rmg_settings *settings)
{
    const char *said = rmg_settings_text(settings, RMG_OPT_UNIT);
    return said != NULL ? said : study->data.unit;
}

static const char *title_of(const rmg_study *study, char title[RMG_TITLE_MAX])
{
    if (study->data.title != NULL && study->data.title[0] != '\0')
        return study->data.title;
    if (study->year == 0)
        return NULL;
    snprintf(title, RMG_TITLE_MAX, RMG_T("Spend %d"), study->year);
    return title;
}

rmg_presentation rmg_show_of(const rmg_study *study, const rmg_settings *settings, char title[RMG_TITLE_MAX])
{
    long input = study->data.decimals < MOST_DECIMALS ? study->data.decimals : MOST_DECIMALS;
    long decimals = rmg_settings_whole(settings, RMG_OPT_DECIMALS, input);
    return (rmg_presentation){.title = title_of(study, title),
                              .unit = unit_of(study, settings),
                              .decimals = (int)(decimals < 4 ? decimals : 4),
                              .fiscal_start = (uint8_t)study->calendar.fiscal_start,
                              .problems = &study->data.problems};
}
