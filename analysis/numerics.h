/* One call before anything is computed: the numerical library must report errors, not end the program. */
#ifndef RMG_ANALYSIS_NUMERICS_H
#define RMG_ANALYSIS_NUMERICS_H

#ifdef __cplusplus
extern "C" {
#endif

/* Switch GSL's error handler off. Process-wide: the program and every test call it once, before threads start. */
void rmg_numerics_setup(void);

/* Name and version of the numerical library, static storage. */
const char *rmg_numerics_version(void);

#ifdef __cplusplus
}
#endif
#endif
