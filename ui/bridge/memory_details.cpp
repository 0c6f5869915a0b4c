// SPDX-License-Identifier: AGPL-3.0-or-later
#include "ui/bridge/memory_details.h"

#include <algorithm>

#include "core/base/text.h"
#include "core/engine/engine.h"
#include "core/memory/changes.h"

namespace hearth::bridge {

namespace {

using engine::Engine;

constexpr int kUsesShown = 20;
constexpr qsizetype kAround = 90;       ///< Letters of the message shown on each side of a quote.
constexpr qsizetype kBeginning = 1500;  ///< Letters of an answer.

/// The end of `text`, from a word's beginning.
QString endOf(const QString& text) {
    const QString line = text.simplified();
    if (line.size() <= kAround) return line;
    const qsizetype space = line.indexOf(QLatin1Char(' '), line.size() - kAround);
    return QStringLiteral("…") + line.mid(space < 0 ? line.size() - kAround : space + 1);
}

QString beginningOf(const QString& text, qsizetype letters) {
    const QString line = text.simplified();
    if (line.size() <= letters) return line;
    const qsizetype space = line.lastIndexOf(QLatin1Char(' '), letters);
    return line.left(space < letters / 2 ? letters : space) + QStringLiteral("…");
}

Result<QuoteItem> quoteOf(Engine& engine, const memory::Source& source) {
    HEARTH_TRY(const auto message, engine.conversations().message(source.message));
    HEARTH_TRY(SourceItem place, sourceOf(engine, source.message));
    QuoteItem item{std::move(place), message.role == chat::Role::Assistant, {}, {}, {}};
    const std::string_view text = message.text;
    const std::size_t start = byteOffset(text, static_cast<std::size_t>(source.start));
    const std::size_t end = std::max(start, byteOffset(text, static_cast<std::size_t>(source.end)));
    item.before = endOf(toQt(text.substr(0, start)));
    item.quote = toQt(text.substr(start, end - start)).simplified();
    item.after = beginningOf(toQt(text.substr(end)), kAround);
    return item;
}

Status readQuotes(Engine& engine, const memory::Memory& memory, MemoryDetails& details) {
    for (const auto& source : memory.sources) {
        auto quote = quoteOf(engine, source);
        if (quote.ok()) {
            details.quotes.push_back(std::move(*quote));
        } else if (quote.error().code != ErrorCode::NotFound) {
            return quote.error();
        }
    }
    std::stable_sort(details.quotes.begin(), details.quotes.end(),
                     [](const auto& one, const auto& other) { return one.source.createdAt < other.source.createdAt; });
    return {};
}

Status readVersions(Engine& engine, const MemoryId& id, MemoryDetails& details) {
    HEARTH_TRY(const auto chain, engine.memories().history(id));
    for (const auto& version : chain) {
        const auto next = std::find_if(chain.begin(), chain.end(),
                                       [&](const auto& other) { return version.supersededBy == other.id; });
        details.versions.push_back({toItem(version), version.id == id, next != chain.end() && next->origin == "user"});
    }
    return {};
}

Status readChanges(Engine& engine, const MemoryId& id, MemoryDetails& details) {
    HEARTH_TRY(const auto changes, memory::Changes(engine.vault()).list(0));
    for (const auto& change : changes) {
        if (change.memory != id) continue;
        if (change.kind == memory::ChangeKind::Merged) details.merges.push_back({change.id, change.at.milliseconds()});
        if (change.kind == memory::ChangeKind::Archived) details.archivedByItself = true;
    }
    return {};
}

Status readUses(Engine& engine, const MemoryId& id, MemoryDetails& details) {
    HEARTH_TRY(const auto answers, engine.conversations().answersUsing(id, kUsesShown));
    for (const auto& answer : answers) {
        HEARTH_TRY(const auto conversation, engine.conversations().get(answer.conversation));
        details.uses.push_back({answer.id, answer.conversation, toQt(conversation.title),
                                toQt(answer.text).left(kBeginning), answer.createdAt.milliseconds()});
    }
    return {};
}

}  // namespace

Result<SourceItem> sourceOf(Engine& engine, const MessageId& id) {
    HEARTH_TRY(const auto message, engine.conversations().message(id));
    HEARTH_TRY(const auto conversation, engine.conversations().get(message.conversation));
    SourceItem source(id, message.conversation);
    source.conversationTitle = toQt(conversation.title);
    source.createdAt = message.createdAt.milliseconds();
    return source;
}

Result<MemoryDetails> readDetails(Engine& engine, const MemoryId& id) {
    HEARTH_TRY(const auto memory, engine.memories().get(id));
    MemoryDetails details{toItem(memory), {}, {}, {}, {}, false};
    HEARTH_TRY_STATUS(readQuotes(engine, memory, details));
    HEARTH_TRY_STATUS(readVersions(engine, id, details));
    HEARTH_TRY_STATUS(readChanges(engine, id, details));
    HEARTH_TRY_STATUS(readUses(engine, id, details));
    return details;
}

}  // namespace hearth::bridge
