// SPDX-License-Identifier: AGPL-3.0-or-later
// Memory: what Hearth remembers, what it asks, and forgetting for good.
#pragma once

#include <QWidget>
#include <functional>
#include <vector>

#include "ui/bridge/forgetting.h"
#include "ui/bridge/places.h"
#include "ui/shell/context.h"

class QLabel;
class QMenu;
class QStackedWidget;
class QTabBar;
class QVBoxLayout;

namespace hearth::shell {

class MemoryBrowser;
class MemoryCards;
class ReviewView;

class MemoryPage final : public QWidget {
    Q_OBJECT

public:
    explicit MemoryPage(Context& context, QWidget* parent = nullptr);

    void reload();
    /// Chooses this one in the list.
    void reveal(const MemoryId& id);
    /// Review, and in it what was refused.
    void showRefused();
    void focusSearch();
    void escape();
    /// The memory that is being written; absent when the editor is closed or as it was.
    std::optional<bridge::HalfEdited> halfEdited() const;
    void resume(const bridge::HalfEdited& edited);

Q_SIGNALS:
    void messageChosen(const hearth::ConversationId& conversation, const hearth::MessageId& message);
    /// Something was done that can be taken back.
    void offered(const QString& done, const std::function<void()>& undo);
    void conversationChosen(const hearth::ConversationId& id);
    void forgetChosen(const hearth::bridge::ForgetWish& wish);

protected:
    void focusInEvent(QFocusEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    enum class Tab { Memories, Journal, Review, Changes, Pruning, Health, Forgotten };

    void buildTabs(QVBoxLayout& down);
    void addTab(const QString& name, QWidget* page, std::function<void()> reload);
    void addBrowser();
    void addJournal();
    void addReview();
    void addChanges();
    void addPruning();
    void addHealth();
    void addForgotten();
    void show(Tab tab);
    void showTab(int tab);
    /// What waits for an answer is one line beside the other parts, and where the window is low.
    void foldCards();
    /// In a low window a question that was opened stands alone.
    void giveRoom();
    bool isLow() const;
    void focusPart(Qt::FocusReason reason);
    void showWaiting(int waiting);
    void buildHead(QVBoxLayout& down);
    void fillMenu(QMenu& menu);
    void showCount();

    Context& m_context;
    QLabel* m_count;
    MemoryCards* m_cards;
    bool m_folds = false;
    QTabBar* m_tabs;
    QStackedWidget* m_pages;
    std::vector<std::function<void()>> m_reloads;  ///< By tab.
    MemoryBrowser* m_browser;
    ReviewView* m_review;
};

}  // namespace hearth::shell
