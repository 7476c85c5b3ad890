/* The files of csv-spectrum (npm; CSV files with what is in them as JSON), read by our records. The package is
 * no part of the project: scripts/csv-spectrum fetches it and runs this test. Skipped without it. */
#include <criterion/criterion.h>
#include <dirent.h>
#include <json-c/json.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "io/read/records/record.h"
#include "tests/support/files.h"

/* The records as csv-spectrum writes them: an array of objects, the header's fields as names. */
static json_object *read_as_json(const char *path)
{
    rmg_source source;
    rmg_encoding_choice encoding;
    rmg_records *records;
    rmg_record record;
    bool more = true;
    char *names[64] = {0};
    size_t n_names = 0;
    json_object *rows = json_object_new_array();
    cr_assert_eq(rmg_source_open(&source, path, NULL), RMG_OK);
    cr_assert_eq(rmg_encoding_decide(&encoding, &source, RMG_ENCODING_AUTO, NULL), RMG_OK);
    cr_assert_eq(rmg_records_open(&records, &source, &encoding, ',', NULL), RMG_OK);
    while (rmg_records_next(records, &record, &more, NULL) == RMG_OK && more) {
        cr_assert_null(record.reason, "%s", path);
        if (record.number == 1) {
            for (; n_names < record.n_fields && n_names < 64; n_names++)
                names[n_names] = strndup(record.field[n_names].text, record.field[n_names].length);
            continue;
        }
        json_object *row = json_object_new_object();
        for (size_t i = 0; i < record.n_fields && i < n_names; i++)
            json_object_object_add(
                row, names[i], json_object_new_string_len(record.field[i].text, (int)record.field[i].length));
        json_object_array_add(rows, row);
    }
    rmg_records_close(records);
    rmg_source_close(&source);
    for (size_t i = 0; i < n_names; i++)
        free(names[i]);
    return rows;
}

/* In version 2.0.0 the JSON of location_coordinates is one object instead of an array of one, and it holds
 * another telephone number than its CSV does: take the number from the CSV. */
static json_object *repair(const char *name, json_object *wanted)
{
    if (strcmp(name, "location_coordinates") != 0 || json_object_is_type(wanted, json_type_array))
        return wanted;
    json_object *rows = json_object_new_array();
    json_object_object_add(wanted, "Contact Phone Number", json_object_new_string("2095257564"));
    json_object_array_add(rows, wanted);
    return rows;
}

static void compare(const char *folder, const char *name)
{
    char path[4096];
    snprintf(path, sizeof path, "%s/csvs/%s.csv", folder, name);
    json_object *got = read_as_json(path);
    snprintf(path, sizeof path, "%s/json/%s.json", folder, name);
    json_object *wanted = json_object_from_file(path);
    cr_assert_not_null(wanted, "%s", path);
    wanted = repair(name, wanted);
    cr_assert(json_object_equal(got, wanted), "%s:\n%s\nwanted\n%s", name, json_object_to_json_string(got),
              json_object_to_json_string(wanted));
    json_object_put(got);
    json_object_put(wanted);
}

Test(csv_spectrum, every_file_holds_what_its_json_says)
{
    const char *folder = getenv("RMG_CSV_SPECTRUM");
    char path[4096];
    snprintf(path, sizeof path, "%s/csvs", folder != NULL ? folder : "");
    DIR *csvs = folder != NULL ? opendir(path) : NULL;
    if (csvs == NULL)
        cr_skip_test("scripts/csv-spectrum fetches the files");
    int n = 0;
    for (struct dirent *entry; (entry = readdir(csvs)) != NULL;) {
        char *dot = strstr(entry->d_name, ".csv");
        if (dot == NULL)
            continue;
        *dot = '\0';
        compare(folder, entry->d_name);
        n++;
    }
    closedir(csvs);
    cr_assert_geq(n, 10, "%d files", n);
}

/* Also says that this program runs where the package is not. */
Test(csv_spectrum, the_comparison_itself_reads_what_it_is_given)
{
    char *folder = test_temp_dir(), *path = test_path(folder, "a.csv");
    static const char csv[] = "a,b\r\n1,\"x, \"\"y\"\"\r\nz\"\r\n";
    cr_assert_eq(test_write_file(path, csv, sizeof csv - 1), 0);
    json_object *got = read_as_json(path);
    json_object *wanted = json_tokener_parse("[{\"a\": \"1\", \"b\": \"x, \\\"y\\\"\\r\\nz\"}]");
    cr_assert(json_object_equal(got, wanted), "%s", json_object_to_json_string(got));
    json_object_put(got);
    json_object_put(wanted);
    free(path);
    test_temp_dir_remove(folder);
}
