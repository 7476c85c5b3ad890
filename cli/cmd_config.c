#include <stdlib.h>
#include <string.h>

#include "cli/command.h"
#include "cli/deliver.h"
#include "cli/value.h"
#include "core/nearest.h"
#include "core/text.h"
#include "io/write/document.h"

enum { COLUMN_SECTION, COLUMN_NAME, COLUMN_VALUE, COLUMN_ORIGIN, COLUMNS };

/* "forecast", "range", "forecast.range", "spend.map.amount", "map". */
static bool is_wanted(const char *name, const char *section, const char *key)
{
    size_t length = strlen(section);
    if (strcmp(name, section) == 0)
        return true;
    const char *own = strncmp(name, section, length) == 0 && name[length] == '.' ? name + length + 1 : name;
    size_t n = strlen(own);
    return strncmp(own, key, n) == 0 && (key[n] == '\0' || key[n] == '.');
}

static bool is_asked(const rmg_settings *settings, const char *section, const char *key)
{
    for (size_t i = 0; i < settings->files.n; i++)
        if (is_wanted(settings->files.text[i], section, key))
            return true;
    return settings->files.n == 0;
}

static void add_row(const rmg_settings *settings, rmg_table *table, const char *section, const char *name,
                    const char *value, const char *origin)
{
    if (!is_asked(settings, section, name))
        return;
    rmg_table_add_row(table);
    rmg_table_text(table, COLUMN_SECTION, section);
    rmg_table_text(table, COLUMN_NAME, name);
    if (value != NULL)
        rmg_table_text(table, COLUMN_VALUE, value);
    rmg_table_text(table, COLUMN_ORIGIN, origin);
}

/* Where a value came from is a fixed word, in CSV and JSON too. What an option holds: "plan=monthly" of --amounts is the setting amounts.plan. */
static void add_option(const rmg_settings *settings, rmg_document *document, rmg_table *table,
                       const rmg_config_key *key)
{
    const rmg_values *given = &settings->given[key->option];
    for (size_t i = 0; i < given->n; i++) {
        const char *text = given->text[i], *name = key->name;
        size_t left = key->form == RMG_KEY_PLAIN ? 0 : rmg_option_left(key->option, text);
        if (left != 0) {
            name = rmg_document_printf(document, "%s.%.*s", key->name, (int)left, text);
            text += left + 1;
        }
        add_row(settings, table, key->section, name, text,
                given->origin[i] != NULL ? given->origin[i] : "command line");
    }
    if (given->n == 0)
        add_row(settings, table, key->section, key->name, key->fallback, "default");
}

static rmg_code add_plain(const rmg_settings *settings, rmg_table *table, const rmg_config_key *key,
                          rmg_diag *why)
{
    const rmg_config *config = &settings->config;
    bool found = false;
    for (size_t i = 0; i < config->n; i++) {
        const rmg_config_entry *entry = &config->entry[i];
        rmg_config_key known;
        if (!rmg_config_key_find(&known, entry->section, entry->key, NULL) ||
            strcmp(known.section, key->section) != 0 || strcmp(known.name, key->name) != 0)
            continue;
        char *origin = rmg_config_origin(config, entry);
        if (origin == NULL)
            return rmg_nomem(why);
        add_row(settings, table, key->section, entry->key, entry->value, origin);
        free(origin);
        found = true;
    }
    if (!found)
        add_row(settings, table, key->section, key->name, key->fallback, "default");
    return RMG_OK;
}

static rmg_code fill(const rmg_settings *settings, rmg_document *document, rmg_table *table, rmg_diag *why)
{
    rmg_code code = RMG_OK;
    for (size_t i = 0; code == RMG_OK && i < rmg_config_n_keys(); i++) {
        rmg_config_key key = rmg_config_key_at(i);
        if (key.option != RMG_OPTIONS)
            add_option(settings, document, table, &key);
        else
            code = add_plain(settings, table, &key, why);
    }
    return code;
}

/* A name that means no setting at all is a slip of the pen. */
static rmg_code check_name(const char *name, rmg_diag *why)
{
    rmg_nearest nearest = rmg_nearest_begin(name);
    for (size_t i = 0; i < rmg_config_n_keys(); i++) {
        rmg_config_key key = rmg_config_key_at(i);
        const char *own = strncmp(name, key.section, strlen(key.section)) == 0 && strchr(name, '.') != NULL
                              ? name + strlen(key.section) + 1
                              : name;
        rmg_config_key found;
        if (is_wanted(name, key.section, key.name) ||
            (own != name && rmg_config_key_find(&found, key.section, own, NULL)) ||
            (key.form != RMG_KEY_PLAIN && rmg_config_key_find(&found, key.section, name, NULL)))
            return RMG_OK;
        rmg_nearest_try(&nearest, key.section);
        rmg_nearest_try(&nearest, key.name);
    }
    rmg_code code = rmg_fail(why, RMG_EUSAGE, RMG_T("unknown setting \"%s\""), name);
    if (nearest.best != NULL)
        rmg_hint(why, RMG_T("did you mean raming config %s?"), nearest.best);
    else
        rmg_hint(why, RMG_T("raming config lists all settings"));
    return code;
}

static rmg_table *start_table(rmg_document *document)
{
    rmg_table *table = rmg_document_add_table(document, "config");
    rmg_table_add_column(table, "section", RMG_T("section"), RMG_TYPE_TEXT, 0, false);
    rmg_table_add_column(table, "name", RMG_T("setting"), RMG_TYPE_TEXT, 0, false);
    rmg_table_add_column(table, "value", RMG_T("value"), RMG_TYPE_TEXT, 0, false);
    rmg_table_add_column(table, "origin", RMG_T("origin"), RMG_TYPE_TEXT, 0, false);
    return table;
}

rmg_code rmg_run_config(const rmg_settings *settings, bool *condition, rmg_diag *why)
{
    (void)condition;
    rmg_code code = RMG_OK;
    for (size_t i = 0; code == RMG_OK && i < settings->files.n; i++)
        code = check_name(settings->files.text[i], why);
    if (code != RMG_OK)
        return code;
    rmg_document document;
    rmg_document_init(&document, "config", NULL, NULL);
    rmg_table *table = start_table(&document);
    code = fill(settings, &document, table, why);
    rmg_document_add_grid(&document, table, NULL, 0, RMG_T("settings"));
    if (code == RMG_OK)
        code = rmg_deliver(&document, settings, why);
    rmg_document_clear(&document);
    return code;
}
