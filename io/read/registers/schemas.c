/* The registers that raming knows: a row for each, a row for each column. */
#include "core/text.h"
#include "io/read/registers/rules_internal.h"
#include "io/read/registers/schema.h"

#define TEXT(name)                                      \
    {                                                   \
        name, RMG_ENTRY_TEXT, RMG_NEED_NONE, NULL, NULL \
    }
#define NUMBER(name)                                      \
    {                                                     \
        name, RMG_ENTRY_NUMBER, RMG_NEED_NONE, NULL, NULL \
    }
#define RATE(name)                                      \
    {                                                   \
        name, RMG_ENTRY_RATE, RMG_NEED_NONE, NULL, NULL \
    }
#define DAY(name, aliases)                                \
    {                                                     \
        name, RMG_ENTRY_DAY, RMG_NEED_NONE, aliases, NULL \
    }
#define WORD(name, words)                                \
    {                                                    \
        name, RMG_ENTRY_WORD, RMG_NEED_NONE, NULL, words \
    }
#define KEY(name)                                       \
    {                                                   \
        name, RMG_ENTRY_TEXT, RMG_NEED_CELL, NULL, NULL \
    }
#define YES_NO(name) WORD(name, "yes|no")

static const rmg_schema_column provisions[] = {
    KEY("id"),
    {"start", RMG_ENTRY_DAY, RMG_NEED_CELL, "begindatum|ingangsdatum|startdatum|toewijzing ingang", NULL},
    {"end", RMG_ENTRY_DAY, RMG_NEED_COLUMN, "einddatum|stopdatum", NULL},
    TEXT("client"),
    TEXT("provider"),
    TEXT("domain"),
    TEXT("category"),
    TEXT("product"),
    DAY("first_care", NULL),
    DAY("last_care", NULL),
    DAY("requested", "aanvraagdatum"),
    NUMBER("volume"),
    TEXT("volume_unit"),
    WORD("per", "week|month|total"),
    NUMBER("price"),
    TEXT("end_reason"),
    TEXT("referrer"),
    TEXT("region"),
    TEXT("allocation"),
};

static const rmg_schema_column products[] = {
    KEY("product"), TEXT("category"), TEXT("domain"), NUMBER("weight"), TEXT("unit"),
};

#define RULES "at-least|at-most|growth|all|count-vector|milestone|monitor|not-both"

static const rmg_schema_column kpis[] = {
    KEY("kpi"),
    {"rule", RMG_ENTRY_WORD, RMG_NEED_CELL, NULL, RULES},
    TEXT("name"),
    TEXT("goal"),
    TEXT("instrument"),
    RATE("base"),
    RATE("green"),
    RATE("amber"),
    TEXT("unit"),
    NUMBER("weight"),
    YES_NO("counts_for_score"),
    TEXT("scope"),
    TEXT("owner"),
    TEXT("source"),
    TEXT("smart"),
    WORD("direction", "up|down|band"),
    NUMBER("min_n"),
    DAY("due", NULL),
    YES_NO("strict"),
    WORD("score", "pass|linear"),
    TEXT("components"),
};

static const rmg_schema_column kpi_values[] = {
    KEY("kpi"),
    {"period", RMG_ENTRY_PERIOD, RMG_NEED_CELL, NULL, NULL},
    RATE("value"),
    NUMBER("numerator"),
    NUMBER("denominator"),
    TEXT("scope"),
    WORD("state", "measured|estimated|not-measured"),
    TEXT("component"),
    RATE("base"),
};

#define FORMS \
    "p-x-q|ceiling|lump-sum|lump-sum-bonus|guarantee-bonus|shared-savings|bundle|population|availability"

static const rmg_schema_column contracts[] = {
    KEY("contract"),
    KEY("provider"),
    {"form", RMG_ENTRY_WORD, RMG_NEED_CELL, NULL, FORMS},
    {"year", RMG_ENTRY_YEAR, RMG_NEED_CELL, NULL, NULL},
    NUMBER("base"),
    RATE("lump_pct"),
    RATE("bonus_pct"),
    RATE("malus_pct"),
    WORD("payout", "proportional|per-kpi|all-or-nothing|threshold|step"),
    RATE("threshold"),
    NUMBER("ceiling"),
    WORD("ceiling_rule", "none|hard|degressive|new-only|tariff-cut|corridor"),
    WORD("ceiling_of", "amount|quantity"),
    RATE("above_rate"),
    RATE("share"),
    RATE("corridor_low"),
    RATE("corridor_high"),
    RATE("min_saving"),
    RATE("cap"),
    RATE("signal_pct"),
    YES_NO("exempt_counts"),
    NUMBER("benchmark"),
    RATE("msr"),
    RATE("mlr"),
    RATE("loss_share"),
    RATE("loss_cap"),
    RATE("quality"),
    WORD("quality_on", "result|discount"),
    RATE("discount"),
    NUMBER("outlier_cap"),
    RATE("stop_gain"),
    RATE("stop_loss"),
    TEXT("availability"),
    YES_NO("first_euro"),
    TEXT("scope"),
    DAY("evaluate_on", NULL),
    TEXT("trigger"),
    DAY("notified_on", NULL),
    DAY("settled_on", NULL),
};

#define COLUMNS(list) list, sizeof(list) / sizeof *(list)

const rmg_schema rmg_schemas[RMG_SCHEMAS] = {
    {"kpi", RMG_N2("indicator", "indicators"), COLUMNS(kpis), "kpi", NULL, false, NULL, rmg_kpi_doubt},
    {"kpi-values", RMG_N2("value of an indicator", "values of indicators"), COLUMNS(kpi_values),
     "kpi|period|scope|component", "value|numerator", false, rmg_kpi_value_rule, NULL},
    {"contracts", RMG_N2("year of a contract", "years of contracts"), COLUMNS(contracts),
     "contract|provider|year", NULL, false, rmg_contract_rule, rmg_contract_doubt},
    {"provisions", RMG_N2("provision", "provisions"), COLUMNS(provisions), "id", NULL, true,
     rmg_provision_rule, rmg_provision_doubt},
    {"products", RMG_N2("product", "products"), COLUMNS(products), "product", "weight|unit", true, NULL,
     NULL},
};
