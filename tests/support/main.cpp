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

#if defined(__SANITIZE_THREAD__)
/// The locks of GLib and of the font libraries cannot be seen, so what is built on them seems to
/// race with itself.
// NOLINTNEXTLINE(bugprone-reserved-identifier): the name that the race checker looks for
extern "C" const char* __tsan_default_suppressions();
extern "C" const char* __tsan_default_suppressions() {
    return "called_from_lib:libglib-2.0.so\n"
           "called_from_lib:libgobject-2.0.so\n"
           "called_from_lib:libgstreamer-1.0.so\n"
           "called_from_lib:libgstbase-1.0.so\n"
           "called_from_lib:libgstvideo-1.0.so\n"
           "called_from_lib:libgstcoreelements.so\n"
           "called_from_lib:libgstplayback.so\n"
           "called_from_lib:libgstavi.so\n"
           "called_from_lib:libgstjpeg.so\n"
           "called_from_lib:libjpeg.so\n"
           "mutex:libgstapp-1.0.so\n"
           "race:libgstapp-1.0.so\n"
           "race:libpulsecommon\n"
           "mutex:libpango-1.0.so\n"
           "race:libpangoft2-1.0.so\n"
           "race:libfontconfig.so\n"
           "race:libharfbuzz.so\n"
           "race:libcairo.so";
}
#endif
