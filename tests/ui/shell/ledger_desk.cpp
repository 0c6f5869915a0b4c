// SPDX-License-Identifier: AGPL-3.0-or-later
#include "tests/ui/shell/ledger_desk.h"

#include <QApplication>

#include "tests/ui/support/shots.h"

namespace hearth::test {

void ask(store::Vault& vault, const Call& call) {
    const Timestamp at = vault.clock().now().plus(-call.ago);
    const IdBytes used = newUuid(vault.clock(), vault.random());
    const IdBytes sent = newUuid(vault.clock(), vault.random());
    const Status written = vault.write([&](store::Database& db) -> Status {
        HEARTH_TRY_STATUS(
            db.run("INSERT INTO usage_ledger(id, conversation_id, at, provider, model, route, input_tokens, "
                   "cached_tokens, output_tokens, cost_usd, first_token_ms, total_ms, fallbacks) "
                   "VALUES(?1, ?2, ?3, ?4, ?5, 'default', ?6, 0, ?7, ?8, 200, 900, 0)",
                   ByteView(used), call.conversation, at, call.provider, call.model, call.inputTokens,
                   call.outputTokens, call.costUsd));
        return db.run(
            "INSERT INTO egress_ledger(id, at, provider, host, remote, memories, context_tokens) "
            "VALUES(?1, ?2, ?3, 'https://api.anthropic.com', 1, '[\"a\",\"b\"]', 400)",
            ByteView(sent), at, call.provider);
    });
    REQUIRE(written.ok());
}

void shootBoth(Session& run, const QString& name) {
    if (qEnvironmentVariable("HEARTH_SHOTS").isEmpty()) return;
    for (const auto& [mode, suffix] :
         {std::pair{theme::Mode::Light, "-light"}, std::pair{theme::Mode::Dark, "-dark"}}) {
        run.theme.setMode(mode);
        run.theme.applyTo(*qApp);
        QTest::qWait(50);
        shot(*run.window, name + QLatin1String(suffix));
    }
}

}  // namespace hearth::test
