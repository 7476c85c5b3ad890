/* Formulas with their numbers. Every number is exact: a price that is no decimal stands as amount / quantity. */
#include <stdlib.h>
#include <string.h>

#include "analysis/variance/split_internal.h"
#include "core/buffer.h"
#include "core/number.h"
#include "core/text.h"

#define TEXT_MAX 160 /* holds "(" amount " / " quantity ")" */

typedef struct figures {
    char q0[TEXT_MAX], q1[TEXT_MAX], p0[TEXT_MAX], p1[TEXT_MAX], v0[TEXT_MAX], v1[TEXT_MAX];
} figures;

typedef struct explainer {
    const rmg_split *how;
    const rmg_leaf *leaf;
    size_t index;
    const rmg_variance_line *line;
    char **text;
    bool failed;
    figures f;
} explainer;

/* --- Numbers ------------------------------------------------------------------------------------------------------------ */

/* As many decimals as it has, at least `least`. */
static void print(char *out, int64_t units, int least)
{
    int decimals = 4;
    for (int64_t rest = units; decimals > least && rest % 10 == 0; rest /= 10)
        decimals--;
    rmg_number_style style = rmg_number_style_of(rmg_text_language(), decimals);
    rmg_number_format(out, units, &style);
}

static void print_rate(char *out, rmg_rate rate)
{
    static const int64_t steps[] = {10000, 1000, 100, 10, 1};
    int64_t units;
    if (rate.decimals <= 4 && !__builtin_mul_overflow(rate.mantissa, steps[rate.decimals], &units)) {
        print(out, units, 0);
        return;
    }
    rmg_number_style style = rmg_number_style_of(rmg_text_language(), 0);
    int64_t power = 1;
    for (int i = 0; i < rate.decimals; i++)
        power *= 10;
    rmg_buffer buffer = {.text = NULL};
    int64_t rest = rate.mantissa % power;
    rmg_buffer_printf(&buffer, "%s%lld%c%0*lld", rate.mantissa < 0 && rate.mantissa / power == 0 ? "-" : "",
                      (long long)(rate.mantissa / power), style.decimal, (int)rate.decimals,
                      (long long)(rest < 0 ? -rest : rest));
    strncpy(out, rmg_buffer_text(&buffer), TEXT_MAX - 1);
    out[TEXT_MAX - 1] = '\0';
    rmg_buffer_clear(&buffer);
}

/* The price used: the stated one where there is no quantity or where stated prices are asked for, else amount /
 * quantity, as a decimal when it is one. */
static void print_price(char *out, const rmg_leaf_side *side, bool stated)
{
    int64_t q = rmg_side_knows_quantity(side) ? side->quantity : 0;
    rmg_wide scaled = (rmg_wide)side->amount * RMG_SCALE;
    int64_t price = side->price;
    if (!stated && q != 0 && scaled % q == 0 && rmg_wide_to_int64(&price, scaled / q)) {
        print(out, price, 2);
    } else if (stated || q == 0) {
        print(out, side->price, 2);
    } else {
        char amount[RMG_NUMBER_MAX], quantity[RMG_NUMBER_MAX];
        print(amount, side->amount, 2);
        print(quantity, q, 0);
        rmg_buffer buffer = {.text = NULL};
        rmg_buffer_printf(&buffer, "%s / %s", amount, quantity);
        strncpy(out, rmg_buffer_text(&buffer), TEXT_MAX - 1);
        out[TEXT_MAX - 1] = '\0';
        rmg_buffer_clear(&buffer);
    }
}

static void fill_figures(explainer *e)
{
    const rmg_leaf_side *base = &e->leaf->side[0], *comparison = &e->leaf->side[1];
    bool stated = e->how->options->rounding_class && rmg_side_knows_price(base) &&
                  rmg_side_knows_price(comparison);
    print(e->f.q0, rmg_side_knows_quantity(base) ? base->quantity : 0, 0);
    print(e->f.q1, rmg_side_knows_quantity(comparison) ? comparison->quantity : 0, 0);
    print(e->f.v0, e->line->base.amount.units, 2);
    print(e->f.v1, e->line->comparison.amount.units, 2);
    print_price(e->f.p0, base, stated);
    print_price(e->f.p1, comparison, stated);
}

