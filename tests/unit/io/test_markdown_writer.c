#include <criterion/criterion.h>

#include <string.h>

#include "io/write/write.h"
#include "tests/support/language.h"

Test(markdown_writer, cells_are_a_table_and_texts_a_list)
{
    rmg_document d;
    rmg_buffer out = {0};
    rmg_write_options options = {0};
    test_speak("en");
    rmg_document_init(&d, "test", "Title", NULL);
    rmg_view *view = rmg_document_add_view(&d, "");
    rmg_view_add_column(view, "", RMG_LEFT);
    rmg_view_add_column(view, "amount", RMG_RIGHT);
    rmg_view_add_row(view, RMG_VIEW_TOTAL, 1, 0);
    rmg_view_text(view, 0, "total");
    rmg_view_text(view, 1, "12");
    rmg_view_add_row(view, RMG_VIEW_CELLS, 2, 0);
    rmg_view_text(view, 0, "a|b");
    rmg_view_text(view, 1, "-7");
    rmg_view_add_row(view, RMG_VIEW_LIST, 1, 3);
    rmg_view_text(view, 0, "rules");
    rmg_view_text(view, 1, "x_1");
    rmg_view_text(view, 2, "y*");
    rmg_view_add_row(view, RMG_VIEW_SENTENCE, 1, 1);
    rmg_view_text(view, 0, "Done.");
    rmg_document_add_note(&d, "see <b>");
    cr_assert_eq(rmg_document_write(&out, &d, RMG_FORMAT_MARKDOWN, &options, NULL), RMG_OK);
    const char *expected =
        "# Title\n\n|  | amount |\n|---|---:|\n| **total** | **12** |\n"
        "| &emsp;a\\|b | -7 |\n\n- **rules**: x\\_1, y\\*\n- Done.\n\n> note: see \\<b\\>\n";
    cr_assert(strcmp(out.text, expected) == 0, "got:\n%s\nexpected:\n%s", out.text, expected);
    rmg_buffer_clear(&out);
    rmg_document_clear(&d);
}

Test(markdown_writer, a_sentence_never_begins_a_list_or_a_heading)
{
    rmg_document d;
    rmg_buffer out = {0};
    rmg_write_options options = {0};
    test_speak("en");
    rmg_document_init(&d, "test", NULL, NULL);
    rmg_document_add_sentence(&d, "- not an item");
    rmg_document_add_sentence(&d, "1. not a number");
    rmg_document_add_sentence(&d, "# not a heading");
    cr_assert_eq(rmg_document_write(&out, &d, RMG_FORMAT_MARKDOWN, &options, NULL), RMG_OK);
    cr_assert_str_eq(out.text, "&#8203;- not an item\n\n&#8203;1. not a number\n\n\\# not a heading\n");
    rmg_buffer_clear(&out);
    rmg_document_clear(&d);
}
