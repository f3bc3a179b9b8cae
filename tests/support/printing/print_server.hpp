#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "tests/support/temporary_folder.hpp"

namespace lanyard::printing {

/// A cupsd of the test's own: its port, configuration, spool and logs are in a temporary folder,
/// and nothing of the machine's own printing is read or written.
class PrintServer {
public:
    PrintServer();
    ~PrintServer();
    PrintServer(const PrintServer&) = delete;
    PrintServer& operator=(const PrintServer&) = delete;

    /// A queue of cups-pdf, whose backend runs for root only.
    void add_pdf_queue(const std::string& queue);
    static bool can_make_pdf();
    /// A queue whose printer takes a job and then does as it is told.
    void add_obedient_queue(const std::string& queue);

    /// Runs lpadmin, cupsdisable, lpstat or the like against this server; gives back what it says.
    std::string run(const std::string& command, const std::string& arguments) const;
    std::string address_of(const std::string& queue) const;
    std::vector<std::filesystem::path> pdfs() const;
    void stop();

    /// Waits until the obedient printer has a job.
    bool printer_has_a_job();
    /// "print", "fail", or "state" with a change to its printer-state-reasons.
    void tell_printer(const std::string& command);

private:
    void lay_out_folders();
    void write_configuration();
    void write_backends();
    void start();

    testing::TemporaryFolder folder_;
    int port_ = 0;
    int server_ = -1; ///< process
    int begun_ = -1;  ///< the obedient printer writes a line here for each job it takes
    int orders_ = -1; ///< and reads one from here
};

} // namespace lanyard::printing
