#include "cli/progress.h"

#include <stdio.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#define WIDTH 30         /* of the bar */
#define PATIENCE 500     /* milliseconds before it appears */
#define BETWEEN 100      /* and between two drawings */
#define LINE (WIDTH + 9) /* characters that a drawing takes */

/* The terminal has one bar, and so has the program. */
static struct {
    bool running, visible;
    int64_t began, drawn; /* milliseconds of a clock that only counts */
    unsigned thousandths;
} bar;

static int64_t now(void)
{
    struct timespec time = {0};
    clock_gettime(CLOCK_MONOTONIC, &time);
    return (int64_t)time.tv_sec * 1000 + time.tv_nsec / 1000000;
}

static void draw(void)
{
    char full[WIDTH + 1], rest[WIDTH + 1];
    size_t n = (size_t)bar.thousandths * WIDTH / 1000;
    memset(full, '#', sizeof full);
    memset(rest, '.', sizeof rest);
    fprintf(stderr, "\r[%.*s%.*s] %3u %%", (int)n, full, (int)(WIDTH - n), rest, bar.thousandths / 10);
    fflush(stderr);
    bar.visible = true;
}

void rmg_progress_wipe(void)
{
    if (bar.visible)
        fprintf(stderr, "\r%*s\r", LINE, "");
    fflush(stderr);
    bar.visible = false;
}

static void tell(void *context, unsigned thousandths)
{
    (void)context;
    int64_t time = now();
    if (!bar.running) {
        bar.running = true;
        bar.began = bar.drawn = time;
        bar.thousandths = 0;
    }
    if (thousandths >= 1000) {
        rmg_progress_wipe();
        bar.running = false;
        return;
    }
    if (thousandths > bar.thousandths)
        bar.thousandths = thousandths;
    if (time - bar.began < PATIENCE || time - bar.drawn < BETWEEN)
        return;
    bar.drawn = time;
    draw();
}

void rmg_progress_watch(rmg_read_options *options, const rmg_settings *settings)
{
    if (!rmg_settings_has(settings, RMG_OPT_QUIET) && isatty(STDERR_FILENO))
        options->tell = tell;
}
