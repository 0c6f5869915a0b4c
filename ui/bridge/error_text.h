// SPDX-License-Identifier: AGPL-3.0-or-later
// The one place of the window where a code and an operation become words: what happened, what is safe, what to do.
#pragma once

#include <QString>
#include <array>

#include "core/engine/chat_turn.h"
#include "ui/bridge/message_item.h"

namespace hearth {

/// What the person was doing when it failed.
enum class Operation {
    OpenVault,
    CreateVault,
    LoadList,
    OpenConversation,
    Search,
    SendMessage,
    ImportFile,
    SaveChange,
    ConnectModel,
    LockVault,
    BackUp,
    CheckVault,
    RestoreCopy,
    RepairVault,
    OpenByKeychain,
    ChangeWaysIn,
    MakeNewKey,
    Forget,
    TalkTemporarily,
    WriteTable,
    ChangePrice,
    ChooseEmbedder,
    KeepKey,
    AttachFile,
    OpenAttachment,
    SaveAttachment,
    EnableSync,
    PairDevices,
    ChangeDevices,
    ReadUnread,
};
inline constexpr std::array kAllOperations = {
    Operation::OpenVault,      Operation::CreateVault,    Operation::LoadList,        Operation::OpenConversation,
    Operation::Search,         Operation::SendMessage,    Operation::ImportFile,      Operation::SaveChange,
    Operation::ConnectModel,   Operation::LockVault,      Operation::BackUp,          Operation::CheckVault,
    Operation::RestoreCopy,    Operation::RepairVault,    Operation::OpenByKeychain,  Operation::ChangeWaysIn,
    Operation::MakeNewKey,     Operation::Forget,         Operation::TalkTemporarily, Operation::WriteTable,
    Operation::ChangePrice,    Operation::ChooseEmbedder, Operation::KeepKey,         Operation::AttachFile,
    Operation::OpenAttachment, Operation::SaveAttachment, Operation::EnableSync,      Operation::PairDevices,
    Operation::ChangeDevices,  Operation::ReadUnread};
inline constexpr std::array kAllErrorCodes = {ErrorCode::InvalidArgument, ErrorCode::NotFound,  ErrorCode::Locked,
                                              ErrorCode::AuthFailed,      ErrorCode::Corrupt,   ErrorCode::Conflict,
                                              ErrorCode::Unavailable,     ErrorCode::Full,      ErrorCode::Unsupported,
                                              ErrorCode::OutOfMemory,     ErrorCode::Cancelled, ErrorCode::Internal};

/// One or two sentences. Threads: any.
QString sentenceFor(Operation operation, ErrorCode code);
/// The same, and what the detail tells apart: a budget of one's own is used up, not the disk.
QString sentenceFor(Operation operation, const Error& error);
/// For the folded part: the code's name and the detail, which holds no content and no secret.
QString detailsOf(const Error& error);

namespace bridge {
/// Why an answer broke off; the provider's own words go into the details.
MessageProblem turnProblem(const engine::TurnFailure& failure, Operation operation = Operation::SendMessage);
/// For an answer that was found broken in the vault: it was stopped, failed, or the program ended meanwhile.
MessageProblem interruptedProblem();
}  // namespace bridge

}  // namespace hearth
