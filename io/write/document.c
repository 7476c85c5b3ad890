#include "io/write/document.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "core/grow.h"
#include "core/text.h"
#include "io/write/document_internal.h"

/* Texts lie one behind the other in blocks that are freed together. */
#define ARENA_BLOCK ((size_t)1 << 15)

typedef struct rmg_arena {
    struct rmg_arena *older;
    size_t used, size;
    max_align_t bytes[];
} rmg_arena;

static rmg_arena *arena_add(rmg_document *document, size_t bytes)
{
    size_t size = bytes > ARENA_BLOCK ? bytes : ARENA_BLOCK;
    if (size > SIZE_MAX / 2)
        return NULL;
    rmg_arena *arena = malloc(sizeof *arena + size);
    if (arena == NULL)
        return NULL;
    *arena = (rmg_arena){.older = document->arena, .size = size};
    document->arena = arena;
    return arena;
}

static void *take(rmg_document *document, size_t bytes, size_t align)
{
    rmg_arena *arena = document->arena;
    size_t start = arena != NULL ? (arena->used + align - 1) / align * align : 0;
    if (arena == NULL || start > arena->size || arena->size - start < bytes) {
        arena = arena_add(document, bytes);
        start = 0;
    }
    if (arena == NULL) {
        document->failed = true;
        return NULL;
    }
    arena->used = start + bytes;
    return (char *)arena->bytes + start;
}

void *document_room(rmg_document *document, size_t n, size_t size)
{
    if (size != 0 && n > SIZE_MAX / 4 / size) {
        document->failed = true;
        return NULL;
    }
    void *room = take(document, n * size, _Alignof(max_align_t));
    if (room != NULL)
        memset(room, 0, n * size);
    return room;
}

bool document_grow(rmg_document *document, void *block, size_t *capacity, size_t need, size_t size)
{
    if (!rmg_grow(block, capacity, need, size))
        document->failed = true;
    return *capacity >= need;
}

const char *rmg_document_copy(rmg_document *document, const char *text)
{
    if (text == NULL || text[0] == '\0')
        return "";
    size_t length = strlen(text) + 1;
    char *copy = take(document, length, 1);
    return copy != NULL ? memcpy(copy, text, length) : "";
}

const char *rmg_document_printf(rmg_document *document, const char *format, ...)
{
    va_list args, again;
    va_start(args, format);
    va_copy(again, args);
    int n = vsnprintf(NULL, 0, format, args);
    char *text = n >= 0 ? take(document, (size_t)n + 1, 1) : NULL;
    if (text != NULL)
        vsnprintf(text, (size_t)n + 1, format, again);
    va_end(again);
    va_end(args);
    return text != NULL ? text : "";
}

void rmg_document_init(rmg_document *document, const char *command, const char *title, const char *unit)
{
    *document = (rmg_document){.language = rmg_text_language(), .upto = {RMG_NO_MONTH}, .per_year = 12};
    document->style = rmg_number_style_of(document->language, 2);
    document->spare_table.owner = document;
    document->spare_view.owner = document;
    document->command = rmg_document_copy(document, command);
    document->title = rmg_document_copy(document, title);
    document->unit = rmg_document_copy(document, unit);
}

void rmg_document_clear(rmg_document *document)
{
    if (document == NULL)
        return;
    for (size_t i = 0; i < document->n_tables; i++)
        document_clear_table(document->table[i]);
    for (size_t i = 0; i < document->n_inner; i++)
        document_clear_table(document->inner[i]);
    for (size_t i = 0; i < document->n_blocks; i++)
        document_clear_view(document->block[i].view);
    document_clear_table(&document->spare_table);
    document_clear_view(&document->spare_view);
    free(document->table);
    free(document->inner);
    free(document->block);
    free(document->figure);
    rmg_problems_clear(&document->warnings);
    for (rmg_arena *arena = document->arena, *older; arena != NULL; arena = older) {
        older = arena->older;
        free(arena);
    }
    *document = (rmg_document){0};
}

rmg_code rmg_document_check(const rmg_document *document, rmg_diag *why)
{
    return document->failed ? rmg_nomem(why) : RMG_OK;
}

static rmg_table *add_table(rmg_document *document, const char *name, rmg_table ***list, size_t *n,
                            size_t *capacity)
{
    rmg_table *table = document_room(document, 1, sizeof *table);
    if (table == NULL || !document_grow(document, list, capacity, *n + 1, sizeof(rmg_table *)))
        return &document->spare_table;
    *table = (rmg_table){
        .owner = document, .name = rmg_document_copy(document, name), .per_year = document->per_year};
    (*list)[(*n)++] = table;
    return table;
}

