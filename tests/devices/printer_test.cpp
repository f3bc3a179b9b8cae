#include "common/devices/printer.hpp"

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <iterator>

#include "common/core/fault.hpp"
#include "common/devices/printer_address.hpp"
#include "tests/devices/print_jobs.hpp"
#include "tests/support/temporary_folder.hpp"

using namespace lanyard;
using namespace lanyard::devices;
namespace fs = std::filesystem;

namespace {

class Folder : public testing::TemporaryFolder, public PrintJobs {
public:
    std::unique_ptr<Printer> printer() const { return make_printer("folder:" + path().string()); }
    std::size_t files() const {
        return static_cast<std::size_t>(std::distance(fs::directory_iterator(path()), {}));
    }
};

std::string bytes_of(const fs::path& file) {
    std::ifstream stream(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

} // namespace

TEST_CASE("addresses of every kind are read") {
    const auto own = std::get<CupsAddress>(printer_address("cups:Badges_2"));
    CHECK(own.host.empty());
    CHECK(own.queue == "Badges_2");
    const auto other = std::get<CupsAddress>(printer_address("cups://print.example:8631/Desk"));
    CHECK(other.host == "print.example");
    CHECK(other.port == 8631);
    CHECK(other.queue == "Desk");
    CHECK(std::get<CupsAddress>(printer_address("cups://host/Desk")).port == 631);
    const auto zebra = std::get<ZplAddress>(printer_address("zpl://10.0.0.7"));
    CHECK(zebra.port == 9100);
    CHECK(zebra.dpi == 203);
    const auto fine = std::get<ZplAddress>(printer_address("zpl://[fe80::1%eth0]:6101?dpi=300"));
    CHECK(fine.host == "fe80::1%eth0");
    CHECK(fine.port == 6101);
    CHECK(fine.dpi == 300);
    CHECK(std::get<FolderAddress>(printer_address("folder:/srv/badges")).folder == "/srv/badges");
    CHECK(std::holds_alternative<NoAddress>(printer_address("none")));
}

TEST_CASE("an address that is none is refused in one sentence that repeats it") {
    for (const std::string text : {"",
                                   "cups:",
                                   "cups://",
                                   "cups://host",
                                   "cups://host/",
                                   "cups:two words",
                                   "cups:a/b",
                                   "cups://:631/Q",
                                   "cups://host:0/Q",
                                   "cups://host:65536/Q",
                                   "cups://host:6x/Q",
                                   "zpl:host",
                                   "zpl://",
                                   "zpl://host:",
                                   "zpl://ho st",
                                   "zpl://[::1",
                                   "zpl://host?dpi=204",
                                   "zpl://host?dots=203",
                                   "folder:badges",
                                   "folder:",
                                   "None",
                                   "lpd://host/Q",
                                   "cups:a\nb"}) {
        INFO(text);
        try {
            make_printer(text);
            FAIL("nothing was thrown");
        } catch (const Rejected& rejected) {
            CHECK(rejected.sentence() == Sentence{"rejected.printer_address", {{"address", text}}});
        }
    }
}

TEST_CASE_FIXTURE(PrintJobs, "a station without a printer says so for every job") {
    const auto printer = make_printer("none");
    CHECK(printer->state() == PrinterState::Absent);
    CHECK(printer->print(job("job-1")) == PrintOutcome{PrintEnd::Refused, {"printer.none"}});
}

TEST_CASE_FIXTURE(Folder, "a folder gets each badge once, under the job's title") {
    const auto printer = this->printer();
    CHECK(printer->state() == PrinterState::Ready);
    CHECK(printer->print(job("job-1")).end == PrintEnd::Printed);
    CHECK(printer->print(job("job-2")).end == PrintEnd::Printed);
    CHECK(printer->print(job("job-2")).end == PrintEnd::Printed);
    CHECK(files() == 2);
    CHECK(bytes_of(*this / "job-2.pdf") == "%PDF-1.4 a badge");
}

TEST_CASE_FIXTURE(Folder, "a folder whose disk is full refuses and names the file") {
    fs::create_symlink("/dev/full", *this / "job-1.pdf");
    const auto outcome = printer()->print(job("job-1"));
    CHECK(outcome.end == PrintEnd::Refused);
    CHECK(outcome.reason ==
          Sentence{"fault.disk_full", {{"file", (*this / "job-1.pdf").string()}}});
}

TEST_CASE_FIXTURE(Folder, "a folder that is missing refuses, and prints once it is there") {
    const auto printer = make_printer("folder:" + (*this / "later").string());
    CHECK(printer->state() == PrinterState::Absent);
    CHECK(printer->print(job("job-1")) == PrintOutcome{PrintEnd::Refused, {"printer.absent"}});
    fs::create_directory(*this / "later");
    CHECK(printer->print(job("job-1")).end == PrintEnd::Printed);
}

TEST_CASE_FIXTURE(Folder, "a title that could leave the folder is rejected, and nothing is made") {
    for (const std::string title : {"", "../up", ".hidden", "a/b"}) {
        INFO(title);
        CHECK_THROWS_AS(printer()->print(job(title)), Rejected);
    }
    CHECK(files() == 0);
}

TEST_CASE_FIXTURE(Folder, "a badge that cannot be drawn leaves nothing behind") {
    auto broken = job("job-1");
    broken.pdf = []() -> std::string { throw Fault({"fault.unexpected"}); };
    CHECK_THROWS_AS(printer()->print(broken), Fault);
    CHECK(files() == 0);
}

TEST_CASE_FIXTURE(Folder, "a printer that was given up refuses everything") {
    const auto printer = this->printer();
    printer->give_up();
    CHECK(printer->print(job("job-1")) == PrintOutcome{PrintEnd::Refused, {"printer.given_up"}});
    CHECK(files() == 0);
}
