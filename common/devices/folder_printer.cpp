#include "common/devices/folder_printer.hpp"

#include <unistd.h>

#include <atomic>

#include "common/core/fault.hpp"
#include "common/core/output_file.hpp"

namespace lanyard::devices {

namespace {

class FolderPrinter final : public Printer {
public:
    explicit FolderPrinter(std::filesystem::path folder) : folder_(std::move(folder)) {}

    PrintOutcome print(const PrintJob& job) override;
    PrinterState state() override;
    void give_up() override { given_up_ = true; }

private:
    std::filesystem::path folder_;
    std::atomic<bool> given_up_ = false;
};

PrintOutcome FolderPrinter::print(const PrintJob& job) {
    check_file_name(job.title);
    if (given_up_) return {PrintEnd::Refused, {"printer.given_up"}};
    const auto now = state();
    if (now != PrinterState::Ready) return {PrintEnd::Refused, sentence_of(now)};
    const auto pdf = job.pdf();
    try {
        OutputFile file(folder_ / (job.title + ".pdf"));
        file.write({reinterpret_cast<const unsigned char*>(pdf.data()), pdf.size()});
        file.finish();
    } catch (const Fault& fault) {
        // A full disk is to a folder what want of paper is to a printer; no file is left.
        return {PrintEnd::Refused, fault.sentence()};
    }
    return {PrintEnd::Printed, {"printer.printed"}};
}

PrinterState FolderPrinter::state() {
    std::error_code none;
    if (!std::filesystem::is_directory(folder_, none)) return PrinterState::Absent;
    const bool open = ::access(folder_.c_str(), W_OK | X_OK) == 0;
    return open ? PrinterState::Ready : PrinterState::Trouble;
}

} // namespace

std::unique_ptr<Printer> open_folder_printer(const FolderAddress& address) {
    return std::make_unique<FolderPrinter>(address.folder);
}

} // namespace lanyard::devices
