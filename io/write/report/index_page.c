/* index.html: all units with lights and links. */
#include <stdlib.h>
#include <string.h>

#include "core/grow.h"
#include "core/text.h"
#include "io/write/formats/writers_internal.h"
#include "io/write/report/index_internal.h"

typedef struct page {
    rmg_buffer *out;
    rmg_document *document; /* for texts, title and unit */
    const rmg_index *index;
    const index_lines *lines;
    bool any_remark;
} page;

/* ---- filters ------------------------------------------------------------------------------------- */

static const char *value_of(const index_line *line, bool domain)
{
    const char *value = line->unit == NULL ? NULL : domain ? line->unit->domain : line->unit->provider;
    return value != NULL ? value : "";
}

static int by_text(const void *a, const void *b)
{
    const char *const *x = a, *const *y = b;
    return strcmp(*x, *y);
}

/* A choice of the distinct values; none when there are fewer than two. */
static void add_filter(const page *p, const char *id, const char *label, bool domain)
{
    const char **value = rmg_zalloc(p->lines->n, sizeof(const char *));
    size_t n = 0, kept = 0;
    for (size_t i = 0; i < p->lines->n && value != NULL; i++)
        if (value_of(&p->lines->line[i], domain)[0] != '\0')
            value[n++] = value_of(&p->lines->line[i], domain);
    p->out->failed |= value == NULL;
    if (n != 0)
        qsort(value, n, sizeof *value, by_text);
    for (size_t i = 0; i < n; i++)
        if (kept == 0 || strcmp(value[kept - 1], value[i]) != 0)
            value[kept++] = value[i];
    if (kept > 1) {
        html_element(p->out, "<label>", label, "");
        rmg_buffer_printf(p->out, "<select id=\"%s\"><option value=\"\">", id);
        html_element(p->out, "", RMG_T("all"), "</option>");
        for (size_t i = 0; i < kept; i++) {
            html_element(p->out, "<option value=\"", value[i], "\">");
            html_element(p->out, "", value[i], "</option>");
        }
        rmg_buffer_puts(p->out, "</select></label>\n");
    }
    free(value);
}

static void add_controls(const page *p)
{
    const char *shown = rmg_document_printf(p->document, RMG_T("%s of %s shown"), "#", "#");
    rmg_buffer_puts(p->out, "<div class=\"controls\" id=\"controls\" hidden>\n");
    html_element(p->out, "<label>", RMG_T("Find"), "<input type=\"search\" id=\"find\"></label>\n");
    add_filter(p, "domain", RMG_T("domain"), true);
    add_filter(p, "provider", RMG_T("provider"), false);
    html_element(p->out, "<output id=\"shown\" aria-live=\"polite\" data-text=\"", shown,
                 "\"></output>\n</div>\n");
}

/* ---- the table ----------------------------------------------------------------------------------- */

/* Columns that give way on narrow screens: WIDEST first, then WIDE, TIGHT and ROOMY. */
enum { ALWAYS, ROOMY, TIGHT, WIDE, WIDEST };
static const char *const classes_of_room[] = {"", " roomy", " tight", " wider", " widest"};

static void add_head(const page *p)
{
    const char *base = rmg_say_base(p->document, p->index->plan);
    const struct {
        const char *text;
        bool right, wanted;
        int room;
    } heads[] = {
        {RMG_T("name"), false, true, ALWAYS},
        {RMG_T("status"), false, p->lines->any_light, ALWAYS},
        {RMG_T("to date"), true, true, TIGHT},
        {RMG_T("year-end"), true, true, ALWAYS},
        {RMG_T("range"), true, p->lines->any_range, WIDEST},
        {base, true, p->lines->any_base, ROOMY},
        {RMG_T("difference"), true, p->lines->any_base, ALWAYS},
        {"%", true, p->lines->any_base, ALWAYS},
        {"", false, p->lines->any_base, ALWAYS},
        {rmg_document_printf(p->document, RMG_T("chance > %s"), base), true, p->lines->any_chance, WIDE},
        {RMG_T("ceiling"), true, p->lines->any_ceiling, ROOMY},
        {RMG_T("reached"), false, p->lines->any_ceiling, ALWAYS},
        {RMG_T("chance > ceiling"), true, p->lines->any_ceiling_chance, WIDE},
        {RMG_T("note"), false, p->any_remark, ALWAYS},
    };
    rmg_buffer_puts(p->out, "<thead><tr>");
    for (size_t i = 0; i < sizeof heads / sizeof *heads; i++) {
        if (!heads[i].wanted)
            continue;
        if (heads[i].text[0] == '\0')
            rmg_buffer_puts(p->out, "<td></td>");
        else {
            rmg_buffer_printf(p->out, "<th scope=\"col\" class=\"%s%s\">", heads[i].right ? "r" : "k",
                              classes_of_room[heads[i].room]);
            html_element(p->out, "", heads[i].text, "</th>");
        }
    }
    rmg_buffer_puts(p->out, "</tr></thead>\n");
}

