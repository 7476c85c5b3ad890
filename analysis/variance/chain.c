#include "analysis/variance/chain.h"

#include <stdlib.h>

#include "analysis/variance/lines_internal.h"
#include "analysis/variance/window_internal.h"
#include "core/grow.h"
#include "core/text.h"

/* --- What all scenarios have in common ------------------------------------------------------------------------------ */

static rmg_code find_common(rmg_variance_options *common, const rmg_cube *cube,
                            const rmg_variance_side *sides, size_t n_sides, rmg_diag *why)
{
    uint32_t everything = cube->n_dims < 32 ? (UINT32_C(1) << cube->n_dims) - 1 : UINT32_MAX,
             matched = everything;
    for (size_t i = 0; i < n_sides; i++) {
        rmg_variance scratch = {
            .cube = cube, .convention = common->convention, .n_factors = common->n_factors};
        rmg_variance_options look = *common;
        uint32_t window, own = 0;
        look.comparison = sides[i];
        look.base = sides[i > 0 ? i - 1 : 1];
        scratch.base = look.base;
        scratch.comparison = look.comparison;
        rmg_code code = rmg_window_find(&window, &scratch, cube, &look, why);
        if (code != RMG_OK)
            return code;
        common->months = window; /* each look narrows it further */
        for (size_t k = 0; k < scratch.n_matched; k++)
            own |= UINT32_C(1) << scratch.matched[k];
        matched &= own;
    }
    common->ignored |= everything & ~matched;
    return RMG_OK;
}

static rmg_code check_sides(const rmg_variance_side *sides, size_t n_sides, rmg_diag *why)
{
    if (n_sides < 3 || n_sides > RMG_CHAIN_LINKS_MAX + 1)
        return rmg_fail(why, RMG_EUSAGE, RMG_T("a chain takes 3 to %d scenarios"), RMG_CHAIN_LINKS_MAX + 1);
    for (size_t i = 1; i < n_sides; i++)
        if (sides[i].scenario == sides[i - 1].scenario && sides[i].year == sides[i - 1].year)
            return rmg_fail(why, RMG_EUSAGE, RMG_T("both sides of the comparison are the same"));
    return RMG_OK;
}

/* --- Lines that belong together --------------------------------------------------------------------------------------- */

typedef struct joiner {
    rmg_variance_chain *out;
    rmg_line_index direct, link[RMG_CHAIN_LINKS_MAX];
    uint32_t *line_of[RMG_CHAIN_LINKS_MAX + 1]; /* direct, links: the chain's line of each of their lines */
    size_t capacity;
    bool flat; /* nobody asked for lines: each matched combination is one, straight below the total */
} joiner;

static const rmg_variance *result_of(const joiner *j, size_t which)
{
    return which == 0 ? &j->out->direct : &j->out->link[which - 1];
}

/* True when an earlier result (the direct one, then the links) already brought this line in. */
static bool is_known(const joiner *j, size_t which, size_t line)
{
    const rmg_variance *v = result_of(j, which);
    for (size_t i = 0; i < which; i++)
        if (rmg_line_index_find(i == 0 ? &j->direct : &j->link[i - 1], v, line) != SIZE_MAX)
            return true;
    return rmg_line_index_find(which == 0 ? &j->direct : &j->link[which - 1], v, line) != line;
}

static uint32_t as_line(size_t found)
{
    return found == SIZE_MAX ? RMG_NO_LINE : (uint32_t)found;
}

static bool add_link(rmg_chain_line *into, const rmg_variance *link, size_t line)
{
    if (!rmg_money_add(&into->difference, into->difference, link->line[line].difference))
        return false;
    for (size_t k = 0; k < link->n_terms; k++)
        if (!rmg_money_add(&into->effect[k], into->effect[k], link->line[line].effect[k]))
            return false;
    return true;
}

