// SPDX-License-Identifier: AGPL-3.0-or-later
// Failures in words for the terminal and the API: what happened, what is safe, what to do. The window has its own
// (ui/error_text), which is translated.
#pragma once

#include <string>
#include <string_view>

#include "core/base/result.h"
#include "core/engine/chat_turn.h"
#include "core/engine/device_sync.h"
#include "core/engine/model_round.h"
#include "core/store/vault.h"

namespace hearth::engine {

/// An operation beside "open": what failed is opening with the keychain in a passphrase's place.
inline constexpr std::string_view kOpenWithKeychain = "open with keychain";

/// One sentence or two. `operation` is a command's name ("import"), or "open", "open --now" and "init" for the vault
/// itself.
std::string errorText(const Error& error, std::string_view operation);

/// What a person should know about a vault that was just opened; empty when there is nothing to say.
std::string openNotice(const store::OpenReport& report);

/// Which connections did not answer, what they said, and what to do about it.
std::string unansweredText(const TurnFailure& failure);

/// What a person should read when models read less than was asked for, and how far they came. Pre: there is a failure.
std::string roundFailureText(const ModelRound& round);

/// What a person should read when an answer broke off.
std::string turnFailureText(const TurnFailure& failure);

/// What a person should read of a server whose tools were missing.
std::string toolNoticeText(const ToolNotice& notice);

/// What a person should read of a notice of sync; `device` is the name of whom it is about, where it is about one.
std::string syncNoticeText(const SyncNotice& notice, const std::string& device);

/// The sentence for a reason that a file is refused for (attachments.h); empty for any other detail.
std::string attachmentText(std::string_view reason);

/// The process exit code of a failure: 1 failed, 2 bad usage, 3 locked, or a passphrase or key was refused, 4 corrupt.
int exitCode(ErrorCode code);

}  // namespace hearth::engine
