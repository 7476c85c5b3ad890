/* The newest version of a plan replaces the earlier ones as a whole: which labels does it lack? */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "core/buffer.h"
#include "core/dict.h"
#include "core/grow.h"
#include "core/text.h"
#include "io/read/dataset_internal.h"

#define LABELS_MAX 20000 /* where there are more, nothing is said */
#define NAMED 3

/* One label that a version has in a year. */
typedef struct entry {
    size_t file;  /* where it was first seen */
    size_t label; /* where its text begins in its key */
    int year;
    uint8_t scenario, role; /* role: of its column */
} entry;

struct rmg_versions {
    rmg_dict *keys; /* scenario, year, role and label */
    entry *item;
    size_t capacity;
};

struct rmg_versions *rmg_versions_new(void)
{
    struct rmg_versions *versions = calloc(1, sizeof *versions);
    if (versions != NULL && (versions->keys = rmg_dict_new()) == NULL) {
        free(versions);
        return NULL;
    }
    return versions;
}

void rmg_versions_free(struct rmg_versions *versions)
{
    if (versions != NULL) {
        rmg_dict_free(versions->keys);
        free(versions->item);
    }
    free(versions);
}

static int head(char out[48], int scenario, int year, int role)
{
    return snprintf(out, 48, "%d %d %d ", scenario, year, role);
}

static rmg_code add(struct rmg_versions *versions, const entry *item, rmg_text_part label, rmg_diag *why)
{
    char start[48];
    size_t n = rmg_dict_count(versions->keys),
           begin = (size_t)head(start, item->scenario, item->year, item->role);
    rmg_buffer key = {0};
    rmg_buffer_add(&key, start, begin);
    rmg_buffer_add(&key, label.text, label.length);
    rmg_code code = rmg_buffer_check(&key, why);
    uint32_t at = 0;
    if (code == RMG_OK)
        code = rmg_dict_put(versions->keys, rmg_buffer_text(&key), key.length, &at, why);
    rmg_buffer_clear(&key);
    if (code != RMG_OK || at < n)
        return code;
    if (!rmg_grow(&versions->item, &versions->capacity, n + 1, sizeof *versions->item))
        return rmg_nomem(why);
    versions->item[n] = *item;
    versions->item[n].label = begin;
    return RMG_OK;
}

rmg_code rmg_versions_note(rmg_intake *intake, const rmg_record *record, rmg_kind kind, uint8_t scenario,
                           int year, rmg_diag *why)
{
    struct rmg_versions *versions = intake->versions;
    if ((kind != RMG_PLAN && kind != RMG_TARGET) || intake->input->scenario != NULL ||
        intake->roles.of[RMG_ROLE_VERSION] == RMG_NO_COLUMN)
        return RMG_OK;
    rmg_code code = RMG_OK;
    for (size_t i = 0; code == RMG_OK && i < intake->roles.n; i++) {
        rmg_role role = intake->roles.column[i].role;
        rmg_text_part label = rmg_intake_text(record, i);
        bool counts = role >= RMG_ROLE_PROVIDER && role <= RMG_ROLE_REGION && label.length > 0;
        entry item = {.file = intake->file, .year = year, .scenario = scenario, .role = (uint8_t)role};
        if (counts && rmg_dict_count(versions->keys) < LABELS_MAX)
            code = add(versions, &item, label, why);
    }
    return code;
}

/* --- afterwards ----------------------------------------------------------------------------------------- */

/* Is version a newer than b? As rmg_scenario_pick_plan() has it. */
static bool is_newer(const rmg_cube *cube, uint8_t a, uint8_t b)
{
    int32_t one = cube->scenarios[a].decided.days, two = cube->scenarios[b].decided.days;
    return one != two ? one > two : a > b;
}

/* The newest of the versions with labels in the year of `of`, of its kind and, unless `below` is NULL, older than that
 * one; false when there is none. */
static bool find_newest(const struct rmg_versions *versions, const rmg_cube *cube, const entry *of,
                        const uint8_t *below, uint8_t *found)
{
    bool any = false;
    for (size_t i = 0; i < rmg_dict_count(versions->keys); i++) {
        const entry *item = &versions->item[i];
        bool fits = item->year == of->year &&
                    cube->scenarios[item->scenario].kind == cube->scenarios[of->scenario].kind &&
                    (below == NULL || is_newer(cube, *below, item->scenario));
        if (fits && (!any || is_newer(cube, item->scenario, *found))) {
            *found = item->scenario;
            any = true;
        }
    }
    return any;
}

