/* Every section and key that raming.conf may hold. An option of the table (cli/options.h) that has a section
 * is a key of the same name there; the rest (files, title, calendar, what a pack holds) is listed here. */
#ifndef RMG_CLI_CONFIG_KEYS_H
#define RMG_CLI_CONFIG_KEYS_H

#include "cli/options.h"

#ifdef __cplusplus
extern "C" {
#endif

typedef enum rmg_key_form {
    RMG_KEY_PLAIN,  /* range = 80 */
    RMG_KEY_FAMILY, /* map.NAME = ...: only with something after the point */
    RMG_KEY_BOTH    /* amounts = ... and amounts.KIND = ... */
} rmg_key_form;

typedef struct rmg_config_key {
    const char *section, *name;
    rmg_key_form form;
    rmg_option_id option; /* the option that it sets; RMG_OPTIONS when it is none */
    rmg_value_kind kind;
    bool words;           /* several of `choices`, with blanks between them */
    const char *metavar;  /* "FILE...", NULL for yes or no */
    const char *choices;  /* for words, else NULL */
    const char *fallback; /* default as text, or NULL */
    const char *help;     /* English message id */
} rmg_config_key;

/* How many keys there are, and each of them, section after section. */
size_t rmg_config_n_keys(void);
rmg_config_key rmg_config_key_at(size_t index);

/* The key that a line of the file means; for families the part before the point decides.
 * suffix  what stands after the point, "" for none; may be NULL. False when there is no such key. */
bool rmg_config_key_find(rmg_config_key *out, const char *section, const char *name, const char **suffix);

/* Sections in the order in which a new file has them; NULL past the last. */
const char *rmg_config_section_at(size_t index);
bool rmg_config_section_known(const char *section);

/* The nearest known name, or NULL. A key that another section has is said as "[spend] dash". */
const char *rmg_config_section_nearest(const char *typed);
const char *rmg_config_key_nearest(const char *section, const char *typed);
/* The section that has this very key, when it is not `section`; else NULL. */
const char *rmg_config_key_elsewhere(const char *section, const char *name);

/* NULL when the text is a value of this key, else what was expected. */
const char *rmg_config_value_refused(const rmg_config_key *key, const char *suffix, const char *text);

#ifdef __cplusplus
}
#endif
#endif
