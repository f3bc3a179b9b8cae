#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace lanyard {

/// Something to tell a person, before a language is chosen: a catalogue key and its named values.
/// `i18n::Catalogue::text` turns it into English or Welsh.
struct Sentence {
    using Values = std::vector<std::pair<std::string, std::string>>;

    std::string key;
    Values values = {};

    bool operator==(const Sentence&) const = default;
};

/// The catalogue's word for a name of the schema: word("delegate_type.", "non-member") has the key
/// "delegate_type.non_member". The name "" is called "none".
Sentence word(std::string_view kind, std::string_view name);

/// For logs and failed tests only: the key and its values, unformatted.
std::string describe(const Sentence& sentence);

} // namespace lanyard
