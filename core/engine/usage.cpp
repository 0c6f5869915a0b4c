// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/engine/usage.h"

#include <fmt/format.h>

#include <algorithm>
#include <limits>
#include <map>
#include <utility>

#include "core/base/json.h"
#include "core/engine/ledger.h"

namespace hearth::engine {

namespace {

constexpr std::string_view kSelectUsage =
    "SELECT u.at, u.provider, u.model, u.route, u.conversation_id, coalesce(c.title, ''), u.message_id, "
    "u.input_tokens, u.cached_tokens, u.output_tokens, u.cost_usd, u.first_token_ms, u.total_ms, u.fallbacks "
    "FROM usage_ledger u LEFT JOIN conversations c ON c.id = u.conversation_id "
    "WHERE u.at >= ?1 AND u.at < ?2 ORDER BY u.at, u.k";

Timestamp startOf(const Span& span) { return span.from.value_or(Timestamp(0)); }
Timestamp endOf(const Span& span) { return span.to.value_or(Timestamp(std::numeric_limits<std::int64_t>::max())); }

Result<UsageRow> readUsage(const store::Statement& row) {
    UsageRow usage{row.time(0), std::string(row.text(1)), std::string(row.text(2)), std::string(row.text(3)), {}, {},
                   {}};
    HEARTH_TRY(usage.conversation, row.optionalId<ConversationId>(4));
    usage.title = std::string(row.text(5));
    HEARTH_TRY(usage.message, row.optionalId<MessageId>(6));
    usage.inputTokens = row.integer(7);
    usage.cachedTokens = row.integer(8);
    usage.outputTokens = row.integer(9);
    if (!row.isNull(10)) usage.costUsd = row.real(10);
    usage.firstTokenMs = row.integer(11);
    usage.totalMs = row.integer(12);
    usage.fallbacks = row.integer(13);
    return usage;
}

void add(UsageSum& sum, const UsageRow& row) {
    ++sum.calls;
    sum.inputTokens += row.inputTokens;
    sum.cachedTokens += row.cachedTokens;
    sum.outputTokens += row.outputTokens;
    sum.costUsd += row.costUsd.value_or(0);
    if (!row.costUsd) ++sum.unpriced;
}

std::string keyOf(const UsageRow& row, UsageBy by, const Clock& clock) {
    switch (by) {
        case UsageBy::Day: return clock.local(row.at).rfc3339().substr(0, 10);
        case UsageBy::Model: return row.provider + '/' + row.model;
        case UsageBy::Conversation: break;
    }
    return row.conversation ? row.conversation->text() : std::string();
}

/// Titles are what people and models wrote: a spreadsheet must not run them.
std::string cell(std::string text) {
    if (!text.empty() && std::string_view("=+-@\t\r").find(text.front()) != std::string_view::npos)
        text = fmt::format("'{}", text);
    if (text.find_first_of(",\"\r\n") == std::string::npos) return text;
    std::string quoted = "\"";
    for (char c : text) {
        if (c == '"') quoted += '"';
        quoted += c;
    }
    return quoted + '"';
}

Result<EgressFile> fileOf(store::Database& db, const AttachmentId& id) {
    EgressFile file{id, {}, std::nullopt};
    HEARTH_TRY(auto row, db.query("SELECT name, bytes FROM attachments WHERE id = ?1", id));
    HEARTH_TRY(const bool found, row.step());
    if (!found) return file;
    file.name = std::string(row.text(0));
    if (!row.isNull(1)) file.bytes = row.integer(1);
    return file;
}

/// Memories and files, as writeLedgers noted them.
Status readSent(store::Database& db, std::string_view list, EgressRow& egress) {
    const auto sent = parseJson(list);
    if (!sent || !sent->is_array()) return {};
    for (const Json& one : *sent) {
        if (one.is_string()) egress.memories.push_back(one.get<std::string>());
        const auto id = AttachmentId::parse(stringAt(one, kLedgerAttachment).value_or(""));
        if (!id) continue;
        HEARTH_TRY(EgressFile file, fileOf(db, *id));
        egress.files.push_back(std::move(file));
    }
    return {};
}

std::string dollars(const std::optional<double>& cost) { return cost ? fmt::format("{:.6f}", *cost) : std::string(); }

}  // namespace

std::optional<UsageBy> usageByNamed(std::string_view name) {
    if (name == "day") return UsageBy::Day;
    if (name == "model") return UsageBy::Model;
    if (name == "conversation") return UsageBy::Conversation;
    return std::nullopt;
}

Result<std::vector<UsageRow>> usageRows(store::Vault& vault, const Span& span) {
    return vault.read([&](store::Database& db) -> Result<std::vector<UsageRow>> {
        std::vector<UsageRow> rows;
        HEARTH_TRY(auto row, db.query(kSelectUsage, startOf(span), endOf(span)));
        for (;;) {
            HEARTH_TRY(const bool more, row.step());
            if (!more) return rows;
            HEARTH_TRY(UsageRow usage, readUsage(row));
            rows.push_back(std::move(usage));
        }
    });
}

std::vector<UsageSum> sumUsage(const std::vector<UsageRow>& rows, UsageBy by, const Clock& clock) {
    std::map<std::string, UsageSum> byKey;
    for (const UsageRow& row : rows) {
        const std::string key = keyOf(row, by, clock);
        UsageSum& sum = byKey[key];
        sum.key = key;
        if (by == UsageBy::Conversation) sum.title = row.title;
        add(sum, row);
    }
    std::vector<UsageSum> sums;
    for (auto& [key, sum] : byKey) sums.push_back(std::move(sum));
    if (by != UsageBy::Day)
        std::stable_sort(sums.begin(), sums.end(), [](const UsageSum& a, const UsageSum& b) {
            return std::pair(b.costUsd, b.inputTokens + b.outputTokens) <
                   std::pair(a.costUsd, a.inputTokens + a.outputTokens);
        });
    return sums;
}

UsageSum totalOf(const std::vector<UsageRow>& rows) {
    UsageSum total;
    for (const UsageRow& row : rows) add(total, row);
    return total;
}

std::string toCsv(const std::vector<UsageRow>& rows) {
    std::string csv =
        "at,provider,model,route,conversation,title,input_tokens,cached_tokens,output_tokens,cost_usd,first_token_ms,"
        "total_ms,fallbacks\r\n";
    for (const UsageRow& row : rows)
        csv += fmt::format("{},{},{},{},{},{},{},{},{},{},{},{},{}\r\n", row.at.rfc3339(), cell(row.provider),
                           cell(row.model), cell(row.route), row.conversation ? row.conversation->text() : "",
                           cell(row.title), row.inputTokens, row.cachedTokens, row.outputTokens, dollars(row.costUsd),
                           row.firstTokenMs, row.totalMs, row.fallbacks);
    return csv;
}

std::string toCsv(const std::vector<UsageSum>& sums) {
    std::string csv = "key,title,calls,input_tokens,cached_tokens,output_tokens,cost_usd,unpriced_calls\r\n";
    for (const UsageSum& sum : sums)
        csv += fmt::format("{},{},{},{},{},{},{},{}\r\n", cell(sum.key), cell(sum.title), sum.calls, sum.inputTokens,
                           sum.cachedTokens, sum.outputTokens, dollars(sum.costUsd), sum.unpriced);
    return csv;
}

Result<std::vector<EgressRow>> egressRows(store::Vault& vault, const Span& span, std::int64_t limit) {
    return vault.read([&](store::Database& db) -> Result<std::vector<EgressRow>> {
        std::vector<EgressRow> rows;
        HEARTH_TRY(auto row, db.query("SELECT at, provider, host, remote, memories, context_tokens FROM egress_ledger "
                                      "WHERE at >= ?1 AND at < ?2 ORDER BY at DESC, k DESC LIMIT ?3",
                                      startOf(span), endOf(span), limit > 0 ? limit : -1));
        for (;;) {
            HEARTH_TRY(const bool more, row.step());
            if (!more) return rows;
            EgressRow egress{row.time(0),   std::string(row.text(1)), std::string(row.text(2)), row.flag(3), {},
                             row.integer(5)};
            HEARTH_TRY_STATUS(readSent(db, row.text(4), egress));
            rows.push_back(std::move(egress));
        }
    });
}

}  // namespace hearth::engine
