#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "common/core/ids.hpp"
#include "common/qr/key_ring.hpp"

namespace lanyard::qr {

/// What the code on a badge says: whose badge it is and which printing of it.
struct BadgeToken {
    int key_number = 1; ///< 1 to 255, of the event's keys
    EventId event;
    RegistrationId registration;
    int generation = 1; ///< 1 to 255; a reprint raises it

    bool operator==(const BadgeToken&) const = default;
};

/// The text of a token is "L1" and 27 digits of base 36 (0-9 A-Z), most significant first, of the
/// number  key 8 bits | event 24 | registration 48 | generation 8 | tag 51.
///
/// Why so short: 29 characters of QR's alphanumeric mode are version 2 at level Q. A 64-byte
/// Ed25519 signature would need a version with twice the modules, which a camera reads from two
/// thirds of the distance. Why base 36: digits and capitals survive a scanner that types on a
/// keyboard set to the wrong country more often than any sign does.
///
/// What that costs: the tag is symmetric. Whoever steals an enrolled station with its key file
/// could make a badge that opens a door. Of a registration that nobody made, it is admitted as
/// provisional only, is listed, and stays an orphan after the next merge. Of somebody's own
/// registration, it is no more than a copy of their badge: it goes in once, and the second of the
/// two is refused as already in; in a printing that nobody made, `check` lists it. Rotating the
/// event's key and retiring the older ones (rotate-key --retire, on every station) ends it; all
/// badges are then printed again. Guessing a tag without the key succeeds once in 2^51 scans.
inline constexpr std::size_t kTokenLength = 29;

/// `key` must be the one that `token` names.
std::string issue(const BadgeToken& token, const EventKey& key);

/// The token, when `text` is one in its only spelling and its tag is right under a key of the ring;
/// nothing for everything else: wrong prefix, length, spelling, tag or key, or any other rubbish.
std::optional<BadgeToken> verify(std::string_view text, const KeyRing& keys);

/// The token that `text` claims to be, its tag not looked at: to tell a badge of ours from other
/// codes where there is no key. Opens nothing.
std::optional<BadgeToken> claimed_token(std::string_view text);

} // namespace lanyard::qr
