// SPDX-License-Identifier: AGPL-3.0-or-later
// Finding by meaning, in the settings: which model makes the vectors, what that would send and cost, how far it is.
#pragma once

#include <QTimer>
#include <QWidget>

#include "ui/bridge/embedding.h"
#include "ui/shell/context.h"

class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;

namespace hearth::shell {

class ProblemBar;
class SecretEdit;

class EmbedderSection final : public QWidget {
    Q_OBJECT

public:
    explicit EmbedderSection(Context& context, QWidget* parent = nullptr);

    void reload();
    /// Takes the folder for the model's.
    void setFolder(const QString& folder);

private:
    void buildForm(QWidget& box);
    void buildFolder();
    void show(const bridge::EmbedderState& state);
    void showKind();
    void showRow(QWidget* field, bool shown);
    void showMeans(const bridge::EmbedderMeans& means);
    void showProgress();
    /// How many vectors there are, without touching what is being typed.
    void recount();
    void askMeans();
    void chooseFolder();
    void use();
    bridge::EmbedderItem wanted() const;
    const bridge::EmbedderServer* server() const;

    Context& m_context;
    bridge::Embedding m_embedding;
    bridge::EmbedderState m_state;
    QFormLayout* m_form;
    QComboBox* m_kind;
    QWidget* m_folderRow;
    QLineEdit* m_folder;
    QLineEdit* m_address;
    QLineEdit* m_model;
    SecretEdit* m_key;
    QLabel* m_means;
    QPushButton* m_use;
    QLabel* m_done;
    QProgressBar* m_bar;
    ProblemBar* m_problem;
    QTimer m_typing;
    CancelToken m_asking;
    CancelToken m_reading;
};

}  // namespace hearth::shell
