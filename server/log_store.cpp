// SPDX-License-Identifier: AGPL-3.0-or-later
#include "server/log_store.h"

#include "core/crypto/hash.h"

namespace hearth::server {

using sync::Membership;
using sync::protocol::Answer;
using sync::protocol::Outcome;
using sync::protocol::PushedFrame;

namespace {

/// A vault that may not grow can still remove a lost device, and say that its log may be emptied.
constexpr std::uint64_t kRecordsBeyondQuota = std::uint64_t{1} << 20;

std::int64_t kindNumber(sync::EnvelopeKind kind) { return static_cast<std::int64_t>(kind); }

Result<sync::ChainHash> hashIn(ByteView stored) {
    sync::ChainHash hash{};
    if (stored.size() != hash.size()) return fail(ErrorCode::Corrupt, "a hash has the wrong size");
    std::copy(stored.begin(), stored.end(), hash.begin());
    return hash;
}

/// What a fault of an envelope means to whoever sent it.
Answer answerTo(sync::EnvelopeFault fault) {
    switch (fault) {
        case sync::EnvelopeFault::Removed: return Answer::DeviceRevoked;
        case sync::EnvelopeFault::Fork: return Answer::Fork;
        case sync::EnvelopeFault::Gap: return Answer::Gap;
        default: return Answer::Refused;
    }
}

}  // namespace

/// A log while envelopes are being added to it in one transaction.
struct LogStore::Growing {
    VaultId vault;
    std::shared_ptr<const Membership> membership;
    std::uint64_t head;
    std::uint64_t used;
    Timestamp now;
    bool cleared = false;
};

std::shared_ptr<const Membership> MembershipCache::find(const VaultId& vault) const {
    const std::lock_guard lock(m_mutex);
    const auto found = m_known.find(vault);
    return found == m_known.end() ? nullptr : found->second;
}

void MembershipCache::put(const VaultId& vault, std::shared_ptr<const Membership> membership) {
    const std::lock_guard lock(m_mutex);
    m_known.insert_or_assign(vault, std::move(membership));
}

Result<std::shared_ptr<const Membership>> LogStore::membership(const VaultId& vault) {
    if (auto known = m_cache.find(vault)) return known;
    HEARTH_TRY(const auto records,
               m_database.rows("SELECT bytes FROM ops WHERE vault = ? AND kind = ? ORDER BY server_seq",
                               {toVariant(vault.view()),
                                QVariant::fromValue<qlonglong>(kindNumber(sync::EnvelopeKind::Membership))}));
    if (records.empty()) return fail(ErrorCode::NotFound, "vault");
    HEARTH_TRY(Membership folded, Membership::begin(bytesAt(records[0], 0)));
    for (std::size_t i = 1; i < records.size(); ++i) HEARTH_TRY_STATUS(folded.apply(bytesAt(records[i], 0)));
    // What was read may be older than what another thread has put there meanwhile, so only the writer puts it there.
    return std::shared_ptr<const Membership>(std::make_shared<Membership>(std::move(folded)));
}

Result<Outcome> LogStore::createVault(const sync::protocol::Enrolment& enrolment, Timestamp now) {
    auto begun = Membership::begin(enrolment.genesis);
    if (!begun.ok()) return Outcome{Answer::Refused};
    const VaultId vault = begun->vault();
    const auto known = membership(vault);
    if (known.ok()) {
        HEARTH_TRY(const auto page, read(vault, 0, 1));
        return page.entries[0].envelope == enrolment.genesis ? Outcome{Answer::Stored, 1} : Outcome{Answer::Fork};
    }
    if (known.error().code != ErrorCode::NotFound) return known.error();
    HEARTH_TRY(Transaction transaction, Transaction::begin(m_database));
    HEARTH_TRY(const bool spent, spendToken(enrolment.token, vault));
    if (!spent) return Outcome{Answer::Forbidden};
    HEARTH_TRY_STATUS(m_database.run("INSERT INTO vaults(id, head, used_bytes, created_at) VALUES(?, 0, 0, ?)",
                                     {toVariant(vault.view()), QVariant::fromValue<qlonglong>(now.milliseconds())}));
    Growing log{vault, std::make_shared<Membership>(std::move(begun).value()), 0, 0, now};
    HEARTH_TRY_STATUS(insert(log, std::get<sync::EnvelopeView>(sync::splitEnvelope(enrolment.genesis))));
    HEARTH_TRY_STATUS(noteHolders(*log.membership));
    HEARTH_TRY_STATUS(transaction.commit());
    m_cache.put(vault, log.membership);
    return Outcome{Answer::Stored, 1};
}

Result<bool> LogStore::spendToken(const std::string& token, const VaultId& vault) {
    const auto digest = crypto::blake2b(asBytes(token));
    HEARTH_TRY(const auto found,
               m_database.rows("SELECT 1 FROM tokens WHERE digest = ? AND vault IS NULL", {toVariant(digest)}));
    if (found.empty()) return false;
    HEARTH_TRY_STATUS(
        m_database.run("UPDATE tokens SET vault = ? WHERE digest = ?", {toVariant(vault.view()), toVariant(digest)}));
    return true;
}

/// A device that pushes: where its next envelope stands, or what is said of it where nobody can tell.
struct LogStore::Chain {
    DeviceId device;
    std::optional<sync::protocol::ChainPlace> next = {};
    Outcome otherwise{Answer::Refused};
};

Result<std::vector<Outcome>> LogStore::append(const VaultId& vault, std::span<const ByteView> envelopes,
                                              Timestamp now) {
    return grow(vault, envelopes.size(), now,
                [&](Growing& log, std::size_t i) { return appendOne(log, envelopes[i]); });
}

Result<std::vector<Outcome>> LogStore::append(const VaultId& vault, const DeviceId& device,
                                              std::span<const PushedFrame> frames, Timestamp now) {
    Chain chain{device};
    return grow(vault, frames.size(), now,
                [&](Growing& log, std::size_t i) { return appendNext(log, chain, frames[i]); });
}

Result<Outcome> LogStore::appendNext(Growing& log, Chain& chain, const PushedFrame& pushed) {
    if (pushed.start) HEARTH_TRY_STATUS(beginRun(log, chain, *pushed.start));
    if (!chain.next) {
        // A manifest is in no chain.
        if (pushed.frame.kind == sync::EnvelopeKind::SnapshotManifest) return Outcome{Answer::Refused};
        const bool gap = chain.otherwise.answer == Answer::Gap;
        const auto stale = gap ? wrongEpoch(log, pushed.frame.kind, pushed.frame.epoch) : std::nullopt;
        return stale.value_or(chain.otherwise);
    }
    const Bytes envelope = sync::protocol::restore(pushed.frame, *chain.next);
    ++chain.next->sequence;
    chain.next->previous = sync::envelopeHash(envelope);
    return appendOne(log, envelope);
}

/// Finds the envelope that the run says it stands behind.
Status LogStore::beginRun(const Growing& log, Chain& chain, const sync::protocol::RunStart& start) {
    chain.next.reset();
    chain.otherwise = {Answer::Refused};
    HEARTH_TRY(const auto end, endOfChain(log.vault, chain.device));
    auto before = log.membership->chainStart(chain.device);
    if (!before) return {};
    const std::uint64_t expected = (end ? end->sequence : 0) + 1;
    if (start.sequence > 1) {
        HEARTH_TRY(const auto hash, hashOf(log.vault, chain.device, start.sequence - 1));
        chain.otherwise = {Answer::Gap, expected};
        if (!hash) return {};
        before->hash = *hash;
    }
    chain.otherwise = {Answer::Fork, expected};
    if (start.isBehind(before->hash)) chain.next = {log.vault, chain.device, start.sequence, before->hash};
    return {};
}

Result<std::vector<Outcome>> LogStore::grow(const VaultId& vault, std::size_t count, Timestamp now,
                                            const AppendOne& one) {
    HEARTH_TRY(Transaction transaction, Transaction::begin(m_database));
    HEARTH_TRY(auto folded, membership(vault));
    HEARTH_TRY(const std::uint64_t head, this->head(vault));
    HEARTH_TRY(const std::uint64_t used, usedBytes(vault));
    Growing log{vault, std::move(folded), head, used, now};
    const auto before = log.membership;
    std::vector<Outcome> outcomes;
    for (std::size_t i = 0; i < count; ++i) {
        HEARTH_TRY(const Outcome outcome, one(log, i));
        outcomes.push_back(outcome);
    }
    if (log.membership != before) HEARTH_TRY_STATUS(noteHolders(*log.membership));
    HEARTH_TRY_STATUS(transaction.commit());
    m_cache.put(vault, log.membership);
    leaveNothingBehind(log);
    return outcomes;
}

Result<bool> LogStore::finishEmptying() {
    HEARTH_TRY(const auto vaults, Emptying::unfinished(m_database));
    for (const VaultId& vault : vaults) {
        Emptying emptying(m_database, m_limits, vault);
        for (bool more = true; more;) {
            HEARTH_TRY(more, emptying.goOn());
        }
    }
    return m_database.emptyWriteAheadLog();
}

/// What could not be done now, because somebody reads or the disk is full, is done with the next envelopes, or at the
/// next start.
void LogStore::leaveNothingBehind(const Growing& log) {
    m_leftBehind = m_leftBehind || log.cleared;
    if (!m_leftBehind) return;
    const auto done = finishEmptying();
    m_leftBehind = !done.ok() || !*done;
}

Result<Outcome> LogStore::appendOne(Growing& log, ByteView envelope) {
    const auto split = sync::splitEnvelope(envelope);
    const auto* view = std::get_if<sync::EnvelopeView>(&split);
    // What a device sends has its body; only a server leaves one out.
    if (view == nullptr || view->hollow()) return Outcome{Answer::Refused};
    const auto writer = log.membership->writer(view->header.device);
    if (const auto fault = sync::checkWriter(*view, log.vault, writer ? &*writer : nullptr))
        return Outcome{answerTo(*fault)};
    // A manifest lies beside its chunks and is in no chain.
    if (view->header.kind == sync::EnvelopeKind::SnapshotManifest) return Outcome{Answer::Refused};
    HEARTH_TRY(const auto there, alreadyThere(log, *view));
    if (there) return *there;
    HEARTH_TRY(const auto refused, refusal(log, *view));
    if (refused) return *refused;
    if (view->header.kind == sync::EnvelopeKind::Membership) {
        HEARTH_TRY(const auto wrong, takeRecord(log, *view));
        if (wrong) return *wrong;
    }
    HEARTH_TRY_STATUS(insert(log, *view));
    return Outcome{Answer::Stored, log.head};
}

std::optional<Outcome> LogStore::wrongEpoch(const Growing& log, sync::EnvelopeKind kind, std::uint32_t epoch) {
    const std::uint32_t now = log.membership->epoch();
    if (kind == sync::EnvelopeKind::Membership || epoch == now) return std::nullopt;
    return epoch < now ? Outcome{Answer::StaleEpoch, now} : Outcome{Answer::Refused};
}

Result<std::optional<Outcome>> LogStore::alreadyThere(const Growing& log, const sync::EnvelopeView& view) {
    HEARTH_TRY(const auto found,
               m_database.rows("SELECT server_seq, hash FROM ops WHERE vault = ? AND device = ? AND device_seq = ?",
                               {toVariant(log.vault.view()), toVariant(view.header.device.view()),
                                toVariant(view.header.sequence)}));
    if (found.empty()) return std::optional<Outcome>();
    const auto hash = sync::envelopeHash(view);
    const bool same = bytesAt(found[0], 1) == Bytes(hash.begin(), hash.end());
    return std::optional(same ? Outcome{Answer::Stored, numberAt(found[0], 0)} : Outcome{Answer::Fork});
}

Result<std::optional<Outcome>> LogStore::refusal(const Growing& log, const sync::EnvelopeView& view) {
    HEARTH_TRY(const auto end, endOfChain(log.vault, view.header.device));
    const sync::Seen last = end ? *end : *log.membership->chainStart(view.header.device);
    // Before its place: a device that comes back after a rotation has to seal again, whatever it sends first.
    if (const auto wrong = wrongEpoch(log, view.header.kind, view.header.epoch)) return wrong;
    if (const auto fault = sync::checkPlace(view, last))
        return std::optional(Outcome{answerTo(*fault), last.sequence + 1});
    const bool isRecord = view.header.kind == sync::EnvelopeKind::Membership;
    if (log.used + view.whole.size() > m_limits.vaultBytes + (isRecord ? kRecordsBeyondQuota : 0))
        return std::optional(Outcome{Answer::Quota, m_limits.vaultBytes});
    return std::optional<Outcome>();
}

Result<std::optional<Outcome>> LogStore::takeRecord(Growing& log, const sync::EnvelopeView& view) {
    const auto record = sync::decodeRecord(view.body);
    if (!record.ok()) return std::optional(Outcome{Answer::Refused});
    HEARTH_TRY(const bool cuts, cutsAreTrue(log.vault, *record));
    if (!cuts) return std::optional(Outcome{Answer::Conflict});
    auto next = std::make_shared<Membership>(*log.membership);
    const Status taken = next->apply(view.whole);
    if (!taken.ok())
        return std::optional(Outcome{taken.error().code == ErrorCode::Conflict ? Answer::Conflict : Answer::Refused});
    if (const auto* cleared = std::get_if<sync::Cleared>(&record->body)) {
        HEARTH_TRY(const auto wrong, clear(log, *cleared, view.header.device));
        if (wrong) return wrong;
    }
    log.membership = std::move(next);
    return std::optional<Outcome>();
}

Result<std::optional<Outcome>> LogStore::clear(Growing& log, const sync::Cleared& cleared, const DeviceId& signer) {
    Clearing clearing(m_database, m_limits, *log.membership);
    HEARTH_TRY(const auto verdict, clearing.judge(cleared, signer, log.now));
    if (verdict == Clearing::Verdict::Conflict) return std::optional(Outcome{Answer::Conflict});
    if (verdict == Clearing::Verdict::Keep) return std::optional<Outcome>();
    HEARTH_TRY_STATUS(Emptying(m_database, m_limits, log.vault).note(cleared, log.now));
    log.cleared = true;
    return std::optional<Outcome>();
}

Result<bool> LogStore::cutsAreTrue(const VaultId& vault, const sync::MembershipRecord& record) {
    const auto* removal = std::get_if<sync::RemovalRecord>(&record.body);
    if (removal == nullptr) return true;
    for (const auto& [device, cut] : removal->cuts) {
        HEARTH_TRY(const auto end, endOfChain(vault, DeviceId(device)));
        if (end ? *end != cut : cut.sequence != 0) return false;
    }
    return true;
}

Status LogStore::insert(Growing& log, const sync::EnvelopeView& view) {
    const auto& header = view.header;
    const std::uint64_t size = view.whole.size();
    HEARTH_TRY_STATUS(
        m_database.run("INSERT INTO ops(vault, server_seq, device, device_seq, hash, prev, epoch, kind, size, bytes)"
                       " VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                       {toVariant(log.vault.view()), toVariant(log.head + 1), toVariant(header.device.view()),
                        toVariant(header.sequence), toVariant(sync::envelopeHash(view)), toVariant(header.previous),
                        toVariant(std::uint64_t{header.epoch}), QVariant::fromValue<qlonglong>(kindNumber(header.kind)),
                        toVariant(size), toVariant(view.whole)}));
    HEARTH_TRY_STATUS(m_database.run("UPDATE vaults SET head = ?, used_bytes = used_bytes + ? WHERE id = ?",
                                     {toVariant(log.head + 1), toVariant(size), toVariant(log.vault.view())}));
    ++log.head;
    log.used += size;
    return {};
}