static rmg_code add_line(joiner *j, size_t which, size_t line, rmg_diag *why)
{
    rmg_variance_chain *out = j->out;
    const rmg_variance *v = result_of(j, which);
    if (!rmg_grow(&out->line, &j->capacity, out->n_lines + 1, sizeof *out->line))
        return rmg_nomem(why);
    uint32_t own = (uint32_t)out->n_lines++;
    rmg_chain_line *into = &out->line[own];
    *into = (rmg_chain_line){.direct = which == 0 ? (uint32_t)line : RMG_NO_LINE,
                             .parent = j->flat ? 0 : j->line_of[which][v->line[line].parent]};
    if (which == 0)
        j->line_of[0][line] = own;
    for (size_t i = 0; i < out->n_links; i++) {
        into->link[i] = as_line(rmg_line_index_find(&j->link[i], v, line));
        if (into->link[i] == RMG_NO_LINE)
            continue;
        j->line_of[i + 1][into->link[i]] = own;
        if (!add_link(into, &out->link[i], into->link[i]))
            return rmg_fail(why, RMG_ERANGE, RMG_T("the sum of a line does not fit in an amount"));
    }
    return RMG_OK;
}

/* --- Order ---------------------------------------------------------------------------------------------------------- */

/* Lists of children as they stand: the first of each line, the next of the same parent. */
static void list_children(const rmg_variance_chain *out, uint32_t *first, uint32_t *next)
{
    for (size_t i = 0; i < out->n_lines; i++)
        first[i] = next[i] = RMG_NO_LINE;
    for (size_t i = out->n_lines; i-- > 1;) {
        next[i] = first[out->line[i].parent];
        first[out->line[i].parent] = (uint32_t)i;
    }
}

/* A parent before its children; lines that only links have come to their parent. */
static void walk(rmg_chain_line *to, rmg_chain_line *from, const uint32_t *first, const uint32_t *next)
{
    uint32_t n = 0, at = 0, place[RMG_DIMS_MAX + 2], depth = 0;
    place[0] = 0;
    for (;;) {
        to[n] = from[at];
        to[n].parent = depth == 0 ? 0 : place[depth - 1];
        place[depth] = n++;
        if (first[at] != RMG_NO_LINE) {
            at = first[at];
            depth++;
            continue;
        }
        while (at != 0 && next[at] == RMG_NO_LINE) {
            to[place[depth--]].end = n;
            at = from[at].parent;
        }
        to[place[depth]].end = n;
        if (at == 0)
            return;
        at = next[at];
    }
}

/* The largest difference first; equals in the order of the direct comparison, then of the links. */
static int by_size(const void *a, const void *b)
{
    const rmg_chain_line *x = a, *y = b;
    rmg_wide first = x->difference.units, second = y->difference.units;
    first = first < 0 ? -first : first;
    second = second < 0 ? -second : second;
    if (first != second)
        return first > second ? -1 : 1;
    if (x->direct != y->direct)
        return x->direct < y->direct ? -1 : 1;
    for (size_t i = 0; i < RMG_CHAIN_LINKS_MAX; i++)
        if (x->link[i] != y->link[i])
            return x->link[i] < y->link[i] ? -1 : 1;
    return 0;
}

static rmg_code order_lines(rmg_variance_chain *out, rmg_diag *why)
{
    size_t n = out->n_lines;
    uint32_t *first = rmg_zalloc(n, sizeof *first), *next = rmg_zalloc(n, sizeof *next);
    rmg_chain_line *ordered = rmg_zalloc(n, sizeof *ordered);
    bool whole = first != NULL && next != NULL && ordered != NULL;
    if (whole) {
        list_children(out, first, next);
        walk(ordered, out->line, first, next);
        free(out->line);
        out->line = ordered;
    } else
        free(ordered);
    free(first);
    free(next);
    return whole ? RMG_OK : rmg_nomem(why);
}

static bool is_wanted(const joiner *j, const rmg_variance *v, size_t line)
{
    rmg_variance_level level = (rmg_variance_level)v->line[line].level;
    return level == RMG_LEVEL_TOTAL || (level == RMG_LEVEL_LINE && v->n_by != 0) ||
           (level == RMG_LEVEL_SUBTOTAL && !j->flat);
}

