// SPDX-License-Identifier: AGPL-3.0-or-later
#include "bench/sync_operations.h"

#include <string>

#include "core/store/registry.h"

namespace hearth::bench {

using store::Operation;
using store::OperationKind;

namespace {

/// About as long as people's messages are: 320 characters.
std::string text(std::size_t number) {
    std::string words;
    for (std::size_t i = 0; words.size() < 320; ++i)
        words += "word" + std::to_string((number * 31 + i * 7) % 9973) + " ";
    return words;
}

}  // namespace

IdBytes idOf(std::uint8_t kind, std::size_t number) {
    IdBytes id{kind};
    // As UUIDv7 does it: what is made later sorts later.
    for (std::size_t i = 0; i < 8; ++i) id[1 + i] = static_cast<std::uint8_t>(number >> (56 - 8 * i));
    return id;
}

LogicalTime at(std::size_t time) { return LogicalTime((std::uint64_t{1'700'000'000'000} << 16) + time); }

Operation conversation(std::size_t number) {
    const store::Value none;
    const store::Value zero = std::int64_t{0};
    return {OperationKind::Insert,
            store::kConversationsTable,
            idOf(1, number),
            at(number),
            {{1, std::string("a title")},
             {2, std::int64_t{1000}},
             {3, std::string("hearth")},
             {4, none},
             {5, none},
             {6, none},
             {7, none},
             {8, none},
             {9, zero},
             {10, zero},
             {11, zero},
             {12, zero},
             {13, none},
             {14, none},
             {15, none}}};
}

Operation message(std::size_t number, std::size_t conversation) {
    const IdBytes of = idOf(1, conversation);
    const store::Value none;
    return {OperationKind::Insert,
            store::kMessagesTable,
            idOf(2, number),
            at(number),
            {{1, Bytes(of.begin(), of.end())},
             {2, none},
             {3, std::string("user")},
             {4, none},
             {5, static_cast<std::int64_t>(2000 + number)},
             {6, text(number)},
             {7, none},
             {8, std::string("complete")},
             {9, std::int64_t{0}},
             {10, none},
             {11, none},
             {12, none},
             {13, none},
             {14, none}}};
}

}  // namespace hearth::bench
