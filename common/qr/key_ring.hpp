#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "common/core/ids.hpp"

namespace lanyard::qr {

/// A secret of 32 bytes under which an event's badges are tagged. Wiped when it goes.
class EventKey {
public:
    static constexpr std::size_t kSize = 32;
    using Secret = std::array<std::uint8_t, kSize>;

    EventKey(EventId event, int number, const Secret& secret);
    ~EventKey();
    EventKey(const EventKey&) = default;
    EventKey& operator=(const EventKey&) = default;

    /// A new random one. Throws Fault when the system gives no random numbers.
    static EventKey make(EventId event, int number);

    EventId event() const { return event_; }
    int number() const { return number_; } ///< 1 to 255
    const Secret& secret() const { return secret_; }

private:
    EventId event_;
    int number_;
    Secret secret_;
};

/// The keys that a station holds, of the events for which it is enrolled.
class KeyRing {
public:
    void add(const EventKey& key);
    /// Null when this station does not hold it.
    const EventKey* find(EventId event, int number) const;
    /// The one that new badges are tagged under: the highest number; null when there is none.
    const EventKey* newest(EventId event) const;
    const std::vector<EventKey>& all() const { return keys_; }

private:
    std::vector<EventKey> keys_;
};

} // namespace lanyard::qr
