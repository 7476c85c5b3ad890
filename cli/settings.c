#include "cli/settings.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

#include "cli/value.h"
#include "core/buffer.h"
#include "core/grow.h"
#include "core/number.h"
#include "core/text.h"

/* The words of the command line, and the one to look at next. */
typedef struct words {
    int argc, at;
    char *const *argv;
} words;

static const char *next_word(words *w)
{
    return w->at < w->argc ? w->argv[w->at++] : NULL;
}

rmg_code rmg_values_add(rmg_values *values, const char *text, const char *origin, rmg_diag *why)
{
    char *copy = rmg_copy(text), *from = rmg_copy(origin);
    bool room = rmg_grow(&values->text, &values->capacity, values->n + 1, sizeof *values->text) &&
                rmg_grow(&values->origin, &values->origin_capacity, values->n + 1, sizeof *values->origin);
    if (copy == NULL || (from == NULL && origin != NULL) || !room) {
        free(copy);
        free(from);
        return rmg_nomem(why);
    }
    values->text[values->n] = copy;
    values->origin[values->n++] = from;
    return RMG_OK;
}

static rmg_code append(rmg_values *values, const char *text, rmg_diag *why)
{
    return rmg_values_add(values, text, NULL, why);
}

static rmg_code check_value(rmg_option_id id, const char *text, rmg_diag *why)
{
    const char *expected = rmg_option_refused(id, text);
    if (expected == NULL)
        return RMG_OK;
    return rmg_fail(why, RMG_EUSAGE, RMG_T("--%s %s: expected %s"), rmg_options[id].name, text,
                    RMG_T(expected));
}

static rmg_code unknown_option(const char *typed, rmg_command_id command, rmg_diag *why)
{
    rmg_code code = rmg_fail(why, RMG_EUSAGE, RMG_T("unknown option \"%s\""), typed);
    const char *near = rmg_option_nearest(typed + strspn(typed, "-"), command);
    if (near != NULL)
        rmg_hint(why, RMG_T("did you mean --%s?"), near);
    else
        rmg_hint(why, RMG_T("raming help %s lists the options"), rmg_commands[command].name);
    return code;
}

static rmg_code cannot_act(const rmg_option *option, rmg_command_id command, rmg_diag *why)
{
    rmg_code code = rmg_fail(why, RMG_EUSAGE, RMG_T("--%s has no effect on %s"), option->name,
                             rmg_commands[command].name);
    rmg_hint(why, RMG_T("raming help %s lists the options that do"), rmg_commands[command].name);
    return code;
}

static rmg_code take_option(rmg_settings *out, rmg_option_id id, const char *value, words *w, rmg_diag *why)
{
    const rmg_option *option = &rmg_options[id];
    if (!rmg_option_applies(id, out->command))
        return cannot_act(option, out->command, why);
    if (out->given[id].n != 0 && !option->repeats && option->kind != RMG_VALUE_FLAG)
        return rmg_fail(why, RMG_EUSAGE, RMG_T("--%s is given twice: %s and %s"), option->name,
                        out->given[id].text[0],
                        value != NULL     ? value
                        : w->at < w->argc ? w->argv[w->at]
                                          : "");
    if (option->kind == RMG_VALUE_FLAG) {
        if (value != NULL)
            return rmg_fail(why, RMG_EUSAGE, RMG_T("--%s takes no value"), option->name);
        return out->given[id].n == 0 ? append(&out->given[id], "yes", why) : RMG_OK;
    }
    if (value == NULL)
        value = next_word(w);
    if (value == NULL)
        return rmg_fail(why, RMG_EUSAGE, RMG_T("--%s needs a value: %s"), option->name, option->metavar);
    rmg_code code = check_value(id, value, why);
    return code == RMG_OK ? append(&out->given[id], value, why) : code;
}

static rmg_code take_long(rmg_settings *out, const char *word, words *w, rmg_diag *why)
{
    const char *name = word + 2;
    size_t length = strcspn(name, "=");
    rmg_option_id id = rmg_option_find(name, length);
    if (id == RMG_OPTIONS)
        return unknown_option(word, out->command, why);
    return take_option(out, id, name[length] == '=' ? name + length + 1 : NULL, w, why);
}

