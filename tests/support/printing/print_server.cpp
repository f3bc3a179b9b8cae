#include "tests/support/printing/print_server.hpp"

#include <csignal>
#include <cstdio>
#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <fstream>
#include <iterator>
#include <memory>
#include <stdexcept>
#include <utility>

#include "tests/support/printing/loopback.hpp"

extern "C" char** environ;

namespace lanyard::printing {

namespace fs = std::filesystem;

namespace {

constexpr auto kInstalled = "/usr/lib/cups";
constexpr auto kPdfDriver = "/usr/share/ppd/cups-pdf/CUPS-PDF_opt.ppd";

constexpr auto kServerConfiguration = R"(LogLevel debug
MaxLogSize 0
Browsing No
WebInterface No
DefaultAuthType None
IdleExitTimeout 0
<Location />
  Order allow,deny
  Allow all
</Location>
<Policy default>
  <Limit All>
    Order deny,allow
  </Limit>
</Policy>
)";

/// Takes the whole job, says that it has it, and then follows orders.
constexpr auto kObedientBackend = R"(#!/bin/sh
[ $# -gt 0 ] || exit 0
cat ${6:+"$6"} >/dev/null
echo "$1" >GATE/begun
while read -r order rest <GATE/orders; do
    case $order in
    print) exit 0 ;;
    fail) exit 1 ;;
    state) echo "STATE: $rest" >&2 ;;
    esac
done
)";

/// cups-pdf reads its folders from /etc or from its driver's options; those cannot hold a slash, so
/// they are relative to where it is started.
constexpr auto kPdfBackend = R"(#!/bin/sh
cd FOLDER/pdf && exec /usr/lib/cups/backend/cups-pdf "$@"
)";

std::string replaced(std::string text, const std::string& word, const std::string& by) {
    for (auto at = text.find(word); at != std::string::npos; at = text.find(word, at + by.size()))
        text.replace(at, word.size(), by);
    return text;
}

void write(const fs::path& file, const std::string& text, mode_t mode = 0644) {
    std::ofstream(file) << text;
    ::chmod(file.c_str(), mode);
}

std::string read(const fs::path& file) {
    std::ifstream stream(file);
    return {std::istreambuf_iterator<char>(stream), {}};
}

/// Open at both ends, so that neither the test nor the printer waits for the other to open it.
int open_pipe(const fs::path& path) {
    ::mkfifo(path.c_str(), 0666);
    ::chmod(path.c_str(), 0666); // whatever the mask: the printer runs as another user
    return ::open(path.c_str(), O_RDWR | O_CLOEXEC);
}

std::string pdf_driver() {
    std::string options;
    for (const auto& [option, value] :
         {std::pair{"Out", "out"}, {"AnonDirName", "out"}, {"Spool", "spool"}, {"Log", "log"}})
        options += replaced(replaced("*OpenUI *OPTION/OPTION: PickOne\n"
                                     "*DefaultOPTION: VALUE\n"
                                     "*OPTION VALUE/VALUE: \"\"\n"
                                     "*CloseUI: *OPTION\n\n",
                                     "OPTION", option),
                            "VALUE", value);
    auto driver = read(kPdfDriver);
    driver = replaced(driver, "*DefaultTitlePref: 0", "*DefaultTitlePref: 1");
    driver = replaced(driver, "*DefaultLabel: 2", "*DefaultLabel: 0");
    return replaced(driver, "*CloseGroup: General", options + "*CloseGroup: General");
}

} // namespace

PrintServer::PrintServer() {
    lay_out_folders();
    write_configuration();
    write_backends();
    start();
}

PrintServer::~PrintServer() {
    stop();
    ::close(begun_);
    ::close(orders_);
}

void PrintServer::lay_out_folders() {
    for (const auto* name : {"root", "spool", "cache", "state", "temporary", "documents",
                             "bin/backend", "pdf/out", "pdf/spool", "pdf/log", "gate"})
        fs::create_directories(folder_ / name);
    for (const auto* name : {"daemon", "driver", "filter", "monitor", "notifier"})
        fs::create_symlink(fs::path(kInstalled) / name, folder_ / "bin" / name);
    ::chmod((folder_ / "temporary").c_str(), 01777); // filters run as another user
    begun_ = open_pipe(folder_ / "gate/begun");
    orders_ = open_pipe(folder_ / "gate/orders");
}

