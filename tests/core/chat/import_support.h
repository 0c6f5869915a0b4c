// SPDX-License-Identifier: AGPL-3.0-or-later
// What the tests of import and export share: fixtures, files written on the spot, archives, and short ways to look.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/chat/conversations.h"
#include "core/chat/export.h"
#include "core/chat/import.h"
#include "tests/support/temp_vault.h"

namespace hearth::test {

/// A file or folder of tests/data/exports.
std::filesystem::path fixture(std::string_view name);
std::string contentOf(const std::filesystem::path& path);

/// Files that live as long as this.
class Scratch {
public:
    std::filesystem::path file(const std::string& name, std::string_view content) const;
    /// A .zip of (name, content) pairs.
    std::filesystem::path archive(const std::string& name,
                                  const std::vector<std::pair<std::string, std::string>>& entries) const;
    const std::filesystem::path& path() const { return m_directory.path(); }

private:
    TempDirectory m_directory;
};

Result<chat::ImportReport> import(store::Vault& vault, const std::filesystem::path& path,
                                  chat::ImportFormat format = chat::ImportFormat::Auto);
/// Fails the test when the import does.
chat::ImportReport imported(store::Vault& vault, const std::filesystem::path& path,
                            chat::ImportFormat format = chat::ImportFormat::Auto);

/// The conversation with this title. Fails the test when there is not exactly one.
chat::Conversation titled(store::Vault& vault, const std::string& title);
std::vector<chat::Conversation> allConversations(store::Vault& vault);
/// The texts of the visible branch.
std::vector<std::string> shown(store::Vault& vault, const ConversationId& id);
std::string exported(store::Vault& vault, chat::ExportFormat format);
/// Every message of the vault as the JSON export has it, by external id.
Json messageByExternalId(store::Vault& vault, const std::string& externalId);

/// Removes every conversation and message, so that one vault serves many trials.
void emptyOut(store::Vault& vault);

/// One ChatGPT conversation of alternating questions and answers.
std::string chatGptRecord(const std::string& id, const std::vector<std::string>& texts, double start = 1700000000);
std::string jsonlLine(const std::string& conversation, const std::string& id, const std::string& text,
                      std::int64_t second);

}  // namespace hearth::test
