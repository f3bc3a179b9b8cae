#include "tests/bench/programs.hpp"

#include <cstdint>
#include <ctime>
#include <stdexcept>
#include <unistd.h>

namespace lanyard::bench {

namespace {

/// What a child writes its first frame's time into.
struct Pipe {
    Pipe() {
        if (pipe(ends) != 0) throw std::runtime_error("no pipe can be made");
    }
    ~Pipe() {
        close(ends[0]);
        close_writing_end();
    }
    Pipe(const Pipe&) = delete;
    Pipe& operator=(const Pipe&) = delete;

    void close_writing_end() {
        if (ends[1] >= 0) close(ends[1]);
        ends[1] = -1;
    }

    int ends[2] = {-1, -1};
};

std::int64_t nanoseconds_now() {
    timespec now{};
    clock_gettime(CLOCK_MONOTONIC, &now);
    return std::int64_t{now.tv_sec} * 1'000'000'000 + now.tv_nsec;
}

} // namespace

Programs::Programs()
    : programs_(std::filesystem::read_symlink("/proc/self/exe").parent_path()),
      display_(1920, 1920, folder_.path()) {}

e2e::Child Programs::open(const std::vector<std::string>& words,
                          std::map<std::string, std::string> environment) const {
    environment["DISPLAY"] = display_.name();
    return {words, environment, folder_ / "programs.log"};
}

std::vector<std::string> Programs::admin_words(const Conference& conference) const {
    return {programs_ / "lanyard-admin",
            "--language",
            "en",
            "--windowed",
            "1600x1000",
            "--db",
            conference.database,
            "--event",
            conference.event};
}

e2e::Child Programs::open_admin(const Conference& conference,
                                const std::vector<std::string>& more) const {
    auto words = admin_words(conference);
    words.insert(words.end(), more.begin(), more.end());
    return open(words, {});
}

e2e::Child Programs::open_kiosk(const Conference& conference, const std::string& camera,
                                const std::vector<std::string>& more) const {
    std::vector<std::string> words = {programs_ / "lanyard-kiosk",
                                      "--language",
                                      "en",
                                      "--windowed",
                                      "1080x1920",
                                      "--db",
                                      conference.database,
                                      "--event",
                                      conference.event,
                                      "--camera",
                                      camera};
    words.insert(words.end(), more.begin(), more.end());
    return open(words, {});
}

double Programs::time_to_first_frame(const Conference& conference) const {
    return time_words(admin_words(conference));
}

double Programs::time_to_empty_window() const {
    return time_words({programs_ / "lanyard_empty_window"});
}

double Programs::time_words(const std::vector<std::string>& words) const {
    Pipe pipe;
    const auto began = nanoseconds_now();
    const auto program = open(words, {{"LD_PRELOAD", programs_ / "lanyard_frame_clock.so"},
                                      {"LANYARD_FRAME_CLOCK", std::to_string(pipe.ends[1])}});
    pipe.close_writing_end();
    std::int64_t drawn = 0;
    if (read(pipe.ends[0], &drawn, sizeof drawn) != sizeof drawn)
        throw std::runtime_error(words.front() + " ended before its first frame");
    return static_cast<double>(drawn - began) / 1e6;
}

} // namespace lanyard::bench