static rmg_code join_lines(rmg_variance_chain *out, bool flat, rmg_diag *why)
{
    joiner j = {.out = out, .flat = flat};
    rmg_code code = rmg_line_index_make(&j.direct, &out->direct, why);
    for (size_t i = 0; code == RMG_OK && i < out->n_links; i++)
        code = rmg_line_index_make(&j.link[i], &out->link[i], why);
    for (size_t which = 0; code == RMG_OK && which <= out->n_links; which++) {
        j.line_of[which] = rmg_zalloc(result_of(&j, which)->n_lines, sizeof *j.line_of[which]);
        if (j.line_of[which] == NULL)
            code = rmg_nomem(why);
    }
    for (size_t which = 0; code == RMG_OK && which <= out->n_links; which++) {
        const rmg_variance *v = result_of(&j, which);
        for (size_t line = 0; code == RMG_OK && line < v->n_lines; line++)
            if (is_wanted(&j, v, line) && !is_known(&j, which, line))
                code = add_line(&j, which, line, why);
    }
    rmg_line_index_clear(&j.direct);
    for (size_t i = 0; i < out->n_links; i++)
        rmg_line_index_clear(&j.link[i]);
    for (size_t which = 0; which <= out->n_links; which++)
        free(j.line_of[which]);
    if (code == RMG_OK && flat)
        qsort(out->line + 1, out->n_lines - 1, sizeof *out->line, by_size);
    return code == RMG_OK ? order_lines(out, why) : code;
}

/* --- The steps ------------------------------------------------------------------------------------------------------------ */

/* Lines are joined by labels, so without --by each matched combination becomes a line by its labels. */
static rmg_code split_links(rmg_variance_chain *out, const rmg_cube *cube, const rmg_variance_side *sides,
                            size_t n_sides, const rmg_variance_options *options, rmg_diag *why)
{
    const char *by[RMG_DIMS_MAX];
    rmg_variance_options own = *options, *how = &own;
    rmg_code code = RMG_OK;
    how->base = sides[0];
    how->comparison = sides[n_sides - 1];
    code = rmg_variance_split(&out->direct, cube, how, why);
    for (size_t i = 0; code == RMG_OK && how->n_by == 0 && i < out->direct.n_by; i++)
        by[i] = cube->dim[out->direct.by[i]].name;
    if (code == RMG_OK && how->n_by == 0) {
        how->by = by;
        how->n_by = out->direct.n_by;
        rmg_variance_clear(&out->direct);
        code = rmg_variance_split(&out->direct, cube, how, why);
    }
    for (size_t i = 0; code == RMG_OK && i + 1 < n_sides; i++) {
        how->base = sides[i];
        how->comparison = sides[i + 1];
        code = rmg_variance_split(&out->link[i], cube, how, why);
        out->n_links = i + 1;
    }
    return code;
}

rmg_code rmg_variance_chain_make(rmg_variance_chain *out, const rmg_cube *cube,
                                 const rmg_variance_side *sides, size_t n_sides,
                                 const rmg_variance_options *options, rmg_diag *why)
{
    *out = (rmg_variance_chain){.n_links = 0};
    rmg_variance_options how = *options;
    rmg_code code = check_sides(sides, n_sides, why);
    if (code == RMG_OK)
        code = find_common(&how, cube, sides, n_sides, why);
    if (code == RMG_OK)
        code = split_links(out, cube, sides, n_sides, &how, why);
    if (code == RMG_OK)
        code = join_lines(out, options->n_by == 0, why);
    if (code != RMG_OK)
        rmg_variance_chain_clear(out);
    return code;
}

void rmg_variance_chain_clear(rmg_variance_chain *chain)
{
    if (chain == NULL)
        return;
    rmg_variance_clear(&chain->direct);
    for (size_t i = 0; i < chain->n_links; i++)
        rmg_variance_clear(&chain->link[i]);
    free(chain->line);
    *chain = (rmg_variance_chain){.n_links = 0};
}
