/* The bar on a terminal of our own: it appears when the work lasts, goes away without a trace, and is not there at all
 * when standard error is no terminal. */
#define _XOPEN_SOURCE 700 /* posix_openpt */

#include <criterion/criterion.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include "cli/progress.h"

/* Standard error becomes a terminal; returns its other end. */
static int open_terminal(void)
{
    int other = posix_openpt(O_RDWR | O_NOCTTY);
    cr_assert_geq(other, 0);
    cr_assert_eq(grantpt(other), 0);
    cr_assert_eq(unlockpt(other), 0);
    int terminal = open(ptsname(other), O_RDWR | O_NOCTTY);
    cr_assert_geq(terminal, 0);
    cr_assert_geq(dup2(terminal, STDERR_FILENO), 0);
    close(terminal);
    cr_assert_eq(fcntl(other, F_SETFL, O_NONBLOCK), 0);
    return other;
}

static void wait_ms(long ms)
{
    struct timespec time = {ms / 1000, ms % 1000 * 1000000};
    nanosleep(&time, NULL);
}

static size_t read_all(int other, char *text, size_t size)
{
    ssize_t n = read(other, text, size - 1);
    text[n > 0 ? n : 0] = '\0';
    return n > 0 ? (size_t)n : 0;
}

/* What a line shows after all that was sent to it. */
static void show(char line[200], const char *sent)
{
    size_t at = 0;
    memset(line, ' ', 199);
    line[199] = '\0';
    for (; *sent != '\0'; sent++)
        if (*sent == '\r')
            at = 0;
        else if (at < 199)
            line[at++] = *sent;
}

Test(progress, a_bar_appears_when_work_lasts_and_leaves_nothing_behind)
{
    int other = open_terminal();
    rmg_settings settings = {0};
    rmg_read_options options = {0};
    char sent[4096], line[200];
    rmg_progress_watch(&options, &settings);
    cr_assert_not_null(options.tell);
    options.tell(options.told, 10);
    cr_assert_eq(read_all(other, sent, sizeof sent), 0, "too early: %s", sent);
    wait_ms(650);
    options.tell(options.told, 340);
    cr_assert_gt(read_all(other, sent, sizeof sent), 0);
    cr_assert_not_null(strstr(sent, "[##########....................]  34 %"), "%s", sent);
    options.tell(options.told, 1000);
    size_t before = strlen(sent);
    read_all(other, sent + before, sizeof sent - before);
    show(line, sent);
    cr_assert_eq(strspn(line, " "), 199, "left: %s", line);
    cr_assert_eq(sent[strlen(sent) - 1], '\r');
    close(other);
}

Test(progress, work_that_is_soon_done_shows_nothing)
{
    int other = open_terminal();
    rmg_settings settings = {0};
    rmg_read_options options = {0};
    char sent[256];
    rmg_progress_watch(&options, &settings);
    for (unsigned i = 0; i <= 1000; i++)
        options.tell(options.told, i);
    cr_assert_eq(read_all(other, sent, sizeof sent), 0, "%s", sent);
    close(other);
}

Test(progress, nobody_is_told_when_standard_error_is_no_terminal)
{
    int ends[2];
    rmg_settings settings = {0};
    rmg_read_options options = {0};
    cr_assert_eq(pipe(ends), 0);
    cr_assert_geq(dup2(ends[1], STDERR_FILENO), 0);
    rmg_progress_watch(&options, &settings);
    cr_assert_null(options.tell);
    close(ends[0]);
    close(ends[1]);
}
