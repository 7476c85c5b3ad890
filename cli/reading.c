#include "cli/reading.h"

#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "cli/progress.h"
#include "cli/reading_config.h"
#include "core/buffer.h"
#include "core/grow.h"
#include "core/text.h"

static rmg_code keep_text(char ***list, size_t *n, size_t *capacity, const char *text, size_t length,
                          rmg_diag *why)
{
    char *copy = rmg_copy_n(text, length);
    if (copy == NULL || !rmg_grow(list, capacity, *n + 1, sizeof **list)) {
        free(copy);
        return rmg_nomem(why);
    }
    (*list)[(*n)++] = copy;
    return RMG_OK;
}

static void free_list(char **list, size_t n)
{
    for (size_t i = 0; i < n; i++)
        free(list[i]);
    free(list);
}

/* ---- words of options into the reader's enums ---- */

static char separator_of(const char *word)
{
    static const struct {
        const char *word;
        char separator;
    } known[] = {{"comma", ','}, {"semicolon", ';'}, {"tab", '\t'}, {"pipe", '|'}};
    for (size_t i = 0; word != NULL && i < sizeof known / sizeof *known; i++)
        if (strcmp(known[i].word, word) == 0)
            return known[i].separator;
    return 0;
}

static void fill_words(rmg_read_options *out, const rmg_settings *s)
{
    out->decimal = rmg_settings_is(s, RMG_OPT_DECIMAL, "comma")   ? RMG_MARK_COMMA
                   : rmg_settings_is(s, RMG_OPT_DECIMAL, "point") ? RMG_MARK_POINT
                                                                  : RMG_MARK_NONE;
    out->dates = rmg_settings_is(s, RMG_OPT_DATES, "dmy")   ? RMG_DATES_DMY
                 : rmg_settings_is(s, RMG_OPT_DATES, "mdy") ? RMG_DATES_MDY
                                                            : RMG_DATES_AUTO;
    out->dash = rmg_settings_is(s, RMG_OPT_DASH, "zero")    ? RMG_DASH_ZERO
                : rmg_settings_is(s, RMG_OPT_DASH, "empty") ? RMG_DASH_EMPTY
                                                            : RMG_DASH_REJECT;
    out->totals = rmg_settings_is(s, RMG_OPT_TOTALS, "keep")   ? RMG_TOTALS_KEEP
                  : rmg_settings_is(s, RMG_OPT_TOTALS, "drop") ? RMG_TOTALS_DROP
                                                               : RMG_TOTALS_VERIFY;
    out->calendar.p13_is_december = rmg_settings_has(s, RMG_OPT_P13);
    out->separator = separator_of(rmg_settings_text(s, RMG_OPT_SEP));
    if (rmg_settings_has(s, RMG_OPT_ENCODING))
        rmg_encoding_find(&out->encoding, rmg_settings_text(s, RMG_OPT_ENCODING));
    out->header_line = (uint32_t)rmg_settings_whole(s, RMG_OPT_HEADER, 0);
    out->year = (int)rmg_settings_whole(s, RMG_OPT_YEAR, 0);
    out->unit_said = rmg_settings_text(s, RMG_OPT_UNIT) != NULL;
    out->max_rejects = (uint64_t)rmg_settings_whole(s, RMG_OPT_MAX_REJECTS, 0);
    out->jobs = (unsigned)rmg_settings_whole(s, RMG_OPT_JOBS, 0);
    out->strict = rmg_settings_has(s, RMG_OPT_STRICT);
    out->want_digest = s->command == RMG_CMD_PACK; /* for run.json and the forecast log */
}

static rmg_code bad_amounts(const char *text, rmg_diag *why)
{
    rmg_code code = rmg_fail(why, RMG_EUSAGE, RMG_T("--amounts %s is not a way to read amounts"), text);
    rmg_hint(why, RMG_T("say cumulative, monthly or transactions, for one kind plan=cumulative"));
    return code;
}

static rmg_code fill_amounts(rmg_read_options *out, const rmg_values *given, rmg_diag *why)
{
    for (size_t i = 0; i < given->n; i++) {
        const char *text = given->text[i], *equals = strchr(text, '=');
        rmg_amounts amounts;
        if (!rmg_amounts_find(&amounts, equals != NULL ? equals + 1 : text))
            return bad_amounts(text, why);
        if (equals == NULL) {
            out->amounts = amounts;
            continue;
        }
        char word[32] = "";
        rmg_kind kind;
        if ((size_t)(equals - text) < sizeof word)
            memcpy(word, text, (size_t)(equals - text));
        if (!rmg_kind_find(&kind, word))
            return bad_amounts(text, why);
        out->amounts_of_kind[kind] = amounts;
    }
    return RMG_OK;
}

