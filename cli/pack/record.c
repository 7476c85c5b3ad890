#include "cli/pack/record.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "cli/pack/privacy.h"
#include "core/number.h"

/* ---- JSON ---- */

static void add_text(rmg_buffer *out, const char *text)
{
    rmg_buffer_putc(out, '"');
    for (const unsigned char *c = (const unsigned char *)text; *c != '\0'; c++)
        if (*c == '"' || *c == '\\')
            rmg_buffer_printf(out, "\\%c", *c);
        else if (*c < 0x20)
            rmg_buffer_printf(out, "\\u%04x", *c);
        else
            rmg_buffer_putc(out, (char)*c);
    rmg_buffer_putc(out, '"');
}

static void add_pair(rmg_buffer *out, const char *name, const char *text)
{
    add_text(out, name);
    rmg_buffer_putc(out, ':');
    add_text(out, text);
}

static void add_digest(rmg_buffer *out, rmg_sha256 digest)
{
    char text[RMG_SHA256_HEX];
    rmg_sha256_print(text, digest);
    add_pair(out, "sha256", text);
}

static void next(rmg_buffer *out, bool first)
{
    rmg_buffer_puts(out, first ? "\n " : ",\n ");
}

/* ---- parts ---- */

static void add_inputs(rmg_buffer *out, const rmg_dataset *data)
{
    rmg_buffer_puts(out, "\"inputs\":[");
    for (size_t i = 0; i < data->n_files; i++) {
        const rmg_file *file = &data->files[i];
        next(out, i == 0);
        rmg_buffer_putc(out, '{');
        add_pair(out, "name", file->name);
        rmg_buffer_printf(out, ",\"bytes\":%" PRIu64 ",", file->n_bytes);
        add_digest(out, file->digest);
        rmg_buffer_printf(out,
                          ",\"rows_read\":%" PRIu64 ",\"rows_used\":%" PRIu64 ",\"rows_excluded\":%" PRIu64
                          ",\"rows_rejected\":%" PRIu64 "}",
                          file->rows_read, file->rows_used, file->rows_excluded, file->rows_rejected);
    }
    rmg_buffer_puts(out, "],\n");
}

/* What cannot change a result is no part of the record. */
static bool matters(rmg_option_id id)
{
    return id != RMG_OPT_JOBS && id != RMG_OPT_REPLACE && id != RMG_OPT_COLOR && id != RMG_OPT_QUIET &&
           id != RMG_OPT_VERBOSE && id != RMG_OPT_DRY_RUN && id != RMG_OPT_CONFIG && id != RMG_OPT_FILE;
}

static void add_setting(rmg_buffer *out, bool *first, const char *name, const char *value, const char *origin)
{
    next(out, *first);
    *first = false;
    rmg_buffer_putc(out, '{');
    add_pair(out, "name", name);
    rmg_buffer_putc(out, ',');
    add_pair(out, "value", value);
    rmg_buffer_putc(out, ',');
    add_pair(out, "origin", origin);
    rmg_buffer_putc(out, '}');
}

/* What the configuration says beside options, as "run.title". */
static void add_keys(rmg_buffer *out, bool *first, const rmg_config *config)
{
    for (size_t i = 0; i < config->n; i++) {
        const rmg_config_entry *entry = &config->entry[i];
        rmg_config_key key;
        if (!rmg_config_key_find(&key, entry->section, entry->key, NULL) || key.option != RMG_OPTIONS)
            continue;
        rmg_buffer name = {0};
        rmg_buffer_printf(&name, "%s.%s", entry->section, entry->key);
        char *origin = rmg_config_origin(config, entry);
        add_setting(out, first, rmg_buffer_text(&name), entry->value, origin != NULL ? origin : "");
        out->failed |= name.failed || origin == NULL;
        rmg_buffer_clear(&name);
        free(origin);
    }
}

static void add_settings(rmg_buffer *out, const rmg_settings *settings)
{
    bool first = true;
    rmg_buffer_puts(out, "\"settings\":[");
    for (int id = 0; id < RMG_OPTIONS; id++) {
        const rmg_values *given = &settings->given[id];
        if (!matters((rmg_option_id)id) || !rmg_option_applies((rmg_option_id)id, settings->command))
            continue;
        for (size_t i = 0; i < given->n; i++)
            add_setting(out, &first, rmg_options[id].name, given->text[i],
                        given->origin[i] != NULL ? given->origin[i] : "command line");
        if (given->n == 0 && rmg_options[id].fallback != NULL)
            add_setting(out, &first, rmg_options[id].name, rmg_options[id].fallback, "default");
    }
    add_keys(out, &first, &settings->config);
    if (rmg_config_text(&settings->config, "privacy", "min-clients") == NULL) {
        char limit[24];
        snprintf(limit, sizeof limit, "%ld", rmg_privacy_limit(&settings->config));
        add_setting(out, &first, "privacy.min-clients", limit, "default");
    }
    rmg_buffer_puts(out, "],\n");
}

