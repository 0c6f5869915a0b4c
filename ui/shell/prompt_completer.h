// SPDX-License-Identifier: AGPL-3.0-or-later
// "/" at the start of an empty message offers the saved prompts; the one that is chosen takes its place.
#pragma once

#include <QFrame>

#include "ui/bridge/prompts.h"

class QListWidget;
class QPlainTextEdit;

namespace hearth::shell {

/// A list above the text field, which keeps the keyboard all the while.
class PromptCompleter final : public QFrame {
    Q_OBJECT

public:
    /// `field` outlives it.
    PromptCompleter(bridge::Bridge& bridge, QPlainTextEdit& field, QWidget* parent);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void look();
    void filter();
    void place();
    bool press(int key);
    void choose();

    bridge::Bridge& m_bridge;
    bridge::Prompts m_requests;
    QPlainTextEdit& m_field;
    QListWidget* m_list;
    std::vector<bridge::PromptItem> m_prompts;
    bool m_asked = false;      ///< What is typed began with "/", and the prompts were asked for.
    bool m_dismissed = false;  ///< Esc: not again for this message.
};

}  // namespace hearth::shell
