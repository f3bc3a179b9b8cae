#include "common/qr/key_ring.hpp"

#include <cassert>
#include <sodium.h>

#include "common/core/random.hpp"

namespace lanyard::qr {

EventKey::EventKey(EventId event, int number, const Secret& secret)
    : event_(event), number_(number), secret_(secret) {
    assert(number >= 1 && number <= 255);
}

EventKey::~EventKey() {
    sodium_memzero(secret_.data(), secret_.size());
}

EventKey EventKey::make(EventId event, int number) {
    Secret secret;
    fill_random(secret);
    return {event, number, secret};
}

void KeyRing::add(const EventKey& key) {
    keys_.push_back(key);
}

const EventKey* KeyRing::find(EventId event, int number) const {
    for (const auto& key : keys_)
        if (key.event() == event && key.number() == number) return &key;
    return nullptr;
}

const EventKey* KeyRing::newest(EventId event) const {
    const EventKey* newest = nullptr;
    for (const auto& key : keys_)
        if (key.event() == event && (!newest || key.number() > newest->number())) newest = &key;
    return newest;
}

} // namespace lanyard::qr
