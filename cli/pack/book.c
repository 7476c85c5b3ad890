#include "cli/pack/book.h"

#include <stdio.h>
#include <stdlib.h>

#include "cli/chart_overview.h"
#include "core/grow.h"
#include "core/text.h"
#include "io/write/presentation.h"
#include "plots/scene.h"

/* The book while it is made. Charts of the pages are views of the units' own: only the front page is ours. */
typedef struct making {
    rmg_units *units;
    rmg_chart_study from; /* a view of the study of the run */
    char quality[400];
    rmg_chart front;
    size_t n_front;  /* pages that it takes */
    size_t *order;   /* of the front page's rows: place -> row */
    size_t *unit_of; /* row -> unit */
    size_t n_rows;
    rmg_chart *page;         /* in the order of the book, n of them */
    const rmg_chart **pages; /* the same as pointers */
    size_t *owner;           /* the unit of each */
    size_t n;
} making;

/* ---- the front page ------------------------------------------------------------------------------ */

static const char *count(char out[RMG_NUMBER_MAX], uint64_t n)
{
    rmg_number_style style = rmg_number_style_of(rmg_text_language(), 0);
    rmg_number_format(out, n <= INT64_MAX / RMG_SCALE ? (int64_t)n * RMG_SCALE : INT64_MAX, &style);
    return out;
}

/* What the reader of the board's page must know about the files: how much was left out, how much was remarkable. */
static void say_quality(making *m)
{
    char read[RMG_NUMBER_MAX], rejected[RMG_NUMBER_MAX], warnings[RMG_NUMBER_MAX];
    const rmg_dataset *data = &m->units->study.data;
    size_t n = rmg_problems_count(&data->problems, RMG_WARNING);
    snprintf(
        m->quality, sizeof m->quality,
        rmg_text_plural("%s rows read, %s rejected; %s warning", "%s rows read, %s rejected; %s warnings", n),
        count(read, data->rows_read), count(rejected, data->rows_rejected), count(warnings, n));
    m->front.as.overview.quality = m->quality;
}

static bool has_page(const rmg_unit *unit)
{
    return unit->code == RMG_OK && unit->has_chart[RMG_UNIT_CUMULATIVE];
}

/* The only unit of a run without units is known by the name of the data. */
static const char *name_of(const making *m, const rmg_unit *unit)
{
    const rmg_chart_frame *frame = &m->front.as.overview.frame;
    if (m->units->study.groups.n_by == 0 && frame->subject != NULL)
        return frame->subject;
    return rmg_say_label(unit->label);
}

static rmg_code make_front(making *m, rmg_diag *why)
{
    rmg_units *units = m->units;
    rmg_overview_chart *front = &m->front.as.overview;
    const rmg_unit *last = &units->unit[units->n - 1];
    const rmg_forecast *total = &units->study.forecast[last->is_total ? 0 : units->unit[0].group];
    m->n_rows = units->n - (last->is_total && units->n > 1);
    m->from.study = units->study;
    m->front.kind = RMG_CHART_OVERVIEW;
    rmg_code code = rmg_chart_begin_overview(front, &m->from, total, m->n_rows, units->settings, why);
    m->unit_of = rmg_zalloc(m->n_rows, sizeof *m->unit_of);
    m->order = rmg_zalloc(m->n_rows, sizeof *m->order);
    if (code == RMG_OK && (m->unit_of == NULL || m->order == NULL))
        code = rmg_nomem(why);
    for (size_t i = 0; i < m->n_rows && code == RMG_OK; i++) {
        const rmg_unit *unit = &units->unit[i];
        m->unit_of[i] = i;
        front->row[i] = (rmg_overview_row){
            .name = name_of(m, unit),
            .figures = rmg_chart_overview_figures(&units->study.forecast[unit->group])};
    }
    if (code == RMG_OK)
        code = rmg_overview_order(m->order, front, why);
    m->n_front = rmg_overview_pages(front);
    say_quality(m);
    return code;
}

/* ---- the pages ----------------------------------------------------------------------------------- */

static rmg_chart page_of(const rmg_unit *unit)
{
    rmg_chart chart = {.kind = RMG_CHART_PAGE};
    rmg_page_chart *page = &chart.as.page;
    page->cumulative = unit->chart[RMG_UNIT_CUMULATIVE].as.cumulative;
    if (unit->has_chart[RMG_UNIT_WATERFALL])
        page->waterfall = unit->chart[RMG_UNIT_WATERFALL].as.waterfall;
    page->frame = page->cumulative.frame;
    return chart;
}

static void add_page(making *m, size_t unit)
{
    if (!has_page(&m->units->unit[unit]))
        return;
    m->owner[m->n] = unit;
    m->page[m->n] = page_of(&m->units->unit[unit]);
    m->pages[m->n] = &m->page[m->n];
    m->n++;
}

/* The total first, then the units as the front page names them. */
static rmg_code list_pages(making *m, rmg_diag *why)
{
    size_t n = m->units->n;
    m->page = rmg_zalloc(n, sizeof *m->page);
    m->pages = rmg_zalloc(n, sizeof(void *));
    m->owner = rmg_zalloc(n, sizeof *m->owner);
    if (m->page == NULL || m->pages == NULL || m->owner == NULL)
        return rmg_nomem(why);
    if (m->n_rows < n)
        add_page(m, n - 1);
    for (size_t i = 0; i < m->n_rows; i++)
        add_page(m, m->unit_of[m->order[i]]);
    return RMG_OK;
}

