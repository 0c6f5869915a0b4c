// SPDX-License-Identifier: AGPL-3.0-or-later
// The functions behind the command table, and how they read a request that the table has checked.
#pragma once

#include <optional>
#include <string>

#include "core/engine/command_table.h"

namespace hearth::engine::commands {

using Output = Result<CommandOutput>;

Output init(ClosedContext& context, const Json& request);
Output verifyClosed(ClosedContext& context, const Json& request);

Output import(CommandContext& context, const Json& request);
Output exportAll(CommandContext& context, const Json& request);
Output maintain(CommandContext& context, const Json& request);
Output stats(CommandContext& context, const Json& request);
Output verify(CommandContext& context, const Json& request);

Output backup(CommandContext& context, const Json& request);
Output listSnapshots(CommandContext& context, const Json& request);
Output listSnapshotsClosed(ClosedContext& context, const Json& request);
Output restore(ClosedContext& context, const Json& request);
Output doctor(ClosedContext& context, const Json& request);

Output listSlots(CommandContext& context, const Json& request);
Output addSlot(CommandContext& context, const Json& request);
Output removeSlot(CommandContext& context, const Json& request);
Output changePassphrase(CommandContext& context, const Json& request);
Output newPhrase(CommandContext& context, const Json& request);
Output rekey(CommandContext& context, const Json& request);

Output listConversations(CommandContext& context, const Json& request);
Output showConversation(CommandContext& context, const Json& request);
Output renameConversation(CommandContext& context, const Json& request);
Output labelConversation(CommandContext& context, const Json& request);
Output moveConversation(CommandContext& context, const Json& request);
Output archiveConversation(CommandContext& context, const Json& request);
Output pinConversation(CommandContext& context, const Json& request);
Output keepConversationLocal(CommandContext& context, const Json& request);
Output conversationMemory(CommandContext& context, const Json& request);
Output deleteConversation(CommandContext& context, const Json& request);

Output search(CommandContext& context, const Json& request);
Output recall(CommandContext& context, const Json& request);
Output resume(CommandContext& context, const Json& request);
Output chat(CommandContext& context, const Json& request);

Output listMemories(CommandContext& context, const Json& request);
Output showMemory(CommandContext& context, const Json& request);
Output addMemory(CommandContext& context, const Json& request);
Output editMemory(CommandContext& context, const Json& request);
Output pinMemory(CommandContext& context, const Json& request);
Output keepMemoryLocal(CommandContext& context, const Json& request);
Output forgetMemory(CommandContext& context, const Json& request);
Output listCandidates(CommandContext& context, const Json& request);
Output acceptCandidates(CommandContext& context, const Json& request);
Output rejectCandidates(CommandContext& context, const Json& request);
Output readMemories(CommandContext& context, const Json& request);
Output reviewSetting(CommandContext& context, const Json& request);
Output memoryHistory(CommandContext& context, const Json& request);
Output whyMemory(CommandContext& context, const Json& request);

Output listConflicts(CommandContext& context, const Json& request);
Output resolveConflict(CommandContext& context, const Json& request);
Output listChanges(CommandContext& context, const Json& request);
Output undoChange(CommandContext& context, const Json& request);
Output mergeMemories(CommandContext& context, const Json& request);
Output listShifts(CommandContext& context, const Json& request);
Output listPeriods(CommandContext& context, const Json& request);
Output listPrunable(CommandContext& context, const Json& request);
Output archiveMemory(CommandContext& context, const Json& request);
Output keepUnpruned(CommandContext& context, const Json& request);
Output memoryHealth(CommandContext& context, const Json& request);
Output distinctMemories(CommandContext& context, const Json& request);
Output suggestLabels(CommandContext& context, const Json& request);
Output dismissLabel(CommandContext& context, const Json& request);
Output listDuplicates(CommandContext& context, const Json& request);
Output listRelated(CommandContext& context, const Json& request);
Output distinctConversations(CommandContext& context, const Json& request);
Output conversationImportance(CommandContext& context, const Json& request);

Output forgetOneMemory(CommandContext& context, const Json& request);
Output forgetMessage(CommandContext& context, const Json& request);
Output forgetTrashed(CommandContext& context, const ConversationId& id);
Output forgetConversation(CommandContext& context, const Json& request);
Output forgetTopic(CommandContext& context, const Json& request);
Output forgetPerson(CommandContext& context, const Json& request);
Output forgetRange(CommandContext& context, const Json& request);
Output forgetEverything(CommandContext& context, const Json& request);
Output listForgettings(CommandContext& context, const Json& request);

Output listProviders(CommandContext& context, const Json& request);
Output testProvider(CommandContext& context, const Json& request);
Output useProvider(CommandContext& context, const Json& request);
Output removeProvider(CommandContext& context, const Json& request);
Output listEmbedders(CommandContext& context, const Json& request);
Output setEmbedder(CommandContext& context, const Json& request);
Output setEmbedderPath(CommandContext& context, const Json& request);
Output embedderOff(CommandContext& context, const Json& request);
Output memoryModel(CommandContext& context, const Json& request);
Output routeMessage(CommandContext& context, const Json& request);
Output assignProvider(CommandContext& context, const Json& request);
Output setProviderKey(CommandContext& context, const Json& request);
Output dropProviderKey(CommandContext& context, const Json& request);
Output listModels(CommandContext& context, const Json& request);
Output setModel(CommandContext& context, const Json& request);
Output resetModel(CommandContext& context, const Json& request);
Output budget(CommandContext& context, const Json& request);
Output usage(CommandContext& context, const Json& request);
Output egress(CommandContext& context, const Json& request);

Output regenerate(CommandContext& context, const Json& request);
Output continueAnswer(CommandContext& context, const Json& request);
Output retry(CommandContext& context, const Json& request);
Output compare(CommandContext& context, const Json& request);
Output listPrompts(CommandContext& context, const Json& request);
Output storePrompt(CommandContext& context, const Json& request);
Output removePrompt(CommandContext& context, const Json& request);
Output settlePrompt(CommandContext& context, const Json& request);
Output conversationPrompt(CommandContext& context, const Json& request);
Output conversationModel(CommandContext& context, const Json& request);

Output listAttachments(CommandContext& context, const Json& request);
Output saveAttachment(CommandContext& context, const Json& request);

Output listTools(CommandContext& context, const Json& request);
Output listToolServers(CommandContext& context, const Json& request);
Output addToolServers(CommandContext& context, const Json& request);
Output removeToolServer(CommandContext& context, const Json& request);
Output allowTool(CommandContext& context, const Json& request);
Output forbidTool(CommandContext& context, const Json& request);

Output syncStatus(CommandContext& context, const Json& request);
Output syncDevices(CommandContext& context, const Json& request);
Output syncNow(CommandContext& context, const Json& request);
Output syncEnable(CommandContext& context, const Json& request);
Output syncInvite(CommandContext& context, const Json& request);
Output syncJoin(CommandContext& context, const Json& request);
Output syncRecover(CommandContext& context, const Json& request);
Output syncRename(CommandContext& context, const Json& request);
Output syncRevoke(CommandContext& context, const Json& request);
Output syncRotate(CommandContext& context, const Json& request);
Output syncConsent(CommandContext& context, const Json& request);

/// Readers of a request; its types were checked against the table.
std::string textOf(const Json& request, const char* name);
std::optional<std::string> optionalTextOf(const Json& request, const char* name);
std::optional<std::int64_t> integerOf(const Json& request, const char* name);
std::optional<Timestamp> timeOf(const Json& request, const char* name);
bool flagOf(const Json& request, const char* name);
Result<ConversationId> conversationOf(const Json& request, const char* name);
Result<std::optional<ConversationId>> optionalConversationOf(const Json& request, const char* name);
Result<MemoryId> memoryOf(const Json& request);
/// Who is to answer, and what it may cost. Errors: InvalidArgument for an address without its provider.
Result<TurnRequest> turnOf(const Json& request);

/// The files that a message names, ready to go with it; in the second place the sentence about the first one that
/// cannot. Errors: Cancelled.
struct ChosenFiles {
    std::vector<PreparedAttachment> attachments;
    std::optional<Failure> refused;
};
Result<ChosenFiles> filesOf(CommandContext& context, const Json& request);

}  // namespace hearth::engine::commands
