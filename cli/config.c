#include "cli/config.h"

#include <ini.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "cli/config_guard.h"
#include "core/buffer.h"
#include "core/grow.h"
#include "core/text.h"

/* libinih hands over one pair after another and no line numbers; the guard saw the same pairs before. */
typedef struct reading {
    rmg_config *out;
    const rmg_config_lines *lines;
    size_t at; /* next line of the guard's list */
    rmg_diag *why;
    rmg_code code;
} reading;

static rmg_code keep_entry(rmg_config *config, const rmg_config_line *line, const char *value, rmg_diag *why)
{
    if (!rmg_grow(&config->entry, &config->capacity, config->n + 1, sizeof *config->entry))
        return rmg_nomem(why);
    rmg_config_entry entry = {rmg_copy(line->section), rmg_copy(line->key), rmg_copy(value), line->line};
    config->entry[config->n++] = entry;
    return entry.section && entry.key && entry.value ? RMG_OK : rmg_nomem(why);
}

static const rmg_config_line *next_pair(reading *r)
{
    while (r->at < r->lines->n && r->lines->item[r->at].key == NULL)
        r->at++;
    return r->at < r->lines->n ? &r->lines->item[r->at++] : NULL;
}

static rmg_code disagree(reading *r, const rmg_config_line *line)
{
    rmg_code code = rmg_fail(r->why, RMG_ECONFIG, RMG_T("a line that cannot be read as key = value"));
    rmg_at(r->why, r->out->path, line != NULL ? line->line : 0, 0);
    return code;
}

/* libinih wants nonzero for "go on". */
static int take_pair(void *context, const char *section, const char *name, const char *value)
{
    reading *r = context;
    const rmg_config_line *line = next_pair(r);
    if (line == NULL || strcmp(line->section, section) != 0 || strcmp(line->key, name) != 0)
        r->code = disagree(r, line);
    else
        r->code = keep_entry(r->out, line, value, r->why);
    return r->code == RMG_OK;
}

static rmg_code parse(rmg_config *out, const rmg_config_lines *lines, rmg_diag *why)
{
    reading r = {.out = out, .lines = lines, .why = why};
    int failed = ini_parse_string(rmg_buffer_text(&lines->text), take_pair, &r);
    if (r.code == RMG_OK && failed < 0)
        return rmg_nomem(why);
    if (r.code == RMG_OK && (failed != 0 || next_pair(&r) != NULL))
        return disagree(&r, NULL);
    return r.code;
}

/* ---- is it known, is it of the right kind ---- */

static rmg_code judge_sections(const rmg_config_lines *lines, const char *path, rmg_problems *problems,
                               size_t *bad, rmg_diag *why)
{
    rmg_code code = RMG_OK;
    for (size_t i = 0; code == RMG_OK && i < lines->n; i++) {
        const rmg_config_line *line = &lines->item[i];
        if (line->key != NULL || rmg_config_section_known(line->section))
            continue;
        const char *near = rmg_config_section_nearest(line->section);
        char hint[128] = "";
        if (near != NULL)
            snprintf(hint, sizeof hint, RMG_T("did you mean [%s]?"), near);
        ++*bad;
        code = rmg_config_problem(problems, path, line->line, hint, why, RMG_T("unknown section [%s]"),
                                  line->section);
    }
    return code;
}

static rmg_code unknown_key(const rmg_config_entry *entry, const char *path, rmg_problems *problems,
                            rmg_diag *why)
{
    char hint[256] = "";
    const char *elsewhere = rmg_config_key_elsewhere(entry->section, entry->key);
    const char *near = rmg_config_key_nearest(entry->section, entry->key);
    if (elsewhere != NULL)
        snprintf(hint, sizeof hint, RMG_T("it is a key of [%s]"), elsewhere);
    else if (near != NULL)
        snprintf(hint, sizeof hint, RMG_T("did you mean %s?"), near);
    return rmg_config_problem(problems, path, entry->line, hint, why, RMG_T("unknown key \"%s\" in [%s]"),
                              entry->key, entry->section);
}

