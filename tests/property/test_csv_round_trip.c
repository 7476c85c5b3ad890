#include <criterion/criterion.h>

#include <string.h>

#include "io/read/records/record.h"
#include "io/write/write.h"

/* What we write reads back to the same values, in both dialects, whatever the texts. */

static uint64_t state = 0x9E3779B97F4A7C15u;

static uint64_t draw(uint64_t n)
{
    state ^= state << 13;
    state ^= state >> 7;
    state ^= state << 17;
    return state % n;
}

/* Every character that CSV could stumble over, and letters of one to four bytes. */
static const char *const pieces[] = {
    "a",   "B",     "0",    "\"",       ",", ";",   "\n",          "\r", "\t", " ",
    "=",   "+",     "-",    "@",        "'", "|",   "é",           "€",  "\\", "\xF0\x9F\x98\x80",
    "x y", "sep=;", "\r\n", "1.234,56", "#", "<b>", "\xEF\xBB\xBF"};
enum { N_PIECES = sizeof pieces / sizeof *pieces, COLUMNS = 5 };

static void random_text(char *out)
{
    *out = '\0';
    for (uint64_t n = draw(6); n > 0; n--)
        strcat(out, pieces[draw(N_PIECES)]);
}

static int64_t random_units(void)
{
    int64_t value = (int64_t)draw(UINT64_C(1) << (1 + draw(62)));
    return draw(2) ? value : -value;
}

static void fill(rmg_document *document)
{
    rmg_document_init(document, "test", NULL, NULL);
    rmg_table *table = rmg_document_add_table(document, "test");
    static const rmg_column_type types[COLUMNS] = {RMG_TYPE_TEXT, RMG_TYPE_AMOUNT, RMG_TYPE_TEXT,
                                                   RMG_TYPE_QUANTITY, RMG_TYPE_PERCENT};
    static const char *const names[COLUMNS] = {"label", "amount", "note", "quantity", "pct"};
    for (size_t i = 0; i < COLUMNS; i++)
        rmg_table_add_column(table, names[i], NULL, types[i], 1, false);
    for (uint64_t n = draw(12); n > 0; n--) {
        rmg_table_add_row(table);
        for (size_t i = 0; i < COLUMNS; i++) {
            char text[80];
            if (draw(8) == 0)
                continue;
            random_text(text);
            if (types[i] == RMG_TYPE_TEXT)
                rmg_table_text(table, i, text);
            else
                rmg_table_number(table, i, random_units());
        }
    }
}

/* The field as the writer must have meant it: the exact text, with the dialect's decimal mark. */
static void assert_field(const rmg_table *table, size_t row, size_t column, const rmg_field *field, char mark)
{
    char room[RMG_NUMBER_MAX], expected[200];
    strcpy(expected, rmg_table_exact(table, row, column, room));
    char *point = strchr(expected, '.');
    if (rmg_table_cell(table, row, column)->kind == RMG_CELL_NUMBER && point != NULL)
        *point = mark;
    cr_assert(field->length == strlen(expected) && memcmp(field->text, expected, field->length) == 0,
              "row %zu column %zu: \"%.*s\" is not \"%s\"", row, column, (int)field->length, field->text,
              expected);
}

static void assert_reads_back(const rmg_document *document, rmg_csv_dialect dialect)
{
    const rmg_table *table = document->table[0];
    rmg_write_options options = {.dialect = dialect, .guard_off = true};
    rmg_buffer out = {0};
    rmg_source source = {0};
    rmg_encoding_choice encoding;
    rmg_records *records = NULL;
    rmg_record record;
    rmg_diag why = {0};
    bool more = true, dutch = dialect == RMG_CSV_EXCEL_NL;
    cr_assert_eq(rmg_document_write(&out, document, RMG_FORMAT_CSV, &options, &why), RMG_OK);
    cr_assert_eq(rmg_source_memory(&source, "out.csv", out.text, out.length, &why), RMG_OK);
    cr_assert_eq(rmg_encoding_decide(&encoding, &source, RMG_ENCODING_AUTO, &why), RMG_OK);
    cr_assert_eq(rmg_records_open(&records, &source, &encoding, dutch ? ';' : ',', &why), RMG_OK);
    cr_assert_eq(rmg_records_next(records, &record, &more, &why), RMG_OK);
    cr_assert_eq(record.n_fields, COLUMNS);
    for (size_t row = 0; row < table->n_rows; row++) {
        cr_assert_eq(rmg_records_next(records, &record, &more, &why), RMG_OK, "%s", why.message);
        cr_assert(more && record.reason == NULL);
        cr_assert_eq(record.n_fields, COLUMNS);
        for (size_t i = 0; i < COLUMNS; i++)
            assert_field(table, row, i, &record.field[i], dutch ? ',' : '.');
    }
    cr_assert_eq(rmg_records_next(records, &record, &more, &why), RMG_OK);
    cr_assert_not(more);
    rmg_records_close(records);
    rmg_source_close(&source);
    rmg_buffer_clear(&out);
}

Test(csv_round_trip, both_dialects_read_back_to_the_same_values)
{
    for (int i = 0; i < 3000; i++) {
        rmg_document document;
        fill(&document);
        assert_reads_back(&document, RMG_CSV_RFC4180);
        assert_reads_back(&document, RMG_CSV_EXCEL_NL);
        rmg_document_clear(&document);
    }
}

/* With the guard on, no text cell begins like a formula once its quotes are off. */
Test(csv_round_trip, no_text_of_ours_is_a_formula)
{
    for (int i = 0; i < 3000; i++) {
        char text[80];
        rmg_document document;
        rmg_write_options options = {0};
        rmg_buffer out = {0};
        random_text(text);
        rmg_document_init(&document, "test", NULL, NULL);
        rmg_table *table = rmg_document_add_table(&document, "test");
        rmg_table_add_column(table, "x", NULL, RMG_TYPE_TEXT, 0, false);
        rmg_table_add_row(table);
        rmg_table_text(table, 0, text);
        cr_assert_eq(rmg_document_write(&out, &document, RMG_FORMAT_CSV, &options, NULL), RMG_OK);
        const char *cell = out.text + strlen("x\r\n");
        cell += *cell == '"';
        while (*cell == ' ')
            cell++;
        cr_assert(*cell == '\0' || strchr("=+-@\t", *cell) == NULL, "%s", out.text);
        cr_assert(*cell != '\r' || text[0] == '\0' || cell[1] == '\n', "%s", out.text);
        rmg_buffer_clear(&out);
        rmg_document_clear(&document);
    }
}
