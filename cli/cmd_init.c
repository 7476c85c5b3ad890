#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "cli/command.h"
#include "cli/config_edit.h"
#include "cli/decisions.h"
#include "cli/registers.h"
#include "cli/show.h"
#include "cli/study.h"
#include "cli/talk.h"
#include "cli/value.h"
#include "core/text.h"
#include "io/write/output.h"

/* The text on its way, and the section that its last line stands in. */
typedef struct draft {
    rmg_buffer text;
    const char *section;
} draft;

static void put(draft *d, const char *section, const char *comment, const char *key, const char *value)
{
    if (value != NULL && value[0] != '\0' &&
        !rmg_config_add(&d->text, &d->section, section, comment, key, value))
        rmg_talk_note(RMG_T("note: %s = %s cannot be written to the configuration and is left out"), key,
                      value);
}

static rmg_code refuse_overwriting(rmg_diag *why)
{
    if (access(RMG_CONFIG_NAME, F_OK) != 0)
        return RMG_OK;
    rmg_code code = rmg_fail(why, RMG_EOUTPUT, RMG_T("%s is there already; nothing written"),
                             RMG_CONFIG_NAME);
    rmg_hint(why, RMG_T("raming check --save adds to it"));
    return code;
}

/* ---- the sections ---- */

static int year_of(const rmg_study *study)
{
    const rmg_dataset *data = &study->data;
    return data->upto.index != RMG_NO_MONTH ? rmg_period_year(data->upto, data->cube.per_year) : data->year;
}

static void put_run(draft *d, const rmg_study *study, const rmg_settings *settings)
{
    char year[24] = "", upto[RMG_PERIOD_MAX] = "";
    if (year_of(study) != 0)
        snprintf(year, sizeof year, "%d", year_of(study));
    if (study->data.upto.index != RMG_NO_MONTH && study->data.cube.per_year == 12)
        rmg_period_print(upto, study->data.upto, 12);
    const char *unit = rmg_settings_text(settings, RMG_OPT_UNIT);
    put(d, "run", NULL, "title", study->data.title);
    put(d, "run", NULL, "year", year);
    put(d, "run", RMG_T("last closed month: change it every month"), "upto", upto);
    put(d, "run", NULL, "language", rmg_text_language());
    put(d, "run", NULL, "unit", unit != NULL ? unit : study->data.unit);
}

static rmg_code put_files(draft *d, const char *section, const char *key, const rmg_values *files,
                          rmg_diag *why)
{
    rmg_buffer value = {0};
    rmg_code code = files->n != 0 ? rmg_config_list_files(&value, files->text, files->n, why) : RMG_OK;
    if (code == RMG_OK && files->n != 0)
        put(d, section, NULL, key, rmg_buffer_text(&value));
    rmg_buffer_clear(&value);
    return code;
}

/* Files of one schema stand together under its key. */
static rmg_code put_registers(draft *d, const rmg_registers *registers, rmg_diag *why)
{
    rmg_code code = RMG_OK;
    for (size_t s = 0; code == RMG_OK && s < RMG_SCHEMAS; s++) {
        rmg_values files = {0};
        for (size_t i = 0; code == RMG_OK && i < registers->n; i++)
            if (registers->table[i].schema == &rmg_schemas[s])
                code = rmg_values_add(&files, registers->table[i].name, NULL, why);
        const char *section = "", *key = "";
        rmg_registers_place(&section, &key, &rmg_schemas[s]);
        if (code == RMG_OK)
            code = put_files(d, section, key, &files, why);
        rmg_values_clear(&files);
    }
    return code;
}

/* What the user had to say to have the files read, he would have to say again next month. */
static void put_said(draft *d, const rmg_settings *settings, rmg_option_id id, const rmg_config_key *key)
{
    const rmg_values *given = &settings->given[id];
    for (size_t i = 0; i < given->n; i++) {
        char name[80];
        size_t left = key->form == RMG_KEY_PLAIN ? 0 : rmg_option_left(id, given->text[i]);
        snprintf(name, sizeof name, "%s%s%.*s", key->name, left != 0 ? "." : "", (int)left, given->text[i]);
        put(d, key->section, NULL, name, given->text[i] + left + (left != 0));
    }
}

static bool is_decided(rmg_option_id id)
{
    return id == RMG_OPT_AMOUNTS || id == RMG_OPT_DECIMAL || id == RMG_OPT_DATES;
}

