// SPDX-License-Identifier: AGPL-3.0-or-later
#include "app/hearthctl/print_sync.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "app/hearthctl/print_fields.h"

namespace hearth::ctl {

namespace {

void printDevices(const Json& value) {
    for (const Json& device : memberAt(value, "devices")) {
        const std::string seen = moment(device, "lastSeen");
        fmt::print("{}  {}{}{}\n", text(device, "id"), text(device, "name").empty() ? "?" : text(device, "name"),
                   seen.empty() ? "" : ", last seen " + seen,
                   boolAt(device, "removed", false)   ? "  (removed)"
                   : boolAt(device, "thisOne", false) ? "  (this one)"
                                                      : "");
    }
}

/// What of a new device's history is still on its way.
void printArrival(const Json& value) {
    const Json& arriving = memberAt(value, "arriving");
    if (!arriving.is_object()) return;
    fmt::print("History is arriving: {} of {}. {}\n", number(arriving, "chunks"), number(arriving, "of"),
               boolAt(arriving, "usable", false) ? "You can begin; \"hearthctl sync now\" goes on with the rest."
                                                 : "\"hearthctl sync now\" goes on with it.");
}

void printState(const Json& value) {
    const std::string state = text(value, "state");
    const std::int64_t pending = number(value, "pending");
    if (state == "off") return fmt::print("This vault is on no server.\n");
    const std::string met = moment(value, "lastMet").empty() ? "never" : moment(value, "lastMet");
    fmt::print("{}: {}, last met {}\n", text(value, "server"), state, met);
    if (pending > 0) fmt::print("{} {} still to be sent\n", pending, pending == 1 ? "change is" : "changes are");
    printArrival(value);
    const Json& files = memberAt(value, "files");
    const std::int64_t away = number(files, "toSend") + number(files, "toReceive");
    if (away > 0)
        fmt::print("{} still on {} way ({} to be sent, {} to come)\n",
                   away == 1 ? "1 file is" : fmt::format("{} files are", away), away == 1 ? "its" : "their",
                   number(files, "toSend"), number(files, "toReceive"));
    if (boolAt(value, "erasing", false))
        fmt::print(
            "What you forgot is gone from your devices. The server's sealed copy goes as soon as another device has "
            "confirmed the snapshot.\n");
    for (const Json& notice : memberAt(value, "notices")) fmt::print("{}\n", text(notice, "text"));
    printDevices(value);
}

void printMet(const Json& value) {
    fmt::print("{} sent, {} received\n", number(value, "sent"), number(value, "received"));
    printState(value);
}

void printCode(const Json& value) {
    fmt::print("Give this code to the new device: hearthctl sync join CODE\n\n    {}\n\nIt works until {}.\n",
               text(value, "code"), text(value, "expiresAt"));
}

void printEnabled(const Json& value) {
    const bool on = !text(value, "deviceId").empty();
    if (on) fmt::print("This vault is on the server; this device is {}.\n", text(value, "deviceId"));
    if (text(value, "recoveryPhrase").empty()) return;
    fmt::print(
        "\n{} a recovery phrase of its own. Write these twelve words down; they are shown once:\n\n"
        "    {}\n\n",
        on ? "The account has" : "Before the server was asked, the vault was given", text(value, "recoveryPhrase"));
}

void printJoined(const Json& value) {
    fmt::print("This vault is a device of the account now; it is {}.\n", text(value, "deviceId"));
    printArrival(value);
}

void printInvited(const Json& value) {
    fmt::print("\"{}\" has come in; it is {}.\n", text(value, "name"), text(value, "deviceId"));
}

void printRevoked(const Json& value) {
    fmt::print("{} was taken out, and the key was changed. It keeps what it had.\n", text(value, "deviceId"));
}

void printRenamed(const Json& value) {
    fmt::print("{} is called \"{}\".\n", text(value, "deviceId"), text(value, "name"));
}

using Printer = void (*)(const Json&);
constexpr auto kPrinters = std::to_array<std::pair<std::string_view, Printer>>({
    {"sync status", printState},
    {"sync devices", printDevices},
    {"sync now", printMet},
    {"sync enable", printEnabled},
    {"sync invite", printInvited},
    {"sync join", printJoined},
    {"sync recover", printJoined},
    {"sync rename", printRenamed},
    {"sync revoke", printRevoked},
    {"sync rotate", printState},
    {"sync consent", printState},
    {"pairing code", printCode},
});

}  // namespace

bool printAboutSync(std::string_view command, const Json& value) {
    const auto printer = std::ranges::find(kPrinters, command, &std::pair<std::string_view, Printer>::first);
    if (printer == kPrinters.end()) return false;
    printer->second(value);
    return true;
}

}  // namespace hearth::ctl
