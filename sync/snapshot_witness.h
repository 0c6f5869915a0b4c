// SPDX-License-Identifier: AGPL-3.0-or-later
// A second device looks whether the newest snapshot holds what it holds itself. Where it does, the log below the
// snapshot is needed by nobody any more, and the server is told to empty it: docs/ARCHITECTURE.md, "Erasing".
#pragma once

#include <optional>
#include <string>

#include "core/store/merge_plan.h"
#include "sync/snapshot_setup.h"

namespace hearth::sync {

/// A maker may be its own witness when nobody else has looked for so long.
inline constexpr Milliseconds kAloneAfter = 30 * kDay;
/// While the server keeps what was forgotten, it is asked again after so long.
inline constexpr Milliseconds kLookAgainAfter = 2 * kSecond;

/// Threads: one at a time; calls block.
class SnapshotWitness {
public:
    explicit SnapshotWitness(const SnapshotSetup& setup) : m_setup(setup), m_reader(setup.reader()) {}

    /// What may be said of the newest snapshot, when it is time to look and it is right. Each is looked at once: one
    /// that is wrong is noted. Errors: those of the store; Unavailable when the server does not answer.
    Result<std::optional<Cleared>> lookIfDue();
    /// What was found wrong with one just now.
    const std::optional<std::string>& dispute() const { return m_dispute; }

    /// The snapshot that this device found to be wrong last; nothing when it never did.
    static Result<std::optional<IdBytes>> disputed(store::Database& database);

private:
    struct Newest {
        SnapshotReader::Found found;
        ByteView envelope;
        DeviceId maker;
    };
    enum class Verdict { Right, Wrong, NotNow };
    Result<bool> isTimeToLook();
    Status noteLooked();
    Result<bool> mayConfirm(const Newest& newest);
    Result<bool> isOwnLongEnough(const Newest& newest);
    Result<bool> hasRead(store::Database& database, const SnapshotManifest& manifest);
    Result<Verdict> compare(const Newest& newest);

    SnapshotSetup m_setup;
    SnapshotReader m_reader;
    std::optional<std::string> m_dispute;
};

}  // namespace hearth::sync
