#include <string.h>

#include "io/read/fold.h"
#include "io/read/values/period_text.h"

/* Folded names (lower case, no accents, no points), short and full, of Dutch, English, German and French. No
 * name means two months in two languages. */
static const char *const names[12] = {
    " jan januari january januar janner janvier janv ",
    " feb februari february februar feber fevrier fevr fev ",
    " mrt maa mar maart march marz mrz maerz mars ",
    " apr april avr avril ",
    " mei may mai ",
    " jun juni june juin ",
    " jul juli july juil juillet ",
    " aug augustus august aout aou ",
    " sep sept september septembre ",
    " okt oct oktober october octobre ",
    " nov november novembre ",
    " dec dez december dezember decembre ",
};

int rmg_month_name(const char *text, size_t length)
{
    char word[RMG_FOLD_MAX + 2] = " ";
    if (length < 3 || length > 24)
        return 0;
    size_t n = rmg_fold(word + 1, text, length) + 1;
    for (size_t i = 1; i < n; i++)
        if (word[i] < 'a' || word[i] > 'z')
            return 0;
    if (n < 4)
        return 0;
    memcpy(word + n, " ", 2);
    for (int month = 1; month <= 12; month++)
        if (strstr(names[month - 1], word) != NULL)
            return month;
    return 0;
}
