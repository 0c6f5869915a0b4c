// SPDX-License-Identifier: AGPL-3.0-or-later
// Alone in its file: tests that make thousands of vaults are linked with a cheaper one.
#include "core/store/kdf_profile.h"

namespace hearth::store {

crypto::Argon2Cost costOf(KdfProfile profile) {
    constexpr std::uint32_t kPasses = 3;
    constexpr std::uint32_t kMebibyte = 1024;
    switch (profile) {
        case KdfProfile::Interactive: return {kPasses, 64 * kMebibyte};
        case KdfProfile::Moderate: return {kPasses, 256 * kMebibyte};
        case KdfProfile::Sensitive: break;
    }
    return {kPasses, 1024 * kMebibyte};
}

}  // namespace hearth::store
