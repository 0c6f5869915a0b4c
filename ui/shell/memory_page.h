// SPDX-License-Identifier: AGPL-3.0-or-later
// Memory: what Hearth remembers, what it asks, and forgetting for good.
#pragma once

#include <QWidget>
#include <functional>

#include "ui/bridge/forgetting.h"
#include "ui/bridge/places.h"
#include "ui/shell/context.h"

class QLabel;
class QMenu;
class QVBoxLayout;

namespace hearth::shell {

class MemoryBrowser;
class MemoryCards;

class MemoryPage final : public QWidget {
    Q_OBJECT

public:
    explicit MemoryPage(Context& context, QWidget* parent = nullptr);

    void reload();
    /// Chooses this one in the list.
    void reveal(const MemoryId& id);
    void focusSearch();
    void escape();
    /// The memory that is being written; absent when the editor is closed or as it was.
    std::optional<bridge::HalfEdited> halfEdited() const;
    void resume(const bridge::HalfEdited& edited);

Q_SIGNALS:
    void messageChosen(const hearth::ConversationId& conversation, const hearth::MessageId& message);
    /// Something was done that can be taken back.
    void offered(const QString& done, const std::function<void()>& undo);
    void forgetChosen(const hearth::bridge::ForgetWish& wish);

private:
    void buildHead(QVBoxLayout& down);
    void fillMenu(QMenu& menu);
    void showCount();

    Context& m_context;
    QLabel* m_count;
    MemoryCards* m_cards;
    MemoryBrowser* m_browser;
};

}  // namespace hearth::shell
