// SPDX-License-Identifier: AGPL-3.0-or-later
#include "tests/core/chat/import_support.h"

#include <zip.h>

#include <catch2/catch.hpp>
#include <fstream>
#include <sstream>

namespace hearth::test {

namespace fs = std::filesystem;
using namespace hearth::chat;

fs::path fixture(std::string_view name) { return fs::path(HEARTH_TEST_DATA) / "exports" / name; }

std::string contentOf(const fs::path& path) {
    std::ifstream in(path, std::ios::binary);
    REQUIRE(in);
    return {std::istreambuf_iterator<char>(in), {}};
}

fs::path Scratch::file(const std::string& name, std::string_view content) const {
    const fs::path path = m_directory.path() / name;
    fs::create_directories(path.parent_path());
    std::ofstream out(path, std::ios::binary);
    out << content;
    REQUIRE(out.flush());
    return path;
}

fs::path Scratch::archive(const std::string& name,
                          const std::vector<std::pair<std::string, std::string>>& entries) const {
    const fs::path path = m_directory.path() / name;
    int error = 0;
    zip_t* archive = zip_open(path.c_str(), ZIP_CREATE | ZIP_TRUNCATE, &error);
    REQUIRE(archive != nullptr);
    for (const auto& [entry, content] : entries) {
        zip_source_t* source = zip_source_buffer(archive, content.data(), content.size(), 0);
        REQUIRE(source != nullptr);
        REQUIRE(zip_file_add(archive, entry.c_str(), source, ZIP_FL_ENC_UTF_8) >= 0);
    }
    REQUIRE(zip_close(archive) == 0);
    return path;
}

Result<ImportReport> import(store::Vault& vault, const fs::path& path, ImportFormat format) {
    ImportRequest request;
    request.path = path;
    request.format = format;
    return importConversations(vault, request);
}

ImportReport imported(store::Vault& vault, const fs::path& path, ImportFormat format) {
    auto report = import(vault, path, format);
    INFO((report.ok() ? "" : report.error().detail));
    REQUIRE(report.ok());
    return std::move(*report);
}

std::vector<Conversation> allConversations(store::Vault& vault) {
    std::vector<Conversation> all;
    for (const auto scope : {ConversationScope::Active, ConversationScope::Archived, ConversationScope::Trash}) {
        ConversationFilter filter;
        filter.scope = scope;
        auto list = Conversations(vault).list(filter);
        REQUIRE(list.ok());
        all.insert(all.end(), list->begin(), list->end());
    }
    return all;
}

Conversation titled(store::Vault& vault, const std::string& title) {
    std::vector<Conversation> found;
    for (const Conversation& conversation : allConversations(vault))
        if (conversation.title == title) found.push_back(conversation);
    INFO("title: " << title);
    REQUIRE(found.size() == 1);
    return found.front();
}

std::vector<std::string> shown(store::Vault& vault, const ConversationId& id) {
    auto branch = Conversations(vault).branch(id);
    REQUIRE(branch.ok());
    std::vector<std::string> texts;
    for (const BranchMessage& each : *branch) texts.push_back(each.message.text);
    return texts;
}

std::string exported(store::Vault& vault, ExportFormat format) {
    std::ostringstream out;
    REQUIRE(exportConversations(vault, format, out).ok());
    return out.str();
}

Json messageByExternalId(store::Vault& vault, const std::string& externalId) {
    const Json all = Json::parse(exported(vault, ExportFormat::Json));
    for (const Json& conversation : all)
        for (const Json& message : conversation.at("messages"))
            if (message.at("externalId") == externalId) return message;
    FAIL("no message " << externalId);
    return {};
}

void emptyOut(store::Vault& vault) {
    const auto emptied = vault.write([](store::Database& database) -> Status {
        for (const char* table : {"attachments", "messages", "conversations"})
            HEARTH_TRY_STATUS(database.run(std::string("DELETE FROM ") + table));
        return {};
    });
    REQUIRE(emptied.ok());
}

std::string chatGptRecord(const std::string& id, const std::vector<std::string>& texts, double start) {
    Json mapping = Json::object();
    std::string parent;
    for (std::size_t i = 0; i < texts.size(); ++i) {
        const std::string key = id + "-" + std::to_string(i);
        mapping[key] = {{"parent", parent.empty() ? Json(nullptr) : Json(parent)},
                        {"children", Json::array()},
                        {"message",
                         {{"author", {{"role", i % 2 == 0 ? "user" : "assistant"}}},
                          {"create_time", start + static_cast<double>(i)},
                          {"content", {{"content_type", "text"}, {"parts", {texts[i]}}}}}}};
        parent = key;
    }
    return "{\"title\":" + Json("About " + id).dump() + ",\"create_time\":" + Json(start).dump() +
           ",\"conversation_id\":" + Json(id).dump() + ",\"current_node\":" + Json(parent).dump() +
           ",\"mapping\":" + mapping.dump() + "}";
}

std::string jsonlLine(const std::string& conversation, const std::string& id, const std::string& text,
                      std::int64_t second) {
    const Json line = {{"conversation", conversation},
                       {"id", id},
                       {"role", "user"},
                       {"timestamp", Timestamp(second * kSecond).rfc3339()},
                       {"text", text}};
    return line.dump() + "\n";
}

}  // namespace hearth::test
