#include "analysis/forecast/jobs_internal.h"

#include <pthread.h>
#include <stdbool.h>

#define THREADS_MAX 64

typedef struct queue {
    rmg_job *job;
    void *context;
    size_t n, next;
    size_t failed; /* lowest item that failed; n when none */
    rmg_code code;
    rmg_diag why;
    pthread_mutex_t lock;
} queue;

static bool take(queue *q, size_t *item)
{
    pthread_mutex_lock(&q->lock);
    bool more = q->next < q->n && q->failed == q->n;
    if (more)
        *item = q->next++;
    pthread_mutex_unlock(&q->lock);
    return more;
}

static void note_failure(queue *q, size_t item, rmg_code code, const rmg_diag *why)
{
    pthread_mutex_lock(&q->lock);
    if (item < q->failed) {
        q->failed = item;
        q->code = code;
        q->why = *why;
    }
    pthread_mutex_unlock(&q->lock);
}

static void *work(void *context)
{
    queue *q = context;
    size_t item;
    while (take(q, &item)) {
        rmg_diag why = {0};
        rmg_code code = q->job(q->context, item, &why);
        if (code != RMG_OK)
            note_failure(q, item, code, &why);
    }
    return NULL;
}

rmg_code rmg_jobs_run(rmg_job *job, void *context, size_t n, int jobs, rmg_diag *why)
{
    queue q = {.job = job, .context = context, .n = n, .failed = n, .code = RMG_OK};
    pthread_t thread[THREADS_MAX];
    size_t wanted = jobs > 1 ? (size_t)jobs : 1, started = 0;
    if (wanted > THREADS_MAX)
        wanted = THREADS_MAX;
    if (wanted > n)
        wanted = n;
    pthread_mutex_init(&q.lock, NULL);
    while (started + 1 < wanted && pthread_create(&thread[started], NULL, work, &q) == 0)
        started++;
    work(&q); /* this thread works too, so a thread that cannot be had costs only time */
    for (size_t i = 0; i < started; i++)
        pthread_join(thread[i], NULL);
    pthread_mutex_destroy(&q.lock);
    if (q.code != RMG_OK && why != NULL)
        *why = q.why;
    return q.code;
}
