// SPDX-License-Identifier: AGPL-3.0-or-later
// How fast another device's operations are merged into an encrypted vault, how much of its file sync takes, and how
// many bytes a small change has on the wire beyond its content. Prints one JSON document and checks that what was
// merged is there.
#include <zstd.h>

#include <CLI/CLI.hpp>
#include <cstdio>

#include "bench/sync_operations.h"
#include "core/base/json.h"
#include "core/store/merge.h"
#include "core/store/schema.h"
#include "core/store/vault.h"
#include "sync/account_keys.h"
#include "sync/batch.h"
#include "sync/envelope.h"
#include "sync/packing.h"
#include "sync/wire_frames.h"
#include "tests/support/temp_vault.h"

namespace {

using namespace hearth;
using namespace hearth::bench;
using store::Operation;
using store::OperationKind;

const IdBytes kAuthor{0xD1};

/// Titles and pins, as people change them, later than what is there.
Operation change(std::size_t number, std::size_t conversations) {
    const bool title = number % 2 == 0;
    const store::Value value = title ? store::Value("title " + std::to_string(number))
                                     : store::Value(static_cast<std::int64_t>(number / 2 % 2));
    return {OperationKind::Update,
            store::kConversationsTable,
            idOf(1, number % conversations),
            at((std::size_t{1} << 30) + number),
            {{static_cast<std::uint16_t>(title ? 1 : 9), value}}};
}

/// Merges `count` operations, an envelope of `batch` a transaction. Returns operations a second.
template <typename Make>
double merge(store::Vault& vault, std::uint64_t& sequence, std::size_t count, std::size_t batch, Make make) {
    std::vector<Operation> operations;
    double spent = 0;
    for (std::size_t done = 0; done < count; done += operations.size()) {
        operations.clear();
        while (operations.size() < batch && done + operations.size() < count)
            operations.push_back(make(done + operations.size()));
        const double start = steadyMilliseconds();
        const Status merged = vault.write([&](store::Database& database) -> Status {
            HEARTH_TRY(const auto plan, store::MergePlan::make(database));
            HEARTH_TRY(auto merger, store::Merger::begin(database, plan, vault.deviceId(), {kAuthor, ++sequence, {}}));
            for (const Operation& operation : operations) HEARTH_TRY_STATUS(merger->apply(operation));
            HEARTH_TRY_STATUS(merger->finish());
            if (merger->merged().applied != operations.size())
                return fail(ErrorCode::Internal, "an operation was not applied");
            return {};
        });
        spent += steadyMilliseconds() - start;
        if (!merged.ok()) throw std::runtime_error(merged.error().detail);
    }
    return 1000.0 * static_cast<double>(count) / spent;
}

/// One title that a person changed, on its way: the bytes of the bodies that carry it.
struct OnTheWire {
    std::size_t content;  ///< The batch as small as compression makes it.
    std::size_t pushed;   ///< Alone in a request.
    std::size_t pulled;   ///< Alone in a page, which names the device and the place in its chain.
    double pulledEach;    ///< On average, in a page of a hundred changes by this device.
};

/// A device's next change, sealed; its chain goes on behind it.
Bytes sealChange(const sync::AccountKeys& keys, const sync::EpochKey& epoch, sync::Seen& last, ByteView plain) {
    using namespace hearth::sync;
    SystemRandom random;
    crypto::Nonce nonce{};
    random.fill(nonce);
    Bytes envelope =
        sealEnvelope({EnvelopeKind::Operations, VaultId(IdBytes{1}), 1, keys.id(), last.sequence + 1, last.hash}, epoch,
                     keys.sign(), nonce, plain)
            .value();
    last = {last.sequence + 1, envelopeHash(envelope)};
    return envelope;
}

OnTheWire smallChange() {
    using namespace hearth::sync;
    constexpr std::size_t kChanges = 100;
    SystemRandom random;
    const AccountKeys keys = AccountKeys::generate(random);
    const EpochKey epoch = EpochKey::generate(random);
    const auto plain = encodeBatch({static_cast<std::uint32_t>(store::kSchemaVersion), {}, {change(0, 1)}}).value();
    const Packed packed = pack(plain).value();
    const bool isSmaller = packed.compression == Compression::Zstd;
    // As it is after a year or two.
    Seen last{10'000, {}};
    protocol::LogPage page{100'000, {}};
    for (std::size_t i = 1; i <= kChanges; ++i)
        page.entries.push_back({50'000 + i, sealChange(keys, epoch, last, plain)});
    const EnvelopeView view = std::get<EnvelopeView>(splitEnvelope(page.entries[0].envelope));
    const VaultId vault = view.header.vault;
    const std::size_t pages = encodePage(page, vault).size();
    return {isSmaller ? ZSTD_findFrameCompressedSize(packed.bytes.data(), packed.bytes.size()) : plain.size(),
            protocol::encodePush(protocol::framesOf({&view, 1})).size(),
            protocol::encodePage({page.head, {page.entries[0]}}, vault).size(),
            static_cast<double>(pages) / static_cast<double>(kChanges)};
}

std::int64_t number(store::Vault& vault, std::string_view sql) {
    return vault.read([&](store::Database& database) { return database.integer(sql); }).value();
}

}  // namespace

int main(int count, char** arguments) {
    CLI::App options("Merging into a vault: operations a second, and what sync takes of the file.");
    std::size_t messages = 100'000;
    std::size_t updates = 200'000;
    options.add_option("--messages", messages, "new messages");
    options.add_option("--updates", updates, "changed cells");
    CLI11_PARSE(options, count, arguments);
    constexpr std::size_t kBatch = 2000;
    const std::size_t conversations = std::max<std::size_t>(1, messages / 20);
    test::TempVault temp;
    store::Vault& vault = temp.vault();
    std::uint64_t sequence = 0;
    merge(vault, sequence, conversations, kBatch, conversation);
    const double newMessages =
        merge(vault, sequence, messages, kBatch, [&](std::size_t i) { return message(i, i % conversations); });
    const double cells =
        merge(vault, sequence, updates, kBatch, [&](std::size_t i) { return change(i, conversations); });
    const auto all = number(vault, "SELECT sum(pgsize) FROM dbstat");
    const auto sync = number(vault,
                             "SELECT sum(pgsize) FROM dbstat WHERE name LIKE 'sync_%' OR name LIKE "
                             "'sqlite_autoindex_sync_%'");
    const bool right =
        number(vault, "SELECT count(*) FROM messages") == static_cast<std::int64_t>(messages) &&
        number(vault, "SELECT count(*) FROM sync_cells WHERE table_id = 3") == static_cast<std::int64_t>(messages);
    const OnTheWire small = smallChange();
    const Json result = {{"newMessagesPerSecond", newMessages},
                         {"cellUpdatesPerSecond", cells},
                         {"bytes", all},
                         {"syncBytes", sync},
                         {"syncShare", static_cast<double>(sync) / static_cast<double>(all)},
                         {"smallChangeContentBytes", small.content},
                         {"smallChangePushBytes", small.pushed},
                         {"smallChangePushBytesAboveContent", small.pushed - small.content},
                         {"smallChangePullBytes", small.pulled},
                         {"smallChangePullBytesEach", small.pulledEach},
                         {"right", right}};
    std::printf("%s\n", result.dump(2).c_str());
    return right ? 0 : 1;
}
