#pragma once

#include "common/core/worker.hpp"

namespace lanyard::admin {

/// The organiser's background threads, one for each kind of wait: a batch of badges takes minutes,
/// reading a long list seconds, choosing its rows a moment.
struct Workers {
    /// `wake` is called from them when something is ready for `drain`.
    explicit Workers(const std::function<void()>& wake)
        : badges(wake), reading(wake), arranging(wake) {}

    bool drain() {
        const bool made = badges.drain();
        const bool read = reading.drain();
        return arranging.drain() || read || made;
    }

    Worker badges;
    Worker reading;
    Worker arranging;
};

} // namespace lanyard::admin