/* --- Patterns: q Q p P v V stand for quantities, prices and amounts of base and comparison ------------------------------ */

typedef struct named {
    char letter;
    const char *text;
} named;

/* Behind an operator a negative number stands in brackets: "(10 + (-2)) / 2". */
static void put_number(rmg_buffer *out, const char *text)
{
    const char *so_far = rmg_buffer_text(out);
    size_t length = strlen(so_far);
    bool brackets = text[0] == '-' && length >= 2 && so_far[length - 1] == ' ' &&
                    strchr("+-x/", so_far[length - 2]) != NULL;
    rmg_buffer_puts(out, brackets ? "(" : "");
    rmg_buffer_puts(out, text);
    rmg_buffer_puts(out, brackets ? ")" : "");
}

static void expand(rmg_buffer *out, const explainer *e, const char *pattern, const named *more, size_t n_more)
{
    const named own[] = {{'q', e->f.q0}, {'Q', e->f.q1}, {'p', e->f.p0},
                         {'P', e->f.p1}, {'v', e->f.v0}, {'V', e->f.v1}};
    for (; *pattern != '\0'; pattern++) {
        const char *text = NULL;
        if (*pattern != '$') {
            rmg_buffer_putc(out, *pattern);
            continue;
        }
        pattern++;
        for (size_t i = 0; i < sizeof own / sizeof *own; i++)
            text = own[i].letter == *pattern ? own[i].text : text;
        for (size_t i = 0; i < n_more; i++)
            text = more[i].letter == *pattern ? more[i].text : text;
        put_number(out, text != NULL ? text : "");
    }
}

static void say_with(explainer *e, rmg_term term, const char *pattern, const named *more, size_t n_more)
{
    int8_t at = e->how->place[term];
    if (at < 0 || e->text[at] != NULL)
        return;
    rmg_buffer buffer = {.text = NULL};
    expand(&buffer, e, pattern, more, n_more);
    e->text[at] = buffer.failed ? NULL : rmg_copy(rmg_buffer_text(&buffer));
    e->failed = e->failed || e->text[at] == NULL;
    rmg_buffer_clear(&buffer);
}

static void say(explainer *e, rmg_term term, const char *pattern)
{
    say_with(e, term, pattern, NULL, 0);
}

/* --- Conventions ------------------------------------------------------------------------------------------------------------ */

static void explain_plain(explainer *e)
{
    switch ((int)e->line->convention) {
    case RMG_MIRRORED:
        say(e, RMG_TERM_QUANTITY, "($Q - $q) x $P");
        say(e, RMG_TERM_PRICE, "($P - $p) x $q");
        break;
    case RMG_THREE_WAY:
        say(e, RMG_TERM_QUANTITY, "($Q - $q) x $p");
        say(e, RMG_TERM_PRICE, "($P - $p) x $q");
        say(e, RMG_TERM_JOINT, "($Q - $q) x ($P - $p)");
        break;
    case RMG_MIDPOINT:
    case RMG_SHAPLEY:
        say(e, RMG_TERM_QUANTITY, "($Q - $q) x ($p + $P) / 2");
        say(e, RMG_TERM_PRICE, "($P - $p) x ($q + $Q) / 2");
        break;
    case RMG_PROPORTIONAL:
        say(e, RMG_TERM_QUANTITY, "a x ($V - $v) / (a + b), a = ($Q - $q) x $p, b = ($P - $p) x $q");
        say(e, RMG_TERM_PRICE, "b x ($V - $v) / (a + b), a = ($Q - $q) x $p, b = ($P - $p) x $q");
        break;
    case RMG_LMDI:
        say(e, RMG_TERM_QUANTITY, "($V - $v) / ln($V / $v) x ln($Q / $q)");
        say(e, RMG_TERM_PRICE, "($V - $v) / ln($V / $v) x ln($P / $p)");
        break;
    default:
        say(e, RMG_TERM_QUANTITY, "($Q - $q) x $p");
        say(e, RMG_TERM_PRICE, "($P - $p) x $Q");
    }
    if (e->how->options->rounding_class)
        say(e, RMG_TERM_ROUNDING, "($V - $P x $Q) - ($v - $p x $q)");
}

