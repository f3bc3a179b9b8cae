#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "common/core/ids.hpp"
#include "common/core/time.hpp"

namespace lanyard::storage {

/// The value of a field as a fact and a table hold it.
using FieldValue = std::variant<std::int64_t, std::string>;

/// One field that a fact sets, by its place in the noun's shape.
struct Field {
    int place = 0;
    FieldValue value;
};

using Fields = std::vector<Field>;

/// Lists values in the order of a noun's columns.
class FieldList {
public:
    explicit FieldList(std::size_t count) { fields_.reserve(count); }

    FieldList& operator<<(std::string_view text) { return add(std::string(text)); }
    FieldList& operator<<(const std::string& text) { return add(text); }
    FieldList& operator<<(std::int64_t value) { return add(value); }
    FieldList& operator<<(int value) { return add(std::int64_t{value}); }
    FieldList& operator<<(bool value) { return add(std::int64_t{value}); }
    FieldList& operator<<(Instant instant) {
        return add(std::int64_t{instant.time_since_epoch().count()});
    }
    FieldList& operator<<(LocalDay day) { return add(format_day(day)); }
    template <class Tag>
    FieldList& operator<<(Id<Tag> id) {
        return add(id.value);
    }

    Fields take() { return std::move(fields_); }

private:
    FieldList& add(FieldValue value) {
        fields_.push_back({static_cast<int>(fields_.size()), std::move(value)});
        return *this;
    }

    Fields fields_;
};

} // namespace lanyard::storage