Status LogStore::noteHolders(const Membership& membership) {
    for (const auto& [id, holder] : membership.holders()) {
        HEARTH_TRY_STATUS(m_database.run("DELETE FROM holders WHERE sign = ? AND vault = ?",
                                         {toVariant(holder.keys.sign), toVariant(membership.vault().view())}));
        if (holder.cut) continue;
        HEARTH_TRY_STATUS(m_database.run("INSERT INTO holders(sign, vault) VALUES(?, ?)",
                                         {toVariant(holder.keys.sign), toVariant(membership.vault().view())}));
    }
    return {};
}

Result<sync::protocol::LogPage> LogStore::read(const VaultId& vault, std::uint64_t after, std::size_t maxBytes) {
    return readPage(vault, "", after, maxBytes);
}

Result<sync::protocol::LogPage> LogStore::readRecords(const VaultId& vault, std::uint64_t after, std::size_t maxBytes) {
    const auto kind = std::to_string(kindNumber(sync::EnvelopeKind::Membership));
    return readPage(vault, " AND kind = " + kind, after, maxBytes);
}

Result<sync::protocol::LogPage> LogStore::readPage(const VaultId& vault, const std::string& which, std::uint64_t after,
                                                   std::size_t maxBytes) {
    sync::protocol::LogPage page;
    HEARTH_TRY(page.head, head(vault));
    const std::string of = " FROM ops WHERE vault = ?" + which + " AND server_seq > ?";
    HEARTH_TRY(const auto sizes,
               m_database.rows(("SELECT server_seq, size" + of + " ORDER BY server_seq LIMIT 4096").c_str(),
                               {toVariant(vault.view()), toVariant(after)}));
    std::uint64_t last = after;
    std::size_t total = 0;
    for (const Row& row : sizes) {
        total += numberAt(row, 1);
        if (last != after && total > maxBytes) break;
        last = numberAt(row, 0);
    }
    HEARTH_TRY(const auto found,
               m_database.rows(("SELECT server_seq, bytes" + of + " AND server_seq <= ? ORDER BY server_seq").c_str(),
                               {toVariant(vault.view()), toVariant(after), toVariant(last)}));
    for (const Row& row : found) {
        page.entries.push_back({numberAt(row, 0), bytesAt(row, 1)});
        // While a log is emptied it takes the place of its body still.
        Bytes& envelope = page.entries.back().envelope;
        const bool hollow = asText(envelope).starts_with(sync::kHollowMagic);
        if (hollow && envelope.size() > sync::kHollowBytes) envelope.resize(sync::kHollowBytes);
    }
    return page;
}

