#include "cli/config_keys.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "analysis/forecast/forecast.h"
#include "analysis/variance/variance.h"
#include "cli/value.h"
#include "core/cube.h"
#include "core/nearest.h"
#include "core/text.h"
#include "io/read/names.h"

#define N_MORE (sizeof more / sizeof *more)
#define NO_OPTION RMG_OPTIONS

static const char *const sections[] = {"run",  "spend",     "plan",     "provisions", "products",
                                       "kpi",  "contracts", "calendar", "forecast",   "variance",
                                       "flow", "privacy",   "pack"};

#define AMOUNTS "cumulative|monthly|transactions"
#define KINDS "actual|plan|target|ceiling|given-forecast"
#define YES_NO "yes|no"
#define SECTIONS "summary|forecast|ceilings|variance|flow|kpi|settle|accuracy|quality"
#define TEMPLATES "light|standard|extended"
#define FORMATS "html|svg|png|csv|json|pdf|xlsx|md"

#define TEXT(metavar) RMG_VALUE_TEXT, false, metavar, NULL
#define WORD(metavar, choices) RMG_VALUE_WORD, false, metavar, choices
#define WORDS(metavar, choices) RMG_VALUE_WORD, true, metavar, choices
#define WHOLE(metavar) RMG_VALUE_WHOLE, false, metavar, NULL
#define DECIMAL(metavar) RMG_VALUE_DECIMAL, false, metavar, NULL

/* clang-format off */
/* Keys that are no option, or whose values are written otherwise than on the command line. */
static const rmg_config_key more[] = {
    {"run", "title", RMG_KEY_PLAIN, NO_OPTION, TEXT("TEXT"), NULL, RMG_N("title of what comes out")},
    {"run", "language", RMG_KEY_PLAIN, RMG_OPT_LANG, WORD("LANGUAGE", "nl|en"), NULL, RMG_N("language of texts and printed numbers")},
    {"run", "output", RMG_KEY_PLAIN, NO_OPTION, TEXT("FOLDER"), NULL, RMG_N("folder of the pack; {upto} is the last closed month")},
    {"run", "log", RMG_KEY_PLAIN, NO_OPTION, TEXT("FILE"), NULL, RMG_N("the file that remembers every forecast")},
    {"spend", "file", RMG_KEY_PLAIN, NO_OPTION, TEXT("FILE..."), NULL, RMG_N("files or patterns to read when no FILE is given")},
    {"spend", "control-total", RMG_KEY_PLAIN, NO_OPTION, DECIMAL("AMOUNT"), NULL, RMG_N("stop unless the actual rows add up to this")},
    {"spend", "map", RMG_KEY_FAMILY, RMG_OPT_MAP, TEXT("HEADER"), NULL, RMG_N("read the column with this header as NAME")},
    {"spend", "amounts", RMG_KEY_BOTH, RMG_OPT_AMOUNTS, WORD("HOW", AMOUNTS), NULL, RMG_N("how amounts run; amounts.plan for one kind")},
    {"spend", "kind", RMG_KEY_BOTH, RMG_OPT_KIND, WORD("KIND", KINDS), NULL, RMG_N("what rows are that do not say it; kind.ROW for one row of a wide sheet")},
    {"plan", "file", RMG_KEY_PLAIN, NO_OPTION, TEXT("FILE..."), NULL, RMG_N("files or patterns whose rows are plan where they do not say otherwise")},
    {"plan", "profile", RMG_KEY_FAMILY, NO_OPTION, TEXT("WEIGHTS"), NULL, RMG_N("weights of the periods of a year, for phasing = NAME")},
    {"plan", "control-total", RMG_KEY_PLAIN, NO_OPTION, DECIMAL("AMOUNT"), NULL, RMG_N("stop unless the rows of the plan files add up to this")},
    {"provisions", "file", RMG_KEY_PLAIN, NO_OPTION, TEXT("FILE..."), NULL, RMG_N("files with provisions")},
    {"provisions", "map", RMG_KEY_FAMILY, NO_OPTION, TEXT("HEADER"), NULL, RMG_N("read the column with this header as NAME")},
    {"products", "file", RMG_KEY_PLAIN, NO_OPTION, TEXT("FILE..."), NULL, RMG_N("files with products")},
    {"products", "map", RMG_KEY_FAMILY, NO_OPTION, TEXT("HEADER"), NULL, RMG_N("read the column with this header as NAME")},
    {"kpi", "definitions", RMG_KEY_PLAIN, NO_OPTION, TEXT("FILE"), NULL, RMG_N("file with what the indicators are")},
    {"kpi", "values", RMG_KEY_PLAIN, NO_OPTION, TEXT("FILE..."), NULL, RMG_N("files with the values of the indicators")},
    {"contracts", "file", RMG_KEY_PLAIN, NO_OPTION, TEXT("FILE..."), NULL, RMG_N("files with contracts")},
    {"calendar", "calendar", RMG_KEY_PLAIN, NO_OPTION, WORD("NAME", "months|4-weeks"), "months", RMG_N("calendar months, or thirteen periods of four weeks")},
    {"calendar", "first-day", RMG_KEY_PLAIN, NO_OPTION, TEXT("DATE"), NULL, RMG_N("first day of P01, as 2021-01-04")},
    {"calendar", "fiscal-start", RMG_KEY_PLAIN, NO_OPTION, WHOLE("MONTH"), "1", RMG_N("month in which the fiscal year begins, 1 to 12")},
    {"calendar", "fiscal-name", RMG_KEY_PLAIN, NO_OPTION, WORD("SIDE", "start|end"), "start", RMG_N("whether a fiscal year is named by the year of its start or of its end")},
    {"forecast", "complete", RMG_KEY_PLAIN, NO_OPTION, WORD("YES", YES_NO), NULL, RMG_N("complete late invoices before forecasting")},
    {"privacy", "min-clients", RMG_KEY_PLAIN, NO_OPTION, WHOLE("N"), "10", RMG_N("smaller numbers of clients are not shown")},
    {"pack", "sections", RMG_KEY_PLAIN, RMG_OPT_SECTIONS, WORDS("NAME...", SECTIONS), NULL, RMG_N("what a report holds")},
    {"pack", "template", RMG_KEY_BOTH, NO_OPTION, WORD("NAME", TEMPLATES), NULL, RMG_N("light, standard or extended report; template.SEGMENT for the units of one segment")},
    {"pack", "segment", RMG_KEY_PLAIN, NO_OPTION, TEXT("COLUMN"), NULL, RMG_N("the column that says in which segment a unit is")},
    {"pack", "formats", RMG_KEY_PLAIN, NO_OPTION, WORDS("NAME...", FORMATS), NULL, RMG_N("the kinds of files to write")},
};
/* clang-format on */

