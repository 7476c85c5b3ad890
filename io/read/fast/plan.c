#include "io/read/fast/plan_internal.h"

#include <stdlib.h>
#include <sys/stat.h>

#include "core/grow.h"

/* --- is it worth a try? --------------------------------------------------------------------------------------- */

static bool options_allow(const rmg_read_options *options)
{
    return !options->ordinary_only && options->take_row == NULL && options->n_kinds == 0 &&
           options->n_measures == 0 && !options->keep_booked && !options->calendar.four_weeks;
}

bool rmg_fast_may_try(const rmg_intake *intake, uint64_t *length)
{
    struct stat info;
    bool plain = intake->source.fd >= 0 && fstat(intake->source.fd, &info) == 0 && info.st_size >= 0;
    *length = plain ? (uint64_t)info.st_size : UINT64_MAX;
    return intake->print.length >= rmg_fast_tuning.least && options_allow(intake->options) &&
           intake->input->scenario == NULL && !intake->input->is_plan;
}

/* Rows by date that add up, of one kind, with nothing in them that is held against other rows. */
static bool is_simple(const rmg_intake *sample)
{
    static const rmg_role unwelcome[] = {RMG_ROLE_PERIOD,  RMG_ROLE_BOOKED,  RMG_ROLE_PRICE, RMG_ROLE_KIND,
                                         RMG_ROLE_VERSION, RMG_ROLE_DECIDED, RMG_ROLE_ID,    RMG_ROLE_CLIENT};
    const rmg_roles *roles = &sample->roles;
    rmg_amounts declared = rmg_declared_amounts(sample->options, RMG_ACTUAL);
    for (size_t i = 0; i < sizeof unwelcome / sizeof unwelcome[0]; i++)
        if (roles->of[unwelcome[i]] != RMG_NO_COLUMN)
            return false;
    for (size_t i = 0; i < roles->n; i++)
        if (roles->column[i].is_book_side)
            return false;
    return roles->layout == RMG_LAYOUT_TIDY && !roles->pairs && roles->of[RMG_ROLE_DATE] != RMG_NO_COLUMN &&
           roles->of[RMG_ROLE_AMOUNT] != RMG_NO_COLUMN &&
           (declared == RMG_AMOUNTS_AUTO || declared == RMG_AMOUNTS_TRANSACTIONS);
}

/* --- columns ---------------------------------------------------------------------------------------------------- */

static bool add_number(rmg_fast_plan *plan, const rmg_intake *sample, size_t column, bool has_role)
{
    if (plan->n_numbers == RMG_FAST_NUMBERS)
        return false;
    rmg_fast_number *number = &plan->number[plan->n_numbers++];
    rmg_mark mark = RMG_MARK_NONE;
    if (has_role && rmg_number_column_decide(&mark, &sample->number[column], sample->options->decimal, NULL,
                                             RMG_MARK_NONE, NULL) != RMG_OK)
        return false;
    *number = (rmg_fast_number){.column = column, .has_role = has_role};
    number->rules = (rmg_numeral_rules){.mark = mark, .dash = sample->options->dash};
    static const char decimals[] = {[RMG_MARK_NONE] = '\0', [RMG_MARK_POINT] = '.', [RMG_MARK_COMMA] = ','};
    static const char groups[] = {[RMG_MARK_NONE] = '\0', [RMG_MARK_POINT] = ',', [RMG_MARK_COMMA] = '.'};
    number->decimal = decimals[mark];
    number->group = groups[mark];
    return true;
}

static bool plan_numbers(rmg_fast_plan *plan, const rmg_intake *sample)
{
    const rmg_roles *roles = &sample->roles;
    plan->amount = plan->quantity = RMG_NO_COLUMN;
    for (size_t i = 0; i < roles->n; i++) {
        const rmg_role_column *column = &roles->column[i];
        bool free_number = column->role == RMG_ROLE_NONE && !column->is_text;
        if (column->role == RMG_ROLE_AMOUNT)
            plan->amount = plan->n_numbers;
        else if (column->role == RMG_ROLE_QUANTITY)
            plan->quantity = plan->n_numbers;
        bool with_role = column->role == RMG_ROLE_AMOUNT || column->role == RMG_ROLE_QUANTITY;
        if (rmg_role_column_is_number(column) && !with_role)
            return false; /* a measure */
        bool wanted = with_role || free_number;
        if (column->spacer || (wanted && !add_number(plan, sample, i, !free_number)))
            return false;
    }
    return plan->amount != RMG_NO_COLUMN;
}

static bool plan_date(rmg_fast_plan *plan, const rmg_intake *sample)
{
    rmg_date_rules *rules = &plan->date_rules;
    plan->date = sample->roles.of[RMG_ROLE_DATE];
    *rules = (rmg_date_rules){.declared = sample->options->dates != RMG_DATES_AUTO, .serials = true};
    return rmg_date_column_decide(&rules->order, &sample->date[plan->date], sample->options->dates, NULL) ==
           RMG_OK;
}

