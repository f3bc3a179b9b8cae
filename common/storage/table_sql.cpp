#include "common/storage/table_sql.hpp"

#include <map>

namespace lanyard::storage {

namespace {

std::string make_insert(const NounShape& noun) {
    std::string places = "?1";
    for (std::size_t place = 0; place < noun.fields.size() + 2; ++place)
        places += ", ?" + std::to_string(place + 2);
    return "INSERT INTO " + std::string(noun.name) + " (id, " + column_list(noun) +
           ", clock, replica_id) VALUES (" + places + ") ON CONFLICT DO NOTHING";
}

std::map<const NounShape*, std::string> make_inserts() {
    std::map<const NounShape*, std::string> inserts;
    for (const auto* noun : all_nouns())
        inserts.emplace(noun, make_insert(*noun));
    return inserts;
}

} // namespace

std::string column_list(const NounShape& noun) {
    std::string list;
    for (const auto& field : noun.fields) {
        if (!list.empty()) list += ", ";
        list += field.name;
    }
    return list;
}

const std::string& insert_sql(const NounShape& noun) {
    static const auto kInserts = make_inserts();
    return kInserts.at(&noun);
}

} // namespace lanyard::storage
