// SPDX-License-Identifier: AGPL-3.0-or-later
// hearth-reader: reads one file that came from elsewhere, from standard input, and writes what it makes of it to
// standard output. Hearth starts it; it knows nothing of a vault.
#include <iostream>
#include <iterator>
#include <string>
#include <vector>

#include "platform/reading/reader.h"

using namespace hearth;

int main(int argc, char** argv) {
    platform::limitThisProcess();
    const std::vector<std::string> words(argv + 1, argv + argc);
    const std::string content(std::istreambuf_iterator<char>(std::cin), {});
    const Bytes answer = platform::answerReading(words, asBytes(content));
    std::cout.write(reinterpret_cast<const char*>(answer.data()), static_cast<std::streamsize>(answer.size()));
    std::cout.flush();
    return std::cout.good() ? 0 : 1;
}
