#include "common/qr/badge_token.hpp"

#include <algorithm>
#include <array>
#include <cassert>
#include <sodium.h>

namespace lanyard::qr {

namespace {

constexpr std::string_view kPrefix = "L1";
constexpr std::string_view kDigits = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
constexpr std::size_t kDigitCount = kTokenLength - kPrefix.size();

constexpr int kTagBits = 51;
constexpr int kGenerationBits = 8;
constexpr int kRegistrationBits = 48;
constexpr int kEventBits = 24;
constexpr int kKeyBits = 8;
constexpr int kNumberBits =
    kTagBits + kGenerationBits + kRegistrationBits + kEventBits + kKeyBits; // 139

/// The whole token as one number, most significant byte first.
using Number = std::array<std::uint8_t, 18>;

struct ReadToken {
    BadgeToken token;
    std::uint64_t tag = 0;
};

/// Appends the low `bits` of `value` below what is there.
void push(Number& number, std::uint64_t value, int bits) {
    for (int bit = bits - 1; bit >= 0; --bit) {
        int carry = static_cast<int>((value >> bit) & 1U);
        for (auto byte = number.rbegin(); byte != number.rend(); ++byte) {
            const int doubled = *byte * 2 + carry;
            *byte = static_cast<std::uint8_t>(doubled & 0xFF);
            carry = doubled >> 8;
        }
    }
}

/// Takes the lowest `bits` off.
std::uint64_t pop(Number& number, int bits) {
    std::uint64_t value = 0;
    for (int bit = 0; bit < bits; ++bit) {
        value |= std::uint64_t{number.back() & 1U} << bit;
        int carry = 0;
        for (auto& byte : number) {
            const int with_carry = byte | (carry << 8);
            carry = with_carry & 1;
            byte = static_cast<std::uint8_t>(with_carry >> 1);
        }
    }
    return value;
}

std::string write_digits(Number number) {
    std::string digits(kDigitCount, '0');
    for (auto digit = digits.rbegin(); digit != digits.rend(); ++digit) {
        unsigned rest = 0;
        for (auto& byte : number) {
            rest = rest * 256 + byte;
            byte = static_cast<std::uint8_t>(rest / 36);
            rest %= 36;
        }
        *digit = kDigits[rest];
    }
    return digits;
}

/// Nothing for a character that is no digit, and for a number of more bits than a token has, which
/// would be a second spelling of another one.
std::optional<Number> read_digits(std::string_view digits) {
    Number number{};
    for (const char c : digits) {
        const auto digit = kDigits.find(c);
        if (digit == std::string_view::npos) return std::nullopt;
        auto carry = static_cast<unsigned>(digit);
        for (auto byte = number.rbegin(); byte != number.rend(); ++byte) {
            const unsigned value = *byte * 36U + carry;
            *byte = static_cast<std::uint8_t>(value & 0xFF);
            carry = value >> 8;
        }
        if (carry != 0) return std::nullopt;
    }
    constexpr int kSpareBits = static_cast<int>(sizeof(Number)) * 8 - kNumberBits;
    if (number.front() >> (8 - kSpareBits) != 0) return std::nullopt;
    return number;
}

/// The first 51 bits of keyed BLAKE2b over a name for this use and the token's fields.
std::uint64_t tag_of(const BadgeToken& token, const EventKey& key) {
    constexpr std::string_view kUse = "lanyard badge 1";
    Number fields{};
    push(fields, static_cast<std::uint64_t>(token.key_number), kKeyBits);
    push(fields, static_cast<std::uint64_t>(token.event.value), kEventBits);
    push(fields, static_cast<std::uint64_t>(token.registration.value), kRegistrationBits);
    push(fields, static_cast<std::uint64_t>(token.generation), kGenerationBits);

    std::array<std::uint8_t, kUse.size() + sizeof fields> message{};
    std::copy(kUse.begin(), kUse.end(), message.begin());
    std::copy(fields.begin(), fields.end(), message.begin() + kUse.size());
    std::array<std::uint8_t, crypto_generichash_BYTES> hash{};
    crypto_generichash(hash.data(), hash.size(), message.data(), message.size(),
                       key.secret().data(), key.secret().size());
    std::uint64_t tag = 0;
    for (int byte = 0; byte < 7; ++byte)
        tag = tag << 8 | hash[static_cast<std::size_t>(byte)];
    return tag >> (56 - kTagBits);
}

std::optional<ReadToken> read(std::string_view text) {
    if (text.size() != kTokenLength || !text.starts_with(kPrefix)) return std::nullopt;
    auto number = read_digits(text.substr(kPrefix.size()));
    if (!number) return std::nullopt;
    ReadToken read;
    read.tag = pop(*number, kTagBits);
    read.token.generation = static_cast<int>(pop(*number, kGenerationBits));
    read.token.registration.value = static_cast<std::int64_t>(pop(*number, kRegistrationBits));
    read.token.event.value = static_cast<std::int64_t>(pop(*number, kEventBits));
    read.token.key_number = static_cast<int>(pop(*number, kKeyBits));
    const bool whole = read.token.generation && read.token.registration && read.token.event &&
                       read.token.key_number;
    return whole ? std::optional{read} : std::nullopt;
}

/// Takes as long for a tag that is nearly right as for one that is not.
bool equal(std::uint64_t one, std::uint64_t other) {
    return sodium_memcmp(&one, &other, sizeof one) == 0;
}

[[maybe_unused]] bool fits(std::int64_t value, int bits) {
    return value > 0 && value >> bits == 0;
}

} // namespace

std::string issue(const BadgeToken& token, const EventKey& key) {
    assert(key.event() == token.event && key.number() == token.key_number);
    assert(fits(token.event.value, kEventBits) &&
           fits(token.registration.value, kRegistrationBits));
    assert(fits(token.generation, kGenerationBits) && fits(token.key_number, kKeyBits));
    Number number{};
    push(number, static_cast<std::uint64_t>(token.key_number), kKeyBits);
    push(number, static_cast<std::uint64_t>(token.event.value), kEventBits);
    push(number, static_cast<std::uint64_t>(token.registration.value), kRegistrationBits);
    push(number, static_cast<std::uint64_t>(token.generation), kGenerationBits);
    push(number, tag_of(token, key), kTagBits);
    return std::string(kPrefix) + write_digits(number);
}

std::optional<BadgeToken> verify(std::string_view text, const KeyRing& keys) {
    const auto claim = read(text);
    if (!claim) return std::nullopt;
    const auto* key = keys.find(claim->token.event, claim->token.key_number);
    if (!key || !equal(claim->tag, tag_of(claim->token, *key))) return std::nullopt;
    return claim->token;
}

std::optional<BadgeToken> claimed_token(std::string_view text) {
    const auto claim = read(text);
    return claim ? std::optional{claim->token} : std::nullopt;
}

} // namespace lanyard::qr
