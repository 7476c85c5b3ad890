#include <criterion/criterion.h>

#include <string.h>

#include "io/write/write.h"
#include "tests/support/language.h"

static void fill(rmg_document *document)
{
    test_speak("en");
    rmg_document_init(document, "report", "Spend <script>alert(1)</script> & \"x\"", "x € 1.000");
    rmg_document_add_section(document, "forecast", "Forecast");
    rmg_view *view = rmg_document_add_view(document, "Lines");
    rmg_view_add_column(view, "", RMG_LEFT);
    rmg_view_add_column(view, "amount", RMG_RIGHT);
    rmg_view_add_row(view, RMG_VIEW_TOTAL, 1, 0);
    rmg_view_text(view, 0, "</td><img src=x onerror=alert(1)>");
    rmg_view_text(view, 1, "1,234");
    rmg_view_anchor(view, 1, "f1\" onclick=\"x");
    rmg_view_tone(view, 1, RMG_TONE_BAD);
    rmg_view_add_row(view, RMG_VIEW_TEXT, 1, 2);
    rmg_view_text(view, 0, "range");
    rmg_view_text(view, 1, "1");
    rmg_view_tail(view, 1, " to 2");
    rmg_document_add_sentence(document, "A 'sentence' \x1b[31m.");
    rmg_document_add_chart(document, "cumulative", "Spend per month");
    rmg_document_add_chart(document, "waterfall", "never drawn");
    cr_assert(rmg_document_fill_chart(document, "cumulative", "<?xml version=\"1.0\"?>\n<svg>x</svg>", 35));
    cr_assert_not(rmg_document_fill_chart(document, "none", "", 0));
}

static char *render(rmg_buffer *out, rmg_document *document)
{
    rmg_write_options options = {0};
    fill(document);
    cr_assert_eq(rmg_document_write(out, document, RMG_FORMAT_HTML, &options, NULL), RMG_OK);
    return out->text;
}

Test(html_writer, nothing_from_a_file_becomes_markup)
{
    rmg_document document;
    rmg_buffer out = {0};
    const char *html = render(&out, &document);
    cr_assert_null(strstr(html, "<script"));
    cr_assert_null(strstr(html, "<img"));
    cr_assert_null(strstr(html, "\" onclick"));
    cr_assert_null(strchr(html, '\x1b'));
    cr_assert_not_null(strstr(html, "Spend &lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;x&quot;"));
    cr_assert_not_null(strstr(html, "A &#39;sentence&#39; \\x1b[31m."));
    rmg_buffer_clear(&out);
    rmg_document_clear(&document);
}

Test(html_writer, a_page_asks_for_nothing_outside_itself)
{
    rmg_document document;
    rmg_buffer out = {0};
    const char *html = render(&out, &document);
    cr_assert_null(strstr(html, "http:"));
    cr_assert_null(strstr(html, "https:"));
    cr_assert_null(strstr(html, "url("));
    cr_assert_null(strstr(html, "@import"));
    cr_assert_not_null(strstr(html, "default-src 'none'"));
    rmg_buffer_clear(&out);
    rmg_document_clear(&document);
}

Test(html_writer, a_drawn_chart_stands_inside_and_an_empty_slot_leaves_no_trace)
{
    rmg_document document;
    rmg_buffer out = {0};
    const char *html = render(&out, &document);
    cr_assert_not_null(strstr(html, "<figure id=\"chart-cumulative\">\n<svg>x</svg>"));
    cr_assert_null(strstr(html, "<?xml"));
    cr_assert_null(strstr(html, "waterfall"));
    rmg_buffer_clear(&out);
    rmg_document_clear(&document);
}

Test(html_writer, tables_say_what_their_cells_are)
{
    rmg_document document;
    rmg_buffer out = {0};
    const char *html = render(&out, &document);
    cr_assert_not_null(strstr(html, "<html lang=\"en\">"));
    cr_assert_not_null(strstr(html, "<caption>Lines</caption>"));
    cr_assert_not_null(strstr(html, "<th scope=\"col\" class=\"r\">amount</th>"));
    cr_assert_not_null(strstr(html, "<tr class=\"total\"><th scope=\"row\">"));
    cr_assert_not_null(strstr(html, "class=\"r bad\">1,234</td>"));
    cr_assert_not_null(strstr(html, "<dt>range</dt><dd>1 to 2</dd>"));
    rmg_buffer_clear(&out);
    rmg_document_clear(&document);
}
