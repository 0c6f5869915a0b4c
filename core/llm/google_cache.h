// SPDX-License-Identifier: AGPL-3.0-or-later
// Gemini's explicit caches: the part of a prompt that comes again is left with the service for some minutes, and later
// requests name it instead of sending it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

#include "core/base/clock.h"
#include "core/base/json.h"
#include "core/llm/http_transport.h"

namespace hearth::llm {

/// What the service holds at the moment. Lives as long as the program, beside the providers, which are made for a call.
/// Threads: safe from any.
class PromptCaches {
public:
    struct Entry {
        std::string name;          ///< "cachedContents/…"
        std::string key;           ///< Digest of what it holds.
        std::size_t contents = 0;  ///< How many turns it holds.
        std::int64_t tokens = 0;   ///< Of the whole, estimated.
        double expiresAt = 0;      ///< By `elapsed`.
    };
    static constexpr std::size_t kMost = 32;
    static constexpr double kLifeMs = 300'000;
    /// Below this the service refuses, or nothing is saved.
    static constexpr std::int64_t kSmallestTokens = 8192;

    /// `elapsed`: milliseconds since some moment.
    explicit PromptCaches(std::function<double()> elapsed = steadyMilliseconds) : m_elapsed(std::move(elapsed)) {}

    /// The one that holds most of a prompt and lives a while longer. `keyOf` is the digest of its first so many turns.
    std::optional<Entry> find(std::size_t turns, const std::function<std::string(std::size_t)>& keyOf);
    void keep(Entry entry);
    void forget(const std::string& name);
    /// After a refusal nothing is put into the cache for a while.
    void pause();
    bool paused();
    double now() const { return m_elapsed(); }

private:
    std::function<double()> m_elapsed;
    std::mutex m_mutex;
    std::vector<Entry> m_entries;
    double m_pausedUntil = 0;
};

/// One call's dealings with the cache.
class GoogleCache {
public:
    /// Sends a request for the cache with this method, path and body.
    using Send = std::function<Result<Json>(HttpMethod method, const std::string& path, const Json& body)>;

    /// `whole` is the body of the call as it would be sent without a cache, `scope` tells services and keys apart;
    /// `caches` may be null: then nothing is cached. All outlive this.
    GoogleCache(PromptCaches* caches, const Json& whole, std::string model, std::string scope);

    /// The body to send: what the service holds is named in it.
    Json body() const;
    bool used() const { return m_entry.has_value(); }
    /// The service does not know it any more; body() is the whole one again.
    void forget();
    /// After an answer: leaves a part that has become long enough with the service, or has it held for longer.
    void keepUp(const Send& send);

private:
    std::string keyOf(std::size_t turns) const;
    void create(const Send& send);
    void renew(const Send& send);

    PromptCaches* m_caches;
    const Json& m_whole;
    std::string m_model;
    std::string m_scope;
    std::size_t m_stable;  ///< So many turns come again as they are.
    std::optional<PromptCaches::Entry> m_entry;
};

}  // namespace hearth::llm