static size_t n_sections(void)
{
    return sizeof sections / sizeof *sections;
}

/* Options with a section that `more` does not write in its own way. */
static bool is_own_key(rmg_option_id option)
{
    if (rmg_options[option].section == NULL)
        return false;
    for (size_t i = 0; i < N_MORE; i++)
        if (more[i].option == option || (strcmp(more[i].section, rmg_options[option].section) == 0 &&
                                         strcmp(more[i].name, rmg_options[option].name) == 0))
            return false;
    return true;
}

static rmg_config_key key_of_option(rmg_option_id id)
{
    const rmg_option *option = &rmg_options[id];
    bool flag = option->kind == RMG_VALUE_FLAG;
    return (rmg_config_key){.section = option->section,
                            .name = option->name,
                            .option = id,
                            .kind = flag ? RMG_VALUE_WORD : option->kind,
                            .metavar = flag ? "YES" : option->metavar,
                            .choices = flag ? YES_NO : option->choices,
                            .fallback = flag ? "no" : option->fallback,
                            .help = option->help};
}

/* Call with every key of a section until it returns false. */
typedef bool (*visitor)(void *context, const rmg_config_key *key);

static bool visit_section(const char *section, visitor visit, void *context)
{
    for (size_t i = 0; i < N_MORE; i++)
        if (strcmp(more[i].section, section) == 0 && !visit(context, &more[i]))
            return false;
    for (int id = 0; id < RMG_OPTIONS; id++) {
        if (!is_own_key((rmg_option_id)id) || strcmp(rmg_options[id].section, section) != 0)
            continue;
        rmg_config_key key = key_of_option((rmg_option_id)id);
        if (!visit(context, &key))
            return false;
    }
    return true;
}

static void visit_all(visitor visit, void *context)
{
    for (size_t i = 0; i < n_sections(); i++)
        if (!visit_section(sections[i], visit, context))
            return;
}

/* ---- counting and finding ---- */

typedef struct countdown {
    size_t left, n;
    rmg_config_key key;
} countdown;

static bool count_key(void *context, const rmg_config_key *key)
{
    countdown *c = context;
    c->n++;
    if (c->left-- != 0)
        return true;
    c->key = *key;
    return false;
}

size_t rmg_config_n_keys(void)
{
    countdown c = {.left = SIZE_MAX};
    visit_all(count_key, &c);
    return c.n;
}

rmg_config_key rmg_config_key_at(size_t index)
{
    countdown c = {.left = index};
    visit_all(count_key, &c);
    return c.key;
}

typedef struct wanted {
    const char *name;
    rmg_config_key *out;
    const char *suffix;
    bool found;
} wanted;

static bool match_key(void *context, const rmg_config_key *key)
{
    wanted *w = context;
    size_t length = strlen(key->name);
    if (strncmp(w->name, key->name, length) != 0)
        return true;
    const char *rest = w->name + length;
    bool plain = rest[0] == '\0' && key->form != RMG_KEY_FAMILY;
    bool family = rest[0] == '.' && rest[1] != '\0' && key->form != RMG_KEY_PLAIN;
    if (!plain && !family)
        return true;
    *w->out = *key;
    w->suffix = family ? rest + 1 : "";
    w->found = true;
    return false;
}

