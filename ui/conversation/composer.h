// SPDX-License-Identifier: AGPL-3.0-or-later
// Where a message is typed: the files that go with it, a text field that grows, the buttons that attach, choose the
// model, and send or stop. Given the width of the conversation above, it stands in line with its text.
#pragma once

#include <QTimer>
#include <QWidget>

#include "ui/conversation/attachment_strip.h"
#include "ui/conversation/composer_edit.h"
#include "ui/theme/theme.h"

class QHBoxLayout;
class QPushButton;
class QToolButton;

namespace hearth::conversation {

/// Threads: the window's. The theme outlives the composer.
class Composer final : public QWidget {
    Q_OBJECT

public:
    explicit Composer(const theme::Theme& theme, QWidget* parent = nullptr);

    QString text() const { return m_edit->toPlainText(); }
    /// Replaces everything, as when a conversation is opened; draftChanged stays silent.
    void setText(const QString& text);
    void setPlaceholder(const QString& text);
    void setModelName(const QString& name);
    void setSendKey(SendKey key);
    /// While an answer streams, the button stops it and Enter types on.
    void setStreaming(bool streaming);
    bool isStreaming() const { return m_streaming; }

    /// Takes an earlier message's text; what was being typed comes back with cancelEditing() or after sending.
    void startEditing(const QString& messageId, const QString& text);
    void cancelEditing();
    bool isEditing() const { return !m_editedId.isEmpty(); }
    const QString& editedMessage() const { return m_editedId; }
    /// The message that is being typed, also while an earlier one is edited.
    QString draft() const { return isEditing() ? m_keptDraft : text(); }
    /// As the button does.
    void send();
    /// Puts back what could not be sent, before what was typed since.
    void giveBack(const QString& text);

    /// Files can be attached here from now on. Who holds them is told by the signals, and says what is shown.
    void takeFiles();
    /// A message may be sent with files that are ready and no text; not while one is being prepared.
    void setFiles(const std::vector<DraftAttachment>& files);

    /// Says at once what a draftChanged that is still waiting would say; call it before leaving.
    void flushDraft();

Q_SIGNALS:
    /// Without space around it; empty only when files go along. The field is empty afterwards.
    void sendRequested(const QString& text);
    void editSubmitted(const QString& messageId, const QString& text);
    void stopRequested();
    /// 400 ms after the last change; never while an earlier message is edited.
    void draftChanged(const QString& text);
    /// The lower left corner of a menu, on the screen.
    void modelMenuRequested(const QPoint& at);
    /// Ctrl+Up in an empty field.
    void editLastRequested();
    /// An earlier message is edited, another one than before, or none any more.
    void editingChanged(const QString& messageId);
    /// The button was pressed: files are to be chosen.
    void attachRequested();
    void filesOffered(const hearth::conversation::Offered& offer);
    void removeFileRequested(int key);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void build();
    QHBoxLayout& buildRow();
    void sizeButtons();
    bool isReady() const;
    void endEditing();
    void updateButtons();
    void updateHeight();
    void placeFrame();
    void updateNames();

    const theme::Theme& m_theme;
    ComposerEdit* m_edit;  ///< Children of this widget.
    QWidget* m_editingBar;
    AttachmentStrip* m_strip;
    QToolButton* m_attach;
    QToolButton* m_model;
    QPushButton* m_send;
    QTimer m_draftDelay;
    QRect m_frame;
    bool m_streaming = false;
    bool m_settingText = false;
    QString m_editedId;
    QString m_keptDraft;
};

}  // namespace hearth::conversation
