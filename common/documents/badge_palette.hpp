#pragma once

#include "common/documents/drawing.hpp"
#include "common/domain/registration.hpp"

namespace lanyard::documents {

inline constexpr Colour kPaper = colour(0xFFFFFF);
inline constexpr Colour kInk = colour(0x0F172A);
inline constexpr Colour kQuietInk = colour(0x475569);

/// The band of a delegate type. White words on each keep 4.5:1 and more, and their greys differ
/// enough to stay apart on a black-and-white printer; the word in the band says the same.
constexpr Colour band_colour(DelegateType type) {
    switch (type) {
    case DelegateType::Member:
        return colour(0x3730A3);
    case DelegateType::NonMember:
        return colour(0x0F766E);
    case DelegateType::Speaker:
        return colour(0x7E22CE);
    case DelegateType::Guest:
        return colour(0xB45309);
    case DelegateType::Press:
        return colour(0xBE123C);
    case DelegateType::Crew:
        return colour(0x1E293B);
    }
    return kInk;
}

} // namespace lanyard::documents
