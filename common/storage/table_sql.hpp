#pragma once

#include <string>

#include "common/storage/nouns.hpp"

namespace lanyard::storage {

/// "name, category, kind", the columns of a noun.
std::string column_list(const NounShape& noun);

/// INSERT of a whole row with ?1 the id, the fields from ?2, then clock and replica; a row that is
/// there already stays as it is.
const std::string& insert_sql(const NounShape& noun);

} // namespace lanyard::storage
