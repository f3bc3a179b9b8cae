#pragma once

#include "common/storage/database.hpp"

namespace lanyard::storage {

/// From BEGIN to COMMIT, for who holds the write gate; undone when it goes without a commit.
class Transaction {
public:
    explicit Transaction(Database& database);
    ~Transaction();
    Transaction(const Transaction&) = delete;
    Transaction& operator=(const Transaction&) = delete;

    void commit();

private:
    Database& database_;
    bool open_ = true;
};

} // namespace lanyard::storage
