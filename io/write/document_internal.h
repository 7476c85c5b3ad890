/* What the parts of a document share. */
#ifndef IO_DOCUMENT_INTERNAL_H
#define IO_DOCUMENT_INTERNAL_H

#include "io/write/document.h"

/* n zeroed items of `size` bytes that live as long as the document; NULL (and failed set) when memory is out. */
void *document_room(rmg_document *document, size_t n, size_t size);

/* Room for one more item in an array; false (and failed set) when memory is out. */
bool document_grow(rmg_document *document, void *block, size_t *capacity, size_t need, size_t size);

void document_clear_table(rmg_table *table);
void document_clear_view(rmg_view *view);

#endif
