// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/engine/saved_prompts.h"

#include <algorithm>
#include <utility>

#include "core/base/text.h"

namespace hearth::engine {

namespace {
constexpr std::string_view kPrefix = "prompt/";
std::string settingOf(std::string_view name) { return std::string(kPrefix).append(name); }
}  // namespace

Result<std::vector<SavedPrompt>> savedPrompts(const Settings& settings) {
    HEARTH_TRY(const auto found, settings.startingWith(kPrefix));
    std::vector<SavedPrompt> prompts;
    // What was deleted is null: the row stays, so that other devices hear of it.
    for (const auto& [name, value] : found)
        if (value.is_string()) prompts.push_back({name.substr(kPrefix.size()), value.get<std::string>()});
    std::sort(prompts.begin(), prompts.end(), [](const auto& a, const auto& b) { return a.name < b.name; });
    return prompts;
}

Result<SavedPrompt> savedPrompt(const Settings& settings, std::string_view name) {
    const std::string wanted(trim(name));
    HEARTH_TRY(const Json value, settings.get(settingOf(wanted)));
    if (!value.is_string()) return fail(ErrorCode::NotFound, "there is no prompt of that name");
    return SavedPrompt{wanted, value.get<std::string>()};
}

Status savePrompt(Settings& settings, std::string_view name, std::string_view text) {
    if (trim(name).empty()) return fail(ErrorCode::InvalidArgument, "a prompt needs a name");
    if (trim(text).empty()) return fail(ErrorCode::InvalidArgument, "a prompt needs a text");
    if (text.size() > kMostPromptBytes) return fail(ErrorCode::InvalidArgument, "a prompt holds at most 64 KiB");
    return settings.set(settingOf(trim(name)), std::string(trim(text)));
}

Status deletePrompt(Settings& settings, std::string_view name) {
    HEARTH_TRY_STATUS(savedPrompt(settings, name));
    return settings.set(settingOf(trim(name)), Json());
}

}  // namespace hearth::engine
