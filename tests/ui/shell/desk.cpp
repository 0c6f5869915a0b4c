// SPDX-License-Identifier: AGPL-3.0-or-later
#include "tests/ui/shell/desk.h"

#include <QLabel>

#include "ui/shell/workspace.h"

namespace hearth::test {

Session& Desk::enter() {
    if (!store::Vault::exists(vault())) {
        auto made = store::Vault::create(vault(), crypto::SecretBytes::fromText(kPassphrase),
                                         store::KdfProfile::Interactive, clock, random);
        REQUIRE(made.ok());
    }
    auto& run = start();
    run.window->openWith(crypto::SecretBytes::fromText(kPassphrase));
    REQUIRE(QTest::qWaitFor([&] { return run.window->workspace() != nullptr; }, kPatience));
    return run;
}

bool says(QWidget& window, const QString& text) {
    const auto labels = window.findChildren<QLabel*>();
    return std::any_of(labels.begin(), labels.end(), [&](const QLabel* label) {
        return label->isVisibleTo(&window) && label->text().contains(text);
    });
}

}  // namespace hearth::test
