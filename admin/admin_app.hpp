#pragma once

#include <memory>

#include "admin/cli/program.hpp"
#include "common/i18n/catalogue.hpp"

namespace lanyard::admin {

/// The organiser's window. Everything it is made of is constructed here, once, top down.
class AdminApp {
public:
    /// Throws Rejected for options that do not fit, Fault for a file or display that cannot be
    /// used.
    AdminApp(const cli::WindowOptions& options, const i18n::Catalogue& catalogue);
    ~AdminApp();
    AdminApp(const AdminApp&) = delete;
    AdminApp& operator=(const AdminApp&) = delete;

    /// Until the window is closed.
    void run();

private:
    struct Parts;
    std::unique_ptr<Parts> parts_;
};

/// The program: a command when the arguments name one, else the window. Returns the exit code.
int run(int argc, const char* const* argv);

} // namespace lanyard::admin