void PrintServer::write_configuration() {
    const auto folder = folder_.path().string() + "/";
    std::string files = "Printcap\nFileDevice Yes\n";
    for (const auto& [name, place] : {std::pair{"ServerRoot", "root"},
                                      {"ServerBin", "bin"},
                                      {"RequestRoot", "spool"},
                                      {"CacheDir", "cache"},
                                      {"StateDir", "state"},
                                      {"TempDir", "temporary"},
                                      {"DocumentRoot", "documents"},
                                      {"ErrorLog", "error_log"},
                                      {"AccessLog", "access_log"},
                                      {"PageLog", "page_log"}})
        files += std::string(name) + " " + folder + place + "\n";
    write(folder_ / "root/cupsd.conf", kServerConfiguration);
    write(folder_ / "root/cups-files.conf", files);
    write(folder_ / "pdf.ppd", pdf_driver());
}

void PrintServer::write_backends() {
    const auto folder = folder_.path().string();
    write(folder_ / "bin/backend/obedient", replaced(kObedientBackend, "GATE", folder + "/gate"),
          0755);
    write(folder_ / "bin/backend/cups-pdf", replaced(kPdfBackend, "FOLDER", folder), 0700);
}

/// The server is handed its listening socket as by systemd: the port is the system's choice, and
/// who calls before the server runs waits in the socket's queue.
void PrintServer::start() {
    const int socket = listen_on_loopback(64);
    port_ = port_of(socket);
    const auto root = (folder_ / "root").string();
    const auto command = "LISTEN_FDS=1 LISTEN_PID=$$ exec /usr/sbin/cupsd -l -c " + root +
                         "/cupsd.conf -s " + root + "/cups-files.conf 2>/dev/null";
    const std::array<const char*, 4> arguments{"sh", "-c", command.c_str(), nullptr};
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_adddup2(&actions, socket, 3);
    const int failed = ::posix_spawn(&server_, "/bin/sh", &actions, nullptr,
                                     const_cast<char**>(arguments.data()), environ);
    posix_spawn_file_actions_destroy(&actions);
    if (failed) throw std::runtime_error("no print server");
    ::close(socket); // or callers would wait for ever once the server has gone
}

void PrintServer::stop() {
    if (server_ < 0) return;
    ::kill(server_, SIGTERM);
    ::waitpid(std::exchange(server_, -1), nullptr, 0);
}

/// Poppler turns PDF into PostScript with its words still words, Ghostscript with shapes of
/// letters.
void PrintServer::add_pdf_queue(const std::string& queue) {
    run("lpadmin", "-p " + queue + " -E -v cups-pdf:/ -P " + (folder_ / "pdf.ppd").string() +
                       " -o pdftops-renderer-default=pdftops 2>/dev/null");
}

bool PrintServer::can_make_pdf() {
    return ::geteuid() == 0;
}

void PrintServer::add_obedient_queue(const std::string& queue) {
    run("lpadmin", "-p " + queue + " -E -v obedient:/ -m raw 2>/dev/null");
}

std::string PrintServer::run(const std::string& command, const std::string& arguments) const {
    const auto line = "PATH=$PATH:/usr/sbin " + command + " -h 127.0.0.1:" + std::to_string(port_) +
                      " " + arguments;
    struct Close {
        void operator()(FILE* pipe) const { ::pclose(pipe); }
    };
    const std::unique_ptr<FILE, Close> pipe(::popen(line.c_str(), "re"));
    std::string said;
    for (int c = std::fgetc(pipe.get()); c != EOF; c = std::fgetc(pipe.get()))
        said += static_cast<char>(c);
    return said;
}

std::string PrintServer::address_of(const std::string& queue) const {
    return "cups://127.0.0.1:" + std::to_string(port_) + "/" + queue;
}

std::vector<fs::path> PrintServer::pdfs() const {
    std::vector<fs::path> found;
    for (const auto& entry : fs::directory_iterator(folder_ / "pdf/out"))
        found.push_back(entry.path());
    return found;
}

bool PrintServer::printer_has_a_job() {
    pollfd waiting{begun_, POLLIN, 0};
    if (::poll(&waiting, 1, 30'000) <= 0) return false;
    for (char c = 0; c != '\n';)
        if (::read(begun_, &c, 1) != 1) return false;
    return true;
}

void PrintServer::tell_printer(const std::string& command) {
    const auto line = command + "\n";
    if (::write(orders_, line.data(), line.size()) < 0) throw std::runtime_error("no printer");
}

} // namespace lanyard::printing