static rmg_code judge_entries(const rmg_config *config, rmg_problems *problems, size_t *bad, rmg_diag *why)
{
    rmg_code code = RMG_OK;
    for (size_t i = 0; code == RMG_OK && i < config->n; i++) {
        const rmg_config_entry *entry = &config->entry[i];
        rmg_config_key key;
        const char *suffix;
        if (!rmg_config_section_known(entry->section))
            continue;
        if (!rmg_config_key_find(&key, entry->section, entry->key, &suffix)) {
            ++*bad;
            code = unknown_key(entry, config->path, problems, why);
            continue;
        }
        const char *expected = rmg_config_value_refused(&key, suffix, entry->value);
        if (expected == NULL)
            continue;
        ++*bad;
        code = rmg_config_problem(problems, config->path, entry->line, NULL, why,
                                  RMG_T("%s = %s: expected %s"), entry->key, entry->value, RMG_T(expected));
    }
    return code;
}

/* Sections are judged after the lines were: back into the order of the file. */
static void sort_by_line(rmg_problems *problems, size_t from)
{
    for (size_t i = from + 1; i < problems->n; i++)
        for (size_t k = i; k > from && problems->item[k - 1].line > problems->item[k].line; k--) {
            rmg_problem moved = problems->item[k];
            problems->item[k] = problems->item[k - 1];
            problems->item[k - 1] = moved;
        }
}

static char *folder_of(const char *path)
{
    const char *slash = strrchr(path, '/');
    return rmg_copy_n(path, slash != NULL ? (size_t)(slash - path) + 1 : 0);
}

rmg_code rmg_config_read(rmg_config *out, const char *path, const char *text, size_t length,
                         rmg_problems *problems, rmg_diag *why)
{
    *out = (rmg_config){.path = rmg_copy(path), .folder = folder_of(path)};
    rmg_config_lines lines = {0};
    size_t n_before = problems->n;
    rmg_code code = out->path != NULL && out->folder != NULL ? RMG_OK : rmg_nomem(why);
    if (code == RMG_OK)
        code = rmg_config_guard(&lines, path, text, length, problems, why);
    size_t bad = code == RMG_ECONFIG ? problems->n - n_before : 0;
    if (code ==
        RMG_ECONFIG) /* the other lines are judged all the same: all that is wrong is said in one run */
        code = RMG_OK;
    if (code == RMG_OK)
        code = judge_sections(&lines, path, problems, &bad, why);
    if (code == RMG_OK)
        code = parse(out, &lines, why);
    if (code == RMG_OK)
        code = judge_entries(out, problems, &bad, why);
    sort_by_line(problems, n_before);
    if (code == RMG_OK && bad != 0)
        code = rmg_fail(why, RMG_ECONFIG, RMG_T("%s is not a configuration that can be used"), path);
    rmg_config_lines_clear(&lines);
    if (code != RMG_OK)
        rmg_config_clear(out);
    return code;
}

const rmg_config_entry *rmg_config_entry_of(const rmg_config *config, const char *section, const char *key)
{
    for (size_t i = 0; i < config->n; i++)
        if (strcmp(config->entry[i].section, section) == 0 && strcmp(config->entry[i].key, key) == 0)
            return &config->entry[i];
    return NULL;
}

const char *rmg_config_text(const rmg_config *config, const char *section, const char *key)
{
    const rmg_config_entry *entry = rmg_config_entry_of(config, section, key);
    return entry != NULL ? entry->value : NULL;
}

char *rmg_config_path(const rmg_config *config, const char *path)
{
    rmg_buffer joined = {0};
    if (path[0] != '/' && config->folder != NULL)
        rmg_buffer_puts(&joined, config->folder);
    rmg_buffer_puts(&joined, path);
    if (joined.failed) {
        rmg_buffer_clear(&joined);
        return NULL;
    }
    return joined.text;
}

char *rmg_config_origin(const rmg_config *config, const rmg_config_entry *entry)
{
    rmg_buffer origin = {0};
    rmg_buffer_printf(&origin, "%s:%llu", config->path, (unsigned long long)entry->line);
    if (origin.failed) {
        rmg_buffer_clear(&origin);
        return NULL;
    }
    return origin.text;
}

void rmg_config_clear(rmg_config *config)
{
    if (config == NULL)
        return;
    for (size_t i = 0; i < config->n; i++) {
        free(config->entry[i].section);
        free(config->entry[i].key);
        free(config->entry[i].value);
    }
    free(config->entry);
    free(config->path);
    free(config->folder);
    *config = (rmg_config){0};
}
