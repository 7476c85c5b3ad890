#include "analysis/variance/variance.h"

#include <stdlib.h>
#include <string.h>

#include "analysis/variance/timing_internal.h"
#include "analysis/variance/tree_internal.h"
#include "core/buffer.h"
#include "core/text.h"

/* --- Options that cannot act ------------------------------------------------------------------------------------------ */

typedef struct rule {
    bool broken;
    const char *message;
} rule;

static rmg_code check_options(const rmg_variance_options *o, rmg_diag *why)
{
    bool factors = o->n_factors != 0, two_factor = o->convention <= RMG_MIDPOINT && !o->mix;
    bool takes_factors = o->convention == RMG_LMDI || o->convention == RMG_SHAPLEY ||
                         o->convention == RMG_SEQUENTIAL;
    bool special = o->convention == RMG_FLEX || o->convention == RMG_MARKET;
    const rule rules[] = {
        {o->base.scenario == o->comparison.scenario && o->base.year == o->comparison.year,
         RMG_N("both sides of the comparison are the same")},
        {factors && !takes_factors, RMG_N("--factors goes with --convention lmdi, shapley or sequential")},
        {!factors && o->convention == RMG_SEQUENTIAL,
         RMG_N("--convention sequential needs --factors: the order decides the outcome")},
        {factors && (o->n_factors < 2 || o->n_factors > RMG_FACTORS_MAX),
         RMG_N("--factors takes 2 to 8 names")},
        {o->mix && o->convention != RMG_TWO_WAY, RMG_N("--mix goes with --convention two-way only")},
        {!o->mix && (o->n_mix_groups != 0 || o->mix_per_unit || o->mix_display != RMG_MIX_STANDARD),
         RMG_N("the options of a mix need --mix")},
        {o->n_mix_groups != 0 && o->mix_display == RMG_MIX_AVERAGE,
         RMG_N("--mix-groups shows the standard display only")},
        {o->rounding_class && !two_factor,
         RMG_N("--rounding-class goes with two-way, mirrored, three-way and midpoint, without --mix")},
        {o->fold_classes && (special || o->mix),
         RMG_N("--fold-classes needs a convention with a quantity term")},
        {o->strict_new && o->convention == RMG_FLEX, RMG_N("--strict-new cannot act with --convention flex")},
        {o->timing && o->match == RMG_MATCH_MONTH, RMG_N("--timing compares with --match all")},
    };
    for (size_t i = 0; i < sizeof rules / sizeof *rules; i++)
        if (rules[i].broken)
            return rmg_fail(why, RMG_EUSAGE, "%s", rmg_text(rules[i].message));
    return RMG_OK;
}

/* --- Measures ------------------------------------------------------------------------------------------------------------ */

typedef struct measures {
    size_t index[RMG_FACTORS_MAX], n;
} measures;

static rmg_code add_measure(measures *m, const rmg_cube *cube, const char *name, bool needed, rmg_diag *why)
{
    size_t at = rmg_cube_find_measure(cube, name);
    if (at < cube->n_measures)
        m->index[m->n++] = at;
    else if (needed)
        return rmg_fail(why, RMG_ENODATA, RMG_T("no column \"%s\" with numbers, which this convention needs"),
                        name);
    return RMG_OK;
}

static rmg_code find_measures(measures *m, const rmg_cube *cube, const rmg_variance_options *o, rmg_diag *why)
{
    rmg_code code = RMG_OK;
    for (size_t k = 0; code == RMG_OK && k < o->n_factors; k++)
        code = add_measure(m, cube, o->factors[k], true, why);
    if (code == RMG_OK && o->convention == RMG_PLANNING)
        code = add_measure(m, cube, "revised_price", true, why);
    if (code == RMG_OK && o->convention == RMG_MARKET)
        code = add_measure(m, cube, "market", true, why);
    if (code == RMG_OK && o->convention == RMG_MARKET)
        code = add_measure(m, cube, "margin", false, why);
    if (code == RMG_OK && o->convention == RMG_FLEX)
        code = add_measure(m, cube, "driver", true, why);
    if (code == RMG_OK && o->convention == RMG_FLEX)
        code = add_measure(m, cube, "fixed_part", false, why);
    return code;
}

/* --- The terms of a run ---------------------------------------------------------------------------------------------------- */

static void add_term(rmg_variance *out, rmg_split *how, rmg_term term)
{
    how->place[term] = (int8_t)out->n_terms;
    out->term[out->n_terms++] = term;
}

