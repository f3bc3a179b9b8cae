#pragma once

#include <span>
#include <string_view>

#include "common/domain/admission.hpp"
#include "common/domain/event.hpp"
#include "common/domain/membership.hpp"
#include "common/domain/printing.hpp"
#include "common/domain/registration.hpp"
#include "common/storage/fields.hpp"

namespace lanyard::storage {

/// How facts about one noun merge; see DESIGN.md, "facts and tables".
enum class Merge {
    Record,    ///< the later clock wins, field by field
    Happening, ///< a row is added once and never changes
};

/// Which figures follow from a noun and are refreshed when a fact about it arrives.
enum class Affects { Nothing, RegistrationItself, RegistrationNamed };

enum class FieldKind { Integer, Text };

struct FieldShape {
    std::string_view name;
    FieldKind kind;
};

/// A noun of the journal and its table: same name, same fields, in the same order.
struct NounShape {
    std::string_view name;
    Merge merge;
    Affects affects;
    std::span<const FieldShape> fields;
    int version = 1;

    /// The place of a field, or -1: facts of later versions may carry fields unknown here.
    int place_of(std::string_view field) const;
};

std::span<const NounShape* const> all_nouns();
const NounShape* find_noun(std::string_view name);

/// What a domain type is called in the journal, and its values in the order of its columns.
template <class Noun>
const NounShape& shape_of();
Fields fields_of(const Organisation& organisation);
Fields fields_of(const Person& person);
Fields fields_of(const Event& event);
Fields fields_of(const EventDay& day);
Fields fields_of(const Session& session);
Fields fields_of(const Registration& registration);
Fields fields_of(const Checkpoint& checkpoint);
Fields fields_of(const Station& station);
Fields fields_of(const Badge& badge);
Fields fields_of(const Scan& scan);
Fields fields_of(const ScanUndo& undo);
Fields fields_of(const RefusedScan& refused);
Fields fields_of(const PrintJob& job);
Fields fields_of(const PrintResult& result);

} // namespace lanyard::storage
