/* Which ceiling a line has. A ceiling is one amount for a year and a scope: the labels that its row names. It is never
 * spread over narrower lines, and it says nothing about a wider one unless all parts of that have one. */
#include <stdlib.h>
#include <string.h>

#include "cli/study.h"
#include "core/grow.h"

/* ---- what a scope consists of ---- */

static bool is_scope(const char *role)
{
    static const char *const names[] = {"provider", "domain", "category", "product", "region", "referrer"};
    bool found = false;
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        found = found || strcmp(role, names[i]) == 0;
    return found;
}

static bool has_ceilings(const rmg_file *file)
{
    bool any = false;
    for (size_t s = 0; s < file->n_series; s++)
        any = any || file->series[s].kind == RMG_CEILING;
    return any;
}

bool rmg_study_ceilings_are_finer(const rmg_dataset *data)
{
    bool finer = false;
    for (size_t f = 0; f < data->n_files; f++)
        for (size_t c = 0; has_ceilings(&data->files[f]) && c < data->files[f].n_columns; c++) {
            const rmg_file_column *column = &data->files[f].columns[c];
            finer = finer ||
                    (column->use == RMG_COLUMN_DIMENSION && !column->in_cube && is_scope(column->role));
        }
    return finer;
}

/* ---- the tree of parts ---- */

static bool is_ceiling(const rmg_study *study, uint32_t cell)
{
    const rmg_cube *cube = &study->data.cube;
    return cube->scenario[cell] == RMG_CEILING &&
           rmg_period_year(cube->month[cell], cube->per_year) == rmg_period_year(study->upto, cube->per_year);
}

/* --where provider=A leaves one label: a ceiling that names it is one of all that is left. */
static bool is_narrowed(const rmg_filter *filter, size_t dim)
{
    bool narrowed = false;
    for (size_t i = 0; i < filter->n; i++) {
        const rmg_clause *clause = &filter->clause[i];
        size_t n = clause->keep_empty;
        for (size_t label = 0; label < clause->n_labels; label++)
            n += clause->keep[label] != 0;
        narrowed = narrowed || (clause->dim == dim && n == 1);
    }
    return narrowed;
}

static bool names_a_label(const rmg_cube *cube, size_t dim, uint32_t cell)
{
    uint32_t code = cube->dim[dim].code[cell];
    return code != RMG_NO_DIM && code != RMG_NO_LABEL;
}

static bool splits_ceilings(const rmg_study *study, size_t dim)
{
    const rmg_cube *cube = &study->data.cube;
    bool splits = false;
    for (size_t i = 0; !splits && i < study->groups.n_cells; i++) {
        uint32_t cell = study->groups.order[i];
        splits = is_ceiling(study, cell) && names_a_label(cube, dim, cell);
    }
    return splits;
}

/* The dimensions of --by, then the others that ceilings are stated by. */
static size_t dims_of(size_t dims[RMG_DIMS_MAX], const rmg_study *study)
{
    const rmg_cube *cube = &study->data.cube;
    size_t n = study->groups.n_by;
    for (size_t i = 0; i < n; i++)
        dims[i] = study->groups.by[i];
    for (size_t dim = 0; dim < cube->n_dims; dim++) {
        bool in_by = false;
        for (size_t i = 0; i < study->groups.n_by; i++)
            in_by = in_by || dims[i] == dim;
        if (!in_by && is_scope(cube->dim[dim].name) && !is_narrowed(&study->filter, dim) &&
            splits_ceilings(study, dim))
            dims[n++] = dim;
    }
    return n;
}

typedef struct part {
    bool stated, summed, lacks, live; /* lacks: some live part of it has no ceiling */
    rmg_wide own, sum;
} part;

/* Does the cell end at that group, and name nothing below it? An amount per provider is none of a line per domain. */
static bool is_of(const rmg_groups *tree, const rmg_cube *cube, size_t group, uint32_t cell)
{
    bool exact = true;
    for (size_t level = tree->group[group].depth; level < tree->n_by; level++)
        exact = exact && !names_a_label(cube, tree->by[level], cell);
    return exact;
}

/* Spending of the last twelve months, or a forecast that was given: then a year without it would be no whole. */
static bool is_live(const rmg_study *study, uint32_t cell)
{
    const rmg_cube *cube = &study->data.cube;
    int64_t age = (int64_t)study->upto.index - cube->month[cell].index;
    return (cube->scenario[cell] == RMG_ACTUAL && age >= 0 && age < cube->per_year) ||
           (cube->scenario[cell] == RMG_GIVEN_FORECAST && age < cube->per_year);
}

static void look_at(part *p, const rmg_study *study, const rmg_groups *tree, size_t group)
{
    const rmg_group *g = &tree->group[group];
    for (size_t i = g->first_cell; i < g->last_cell; i++) {
        uint32_t cell = tree->order[i];
        p->live = p->live || is_live(study, cell);
        if (!is_ceiling(study, cell) || !is_of(tree, &study->data.cube, group, cell))
            continue;
        p->stated = true;
        p->own += study->data.cube.amount[cell].units;
    }
}

static void hand_up(part *parent, const part *p)
{
    bool has = p->stated || (p->summed && !p->lacks);
    parent->summed = parent->summed || has;
    parent->lacks = parent->lacks || (p->live && !has);
    parent->sum += !has ? 0 : p->stated ? p->own : p->sum;
}

static bool settle(rmg_maybe_money *out, const part *p)
{
    out->known = p->stated || (p->summed && !p->lacks);
    return !out->known || rmg_wide_to_int64(&out->amount.units, p->stated ? p->own : p->sum);
}

/* Parents stand before their children: from the last to the first every part is complete when it is handed up. The
 * groups of the study are those of the tree down to its own depth, in the same order. */
static bool resolve(rmg_study *study, const rmg_groups *tree, part *parts)
{
    bool fits = true;
    size_t next = study->groups.n;
    for (size_t group = tree->n; group-- > 0;) {
        part *p = &parts[group];
        look_at(p, study, tree, group);
        if (group != 0)
            hand_up(&parts[tree->group[group].parent], p);
        if (tree->group[group].depth <= study->groups.n_by)
            fits = settle(&study->ceiling[--next], p) && fits;
    }
    return fits;
}

rmg_code rmg_study_ceilings(rmg_study *study, rmg_diag *why)
{
    bool any = false;
    for (size_t i = 0; !any && i < study->groups.n_cells; i++)
        any = is_ceiling(study, study->groups.order[i]);
    if (!any)
        return RMG_OK;
    size_t dims[RMG_DIMS_MAX], n_dims = dims_of(dims, study);
    rmg_groups tree;
    rmg_code code = rmg_groups_make(&tree, &study->data.cube, dims, n_dims, &study->filter, why);
    if (code != RMG_OK)
        return code;
    part *parts = rmg_zalloc(tree.n, sizeof *parts);
    if (parts == NULL)
        code = rmg_nomem(why);
    else if (!resolve(study, &tree, parts))
        code = rmg_fail(why, RMG_ERANGE,
                        "the sum of the ceilings does not fit: more than 922337203685477.5807");
    free(parts);
    rmg_groups_clear(&tree);
    return code;
}
