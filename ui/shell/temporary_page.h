// SPDX-License-Identifier: AGPL-3.0-or-later
// A chat that is kept nowhere: what is said stands in this page's memory and nowhere else, and goes with the page.
// It is no conversation: no list, draft, search or switcher knows of it.
#pragma once

#include <QHash>
#include <QPointer>
#include <QWidget>
#include <functional>
#include <vector>

#include "ui/bridge/temporary_stream.h"
#include "ui/conversation/composer.h"
#include "ui/conversation/conversation_view.h"
#include "ui/shell/context.h"
#include "ui/shell/model_menu.h"
#include "ui/shell/problem_bar.h"
#include "ui/shell/window_settings.h"

class QMessageBox;
class QVBoxLayout;

namespace hearth::shell {

class DraftFiles;
class MessageFiles;

class TemporaryPage final : public QWidget {
    Q_OBJECT

public:
    TemporaryPage(Context& context, QWidget* parent);

    void setModels(const Models& models);
    void setEnterKey(EnterKey key);
    void focusComposer();
    void find();
    /// Closes what is open in the page, else stops the answer.
    void escape();
    /// What lies below the messages, in pixels.
    int footHeight() const;

    /// Something was said or typed that would be gone.
    bool holdsWords() const;
    /// Ends in `ended`. Asks first when something would be gone; `then` runs when it may go.
    void end(const std::function<void()>& then = {});

Q_SIGNALS:
    /// Nothing here is needed any more.
    void ended();
    void settingsChosen();

private:
    void buildHead(QVBoxLayout& down);
    void buildBanner(QVBoxLayout& down);
    void connectView();
    void connectComposer();
    void connectFiles();
    void ask(const QString& text);
    void say(const QString& text, const std::vector<bridge::PreparedFile>& files);
    /// Answers the last question; an answer without text is the last message.
    void answer();
    void retry();
    /// The chat goes on after an answer that broke off: that is not tried again any more.
    void settle(conversation::MessageItem& item);
    void heard(const bridge::TemporaryEnd& end);
    /// No model was asked: everything is as it was before.
    void refused(const Error& error);
    void finish();
    void openModels(const QPoint& at);
    void showModel();
    void showEmptyText();
    bool canAnswer() const;
    bridge::ConnectionItem answering() const { return m_chosen.value_or(m_models.usual); }
    conversation::MessageItem newMessage(conversation::Author author);

    Context& m_context;
    Models m_models;
    std::optional<bridge::ConnectionItem> m_chosen;
    std::vector<conversation::MessageItem> m_messages;
    std::optional<conversation::MessageItem> m_replaced;       ///< The answer that is being tried again.
    QHash<QString, std::vector<bridge::PreparedFile>> m_sent;  ///< By message.
    int m_named = 0;
    bridge::TemporaryStream* m_stream = nullptr;  ///< Null: no answer is being made.
    QPointer<QMessageBox> m_question;

    conversation::ConversationView* m_view;
    ProblemBar* m_problem;
    conversation::Composer* m_composer;
    DraftFiles* m_files;         ///< The composer's.
    MessageFiles* m_shownFiles;  ///< The view's.
};

}  // namespace hearth::shell
