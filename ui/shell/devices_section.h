// SPDX-License-Identifier: AGPL-3.0-or-later
// Settings, Devices: putting the vault on a server, how it stands, and which devices belong to it.
#pragma once

#include <QLineEdit>
#include <QWidget>

#include "ui/shell/context.h"

class QHBoxLayout;
class QLabel;
class QPushButton;
class QVBoxLayout;

namespace hearth::shell {

class ProblemBar;
class RecoveryStep;
class SecretEdit;

class DevicesSection final : public QWidget {
    Q_OBJECT

public:
    explicit DevicesSection(Context& context, QWidget* parent = nullptr);

    void reload();

private:
    QWidget* buildOff();
    QWidget* buildOn();
    void buildWords(QVBoxLayout& down);
    void show(const bridge::DevicesItem& item);
    void showState(const bridge::DevicesItem& item);
    void showNotices(const bridge::DevicesItem& item);
    void addDevice(const bridge::DeviceItem& device);
    void addButtons(QHBoxLayout& across, const bridge::DeviceItem& device);
    void enable();
    void meet();
    void join();
    void invite();
    void rename(const bridge::DeviceItem& device);
    void remove(const bridge::DeviceItem& device);
    void rotate();
    void consent();
    /// Says what was done, or why not, and looks again.
    bridge::Answer<void> thenSay(const QString& done);
    void setBusy(bool busy);

    Context& m_context;
    std::optional<bridge::DevicesItem> m_shown;
    bool m_busy = false;
    QWidget* m_off;
    QLineEdit* m_address = nullptr;
    SecretEdit* m_token = nullptr;
    QPushButton* m_enable = nullptr;
    QWidget* m_on;
    QLabel* m_title = nullptr;
    QLabel* m_detail = nullptr;
    QLabel* m_server = nullptr;
    QVBoxLayout* m_notices = nullptr;
    QVBoxLayout* m_devices = nullptr;
    QWidget* m_wordsForm = nullptr;
    RecoveryStep* m_words = nullptr;
    QLabel* m_said;
    ProblemBar* m_problem;
};

}  // namespace hearth::shell