static const char *label_of(const struct rmg_versions *versions, size_t i)
{
    return rmg_dict_label(versions->keys, (uint32_t)i) + versions->item[i].label;
}

static bool has_label(const struct rmg_versions *versions, uint8_t scenario, size_t i)
{
    char start[48];
    rmg_buffer key = {0};
    rmg_buffer_add(&key, start,
                   (size_t)head(start, scenario, versions->item[i].year, versions->item[i].role));
    rmg_buffer_puts(&key, label_of(versions, i));
    bool found = key.failed ||
                 rmg_dict_find(versions->keys, rmg_buffer_text(&key), key.length) != RMG_NO_LABEL;
    rmg_buffer_clear(&key);
    return found;
}

/* Names of what `newest` lacks and `earlier` has in that year: "A, B, C and 2 more". */
static size_t list_lacking(const struct rmg_versions *versions, uint8_t newest, uint8_t earlier, int year,
                           rmg_buffer *names)
{
    size_t n = 0;
    for (size_t i = 0; i < rmg_dict_count(versions->keys); i++) {
        const entry *item = &versions->item[i];
        if (item->scenario != earlier || item->year != year || has_label(versions, newest, i))
            continue;
        if (n++ < NAMED)
            rmg_buffer_printf(names, "%s%.60s", n > 1 ? ", " : "", label_of(versions, i));
    }
    if (n > NAMED)
        rmg_buffer_printf(names, RMG_T(" and %zu more"), n - NAMED);
    return n;
}

static rmg_code warn(rmg_run *r, size_t file, int year, const char *newest, const char *earlier,
                     const char *names, rmg_diag *why)
{
    char text[512], hint[256];
    snprintf(text, sizeof text,
             RMG_T("plan version \"%.60s\" of %d has no rows for %.250s, which \"%.60s\" has"), newest, year,
             names, earlier);
    snprintf(hint, sizeof hint, "%s",
             RMG_T("a version replaces the earlier ones as a whole: let it repeat the lines that stay as "
                   "they were"));
    rmg_problem problem = {.severity = RMG_WARNING,
                           .reason = "partial-version",
                           .source = r->out->files[file].name,
                           .message = text,
                           .hint = hint};
    return rmg_problems_add(&r->out->problems, &problem, why);
}

/* The first entry of its kind and year stands for them all. */
static bool is_first(const struct rmg_versions *versions, const rmg_cube *cube, size_t i)
{
    for (size_t k = 0; k < i; k++)
        if (versions->item[k].year == versions->item[i].year &&
            cube->scenarios[versions->item[k].scenario].kind ==
                cube->scenarios[versions->item[i].scenario].kind)
            return false;
    return true;
}

static size_t file_of(const struct rmg_versions *versions, uint8_t scenario, int year)
{
    size_t i = 0;
    while (versions->item[i].scenario != scenario || versions->item[i].year != year)
        i++;
    return versions->item[i].file;
}

static rmg_code check(rmg_run *r, const entry *of, rmg_diag *why)
{
    const struct rmg_versions *versions = r->versions;
    const rmg_cube *cube = &r->out->cube;
    uint8_t newest = 0, earlier = 0;
    find_newest(versions, cube, of, NULL, &newest);
    rmg_code code = RMG_OK;
    bool said = false;
    uint8_t below = newest;
    while (code == RMG_OK && !said && find_newest(versions, cube, of, &below, &earlier)) {
        rmg_buffer names = {0};
        said = list_lacking(versions, newest, earlier, of->year, &names) > 0;
        code = rmg_buffer_check(&names, why);
        if (code == RMG_OK && said)
            code = warn(r, file_of(versions, newest, of->year), of->year, cube->scenarios[newest].name,
                        cube->scenarios[earlier].name, rmg_buffer_text(&names), why);
        rmg_buffer_clear(&names);
        below = earlier;
    }
    return code;
}

rmg_code rmg_versions_check(rmg_run *r, rmg_diag *why)
{
    rmg_code code = RMG_OK;
    size_t n = rmg_dict_count(r->versions->keys);
    for (size_t i = 0; code == RMG_OK && n < LABELS_MAX && i < n; i++)
        if (is_first(r->versions, &r->out->cube, i))
            code = check(r, &r->versions->item[i], why);
    return code;
}