Result<std::uint64_t> LogStore::head(const VaultId& vault) {
    HEARTH_TRY(const auto found, m_database.rows("SELECT head FROM vaults WHERE id = ?", {toVariant(vault.view())}));
    if (found.empty()) return fail(ErrorCode::NotFound, "vault");
    return numberAt(found[0], 0);
}

Result<std::uint64_t> LogStore::usedBytes(const VaultId& vault) {
    HEARTH_TRY(const auto found,
               m_database.rows("SELECT used_bytes FROM vaults WHERE id = ?", {toVariant(vault.view())}));
    if (found.empty()) return fail(ErrorCode::NotFound, "vault");
    return numberAt(found[0], 0);
}

Result<std::optional<sync::Seen>> LogStore::endOfChain(const VaultId& vault, const DeviceId& device) {
    HEARTH_TRY(const auto found, m_database.rows("SELECT device_seq, hash FROM ops WHERE vault = ? AND device = ?"
                                                 " ORDER BY device_seq DESC LIMIT 1",
                                                 {toVariant(vault.view()), toVariant(device.view())}));
    if (found.empty()) return std::optional<sync::Seen>();
    HEARTH_TRY(const sync::ChainHash hash, hashIn(bytesAt(found[0], 1)));
    return std::optional(sync::Seen{numberAt(found[0], 0), hash});
}

