// SPDX-License-Identifier: AGPL-3.0-or-later
#include "ui/shell/security_section.h"

#include <QCheckBox>
#include <QComboBox>

#include "ui/shell/choice_box.h"
#include "ui/shell/slots_section.h"
#include "ui/shell/widgets.h"
#include "ui/shell/window_settings.h"

namespace hearth::shell {

SecuritySection::SecuritySection(Context& context, QWidget* parent) : QWidget(parent), m_context(context) {
    auto* down = column(this, 0, theme::kGrid);
    buildLocking(*down);
    down->addSpacing(theme::kGrid);
    down->addWidget(rule(this));
    m_slots = child<SlotsSection>(this, context);
    down->addWidget(m_slots);
}

void SecuritySection::buildLocking(QVBoxLayout& down) {
    auto* across = row(theme::kGrid * 2);
    auto* name = label(this, tr("Lock when unused"));
    m_after = child<ChoiceBox>(this);
    m_after->setAccessibleName(tr("Lock when unused"));
    m_after->addItem(tr("Never"), 0);
    for (const int minutes : kLockChoices) m_after->addItem(tr("after %n minute(s)", nullptr, minutes), minutes);
    m_after->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    name->setBuddy(m_after);
    auto* now = button(this, tr("Lock now"));
    now->setToolTip(tr("Lock now (%1)").arg(QStringLiteral("Ctrl+L")));
    across->addWidget(name);
    across->addWidget(m_after, 1);
    across->addWidget(now);
    down.addLayout(across);
    m_withScreen = child<QCheckBox>(this, tr("Lock together with the screen"));
    down.addWidget(m_withScreen);
    down.addWidget(paragraph(this,
                             tr("Locking closes the vault and takes everything off the screen. What is half typed is "
                                "kept. An answer or an import that runs is let finish first, except when you lock "
                                "by hand."),
                             "muted"));
    connect(now, &QPushButton::clicked, this, &SecuritySection::lockChosen);
    connect(m_after, &QComboBox::activated, this, [this] {
        storeLockMinutes(m_context.window, m_after->currentData().toInt());
        Q_EMIT lockSettingsChanged();
    });
    connect(m_withScreen, &QCheckBox::toggled, this, [this](bool on) {
        storeLockWithScreen(m_context.window, on);
        Q_EMIT lockSettingsChanged();
    });
}

void SecuritySection::reload() {
    m_slots->reload();
    m_after->setCurrentIndex(std::max(0, m_after->findData(storedLockMinutes(m_context.window))));
    const QSignalBlocker quiet(m_withScreen);
    m_withScreen->setChecked(storedLockWithScreen(m_context.window));
}

}  // namespace hearth::shell
