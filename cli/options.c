#include "cli/options.h"

#include <string.h>

#include "core/nearest.h"
#include "core/text.h"

#define CMD(name) (UINT32_C(1) << RMG_CMD_##name)
#define PACKS (CMD(REPORT) | CMD(PACK))
#define READS                                                                                             \
    (CMD(BACKTEST) | CMD(CHECK) | CMD(FORECAST) | CMD(VARIANCE) | CMD(CHART) | CMD(CONVERT) | CMD(INIT) | \
     PACKS)
#define CONFIGURED ((READS & ~CMD(INIT)) | CMD(CONFIG))
#define COMPUTES (CMD(BACKTEST) | CMD(FORECAST) | CMD(VARIANCE) | CMD(CHART) | PACKS)
#define FORECASTS (CMD(FORECAST) | CMD(BACKTEST) | CMD(CHART) | PACKS)
#define SPLITS (CMD(VARIANCE) | CMD(CHART) | PACKS)
#define TABLES (CMD(BACKTEST) | CMD(CHECK) | CMD(FORECAST) | CMD(VARIANCE))
#define WRITES (TABLES | CMD(CHART) | CMD(CONVERT))
#define ALL ((UINT32_C(1) << RMG_COMMANDS) - 1)

#define FLAG RMG_VALUE_FLAG, NULL, NULL, NULL
#define WORD(metavar, choices, fallback) RMG_VALUE_WORD, metavar, choices, fallback
#define WHOLE(metavar, fallback) RMG_VALUE_WHOLE, metavar, NULL, fallback
#define DECIMAL(metavar, fallback) RMG_VALUE_DECIMAL, metavar, NULL, fallback
#define MONTH(metavar) RMG_VALUE_MONTH, metavar, NULL, NULL
#define TEXT(metavar, fallback) RMG_VALUE_TEXT, metavar, NULL, fallback
#define ONCE false
#define OFTEN true

