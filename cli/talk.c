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

static bool same(const char *a, const char *b)
{
    return strcmp(a, b) == 0;
}

static bool alike(const rmg_problem *a, const rmg_problem *b)
{
    return a->severity == b->severity && a->field == b->field && same(a->message, b->message);
}

/* Problems of one kind that follow each other in one file are one: a column without dates is not a thousand news. */
static size_t run_length(const rmg_problems *problems, size_t from)
{
    size_t i = from + 1;
    while (i < problems->n && alike(&problems->item[i], &problems->item[from]) &&
           same(problems->item[i].source, problems->item[from].source))
        i++;
    return i - from;
}

/* The same remark about another file has been made already. */
static bool said_before(const rmg_problems *problems, size_t at)
{
    for (size_t i = 0; i < at; i++)
        if (alike(&problems->item[i], &problems->item[at]))
            return true;
    return false;
}

static size_t count_alike(const rmg_problems *problems, size_t from)
{
    size_t n = 0;
    for (size_t i = from; i < problems->n; i++)
        n += alike(&problems->item[i], &problems->item[from]);
    return n;
}

static void put_problem(const rmg_problems *problems, size_t at, size_t n_alike)
{
    const rmg_problem *problem = &problems->item[at];
    if (problem->severity == RMG_NOTE)
        put_coloured("2", RMG_T("note:"));
    if (problem->severity == RMG_WARNING)
        put_coloured("33", RMG_T("warning:"));
    if (problem->severity < RMG_REJECT)
        fputc(' ', stderr);
    if (problem->source[0] != '\0' && (problem->severity >= RMG_REJECT || problem->line != 0))
        put_place(problem->source, problem->line, problem->field);
    put_safely(stderr, problem->message);
    if (n_alike > 1 && problem->severity >= RMG_REJECT) {
        fputs(" ", stderr);
        fprintf(stderr, RMG_T("(%zu rows alike, up to line %llu)"), n_alike,
                (unsigned long long)problems->item[at + n_alike - 1].line);
    } else if (n_alike > 1) {
        fputs(" ", stderr);
        fprintf(stderr, RMG_T("(%zu times)"), n_alike);
    }
    fputc('\n', stderr);
    put_hint(problem->hint);
}

static void put_rest(size_t n, const char *text)
{
    if (n == 0)
        return;
    fprintf(stderr, "... ");
    fprintf(stderr, RMG_T("and %zu more"), n);
    fprintf(stderr, " %s\n", text);
}

/* At most so many; a list that --rejects does not write is said as a whole. */
static void put_bad(const rmg_problems *problems, size_t most)
{
    size_t n_said = 0, n_left = 0;
    for (size_t i = 0; i < problems->n;) {
        size_t run = run_length(problems, i);
        if (problems->item[i].severity >= RMG_REJECT) {
            if (n_said++ < most)
                put_problem(problems, i, run);
            else
                n_left += run;
        }
        i += run;
    }
    put_rest(n_left, rmg_text_plural("problem", "problems", (unsigned long)n_left));
    if (n_left != 0)
        put_hint(RMG_T("--rejects FILE writes all of them"));
}

static void put_mild(const rmg_problems *problems, rmg_severity from)
{
    size_t n_said = 0, n_left = 0;
    for (size_t i = 0; i < problems->n; i++) {
        const rmg_problem *problem = &problems->item[i];
        if (problem->severity >= RMG_REJECT || problem->severity < from || said_before(problems, i))
            continue;
        if (n_said++ < MOST_PRINTED)
            put_problem(problems, i, count_alike(problems, i));
        else
            n_left++;
    }
    put_rest(n_left, rmg_text_plural("warning or note", "warnings and notes", (unsigned long)n_left));
}

void rmg_talk_problems(const rmg_problems *problems, rmg_severity from)
{
    put_bad(problems, MOST_PRINTED);
    if (loudness != RMG_QUIET)
        put_mild(problems, from);
}

void rmg_talk_all_problems(const rmg_problems *problems)
{
    put_bad(problems, SIZE_MAX);
    if (loudness != RMG_QUIET)
        put_mild(problems, RMG_NOTE);
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
