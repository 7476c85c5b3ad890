/* What a call reports back: one code for every kind of failure.
 * The program turns them into exit codes in one place (cli/exit.h). */
#ifndef RMG_CORE_CODE_H
#define RMG_CORE_CODE_H

#ifdef __cplusplus
extern "C" {
#endif

typedef enum rmg_code {
    RMG_OK = 0,
    RMG_EUSAGE,       /* asked for something that does not exist or that cannot act */
    RMG_EINPUT,       /* input that cannot be read safely, or that contradicts itself */
    RMG_ENODATA,      /* input was read, but what this computation needs is not in it */
    RMG_ERANGE,       /* a number does not fit its exact type */
    RMG_ECONFIG,      /* the configuration file is wrong */
    RMG_EOUTPUT,      /* a file or picture could not be made */
    RMG_ENOMEM,       /* out of memory */
    RMG_EINTERRUPTED, /* the user stopped the run */
    RMG_CODES         /* how many there are */
} rmg_code;

/* Fixed English word for a code ("input", "output", ...), for logs and tests; never NULL. */
const char *rmg_code_name(rmg_code code);

#ifdef __cplusplus
}
#endif
#endif
