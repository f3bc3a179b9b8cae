#pragma once

#include "tests/support/scenes/plane.hpp"
#include "tests/support/scenes/random_stream.hpp"

namespace lanyard::scenes {

/// What is behind a badge, or there without one: cloth, people, furniture, posters, chequered
/// shirts and window blinds. Nothing in it is a code.
Plane backdrop(RandomStream& random);

} // namespace lanyard::scenes
