#include "common/domain/printing.hpp"

#include <array>

#include "common/domain/named_values.hpp"

namespace lanyard {

namespace {

constexpr std::array<Named<PrintStep>, 4> kSteps = {{{PrintStep::Started, "started"},
                                                     {PrintStep::Refused, "refused"},
                                                     {PrintStep::Uncertain, "uncertain"},
                                                     {PrintStep::Printed, "printed"}}};

constexpr std::array<Named<PrintState>, 5> kStates = {{{PrintState::Waiting, "waiting"},
                                                       {PrintState::Started, "started"},
                                                       {PrintState::Refused, "refused"},
                                                       {PrintState::Uncertain, "uncertain"},
                                                       {PrintState::Printed, "printed"}}};

} // namespace

std::string_view name_of(PrintStep step) {
    return name_in(kSteps, step);
}

std::optional<PrintStep> print_step_named(std::string_view name) {
    return value_in(kSteps, name);
}

std::string_view name_of(PrintState state) {
    return name_in(kStates, state);
}

} // namespace lanyard