static void add_mix_terms(rmg_variance *out, rmg_split *how)
{
    add_term(out, how, RMG_TERM_VOLUME);
    if (out->nested) {
        add_term(out, how, RMG_TERM_BETWEEN);
        add_term(out, how, RMG_TERM_WITHIN);
    } else
        add_term(out, how, RMG_TERM_MIX);
    add_term(out, how, RMG_TERM_PRICE);
}

static void set_terms(rmg_variance *out, rmg_split *how, bool margin)
{
    const rmg_split_row *row = rmg_split_row_of(out->convention);
    memset(how->place, -1, sizeof how->place);
    for (size_t k = 0; k < out->n_factors; k++)
        add_term(out, how, (rmg_term)(RMG_TERM_FACTOR + k));
    if (out->mix)
        add_mix_terms(out, how);
    for (size_t k = 0; !out->mix && out->n_factors == 0 && k < row->n_terms; k++)
        if (!(margin && row->term[k] == RMG_TERM_PRICE))
            add_term(out, how, row->term[k]);
    if (!how->options->fold_classes) {
        add_term(out, how, RMG_TERM_NEW);
        add_term(out, how, RMG_TERM_ENDED);
    }
    add_term(out, how, RMG_TERM_UNSPLIT);
    if (how->options->rounding_class)
        add_term(out, how, RMG_TERM_ROUNDING);
}

/* --- Dimensions of the lines ------------------------------------------------------------------------------------------------- */

static bool contains(const size_t *list, size_t n, size_t dim)
{
    for (size_t i = 0; i < n; i++)
        if (list[i] == dim)
            return true;
    return false;
}

static rmg_code fail_by(const rmg_variance *out, const char *name, size_t dim, rmg_diag *why)
{
    const rmg_cube *cube = out->cube;
    if (dim == cube->n_dims)
        return rmg_fail(why, RMG_EUSAGE, RMG_T("there is no dimension \"%s\""), name);
    if (contains(out->partly, out->n_partly, dim)) {
        rmg_code partly = rmg_fail(
            why, RMG_ENODATA, RMG_T("no lines by \"%s\": some of the files compared do not have it"), name);
        rmg_hint(why, RMG_T("if the column has another name there, say --map \"%s=HEADER\""), name);
        return partly;
    }
    bool base_has = contains(out->only_base, out->n_only_base, dim);
    uint8_t lacking = base_has ? out->comparison.scenario : out->base.scenario;
    rmg_code code = rmg_fail(why, RMG_ENODATA, RMG_T("no lines by \"%s\": the rows of \"%s\" do not have it"),
                             name, cube->scenarios[lacking].name);
    rmg_hint(why, "%s", RMG_T("lines can be made of dimensions that both sides have"));
    return code;
}

static rmg_code set_by(rmg_variance *out, const rmg_variance_options *o, rmg_diag *why)
{
    if (o->n_by > RMG_DIMS_MAX)
        return rmg_fail(why, RMG_EUSAGE, RMG_T("--by takes at most %d dimensions"), RMG_DIMS_MAX);
    for (size_t i = 0; i < o->n_by; i++) {
        size_t dim = rmg_cube_find_dim(out->cube, o->by[i]);
        if (!contains(out->matched, out->n_matched, dim))
            return fail_by(out, o->by[i], dim, why);
        if (contains(out->by, out->n_by, dim))
            return rmg_fail(why, RMG_EUSAGE, RMG_T("\"%s\" stands twice in --by"), o->by[i]);
        out->by[out->n_by++] = dim;
    }
    for (size_t i = 0; o->n_by == 0 && i < out->n_matched; i++)
        if (out->matched[i] != out->unit_dim)
            out->by[out->n_by++] = out->matched[i];
    return RMG_OK;
}

/* --- The steps ------------------------------------------------------------------------------------------------------------------ */

static rmg_code start(rmg_variance *out, const rmg_cube *cube, const rmg_variance_options *o, rmg_diag *why)
{
    *out = (rmg_variance){.cube = cube,
                          .convention = o->convention,
                          .match = o->match,
                          .base = o->base,
                          .comparison = o->comparison,
                          .mix = o->mix,
                          .nested = o->n_mix_groups != 0,
                          .phasing = o->phasing != NULL ? o->phasing->kind : RMG_PHASING_EVEN};
    rmg_code code = check_options(o, why);
    for (size_t k = 0; code == RMG_OK && k < o->n_factors; k++) {
        out->factor[k] = rmg_copy(o->factors[k]);
        out->n_factors++;
        if (out->factor[k] == NULL)
            code = rmg_nomem(why);
    }
    return code;
}

