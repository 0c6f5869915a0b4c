// SPDX-License-Identifier: AGPL-3.0-or-later
#include "tests/support/cheap_stretching.h"

namespace hearth::store {

/// In place of core/store/kdf_cost.cpp. The three are as far from each other as the real ones, 8 KiB being the least.
crypto::Argon2Cost costOf(KdfProfile profile) {
    switch (profile) {
        case KdfProfile::Interactive: return {1, 8};
        case KdfProfile::Moderate: return {1, 32};
        case KdfProfile::Sensitive: break;
    }
    return {1, 128};
}

}  // namespace hearth::store

namespace hearth::test {

store::KdfProfile cheapProfile() { return store::KdfProfile::Interactive; }

}  // namespace hearth::test
