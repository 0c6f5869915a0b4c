// SPDX-License-Identifier: AGPL-3.0-or-later
// Settings that live in the vault: which model answers, keys of providers, how the window behaves.
#pragma once

#include <map>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/base/json.h"
#include "core/crypto/secret.h"
#include "core/store/key_store.h"
#include "core/store/vault.h"

namespace hearth::engine {

/// A model connection that the user set up.
struct Connection {
    std::string provider;  ///< A name of llm::providerDescriptions(), or "offline".
    std::string baseUrl;   ///< Empty: the provider's usual address.
    std::string model;     ///< Empty: the provider's default.
    bool hasKey = false;
};

/// Where a provider's API key is. The environment counts above the others.
enum class KeyPlace { Nowhere, Environment, Vault, Keychain };

/// The detail of an error, with ErrorCode::AuthFailed: the key is in the keychain, which does not give it, or may not
/// be asked by this program.
inline constexpr std::string_view kKeychainSilent = "the key is in the system's keychain, which does not give it";

/// Threads: safe from any.
class Settings {
public:
    explicit Settings(store::Vault& vault);

    /// From now on keys may be read from the operating system's keychain; it outlives this. Without it none is asked.
    /// Call before anything else runs.
    void useKeychain(store::KeyStore& keychain) { m_keychain = &keychain; }

    /// The value, or null.
    Result<Json> get(std::string_view name) const;
    Status set(std::string_view name, const Json& value);
    /// Names that begin so, with their values; in no order.
    Result<std::vector<std::pair<std::string, Json>>> startingWith(std::string_view prefix) const;

    /// The connections that were set up, the one that answers by default first; empty: offline.
    Result<std::vector<Connection>> connections() const;
    /// Adds the connection, or replaces that of the same provider and address, and makes it the default.
    Status useConnection(const Connection& connection);
    Status removeConnection(const Connection& connection);
    /// The connection that answers by default; absent: offline.
    Result<std::optional<Connection>> defaultConnection() const;
    /// From HEARTH_<PROVIDER>_API_KEY, else from the vault or the keychain.
    /// Errors: AuthFailed with kKeychainSilent as detail.
    Result<std::optional<crypto::SecretBytes>> apiKey(std::string_view provider) const;
    /// Asks no keychain.
    Result<KeyPlace> keyPlace(std::string_view provider) const;
    /// Moves a key from the vault to the keychain. The vault's copy goes only after the keychain gave the key back.
    /// Errors: NotFound when the vault has none; Locked, Unavailable, AuthFailed of a keychain that does not keep it.
    Status keepInKeychain(std::string_view provider, store::KeyStore& keychain);
    /// And back. Errors: AuthFailed with kKeychainSilent.
    Status keepInVault(std::string_view provider);
    /// Whether the key comes from the environment, above whatever the vault holds.
    static bool keyFromEnvironment(std::string_view provider);
    /// Wherever it is; one that a silent keychain holds is no longer asked for, and may stay in it.
    Status removeApiKey(std::string_view provider);
    /// Into the vault.
    Status setApiKey(std::string_view provider, const crypto::SecretBytes& key);

private:
    store::KeyName keyName(std::string_view provider) const;
    /// The key's entry in the keychain goes with what said that it is there.
    Status replaceKey(std::string_view provider, const Json& value);
    Result<crypto::SecretBytes> fromKeychain(std::string_view provider) const;

    store::Vault& m_vault;
    store::KeyStore* m_keychain = nullptr;
    mutable std::mutex m_mutex;  ///< Guards m_read.
    /// What the keychain gave, so that not every call of a model waits for it.
    mutable std::map<std::string, crypto::SecretBytes, std::less<>> m_read;
};

}  // namespace hearth::engine
