// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/recall/topics.h"

#include <re2/re2.h>

#include <array>
#include <memory>

namespace hearth::recall {

namespace {

struct Topic {
    const char* asks;
    const char* settles;
};

constexpr auto kTopics = std::to_array<Topic>({
    // Food.
    {R"((?i)\b(recipes?|cook(ing)?|meals?|dinner|lunch|breakfast|brunch|snacks?|dish(es)?|restaurants?|menu|eat(ing)?|bake|baking|grocer(y|ies)|takeaway)\b)",
     R"((?i)\b(vegetarian|vegan|pescatarian|kosher|halal|allerg(y|ic|ies)|intoleran(t|ce)|gluten|lactose|celiac|coeliac|diet(ary)?|(do not|don't|never|cannot|can't) eat|low[- ]carb|keto)\b)"},
    // Health and training.
    {R"((?i)\b(workouts?|exercis(e|es|ing)|training plan|stretch(es|ing)?|yoga|gym|running plan|painkillers?|medicines?|medication|supplements?)\b)",
     R"((?i)\b(injur(y|ed|ies)|asthma|diabet(es|ic)|pregnan(t|cy)|arthritis|blood pressure|bad (knee|back|hip|shoulder)|allerg(y|ic)|knee surgery|back pain|vegan|vegetarian)\b)"},
    // How to speak to the person.
    {R"((?i)\b(what('?s| is) my name|who am i|sign(ed)? (it )?(off|as|with)|cover letter|my (bio|signature|cv|resume)|introduce me|e-?mail (to|from)|letter (to|from))\b)",
     R"((?i)\b(name is|named|is called|goes by|call (me|them|him|her)|pronouns?|prefers? to be called)\b)"},
    // Work.
    {R"((?i)\b(my (job|profession|occupation|career|employer|workplace|boss|salary|cv|resume|colleagues?)|what do i do for a living|cover letter|job (interview|application)|interview)\b)",
     R"((?i)\b(works? (as|at|for|in)|is an? (nurse|teacher|engineer|developer|designer|student|doctor|carpenter|lawyer|writer|manager)|job is|studies|studying|employed)\b)"},
    // Language and form of answers.
    {R"((?i)\b(translate|in which language|which language|speak to me|answer (me )?in|write (to me )?in|explain|summari[sz]e)\b)",
     R"((?i)\b(prefers? (short|brief|long|detailed|concise|bullet)|(short|brief|concise|detailed) (answers?|replies|explanations?)|native (speaker|language)|speaks? (only )?[A-Z]\w+|answers? in [A-Z]\w+|metric units|imperial units)\b)"},
    // Where.
    {R"((?i)\b(near me|nearby|in my (area|city|town|neighbou?rhood)|local|weather|commute|flights?|trains? to|time ?zone|where do i live|weekend trip)\b)",
     R"((?i)\b(lives? in|living in|moved to|based in|home(town)? is|time ?zone)\b)"},
    // Code.
    {R"((?i)\b(code|script|function|program|unit tests?|refactor|framework|library|snippet|implement|debug)\b)",
     R"((?i)\b(prefers? (python|rust|go|java|typescript|javascript|c\+\+|c#|kotlin|swift|ruby|php|tabs|spaces|vim|emacs)|programs? in|codes? in|writes? (python|rust|go|java|typescript|c\+\+)|(uses?|using) (python|rust|go|java|typescript|javascript|c\+\+|vim|emacs|linux|windows|macos|debian|ubuntu|arch) )\b)"},
    // Gifts and family.
    {R"((?i)\b(gifts?|presents?|birthday|anniversary|my (wife|husband|partner|kids?|children|son|daughter|mother|father|mom|mum|dad|sister|brother|family|parents))\b)",
     R"((?i)\b(wife|husband|partner|kids?|children|son|daughter|mother|father|mom|mum|dad|sister|brother|parents)('s)?\b.*\b(is|are|named|called|likes?|loves?|turns?|birthday|hates?)\b)"},
    // Means of travel and money.
    {R"((?i)\b(travel(l?ing)?|trip|vacation|holiday|itinerary|hotels?|book (a|me)|budget)\b)",
     R"((?i)\b(afraid of flying|does not fly|don't fly|never fl(y|ies)|no car|does not drive|don't drive|wheelchair|budget (is|of)|travels? (with|by|light|only)|vegetarian|vegan|prefers? (trains?|hostels?|hotels?|window|aisle))\b)"},
});
static_assert(kTopics.size() == kTopicCount);

using Expressions = std::array<std::unique_ptr<RE2>, kTopicCount>;

Expressions compile(const char* Topic::*side) {
    Expressions made;
    for (std::size_t at = 0; at < kTopicCount; ++at) made[at] = std::make_unique<RE2>(kTopics[at].*side);
    return made;
}

TopicSet matching(const Expressions& expressions, std::string_view text) {
    TopicSet topics;
    for (std::size_t at = 0; at < kTopicCount; ++at)
        topics[at] = RE2::PartialMatch(re2::StringPiece(text.data(), text.size()), *expressions[at]);
    return topics;
}

}  // namespace

TopicSet topicsAskedBy(std::string_view question) {
    static const Expressions expressions = compile(&Topic::asks);
    return matching(expressions, question);
}

TopicSet topicsSettledBy(std::string_view memory) {
    static const Expressions expressions = compile(&Topic::settles);
    return matching(expressions, memory);
}

}  // namespace hearth::recall
