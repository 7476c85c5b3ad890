#include "cli/talk.h"

#include <inttypes.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "core/buffer.h"
#include "core/text.h"

#define MOST_PRINTED 20

static rmg_loudness loudness = RMG_NORMAL;
static bool colour;

void rmg_talk_setup(rmg_loudness how_loud, bool in_colour)
{
    loudness = how_loud;
    colour = in_colour;
}

bool rmg_talk_colour_allowed(int descriptor)
{
    const char *no_color = getenv("NO_COLOR");
    return (no_color == NULL || no_color[0] == '\0') && isatty(descriptor);
}

/* Bytes from files may hold terminal commands: show them, do not send them. */
static void put_safely(FILE *out, const char *text)
{
    for (const unsigned char *c = (const unsigned char *)text; *c != '\0'; c++)
        if ((*c < 0x20 && *c != '\n') || *c == 0x7F)
            fprintf(out, "\\x%02x", *c);
        else
            fputc(*c, out);
}

static void put_coloured(const char *code, const char *text)
{
    if (colour)
        fprintf(stderr, "\x1b[%sm", code);
    put_safely(stderr, text);
    if (colour)
        fputs("\x1b[0m", stderr);
}

static void put_hint(const char *hint)
{
    if (hint == NULL || hint[0] == '\0')
        return;
    fputs("  hint: ", stderr);
    put_safely(stderr, hint);
    fputc('\n', stderr);
}

/* file:line:column, as far as it is known. Column 0 is the whole row. */
static void put_place(const char *source, uint64_t line, uint32_t field)
{
    rmg_buffer place = {0};
    rmg_buffer_puts(&place, source);
    if (line != 0)
        rmg_buffer_printf(&place, ":%" PRIu64, line);
    if (line != 0)
        rmg_buffer_printf(&place, ":%" PRIu32, field);
    put_coloured("1", rmg_buffer_text(&place));
    fputs(": ", stderr);
    rmg_buffer_clear(&place);
}

void rmg_talk_failure(const rmg_diag *why)
{
    put_place(why->source[0] != '\0' ? why->source : "raming", why->line, why->field);
    put_safely(stderr, why->message);
    fputc('\n', stderr);
    put_hint(why->hint);
}

static void put_problem(const rmg_problem *problem)
{
    if (problem->severity == RMG_NOTE)
        put_coloured("2", RMG_T("note:"));
    if (problem->severity == RMG_WARNING)
        put_coloured("33", RMG_T("warning:"));
    if (problem->severity < RMG_REJECT)
        fputc(' ', stderr);
    if (problem->source[0] != '\0' && (problem->severity >= RMG_REJECT || problem->line != 0))
        put_place(problem->source, problem->line, problem->field);
    put_safely(stderr, problem->message);
    fputc('\n', stderr);
    put_hint(problem->hint);
}

static bool worth_saying(const rmg_problem *problem)
{
    return loudness != RMG_QUIET || problem->severity >= RMG_REJECT;
}

static size_t put_some(const rmg_problems *problems, rmg_severity from, rmg_severity to)
{
    size_t n = 0;
    for (size_t i = 0; i < problems->n; i++) {
        const rmg_problem *problem = &problems->item[i];
        if (problem->severity < from || problem->severity > to || !worth_saying(problem))
            continue;
        if (n++ < MOST_PRINTED)
            put_problem(problem);
    }
    return n;
}

void rmg_talk_problems(const rmg_problems *problems, rmg_severity from)
{
    size_t bad = put_some(problems, RMG_REJECT, RMG_ERROR);
    if (bad > MOST_PRINTED) {
        fprintf(stderr, RMG_T("... and %zu more problems"), bad - MOST_PRINTED);
        fputc('\n', stderr);
        put_hint(RMG_T("--rejects FILE writes all of them"));
    }
    size_t mild = put_some(problems, from, RMG_WARNING);
    if (mild > MOST_PRINTED) {
        fprintf(stderr, RMG_T("... and %zu more warnings and notes"), mild - MOST_PRINTED);
        fputc('\n', stderr);
    }
}

static void put_line(const char *format, va_list args)
{
    char line[1024];
    vsnprintf(line, sizeof line, format, args);
    put_safely(stderr, line);
    fputc('\n', stderr);
}

void rmg_talk_note(const char *format, ...)
{
    if (loudness == RMG_QUIET)
        return;
    va_list args;
    va_start(args, format);
    put_line(format, args);
    va_end(args);
}

void rmg_talk_verbose(const char *format, ...)
{
    if (loudness != RMG_VERBOSE)
        return;
    va_list args;
    va_start(args, format);
    put_line(format, args);
    va_end(args);
}
