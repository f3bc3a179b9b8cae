#pragma once

#include <memory>
#include <optional>
#include <vector>

#include "common/services/name_finder.hpp"
#include "kiosk/countdown.hpp"

namespace lanyard::kiosk {

/// What came of the last question.
enum class FindNameAnswer {
    NotAsked,
    NotReady,  ///< the names are still being read
    TooLittle, ///< less than two facts
    Nobody,
    Found,
    Paused, ///< too many misses in a row
};

/// What somebody without a code has asked, what it found, and whom they chose. Misses count across
/// people: whoever tries names one after another waits, and is offered help.
class FindNameModel {
public:
    /// Names to search from now on; a newer list takes the place of an older one.
    void know(std::shared_ptr<const services::NameFinder> names) { names_ = std::move(names); }
    /// Nothing asked, nothing found, nobody chosen: for the next person.
    void forget();

    /// The letters so far: shows who fits already, and counts as no miss.
    void type(const services::NameQuestion& question, Moment now);
    /// The whole question.
    void ask(const services::NameQuestion& question, Moment now);
    /// One of `hits`.
    void choose(std::size_t hit);
    /// Who was chosen is there, and is who they say: what was tried before them counts no more.
    void succeed() { misses_ = questions_ = 0; }
    /// Whether `fact` belongs to who was chosen.
    bool prove(std::string_view fact, Moment now);

    FindNameAnswer answer() const { return answer_; }
    const std::vector<services::NameHit>& hits() const { return hits_; }
    /// The person chosen; nothing while nobody is.
    const std::optional<services::NameHit>& chosen() const { return chosen_; }
    bool proof_was_wrong() const { return proof_was_wrong_; }

    static constexpr int kMostMisses = 10;
    /// Typing shows people too: whoever has seen so many and is none of them looks for others.
    static constexpr int kMostQuestions = 150;
    static constexpr Span kPause{30'000};

private:
    void look(const services::NameQuestion& question, services::NameFinder::OwnFacts own_facts,
              Moment now);
    void miss(Moment now);

    std::shared_ptr<const services::NameFinder> names_;
    FindNameAnswer answer_ = FindNameAnswer::NotAsked;
    std::vector<services::NameHit> hits_;
    std::optional<services::NameHit> chosen_;
    bool proof_was_wrong_ = false;
    int misses_ = 0;
    int questions_ = 0;
    std::optional<Moment> paused_until_;
};

} // namespace lanyard::kiosk
