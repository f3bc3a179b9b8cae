#pragma once

#include "common/domain/registration.hpp"
#include "common/ui/words.hpp"

namespace lanyard::kiosk {

/// "Speaker", "Siaradwr".
ui::Words words_of(DelegateType type);

} // namespace lanyard::kiosk
