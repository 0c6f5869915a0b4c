// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/engine/command_service.h"

#include <array>
#include <ostream>
#include <streambuf>
#include <utility>

#include "core/base/clock.h"
#include "core/engine/error_text.h"
#include "core/engine/version.h"
#include "core/store/vault_lock.h"

namespace hearth::engine {

namespace {

constexpr double kProgressEveryMs = 50;

/// What a command writes, as lines of output; bad as soon as nobody takes them.
class SendingBuffer final : public std::streambuf {
public:
    SendingBuffer(std::int64_t id, const CommandService::Send& send, const CancelToken& cancel)
        : m_id(id), m_send(send), m_cancel(cancel) {
        setp(m_bytes.data(), m_bytes.data() + m_bytes.size());
    }

protected:
    int sync() override {
        const auto size = static_cast<std::size_t>(pptr() - pbase());
        if (m_cancel.cancelled()) return -1;
        if (size > 0 && !m_send(encode({m_id, ServiceEvent::Output{std::string(pbase(), size)}}))) return -1;
        setp(m_bytes.data(), m_bytes.data() + m_bytes.size());
        return 0;
    }
    int_type overflow(int_type letter) override {
        if (sync() != 0) return traits_type::eof();
        if (traits_type::eq_int_type(letter, traits_type::eof())) return traits_type::not_eof(letter);
        return sputc(traits_type::to_char_type(letter));
    }

private:
    std::int64_t m_id;
    const CommandService::Send& m_send;
    const CancelToken& m_cancel;
    std::array<char, 48 * 1024> m_bytes{};
};

Failure unknownCommand(const ServiceGreeting& greeting) {
    return {ErrorCode::Unsupported, "The vault is in use by " + greeting.owner + " of version " + greeting.version +
                                        ", which does not know this command. Close it, or bring it up to date."};
}

Failure closedOnly(const ServiceGreeting& greeting) {
    return {ErrorCode::Locked,
            "This needs the vault for itself, and it is in use by " + greeting.owner + ". Close that program first."};
}

}  // namespace

CommandService::CommandService(Engine& engine) : CommandService(engine, Ears(), nullptr) {}

CommandService::CommandService(Engine& engine, Ears ears, store::KeyStore* keychain)
    : m_engine(engine),
      m_ears(std::move(ears)),
      m_keychain(keychain),
      m_greeting{kServiceProtocol, std::string(kVersion), store::processName(),
                 std::filesystem::absolute(engine.vault().directory()).string()} {}

void CommandService::run(const ServiceCall& call, const Send& send, const CancelToken& cancel) const {
    const Command* command = findCommand(call.command);
    CommandOutput output;
    if (command == nullptr) {
        output.failure = unknownCommand(m_greeting);
    } else if (command->run == nullptr) {
        output.failure = closedOnly(m_greeting);
    } else if (cancel.cancelled()) {
        const Error before = fail(ErrorCode::Cancelled, "before it began");
        output.failure = Failure{before.code, errorText(before, command->name)};
    } else {
        if (m_ears.running) m_ears.running(1);
        output = outputOf(*command, call, send, cancel);
        if (m_ears.running) m_ears.running(-1);
        if (command->effect == Effect::Changes && m_ears.changed) m_ears.changed();
    }
    std::string line = encode({call.id, ServiceEvent::End{std::move(output)}});
    if (line.size() > kMaxAnswerBytes) {
        const Failure tooMuch{ErrorCode::Full, "The answer is too large to be handed over by " + m_greeting.owner +
                                                   ". Ask for less with --limit, or close that program first."};
        line = encode({call.id, ServiceEvent::End{{Json(), tooMuch}}});
    }
    send(line);
}

CommandOutput CommandService::outputOf(const Command& command, const ServiceCall& call, const Send& send,
                                       const CancelToken& cancel) const {
    const auto tell = [&](auto what) {
        if (!send(encode({call.id, std::move(what)}))) cancel.cancel();
    };
    SendingBuffer buffer(call.id, send, cancel);
    std::ostream stream(&buffer);
    CommandContext context{m_engine, stream};
    context.keychain = m_keychain;
    double last = 0;
    context.onProgress = [&](const Json& event) {
        const double now = steadyMilliseconds();
        if (event.contains("job") && now - last < kProgressEveryMs) return;
        last = now;
        tell(ServiceEvent::Progress{event});
    };
    context.onText = [&](std::string_view delta) { tell(ServiceEvent::Text{std::string(delta)}); };
    context.cancel = cancel;
    auto output = runCommand(command, context, call.request);
    stream.flush();
    if (output) return std::move(*output);
    // A client that is gone, or wants no more, makes the stream bad; that is no fault of the disk's.
    const Error error = cancel.cancelled() ? fail(ErrorCode::Cancelled, "by the client") : std::move(output).error();
    return {Json(), Failure{error.code, errorText(error, command.name)}};
}

}  // namespace hearth::engine
