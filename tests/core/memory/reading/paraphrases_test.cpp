// SPDX-License-Identifier: AGPL-3.0-or-later
// Roundabout ways of saying what was chosen, what one has and uses and what is laid aside, within a sentence, over two,
// and together with what the assistant proposed; and what only sounds so.
#include <algorithm>

#include "tests/core/memory/memory_fixture.h"
#include "tests/core/memory/reading/extraction_cases.h"

using namespace hearth;
using namespace hearth::memory;

namespace {

using Contents = std::vector<std::string>;

Contents statedBy(std::string_view text, std::string_view earlier = {}, std::string_view asked = {}) {
    static const Redactor redactor;
    static const Extractor extractor(english(), redactor);
    const Said said{text, Timestamp::parse("2026-05-04T13:56:00Z").value(), {}, asked, false, earlier};
    Contents contents;
    for (const auto& statement : extractor.read(said).statements) contents.push_back(statement.content);
    return contents;
}

bool states(std::string_view text, std::string_view content, std::string_view earlier = {},
            std::string_view asked = {}) {
    const Contents contents = statedBy(text, earlier, asked);
    UNSCOPED_INFO(text);
    for (const auto& one : contents) UNSCOPED_INFO(one);
    return std::find(contents.begin(), contents.end(), content) != contents.end();
}

/// Whether something is kept that begins so.
bool tells(std::string_view text, std::string_view beginning, std::string_view asked = {}) {
    const Contents contents = statedBy(text, {}, asked);
    return std::any_of(contents.begin(), contents.end(),
                       [&](const std::string& one) { return one.starts_with(beginning); });
}

struct Pair {
    const char* before;
    const char* then;
    const char* kept;  ///< Of the first.
};

bool stillStands(const Pair& pair) {
    DayByDay life;
    return stands(life.after({pair.before, pair.then}), pair.kept);
}

}  // namespace

TEST_CASE("a choice is read whatever stands first, what it is for, what lost or why") {
    CHECK(states("Regarding the choir robes, we have decided for linen, since the old ones itch.",
                 "Decided on linen for the choir robes because the old ones itch."));
    CHECK(states("It's going to be lino for the utility room because the dog comes in wet.",
                 "Decided on lino for the utility room because the dog comes in wet."));
    CHECK(states("I've gone for six weeks for my notice period.", "Decided on six weeks for their notice period."));
    CHECK(states("In the end it's ferns and not hostas for the shady corner.",
                 "Decided on ferns over hostas for the shady corner."));
    CHECK(states("For the puppy's name it will be Juniper, Rex was a mistake.",
                 "Decided on Juniper for the puppy's name."));
    CHECK(states("Limewash fell through, so emulsion for the hallway wall.",
                 "Decided on emulsion for the hallway wall."));
    CHECK_FALSE(tells("For the record it is going to be cold tomorrow.", "Decided"));
    CHECK_FALSE(tells("It's going to be a long week for the nurses.", "Decided"));
    CHECK_FALSE(tells("It's going to be hard for the kids.", "Decided"));
    CHECK_FALSE(tells("For the porch light we might go with brass.", "Decided"));
}

TEST_CASE("a choice may have its matter in the sentence before, or in the one before that") {
    CHECK(states("I slept on it and changed my mind about the honeymoon. Madeira, definitely.",
                 "Decided on Madeira for the honeymoon."));
    CHECK(states("The choir tour: Ghent. Decided.", "Decided on Ghent for the choir tour."));
    CHECK(states("You remember the porch? We've turned it round. Cedar, final.", "Decided on Cedar for the porch."));
    CHECK_FALSE(tells("You remember the porch? It leaks again.", "Decided"));
    CHECK_FALSE(tells("The kitchen. Disaster, as always.", "Decided"));
}

TEST_CASE("what the assistant proposes is chosen when the answer takes it and names it") {
    CHECK(states("Fine, larch it is then", "Decided on larch for the fence.", {}, "For the fence I would take larch."));
    CHECK(states("Ok, let's do that.", "Decided on larch for the fence.", {}, "For the fence I would take larch."));
    CHECK(states("bamboo, mainly because it's quick to lay",
                 "Decided on bamboo for the flooring because it is quick to lay.", {},
                 "What did you decide about the flooring in the end?"));
    CHECK(states("No, we've changed to afternoon tea", "Decided on afternoon tea for Mum's seventieth.", {},
                 "So it's a picnic for Mum's seventieth?"));
    const char* const fence = "For the fence I would take larch.";
    CHECK_FALSE(tells("Fine, I'll think about larch", "Decided", fence));
    CHECK_FALSE(tells("Thanks, but why larch", "Decided", fence));
    CHECK_FALSE(tells("Ok thanks", "Decided", fence));
    CHECK_FALSE(tells("No, still undecided", "Decided", "Did you make up your mind about the caterer?"));
}

