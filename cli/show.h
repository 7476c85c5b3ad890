/* How a study is to be shown: title, unit and decimals, settled the same way for every command. */
#ifndef RMG_CLI_SHOW_H
#define RMG_CLI_SHOW_H

#include "cli/study.h"
#include "io/write/presentation.h"

#ifdef __cplusplus
extern "C" {
#endif

#define RMG_TITLE_MAX 256

/* title  room for a title of our own when the files give none
 * Texts of the result are borrowed from study, settings and title. */
rmg_presentation rmg_show_of(const rmg_study *study, const rmg_settings *settings, char title[RMG_TITLE_MAX]);

#define RMG_REJECTED_MAX 256
/* Rows that were rejected are not in the figures: their number, and what they come to as far as it could be read. False
 * when there are none. */
bool rmg_rejected_words(char out[RMG_REJECTED_MAX], const rmg_dataset *data);

/* Show a document that was made from a study: add what is not in its figures, judge --fail-if, deliver it.
 * *condition is set when a --fail-if condition holds.
 * Errors  those of rmg_fail_if() and rmg_deliver() */
rmg_code rmg_show(rmg_document *document, const rmg_study *study, const rmg_settings *settings,
                  bool *condition, rmg_diag *why);

#ifdef __cplusplus
}
#endif
#endif
