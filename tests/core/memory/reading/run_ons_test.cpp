// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/memory/reading/run_ons.h"

#include <catch2/catch.hpp>

#include "core/memory/english/english.h"
#include "tests/core/memory/reading/extraction_cases.h"

namespace hearth::memory {

namespace {

std::string cutOf(std::string_view message) {
    static const RunOns runOns(english());
    std::vector<Sentence> out;
    for (const auto& sentence : splitSentences(message, english())) runOns.cut(message, sentence, out);
    std::string told;
    for (const auto& sentence : out) told += (told.empty() ? "" : " | ") + std::string(sentence.text);
    return told;
}

}  // namespace

TEST_CASE("clauses that no mark parts are read one by one") {
    CHECK(cutOf("i quit the bakery last month now i drive a van for the council my wife is happy about it but we sold "
                "the car") ==
          "i quit the bakery last month | now i drive a van for the council | my wife is happy about it | but we sold "
          "the car");
    CHECK(cutOf("ok so my brother Wes moved to Tulsa he's a welder out there and I said I would drive down for "
                "Thanksgiving anyway what should I bring") ==
          "ok so my brother Wes moved to Tulsa | he's a welder out there | and I said I would drive down for "
          "Thanksgiving anyway what should I bring");
    CHECK(cutOf("the doctor put me on tablets for my thyroid they make me tired I take them at six every morning with "
                "water") ==
          "the doctor put me on tablets for my thyroid | they make me tired | I take them at six every morning with "
          "water");
}

TEST_CASE("what now that opens ends where the next clause begins, without a mark") {
    CHECK(cutOf("Now that we live in Knowle I take the bus to work rather than cycle.") ==
          "Now that we live in Knowle | I take the bus to work rather than cycle.");
    CHECK(cutOf("now that my sister lives in Leeds i see her every week") ==
          "now that my sister lives in Leeds | i see her every week");
    for (const auto* whole : {"Now that we live in Knowle, I take the bus.", "Now that I am retired",
                              "I take the bus now that we live in Knowle.", "Now I work at Tesco."})
        CHECK(cutOf(whole) == whole);
    expectAll({{"Now that I work at Tesco I get up at five.", {"Works at Tesco.", "Wakes up at five."}}});
}

TEST_CASE("a clause that belongs to the words before it stays with them") {
    for (const auto* whole :
         {"I am looking for a charger I can take on the plane with me and a bag that fits all the stuff I own",
          "when I get home from the late shift I cook something quick and watch the match with the sound turned down",
          "she told me I should see the other dentist who is on the corner of Mill Lane near the post office",
          "the first flat I lived in after college was the one over the chip shop on the Whitmore Road in Leeds",
          "me and my wife are looking for a small car for the weekend shop and the odd long drive to Wales"})
        CHECK(cutOf(whole) == whole);
}

TEST_CASE("what has its marks, is short or is asked stays whole") {
    for (const auto* whole :
         {"I quit the bakery last month I drive a van now",
          "can you make this rhyme it is what our Nell wrote at school quote I am a bird of the sea I was born in a "
          "storm",
          "the firm gave all of us new names for the phones so it is Kaka now for the customers and for everybody else",
          "I quit the bakery, I drive a van now, we live in Hull, my wife works nights, and we have two dogs and a cat",
          "do you think I should quit the bakery I mean I like it but the hours are killing me these days?"})
        CHECK(cutOf(whole) == whole);
}

TEST_CASE("a run-on leaves the facts of its clauses and no long sentence") {
    expectAll(
        {{"i quit the bakery last month now i drive a van for the council my sister Jo lives in Hull and we have "
          "two dogs",
          {"Quit the bakery in April 2024.", "Drives a van for the council.", "Has a sister named Jo.",
           "Jo lives in Hull.", "Has two dogs."}}});
}

}  // namespace hearth::memory
