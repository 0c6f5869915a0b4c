// SPDX-License-Identifier: AGPL-3.0-or-later
// A picture written anew: turned as it was held, scaled, and with nothing in it but the picture. Runs in a process of
// its own (reader.h), because what it reads may be hostile.
#pragma once

#include "core/engine/file_workshop.h"

namespace hearth::platform {

/// Of a picture before it is scaled; what says that it is larger is not decoded.
inline constexpr long long kMostPixels = 100'000'000;

/// Neither side longer than `side`. Sharp ones (PNG, GIF) stay PNG while that is small, transparent ones always;
/// photographs become JPEG. Of an animation the first picture. Errors: InvalidArgument with kNotAPicture or
/// kPictureTooLarge.
Result<engine::Picture> rewritePicture(ByteView content, int side);

}  // namespace hearth::platform
