// SPDX-License-Identifier: AGPL-3.0-or-later
// Reads go to the read lane and leave out what was forgotten meanwhile; writes keep their order in the write lane.
#include "ui/bridge/memories.h"

#include "core/memory/changes.h"

namespace hearth::bridge {

namespace {

using engine::Engine;

/// What `one` gives for each id; a thing that is gone is left out, any other failure ends it.
template <typename Item, typename Ids, typename One>
Result<std::vector<Item>> eachThere(const Ids& ids, const One& one) {
    std::vector<Item> found;
    for (const auto& id : ids) {
        Result<Item> item = one(id);
        if (item.ok()) {
            found.push_back(std::move(*item));
        } else if (item.error().code != ErrorCode::NotFound) {
            return item.error();
        }
    }
    return found;
}

}  // namespace

CancelToken Memories::list(QObject* context, Answer<std::vector<MemoryItem>> answer) {
    auto work = [](Engine& engine, const CancelToken&) -> Result<std::vector<MemoryItem>> {
        memory::MemoryFilter filter;
        filter.includeInactive = true;
        HEARTH_TRY(auto found, engine.memories().list(filter));
        std::vector<MemoryItem> items;
        items.reserve(found.size());
        for (const auto& memory : found) items.push_back(toItem(memory));
        return items;
    };
    return m_bridge.ask(context, Lane::Read, std::move(work), std::move(answer));
}

void Memories::byId(QObject* context, const std::vector<MemoryId>& ids, Answer<std::vector<MemoryItem>> answer) {
    auto work = [ids](Engine& engine, const CancelToken&) {
        return eachThere<MemoryItem>(ids, [&engine](const MemoryId& id) -> Result<MemoryItem> {
            HEARTH_TRY(auto memory, engine.memories().get(id));
            return toItem(memory);
        });
    };
    m_bridge.ask(context, Lane::Read, std::move(work), std::move(answer));
}

void Memories::sources(QObject* context, const QList<MessageId>& messages, Answer<std::vector<SourceItem>> answer) {
    auto work = [messages](Engine& engine, const CancelToken&) {
        return eachThere<SourceItem>(messages, [&engine](const MessageId& id) { return sourceOf(engine, id); });
    };
    m_bridge.ask(context, Lane::Read, std::move(work), std::move(answer));
}

CancelToken Memories::details(QObject* context, const MemoryId& id, Answer<MemoryDetails> answer) {
    auto work = [id](Engine& engine, const CancelToken&) { return readDetails(engine, id); };
    return m_bridge.ask(context, Lane::Read, std::move(work), std::move(answer));
}

void Memories::add(QObject* context, const QString& content, Answer<MemoryItem> answer) {
    auto work = [content = fromQt(content)](Engine& engine, const CancelToken&) -> Result<MemoryItem> {
        HEARTH_TRY(const auto added, engine.memories().add(content));
        return toItem(added);
    };
    m_bridge.ask(context, Lane::Write, std::move(work), std::move(answer));
}

void Memories::edit(QObject* context, const MemoryId& id, const QString& content, Answer<MemoryItem> answer) {
    auto work = [id, content = fromQt(content)](Engine& engine, const CancelToken&) -> Result<MemoryItem> {
        HEARTH_TRY(const auto edited, engine.memories().edit(id, content));
        return toItem(edited);
    };
    m_bridge.ask(context, Lane::Write, std::move(work), std::move(answer));
}

void Memories::setPinned(QObject* context, const MemoryId& id, bool pinned, Answer<void> answer) {
    auto work = [id, pinned](Engine& engine, const CancelToken&) { return engine.memories().setPinned(id, pinned); };
    m_bridge.ask(context, Lane::Write, std::move(work), std::move(answer));
}

void Memories::setLocalOnly(QObject* context, const MemoryId& id, bool localOnly, Answer<void> answer) {
    auto work = [id, localOnly](Engine& engine, const CancelToken&) {
        return engine.memories().setLocalOnly(id, localOnly);
    };
    m_bridge.ask(context, Lane::Write, std::move(work), std::move(answer));
}

void Memories::merge(QObject* context, const MemoryId& from, const MemoryId& into, Answer<void> answer) {
    auto work = [from, into](Engine& engine, const CancelToken&) -> Status {
        HEARTH_TRY([[maybe_unused]] const auto kept, memory::Changes(engine.vault()).merge(from, into));
        return {};
    };
    m_bridge.ask(context, Lane::Write, std::move(work), std::move(answer));
}

void Memories::undoChange(QObject* context, const IdBytes& change, Answer<void> answer) {
    auto work = [change](Engine& engine, const CancelToken&) { return memory::Changes(engine.vault()).undo(change); };
    m_bridge.ask(context, Lane::Write, std::move(work), std::move(answer));
}

void Memories::resumable(QObject* context, int limit, Answer<std::vector<ResumeItem>> answer) {
    auto work = [limit](Engine& engine, const CancelToken&) -> Result<std::vector<ResumeItem>> {
        HEARTH_TRY(auto threads, engine.memories().resumable(limit));
        std::vector<ResumeItem> items;
        for (const auto& thread : threads) items.push_back(toItem(thread));
        return items;
    };
    m_bridge.ask(context, Lane::Read, std::move(work), std::move(answer));
}

}  // namespace hearth::bridge