static void put_spend(draft *d, const rmg_study *study, const rmg_settings *settings)
{
    rmg_decision decision[RMG_DECISIONS_MAX];
    size_t n = rmg_decisions_of(decision, &study->data, settings);
    for (size_t i = 0; i < n; i++)
        put(d, "spend", decision[i].comment, decision[i].key, decision[i].value);
    for (size_t i = 0; i < rmg_config_n_keys(); i++) {
        rmg_config_key key = rmg_config_key_at(i);
        if (key.option != RMG_OPTIONS && strcmp(key.section, "spend") == 0 && !is_decided(key.option))
            put_said(d, settings, key.option, &key);
    }
}

static rmg_code compose(draft *d, const rmg_study *study, const rmg_registers *registers, rmg_diag *why)
{
    const rmg_settings *settings = &registers->amounts;
    rmg_buffer_printf(&d->text, "; %s\n", RMG_T("made by raming init; raming config explains each line"));
    put_run(d, study, settings);
    rmg_code code = put_files(d, "spend", "file", &settings->files, why);
    if (code == RMG_OK) {
        put_spend(d, study, settings);
        code = put_files(d, "plan", "file", &settings->given[RMG_OPT_PLAN], why);
    }
    if (code == RMG_OK)
        code = put_registers(d, registers, why);
    return code == RMG_OK ? rmg_buffer_check(&d->text, why) : code;
}

/* What is written must read back. */
static rmg_code prove(const draft *d, rmg_diag *why)
{
    rmg_config config = {0};
    rmg_problems problems = {0};
    rmg_code code = rmg_config_read(&config, RMG_CONFIG_NAME, rmg_buffer_text(&d->text), d->text.length,
                                    &problems, why);
    if (code != RMG_OK && problems.n != 0)
        rmg_fail(why, RMG_EOUTPUT, RMG_T("the configuration would not read back: line %llu: %s"),
                 (unsigned long long)problems.item[0].line, problems.item[0].message);
    rmg_problems_clear(&problems);
    rmg_config_clear(&config);
    return code == RMG_ECONFIG ? RMG_EOUTPUT : code;
}

static rmg_code write_draft(const draft *d, const rmg_settings *settings, rmg_diag *why)
{
    if (rmg_settings_has(settings, RMG_OPT_DRY_RUN)) {
        fputs(rmg_buffer_text(&d->text), stdout);
        rmg_talk_note(RMG_T("would write %s; nothing written"), RMG_CONFIG_NAME);
        return RMG_OK;
    }
    rmg_code code = rmg_output_file(RMG_CONFIG_NAME, rmg_buffer_text(&d->text), d->text.length, why);
    if (code != RMG_OK)
        return code;
    printf(RMG_T("%s written"), RMG_CONFIG_NAME);
    printf("\n%s raming check\n", RMG_T("next:"));
    return RMG_OK;
}

static rmg_code refuse_stdin(const rmg_settings *settings, rmg_diag *why)
{
    for (size_t i = 0; i < settings->files.n; i++)
        if (strcmp(settings->files.text[i], "-") == 0)
            return rmg_fail(why, RMG_EUSAGE, RMG_T("init cannot write down standard input as a file"));
    return RMG_OK;
}

static rmg_code read_and_write(const rmg_settings *settings, const rmg_registers *registers, rmg_diag *why)
{
    rmg_study study = {.data.upto.index = RMG_NO_MONTH};
    draft d = {0};
    rmg_code code = registers->code;
    if (code != RMG_OK)
        *why = registers->why;
    else if (rmg_registers_has_amounts(registers))
        code = rmg_study_read(&study, &registers->amounts, 0, RMG_KEEP_KNOWN, why);
    if (code == RMG_OK)
        code = compose(&d, &study, registers, why);
    if (code == RMG_OK)
        code = prove(&d, why);
    if (code == RMG_OK)
        code = write_draft(&d, settings, why);
    rmg_buffer_clear(&d.text);
    rmg_study_clear(&study);
    return code;
}

rmg_code rmg_run_init(const rmg_settings *settings, bool *condition, rmg_diag *why)
{
    (void)condition;
    rmg_code code = refuse_overwriting(why);
    if (code == RMG_OK)
        code = refuse_stdin(settings, why);
    if (code != RMG_OK)
        return code;
    rmg_registers registers;
    code = rmg_registers_read(&registers, settings, false, why);
    if (code == RMG_OK)
        code = read_and_write(settings, &registers, why);
    rmg_registers_clear(&registers);
    return code;
}
