// SPDX-License-Identifier: AGPL-3.0-or-later
#include "ui/bridge/turning.h"

#include <QCoreApplication>

#include "core/engine/gateway.h"

namespace hearth::bridge {

namespace {

using engine::Engine;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Turning)
};

constexpr int kIndent = 2;

bool isInvisible(QChar letter) {
    const auto category = letter.category();
    return letter != QLatin1Char('\n') && (category == QChar::Other_Control || category == QChar::Other_Format ||
                                           category == QChar::Separator_Line || category == QChar::Separator_Paragraph);
}

QString whyMissing(ErrorCode code) {
    switch (code) {
        case ErrorCode::NotFound: return Words::tr("there is no such program or folder");
        case ErrorCode::AuthFailed: return Words::tr("the server refused");
        case ErrorCode::Unavailable: return Words::tr("the server did not start or answer");
        case ErrorCode::Unsupported: return Words::tr("the server speaks another version");
        default: return Words::tr("what the server said was not understood");
    }
}

Result<BudgetChoices> choicesIn(Engine& engine) {
    HEARTH_TRY(const auto state, engine.gateway().budget());
    HEARTH_TRY(const auto numbers, engine.gateway().settings());
    HEARTH_TRY(const auto known, engine.settings().connections());
    BudgetChoices choices{toItem(state), {}};
    for (const auto& connection : known) {
        if (connection.provider == engine::kOffline || engine::Gateway::mayCost(connection, numbers)) continue;
        choices.free.push_back(
            {toQt(connection.provider), toQt(connection.baseUrl), toQt(connection.model), connection.hasKey});
    }
    return choices;
}

}  // namespace

BudgetItem toItem(const engine::BudgetState& budget) {
    return {budget.limitUsd.value_or(0), budget.spentUsd, budget.level == engine::BudgetLevel::Spent};
}

QString readable(const Json& value) {
    QString shown;
    for (const QChar letter : toQt(value.dump(kIndent, ' ', false, Json::error_handler_t::replace))) {
        if (isInvisible(letter)) {
            shown += QStringLiteral("\\u%1").arg(letter.unicode(), 4, 16, QLatin1Char('0'));
        } else {
            shown += letter;
        }
    }
    return shown;
}

ToolQuestionItem toItem(const engine::ToolQuestion& question) {
    const bool own = question.tool.server == engine::kOwnTools;
    return {own ? QString() : toQt(question.tool.server), toQt(question.tool.tool), readable(question.arguments),
            question.remote};
}

QString missingTool(const engine::ToolNotice& notice) {
    return Words::tr("The tools of “%1” are missing: %2.").arg(toQt(notice.server), whyMissing(notice.error.code));
}

QString workingWith(const engine::ToolKey& tool) {
    if (tool.server == engine::kOwnTools) return Words::tr("Using %1…").arg(toQt(tool.tool));
    return Words::tr("Using %1 of %2…").arg(toQt(tool.tool), toQt(tool.server));
}

void Turning::budget(QObject* context, Answer<BudgetChoices> answer) {
    m_bridge.ask(
        context, Lane::Read, [](Engine& engine, const CancelToken&) { return choicesIn(engine); }, std::move(answer));
}

void Turning::setBudget(QObject* context, double dollars, Answer<void> answer) {
    auto work = [dollars](Engine& engine, const CancelToken&) {
        return engine::setMonthlyBudget(engine.settings(), dollars);
    };
    m_bridge.ask(context, Lane::Write, std::move(work), std::move(answer));
}

void Turning::toolsOn(QObject* context, const ConversationId& conversation, Answer<bool> answer) {
    auto work = [conversation](Engine& engine, const CancelToken&) -> Result<bool> {
        HEARTH_TRY(const auto use, engine.tools().store().useIn(conversation));
        return use == engine::ToolUse::On;
    };
    m_bridge.ask(context, Lane::Read, std::move(work), std::move(answer));
}

void Turning::setToolsOn(QObject* context, const ConversationId& conversation, bool on, Answer<void> answer) {
    auto work = [conversation, use = on ? engine::ToolUse::On : engine::ToolUse::Off](
                    Engine& engine, const CancelToken&) { return engine.tools().store().setUse(conversation, use); };
    m_bridge.ask(context, Lane::Write, std::move(work), std::move(answer));
}

}  // namespace hearth::bridge
