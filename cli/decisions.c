#include "cli/decisions.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "cli/config_edit.h"
#include "cli/talk.h"
#include "cli/value.h"
#include "core/buffer.h"
#include "core/text.h"
#include "io/write/output.h"

typedef struct list {
    rmg_decision *item;
    size_t n;
} list;

static void add(list *out, const char *value, const char *comment, const char *key, const char *suffix)
{
    rmg_decision *d = &out->item[out->n++];
    snprintf(d->key, sizeof d->key, "%s%s%s", key, suffix[0] != '\0' ? "." : "", suffix);
    d->value = value;
    d->comment = comment != NULL && comment[0] != '\0' ? comment : NULL;
}

/* ---- amounts ---- */

typedef struct amounts_of {
    rmg_amounts reading; /* AUTO: nothing was decided for this kind */
    const char *text;
    bool differ;
} amounts_of;

static void look_at_series(amounts_of found[RMG_KINDS], const rmg_file *file)
{
    for (size_t i = 0; i < file->n_series; i++) {
        const rmg_file_series *series = &file->series[i];
        if (series->annual || series->because == RMG_BECAUSE_NONE || series->amounts == RMG_AMOUNTS_AUTO)
            continue;
        amounts_of *kind = &found[series->kind];
        kind->differ |= kind->reading != RMG_AMOUNTS_AUTO && kind->reading != series->amounts;
        kind->reading = series->amounts;
        kind->text = file->amounts_text;
    }
}

static void decide_amounts(list *out, const rmg_dataset *data, const rmg_config *config)
{
    amounts_of found[RMG_KINDS] = {{0}};
    for (size_t i = 0; i < data->n_files; i++)
        look_at_series(found, &data->files[i]);
    const amounts_of *actual = &found[RMG_ACTUAL];
    bool common = actual->reading != RMG_AMOUNTS_AUTO && !actual->differ;
    if (common)
        add(out, rmg_amounts_name(actual->reading), actual->text, "amounts", "");
    for (int kind = RMG_ACTUAL; kind < RMG_KINDS; kind++) {
        const amounts_of *own = &found[kind];
        char key[40];
        snprintf(key, sizeof key, "amounts.%s", rmg_kind_name((rmg_kind)kind));
        bool same = common && own->reading == actual->reading;
        bool has_key = rmg_config_text(config, "spend", key) != NULL;
        if (own->reading != RMG_AMOUNTS_AUTO && !own->differ && (!same || has_key))
            add(out, rmg_amounts_name(own->reading), NULL, "amounts", rmg_kind_name((rmg_kind)kind));
    }
}

/* ---- decimal mark and dates ---- */

static bool counts(const rmg_file_column *column)
{
    return column->decimal != RMG_MARK_NONE &&
           (column->use == RMG_COLUMN_ROLE || column->use == RMG_COLUMN_PERIOD);
}

static void decide_decimal(list *out, const rmg_dataset *data)
{
    rmg_mark mark = RMG_MARK_NONE;
    for (size_t i = 0; i < data->n_files; i++)
        for (size_t k = 0; k < data->files[i].n_columns; k++) {
            const rmg_file_column *column = &data->files[i].columns[k];
            if (!counts(column))
                continue;
            if (mark != RMG_MARK_NONE && mark != column->decimal)
                return;
            mark = column->decimal;
        }
    if (mark != RMG_MARK_NONE)
        add(out, mark == RMG_MARK_COMMA ? "comma" : "point", NULL, "decimal", "");
}

static void decide_dates(list *out, const rmg_dataset *data)
{
    rmg_date_order order = RMG_DATES_AUTO;
    for (size_t i = 0; i < data->n_files; i++) {
        rmg_date_order own = data->files[i].dates;
        if (own != RMG_DATES_DMY && own != RMG_DATES_MDY)
            continue;
        if (order != RMG_DATES_AUTO && order != own)
            return;
        order = own;
    }
    if (order != RMG_DATES_AUTO)
        add(out, order == RMG_DATES_DMY ? "dmy" : "mdy", NULL, "dates", "");
}

/* ---- what the user said ---- */

static bool is_there(const list *out, const char *key)
{
    for (size_t i = 0; i < out->n; i++)
        if (strcmp(out->item[i].key, key) == 0)
            return true;
    return false;
}

