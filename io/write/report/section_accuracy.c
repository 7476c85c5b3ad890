/* How good earlier forecasts of this unit were, from the forecast log. */
#include "core/text.h"
#include "io/write/report/report_internal.h"

static bool has_accuracy(const rmg_report_unit *unit)
{
    return unit->n_past != 0;
}

static const char *amount(rmg_document *document, const rmg_report_unit *unit, rmg_maybe_money value)
{
    return value.known ? rmg_say_amount(document, value.amount.units, unit->show.decimals, false)
                       : RMG_T("unknown");
}

static const char *range(rmg_document *document, const rmg_report_unit *unit, const rmg_past_forecast *past)
{
    if (!past->low.known || !past->high.known)
        return "";
    return rmg_document_printf(document, RMG_T("%s to %s"), amount(document, unit, past->low),
                               amount(document, unit, past->high));
}

static bool is_inside(const rmg_past_forecast *past)
{
    return past->low.known && past->high.known && past->outcome.amount.units >= past->low.amount.units &&
           past->outcome.amount.units <= past->high.amount.units;
}

/* Error is expected minus outcome, in percent of the outcome. */
static const char *error(rmg_document *document, const rmg_past_forecast *past)
{
    rmg_money difference;
    if (!past->outcome.known || !past->year_end.known ||
        !rmg_money_sub(&difference, past->year_end.amount, past->outcome.amount))
        return "";
    return rmg_say_percent(document, difference.units, past->outcome.amount.units, false);
}

static void add_past(rmg_document *document, rmg_view *view, const rmg_report_unit *unit,
                     const rmg_past_forecast *past)
{
    int start = unit->show.fiscal_start;
    const char *month = rmg_say_period(document, past->upto, document->per_year, start);
    size_t cell = 0;
    rmg_view_add_row(view, RMG_VIEW_CELLS, 1, 0);
    rmg_view_text(
        view, cell++,
        rmg_document_printf(document, "%s %d", month, rmg_period_year(past->upto, document->per_year)));
    rmg_view_text(view, cell++, rmg_document_printf(document, "%d", past->year));
    rmg_view_text(view, cell++, past->rule != NULL ? past->rule : "");
    rmg_view_text(view, cell++, amount(document, unit, past->year_end));
    rmg_view_text(view, cell++, range(document, unit, past));
    rmg_view_text(view, cell++, past->outcome.known ? amount(document, unit, past->outcome) : "");
    rmg_view_text(view, cell++, error(document, past));
    if (past->outcome.known && past->low.known)
        rmg_view_text(view, cell, is_inside(past) ? RMG_T("inside") : RMG_T("outside"));
}

static rmg_code add_accuracy(rmg_document *document, const rmg_report_unit *unit, rmg_diag *why)
{
    (void)why;
    rmg_view *view = rmg_document_add_view(document, RMG_T("Earlier forecasts"));
    rmg_view_add_column(view, RMG_T("known up to"), RMG_LEFT);
    rmg_view_add_column(view, RMG_T("year"), RMG_RIGHT);
    rmg_view_add_column(view, RMG_T("rule"), RMG_LEFT);
    rmg_view_add_column(view, RMG_T("expected"), RMG_RIGHT);
    rmg_view_add_column(view, RMG_T("range"), RMG_RIGHT);
    rmg_view_add_column(view, RMG_T("outcome"), RMG_RIGHT);
    rmg_view_add_column(view, RMG_T("error"), RMG_RIGHT);
    rmg_view_add_column(view, "", RMG_LEFT);
    for (size_t i = 0; i < unit->n_past; i++)
        add_past(document, view, unit, &unit->past[i]);
    return RMG_OK;
}

const rmg_section section_accuracy = {
    .name = "accuracy", .heading = RMG_N("Earlier forecasts"), .has = has_accuracy, .add = add_accuracy};
