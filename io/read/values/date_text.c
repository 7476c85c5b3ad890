#include "io/read/values/date_text.h"

#include <string.h>

#include "core/text.h"
#include "io/read/values/period_text.h"
#include "io/read/values/place_internal.h"
#include "io/read/values/tokens_internal.h"
#include "io/read/values/written_internal.h"

#define SERIAL_FIRST 36526    /* 2000-01-01 */
#define SERIAL_LAST 73050     /* 2099-12-31 */
#define SERIAL_EPOCH (-25569) /* day 0 of Excel's 1900 calendar, from 1 March 1900 on */

const char *rmg_date_order_name(rmg_date_order order)
{
    return order == RMG_DATES_DMY ? "dmy" : order == RMG_DATES_MDY ? "mdy" : "";
}

/* --- what kind of date a text is ------------------------------------------------------------------------------------ */

typedef enum form {
    NO_DATE,
    ONE_WAY,   /* year, month and day are clear */
    SLASHES,   /* 03/04/2021 */
    DASHES,    /* 03-04-2021, 03.04.2021 */
    DAY_NUMBER /* 44286 */
} form;

typedef struct parts {
    form form;
    bool empty, midnight;
    bool two_digit_year, time_of_day;
    int year, month, day; /* SLASHES, DASHES: day and month are the first and second number */
    int number;           /* DAY_NUMBER */
} parts;

/* Leave out a time at the end: "2021-04-30 00:00:00", "2021-04-30T00:00:00.000Z", "0:00". */
static void leave_out_time(parts *p, const char *text, size_t *length)
{
    size_t n = *length, start = n;
    while (start > 0 && strchr("0123456789:.Z", text[start - 1]) != NULL && text[start - 1] != '\0')
        start--;
    const char *colon = memchr(text + start, ':', n - start);
    if (colon == NULL || colon == text + start)
        return;
    for (size_t i = start; i < n; i++)
        p->time_of_day |= text[i] >= '1' && text[i] <= '9';
    p->midnight = !p->time_of_day;
    if (start > 0 && text[start - 1] == 'T')
        start--;
    *length = start;
}

static form numbers_in_order(parts *p, const rmg_token *t)
{
    char sign = t[1].before;
    if (sign != t[2].before || strchr("-/.", sign) == NULL)
        return NO_DATE;
    if (t[0].length == 4 && t[1].length <= 2 && t[2].length <= 2) {
        p->year = t[0].value;
        p->month = t[1].value;
        p->day = t[2].value;
        return ONE_WAY;
    }
    if (t[0].length > 2 || t[1].length > 2)
        return NO_DATE;
    p->two_digit_year = t[2].length == 2;
    if (t[2].length != 4)
        return NO_DATE;
    p->day = t[0].value;
    p->month = t[1].value;
    p->year = t[2].value;
    return sign == '/' ? SLASHES : DASHES;
}

/* "31 mrt 2021", "31. März 2021", "31-mrt-2021"; "March 31, 2021". */
static form with_a_name(parts *p, const rmg_token *t)
{
    const rmg_token *name = t[0].digits ? &t[1] : &t[0], *day = t[0].digits ? &t[0] : &t[1];
    p->month = rmg_month_name(name->text, name->length);
    p->two_digit_year = p->month != 0 && t[2].length == 2;
    if (p->month == 0 || !t[2].digits || t[2].length != 4 || !day->digits || day->length > 2)
        return NO_DATE;
    p->day = day->value;
    p->year = t[2].value;
    return ONE_WAY;
}

static form one_number(parts *p, const rmg_token *t)
{
    p->number = t->value;
    if (t->length == 5)
        return DAY_NUMBER;
    if (t->length != 8)
        return NO_DATE;
    p->year = t->value / 10000;
    p->month = t->value / 100 % 100;
    p->day = t->value % 100;
    return ONE_WAY;
}

/* Two or four digits as a number, -1 if they are not digits. */
static int digits(const char *text, size_t n)
{
    int value = 0;
    for (size_t i = 0; i < n; i++) {
        if (text[i] < '0' || text[i] > '9')
            return -1;
        value = value * 10 + (text[i] - '0');
    }
    return value;
}

/* The common case, ten characters: 2021-04-30, 30-04-2021. False: not so plain. */
static bool take_plain(parts *p, const char *text)
{
    bool year_first = text[4] == '-' || text[4] == '/' || text[4] == '.';
    size_t first = year_first ? 4 : 2, second = year_first ? 7 : 5;
    char sign = text[first];
    if ((sign != '-' && sign != '/' && sign != '.') || text[second] != sign)
        return false;
    int left = digits(text, first), middle = digits(text + first + 1, 2);
    int right = digits(text + second + 1, year_first ? 2 : 4);
    if (left < 0 || middle < 0 || right < 0)
        return false;
    p->year = year_first ? left : right;
    p->month = middle;
    p->day = year_first ? right : left;
    p->form = year_first ? ONE_WAY : sign == '/' ? SLASHES : DASHES;
    return true;
}

