#include "cli/pack/templates.h"

#include <stdio.h>
#include <string.h>

#include "cli/config_guard.h"
#include "core/text.h"

/* A new template is a row here and a word in cli/config_keys.c. */
static const struct {
    const char *name, *sections; /* NULL: all */
} templates[] = {
    {"light", "summary forecast"},
    {"standard", "summary forecast ceilings variance"},
    {"extended", NULL},
};

/* The template of a unit's segment, else that of all units; NULL when the configuration names none. */
static const char *template_of(const rmg_config *config, const char *segment)
{
    char key[RMG_CONFIG_LINE_MAX + 16];
    snprintf(key, sizeof key, "template.%s", segment);
    const char *own = segment[0] != '\0' ? rmg_config_text(config, "pack", key) : NULL;
    return own != NULL ? own : rmg_config_text(config, "pack", "template");
}

static bool is_on_command_line(const rmg_settings *settings, rmg_option_id id)
{
    const rmg_values *given = &settings->given[id];
    return given->n != 0 && given->origin[0] == NULL;
}

const char *rmg_template_sections(const rmg_units *units, const rmg_unit *unit)
{
    const rmg_settings *settings = units->settings;
    const char *asked = rmg_settings_text(settings, RMG_OPT_SECTIONS);
    const char *name = template_of(&settings->config, unit->segment != NULL ? unit->segment : "");
    if (name == NULL || is_on_command_line(settings, RMG_OPT_SECTIONS))
        return asked;
    for (size_t i = 0; i < sizeof templates / sizeof *templates; i++)
        if (strcmp(templates[i].name, name) == 0)
            return templates[i].sections;
    return asked;
}

rmg_code rmg_templates_check(const rmg_config *config, rmg_diag *why)
{
    if (rmg_config_text(config, "pack", "segment") != NULL)
        return RMG_OK;
    for (size_t i = 0; i < config->n; i++) {
        const rmg_config_entry *entry = &config->entry[i];
        if (strcmp(entry->section, "pack") != 0 || strncmp(entry->key, "template.", 9) != 0)
            continue;
        rmg_code code = rmg_fail(why, RMG_ECONFIG, RMG_T("%s cannot act: no column of segments is named"),
                                 entry->key);
        rmg_at(why, config->path, entry->line, 0);
        rmg_hint(why, RMG_T("say segment = COLUMN in [pack]"));
        return code;
    }
    return RMG_OK;
}
