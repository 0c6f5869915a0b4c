// SPDX-License-Identifier: AGPL-3.0-or-later
// The import as a page of the workspace; it goes on while another page is shown.
#pragma once

#include <QScrollArea>

#include "ui/shell/import_view.h"

namespace hearth::shell {

class ImportPage final : public QScrollArea {
    Q_OBJECT

public:
    explicit ImportPage(Context& context, QWidget* parent = nullptr);

    ImportView& view() { return *m_view; }

Q_SIGNALS:
    void closeChosen();

private:
    ImportView* m_view;
};

}  // namespace hearth::shell
