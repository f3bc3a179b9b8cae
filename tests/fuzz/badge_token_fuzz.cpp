#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "common/qr/badge_token.hpp"

using namespace lanyard;

/// Any text: what claims to be a token has that spelling and no other, and opens nothing.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(bytes), size);
    const auto claim = qr::claimed_token(text);
    if (!claim) return 0;

    const qr::EventKey key(claim->event, claim->key_number, qr::EventKey::Secret{});
    qr::KeyRing keys;
    keys.add(key);
    const auto issued = qr::issue(*claim, key);
    if (qr::verify(issued, keys) != claim) std::abort();
    if (qr::verify(text, keys).has_value() != (text == issued)) std::abort();
    return 0;
}