bool rmg_config_key_find(rmg_config_key *out, const char *section, const char *name, const char **suffix)
{
    wanted w = {.name = name, .out = out};
    visit_section(section, match_key, &w);
    if (w.found && suffix != NULL)
        *suffix = w.suffix;
    return w.found;
}

const char *rmg_config_section_at(size_t index)
{
    return index < n_sections() ? sections[index] : NULL;
}

bool rmg_config_section_known(const char *section)
{
    for (size_t i = 0; i < n_sections(); i++)
        if (strcmp(sections[i], section) == 0)
            return true;
    return false;
}

const char *rmg_config_section_nearest(const char *typed)
{
    rmg_nearest nearest = rmg_nearest_begin(typed);
    for (size_t i = 0; i < n_sections(); i++)
        rmg_nearest_try(&nearest, sections[i]);
    return nearest.best;
}

static bool try_key(void *context, const rmg_config_key *key)
{
    rmg_nearest_try(context, key->name);
    return true;
}

const char *rmg_config_key_nearest(const char *section, const char *typed)
{
    rmg_nearest nearest = rmg_nearest_begin(typed);
    visit_section(section, try_key, &nearest);
    return nearest.best;
}

const char *rmg_config_key_elsewhere(const char *section, const char *name)
{
    rmg_config_key key;
    for (size_t i = 0; i < n_sections(); i++)
        if (strcmp(sections[i], section) != 0 && rmg_config_key_find(&key, sections[i], name, NULL))
            return sections[i];
    return NULL;
}

/* ---- values ---- */

/* 2021-01-04 and nothing else. */
static bool is_date(const char *text)
{
    static const char form[] = "dddd-dd-dd";
    if (strlen(text) != sizeof form - 1)
        return false;
    for (size_t i = 0; form[i] != '\0'; i++)
        if (form[i] == '-' ? text[i] != '-' : text[i] < '0' || text[i] > '9')
            return false;
    rmg_date date;
    return rmg_date_make(&date, atoi(text), atoi(text + 5), atoi(text + 8));
}

/* Each word once, all of them known. */
static bool are_words(const char *choices, const char *text)
{
    char word[32];
    for (const char *at = text; *at != '\0';) {
        size_t n = strcspn(at, " \t");
        if (n >= sizeof word)
            return false;
        memcpy(word, at, n);
        word[n] = '\0';
        if (!rmg_choice_has(choices, word))
            return false;
        at += n;
        at += strspn(at, " \t");
    }
    return true;
}

static const char *suffix_refused(const rmg_config_key *key, const char *suffix)
{
    rmg_kind kind;
    rmg_role role;
    if (suffix[0] == '\0')
        return NULL;
    if (key->option == RMG_OPT_AMOUNTS && !rmg_kind_find(&kind, suffix))
        return RMG_N("amounts.KIND, where KIND is actual, plan, target, ceiling or given-forecast");
    if (key->option == RMG_OPT_MAP && !rmg_role_find(&role, suffix))
        return RMG_N("map.NAME, where NAME is a column name of raming, such as amount");
    return NULL;
}

/* On the command line the command that uses a name judges it; in the file every name is judged at once. */
static const char *name_refused(rmg_option_id option, const char *text)
{
    rmg_convention convention;
    if (option == RMG_OPT_CONVENTION && !rmg_convention_find(&convention, text))
        return RMG_N("the name of a convention, such as three-way");
    if (option == RMG_OPT_METHOD && strcmp(text, "auto") != 0 && rmg_rule_find(text) == rmg_rules_count())
        return RMG_N("auto or the name of a rule, such as run-rate");
    return NULL;
}

const char *rmg_config_value_refused(const rmg_config_key *key, const char *suffix, const char *text)
{
    const char *refused = suffix_refused(key, suffix);
    if (refused != NULL)
        return refused;
    if (key->words)
        return are_words(key->choices, text) ? NULL : key->choices;
    refused = rmg_value_refused(key->kind, key->choices, text);
    if (refused == NULL && strcmp(key->name, "first-day") == 0)
        return is_date(text) ? NULL : RMG_N("a date as 2021-01-04");
    if (refused == NULL && strcmp(key->name, "fiscal-start") == 0)
        return atoi(text) >= 1 && atoi(text) <= 12 ? NULL : RMG_N("a month from 1 to 12");
    if (refused == NULL && (key->option == RMG_OPT_METHOD || key->option == RMG_OPT_CONVENTION))
        return name_refused(key->option, text);
    if (refused == NULL && key->option != NO_OPTION && key->kind == rmg_options[key->option].kind)
        return rmg_option_refused(key->option, text);
    return refused;
}
