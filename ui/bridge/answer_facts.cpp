// SPDX-License-Identifier: AGPL-3.0-or-later
#include "ui/bridge/answer_facts.h"

#include <QCoreApplication>
#include <QLocale>
#include <cmath>

#include "ui/bridge/connections.h"

namespace hearth::bridge {

namespace {

struct Facts {
    Q_DECLARE_TR_FUNCTIONS(AnswerFacts)
};

constexpr double kLeastDollars = 0.0001;
constexpr double kLeastMs = 1;
constexpr double kTellingMs = 50;

/// Of a rule by itself; empty for one that this version does not know.
QString plainReason(const std::string& rule) {
    if (rule == "chosen") return Facts::tr("You chose this model for the message.");
    if (rule == "conversation") return Facts::tr("You chose this model for the conversation.");
    if (rule == "image") return Facts::tr("The message has an image.");
    if (rule == "vision question") return Facts::tr("The message asks about an image.");
    if (rule == "long context") return Facts::tr("The conversation is long.");
    if (rule == "mathematics") return Facts::tr("The message asks for mathematics.");
    if (rule == "data analysis") return Facts::tr("The message asks for an analysis of data.");
    if (rule == "default") return Facts::tr("No other rule applies, so the default connection answers.");
    if (rule == "local only") return Facts::tr("Only models on this computer may answer.");
    if (rule == "offline") return Facts::tr("No model was asked: the answer quotes your memory.");
    return {};
}

QString outcomeOf(const chat::CallTry& one) {
    if (one.outcome == "answered") return Facts::tr("answered");
    if (one.outcome == "broke off") return Facts::tr("broke off");
    if (one.outcome == "resting") return Facts::tr("was left alone");
    if (one.outcome == "failed") return Facts::tr("did not answer");
    return toQt(one.outcome);
}

QString seconds(double ms) {
    if (ms < kTellingMs) return Facts::tr("under 0.1 s");
    return Facts::tr("%1 s").arg(QLocale().toString(ms / 1000.0, 'f', ms < 9950 ? 1 : 0));
}

QString nameOf(const QString& provider, const QString& model) {
    const QString title = Connections::titleOf(provider);
    return model.isEmpty() ? title : QStringLiteral("%1 · %2").arg(title, model);
}

QString tokensOf(const chat::CallInfo& call) {
    if (call.inputTokens == 0 && call.outputTokens == 0) return {};
    const QLocale locale;
    QString sent = Facts::tr("%1 sent").arg(locale.toString(static_cast<qlonglong>(call.inputTokens)));
    if (call.cachedTokens > 0)
        sent += Facts::tr(" (%1 from the cache)").arg(locale.toString(static_cast<qlonglong>(call.cachedTokens)));
    return sent + Facts::tr(", %1 received").arg(locale.toString(static_cast<qlonglong>(call.outputTokens)));
}

QString costOf(const chat::CallInfo& call, bool offline) {
    if (offline) return Facts::tr("nothing");
    if (!call.costUsd) return Facts::tr("not known: this model has no price in the list");
    return *call.costUsd > 0 ? dollars(*call.costUsd) : Facts::tr("nothing");
}

QString timesOf(const chat::CallInfo& call) {
    if (call.latencyMs < kLeastMs) return {};
    if (call.firstTokenMs < kLeastMs) return Facts::tr("%1 in all").arg(seconds(call.latencyMs));
    return Facts::tr("%1 to the first word, %2 in all").arg(seconds(call.firstTokenMs), seconds(call.latencyMs));
}

}  // namespace

QString reasonOf(const std::string& rule) {
    const std::string both = "local only: ";
    if (rule.rfind(both, 0) != 0) return plainReason(rule);
    return QStringLiteral("%1 %2").arg(plainReason("local only"), plainReason(rule.substr(both.size()))).trimmed();
}

QString dollars(double amount) {
    if (amount > 0 && amount < kLeastDollars) return Facts::tr("under $0.0001");
    const double cents = std::abs(amount * 100 - std::round(amount * 100));
    return QStringLiteral("$%1").arg(QLocale().toString(amount, 'f', cents < 0.005 || amount >= 1 ? 2 : 4));
}

AnswerFacts factsOf(const MessageItem& message) {
    const chat::CallInfo& call = *message.call;
    const bool offline = message.provider == QLatin1String("offline");
    AnswerFacts facts{toQt(call.route), reasonOf(call.route), {}, tokensOf(call), costOf(call, offline), timesOf(call)};
    for (const auto& one : call.chain) {
        const bool failed = one.outcome != "answered";
        facts.chain.push_back({nameOf(toQt(one.provider), toQt(one.model)), outcomeOf(one), toQt(one.detail), failed});
    }
    // Answers of before name who failed, but not why.
    if (call.chain.empty() && !offline) {
        for (const auto& name : call.fallbacks)
            facts.chain.push_back({nameOf(toQt(name), {}), Facts::tr("did not answer"), {}, true});
        facts.chain.push_back({nameOf(message.provider, message.model), Facts::tr("answered"), {}, false});
    }
    return facts;
}

}  // namespace hearth::bridge
