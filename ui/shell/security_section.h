// SPDX-License-Identifier: AGPL-3.0-or-later
// Settings, Security: when the vault locks by itself, and what opens it.
#pragma once

#include <QWidget>

#include "ui/shell/context.h"

class QCheckBox;
class QComboBox;
class QVBoxLayout;

namespace hearth::shell {

class SlotsSection;

class SecuritySection final : public QWidget {
    Q_OBJECT

public:
    explicit SecuritySection(Context& context, QWidget* parent = nullptr);

    void reload();

Q_SIGNALS:
    void lockSettingsChanged();
    void lockChosen();

private:
    void buildLocking(QVBoxLayout& down);

    Context& m_context;
    QComboBox* m_after;
    QCheckBox* m_withScreen;
    SlotsSection* m_slots;
};

}  // namespace hearth::shell
