// SPDX-License-Identifier: AGPL-3.0-or-later
// The text field of the composer: plain text, keys that send, and pasting that lets no invisible character in.
#pragma once

#include <QPlainTextEdit>

#include "ui/conversation/attachment_drop.h"

namespace hearth::conversation {

enum class SendKey {
    Enter,         ///< Shift+Enter breaks the line; Ctrl+Enter sends as well.
    ControlEnter,  ///< Enter breaks the line.
};

/// Line ends become \n; control characters, lone halves of characters and text-direction overrides go.
QString cleanedForTyping(const QString& text);

class ComposerEdit final : public QPlainTextEdit {
    Q_OBJECT

public:
    explicit ComposerEdit(QWidget* parent);

    void setSendKey(SendKey key) { m_sendKey = key; }
    SendKey sendKey() const { return m_sendKey; }
    /// Files and pictures that are pasted or dropped are offered instead of being pasted as text.
    void takeFiles() { m_takesFiles = true; }
    /// What the text needs, in pixels.
    int contentHeight() const;

Q_SIGNALS:
    void sendPressed();
    void escapePressed();
    void editLastPressed();
    /// With nothing in the field.
    void backspacePressed();
    void offered(const hearth::conversation::Offered& offer);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    bool canInsertFromMimeData(const QMimeData* source) const override;
    void insertFromMimeData(const QMimeData* source) override;
    void dragEnterEvent(QDragEnterEvent* event) override;

private:
    SendKey m_sendKey = SendKey::Enter;
    bool m_takesFiles = false;
};

}  // namespace hearth::conversation
