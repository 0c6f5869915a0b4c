// SPDX-License-Identifier: AGPL-3.0-or-later
// What the desktop wants windows to look like: light or dark, high contrast, with or without motion, larger text. Read
// from the desktop portal where there is one, else from the palette that Qt was started with.
#pragma once

#include <QObject>
#include <QString>

#include "ui/theme/palette.h"

class QDBusVariant;

namespace hearth::theme {

/// Make it before a Theme is applied, because afterwards Qt's palette is ours. Threads: the window's.
class SystemAppearance final : public QObject {
    Q_OBJECT

public:
    /// Asks the portal and waits at most 150 ms for each answer, so that the first picture has the right colours.
    explicit SystemAppearance(QObject* parent = nullptr);

    Variant variant() const;
    bool reducedMotion() const { return m_reducedMotion; }
    /// How much larger the desktop wants text to be; 1.0 where it does not say.
    double textScale() const { return m_textScale; }

Q_SIGNALS:
    void changed();

private Q_SLOTS:
    void settingChanged(const QString& group, const QString& key, const QDBusVariant& value);

private:
    void take(const QString& group, const QString& key, const QVariant& value);

    bool m_dark = false;
    bool m_highContrast = false;
    bool m_reducedMotion = false;
    double m_textScale = 1.0;
};

}  // namespace hearth::theme