/* Sheet numbers through the whole book, on its pages and in the front page's column. */
static void number_pages(making *m)
{
    rmg_overview_chart *front = &m->front.as.overview;
    int n_front = (int)m->n_front, pages = n_front + (int)m->n;
    front->frame.page = 1;
    front->frame.pages = pages;
    front->total_page = 0;
    for (size_t row = 0; row < m->n_rows; row++)
        front->row[row].page = 0;
    for (size_t i = 0; i < m->n; i++) {
        int number = n_front + 1 + (int)i;
        m->page[i].as.page.frame.page = number;
        m->page[i].as.page.frame.pages = pages;
        if (m->owner[i] >= m->n_rows)
            front->total_page = number;
        else
            front->row[m->owner[i]].page = number;
    }
}

/* Take out pages that cannot be laid out. */
static rmg_code drop_bad_pages(making *m, size_t *dropped, rmg_diag *why)
{
    rmg_measure *measure;
    rmg_code code = rmg_measure_new(&measure, why);
    size_t kept = 0;
    *dropped = 0;
    if (code != RMG_OK)
        return code;
    for (size_t i = 0; i < m->n; i++) {
        rmg_scenes scenes;
        bool good = rmg_chart_layout(&scenes, &m->page[i], measure, NULL) == RMG_OK;
        if (good)
            rmg_scenes_clear(&scenes);
        m->page[kept] = m->page[i];
        m->owner[kept] = m->owner[i];
        kept += good;
        *dropped += !good;
    }
    m->n = kept;
    rmg_measure_free(measure);
    return RMG_OK;
}

/* ---- drawing ------------------------------------------------------------------------------------- */

static rmg_draw_options options_of(const rmg_units *units)
{
    return (rmg_draw_options){.jobs = rmg_study_options(&units->study, units->settings).jobs,
                              .as_of = rmg_month_last_day(units->study.upto)};
}

static rmg_code draw_all(rmg_book *book, making *m, const rmg_chart *single, rmg_diag *why)
{
    size_t n = 1 + (single != NULL ? m->n : 0);
    rmg_drawing *drawing = rmg_zalloc(n, sizeof *drawing);
    if (drawing == NULL)
        return rmg_nomem(why);
    number_pages(m);
    drawing[0] = (rmg_drawing){.chart = &m->front,
                               .more = m->pages,
                               .n_more = m->n,
                               .name = "board",
                               .format = RMG_PICTURE_PDF,
                               .picture = &book->board};
    for (size_t i = 1; i < n; i++)
        drawing[i] = (rmg_drawing){.chart = &single[i - 1],
                                   .name = m->units->unit[m->owner[i - 1]].folder,
                                   .format = RMG_PICTURE_PDF,
                                   .picture = &book->unit[m->owner[i - 1]]};
    rmg_draw_options options = options_of(m->units);
    rmg_code code = rmg_charts_draw(drawing, n, &options, NULL, why);
    free(drawing);
    return code;
}

/* Pages for files of their own carry no sheet number. */
static rmg_code draw_book(rmg_book *book, making *m, bool each, rmg_diag *why)
{
    rmg_chart *single = each ? rmg_zalloc(m->units->n, sizeof *single) : NULL;
    if (each && single == NULL)
        return rmg_nomem(why);
    for (size_t i = 0; each && i < m->n; i++) {
        single[i] = m->page[i];
        single[i].as.page.frame.page = single[i].as.page.frame.pages = 0;
    }
    rmg_code code = draw_all(book, m, single, why);
    free(single);
    return code;
}

static void empty(rmg_book *book)
{
    rmg_buffer_clear(&book->board);
    for (size_t i = 0; i < book->n; i++)
        rmg_buffer_clear(&book->unit[i]);
}

/* A page that cannot be drawn leaves the book; the others stay. */
static rmg_code draw_what_can_be(rmg_book *book, making *m, bool each, rmg_diag *why)
{
    rmg_diag first = {0};
    rmg_code code = draw_book(book, m, each, &first);
    size_t dropped = 0;
    if (code == RMG_EINPUT || code == RMG_ERANGE) {
        empty(book);
        rmg_code dropping = drop_bad_pages(m, &dropped, why);
        if (dropping != RMG_OK)
            return dropping;
        if (dropped > 0)
            code = draw_book(book, m, each, &first);
    }
    book->n_left_out += dropped;
    if (code != RMG_OK && why != NULL)
        *why = first;
    return code;
}

static void clear(making *m)
{
    rmg_chart_clear(&m->front);
    free(m->order);
    free(m->unit_of);
    free(m->page);
    free(m->pages);
    free(m->owner);
}

rmg_code rmg_book_make(rmg_book *out, rmg_units *units, bool each, rmg_diag *why)
{
    making m = {.units = units};
    *out = (rmg_book){0};
    out->unit = each ? rmg_zalloc(units->n, sizeof *out->unit) : NULL;
    if (each && out->unit == NULL)
        return rmg_nomem(why);
    out->n = each ? units->n : 0;
    rmg_code code = make_front(&m, why);
    if (code == RMG_OK)
        code = list_pages(&m, why);
    out->n_left_out = units->n - m.n;
    if (code == RMG_OK)
        code = draw_what_can_be(out, &m, each, why);
    clear(&m);
    if (code != RMG_OK)
        rmg_book_clear(out);
    return code;
}

void rmg_book_clear(rmg_book *book)
{
    if (book == NULL)
        return;
    empty(book);
    free(book->unit);
    *book = (rmg_book){0};
}