/* A figure with its sort key in units; an unknown one has an empty key and sorts last. */
static void add_figure(const page *p, bool known, int room, int64_t key, const char *text)
{
    rmg_buffer_printf(p->out, "<td class=\"r%s\" data-v=\"", classes_of_room[room]);
    if (known)
        rmg_buffer_printf(p->out, "%lld", (long long)key);
    html_element(p->out, "\">", text, "</td>");
}

static const char *say(const page *p, const index_line *line, int figure)
{
    if (line->known[figure])
        return rmg_say_amount(p->document, line->shown[figure], p->index->show.decimals, false);
    return figure == INDEX_TO_DATE || figure == INDEX_YEAR_END ? RMG_T("unknown") : "";
}

static void add_name(const page *p, const index_line *line)
{
    const char *href = line->unit != NULL ? line->unit->href : p->index->total_href;
    rmg_buffer_puts(p->out, "<th scope=\"row\">");
    if (href != NULL && href[0] != '\0')
        html_element(p->out, "<a href=\"", href, "\">");
    html_escape(p->out, index_line_name(line));
    rmg_buffer_puts(p->out, href != NULL && href[0] != '\0' ? "</a></th>" : "</th>");
}

static void add_light(const page *p, const index_line *line)
{
    static const char *const classes[] = {"red", "amber", "green", "none"};
    rmg_buffer_printf(p->out, "<td class=\"light %s\" data-v=\"%d\"><span aria-hidden=\"true\">%s</span> ",
                      classes[line->light], (int)line->light, index_symbol(line->light));
    html_element(p->out, "<span class=\"word\">", index_light_word(line->light), "</span></td>");
}

static const char *range_text(const page *p, const index_line *line)
{
    if (!line->has_range)
        return "";
    rmg_range range = line->year->range[RMG_BAND_ASKED];
    int decimals = p->index->show.decimals;
    return rmg_document_printf(p->document, RMG_T("%s to %s"),
                               rmg_say_amount(p->document, range.low.units, decimals, false),
                               rmg_say_amount(p->document, range.high.units, decimals, false));
}

static void add_chance(const page *p, rmg_maybe_number chance)
{
    add_figure(p, chance.known, WIDE, chance.known ? (int64_t)(chance.value * RMG_SCALE) : 0,
               chance.known ? rmg_say_chance(p->document, chance.value) : "");
}

static void add_plan(const page *p, const index_line *line)
{
    int64_t shown = 0, stored = 0, tenths = 0;
    bool known = index_difference(line, &shown, &stored);
    int64_t plan = line->base;
    bool rated = known && plan != INT64_MIN && rmg_percent_tenths(&tenths, stored, plan < 0 ? -plan : plan);
    add_figure(p, line->known[INDEX_BASE], ROOMY, line->shown[INDEX_BASE], say(p, line, INDEX_BASE));
    add_figure(p, known, ALWAYS, stored,
               known ? rmg_say_amount(p->document, shown, p->index->show.decimals, true) : "");
    add_figure(p, rated, ALWAYS, tenths, known ? rmg_say_percent(p->document, stored, plan, false) : "");
    rmg_buffer_printf(p->out, "<td class=\"k%s\">", stored < 0 ? " good" : stored > 0 ? " bad" : "");
    html_element(p->out, "", rmg_say_letter(stored<0, stored> 0), "</td>");
    if (p->lines->any_chance)
        add_chance(p, line->chance);
}

static void add_ceiling(const page *p, const index_line *line)
{
    bool known = line->known[INDEX_CEILING], reached = known && line->year->crossing.known;
    add_figure(p, known, ROOMY, line->shown[INDEX_CEILING], say(p, line, INDEX_CEILING));
    rmg_buffer_printf(p->out, "<td class=\"k%s\" data-v=\"", reached ? " bad" : "");
    if (reached)
        rmg_buffer_printf(p->out, "%d", (int)line->year->crossing.date.days);
    html_element(p->out, "\">",
                 reached ? rmg_say_day(p->document, line->year->crossing.date)
                 : known ? RMG_T("not this year")
                         : "",
                 "</td>");
    if (p->lines->any_ceiling_chance)
        add_chance(p, line->ceiling_chance);
}

static void add_line(const page *p, const index_line *line)
{
    rmg_buffer_puts(p->out, line->unit == NULL ? "<tr class=\"total\"" : "<tr");
    html_element(p->out, " data-domain=\"", value_of(line, true), "\"");
    html_element(p->out, " data-provider=\"", value_of(line, false), "\">");
    add_name(p, line);
    if (p->lines->any_light)
        add_light(p, line);
    add_figure(p, line->known[INDEX_TO_DATE], TIGHT, line->shown[INDEX_TO_DATE], say(p, line, INDEX_TO_DATE));
    add_figure(p, line->known[INDEX_YEAR_END], ALWAYS, line->shown[INDEX_YEAR_END],
               say(p, line, INDEX_YEAR_END));
    if (p->lines->any_range)
        html_element(p->out, "<td class=\"r widest\">", range_text(p, line), "</td>");
    if (p->lines->any_base)
        add_plan(p, line);
    if (p->lines->any_ceiling)
        add_ceiling(p, line);
    if (p->any_remark)
        html_element(p->out, "<td class=\"note-text\">", index_remark(p->document, p->lines, line), "</td>");
    rmg_buffer_puts(p->out, "</tr>\n");
}