/* -o FILE, -oFILE, and flags in a row: -qv */
static rmg_code take_short(rmg_settings *out, const char *word, words *w, rmg_diag *why)
{
    rmg_code code = RMG_OK;
    for (const char *letter = word + 1; code == RMG_OK && *letter != '\0'; letter++) {
        rmg_option_id id = rmg_option_find_letter(*letter);
        if (id == RMG_OPTIONS)
            return unknown_option(word, out->command, why);
        bool flag = rmg_options[id].kind == RMG_VALUE_FLAG;
        code = take_option(out, id, !flag && letter[1] != '\0' ? letter + 1 : NULL, w, why);
        if (!flag)
            break;
    }
    return code;
}

static rmg_code take_command(rmg_settings *out, words *w, rmg_diag *why)
{
    const char *word = next_word(w);
    if (word == NULL || strcmp(word, "--help") == 0 || strcmp(word, "-h") == 0)
        word = "help";
    else if (strcmp(word, "--version") == 0)
        word = "version";
    out->command = rmg_command_find(word);
    if (out->command != RMG_COMMANDS)
        return RMG_OK;
    rmg_code code = rmg_fail(why, RMG_EUSAGE, RMG_T("unknown command \"%s\""), word);
    const char *near = rmg_command_nearest(word);
    if (near != NULL)
        rmg_hint(why, RMG_T("did you mean raming %s?"), near);
    else
        rmg_hint(why, RMG_T("raming help lists the commands"));
    return code;
}

rmg_code rmg_settings_parse(rmg_settings *out, int argc, char *const *argv, rmg_diag *why)
{
    *out = (rmg_settings){0};
    words w = {argc, 1, argv};
    rmg_code code = take_command(out, &w, why);
    bool only_files = false;
    for (const char *word; code == RMG_OK && (word = next_word(&w)) != NULL;) {
        if (only_files || word[0] != '-' || word[1] == '\0')
            code = append(&out->files, word, why);
        else if (strcmp(word, "--") == 0)
            only_files = true;
        else
            code = word[1] == '-' ? take_long(out, word, &w, why) : take_short(out, word, &w, why);
    }
    const rmg_values *more = &out->given[RMG_OPT_FILE];
    for (size_t i = 0; code == RMG_OK && i < more->n; i++)
        code = append(&out->files, more->text[i], why);
    if (code != RMG_OK)
        rmg_settings_clear(out);
    return code;
}

bool rmg_settings_has(const rmg_settings *settings, rmg_option_id option)
{
    return settings->given[option].n != 0;
}

bool rmg_settings_said(const rmg_settings *settings, rmg_option_id option)
{
    const rmg_values *given = &settings->given[option];
    return given->n != 0 && given->origin[0] == NULL;
}

const char *rmg_settings_text(const rmg_settings *settings, rmg_option_id option)
{
    return settings->given[option].n != 0 ? settings->given[option].text[0] : rmg_options[option].fallback;
}

long rmg_settings_whole(const rmg_settings *settings, rmg_option_id option, long fallback)
{
    const char *text = rmg_settings_text(settings, option);
    return text != NULL ? strtol(text, NULL, 10) : fallback;
}

bool rmg_settings_money(const rmg_settings *settings, rmg_option_id option, rmg_money *out)
{
    const char *text = rmg_settings_text(settings, option);
    return text != NULL && rmg_decimal_parse(&out->units, text, strlen(text), NULL) == RMG_OK;
}

bool rmg_settings_month(const rmg_settings *settings, rmg_option_id option, rmg_month *out)
{
    const char *text = rmg_settings_text(settings, option);
    return text != NULL && rmg_month_parse(out, text);
}

bool rmg_settings_is(const rmg_settings *settings, rmg_option_id option, const char *word)
{
    const char *text = rmg_settings_text(settings, option);
    return text != NULL && strcmp(text, word) == 0;
}

void rmg_values_clear(rmg_values *values)
{
    for (size_t i = 0; i < values->n; i++)
        free(values->text[i]);
    for (size_t i = 0; i < values->n; i++)
        free(values->origin[i]);
    free(values->text);
    free(values->origin);
    *values = (rmg_values){0};
}

void rmg_settings_clear(rmg_settings *settings)
{
    if (settings == NULL)
        return;
    for (int id = 0; id < RMG_OPTIONS; id++)
        rmg_values_clear(&settings->given[id]);
    rmg_values_clear(&settings->files);
    rmg_config_clear(&settings->config);
}