rmg_table *rmg_document_add_table(rmg_document *document, const char *name)
{
    return add_table(document, name, &document->table, &document->n_tables, &document->tables_capacity);
}

rmg_table *rmg_document_add_inner_table(rmg_document *document, const char *name)
{
    return add_table(document, name, &document->inner, &document->n_inner, &document->inner_capacity);
}

static rmg_block *add_block(rmg_document *document, rmg_block_kind kind, const char *name, const char *text)
{
    if (!document_grow(document, &document->block, &document->blocks_capacity, document->n_blocks + 1,
                       sizeof *document->block))
        return NULL;
    rmg_block *block = &document->block[document->n_blocks++];
    *block = (rmg_block){
        .kind = kind, .name = rmg_document_copy(document, name), .text = rmg_document_copy(document, text)};
    return block;
}

rmg_view *rmg_document_add_view(rmg_document *document, const char *caption)
{
    rmg_view *view = document_room(document, 1, sizeof *view);
    rmg_block *block = view != NULL ? add_block(document, RMG_BLOCK_VIEW, NULL, NULL) : NULL;
    if (block == NULL)
        return &document->spare_view;
    *view = (rmg_view){.owner = document, .caption = rmg_document_copy(document, caption)};
    block->view = view;
    return view;
}

void rmg_document_add_section(rmg_document *document, const char *name, const char *heading)
{
    add_block(document, RMG_BLOCK_SECTION, name, heading);
}

void rmg_document_add_sentence(rmg_document *document, const char *text)
{
    add_block(document, RMG_BLOCK_SENTENCE, NULL, text);
}

void rmg_document_add_note(rmg_document *document, const char *text)
{
    add_block(document, RMG_BLOCK_NOTE, NULL, text);
}

void rmg_document_add_warning(rmg_document *document, const char *text)
{
    add_block(document, RMG_BLOCK_WARNING, NULL, text);
}

void rmg_document_add_chart(rmg_document *document, const char *name, const char *alternative)
{
    add_block(document, RMG_BLOCK_CHART, name, alternative);
}

bool rmg_document_fill_chart(rmg_document *document, const char *name, const char *svg, size_t length)
{
    for (size_t i = 0; i < document->n_blocks; i++) {
        rmg_block *block = &document->block[i];
        if (block->kind != RMG_BLOCK_CHART || block->svg != NULL || strcmp(block->name, name) != 0)
            continue;
        char *copy = take(document, length + 1, 1);
        if (copy == NULL)
            return true;
        memcpy(copy, svg, length);
        copy[length] = '\0';
        block->svg = copy;
        block->svg_length = length;
        return true;
    }
    return false;
}

void rmg_document_add_problems(rmg_document *document, const rmg_problems *problems)
{
    for (size_t i = 0; i < problems->n; i++)
        if (problems->item[i].severity != RMG_NOTE &&
            rmg_problems_add(&document->warnings, &problems->item[i], NULL) != RMG_OK)
            document->failed = true;
}

/* ---- figures ------------------------------------------------------------------------------------- */

void rmg_document_number_figures(rmg_document *document, const char *prefix)
{
    document->figure_prefix = rmg_document_copy(document, prefix);
}

void rmg_document_letter_figures(rmg_document *document, char letter)
{
    document->figure_letter = letter;
}

static const char *current_section(const rmg_document *document)
{
    for (size_t i = document->n_blocks; i > 0; i--)
        if (document->block[i - 1].kind == RMG_BLOCK_SECTION)
            return document->block[i - 1].name;
    return "";
}

void rmg_view_figure(rmg_view *view, size_t cell, const rmg_table *table, size_t row, size_t column)
{
    rmg_document *document = view->owner;
    if (document->figure_prefix == NULL ||
        !document_grow(document, &document->figure, &document->figures_capacity, document->n_figures + 1,
                       sizeof *document->figure))
        return;
    bool other = document->figure_letter != '\0';
    const char *id = rmg_document_printf(document, "%s%c%zu", document->figure_prefix,
                                         other ? document->figure_letter : 'f',
                                         other ? ++document->n_other : ++document->n_main);
    document->figure[document->n_figures++] = (rmg_figure_place){
        .id = id, .section = current_section(document), .table = table, .row = row, .column = column};
    rmg_view_anchor(view, cell, id);
}

const rmg_figure_place *rmg_document_find_figure(const rmg_document *document, const char *id)
{
    for (size_t i = 0; i < document->n_figures; i++)
        if (strcmp(document->figure[i].id, id) == 0)
            return &document->figure[i];
    return NULL;
}
