#include "cli/pack/rerun.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "core/buffer.h"
#include "core/grow.h"
#include "core/text.h"

#define LARGEST (64 * 1024 * 1024)

static rmg_code read_whole(rmg_buffer *text, const char *path, rmg_diag *why)
{
    FILE *file = fopen(path, "rb");
    if (file == NULL)
        return rmg_fail(why, RMG_EINPUT, RMG_T("%s cannot be read: %s"), path, strerror(errno));
    char block[1 << 14];
    size_t n;
    while (text->length < LARGEST && (n = fread(block, 1, sizeof block, file)) != 0)
        rmg_buffer_add(text, block, n);
    rmg_code code = ferror(file)
                        ? rmg_fail(why, RMG_EINPUT, RMG_T("%s cannot be read: %s"), path, strerror(errno))
                        : rmg_buffer_check(text, why);
    fclose(file);
    return code;
}

rmg_code rmg_rerun_read(rmg_json **out, const char *folder, rmg_diag *why)
{
    *out = NULL;
    rmg_buffer path = {0}, text = {0};
    rmg_buffer_printf(&path, "%s/run.json", folder);
    rmg_code code = rmg_buffer_check(&path, why);
    if (code == RMG_OK)
        code = read_whole(&text, rmg_buffer_text(&path), why);
    if (code == RMG_OK) {
        code = rmg_json_read(out, rmg_buffer_text(&text), text.length, why);
        rmg_at(why, code == RMG_EINPUT ? rmg_buffer_text(&path) : NULL, 0, 0);
    }
    rmg_buffer_clear(&path);
    rmg_buffer_clear(&text);
    return code;
}

/* ---- settings ---- */

/* "run.title": a key of the configuration that is no option. */
static rmg_code take_key(rmg_settings *out, const char *name, const char *value, rmg_diag *why)
{
    rmg_config *config = &out->config;
    const char *point = strchr(name, '.');
    if (point == NULL)
        return rmg_fail(why, RMG_EINPUT, RMG_T("a setting \"%s\" that this version does not know"), name);
    if (!rmg_grow(&config->entry, &config->capacity, config->n + 1, sizeof *config->entry))
        return rmg_nomem(why);
    rmg_config_entry entry = {rmg_copy_n(name, (size_t)(point - name)), rmg_copy(point + 1), rmg_copy(value),
                              0};
    config->entry[config->n++] = entry;
    return entry.section && entry.key && entry.value ? RMG_OK : rmg_nomem(why);
}

static rmg_code take_setting(rmg_settings *out, const rmg_json *setting, rmg_diag *why)
{
    const char *name = rmg_json_text(setting, "name"), *value = rmg_json_text(setting, "value");
    const char *origin = rmg_json_text(setting, "origin");
    rmg_option_id id = rmg_option_find(name, strlen(name));
    if (strcmp(origin, "default") == 0)
        return RMG_OK;
    if (id == RMG_OPTIONS)
        return take_key(out, name, value, why);
    return rmg_values_add(&out->given[id], value, strcmp(origin, "command line") == 0 ? NULL : origin, why);
}

/* "demo/raming.conf:4" -> "demo/": what a path in the configuration of then was relative to. */
static rmg_code find_folder(rmg_settings *out, const rmg_json *settings, rmg_diag *why)
{
    for (const rmg_json *s = settings->child; s != NULL; s = s->next) {
        const char *origin = rmg_json_text(s, "origin"), *slash = strrchr(origin, '/');
        const char *colon = strrchr(origin, ':');
        if (colon == NULL || slash == NULL || slash > colon)
            continue;
        free(out->config.folder);
        out->config.folder = rmg_copy_n(origin, (size_t)(slash - origin) + 1);
        return out->config.folder != NULL ? RMG_OK : rmg_nomem(why);
    }
    return RMG_OK;
}

static bool is_plan(const rmg_settings *settings, const char *name)
{
    for (size_t i = 0; i < settings->given[RMG_OPT_PLAN].n; i++)
        if (strcmp(settings->given[RMG_OPT_PLAN].text[i], name) == 0)
            return true;
    return false;
}

rmg_code rmg_rerun_settings(rmg_settings *out, const rmg_json *run, rmg_diag *why)
{
    *out = (rmg_settings){.command = RMG_CMD_PACK};
    out->config.path = rmg_copy("");
    out->config.folder = rmg_copy("");
    rmg_code code = out->config.path != NULL && out->config.folder != NULL ? RMG_OK : rmg_nomem(why);
    const rmg_json *settings = rmg_json_get(run, "settings"), *inputs = rmg_json_get(run, "inputs");
    if (code == RMG_OK && (settings == NULL || inputs == NULL))
        code = rmg_fail(why, RMG_EINPUT, RMG_T("not the record of a run"));
    if (code == RMG_OK)
        code = find_folder(out, settings, why);
    for (const rmg_json *s = settings != NULL ? settings->child : NULL; code == RMG_OK && s != NULL;
         s = s->next)
        code = take_setting(out, s, why);
    for (const rmg_json *i = inputs != NULL ? inputs->child : NULL; code == RMG_OK && i != NULL; i = i->next)
        if (!is_plan(out, rmg_json_text(i, "name")))
            code = rmg_values_add(&out->files, rmg_json_text(i, "name"), "run.json", why);
    if (code != RMG_OK)
        rmg_settings_clear(out);
    return code;
}

/* ---- digests ---- */

static const rmg_json *input_of(const rmg_json *run, const char *name)
{
    const rmg_json *inputs = rmg_json_get(run, "inputs");
    for (const rmg_json *i = inputs != NULL ? inputs->child : NULL; i != NULL; i = i->next)
        if (strcmp(rmg_json_text(i, "name"), name) == 0)
            return i;
    return NULL;
}

rmg_code rmg_rerun_check(const rmg_dataset *data, const rmg_json *run, rmg_diag *why)
{
    for (size_t f = 0; f < data->n_files; f++) {
        char digest[RMG_SHA256_HEX];
        rmg_sha256_print(digest, data->files[f].digest);
        if (strcmp(rmg_json_text(input_of(run, data->files[f].name), "sha256"), digest) == 0)
            continue;
        rmg_code code = rmg_fail(why, RMG_EINPUT, RMG_T("the file has changed since the run"));
        rmg_at(why, data->files[f].name, 0, 0);
        rmg_hint(
            why,
            RMG_T("its figures cannot be traced any more: make the pack again, or put the old file back"));
        return code;
    }
    return RMG_OK;
}