/* clang-format off */
const rmg_option rmg_options[RMG_OPTIONS] = {
    /* reading */
    [RMG_OPT_AMOUNTS] = {"amounts", 0, OFTEN, TEXT("[KIND=]HOW", NULL), READS, "spend",
        RMG_N("how amounts run: cumulative, monthly or transactions; for one kind: plan=cumulative")},
    [RMG_OPT_DECIMAL] = {"decimal", 0, ONCE, WORD("MARK", "comma|point", NULL), READS, "spend",
        RMG_N("the decimal mark, where the values do not prove it")},
    [RMG_OPT_DATES] = {"dates", 0, ONCE, WORD("ORDER", "dmy|mdy", NULL), READS, "spend",
        RMG_N("the order in dates such as 01/02/2021")},
    [RMG_OPT_SEP] = {"sep", 0, ONCE, WORD("NAME", "comma|semicolon|tab|pipe", NULL), READS, "spend",
        RMG_N("what separates the fields")},
    [RMG_OPT_ENCODING] = {"encoding", 0, ONCE, WORD("NAME", "utf-8|utf-16le|utf-16be|windows-1252", NULL), READS, "spend",
        RMG_N("how the file's characters are stored")},
    [RMG_OPT_HEADER] = {"header", 0, ONCE, WHOLE("LINE", NULL), READS, "spend",
        RMG_N("the line that holds the column headers")},
    [RMG_OPT_MAP] = {"map", 0, OFTEN, TEXT("NAME=HEADER", NULL), READS, "spend",
        RMG_N("read the column with this header as NAME")},
    [RMG_OPT_KIND] = {"kind", 0, OFTEN, TEXT("[ROW=]KIND", NULL), READS, "spend",
        RMG_N("what rows are: actual, plan, target, ceiling or given-forecast")},
    [RMG_OPT_PLAN] = {"plan", 0, OFTEN, TEXT("FILE", NULL), READS, NULL,
        RMG_N("one more file, whose rows are plan where they do not say otherwise")},
    [RMG_OPT_PHASING] = {"phasing", 0, ONCE, TEXT("HOW", "even"), FORECASTS | SPLITS, "plan",
        RMG_N("how an annual plan amount is spread over the months: even, last-year, workdays, weights with commas, or a profile of raming.conf")},
    [RMG_OPT_MISSING] = {"missing", 0, ONCE, WORD("MEANING", "auto|unknown|zero", "auto"), READS, "spend",
        RMG_N("what a month without rows means; auto: 0 for a line of invoices in a month that is booked, else unknown")},
    [RMG_OPT_DASH] = {"dash", 0, ONCE, WORD("MEANING", "zero|empty", NULL), READS, "spend",
        RMG_N("what a lone - or n/a in a number column means")},
    [RMG_OPT_TOTALS] = {"totals", 0, ONCE, WORD("WHAT", "keep|drop", NULL), READS, "spend",
        RMG_N("keep or drop totals rows that do not agree with their rows")},
    [RMG_OPT_P13] = {"p13", 0, ONCE, WORD("MEANING", "december", NULL), READS, "spend",
        RMG_N("book closing period P13 in December")},
    [RMG_OPT_MAX_REJECTS] = {"max-rejects", 0, ONCE, WHOLE("N", "0"), READS, "spend",
        RMG_N("go on when at most N rows had to be rejected")},
    [RMG_OPT_REJECTS] = {"rejects", 0, ONCE, TEXT("FILE", NULL), READS, NULL,
        RMG_N("write every rejected row and its reason to FILE")},
    [RMG_OPT_STRICT] = {"strict", 0, ONCE, FLAG, CMD(CHECK), NULL,
        RMG_N("count warnings as rejects")},
    [RMG_OPT_SAVE] = {"save", 0, ONCE, FLAG, CMD(CHECK), NULL,
        RMG_N("write how amounts, decimal marks and dates were read to raming.conf")},
    [RMG_OPT_CONFIG] = {"config", 0, ONCE, TEXT("FILE", NULL), CONFIGURED, NULL,
        RMG_N("read the settings of FILE; default raming.conf here or in the nearest folder above")},
    [RMG_OPT_NO_CONFIG] = {"no-config", 0, ONCE, FLAG, CONFIGURED, NULL,
        RMG_N("read no settings")},

    /* what to compute over */
    [RMG_OPT_YEAR] = {"year", 0, ONCE, WHOLE("YEAR", NULL), READS, "run",
        RMG_N("the year in question; default the year of the last month with actuals")},
    [RMG_OPT_UPTO] = {"upto", 0, ONCE, MONTH("MONTH"), COMPUTES, "run",
        RMG_N("last closed month, as 2021-04; default the last month with actuals")},
    [RMG_OPT_BY] = {"by", 0, ONCE, TEXT("NAME,...", NULL), (COMPUTES & ~PACKS) | CMD(CONVERT), NULL,
        RMG_N("one line per combination of these dimensions, with subtotals")},
    [RMG_OPT_WHERE] = {"where", 0, OFTEN, TEXT("CONDITION", NULL), COMPUTES | CMD(CONVERT), NULL,
        RMG_N("only rows with name=a,b or name!=a or name~part; repeat for and")},

    /* forecast */
    [RMG_OPT_METHOD] = {"method", 0, ONCE, TEXT("NAME", "auto"), FORECASTS & ~CMD(BACKTEST), "forecast",
        RMG_N("the rule or model that makes the forecast")},
    [RMG_OPT_RANGE] = {"range", 0, ONCE, WHOLE("PERCENT", "80"), CMD(FORECAST) | CMD(BACKTEST) | PACKS, "forecast",
        RMG_N("how much of the outcomes the range should hold")},
    [RMG_OPT_CEILING] = {"ceiling", 0, ONCE, DECIMAL("AMOUNT", NULL), FORECASTS & ~CMD(BACKTEST), "forecast",
        RMG_N("ceiling of the total; beats a ceiling in the files")},
    [RMG_OPT_TABLE] = {"table", 0, ONCE, WORD("WHICH", "year|rules|months", "year"), CMD(FORECAST), NULL,
        RMG_N("the table to show")},
    [RMG_OPT_OUTLIERS] = {"outliers", 0, ONCE, WORD("HOW", "keep|downweight", "downweight"), FORECASTS, "forecast",
        RMG_N("whether one-off months weigh less when a model is fitted")},
    [RMG_OPT_RECONCILE] = {"reconcile", 0, ONCE, WORD("HOW", "mint|bottom-up|none", "mint"), FORECASTS, "forecast",
        RMG_N("how the lines of --by are made to add up to their totals")},
    [RMG_OPT_SEED] = {"seed", 0, ONCE, WHOLE("N", "1"), FORECASTS, "run",
        RMG_N("starts the simulated paths")},
    [RMG_OPT_PATHS] = {"paths", 0, ONCE, WHOLE("N", "1000"), FORECASTS, "forecast",
        RMG_N("number of simulated paths")},
    [RMG_OPT_HORIZON] = {"horizon", 0, ONCE, WHOLE("MONTHS", NULL), CMD(FORECAST), "forecast",
        RMG_N("months after upto, in place of --year")},

    [RMG_OPT_FROM_YEAR] = {"from-year", 0, ONCE, WHOLE("YEAR", NULL), CMD(BACKTEST), "forecast",
        RMG_N("the first year to be forecast again; default all that can be")},

    /* variance */
    [RMG_OPT_AGAINST] = {"against", 0, ONCE, TEXT("NAME", NULL), SPLITS, "variance",
        RMG_N("the base: plan, target, last-year, given-forecast, a plan version or a file")},
    [RMG_OPT_CONVENTION] = {"convention", 0, ONCE, TEXT("NAME", "two-way"), SPLITS, "variance",
        RMG_N("how the joint part of price and quantity is treated")},
    [RMG_OPT_MIX] = {"mix", 0, ONCE, FLAG, SPLITS, "variance",
        RMG_N("split quantity into volume and mix")},
    [RMG_OPT_MIX_DISPLAY] = {"mix-display", 0, ONCE, WORD("HOW", "standard|average", "standard"), SPLITS, "variance",
        RMG_N("value a leaf's mix at its own price, or at its price above the average")},
    [RMG_OPT_MIX_GROUPS] = {"mix-groups", 0, ONCE, TEXT("NAME,...", NULL), SPLITS, "variance",
        RMG_N("split mix into between and within groups of these dimensions")},
    [RMG_OPT_MIX_PER] = {"mix-per", 0, ONCE, WORD("WHAT", "unit", NULL), SPLITS, "variance",
        RMG_N("with several units of quantity: a mix of each unit alone")},
    [RMG_OPT_MATCH] = {"match", 0, ONCE, WORD("LEVEL", "all|month", "all"), SPLITS, "variance",
        RMG_N("match base and actual over the whole period or month by month")},
    [RMG_OPT_SCENARIO] = {"scenario", 0, ONCE, TEXT("NAME", "actual"), SPLITS, "variance",
        RMG_N("what is compared with the base: actual, forecast, or any that --against takes")},
    [RMG_OPT_FACTORS] = {"factors", 0, ONCE, TEXT("NAME,...", NULL), SPLITS, "variance",
        RMG_N("columns whose product is the amount, such as clients,hours,price")},
    [RMG_OPT_STRICT_NEW] = {"strict-new", 0, ONCE, FLAG, SPLITS, "variance",
        RMG_N("a known list price without quantity is still new or ended")},
    [RMG_OPT_FOLD_CLASSES] = {"fold-classes", 0, ONCE, FLAG, SPLITS, "variance",
        RMG_N("count new and ended as quantity")},
    [RMG_OPT_ROUNDING_CLASS] = {"rounding-class", 0, ONCE, FLAG, SPLITS, "variance",
        RMG_N("use stated prices and show what they leave unexplained as rounding")},
    [RMG_OPT_TIMING] = {"timing", 0, ONCE, FLAG, CMD(VARIANCE), "variance",
        RMG_N("show what matching month by month would have changed")},
    [RMG_OPT_CHAIN] = {"chain", 0, ONCE, TEXT("NAME,...", NULL), CMD(VARIANCE), "variance",
        RMG_N("one bridge per step through these scenarios, such as plan,forecast,actual")},
    [RMG_OPT_EXPLAIN] = {"explain", 0, ONCE, FLAG, CMD(VARIANCE), "variance",
        RMG_N("print the formula of every line with its numbers")},
    [RMG_OPT_TOP] = {"top", 0, ONCE, WHOLE("N", "10"), CMD(VARIANCE), "variance",
        RMG_N("show the N largest differences, the rest as one line")},
    [RMG_OPT_MIN_AMOUNT] = {"min-amount", 0, ONCE, DECIMAL("AMOUNT", NULL), CMD(VARIANCE) | CMD(DIFF), "variance",
        RMG_N("leave smaller differences to the line of the rest")},

    /* report, pack */
    [RMG_OPT_PER] = {"per", 0, ONCE, TEXT("NAME,...", NULL), PACKS, "pack",
        RMG_N("one unit per label of these dimensions; without it one for all")},
    [RMG_OPT_ONLY] = {"only", 0, ONCE, TEXT("UNIT", NULL), PACKS, NULL,
        RMG_N("only the unit of this label")},
    [RMG_OPT_SECTIONS] = {"sections", 0, ONCE, TEXT("NAME,...", NULL), PACKS, "pack",
        RMG_N("what a page holds, in this order")},
    [RMG_OPT_REPLACE] = {"replace", 0, ONCE, FLAG, CMD(PACK), NULL,
        RMG_N("put the new month in place of one that is there")},

    /* convert */
    [RMG_OPT_TO] = {"to", 0, ONCE, WORD("SHAPE", "tidy|wide", "tidy"), CMD(CONVERT), NULL,
        RMG_N("one row per fact, or one row per year with its months side by side")},
    [RMG_OPT_AMOUNTS_OUT] = {"amounts-out", 0, ONCE, WORD("HOW", "cumulative|monthly", "monthly"), CMD(CONVERT), NULL,
        RMG_N("write each month, or the year so far")},

    /* chart */
    [RMG_OPT_WIDTH] = {"width", 0, ONCE, WHOLE("PIXELS", NULL), CMD(CHART), NULL,
        RMG_N("width of the picture")},
    [RMG_OPT_THEME] = {"theme", 0, ONCE, WORD("NAME", "screen|print|dark", "screen"), CMD(CHART), NULL,
        RMG_N("colours for screen, paper or a dark page")},
    [RMG_OPT_KEEP_SCRIPT] = {"keep-script", 0, ONCE, FLAG, CMD(CHART), NULL,
        RMG_N("leave the gnuplot script beside the picture")},

    /* what comes out */
    [RMG_OPT_OUTPUT] = {"output", 'o', ONCE, TEXT("FILE", NULL), WRITES | CMD(CONFIG) | CMD(REPORT) | CMD(EXPLAIN) | CMD(DIFF), NULL,
        RMG_N("write to FILE; its ending picks the format")},
    [RMG_OPT_FORMAT] = {"format", 0, ONCE, WORD("NAME", "table|csv|json|md|html|xlsx|text|svg|png|pdf", NULL), WRITES | CMD(CONFIG) | CMD(REPORT) | CMD(EXPLAIN) | CMD(DIFF), NULL,
        RMG_N("the format of what is written")},
    [RMG_OPT_CSV_DIALECT] = {"csv-dialect", 0, ONCE, WORD("NAME", "rfc4180|excel-nl", "rfc4180"), TABLES | CMD(CONVERT) | CMD(EXPLAIN) | CMD(DIFF) | PACKS, "run",
        RMG_N("the kind of CSV to write")},
    [RMG_OPT_CSV_GUARD] = {"csv-guard", 0, ONCE, WORD("STATE", "on|off", "on"), TABLES | CMD(CONVERT) | CMD(EXPLAIN) | CMD(DIFF) | PACKS, "run",
        RMG_N("put an apostrophe before texts that a spreadsheet would run as a formula")},
    [RMG_OPT_UNIT] = {"unit", 0, ONCE, TEXT("TEXT", NULL), TABLES | CMD(CHART) | CMD(INIT) | PACKS, "run",
        RMG_N("label of the amounts, such as \"x € 1.000\"; it never rescales them")},
    [RMG_OPT_DECIMALS] = {"decimals", 0, ONCE, WHOLE("N", NULL), TABLES | PACKS, "run",
        RMG_N("printed decimals, 0 to 4; default as in the input, at most 2")},
    [RMG_OPT_FAIL_IF] = {"fail-if", 0, OFTEN, TEXT("CONDITION", NULL), (TABLES & ~CMD(CHECK)) | CMD(PACK), NULL,
        RMG_N("exit with 1 when a row meets COLUMN>N or COLUMN<N; in a pack also new-warnings")},
    [RMG_OPT_LANG] = {"lang", 0, ONCE, WORD("LANGUAGE", "nl|en", NULL), ALL, NULL,
        RMG_N("language of texts and printed numbers")},
    [RMG_OPT_COLOR] = {"color", 0, ONCE, WORD("WHEN", "auto|always|never", "auto"), ALL, NULL,
        RMG_N("colour on the terminal")},
    [RMG_OPT_QUIET] = {"quiet", 'q', ONCE, FLAG, ALL, NULL, RMG_N("errors only")},
    [RMG_OPT_VERBOSE] = {"verbose", 'v', ONCE, FLAG, ALL, NULL, RMG_N("also say what was decided and why")},
    [RMG_OPT_JOBS] = {"jobs", 0, ONCE, WHOLE("N", NULL), READS, NULL,
        RMG_N("threads to use; it never changes a result")},
    [RMG_OPT_DRY_RUN] = {"dry-run", 0, ONCE, FLAG, WRITES | PACKS | CMD(DEMO) | CMD(INIT), NULL,
        RMG_N("say what would be written and write nothing")},
    [RMG_OPT_FILE] = {"file", 'f', OFTEN, TEXT("FILE", NULL), READS, NULL,
        RMG_N("the same as naming FILE as an argument")},
    [RMG_OPT_HELP] = {"help", 'h', ONCE, FLAG, ALL, NULL, RMG_N("this help")},
};

