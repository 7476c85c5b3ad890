/* How a study is to be shown: title, unit and decimals, settled the same way for every command. */
#ifndef RMG_CLI_SHOW_H
#define RMG_CLI_SHOW_H

#include "cli/study.h"
#include "io/presentation.h"

#ifdef __cplusplus
extern "C" {
#endif

#define RMG_TITLE_MAX 256

/* title  room for a title of our own when the files give none
 * Texts of the result are borrowed from study, settings and title. */
rmg_presentation rmg_show_of(const rmg_study *study, const rmg_settings *settings, char title[RMG_TITLE_MAX]);

#ifdef __cplusplus
}
#endif
#endif
