// SPDX-License-Identifier: AGPL-3.0-or-later
// What a membership record is to change, before it is known behind which other record it will stand.
#pragma once

#include <variant>

#include "sync/membership_record.h"

namespace hearth::sync {

/// A device of the same person.
struct AdmitDevice {
    Newcomer device;
};
/// Somebody else, by their first device. Pre: a role other than Recovery.
struct AdmitPerson {
    Role role;
    Newcomer firstDevice;
};
/// A recovery phrase of the same person.
struct AdmitPhrase {
    Newcomer phrase;
    crypto::BoxPublicKey slot;  ///< See recoverySlotKey.
};
struct DropDevice {
    DeviceId device;
};
/// A person with all devices and phrases, or one phrase.
struct DropMember {
    MemberId member;
};
struct BeginEpoch {
    std::uint32_t after;  ///< The epoch that is to end; another one that was begun meanwhile is as good.
};
struct NameServer {
    ServerMoveRecord server;
};

/// A snapshot, which this device has compared with what it holds, stands for the log up to a place; further than that
/// is as good.
struct ClearLog {
    Cleared cleared;
};

using Proposal =
    std::variant<AdmitDevice, AdmitPerson, AdmitPhrase, DropDevice, DropMember, BeginEpoch, NameServer, ClearLog>;

}  // namespace hearth::sync
