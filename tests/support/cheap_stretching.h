// SPDX-License-Identifier: AGPL-3.0-or-later
// A test that is not about passphrases does not wait for them: 64 MiB three times over take a tenth of a second, and
// thousands of vaults are made and opened.
#pragma once

#include "core/store/kdf_profile.h"

namespace hearth::test {

/// What vaults of tests are made with. Whoever names it is linked with profiles that cost next to nothing: the linker
/// finds them here before it looks for the real ones. A vault says in its slots what it was made with, so one from
/// outside is opened with all the work that it asks for.
store::KdfProfile cheapProfile();

}  // namespace hearth::test
