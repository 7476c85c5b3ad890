#include "cli/show.h"

#include <stdio.h>

#include "cli/deliver.h"
#include "cli/fail_if.h"
#include "cli/talk.h"
#include "core/number.h"
#include "core/text.h"

#define MOST_DECIMALS 2 /* by default; --decimals may say 4 */

static const char *unit_of(const rmg_study *study, const rmg_settings *settings)
{
    const char *said = rmg_settings_text(settings, RMG_OPT_UNIT);
    return said != NULL ? said : study->data.unit;
}

static const char *title_of(const rmg_study *study, const rmg_settings *settings, char title[RMG_TITLE_MAX])
{
    const char *said = rmg_config_text(&settings->config, "run", "title");
    if (said != NULL)
        return said;
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
    return (rmg_presentation){.title = title_of(study, settings, title),
                              .unit = unit_of(study, settings),
                              .decimals = (int)(decimals < 4 ? decimals : 4),
                              .fiscal_start = (uint8_t)study->calendar.fiscal_start,
                              .problems = &study->data.problems};
}

bool rmg_rejected_words(char out[RMG_REJECTED_MAX], const rmg_dataset *data)
{
    if (data->rows_rejected == 0)
        return false;
    char amount[RMG_NUMBER_MAX];
    rmg_number_style style = rmg_number_style_of(rmg_text_language(), data->decimals);
    rmg_number_format(amount, data->rejected_sum.units, &style);
    snprintf(out, RMG_REJECTED_MAX,
             RMG_T("not in these figures: %llu rejected rows, together %s as far as it could be read"),
             (unsigned long long)data->rows_rejected, amount);
    return true;
}

/* People and JSON find it in the document; CSV has no place for it, so there it is said aside. */
static void say_rejects(rmg_document *document, const rmg_study *study, const rmg_settings *settings)
{
    char text[RMG_REJECTED_MAX];
    if (!rmg_rejected_words(text, &study->data))
        return;
    rmg_document_add_warning(document, text);
    rmg_problem problem = {.severity = RMG_WARNING, .reason = "rejected", .message = text};
    if (rmg_problems_add(&document->warnings, &problem, NULL) != RMG_OK)
        document->failed = true;
    if (rmg_deliver_format(settings) == RMG_FORMAT_CSV)
        rmg_talk_note("%s %s", RMG_T("warning:"), text);
}

rmg_code rmg_show(rmg_document *document, const rmg_study *study, const rmg_settings *settings,
                  bool *condition, rmg_diag *why)
{
    say_rejects(document, study, settings);
    rmg_code code = rmg_fail_if(condition, document, &settings->given[RMG_OPT_FAIL_IF], why);
    return code == RMG_OK ? rmg_deliver(document, settings, why) : code;
}
