// SPDX-License-Identifier: AGPL-3.0-or-later
// How much work a passphrase is made to guess, and what this machine can bear of it.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "core/crypto/key_derivation.h"

namespace hearth::store {

/// How much work Argon2id does for a passphrase slot: 64, 256 or 1024 MiB.
enum class KdfProfile { Interactive, Moderate, Sensitive };

crypto::Argon2Cost costOf(KdfProfile profile);
/// "interactive", "moderate" or "sensitive"; "other" for costs that are no profile of ours.
std::string_view profileName(crypto::Argon2Cost cost);
/// Absent when there is none of that name.
std::optional<KdfProfile> profileNamed(std::string_view name);

/// What was found out about a machine.
struct KdfProbe {
    double interactiveMs;                         ///< What a derivation with the smallest profile took.
    std::optional<std::uint64_t> availableBytes;  ///< Of memory; absent where the system does not say.
};
/// Moderate where it takes at most a second and a half and leaves half of the free memory alone, else Interactive.
KdfProfile suitableProfile(const KdfProbe& probe);
/// Tries it out on this machine. Cost: one derivation with 64 MiB, a tenth of a second.
KdfProfile suitableProfile();

}  // namespace hearth::store