static void add_table(const page *p)
{
    const char *name = RMG_T("All units");
    html_element(p->out, "<div class=\"wide\" role=\"region\" tabindex=\"0\" aria-label=\"", name, "\">\n");
    html_element(p->out, "<table id=\"units\">\n<caption>", name, "</caption>\n");
    add_head(p);
    size_t first = p->lines->has_total ? 1 : 0;
    if (first != 0) {
        rmg_buffer_puts(p->out, "<tbody>\n");
        add_line(p, &p->lines->line[0]);
        rmg_buffer_puts(p->out, "</tbody>");
    }
    rmg_buffer_puts(p->out, "<tbody>\n");
    for (size_t i = first; i < p->lines->n; i++)
        add_line(p, &p->lines->line[i]);
    rmg_buffer_puts(p->out, "</tbody></table></div>\n");
}

/* What was remarkable about the files; all of it is in the two lists. */
static void add_quality(const page *p)
{
    enum { SHOWN = 10 };
    const rmg_quality *quality = p->index->quality;
    if (quality == NULL || quality->problems == NULL)
        return;
    html_element(p->out, "<h2>", RMG_T("Data quality"), "</h2>\n");
    html_element(p->out, "<p>",
                 rmg_document_printf(p->document, RMG_T("%llu rows read, %llu used, %llu rejected."),
                                     (unsigned long long)quality->rows_read,
                                     (unsigned long long)quality->rows_used,
                                     (unsigned long long)quality->rows_rejected),
                 "");
    if (quality->has_rejected_sum && quality->rows_rejected != 0)
        html_element(p->out, " ",
                     rmg_document_printf(p->document,
                                         RMG_T("Amounts that could be read in rejected rows: %s."),
                                         rmg_say_amount(p->document, quality->rejected_sum.units,
                                                        p->index->show.decimals, false)),
                     "");
    html_element(p->out, " <a href=\"warnings.csv\">", RMG_T("All warnings"), "</a> · ");
    html_element(p->out, "<a href=\"rejects.csv\">", RMG_T("all rejected rows"), "</a></p>\n");
    size_t shown = 0;
    for (size_t i = 0; i < quality->problems->n && shown < SHOWN; i++)
        if (quality->problems->item[i].severity == RMG_WARNING && ++shown <= SHOWN)
            html_element(p->out, "<p class=\"warning\">", quality->problems->item[i].message, "</p>\n");
}

static void add_page(const page *p)
{
    char room[96];
    const rmg_document *document = p->document;
    html_page_start(p->out, document->language, document->title, "; script-src 'unsafe-inline'", index_style);
    html_element(p->out, "<h1>", document->title, "</h1>\n");
    html_element(p->out, "<p class=\"unit\">",
                 document->unit[0] != '\0' ? unit_line(document->unit, room) : RMG_T("unit not stated"),
                 "</p>\n");
    add_controls(p);
    add_table(p);
    const char *rest = index_without_base(p->document, p->lines, false);
    if (rest[0] != '\0')
        html_element(p->out, "<p class=\"unit\">", rest, "</p>\n");
    const char *alone = index_alone(p->document, p->index);
    if (alone[0] != '\0')
        html_element(p->out, "<p class=\"unit\">", alone, "</p>\n");
    const char *remark = index_remark_for_all(p->document, p->lines);
    if (remark[0] != '\0')
        html_element(p->out, "<p class=\"unit\">", remark, "</p>\n");
    add_quality(p);
    rmg_buffer_puts(p->out, "</main>\n<script>\n");
    rmg_buffer_puts(p->out, index_script);
    rmg_buffer_puts(p->out, "</script>\n</body>\n</html>\n");
}

rmg_code rmg_index_page(rmg_buffer *out, const rmg_index *given, rmg_diag *why)
{
    rmg_index whole = index_shown(given), *index = &whole;
    rmg_document document;
    index_lines lines;
    rmg_code code = rmg_index_document(&document, index, why);
    if (code != RMG_OK)
        return code;
    code = index_lines_make(&lines, index, why);
    if (code == RMG_OK) {
        bool any = false;
        for (size_t i = 0; i < lines.n; i++)
            any |= index_remark(&document, &lines, &lines.line[i])[0] != '\0';
        add_page(&(page){out, &document, index, &lines, any});
        index_lines_clear(&lines);
        code = rmg_document_check(&document, why);
    }
    rmg_document_clear(&document);
    return code == RMG_OK ? rmg_buffer_check(out, why) : code;
}