Result<std::optional<sync::ChainHash>> LogStore::hashOf(const VaultId& vault, const DeviceId& device,
                                                        std::uint64_t sequence) {
    HEARTH_TRY(const auto found,
               m_database.rows("SELECT hash FROM ops WHERE vault = ? AND device = ? AND device_seq = ?",
                               {toVariant(vault.view()), toVariant(device.view()), toVariant(sequence)}));
    if (found.empty()) return std::optional<sync::ChainHash>();
    HEARTH_TRY(const sync::ChainHash hash, hashIn(bytesAt(found[0], 0)));
    return std::optional(hash);
}

Result<std::optional<sync::ChainHash>> LogStore::hashAt(const VaultId& vault, std::uint64_t place) {
    HEARTH_TRY(const auto found, m_database.rows("SELECT hash FROM ops WHERE vault = ? AND server_seq = ?",
                                                 {toVariant(vault.view()), toVariant(place)}));
    if (found.empty()) return std::optional<sync::ChainHash>();
    HEARTH_TRY(const sync::ChainHash hash, hashIn(bytesAt(found[0], 0)));
    return std::optional(hash);
}

Result<std::vector<VaultId>> LogStore::vaultsOf(const crypto::SignPublicKey& signer) {
    HEARTH_TRY(const auto found,
               m_database.rows("SELECT vault FROM holders WHERE sign = ? ORDER BY vault", {toVariant(signer)}));
    std::vector<VaultId> vaults;
    for (const Row& row : found) {
        HEARTH_TRY(const VaultId vault, VaultId::fromBytes(bytesAt(row, 0)));
        vaults.push_back(vault);
    }
    return vaults;
}

Result<std::string> LogStore::makeToken(RandomSource& random, Timestamp now) {
    std::array<std::uint8_t, 24> bytes{};
    random.fill(bytes);
    const std::string token = "hearth-" + toHex(bytes);
    HEARTH_TRY_STATUS(m_database.run(
        "INSERT INTO tokens(digest, created_at, vault) VALUES(?, ?, NULL)",
        {toVariant(crypto::blake2b(asBytes(token))), QVariant::fromValue<qlonglong>(now.milliseconds())}));
    return token;
}

}  // namespace hearth::server
