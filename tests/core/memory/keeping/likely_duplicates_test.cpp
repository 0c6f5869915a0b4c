// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/memory/keeping/likely_duplicates.h"

#include "core/memory/english/english.h"
#include "core/memory/language/words.h"
#include "tests/core/memory/memory_fixture.h"

using namespace hearth;
using namespace hearth::memory;

namespace {

bool areTheSame(Memory one, Memory other) { return !likelyDuplicates(english(), {&one, &other}).empty(); }

Memory of(const char* content, const char* subject = "user", const char* kind = "fact", const char* value = "") {
    return {.id = MemoryId(IdBytes{1}),
            .content = content,
            .kind = kind,
            .subject = subject,
            .attribute = "said/" + keyOf(content),
            .value = value,
            .learnedAt = Timestamp(0),
            .createdAt = Timestamp(0)};
}

}  // namespace

TEST_CASE("what a reader would call the same is listed as told twice") {
    CHECK(areTheSame(of("Has a dog named Figo."), of("Their dog is called Figo.")));
    CHECK(areTheSame(of("Has a maths tutor."), of("Maths tutor is called Signe.")));
    CHECK(areTheSame(of("Goes to yoga on Mondays."), of("Does yoga every Monday.")));
    CHECK(areTheSame(of("Has a hamster named Pip.", "user", "relation", "Pip"),
                     of("Daughter has a hamster named Pip.", "daughter", "relation", "Pip")));
}

TEST_CASE("what only shares words is not listed as told twice") {
    CHECK_FALSE(areTheSame(of("Has a dog named Figo."), of("Has a dog named Rex.")));
    CHECK_FALSE(areTheSame(of("Lives in Porto."), of("Ana lives in Porto.", "Ana")));
    CHECK_FALSE(areTheSame(of("Rent is 900 a month."), of("Rent is 950 a month.")));
    CHECK_FALSE(areTheSame(of("Drinks coffee in the morning."), of("Does not drink coffee in the morning.")));
    CHECK_FALSE(areTheSame(of("Likes coffee."), of("Likes coffee ice cream.")));
    CHECK_FALSE(areTheSame(of("Has yoga on Mondays."), of("Has yoga on Fridays.")));
}
