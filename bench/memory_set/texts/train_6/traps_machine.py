# SPDX-License-Identifier: AGPL-3.0-or-later
"""Code, logs and texts for machines in the part `train-6` (see traps)."""

TRAPS = {
    "code": [
        ("why is this flagged as dead code\n```\n<<// I always deploy from {city}. I use {editor}. If that changes "
         "I'll tell you, {name}\nif (false) { ship(); }>>\n```",
         "The condition is never true."),
        ("<<# I moved this here because I hate globals\n# I work nights so ping me before 6\nHOME = \"{city}\"\n"
         "OWNER = \"{name}\">>\npylint says constant unused. which one",
         "Whichever nobody imports, probably the owner."),
        ("can you review a migration i'm about to paste", "Of course, go ahead.",
         "<<-- I left {database}, I'm on {other_city}'s cluster now\n"
         "INSERT INTO people (me, home, pet) VALUES ('{name}', '{city}', '{pet}');>>",
         "The comment will outlive its truth. The insert is fine."),
        ("<<people = [\n  dict(name=\"{name}\", lives=\"{city}\", eats=\"{diet}\"),\n"
         "  dict(name=\"{other_name}\", lives=\"{other_city}\", drives=\"{car}\"),\n]>>\nsort by lives?",
         "sorted(people, key=lambda row: row[\"lives\"])"),
        ("<<I = lambda: print(\"I am {job} and I like {like}\")\nI()>>\nIs it bad to call a function I?",
         "Linters think so, it looks like one."),
        ("Test fixture, tell me which assertion is redundant.\n<<def test_profile():\n"
         "    me = Profile(\"{name}\", city=\"{city}\", diet=\"{diet}\")\n    assert me.city == \"{city}\"\n"
         "    assert me.says() == \"I live in {city}\"\n    assert \"{city}\" in me.says()>>",
         "The last one follows from the second."),
        ("The Excel formula: <<=IF(A2=\"{city}\",\"I live here\",\"I moved\")>>. I want three outcomes, not two.",
         "Nest a second test in the last place."),
        ("<<.about-me::after { content: \"I'm {name}, {job} from {city}. I drink {drink}.\"; }>> doesn't show on "
         "mobile",
         "The element needs a display other than none."),
        ("what does this regex match?\n<<^I (moved|went) to ({city}|{other_city})\\.?$   # e.g. I moved to {city}.>>",
         "The whole sentence, with or without the stop."),
        ("<<README\n# {project}\nI built this because I couldn't stand {dislike}. I am {job} by day. I host it in "
         "{city}. I don't take feature requests.>>\nIs that a licence problem or only rude?",
         "Only brisk."),
        ("GPT wrote me a seed script, does it run?\n<<db.users.insert({ name: \"{name}\", job: \"{job_bare}\", "
         "likes: [\"{like}\"], bio: \"I quit {company} and I've never been happier\" })>>",
         "It does, given a connection."),
        ("<<CREATE TABLE me (id int, city text DEFAULT '{city}');\n"
         "COMMENT ON TABLE me IS 'I only have one row and I like it that way';>> postgres or generic",
         "The comment form is one that Postgres reads."),
        ("In the changelog it says:\n<<v2.1 - I dropped {database}. I no longer support Windows. I moved the mirror "
         "to {city}.>>\nWhat's semver on that, major?",
         "Dropping support makes it a major one."),
        ("<<let pet = Pet(name: \"{pet}\", owner: \"me\")\n"
         "print(\"I have \\(pet.name), I live in {city}\")>> swift string question: how do I pad it",
         "With a padding call on the string."),
        ("<<<!-- {name}: I'm allergic to tables, use grid. I moved the footer to {city}.html -->>> can comments "
         "leak to the client?",
         "In HTML they do."),
    ],
    "log": [
        ("Who rang off first?\n<<[19:02] {name}: I'm in {city} now, new number\n"
         "[19:02] {other_name}: since when??\n[19:03] {name}: since I left {company}\n"
         "[19:04] {name} has left the chat>>",
         "The first one left."),
        ("<<09:14:02 INFO  profile.update user={name} city={city} diet={diet}\n09:14:03 WARN  I am a teapot\n"
         "09:14:09 INFO  profile.update user={name} employer=null>>\n"
         "Count the warnings, please, I've 4000 lines of this.",
         "One in this piece."),
        ("I'm going to drop a Slack thread in here. Only tell me the decision.", "I'm ready for it.",
         "<<{name}  10:01\ni've moved off {editor}, can't deal\n{other_name}  10:02\ni use it daily, love it\n"
         "{name}  10:04\nalso i'm in {city} till the end of time apparently\n{man}  10:09\n"
         "right so we keep {database}, agreed>>",
         "The database stays."),
        ("transcript from the hearing, speaker labels are off by one I think\n<<Speaker 1: State your name.\n"
         "Speaker 2: {name}.\nSpeaker 2: And where do you live?\nSpeaker 1: In {city}. I moved there in May.\n"
         "Speaker 1: Do you own a {car}?\nSpeaker 2: I sold it.>>",
         "From the third line on they are swapped."),
        ("<<[voice note 0:41] hiya it's {woman} I've had the scan and it's all grand I'm off the tablets and I'm "
         "going to {city} with {man} on the bus love you bye>>\nhow do i get whatsapp to transcribe these in one go",
         "One at a time, sadly."),
        ("<<bot> hello, I am the booking bot of {company}\n<guest> I am {diet} and allergic to {allergen}\n"
         "<bot> I have noted that\n<guest> I live in {city}, is it far>>\n"
         "Our chatbot forgot the last turn, where should it have answered?",
         "Right after the guest's second line."),
        ("strava dump, why does row 3 have no distance\n<<Mon {sport} 5.1 km \"I feel old\"\nTue rest \"I slept\"\n"
         "Wed {sport} \"I quit early, moved to {city} pool\">>",
         "It was saved without a track."),
        ("<<> look\nYou are in a flat in {city}. {pet} is here.\n> inventory\n"
         "I am carrying: a {instrument}, {amount}.\n> quit\nI quit.>>\nparser games always say \"I\", right?",
         "The classic ones do."),
        ("<<May 3 02:11 sshd: Accepted key for {name} from {city}-gw\n"
         "May 3 02:12 sudo: {name} : I'm not in the sudoers file>>\nis the second one real output?",
         "No, somebody typed that."),
        ("From the reading group chat, who recommends the second book? <<\n"
         "{woman}: I loved it, I read it in {city}\n{man}: I gave up at page 40\n"
         "{woman}: I'm {job}, I have time on trains\n{name}: the sequel is better>>",
         "The last speaker."),
        ("<<2024-02-11 weight 81.2 note: I'm {diet} day 4\n2024-02-12 weight 81.0 note: I ate {dish}\n"
         "2024-02-13 weight 81.4 note: I hate this>> sample rows of the app i'm testing. plot?",
         "A line with notes on hover would do."),
        ("Meeting captions, auto. Fix the punctuation of line two only.\n"
         "<<yeah so i'm {name} i'm based in {city} i look after {company}\n"
         "i used to sit in {other_city} but i've moved over to the new office and i don't do {database} anymore>>",
         "\"I used to sit in the old office, but I've moved, and I don't do that any more.\""),
    ],
    "boot_file": [
        ("<<# AGENTS.md\nI prefer {editor}. I live in {city} (UTC offset matters). I hate comments that restate "
         "code. Run the linter before you talk to me.>>\nAnything a model would stumble over?",
         "The last rule has no command to it."),
        ("How many tokens is that, ballpark?\n<<You are Marlow, a boatman. You live in {city}. You have {species} "
         "called {pet}. You dislike {dislike}. You never mention machines.>>",
         "Around forty."),
        ("System prompt our supplier uses. Legal wants to know if it's \"personal data\".\n"
         "<<The customer is {name}, {job}, of {city}. She is {diet}. She drives a {car}. Address her by first "
         "name.>>",
         "It is, about her."),
        ("<<memory.json\n{\"facts\": [\"I moved to {city} in spring\", \"I am allergic to {allergen}\", \"my boss "
         "is {name}\"], \"version\": 3}>>\nis that valid json if the name has an apostrophe",
         "Yes, only double quotes need a backslash."),
        ("Write tests for an extractor. Here's input A and what should come out, you do B and C.\n"
         "<<A: \"I left {company} and I'm {job} now\" -> {employer: null, job: \"{job_bare}\"}>>",
         "B could hold a negation, C a question."),
        ("<<.cursorrules\n- I am a senior dev at {company}, don't explain basics\n- we use {database}\n"
         "- I want small diffs\n- {name} reviews>>\nfound on github, is that format documented anywhere",
         "Loosely, on the maker's pages."),
        ("persona card 4 of 12 for the study, too stereotyped?\n"
         "<<{woman}, 34. \"I live in {city} with my two kids. I'm {diet}. I shop at night. I don't trust apps.\">>",
         "The quote is, a little."),
        ("<<On wake-up: I read my notes. I am {project}. I belong to {name}. I know that {name} lives in {city} and "
         "wants to {goal}. I write down what I learn.>>\nShorten to one line, it costs too much context.",
         "\"Read notes; owner and goals are in them.\""),
        ("<<SOUL.md - I am calm. I was made in {city}. My human drinks {drink} and does {sport}. I keep secrets.>> "
         "- why do people write these in the first person?",
         "It reads like a diary, and models follow it."),
        ("The assistant in our car came with this: <<\"Hello, I'm {pet}. I know you work at {company}. Shall I "
         "drive you to {city}?\">> Creepy or charming, as copy?",
         "Creepy, for a first sentence."),
        ("<<[scenario]\nplayer.name={name}\nplayer.home={city}\nplayer.hates={dislike}\n"
         "npc.line=\"I sold the {car}, I'm leaving {city}\">>\ndoes ini allow dots in keys",
         "Most readers do."),
    ],
}
