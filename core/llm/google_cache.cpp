// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/llm/google_cache.h"

#include <algorithm>
#include <utility>

#include "core/base/text.h"
#include "core/crypto/hash.h"
#include "core/llm/providers.h"

namespace hearth::llm {

namespace {

/// One that is about to end could end on the way.
constexpr double kMarginMs = 20'000;
constexpr const char* kLife = "300s";
constexpr const char* kHeld[] = {"systemInstruction", "tools", "toolConfig"};

/// The turns before the question; it and what follows changes.
std::size_t stableTurns(const Json& contents) {
    if (!contents.is_array()) return 0;
    for (std::size_t index = contents.size(); index > 0; --index) {
        if (stringAt(contents[index - 1], "role") != "user") continue;
        for (const Json& part : memberAt(contents[index - 1], "parts"))
            if (part.contains("text") || part.contains("inlineData")) return index - 1;
    }
    return 0;
}

/// The part of the body that a cache of so many turns holds.
Json held(const Json& whole, std::size_t turns) {
    Json part = Json::object();
    for (const char* key : kHeld)
        if (whole.contains(key)) part[key] = whole[key];
    const Json& contents = memberAt(whole, "contents");
    if (turns > 0) part["contents"] = Json(contents.begin(), contents.begin() + static_cast<std::ptrdiff_t>(turns));
    return part;
}

std::int64_t tokensOf(const Json& part) {
    std::int64_t tokens = 0;
    if (part.is_string()) return estimateTokens(part.get_ref<const std::string&>());
    if (part.is_object())
        for (const auto& [key, value] : part.items())
            tokens += key == "data" || key == "thoughtSignature" ? 0 : tokensOf(value);
    if (part.is_array())
        for (const Json& value : part) tokens += tokensOf(value);
    return tokens;
}

}  // namespace

std::optional<PromptCaches::Entry> PromptCaches::find(std::size_t turns,
                                                      const std::function<std::string(std::size_t)>& keyOf) {
    const std::lock_guard lock(m_mutex);
    std::erase_if(m_entries, [&](const Entry& entry) { return entry.expiresAt < now() + kMarginMs; });
    std::optional<Entry> best;
    for (const Entry& entry : m_entries)
        if (entry.contents <= turns && (!best || entry.contents > best->contents) && keyOf(entry.contents) == entry.key)
            best = entry;
    return best;
}

void PromptCaches::keep(Entry entry) {
    forget(entry.name);
    const std::lock_guard lock(m_mutex);
    if (m_entries.size() >= kMost) m_entries.erase(m_entries.begin());
    m_entries.push_back(std::move(entry));
}

void PromptCaches::forget(const std::string& name) {
    const std::lock_guard lock(m_mutex);
    std::erase_if(m_entries, [&](const Entry& entry) { return entry.name == name; });
}

void PromptCaches::pause() {
    const std::lock_guard lock(m_mutex);
    m_pausedUntil = now() + kLifeMs;
}

bool PromptCaches::paused() {
    const std::lock_guard lock(m_mutex);
    return now() < m_pausedUntil;
}

GoogleCache::GoogleCache(PromptCaches* caches, const Json& whole, std::string model, std::string scope)
    : m_caches(caches),
      m_whole(whole),
      m_model(std::move(model)),
      m_scope(std::move(scope)),
      m_stable(stableTurns(memberAt(whole, "contents"))) {
    if (m_caches != nullptr) m_entry = m_caches->find(m_stable, [this](std::size_t turns) { return keyOf(turns); });
}

std::string GoogleCache::keyOf(std::size_t turns) const {
    const std::string text = dumpJson(Json::array({m_scope, m_model, held(m_whole, turns)}));
    return toHex(crypto::blake2b(asBytes(text)));
}

Json GoogleCache::body() const {
    if (!m_entry) return m_whole;
    Json body = m_whole;
    for (const char* key : kHeld) body.erase(key);
    Json& contents = body["contents"];
    contents.erase(contents.begin(), contents.begin() + static_cast<std::ptrdiff_t>(m_entry->contents));
    body["cachedContent"] = m_entry->name;
    return body;
}

void GoogleCache::forget() {
    if (m_entry) m_caches->forget(m_entry->name);
    m_entry.reset();
}

void GoogleCache::keepUp(const Send& send) {
    if (m_caches == nullptr || m_caches->paused()) return;
    const std::int64_t tokens = tokensOf(held(m_whole, m_stable));
    // One that holds most of it is good enough: a new one costs its tokens once more.
    const bool outgrown = !m_entry || tokens > 2 * m_entry->tokens;
    if (outgrown && tokens >= PromptCaches::kSmallestTokens) return create(send);
    if (m_entry && m_entry->expiresAt - m_caches->now() < PromptCaches::kLifeMs / 2) renew(send);
}

void GoogleCache::create(const Send& send) {
    Json body = held(m_whole, m_stable);
    const std::int64_t tokens = tokensOf(body);
    body["model"] = m_model;
    body["ttl"] = kLife;
    const auto made = send(HttpMethod::Post, "/v1beta/cachedContents", body);
    const std::string name = made.ok() ? stringAt(*made, "name").value_or("") : std::string();
    // Too small for this model, or not for this account: the prompt is sent whole, as before.
    if (!name.starts_with("cachedContents/")) return m_caches->pause();
    m_caches->keep({name, keyOf(m_stable), m_stable, tokens, m_caches->now() + PromptCaches::kLifeMs});
}

void GoogleCache::renew(const Send& send) {
    const auto renewed = send(HttpMethod::Patch, "/v1beta/" + m_entry->name + "?updateMask=ttl", {{"ttl", kLife}});
    if (!renewed.ok()) return forget();
    m_entry->expiresAt = m_caches->now() + PromptCaches::kLifeMs;
    m_caches->keep(*m_entry);
}

}  // namespace hearth::llm
