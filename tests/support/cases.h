/* The table of small files in tests/data/read/cases.txt: what is read from each, and what is said of it. */
#ifndef TESTS_SUPPORT_CASES_H
#define TESTS_SUPPORT_CASES_H

#include <criterion/criterion.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "tests/support/files.h"
#include "tests/support/read.h"

#define CASES_FOLDER RMG_TEST_DIR "/data/read/"

typedef struct read_case {
    char file[64], options[128], result[16], counts[32], total[32], problems[200];
} read_case;

/* The parts between '|' of a line. */
static inline void split_case(read_case *out, const char *line)
{
    char *const part[] = {out->file, out->options, out->result, out->counts, out->total, out->problems};
    const size_t room[] = {sizeof out->file,   sizeof out->options, sizeof out->result,
                           sizeof out->counts, sizeof out->total,   sizeof out->problems};
    for (size_t i = 0; i < 6; i++) {
        size_t length = strcspn(line, i < 5 ? "|\n" : "\n");
        snprintf(part[i], room[i], "%.*s", (int)length, line);
        line += length + (line[length] == '|');
    }
}

/* Options as a user writes them, for as far as the cases need them. */
typedef struct case_options {
    rmg_read_options read;
    bool plan;
    char text[128];
    rmg_header_map map;
    rmg_row_kind kind;
} case_options;

static inline char *value_after(char *text, const char *name)
{
    char *at = strstr(text, name);
    return at != NULL ? at + strlen(name) + 1 : NULL;
}

static inline bool says(char *text, const char *name, const char *value)
{
    char *at = value_after(text, name);
    return at != NULL && strncmp(at, value, strlen(value)) == 0;
}

static inline void set_options(case_options *out, const char *options)
{
    memset(out, 0, sizeof *out);
    snprintf(out->text, sizeof out->text, "%s", options);
    char *text = out->text, *at;
    rmg_read_options *read = &out->read;
    read->decimal = says(text, "--decimal", "comma")   ? RMG_MARK_COMMA
                    : says(text, "--decimal", "point") ? RMG_MARK_POINT
                                                       : RMG_MARK_NONE;
    read->dates = says(text, "--dates", "mdy") ? RMG_DATES_MDY : RMG_DATES_AUTO;
    read->amounts = says(text, "--amounts", "cumulative")     ? RMG_AMOUNTS_CUMULATIVE
                    : says(text, "--amounts", "monthly")      ? RMG_AMOUNTS_MONTHLY
                    : says(text, "--amounts", "transactions") ? RMG_AMOUNTS_TRANSACTIONS
                                                              : RMG_AMOUNTS_AUTO;
    read->dash = says(text, "--dash", "zero")    ? RMG_DASH_ZERO
                 : says(text, "--dash", "empty") ? RMG_DASH_EMPTY
                                                 : RMG_DASH_REJECT;
    read->totals = says(text, "--totals", "drop")   ? RMG_TOTALS_DROP
                   : says(text, "--totals", "keep") ? RMG_TOTALS_KEEP
                                                    : RMG_TOTALS_VERIFY;
    read->calendar.p13_is_december = says(text, "--p13", "december");
    out->plan = strstr(text, "--plan") != NULL;
    if ((at = value_after(text, "--year")) != NULL)
        read->year = atoi(at);
    if ((at = value_after(text, "--fiscal")) != NULL)
        read->calendar.fiscal_start = atoi(at);
    if ((at = value_after(text, "--max-rejects")) != NULL)
        read->max_rejects = strtoull(at, NULL, 10);
    /* these two take the rest of the line */
    if ((at = value_after(text, "--map")) != NULL) {
        char *equals = strchr(at, '=');
        *equals = '\0';
        out->map = (rmg_header_map){at, equals + 1};
        read->maps = &out->map;
        read->n_maps = 1;
    }
    if ((at = value_after(text, "--kind")) != NULL) {
        char *equals = strchr(at, '=');
        *equals = '\0';
        out->kind.row = at;
        cr_assert(rmg_kind_find(&out->kind.kind, equals + 1));
        read->kinds = &out->kind;
        read->n_kinds = 1;
    }
}

/* Read the file of a case; *bytes is to be freed after the dataset. */
static inline rmg_code read_case_file(rmg_dataset *out, const read_case *c, case_options *options,
                                      char **bytes, rmg_diag *why)
{
    size_t size;
    char *path = test_path(CASES_FOLDER, c->file);
    *bytes = test_read_file(path, &size);
    free(path);
    cr_assert_not_null(*bytes, "%s cannot be read", c->file);
    rmg_input input = {.name = c->file, .bytes = *bytes, .length = size, .is_plan = options->plan};
    return rmg_read(out, &input, 1, &options->read, why);
}

#endif
