#include <criterion/criterion.h>

#include <string.h>

#include "io/write/write.h"
#include "tests/support/language.h"

static void assert_text(rmg_document *document, rmg_write_options options, const char *expected)
{
    rmg_buffer out = {0};
    cr_assert_eq(rmg_document_write(&out, document, RMG_FORMAT_TABLE, &options, NULL), RMG_OK);
    cr_assert(strcmp(out.text, expected) == 0, "got:\n%s\nexpected:\n%s", out.text, expected);
    rmg_buffer_clear(&out);
    rmg_document_clear(document);
}

static rmg_view *start(rmg_document *document)
{
    test_speak("en");
    rmg_document_init(document, "test", "Title", NULL);
    rmg_view *view = rmg_document_add_view(document, "");
    rmg_view_add_column(view, "name", RMG_LEFT);
    rmg_view_add_column(view, "amount", RMG_RIGHT);
    return view;
}

static void add(rmg_view *view, const char *name, const char *amount)
{
    rmg_view_add_row(view, RMG_VIEW_CELLS, 0, 0);
    rmg_view_text(view, 0, name);
    rmg_view_text(view, 1, amount);
}

Test(text_writer, columns_line_up_whatever_the_letters)
{
    rmg_document d;
    rmg_view *view = start(&d);
    add(view, "Café", "1");
    add(view, "日本", "12");
    add(view, "e\xCC\x81", "123"); /* e and a combining accent: one column */
    assert_text(&d, (rmg_write_options){0},
                "Title\nname   amount\nCafé        1\n日本       12\ne\xCC\x81         123\n");
}

Test(text_writer, nothing_from_a_file_steers_the_terminal)
{
    rmg_document d;
    rmg_view *view = start(&d);
    add(view, "a\x1b[31mb", "1");
    add(view, "\xE2\x80\xAE", "2"); /* right-to-left override */
    add(view, "\xC2\x9B", "3");     /* C1 control */
    add(view, "\xFF", "4");         /* not UTF-8 */
    assert_text(
        &d, (rmg_write_options){0},
        "Title\nname         amount\na\\x1b[31mb        1\n\\u202e            2\n\\x9b              3\n"
        "\xEF\xBF\xBD                 4\n");
}

Test(text_writer, a_narrow_terminal_cuts_names_not_figures)
{
    rmg_document d;
    rmg_view *view = start(&d);
    add(view, "a name that is far too long for it", "1,234.56");
    assert_text(&d, (rmg_write_options){.width = 30},
                "Title\nname                    amount\na name that is far…   1,234.56\n");
}

Test(text_writer, a_narrow_terminal_wraps_the_last_text)
{
    rmg_document d;
    rmg_view *view = start(&d);
    rmg_view_add_column(view, "note", RMG_LEFT);
    add(view, "Café", "1,234.56");
    rmg_view_text(view, 2, "words that go on and on");
    assert_text(
        &d, (rmg_write_options){.width = 34},
        "Title\nname     amount   note\nCafé   1,234.56   words that go on\n                  and on\n");
}

Test(text_writer, colour_stands_beside_letters_only_when_asked)
{
    rmg_document d;
    rmg_view *view = start(&d);
    add(view, "x", "F");
    rmg_view_tone(view, 1, RMG_TONE_GOOD);
    assert_text(&d, (rmg_write_options){.color = true},
                "Title\nname   amount\nx           \x1b[34mF\x1b[0m\n");
}

Test(text_writer, notes_wrap_under_their_first_word)
{
    rmg_document d;
    test_speak("en");
    rmg_document_init(&d, "test", NULL, NULL);
    rmg_document_add_note(&d, "one two three four five six");
    rmg_document_add_warning(&d, "first\nsecond");
    assert_text(&d, (rmg_write_options){.width = 20},
                "note: one two three\n      four five six\nwarning: first\n         second\n");
}

Test(text_writer, a_list_wraps_at_the_width)
{
    rmg_document d;
    test_speak("en");
    rmg_document_init(&d, "test", NULL, NULL);
    rmg_view *view = rmg_document_add_view(&d, "");
    rmg_view_add_column(view, "", RMG_LEFT);
    rmg_view_add_column(view, "", RMG_LEFT);
    rmg_view_add_row(view, RMG_VIEW_LIST, 0, 5);
    rmg_view_text(view, 0, "rules");
    rmg_view_text(view, 1, "aa");
    rmg_view_text(view, 2, "bbbb");
    rmg_view_text(view, 3, "cc");
    rmg_view_text(view, 4, "dd");
    assert_text(&d, (rmg_write_options){.width = 20}, "rules   aa    bbbb\n        cc    dd\n");
}

Test(text_writer, the_unit_stands_once_under_the_title)
{
    rmg_document d;
    test_speak("en");
    rmg_document_init(&d, "test", "Title", "x € 1.000");
    rmg_document_add_section(&d, "s", "Section");
    rmg_document_add_sentence(&d, "Sentence.");
    assert_text(&d, (rmg_write_options){0}, "Title\nx € 1.000\n\nSection\nSentence.\n");
}
