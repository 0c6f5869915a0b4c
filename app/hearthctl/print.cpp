// SPDX-License-Identifier: AGPL-3.0-or-later
#include "app/hearthctl/print.h"

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <iterator>
#include <utility>

#include "app/hearthctl/print_fields.h"
#include "app/hearthctl/print_gateway.h"
#include "app/hearthctl/print_memory.h"
#include "app/hearthctl/print_sync.h"
#include "app/hearthctl/session.h"
#include "core/base/text.h"

namespace hearth::ctl {

namespace {

constexpr std::size_t kSnippet = 160;

std::string singular(const std::string& plural) {
    if (plural.ends_with("ies")) return plural.substr(0, plural.size() - 3) + 'y';
    return plural.ends_with('s') ? plural.substr(0, plural.size() - 1) : plural;
}

/// "1 memory, 2 snapshots": the members of `counts` are named in the plural.
std::string counted(const Json& counts) {
    std::string text;
    for (const auto& [what, json] : counts.items()) {
        const auto count = json.get<std::int64_t>();
        if (!text.empty()) text += ", ";
        text += fmt::format("{} {}", count, count == 1 ? singular(what) : what);
    }
    return text.empty() ? "nothing" : text;
}

void printImport(const Json& value) {
    fmt::print("{} messages in {} conversations: {} added, {} already there.\n", number(value, "messages"),
               number(value, "conversations"), number(value, "added"), number(value, "alreadyThere"));
    if (number(value, "inTrash") > 0)
        fmt::print(
            "{} of those are in the trash: hearthctl conversations list --trash names their conversations, "
            "hearthctl conversations delete --undo brings one back.\n",
            number(value, "inTrash"));
    if (number(value, "unlikelyTimes") > 0)
        fmt::print(
            "{} messages have a time that cannot be right (1970, or in the future), and were given that of the one "
            "before.\n",
            number(value, "unlikelyTimes"));
    if (number(value, "leftOut") > 0)
        fmt::print("{} were forgotten for good and left out; --forgotten-too brings them back.\n",
                   number(value, "leftOut"));
    for (const Json& record : memberAt(value, "skipped"))
        fmt::print("Skipped {}: {}\n", text(record, "where"), text(record, "reason"));
    if (number(value, "added") > 0)
        fmt::print("All of it can be searched now. What is worth remembering is read by: hearthctl maintain\n");
}

void printMaintained(const Json& value) {
    fmt::print("All that was due is done. {}, {} new.\n", counted({{"memories", number(value, "memories")}}),
               number(value, "learned"));
}

void printHit(const Json& hit) {
    const std::string speaker = text(hit, "speaker").empty() ? text(hit, "role") : text(hit, "speaker");
    fmt::print("{:.2f}  {}  {}: {}\n", numberAt(hit, "score").value_or(0), day(hit, "createdAt"), speaker,
               elide(collapseSpaces(text(hit, "text")), kSnippet));
}

void printSearch(const Json& value) {
    if (memberAt(value, "hits").empty()) fmt::print("Nothing was found.\n");
    for (const Json& hit : memberAt(value, "hits")) {
        fmt::print("{}  ", text(hit, "conversationId"));
        printHit(hit);
    }
}

void printRecall(const Json& value) {
    for (const Json& memory : memberAt(value, "memories"))
        fmt::print("{:.2f}  {}\n", numberAt(memory, "score").value_or(0), text(memory, "content"));
    for (const Json& hit : memberAt(value, "passages")) printHit(hit);
    if (memberAt(value, "memories").empty() && memberAt(value, "passages").empty()) {
        const std::string context = text(value, "context");
        fmt::print("{}\n", context.empty() ? "Nothing in the memory helps with this." : context);
    }
}

void printConversations(const Json& value) {
    if (memberAt(value, "conversations").empty()) fmt::print("There are no conversations.\n");
    for (const Json& conversation : memberAt(value, "conversations"))
        fmt::print("{}  {}  {:>5}  {}{}\n", text(conversation, "id"), day(conversation, "updatedAt"),
                   number(conversation, "messages"), text(conversation, "title"),
                   boolAt(conversation, "pinned", false) ? "  (pinned)" : "");
}

/// What tools were called in a message, and the start of what they gave.
void printToolParts(const Json& message) {
    for (const Json& part : memberAt(message, "parts")) {
        const Json& data = memberAt(part, "data");
        if (text(part, "kind") == "toolCall")
            fmt::print("[called {} {}]\n", text(data, "name"), dumpJson(memberAt(data, "arguments")));
        if (text(part, "kind") == "toolResult")
            fmt::print("[{} {}]\n", boolAt(data, "isError", false) ? "it failed:" : "it gave:",
                       elide(collapseSpaces(text(part, "text")), kSnippet));
    }
}

void printConversation(const Json& value) {
    const Json& conversation = memberAt(value, "conversation");
    if (conversation.is_null()) {
        fmt::print("{}\n", text(value, "title"));
        return;
    }
    fmt::print("{}\n\n", text(conversation, "title"));
    for (const Json& message : memberAt(value, "messages")) {
        fmt::print("{}, {}{}  {}\n", text(message, "role"), moment(message, "createdAt"), callInWords(message),
                   text(message, "id"));
        printToolParts(message);
        fmt::print("{}\n\n", text(message, "text"));
    }
}

void printConversationMemory(const Json& value) {
    fmt::print("{}\n{}\n", text(value, "title"),
               boolAt(value, "memoryOff", false)
                   ? "Memory is off: nothing is learned from it, and nothing recalled into it."
                   : "Memory is on.");
}

void printGoing(const Json& value) {
    for (const Json& example : memberAt(value, "examples")) fmt::print("  “{}”\n", example.get<std::string>());
    const Json& memories = memberAt(value, "memories");
    if (memories.empty()) return;
    fmt::print("Memories among it:\n");
    for (const Json& memory : memories) fmt::print("  “{}”\n", text(memory, "content"));
    const auto all = number(memberAt(value, "counts"), "memories");
    const auto more = all - static_cast<std::int64_t>(memories.size());
    if (more > 0) fmt::print("  and {} more\n", more);
}

void printForgetting(const Json& value) {
    if (memberAt(value, "counts").empty()) {
        fmt::print("Nothing in this vault speaks of it. Nothing was changed.\n");
        return;
    }
    const bool done = !memberAt(value, "finishedAt").is_null();
    fmt::print("{}: {}\n", done ? "Forgotten" : "This goes, for good", counted(memberAt(value, "counts")));
    printGoing(value);
    for (const Json& place : memberAt(value, "stillIn"))
        fmt::print("A backup still holds it: {}\n", place.get<std::string>());
    if (memberAt(value, "otherDevices").empty()) return;
    std::string names;
    for (const Json& name : memberAt(value, "otherDevices"))
        names += (names.empty() ? "" : ", ") + name.get<std::string>();
    fmt::print(
        "Other devices forget it when they sync: {}. What one of them wrote about it since it last synced comes here "
        "and may bring it back: sync it, and forget it again if it does.\n",
        names);
}

void printForgettings(const Json& value) {
    for (const Json& one : memberAt(value, "receipts"))
        fmt::print("{}  {}  {}{}\n", day(one, "askedAt"), text(one, "kind"), counted(memberAt(one, "counts")),
                   memberAt(one, "finishedAt").is_null() ? "  (under way)" : "");
}

void printAttachments(const Json& value) {
    if (memberAt(value, "attachments").empty()) fmt::print("There are no attachments.\n");
    for (const Json& one : memberAt(value, "attachments"))
        fmt::print("{}  {}  {:>9}  {}{}\n", text(one, "id"), day(one, "createdAt"), number(one, "bytes"),
                   text(one, "name"),
                   boolAt(one, "stored", false) ? ""
                   : boolAt(one, "away", false) ? "  (still on another device)"
                                                : "  (only its name is here)");
}

void printSaved(const Json& value) {
    if (value.is_object()) fmt::print("Written: {}\n", text(value, "file"));
}

void printResume(const Json& value) {
    if (memberAt(value, "threads").empty()) fmt::print("There is nothing to pick up yet.\n");
    for (const Json& thread : memberAt(value, "threads")) {
        fmt::print("{}  {}  ({}, {})\n", text(thread, "conversationId"), text(thread, "title"), text(thread, "state"),
                   day(thread, "lastAt"));
        std::string about;
        for (const Json& topic : memberAt(thread, "subtopics"))
            about += (about.empty() ? "" : ", ") + topic.get<std::string>();
        if (!about.empty()) fmt::print("  about: {}\n", about);
        for (const Json& decision : memberAt(thread, "decisions"))
            fmt::print("  decided: {}\n", decision.get<std::string>());
        for (const Json& open : memberAt(thread, "openQuestions")) fmt::print("  open: {}\n", open.get<std::string>());
        fmt::print("  left off at: {}\n", elide(collapseSpaces(text(thread, "position")), kSnippet));
    }
    if (!memberAt(value, "threads").empty()) fmt::print("To go on with one: hearthctl chat --conversation ID\n");
}

void printSlot(const Json& slot) {
    const std::string kdf = text(slot, "kdf");
    fmt::print("{}  {}{}\n", text(slot, "id"), text(slot, "kind"), kdf.empty() ? "" : "  (" + kdf + ")");
}

void printSlots(const Json& value) {
    if (value.contains("slots"))
        for (const Json& slot : memberAt(value, "slots")) printSlot(slot);
    else
        printSlot(memberAt(value, "slot"));
    if (const std::string words = text(value, "recoveryPhrase"); !words.empty())
        fmt::print("\nRecovery phrase, shown this once; write it down and keep it apart:\n\n  {}\n", words);
    if (boolAt(value, "olderCopiesOpen", false))
        fmt::print("\nOlder copies of the vault still open as before. To give the vault a new key: hearthctl rekey\n");
}

void printRekey(const Json& value) {
    fmt::print(
        "The vault has a new key (generation {}). Copies and backups from before open with what opened them then.\n",
        number(value, "generation"));
}

void printStats(const Json& value) {
    fmt::print("{} conversations, {} messages, {} memories, {} attachments, {:.1f} MB\n",
               number(value, "conversations"), number(value, "messages"), number(value, "memories"),
               number(value, "attachments"), static_cast<double>(number(value, "bytes")) / 1e6);
}

void printVerify(const Json& value) {
    fmt::print("{} pages checked, {} bad; integrity: {}\n", number(value, "pages"), memberAt(value, "bad").size(),
               text(value, "integrity"));
    for (const Json& fault : memberAt(value, "bad"))
        fmt::print("  page {}: {}\n", number(fault, "page"), text(fault, "reason"));
}

std::string megabytes(const Json& object) {
    return fmt::format("{:.1f} MB", static_cast<double>(number(object, "bytes")) / 1e6);
}

void printBackup(const Json& value) {
    fmt::print(
        "The backup is whole and verified: {}, {}.\nIt opens with the vault's passphrase: hearthctl --vault "
        "\"{}\" stats\n",
        text(value, "directory"), megabytes(value), text(value, "directory"));
}

void printSnapshots(const Json& value) {
    if (memberAt(value, "snapshots").empty()) fmt::print("There are no snapshots yet.\n");
    for (const Json& snapshot : memberAt(value, "snapshots"))
        fmt::print("{:<32}  {:>10}  {}\n", text(snapshot, "name"), megabytes(snapshot), text(snapshot, "at"));
}

void printRestore(const Json& value) {
    fmt::print("The vault is the one of {} now, from {}.\n", day(value, "at").empty() ? "the backup" : day(value, "at"),
               text(value, "from"));
    if (!memberAt(value, "kept").is_null()) fmt::print("What was there before is kept in {}\n", text(value, "kept"));
}

void printDoctor(const Json& value) {
    if (boolAt(value, "sound", false)) {
        fmt::print("Nothing is wrong with this vault: {} pages checked. Nothing was changed.\n",
                   number(value, "pages"));
        return;
    }
    fmt::print("{} of {} pages were damaged, and {} entries of the log.\n", memberAt(value, "damagedPages").size(),
               number(value, "pages"), number(value, "damagedFrames"));
    for (const Json& table : memberAt(value, "tables")) {
        if (number(table, "read") == 0 && number(table, "lost") == 0) continue;
        fmt::print("  {}: {} saved, {}{} lost\n", text(table, "name"), number(table, "read"),
                   boolAt(table, "atLeast", false) ? "at least " : "", number(table, "lost"));
    }
    if (number(value, "unplacedPages") > 0)
        fmt::print("  {} pages could be read, but not where they belong.\n", number(value, "unplacedPages"));
    if (boolAt(value, "newIdentity", false)) fmt::print("  The vault's own id was lost; it has a new one.\n");
    if (!memberAt(value, "keysFrom").is_null())
        fmt::print("  The key file is that of the snapshot {}.\n", text(value, "keysFrom"));
    fmt::print("The repaired vault is sound: {}\n", text(value, "made"));
    if (!memberAt(value, "kept").is_null()) fmt::print("The damaged one is kept in {}\n", text(value, "kept"));
    fmt::print(
        "What is derived from messages is built anew when the vault is next used, or now by: hearthctl "
        "maintain\n");
}

void printProviders(const Json& value) {
    for (const Json& connection : memberAt(value, "connections"))
        fmt::print("{}{}  {}  {}\n", boolAt(connection, "default", false) ? "* " : "  ", text(connection, "provider"),
                   text(connection, "model"), text(connection, "baseUrl"));
    if (memberAt(value, "connections").empty()) fmt::print("No model is connected; answers come from memory.\n");
    for (const Json& provider : memberAt(value, "providers"))
        fmt::print("  can use: {}  {}{}\n", text(provider, "name"), text(provider, "title"),
                   boolAt(provider, "hasKey", false) ? "  (key set)" : "");
}

void printModels(const Json& value) {
    for (const Json& model : memberAt(value, "models")) fmt::print("{}\n", text(model, "id"));
}

void printMemoryModel(const Json& value) {
    const std::string model = text(value, "model");
    fmt::print("{}\n", model == "off"     ? "No model helps to remember; the rules read alone."
                       : model == "local" ? "Models on this machine help to remember."
                                          : "The model that answers in a conversation helps to remember it.");
}

void printEmbedders(const Json& value) {
    const Json& chosen = memberAt(value, "chosen");
    if (chosen.is_null()) {
        fmt::print("Only words and spelling find; no model finds by meaning.\n");
    } else {
        const std::string where = text(chosen, "path").empty() ? text(chosen, "baseUrl") : text(chosen, "path");
        fmt::print("* {}  {}  {}\n", text(chosen, "provider"), text(chosen, "model"), where);
        fmt::print("  {} messages and {} memories have a vector, {} are still to be looked at\n",
                   number(value, "messages"), number(value, "memories"), number(value, "waiting"));
    }
    for (const Json& embedder : memberAt(value, "available"))
        fmt::print("  can use: {}  {}  {}{}\n", text(embedder, "name"), text(embedder, "title"),
                   text(embedder, "model"), boolAt(embedder, "hasKey", false) ? "  (key set)" : "");
    fmt::print("  can use: a model's folder on this machine (embedder path DIR)\n");
}

void printTools(const Json& value) {
    for (const Json& tool : memberAt(value, "tools"))
        fmt::print("{:<7} {}/{}{}  {}\n", text(tool, "permission"), text(tool, "server"), text(tool, "tool"),
                   boolAt(tool, "remote", false) ? "  (on another machine)" : "",
                   elide(collapseSpaces(text(tool, "description")), kSnippet));
    for (const Json& notice : memberAt(value, "toolNotices")) fmt::print("{}\n", text(notice, "message"));
}

void printToolServers(const Json& value) {
    if (memberAt(value, "servers").empty()) fmt::print("No server of tools is connected.\n");
    for (const Json& server : memberAt(value, "servers")) {
        std::string where = text(server, "address") + text(server, "command");
        for (const Json& argument : memberAt(server, "args")) where += " " + argument.get<std::string>();
        fmt::print("{}  {}\n", text(server, "name"), where);
        std::string secrets;
        for (const char* kind : {"env", "headers"})
            for (const Json& name : memberAt(server, kind)) secrets += " " + name.get<std::string>();
        if (!secrets.empty()) fmt::print("  with values that are not shown:{}\n", secrets);
    }
}

void printPermission(const Json& value) {
    const std::string permission = text(value, "permission");
    const std::string tool = text(value, "server") + "/" + text(value, "tool");
    if (permission == "ask")
        fmt::print("Models have to ask for {}.\n", tool);
    else
        fmt::print("Models may {} call {}.\n", permission, tool);
}

void printInit(const Json& value) {
    fmt::print("The vault is made.\n\nRecovery phrase, shown this once; write it down and keep it apart:\n\n  {}\n",
               text(value, "recoveryPhrase"));
}

using Printer = void (*)(const Json&);
constexpr std::pair<std::string_view, Printer> kPrinters[] = {
    {"init", printInit},
    {"import", printImport},
    {"attachments list", printAttachments},
    {"attachments save", printSaved},
    {"search", printSearch},
    {"recall", printRecall},
    {"resume", printResume},
    {"conversations list", printConversations},
    {"conversations show", printConversation},
    {"conversations rename", printConversation},
    {"conversations label", printConversation},
    {"conversations move", printConversation},
    {"conversations archive", printConversation},
    {"conversations pin", printConversation},
    {"conversations local-only", printConversation},
    {"conversations memory", printConversationMemory},
    {"conversations delete", printConversation},
    {"forget list", printForgettings},
    {"forget memory", printForgetting},
    {"forget message", printForgetting},
    {"forget conversation", printForgetting},
    {"forget topic", printForgetting},
    {"forget person", printForgetting},
    {"forget range", printForgetting},
    {"forget everything", printForgetting},
    {"providers list", printProviders},
    {"providers use", printProviders},
    {"providers remove", printProviders},
    {"providers test", printModels},
    {"providers memory", printMemoryModel},
    {"embedder list", printEmbedders},
    {"embedder set", printEmbedders},
    {"embedder path", printEmbedders},
    {"embedder off", printEmbedders},
    {"tools list", printTools},
    {"tools servers", printToolServers},
    {"tools add", printToolServers},
    {"tools remove", printToolServers},
    {"tools allow", printPermission},
    {"tools forbid", printPermission},
    {"backup", printBackup},
    {"snapshots list", printSnapshots},
    {"rekey", printRekey},
    {"slots list", printSlots},
    {"slots add", printSlots},
    {"slots remove", printSlots},
    {"slots change-passphrase", printSlots},
    {"slots new-phrase", printSlots},
    {"restore", printRestore},
    {"doctor", printDoctor},
    {"maintain", printMaintained},
    {"export", printSaved},
    {"stats", printStats},
    {"verify", printVerify},
};

}  // namespace

void printForPeople(std::string_view command, const Json& value) {
    if (value.is_null() || streamsWords(command)) return;  // an answer's words were printed as they came
    if (printAboutModels(command, value) || printAboutSync(command, value) || printAboutMemory(command, value)) return;
    const auto printer = std::ranges::find(kPrinters, command, &std::pair<std::string_view, Printer>::first);
    if (printer != std::end(kPrinters)) {
        printer->second(value);
    } else {
        for (const auto& [name, member] : value.items()) fmt::print("{}: {}\n", name, dumpJson(member));
    }
}

void printToolUse(const Json& answer) {
    for (const Json& call : memberAt(answer, "toolCalls"))
        fmt::print(stderr, "[{} {}/{} {}]\n",
                   boolAt(call, "allowed", false) ? "called" : "not allowed:", text(call, "server"), text(call, "tool"),
                   dumpJson(memberAt(call, "arguments")));
    for (const Json& notice : memberAt(answer, "toolNotices")) fmt::print(stderr, "{}\n", text(notice, "message"));
}

void printProgress(const Json& event) {
    if (isatty(STDERR_FILENO) == 0) return;
    if (event.contains("reading")) {
        // The answer's last line has no end yet.
        fmt::print(stderr, "\nA model reads what was said, to remember it (Ctrl+C: leave it for later).");
        std::fflush(stderr);
        return;
    }
    fmt::print(stderr, "\r{}: {} ", text(event, "job"), number(event, "done"));
    if (const auto all = numberAt(event, "all"); all && *all > 0)
        fmt::print(stderr, "of {} ", static_cast<std::int64_t>(*all));
    std::fflush(stderr);
}

void endProgress() {
    if (isatty(STDERR_FILENO) != 0) fmt::print(stderr, "\r\033[K");
}

}  // namespace hearth::ctl