const rmg_command rmg_commands[RMG_COMMANDS] = {
    [RMG_CMD_CHECK] = {"check", RMG_N("say what was understood, list what was not"), "FILE...",
        {"raming check data/uitgaven.csv", "raming check data/*.csv --rejects rejects.csv --max-rejects 100"}},
    [RMG_CMD_FORECAST] = {"forecast", RMG_N("where the year ends, how sure that is, and what every rule would say"), "FILE...",
        {"raming forecast data/uitgaven.csv", "raming forecast data/uitgaven.csv --by provider --ceiling 55000",
         "raming forecast data/uitgaven.csv --table rules"}},
    [RMG_CMD_VARIANCE] = {"variance", RMG_N("actual against a base: quantity, price, new and ended"), "FILE...",
        {"raming variance pq.csv", "raming variance pq.csv --by category,product --convention three-way"}},
    [RMG_CMD_CHART] = {"chart", RMG_N("one picture"), "KIND FILE...",
        {"raming chart cumulative data/uitgaven.csv -o jeugd.svg", "raming chart waterfall pq.csv -o eed.png"}},
    [RMG_CMD_BACKTEST] = {"backtest", RMG_N("how good every rule was on past years"), "FILE...",
        {"raming backtest data/uitgaven-*.csv", "raming backtest data/*.csv --by provider --format csv -o backtest.csv"}},
    [RMG_CMD_REPORT] = {"report", RMG_N("one unit on one page, all sections"), "FILE...",
        {"raming report data/*.csv -o youth.html", "raming report data/*.csv --per provider --only \"Aanbieder A\" -o a.html"}},
    [RMG_CMD_PACK] = {"pack", RMG_N("the month: a page per unit, an index, tables, charts and a record of the run"), "[CONF]",
        {"raming pack", "raming pack youth/raming.conf --dry-run", "raming pack youth/raming.conf --replace"}},
    [RMG_CMD_DIFF] = {"diff", RMG_N("what changed between two runs, and why"), "RUN1 RUN2",
        {"raming diff pack/2021-03 pack/2021-04", "raming diff pack/2021-03 pack/2021-04 --min-amount 1000 -o changes.csv"}},
    [RMG_CMD_EXPLAIN] = {"explain", RMG_N("trace a printed figure to its formula and its rows"), "RUN NUMBER-ID",
        {"raming explain pack/2021-04 f12"}},
    [RMG_CMD_CONVERT] = {"convert", RMG_N("write what was read as a tidy table under our own names"), "FILE...",
        {"raming convert jan-dec.csv --to tidy -o tidy.csv", "raming convert data/*.csv --by category,provider -o sums.csv"}},
    [RMG_CMD_INIT] = {"init", RMG_N("write a raming.conf from what check saw"), "FILE...", {"raming init data/*.csv"}},
    [RMG_CMD_DEMO] = {"demo", RMG_N("write a small example folder"), "[FOLDER]", {"raming demo"}},
    [RMG_CMD_CONFIG] = {"config", RMG_N("each setting, its value and where it came from"), "[NAME...]",
        {"raming config", "raming config forecast", "raming config spend.amounts --config jeugd/raming.conf"}},
    [RMG_CMD_HELP] = {"help", RMG_N("help on a command, examples first"), "[COMMAND]", {"raming help forecast"}},
    [RMG_CMD_VERSION] = {"version", RMG_N("version, library versions, licence"), "", {"raming version"}},
};
/* clang-format on */

