// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/engine/settings.h"

#include <algorithm>
#include <cctype>
#include <cstdlib>

#include "core/crypto/hash.h"

namespace hearth::engine {

namespace {

constexpr std::string_view kConnections = "connections";

std::string keySetting(std::string_view provider) { return "key/" + std::string(provider); }

std::string keyVariable(std::string_view provider) {
    std::string upper(provider);
    std::transform(upper.begin(), upper.end(), upper.begin(),
                   [](unsigned char c) { return static_cast<char>(std::toupper(c)); });
    return "HEARTH_" + upper + "_API_KEY";
}

bool sameServer(const Connection& a, const Connection& b) { return a.provider == b.provider && a.baseUrl == b.baseUrl; }

Json toJson(const std::vector<Connection>& connections) {
    Json list = Json::array();
    for (const Connection& connection : connections)
        list.push_back(
            {{"provider", connection.provider}, {"baseUrl", connection.baseUrl}, {"model", connection.model}});
    return list;
}

}  // namespace

Settings::Settings(store::Vault& vault) : m_vault(vault) {}

Result<Json> Settings::get(std::string_view name) const {
    return m_vault.read([&](store::Database& db) -> Result<Json> {
        HEARTH_TRY(auto row, db.query("SELECT value FROM settings WHERE name = ?1", name));
        HEARTH_TRY(const bool found, row.step());
        if (!found) return Json();
        return parseJson(row.text(0));
    });
}

Result<std::vector<std::pair<std::string, Json>>> Settings::startingWith(std::string_view prefix) const {
    using Found = std::vector<std::pair<std::string, Json>>;
    return m_vault.read([&](store::Database& db) -> Result<Found> {
        HEARTH_TRY(auto row,
                   db.query("SELECT name, value FROM settings WHERE substr(name, 1, length(?1)) = ?1", prefix));
        Found found;
        for (;;) {
            HEARTH_TRY(const bool more, row.step());
            if (!more) return found;
            HEARTH_TRY(Json value, parseJson(row.text(1)));
            found.emplace_back(std::string(row.text(0)), std::move(value));
        }
    });
}

Status Settings::set(std::string_view name, const Json& value) {
    const IdBytes id = crypto::derivedId("setting", {asBytes(name)});
    return m_vault.write([&](store::Database& db) -> Status {
        return db.run(
            "INSERT INTO settings(id, name, value) VALUES(?1, ?2, ?3) "
            "ON CONFLICT(id) DO UPDATE SET value = excluded.value",
            ByteView(id), name, dumpJson(value));
    });
}

Result<std::vector<Connection>> Settings::connections() const {
    HEARTH_TRY(const Json list, get(kConnections));
    std::vector<Connection> connections;
    for (const Json& entry : list) {
        Connection connection;
        connection.provider = stringAt(entry, "provider").value_or("");
        connection.baseUrl = stringAt(entry, "baseUrl").value_or("");
        connection.model = stringAt(entry, "model").value_or("");
        HEARTH_TRY(const auto key, apiKey(connection.provider));
        connection.hasKey = key.has_value();
        if (!connection.provider.empty()) connections.push_back(std::move(connection));
    }
    return connections;
}

Status Settings::useConnection(const Connection& connection) {
    HEARTH_TRY(std::vector<Connection> list, connections());
    std::erase_if(list, [&](const Connection& other) { return sameServer(other, connection); });
    list.insert(list.begin(), connection);
    return set(kConnections, toJson(list));
}

Status Settings::removeConnection(const Connection& connection) {
    HEARTH_TRY(std::vector<Connection> list, connections());
    std::erase_if(list, [&](const Connection& other) { return sameServer(other, connection); });
    return set(kConnections, toJson(list));
}

Result<std::optional<Connection>> Settings::defaultConnection() const {
    HEARTH_TRY(std::vector<Connection> list, connections());
    if (list.empty()) return std::optional<Connection>();
    return std::optional<Connection>(std::move(list.front()));
}

Result<std::optional<crypto::SecretBytes>> Settings::apiKey(std::string_view provider) const {
    using Key = std::optional<crypto::SecretBytes>;
    if (keyFromEnvironment(provider))
        return Key(crypto::SecretBytes::fromText(std::getenv(keyVariable(provider).c_str())));
    return m_vault.read([&](store::Database& db) -> Result<Key> {
        HEARTH_TRY(auto row, db.query("SELECT value ->> '$' FROM settings WHERE name = ?1", keySetting(provider)));
        HEARTH_TRY(const bool found, row.step());
        if (!found || row.text(0).empty()) return Key();
        return Key(crypto::SecretBytes::fromText(row.text(0)));
    });
}

bool Settings::keyFromEnvironment(std::string_view provider) {
    const char* variable = std::getenv(keyVariable(provider).c_str());
    return variable != nullptr && *variable != '\0';
}

Status Settings::removeApiKey(std::string_view provider) { return set(keySetting(provider), Json()); }

Status Settings::setApiKey(std::string_view provider, const crypto::SecretBytes& key) {
    return set(keySetting(provider), Json(std::string(asText(key.expose()))));
}

}  // namespace hearth::engine
