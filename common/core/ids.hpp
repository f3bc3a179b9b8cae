#pragma once

#include <compare>
#include <cstdint>
#include <functional>

namespace lanyard {

/// The identity of one thing of the kind `Tag`; ids of different kinds do not mix.
/// 0 is "none". Ids are random and positive, so stations mint them without asking each other.
template <class Tag>
struct Id {
    std::int64_t value = 0;

    explicit operator bool() const { return value != 0; }
    auto operator<=>(const Id&) const = default;
};

using OrganisationId = Id<struct OrganisationTag>;
using PersonId = Id<struct PersonTag>;
using EventId = Id<struct EventTag>; ///< 24 bits, so that a badge can carry it
using EventDayId = Id<struct EventDayTag>;
using SessionId = Id<struct SessionTag>;
using RegistrationId = Id<struct RegistrationTag>; ///< 48 bits, so that a badge can carry it
using BadgeId = Id<struct BadgeTag>;
using CheckpointId = Id<struct CheckpointTag>;
using ScanId = Id<struct ScanTag>;
using RefusedScanId = Id<struct RefusedScanTag>;
using StationId = Id<struct StationTag>;
using PrintJobId = Id<struct PrintJobTag>;
using PrintResultId = Id<struct PrintResultTag>;
using ReplicaId = Id<struct ReplicaTag>; ///< one file's writer; facts are numbered per replica
using CommandId = Id<struct CommandTag>; ///< one request by a person or device; a retry repeats it

} // namespace lanyard

template <class Tag>
struct std::hash<lanyard::Id<Tag>> {
    std::size_t operator()(lanyard::Id<Tag> id) const noexcept {
        return std::hash<std::int64_t>{}(id.value);
    }
};