static void add_said(list *out, const rmg_settings *settings, rmg_option_id id)
{
    const rmg_values *given = &settings->given[id];
    for (size_t i = 0; i < given->n && out->n < RMG_DECISIONS_MAX; i++) {
        char key[40], kind[32] = "";
        size_t left = rmg_option_left(id, given->text[i]);
        if (left < sizeof kind)
            memcpy(kind, given->text[i], left);
        snprintf(key, sizeof key, "%s%s%s", rmg_options[id].name, left != 0 ? "." : "", kind);
        if (given->origin[i] == NULL && !is_there(out, key))
            add(out, given->text[i] + left + (left != 0), NULL, rmg_options[id].name, kind);
    }
}

size_t rmg_decisions_of(rmg_decision items[RMG_DECISIONS_MAX], const rmg_dataset *data,
                        const rmg_settings *settings)
{
    list out = {items, 0};
    decide_amounts(&out, data, &settings->config);
    decide_decimal(&out, data);
    decide_dates(&out, data);
    add_said(&out, settings, RMG_OPT_AMOUNTS);
    add_said(&out, settings, RMG_OPT_DECIMAL);
    add_said(&out, settings, RMG_OPT_DATES);
    return out.n;
}

/* ---- check --save ---- */

static rmg_code read_old(rmg_buffer *text, const rmg_config *config, rmg_diag *why)
{
    if (config->path == NULL)
        return RMG_OK;
    FILE *file = fopen(config->path, "rb");
    if (file == NULL)
        return rmg_fail(why, RMG_EOUTPUT, RMG_T("%s cannot be read any more"), config->path);
    char block[4096];
    size_t n;
    while ((n = fread(block, 1, sizeof block, file)) != 0)
        rmg_buffer_add(text, block, n);
    fclose(file);
    return rmg_buffer_check(text, why);
}

/* Those that the file says already are not written again. *n_new counts the others. */
static rmg_code put_all(rmg_buffer *text, const rmg_config *config, const rmg_decision *decision, size_t n,
                        size_t *n_new, rmg_diag *why)
{
    rmg_code code = RMG_OK;
    for (size_t i = 0; code == RMG_OK && i < n; i++) {
        const char *old = rmg_config_text(config, "spend", decision[i].key);
        if (old != NULL && strcmp(old, decision[i].value) == 0)
            continue;
        rmg_buffer next = {0};
        code = rmg_config_set(&next, rmg_buffer_text(text), text->length, "spend", decision[i].key,
                              decision[i].value, why);
        rmg_buffer_clear(text);
        *text = next;
        ++*n_new;
    }
    return code;
}

static void say_saved(const char *path, const rmg_decision *decision, size_t n, bool dry)
{
    rmg_buffer said = {0};
    for (size_t i = 0; i < n; i++)
        rmg_buffer_printf(&said, "%s%s = %s", i != 0 ? ", " : "", decision[i].key, decision[i].value);
    if (dry)
        rmg_talk_note(RMG_T("would write %s: %s; nothing written"), path, rmg_buffer_text(&said));
    else
        rmg_talk_note(RMG_T("%s written: %s"), path, rmg_buffer_text(&said));
    rmg_buffer_clear(&said);
}

rmg_code rmg_decisions_save(const rmg_settings *settings, const rmg_dataset *data, rmg_diag *why)
{
    if (rmg_settings_has(settings, RMG_OPT_NO_CONFIG))
        return rmg_fail(why, RMG_EUSAGE, RMG_T("--save and --no-config contradict each other"));
    const rmg_config *config = &settings->config;
    const char *path = config->path != NULL ? config->path : RMG_CONFIG_NAME;
    rmg_decision decision[RMG_DECISIONS_MAX];
    size_t n = rmg_decisions_of(decision, data, settings), n_new = 0;
    bool dry = rmg_settings_has(settings, RMG_OPT_DRY_RUN);
    rmg_buffer text = {0};
    rmg_code code = read_old(&text, config, why);
    if (code == RMG_OK)
        code = put_all(&text, config, decision, n, &n_new, why);
    if (code == RMG_OK && n_new != 0 && !dry)
        code = rmg_output_file(path, rmg_buffer_text(&text), text.length, why);
    rmg_buffer_clear(&text);
    if (code != RMG_OK)
        return code;
    if (n_new != 0)
        say_saved(path, decision, n, dry);
    else
        rmg_talk_note(RMG_T("note: nothing new to save in %s"), path);
    return RMG_OK;
}
