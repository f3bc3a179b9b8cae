#pragma once

#include <string>
#include <unordered_set>
#include <vector>

#include "common/services/import_delegate_rows.hpp"
#include "common/storage/journal.hpp"

namespace lanyard::services {

/// The places that an import adds, with the people who are new. Ids are given last, in the order of
/// the references: each index of the file is then filled from left to right, which takes a fraction
/// of the time of any other order.
class NewDelegates {
public:
    /// A person with an id is known already.
    void add(DelegateRow row) { rows_.push_back(std::move(row)); }

    /// `used` are the references of the event, in capitals; those that were not given are made.
    void write_to(storage::WriteTransaction& write, std::unordered_set<std::string> used);

private:
    void make_references(std::unordered_set<std::string> used);
    static void give_ids(storage::Database& database, const std::vector<DelegateRow*>& ordered);

    std::vector<DelegateRow> rows_;
};

} // namespace lanyard::services