static void print_wide(char *out, rmg_wide units, int least)
{
    int64_t fits = 0;
    rmg_wide_to_int64(&fits, units); /* checked when the groups were made */
    print(out, fits, least);
}

static void explain_mix(explainer *e)
{
    const rmg_mix_group *own = &e->how->mix[e->leaf->mix], *top = &e->how->mix[own->parent];
    char sums[5][TEXT_MAX];
    print_wide(sums[0], top->quantity0, 0);
    print_wide(sums[1], top->quantity1, 0);
    print_wide(sums[2], top->amount0, 2);
    print_wide(sums[3], own->quantity0, 0);
    print_wide(sums[4], own->quantity1, 0);
    const named more[] = {{'s', sums[0]}, {'S', sums[1]}, {'a', sums[2]}, {'g', sums[3]}, {'G', sums[4]}};
    bool average = e->how->options->mix_display == RMG_MIX_AVERAGE;
    say_with(e, RMG_TERM_VOLUME,
             average ? "($Q - $q) x $a / $s + ($S x $q / $s - $q) x ($p - $a / $s)"
                     : "($S x $q / $s - $q) x $p",
             more, 5);
    say_with(e, RMG_TERM_MIX, average ? "($Q - $S x $q / $s) x ($p - $a / $s)" : "($Q - $S x $q / $s) x $p",
             more, 5);
    say_with(e, RMG_TERM_BETWEEN, "($G / $g - $S / $s) x $v", more, 5);
    say_with(e, RMG_TERM_WITHIN, "($Q - $G x $q / $g) x $p", more, 5);
    say(e, RMG_TERM_PRICE, "($P - $p) x $Q");
}

static rmg_rate stated_rate(const explainer *e, int side, size_t measure, bool total)
{
    const rmg_stated *stated = rmg_leaf_stated(e->how->leaves, e->index, side, measure);
    return total ? stated->month_sum : stated->value;
}

static void explain_planning(explainer *e)
{
    char revised[TEXT_MAX];
    bool base = rmg_leaf_stated(e->how->leaves, e->index, 0, 0)->given;
    print_rate(revised, stated_rate(e, base ? 0 : 1, 0, false));
    const named more[] = {{'r', revised}};
    say(e, RMG_TERM_QUANTITY, "($Q - $q) x $p");
    say_with(e, RMG_TERM_PLANNING, "($r - $p) x $Q", more, 1);
    say_with(e, RMG_TERM_OPERATIONAL, "($P - $r) x $Q", more, 1);
}

static void explain_market(explainer *e)
{
    char sizes[2][TEXT_MAX];
    for (int s = 0; s < 2; s++)
        print_rate(sizes[s], stated_rate(e, s, 0, true));
    const named more[] = {{'m', sizes[0]}, {'M', sizes[1]}};
    say_with(e, RMG_TERM_MARKET_SIZE, "$v x $M / $m - $v", more, 2);
    bool margin = e->how->place[RMG_TERM_PRICE] < 0;
    say_with(e, RMG_TERM_MARKET_SHARE, margin ? "$V - $v x $M / $m" : "$Q x $p - $v x $M / $m", more, 2);
    say(e, RMG_TERM_PRICE, "($P - $p) x $Q");
}

static const char *kind_of(const explainer *e)
{
    const rmg_cube *cube = e->how->leaves->cube;
    size_t dim = e->how->leaves->kind_dim;
    const char *word = dim < cube->n_dims ? rmg_dict_label(cube->dim[dim].labels, e->leaf->kind) : "";
    return word[0] != '\0' ? word : "variable";
}

