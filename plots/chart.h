/* A picture said in data: what each kind of chart must know, and nothing about how it is drawn.
 *
 * The way of a chart: rmg_chart -> rmg_scene (plots/scene.h: every place and text in pixels) -> script text
 * (plots/script.h) -> file (plots/gnuplot.h). rmg_charts_draw() in plots/draw.h does all of it.
 *
 * Ownership  Texts are borrowed: they must live as long as the chart. Arrays belong to the chart and come
 *            from the _init functions; rmg_chart_clear() frees them.
 * Language   that of core/text.h at the time of drawing
 * Amounts    in the unit of the source file (frame.unit_euro); charts choose the unit that they print */
#ifndef RMG_PLOTS_CHART_H
#define RMG_PLOTS_CHART_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "analysis/variance/variance.h"
#include "core/diag.h"
#include "core/money.h"
#include "core/month.h"

#ifdef __cplusplus
extern "C" {
#endif

typedef enum rmg_chart_kind {
    RMG_CHART_CUMULATIVE,
    RMG_CHART_INOUT,
    RMG_CHART_LINES,
    RMG_CHART_WATERFALL,
    RMG_CHART_VARIANCE_TABLE,
    RMG_CHART_SCATTER,
    RMG_CHART_BULLET,
    RMG_CHART_PANELS,
    RMG_CHART_PAGE,
    RMG_CHART_HEAT,
    RMG_CHART_OVERVIEW,
    RMG_CHART_KINDS /* how many there are */
} rmg_chart_kind;

/* The name on the command line ("cumulative", "inout", ...) and what it answers, in English for help. */
typedef struct rmg_chart_kind_row {
    const char *name;
    const char *question;
} rmg_chart_kind_row;

const rmg_chart_kind_row *rmg_chart_kind_info(rmg_chart_kind kind);

/* False when there is no kind of that name. */
bool rmg_chart_kind_find(rmg_chart_kind *out, const char *name);

/* What every chart says around its data. A zeroed frame is allowed: it prints less. */
typedef struct rmg_chart_frame {
    const char *organisation; /* "Gemeente Voorbeeld", or NULL */
    const char *name;         /* short label for headlines, "Jeugd"; NULL: taken from subject */
    const char *subject;      /* title of the data, "Uitgaven Jeugd 2021"; NULL: the kind's own word */
    const char *source;       /* "grootboek, stand 5 mei 2021", or NULL: no source in the foot line */
    const char *note;         /* whole sentences for the foot line (causes of gaps, phasing), or NULL */
    int64_t unit_euro;        /* euro per 1.0 in the amounts (1, 1000, 1000000); 0: not stated */
    const char *currency;     /* sign where the amounts are not in euro, "£"; NULL: "€" */
    int decimals;             /* decimals that the source has, 0..4; nothing finer is printed */
    int year;                 /* subject year for words such as "niet in 2021"; 0: year of the first month */
    int page, pages;          /* "blad 2 van 5"; 0: the layout counts its own pages */
} rmg_chart_frame;

/* --- cumulative: are we on course, and will we pass the ceiling? ------------------------------------- */

enum { RMG_CHART_BAND_50, RMG_CHART_BAND_80, RMG_CHART_BAND_95, RMG_CHART_BANDS };

/* Totals from the start of the year to the end of that month. */
typedef struct rmg_cumulative_month {
    rmg_money actual, plan, last_year, expected;
    rmg_money low[RMG_CHART_BANDS], high[RMG_CHART_BANDS]; /* the forecast's own quantiles, nested */
    bool has_actual, has_plan, has_last_year, has_expected, has_bands;
    /* A month before it was not received: `actual` holds the known months only, `expected` the path with an estimate in
     * the gap. */
    bool after_gap;
} rmg_cumulative_month;

typedef struct rmg_cumulative_chart {
    rmg_chart_frame frame;
    rmg_account account;
    rmg_month first;
    int per_year;
    size_t n;
    rmg_cumulative_month *month; /* n, from `first`; a month without actual before the last known is a gap */
    const char *plan_name;       /* NULL: "Begroting"; e.g. "Begroting (prognose)" */
    int last_year;               /* its year number; 0: year of `first` minus 1 */
    bool has_ceiling, has_chance;
    rmg_money ceiling;
    double chance_above_ceiling; /* 0..1; printed only with has_chance */
    rmg_date crossing;           /* day the expected path reaches the ceiling, or RMG_NO_DATE */
    rmg_date crossing_early;     /* one in ten: on or before; or RMG_NO_DATE */
    const char *no_forecast;     /* why there is no expected line ("one month known"), or NULL */
} rmg_cumulative_chart;

/* n unknown months. Errors  RMG_ENOMEM */
rmg_code rmg_cumulative_chart_init(rmg_cumulative_chart *out, rmg_month first, int per_year, size_t n,
                                   rmg_diag *why);
void rmg_cumulative_chart_clear(rmg_cumulative_chart *chart);

/* --- waterfall: why did it differ, price or quantity? ------------------------------------------------- */

typedef struct rmg_waterfall_term {
    rmg_term kind;
    const char *name;    /* NULL: the kind's own word; a factor must have one */
    const char *formula; /* small line under the name; NULL: made from quantities and prices if they fit */
    rmg_money effect;
} rmg_waterfall_term;

typedef struct rmg_waterfall_chart {
    rmg_chart_frame frame;
    rmg_account account;
    const char *base_name;       /* "Target", "Begroting" */
    const char *comparison_name; /* "Realisatie"; "Verwacht" when it is expected */
    bool expected;               /* the comparison is a forecast: hatched */
    rmg_money base, comparison;  /* the terms must close this difference */
    size_t n_terms;
    rmg_waterfall_term *term;
    const char *rule_note; /* how the terms were made, for the foot line; NULL: two-way in words */
    rmg_month until;       /* last month compared, where that is not the whole year; with per_year */
    int per_year;          /* 0: the whole year, and nothing is said */
    bool has_quantity;     /* the four figures below are known: the table stands beside the bridge */
    rmg_qty base_qty, comparison_qty;
    rmg_money base_price, comparison_price; /* in whole euro (or the source's own unit when not stated) */
    const char *unit_one, *unit_many;       /* "cliënt", "cliënten"; NULL: no unit */
} rmg_waterfall_chart;

rmg_code rmg_waterfall_chart_init(rmg_waterfall_chart *out, size_t n_terms, rmg_diag *why);
void rmg_waterfall_chart_clear(rmg_waterfall_chart *chart);

/* --- variance-table: which category drives the difference? -------------------------------------------- */

typedef struct rmg_variance_row {
    const char *label;
    rmg_money base, comparison;
    rmg_money *effect; /* n_terms of them, points into the chart's block */
} rmg_variance_row;

typedef struct rmg_variance_table_chart {
    rmg_chart_frame frame;
    rmg_account account;
    const char *base_name, *comparison_name;
    const char *by; /* column heading, "Categorie" */
    size_t n_terms; /* 1..4 columns of effects */
    rmg_term *term;
    size_t n; /* the layout sorts, folds beyond 12 into "Overig", and adds the total */
    rmg_variance_row *row;
    rmg_money *effects; /* n x n_terms */
    const char *rule_note;
    rmg_month until; /* as in the waterfall */
    int per_year;
} rmg_variance_table_chart;

rmg_code rmg_variance_table_chart_init(rmg_variance_table_chart *out, size_t n, size_t n_terms,
                                       rmg_diag *why);
void rmg_variance_table_chart_clear(rmg_variance_table_chart *chart);

/* --- inout: more in or more out, and what does that do to the stock? ---------------------------------- */

typedef struct rmg_inout_month {
    rmg_qty in, out;      /* both >= 0 */
    bool has_in, has_out; /* false: not received; not zero */
    bool complete;        /* false: what is there is a part. A side that is missing says so by itself */
    bool has_stock;       /* the stock at its end is given; it is shown as given */
    rmg_qty stock;
    bool expected; /* our own expectation: hatched */
} rmg_inout_month;

typedef struct rmg_inout_chart {
    rmg_chart_frame frame;
    rmg_month first;
    size_t n;
    rmg_inout_month *month;
    bool has_opening;
    rmg_qty opening; /* stock before the first month */
    const char
        *gap_note; /* short words inside the gap of a missing inflow; NULL: "instroom nog niet ontvangen" */
} rmg_inout_chart;

rmg_code rmg_inout_chart_init(rmg_inout_chart *out, rmg_month first, size_t n, rmg_diag *why);
void rmg_inout_chart_clear(rmg_inout_chart *chart);

/* --- lines: which part grows? -------------------------------------------------------------------------- */

typedef struct rmg_lines_chart {
    rmg_chart_frame frame;
    rmg_month first;
    size_t n_months, n_parts;
    const char **part;       /* names */
    const char **short_name; /* for the headline, entries may be NULL */
    rmg_qty *value;          /* n_parts x n_months: counts, or shares in % that sum to 100 */
    uint8_t *present;        /* same shape; a month counts when all parts are present */
    const char *unit_many;   /* what is shared out: "lopende voorzieningen" */
    const char *by;          /* "inkoopcategorie" */
} rmg_lines_chart;

rmg_code rmg_lines_chart_init(rmg_lines_chart *out, rmg_month first, size_t n_months, size_t n_parts,
                              rmg_diag *why);
void rmg_lines_chart_clear(rmg_lines_chart *chart);

/* --- scatter: who is long and getting longer? ----------------------------------------------------------- */

typedef struct rmg_scatter_point {
    const char *name;
    rmg_qty months; /* median duration */
    rmg_qty change; /* against last year */
    int64_t n;      /* clients: the area of the dot */
} rmg_scatter_point;

typedef struct rmg_scatter_chart {
    rmg_chart_frame frame;
    size_t n;
    rmg_scatter_point *point;
    int last_year; /* the year that `change` compares with */
    int64_t min_n; /* providers below it were left out; 0: none */
    size_t n_left_out;
    rmg_qty tolerance; /* 0: one month */
} rmg_scatter_chart;

rmg_code rmg_scatter_chart_init(rmg_scatter_chart *out, size_t n, rmg_diag *why);
void rmg_scatter_chart_clear(rmg_scatter_chart *chart);

/* --- bullet: which KPIs miss the norm? ------------------------------------------------------------------ */

typedef enum rmg_light {
    RMG_LIGHT_GREEN,
    RMG_LIGHT_AMBER,
    RMG_LIGHT_RED,
    RMG_LIGHT_NONE,   /* not measured: an open circle */
    RMG_LIGHT_MONITOR /* no judgement: no symbol */
} rmg_light;

enum { RMG_BULLET_HISTORY = 12 };

typedef struct rmg_bullet_row {
    const char *name;
    const char *short_name; /* for the headline; NULL: name */
    const char *unit;       /* "aantal", "maanden", "%"; NULL none */
    int more_is_better;     /* 1 more, -1 less, 0 neither is said */
    rmg_light light;        /* as the KPI analysis judged; the chart does not judge again */
    bool has_norm, has_value;
    rmg_qty norm, value;
    rmg_qty tolerance; /* width of the band around the norm, in the unit of the norm; 0: no band */
    int decimals;
    rmg_qty history[RMG_BULLET_HISTORY]; /* oldest first, the last is the period of `value` */
    bool has_history[RMG_BULLET_HISTORY];
} rmg_bullet_row;

typedef struct rmg_bullet_chart {
    rmg_chart_frame frame;
    size_t n;
    rmg_bullet_row *row;
    const char *period; /* "april 2021" for the subtitle, or NULL */
} rmg_bullet_chart;

rmg_code rmg_bullet_chart_init(rmg_bullet_chart *out, size_t n, rmg_diag *why);
void rmg_bullet_chart_clear(rmg_bullet_chart *chart);

/* --- panels: which providers leave their budget? -------------------------------------------------------- */

typedef struct rmg_panel {
    const char *name;
    bool has_budget;
    rmg_money budget;            /* whole year */
    rmg_cumulative_month *month; /* n_months of the chart; bands and last year are not used */
} rmg_panel;

typedef struct rmg_panels_chart {
    rmg_chart_frame frame;
    rmg_account account;
    rmg_month first;
    size_t n_months, n;
    rmg_panel *panel;
    rmg_cumulative_month *months; /* n x n_months */
} rmg_panels_chart;

rmg_code rmg_panels_chart_init(rmg_panels_chart *out, rmg_month first, size_t n_months, size_t n,
                               rmg_diag *why);
void rmg_panels_chart_clear(rmg_panels_chart *chart);

/* --- page: everything about one provider on one page ---------------------------------------------------- */

/* The parts are charts of their own; a part with n = 0 (or n_terms = 0) leaves its place empty, in words.
 * Figures of the KPI strip are taken from `cumulative`, so that what occurs twice is the same figure. */
typedef struct rmg_page_chart {
    rmg_chart_frame frame;
    rmg_cumulative_chart cumulative;
    rmg_waterfall_chart waterfall;
    rmg_inout_chart inout;
    rmg_bullet_chart bullet;
} rmg_page_chart;

void rmg_page_chart_clear(rmg_page_chart *chart);

/* --- heat: what is off, and since when? ----------------------------------------------------------------- */

typedef struct rmg_heat_cell {
    rmg_light light; /* for money: green within the tolerance, red over, amber under (by `value`) */
    bool has_value;
    rmg_qty value; /* figure in the cell: KPI value, or difference in the unit of the amounts */
} rmg_heat_cell;

typedef struct rmg_heat_chart {
    rmg_chart_frame frame;
    rmg_month first;
    size_t n_months, n_rows;
    const char **row;    /* names, order kept */
    int *decimals;       /* per row */
    rmg_heat_cell *cell; /* n_rows x n_months */
    bool money;          /* cells are differences from plan: signs, ▲ above, ▼ below, ● within 2% */
} rmg_heat_chart;

rmg_code rmg_heat_chart_init(rmg_heat_chart *out, rmg_month first, size_t n_months, size_t n_rows,
                             rmg_diag *why);
void rmg_heat_chart_clear(rmg_heat_chart *chart);

/* --- overview: where do all units stand? ----------------------------------------------------------------- */

/* Where one line stands; what is not known is not there. */
typedef struct rmg_overview_figures {
    rmg_money plan, plan_to_date, actual, expected; /* of the year, to date, to date, of the year */
    rmg_money low, high;                            /* 80% range of `expected` */
    rmg_money ceiling;
    double chance_above_plan, chance_above_ceiling; /* 0..1 */
    rmg_date crossing;                              /* of the ceiling, or RMG_NO_DATE */
    bool has_plan, has_plan_to_date, has_actual, has_expected, has_range, has_ceiling;
    bool has_chance_plan, has_chance_ceiling;
} rmg_overview_figures;

typedef struct rmg_overview_row {
    const char *name;
    rmg_overview_figures figures;
    int page; /* where its own page stands in the same document; 0: none */
} rmg_overview_row;

/* The front page of a document: totals in a strip, then the units, the largest overrun first. As many pages as the
 * units need. */
typedef struct rmg_overview_chart {
    rmg_chart_frame frame;
    rmg_account account;
    rmg_month first; /* of the year */
    int per_year;
    size_t n_months, n_known; /* of the year; of these up to the last actual. Equal: the year is complete */
    rmg_overview_figures total;
    int total_page;      /* as in the rows */
    const char *by;      /* column heading, "Aanbieder"; NULL: "Onderdeel" */
    const char *units;   /* for the headline, "aanbieders"; NULL: "onderdelen" */
    const char *quality; /* sentences about the data, or NULL */
    size_t n;
    rmg_overview_row *row; /* any order */
} rmg_overview_chart;

rmg_code rmg_overview_chart_init(rmg_overview_chart *out, size_t n, rmg_diag *why);
void rmg_overview_chart_clear(rmg_overview_chart *chart);

/* Places of the rows in the order of the page: the largest difference from plan first, rows without one last, by name.
 * order  n places out */
rmg_code rmg_overview_order(size_t *order, const rmg_overview_chart *chart, rmg_diag *why);

/* How many pages the chart takes. */
size_t rmg_overview_pages(const rmg_overview_chart *chart);

/* --- any of them ----------------------------------------------------------------------------------------- */

typedef struct rmg_chart {
    rmg_chart_kind kind;
    union {
        rmg_cumulative_chart cumulative;
        rmg_inout_chart inout;
        rmg_lines_chart lines;
        rmg_waterfall_chart waterfall;
        rmg_variance_table_chart variance_table;
        rmg_scatter_chart scatter;
        rmg_bullet_chart bullet;
        rmg_panels_chart panels;
        rmg_page_chart page;
        rmg_heat_chart heat;
        rmg_overview_chart overview;
    } as;
} rmg_chart;

/* The frame of whatever kind it is. */
const rmg_chart_frame *rmg_chart_frame_of(const rmg_chart *chart);

void rmg_chart_clear(rmg_chart *chart);

#ifdef __cplusplus
}
#endif
#endif
