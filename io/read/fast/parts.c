/* Parts of a file, each in a thread. */
#include <pthread.h>
#include <string.h>
#include <unistd.h>

#include "core/grow.h"
#include "io/read/fast/steps_internal.h"
#include "io/read/values/money_unit.h"

#define PARTS_MAX 64
#define ROWS_A_PART \
    1300000     /* so that the first part alone holds all rows that are looked at for equal ones */
#define EXTRA 6 /* sixteenths of a row's work that looking for equal rows adds, measured */

uint64_t rmg_fast_count_rows(const rmg_fast_sample *sample, uint64_t bytes)
{
    uint64_t rows = sample->intake.data_end;
    return rows != 0 ? bytes / (sample->n_raw / rows + 1) : 0;
}

static size_t count_parts(const rmg_fast_sample *sample, uint64_t rows)
{
    size_t jobs = sample->options.jobs;
    if (rmg_fast_tuning.jobs != 0)
        return rmg_fast_tuning.jobs < PARTS_MAX ? rmg_fast_tuning.jobs : PARTS_MAX;
    long cores = sysconf(_SC_NPROCESSORS_ONLN);
    size_t most = jobs != 0 ? jobs : cores > 0 ? (size_t)cores : 1;
    size_t n = (size_t)(rows / ROWS_A_PART);
    n = n < most ? n : most;
    return n < 1 ? 1 : n < PARTS_MAX ? n : PARTS_MAX;
}

/* The first byte behind the first line end at or behind `at`; the end of the rows when there is none. */
static uint64_t next_line(const rmg_fast_plan *plan, uint64_t at)
{
    char block[4096];
    const size_t width = plan->encoding == RMG_UTF8 || plan->encoding == RMG_WINDOWS_1252 ? 1 : 2;
    const size_t low = plan->encoding == RMG_UTF16BE; /* the byte of a letter that holds a line end */
    at += (at - plan->begin) % width;
    while (at < plan->end) {
        ssize_t got = pread(plan->fd, block, sizeof block, (off_t)at);
        if (got < (ssize_t)width)
            break;
        for (size_t i = 0; i + width <= (size_t)got; i += width)
            if (block[i + low] == plan->line_end && (width == 1 || block[i + 1 - low] == '\0'))
                return at + i + width;
        at += (uint64_t)got / width * width;
    }
    return plan->end;
}

/* In a file of CRs one with an LF behind it ends a line together with it. */
static uint64_t behind_line(const rmg_fast_plan *plan, uint64_t at)
{
    char next = 0;
    at = next_line(plan, at);
    if (plan->line_end == '\r' && plan->encoding == RMG_UTF8 && pread(plan->fd, &next, 1, (off_t)at) == 1 &&
        next == '\n')
        at++;
    return at < plan->end ? at : plan->end;
}

/* Where the i-th of n parts begins, about. The first one has more to do with each row, as long as equal rows are
 * looked for. */
static uint64_t divide(const rmg_fast_plan *plan, size_t i, size_t n)
{
    uint64_t rows = plan->end - plan->begin, work = rows + plan->extra, share = work / n * i;
    return plan->begin + (share > plan->extra ? share - plan->extra : 0);
}

static rmg_code make_parts(struct rmg_fast *fast, size_t n)
{
    const rmg_fast_plan *plan = &fast->plan;
    fast->part = rmg_zalloc(n, sizeof *fast->part);
    if (fast->part == NULL)
        return RMG_ENOMEM;
    uint64_t begin = plan->begin;
    rmg_code code = RMG_OK;
    for (size_t i = 0; code == RMG_OK && i < n; i++) {
        uint64_t end = i + 1 < n ? behind_line(plan, divide(plan, i + 1, n)) : plan->end;
        end = end < begin ? begin : end;
        code = rmg_fast_part_init(&fast->part[i], plan, begin, end);
        fast->n++;
        begin = end;
    }
    return code;
}

static void *run_part(void *part)
{
    rmg_fast_part_run(part);
    return NULL;
}

/* A thread that cannot be started is no reason to fail: its part is read by this one. */
static void run_parts(struct rmg_fast *fast)
{
    pthread_t thread[PARTS_MAX];
    bool started[PARTS_MAX] = {false};
    for (size_t i = 1; i < fast->n; i++)
        started[i] = pthread_create(&thread[i], NULL, run_part, &fast->part[i]) == 0;
    rmg_fast_part_run(&fast->part[0]);
    for (size_t i = 1; i < fast->n; i++) {
        if (started[i])
            pthread_join(thread[i], NULL);
        else
            rmg_fast_part_run(&fast->part[i]);
    }
}

/* A part that began inside a record of the part before it began wrongly: it is read anew from where that one
 * ended. */
static rmg_code repair(struct rmg_fast *fast)
{
    for (size_t i = 1; i < fast->n; i++) {
        rmg_fast_part *part = &fast->part[i];
        uint64_t begin = fast->part[i - 1].stopped_at, end = part->end;
        if (fast->part[i - 1].failed || part->begin == begin)
            continue;
        rmg_fast_part_clear(part);
        if (rmg_fast_part_init(part, &fast->plan, begin, end > begin ? end : begin) != RMG_OK)
            return RMG_ENOMEM;
        rmg_fast_part_run(part);
    }
    return RMG_OK;
}

/* A text that is a unit of money: row by row the amounts may be in others. */
static bool any_unit(const rmg_fast_part *part)
{
    rmg_money_unit unit;
    for (size_t i = 0; i < part->plan->n_units; i++)
        for (size_t k = 0; k < part->units[i].n; k++)
            if (rmg_money_unit_read(&unit, part->units[i].label[k].text, part->units[i].label[k].length))
                return true;
    return false;
}

static rmg_code outcome(const struct rmg_fast *fast, bool *fits)
{
    rmg_wide amount = 0, quantity = 0;
    for (size_t i = 0; i < fast->n; i++) {
        if (fast->part[i].code != RMG_OK)
            return fast->part[i].code;
        *fits &= !fast->part[i].failed && !any_unit(&fast->part[i]);
        amount += fast->part[i].absolute_amount;
        quantity += fast->part[i].absolute_quantity;
    }
    *fits &= amount <= INT64_MAX && quantity <= INT64_MAX;
    return RMG_OK;
}

rmg_code rmg_fast_parts_read(struct rmg_fast *fast, const rmg_fast_sample *sample, bool *fits)
{
    rmg_fast_plan *plan = &fast->plan;
    uint64_t rows = rmg_fast_count_rows(sample, plan->end - plan->begin);
    size_t n = plan->stream != NULL ? 1 : count_parts(sample, rows);
    plan->extra = n > 1 && !plan->hash_all
                      ? EXTRA * RMG_EQUAL_ROWS_MAX / 16 * (sample->n_raw / (sample->intake.data_end + 1))
                      : 0;
    rmg_code code = make_parts(fast, n);
    if (code != RMG_OK)
        return code;
    run_parts(fast);
    code = repair(fast);
    return code == RMG_OK ? outcome(fast, fits) : code;
}