rmg_option_id rmg_option_find(const char *name, size_t length)
{
    int id = 0;
    while (id < RMG_OPTIONS &&
           (strlen(rmg_options[id].name) != length || strncmp(rmg_options[id].name, name, length) != 0))
        id++;
    return (rmg_option_id)id;
}

rmg_option_id rmg_option_find_letter(char letter)
{
    int id = 0;
    while (id < RMG_OPTIONS && (rmg_options[id].letter == 0 || rmg_options[id].letter != letter))
        id++;
    return (rmg_option_id)id;
}

rmg_command_id rmg_command_find(const char *name)
{
    int id = 0;
    while (id < RMG_COMMANDS && strcmp(rmg_commands[id].name, name) != 0)
        id++;
    return (rmg_command_id)id;
}

bool rmg_option_applies(rmg_option_id option, rmg_command_id command)
{
    if (command == RMG_CMD_CONFIG && rmg_options[option].section != NULL)
        return true;
    return (rmg_options[option].commands >> command & 1) != 0;
}

const char *rmg_option_nearest(const char *typed, rmg_command_id command)
{
    rmg_nearest nearest = rmg_nearest_begin(typed);
    for (int id = 0; id < RMG_OPTIONS; id++)
        if (command == RMG_COMMANDS || rmg_option_applies((rmg_option_id)id, command))
            rmg_nearest_try(&nearest, rmg_options[id].name);
    return nearest.best;
}

const char *rmg_command_nearest(const char *typed)
{
    rmg_nearest nearest = rmg_nearest_begin(typed);
    for (int id = 0; id < RMG_COMMANDS; id++)
        rmg_nearest_try(&nearest, rmg_commands[id].name);
    return nearest.best;
}

bool rmg_choice_has(const char *choices, const char *word)
{
    size_t length = strlen(word);
    for (const char *at = choices; length != 0; at++) {
        size_t n = strcspn(at, "|");
        if (n == length && strncmp(at, word, n) == 0)
            return true;
        at += n;
        if (*at == '\0')
            break;
    }
    return false;
}
