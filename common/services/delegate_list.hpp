#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "common/core/worker.hpp"
#include "common/domain/membership.hpp"
#include "common/domain/registration.hpp"
#include "common/i18n/language.hpp"
#include "common/services/distinct_texts.hpp"
#include "common/services/text_blocks.hpp"
#include "common/storage/database.hpp"

namespace lanyard::services {

/// What a table of delegates can be sorted by.
enum class DelegateColumn { Name, Organisation, Type, Reference, State, Arrived, Badge };

/// Everyone with a place at an event, held compactly: a million of them fit beside their search
/// index in a few hundred megabytes, and a row is read without touching the file.
class DelegateList {
public:
    /// Reads all of them, in the alphabetical order of a language; on a worker when there may be
    /// many. Empty when cancelled.
    static DelegateList load(storage::Database& database, EventId event, Progress& progress,
                             i18n::Language language = i18n::Language::English);

    std::size_t size() const { return rows_.size(); }
    RegistrationId id(std::size_t row) const { return RegistrationId{rows_[row].id}; }
    std::string_view badge_name(std::size_t row) const { return text(rows_[row], BadgeName); }
    std::string_view full_name(std::size_t row) const;
    std::string_view reference(std::size_t row) const { return text(rows_[row], Reference); }
    std::string_view email(std::size_t row) const { return text(rows_[row], Email); }
    std::string_view organisation(std::size_t row) const {
        return organisations_.at(rows_[row].organisation);
    }
    DelegateType type(std::size_t row) const { return rows_[row].type; }
    RegistrationState state(std::size_t row) const { return rows_[row].state; }
    bool arrived(std::size_t row) const { return rows_[row].arrived_at != 0; }
    /// Only when `arrived`.
    Instant arrived_at(std::size_t row) const {
        return Instant{std::chrono::milliseconds{rows_[row].arrived_at}};
    }
    int badge_generation(std::size_t row) const { return rows_[row].badge_generation; }
    /// The row of a registration, or size() when it is not here.
    std::size_t row_of(RegistrationId id) const;

    /// Whether the rows are the same people in the same order, by all that is searched for.
    bool has_texts_of(const DelegateList& other) const;

    /// Row numbers in the order of a column; equal ones by name, then reference.
    std::vector<std::uint32_t> sorted_by(DelegateColumn column, bool descending) const;
    /// The same of some row numbers only.
    void sort(std::vector<std::uint32_t>& rows, DelegateColumn column, bool descending) const;

private:
    /// The texts of a row, one after the other.
    enum TextPart : std::uint8_t { BadgeName, FullName, Reference, Email };
    static constexpr std::size_t kTextParts = 4;

    struct Row {
        std::int64_t id = 0;
        std::int64_t arrived_at = 0;
        TextBlocks::Place texts = 0;
        std::array<std::uint16_t, kTextParts> sizes = {};
        /// Its length where the badge name ends with it, as most do: then it is not kept again.
        std::uint16_t full_name_in_badge = 0;
        std::uint32_t organisation = 0;
        DelegateType type = DelegateType::Member;
        RegistrationState state = RegistrationState::Confirmed;
        std::uint8_t badge_generation = 0;
    };
    /// Surnames and first names, which are few, and which of them each row has; only needed until
    /// the rows are in order.
    struct SortNames {
        struct Name {
            std::uint32_t last;
            std::uint32_t first;
        };
        void add(const Person& person);

        DistinctTexts names;
        std::vector<Name> of_row;
    };

    std::string_view text(const Row& row, TextPart part) const;
    std::string_view all_texts(const Row& row) const;
    void keep(Row& row, std::array<std::string_view, kTextParts> texts);
    void put_in_order(SortNames names, i18n::Language language);
    std::vector<std::uint32_t> alphabetical(const SortNames& names, i18n::Language language) const;
    void rank_organisations(i18n::Language language);
    bool before(std::uint32_t left, std::uint32_t right, DelegateColumn column) const;

    TextBlocks texts_;
    DistinctTexts organisations_;
    std::vector<std::uint32_t> organisation_places_; ///< in the alphabet, by number
    std::vector<Row> rows_;                          ///< by name, then reference
};

} // namespace lanyard::services
