// SPDX-License-Identifier: AGPL-3.0-or-later
// Writes the test vectors of docs/WIRE_FORMAT.md: `make_sync_vectors DIR [CORPUS]`; tests/sync/vectors holds what it
// wrote. With a second folder, also those of them that are seeds of the fuzz targets; tests/fuzz/corpus holds them.
#include <catch2/catch.hpp>
#include <cstdio>
#include <filesystem>
#include <fstream>

#include "tests/support/catch.h"
#include "tests/sync/samples.h"
#include "tests/sync/vectors.h"

namespace {

using hearth::Json;

/// Where to; Catch2 owns main's arguments.
struct Folders {
    std::string vectors;
    std::string corpus;
};
Folders& folders() {
    static Folders names;
    return names;
}

void writeSeed(const std::string& target, std::size_t number, std::string_view hex) {
    const hearth::Bytes bytes = hearth::sync::fromHex(hex);
    std::filesystem::create_directories(folders().corpus + "/" + target);
    std::ofstream(folders().corpus + "/" + target + "/" + std::to_string(number), std::ios::binary)
        << hearth::asText(bytes);
}

void writeSeeds(const Json& accepted) {
    std::size_t number = 0;
    for (const Json& vector : accepted) {
        ++number;
        if (vector.contains("cbor")) writeSeed("batch", number, vector["cbor"].get<std::string>());
        if (!vector.contains("envelope")) continue;
        const auto envelope = vector["envelope"].get<std::string>();
        const bool record = vector.contains("active");
        writeSeed("envelope", number + (record ? 100 : 0), envelope);
        // A record stands between the first 156 bytes and the last 64 of its envelope.
        if (record) writeSeed("record", number, std::string_view(envelope).substr(312, envelope.size() - 440));
    }
}

void writeHollowSeeds(const Json& hollow) {
    std::size_t number = 200;
    for (const Json& vector : hollow) writeSeed("envelope", ++number, vector["envelope"].get<std::string>());
}

void writeSnapshotSeeds(const Json& snapshot) {
    std::size_t number = 100;
    for (const Json& chunk : snapshot["chunks"]) writeSeed("snapshot", ++number, chunk["plain"].get<std::string>());
    writeSeed("snapshot", ++number, snapshot["manifest"]["plain"].get<std::string>());
}

void writePairingSeeds(const Json& pairing) {
    std::filesystem::create_directories(folders().corpus + "/pairing_code");
    std::ofstream(folders().corpus + "/pairing_code/1") << pairing["code"]["text"].get<std::string>();
    std::size_t number = 0;
    for (const Json& slot : pairing["slots"]) writeSeed("pairing_message", ++number, slot.get<std::string>());
    writeSeed("pairing_message", ++number, pairing["end"]["bytes"].get<std::string>());
}

void writeFrameSeeds(const Json& file) {
    std::size_t number = 0;
    for (const char* what : {"pushes", "pages"})
        for (const Json& vector : file[what]) writeSeed("frames", ++number, vector["body"].get<std::string>());
}

}  // namespace

TEST_CASE("vectors") {
    for (const auto& file : hearth::sync::makeVectors()) {
        std::ofstream(folders().vectors + "/" + file.name + ".json") << hearth::sync::vectorText(file.content);
        if (!folders().corpus.empty() && file.content.contains("accepted")) writeSeeds(file.content["accepted"]);
        if (!folders().corpus.empty() && file.content.contains("hollow")) writeHollowSeeds(file.content["hollow"]);
        if (!folders().corpus.empty() && file.content.contains("chunks")) writeSnapshotSeeds(file.content);
        if (!folders().corpus.empty() && file.content.contains("slots")) writePairingSeeds(file.content);
        if (!folders().corpus.empty() && file.content.contains("pages")) writeFrameSeeds(file.content);
    }
}

int main(int count, char** arguments) {
    if (count != 2 && count != 3) {
        std::fprintf(stderr, "make_sync_vectors DIR [CORPUS]\n");
        return 2;
    }
    folders() = {arguments[1], count == 3 ? arguments[2] : ""};
    return hearth::test::runTests(1, arguments);
}
