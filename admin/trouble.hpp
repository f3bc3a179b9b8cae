#pragma once

#include <exception>

#include "common/core/sentence.hpp"

namespace lanyard::admin {

/// What to tell the organiser about an exception. Of one that the program did not raise itself only
/// the kind is told: its words may quote a name, a row of a file or another's path.
Sentence sentence_of(const std::exception_ptr& error);

} // namespace lanyard::admin
