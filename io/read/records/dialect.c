#include "io/read/records/dialect.h"

#include <string.h>

#include "core/text.h"
#include "io/read/records/record_internal.h"

static const struct {
    char separator;
    const char *name;
} separators[] = {{';', "semicolon"}, {',', "comma"}, {'\t', "tab"}, {'|', "pipe"}, {'\t', "\\t"}};

#define N_NAMES (sizeof separators / sizeof separators[0])
#define N_SEPARATORS 4 /* the ones that are tried */

const char *rmg_separator_name(char separator)
{
    for (size_t i = 0; i < N_NAMES; i++)
        if (separators[i].separator == separator)
            return separators[i].name;
    /* the other ASCII characters, as texts of one */
    static const char others[] =
        "!\0#\0$\0%\0&\0'\0(\0)\0*\0+\0-\0.\0/\0:\0<\0=\0>\0?\0@\0[\0\\\0]\0^\0_\0`\0{\0}\0~";
    for (size_t i = 0; i < sizeof others; i += 2)
        if (others[i] == separator)
            return others + i;
    return "";
}

bool rmg_separator_find(char *out, const char *name)
{
    for (size_t i = 0; i < N_NAMES; i++) {
        if (strcmp(separators[i].name, name) == 0) {
            *out = separators[i].separator;
            return true;
        }
    }
    if (strlen(name) != 1 || rmg_separator_name(name[0])[0] == '\0')
        return false;
    *out = name[0];
    return true;
}

/* --- how well one separator does --------------------------------------------------------------------------- */

typedef struct trial {
    uint64_t header_number, header_line;
    size_t n_fields;
    uint64_t n_rows, n_equal; /* behind the header, without blank and broken ones */
} trial;

typedef struct question {
    rmg_source *source;
    const rmg_dialect_asked *asked;
    rmg_is_header is_header;
    void *context;
} question;

static bool header_here(const question *q, const rmg_record *record)
{
    if (record->reason != NULL)
        return false;
    if (q->asked->header_line != 0)
        return record->line == q->asked->header_line && (record->n_fields > 1 || q->asked->separator != '\0');
    return record->number <= RMG_HEADER_ROWS && q->is_header(record, q->context);
}

static void look_at(trial *t, const question *q, const rmg_record *record)
{
    if (t->header_number != 0) { /* a row that cannot be split says nothing about separators */
        bool counts = !record->blank && record->reason == NULL;
        t->n_rows += counts;
        t->n_equal += counts && record->n_fields == t->n_fields;
    } else if (header_here(q, record)) {
        t->header_number = record->number;
        t->header_line = record->line;
        t->n_fields = record->n_fields;
    }
}

/* Is it worth reading on? */
static bool undecided(const trial *t, const question *q, const rmg_record *record)
{
    if (t->header_number != 0)
        return record->number - t->header_number < RMG_DIALECT_ROWS;
    return q->asked->header_line != 0 ? record->line < q->asked->header_line
                                      : record->number < RMG_HEADER_ROWS;
}

/* A fault in the quotes ends the trial but not the search: under another separator they may be in order. */
static rmg_code try_separator(trial *t, const question *q, const rmg_encoding_choice *encoding,
                              char separator, rmg_diag *why)
{
    rmg_records *records = NULL;
    rmg_record record;
    bool more = true;
    *t = (trial){0};
    rmg_code code = rmg_records_open(&records, q->source, encoding, separator, why);
    while (code == RMG_OK && more) {
        code = rmg_records_next(records, &record, &more, why);
        if (code == RMG_OK && more)
            look_at(t, q, &record);
        more = more && undecided(t, q, &record);
    }
    rmg_records_close(records);
    return code;
}

static bool stands(const trial *t)
{
    return t->header_number != 0 && (t->n_rows == 0 || t->n_equal * 2 > t->n_rows);
}

/* Shares of equal rows as exact fractions: <0 a is worse, 0 the same, >0 better. */
static int compare(const trial *a, const trial *b)
{
    uint64_t rows_a = a->n_rows != 0 ? a->n_rows : 1, equal_a = a->n_rows != 0 ? a->n_equal : 1;
    uint64_t rows_b = b->n_rows != 0 ? b->n_rows : 1, equal_b = b->n_rows != 0 ? b->n_equal : 1;
    uint64_t left = equal_a * rows_b, right = equal_b * rows_a;
    return left < right ? -1 : left > right;
}

/* --- all of them -------------------------------------------------------------------------------------------- */

static void take(rmg_dialect *out, char separator, const trial *t)
{
    out->separator = separator;
    out->header_number = t->header_number;
    out->header_line = t->header_line;
    out->n_fields = t->n_fields;
}

