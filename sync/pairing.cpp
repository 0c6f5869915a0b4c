// SPDX-License-Identifier: AGPL-3.0-or-later
#include "sync/pairing.h"

#include "sync/membership_author.h"
#include "sync/record_log.h"

namespace hearth::sync {

namespace {

/// A clock that was put right meanwhile does not end a pairing.
constexpr Milliseconds kClockPlay = kMinute;

EndReason reasonOf(PairingFault fault) {
    switch (fault) {
        case PairingFault::Expired: return EndReason::Expired;
        case PairingFault::Cancelled: return EndReason::Cancelled;
        case PairingFault::WordsDiffer: return EndReason::WordsDiffer;
        default: return EndReason::Failed;
    }
}

ErrorCode codeOf(PairingFault fault) {
    switch (fault) {
        case PairingFault::Cancelled:
        case PairingFault::WordsDiffer:
        case PairingFault::EndedThere: return ErrorCode::Cancelled;
        case PairingFault::Expired:
        case PairingFault::NobodyThere:
        case PairingFault::AlreadyUsed: return ErrorCode::NotFound;
        case PairingFault::OtherCode:
        case PairingFault::OtherInviter:
        case PairingFault::Changed: break;
    }
    return ErrorCode::AuthFailed;
}

}  // namespace

std::string_view pairingFaultName(PairingFault fault) {
    switch (fault) {
        case PairingFault::Expired: return "expired";
        case PairingFault::Cancelled: return "cancelled";
        case PairingFault::WordsDiffer: return "wordsDiffer";
        case PairingFault::EndedThere: return "endedThere";
        case PairingFault::NobodyThere: return "nobodyThere";
        case PairingFault::AlreadyUsed: return "alreadyUsed";
        case PairingFault::OtherCode: return "otherCode";
        case PairingFault::OtherInviter: return "otherInviter";
        case PairingFault::Changed: break;
    }
    return "changed";
}

Error pairingError(PairingFault fault) {
    return fail(codeOf(fault), "pairing: " + std::string(pairingFaultName(fault)));
}

PairingSide::PairingSide(PairingCode code, const Port& port)
    : m_code(std::move(code)), m_port(port), m_codeKey(codeKey(m_code)), m_started(port.clock.now()) {}

bool PairingSide::isOver() const { return m_stage == PairingStage::Done || m_stage == PairingStage::Ended; }

bool PairingSide::isExpired() const {
    const Milliseconds passed = m_port.clock.now().since(m_started);
    return passed >= kPairingLife || passed < -kClockPlay;
}

PairingStage PairingSide::step() {
    if (isOver()) return m_stage;
    if (isExpired()) {
        end(PairingFault::Expired);
    } else if (flush() && !isOver()) {
        advance();
    }
    return m_stage;
}

/// Whether nothing is waiting to be left any more.
bool PairingSide::flush() {
    if (!m_outgoing) return true;
    const Status left = m_port.rendezvous.put({m_code.meeting.bytes(), m_outgoing->slot}, m_outgoing->message);
    m_trouble = left.ok() ? std::nullopt : std::optional(left.error());
    if (left.ok()) {
        m_stage = m_outgoing->next;
        m_outgoing.reset();
        return true;
    }
    if (left.error().code == ErrorCode::Conflict) {
        m_trouble.reset();
        // The first place is the one that two newcomers may want; in the others only this side writes.
        end(m_outgoing->slot == 0 ? PairingFault::AlreadyUsed : PairingFault::Changed);
    }
    return false;
}

void PairingSide::send(std::uint8_t slot, Bytes message, PairingStage next) {
    m_outgoing = {slot, std::move(message), next};
    flush();
}

std::optional<Bytes> PairingSide::look(std::uint8_t slot) {
    auto found = m_port.rendezvous.get({m_code.meeting.bytes(), slot});
    m_trouble = found.ok() ? std::nullopt : std::optional(found.error());
    if (!found.ok() || !*found) return std::nullopt;
    m_reasonThere = readEnd(m_codeKey, slot, **found);
    if (!m_reasonThere) return std::move(*found);
    finish(PairingFault::EndedThere);
    return std::nullopt;
}

/// Tells the other side too, so that nobody goes on waiting; once, and without waiting for a server that is away.
void PairingSide::end(PairingFault fault) {
    const auto slot = nextSlot();
    if (slot && fault != PairingFault::AlreadyUsed) {
        const Status told = m_port.rendezvous.put({m_code.meeting.bytes(), *slot},
                                                  writeEnd(m_codeKey, *slot, reasonOf(fault), m_port.random));
        m_trouble = told.ok() ? std::nullopt : std::optional(told.error());
    }
    finish(fault);
}

void PairingSide::finish(PairingFault fault) {
    m_fault = fault;
    m_outgoing.reset();
    m_words.reset();
    m_stage = PairingStage::Ended;
}

void PairingSide::confirm() {
    if (m_stage == PairingStage::Comparison) m_confirmed = true;
}

void PairingSide::refuse() {
    if (m_stage == PairingStage::Comparison && !m_confirmed) end(PairingFault::WordsDiffer);
}

void PairingSide::cancel() {
    if (!isOver()) end(PairingFault::Cancelled);
}

Inviter::Inviter(const AccountKeys& device, Vault vault, PairingCode code, crypto::BoxKeyPair once, const Port& port)
    : PairingSide(std::move(code), port), m_device(device), m_vault(std::move(vault)), m_once(std::move(once)) {}

Result<std::unique_ptr<Inviter>> Inviter::begin(const AccountKeys& device, Vault vault, Rendezvous& rendezvous,
                                                const Clock& clock, RandomSource& random) {
    crypto::BoxKeyPair once = crypto::BoxKeyPair::generate(random);
    crypto::SecretBytes secret(kPairingSecretBytes);
    random.fill(secret.exposeWritable());
    PairingCode code{vault.serverUrl, vault.serverKey, commitmentTo(once.publicKey()), std::move(secret), device.id()};
    HEARTH_TRY_STATUS(code.check());
    return std::unique_ptr<Inviter>(
        new Inviter(device, std::move(vault), std::move(code), std::move(once), {rendezvous, clock, random}));
}

std::optional<std::uint8_t> Inviter::nextSlot() const {
    if (m_stage == PairingStage::OtherDevice) return std::uint8_t{1};
    if (m_stage == PairingStage::Comparison) return std::uint8_t{2};
    return std::nullopt;
}

void Inviter::advance() {
    if (m_stage == PairingStage::OtherDevice) {
        if (const auto hello = look(0)) hear(*hello);
        return;
    }
    if (m_stage == PairingStage::Comparison && confirmed()) {
        send(2, writeInvitation(*m_keys, {m_vault.id, m_vault.deviceName}, m_port.random), PairingStage::OtherYes);
        return;
    }
    const auto arrival = look(3);
    if (!arrival) return;
    // Before the yes nobody can have written it who was told the vault.
    if (m_stage == PairingStage::Comparison) return end(PairingFault::Changed);
    welcome(*arrival);
}

void Inviter::hear(ByteView hello) {
    const auto theirs = readHello(m_codeKey, hello);
    if (!theirs.ok()) return end(PairingFault::OtherCode);
    auto keys = PairingKeys::agree(m_once, *theirs, m_codeKey, {m_code.meeting, hello, m_once.publicKey()});
    if (!keys.ok()) return end(PairingFault::OtherCode);
    m_keys = std::move(*keys);
    m_words = m_keys->words();
    send(1, writeAnswer(*m_keys, m_once.publicKey(), m_device.sign(), m_port.random), PairingStage::Comparison);
}

void Inviter::welcome(ByteView arrival) {
    auto read = readArrival(*m_keys, arrival);
    if (!read.ok()) return end(PairingFault::Changed);
    const Newcomer& device = read->device;
    if (!crypto::verifySignature(device.keys.sign, consentMessage(m_vault.id, device.keys), device.consent))
        return end(PairingFault::Changed);
    m_arrival = std::move(*read);
    m_stage = PairingStage::Done;
}

Joiner::Joiner(const AccountKeys& device, std::string deviceName, PairingCode code, const Port& port)
    : PairingSide(std::move(code), port),
      m_device(device),
      m_deviceName(std::move(deviceName)),
      m_once(crypto::BoxKeyPair::generate(port.random)) {}

std::unique_ptr<Joiner> Joiner::begin(const AccountKeys& device, std::string deviceName, PairingCode code,
                                      Rendezvous& rendezvous, const Clock& clock, RandomSource& random) {
    return std::unique_ptr<Joiner>(
        new Joiner(device, std::move(deviceName), std::move(code), {rendezvous, clock, random}));
}

std::optional<std::uint8_t> Joiner::nextSlot() const {
    // Before its first message nobody knows of it, and the code stays as good as it was.
    return m_hello.empty() ? std::nullopt : std::optional(std::uint8_t{3});
}

void Joiner::advance() {
    if (m_hello.empty()) {
        m_hello = writeHello(m_codeKey, m_once.publicKey(), m_port.random);
        return send(0, m_hello, PairingStage::OtherDevice);
    }
    if (m_stage == PairingStage::OtherDevice) {
        if (!m_knocked) m_knocked = m_port.clock.now();
        if (const auto answer = look(1)) return hear(*answer);
        const bool lost = !trouble() && m_port.clock.now().since(*m_knocked) >= kPairingPatience;
        if (lost && m_stage == PairingStage::OtherDevice) end(PairingFault::NobodyThere);
        return;
    }
    if (confirmed()) m_stage = PairingStage::OtherYes;
    const auto invitation = look(2);
    if (invitation && m_stage == PairingStage::OtherYes) agree(*invitation);
}

void Joiner::hear(ByteView answer) {
    const auto theirs = onceOf(answer);
    if (!theirs.ok()) return end(PairingFault::Changed);
    if (commitmentTo(*theirs) != m_code.meeting) return end(PairingFault::OtherInviter);
    auto keys = PairingKeys::agree(m_once, *theirs, m_codeKey, {m_code.meeting, m_hello, *theirs});
    if (!keys.ok()) return end(PairingFault::OtherInviter);
    const auto signer = readAnswer(*keys, answer);
    if (!signer.ok()) return end(PairingFault::Changed);
    if (deviceIdOf(*signer) != m_code.inviter) return end(PairingFault::OtherInviter);
    m_keys = std::move(*keys);
    m_words = m_keys->words();
    m_stage = PairingStage::Comparison;
}

void Joiner::agree(ByteView invitation) {
    auto read = readInvitation(*m_keys, invitation);
    if (!read.ok()) return end(PairingFault::Changed);
    m_joined = {read->vault, m_code.inviter, std::move(read->deviceName)};
    send(3, writeArrival(*m_keys, {consentTo(read->vault, m_device), m_deviceName}, m_port.random), PairingStage::Done);
}

Status checkJoined(const Membership& membership, const Joiner::Joined& joined, const HolderKeys& self) {
    const auto refused = [](const char* what) { return fail(ErrorCode::AuthFailed, what); };
    if (membership.vault() != joined.vault) return refused("this is not the vault that the inviter spoke of");
    const auto& holders = membership.holders();
    const auto inviter = holders.find(joined.inviter);
    if (inviter == holders.end() || inviter->second.cut) return refused("the inviter does not belong to this vault");
    const auto own = holders.find(self.id());
    if (own == holders.end()) return fail(ErrorCode::NotFound, "this device was not admitted yet");
    const bool asAgreed = own->second.keys == self && !own->second.cut && own->second.member == inviter->second.member;
    return asAgreed ? Status() : Status(refused("this device was admitted otherwise than agreed"));
}

Result<std::optional<std::vector<Bytes>>> admission(const Joiner::Joined& joined, const AccountKeys& device,
                                                    SyncTransport& transport) {
    // Until then it is a stranger to the server.
    const auto hello = transport.hello(device.id(), 0);
    const bool stranger = !hello.ok() && hello.error().code == ErrorCode::AuthFailed;
    if (stranger) return std::optional<std::vector<Bytes>>();
    if (!hello.ok()) return hello.error();
    RecordLog log(joined.vault, device);
    HEARTH_TRY_STATUS(log.read(transport));
    HEARTH_TRY_STATUS(checkJoined(log.membership(), joined, device.publicKeys()));
    return std::optional(log.records());
}

}  // namespace hearth::sync