static void take_apart(parts *p, const char *text, size_t length)
{
    *p = (parts){0};
    if (length == 10 && take_plain(p, text))
        return;
    rmg_text_trim(&text, &length);
    p->empty = length == 0;
    leave_out_time(p, text, &length);
    rmg_tokens tokens;
    if (p->empty || !rmg_tokens_read(&tokens, text, length) || tokens.after != '\0')
        return;
    const rmg_token *t = tokens.token;
    if (tokens.n == 1 && t[0].digits && !p->midnight)
        p->form = one_number(p, t);
    else if (tokens.n == 3 && t[0].digits && t[1].digits && t[2].digits)
        p->form = numbers_in_order(p, t);
    else if (tokens.n == 3)
        p->form = with_a_name(p, t);
}

/* --- one date ---------------------------------------------------------------------------------------------------------- */

static bool make(rmg_date *out, const parts *p, rmg_date_order order)
{
    rmg_date other;
    bool dmy = rmg_date_make(out, p->year, p->month, p->day);
    if (p->form == ONE_WAY || order == RMG_DATES_DMY)
        return dmy;
    bool mdy = rmg_date_make(&other, p->year, p->day, p->month);
    if (order == RMG_DATES_MDY) {
        *out = other;
        return mdy;
    }
    if (dmy && mdy && p->day != p->month)
        return false;
    if (mdy)
        *out = other;
    return dmy || mdy;
}

/* Dashes and points put the day first, whatever the slashes of the column prove, unless the user said so. */
static rmg_date_order order_of(const parts *p, const rmg_date_rules *rules)
{
    return p->form == DASHES && !rules->declared ? RMG_DATES_DMY : rules->order;
}

static bool is_serial(const parts *p)
{
    return p->form == DAY_NUMBER && p->number >= SERIAL_FIRST && p->number <= SERIAL_LAST;
}

void rmg_date_read(rmg_date_text *out, const char *text, size_t length, const rmg_date_rules *rules)
{
    parts p;
    take_apart(&p, text, length);
    *out = (rmg_date_text){.date = {RMG_NO_DATE}, .empty = p.empty};
    rmg_date date = {RMG_NO_DATE};
    bool fine = false;
    if (is_serial(&p) && rules->serials) {
        date.days = p.number + SERIAL_EPOCH;
        fine = out->serial = true;
    } else if (p.form != NO_DATE && p.form != DAY_NUMBER && !p.time_of_day) {
        fine = make(&date, &p, order_of(&p, rules));
        out->midnight = p.midnight;
    }
    if (fine)
        out->date = date;
    else if (!p.empty)
        out->reason = "bad-date";
}

void rmg_date_explain(rmg_diag *why, const char *text, size_t length)
{
    char buffer[RMG_SHOWN_MAX];
    const char *shown = rmg_shown(buffer, text, length);
    parts p;
    take_apart(&p, text, length);
    if (p.two_digit_year) {
        rmg_fail(why, RMG_EINPUT, RMG_T("\"%s\" has a year of two digits"), shown);
        rmg_hint(why, "%s", RMG_T("write the year in full: 30-04-2021 or 2021-04-30"));
    } else if (p.time_of_day && p.form != NO_DATE) {
        rmg_fail(why, RMG_EINPUT, RMG_T("\"%s\" has a time of day"), shown);
        rmg_hint(why, "%s", RMG_T("export the column as dates without a time"));
    } else if (is_serial(&p)) {
        rmg_fail(why, RMG_EINPUT, RMG_T("\"%s\" is a number, not a date"), shown);
        rmg_hint(why, "%s", RMG_T("if it is a day number of Excel, map the column: --map date=HEADER"));
    } else {
        rmg_fail(why, RMG_EINPUT, RMG_T("\"%s\" is not a date"), shown);
        rmg_hint(why, "%s", RMG_T("write 2021-04-30, 30-04-2021 or 30 april 2021"));
    }
}

/* --- a column ---------------------------------------------------------------------------------------------------------- */

static void note_first(rmg_place *places, uint64_t n_before, const rmg_place *here)
{
    if (n_before < 3)
        places[n_before] = *here;
}

static void add_order(rmg_date_column *column, const parts *p, const rmg_place *here)
{
    rmg_date date;
    bool dmy = rmg_date_make(&date, p->year, p->month, p->day);
    bool mdy = rmg_date_make(&date, p->year, p->day, p->month);
    column->n_dates += dmy || mdy;
    if (p->form == DASHES) {
        if (!dmy && mdy && column->n_not_day_first++ == 0)
            column->not_day_first = *here;
    } else if (dmy && mdy && p->day != p->month) {
        if (column->n_slash_either++ == 0)
            column->slash_either = *here;
    } else if (dmy && !mdy) {
        note_first(column->slash_dmy, column->n_slash_dmy++, here);
    } else if (mdy && !dmy) {
        note_first(column->slash_mdy, column->n_slash_mdy++, here);
    }
}

