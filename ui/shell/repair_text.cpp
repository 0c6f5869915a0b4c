// SPDX-License-Identifier: AGPL-3.0-or-later
#include "ui/shell/repair_text.h"

#include <QCoreApplication>

namespace hearth::shell {

namespace {

using Kind = bridge::SalvagedItem::Kind;

/// The context under which translators find these sentences.
struct RepairText {
    Q_DECLARE_TR_FUNCTIONS(RepairText)
};

QString lostText(const bridge::SalvagedItem& item) {
    const int lost = static_cast<int>(item.lost);
    switch (item.kind) {
        case Kind::Messages: return RepairText::tr("%n message(s)", nullptr, lost);
        case Kind::Conversations: return RepairText::tr("%n conversation(s)", nullptr, lost);
        case Kind::Memories: return RepairText::tr("%n memory(ies)", nullptr, lost);
        case Kind::Other: break;
    }
    return RepairText::tr("%n other record(s)", nullptr, lost);
}

}  // namespace

QString repairText(const bridge::RepairResult& result) {
    if (result.sound) {
        return RepairText::tr("Nothing is wrong: %n page(s) read, all of them sound. Nothing was changed.", nullptr,
                              static_cast<int>(result.pages));
    }
    QStringList lost;
    bool more = false;
    for (const auto& item : result.items) {
        if (item.lost > 0) lost << lostText(item);
        more = more || item.atLeast;
    }
    QStringList sentences{
        RepairText::tr("%n page(s) could not be read.", nullptr, static_cast<int>(result.damagedPages))};
    if (lost.isEmpty()) {
        sentences << (more ? RepairText::tr("Everything that is known to have been there was saved.")
                           : RepairText::tr("Everything was saved."));
    } else {
        sentences << RepairText::tr("Lost: %1. Everything else was saved.").arg(lost.join(QStringLiteral(", ")));
    }
    if (more) sentences << RepairText::tr("More may be missing: what would tell is damaged as well.");
    return sentences.join(QLatin1Char(' '));
}

}  // namespace hearth::shell
