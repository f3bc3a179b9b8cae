#include "kiosk/find_name_model.hpp"

namespace lanyard::kiosk {

void FindNameModel::forget() {
    answer_ = FindNameAnswer::NotAsked;
    hits_.clear();
    chosen_.reset();
    proof_was_wrong_ = false;
}

void FindNameModel::type(const services::NameQuestion& question, Moment now) {
    look(question, services::NameFinder::OwnFacts::NotYet, now);
    // Nobody is told that they do not exist before they have finished typing.
    const bool early = answer_ == FindNameAnswer::TooLittle || answer_ == FindNameAnswer::Nobody;
    if (early) answer_ = FindNameAnswer::NotAsked;
}

void FindNameModel::ask(const services::NameQuestion& question, Moment now) {
    look(question, services::NameFinder::OwnFacts::Tried, now);
    if (answer_ == FindNameAnswer::Nobody) miss(now);
}

void FindNameModel::look(const services::NameQuestion& question,
                         services::NameFinder::OwnFacts own_facts, Moment now) {
    forget();
    if (paused_until_ && now < *paused_until_) {
        answer_ = FindNameAnswer::Paused;
        return;
    }
    paused_until_.reset();
    if (!names_) {
        answer_ = FindNameAnswer::NotReady;
        return;
    }
    if (!services::NameFinder::says_enough(question)) {
        answer_ = FindNameAnswer::TooLittle;
        return;
    }
    hits_ = names_->find(question, own_facts);
    answer_ = hits_.empty() ? FindNameAnswer::Nobody : FindNameAnswer::Found;
    if (!hits_.empty() && ++questions_ >= kMostQuestions) {
        misses_ = kMostMisses;
        miss(now);
    }
}

void FindNameModel::choose(std::size_t hit) {
    if (hit >= hits_.size()) return;
    chosen_ = hits_[hit];
    proof_was_wrong_ = false;
}

bool FindNameModel::prove(std::string_view fact, Moment now) {
    if (!chosen_ || !names_) return false;
    const bool right = names_->proves(chosen_->registration, fact);
    proof_was_wrong_ = !right;
    if (!right) miss(now);
    return right;
}

void FindNameModel::miss(Moment now) {
    if (++misses_ < kMostMisses) return;
    misses_ = questions_ = 0;
    forget();
    answer_ = FindNameAnswer::Paused;
    paused_until_ = now + kPause;
}

} // namespace lanyard::kiosk
