/* What raming.conf says, below what the command line says. */
#include <stdlib.h>
#include <string.h>

#include "cli/settings.h"
#include "cli/value.h"
#include "core/buffer.h"
#include "core/text.h"

/* Has the command line said it? For repeated options: about the same name (--amounts plan=monthly leaves what
 * the file says about the other kinds). */
static bool is_said(const rmg_settings *settings, rmg_option_id id, const char *text)
{
    const rmg_values *given = &settings->given[id];
    if (!rmg_options[id].repeats)
        return given->n != 0;
    size_t length = rmg_option_left(id, text);
    for (size_t i = 0; i < given->n; i++)
        if (given->origin[i] == NULL && rmg_option_left(id, given->text[i]) == length &&
            strncmp(given->text[i], text, length) == 0)
            return true;
    return false;
}

/* As it would be written on the command line: "plan=monthly", "monthly", "yes"; nothing for `no`. */
static void write_value(rmg_buffer *out, const rmg_option *option, const char *suffix, const char *value)
{
    rmg_buffer_reset(out);
    if (option->kind == RMG_VALUE_FLAG && strcmp(value, "yes") != 0)
        return;
    if (suffix[0] != '\0')
        rmg_buffer_printf(out, "%s=", suffix);
    rmg_buffer_puts(out, value);
}

static rmg_code take_entry(rmg_settings *settings, const rmg_config_entry *entry, rmg_buffer *text,
                           rmg_diag *why)
{
    rmg_config_key key;
    const char *suffix;
    if (!rmg_config_key_find(&key, entry->section, entry->key, &suffix) || key.option == RMG_OPTIONS ||
        !rmg_option_applies(key.option, settings->command))
        return RMG_OK;
    write_value(text, &rmg_options[key.option], suffix, entry->value);
    if (text->length == 0 || is_said(settings, key.option, rmg_buffer_text(text)))
        return rmg_buffer_check(text, why);
    char *origin = rmg_config_origin(&settings->config, entry);
    rmg_code code = origin != NULL
                        ? rmg_values_add(&settings->given[key.option], rmg_buffer_text(text), origin, why)
                        : rmg_nomem(why);
    free(origin);
    return code;
}

/* Year, last closed month and horizon belong together: when the command line names one of them otherwise than the
 * file, what the file says about the others was meant for another question. */
static void drop_if_from_file(rmg_settings *settings, rmg_option_id id)
{
    if (rmg_settings_has(settings, id) && !rmg_settings_said(settings, id))
        rmg_values_clear(&settings->given[id]);
}

static void settle_time(rmg_settings *settings)
{
    bool year = rmg_settings_said(settings, RMG_OPT_YEAR), upto = rmg_settings_said(settings, RMG_OPT_UPTO);
    rmg_month month;
    bool differ = rmg_settings_month(settings, RMG_OPT_UPTO, &month) &&
                  rmg_month_year(month) != rmg_settings_whole(settings, RMG_OPT_YEAR, rmg_month_year(month));
    if (year && !upto && differ)
        drop_if_from_file(settings, RMG_OPT_UPTO);
    if (upto && !year && differ)
        drop_if_from_file(settings, RMG_OPT_YEAR);
    if (rmg_settings_said(settings, RMG_OPT_HORIZON))
        drop_if_from_file(settings, RMG_OPT_YEAR);
    if (year)
        drop_if_from_file(settings, RMG_OPT_HORIZON);
}

/* ---- files ---- */

typedef struct files {
    rmg_values *values;
    const char *origin;
} files;

static rmg_code take_file(void *context, const char *path, rmg_diag *why)
{
    const files *f = context;
    return rmg_values_add(f->values, path, f->origin, why);
}

