// SPDX-License-Identifier: AGPL-3.0-or-later
// Settings, Devices: putting the vault on a server, how it stands, and which devices belong to it.
#pragma once

#include <QLineEdit>
#include <QPointer>
#include <QWidget>

#include "ui/shell/context.h"

class QHBoxLayout;
class QLabel;
class QProgressBar;
class QPushButton;
class QVBoxLayout;

namespace hearth::shell {

class ProblemBar;
class ProgressLine;
class RecoveryStep;
class SecretEdit;

class DevicesSection final : public QWidget {
    Q_OBJECT

public:
    explicit DevicesSection(Context& context, QWidget* parent = nullptr);

    void reload();
    /// How it stands, as `reload` finds it.
    void show(const bridge::DevicesItem& item);

private:
    QWidget* buildOff();
    QWidget* buildOn();
    void buildWords(QVBoxLayout& down);
    void takeKeyboard(const QString& name);
    void showState(const bridge::DevicesItem& item);
    void showArrival(const bridge::DevicesItem& item);
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
    /// Something that asks the server: what is waited for stands below, and can be broken off.
    void beginToAsk(const QString& what);
    /// Says what was done, or why not, and looks again.
    bridge::Answer<void> thenSay(const QString& done);
    void setBusy(bool busy);

    Context& m_context;
    std::optional<bridge::DevicesItem> m_shown;
    bridge::Task m_task;
    QPointer<QWidget> m_before;  ///< Where the keyboard was when something began.
    QWidget* m_off;
    QLineEdit* m_address = nullptr;
    SecretEdit* m_token = nullptr;
    QPushButton* m_enable = nullptr;
    QWidget* m_on;
    QPushButton* m_now = nullptr;
    QLabel* m_title = nullptr;
    QLabel* m_detail = nullptr;
    QProgressBar* m_arrival = nullptr;
    QLabel* m_rest = nullptr;
    QLabel* m_server = nullptr;
    QVBoxLayout* m_notices = nullptr;
    QVBoxLayout* m_devices = nullptr;
    QWidget* m_wordsForm = nullptr;
    RecoveryStep* m_words = nullptr;
    ProgressLine* m_progress;
    QLabel* m_said;
    ProblemBar* m_problem;
};

}  // namespace hearth::shell
