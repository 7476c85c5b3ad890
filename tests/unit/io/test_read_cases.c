/* Every small file of tests/data/read is read as its line in cases.txt says. */
#include <criterion/criterion.h>
#include <criterion/parameterized.h>

#include "core/number.h"
#include "tests/support/cases.h"

#define LINES 400

typedef struct case_line {
    char text[480];
} case_line;

ParameterizedTestParameters(read_cases, are_read_as_written_down)
{
    static case_line lines[LINES];
    size_t n = 0;
    char *all = test_read_file(CASES_FOLDER "cases.txt", NULL);
    for (char *at = all; at != NULL && *at != '\0' && n < LINES; at += strcspn(at, "\n") + 1) {
        if (*at != '#')
            snprintf(lines[n++].text, sizeof lines->text, "%.*s", (int)strcspn(at, "\n"), at);
        if (strchr(at, '\n') == NULL)
            break;
    }
    free(all);
    return cr_make_param_array(case_line, lines, n);
}

static void expect_problem(const rmg_dataset *data, const char *wanted, const read_case *c)
{
    static const char *const severities[] = {"note", "warning", "reject", "error"};
    char severity[16], reason[32], place[16];
    cr_assert_eq(sscanf(wanted, "%15s %31s %15s", severity, reason, place), 3, "%s: %s", c->file, wanted);
    for (size_t i = 0; i < data->problems.n; i++) {
        const rmg_problem *p = &data->problems.item[i];
        char at[32], line[16];
        snprintf(at, sizeof at, "%llu:%u", (unsigned long long)p->line, p->field);
        snprintf(line, sizeof line, "%llu", (unsigned long long)p->line);
        bool here = strcmp(place, "?") == 0 || strcmp(place, at) == 0 || strcmp(place, line) == 0;
        bool fits = strcmp(severities[p->severity], severity) == 0 && here &&
                    (strcmp(reason, "?") == 0 || strcmp(reason, p->reason) == 0);
        if (fits) {
            cr_assert(p->message[0] != '\0');
            return;
        }
    }
    for (size_t i = 0; i < data->problems.n; i++) {
        const rmg_problem *p = &data->problems.item[i];
        cr_log_error("%s:%llu:%u %s %s: %s", c->file, (unsigned long long)p->line, p->field,
                     severities[p->severity], p->reason, p->message);
    }
    cr_assert_fail("%s: no such problem: %s", c->file, wanted);
}

static void expect_problems(const rmg_dataset *data, const read_case *c)
{
    size_t n_wanted = 0, n_hard = rmg_problems_count(&data->problems, RMG_REJECT) +
                                  rmg_problems_count(&data->problems, RMG_ERROR) +
                                  rmg_problems_count(&data->problems, RMG_WARNING);
    for (const char *at = c->problems; *at != '\0'; at += strcspn(at, ";"), at += *at == ';') {
        at += strspn(at, " ");
        char one[64];
        snprintf(one, sizeof one, "%.*s", (int)strcspn(at, ";"), at);
        expect_problem(data, one, c);
        n_wanted += strncmp(one, "note", 4) != 0;
    }
    if (n_hard != n_wanted)
        for (size_t i = 0; i < data->problems.n; i++)
            cr_log_error("%s: %s %s", c->file, data->problems.item[i].reason, data->problems.item[i].message);
    cr_assert_eq(n_hard, n_wanted, "%s: %zu warnings, rejects and errors, %zu expected", c->file, n_hard,
                 n_wanted);
}

ParameterizedTest(case_line *given, read_cases, are_read_as_written_down)
{
    read_case c;
    split_case(&c, given->text);
    case_options options;
    set_options(&options, c.options);
    rmg_dataset data = {0};
    rmg_diag why = {0};
    char *bytes;
    rmg_code code = read_case_file(&data, &c, &options, &bytes, &why);
    expect_problems(&data, &c);
    cr_expect_str_eq(rmg_code_name(code), c.result, "%s: %s: %s", c.file, rmg_code_name(code), why.message);
    char text[64];
    snprintf(text, sizeof text, "%llu/%llu/%llu", (unsigned long long)data.rows_used,
             (unsigned long long)data.rows_excluded, (unsigned long long)data.rows_rejected);
    if (strcmp(c.counts, "?") != 0)
        cr_expect_str_eq(text, c.counts, "%s: rows used/excluded/rejected %s, expected %s", c.file, text,
                         c.counts);
    rmg_decimal_print(text, sum_of(&data, RMG_ACTUAL, 0), 0);
    if (strcmp(c.total, "?") != 0)
        cr_expect_str_eq(text, c.total, "%s: actuals %s, expected %s", c.file, text, c.total);
    cr_expect(rows_add_up(&data), "%s: rows read = used + excluded + rejected", c.file);
    rmg_dataset_clear(&data);
    free(bytes);
}

/* The table of rules names every file, so that none is there without a rule. */
Test(read_cases, stand_in_the_table_of_rules)
{
    char *cases = test_read_file(CASES_FOLDER "cases.txt", NULL);
    char *rules = test_read_file(CASES_FOLDER "README.md", NULL);
    cr_assert(cases != NULL && rules != NULL);
    for (char *at = cases; *at != '\0'; at += strcspn(at, "\n"), at += *at == '\n') {
        char name[80];
        snprintf(name, sizeof name, " %.*s", (int)strcspn(at, "|"), at);
        cr_expect(*at == '#' || strstr(rules, name) != NULL, "%s stands under no rule", name);
    }
    free(cases);
    free(rules);
}