static rmg_code take_files(rmg_settings *settings, const char *section, rmg_values *values, rmg_diag *why)
{
    const rmg_config_entry *entry = rmg_config_entry_of(&settings->config, section, "file");
    if (entry == NULL)
        return RMG_OK;
    char *origin = rmg_config_origin(&settings->config, entry);
    if (origin == NULL)
        return rmg_nomem(why);
    files f = {values, origin};
    rmg_code code = rmg_config_each_file(&settings->config, entry, take_file, &f, why);
    free(origin);
    return code;
}

/* How many arguments come before the files: the KIND of a chart. */
static size_t n_leading(rmg_command_id command)
{
    return command == RMG_CMD_CHART ? 1 : 0;
}

static rmg_code take_all_files(rmg_settings *settings, rmg_diag *why)
{
    bool reads = rmg_option_applies(RMG_OPT_FILE, settings->command);
    if (!reads || settings->files.n > n_leading(settings->command))
        return RMG_OK;
    if (settings->command == RMG_CMD_CHART && settings->files.n == 0)
        return RMG_OK; /* the chart misses its KIND: let it say so */
    rmg_code code = take_files(settings, "spend", &settings->files, why);
    if (code == RMG_OK && settings->given[RMG_OPT_PLAN].n == 0)
        code = take_files(settings, "plan", &settings->given[RMG_OPT_PLAN], why);
    return code;
}

/* ---- the whole ---- */

static rmg_code load(rmg_settings *settings, rmg_problems *problems, rmg_diag *why)
{
    const char *named = rmg_settings_text(settings, RMG_OPT_CONFIG);
    if (settings->command == RMG_CMD_PACK && settings->files.n != 0)
        named = settings->files.text[0];
    if (named != NULL)
        return rmg_config_load(&settings->config, named, problems, why);
    char *path;
    rmg_code code = rmg_config_find(&path, why);
    if (code == RMG_OK && path != NULL)
        code = rmg_config_load(&settings->config, path, problems, why);
    free(path);
    return code;
}

/* `raming pack CONF` names the configuration, once. */
static rmg_code refuse_two_files(const rmg_settings *settings, rmg_diag *why)
{
    if (settings->command != RMG_CMD_PACK)
        return RMG_OK;
    bool named = rmg_settings_has(settings, RMG_OPT_CONFIG);
    if (settings->files.n > 1 || (settings->files.n == 1 && named))
        return rmg_fail(why, RMG_EUSAGE, RMG_T("pack takes one configuration, not %zu"),
                        settings->files.n + named);
    return RMG_OK;
}

static void say_first(const rmg_problems *problems, rmg_diag *why)
{
    const rmg_problem *first = &problems->item[0];
    rmg_fail(why, RMG_ECONFIG, "%s", first->message);
    rmg_at(why, first->source, first->line, first->field);
    if (first->hint[0] != '\0')
        rmg_hint(why, "%s", first->hint);
}

rmg_code rmg_settings_configure(rmg_settings *settings, rmg_problems *problems, rmg_diag *why)
{
    bool without = rmg_settings_has(settings, RMG_OPT_NO_CONFIG);
    if (without && rmg_settings_has(settings, RMG_OPT_CONFIG))
        return rmg_fail(why, RMG_EUSAGE, RMG_T("--config and --no-config contradict each other"));
    bool uses = rmg_option_applies(RMG_OPT_CONFIG, settings->command) &&
                !rmg_settings_has(settings, RMG_OPT_HELP);
    if (without || !uses)
        return RMG_OK;
    rmg_code code = refuse_two_files(settings, why);
    if (code == RMG_OK)
        code = load(settings, problems, why);
    if (code == RMG_ECONFIG && problems->n != 0)
        say_first(problems, why);
    if (settings->command == RMG_CMD_PACK)
        rmg_values_clear(&settings->files); /* that was the configuration; its files come now */
    rmg_buffer text = {0};
    for (size_t i = 0; code == RMG_OK && i < settings->config.n; i++)
        code = take_entry(settings, &settings->config.entry[i], &text, why);
    rmg_buffer_clear(&text);
    settle_time(settings);
    return code == RMG_OK ? take_all_files(settings, why) : code;
}
