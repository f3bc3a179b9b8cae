#pragma once

#include <cstdint>
#include <span>

#include "common/core/ids.hpp"

namespace lanyard {

/// Fills `bytes` from the system's cryptographic source; throws Fault when there is none.
void fill_random(std::span<std::uint8_t> bytes);

/// A random number of `bits` bits (1 to 63), never 0.
std::int64_t random_bits(int bits);

/// A new id. Unique by chance alone; the ids that a badge carries are shorter and are checked
/// against those in the file by the service that mints them.
template <class IdType>
IdType new_id(int bits = 63) {
    return IdType{random_bits(bits)};
}

inline constexpr int kEventIdBits = 24;
inline constexpr int kRegistrationIdBits = 48;

} // namespace lanyard