static void explain_flex(explainer *e)
{
    char texts[4][TEXT_MAX] = {{'\0'}};
    const char *kind = kind_of(e);
    bool semi = strcmp(kind, "semi") == 0, step = strcmp(kind, "step") == 0;
    for (int s = 0; s < 2; s++)
        print_rate(texts[s], stated_rate(e, s, 0, true));
    if (semi)
        print_rate(texts[2], stated_rate(e, 0, 1, true));
    print(texts[3], e->leaf->flexed, 2);
    const named more[] = {{'d', texts[0]}, {'D', texts[1]}, {'f', texts[2]}, {'t', texts[3]}};
    const char *flexed = strcmp(kind, "fixed") == 0 ? "$v"
                         : step                     ? "$t"
                         : semi                     ? "$f + ($v - $f) x $D / $d"
                                                    : "$v x $D / $d";
    char pattern[2][96] = {{'\0'}};
    rmg_buffer buffer = {.text = NULL};
    rmg_buffer_printf(&buffer, "%s - $v", flexed);
    strncpy(pattern[0], rmg_buffer_text(&buffer), sizeof pattern[0] - 1);
    rmg_buffer_reset(&buffer);
    rmg_buffer_printf(&buffer, semi ? "$V - (%s)" : "$V - %s", flexed);
    strncpy(pattern[1], rmg_buffer_text(&buffer), sizeof pattern[1] - 1);
    e->failed = e->failed || buffer.failed;
    rmg_buffer_clear(&buffer);
    say_with(e, RMG_TERM_VOLUME, pattern[0], more, 4);
    say_with(e, RMG_TERM_SPENDING, pattern[1], more, 4);
}

/* Factors before k stand on the comparison side, those after it on the base side. */
static void explain_sequential(explainer *e, size_t k)
{
    rmg_buffer buffer = {.text = NULL};
    char number[2][TEXT_MAX];
    for (size_t i = 0; i < e->how->out->n_factors; i++) {
        print_rate(number[0], stated_rate(e, 0, i, false));
        print_rate(number[1], stated_rate(e, 1, i, false));
        rmg_buffer_puts(&buffer, i > 0 ? " x " : "");
        if (i == k) {
            rmg_buffer_printf(&buffer, "(%s - ", number[1]);
            put_number(&buffer, number[0]);
            rmg_buffer_puts(&buffer, ")");
        } else
            put_number(&buffer, number[i < k ? 1 : 0]);
    }
    e->failed = e->failed || buffer.failed;
    say(e, (rmg_term)(RMG_TERM_FACTOR + k), rmg_buffer_text(&buffer));
    rmg_buffer_clear(&buffer);
}

static bool adds_up(const explainer *e)
{
    for (int s = 0; s < 2; s++)
        if (e->leaf->side[s].n_rows > 1)
            return true;
    return (e->line->note & RMG_NOTE_AMOUNT_WINS) != 0;
}

static void explain_factor(explainer *e, size_t k)
{
    rmg_term term = (rmg_term)(RMG_TERM_FACTOR + k);
    char number[2][TEXT_MAX];
    print_rate(number[0], stated_rate(e, 0, k, false));
    print_rate(number[1], stated_rate(e, 1, k, false));
    const named more[] = {{'x', number[0]}, {'X', number[1]}};
    if (e->line->convention == RMG_LMDI)
        say_with(e, term, "($V - $v) / ln($V / $v) x ln($X / $x)", more, 2);
    else if (e->line->convention == RMG_SEQUENTIAL)
        explain_sequential(e, k);
    else
        say_with(e, term, RMG_T("mean effect of $x to $X over all orders"), more, 2);
}

rmg_code rmg_explain_leaf(char **text, const rmg_split *how, size_t i, const rmg_variance_line *line,
                          rmg_diag *why)
{
    explainer e = {.how = how, .leaf = &how->leaves->leaf[i], .index = i, .line = line, .text = text};
    bool logs_of_zero = line->convention == RMG_LMDI &&
                        (line->base.amount.units == 0 || line->comparison.amount.units == 0);
    if (line->class_ != RMG_CLASS_SPLIT || (line->note & RMG_NOTE_ZERO_QUANTITY) != 0 || logs_of_zero)
        return RMG_OK; /* a rule, not a formula: the note says which */
    fill_figures(&e);
    if (how->out->n_factors != 0) {
        for (size_t k = 0; !adds_up(&e) && k < how->out->n_factors; k++)
            explain_factor(&e, k);
    } else if (how->out->convention == RMG_FLEX)
        explain_flex(&e);
    else if (how->out->convention == RMG_PLANNING)
        explain_planning(&e);
    else if (how->out->convention == RMG_MARKET)
        explain_market(&e);
    else if (how->out->mix && e.leaf->mix != UINT32_MAX)
        explain_mix(&e);
    else
        explain_plain(&e);
    return e.failed ? rmg_nomem(why) : RMG_OK;
}
