/* The language that a test speaks. */
#ifndef TESTS_SUPPORT_LANGUAGE_H
#define TESTS_SUPPORT_LANGUAGE_H

/* "nl" or "en", with the catalogue of the build tree. */
void test_speak(const char *language);

#endif
