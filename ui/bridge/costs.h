// SPDX-License-Identifier: AGPL-3.0-or-later
// Requests about money and what leaves the machine: both ledgers, the month's budget, prices, who serves what.
#pragma once

#include <vector>

#include "core/engine/budget.h"
#include "core/llm/routing.h"
#include "core/llm/thinking.h"
#include "ui/bridge/connections.h"

namespace hearth::bridge {

enum class UsageRange { ThisMonth, LastMonth, NinetyDays, All };

/// The calls of one model, conversation or day, summed.
struct UsageSumItem {
    QString key;                                 ///< "openai/gpt-6-luna", or "2026-11-20".
    QString title;                               ///< Of a conversation; empty when it is gone.
    std::optional<ConversationId> conversation;  ///< Absent for what was read over several.
    qint64 calls = 0;
    qint64 inputTokens = 0;
    qint64 cachedTokens = 0;
    qint64 outputTokens = 0;
    double costUsd = 0;
    qint64 unpriced = 0;  ///< Calls whose price nobody knows; they are not in `costUsd`.
};

struct MonthBudgetItem {
    std::optional<double> limitUsd;
    double spentUsd = 0;  ///< This month.
    qint64 unpriced = 0;
    engine::BudgetLevel level = engine::BudgetLevel::None;
    bool fromFile = false;  ///< hearth.toml says it, and nothing that is set here counts.
};

struct UsageItem {
    UsageSumItem total;
    std::vector<UsageSumItem> byDay;  ///< Only days with calls, in their order.
    std::vector<UsageSumItem> byModel;
    std::vector<UsageSumItem> byConversation;
    std::optional<qint64> from;  ///< Of the range; absent: from the beginning.
    std::optional<qint64> until;
    MonthBudgetItem budget;
};

/// Something was sent to a model.
struct EgressItem {
    qint64 at = 0;
    QString to;       ///< "Anthropic"
    QString address;  ///< Where it was sent.
    bool remote = false;
    int memories = 0;
    qint64 contextTokens = 0;
    QStringList files = {};  ///< That went along, with their sizes: "kiln.jpg, 84 kB".
};

struct PriceItem {
    QString name;                 ///< "provider/model"
    qint64 context = 0;           ///< Tokens; 0: not known.
    std::optional<double> input;  ///< Dollars for a million tokens.
    std::optional<double> cached;
    std::optional<double> output;
    bool sees = false;
    bool changed = false;   ///< Not as it came.
    bool fromFile = false;  ///< hearth.toml says it, and nothing that is set here counts.
    QString taken;          ///< "2026-11-20"
};

enum class PriceField { Context, Input, Cached, Output, Sees, Taken };

/// Who serves a purpose; absent: as it comes.
struct PurposeItem {
    llm::Purpose purpose = llm::Purpose::Vision;
    std::optional<ConnectionItem> assigned;
    QString otherwise;  ///< The model that comes with the program for it, "google/gemini-3.8-flash".
    bool fromFile = false;
};

/// Every call returns at once and is answered on the window's thread while `context` lives.
class Costs {
public:
    explicit Costs(Bridge& bridge) : m_bridge(bridge) {}

    CancelToken usage(QObject* context, UsageRange range, Answer<UsageItem> answer);
    /// One line a call. What was in the file before stays when it cannot be written whole.
    void exportCsv(QObject* context, UsageRange range, const QString& file, Answer<void> answer);
    /// Newest first.
    CancelToken egress(QObject* context, UsageRange range, Answer<std::vector<EgressItem>> answer);
    /// Absent: no limit.
    void setBudget(QObject* context, std::optional<double> dollars, Answer<void> answer);

    void prices(QObject* context, Answer<std::vector<PriceItem>> answer);
    /// `text` as it was typed; empty: as it came with the program. "yes" or "no" for Sees. A new price is dated today.
    /// Errors: InvalidArgument.
    void setPrice(QObject* context, const QString& model, PriceField field, const QString& text, Answer<void> answer);
    void resetPrice(QObject* context, const QString& model, Answer<void> answer);
    /// Errors: InvalidArgument unless it is written provider/model.
    void addModel(QObject* context, const QString& model, Answer<void> answer);

    void purposes(QObject* context, Answer<std::vector<PurposeItem>> answer);
    void assign(QObject* context, llm::Purpose purpose, const std::optional<ConnectionItem>& connection,
                Answer<void> answer);

    /// Of turns that say nothing of it.
    void thinking(QObject* context, Answer<llm::Thinking> answer);
    void setThinking(QObject* context, llm::Thinking thinking, Answer<void> answer);

private:
    Bridge& m_bridge;
};

}  // namespace hearth::bridge
