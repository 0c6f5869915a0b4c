// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/engine/command_table.h"

#include <algorithm>
#include <array>
#include <vector>

#include "core/base/spelling.h"
#include "core/base/text.h"
#include "core/engine/commands/commands.h"

namespace hearth::engine {

namespace {

using enum ParameterKind;

constexpr Parameter kConversation{"id", Text, "the conversation's id", true, true};
constexpr Parameter kMemory{"id", Text, "the memory's id", true, true};
constexpr Parameter kUndo{"undo", Flag, "take it back"};
constexpr Parameter kLimit{"limit", Integer, "at most this many"};

constexpr std::array kImport = {
    Parameter{"file", Path, "an export: a file, a .zip or a folder", true, true},
    Parameter{"format", Text, "auto, chatgpt, claude or jsonl", false, false, "auto|chatgpt|claude|jsonl"},
    Parameter{"forgottenToo", Flag, "bring back what was forgotten for good"}};
constexpr std::array kExport = {
    Parameter{"format", Text, "json, markdown or jsonl", false, false, "json|markdown|jsonl"},
    Parameter{"output", Path, "write to this file instead of standard output"}};
constexpr std::array kSearch = {Parameter{"query", Text, "what to look for; - reads one query a line", true, true},
                                kLimit,
                                Parameter{"since", Time, "said at or after this time"},
                                Parameter{"until", Time, "said before this time"},
                                Parameter{"conversation", Text, "only in this conversation"},
                                Parameter{"label", Text, "only in conversations with this label"}};
constexpr std::array kRecall = {Parameter{"query", Text, "the question; - reads one a line", true, true},
                                Parameter{"max", Integer, "at most this many memories, and as many passages"},
                                Parameter{"deadlineMs", Integer, "return the best found after this time"}};
constexpr std::array kResume = {kLimit};
constexpr Parameter kThinking{"thinking", Text,  "usual, off, low, medium, high or max: how much it thinks",
                              false,      false, "usual|off|low|medium|high|max"};
constexpr Parameter kImage{"image", Paths, "a picture that goes with it; may be given again"};
constexpr Parameter kFile{"file", Paths, "a text file, PDF or picture that goes with it; as often"};
constexpr std::array kChat = {Parameter{"message", Text, "what to say", true, true},
                              Parameter{"conversation", Text, "continue this conversation"},
                              Parameter{"instructions", Text, "of a new conversation: what every model reads first"},
                              kImage,
                              kFile,
                              Parameter{"provider", Text, "anthropic, openai, ollama, custom or offline"},
                              Parameter{"baseUrl", Text, "the provider's address"},
                              Parameter{"model", Text, "the model's name"},
                              Parameter{"fallback", Flag, "let another connection answer when this one fails"},
                              Parameter{"localOnly", Flag, "only models on this machine"},
                              Parameter{"overBudget", Flag, "even when the month's budget is used up"},
                              kThinking,
                              Parameter{"temporary", Flag, "keep nothing of it, and recall nothing for it"},
                              Parameter{"tools", Flag, "let the model ask for tools; see: tools list"},
                              Parameter{"allow", Texts, "let it call this one: server/tool; may be given again"}};
constexpr std::array kAttachmentList = {Parameter{"conversation", Text, "only of this conversation"}};
constexpr std::array kAttachmentSave = {Parameter{"id", Text, "the attachment's id", true, true},
                                        Parameter{"output", Path, "write to this file instead of standard output"}};
constexpr Parameter kProvider{"provider", Text, "anthropic, openai, ollama, custom or offline"};
constexpr Parameter kBaseUrl{"baseUrl", Text, "the provider's address"};
constexpr Parameter kModel{"model", Text, "the model's name"};
constexpr Parameter kFallback{"fallback", Flag, "let another connection answer when this one fails"};
constexpr Parameter kLocalOnly{"localOnly", Flag, "only models on this machine"};
constexpr Parameter kOverBudget{"overBudget", Flag, "even when the month's budget is used up"};
constexpr Parameter kMessageId{"id", Text, "the message's id", true, true};
constexpr std::array kAnswerAgain = {kMessageId, kProvider,  kBaseUrl,    kModel,
                                     kFallback,  kLocalOnly, kOverBudget, kThinking};
constexpr std::array kCompare = {
    Parameter{"message", Text, "what to say", true, true},
    Parameter{"models", Texts, "provider, or provider/model; given two to four times", false, true},
    Parameter{"conversation", Text, "continue this conversation"},
    kImage,
    kFile,
    kLocalOnly,
    kOverBudget};
constexpr std::array kRoute = {Parameter{"message", Text, "the message", true, true},
                               Parameter{"conversation", Text, "as if it were said in this conversation"},
                               kProvider,
                               kBaseUrl,
                               kModel,
                               Parameter{"image", Flag, "as if it had an image"},
                               Parameter{"tokens", Integer, "as if the whole prompt had so many tokens"},
                               kFallback,
                               kLocalOnly,
                               kOverBudget};
constexpr std::array kAssign = {Parameter{"purpose", Text, "vision, long or precision; without it, what is set", true,
                                          false, "vision|long|precision"},
                                Parameter{"name", Text, "the provider's name", true}, kBaseUrl, kModel,
                                Parameter{"undo", Flag, "as the built-in list proposes, again"}};
constexpr std::array kProviderKey = {Parameter{"name", Text, "the provider's name", true, true},
                                     Parameter{"key", Secret, "a file with the API key"},
                                     Parameter{"keychain", Flag, "keep it in the system's keychain instead"}};
constexpr std::array kProviderOnly = {Parameter{"name", Text, "the provider's name", true, true}};
constexpr Parameter kModelName{"name", Text, "the model, as provider/model", true, true};
constexpr std::array kModelOnly = {kModelName};
constexpr std::array kModelSet = {kModelName,
                                  Parameter{"context", Integer, "how many tokens it takes"},
                                  Parameter{"input", Text, "dollars for a million tokens of input"},
                                  Parameter{"cached", Text, "dollars for a million tokens of input out of the cache"},
                                  Parameter{"output", Text, "dollars for a million tokens of output"},
                                  Parameter{"sees", Text, "yes or no: whether it takes images", false, false, "yes|no"},
                                  Parameter{"taken", Text, "the day on which that was so; today without it"}};
constexpr std::array kBudget = {Parameter{"dollars", Text, "dollars a month; without it, how it stands", true},
                                Parameter{"off", Flag, "no budget"}};
constexpr std::array kUsage = {
    Parameter{"by", Text, "day, model or conversation", false, false, "day|model|conversation"},
    Parameter{"from", Time, "called at or after this time"}, Parameter{"to", Time, "called before this time"},
    Parameter{"csv", Path, "a table into this file, - for standard output: every call, or the sums of --by"}};
constexpr std::array kEgress = {Parameter{"from", Time, "sent at or after this time"},
                                Parameter{"to", Time, "sent before this time"}, kLimit};
constexpr Parameter kPromptName{"name", Text, "the prompt's name", true, true};
constexpr std::array kPromptOnly = {kPromptName};
constexpr std::array kPromptSave = {kPromptName, Parameter{"text", Text, "the instructions", true, true}};
constexpr std::array kPromptSettle = {kPromptName, Parameter{"use", Flag, "it takes the place of the text"}};
constexpr std::array kConversationPrompt = {
    kConversation,
    Parameter{"text", Text, "the instructions; without them, what is set", true},
    Parameter{"named", Text, "the name of saved instructions"},
    Parameter{"undo", Flag, "none"},
    Parameter{"useOther", Flag, "what another device wrote instead takes the place of the text"},
    Parameter{"dropOther", Flag, "what another device wrote instead goes"}};
constexpr std::array kConversationModel = {kConversation, Parameter{"provider", Text, "the provider's name", true},
                                           kModel, Parameter{"undo", Flag, "as the rules say, again"}};
constexpr std::array kToolServers = {
    Parameter{"servers", Secret, "a file with {\"mcpServers\": {…}}, or - for standard input", true, true}};
constexpr std::array kToolServer = {Parameter{"name", Text, "the server's name", true, true}};
constexpr std::array kToolPermit = {Parameter{"tool", Text, "server/tool, as tools list names it", true, true},
                                    Parameter{"undo", Flag, "ask again"}};
constexpr std::array kConversationList = {kLimit, Parameter{"label", Text, "only with this label"},
                                          Parameter{"archived", Flag, "those in the archive"},
                                          Parameter{"trash", Flag, "those in the trash"}};
constexpr std::array kConversationOnly = {kConversation};
constexpr std::array kRename = {kConversation, Parameter{"title", Text, "the new title", true, true}};
constexpr std::array kLabel = {kConversation, Parameter{"label", Text, "the label's name", true, true}, kUndo};
constexpr std::array kMove = {kConversation,
                              Parameter{"folder", Text, "the folder's name; empty for none", true, true}};
constexpr std::array kConversationFlag = {kConversation, kUndo};
constexpr std::array kDelete = {
    kConversation, kUndo,
    Parameter{"forever", Flag, "forget what is in the trash for good, with what was learned from it"}};
constexpr Parameter kSuperseded{"all", Flag, "superseded and archived ones too"};
constexpr Parameter kAsOf{"asOf", Time, "what would have been listed then"};
constexpr Parameter kTrueAt{"trueAt", Time, "what was true then"};
constexpr Parameter kOfTier{"tier", Text, "1: of now; 2: tastes and aims; 3: everything else", false, false, "1|2|3"};
constexpr Parameter kOfLayer{"layer", Text,  "how long ago it was learned: working, recent or long-term",
                             false,   false, "working|recent|long-term"};
constexpr Parameter kOfKind{"kind", Text,  "preference, fact, decision, goal, plan, relation or note",
                            false,  false, "preference|fact|decision|goal|plan|relation|note"};
constexpr Parameter kAbout{"about", Text, "about somebody of this name; user is you"};
constexpr std::array kMemoryList = {kSuperseded, kAsOf,    kTrueAt, Parameter{"contains", Text, "has all these words"},
                                    kOfTier,     kOfLayer, kOfKind, kAbout,
                                    kLimit};
constexpr std::array kMemorySearch = {Parameter{"contains", Text, "words that it has", true, true},
                                      kSuperseded,
                                      kAsOf,
                                      kTrueAt,
                                      kOfTier,
                                      kOfLayer,
                                      kOfKind,
                                      kAbout,
                                      kLimit};
constexpr std::array kConversationMemory = {
    kConversation, Parameter{"setting", Text, "on or off; without it, what is set", true, false, "on|off"}};
constexpr std::array kMemoryOnly = {kMemory};
constexpr std::array kMemoryAdd = {Parameter{"text", Text, "one short statement", true, true}};
constexpr std::array kMemoryEdit = {kMemory, Parameter{"text", Text, "the new text", true, true}};
constexpr std::array kMemoryFlag = {kMemory, kUndo};
constexpr Parameter kAll{"all", Flag, "those that are settled too"};
constexpr std::array kAllOnly = {kAll};
constexpr std::array kLimitOnly = {kLimit};
constexpr std::array kResolve = {Parameter{"id", Text, "the conflict's id", true, true},
                                 Parameter{"keep", Text, "old, new, both or later", true, true, "old|new|both|later"}};
constexpr std::array kUndoChange = {
    Parameter{"id", Text, "the id that memory changes or memory shifts names", true, true}};
constexpr std::array kCandidates = {
    Parameter{"rejected", Flag, "those that were rejected, or dropped by a model, instead"}};
constexpr std::array kJudge = {Parameter{"ids", Texts, "the candidates' ids", true},
                               Parameter{"all", Flag, "all that wait"}};
constexpr std::array kReview = {
    Parameter{"setting", Text, "on or off; without it, what is set", true, false, "on|off"}};
constexpr std::array kReadMemories = {
    Parameter{"conversation", Text, "only this conversation's id; without it, all of them"}};
constexpr std::array kMerge = {kMemory, Parameter{"into", Text, "the memory that stays", true, true}};
constexpr std::array kDistinctMemories = {
    kMemory, Parameter{"other", Text, "the id of the one that it only looks like", true, true}};
constexpr std::array kDistinctConversations = {
    kConversation, Parameter{"other", Text, "the id of the one that it only looks like", true, true}};
constexpr std::array kPeriods = {
    Parameter{"period", Text, "day, week, month or year", true, false, "day|week|month|year"}, kLimit};
constexpr std::array kKeep = {Parameter{"id", Text, "a memory's or a conversation's id", true, true}};
constexpr std::array kLabelsFor = {Parameter{"conversation", Text, "only for this conversation"}};
constexpr std::array kLabelNo = {kConversation, Parameter{"label", Text, "the label's name", true, true}};
constexpr std::array kImportance = {kConversation, Parameter{"value", Integer, "from 1 to 10"},
                                    Parameter{"undo", Flag, "compute it again"}};
constexpr Parameter kServerUrl{"url", Text, "the server's address", true, true};
constexpr Parameter kWordsAreSame{"yes", Flag, "take the six words for equal, unseen"};
constexpr Parameter kDevice{"id", Text, "the device's id", true, true};
constexpr std::array kSyncEnable = {kServerUrl, Parameter{"token", Text, "what lets a vault in", false, true}};
constexpr std::array kSyncInvite = {kWordsAreSame};
constexpr std::array kSyncJoin = {Parameter{"code", Text, "what the other device shows", true, true}, kWordsAreSame};
constexpr std::array kSyncRecover = {kServerUrl,
                                     Parameter{"phrase", Secret, "a file with the twelve words", false, true}};
constexpr std::array kSyncRename = {kDevice, Parameter{"name", Text, "what to call it", true, true}};
constexpr std::array kSyncDevice = {kDevice};
constexpr Parameter kDryRun{"dryRun", Flag, "only say what would go"};
constexpr Parameter kYes{"yes", Flag, "do it; there is no undo"};
constexpr std::array kForgetMemory = {kMemory, kDryRun, kYes};
constexpr std::array kForgetMessage = {Parameter{"id", Text, "the message's id", true, true}, kDryRun, kYes};
constexpr std::array kForgetConversation = {kConversation, kDryRun, kYes};
constexpr std::array kForgetTopic = {Parameter{"words", Text, "the words that speak of it", true, true}, kDryRun, kYes};
constexpr std::array kForgetPerson = {Parameter{"name", Text, "the person's name", true, true}, kDryRun, kYes};
constexpr std::array kForgetRange = {Parameter{"since", Time, "said at or after this time", false, true},
                                     Parameter{"until", Time, "said before this time", false, true}, kDryRun, kYes};
constexpr std::array kForgetEverything = {kDryRun, kYes};
constexpr std::array kProviderName = {Parameter{"name", Text, "the provider's name", true, true},
                                      Parameter{"baseUrl", Text, "its address"}};
constexpr std::array kProviderUse = {Parameter{"name", Text, "the provider's name, or offline", true, true},
                                     Parameter{"baseUrl", Text, "its address"}, Parameter{"model", Text, "the model"}};

constexpr std::array kEmbedderSet = {Parameter{"name", Text, "ollama, openai, google, voyage or custom", true, true},
                                     Parameter{"baseUrl", Text, "its address"}, Parameter{"model", Text, "the model"}};
constexpr std::array kEmbedderPath = {
    Parameter{"directory", Path, "the model's folder: model.safetensors, vocab.txt, config.json", true, true}};

constexpr std::array kMemoryModel = {
    Parameter{"model", Text, "off, local or answers; without it, what is set", true, false, "off|local|answers"}};

constexpr std::array kBackup = {
    Parameter{"directory", Path, "the backup's folder: a new one, or one with an earlier backup", true, true}};
constexpr Parameter kKdf{"kdf", Text,  "work for the passphrase: interactive, moderate or sensitive",
                         false, false, "interactive|moderate|sensitive"};
constexpr std::array kInit = {kKdf};
constexpr std::array kSlotAdd = {
    Parameter{"kind", Text, "passphrase, phrase or keychain", true, true, "passphrase|phrase|keychain"},
    Parameter{"newPassphrase", Secret, "a file with the new passphrase", false, false, {}, "passphrase"}, kKdf};
constexpr std::array kSlotOnly = {Parameter{"id", Text, "the slot's id", true, true}};
constexpr std::array kChangePassphrase = {Parameter{"newPassphrase", Secret, "a file with the new passphrase"},
                                          Parameter{"slot", Text, "the slot's id, where there are several"}, kKdf};

constexpr std::array kRestore = {Parameter{"directory", Path, "a backup's folder", true},
                                 Parameter{"snapshot", Text, "instead of a folder: the name of a snapshot"}};
constexpr std::array kDoctor = {
    Parameter{"into", Path, "put the repaired vault into this new folder and leave the damaged one where it is"}};

constexpr Command reads(Command command) {
    command.effect = Effect::Reads;
    return command;
}

constexpr std::array kCommands = {
    Command{"init", "make a vault; prints the recovery phrase once", kInit, nullptr, commands::init, ClosedSecret::New},
    Command{"import", "bring in conversations from an export", kImport, commands::import},
    reads({"export", "write every conversation out", kExport, commands::exportAll}),
    reads({"conversations list", "conversations, pinned first, then newest", kConversationList,
           commands::listConversations}),
    reads({"conversations show", "one conversation with its visible messages", kConversationOnly,
           commands::showConversation}),
    Command{"conversations rename", "give a conversation another title", kRename, commands::renameConversation},
    Command{"conversations label", "put a label on a conversation", kLabel, commands::labelConversation},
    Command{"conversations move", "put a conversation into a folder", kMove, commands::moveConversation},
    Command{"conversations archive", "put a conversation into the archive", kConversationFlag,
            commands::archiveConversation},
    Command{"conversations pin", "keep a conversation at the top", kConversationFlag, commands::pinConversation},
    Command{"conversations local-only", "let only models on this machine read a conversation", kConversationFlag,
            commands::keepConversationLocal},
    Command{"conversations memory", "whether anything is learned from a conversation, and recalled into it",
            kConversationMemory, commands::conversationMemory},
    Command{"conversations delete", "put a conversation into the trash", kDelete, commands::deleteConversation},
    reads({"search", "find messages", kSearch, commands::search}),
    reads({"recall", "what helps to answer a question: memories, passages, context", kRecall, commands::recall}),
    reads({"resume", "pick up where you left off", kResume, commands::resume}),
    Command{"chat", "say something and get an answer", kChat, commands::chat},
    Command{"regenerate", "a second answer beside this one, by another model where one is named", kAnswerAgain,
            commands::regenerate},
    Command{"continue", "go on with an answer that broke off", kAnswerAgain, commands::continueAnswer},
    Command{"retry", "answer this question of yours again", kAnswerAgain, commands::retry},
    Command{"compare", "one message to several models, their answers beside each other", kCompare, commands::compare},
    reads({"attachments list", "the files that went with messages, newest first", kAttachmentList,
           commands::listAttachments}),
    reads({"attachments save", "write one of them into a file", kAttachmentSave, commands::saveAttachment}),
    reads({"prompts list", "instructions that are saved by name", {}, commands::listPrompts}),
    Command{"prompts save", "save instructions under a name", kPromptSave, commands::storePrompt},
    Command{"prompts delete", "delete saved instructions", kPromptOnly, commands::removePrompt},
    Command{"prompts settle", "what another device wrote instead goes, or is used", kPromptSettle,
            commands::settlePrompt},
    Command{"conversations prompt", "instructions for a conversation", kConversationPrompt,
            commands::conversationPrompt},
    Command{"conversations model", "which model answers in a conversation", kConversationModel,
            commands::conversationModel},
    reads({"memory list", "what is remembered", kMemoryList, commands::listMemories}),
    reads({"memory search", "what is remembered that has these words", kMemorySearch, commands::listMemories}),
    reads({"memory show", "one memory: what it is, since when, where it came from", kMemoryOnly, commands::showMemory}),
    Command{"memory add", "remember something", kMemoryAdd, commands::addMemory},
    Command{"memory edit", "give a memory another text; the old one stays in its history", kMemoryEdit,
            commands::editMemory},
    Command{"memory pin", "keep a memory from fading", kMemoryFlag, commands::pinMemory},
    Command{"memory local-only", "never send a memory to a remote model", kMemoryFlag, commands::keepMemoryLocal},
    Command{"memory forget", "remove a memory", kMemoryOnly, commands::forgetMemory},
    reads({"memory candidates", "what was found and waits until you accept it", kCandidates, commands::listCandidates}),
    Command{"memory accept", "keep candidates", kJudge, commands::acceptCandidates},
    Command{"memory reject", "refuse candidates; the same words never come back", kJudge, commands::rejectCandidates},
    Command{"memory review", "look at what is found before it is kept", kReview, commands::reviewSetting},
    Command{"memory read", "show a model what none has read yet, and keep what that adds", kReadMemories,
            commands::readMemories},
    reads({"memory history", "the versions of a memory, oldest first", kMemoryOnly, commands::memoryHistory}),
    reads({"memory why", "the words that a memory came from", kMemoryOnly, commands::whyMemory}),
    reads({"memory conflicts", "memories of which one may be out of date; both stay until you say", kAllOnly,
           commands::listConflicts}),
    Command{"memory resolve", "say which side of a conflict stands", kResolve, commands::resolveConflict},
    reads({"memory changes", "what was merged, superseded and archived without being asked", kLimitOnly,
           commands::listChanges}),
    Command{"memory undo", "take such a change back, for good", kUndoChange, commands::undoChange},
    Command{"memory merge", "make one memory of two", kMerge, commands::mergeMemories},
    reads({"memory shifts", "when you moved on to something else", kAllOnly, commands::listShifts}),
    reads({"memory periods", "what days, weeks, months or years were about", kPeriods, commands::listPeriods}),
    reads({"memory prune", "what could be put away, and when it is", kLimitOnly, commands::listPrunable}),
    Command{"memory archive", "put a memory away; it stays readable", kMemoryFlag, commands::archiveMemory},
    Command{"memory keep", "take a memory or a conversation off the pruning list", kKeep, commands::keepUnpruned},
    reads({"memory health",
           "what is there twice, at odds, stale, never used, secret or dated in the future",
           {},
           commands::memoryHealth}),
    Command{"memory distinct", "two memories that look the same are not; they are not listed so again",
            kDistinctMemories, commands::distinctMemories},
    reads({"forget list", "what was forgotten, when, and where it may still be", {}, commands::listForgettings}),
    Command{"forget memory", "a memory, for good", kForgetMemory, commands::forgetOneMemory},
    Command{"forget message", "a message and what was learned from it", kForgetMessage, commands::forgetMessage},
    Command{"forget conversation", "a conversation and what was learned from it", kForgetConversation,
            commands::forgetConversation},
    Command{"forget topic", "everything that speaks of something", kForgetTopic, commands::forgetTopic},
    Command{"forget person", "everything that names somebody", kForgetPerson, commands::forgetPerson},
    Command{"forget range", "everything that was said in a stretch of time", kForgetRange, commands::forgetRange},
    Command{"forget everything", "all conversations and all memories", kForgetEverything, commands::forgetEverything},
    reads({"labels suggest", "labels that would fit, with the reason", kLabelsFor, commands::suggestLabels}),
    Command{"labels dismiss", "never suggest this label for this conversation", kLabelNo, commands::dismissLabel},
    reads({"conversations duplicates", "conversations that say the same", {}, commands::listDuplicates}),
    reads({"conversations related", "conversations about the same things", kConversationOnly, commands::listRelated}),
    Command{"conversations distinct", "two conversations that look the same are not; they are not listed so again",
            kDistinctConversations, commands::distinctConversations},
    Command{"conversations importance", "how important a conversation is, 1 to 10; --value says so", kImportance,
            commands::conversationImportance},
    Command{"maintain", "run all due jobs to the end", {}, commands::maintain},
    reads({"providers list", "which models can answer, and which does by default", {}, commands::listProviders}),
    reads({"providers test", "ask a provider for its models", kProviderName, commands::testProvider}),
    Command{"providers use", "let a provider answer by default", kProviderUse, commands::useProvider},
    Command{"providers remove", "take a connection off the list; its key stays", kProviderName,
            commands::removeProvider},
    reads({"providers route", "where a message would go, and why", kRoute, commands::routeMessage}),
    Command{"providers assign", "which connection serves images, long contexts, precise questions", kAssign,
            commands::assignProvider},
    Command{"providers key", "keep a provider's API key in the vault", kProviderKey, commands::setProviderKey},
    Command{"providers drop-key", "take a provider's API key out of the vault", kProviderOnly,
            commands::dropProviderKey},
    reads({"models list", "models with their prices and contexts, and of which day", {}, commands::listModels}),
    Command{"models set", "say what a model costs and takes, above the built-in list", kModelSet, commands::setModel},
    Command{"models reset", "what the built-in list says of a model, again", kModelOnly, commands::resetModel},
    Command{"budget", "how much may be spent in a month, and how much was", kBudget, commands::budget},
    reads({"usage", "tokens and costs, by day, model or conversation", kUsage, commands::usage}),
    reads({"egress", "what was sent to models: when, where, with which memories", kEgress, commands::egress}),
    Command{"providers memory", "which model may help to remember: none, one on this machine, or the one that answers",
            kMemoryModel, commands::memoryModel},
    reads({"embedder list", "what finds by meaning, and how far it has come", {}, commands::listEmbedders}),
    Command{"embedder set", "let a provider's model find by meaning", kEmbedderSet, commands::setEmbedder},
    Command{"embedder path", "let a model on this machine find by meaning", kEmbedderPath, commands::setEmbedderPath},
    Command{"embedder off", "find by words alone, and delete the vectors", {}, commands::embedderOff},
    reads({"tools list", "what models may ask for, and what they may call unasked", {}, commands::listTools}),
    reads({"tools servers", "the servers of tools that are connected", {}, commands::listToolServers}),
    Command{"tools add", "connect servers of tools (MCP)", kToolServers, commands::addToolServers},
    Command{"tools remove", "disconnect a server of tools", kToolServer, commands::removeToolServer},
    Command{"tools allow", "let models call a tool without a question", kToolPermit, commands::allowTool},
    Command{"tools forbid", "never offer a tool to a model", kToolPermit, commands::forbidTool},
    Command{"backup", "copy the vault into a folder, while it is in use", kBackup, commands::backup},
    reads({"snapshots list",
           "the copies that are kept beside the vault",
           {},
           commands::listSnapshots,
           commands::listSnapshotsClosed}),
    reads({"slots list", "who can open the vault", {}, commands::listSlots}),
    Command{"slots add", "another way to open the vault; a phrase is printed once", kSlotAdd, commands::addSlot},
    Command{"slots remove", "take a way to open the vault away", kSlotOnly, commands::removeSlot},
    Command{"slots change-passphrase", "a new passphrase in place of the old one", kChangePassphrase,
            commands::changePassphrase},
    Command{"slots new-phrase", "a new recovery phrase in place of the old one; printed once", {}, commands::newPhrase},
    reads({"sync status", "how the other devices and the server stand", {}, commands::syncStatus}),
    reads({"sync devices", "the devices of this account", {}, commands::syncDevices}),
    Command{"sync now", "push and pull all that is due", {}, commands::syncNow},
    Command{"sync enable", "put this vault on a server", kSyncEnable, commands::syncEnable},
    Command{"sync invite", "show a code for a new device, and wait for it", kSyncInvite, commands::syncInvite},
    Command{"sync join", "make this empty vault a device of an account", kSyncJoin, commands::syncJoin},
    Command{"sync recover", "the same, with the account's twelve words", kSyncRecover, commands::syncRecover},
    Command{"sync rename", "call a device otherwise", kSyncRename, commands::syncRename},
    Command{"sync revoke", "take a device out of the account, and change the key", kSyncDevice, commands::syncRevoke},
    Command{"sync rotate", "change the key of everything that follows", {}, commands::syncRotate},
    Command{"sync consent", "take in changes that delete much; a snapshot is kept first", {}, commands::syncConsent},
    Command{"rekey", "seal the whole vault anew under another key", {}, commands::rekey},
    Command{"restore", "put a backup or a snapshot into the vault's place; what was there is kept", kRestore, nullptr,
            commands::restore},
    Command{"doctor", "repair a damaged vault: save what can be read, say what is lost", kDoctor, nullptr,
            commands::doctor},
    reads({"stats", "how much the vault holds", {}, commands::stats}),
    reads({"verify", "check every page of the vault", {}, commands::verify, commands::verifyClosed}),
};

bool isAbsolutePath(const Json& value) {
    return value.is_string() && std::filesystem::path(value.get<std::string>()).is_absolute();
}

bool fits(const Json& value, const Parameter& parameter) {
    switch (parameter.kind) {
        case Secret: return value.is_string();
        case Text: return value.is_string() && isChoice(parameter, value.get<std::string>());
        case Texts:
            return value.is_array() && !value.empty() &&
                   std::all_of(value.begin(), value.end(), [](const Json& one) { return one.is_string(); });
        case Integer: return value.is_number_integer() && value.get<std::int64_t>() >= 0;
        case Time: return value.is_string() && Timestamp::parse(value.get<std::string>()).ok();
        case Flag: return value.is_boolean();
        case Path: return isAbsolutePath(value);
        case Paths:
            return value.is_array() && !value.empty() && std::all_of(value.begin(), value.end(), isAbsolutePath);
    }
    return false;
}

Status checkRequest(const Command& command, const Json& request) {
    for (const auto& [name, value] : request.items()) {
        const auto parameter = std::find_if(command.parameters.begin(), command.parameters.end(),
                                            [&, key = name](const Parameter& p) { return p.name == key; });
        if (parameter == command.parameters.end())
            return fail(ErrorCode::InvalidArgument, "no parameter is called \"" + name + "\"");
        if (!fits(value, *parameter))
            return fail(ErrorCode::InvalidArgument, "the parameter \"" + name + "\" cannot be understood");
    }
    for (const Parameter& parameter : command.parameters)
        if (parameter.required && !request.contains(std::string(parameter.name)))
            return fail(ErrorCode::InvalidArgument, "the parameter \"" + std::string(parameter.name) + "\" is missing");
    return {};
}

}  // namespace

bool isChoice(const Parameter& parameter, std::string_view value) {
    if (parameter.choices.empty()) return true;
    const auto choices = split(parameter.choices, '|');
    return std::find(choices.begin(), choices.end(), value) != choices.end();
}

const Parameter* missingSecret(const Command& command, const Json& request) {
    for (const Parameter& parameter : command.parameters) {
        if (parameter.kind != Secret || request.contains(std::string(parameter.name))) continue;
        const auto first = stringAt(request, std::string(command.parameters.front().name).c_str()).value_or("");
        if (parameter.neededFor.empty() || parameter.neededFor == first) return &parameter;
    }
    return nullptr;
}

std::span<const Command> commandTable() { return kCommands; }

const Command* findCommand(std::string_view name) {
    const auto found =
        std::find_if(kCommands.begin(), kCommands.end(), [&](const Command& c) { return c.name == name; });
    return found == kCommands.end() ? nullptr : &*found;
}

std::string_view nearestCommand(std::string_view name) {
    const std::size_t tolerated = std::max<std::size_t>(2, name.size() / 3);
    std::string_view nearest;
    std::size_t distance = tolerated + 1;
    for (const Command& command : kCommands)
        if (command.name.starts_with(name)) return command.name;
    for (const Command& command : kCommands) {
        for (std::string_view candidate : {command.name, command.name.substr(0, command.name.find(' '))}) {
            const std::size_t d = editDistance(name, candidate, tolerated);
            if (d < distance) {
                distance = d;
                nearest = candidate;
            }
        }
    }
    return nearest;
}

Result<CommandOutput> runCommand(const Command& command, CommandContext& context, const Json& request) {
    if (command.run == nullptr) return fail(ErrorCode::InvalidArgument, "this works only while the vault is closed");
    HEARTH_TRY_STATUS(checkRequest(command, request));
    return command.run(context, request);
}

Result<CommandOutput> runCommand(const Command& command, ClosedContext& context, const Json& request) {
    if (command.runClosed == nullptr) return fail(ErrorCode::InvalidArgument, "this works only on an open vault");
    HEARTH_TRY_STATUS(checkRequest(command, request));
    return command.runClosed(context, request);
}

}  // namespace hearth::engine
