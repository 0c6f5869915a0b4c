// SPDX-License-Identifier: AGPL-3.0-or-later
// The words of a wide button stand beside its sign where one reads from right to left. Qt would put them at the far
// end.
#pragma once

#include <QObject>
#include <QToolButton>

namespace hearth::shell {

/// Paints the button that owns it, where the window is mirrored; else the button paints itself.
class MirroredWords final : public QObject {
public:
    explicit MirroredWords(QToolButton* button);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void paint() const;
    QToolButton* m_button;
};

}  // namespace hearth::shell
