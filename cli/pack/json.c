#include "cli/pack/json.h"

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#include "core/buffer.h"
#include "core/grow.h"
#include "core/text.h"

#define DEEPEST 16

typedef struct parser {
    const char *at, *end;
    int depth;
    rmg_diag *why;
} parser;

static rmg_code bad(const parser *p)
{
    return rmg_fail(p->why, RMG_EINPUT, RMG_T("not the record of a run"));
}

static void skip_blanks(parser *p)
{
    while (p->at < p->end && strchr(" \t\r\n", *p->at) != NULL && *p->at != '\0')
        p->at++;
}

static bool take(parser *p, char c)
{
    skip_blanks(p);
    if (p->at == p->end || *p->at != c)
        return false;
    p->at++;
    return true;
}

static void add_point(rmg_buffer *out, unsigned point)
{
    if (point < 0x80)
        rmg_buffer_putc(out, (char)point);
    else if (point < 0x800) {
        rmg_buffer_putc(out, (char)(0xC0 | point >> 6));
        rmg_buffer_putc(out, (char)(0x80 | (point & 0x3F)));
    } else {
        rmg_buffer_putc(out, (char)(0xE0 | point >> 12));
        rmg_buffer_putc(out, (char)(0x80 | (point >> 6 & 0x3F)));
        rmg_buffer_putc(out, (char)(0x80 | (point & 0x3F)));
    }
}

static bool add_escape(parser *p, rmg_buffer *out)
{
    static const char names[] = "\"\\/bfnrt", values[] = "\"\\/\b\f\n\r\t";
    if (p->at == p->end)
        return false;
    char c = *p->at++;
    const char *known = c != '\0' ? strchr(names, c) : NULL;
    if (known != NULL) {
        rmg_buffer_putc(out, values[known - names]);
        return true;
    }
    char digits[5] = "";
    if (c != 'u' || p->end - p->at < 4)
        return false;
    memcpy(digits, p->at, 4);
    p->at += 4;
    if (strspn(digits, "0123456789abcdefABCDEF") != 4)
        return false;
    add_point(out, (unsigned)strtoul(digits, NULL, 16));
    return true;
}

static rmg_code read_text(parser *p, char **out)
{
    rmg_buffer text = {0};
    bool good = take(p, '"');
    while (good && p->at < p->end && *p->at != '"') {
        if (*p->at == '\\') {
            p->at++;
            good = add_escape(p, &text);
        } else
            rmg_buffer_putc(&text, *p->at++);
    }
    good = good && p->at < p->end;
    p->at += good;
    *out = good ? rmg_copy(rmg_buffer_text(&text)) : NULL;
    rmg_buffer_clear(&text);
    if (!good)
        return bad(p);
    return *out != NULL ? RMG_OK : rmg_nomem(p->why);
}

static rmg_code read_bare(parser *p, char **out)
{
    const char *start = p->at;
    while (p->at < p->end && strchr("+-.0123456789abcdefghijklmnopqrstuvwxyzE", *p->at) != NULL &&
           *p->at != '\0')
        p->at++;
    if (p->at == start)
        return bad(p);
    *out = rmg_copy_n(start, (size_t)(p->at - start));
    return *out != NULL ? RMG_OK : rmg_nomem(p->why);
}

static rmg_code read_value(parser *p, rmg_json *out);

/* Members of a list or an object, behind its opening bracket. */
static rmg_code read_members(parser *p, rmg_json *parent, char closing)
{
    rmg_json **end = &parent->child;
    if (take(p, closing))
        return RMG_OK;
    for (;;) {
        rmg_json *member = rmg_zalloc(1, sizeof *member);
        if (member == NULL)
            return rmg_nomem(p->why);
        *end = member;
        end = &member->next;
        rmg_code code = RMG_OK;
        if (parent->kind == RMG_JSON_OBJECT) {
            code = read_text(p, &member->key);
            if (code == RMG_OK && !take(p, ':'))
                code = bad(p);
        }
        if (code == RMG_OK)
            code = read_value(p, member);
        if (code != RMG_OK)
            return code;
        if (take(p, closing))
            return RMG_OK;
        if (!take(p, ','))
            return bad(p);
    }
}

static rmg_code read_value(parser *p, rmg_json *out)
{
    skip_blanks(p);
    if (p->at == p->end || p->depth == DEEPEST)
        return bad(p);
    char c = *p->at;
    if (c == '"') {
        out->kind = RMG_JSON_TEXT;
        return read_text(p, &out->text);
    }
    if (c != '[' && c != '{') {
        out->kind = RMG_JSON_BARE;
        return read_bare(p, &out->text);
    }
    out->kind = c == '[' ? RMG_JSON_LIST : RMG_JSON_OBJECT;
    p->at++;
    p->depth++;
    rmg_code code = read_members(p, out, c == '[' ? ']' : '}');
    p->depth--;
    return code;
}

rmg_code rmg_json_read(rmg_json **out, const char *text, size_t length, rmg_diag *why)
{
    parser p = {text, text + length, 0, why};
    *out = rmg_zalloc(1, sizeof **out);
    if (*out == NULL)
        return rmg_nomem(why);
    rmg_code code = read_value(&p, *out);
    skip_blanks(&p);
    if (code == RMG_OK && p.at != p.end)
        code = bad(&p);
    if (code != RMG_OK) {
        rmg_json_free(*out);
        *out = NULL;
    }
    return code;
}

const rmg_json *rmg_json_get(const rmg_json *object, const char *key)
{
    const rmg_json *member = object != NULL ? object->child : NULL;
    while (member != NULL && (member->key == NULL || strcmp(member->key, key) != 0))
        member = member->next;
    return member;
}

const char *rmg_json_text(const rmg_json *object, const char *key)
{
    const rmg_json *member = rmg_json_get(object, key);
    return member != NULL && member->text != NULL ? member->text : "";
}

void rmg_json_free(rmg_json *json)
{
    while (json != NULL) {
        rmg_json *next = json->next;
        rmg_json_free(json->child);
        free(json->key);
        free(json->text);
        free(json);
        json = next;
    }
}
