// SPDX-License-Identifier: AGPL-3.0-or-later
#include "tests/torture/proofs.h"

#include <array>

#include "tests/core/store/proof/damage.h"
#include "tests/core/store/proof/differential.h"
#include "tests/core/store/proof/failures.h"
#include "tests/core/store/proof/kills.h"
#include "tests/core/store/proof/large_file.h"
#include "tests/core/store/proof/nonces.h"
#include "tests/core/store/proof/power_loss.h"
#include "tests/core/store/proof/savepoint.h"

namespace hearth::test {

std::span<const TortureProof> tortureProofs() {
    // Odd steps: with rising seeds every call comes to its turn.
    static const std::array kProofs = {
        TortureProof{"power-loss", "every cut of 60 transactions, unflushed writes dropped, kept, reordered and torn",
                     [](std::uint64_t seed) {
                         return provePowerLoss(*makeBareLedger(),
                                               {.seed = seed, .transactions = 60, .everyCut = 1, .randomStates = 8});
                     }},
        TortureProof{"power-loss-vault", "the same on a whole vault",
                     [](std::uint64_t seed) {
                         return provePowerLoss(*makeVaultLedger(),
                                               {.seed = seed, .transactions = 60, .everyCut = 5, .randomStates = 4});
                     }},
        TortureProof{"power-loss-creation", "cuts while a vault is created",
                     [](std::uint64_t seed) {
                         return provePowerLossAtCreation({.seed = seed, .everyCut = 9, .randomStates = 2});
                     }},
        TortureProof{"failing-calls", "the Nth read, write, flush, opening, renaming or removal fails, every N",
                     [](std::uint64_t seed) {
                         return proveFailingCalls(*makeBareLedger(), {.seed = seed, .transactions = 60, .every = 3});
                     }},
        TortureProof{"failing-calls-vault", "the same on a whole vault",
                     [](std::uint64_t seed) {
                         return proveFailingCalls(*makeVaultLedger(), {.seed = seed, .transactions = 20, .every = 5});
                     }},
        TortureProof{"failing-creation", "the same while a vault is created",
                     [](std::uint64_t seed) { return proveFailingCreation({.seed = seed, .every = 23}); }},
        TortureProof{"no-memory", "the Nth allocation of SQLite fails",
                     [](std::uint64_t seed) {
                         return proveFailingMemory(*makeBareLedger(), {.seed = seed, .transactions = 15, .every = 3});
                     }},
        TortureProof{"no-memory-vault", "the same on a whole vault",
                     [](std::uint64_t seed) {
                         return proveFailingMemory(*makeVaultLedger(), {.seed = seed, .transactions = 4, .every = 101});
                     }},
        TortureProof{"flips", "a flipped bit in every field of pages, log and frames",
                     [](std::uint64_t seed) {
                         return proveFlips({seed, 100});
                     }},
        TortureProof{"misplaced-pages", "swapped, zeroed, spliced and foreign pages and frames",
                     [](std::uint64_t seed) {
                         return proveMisplacedPages({seed, 200});
                     }},
        TortureProof{"verify-names-pages", "verify names what was changed in a whole vault",
                     [](std::uint64_t seed) {
                         return proveVerifyNamesPages({seed, 200});
                     }},
        TortureProof{"older-pages", "earlier versions of pages, put back in their own place",
                     [](std::uint64_t seed) {
                         return proveOlderPages({seed, 150});
                     }},
        TortureProof{"savepoints", "SQLite's savepoint fault does not meet a vault",
                     [](std::uint64_t seed) {
                         return proveSavepoints({seed, 200});
                     }},
        TortureProof{"same-answers", "the same SQL as plain SQLite, the same answers",
                     [](std::uint64_t seed) {
                         return proveSameAnswers({seed, 10000});
                     }},
        TortureProof{"no-plaintext", "nothing that a person wrote reaches a file",
                     [](std::uint64_t seed) {
                         return proveNoPlaintext({seed, 10});
                     }},
        TortureProof{"kills", "killed at random moments, on a database",
                     [](std::uint64_t seed) {
                         return proveKills(*makeBareLedger(), {seed, 1000});
                     }},
        TortureProof{"kills-vault", "killed at random moments, on a whole vault",
                     [](std::uint64_t seed) {
                         return proveKills(*makeVaultLedger(), {seed, 500});
                     }},
        TortureProof{"rekey-kills", "killed while the database key is changed",
                     [](std::uint64_t seed) {
                         return proveKills(*makeRekeyLedger(), {seed, 200});
                     }},
        TortureProof{"rekey-power-loss", "a power cut while the database key is changed",
                     [](std::uint64_t seed) {
                         return provePowerLoss(*makeRekeyLedger(),
                                               {.seed = seed, .transactions = 6, .everyCut = 3, .randomStates = 4});
                     }},
        TortureProof{"rekey-failing-calls", "a call fails while the database key is changed",
                     [](std::uint64_t seed) {
                         return proveFailingCalls(*makeRekeyLedger(), {.seed = seed, .transactions = 2, .every = 5});
                     }},
        TortureProof{"copy-kills", "killed while backups and snapshots are made",
                     [](std::uint64_t seed) {
                         return proveKills(*makeBackupLedger(), {seed, 50});
                     }},
        TortureProof{"copy-power-loss", "a power cut while backups and snapshots are made",
                     [](std::uint64_t seed) {
                         return provePowerLoss(*makeBackupLedger(),
                                               {.seed = seed, .transactions = 4, .everyCut = 7, .randomStates = 3});
                     }},
        TortureProof{"copy-failing-calls", "a call fails while backups and snapshots are made",
                     [](std::uint64_t seed) {
                         return proveFailingCalls(*makeBackupLedger(), {.seed = seed, .transactions = 4, .every = 37});
                     }},
        TortureProof{"restore-power-loss", "a power cut while a backup is restored, every cut",
                     [](std::uint64_t seed) {
                         return provePowerLoss(*makeRestoreLedger(),
                                               {.seed = seed, .transactions = 2, .everyCut = 1, .randomStates = 4});
                     }},
        TortureProof{"restore-failing-calls", "a call fails while a backup is restored",
                     [](std::uint64_t seed) {
                         return proveFailingCalls(*makeRestoreLedger(), {.seed = seed, .transactions = 1, .every = 5});
                     }},
        TortureProof{"upgrade-power-loss", "a power cut while a vault is brought to this version",
                     [](std::uint64_t seed) {
                         return provePowerLoss(*makeUpgradeLedger(),
                                               {.seed = seed, .transactions = 1, .everyCut = 3, .randomStates = 3});
                     }},
        TortureProof{"upgrade-failing-calls", "a call fails while a vault is brought to this version",
                     [](std::uint64_t seed) {
                         return proveFailingCalls(*makeUpgradeLedger(), {.seed = seed, .transactions = 1, .every = 11});
                     }},
        TortureProof{"nonces", "ten million nonces, none twice",
                     [](std::uint64_t seed) {
                         return proveNonces({seed, 10'000'000});
                     }},
        TortureProof{"large-sparse", "across 1, 4 and 8 GiB in a sparse file",
                     [](std::uint64_t seed) { return proveSparseLargeFile({seed}); }},
        TortureProof{"large-real", "a real file of 4.4 GiB, where the disk has room for three",
                     [](std::uint64_t seed) {
                         return proveRealLargeFile({seed, 4500});
                     }},
    };
    return kProofs;
}

}  // namespace hearth::test
