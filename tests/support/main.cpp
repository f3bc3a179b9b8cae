#define DOCTEST_CONFIG_IMPLEMENT_WITH_MAIN
#include <doctest/doctest.h>

#if defined(__SANITIZE_ADDRESS__)
/// What the font and drawing libraries keep until the program ends, whoever uses them; it does not
/// grow with use.
// NOLINTNEXTLINE(bugprone-reserved-identifier): the name that the leak checker looks for
extern "C" const char* __lsan_default_suppressions();
extern "C" const char* __lsan_default_suppressions() {
    return "leak:libfontconfig\nleak:libcairo\nleak:libpango\nleak:libgettextpo";
}
#endif
