#include "cli/pack/privacy.h"

#include <stdlib.h>

#include "core/grow.h"
#include "core/unit_word.h"

#define USUAL_LIMIT 10

long rmg_privacy_limit(const rmg_config *config)
{
    const char *text = rmg_config_text(config, "privacy", "min-clients");
    return text != NULL ? strtol(text, NULL, 10) : USUAL_LIMIT;
}

/* ---- which lines ---- */

static bool counts_people(const rmg_variance *v, size_t line)
{
    return rmg_unit_counts_people(rmg_variance_unit(v, line));
}

static bool is_small(const rmg_variance_value *side, long limit)
{
    return side->has_quantity && side->quantity.units > 0 &&
           (rmg_wide)side->quantity.units < (rmg_wide)limit * RMG_SCALE;
}

static bool has_count(const rmg_variance *v, size_t line)
{
    return counts_people(v, line) &&
           (v->line[line].base.has_quantity || v->line[line].comparison.has_quantity);
}

static int64_t size_of(const rmg_variance *v, size_t line)
{
    const rmg_variance_line *is = &v->line[line];
    int64_t a = is->base.has_quantity ? is->base.quantity.units : INT64_MAX;
    int64_t b = is->comparison.has_quantity ? is->comparison.quantity.units : INT64_MAX;
    return a < b ? a : b;
}

/* The smallest of the parent's lines that still shows a count; n_lines when there is none. */
static size_t next_smallest(const rmg_variance *v, size_t parent, const uint8_t *hidden)
{
    size_t best = v->n_lines;
    for (size_t i = parent + 1; i < v->line[parent].end; i = v->line[i].end)
        if (!hidden[i] && has_count(v, i) && (best == v->n_lines || size_of(v, i) < size_of(v, best)))
            best = i;
    return best;
}

static size_t count_hidden(const rmg_variance *v, size_t parent, const uint8_t *hidden)
{
    size_t n = 0;
    for (size_t i = parent + 1; i < v->line[parent].end; i = v->line[i].end)
        n += hidden[i];
    return n;
}

/* A count can be worked out where exactly one of a parent and its lines is hidden. True when one more was hidden. */
static bool hide_another(const rmg_variance *v, size_t parent, uint8_t *hidden)
{
    if (v->line[parent].end == parent + 1 || !has_count(v, parent))
        return false;
    if (count_hidden(v, parent, hidden) + hidden[parent] != 1)
        return false;
    size_t other = next_smallest(v, parent, hidden);
    if (other == v->n_lines && hidden[parent])
        return false;
    hidden[other < v->n_lines ? other : parent] = 1;
    return true;
}

rmg_code rmg_privacy_hide(rmg_variance *variance, long limit, rmg_diag *why)
{
    uint8_t *hidden = rmg_zalloc(variance->n_lines + 1, 1);
    if (hidden == NULL)
        return rmg_nomem(why);
    bool any = false;
    for (size_t i = 0; i < variance->n_lines; i++) {
        any |= counts_people(variance, i);
        hidden[i] = counts_people(variance, i) && (is_small(&variance->line[i].base, limit) ||
                                                   is_small(&variance->line[i].comparison, limit));
    }
    for (bool more = any; more;) { /* each round hides one more line at least */
        more = false;
        for (size_t i = 0; i < variance->n_lines; i++)
            more |= hide_another(variance, i, hidden);
    }
    variance->min_clients = any ? limit : 0;
    for (size_t i = 0; i < variance->n_lines; i++) {
        rmg_variance_line *line = &variance->line[i];
        if (!hidden[i])
            continue;
        line->suppressed = true;
        line->base.has_quantity = line->base.has_price = false;
        line->comparison.has_quantity = line->comparison.has_price = false;
    }
    free(hidden);
    return RMG_OK;
}
