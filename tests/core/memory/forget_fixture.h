// SPDX-License-Identifier: AGPL-3.0-or-later
// A vault that speaks of a journey in every place that it has, and where a word can be read below a vault's folder.
#pragma once

#include <algorithm>
#include <array>
#include <fstream>
#include <string>
#include <vector>

#include "core/base/text.h"
#include "core/memory/forgetting.h"
#include "core/memory/upkeep.h"
#include "core/store/backup.h"
#include "core/store/key_slots.h"
#include "core/store/salvage_pages.h"
#include "core/store/slots.h"
#include "tests/core/memory/memory_fixture.h"

namespace hearth::memory {

namespace fs = std::filesystem;

/// A word that stands nowhere but in what is forgotten.
inline constexpr std::string_view kSecret = "Zanzibarine";
using Nowhere = std::vector<std::string>;

inline std::string readWhole(const fs::path& file) {
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

inline std::string inUtf16(std::string_view text) {
    std::string wide;
    for (const char letter : text) wide += {letter, '\0'};
    return wide;
}

inline bool holds(std::string_view bytes, std::string_view word) {
    const auto found = [&](const std::string& form) { return foldCase(bytes).find(form) != std::string::npos; };
    const std::string folded = foldCase(word);
    // The index keeps stems.
    return found(folded) || found(folded.substr(0, 9)) || bytes.find(inUtf16(word)) != std::string_view::npos;
}

/// What stands around a word, for whoever looks at a failure.
inline std::string around(std::string_view bytes, std::string_view word) {
    const std::string folded = foldCase(bytes);
    const std::size_t at = std::min(folded.find(foldCase(word).substr(0, 9)), folded.size());
    std::string text = folded.substr(at > 40 ? at - 40 : 0, 100);
    std::replace_if(
        text.begin(), text.end(), [](char letter) { return letter < ' '; }, '.');
    return text;
}

/// Where a word can be read below a vault's folder: pages of databases and logs decrypted, everything else as it is.
inline std::vector<std::string> placesOf(store::Vault& vault, std::string_view word) {
    std::vector<std::string> places;
    const store::DatabaseKey key = vault.keySlots().databaseKey();
    for (const auto& entry : fs::recursive_directory_iterator(vault.directory())) {
        if (!entry.is_regular_file()) continue;
        const fs::path& file = entry.path();
        if (holds(readWhole(file), word)) places.push_back(file.filename().string() + " in clear");
        if (file.filename() != "vault.db" && !file.filename().string().starts_with("vault.db.")) continue;
        auto pages = store::SalvagePages::open(store::PageCipher(key.key, vault.fileId(), key.generation), file,
                                               file.string() + "-wal");
        REQUIRE(pages.ok());
        REQUIRE(pages->count() > 0);
        std::array<std::uint8_t, store::kPageBytes> page{};
        for (std::uint32_t number = 1; number <= pages->count(); ++number)
            if (pages->read(number, page) && holds({reinterpret_cast<const char*>(page.data()), page.size()}, word))
                places.push_back(file.filename().string() + ", page " + std::to_string(number) + ": " +
                                 around({reinterpret_cast<const char*>(page.data()), page.size()}, word));
    }
    return places;
}

/// A vault that speaks of a journey in every place that it has.
struct ForgetFixture : MemoryFixture {
    index::TextIndex index{temp.vault()};
    Forgetting forgetting{temp.vault(), engine, index};
    ConversationId journey = thread("Our Zanzibarine journey");
    ConversationId other = thread("Kitchen");

    ForgetFixture() {
        say(journey, "We decided to book the Zanzibarine ferry in May.");
        say(journey, "I love the Zanzibarine coast.");
        say(other, "I love hiking.");
        mention = say(other, "Not sure whether the Zanzibarine spices fit the kitchen.");
        say(other, "The kitchen budget is 9000 euros.");
        audit(journey);
        audit(other);
        REQUIRE(engine.add("The Zanzibarine visa costs 50 dollars.").ok());
        REQUIRE(conversations.setLabel(other, "Zanzibarine", true).ok());
        REQUIRE(conversations.saveDraft(other, "and the Zanzibarine hotel").ok());
        REQUIRE(conversations.saveDraft(std::nullopt, "something else").ok());
        REQUIRE(index.catchUp({}, CancelToken()).ok());
        temp.clock().advance(40 * kDay);
        REQUIRE(Upkeep(temp.vault(), {}).run({}, CancelToken()).ok());
        REQUIRE(store::takeDailySnapshot(temp.vault(), {}).ok());
    }
    static ForgetTarget topic(std::string_view words = kSecret) {
        return {ForgetKind::Topic, std::nullopt, std::string(words), std::nullopt, std::nullopt};
    }
    static ForgetTarget one(ForgetKind kind, const IdBytes& id) { return {kind, id, {}, std::nullopt, std::nullopt}; }
    ForgetReceipt forget(const ForgetTarget& target) {
        const auto id = forgetting.begin(target);
        REQUIRE(id.ok());
        const auto receipt = forgetting.finish(*id, {}, CancelToken());
        if (!receipt.ok()) FAIL(errorCodeName(receipt.error().code) << ": " << receipt.error().detail);
        return *receipt;
    }
    MessageId mention{IdBytes{}};
};

}  // namespace hearth::memory
