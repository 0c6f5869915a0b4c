// SPDX-License-Identifier: AGPL-3.0-or-later
// Who answers what, in the settings: the model for images, for long conversations, for exact work, and how much models
// think.
#pragma once

#include <QWidget>
#include <vector>

#include "ui/shell/context.h"

class QComboBox;
class QFormLayout;

namespace hearth::shell {

class ProblemBar;

class RoutingSection final : public QWidget {
    Q_OBJECT

public:
    explicit RoutingSection(Context& context, QWidget* parent = nullptr);

    void reload();

private:
    struct Choice {
        llm::Purpose purpose;
        QComboBox* box;
    };

    void addPurpose(QFormLayout& form, llm::Purpose purpose, const QString& name);
    void addThinking(QFormLayout& form);
    void readPurposes();
    void show(const std::vector<bridge::PurposeItem>& purposes);
    void fill(QComboBox& box, const bridge::PurposeItem& purpose);
    void assign(const Choice& choice);
    void stored(const Status& status);

    Context& m_context;
    std::vector<bridge::ConnectionItem> m_connections;
    std::vector<Choice> m_choices;
    QComboBox* m_thinking;
    ProblemBar* m_problem;
};

}  // namespace hearth::shell
