// SPDX-License-Identifier: AGPL-3.0-or-later
// Each request says which lane it runs in and turns core's types into the screen's while still on the worker.
#include "ui/bridge/chats.h"

#include <map>

#include "core/base/log.h"
#include "core/engine/compare.h"

namespace hearth::bridge {

namespace {

using engine::Engine;

constexpr int kSearchLimit = 60;

void logged(const Status& status) {
    if (!status.ok() && status.error().code != ErrorCode::Cancelled) logError("window", status.error());
}

template <typename Source>
auto toItems(const std::vector<Source>& sources) {
    std::vector<decltype(toItem(sources.front()))> items;
    items.reserve(sources.size());
    for (const auto& source : sources) items.push_back(toItem(source));
    return items;
}

/// Leaves out of receipts what was forgotten or deleted since. Cost: each memory and message is looked for once.
class ReceiptCheck {
public:
    explicit ReceiptCheck(Engine& engine) : m_engine(engine) {}

    Status keepThere(chat::Receipt& receipt) {
        HEARTH_TRY_STATUS(keep(receipt.memories, m_memories,
                               [this](const MemoryId& id) { return statusOf(m_engine.memories().get(id)); }));
        return keep(receipt.passages, m_passages,
                    [this](const MessageId& id) { return statusOf(m_engine.conversations().message(id)); });
    }

private:
    template <typename Found>
    static Status statusOf(const Result<Found>& found) {
        return found.ok() ? Status() : Status(found.error());
    }

    template <typename Id, typename Look>
    static Status keep(std::vector<Id>& ids, std::map<Id, bool>& known, const Look& look) {
        for (const Id& id : ids) {
            if (known.contains(id)) continue;
            const Status found = look(id);
            if (!found.ok() && found.error().code != ErrorCode::NotFound) return found;
            known.emplace(id, found.ok());
        }
        std::erase_if(ids, [&known](const Id& id) { return !known.at(id); });
        return {};
    }

