// SPDX-License-Identifier: AGPL-3.0-or-later
#include "tests/ui/shell/memory_desk.h"

namespace hearth::test {

ConversationId talk(store::Vault& vault, const std::string& title, const std::vector<std::string>& said) {
    chat::Conversations conversations(vault);
    const auto conversation = conversations.create(title);
    REQUIRE(conversation.ok());
    for (const auto& text : said) {
        chat::NewMessage message{conversation->id, std::nullopt, chat::Role::User, text, {}};
        REQUIRE(conversations.append(message).ok());
    }
    memory::MemoryEngine memories(vault);
    REQUIRE(memories.audit(conversation->id, CancelToken()).ok());
    return conversation->id;
}

MessageId answerWith(store::Vault& vault, const ConversationId& conversation, const MemoryId& memory,
                     const std::string& text) {
    chat::Conversations conversations(vault);
    chat::NewMessage begun{conversation, std::nullopt, chat::Role::Assistant, "", {}, chat::MessageState::Streaming};
    const auto answer = conversations.append(begun);
    REQUIRE(answer.ok());
    chat::FinishedAnswer end;
    end.text = text;
    end.receipt = chat::Receipt{{memory}, {}, 12};
    REQUIRE(conversations.finish(answer->id, end).ok());
    REQUIRE(memory::MemoryEngine(vault).markUsed({memory}).ok());
    return answer->id;
}

memory::Memory remembered(store::Vault& vault, const std::string& words) {
    memory::MemoryFilter filter;
    filter.contains = words;
    const auto found = memory::MemoryEngine(vault).list(filter);
    REQUIRE(found.ok());
    REQUIRE(found->size() == 1);
    return found->front();
}

shell::MemoryBrowser& openMemory(Session& run, int shown) {
    run.window->workspace()->showMemory();
    auto& browser = *run.window->findChild<shell::MemoryBrowser*>();
    REQUIRE(QTest::qWaitFor([&] { return browser.model().shown() == shown; }, kPatience));
    return browser;
}

QListView& memoryList(shell::MemoryBrowser& browser) { return named<QListView>(browser, QStringLiteral("Memories")); }

QStringList listed(shell::MemoryBrowser& browser) {
    QStringList rows;
    const auto& model = browser.model();
    for (int row = 0; row < model.rowCount(); ++row) rows << model.index(row).data().toString();
    return rows;
}

void chooseMemory(shell::MemoryBrowser& browser, const QString& content) {
    const auto row = listed(browser).indexOf(content);
    INFO(content.toStdString());
    REQUIRE(row >= 0);
    memoryList(browser).setCurrentIndex(browser.model().index(static_cast<int>(row)));
    REQUIRE(QTest::qWaitFor([&] { return says(browser, QStringLiteral("Why it is here")); }, kPatience));
}

}  // namespace hearth::test
