#include "plots/scene.h"

#include <stdlib.h>
#include <string.h>

#include "core/grow.h"

rmg_code rmg_scene_check(const rmg_scene *scene, rmg_diag *why)
{
    bool failed = scene->failed || scene->words.failed || scene->title.failed || scene->summary.failed;
    return failed ? rmg_nomem(why) : RMG_OK;
}

void rmg_scene_clear(rmg_scene *scene)
{
    if (scene == NULL)
        return;
    free(scene->shape);
    free(scene->point);
    free(scene->text);
    rmg_buffer_clear(&scene->words);
    rmg_buffer_clear(&scene->title);
    rmg_buffer_clear(&scene->summary);
    *scene = (rmg_scene){0};
}

void rmg_scenes_clear(rmg_scenes *scenes)
{
    if (scenes == NULL)
        return;
    for (size_t i = 0; i < scenes->n; i++)
        rmg_scene_clear(&scenes->page[i]);
    free(scenes->page);
    *scenes = (rmg_scenes){0};
}

void rmg_scene_add(rmg_scene *scene, const rmg_shape_style *style, const rmg_point *point, size_t n)
{
    if (n == 0)
        return;
    if (!rmg_grow(&scene->shape, &scene->shapes_capacity, scene->n_shapes + 1, sizeof *scene->shape) ||
        !rmg_grow(&scene->point, &scene->points_capacity, scene->n_points + n, sizeof *scene->point)) {
        scene->failed = true;
        return;
    }
    scene->shape[scene->n_shapes++] = (rmg_shape){.style = *style, .first = scene->n_points, .n = n};
    memcpy(scene->point + scene->n_points, point, n * sizeof *point);
    scene->n_points += n;
}

void rmg_scene_add_text(rmg_scene *scene, double x, double y, rmg_text_style style, const char *text,
                        double width)
{
    if (text[0] == '\0')
        return;
    if (!rmg_grow(&scene->text, &scene->texts_capacity, scene->n_texts + 1, sizeof *scene->text)) {
        scene->failed = true;
        return;
    }
    scene->text[scene->n_texts++] = (rmg_scene_text){
        .x = x, .x_whole = x, .y = y, .width = width, .style = style, .text = scene->words.length};
    rmg_buffer_add(&scene->words, text, strlen(text) + 1);
}

const char *rmg_scene_words(const rmg_scene *scene, const rmg_scene_text *text)
{
    return rmg_buffer_text(&scene->words) + text->text;
}

rmg_box rmg_scene_text_box(const rmg_scene_text *text)
{
    double half = text->style.points * 2.0 / 3.0; /* half an em: 1 pt is 4/3 px */
    double left = text->x;
    if (text->style.align == RMG_TEXT_CENTRE)
        left -= text->width / 2;
    else if (text->style.align == RMG_TEXT_RIGHT)
        left -= text->width;
    return (rmg_box){
        .left = left, .bottom = text->y - half, .right = left + text->width, .top = text->y + half};
}
