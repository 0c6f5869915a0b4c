// SPDX-License-Identifier: AGPL-3.0-or-later
// The receipts of what was forgotten: of what kind, how many, when, and where it still is. Never what it said.
#pragma once

#include <QWidget>

#include "ui/bridge/forgetting.h"
#include "ui/shell/context.h"

namespace hearth::shell {

class EntryList;

class ForgottenView final : public QWidget {
    Q_OBJECT

public:
    ForgottenView(Context& context, QWidget* parent);

    void reload();

private:
    void show(const std::vector<bridge::ForgetReceiptItem>& receipts);

    Context& m_context;
    EntryList* m_list;
};

}  // namespace hearth::shell
