// SPDX-License-Identifier: AGPL-3.0-or-later
// What the golden vaults hold and with which fixed inputs they were made. README.md here says what they are for.
#pragma once

#include <filesystem>
#include <span>
#include <string>

#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/crypto/secret.h"
#include "core/store/database.h"

namespace hearth::test {

/// The same bytes in every run: SplitMix64 from a seed. Never for anything but fixtures.
class FixedRandom final : public RandomSource {
public:
    explicit FixedRandom(std::uint64_t seed) : m_state(seed) {}
    void fill(std::span<std::uint8_t> out) override;
    std::uint64_t next();

private:
    std::uint64_t m_state;
};

crypto::SecretBytes goldenPassphrase();
Timestamp goldenTime();

/// One row or more in every table of schema 5 that a person's work fills, with changes and a deletion.
Status writeGoldenRows(store::Database& database);
/// What the live log holds beyond that.
Status writeGoldenLog(store::Database& database, int number);

/// Every row that a golden vault holds, as text: each query on a line of its own, its rows below, an empty line.
/// Tables and columns are those of `schema`, so that a vault that was brought to a later one is asked for the same.
Result<std::string> describeGolden(store::Database& database, int schema);

/// A few tables with all kinds of pages, for a bare database that is written anew in each test run.
Status writeGoldenPages(store::Database& database);

}  // namespace hearth::test
