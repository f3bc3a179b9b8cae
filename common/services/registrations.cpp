#include "common/services/registrations.hpp"

#include "common/core/fault.hpp"
#include "common/core/text.hpp"
#include "common/storage/registrations.hpp"

namespace lanyard::services {

namespace {

constexpr std::size_t kLongestReason = 500;

} // namespace

void require_reason(std::string_view reason) {
    if (trim(reason).empty()) throw Rejected({"rejected.reason_missing"});
    if (length_of(reason) > kLongestReason || has_control_characters(reason) ||
        first_invalid_utf8(reason))
        throw Rejected({"rejected.reason_unusable"});
}

storage::Changes cancel_registration(storage::Journal& journal, CommandId command, EventId event,
                                     std::string_view reference, std::string_view reason,
                                     std::string_view actor) {
    require_reason(reason);
    auto write = journal.begin(command, std::string(actor));
    if (write.earlier_outcome()) return {};
    const auto before = storage::find_registration(write.database(), event, reference);
    if (!before)
        throw Rejected({"rejected.no_such_registration", {{"reference", std::string(reference)}}});
    if (before->state == RegistrationState::Cancelled)
        throw Rejected({"rejected.already_cancelled", {{"reference", before->reference}}});

    auto after = *before;
    after.state = RegistrationState::Cancelled;
    after.cancel_reason = trim(reason);
    write.edit(*before, after);
    return write.commit("cancelled");
}

} // namespace lanyard::services