static rmg_code split_all(rmg_variance *out, rmg_leaves *leaves, const measures *m,
                          const rmg_variance_options *o, rmg_diag *why)
{
    rmg_split how = {.options = o, .leaves = leaves, .out = out};
    set_terms(out, &how, o->convention == RMG_MARKET && m->n == 2);
    rmg_code code = RMG_OK;
    if (o->convention == RMG_FLEX)
        code = rmg_steps_choose(leaves, out, why);
    if (code == RMG_OK && o->mix)
        code = rmg_mix_prepare(&how, leaves, why);
    if (code == RMG_OK)
        code = rmg_tree_build(out, &how, why);
    free(how.mix);
    return code;
}

rmg_code rmg_variance_split(rmg_variance *out, const rmg_cube *cube, const rmg_variance_options *options,
                            rmg_diag *why)
{
    rmg_leaves leaves = {.n = 0};
    measures m = {.n = 0};
    rmg_code code = start(out, cube, options, why);
    if (code == RMG_OK)
        code = find_measures(&m, cube, options, why);
    if (code == RMG_OK)
        code = rmg_leaves_make(&leaves, out, cube, options, m.index, m.n, why);
    if (code == RMG_OK)
        code = set_by(out, options, why);
    if (code == RMG_OK)
        code = split_all(out, &leaves, &m, options, why);
    rmg_leaves_clear(&leaves);
    if (code == RMG_OK && options->timing)
        code = rmg_timing_add(out, options, why);
    if (code != RMG_OK)
        rmg_variance_clear(out);
    return code;
}

void rmg_variance_clear(rmg_variance *variance)
{
    if (variance == NULL)
        return;
    for (size_t k = 0; k < variance->n_factors; k++)
        free(variance->factor[k]);
    for (size_t i = 0; variance->formula != NULL && i < variance->n_lines * variance->n_terms; i++)
        free(variance->formula[i]);
    free(variance->formula);
    free(variance->line);
    free(variance->label);
    free(variance->timing);
    *variance = (rmg_variance){.n_lines = 0};
}

/* --- Reading a result ---------------------------------------------------------------------------------------------------------------- */

const char *rmg_variance_label(const rmg_variance *variance, size_t line, size_t level)
{
    if (level >= variance->line[line].depth)
        return NULL;
    uint32_t code = variance->label[line * variance->n_by + level];
    return rmg_dict_label(variance->cube->dim[variance->by[level]].labels, code);
}

const char *rmg_variance_formula(const rmg_variance *variance, size_t line, size_t term)
{
    const char *text = variance->formula != NULL ? variance->formula[line * variance->n_terms + term] : NULL;
    return text != NULL ? text : "";
}

static bool find_effect(const rmg_variance *variance, size_t line, rmg_term term, rmg_money *out)
{
    for (size_t k = 0; k < variance->n_terms; k++)
        if (variance->term[k] == term) {
            *out = variance->line[line].effect[k];
            return true;
        }
    return false;
}

/* Mix as a term of its own, or between + within. */
static bool find_mix(const rmg_variance *variance, size_t line, rmg_money *out)
{
    rmg_money between, within;
    return find_effect(variance, line, RMG_TERM_MIX, out) ||
           (find_effect(variance, line, RMG_TERM_BETWEEN, &between) &&
            find_effect(variance, line, RMG_TERM_WITHIN, &within) && rmg_money_add(out, between, within));
}

bool rmg_variance_effect(const rmg_variance *variance, size_t line, rmg_term term, rmg_money *out)
{
    rmg_money volume, mix;
    if (find_effect(variance, line, term, out))
        return true;
    if (!variance->mix || (term != RMG_TERM_MIX && term != RMG_TERM_QUANTITY))
        return false;
    if (term == RMG_TERM_MIX)
        return find_mix(variance, line, out);
    return find_mix(variance, line, &mix) && find_effect(variance, line, RMG_TERM_VOLUME, &volume) &&
           rmg_money_add(out, volume, mix);
}

rmg_money rmg_variance_check(const rmg_variance *variance, size_t line)
{
    rmg_wide rest = variance->line[line].difference.units;
    for (size_t k = 0; k < variance->n_terms; k++)
        rest -= variance->line[line].effect[k].units;
    return (rmg_money){(int64_t)rest};
}

const char *rmg_variance_unit(const rmg_variance *variance, size_t line)
{
    if (variance->unit_dim == SIZE_MAX || variance->line[line].unit == RMG_NO_LABEL)
        return "";
    return rmg_dict_label(variance->cube->dim[variance->unit_dim].labels, variance->line[line].unit);
}
