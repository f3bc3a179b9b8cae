#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "common/i18n/language.hpp"

namespace lanyard::i18n {

/// A language's alphabetical order (in Welsh ch, dd, ff, ng, ll, ph, rh and th are letters of their
/// own). Apostrophes and full stops within words do not count, however they are written: O'Neill
/// stands with Oneill. Belongs to one thread.
class Ordering {
public:
    explicit Ordering(Language language);
    ~Ordering();
    Ordering(const Ordering&) = delete;
    Ordering& operator=(const Ordering&) = delete;

    /// Bytes that compare as the texts do. Made once per text, compared often.
    std::string key_of(std::string_view text) const;
    /// The beginning of a key that tells letters alone: the same with and without accents or
    /// capitals.
    static std::string_view letters_of(std::string_view key);

private:
    struct Collator;
    std::unique_ptr<Collator> collator_;
};

} // namespace lanyard::i18n
