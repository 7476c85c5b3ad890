#ifndef RMG_IO_LABELS_INTERNAL_H
#define RMG_IO_LABELS_INTERNAL_H

#include <stdio.h>

#include "core/cube.h"
#include "core/problem.h"

/* Warn, once per dimension, of labels that are equal but for case, accents and blanks. */
rmg_code rmg_warn_similar_labels(rmg_problems *problems, const rmg_cube *cube, rmg_diag *why);

#endif