void rmg_date_column_add(rmg_date_column *column, const char *text, size_t length, bool serials,
                         uint64_t line, uint32_t field)
{
    parts p;
    rmg_date date;
    rmg_place here;
    take_apart(&p, text, length);
    column->n_values += !p.empty;
    if (p.form == NO_DATE || p.time_of_day)
        return;
    column->n_midnight += p.midnight;
    if (p.form == DAY_NUMBER) {
        column->n_serials += serials && is_serial(&p);
        column->n_dates += serials && is_serial(&p);
    } else if (p.form == ONE_WAY) {
        column->n_dates += rmg_date_make(&date, p.year, p.month, p.day);
    } else {
        rmg_place_set(&here, text, length, line, field);
        add_order(column, &p, &here);
    }
}

void rmg_date_column_merge(rmg_date_column *column, const rmg_date_column *more)
{
    if (column->n_slash_either == 0)
        column->slash_either = more->slash_either;
    if (column->n_not_day_first == 0)
        column->not_day_first = more->not_day_first;
    rmg_places_append(column->slash_dmy, column->n_slash_dmy, more->slash_dmy, more->n_slash_dmy, 3);
    rmg_places_append(column->slash_mdy, column->n_slash_mdy, more->slash_mdy, more->n_slash_mdy, 3);
    column->n_values += more->n_values;
    column->n_dates += more->n_dates;
    column->n_serials += more->n_serials;
    column->n_midnight += more->n_midnight;
    column->n_slash_either += more->n_slash_either;
    column->n_slash_dmy += more->n_slash_dmy;
    column->n_slash_mdy += more->n_slash_mdy;
    column->n_not_day_first += more->n_not_day_first;
}

/* --- its order ----------------------------------------------------------------------------------------------------------- */

static rmg_code refuse(const rmg_place *place, rmg_code code, rmg_diag *why)
{
    rmg_hint(why, "%s", RMG_T("say the order: --dates dmy or --dates mdy"));
    rmg_at(why, "", place->line, place->field);
    return code;
}

static rmg_code refuse_both(const rmg_date_column *column, rmg_diag *why)
{
    char dmy[RMG_PLACES_TEXT], mdy[RMG_PLACES_TEXT];
    rmg_code code = rmg_fail(why, RMG_EINPUT,
                             RMG_T("this column has the day first (%s) and the month first (%s)"),
                             rmg_places_say(dmy, column->slash_dmy, column->n_slash_dmy, 3),
                             rmg_places_say(mdy, column->slash_mdy, column->n_slash_mdy, 3));
    return refuse(column->slash_dmy[0].line < column->slash_mdy[0].line ? &column->slash_dmy[0]
                                                                        : &column->slash_mdy[0],
                  code, why);
}

static rmg_code refuse_either(const rmg_place *place, rmg_diag *why)
{
    parts p;
    rmg_date dmy = {0}, mdy = {0};
    char as_dmy[RMG_PERIOD_MAX], as_mdy[RMG_PERIOD_MAX];
    take_apart(&p, place->text, strlen(place->text));
    make(&dmy, &p, RMG_DATES_DMY);
    make(&mdy, &p, RMG_DATES_MDY);
    rmg_date_print(as_dmy, dmy);
    rmg_date_print(as_mdy, mdy);
    return refuse(
        place,
        rmg_fail(why, RMG_EINPUT,
                 RMG_T("\"%s\" can be %s or %s, and no date in this column shows which comes first"),
                 place->text, as_dmy, as_mdy),
        why);
}

rmg_code rmg_date_column_decide(rmg_date_order *out, const rmg_date_column *column, rmg_date_order declared,
                                rmg_diag *why)
{
    *out = declared;
    if (declared != RMG_DATES_AUTO)
        return RMG_OK;
    *out = RMG_DATES_DMY;
    if (column->n_not_day_first != 0)
        return refuse(&column->not_day_first,
                      rmg_fail(why, RMG_EINPUT, RMG_T("\"%s\" cannot be a date with the day first"),
                               column->not_day_first.text),
                      why);
    if (column->n_slash_dmy != 0 && column->n_slash_mdy != 0)
        return refuse_both(column, why);
    if (column->n_slash_dmy + column->n_slash_mdy == 0 && column->n_slash_either != 0)
        return refuse_either(&column->slash_either, why);
    *out = column->n_slash_mdy != 0 ? RMG_DATES_MDY : RMG_DATES_DMY;
    return RMG_OK;
}
