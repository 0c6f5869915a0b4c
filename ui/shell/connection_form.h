// SPDX-License-Identifier: AGPL-3.0-or-later
// Choosing what answers: a server found on this computer, a provider with a key, or no model. Used by the welcome and
// by Settings.
#pragma once

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QWidget>

#include "ui/shell/context.h"
#include "ui/shell/problem_bar.h"
#include "ui/shell/secret_edit.h"

class QBoxLayout;
class QFormLayout;
class QVBoxLayout;

namespace hearth::shell {

class ConnectionForm final : public QWidget {
    Q_OBJECT

public:
    explicit ConnectionForm(Context& context, QWidget* parent = nullptr);

    /// Fills the form with what answers now and looks for servers on this computer.
    void load();
    /// Stores what the form says; ends in `saved` or a sentence below the form.
    void save();
    /// Puts what ends the form beside its own button; the form owns it.
    void addButton(QPushButton* ending);

Q_SIGNALS:
    void saved();

private:
    void buildFound(QVBoxLayout& down);
    void buildFields(QVBoxLayout& down);
    void showFound(const std::vector<bridge::FoundModel>& found);
    void useFound(const bridge::FoundModel& found);
    void fill(const bridge::ConnectionItem& connection);
    void chooseProvider();
    void test();
    void showModels(const QStringList& models);
    bridge::ConnectionForm formValue() const;
    void keepKey(const QString& provider);

    Context& m_context;
    std::vector<bridge::ProviderChoice> m_choices;
    bridge::ConnectionItem m_current;
    QWidget* m_foundBox;
    QVBoxLayout* m_foundRows;
    QLabel* m_looking;
    QFormLayout* m_fields;
    QBoxLayout* m_actions;
    QComboBox* m_provider;
    QLineEdit* m_address;
    SecretEdit* m_key;
    QCheckBox* m_keychain;
    QComboBox* m_model;
    QPushButton* m_test;
    QLabel* m_tested;
    ProblemBar* m_problem;
    CancelToken m_testing;
    std::optional<Error> m_unkept;  ///< Why the key is not in the keychain; said when the form is filled again.
};

}  // namespace hearth::shell
