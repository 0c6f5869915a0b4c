// SPDX-License-Identifier: AGPL-3.0-or-later
// A note where a text is edited: another device changed it at the same time, and what it wrote is kept beside this one.
#pragma once

#include <QFrame>

#include "ui/bridge/prompts.h"

class QLabel;
class QPushButton;

namespace hearth::shell {

/// Hidden while there is no such version.
class OtherVersionNote final : public QFrame {
    Q_OBJECT

public:
    explicit OtherVersionNote(QWidget* parent = nullptr);

    void say(const std::optional<bridge::OtherText>& other);
    const std::optional<bridge::OtherText>& other() const { return m_other; }

Q_SIGNALS:
    /// The person takes the other text.
    void used();
    /// The person keeps this one.
    void discarded();

private:
    std::optional<bridge::OtherText> m_other;
    QLabel* m_from;
    QLabel* m_text;
};

}  // namespace hearth::shell
