/* One place that says whether a text is a value of an option or of a key of raming.conf. */
#ifndef RMG_CLI_VALUE_H
#define RMG_CLI_VALUE_H

#include "cli/options.h"

#ifdef __cplusplus
extern "C" {
#endif

/* NULL when `text` is a value of that kind; else what was expected, in words ("a whole number",
 * "comma|point"), to stand after "expected".
 * choices  "a|b" for words, else not looked at */
const char *rmg_value_refused(rmg_value_kind kind, const char *choices, const char *text);

/* The same for a value of an option, with the limits that its kind alone does not know: 0 to 4 decimals. */
const char *rmg_option_refused(rmg_option_id option, const char *text);

/* Length of the left side of a value NAME=VALUE (--map, --amounts, --kind); 0 when it has none. */
size_t rmg_option_left(rmg_option_id option, const char *text);

#ifdef __cplusplus
}
#endif
#endif
