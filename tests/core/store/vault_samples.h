// SPDX-License-Identifier: AGPL-3.0-or-later
// What the tests of backup, restore and repair do with vaults: fill, count, damage, open.
#pragma once

#include <filesystem>
#include <memory>
#include <string_view>
#include <vector>

#include "core/store/vault.h"
#include "tests/support/temp_vault.h"

namespace hearth::test {

/// Adds messages of about a kilobyte, each a conversation of its own.
void say(store::Vault& vault, int rows, std::string_view text = "said");
std::int64_t countOf(store::Vault& vault, std::string_view sql);
std::int64_t countMessages(store::Vault& vault);
/// Opens what lies in `directory` with the passphrase of `temp`.
Result<std::unique_ptr<store::Vault>> openAt(TempVault& temp, const std::filesystem::path& directory);
/// Flips a bit in each of these pages.
void damage(const std::filesystem::path& database, const std::vector<std::uint32_t>& pages);

}  // namespace hearth::test
