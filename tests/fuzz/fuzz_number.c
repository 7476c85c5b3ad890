/* A written number under every mark. What must hold for any text: the proof says what the two readings say,
 * and a number that was read prints to a text that reads back to the same number. */
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "core/number.h"
#include "io/read/values/number_column.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void check(int holds)
{
    if (!holds)
        abort();
}

static int readable(const rmg_numeral *n)
{
    return n->reason == NULL || strcmp(n->reason, "overflow") == 0;
}

static void read_back(const rmg_numeral *n)
{
    char text[RMG_NUMBER_MAX];
    rmg_numeral again;
    rmg_numeral_rules point = {.mark = RMG_MARK_POINT};
    size_t length = rmg_decimal_print(text, n->units, 0);
    rmg_numeral_read(&again, text, length, &point);
    check(again.reason == NULL && again.units == n->units && !again.rounded);
}

static void check_proof(const char *text, size_t length, const rmg_numeral *point, const rmg_numeral *comma)
{
    rmg_mark_proof proof = rmg_numeral_proof(text, length);
    if (point->empty || comma->empty || point->percent)
        return;
    if (proof == RMG_PROVES_POINT)
        check(readable(point) && !readable(comma));
    else if (proof == RMG_PROVES_COMMA)
        check(readable(comma) && !readable(point));
    else if (proof == RMG_DOUBTFUL)
        check(readable(comma) && readable(point));
    else
        check(readable(comma) == readable(point));
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const char *text = (const char *)data;
    rmg_numeral n[3];
    rmg_diag why;
    rmg_number_column column = {0};
    for (int mark = RMG_MARK_NONE; mark <= RMG_MARK_COMMA; mark++) {
        rmg_numeral_rules rules = {.mark = (rmg_mark)mark};
        rmg_numeral_read(&n[mark], text, size, &rules);
        if (n[mark].reason != NULL) {
            rmg_numeral_explain(&why, &n[mark], text, size, &rules);
            check(n[mark].units == 0 && why.message[0] != '\0' && why.hint[0] != '\0');
        } else if (!n[mark].empty) {
            read_back(&n[mark]);
            check(n[mark].rounded || n[mark].change == 0);
            check(n[mark].change >= -5000 && n[mark].change <= 5000);
        }
    }
    check_proof(text, size, &n[RMG_MARK_POINT], &n[RMG_MARK_COMMA]);

    rmg_numeral_rules rules = {0};
    rmg_mark mark;
    rmg_number_column_add(&column, text, size, &rules, 2, 1);
    rmg_number_column_add(&column, text, size, &rules, 3, 1);
    rmg_number_column_decide(&mark, &column, RMG_MARK_NONE, NULL, RMG_MARK_NONE, &why);
    check(column.n_values % 2 == 0 && column.n_numbers <= column.n_values);
    return 0;
}