static void add_arguments(rmg_buffer *out, const rmg_settings *settings)
{
    bool first = true;
    rmg_buffer_puts(out, "\"arguments\":[");
    for (int id = 0; id < RMG_OPTIONS; id++)
        for (size_t i = 0; matters((rmg_option_id)id) && i < settings->given[id].n; i++) {
            if (settings->given[id].origin[i] != NULL)
                continue;
            rmg_buffer_puts(out, first ? "" : ",");
            first = false;
            rmg_buffer text = {0};
            rmg_buffer_printf(&text, "--%s=%s", rmg_options[id].name, settings->given[id].text[i]);
            add_text(out, rmg_buffer_text(&text));
            out->failed |= text.failed;
            rmg_buffer_clear(&text);
        }
    rmg_buffer_puts(out, "],\n");
}

/* Names of the rules that make a line's forecast, joined by +. */
static void add_rule(rmg_buffer *out, const rmg_forecast *forecast)
{
    bool first = true;
    rmg_buffer name = {0};
    for (size_t r = 0; r < forecast->n_rules; r++) {
        if (!forecast->rule[r].chosen)
            continue;
        rmg_buffer_printf(&name, "%s%s", first ? "" : "+", rmg_rule_at(forecast->rule[r].rule)->name);
        first = false;
    }
    add_pair(out, "rule", rmg_buffer_text(&name));
    out->failed |= name.failed;
    rmg_buffer_clear(&name);
}

static void add_rules(rmg_buffer *out, const rmg_units *units)
{
    rmg_buffer_puts(out, "\"rules\":[");
    for (size_t i = 0; i < units->n; i++) {
        const rmg_unit *unit = &units->unit[i];
        next(out, i == 0);
        rmg_buffer_putc(out, '{');
        add_pair(out, "unit", unit->label);
        rmg_buffer_putc(out, ',');
        add_pair(out, "folder", unit->is_total ? "" : unit->folder);
        rmg_buffer_putc(out, ',');
        add_rule(out, &units->study.forecast[unit->group]);
        rmg_buffer_putc(out, ',');
        add_pair(out, "reason", rmg_rule_reason_name(units->study.forecast[unit->group].reason));
        rmg_buffer_putc(out, '}');
    }
    rmg_buffer_puts(out, "],\n");
}

static void add_outputs(rmg_buffer *out, const rmg_pack_files *files)
{
    rmg_buffer_puts(out, "\"outputs\":[");
    for (size_t i = 0; i < files->n; i++) {
        next(out, i == 0);
        rmg_buffer_putc(out, '{');
        add_pair(out, "name", files->file[i].name);
        rmg_buffer_putc(out, ',');
        add_digest(out, files->file[i].digest);
        rmg_buffer_putc(out, '}');
    }
    rmg_buffer_puts(out, "]\n}\n");
}

rmg_code rmg_run_record(rmg_buffer *out, const rmg_units *units, const rmg_pack_files *files, rmg_diag *why)
{
    const rmg_study *study = &units->study;
    char upto[RMG_PERIOD_MAX];
    rmg_period_print(upto, study->upto, study->data.cube.per_year);
    rmg_buffer_puts(out, "{");
    add_pair(out, "version", RMG_VERSION);
    rmg_buffer_putc(out, ',');
    add_pair(out, "command", rmg_commands[units->settings->command].name);
    rmg_buffer_puts(out, ",\n");
    add_arguments(out, units->settings);
    add_inputs(out, &study->data);
    add_settings(out, units->settings);
    rmg_buffer_printf(out, "\"year\":%d,", study->year);
    add_pair(out, "upto", upto);
    rmg_buffer_printf(out, ",\"seed\":%ld,\"rounded\":%" PRIu64 ",\"warnings\":%zu,\n",
                      rmg_settings_whole(units->settings, RMG_OPT_SEED, 1), study->data.n_rounded,
                      rmg_problems_count(&study->data.problems, RMG_WARNING));
    add_rules(out, units);
    add_outputs(out, files);
    return rmg_buffer_check(out, why);
}

rmg_sha256 rmg_inputs_digest(const rmg_dataset *data)
{
    rmg_sha256_state state;
    rmg_sha256_begin(&state);
    for (size_t i = 0; i < data->n_files; i++)
        rmg_sha256_add(&state, data->files[i].digest.byte, sizeof data->files[i].digest.byte);
    return rmg_sha256_end(&state);
}
