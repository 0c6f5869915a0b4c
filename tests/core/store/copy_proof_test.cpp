// SPDX-License-Identifier: AGPL-3.0-or-later
// Work on whole vaults that is interrupted anywhere: backups, snapshots, restores, and the step to a new version.
#include <catch2/catch.hpp>

#include "tests/core/store/proof/check_tally.h"
#include "tests/core/store/proof/failures.h"
#include "tests/core/store/proof/kills.h"
#include "tests/core/store/proof/power_loss.h"

using namespace hearth::test;

TEST_CASE("killed while it backs up, a vault keeps everything, and the last backup that was acknowledged opens") {
    checkTally(proveKills(*makeBackupLedger(), {.seed = 41, .amount = 10}), 10);
}

TEST_CASE("a power cut during a backup or a snapshot leaves the vault, the backup before or the new one, and room") {
    checkTally(provePowerLoss(*makeBackupLedger(), {.seed = 42, .transactions = 4, .everyCut = 83, .randomStates = 1}),
               50);
}

TEST_CASE("whichever call fails during a backup or a snapshot, the vault and the acknowledged backup are whole") {
    checkTally(proveFailingCalls(*makeBackupLedger(), {.seed = 7, .transactions = 4, .every = 211}), 40);
}

TEST_CASE("a power cut during a restore leaves what was there before or the backup in its place, and loses neither") {
    checkTally(provePowerLoss(*makeRestoreLedger(), {.seed = 43, .transactions = 1, .everyCut = 1, .randomStates = 2}),
               50);
}

TEST_CASE("whichever call fails during a restore, what was there before is whole, in its place or kept") {
    checkTally(proveFailingCalls(*makeRestoreLedger(), {.seed = 8, .transactions = 1, .every = 19}), 40);
}

TEST_CASE("a power cut while a vault is brought to a new version leaves it to be brought there, with one copy before") {
    checkTally(provePowerLoss(*makeUpgradeLedger(), {.seed = 44, .transactions = 1, .everyCut = 41, .randomStates = 1}),
               20);
}

TEST_CASE("whichever call fails while a vault is brought to a new version, it is brought there the next time") {
    checkTally(proveFailingCalls(*makeUpgradeLedger(), {.seed = 9, .transactions = 1, .every = 97}), 20);
}
