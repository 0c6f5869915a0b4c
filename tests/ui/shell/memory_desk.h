// SPDX-License-Identifier: AGPL-3.0-or-later
// A vault with something to remember in it, and the Memory page over it.
#pragma once

#include <QListView>

#include "core/chat/conversations.h"
#include "core/memory/memory_engine.h"
#include "tests/ui/shell/desk.h"
#include "ui/shell/memory_browser.h"
#include "ui/shell/memory_page.h"
#include "ui/shell/workspace.h"

namespace hearth::test {

/// Fills the vault before the window opens it.
template <typename Work>
void prepare(Desk& desk, const Work& work) {
    auto made = store::Vault::create(desk.vault(), crypto::SecretBytes::fromText(kPassphrase),
                                     store::KdfProfile::Interactive, desk.clock, desk.random);
    REQUIRE(made.ok());
    work(*made->vault);
}

/// A conversation in which the person says this, read to its end.
ConversationId talk(store::Vault& vault, const std::string& title, const std::vector<std::string>& said);
/// An answer in it whose prompt held this memory.
MessageId answerWith(store::Vault& vault, const ConversationId& conversation, const MemoryId& memory,
                     const std::string& text);
/// The one current memory with these words in it.
memory::Memory remembered(store::Vault& vault, const std::string& words);

/// Opens the page and waits until it lists so many memories.
shell::MemoryBrowser& openMemory(Session& run, int shown);
QListView& memoryList(shell::MemoryBrowser& browser);
/// The statements in sight, sections too.
QStringList listed(shell::MemoryBrowser& browser);
/// Chooses the row that says this and waits for what is known of it.
void chooseMemory(shell::MemoryBrowser& browser, const QString& content);
/// Looks at the vault when the window is closed.
template <typename Look>
void lookInside(Desk& desk, const Look& look) {
    auto vault =
        store::Vault::open(desk.vault(), crypto::SecretBytes::fromText(kPassphrase), {0}, desk.clock, desk.random);
    REQUIRE(vault.ok());
    look(**vault);
}

}  // namespace hearth::test
