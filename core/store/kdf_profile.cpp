// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/store/kdf_profile.h"

#include <array>
#include <cstdlib>
#include <fstream>
#include <limits>
#include <string>
#include <utility>

#include "core/base/clock.h"

namespace hearth::store {

namespace {

constexpr double kBearableMs = 1500;

constexpr std::array<std::pair<KdfProfile, std::string_view>, 3> kNames = {{{KdfProfile::Interactive, "interactive"},
                                                                            {KdfProfile::Moderate, "moderate"},
                                                                            {KdfProfile::Sensitive, "sensitive"}}};

/// What the system could hand out without swapping. Absent where it does not say.
std::optional<std::uint64_t> availableMemory() {
    std::ifstream facts("/proc/meminfo");
    std::string name;
    std::uint64_t kibibytes = 0;
    while (facts >> name >> kibibytes) {
        if (name == "MemAvailable:") return kibibytes * 1024;
        facts.ignore(std::numeric_limits<std::streamsize>::max(), '\n');
    }
    return std::nullopt;
}

}  // namespace

std::string_view profileName(crypto::Argon2Cost cost) {
    for (const auto& [profile, name] : kNames) {
        const crypto::Argon2Cost known = costOf(profile);
        if (known.passes == cost.passes && known.kibibytes == cost.kibibytes) return name;
    }
    return "other";
}

std::optional<KdfProfile> profileNamed(std::string_view wanted) {
    for (const auto& [profile, name] : kNames)
        if (name == wanted) return profile;
    return std::nullopt;
}

KdfProfile suitableProfile(const KdfProbe& probe) {
    const crypto::Argon2Cost small = costOf(KdfProfile::Interactive);
    const crypto::Argon2Cost large = costOf(KdfProfile::Moderate);
    const double expectedMs = probe.interactiveMs * large.kibibytes / small.kibibytes;
    const std::uint64_t bytes = std::uint64_t{large.kibibytes} * 1024;
    const bool fits = !probe.availableBytes || *probe.availableBytes / 2 >= bytes;
    return fits && expectedMs <= kBearableMs ? KdfProfile::Moderate : KdfProfile::Interactive;
}

KdfProfile suitableProfile() {
    const double before = steadyMilliseconds();
    // The floor of what we accept: a machine that has not even this learns so when the slot is made.
    const auto tried = crypto::stretchPassphrase(crypto::SecretBytes::fromText("a probe"), crypto::Salt{},
                                                 costOf(KdfProfile::Interactive));
    if (!tried.ok()) return KdfProfile::Interactive;
    return suitableProfile({steadyMilliseconds() - before, availableMemory()});
}

}  // namespace hearth::store
