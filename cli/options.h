/* Every option of the program, once. The parser, the configuration, help, man pages, completions and tests
 * read this table; an option that is not in it does not exist. */
#ifndef RMG_CLI_OPTIONS_H
#define RMG_CLI_OPTIONS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

typedef enum rmg_command_id {
    RMG_CMD_CHECK,
    RMG_CMD_FORECAST,
    RMG_CMD_VARIANCE,
    RMG_CMD_CHART,
    RMG_CMD_BACKTEST,
    RMG_CMD_REPORT,
    RMG_CMD_PACK,
    RMG_CMD_DIFF,
    RMG_CMD_EXPLAIN,
    RMG_CMD_CONVERT,
    RMG_CMD_INIT,
    RMG_CMD_DEMO,
    RMG_CMD_CONFIG,
    RMG_CMD_HELP,
    RMG_CMD_VERSION,
    RMG_COMMANDS
} rmg_command_id;

typedef enum rmg_option_id {
    /* reading */
    RMG_OPT_AMOUNTS,
    RMG_OPT_DECIMAL,
    RMG_OPT_DATES,
    RMG_OPT_SEP,
    RMG_OPT_ENCODING,
    RMG_OPT_HEADER,
    RMG_OPT_MAP,
    RMG_OPT_KIND,
    RMG_OPT_PLAN,
    RMG_OPT_PHASING,
    RMG_OPT_MISSING,
    RMG_OPT_DASH,
    RMG_OPT_TOTALS,
    RMG_OPT_P13,
    RMG_OPT_MAX_REJECTS,
    RMG_OPT_REJECTS,
    RMG_OPT_STRICT,
    RMG_OPT_SAVE,
    RMG_OPT_CONFIG,
    RMG_OPT_NO_CONFIG,
    /* what to compute over */
    RMG_OPT_YEAR,
    RMG_OPT_UPTO,
    RMG_OPT_BY,
    RMG_OPT_WHERE,
    /* forecast */
    RMG_OPT_METHOD,
    RMG_OPT_RANGE,
    RMG_OPT_CEILING,
    RMG_OPT_TABLE,
    RMG_OPT_OUTLIERS,
    RMG_OPT_RECONCILE,
    RMG_OPT_SEED,
    RMG_OPT_PATHS,
    RMG_OPT_HORIZON,
    RMG_OPT_FROM_YEAR,
    /* variance */
    RMG_OPT_AGAINST,
    RMG_OPT_CONVENTION,
    RMG_OPT_MIX,
    RMG_OPT_MIX_DISPLAY,
    RMG_OPT_MIX_GROUPS,
    RMG_OPT_MIX_PER,
    RMG_OPT_MATCH,
    RMG_OPT_SCENARIO,
    RMG_OPT_FACTORS,
    RMG_OPT_STRICT_NEW,
    RMG_OPT_FOLD_CLASSES,
    RMG_OPT_ROUNDING_CLASS,
    RMG_OPT_TIMING,
    RMG_OPT_CHAIN,
    RMG_OPT_EXPLAIN,
    RMG_OPT_TOP,
    RMG_OPT_MIN_AMOUNT,
    /* report, pack */
    RMG_OPT_PER,
    RMG_OPT_ONLY,
    RMG_OPT_SECTIONS,
    RMG_OPT_REPLACE,
    /* convert */
    RMG_OPT_TO,
    RMG_OPT_AMOUNTS_OUT,
    /* chart */
    RMG_OPT_WIDTH,
    RMG_OPT_THEME,
    RMG_OPT_KEEP_SCRIPT,
    /* what comes out */
    RMG_OPT_OUTPUT,
    RMG_OPT_FORMAT,
    RMG_OPT_CSV_DIALECT,
    RMG_OPT_CSV_GUARD,
    RMG_OPT_UNIT,
    RMG_OPT_DECIMALS,
    RMG_OPT_FAIL_IF,
    RMG_OPT_LANG,
    RMG_OPT_COLOR,
    RMG_OPT_QUIET,
    RMG_OPT_VERBOSE,
    RMG_OPT_JOBS,
    RMG_OPT_DRY_RUN,
    RMG_OPT_FILE,
    RMG_OPT_HELP,
    RMG_OPTIONS
} rmg_option_id;

typedef enum rmg_value_kind {
    RMG_VALUE_FLAG,    /* no value */
    RMG_VALUE_WORD,    /* one of `choices` */
    RMG_VALUE_WHOLE,   /* whole number, not negative */
    RMG_VALUE_DECIMAL, /* decimal point, no grouping */
    RMG_VALUE_MONTH,   /* 2021-04 */
    RMG_VALUE_TEXT     /* anything; the command judges it */
} rmg_value_kind;

typedef struct rmg_option {
    const char *name; /* without the dashes */
    char letter;      /* short form, or 0 */
    bool repeats;
    rmg_value_kind kind;
    const char *metavar;  /* "N", "FILE"; NULL for flags */
    const char *choices;  /* "comma|point" for words, else NULL */
    const char *fallback; /* the default as text, or NULL when there is none */
    uint32_t commands;    /* bit 1 << rmg_command_id for each command in which it can act */
    const char *section;  /* section of raming.conf that knows it as a key, or NULL */
    const char *help;     /* English message id, one sentence without a full stop */
} rmg_option;

extern const rmg_option rmg_options[RMG_OPTIONS];

typedef struct rmg_command {
    const char *name;
    const char *purpose;     /* message id */
    const char *arguments;   /* "FILE..." */
    const char *examples[4]; /* NULL-terminated */
} rmg_command;

extern const rmg_command rmg_commands[RMG_COMMANDS];

/* By exact name; RMG_OPTIONS or RMG_COMMANDS when there is none. */
rmg_option_id rmg_option_find(const char *name, size_t length);
rmg_option_id rmg_option_find_letter(char letter);
rmg_command_id rmg_command_find(const char *name);

/* Can it act in this command? `raming config` shows what would hold, so it takes every option that is a key of
 * raming.conf. */
bool rmg_option_applies(rmg_option_id option, rmg_command_id command);

/* The known name nearest to what was typed, if it is near enough to be a slip of the pen; else NULL.
 * command RMG_COMMANDS: options of any command. */
const char *rmg_option_nearest(const char *typed, rmg_command_id command);
const char *rmg_command_nearest(const char *typed);

/* True when `word` is one of "a|b|c". */
bool rmg_choice_has(const char *choices, const char *word);

#ifdef __cplusplus
}
#endif
#endif
