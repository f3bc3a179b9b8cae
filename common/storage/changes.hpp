#pragma once

#include <cstdint>

namespace lanyard::storage {

/// What a committed change touched, so that a screen reloads no more than it must.
class Changes {
public:
    enum Part : std::uint8_t {
        Organisations = 1,
        People = 2,
        Events = 4,
        Registrations = 8,
        Badges = 16,
        Scans = 32,
        Stations = 64,
        PrintJobs = 128
    };

    static Changes everything() { return Changes{0xFF}; }

    void add(Part part) { parts_ = static_cast<std::uint8_t>(parts_ | part); }
    void add(Changes other) { parts_ = static_cast<std::uint8_t>(parts_ | other.parts_); }
    bool touches(Part part) const { return (parts_ & part) != 0; }
    bool none() const { return parts_ == 0; }

    Changes() = default;

private:
    explicit Changes(std::uint8_t parts) : parts_(parts) {}
    std::uint8_t parts_ = 0;
};

} // namespace lanyard::storage
