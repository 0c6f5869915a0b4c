// SPDX-License-Identifier: AGPL-3.0-or-later
#include "ui/bridge/forgetting.h"

#include <QCoreApplication>

namespace hearth::bridge {

namespace {

using engine::Engine;

struct ForgettingWords {
    Q_DECLARE_TR_FUNCTIONS(Forgetting)
};

memory::ForgetTarget toTarget(const ForgetWish& wish) {
    memory::ForgetTarget target;
    target.kind = wish.kind;
    target.id = wish.id;
    target.words = fromQt(wish.words.simplified());
    if (wish.since) target.since = Timestamp(*wish.since);
    if (wish.until) target.until = Timestamp(*wish.until);
    return target;
}

/// In the order in which people care.
std::vector<ForgetCount> countsOf(const memory::ForgetCounts& counts) {
    std::vector<ForgetCount> found;
    const auto take = [&](const char* key, auto&& words) {
        const auto entry = counts.find(key);
        if (entry != counts.end() && entry->second > 0)
            found.push_back({words(static_cast<int>(entry->second)), entry->second});
    };
    take("conversations", [](int count) { return ForgettingWords::tr("%n conversation(s)", nullptr, count); });
    take("messages", [](int count) { return ForgettingWords::tr("%n message(s)", nullptr, count); });
    take("titles", [](int count) { return ForgettingWords::tr("%n title(s) made of what goes", nullptr, count); });
    take("memories", [](int count) { return ForgettingWords::tr("%n memory(ies)", nullptr, count); });
    take("shifts", [](int count) { return ForgettingWords::tr("%n noticed move(s)", nullptr, count); });
    take("labels", [](int count) { return ForgettingWords::tr("%n label(s)", nullptr, count); });
    take("folders", [](int count) { return ForgettingWords::tr("%n folder(s)", nullptr, count); });
    take("drafts", [](int count) { return ForgettingWords::tr("%n draft(s)", nullptr, count); });
    take("instructions",
         [](int count) { return ForgettingWords::tr("instructions of %n conversation(s)", nullptr, count); });
    take("prompts", [](int count) { return ForgettingWords::tr("%n saved prompt(s)", nullptr, count); });
    take("versions",
         [](int count) { return ForgettingWords::tr("%n text(s) as another device wrote them", nullptr, count); });
    take("settings", [](int count) { return ForgettingWords::tr("%n text(s) kept for the window", nullptr, count); });
    take("snapshots",
         [](int count) { return ForgettingWords::tr("%n snapshot(s) made anew without it", nullptr, count); });
    return found;
}

QStringList toQtList(const std::vector<std::string>& texts) {
    QStringList list;
    for (const auto& text : texts) list << toQt(text);
    return list;
}

ForgetOutlook toOutlook(const memory::ForgetPreview& found) {
    constexpr qsizetype kMostShown = 8;
    ForgetOutlook outlook;
    outlook.counts = countsOf(found.counts);
    outlook.examples = toQtList(found.examples);
    outlook.backups = toQtList(found.backups);
    for (const auto& line : found.memories)
        if (outlook.memories.size() < kMostShown) outlook.memories << toQt(line.content);
    const auto all = found.counts.find("memories");
    if (all != found.counts.end()) outlook.moreMemories = all->second - outlook.memories.size();
    return outlook;
}

ForgetReceiptItem toItem(const memory::ForgetReceipt& receipt) {
    ForgetReceiptItem item;
    item.kind = receipt.kind;
    item.askedAt = receipt.askedAt.milliseconds();
    if (receipt.finishedAt) item.finishedAt = receipt.finishedAt->milliseconds();
    item.counts = countsOf(receipt.counts);
    item.stillIn = toQtList(receipt.stillIn);
    return item;
}

}  // namespace

CancelToken Forgetting::preview(QObject* context, const ForgetWish& wish, Answer<ForgetOutlook> answer) {
    auto work = [target = toTarget(wish)](Engine& engine, const CancelToken&) -> Result<ForgetOutlook> {
        HEARTH_TRY(const auto found, engine.previewForgetting(target));
        return toOutlook(found);
    };
    return m_bridge.ask(context, Lane::Read, std::move(work), std::move(answer));
}

void Forgetting::forget(Task& task, const ForgetWish& wish, Answer<ForgetReceiptItem> answer) {
    auto work = [target = toTarget(wish)](Engine& engine, const store::Watch& watch) -> Result<ForgetReceiptItem> {
        const auto listener = [&watch](const engine::JobProgress& job) {
            if (watch.progress && job.kind == "forget")
                watch.progress(static_cast<std::uint64_t>(job.done), static_cast<std::uint64_t>(job.all));
        };
        HEARTH_TRY(const auto receipt, engine.forget(target, listener, watch.cancel));
        return toItem(receipt);
    };
    task.run(std::move(work), std::move(answer));
}

void Forgetting::receipts(QObject* context, Answer<std::vector<ForgetReceiptItem>> answer) {
    auto work = [](Engine& engine, const CancelToken&) -> Result<std::vector<ForgetReceiptItem>> {
        HEARTH_TRY(const auto receipts, engine.forgetReceipts());
        std::vector<ForgetReceiptItem> items;
        for (const auto& receipt : receipts) items.push_back(toItem(receipt));
        return items;
    };
    m_bridge.ask(context, Lane::Read, std::move(work), std::move(answer));
}

}  // namespace hearth::bridge
