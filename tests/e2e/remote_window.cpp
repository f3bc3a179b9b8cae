#include "tests/e2e/remote_window.hpp"

#include <poll.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <chrono>
#include <cstring>
#include <fstream>
#include <nlohmann/json.hpp>
#include <stdexcept>
#include <utility>

namespace lanyard::e2e {

namespace {

int connect_to(const std::filesystem::path& path) {
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    std::strncpy(address.sun_path, path.c_str(), sizeof address.sun_path - 1);
    const int file = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
    if (connect(file, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0)
        return file;
    close(file);
    return -1;
}

std::string read_line(int file) {
    std::string line;
    for (char one = 0; read(file, &one, 1) == 1 && one != '\n';)
        line += one;
    return line;
}

Seen seen(const nlohmann::json& element) {
    const auto rect = element.at("rect").get<std::vector<int>>();
    return {.role = element.at("role"),
            .name = element.at("name"),
            .key = element.at("key"),
            .value = element.at("value"),
            .visible = element.at("visible"),
            .x = rect.at(0) + rect.at(2) / 2,
            .y = rect.at(1) + rect.at(3) / 2};
}

} // namespace

RemoteWindow::RemoteWindow(std::filesystem::path socket, Child& program)
    : path_(std::move(socket)) {
    const auto deadline = std::chrono::steady_clock::now() + std::chrono::seconds{30};
    while ((socket_ = connect_to(path_)) < 0) {
        if (!program.running())
            throw std::runtime_error("the program ended before its window opened");
        if (std::chrono::steady_clock::now() > deadline)
            throw std::runtime_error("the window does not open");
        poll(nullptr, 0, 20);
    }
}

RemoteWindow::~RemoteWindow() {
    close(socket_);
}

std::string RemoteWindow::ask(const std::string& command) {
    const auto line = command + "\n";
    if (send(socket_, line.data(), line.size(), MSG_NOSIGNAL) != static_cast<ssize_t>(line.size()))
        throw std::runtime_error("the window is gone: " + command);
    return read_line(socket_);
}

void RemoteWindow::operator()(const std::string& command) {
    if (const auto answer = ask(command); answer != "ok")
        throw std::runtime_error(command + ": " + (answer.empty() ? "the window is gone" : answer));
}

bool RemoteWindow::try_it(const std::string& command) {
    return ask(command) == "ok";
}

std::vector<Seen> RemoteWindow::screen() {
    const auto file = path_.string() + ".tree";
    (*this)("tree " + file);
    const auto tree = nlohmann::json::parse(std::ifstream(file));
    std::vector<Seen> all;
    for (const auto& element : tree.at("elements"))
        all.push_back(seen(element));
    return all;
}

Seen RemoteWindow::find(const std::string& key_or_name) {
    for (const auto& one : screen())
        if (one.visible && (one.key == key_or_name || one.name == key_or_name)) return one;
    throw std::runtime_error("there is no “" + key_or_name + "” in sight");
}

} // namespace lanyard::e2e