static bool plan_dims(rmg_fast_plan *plan, const rmg_intake *sample)
{
    for (size_t i = 0; i < sample->roles.n; i++) {
        if (!rmg_keeps_column(sample, i))
            continue;
        if (plan->n_dims == RMG_DIMS_MAX)
            return false;
        plan->dim[plan->n_dims++] = i;
    }
    return true;
}

/* A column that may be for the unit of the amounts, but is not as far as one can see. */
static bool plan_units(rmg_fast_plan *plan, const rmg_intake *sample)
{
    size_t n = 0;
    for (size_t i = 0; i < sample->roles.n; i++)
        n += sample->roles.column[i].may_be_unit;
    for (size_t i = 0; i < sample->n_units; i++) {
        const rmg_unit_tally *tally = &sample->unit[i];
        if (tally->finest.line != 0 || sample->roles.column[tally->column].role == RMG_ROLE_UNIT)
            return false;
        plan->unit[plan->n_units++] = tally->column;
    }
    return n == sample->n_units;
}

static bool is_used(const rmg_fast_plan *plan, size_t column)
{
    bool used = column == plan->date;
    for (size_t k = 0; k < plan->n_numbers; k++)
        used |= plan->number[k].column == column;
    for (size_t k = 0; k < plan->n_dims; k++)
        used |= plan->dim[k] == column;
    for (size_t k = 0; k < plan->n_units; k++)
        used |= plan->unit[k] == column;
    return used;
}

static void plan_texts(rmg_fast_plan *plan, const rmg_intake *sample)
{
    plan->first_label = RMG_NO_COLUMN;
    for (size_t i = 0; i < sample->roles.n; i++) {
        rmg_role role = sample->roles.column[i].role;
        plan->is_label[i] = role != RMG_ROLE_AMOUNT && role != RMG_ROLE_QUANTITY;
        plan->is_time[i] = rmg_role_is_time(role);
        if (plan->first_label == RMG_NO_COLUMN && plan->is_label[i] && i != plan->date)
            plan->first_label = i;
        if (plan->first_label == i || is_used(plan, i))
            plan->used[plan->n_used++] = i;
    }
}

rmg_code rmg_fast_plan_make(rmg_fast_plan *plan, const rmg_intake *sample, bool *fits)
{
    size_t n = sample->roles.n;
    plan->separator = sample->dialect.separator;
    plan->n_fields = n;
    *fits = is_simple(sample) && plan_numbers(plan, sample) && plan_date(plan, sample) &&
            plan_dims(plan, sample) && plan_units(plan, sample);
    if (!*fits)
        return RMG_OK;
    plan->is_label = rmg_zalloc(n, sizeof *plan->is_label);
    plan->is_time = rmg_zalloc(n, sizeof *plan->is_time);
    plan->used = rmg_zalloc(n, sizeof *plan->used);
    if (plan->is_label == NULL || plan->is_time == NULL || plan->used == NULL)
        return RMG_ENOMEM;
    plan_texts(plan, sample);
    return RMG_OK;
}

void rmg_fast_plan_clear(rmg_fast_plan *plan)
{
    free(plan->is_label);
    free(plan->is_time);
    free(plan->used);
    *plan = (rmg_fast_plan){0};
}

/* --- afterwards ---------------------------------------------------------------------------------------------------- */

static size_t count_currencies(const rmg_fast_plan *plan, const rmg_intake *intake)
{
    size_t n = 0;
    for (size_t c = 1; c < RMG_CURRENCIES; c++) {
        uint64_t values = 0;
        for (size_t i = 0; i < plan->n_numbers; i++)
            values += intake->number[plan->number[i].column].n_currency[c];
        n += values != 0;
    }
    return n;
}

static bool same_dims(const rmg_fast_plan *plan, const rmg_intake *intake)
{
    size_t n = 0;
    for (size_t i = 0; i < intake->roles.n; i++) {
        if (!rmg_keeps_column(intake, i))
            continue;
        if (n == plan->n_dims || plan->dim[n++] != i)
            return false;
    }
    return n == plan->n_dims;
}

static bool any_unit(const rmg_intake *intake)
{
    for (size_t i = 0; i < intake->n_units; i++)
        if (intake->unit[i].finest.line != 0)
            return true;
    return false;
}

bool rmg_fast_plan_holds(const rmg_fast_plan *plan, const rmg_intake *intake)
{
    for (size_t i = 0; i < plan->n_numbers; i++) {
        const rmg_fast_number *number = &plan->number[i];
        rmg_mark mark;
        if (number->has_role &&
            (rmg_number_column_decide(&mark, &intake->number[number->column], intake->options->decimal, NULL,
                                      RMG_MARK_NONE, NULL) != RMG_OK ||
             mark != number->rules.mark))
            return false;
    }
    rmg_date_order order;
    return rmg_date_column_decide(&order, &intake->date[plan->date], intake->options->dates, NULL) ==
               RMG_OK &&
           order == plan->date_rules.order && count_currencies(plan, intake) < 2 && same_dims(plan, intake) &&
           !any_unit(intake);
}
