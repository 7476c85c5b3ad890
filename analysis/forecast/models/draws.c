/* Random numbers by place: a hash of (seed, stream, number), so no state and no order. */
#include <gsl/gsl_cdf.h>

#include "analysis/forecast/models/model_internal.h"

/* The finalising mix of splitmix64 (Steele, Lea & Flood 2014): every bit of the input moves every bit. */
static uint64_t mix(uint64_t x)
{
    x ^= x >> 30;
    x *= 0xbf58476d1ce4e5b9U;
    x ^= x >> 27;
    x *= 0x94d049bb133111ebU;
    return x ^ (x >> 31);
}

static double uniform_at(uint64_t key, uint64_t number)
{
    uint64_t bits = mix(key + number * 0x9e3779b97f4a7c15U);
    return ((double)(bits >> 12) + 0.5) * 0x1p-52;
}

static uint64_t key_of(uint64_t seed, uint64_t stream)
{
    return mix(mix(seed + 0x632be59bd9b4e019U) ^ (stream + 1) * 0xd1342543de82ef95U);
}

void rmg_uniform_draws(double *u, size_t n, uint64_t seed, uint64_t stream, uint64_t first)
{
    uint64_t key = key_of(seed, stream);
    for (size_t i = 0; i < n; i++)
        u[i] = uniform_at(key, first + i);
}

void rmg_normal_draws(double *z, size_t n, uint64_t seed, uint64_t stream, uint64_t first)
{
    uint64_t key = key_of(seed, stream);
    for (size_t i = 0; i < n; i++)
        z[i] = gsl_cdf_ugaussian_Pinv(uniform_at(key, first + i));
}
