#include "plots/label_layout.h"

#include <math.h>

bool rmg_boxes_overlap(const rmg_box *a, const rmg_box *b)
{
    return a->left < b->right && b->left < a->right && a->bottom < b->top && b->bottom < a->top;
}

bool rmg_box_inside(const rmg_box *inner, const rmg_box *outer)
{
    return inner->left >= outer->left && inner->right <= outer->right && inner->bottom >= outer->bottom &&
           inner->top <= outer->top;
}

enum { MAX_ENDS = 64 };

/* Labels that stand together: `n` of them, their wished heights centred. */
typedef struct pool {
    double sum; /* of true_y - rank offset, so that sum / n is the height of the pool's lowest label */
    size_t first, n;
} pool;

static void sort_by_height(size_t *order, const double *y, size_t n)
{
    for (size_t i = 0; i < n; i++) {
        size_t k = i;
        for (; k > 0 && y[order[k - 1]] > y[i]; k--)
            order[k] = order[k - 1];
        order[k] = i;
    }
}

static double pool_bottom(const pool *p, double gap, double low, double high)
{
    double bottom = p->sum / (double)p->n;
    bottom = fmin(bottom, high - gap * (double)(p->n - 1));
    return fmax(bottom, low);
}

/* Pool adjacent violators: pools too near each other become one, until none is. */
static size_t pool_up(pool *pools, const double *y, const size_t *order, size_t n, double gap, double low,
                      double high)
{
    size_t n_pools = 0;
    for (size_t i = 0; i < n; i++) {
        pools[n_pools++] = (pool){.sum = y[order[i]], .first = i, .n = 1};
        while (n_pools > 1) {
            pool *below = &pools[n_pools - 2], *above = &pools[n_pools - 1];
            double top = pool_bottom(below, gap, low, high) + gap * (double)below->n;
            if (top <= pool_bottom(above, gap, low, high))
                break;
            below->sum += above->sum - gap * (double)below->n * (double)above->n;
            below->n += above->n;
            n_pools--;
        }
    }
    return n_pools;
}

bool rmg_place_end_labels(double *placed, const double *true_y, size_t n, double gap, double low, double high)
{
    size_t order[MAX_ENDS];
    pool pools[MAX_ENDS];
    if (n == 0)
        return true;
    if (n > MAX_ENDS)
        return false;
    sort_by_height(order, true_y, n);
    if (n > 1 && gap * (double)(n - 1) > high - low) {
        for (size_t i = 0; i < n; i++)
            placed[order[i]] = low + (high - low) * (double)i / (double)(n - 1);
        return false;
    }
    size_t n_pools = pool_up(pools, true_y, order, n, gap, low, high);
    for (size_t p = 0; p < n_pools; p++) {
        double bottom = pool_bottom(&pools[p], gap, low, high);
        for (size_t i = 0; i < pools[p].n; i++)
            placed[order[pools[p].first + i]] = bottom + gap * (double)i;
    }
    return true;
}

static bool free_place(const rmg_box *box, const rmg_box *taken, size_t n_taken, const rmg_box *panel)
{
    if (!rmg_box_inside(box, panel))
        return false;
    for (size_t i = 0; i < n_taken; i++)
        if (rmg_boxes_overlap(box, &taken[i]))
            return false;
    return true;
}

bool rmg_place_point_label(rmg_box *out, double x, double y, double radius, double width, double height,
                           const rmg_box *taken, size_t n_taken, const rmg_box *panel)
{
    double beside = radius + 8, over = radius + 4, corner = radius * 0.7 + 4, half = height / 2;
    const rmg_box place[] = {
        {x + beside, y - half, x + beside + width, y + half},
        {x - beside - width, y - half, x - beside, y + half},
        {x - width / 2, y + over, x + width / 2, y + over + height},
        {x - width / 2, y - over - height, x + width / 2, y - over},
        {x + corner, y - over - height + 6, x + corner + width, y - over + 6},
        {x + corner, y + over - 6, x + corner + width, y + over - 6 + height},
        {x - corner - width, y - over - height + 6, x - corner, y - over + 6},
        {x - corner - width, y + over - 6, x - corner, y + over - 6 + height},
    };
    for (size_t i = 0; i < sizeof place / sizeof *place; i++)
        if (free_place(&place[i], taken, n_taken, panel)) {
            *out = place[i];
            return true;
        }
    return false;
}