/* The text before the last or first '='; kept by the reading. */
static rmg_code keep_left(rmg_read_request *out, const char *text, const char *equals, const char **left,
                          rmg_diag *why)
{
    rmg_code code = keep_text(&out->pieces, &out->n_pieces, &out->pieces_capacity, text,
                              (size_t)(equals - text), why);
    if (code == RMG_OK)
        *left = out->pieces[out->n_pieces - 1];
    return code;
}

static rmg_code fill_maps(rmg_read_request *out, const rmg_values *given, rmg_diag *why)
{
    out->maps = rmg_zalloc(given->n, sizeof *out->maps);
    if (out->maps == NULL)
        return rmg_nomem(why);
    rmg_code code = RMG_OK;
    for (size_t i = 0; code == RMG_OK && i < given->n; i++) {
        const char *text = given->text[i], *equals = strchr(text, '=');
        if (equals == NULL || equals == text || equals[1] == '\0')
            return rmg_fail(why, RMG_EUSAGE, RMG_T("--map %s: expected NAME=HEADER, such as amount=Bedrag"),
                            text);
        out->maps[i].header = equals + 1;
        code = keep_left(out, text, equals, &out->maps[i].name, why);
    }
    out->options.maps = out->maps;
    out->options.n_maps = given->n;
    return code;
}

static rmg_code fill_kinds(rmg_read_request *out, const rmg_values *given, rmg_diag *why)
{
    out->kinds = rmg_zalloc(given->n, sizeof *out->kinds);
    if (out->kinds == NULL)
        return rmg_nomem(why);
    rmg_code code = RMG_OK;
    for (size_t i = 0; code == RMG_OK && i < given->n; i++) {
        const char *text = given->text[i], *equals = strrchr(text, '=');
        if (!rmg_kind_find(&out->kinds[i].kind, equals != NULL ? equals + 1 : text)) {
            code = rmg_fail(why, RMG_EUSAGE, RMG_T("--kind %s: expected [ROW=]KIND"), text);
            rmg_hint(why, RMG_T("kinds are actual, plan, target, ceiling and given-forecast"));
            return code;
        }
        if (equals != NULL)
            code = keep_left(out, text, equals, &out->kinds[i].row, why);
    }
    out->options.kinds = out->kinds;
    out->options.n_kinds = given->n;
    return code;
}

/* ---- which dimensions the command needs ---- */

static rmg_code keep_name(rmg_read_request *out, const char *name, size_t length, rmg_diag *why)
{
    for (size_t i = 0; i < out->n_names; i++)
        if (strlen(out->names[i]) == length && strncmp(out->names[i], name, length) == 0)
            return RMG_OK;
    return keep_text(&out->names, &out->n_names, &out->names_capacity, name, length, why);
}

static rmg_code fill_names(rmg_read_request *out, const rmg_settings *settings, rmg_diag *why)
{
    rmg_code code = RMG_OK;
    const char *by = rmg_settings_text(settings, RMG_OPT_BY);
    for (const char *at = by; code == RMG_OK && at != NULL; at++) {
        size_t length = strcspn(at, ",");
        code = length != 0
                   ? keep_name(out, at, length, why)
                   : rmg_fail(why, RMG_EUSAGE, RMG_T("--by %s has an empty name between its commas"), by);
        at += length;
        if (*at == '\0')
            break;
    }
    const rmg_values *where = &settings->given[RMG_OPT_WHERE];
    for (size_t i = 0; code == RMG_OK && i < where->n; i++)
        code = keep_name(out, where->text[i], strcspn(where->text[i], "=!~"), why);
    bool packs = settings->command == RMG_CMD_PACK || settings->command == RMG_CMD_REPORT;
    const char *segment = packs ? rmg_config_text(&settings->config, "pack", "segment") : NULL;
    if (code == RMG_OK && segment != NULL)
        code = keep_name(out, segment, strlen(segment), why);
    out->options.keep = (const char *const *)out->names;
    out->options.n_keep = out->n_names;
    return code;
}

/* Columns that a convention reads beside amount, quantity and price. */
static const char *columns_of(const rmg_settings *settings)
{
    if (rmg_settings_is(settings, RMG_OPT_CONVENTION, "flex"))
        return "driver,fixed_part";
    if (rmg_settings_is(settings, RMG_OPT_CONVENTION, "planning"))
        return "revised_price";
    return rmg_settings_is(settings, RMG_OPT_CONVENTION, "market") ? "market,margin" : NULL;
}

static rmg_code fill_measures(rmg_read_request *out, const rmg_settings *settings, rmg_diag *why)
{
    const char *columns = columns_of(settings);
    out->options.measures_multiply = columns == NULL;
    if (columns == NULL)
        columns = rmg_settings_text(settings, RMG_OPT_FACTORS);
    rmg_code code = rmg_names_split(&out->factors, "factors", columns, why);
    out->options.measures = out->factors.name;
    out->options.n_measures = out->factors.n;
    return code;
}