TEST_CASE("what is off, let go of or gone by the wayside is over, whatever it is") {
    const auto pair = GENERATE(
        Pair{"I'm flying to Split on 3 June.", "Split: cancelled. Refund on its way.",
             "Is flying to Split on 3 Jun 2024."},
        Pair{"I'm training for a gravel ride.", "The gravel ride is off, my doctor won't sign.",
             "Is training for a gravel ride."},
        Pair{"I'm going to Leiden on 12 June.", "We're staying at home that week, because Leiden is off.",
             "Is going to Leiden on 12 Jun 2024."},
        Pair{"I'm building Tidepool, an app for anglers.", "I've let go of Tidepool.",
             "Is building Tidepool, an app for anglers."},
        Pair{"I'm building Tidepool, an app for anglers.", "I don't have it in me anymore, so Tidepool is over.",
             "Is building Tidepool, an app for anglers."},
        Pair{"I'm learning Estonian.", "I've let go of Estonian, too many cases for me.", "Is learning Estonian."},
        Pair{"I subscribe to Headspace.", "Headspace has had its last penny from me, I quit.",
             "Subscribes to Headspace."});
    INFO(pair.then);
    CHECK_FALSE(stillStands(pair));
}

TEST_CASE("what is off for a while, or is another's or another thing, ends nothing") {
    const auto pair = GENERATE(
        Pair{"I'm building Tidepool, an app for anglers.", "If Tidepool is over by June I'll throw a party.",
             "Is building Tidepool, an app for anglers."},
        Pair{"I'm building Magpie, a price tracker.", "I've taken Magpie offline for an hour to swap the disk.",
             "Is building Magpie, a price tracker."},
        Pair{"I'm learning Basque.", "Basque cheesecake has gone by the wayside since I cut sugar.",
             "Is learning Basque."});
    INFO(pair.then);
    CHECK(stillStands(pair));
}

TEST_CASE("what one rides, drives, writes on and uses is told in passing") {
    CHECK(states("How do I fit a baby seat on my Brompton?", "Has a Brompton."));
    CHECK(states("What pressure do the tyres on a Pashley need? Mine are flat.", "Has a Pashley."));
    CHECK(states("I go everywhere in a battered Renault Clio.", "Drives a Renault Clio."));
    CHECK(states("We potter around town on our tandem.", "Has a tandem."));
    CHECK(states("I live in Emacs when I code.", "Uses Emacs as editor."));
    CHECK(states("I uninstalled Kate, I use Cudatext now.", "Uses Cudatext as editor."));
    CHECK(states("I've taken Harbour off MySQL and put it on Postgres.", "The database of harbour is Postgres."));
    CHECK(states("We did our shed up in sage green.", "Shed is sage green."));
    CHECK(states("I need €4,000 for a kiln and I'm saving up.", "Is saving €4,000 for a kiln."));
    CHECK(states("I tinker with a moth lamp called Nightshade.", "Is building Nightshade, a moth lamp."));
    CHECK_FALSE(tells("How much oil does a Hyundai i10 take? My sister's is thirsty.", "Drives"));
    CHECK_FALSE(tells("Can I tow a trailer with my dad's Subaru Outback?", "Drives"));
    CHECK_FALSE(tells("I ran around in a panic this morning.", "Drives"));
    CHECK_FALSE(tells("As for the test, the colour is wrong in dark mode.", "Test is"));
}

TEST_CASE("a day told in the next sentence belongs to what the one before is about") {
    CHECK(states("What does one wear to a naturalisation ceremony? Mine's on 25 August.",
                 "Naturalisation ceremony is on 25 Aug 2026."));
    CHECK(states("What's the weather like in Faro? We travel on 26 June.", "Is going to Faro on 26 Jun 2026."));
    CHECK(states("Do I need a visa for Tbilisi? The ticket is for 5 August.", "Is going to Tbilisi on 5 Aug 2026."));
    CHECK_FALSE(tells("What's the weather like in Faro? My parents travel on 26 June.", "Is going"));
    CHECK_FALSE(tells("Do I need a visa for Tbilisi? The embassy opens on 5 August.", "Is going"));
}
