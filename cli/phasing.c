#include "cli/phasing.h"

#include <string.h>

#include "core/nearest.h"
#include "core/number.h"
#include "core/text.h"

static const char prefix[] = "profile.";

/* ---- weights ---- */

static const char *skip_blanks(const char *text)
{
    return text + strspn(text, ", \t");
}

static rmg_code refuse_weights(const char *text, int expected, rmg_diag *why)
{
    rmg_code code = rmg_fail(why, RMG_EUSAGE, RMG_T("--phasing %s: expected %d weights, such as 1,1.5,2"),
                             text, expected);
    rmg_hint(why, "%s", RMG_T("weights say how heavy each period is; they need not add up to anything"));
    return code;
}

/* Numbers with commas or blanks between them. */
static rmg_code read_weights(rmg_phasing_choice *out, const char *text, int per_year, rmg_diag *why)
{
    int n = 0;
    for (const char *at = skip_blanks(text); *at != '\0'; at = skip_blanks(at), n++) {
        size_t length = strcspn(at, ", \t");
        if (n >= per_year || n >= RMG_WEIGHTS_MAX ||
            rmg_decimal_parse(&out->weight[n].units, at, length, NULL) != RMG_OK)
            return refuse_weights(text, per_year, why);
        at += length;
    }
    if (n != per_year)
        return refuse_weights(text, per_year, why);
    out->how.kind = RMG_PHASING_PROFILE;
    out->how.weight = out->weight;
    out->how.n_weights = (size_t)n;
    return RMG_OK;
}

static bool is_list(const char *text)
{
    return text[strspn(text, "0123456789., -")] == '\0';
}

/* ---- names ---- */

static rmg_code unknown(const char *name, const rmg_config *config, rmg_diag *why)
{
    rmg_code code = rmg_fail(why, RMG_EUSAGE, RMG_T("there is no phasing \"%s\""), name);
    rmg_nearest nearest = rmg_nearest_begin(name);
    for (int kind = 0; kind < RMG_PHASING_PROFILE; kind++)
        rmg_nearest_try(&nearest, rmg_phasing_name((rmg_phasing_kind)kind));
    for (size_t i = 0; i < config->n; i++)
        if (strcmp(config->entry[i].section, "plan") == 0 &&
            strncmp(config->entry[i].key, prefix, sizeof prefix - 1) == 0)
            rmg_nearest_try(&nearest, config->entry[i].key + sizeof prefix - 1);
    if (nearest.best != NULL)
        rmg_hint(why, RMG_T("did you mean %s?"), nearest.best);
    else
        rmg_hint(why, "%s",
                 RMG_T("even, last-year, workdays, weights with commas, or a profile.NAME of [plan] in "
                       "raming.conf"));
    return code;
}

static const rmg_config_entry *find_profile(const rmg_config *config, const char *name)
{
    for (size_t i = 0; i < config->n; i++) {
        const rmg_config_entry *entry = &config->entry[i];
        if (strcmp(entry->section, "plan") == 0 && strncmp(entry->key, prefix, sizeof prefix - 1) == 0 &&
            strcmp(entry->key + sizeof prefix - 1, name) == 0)
            return entry;
    }
    return NULL;
}

/* A profile that does not fit is a fault of the configuration, at its line. */
static rmg_code read_profile(rmg_phasing_choice *out, const rmg_config_entry *entry, const rmg_config *config,
                             int per_year, rmg_diag *why)
{
    rmg_code code = read_weights(out, entry->value, per_year, why);
    if (code == RMG_OK)
        return RMG_OK;
    rmg_fail(why, RMG_ECONFIG, RMG_T("%s: expected %d weights, such as 1 1.5 2"), entry->key, per_year);
    rmg_at(why, config->path, entry->line, 0);
    return RMG_ECONFIG;
}

/* Months to add to a period of a fiscal year to get its calendar month. */
static int shift_of(const rmg_calendar *calendar)
{
    return calendar->fiscal_start <= 1 ? 0 : calendar->fiscal_start - 1 - (calendar->named_by_end ? 12 : 0);
}

rmg_code rmg_phasing_choose(rmg_phasing_choice *out, const rmg_study *study, const rmg_series *actual,
                            const rmg_settings *settings, rmg_diag *why)
{
    const char *text = rmg_settings_text(settings, RMG_OPT_PHASING);
    int per_year = study->data.cube.per_year;
    *out = (rmg_phasing_choice){.how = {.actual = actual, .calendar_shift = shift_of(&study->calendar)}};
    if (text == NULL)
        return RMG_OK;
    if (rmg_phasing_find(&out->how.kind, text) && out->how.kind != RMG_PHASING_PROFILE) {
        if (out->how.kind == RMG_PHASING_WORKDAYS && 12 % per_year != 0)
            return rmg_fail(why, RMG_EUSAGE, "%s",
                            RMG_T("--phasing workdays needs months: periods of four weeks are even"));
        return RMG_OK;
    }
    const rmg_config_entry *profile = find_profile(&settings->config, text);
    if (profile != NULL)
        return read_profile(out, profile, &settings->config, per_year, why);
    return is_list(text) ? read_weights(out, text, per_year, why) : unknown(text, &settings->config, why);
}