/* --against FILE and --scenario FILE: one more input, whose rows are a scenario of that name. A plain word is the name of a
 * scenario, also when a file is called so. */
static void add_scenario_file(rmg_read_request *out, const rmg_settings *settings, rmg_option_id option)
{
    const char *name = rmg_settings_has(settings, option) ? rmg_settings_text(settings, option) : NULL;
    if (name != NULL && strpbrk(name, "./") != NULL && access(name, R_OK) == 0)
        out->inputs[out->n_inputs++] = (rmg_input){.name = name, .scenario = name};
}

static rmg_code fill_inputs(rmg_read_request *out, const rmg_settings *settings, size_t first_file,
                            rmg_diag *why)
{
    const rmg_values *files = &settings->files, *plans = &settings->given[RMG_OPT_PLAN];
    if (files->n <= first_file) {
        rmg_code code = rmg_fail(why, RMG_EUSAGE, RMG_T("no file to read"));
        rmg_hint(why, RMG_T("raming %s %s"), rmg_commands[settings->command].name,
                 rmg_commands[settings->command].arguments);
        return code;
    }
    out->inputs = rmg_zalloc(files->n - first_file + plans->n + 2, sizeof *out->inputs);
    if (out->inputs == NULL)
        return rmg_nomem(why);
    for (size_t i = first_file; i < files->n; i++)
        out->inputs[out->n_inputs++] = (rmg_input){.name = files->text[i]};
    for (size_t i = 0; i < plans->n; i++)
        out->inputs[out->n_inputs++] = (rmg_input){.name = plans->text[i], .is_plan = true};
    add_scenario_file(out, settings, RMG_OPT_AGAINST);
    add_scenario_file(out, settings, RMG_OPT_SCENARIO);
    return RMG_OK;
}

static bool same_file(const char *a, const char *b)
{
    struct stat first, second;
    return stat(a, &first) == 0 && stat(b, &second) == 0 && S_ISREG(first.st_mode) &&
           first.st_dev == second.st_dev && first.st_ino == second.st_ino;
}

/* Writing over a file that is being read would lose it: that is never what was meant. */
static rmg_code refuse_overwriting(const rmg_read_request *request, const rmg_settings *settings,
                                   rmg_diag *why)
{
    static const rmg_option_id outputs[] = {RMG_OPT_OUTPUT, RMG_OPT_REJECTS};
    for (size_t o = 0; o < sizeof outputs / sizeof *outputs; o++) {
        const char *path = rmg_settings_text(settings, outputs[o]);
        for (size_t i = 0; path != NULL && i < request->n_inputs; i++) {
            const rmg_input *input = &request->inputs[i];
            if (!same_file(path, input->path != NULL ? input->path : input->name))
                continue;
            rmg_code code = rmg_fail(why, RMG_EUSAGE,
                                     RMG_T("--%s %s is a file that is read: it would be lost"),
                                     rmg_options[outputs[o]].name, path);
            rmg_hint(why, "%s", RMG_T("write to another file"));
            return code;
        }
    }
    return RMG_OK;
}

rmg_code rmg_read_request_prepare(rmg_read_request *out, const rmg_settings *settings, size_t first_file,
                                  rmg_keep grain, rmg_diag *why)
{
    *out = (rmg_read_request){.options = {.keep_rule = grain}};
    fill_words(&out->options, settings);
    rmg_progress_watch(&out->options, settings);
    rmg_code code = fill_inputs(out, settings, first_file, why);
    if (code == RMG_OK)
        code = fill_amounts(&out->options, &settings->given[RMG_OPT_AMOUNTS], why);
    if (code == RMG_OK)
        code = fill_maps(out, &settings->given[RMG_OPT_MAP], why);
    if (code == RMG_OK)
        code = fill_kinds(out, &settings->given[RMG_OPT_KIND], why);
    if (code == RMG_OK)
        code = fill_names(out, settings, why);
    if (code == RMG_OK)
        code = fill_measures(out, settings, why);
    if (code == RMG_OK)
        code = rmg_reading_configure(&out->options, &settings->config,
                                     settings->files.origin[first_file] != NULL, why);
    if (code == RMG_OK)
        code = refuse_overwriting(out, settings, why);
    if (code != RMG_OK)
        rmg_read_request_clear(out);
    return code;
}

void rmg_read_request_clear(rmg_read_request *reading)
{
    if (reading == NULL)
        return;
    free(reading->inputs);
    free(reading->maps);
    free(reading->kinds);
    free_list(reading->names, reading->n_names);
    rmg_names_clear(&reading->factors);
    free_list(reading->pieces, reading->n_pieces);
    *reading = (rmg_read_request){0};
}
