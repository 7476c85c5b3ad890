/* Why two scenarios differ: every leaf split into quantity, price, mix, new, ended, ... by a named convention.
 *
 * The result is a tree of lines in report order. All terms of a line add up to its difference exactly, and a
 * parent is the sum of its leaves, so every drill path gives the same total. */
#ifndef RMG_ANALYSIS_VARIANCE_H
#define RMG_ANALYSIS_VARIANCE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "analysis/phasing.h"
#include "core/cube.h"
#include "core/filter.h"

#ifdef __cplusplus
extern "C" {
#endif

#define RMG_FACTORS_MAX 8
#define RMG_EFFECTS_MAX 12 /* eight factors, new, ended, unsplit, rounding */

/* --- Conventions: one row of a table each ------------------------------------------------------------- */

typedef enum rmg_convention {
    RMG_TWO_WAY, /* quantity at base price, price at comparison quantity */
    RMG_MIRRORED,
    RMG_THREE_WAY,
    RMG_MIDPOINT,
    RMG_PROPORTIONAL,
    RMG_LMDI,
    RMG_SHAPLEY,
    RMG_SEQUENTIAL,
    RMG_FLEX,
    RMG_PLANNING,
    RMG_MARKET,
    RMG_CONVENTIONS
} rmg_convention;

typedef struct rmg_convention_row {
    const char *name;   /* "two-way": the word of --convention */
    const char *about;  /* one line of help, to be passed through rmg_text() */
    const char *joint;  /* where the joint part goes ("joint part counted as price"); rmg_text() */
    uint8_t n_factors;  /* most factors it takes; 2: quantity and price only */
    bool needs_factors; /* sequential: --factors must be given */
} rmg_convention_row;

/* RMG_CONVENTIONS rows in the order of the enum. */
const rmg_convention_row *rmg_convention_table(void);
bool rmg_convention_find(rmg_convention *out, const char *name);

/* --- Terms: what a difference is made of --------------------------------------------------------------- */

typedef enum rmg_term {
    RMG_TERM_QUANTITY,
    RMG_TERM_VOLUME,
    RMG_TERM_MIX,
    RMG_TERM_BETWEEN,
    RMG_TERM_WITHIN,
    RMG_TERM_PRICE,
    RMG_TERM_JOINT,
    RMG_TERM_SPENDING,
    RMG_TERM_PLANNING,
    RMG_TERM_OPERATIONAL,
    RMG_TERM_MARKET_SIZE,
    RMG_TERM_MARKET_SHARE,
    RMG_TERM_FACTOR, /* the first of RMG_FACTORS_MAX: RMG_TERM_FACTOR + k */
    RMG_TERM_NEW = RMG_TERM_FACTOR + RMG_FACTORS_MAX,
    RMG_TERM_ENDED,
    RMG_TERM_UNSPLIT,
    RMG_TERM_ROUNDING,
    RMG_TERMS
} rmg_term;

/* --- What is asked ------------------------------------------------------------------------------------- */

/* One side of the comparison. */
typedef struct rmg_variance_side {
    uint8_t scenario; /* index into the cube's scenarios */
    int year; /* years that differ are paired month by month; last year is RMG_ACTUAL, a year before */
} rmg_variance_side;

typedef enum rmg_match { RMG_MATCH_ALL, RMG_MATCH_MONTH } rmg_match;
typedef enum rmg_mix_display { RMG_MIX_STANDARD, RMG_MIX_AVERAGE } rmg_mix_display;

/* How a difference is judged. FROM_DATA: a dimension "account_kind", else cost. */
typedef enum rmg_account {
    RMG_ACCOUNT_FROM_DATA,
    RMG_ACCOUNT_COST,    /* positive is adverse */
    RMG_ACCOUNT_REVENUE, /* positive is favourable */
    RMG_ACCOUNT_NEUTRAL  /* no judgement */
} rmg_account;

/* A leaf by its labels, for a caller that can say where its rows stand. */
enum { RMG_ON_BASE = 1, RMG_ON_COMPARISON = 2 };
typedef struct rmg_leaf_place {
    bool is_set;
    rmg_variance_side base, comparison;
    rmg_month first, last; /* the window, in the comparison year */
    rmg_month month;       /* with match month; else RMG_NO_MONTH */
    uint8_t sides;         /* RMG_ON_... bits: whose rows are meant */
    const char *measure;   /* the column in question, borrowed from the cube; NULL: no measure */
    size_t n_labels;
    size_t dim[RMG_DIMS_MAX]; /* dimensions of the cube, and the leaf's code in each */
    uint32_t code[RMG_DIMS_MAX];
} rmg_leaf_place;

/* Zero it, then set both sides; all else zero is the default. Arrays and texts are borrowed.
 * A name of a dimension is ours or a header's, as for rmg_cube_find_dim(). */
typedef struct rmg_variance_options {
    rmg_variance_side base, comparison;
    rmg_convention convention;
    rmg_match match;
    const char *const *by; /* --by; n_by = 0: one line per matched leaf */
    size_t n_by;
    rmg_month upto;  /* last month of the comparison year that counts; {0}: all that are known */
    uint32_t months; /* bit per period of the year that counts, bit 0 for the first; 0: all that are known */
    uint32_t
        ignored; /* bit per dimension of the cube that leaves are not matched on, though both sides have it */
    const rmg_filter *keep;
    const rmg_phasing *phasing; /* an annual base beside fewer known months is phased so; NULL: evenly */
    const char *const *factors; /* --factors: names of measures of the cube, in order */
    size_t n_factors;
    bool mix; /* volume, mix, price; with two-way only */
    rmg_mix_display mix_display;
    const char *const *mix_groups; /* nested mix: between and within combinations of these dimensions */
    size_t n_mix_groups;
    bool mix_per_unit; /* several units: a mix of each unit alone */
    bool strict_new, fold_classes, rounding_class;
    bool timing;  /* fill `timing`: what matching by month would have given, minus matching the whole */
    bool explain; /* fill `formula`: what was computed for each leaf, with its numbers */
    bool leaves;  /* with `by`: leaf lines below the finest lines */
    rmg_account account;     /* overrules the data when not FROM_DATA */
    rmg_leaf_place *refused; /* filled when a leaf is what the run failed on; NULL: nobody asks */
} rmg_variance_options;

/* --- What comes back ----------------------------------------------------------------------------------- */

typedef enum rmg_variance_level {
    RMG_LEVEL_TOTAL,
    RMG_LEVEL_SUBTOTAL,
    RMG_LEVEL_LINE, /* all `by` dimensions filled */
    RMG_LEVEL_LEAF  /* below a line, only when asked for */
} rmg_variance_level;

typedef enum rmg_variance_class {
    RMG_CLASS_SEVERAL, /* a line of several leaves */
    RMG_CLASS_SPLIT,   /* an ordinary leaf */
    RMG_CLASS_NEW,
    RMG_CLASS_ENDED,
    RMG_CLASS_UNSPLIT
} rmg_variance_class;

typedef enum rmg_judgement { RMG_JUDGE_NONE, RMG_JUDGE_FAVOURABLE, RMG_JUDGE_ADVERSE } rmg_judgement;

/* Remarks on a line, as bits; texts by rmg_variance_note(). A line of several leaves carries those of its leaves. */
enum {
    RMG_NOTE_NO_BASE = 1 << 0,       /* no base: spend that the base does not have */
    RMG_NOTE_NO_COMPARISON = 1 << 1, /* only in the base */
    RMG_NOTE_NO_QUANTITY = 1 << 2,   /* quantity unknown on a side with an amount */
    RMG_NOTE_UNITS_DIFFER = 1 << 3,  /* quantities in different units */
    RMG_NOTE_FALLBACK = 1 << 4,      /* negative figures: another convention was used, see `convention` */
    RMG_NOTE_ZERO_PRICE = 1 << 5,    /* base price 0 with a quantity: the whole amount is price */
    RMG_NOTE_ZERO_QUANTITY = 1 << 6, /* an amount without quantity (credit, fine): counted as price */
    RMG_NOTE_AMOUNT_WINS = 1 << 7, /* stated price or factors disagree with the amount; the amount is used */
    RMG_NOTE_LIST_PRICE = 1 << 8,  /* no quantity on one side, valued at its stated price */
    RMG_NOTE_PHASED = 1 << 9,      /* part of the base is an annual amount, phased */
    RMG_NOTE_UNIT_ASSUMED = 1 << 10, /* no unit stated: quantities are taken to be of one unit */
    RMG_NOTE_NO_FACTOR = 1 << 11,    /* a factor is missing on a side with an amount */
    RMG_NOTE_PART_MONTHS = 1 << 12,  /* months of the window in which one side has no rows */
    RMG_NOTE_BITS = 13
};

/* One side of a line. What is not known is not zero. */
typedef struct rmg_variance_value {
    rmg_money amount;
    rmg_qty quantity; /* when has_quantity */
    rmg_money price;  /* amount/quantity (or the stated price where there is no quantity), for printing */
    bool has_rows, has_quantity, has_price;
} rmg_variance_value;

typedef struct rmg_variance_line {
    uint32_t parent;    /* index of the parent line; 0 for the total itself */
    uint32_t end;       /* one past the last line below this one */
    uint8_t depth;      /* 0 total; how many `by` labels are filled */
    uint8_t level;      /* rmg_variance_level */
    uint8_t class_;     /* rmg_variance_class */
    uint8_t convention; /* rmg_convention in fact used; the asked one on lines of several leaves */
    uint8_t account;    /* rmg_account, never FROM_DATA; NEUTRAL where leaves differ */
    uint8_t sign;       /* rmg_judgement of the difference */
    uint16_t note;      /* RMG_NOTE_... bits */
    uint32_t unit;      /* label code of the one quantity unit, RMG_NO_LABEL when none or several */
    uint32_t n_leaves, n_fallback;
    uint32_t n_split; /* leaves that the convention's own terms explain: not new, ended or unsplit */
    rmg_month month;  /* with match month: of a leaf; else RMG_NO_MONTH */
    rmg_variance_value base, comparison;
    bool suppressed;                   /* quantities and prices were taken out afterwards: too few clients */
    rmg_money difference;              /* comparison - base */
    rmg_money effect[RMG_EFFECTS_MAX]; /* one per result->term; they add up to the difference exactly */
} rmg_variance_line;

typedef struct rmg_variance {
    rmg_convention convention;
    rmg_match match;
    rmg_variance_side base, comparison;
    bool mix, nested;
    size_t n_terms;
    rmg_term term[RMG_EFFECTS_MAX]; /* in printed order; `effect` stands in the same order */
    bool used[RMG_EFFECTS_MAX];     /* some leaf has a stored effect other than 0 there */
    char *factor[RMG_FACTORS_MAX];  /* names of the factor terms */
    size_t n_factors;

    size_t n_by;
    size_t by[RMG_DIMS_MAX]; /* dimensions of the lines: those asked for, else all matched ones */
    size_t n_matched;
    size_t matched[RMG_DIMS_MAX]; /* what leaves were matched on */
    size_t n_only_base, n_only_comparison;
    size_t only_base[RMG_DIMS_MAX], only_comparison[RMG_DIMS_MAX]; /* dimensions that one side lacks */
    size_t n_partly, partly[RMG_DIMS_MAX]; /* dimensions of both that some rows of one side lack */
    size_t unit_dim;                       /* the dimension "quantity_unit", or SIZE_MAX */

    rmg_month first, last; /* window, in the comparison year */
    size_t n_left_out;     /* base months outside the window, and their amount */
    rmg_month left_out[64];
    rmg_money left_out_amount;
    bool phased;              /* an annual base amount was phased */
    rmg_phasing_kind phasing; /* and how */
    size_t n_without_base;    /* months of the window in which the base has no rows at all */
    rmg_month without_base[32];

    size_t n_lines;
    rmg_variance_line *line; /* total first, a parent before its children, siblings by largest difference */
    uint32_t *label;         /* n_lines x n_by codes: rmg_variance_label() */
    rmg_money *timing;       /* with options.timing: n_lines x n_terms; else NULL */
    char **formula; /* with options.explain: n_lines x n_terms, see rmg_variance_formula(); else NULL */
    long
        min_clients; /* lines of fewer clients were suppressed afterwards; 0: not looked at, or no clients in it */
    size_t n_noted[RMG_NOTE_BITS]; /* leaves that carry each remark */
    size_t n_leaves, n_fallback,
        n_empty;          /* leaves; of these fallen back; left out because both sides are 0 */
    const rmg_cube *cube; /* borrowed: labels and units are read from it */
} rmg_variance;

/* Split comparison minus base.
 * out     rmg_variance_clear() it; it refers to the cube, which must outlive it
 * Units   exact: the effects of a line sum to its difference; each is within one unit (1/10000) of its exact value
 * Errors  RMG_ENODATA a scenario has no rows in its year, or lacks a dimension of `by`, or a measure is missing;
 *         RMG_EUSAGE options that cannot act together; RMG_EINPUT mixed units in a mix, proportional with effects
 *         that cancel, a driver or market of 0, an annual base that cannot be phased: the leaf is named;
 *         RMG_ERANGE a number does not fit; RMG_ENOMEM */
rmg_code rmg_variance_split(rmg_variance *out, const rmg_cube *cube, const rmg_variance_options *options,
                            rmg_diag *why);
void rmg_variance_clear(rmg_variance *variance);

/* Label of a line in dimension by[level]; NULL beyond its depth, "" when the field was empty. */
const char *rmg_variance_label(const rmg_variance *variance, size_t line, size_t level);

/* With options.explain: how a term of a leaf was computed, with its numbers in the language of the run, such as
 * "(475 - 550) x 2.10". On the lines of leaves (with `by` ask for `leaves` too); "" elsewhere and for classes. */
const char *rmg_variance_formula(const rmg_variance *variance, size_t line, size_t term);

/* Stable column name of a term: "quantity", "market_size", ..., or the factor's own name. */
const char *rmg_variance_term_name(const rmg_variance *variance, rmg_term term);

/* The value of any term on a line, derived ones included: with mix, quantity = volume + mix; nested, mix = between +
 * within. False when this convention has no such term. */
bool rmg_variance_effect(const rmg_variance *variance, size_t line, rmg_term term, rmg_money *out);

/* In words, in the language of the run: where the joint part went on lines that a convention was used for. */
const char *rmg_variance_joint(const rmg_variance *variance, rmg_convention used);

/* Difference minus all effects; 0 on every line. */
rmg_money rmg_variance_check(const rmg_variance *variance, size_t line);

/* favourable, adverse or (0, neutral) none. */
rmg_judgement rmg_judge(rmg_account account, rmg_money difference);
/* "favourable", "adverse", "none": the words of the sign column. */
const char *rmg_judgement_name(rmg_judgement judgement);

/* Fixed sentence for one note bit, in the language of the run. */
const char *rmg_variance_note(unsigned bit);

/* The unit of a line's quantities as the file wrote it, "" when none or several. */
const char *rmg_variance_unit(const rmg_variance *variance, size_t line);

#ifdef __cplusplus
}
#endif
#endif
