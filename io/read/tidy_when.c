/* When a row of a tidy table was. */
#include "core/text.h"
#include "io/read/tidy_internal.h"

/* The year column, else 0. */
static rmg_code read_year(rmg_tidy_row *row, int *year, rmg_diag *why)
{
    rmg_text_part text = text_of(row, RMG_ROLE_YEAR);
    *year = 0;
    if (text.length == 0)
        return RMG_OK;
    rmg_diag what = {0};
    if (rmg_year_read(year, text.text, text.length, &what))
        return RMG_OK;
    rmg_hint(&what, "%s", RMG_T("write it as 2021"));
    return rmg_tidy_reject(row, column_of(row, RMG_ROLE_YEAR), "bad-period", &what, why);
}

static rmg_code resolve(rmg_tidy_row *row, const rmg_period_text *period, int year, size_t column,
                        rmg_diag *why)
{
    rmg_when *when = &row->typed.when;
    rmg_diag what = {0};
    rmg_code code = rmg_period_resolve(&when->period, &when->per_year, period, year,
                                       &row->intake->options->calendar, &what);
    if (code == RMG_OK)
        return RMG_OK;
    return rmg_tidy_reject(row, column, "bad-period", &what, why);
}

/* The year for periods that name none: of the title, else of --year. */
static int year_around(const rmg_intake *intake)
{
    const rmg_words *title = &intake->title;
    return title->year != 0 && title->second_year == 0 ? title->year : intake->options->year;
}

static rmg_code read_period(rmg_tidy_row *row, rmg_diag *why)
{
    size_t column = column_of(row, RMG_ROLE_PERIOD);
    rmg_text_part text = rmg_intake_text(row->record, column);
    rmg_period_text period;
    int year;
    rmg_code code = read_year(row, &year, why);
    if (code != RMG_OK || !row->ok)
        return code;
    if (text.length == 0)
        return rmg_tidy_reject_empty(row, column, RMG_ROLE_PERIOD, why);
    rmg_intake_period(row->intake, row->record, &period);
    rmg_diag what = {0};
    if (period.reason != NULL) {
        rmg_period_explain(&what, &period, text.text, text.length);
        return rmg_tidy_reject(row, column, period.reason, &what, why);
    }
    if (year != 0 && period.year != 0 && year != period.year &&
        row->intake->options->calendar.fiscal_start <= 1) {
        rmg_fail(&what, RMG_EINPUT, RMG_T("period \"%.*s\" is not in year %d of the same row"),
                 (int)(text.length < 40 ? text.length : 40), text.text, year);
        rmg_hint(&what, "%s", RMG_T("correct one of the two, or leave the year column out"));
        return rmg_tidy_reject(row, column, "bad-period", &what, why);
    }
    row->typed.when.time = period.per_year == 1 ? RMG_BY_YEAR : RMG_BY_PERIOD;
    return resolve(row, &period, year != 0 ? year : year_around(row->intake), column, why);
}

static rmg_code read_day(rmg_tidy_row *row, size_t column, rmg_date *date, rmg_diag *why)
{
    rmg_text_part text = rmg_intake_text(row->record, column);
    *date = (rmg_date){RMG_NO_DATE};
    if (text.length == 0)
        return RMG_OK;
    rmg_date_text read;
    rmg_date_read(&read, text.text, text.length, &row->intake->dates[column]);
    if (read.reason == NULL) {
        *date = read.date;
        return RMG_OK;
    }
    rmg_diag what = {0};
    rmg_date_explain(&what, text.text, text.length);
    return rmg_tidy_reject(row, column, read.reason, &what, why);
}

static rmg_code read_date(rmg_tidy_row *row, rmg_diag *why)
{
    size_t column = column_of(row, RMG_ROLE_DATE);
    rmg_when *when = &row->typed.when;
    rmg_code code = read_day(row, column, &when->date, why);
    if (code != RMG_OK || !row->ok)
        return code;
    if (when->date.days == RMG_NO_DATE)
        return rmg_tidy_reject_empty(row, column, RMG_ROLE_DATE, why);
    when->time = RMG_BY_DATE;
    rmg_diag what = {0};
    code = rmg_period_of_date(&when->period, &when->per_year, when->date, &row->intake->options->calendar,
                              &what);
    return code == RMG_OK ? RMG_OK : rmg_tidy_reject(row, column, "bad-date", &what, why);
}

static rmg_code read_whole_year(rmg_tidy_row *row, rmg_diag *why)
{
    size_t column = column_of(row, RMG_ROLE_YEAR);
    int year = year_around(row->intake);
    rmg_code code = RMG_OK;
    if (column != RMG_NO_COLUMN)
        code = read_year(row, &year, why);
    if (code != RMG_OK || !row->ok)
        return code;
    if (year == 0 && column != RMG_NO_COLUMN)
        return rmg_tidy_reject_empty(row, column, RMG_ROLE_YEAR, why);
    if (year == 0) {
        row->ok = false;
        return rmg_intake_remark(row->intake, RMG_ERROR, "year", row->record->line, RMG_NO_COLUMN, why,
                                 RMG_T("say it: --year 2021"), "%s",
                                 RMG_T("nothing says of which year these amounts are"));
    }
    row->typed.when.time = RMG_BY_YEAR;
    row->typed.when.per_year = 1;
    row->typed.when.period = rmg_period(year, 1, 1);
    return RMG_OK;
}

static rmg_code read_booked(rmg_tidy_row *row, rmg_diag *why)
{
    size_t column = column_of(row, RMG_ROLE_BOOKED);
    rmg_code code = read_day(row, column, &row->typed.booked, why);
    if (code != RMG_OK || !row->ok || row->typed.booked.days == RMG_NO_DATE ||
        row->typed.when.date.days == RMG_NO_DATE || row->typed.booked.days >= row->typed.when.date.days)
        return code;
    rmg_diag what = {0};
    rmg_fail(&what, RMG_EINPUT, "%s", RMG_T("booked before the date of the row itself"));
    rmg_hint(&what, "%s", RMG_T("are the two dates in each other's columns?"));
    return rmg_tidy_reject(row, column, "bad-date", &what, why);
}

rmg_code rmg_tidy_when(rmg_tidy_row *row, rmg_diag *why)
{
    row->typed.when = (rmg_when){.date = {RMG_NO_DATE}};
    row->typed.booked = (rmg_date){RMG_NO_DATE};
    rmg_code code;
    if (column_of(row, RMG_ROLE_PERIOD) != RMG_NO_COLUMN)
        code = read_period(row, why);
    else if (column_of(row, RMG_ROLE_DATE) != RMG_NO_COLUMN)
        code = read_date(row, why);
    else
        code = read_whole_year(row, why);
    if (code == RMG_OK && row->ok && column_of(row, RMG_ROLE_BOOKED) != RMG_NO_COLUMN)
        code = read_booked(row, why);
    return code;
}
