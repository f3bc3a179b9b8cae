#include "common/core/log.hpp"

#include <spdlog/sinks/stdout_sinks.h>
#include <spdlog/spdlog.h>

namespace lanyard::log {

namespace {

/// The library's own registry; reached here only.
spdlog::logger& logger() {
    static const auto instance = [] {
        auto made = spdlog::stderr_logger_mt("lanyard");
        made->set_pattern("%Y-%m-%dT%H:%M:%S.%e %l %v");
        return made;
    }();
    return *instance;
}

} // namespace

void info(std::string_view line) {
    logger().info("{}", line);
}

void warning(std::string_view line) {
    logger().warn("{}", line);
}

} // namespace lanyard::log
