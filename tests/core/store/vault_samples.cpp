// SPDX-License-Identifier: AGPL-3.0-or-later
#include "tests/core/store/vault_samples.h"

#include "core/store/page_layout.h"
#include "tests/core/store/bare_database.h"

namespace hearth::test {

void say(store::Vault& vault, int rows, std::string_view text) {
    must(vault.write([&](store::Database& database) -> Status {
        for (int row = 0; row < rows; ++row)
            HEARTH_TRY_STATUS(database.run(
                "INSERT INTO messages(id, conversation_id, role, created_at, text) VALUES(?1, ?1, 'user', 1, ?2)",
                ByteView(newUuid(vault.clock(), vault.random())), std::string(text) + std::string(900, '.')));
        return {};
    }));
}

std::int64_t countOf(store::Vault& vault, std::string_view sql) {
    return must(vault.read([&](store::Database& database) { return database.integer(sql); }));
}

std::int64_t countMessages(store::Vault& vault) { return countOf(vault, "SELECT count(*) FROM messages"); }

Result<std::unique_ptr<store::Vault>> openAt(TempVault& temp, const std::filesystem::path& directory) {
    return store::Vault::open(directory, temp.passphrase(), {0}, temp.clock(), temp.random());
}

void damage(const std::filesystem::path& database, const std::vector<std::uint32_t>& pages) {
    Bytes bytes = readFile(database);
    for (const std::uint32_t page : pages) bytes[(page - 1) * store::kPageBytes + 1000] ^= 1;
    writeFile(database, bytes);
}

}  // namespace hearth::test
