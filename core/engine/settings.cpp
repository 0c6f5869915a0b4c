// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/engine/settings.h"

#include <algorithm>
#include <cctype>
#include <cstdlib>

#include "core/base/log.h"
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
        HEARTH_TRY(const KeyPlace place, keyPlace(connection.provider));
        connection.hasKey = place != KeyPlace::Nowhere;
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

store::KeyName Settings::keyName(std::string_view provider) const {
    return {m_vault.fileId(), store::SlotId(crypto::derivedId("api-key", {asBytes(provider)}))};
}

Result<KeyPlace> Settings::keyPlace(std::string_view provider) const {
    if (keyFromEnvironment(provider)) return KeyPlace::Environment;
    HEARTH_TRY(const Json stored, get(keySetting(provider)));
    // Of another device that shares the vault: its keychain is not this one's.
    if (stored.is_object())
        return stringAt(stored, "keychain") == m_vault.fileId().text() ? KeyPlace::Keychain : KeyPlace::Nowhere;
    return stored.is_string() && !stored.get_ref<const std::string&>().empty() ? KeyPlace::Vault : KeyPlace::Nowhere;
}

Result<std::optional<crypto::SecretBytes>> Settings::apiKey(std::string_view provider) const {
    using Key = std::optional<crypto::SecretBytes>;
    HEARTH_TRY(const KeyPlace place, keyPlace(provider));
    switch (place) {
        case KeyPlace::Nowhere: return Key();
        case KeyPlace::Environment:
            return Key(crypto::SecretBytes::fromText(std::getenv(keyVariable(provider).c_str())));
        case KeyPlace::Keychain: {
            HEARTH_TRY(auto key, fromKeychain(provider));
            return Key(std::move(key));
        }
        case KeyPlace::Vault: break;
    }
    return m_vault.read([&](store::Database& db) -> Result<Key> {
        HEARTH_TRY(auto row, db.query("SELECT value ->> '$' FROM settings WHERE name = ?1", keySetting(provider)));
        HEARTH_TRY(const bool found, row.step());
        if (!found || row.text(0).empty()) return Key();
        return Key(crypto::SecretBytes::fromText(row.text(0)));
    });
}

Result<crypto::SecretBytes> Settings::fromKeychain(std::string_view provider) const {
    const std::lock_guard lock(m_mutex);
    if (const auto known = m_read.find(provider); known != m_read.end()) return known->second.clone();
    if (m_keychain == nullptr) return fail(ErrorCode::AuthFailed, std::string(kKeychainSilent));
    auto key = m_keychain->read(keyName(provider));
    if (!key) return fail(ErrorCode::AuthFailed, std::string(kKeychainSilent));
    m_read.insert_or_assign(std::string(provider), key->clone());
    return std::move(*key);
}

Status Settings::keepInKeychain(std::string_view provider, store::KeyStore& keychain) {
    HEARTH_TRY(const Json stored, get(keySetting(provider)));
    if (!stored.is_string()) return fail(ErrorCode::NotFound, "the vault has no key of this provider");
    const auto key = crypto::SecretBytes::fromText(stored.get_ref<const std::string&>());
    HEARTH_TRY_STATUS(keychain.store(keyName(provider), key));
    // A keychain may say that it keeps something and not do so, and a locked one has nothing.
    HEARTH_TRY(const auto kept, keychain.read(keyName(provider)));
    if (asText(kept.expose()) != asText(key.expose()))
        return fail(ErrorCode::Unavailable, "the keychain gave back something else");
    return set(keySetting(provider), {{"keychain", m_vault.fileId().text()}});
}

Status Settings::keepInVault(std::string_view provider) {
    HEARTH_TRY(const auto key, fromKeychain(provider));
    return setApiKey(provider, key);
}

bool Settings::keyFromEnvironment(std::string_view provider) {
    const char* variable = std::getenv(keyVariable(provider).c_str());
    return variable != nullptr && *variable != '\0';
}

Status Settings::removeApiKey(std::string_view provider) { return replaceKey(provider, Json()); }

Status Settings::setApiKey(std::string_view provider, const crypto::SecretBytes& key) {
    return replaceKey(provider, Json(std::string(asText(key.expose()))));
}

Status Settings::replaceKey(std::string_view provider, const Json& value) {
    HEARTH_TRY(const Json before, get(keySetting(provider)));
    HEARTH_TRY_STATUS(set(keySetting(provider), value));
    const std::lock_guard lock(m_mutex);
    m_read.erase(std::string(provider));
    if (!before.is_object() || m_keychain == nullptr) return {};
    if (const Status gone = m_keychain->remove(keyName(provider)); !gone.ok()) logError("engine", gone.error());
    return {};
}

}  // namespace hearth::engine
