/* Bytes -> records, in every encoding and with every separator. What must hold for any input: lines and
 * numbers go up, the plain splitter and libcsv give the same fields, and nothing is read outside the input. */
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "io/read/records/dialect.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void check(int holds)
{
    if (!holds)
        abort();
}

static size_t touch(const char *text, size_t length)
{
    size_t sum = 0;
    for (size_t i = 0; i < length; i++)
        sum += (unsigned char)text[i];
    return sum;
}

static void compare(const rmg_record *a, const rmg_record *b)
{
    check(a->number == b->number && a->line == b->line && a->line_end == b->line_end);
    check(a->n_fields == b->n_fields && a->blank == b->blank && a->fault_field == b->fault_field);
    check((a->reason == NULL) == (b->reason == NULL));
    check(a->raw_length == b->raw_length && touch(a->raw, a->raw_length) == touch(b->raw, b->raw_length));
    for (size_t i = 0; i < a->n_fields; i++) {
        check(a->field[i].quoted == b->field[i].quoted && a->field[i].length == b->field[i].length);
        check(memcmp(a->field[i].text, b->field[i].text, a->field[i].length) == 0);
    }
}

static void read_both_ways(rmg_source *one, rmg_source *two, const rmg_encoding_choice *encoding,
                           char separator)
{
    rmg_records *a = NULL, *b = NULL;
    rmg_record x, y;
    rmg_diag why_a = {0}, why_b = {0};
    bool more = true, more_b = true;
    uint64_t line = 0, number = 0;
    rmg_code code = rmg_records_open(&a, one, encoding, separator, &why_a);
    check(code == RMG_OK && rmg_records_open(&b, two, encoding, separator, &why_b) == RMG_OK);
    rmg_records_use_libcsv_only(b);
    while (code == RMG_OK && more) {
        code = rmg_records_next(a, &x, &more, &why_a);
        check(rmg_records_next(b, &y, &more_b, &why_b) == code && more == more_b);
        check(why_a.line == why_b.line && why_a.field == why_b.field);
        if (!more)
            break;
        compare(&x, &y);
        check(x.number == ++number && x.line > line && x.line_end >= x.line);
        line = x.line_end;
    }
    check(code == RMG_OK || (code == RMG_EINPUT && why_a.line >= line && why_a.message[0] != '\0'));
    rmg_records_close(a);
    rmg_records_close(b);
}

static bool three_periods(const rmg_record *record, void *context)
{
    (void)context;
    return record->n_fields >= 3;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const char separators[] = ";,\t|:a-";
    if (size < 2)
        return 0;
    char separator = separators[data[0] % (sizeof separators - 1)];
    rmg_encoding asked = (rmg_encoding)(data[1] % RMG_ENCODINGS);
    rmg_source one, two;
    rmg_encoding_choice encoding;
    rmg_dialect dialect;
    rmg_dialect_asked nothing = {.encoding = asked};
    if (rmg_source_memory(&one, "fuzz", data + 2, size - 2, NULL) != RMG_OK)
        return 0;
    if (rmg_source_memory(&two, "fuzz", data + 2, size - 2, NULL) == RMG_OK &&
        rmg_encoding_decide(&encoding, &one, asked, NULL) == RMG_OK)
        read_both_ways(&one, &two, &encoding, separator);
    rmg_dialect_decide(&dialect, &one, &nothing, three_periods, NULL, NULL);
    rmg_source_close(&one);
    rmg_source_close(&two);
    return 0;
}
