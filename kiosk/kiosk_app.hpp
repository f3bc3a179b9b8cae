#pragma once

#include <memory>

#include "common/i18n/catalogue.hpp"
#include "kiosk/options.hpp"

namespace lanyard::kiosk {

/// The kiosk's window. Everything it is made of is constructed here, once, top down.
class KioskApp {
public:
    /// Throws Rejected for options that do not fit, Fault for a file or display that cannot be
    /// used.
    KioskApp(const Options& options, const i18n::Catalogue& catalogue);
    ~KioskApp();
    KioskApp(const KioskApp&) = delete;
    KioskApp& operator=(const KioskApp&) = delete;

    /// Until the window is closed.
    void run();

private:
    struct Parts;
    std::unique_ptr<Parts> parts_;
};

/// The program: pictures when --scan names some, else the window. Returns the exit code.
int run(int argc, const char* const* argv);

} // namespace lanyard::kiosk
