// SPDX-License-Identifier: AGPL-3.0-or-later
#include "tests/ui/shell/screenshots/sample_vault.h"

#include <vector>

#include "core/base/json.h"

namespace hearth::test {

namespace {

struct Said {
    const char* role;
    const char* text;
};

struct Thread {
    const char* title;
    int daysAgo;
    int hour;
    std::vector<Said> messages;
};

const std::vector<Thread>& threads() {
    static const std::vector<Thread> all = {
        {"Kiln schedule for celadon",
         2,
         9,
         {{"user",
           "I run a small pottery studio in Porto and I fire with gas. My celadon comes out grey instead of green. "
           "What should I "
           "change first?"},
          {"assistant",
           "Grey celadon usually means that the reduction started too late, or that it was too weak below 1100 °C. "
           "Start "
           "body reduction at about 900 °C and keep a light reduction until the end."},
          {"user",
           "I prefer short schedules with clear steps, and I always use Orton cones rather than the pyrometer."},
          {"assistant",
           "Then work by cones: body reduction at cone 010, clear the flame at cone 8, finish when cone 10 is at three "
           "o'clock. Note the damper position at each step so that you can repeat it."},
          {"user",
           "We decided to fire celadon in the second kiln to cone 10 in reduction, with a soak of 20 minutes at the "
           "end."},
          {"assistant",
           "Good. With a soak of 20 minutes the glaze has time to heal its pinholes. Write down how far the damper was "
           "open "
           "while it soaked."},
          {"user", "The test tiles from Saturday are much greener. Should I also slow the cooling down to 1000 °C?"},
          {"assistant",
           "A slower cooling gives a softer surface, but celadon wants to stay glossy. Let it fall freely to 1000 °C, "
           "then "
           "close everything. One open question is whether the thicker tiles still craze."}}},
        {"Flat hunt in Porto",
         0,
         8,
         {{"user",
           "We decided to look for a flat in Bonfim, not in Foz, because the studio is close. Our budget is 1300 "
           "euros a month."},
          {"assistant",
           "Bonfim fits that budget for about 60 to 70 square metres. Look at the streets above Campanhã too: ten "
           "minutes "
           "further, and often a third cheaper."},
          {"user",
           "I need a room that gets morning light, and I don't want a ground floor. Which questions should I ask at "
           "the viewing on "
           "Friday?"},
          {"assistant",
           "Ask which way the rooms face, what the condominium pays for, how the building is insulated, and when the "
           "electrics were last renewed. What is the earliest date that you could move in?"}}},
        {"Sourdough timings",
         1,
         19,
         {{"user",
           "I'm allergic to walnuts, so please leave them out of any bread from now on. How long should I proof at 21 "
           "degrees?"},
          {"assistant",
           "At 21 °C plan about five hours for the bulk and fourteen in the fridge. Seeds instead of walnuts: "
           "sunflower or "
           "pumpkin, toasted."},
          {"user", "The last one was too sour for Lena. I like it mild too."},
          {"assistant",
           "Use more starter and less time: 25 % starter, four hours of bulk, eight in the fridge. Young starter "
           "tastes "
           "milder."}}},
        {"Portuguese exam plan",
         3,
         20,
         {{"user",
           "My goal is to pass the B2 exam in Portuguese by the end of November. I have 40 minutes on weekdays."},
          {"assistant",
           "Forty minutes are enough if they differ: listening on Mondays and Thursdays, writing on Tuesdays, and "
           "grammar in "
           "between. Every second Saturday one whole mock exam."},
          {"user", "I learn best by speaking. Can we put a conversation with Rosa in the plan?"},
          {"assistant",
           "Put her on Wednesdays, with a topic that you prepare on Tuesday. Which part of the last mock exam was the "
           "weakest?"}}},
        {"Invoice template in Typst",
         4,
         11,
         {{"user", "I want my invoices made by a script. I work in Python for small things."},
          {"assistant",
           "Keep the data in a table and the layout in Typst:\n\n```python\nfor order in orders:\n    total = "
           "sum(line.price "
           "for line in order.lines)\n    render(\"invoice.typ\", order=order, total=total)\n```"}}},
        {"A bike for the hills",
         5,
         17,
         {{"user",
           "I use the bike every day and carry up to 15 kilos of clay. Which gearing do I need for Rua do Monte?"},
          {"assistant",
           "With that load and 14 % take a 34-tooth chainring and 46 behind. You would climb at 6 km/h without "
           "standing."}}},
        {"Glaze notes: tenmoku",
         12,
         10,
         {{"user", "I decided against the brocade tile for the shop floor, it hides the clay dust too well."},
          {"assistant", "Then a plain tile of a middle tone is better: dust shows early and is wiped early."}}},
        {"Grandmother's letters",
         19,
         21,
         {{"user",
           "My grandmother's name was Amália and she worked in the cork factory in Espinho. I want to write down her "
           "story."},
          {"assistant",
           "Begin with one letter a week: date it, write down who is named, and keep a list of what you would ask "
           "her."}}},
        {"Tax letter, explained",
         31,
         15,
         {{"user", "What does the tax office mean by the simplified regime?"},
          {"assistant",
           "It takes a fixed share of your turnover as income instead of your real costs. It is worth it as long as "
           "your "
           "costs are lower than that share."}}},
        {"Holiday in the Gerês",
         44,
         18,
         {{"user", "Three days in the Gerês without a car in May: is that possible?"},
          {"assistant",
           "Yes, with the bus to Campo do Gerês and two walks from there. Book the second night early."}}}};
    return all;
}

}  // namespace

Timestamp pictureTime() { return midnight(2026, 6, 18).plus(14 * kHour + 2 * kMinute); }

std::string sampleConversations() {
    std::string lines;
    int number = 0;
    for (const auto& thread : threads()) {
        ++number;
        Timestamp moment = midnight(2026, 6, 18).plus(-thread.daysAgo * kDay + thread.hour * kHour + number * kMinute);
        int place = 0;
        for (const auto& said : thread.messages) {
            const Json line = {{"conversation", "c" + std::to_string(number)},
                               {"title", thread.title},
                               {"id", "m" + std::to_string(number) + "." + std::to_string(++place)},
                               {"role", said.role},
                               {"timestamp", moment.rfc3339()},
                               {"text", said.text}};
            lines += dumpJson(line) + "\n";
            moment = moment.plus(3 * kMinute);
        }
    }
    return lines;
}

std::string sampleQuestion() {
    return "How hot do we fire celadon in the second kiln, and how long is the soak? Write it as a schedule for the "
           "wall.";
}

std::string sampleAnswer() {
    return "You decided that the second kiln fires celadon to **cone 10 in reduction**, with a soak of 20 minutes at "
           "the "
           "end. By cones, as you prefer:\n\n"
           "| Step | Cone | Damper | Flame |\n|---|---|---|---|\n"
           "| Body reduction | 010 | half | soft, yellow |\n"
           "| Light reduction | 010 to 8 | two thirds | steady |\n"
           "| Soak, 20 min | 10 at three o'clock | half | soft |\n\n"
           "Two things are still open from Tuesday:\n\n"
           "1. Whether the thicker tiles still craze.\n"
           "2. How far the damper was open while it soaked.\n\n"
           "```python\nfrom pathlib import Path\n\nsteps = [\"010 body\", \"8 clear\", \"10 soak 20 min\"]\n"
           "Path(\"kiln-2.txt\").write_text(\"\\n\".join(steps))\n```\n";
}

}  // namespace hearth::test
