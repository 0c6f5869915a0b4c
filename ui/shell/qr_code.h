// SPDX-License-Identifier: AGPL-3.0-or-later
// A text as a square that a camera reads: dark on white in every theme, with the quiet edge that readers need.
#pragma once

#include <QWidget>
#include <vector>

namespace hearth::shell {

class QrCode final : public QWidget {
    Q_OBJECT

public:
    explicit QrCode(const QString& name, QWidget* parent = nullptr);

    /// Draws nothing when the text is empty, or longer than a code holds.
    void setText(const QString& text);
    /// Modules a side; 0 when there is nothing.
    int modules() const { return m_width; }
    bool isDark(int column, int row) const { return m_dark[static_cast<std::size_t>(row * m_width + column)]; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    std::vector<bool> m_dark;
    int m_width = 0;
};

}  // namespace hearth::shell
