#pragma once

#include <string>

#include "common/core/fault.hpp"
#include "common/core/random.hpp"
#include "common/storage/journal.hpp"
#include "common/storage/people.hpp"
#include "tests/support/temporary_folder.hpp"

namespace lanyard::testing {

/// A place for a database that is not there yet.
struct OneFile {
    TemporaryFolder folder;
    std::filesystem::path file = folder / "conference.db";

    std::string fault_on_opening(storage::Opening opening = storage::Opening::Existing) {
        try {
            storage::Database database(file, opening);
        } catch (const Fault& fault) {
            return fault.sentence().key;
        }
        return "opened";
    }
    void make() { storage::Database database(file, storage::Opening::CreateIfNone); }
};

inline Organisation organisation_named(const std::string& name) {
    Organisation organisation;
    organisation.id = new_id<OrganisationId>();
    organisation.name = name;
    return organisation;
}

/// A database with the means to add organisations to it, for tests of what is below any use case.
struct OpenFile : OneFile {
    storage::Database database{file, storage::Opening::CreateIfNone};
    SystemClock wall;
    storage::Journal journal{database, wall};

    void add(const std::string& name, CommandId command = new_id<CommandId>()) {
        auto write = journal.begin(command, "somebody");
        write.add(organisation_named(name));
        write.commit("added " + name);
    }
    void add_many(int count) {
        auto write = journal.begin(new_id<CommandId>(), "somebody");
        for (int number = 0; number < count; ++number)
            write.add(organisation_named("Organisation " + std::to_string(number)));
        write.commit();
    }
    std::size_t organisations() { return storage::list_organisations(database).size(); }

    std::vector<storage::Fact> facts() {
        std::vector<storage::Fact> facts;
        storage::for_each_fact(database, [&](storage::Fact fact) { facts.push_back(fact); });
        return facts;
    }
};

/// The key of the fault that `action` throws; empty when it throws none.
template <class Action>
std::string fault_of(Action action) {
    try {
        action();
    } catch (const Fault& fault) {
        return fault.sentence().key;
    }
    return {};
}

} // namespace lanyard::testing
