/* The first line sep=X, before a separator is known. */
#ifndef RMG_IO_RECORD_INTERNAL_H
#define RMG_IO_RECORD_INTERNAL_H

#include "io/read/records/record.h"

/* Give a first line sep=X out as a record like any other. */
void rmg_records_keep_separator_line(rmg_records *records);

/* X when the record is sep=X, else NUL. */
char rmg_record_separator_line(const rmg_record *record);

#endif
