/* The closing line of `check`: "ok: 28 values used, 8 empty months of 2021 are unknown, 0 rejected". */
#include "core/text.h"
#include "io/write/report/check_document.h"
#include "io/write/report/check_words_internal.h"

/* Empty periods, and the one year in which they lie (0: several). */
static uint64_t count_empty(const rmg_dataset *data, int *year)
{
    uint64_t n = 0;
    *year = 0;
    bool several = false;
    for (size_t f = 0; f < data->n_files; f++)
        for (size_t i = 0; i < data->files[f].n_series; i++) {
            const rmg_file_series *series = &data->files[f].series[i];
            if (data->files[f].layout != RMG_LAYOUT_WIDE || series->n_empty == 0)
                continue;
            n += series->n_empty;
            several |= *year != 0 && *year != series->year;
            *year = series->year;
        }
    if (several)
        *year = 0;
    return n;
}

static const char *empty_text(rmg_document *document, const rmg_dataset *data)
{
    int year;
    uint64_t n = count_empty(data, &year);
    if (n == 0)
        return "";
    const char *count = check_said_count(document, n);
    if (year == 0)
        return rmg_document_printf(
            document,
            rmg_text_plural(", %s empty month is unknown", ", %s empty months are unknown", (unsigned long)n),
            count);
    return rmg_document_printf(document,
                               rmg_text_plural(", %s empty month of %d is unknown",
                                               ", %s empty months of %d are unknown", (unsigned long)n),
                               count, year);
}

/* "2 rejected (together 12.50 as far as it could be read)" */
static const char *rejected_text(rmg_document *document, const rmg_dataset *data)
{
    const char *count = rmg_document_printf(document, RMG_T("%s rejected"),
                                            check_said_count(document, data->rows_rejected));
    if (data->rows_rejected == 0)
        return count;
    if (data->rejected_unread == data->rows_rejected)
        return rmg_document_printf(document, RMG_T("%s (no amount could be read in them)"), count);
    return rmg_document_printf(document, RMG_T("%s (together %s as far as it could be read)"), count,
                               rmg_say_amount(document, data->rejected_sum.units, data->decimals, false));
}

const char *rmg_check_summary(rmg_document *document, const rmg_dataset *data)
{
    const char *used = rmg_document_printf(
        document, rmg_text_plural("%s value used", "%s values used", (unsigned long)data->n_values),
        check_said_count(document, data->n_values));
    return rmg_document_printf(document, data->accepted ? RMG_T("ok: %s%s, %s") : RMG_T("not ok: %s%s, %s"),
                               used, empty_text(document, data), rejected_text(document, data));
}
