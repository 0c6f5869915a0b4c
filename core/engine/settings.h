// SPDX-License-Identifier: AGPL-3.0-or-later
// Settings that live in the vault: which model answers, keys of providers, how the window behaves.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/base/json.h"
#include "core/crypto/secret.h"
#include "core/store/vault.h"

namespace hearth::engine {

/// A model connection that the user set up.
struct Connection {
    std::string provider;  ///< A name of llm::providerDescriptions(), or "offline".
    std::string baseUrl;   ///< Empty: the provider's usual address.
    std::string model;     ///< Empty: the provider's default.
    bool hasKey = false;
};

/// Threads: safe from any.
class Settings {
public:
    explicit Settings(store::Vault& vault);

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
    /// From HEARTH_<PROVIDER>_API_KEY, else from the vault.
    Result<std::optional<crypto::SecretBytes>> apiKey(std::string_view provider) const;
    /// Whether the key comes from the environment, above whatever the vault holds.
    static bool keyFromEnvironment(std::string_view provider);
    Status removeApiKey(std::string_view provider);
    Status setApiKey(std::string_view provider, const crypto::SecretBytes& key);

private:
    store::Vault& m_vault;
};

}  // namespace hearth::engine
