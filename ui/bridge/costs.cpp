// SPDX-License-Identifier: AGPL-3.0-or-later
#include "ui/bridge/costs.h"

#include <QCoreApplication>
#include <QDate>
#include <QLocale>
#include <QSaveFile>
#include <algorithm>

#include "core/engine/gateway.h"
#include "core/engine/model_list.h"
#include "core/engine/usage.h"

namespace hearth::bridge {

namespace {

using engine::Engine;

constexpr int kNinetyDays = 90;

/// The context under which translators find what is said here.
struct Ledger {
    Q_DECLARE_TR_FUNCTIONS(Ledger)
};

engine::Span spanOf(UsageRange range, Engine& engine) {
    const Clock& clock = engine.vault().clock();
    const Timestamp now = clock.now();
    const engine::Month month = engine::localMonth(clock, now);
    switch (range) {
        case UsageRange::ThisMonth: return {month.start, month.end};
        case UsageRange::LastMonth: return {engine::localMonth(clock, month.start.plus(-kDay)).start, month.start};
        case UsageRange::NinetyDays: return {now.plus(-kNinetyDays * kDay), now.plus(kDay)};
        case UsageRange::All: break;
    }
    return {};
}

UsageSumItem toItem(const engine::UsageSum& sum) {
    UsageSumItem item;
    item.key = toQt(sum.key);
    item.title = toQt(sum.title);
    item.calls = sum.calls;
    item.inputTokens = sum.inputTokens;
    item.cachedTokens = sum.cachedTokens;
    item.outputTokens = sum.outputTokens;
    item.costUsd = sum.costUsd;
    item.unpriced = sum.unpriced;
    return item;
}

std::vector<UsageSumItem> sums(const std::vector<engine::UsageRow>& rows, engine::UsageBy by, Engine& engine) {
    std::vector<UsageSumItem> items;
    for (const auto& sum : engine::sumUsage(rows, by, engine.vault().clock())) {
        items.push_back(toItem(sum));
        if (by != engine::UsageBy::Conversation) continue;
        if (const auto id = ConversationId::parse(sum.key); id.ok()) items.back().conversation = *id;
    }
    return items;
}

QStringList shownFiles(const std::vector<engine::EgressFile>& files) {
    QStringList shown;
    for (const auto& file : files) {
        const QString name = file.name.empty() ? Ledger::tr("a file that is gone") : toQt(file.name);
        const QString size =
            file.bytes ? QLocale().formattedDataSize(*file.bytes, 0, QLocale::DataSizeSIFormat) : QString();
        shown << (size.isEmpty() ? name : QStringLiteral("%1, %2").arg(name, size));
    }
    return shown;
}

/// What the vault alone says, without hearth.toml.
Result<engine::GatewaySettings> ownSettings(Engine& engine) {
    return engine::readGatewaySettings(engine.settings(), {});
}

Result<MonthBudgetItem> budgetOf(Engine& engine) {
    HEARTH_TRY(const auto state, engine.gateway().budget());
    HEARTH_TRY(const auto own, ownSettings(engine));
    return MonthBudgetItem{state.limitUsd, state.spentUsd, state.unpriced, state.level,
                           state.limitUsd != own.monthlyUsd};
}

std::optional<qint64> millisecondsOf(const std::optional<Timestamp>& moment) {
    return moment ? std::optional<qint64>(moment->milliseconds()) : std::nullopt;
}

/// As it was typed, with the person's decimal sign or a point.
std::optional<double> numberIn(const QString& text) {
    bool good = false;
    double number = QLocale().toDouble(text, &good);
    if (!good) number = QLocale::c().toDouble(text, &good);
    return good ? std::optional(number) : std::nullopt;
}

Status takeNumber(std::optional<double>& number, const QString& text) {
    number = numberIn(text);
    if (!number && !text.isEmpty()) return fail(ErrorCode::InvalidArgument, "not a number");
    return {};
}

Status takeField(llm::ModelOverride& entry, PriceField field, const QString& text) {
    switch (field) {
        case PriceField::Input: return takeNumber(entry.prices.inputPerMillion, text);
        case PriceField::Cached: return takeNumber(entry.prices.cachedPerMillion, text);
        case PriceField::Output: return takeNumber(entry.prices.outputPerMillion, text);
        case PriceField::Sees:
            entry.sees = text.isEmpty() ? std::nullopt : std::optional(text == QLatin1String("yes"));
            return {};
        case PriceField::Taken: entry.taken = fromQt(text); return {};
        case PriceField::Context: break;
    }
    std::optional<double> tokens;
    HEARTH_TRY_STATUS(takeNumber(tokens, text));
    // The bounds are those of parseModelOverrides; here only what an integer cannot hold is kept out.
    if (tokens && !(*tokens >= 1 && *tokens < 1e15)) return fail(ErrorCode::InvalidArgument, "not a number of tokens");
    entry.contextTokens = tokens ? std::optional(static_cast<std::int64_t>(*tokens)) : std::nullopt;
    return {};
}

Status storePrice(Engine& engine, const std::string& model, PriceField field, const QString& text) {
    HEARTH_TRY(llm::ModelOverride entry, engine::storedModel(engine.settings(), model));
    HEARTH_TRY_STATUS(takeField(entry, field, text.trimmed()));
    const bool price = field == PriceField::Input || field == PriceField::Cached || field == PriceField::Output;
    if (price) entry.taken = engine.vault().clock().now().rfc3339().substr(0, 10);
    Json left = llm::toJson(entry);
    left.erase("taken");
    // A day alone says nothing: then all is as it came.
    if (left.empty() && field != PriceField::Taken)
        return engine::overrideModel(engine.settings(), model, std::nullopt);
    return engine::overrideModel(engine.settings(), model, entry);
}

std::vector<PriceItem> toItems(const engine::GatewaySettings& numbers, const engine::GatewaySettings& own) {
    const auto said = [](const engine::GatewaySettings& settings, const std::string& name) {
        const auto found = settings.models.find(name);
        return found == settings.models.end() ? Json() : llm::toJson(found->second);
    };
    std::vector<PriceItem> items;
    for (const auto& model : engine::listModels(numbers)) {
        const auto& facts = model.facts;
        items.push_back({toQt(model.name), facts.contextTokens, facts.prices.inputPerMillion,
                         facts.prices.cachedPerMillion, facts.prices.outputPerMillion, facts.can.vision, model.changed,
                         said(numbers, model.name) != said(own, model.name), toQt(model.taken)});
    }
    return items;
}

ConnectionItem toItem(const engine::Connection& connection) {
    return {toQt(connection.provider), toQt(connection.baseUrl), toQt(connection.model), connection.hasKey};
}

PurposeItem purposeOf(llm::Purpose purpose, const engine::GatewaySettings& numbers,
                      const engine::GatewaySettings& own) {
    PurposeItem item;
    item.purpose = purpose;
    const auto assigned = numbers.assigned.find(purpose);
    const auto mine = own.assigned.find(purpose);
    if (assigned != numbers.assigned.end()) item.assigned = toItem(assigned->second);
    item.fromFile =
        item.assigned && (mine == own.assigned.end() || mine->second.provider != assigned->second.provider ||
                          mine->second.model != assigned->second.model);
    const auto proposals = llm::proposalsFor(purpose);
    if (!proposals.empty()) item.otherwise = toQt(proposals.front().provider + '/' + proposals.front().model);
    return item;
}

}  // namespace

CancelToken Costs::usage(QObject* context, UsageRange range, Answer<UsageItem> answer) {
    auto work = [range](Engine& engine, const CancelToken&) -> Result<UsageItem> {
        const engine::Span span = spanOf(range, engine);
        HEARTH_TRY(const auto rows, engine::usageRows(engine.vault(), span));
        UsageItem item;
        item.total = toItem(engine::totalOf(rows));
        item.byDay = sums(rows, engine::UsageBy::Day, engine);
        item.byModel = sums(rows, engine::UsageBy::Model, engine);
        item.byConversation = sums(rows, engine::UsageBy::Conversation, engine);
        item.from = millisecondsOf(span.from);
        item.until = millisecondsOf(span.to);
        HEARTH_TRY(item.budget, budgetOf(engine));
        return item;
    };
    return m_bridge.ask(context, Lane::Read, std::move(work), std::move(answer));
}

void Costs::exportCsv(QObject* context, UsageRange range, const QString& file, Answer<void> answer) {
    auto work = [range, file](Engine& engine, const CancelToken&) -> Status {
        HEARTH_TRY(const auto rows, engine::usageRows(engine.vault(), spanOf(range, engine)));
        const std::string csv = engine::toCsv(rows);
        QSaveFile out(file);
        const bool written =
            out.open(QIODevice::WriteOnly) &&
            out.write(csv.data(), static_cast<qint64>(csv.size())) == static_cast<qint64>(csv.size()) && out.commit();
        return written ? Status() : fail(ErrorCode::Unavailable, "the file for the table cannot be written");
    };
    m_bridge.ask(context, Lane::Long, std::move(work), std::move(answer));
}

CancelToken Costs::egress(QObject* context, UsageRange range, Answer<std::vector<EgressItem>> answer) {
    auto work = [range](Engine& engine, const CancelToken&) -> Result<std::vector<EgressItem>> {
        HEARTH_TRY(const auto rows, engine::egressRows(engine.vault(), spanOf(range, engine), 0));
        std::vector<EgressItem> items;
        items.reserve(rows.size());
        for (const auto& row : rows)
            items.push_back({row.at.milliseconds(), Connections::titleOf(toQt(row.provider)), toQt(row.host),
                             row.remote, static_cast<int>(row.memories.size()), row.contextTokens,
                             shownFiles(row.files)});
        return items;
    };
    return m_bridge.ask(context, Lane::Read, std::move(work), std::move(answer));
}

void Costs::setBudget(QObject* context, std::optional<double> dollars, Answer<void> answer) {
    auto work = [dollars](Engine& engine, const CancelToken&) {
        return engine::setMonthlyBudget(engine.settings(), dollars);
    };
    m_bridge.ask(context, Lane::Write, std::move(work), std::move(answer));
}

void Costs::prices(QObject* context, Answer<std::vector<PriceItem>> answer) {
    auto work = [](Engine& engine, const CancelToken&) -> Result<std::vector<PriceItem>> {
        HEARTH_TRY(const auto numbers, engine.gateway().settings());
        HEARTH_TRY(const auto own, ownSettings(engine));
        return toItems(numbers, own);
    };
    m_bridge.ask(context, Lane::Read, std::move(work), std::move(answer));
}

void Costs::setPrice(QObject* context, const QString& model, PriceField field, const QString& text,
                     Answer<void> answer) {
    auto work = [model = fromQt(model), field, text](Engine& engine, const CancelToken&) {
        return storePrice(engine, model, field, text);
    };
    m_bridge.ask(context, Lane::Write, std::move(work), std::move(answer));
}

void Costs::resetPrice(QObject* context, const QString& model, Answer<void> answer) {
    auto work = [model = fromQt(model)](Engine& engine, const CancelToken&) {
        return engine::overrideModel(engine.settings(), model, std::nullopt);
    };
    m_bridge.ask(context, Lane::Write, std::move(work), std::move(answer));
}

void Costs::addModel(QObject* context, const QString& model, Answer<void> answer) {
    auto work = [model = fromQt(model)](Engine& engine, const CancelToken&) -> Status {
        HEARTH_TRY(llm::ModelOverride entry, engine::storedModel(engine.settings(), model));
        if (entry.taken.empty()) entry.taken = engine.vault().clock().now().rfc3339().substr(0, 10);
        return engine::overrideModel(engine.settings(), model, entry);
    };
    m_bridge.ask(context, Lane::Write, std::move(work), std::move(answer));
}

void Costs::purposes(QObject* context, Answer<std::vector<PurposeItem>> answer) {
    auto work = [](Engine& engine, const CancelToken&) -> Result<std::vector<PurposeItem>> {
        HEARTH_TRY(const auto numbers, engine.gateway().settings());
        HEARTH_TRY(const auto own, ownSettings(engine));
        std::vector<PurposeItem> items;
        for (const auto purpose : {llm::Purpose::Vision, llm::Purpose::LongContext, llm::Purpose::Precision})
            items.push_back(purposeOf(purpose, numbers, own));
        return items;
    };
    m_bridge.ask(context, Lane::Read, std::move(work), std::move(answer));
}

void Costs::assign(QObject* context, llm::Purpose purpose, const std::optional<ConnectionItem>& connection,
                   Answer<void> answer) {
    auto work = [purpose, connection](Engine& engine, const CancelToken&) {
        std::optional<engine::Connection> wanted;
        if (connection)
            wanted = {fromQt(connection->provider), fromQt(connection->baseUrl), fromQt(connection->model), false};
        return engine::assignPurpose(engine.settings(), purpose, wanted);
    };
    m_bridge.ask(context, Lane::Write, std::move(work), std::move(answer));
}

void Costs::thinking(QObject* context, Answer<llm::Thinking> answer) {
    auto work = [](Engine& engine, const CancelToken&) -> Result<llm::Thinking> {
        HEARTH_TRY(const auto numbers, engine.gateway().settings());
        return numbers.thinking;
    };
    m_bridge.ask(context, Lane::Read, std::move(work), std::move(answer));
}

void Costs::setThinking(QObject* context, llm::Thinking thinking, Answer<void> answer) {
    auto work = [thinking](Engine& engine, const CancelToken&) {
        return engine::setThinking(engine.settings(), thinking);
    };
    m_bridge.ask(context, Lane::Write, std::move(work), std::move(answer));
}

}  // namespace hearth::bridge
