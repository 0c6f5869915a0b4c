// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/engine/error_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "core/engine/attachments.h"
#include "core/engine/settings.h"
#include "core/llm/failures.h"

namespace hearth::engine {

namespace {

struct Refusal {
    std::string_view reason;
    std::string_view sentence;
};
// The numbers are those of attachments.h; a test compares them.
constexpr auto kRefusals = std::to_array<Refusal>({
    {kNotAPicture, "This is no picture that can be read; nothing was sent. Pictures are PNG, JPEG or GIF files."},
    {kPictureTooLarge,
     "This picture is too large; nothing was sent. A picture may have 32 MB and 100 million pixels: save a smaller "
     "copy of it."},
    {kNotADocument, "This PDF cannot be read, it may be damaged; nothing was sent."},
    {kLockedDocument, "This PDF asks for a password; nothing was sent. Save a copy of it without one."},
    {kDocumentTooLarge, "This PDF is too large; nothing was sent. A PDF may have 32 MB."},
    {kDocumentTooLong,
     "This PDF holds more text than a model takes at once; nothing was sent. A file may hold 400 KB of text: send the "
     "pages that matter."},
    {kDocumentWithoutText,
     "This PDF holds no text, only pictures of pages; nothing was sent. Send a page as a picture instead."},
    {kReadingTooLong, "Reading this file took too long, so it was given up; nothing was sent."},
    {kNotText, "This file is neither a picture, a PDF nor text; nothing was sent."},
    {kTextTooLong,
     "This file holds more text than a model takes at once; nothing was sent. A file may hold 400 KB of text: send the "
     "part that matters."},
    {kEmptyFile, "This file is empty; nothing was sent."},
    {kTooMany, "These are too many files; nothing was sent. At most 10 go with one message."},
    {kTooMuchTogether,
     "These files hold more text than a model takes at once; nothing was sent. Together they may hold 800 KB."},
    {kReaderFailed, "Reading this file failed, it may be damaged; nothing was sent."},
    {kNoWorkshop,
     "Pictures and PDFs cannot be read, because the program hearth-reader is missing; nothing was sent. Install Hearth "
     "anew."},
});

/// A detail as the start of a sentence.
std::string sentence(std::string detail) {
    if (detail.empty()) return "It did not work.";
    if (detail[0] >= 'a' && detail[0] <= 'z') detail[0] = static_cast<char>(detail[0] - 'a' + 'A');
    if (detail.back() != '.') detail += '.';
    return detail;
}

std::string openText(const Error& error) {
    switch (error.code) {
        case ErrorCode::NotFound: return "There is no vault here. Make one with: hearthctl init.";
        case ErrorCode::AuthFailed: return "The passphrase does not open this vault.";
        case ErrorCode::Locked:
            return fmt::format("The vault is in use: {}. Close that program, or wait longer with --wait.",
                               error.detail);
        case ErrorCode::Corrupt:
            return "The vault is damaged and was not opened; nothing was changed. Keep a copy of its folder as it is.";
        case ErrorCode::Unsupported:
            return "This vault was written by a newer version of Hearth; nothing was changed. Update Hearth to open "
                   "it.";
        case ErrorCode::Conflict:
            return "There is a vault in this folder already; nothing was changed. Choose another folder.";
        case ErrorCode::Full: return "The disk is full; nothing was changed. Make room and try again.";
        case ErrorCode::OutOfMemory:
            return "There is not enough free memory for this passphrase's key derivation; nothing was changed. Close "
                   "other programs, or use the recovery phrase, which needs none.";
        case ErrorCode::Unavailable:
            return "The vault's folder cannot be read or written. Check that the disk is there and the folder is "
                   "yours.";
        default: return sentence(error.detail);
    }
}

/// `--now` sets a clock of its own, which a program that runs already does not share.
std::string openAtGivenTimeText(const Error& error) {
    if (error.code != ErrorCode::Locked) return openText(error);
    return fmt::format(
        "The vault is in use: {}. With --now it cannot be used through that program; close it, or wait longer with "
        "--wait.",
        error.detail);
}

/// Empty where there is nothing particular to say.
std::string rekeyText(ErrorCode code) {
    switch (code) {
        case ErrorCode::Cancelled: return "Stopped. The vault has its old key and all that it held.";
        case ErrorCode::Full:
            return "There is no room on the disk for the vault once more; it has its old key and all that it held. "
                   "Make "
                   "room and try again.";
        default: return {};
    }
}

std::string importText(const Error& error) {
    switch (error.code) {
        case ErrorCode::NotFound: return "There is no such file to import.";
        case ErrorCode::Cancelled: return "The import was stopped. What was read is kept; import again to go on.";
        case ErrorCode::Full: return "The disk is full. What was read is kept; make room and import again to go on.";
        default: return sentence(error.detail);
    }
}

std::string backupText(const Error& error) {
    switch (error.code) {
        case ErrorCode::InvalidArgument:
            return "A backup cannot lie inside the vault's own folder. Choose another folder, best on another disk.";
        case ErrorCode::Conflict:
            return "This folder holds something else than an unchanged backup of this vault; nothing in it was "
                   "changed. Choose an empty or a new folder.";
        case ErrorCode::Full:
            return "There is not enough room for the backup; what was in the folder before is unchanged. Make room or "
                   "choose another disk.";
        case ErrorCode::Locked:
            return fmt::format("The backup in this folder is in use: {}. Close that program and try again.",
                               error.detail);
        case ErrorCode::Corrupt:
            return "The vault is damaged, so no backup was made; earlier ones are unchanged. See what is damaged with: "
                   "hearthctl verify.";
        case ErrorCode::Unavailable:
            return "The backup's folder cannot be read or written; what was in it before is unchanged. Check that the "
                   "disk is there and the folder is yours.";
        case ErrorCode::Cancelled: return "The backup was stopped; what was in the folder before is unchanged.";
        default: return sentence(error.detail);
    }
}

std::string restoreText(const Error& error) {
    switch (error.code) {
        case ErrorCode::NotFound:
            return "There is no backup to restore in that place; nothing was changed. See: hearthctl snapshots.";
        case ErrorCode::InvalidArgument: return sentence(error.detail);
        case ErrorCode::AuthFailed:
            return "The passphrase does not open this backup; nothing was changed. A backup opens with the passphrase "
                   "that the vault had when it was made.";
        case ErrorCode::Corrupt:
            return "The backup is damaged and was not restored; nothing was changed. Try an older backup or a "
                   "snapshot.";
        case ErrorCode::Full:
            return "There is not enough room to restore; nothing was changed. Make room and try again.";
        case ErrorCode::Cancelled: return "The restore was stopped; nothing was changed.";
        default: return openText(error);
    }
}

std::string doctorText(const Error& error) {
    switch (error.code) {
        case ErrorCode::NotFound:
            return "There is no vault.db here, so nothing can be repaired. Restore a backup, or a snapshot: hearthctl "
                   "snapshots.";
        case ErrorCode::Corrupt:
            return "Both copies of the key file are missing or damaged, and without one nothing can be read; nothing "
                   "was changed. A backup of this same vault holds a key file that serves: copy its vault.keys into "
                   "the "
                   "vault's folder and run this again.";
        case ErrorCode::Conflict: return "The folder for the repaired vault is not empty; nothing was changed.";
        case ErrorCode::Full:
            return "There is not enough room for the repaired vault; nothing was changed. Make room, or name a folder "
                   "on another disk with --into.";
        case ErrorCode::Cancelled: return "The repair was stopped; nothing was changed.";
        default: return openText(error);
    }
}

/// Why a pairing ended (sync::pairingFaultName).
constexpr auto kPairingFaults = std::to_array<Refusal>({
    {"pairing: expired", "The code is more than ten minutes old. Nothing was changed; ask for a new one."},
    {"pairing: cancelled", "Stopped. No device was let in."},
    {"pairing: wordsDiffer",
     "The words differ, so somebody may stand between the two devices. No device was let in; ask for a new code."},
    {"pairing: endedThere", "The other device ended it. No device was let in; ask for a new code."},
    {"pairing: nobodyThere",
     "The device that made this code does not answer. Nothing was changed; ask for a new code and leave it open."},
    {"pairing: alreadyUsed", "This code was used already. Nothing was changed; ask for a new one."},
    {"pairing: otherCode", "Somebody came who did not have the code. No device was let in; ask for a new code."},
    {"pairing: otherInviter",
     "Who answered is not the device that made this code. Nothing was changed; ask for a new code."},
    {"pairing: changed",
     "What the two devices said to each other was changed on the way. No device was let in; ask for a new code."},
});

std::string syncUnavailableText(const Error& error) {
    return fmt::format("The server cannot be reached ({}). Everything is safe on this device; try again later.",
                       error.detail);
}

/// Of the commands that put a vault among devices, or bring it there. Empty where there is nothing particular to say.
std::string joiningText(const Error& error, std::string_view operation) {
    const ErrorCode code = error.code;
    if (error.detail == kOnServer)
        return "This vault is on a server already; nothing was changed. See: hearthctl sync status.";
    if (error.detail == kNotEmpty)
        return "Only an empty vault that is in no account can join one; nothing was changed. Make a new one with: "
               "hearthctl --vault FOLDER init.";
    if (code == ErrorCode::AuthFailed && operation == "sync enable")
        return "The server does not take this token. Ask its owner for a new one: hearthd admin "
               "token.";
    if (operation == "sync recover" && (code == ErrorCode::NotFound || code == ErrorCode::AuthFailed))
        return "No account on this server belongs to these words; nothing was changed. Look at the words and at the "
               "server's address.";
    return {};
}

std::string syncText(const Error& error, std::string_view operation) {
    const auto fault = std::ranges::find(kPairingFaults, error.detail, &Refusal::reason);
    if (fault != kPairingFaults.end()) return std::string(fault->sentence);
    const bool joins = operation == "sync enable" || operation == "sync join" || operation == "sync recover";
    if (std::string text = joins ? joiningText(error, operation) : std::string(); !text.empty()) return text;
    switch (error.code) {
        case ErrorCode::Unavailable: return syncUnavailableText(error);
        case ErrorCode::Unsupported:
            if (error.detail != kOnNoServer) return {};
            return "This vault is on no server. Put it on one with: hearthctl sync enable, or join: hearthctl sync "
                   "join.";
        case ErrorCode::AuthFailed:
            return "The server does not let this device in: it was removed, or this is another server. Everything that "
                   "is on this device stays.";
        case ErrorCode::NotFound: return "There is no such device. See: hearthctl sync devices.";
        case ErrorCode::Full: return "The server takes no more of this vault. Everything is safe on this device.";
        default: return {};
    }
}

std::string deviceText(const std::string& name) { return name.empty() ? "A device" : fmt::format("\"{}\"", name); }

std::string envelopesText(std::int64_t count) { return count == 1 ? "One change" : fmt::format("{} changes", count); }

}  // namespace

std::string errorText(const Error& error, std::string_view operation) {
    if (operation.starts_with("sync "))
        if (std::string text = syncText(error, operation); !text.empty()) return text;
    if (operation == kOpenWithKeychain && error.code == ErrorCode::AuthFailed)
        return "The keychain does not open this vault: it is locked, was reset, or was never told the key. Nothing was "
               "changed; use the passphrase or the recovery phrase.";
    if (operation == kOpenWithKeychain) return openText(error);
    if (operation == "open" || operation == "init") return openText(error);
    if (operation == "open --now") return openAtGivenTimeText(error);
    if (operation == "import") return importText(error);
    if (operation == "rekey" && !rekeyText(error.code).empty()) return rekeyText(error.code);
    if (operation == "embedder path" && error.code == ErrorCode::NotFound)
        return fmt::format(
            "This folder holds no sentence encoder that can be read: {} is missing. Nothing was changed; "
            "name the folder of a BERT-family model in Hugging Face's layout.",
            error.detail);
    if (operation == "backup") return backupText(error);
    if (operation == "restore") return restoreText(error);
    if (operation == "doctor") return doctorText(error);
    if (error.detail == kKeychainSilent)
        return "The key is in the system's keychain, which does not give it. Unlock the keychain and give --keychain, "
               "or "
               "give the key anew with: hearthctl providers key.";
    if (error.code == ErrorCode::Full && error.detail == kBudgetSpent)
        return "The budget of this month is used up, and this model is paid for; nothing was sent. Allow it once with "
               "--over-budget, raise it with: hearthctl budget, or choose a model on this machine.";
    if (error.detail == kFileAway)
        return "The content of this file is still on another device. It comes by itself; open Hearth there, and run: "
               "hearthctl sync now.";
    if (std::string refused = attachmentText(error.detail); !refused.empty()) return refused;
    switch (error.code) {
        case ErrorCode::Corrupt:
            return "The vault is damaged; nothing more was changed. Keep a copy of its folder, then run: hearthctl "
                   "verify.";
        case ErrorCode::Full:
            return "There is no room left on the disk. What was stored before is safe; make room and try again.";
        case ErrorCode::OutOfMemory:
            return "There is not enough free memory for this. What was stored before is safe; close other programs and "
                   "try again.";
        case ErrorCode::Cancelled: return "Stopped. What was done before is kept.";
        case ErrorCode::NotFound: return fmt::format("Not found: {}.", error.detail);
        case ErrorCode::Internal:
            return fmt::format("Hearth met a fault of its own ({}). Nothing was lost.", error.detail);
        default: return sentence(error.detail);
    }
}

std::string openNotice(const store::OpenReport& report) {
    std::string text;
    if (report.lostCommits > 0)
        text = fmt::format(
            "Part of what was saved last could not be read, because the vault's log is damaged: {} {} missing. "
            "Everything before is safe; the damaged log is kept in the vault's folder as {}.",
            report.lostCommits, report.lostCommits == 1 ? "change is" : "changes are", report.keptLog);
    if (report.otherDatabase)
        text += fmt::format(
            "{}The vault's file is not the one that was last used here: an earlier copy was put back, or the disk lost "
            "what was written last. It is used as it is; if you did not put it there, look for a newer copy.",
            text.empty() ? "" : " ");
    return text;
}

namespace {

std::string whyAbsent(const FailedTry& one) {
    const std::string& detail = one.error.detail;
    switch (llm::absenceOf(one.error)) {
        case llm::Absence::Overloaded: return fmt::format("{} is overloaded just now ({}).", one.provider, detail);
        case llm::Absence::TooManyRequests:
            return fmt::format("{} was asked too often and takes no more for the moment ({}).", one.provider, detail);
        case llm::Absence::OwnFault:
            return fmt::format("Something went wrong at {} itself ({}).", one.provider, detail);
        case llm::Absence::Elsewhere:
            return fmt::format("The address of {} leads elsewhere ({}).", one.provider, detail);
        case llm::Absence::Foreign:
            return fmt::format("What came from {} is not a model's answer ({}).", one.provider, detail);
        case llm::Absence::Unreached: break;
    }
    return fmt::format("{} could not be reached or broke off ({}).", one.provider, detail);
}

std::string whatHappened(const FailedTry& one) {
    if (one.error.detail == kKeychainSilent)
        return fmt::format("The key of {} is in the system's keychain, which does not give it.", one.provider);
    switch (one.error.code) {
        case ErrorCode::AuthFailed: return fmt::format("{} refused the API key, or none is set.", one.provider);
        case ErrorCode::Unavailable: return whyAbsent(one);
        case ErrorCode::Full: return fmt::format("{} says that a limit or budget is used up.", one.provider);
        case ErrorCode::NotFound:
            return fmt::format("{} does not know the model {} ({}).", one.provider, one.model, one.error.detail);
        default: break;
    }
    if (llm::absenceOf(one.error) == llm::Absence::Elsewhere) return whyAbsent(one);
    return fmt::format("{} did not answer ({}).", one.provider, one.error.detail);
}

std::string giveAddress(const FailedTry& one) {
    return fmt::format(" Look at its address, which is changed with: hearthctl providers use {} --base-url.",
                       one.provider);
}

std::string tryAgain(llm::Absence absence) {
    const bool here = absence == llm::Absence::Unreached;
    return here ? " Try again, or choose another model." : " Try again in a minute, or choose another model.";
}

std::string whatToDo(const FailedTry& one) {
    if (one.error.detail == kKeychainSilent)
        return fmt::format(
            " Unlock the keychain and give --keychain, or give the key anew with: hearthctl providers key {}.",
            one.provider);
    const llm::Absence absence = llm::absenceOf(one.error);
    if (absence == llm::Absence::Elsewhere || absence == llm::Absence::Foreign) return giveAddress(one);
    switch (one.error.code) {
        case ErrorCode::AuthFailed: return fmt::format(" Set its key with: hearthctl providers key {}.", one.provider);
        case ErrorCode::Full: return " Raise the limit there, or choose another model.";
        case ErrorCode::NotFound:
            return fmt::format(" See its models with: hearthctl providers test {}.", one.provider);
        case ErrorCode::InvalidArgument: return " Choose another model, or give it less at once.";
        case ErrorCode::Unavailable: return one.worksAgainAt ? "" : tryAgain(absence);
        default: return "";
    }
}

std::string tryText(const FailedTry& one, std::optional<Milliseconds> wait) {
    std::string text = whatHappened(one);
    if (!one.providerMessage.empty()) text += fmt::format(" It said: {}", sentence(one.providerMessage));
    if (wait) text += fmt::format(" It will take requests again in {} s", (*wait + 999) / 1000);
    if (wait) text += one.worksAgainAt ? fmt::format(", at {}.", one.worksAgainAt->rfc3339()) : ".";
    return text + whatToDo(one);
}

}  // namespace

std::string unansweredText(const TurnFailure& failure) {
    if (failure.tries.size() > 1) {
        // Each as it was: the first may be the one that the person can do something about.
        std::string text = "No model answered.";
        for (const FailedTry& one : failure.tries) {
            text += ' ' + tryText(one, std::nullopt);
            if (one.worksAgainAt)
                text += fmt::format(" It will take requests again at {}.", one.worksAgainAt->rfc3339());
        }
        return text;
    }
    FailedTry one{failure.provider, "", failure.error, failure.providerMessage, std::nullopt};
    if (!failure.tries.empty()) one = failure.tries.front();
    return tryText(one, failure.retryAfter);
}

std::string roundFailureText(const ModelRound& round) {
    return fmt::format(
        "{} Conversations read until then: {}; what they gave is kept. Still waiting: {}; they are read when you ask "
        "again.",
        unansweredText(*round.failure), round.conversations, round.left + round.notTaken);
}

std::string turnFailureText(const TurnFailure& failure) {
    const bool stopped = failure.error.code == ErrorCode::Cancelled;
    std::string text = stopped ? "The answer was stopped." : unansweredText(failure);
    if (failure.canContinue) text += " What had come can be continued.";
    return text + " Your message and what had come of the answer are kept.";
}

std::string toolNoticeText(const ToolNotice& notice) {
    const std::string& name = notice.server;
    switch (notice.error.code) {
        case ErrorCode::NotFound:
            return fmt::format(
                "The tools of \"{}\" are missing: its program or its folder is not there. Look at its configuration.",
                name);
        case ErrorCode::AuthFailed:
            return fmt::format("The tools of \"{}\" are missing: it refused the key in its configuration.", name);
        case ErrorCode::Unsupported:
            return fmt::format("The tools of \"{}\" are missing: it does not speak MCP as it should ({}).", name,
                               notice.error.detail);
        default:
            return fmt::format("The tools of \"{}\" are missing for now ({}). It is tried again in a minute.", name,
                               notice.error.detail);
    }
}

std::string syncNoticeText(const SyncNotice& notice, const std::string& device) {
    const std::string changes = envelopesText(notice.amount);
    switch (notice.kind) {
        case SyncNoticeKind::Withheld:
            return fmt::format("The server keeps something of {} back.", device.empty() ? "a device" : device);
        case SyncNoticeKind::Forked:
            return fmt::format(
                "{} cannot be right: the server, or a copy of a device, tells two stories. Nothing of "
                "it was taken in.",
                changes);
        case SyncNoticeKind::NeedsConsent:
            return fmt::format(
                "{} of another device would delete much. To take it in, a snapshot is kept first: "
                "hearthctl sync consent.",
                changes);
        case SyncNoticeKind::ClockAhead:
            return notice.device
                       ? fmt::format("The clock of {} is {} minutes ahead.", deviceText(device), notice.amount)
                       : fmt::format("This machine's clock and the server's differ by {} minutes.", notice.amount);
        case SyncNoticeKind::Revoked:
            return "This device was removed from the account. What it has stays; nothing more is sent or read.";
        case SyncNoticeKind::Renewed:
            return "This vault is a copy, or was put back from one, so it goes on as a device of its own.";
        case SyncNoticeKind::ServerForgot: return "The server had lost something, and was told it again.";
        case SyncNoticeKind::QuotaReached:
            return "The server takes no more of this vault. Ask its owner for more room.";
        case SyncNoticeKind::NewerProgram: return fmt::format("{} can be read after an update of Hearth.", changes);
        case SyncNoticeKind::MissingKey:
            return fmt::format("{} can be read when another device has handed on a key.", changes);
        case SyncNoticeKind::Unreadable:
            return fmt::format("{} cannot be read, because it is not what its device wrote.", changes);
        case SyncNoticeKind::NotTaken: return "The server refuses a change of this device; later ones wait behind it.";
        case SyncNoticeKind::FilesNotTaken:
            return "The server refuses the content of an attachment, because it allows only smaller pieces. Ask its "
                   "owner; everything else goes on.";
        case SyncNoticeKind::PhraseUsed:
            return "The recovery words were typed to bring this vault back, and whoever saw them can do that too. Make "
                   "new ones: hearthctl slots new-phrase.";
        case SyncNoticeKind::ContentsGone:
            return "The server no longer has the contents of some changes. They come with the next snapshot that "
                   "another "
                   "device leaves there.";
        case SyncNoticeKind::SnapshotWrong:
            return "A snapshot on the server does not say what is here, so nothing is erased there for its sake. "
                   "Nothing "
                   "is lost.";
        case SyncNoticeKind::OtherServer: break;
    }
    return "Who answers at the address is not the server that this vault was put on.";
}

std::string attachmentText(std::string_view reason) {
    const auto found = std::ranges::find(kRefusals, reason, &Refusal::reason);
    return found == kRefusals.end() ? std::string() : std::string(found->sentence);
}

int exitCode(ErrorCode code) {
    switch (code) {
        case ErrorCode::Locked:
        case ErrorCode::AuthFailed: return 3;
        case ErrorCode::Corrupt: return 4;
        default: return 1;
    }
}

}  // namespace hearth::engine
