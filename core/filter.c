#include "core/filter.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "core/grow.h"
#include "core/nearest.h"
#include "core/text.h"

typedef struct expression {
    char name[128];
    bool negated, contains;
    const char *values;
} expression;

static rmg_code split_expression(expression *out, const char *text, rmg_diag *why)
{
    size_t name_length = strcspn(text, "=!~");
    const char *rest = text + name_length;
    *out = (expression){.negated = strncmp(rest, "!=", 2) == 0, .contains = *rest == '~'};
    if (*rest == '\0' || (*rest == '!' && !out->negated) || name_length == 0 ||
        name_length >= sizeof out->name) {
        rmg_code code = rmg_fail(why, RMG_EUSAGE, RMG_T("\"%s\" is not a condition"), text);
        rmg_hint(why, RMG_T("write name=value, name!=value or name~part"));
        return code;
    }
    memcpy(out->name, text, name_length);
    out->values = rest + (out->negated ? 2 : 1);
    return RMG_OK;
}

static bool contains(const char *text, const char *part)
{
    size_t n = strlen(part);
    for (; strlen(text) >= n; text++)
        if (strncasecmp(text, part, n) == 0)
            return true;
    return false;
}

static rmg_code no_label(const rmg_dim *dim, const char *text, size_t length, rmg_diag *why)
{
    char typed[64];
    snprintf(typed, sizeof typed, "%.*s", (int)length, text);
    rmg_fail(why, RMG_EUSAGE, RMG_T("no %s is called \"%.*s\""), dim->name, (int)length, text);
    rmg_nearest nearest = rmg_nearest_begin(typed);
    for (uint32_t i = 0; i < rmg_dict_count(dim->labels); i++)
        rmg_nearest_try(&nearest, rmg_dict_label(dim->labels, i));
    if (nearest.best != NULL)
        rmg_hint(why, RMG_T("did you mean %s?"), nearest.best);
    return RMG_EUSAGE;
}

static rmg_code mark_equal(rmg_clause *clause, const rmg_dim *dim, const char *values, rmg_diag *why)
{
    for (const char *at = values;; at++) {
        size_t length = strcspn(at, ",");
        uint32_t code = rmg_dict_find(dim->labels, at, length);
        if (length == 0)
            clause->keep_empty = true;
        else if (code == RMG_NO_LABEL)
            return no_label(dim, at, length, why);
        else
            clause->keep[code] = 1;
        at += length;
        if (*at == '\0')
            return RMG_OK;
    }
}

static void negate(rmg_clause *clause)
{
    for (size_t i = 0; i < clause->n_labels; i++)
        clause->keep[i] = !clause->keep[i];
    clause->keep_empty = !clause->keep_empty;
}

rmg_code rmg_filter_add(rmg_filter *filter, const rmg_cube *cube, const char *text, rmg_diag *why)
{
    expression e;
    rmg_code code = split_expression(&e, text, why);
    if (code != RMG_OK)
        return code;
    size_t d = rmg_cube_find_dim(cube, e.name);
    if (d == cube->n_dims)
        return rmg_fail(why, RMG_EUSAGE, RMG_T("the input has no dimension \"%s\""), e.name);

    const rmg_dim *dim = &cube->dim[d];
    rmg_clause clause = {.dim = d, .n_labels = rmg_dict_count(dim->labels)};
    clause.keep = rmg_zalloc(clause.n_labels, 1);
    if (clause.keep == NULL || !rmg_grow(&filter->clause, &filter->capacity, filter->n + 1, sizeof clause)) {
        free(clause.keep);
        return rmg_nomem(why);
    }
    if (e.contains)
        for (uint32_t i = 0; i < clause.n_labels; i++)
            clause.keep[i] = contains(rmg_dict_label(dim->labels, i), e.values);
    else
        code = mark_equal(&clause, dim, e.values, why);
    if (code != RMG_OK) {
        free(clause.keep);
        return code;
    }
    if (e.negated)
        negate(&clause);
    filter->clause[filter->n++] = clause;
    return RMG_OK;
}

bool rmg_filter_keeps(const rmg_filter *filter, const rmg_cube *cube, size_t cell)
{
    for (size_t i = 0; filter != NULL && i < filter->n; i++) {
        const rmg_clause *clause = &filter->clause[i];
        uint32_t code = cube->dim[clause->dim].code[cell];
        bool kept = code == RMG_NO_LABEL ? clause->keep_empty : code < clause->n_labels && clause->keep[code];
        if (!kept)
            return false;
    }
    return true;
}

void rmg_filter_clear(rmg_filter *filter)
{
    if (filter == NULL)
        return;
    for (size_t i = 0; i < filter->n; i++)
        free(filter->clause[i].keep);
    free(filter->clause);
    *filter = (rmg_filter){0};
}
