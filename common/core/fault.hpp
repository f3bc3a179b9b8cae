#pragma once

#include <stdexcept>

#include "common/core/sentence.hpp"

namespace lanyard {

/// Something outside the program is wrong: the disk, a camera, a file. Each program catches it in
/// one place, tells the user the sentence and acknowledges nothing.
class Fault : public std::runtime_error {
public:
    explicit Fault(Sentence sentence)
        : std::runtime_error(describe(sentence)), sentence_(std::move(sentence)) {}

    const Sentence& sentence() const { return sentence_; }

private:
    Sentence sentence_;
};

/// What was asked for cannot be done as asked (no such event, a malformed option): a command ends
/// with exit code 2, a screen shows the sentence beside the field.
class Rejected : public std::runtime_error {
public:
    explicit Rejected(Sentence sentence)
        : std::runtime_error(describe(sentence)), sentence_(std::move(sentence)) {}

    const Sentence& sentence() const { return sentence_; }

private:
    Sentence sentence_;
};

} // namespace lanyard
