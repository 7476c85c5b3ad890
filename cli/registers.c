#include "cli/registers.h"

#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "cli/reading.h"
#include "cli/rejects.h"
#include "cli/talk.h"
#include "core/grow.h"
#include "core/text.h"

static const struct {
    const char *schema, *section, *key;
} places[] = {
    {"provisions", "provisions", "file"}, {"products", "products", "file"},   {"kpi", "kpi", "definitions"},
    {"kpi-values", "kpi", "values"},      {"contracts", "contracts", "file"},
};

void rmg_registers_place(const char **section, const char **key, const rmg_schema *schema)
{
    for (size_t i = 0; i < sizeof places / sizeof *places; i++)
        if (strcmp(places[i].schema, schema->name) == 0) {
            *section = places[i].section;
            *key = places[i].key;
        }
}

static bool can_be_read_twice(const char *path)
{
    struct stat info;
    return strcmp(path, "-") != 0 && stat(path, &info) == 0 && S_ISREG(info.st_mode);
}

static rmg_code find_schema(const rmg_schema **out, const char *path, const rmg_read_options *options,
                            rmg_diag *why)
{
    rmg_input input = {.name = path};
    *out = NULL;
    return can_be_read_twice(path) ? rmg_schema_of_input(out, &input, options, why) : RMG_OK;
}

/* ---- reading ---- */

typedef struct reading {
    rmg_registers *out;
    const rmg_read_options *options;
    const rmg_schema *schema;
} reading;

static rmg_code read_one(reading *r, const char *path, rmg_diag *why)
{
    rmg_registers *out = r->out;
    if (!rmg_grow(&out->table, &out->capacity, out->n + 1, sizeof *out->table))
        return rmg_nomem(why);
    rmg_input input = {.name = path};
    rmg_diag what = {0};
    rmg_code code = rmg_register_read(&out->table[out->n], &input, r->schema, r->options, &out->problems,
                                      &what);
    if (code != RMG_OK && code != RMG_EINPUT) {
        if (why != NULL)
            *why = what;
        return code;
    }
    out->n++;
    if (code != RMG_OK && out->code == RMG_OK) {
        out->code = code;
        out->why = what;
    }
    return RMG_OK;
}

static rmg_code read_configured(void *context, const char *path, rmg_diag *why)
{
    return read_one(context, path, why);
}

/* Files of the sections of raming.conf join when no FILE was given. */
static rmg_code read_sections(reading *r, const rmg_settings *settings, rmg_diag *why)
{
    rmg_code code = RMG_OK;
    for (size_t i = 0; code == RMG_OK && i < sizeof places / sizeof *places; i++) {
        const rmg_config_entry *entry = rmg_config_entry_of(&settings->config, places[i].section,
                                                            places[i].key);
        if (entry == NULL)
            continue;
        r->schema = rmg_schema_find(places[i].schema);
        code = rmg_config_each_file(&settings->config, entry, read_configured, r, why);
    }
    return code;
}

static rmg_code part_files(reading *r, const rmg_settings *settings, rmg_diag *why)
{
    rmg_code code = RMG_OK;
    for (size_t i = 0; code == RMG_OK && i < settings->files.n; i++) {
        const char *path = settings->files.text[i];
        code = find_schema(&r->schema, path, r->options, why);
        if (code != RMG_OK)
            return code;
        code = r->schema != NULL
                   ? read_one(r, path, why)
                   : rmg_values_add(&r->out->amounts.files, path, settings->files.origin[i], why);
    }
    return code;
}

/* ---- maps that do nothing ---- */

static bool some_table_has(const rmg_registers *out, const char *name)
{
    for (size_t i = 0; i < out->n; i++)
        if (out->table[i].schema != NULL &&
            rmg_schema_column_find(out->table[i].schema, name) < out->table[i].schema->n_columns)
            return true;
    return false;
}

static rmg_code check_maps(const rmg_registers *out, const rmg_read_options *options, rmg_diag *why)
{
    if (out->n == 0 || rmg_registers_has_amounts(out))
        return RMG_OK;
    for (size_t i = 0; i < options->n_maps; i++)
        if (!some_table_has(out, options->maps[i].name))
            return rmg_fail(why, RMG_EUSAGE, RMG_T("--map %s: a table of %s has no such column"),
                            options->maps[i].name, out->table[0].schema->name);
    return RMG_OK;
}

rmg_code rmg_registers_read(rmg_registers *out, const rmg_settings *settings, bool configured, rmg_diag *why)
{
    *out = (rmg_registers){.amounts = *settings};
    out->amounts.files = (rmg_values){0};
    rmg_read_request request;
    rmg_code code = rmg_read_request_prepare(&request, settings, 0, RMG_KEEP_KNOWN, why);
    if (code != RMG_OK)
        return code;
    reading r = {out, &request.options, NULL};
    code = part_files(&r, settings, why);
    if (code == RMG_OK && configured && settings->files.n > 0 && settings->files.origin[0] != NULL)
        code = read_sections(&r, settings, why);
    if (code == RMG_OK)
        code = check_maps(out, &request.options, why);
    rmg_read_request_clear(&request);
    if (code == RMG_OK)
        rmg_talk_problems(&out->problems,
                          rmg_settings_has(settings, RMG_OPT_VERBOSE) ? RMG_NOTE : RMG_WARNING);
    const char *rejects = rmg_settings_text(settings, RMG_OPT_REJECTS);
    if (code == RMG_OK && rejects != NULL && !rmg_registers_has_amounts(out))
        code = rmg_rejects_write(rejects, &out->problems, why);
    return code;
}

bool rmg_registers_has_amounts(const rmg_registers *registers)
{
    return registers->amounts.files.n > 0;
}

void rmg_registers_explain(const rmg_settings *settings)
{
    rmg_read_request request;
    if (rmg_read_request_prepare(&request, settings, 0, RMG_KEEP_KNOWN, NULL) != RMG_OK)
        return;
    for (size_t i = 0; i < settings->files.n; i++) {
        const rmg_schema *schema;
        if (find_schema(&schema, settings->files.text[i], &request.options, NULL) == RMG_OK && schema != NULL)
            rmg_talk_note(RMG_T("note: %s is a table of %s, not of amounts: check and convert read it"),
                          settings->files.text[i], rmg_text_plural(schema->one, schema->many, 2));
    }
    rmg_read_request_clear(&request);
}

void rmg_registers_clear(rmg_registers *registers)
{
    for (size_t i = 0; i < registers->n; i++)
        rmg_register_clear(&registers->table[i]);
    free(registers->table);
    rmg_problems_clear(&registers->problems);
    rmg_values_clear(&registers->amounts.files);
    *registers = (rmg_registers){0};
}
