/* Which sections a unit gets: light, standard or extended, by the segment that it belongs to. */
#ifndef RMG_CLI_PACK_TEMPLATES_H
#define RMG_CLI_PACK_TEMPLATES_H

#include "cli/pack/units.h"

#ifdef __cplusplus
extern "C" {
#endif

/* The sections of a unit, as words with blanks between; NULL: all. --sections beats template.SEGMENT, that beats template,
 * and that beats the sections of the configuration. */
const char *rmg_template_sections(const rmg_units *units, const rmg_unit *unit);

/* Can the templates of the configuration act?
 * Errors  RMG_ECONFIG template.SEGMENT without segment = COLUMN */
rmg_code rmg_templates_check(const rmg_config *config, rmg_diag *why);

#ifdef __cplusplus
}
#endif
#endif
