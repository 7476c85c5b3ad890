#include <criterion/criterion.h>

#include <string.h>

#include "io/write/write.h"
#include "tests/support/language.h"

static void fill(rmg_document *document)
{
    test_speak("en");
    rmg_document_init(document, "variance", "Title", NULL);
    rmg_table *table = rmg_document_add_table(document, "variance");
    rmg_table_add_column(table, "label", NULL, RMG_TYPE_TEXT, 0, false);
    rmg_table_add_column(table, "base_amount", NULL, RMG_TYPE_AMOUNT, 2, false);
    rmg_table_add_column(table, "actual_amount", NULL, RMG_TYPE_AMOUNT, 2, false);
    rmg_table_add_column(table, "difference", NULL, RMG_TYPE_AMOUNT, 2, true);
    rmg_table_set_formula(table, 3, "{actual_amount}-{base_amount}");
    rmg_table_add_row(table);
    rmg_table_text(table, 0, "=cmd|' /C calc'!A0");
    rmg_table_number(table, 1, 11550000);
    rmg_table_number(table, 2, 10450000);
    rmg_table_number(table, 3, -1100000);
    rmg_document_add_sentence(document, "A sentence.");
}

static void render(rmg_buffer *out, rmg_document *document)
{
    rmg_write_options options = {0};
    rmg_diag why = {0};
    cr_assert_eq(rmg_document_write(out, document, RMG_FORMAT_XLSX, &options, &why), RMG_OK, "%s",
                 why.message);
}

Test(xlsx_writer, the_same_document_gives_the_same_bytes)
{
    rmg_document document;
    rmg_buffer once = {0}, again = {0};
    fill(&document);
    render(&once, &document);
    render(&again, &document);
    cr_assert_gt(once.length, 2000);
    cr_assert_eq(memcmp(once.text, "PK\003\004", 4), 0);
    cr_assert_eq(once.length, again.length);
    cr_assert_eq(memcmp(once.text, again.text, once.length), 0);
    rmg_buffer_clear(&once);
    rmg_buffer_clear(&again);
    rmg_document_clear(&document);
}

Test(xlsx_writer, a_text_longer_than_a_cell_is_cut_and_not_lost_with_the_book)
{
    rmg_document document;
    rmg_buffer out = {0};
    static char text[70001];
    for (size_t i = 0; i < 70000; i += 2)
        memcpy(text + i, "\xC3\xA9", 2);
    fill(&document);
    rmg_table_text(document.table[0], 0, text);
    render(&out, &document);
    rmg_buffer_clear(&out);
    rmg_document_clear(&document);
}
