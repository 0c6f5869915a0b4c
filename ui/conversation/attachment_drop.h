// SPDX-License-Identifier: AGPL-3.0-or-later
// Files and pictures that are dropped or pasted: what of them counts, and the hint over a page while they hover.
#pragma once

#include <QImage>
#include <QStringList>
#include <QWidget>

#include "ui/theme/theme.h"

class QMimeData;

namespace hearth::conversation {

/// What was dropped or pasted: files of this computer, or one picture that is no file.
struct Offered {
    QStringList files;
    QByteArray picture;  ///< As PNG, where it came so.
    QImage image;        ///< Else this.
};

/// False for what is to be pasted as text.
bool carriesFiles(const QMimeData& data);
Offered offeredBy(const QMimeData& data);

/// Lies over `page` while files are dragged over it; elsewhere it is not to be seen. Threads: the window's.
class AttachmentDrop final : public QWidget {
    Q_OBJECT

public:
    AttachmentDrop(const theme::Theme& theme, QWidget* page);

Q_SIGNALS:
    void offered(const hearth::conversation::Offered& offer);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    const theme::Theme& m_theme;
};

}  // namespace hearth::conversation
