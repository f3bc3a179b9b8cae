#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <sys/types.h>
#include <vector>

namespace lanyard::e2e {

/// A program that runs beside this one and is ended with it.
class Child {
public:
    /// `environment` is added to our own. Output goes to `log`.
    Child(const std::vector<std::string>& words,
          const std::map<std::string, std::string>& environment, const std::filesystem::path& log);
    ~Child();
    Child(Child&& other) noexcept;
    Child& operator=(Child&&) = delete;

    pid_t pid() const { return pid_; }
    /// At once and without a chance to clean up.
    void kill();
    bool running();
    /// Until it ends by itself; its exit code, or -1 for a signal.
    int wait();

private:
    pid_t pid_ = -1;
};

/// A screen that nobody sees, on a number that was free.
class VirtualDisplay {
public:
    VirtualDisplay(int width, int height, const std::filesystem::path& folder);

    const std::string& name() const { return name_; } ///< ":99"

private:
    std::string name_;
    std::vector<Child> server_;
};

/// How a command ended and what it said.
struct Answer {
    int code = -1; ///< -1 when a signal ended it
    std::string out;
    std::string err;
};

/// Runs a command to its end. `environment` is added to our own.
Answer answer_of(const std::vector<std::string>& words,
                 const std::map<std::string, std::string>& environment = {});
/// What a command printed; throws when its exit code is not the one expected.
std::string output_of(const std::vector<std::string>& words, int expected_code = 0,
                      const std::map<std::string, std::string>& environment = {});

} // namespace lanyard::e2e
