// SPDX-License-Identifier: AGPL-3.0-or-later
// A field for a passphrase or key, with an eye to show it; the text leaves as secret memory.
#pragma once

#include <QLineEdit>

#include "ui/bridge/bridge.h"
#include "ui/theme/theme.h"

namespace hearth::shell {

class SecretEdit final : public QLineEdit {
    Q_OBJECT

public:
    SecretEdit(const theme::Theme& theme, const QString& name, QWidget* parent = nullptr);

    /// What was typed, and the field empty. Qt keeps no undo history of it.
    crypto::SecretBytes take();

private:
    void setShown(bool shown);

    const theme::Theme& m_theme;
    QAction* m_eye;
};

enum class Strength { Weak, Fair, Good };
/// A hint from length and variety, not a promise. Errors on the side of weak.
Strength strengthOf(const QString& passphrase);

}  // namespace hearth::shell
