// SPDX-License-Identifier: AGPL-3.0-or-later
// The files that will go with a message, above the field in which it is typed: a chip each, removed by mouse or keys.
#pragma once

#include <QFrame>
#include <QWidget>
#include <vector>

#include "ui/conversation/attachment_item.h"
#include "ui/theme/theme.h"

class QLabel;
class QToolButton;

namespace hearth::conversation {

/// One file. Threads: the window's.
class AttachmentChip final : public QFrame {
    Q_OBJECT

public:
    AttachmentChip(const theme::Theme& theme, QWidget* parent);

    void showFile(const DraftAttachment& file);
    const DraftAttachment& file() const { return m_file; }
    /// A sentence takes the whole line.
    bool isWide() const { return m_file.state == DraftState::Refused; }
    int fittingWidth() const;
    void focusRemove();

Q_SIGNALS:
    void removeRequested(int key);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    QPixmap picture() const;

    const theme::Theme& m_theme;
    DraftAttachment m_file;
    QLabel* m_picture;  ///< Children of this widget.
    QLabel* m_name;
    QLabel* m_detail;
    QToolButton* m_remove;
};

/// Hidden while there are none. Threads: the window's.
class AttachmentStrip final : public QWidget {
    Q_OBJECT

public:
    AttachmentStrip(const theme::Theme& theme, QWidget* parent);

    /// Chips of files that stay are kept, and with them the focus.
    void setFiles(const std::vector<DraftAttachment>& files);
    bool hasReady() const;
    bool isPreparing() const;
    void removeLast();

Q_SIGNALS:
    void removeRequested(int key);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    AttachmentChip* chipOf(int key) const;
    void remove(int key);
    void arrange();

    const theme::Theme& m_theme;
    std::vector<AttachmentChip*> m_chips;  ///< Children of this widget.
};

}  // namespace hearth::conversation