    Engine& m_engine;
    std::map<MemoryId, bool> m_memories;
    std::map<MessageId, bool> m_passages;
};

Result<OpenConversation> openOne(Engine& engine, const ConversationId& id) {
    HEARTH_TRY(auto conversation, engine.conversations().get(id));
    HEARTH_TRY(auto branch, engine.conversations().branch(id));
    HEARTH_TRY(auto draft, engine.conversations().draft(id));
    OpenConversation open{toItem(conversation), {}, toQt(draft)};
    open.messages.reserve(branch.size());
    ReceiptCheck check(engine);
    for (const auto& entry : branch) {
        auto item = toItem(entry.message);
        item.sibling = entry.sibling;
        item.siblings = entry.siblings;
        if (item.receipt) {
            HEARTH_TRY_STATUS(check.keepThere(*item.receipt));
        }
        open.messages.push_back(std::move(item));
    }
    return open;
}

Result<PassageItem> passageOf(Engine& engine, const MessageId& id) {
    HEARTH_TRY(auto message, engine.conversations().message(id));
    HEARTH_TRY(auto conversation, engine.conversations().get(message.conversation));
    const auto item = toItem(message);
    PassageItem passage(id, message.conversation);
    passage.conversationTitle = toQt(conversation.title);
    passage.who = item.who;
    passage.text = item.text;
    passage.createdAt = item.createdAt;
    return passage;
}

}  // namespace

void Chats::list(QObject* context, chat::ConversationScope scope, Answer<std::vector<ConversationItem>> answer) {
    auto work = [scope](Engine& engine, const CancelToken&) -> Result<std::vector<ConversationItem>> {
        chat::ConversationFilter filter;
        filter.scope = scope;
        HEARTH_TRY(auto found, engine.conversations().list(filter));
        return toItems(found);
    };
    m_bridge.ask(context, Lane::Read, std::move(work), std::move(answer));
}

CancelToken Chats::open(QObject* context, const ConversationId& id, Answer<OpenConversation> answer) {
    auto work = [id](Engine& engine, const CancelToken&) { return openOne(engine, id); };
    return m_bridge.ask(context, Lane::Read, std::move(work), std::move(answer));
}

CancelToken Chats::search(QObject* context, const QString& text, const std::optional<ConversationId>& within,
                          Answer<std::vector<PassageItem>> answer) {
    auto work = [text = fromQt(text), within](Engine& engine, const CancelToken&) -> Result<std::vector<PassageItem>> {
        recall::SearchQuery query;
        query.text = text;
        query.limit = kSearchLimit;
        query.conversation = within;
        HEARTH_TRY(auto hits, engine.recall().search(query));
        return toItems(hits);
    };
    return m_bridge.ask(context, Lane::Read, std::move(work), std::move(answer));
}

void Chats::passages(QObject* context, const std::vector<MessageId>& ids, Answer<std::vector<PassageItem>> answer) {
    auto work = [ids](Engine& engine, const CancelToken&) -> Result<std::vector<PassageItem>> {
        std::vector<PassageItem> found;
        for (const auto& id : ids) {
            auto passage = passageOf(engine, id);
            if (passage.ok()) {
                found.push_back(std::move(*passage));
            } else if (passage.error().code != ErrorCode::NotFound) {
                return passage.error();
            }
        }
        return found;
    };
    m_bridge.ask(context, Lane::Read, std::move(work), std::move(answer));
}

void Chats::counts(QObject* context, Answer<VaultCounts> answer) {
    auto work = [](Engine& engine, const CancelToken&) -> Result<VaultCounts> {
        HEARTH_TRY(auto stats, engine.stats());
        return VaultCounts{stats.conversations, stats.messages, stats.memories};
    };
    m_bridge.ask(context, Lane::Read, std::move(work), std::move(answer));
}

void Chats::rename(QObject* context, const ConversationId& id, const QString& title, Answer<void> answer) {
    auto work = [id, title = fromQt(title.simplified())](Engine& engine, const CancelToken&) {
        return engine.conversations().rename(id, title);
    };
    m_bridge.ask(context, Lane::Write, std::move(work), std::move(answer));
}

void Chats::setPinned(QObject* context, const ConversationId& id, bool pinned, Answer<void> answer) {
    auto work = [id, pinned](Engine& engine, const CancelToken&) {
        return engine.conversations().setPinned(id, pinned);
    };
    m_bridge.ask(context, Lane::Write, std::move(work), std::move(answer));
}

void Chats::setArchived(QObject* context, const ConversationId& id, bool archived, Answer<void> answer) {
    auto work = [id, archived](Engine& engine, const CancelToken&) {
        return engine.conversations().setArchived(id, archived);
    };
    m_bridge.ask(context, Lane::Write, std::move(work), std::move(answer));
}

void Chats::setMemoryOff(QObject* context, const ConversationId& id, bool off, Answer<void> answer) {
    auto work = [id, off](Engine& engine, const CancelToken&) { return engine.conversations().setMemoryOff(id, off); };
    m_bridge.ask(context, Lane::Write, std::move(work), std::move(answer));
}

void Chats::setLocalOnly(QObject* context, const ConversationId& id, bool localOnly, Answer<void> answer) {
    auto work = [id, localOnly](Engine& engine, const CancelToken&) {
        return engine.conversations().setLocalOnly(id, localOnly);
    };
    m_bridge.ask(context, Lane::Write, std::move(work), std::move(answer));
}

void Chats::setModel(QObject* context, const ConversationId& id, const QString& provider, const QString& model,
                     Answer<void> answer) {
    auto filled = [](const QString& text) {
        return text.isEmpty() ? std::optional<std::string>() : std::optional(fromQt(text));
    };
    auto work = [id, name = filled(provider), modelName = filled(model)](Engine& engine, const CancelToken&) {
        return engine.conversations().setModel(id, name, modelName);
    };
    m_bridge.ask(context, Lane::Write, std::move(work), std::move(answer));
}

void Chats::trash(QObject* context, const ConversationId& id, Answer<void> answer) {
    auto work = [id](Engine& engine, const CancelToken&) { return engine.conversations().trash(id); };
    m_bridge.ask(context, Lane::Write, std::move(work), std::move(answer));
}

void Chats::restore(QObject* context, const ConversationId& id, Answer<void> answer) {
    auto work = [id](Engine& engine, const CancelToken&) { return engine.conversations().restore(id); };
    m_bridge.ask(context, Lane::Write, std::move(work), std::move(answer));
}

void Chats::chooseSibling(QObject* context, const MessageId& message, int index, Answer<void> answer) {
    auto work = [message, index](Engine& engine, const CancelToken&) {
        return engine.conversations().chooseSibling(message, index);
    };
    m_bridge.ask(context, Lane::Write, std::move(work), std::move(answer));
}

void Chats::keepAnswer(QObject* context, const MessageId& message, Answer<void> answer) {
    auto work = [message](Engine& engine, const CancelToken&) { return engine::keepAnswer(engine, message); };
    m_bridge.ask(context, Lane::Write, std::move(work), std::move(answer));
}

void Chats::saveDraft(const std::optional<ConversationId>& conversation, const QString& text) {
    auto work = [conversation, text = fromQt(text)](Engine& engine, const CancelToken&) {
        return engine.conversations().saveDraft(conversation, text);
    };
    m_bridge.ask(&m_bridge, Lane::Write, std::move(work), logged);
}

void Chats::keepUnsent(const std::optional<ConversationId>& conversation, const QString& text) {
    auto work = [conversation, text = fromQt(text)](Engine& engine, const CancelToken&) -> Status {
        HEARTH_TRY(const auto draft, engine.conversations().draft(conversation));
        return engine.conversations().saveDraft(conversation, draft.empty() ? text : text + "\n\n" + draft);
    };
    m_bridge.ask(&m_bridge, Lane::Write, std::move(work), logged);
}

void Chats::draft(QObject* context, const std::optional<ConversationId>& conversation, Answer<QString> answer) {
    auto work = [conversation](Engine& engine, const CancelToken&) -> Result<QString> {
        HEARTH_TRY(auto text, engine.conversations().draft(conversation));
        return toQt(text);
    };
    m_bridge.ask(context, Lane::Read, std::move(work), std::move(answer));
}

void Chats::leave(const ConversationId& id) {
    auto work = [id](Engine& engine, const CancelToken&) { return engine.leaveThread(id); };
    m_bridge.ask(&m_bridge, Lane::Write, std::move(work), logged);
}

}  // namespace hearth::bridge
