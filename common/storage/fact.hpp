#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "common/core/ids.hpp"
#include "common/storage/nouns.hpp"

namespace lanyard::storage {

/// When and by whom a field was set; the later one wins.
struct Stamp {
    std::int64_t clock = 0; ///< hybrid: 48 bits of milliseconds, 16 bits of counter; 0 is never
    ReplicaId replica;

    auto operator<=>(const Stamp&) const = default;
};

/// By the place of a field: the stamp of the value that an edit replaced, as its author saw it.
using Seen = std::map<int, Stamp>;

/// One immutable change, as it is stored and as other stations receive it.
struct Fact {
    ReplicaId replica;
    std::int64_t seq = 0; ///< 1, 2, 3… within the replica
    std::int64_t clock = 0;
    std::string actor;
    CommandId command;
    std::string noun;
    int version = 1;
    std::int64_t subject = 0;
    std::string body; ///< JSON object of the fields it sets
    std::string seen; ///< JSON object of Seen; empty when it replaced nothing

    Stamp stamp() const { return {clock, replica}; }
    bool operator==(const Fact&) const = default;
};

std::string write_body(const NounShape& noun, const Fields& fields);
/// Fields that this version does not know are passed over. Nothing when it is not a body at all.
std::optional<Fields> read_body(const NounShape& noun, std::string_view body);
std::string write_seen(const NounShape& noun, const Seen& seen);
Seen read_seen(const NounShape& noun, std::string_view text);

} // namespace lanyard::storage
