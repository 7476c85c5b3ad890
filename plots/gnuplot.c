#define _GNU_SOURCE /* posix_spawn_file_actions_addchdir_np, prlimit, pipe2 */
#include "plots/gnuplot.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include "core/text.h"
#include "plots/gnuplot_internal.h"

/* A process that writes more than this is not waited for any longer. */
enum { OUTPUT_MAX = 64 * 1024, TICK_MS = 20 };

static rmg_code absent(rmg_diag *why, const char *program)
{
    rmg_fail(why, RMG_EOUTPUT, RMG_T("%s was not found: charts are drawn by gnuplot"), program);
    rmg_hint(why, RMG_T("install gnuplot-nox (5.4 or later); tables and CSV need no gnuplot"));
    return RMG_EOUTPUT;
}

/* Child's standard streams: stdin and one of the others are /dev/null, the last goes into the pipe. */
static int set_streams(posix_spawn_file_actions_t *actions, const char *folder, int pipe_end, int watched)
{
    int quiet = watched == STDERR_FILENO ? STDOUT_FILENO : STDERR_FILENO;
    int failed = posix_spawn_file_actions_addopen(actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
    failed |= posix_spawn_file_actions_addopen(actions, quiet, "/dev/null", O_WRONLY, 0);
    failed |= posix_spawn_file_actions_adddup2(actions, pipe_end, watched);
    if (folder != NULL)
        failed |= posix_spawn_file_actions_addchdir_np(actions, folder);
    return failed;
}

/* Own process group, no blocked signals, default handlers. */
static int set_attributes(posix_spawnattr_t *attributes)
{
    sigset_t none, all;
    sigemptyset(&none);
    sigfillset(&all);
    sigdelset(&all, SIGKILL);
    sigdelset(&all, SIGSTOP);
    int failed = posix_spawnattr_setpgroup(attributes, 0);
    failed |= posix_spawnattr_setsigmask(attributes, &none);
    failed |= posix_spawnattr_setsigdefault(attributes, &all);
    failed |= posix_spawnattr_setflags(attributes, POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGMASK |
                                                       POSIX_SPAWN_SETSIGDEF);
    return failed;
}

/* posix_spawnp looks the program up on the path of this process; the child itself gets a bare environment. */
static int spawn(pid_t *pid, char *const argv[], const char *folder, int pipe_end, int watched)
{
    static char locale[] = "LC_ALL=C.UTF-8", term[] = "TERM=dumb";
    char *environment[] = {locale, term, NULL};
    posix_spawn_file_actions_t actions;
    posix_spawnattr_t attributes;
    int failed = posix_spawn_file_actions_init(&actions);
    if (failed != 0)
        return failed;
    failed = posix_spawnattr_init(&attributes);
    if (failed == 0) {
        failed = set_streams(&actions, folder, pipe_end, watched);
        failed |= set_attributes(&attributes);
        if (failed == 0)
            failed = posix_spawnp(pid, argv[0], &actions, &attributes, argv, environment);
        posix_spawnattr_destroy(&attributes);
    }
    posix_spawn_file_actions_destroy(&actions);
    return failed;
}

static void limit(pid_t pid, const rmg_gnuplot_run_limits *limits)
{
#ifdef __linux__
    struct rlimit cpu = {.rlim_cur = (rlim_t)limits->cpu_seconds,
                         .rlim_max = (rlim_t)limits->cpu_seconds + 1};
    struct rlimit size = {.rlim_cur = (rlim_t)limits->file_bytes, .rlim_max = (rlim_t)limits->file_bytes};
    struct rlimit core = {0};
    prlimit(pid, RLIMIT_CPU, &cpu, NULL);
    prlimit(pid, RLIMIT_FSIZE, &size, NULL);
    prlimit(pid, RLIMIT_CORE, &core, NULL);
#else
    (void)pid, (void)limits; /* wall time and the group's kill remain */
#endif
}

rmg_code rmg_child_start(rmg_child *out, char *const argv[], const char *folder, int watched,
                         const rmg_gnuplot_run_limits *limits, rmg_diag *why)
{
    int ends[2];
    *out = (rmg_child){.pid = -1, .fd = -1, .limits = *limits};
    if (pipe2(ends, O_CLOEXEC) != 0)
        return rmg_fail(why, RMG_EOUTPUT, RMG_T("%s cannot be started: %s"), argv[0], strerror(errno));
    int failed = spawn(&out->pid, argv, folder, ends[1], watched);
    close(ends[1]);
    if (failed != 0) {
        close(ends[0]);
        out->pid = -1;
        if (failed == ENOENT || failed == EACCES || failed == ENOTDIR)
            return absent(why, argv[0]);
        return rmg_fail(why, RMG_EOUTPUT, RMG_T("%s cannot be started: %s"), argv[0], strerror(failed));
    }
    limit(out->pid, limits);
    out->fd = ends[0];
    return RMG_OK;
}

/* Read what is there; false at the end of the pipe. */
static bool take_output(rmg_child *child)
{
    char chunk[4096];
    ssize_t n = read(child->fd, chunk, sizeof chunk);
    if (n < 0)
        return errno == EINTR || errno == EAGAIN;
    if (n == 0)
        return false;
    if (child->output.length < OUTPUT_MAX)
        rmg_buffer_add(&child->output, chunk, (size_t)n);
    child->too_much = child->too_much || child->output.length >= OUTPUT_MAX;
    return true;
}

/* Wait for the end of the pipe, the end of patience, or an interrupt. Time is counted in ticks without output. */
static void watch(rmg_child *child)
{
    const rmg_gnuplot_run_limits *limits = &child->limits;
    long long patience = (long long)limits->timeout_seconds * 1000;
    bool open = true;
    while (open && !child->too_much && patience > 0) {
        if (limits->interrupted != NULL && *limits->interrupted) {
            child->interrupted = true;
            return;
        }
        struct pollfd ready = {.fd = child->fd, .events = POLLIN};
        int n = poll(&ready, 1, TICK_MS);
        if (n > 0)
            open = take_output(child);
        else if (n == 0)
            patience -= TICK_MS;
    }
    child->timed_out = open && patience <= 0;
}

/* Has it ended? It is not reaped, so that its group keeps its number. */
static bool ended(pid_t pid)
{
    siginfo_t info = {0};
    return waitid(P_PID, (id_t)pid, &info, WEXITED | WNOHANG | WNOWAIT) != 0 || info.si_pid == pid;
}

/* It closed the pipe: it ought to be gone, but may hang all the same. */
static void await_end(rmg_child *child)
{
    long long patience = (long long)child->limits.timeout_seconds * 1000;
    while (!ended(child->pid) && patience > 0) {
        poll(NULL, 0, patience > (long long)child->limits.timeout_seconds * 1000 - 10 ? 1 : TICK_MS);
        patience -= TICK_MS / 4;
    }
    child->timed_out = !ended(child->pid);
}

void rmg_child_end(rmg_child *child)
{
    if (child->pid > 0) {
        watch(child);
        if (!child->interrupted && !child->timed_out && !child->too_much)
            await_end(child);
        kill(-child->pid, SIGKILL); /* it, when it is late, and whatever it may have left behind */
        while (waitpid(child->pid, &child->status, 0) < 0 && errno == EINTR)
            ;
        child->pid = -1;
    }
    if (child->fd >= 0)
        close(child->fd);
    child->fd = -1;
}

/* Its first lines, on one line, without control characters. */
static void one_line(char out[200], const char *text)
{
    size_t n = 0;
    for (; *text != '\0' && n < 190; text++) {
        char c = (unsigned char)*text < 0x20 || *text == 0x7F ? ' ' : *text;
        if (c != ' ' || (n > 0 && out[n - 1] != ' '))
            out[n++] = c;
    }
    while (n > 0 && (out[n - 1] == ' ' || ((unsigned char)out[n - 1] & 0x80) != 0))
        n--;
    out[n] = '\0';
}

rmg_code rmg_child_verdict(const rmg_child *child, rmg_diag *why)
{
    char said[200];
    one_line(said, rmg_buffer_text(&child->output));
    if (child->interrupted)
        return rmg_fail(why, RMG_EINTERRUPTED, "%s", RMG_T("interrupted while drawing"));
    if (child->timed_out)
        return rmg_fail(why, RMG_EOUTPUT, RMG_T("gnuplot did not end within %d seconds and was stopped"),
                        child->limits.timeout_seconds);
    if (WIFSIGNALED(child->status))
        return rmg_fail(why, RMG_EOUTPUT, RMG_T("gnuplot was ended by signal %d"), WTERMSIG(child->status));
    if (WEXITSTATUS(child->status) != 0)
        return rmg_fail(why, RMG_EOUTPUT, RMG_T("gnuplot ended with code %d: %s"), WEXITSTATUS(child->status),
                        said);
    if (child->output.length > 0)
        return rmg_fail(why, RMG_EOUTPUT, RMG_T("gnuplot complained: %s"), said);
    return RMG_OK;
}

void rmg_child_clear(rmg_child *child)
{
    rmg_buffer_clear(&child->output);
}

rmg_code rmg_gnuplot_run(const rmg_gnuplot *gnuplot, const char *folder, const char *script,
                         const rmg_gnuplot_run_limits *limits, rmg_diag *why)
{
    rmg_child child;
    char program[sizeof gnuplot->program], option[] = "-d";
    char *name = rmg_copy(script);
    if (name == NULL)
        return rmg_nomem(why);
    memcpy(program, gnuplot->program, sizeof program);
    char *const argv[] = {program, option, name, NULL};
    rmg_code code = rmg_child_start(&child, argv, folder, STDERR_FILENO, limits, why);
    if (code == RMG_OK) {
        rmg_child_end(&child);
        code = rmg_child_verdict(&child, why);
    }
    rmg_child_clear(&child);
    free(name);
    return code;
}
