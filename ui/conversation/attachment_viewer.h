// SPDX-License-Identifier: AGPL-3.0-or-later
// A picture of a message as large as the window allows. Esc, its button or a click beside it close it.
#pragma once

#include <QImage>
#include <QPointer>
#include <QWidget>

#include "ui/conversation/attachment_item.h"
#include "ui/theme/theme.h"

class QLabel;
class QPushButton;
class QToolButton;

namespace hearth::conversation {

/// Threads: the window's. Lies over the whole of `window`.
class AttachmentViewer final : public QWidget {
    Q_OBJECT

public:
    AttachmentViewer(const theme::Theme& theme, QWidget* window);

    /// `preview` is shown until setPicture; it may be null.
    void open(const MessageAttachment& picture, const QImage& preview);
    /// Does nothing when another one is open by now.
    void setPicture(const QString& id, const QImage& image);
    /// Instead of a picture that cannot be shown.
    void setSentence(const QString& id, const QString& sentence);
    /// The keyboard goes back to where it was. When it goes elsewhere by itself, the picture goes at once.
    void dismiss();
    const MessageAttachment& shown() const { return m_shown; }

Q_SIGNALS:
    void saveRequested(const hearth::conversation::MessageAttachment& picture);

protected:
    bool event(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;
    bool focusNextPrevChild(bool next) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void putAway();

    const theme::Theme& m_theme;
    QLabel* m_name;  ///< Children of this widget.
    QPushButton* m_save;
    QToolButton* m_close;
    MessageAttachment m_shown;
    QImage m_image;
    QString m_sentence;
    QPointer<QWidget> m_before;
};

}  // namespace hearth::conversation
