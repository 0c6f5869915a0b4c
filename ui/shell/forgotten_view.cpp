// SPDX-License-Identifier: AGPL-3.0-or-later
#include "ui/shell/forgotten_view.h"

#include "ui/shell/entry_list.h"
#include "ui/shell/forget_dialog.h"
#include "ui/shell/moments.h"
#include "ui/shell/widgets.h"

namespace hearth::shell {

ForgottenView::ForgottenView(Context& context, QWidget* parent) : QWidget(parent), m_context(context) {
    auto* down = column(this, 0, 0);
    m_list = child<EntryList>(this, context, tr("Receipts"));
    m_list->setIntroduction(tr("What went, and when. A receipt never says what it was about."));
    m_list->setEmptyText(
        tr("Nothing was forgotten yet. A memory, a message, a conversation, a topic, a person, a time "
           "range or everything can be; each leaves a receipt here."));
    down->addWidget(m_list);
    setFocusProxy(m_list);
    connect(m_list, &EntryList::tryAgain, this, &ForgottenView::reload);
}

void ForgottenView::reload() {
    m_list->startReading();
    m_context.forgetting.receipts(this, [this](const Result<std::vector<bridge::ForgetReceiptItem>>& receipts) {
        if (receipts.ok()) {
            show(*receipts);
        } else if (receipts.error().code != ErrorCode::Cancelled) {
            m_list->showError(Operation::LoadList, receipts.error());
        }
    });
}

void ForgottenView::show(const std::vector<bridge::ForgetReceiptItem>& receipts) {
    std::vector<Entry> entries;
    for (const auto& receipt : receipts) {
        QStringList went;
        for (const auto& count : receipt.counts) went << count.what;
        QStringList quiet{fullMomentText(receipt.askedAt)};
        if (!receipt.finishedAt) quiet << tr("still being taken out of the files");
        if (!receipt.stillIn.isEmpty()) quiet << tr("still in %1").arg(receipt.stillIn.join(QStringLiteral("; ")));
        const QString kind = forgetKindTitle(receipt.kind);
        entries.push_back({went.isEmpty() ? kind : tr("%1: %2").arg(kind, went.join(QStringLiteral(", "))),
                           quiet.join(QStringLiteral(" · "))});
    }
    m_list->setEntries(std::move(entries));
}

}  // namespace hearth::shell
