#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <vector>

#include "common/domain/admission.hpp"

namespace lanyard {

/// A scan with what orders it among others: the hybrid clock and, for equal clocks, its writer.
struct ClockedScan {
    Scan scan;
    std::int64_t clock = 0;
    ReplicaId replica;
    bool undone = false;
};

/// What follows from all the scans of one registration. Derived, never typed.
struct Presence {
    std::optional<Instant> arrived_at; ///< of the first admitting scan by clock
    std::set<LocalDay> days;           ///< on which there was an admitting scan
    bool inside = false;               ///< the last scan let them in, not out

    bool operator==(const Presence&) const = default;
};

/// The same for any order of the scans.
Presence presence_of(std::span<const ClockedScan> scans);

/// How many were expected, came, and are inside now.
struct Count {
    long expected = 0;
    long arrived = 0;
    long inside = 0;

    Count& operator+=(const Count& other);
    Count operator-() const { return {-expected, -arrived, -inside}; }
    bool none() const { return expected == 0 && arrived == 0 && inside == 0; }
    bool operator==(const Count&) const = default;
};

enum class TallyBy { All, Day, Organisation, DelegateType, QuarterHour };

/// One figure of an event: by what, which, and its count.
struct TallyKey {
    TallyBy by = TallyBy::All;
    std::string key; ///< day, organisation id, delegate type, start of the quarter hour (ms)

    auto operator<=>(const TallyKey&) const = default;
};

using Tally = std::map<TallyKey, Count>;

/// Stands for every day of the event among the keys of TallyBy::Day.
inline constexpr std::string_view kEveryDay = "*";

/// What one registration adds to the figures of its event.
Tally tally_of(const Registration& registration, const Presence& presence);

std::string_view name_of(TallyBy by);
std::optional<TallyBy> tally_by_named(std::string_view name);

} // namespace lanyard
