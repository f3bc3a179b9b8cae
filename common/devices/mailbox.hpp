#pragma once

#include <mutex>
#include <optional>
#include <utility>

namespace lanyard::devices {

/// A place for one thing between two threads. A newer one takes the place of one not fetched yet.
template <class Thing>
class Mailbox {
public:
    void put(Thing thing) {
        // What is replaced is destroyed outside the lock: giving back a frame can take long.
        std::optional<Thing> replaced(std::move(thing));
        const std::lock_guard lock(mutex_);
        replaced.swap(waiting_);
    }

    std::optional<Thing> take() {
        std::optional<Thing> taken;
        const std::lock_guard lock(mutex_);
        taken.swap(waiting_);
        return taken;
    }

private:
    std::mutex mutex_;
    std::optional<Thing> waiting_;
};

} // namespace lanyard::devices
