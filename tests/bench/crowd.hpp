#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "tests/support/conference_day.hpp"

namespace lanyard::bench {

/// A conference with as many delegates as a measurement needs, from 76 organisations. They are
/// written through the journal as everything is, so that facts and figures are all there.
class Crowd : public testing::ConferenceDay {
public:
    Crowd(std::size_t count, std::uint64_t seed);

    std::size_t size() const { return ids_.size(); }
    /// Of everybody's name, one a line: the least that a list of them can be.
    std::size_t name_bytes() const { return name_bytes_; }
    /// The text on the badge of the next delegate who comes: everybody once, in no order.
    std::string next_badge();
    std::size_t arrived() const { return arrived_; }
    /// Everybody who has not come yet comes, without a commit for each.
    void all_arrive();

private:
    void add_organisations();
    void add_delegate(storage::WriteTransaction& write, std::size_t number);
    void add_arrival(storage::WriteTransaction& write, std::size_t number);

    template <class Add>
    void in_batches(std::size_t from, std::size_t to, const char* actor, Add add);

    std::vector<OrganisationId> organisations_;
    std::vector<RegistrationId> ids_;
    std::vector<std::uint32_t> order_; ///< in which they come
    std::size_t arrived_ = 0;
    std::size_t name_bytes_ = 0;
};

} // namespace lanyard::bench
