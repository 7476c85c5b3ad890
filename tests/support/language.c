#include "tests/support/language.h"

#include <locale.h>

#include "core/text.h"

void test_speak(const char *language)
{
    setlocale(LC_CTYPE, "C.UTF-8");    /* as the program does */
    setlocale(LC_MESSAGES, "C.UTF-8"); /* gettext translates nothing in the plain C locale */
    rmg_text_set_language(language, RMG_TEST_LOCALE);
}
