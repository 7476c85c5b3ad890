#include "core/text.h"

#include <assert.h>
#include <libintl.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#define DOMAIN "raming"

static bool dutch;

/* gettext caches per language; raising this counter is its documented way to make it look again. */
extern int _nl_msg_cat_cntr;

void rmg_text_set_language(const char *language, const char *catalogue_folder)
{
    dutch = language != NULL && strncmp(language, "nl", 2) == 0;
    setenv("LANGUAGE", dutch ? "nl" : "en", 1);
    if (catalogue_folder != NULL) {
        bindtextdomain(DOMAIN, catalogue_folder);
        bind_textdomain_codeset(DOMAIN, "UTF-8");
    }
    ++_nl_msg_cat_cntr;
}

const char *rmg_text_language(void)
{
    return dutch ? "nl" : "en";
}

const char *rmg_text(const char *message)
{
    return dutch && message[0] != '\0' ? dgettext(DOMAIN, message) : message;
}

const char *rmg_text_plural(const char *one, const char *many, unsigned long n)
{
    return dutch ? dngettext(DOMAIN, one, many, n) : n == 1 ? one : many;
}

static const char *const short_names[2][12] = {
    {"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"},
    {"jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec"},
};

static const char *const full_names[2][12] = {
    {"January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
     "November", "December"},
    {"januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober",
     "november", "december"},
};

const char *rmg_month_short(int number)
{
    assert(number >= 1 && number <= 12);
    return short_names[dutch][number - 1];
}

const char *rmg_month_full(int number)
{
    assert(number >= 1 && number <= 12);
    return full_names[dutch][number - 1];
}