static rmg_code refuse_none(const question *q, const trial *seen, rmg_diag *why)
{
    rmg_code code;
    if (seen->header_number != 0) {
        code = rmg_fail(why, RMG_EINPUT,
                        RMG_T("the header has %zu fields, but most of the rows below it have not"),
                        seen->n_fields);
        rmg_hint(why, "%s", RMG_T("say the separator: --sep semicolon, comma, tab or pipe"));
        rmg_at(why, q->source->name, seen->header_line, 0);
    } else if (q->asked->header_line != 0) {
        code = rmg_fail(why, RMG_EINPUT, RMG_T("no row starts on line %llu"),
                        (unsigned long long)q->asked->header_line);
        rmg_hint(why, "%s", RMG_T("--header takes the line on which the header row starts"));
        rmg_at(why, q->source->name, 0, 0);
    } else {
        code = rmg_fail(
            why, RMG_EINPUT,
            RMG_T("no header row in the first %d rows: none holds two known names or three periods"),
            RMG_HEADER_ROWS);
        rmg_hint(why, "%s",
                 RMG_T("say which line it is, --header N, or name the columns, --map amount=HEADER"));
        rmg_at(why, q->source->name, 0, 0);
    }
    return code;
}

static rmg_code refuse_two(const question *q, char a, char b, rmg_diag *why)
{
    rmg_code code = rmg_fail(why, RMG_EINPUT, RMG_T("%s and %s do equally well as separators"),
                             rmg_separator_name(a), rmg_separator_name(b));
    rmg_hint(why, "--sep %s | --sep %s", rmg_separator_name(a), rmg_separator_name(b));
    rmg_at(why, q->source->name, 0, 0);
    return code;
}

/* The separators tried so far. */
typedef struct contest {
    trial best;
    char winner, equal; /* equal: does as well as the winner */
    trial headed;       /* of a separator that found a header but not enough rows */
    rmg_diag fault;    /* what stopped a trial: under the right separator it is worth more than "no header" */
    bool fault_headed; /* that trial had found its header */
    size_t n_faults;
} contest;

static void enter(contest *c, char separator, const trial *t, rmg_code result, const rmg_diag *here)
{
    bool headed = t->header_number != 0;
    if (result != RMG_OK) {
        if (c->n_faults++ == 0 || (headed && !c->fault_headed)) {
            c->fault = *here;
            c->fault_headed = headed;
        }
        return;
    }
    if (headed && c->headed.header_number == 0)
        c->headed = *t;
    if (!stands(t))
        return;
    int order = c->winner == '\0' ? 1 : compare(t, &c->best);
    if (order > 0) {
        c->winner = separator;
        c->best = *t;
        c->equal = '\0';
    } else if (order == 0) {
        c->equal = separator;
    }
}

static rmg_code judge(rmg_dialect *out, const question *q, const contest *c, rmg_diag *why)
{
    if (c->equal != '\0')
        return refuse_two(q, c->winner, c->equal, why);
    if (c->winner != '\0') {
        take(out, c->winner, &c->best);
        return RMG_OK;
    }
    if (c->n_faults == N_SEPARATORS || c->fault_headed) {
        if (why != NULL)
            *why = c->fault;
        return c->fault.code;
    }
    return refuse_none(q, &c->headed, why);
}

static rmg_code choose(rmg_dialect *out, const question *q, rmg_diag *why)
{
    contest c = {0};
    for (size_t i = 0; i < N_SEPARATORS; i++) {
        trial t;
        rmg_diag here = {0};
        rmg_code result = try_separator(&t, q, &out->encoding, separators[i].separator, &here);
        if (result == RMG_ENOMEM)
            return rmg_nomem(why);
        enter(&c, separators[i].separator, &t, result, &here);
    }
    return judge(out, q, &c, why);
}

static rmg_code take_declared(rmg_dialect *out, const question *q, char separator, rmg_diag *why)
{
    trial t;
    out->separator_declared = true;
    rmg_code code = try_separator(&t, q, &out->encoding, separator, why);
    if (code != RMG_OK)
        return code;
    take(out, separator, &t);
    return t.header_number != 0 ? RMG_OK : refuse_none(q, &t, why);
}

/* The X of a first line sep=X, or NUL. */
static rmg_code separator_line(char *out, const question *q, const rmg_encoding_choice *encoding,
                               rmg_diag *why)
{
    rmg_records *records = NULL;
    rmg_record record;
    bool more = false;
    *out = '\0';
    rmg_code code = rmg_records_open(&records, q->source, encoding, ',', why);
    if (code == RMG_OK) {
        rmg_records_keep_separator_line(records);
        rmg_diag unimportant; /* a first record that cannot be read is no sep= line; the trial says why */
        if (rmg_records_next(records, &record, &more, &unimportant) == RMG_OK && more)
            *out = rmg_record_separator_line(&record);
    }
    rmg_records_close(records);
    return code;
}

rmg_code rmg_dialect_decide(rmg_dialect *out, rmg_source *source, const rmg_dialect_asked *asked,
                            rmg_is_header is_header, void *context, rmg_diag *why)
{
    const question q = {source, asked, is_header, context};
    char declared = asked->separator;
    *out = (rmg_dialect){0};
    rmg_code code = rmg_encoding_decide(&out->encoding, source, asked->encoding, why);
    if (code == RMG_OK && declared == '\0')
        code = separator_line(&declared, &q, &out->encoding, why);
    if (code == RMG_OK)
        code = declared != '\0' ? take_declared(out, &q, declared, why) : choose(out, &q, why);
    rmg_code again = source->rewind(source, code == RMG_OK ? why : NULL);
    return code != RMG_OK ? code : again;
}
