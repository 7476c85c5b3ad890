/* What must hold between the cells of one row of a register. */
#ifndef RMG_IO_RULES_INTERNAL_H
#define RMG_IO_RULES_INTERNAL_H

#include "io/read/registers/register.h"

/* An end before the start, care before it was asked for. */
bool rmg_provision_rule(const rmg_register *table, size_t row, size_t *column, const char **reason,
                        rmg_diag *what);
/* A numerator goes with a denominator, a measured state with a value. */
bool rmg_kpi_value_rule(const rmg_register *table, size_t row, size_t *column, const char **reason,
                        rmg_diag *what);
/* What the form of the contract cannot do without. */
bool rmg_contract_rule(const rmg_register *table, size_t row, size_t *column, const char **reason,
                       rmg_diag *what);

/* What may stand there but hardly can be meant: a negative ceiling, a bonus over 100 %, green on the wrong side
 * of amber. */
bool rmg_provision_doubt(const rmg_register *table, size_t row, size_t *column, const char **reason,
                         rmg_diag *what);
bool rmg_kpi_doubt(const rmg_register *table, size_t row, size_t *column, const char **reason,
                   rmg_diag *what);
bool rmg_contract_doubt(const rmg_register *table, size_t row, size_t *column, const char **reason,
                        rmg_diag *what);

#endif
