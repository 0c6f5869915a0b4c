# SPDX-License-Identifier: AGPL-3.0-or-later
"""More code, logs and texts for machines in the part `train-6` (see traps)."""

TRAPS = {
    "code": [
        ("<<\"\"\"Seed data for the demo. I made {name} live in {city} because I live nowhere near it. I hate seed "
         "data.\"\"\"\nPEOPLE = [(\"{name}\", \"{city}\", \"{pet}\")]>>\n\n"
         "module docstring in the first person, would that pass review with you",
         "It would get a smile and a comment."),
        ("Kotlin. <<data class Me(val home: String = \"{city}\", val diet: String = \"{diet}\") // I changed this "
         "from {other_city}>> copy() with one field?",
         "me.copy(home = \"elsewhere\")"),
        ("Only line 4 please, what does the tilde do.\n<<#!/bin/sh\n"
         "# I keep this in {city}-vps. I'm not the admin any more, ask {name}\n# I prefer {editor}\n"
         "cp ~/.profile /tmp/$$>>",
         "It stands for the home folder."),
        ("Our i18n file has a placeholder too many.\n<<en: \"I have moved to {city}. I am {job}.\"\n"
         "cy: \"Dw i wedi symud i {city}.\"\nkey: user.bio.sample>>",
         "The English line has a second sentence, the Welsh one does not."),
        ("fixture for the parser. what comes out of tokens[3]\n"
         "<<tokens = \"I live in {city} and I have {species}\".split()>>",
         "The town, or the first half of its name."),
        ("<<{\"type\":\"FeatureCollection\",\"me\":{\"home\":\"{city}\",\"note\":\"I moved here when I left "
         "{company}\"}}>>\nIs 'me' allowed in GeoJSON?",
         "Foreign members are allowed."),
        ("How would you name this test?\n<<it(\"???\", () => { user.says(\"I no longer work at {company}\"); "
         "expect(user.employer).toBeNull(); user.says(\"I'm at {city} Foods\"); })>>",
         "\"forgets an employer that was left\"."),
        ("I have a SPARQL query that returns zero rows:\n"
         "<<SELECT ?who WHERE { ?who :livesIn \"{city}\" ; :plays \"{instrument}\" ; :says \"I am {job}\" . }>>",
         "A language tag on the literals is the usual reason."),
        ("<<\\begin{letter}{ {company} } I am {name}, I live in {city}, I should like to {goal}. \\end{letter}>> "
         "where does the closing go in LaTeX letters?",
         "In \\closing, before the end."),
        ("Commit message style, which is the least bad?\n<<1) I moved the config\n"
         "2) move config, I don't use {editor} anymore\n3) {name}: config's in {city} now lol>>",
         "The first, in the imperative."),
        ("Scratch, by somebody's pupils. Why does the cat only say the first line? <<when flag clicked say [I live "
         "in {city}] say [I am nine] say [I like {like}]>>",
         "Nothing waits between the lines; give each two seconds."),
        ("Would a linter complain?\n<<enum Residence { HARBOUR, // I was born here\n"
         "  OTHER // I live here now, since {company}\n}>>",
         "About the naming of constants at most."),
        ("<<{% if me.left_job %}I have left {company}.{% else %}I work at {company}.{% endif %} I live in "
         "{city}.>>\njinja keeps a blank at the start, how do I trim it",
         "A minus sign inside the opening tag."),
    ],
    "boot_file": [
        ("Here's the file that our helpdesk bot reads before each chat. Is the order sensible?\n\n"
         "<<1. I am Pia. I work for {company}. I sit in {city} (say so if asked).\n2. I never discuss {dislike}.\n"
         "3. If the customer says \"I moved\", I ask for the new postcode.\n4. I like short sentences.>>",
         "Put the rule for customers first."),
        ("<<# me.md\nname: {name}\nlives: {city}\neats: {diet}\nboss: {other_name}\npeeve: {dislike}\n"
         "last updated by: the previous model>>\nThis was in the template repo. What's the point of the last line?",
         "So that readers know how far to trust it."),
        ("Leaked prompt number nine. Real or made up: <<You are to believe that you live in {city}, that you have a "
         "sister {woman} and that you gave up {drink}. You are {job}. Do not break.>>",
         "It could be either; such prompts are easily made."),
        ("cut to 100 words for the small model\n<<You are a tutor called {name}. You grew up in {city}. You hold a "
         "degree in {degree}. You speak {language} and English. You love {like} and use it in examples. You cannot "
         "stand {dislike}. You never give the answer. You ask one question at a time. You were a {job_bare} "
         "before.>>",
         "It has about half of that already."),
        ("<<[MEMORY BLOCK - human]\nFirst name: {name}. Lives in {city}. Works at {company} as {job_bare}. Allergic "
         "to {allergen}. Recently sold the {car}.\n[MEMORY BLOCK - persona]\nI am helpful. I do not guess.>>\n"
         "documentation of a memory library. which block is edited more often?",
         "The one on the human."),
        ("Few shot or rules? I've got both: <<RULE: extract residence. SHOT: \"we've just got the keys in {city}\" "
         "-> city={city}. SHOT: \"I'm in {other_city} for two nights\" -> none. SHOT: \"my ex lives in {city}\" -> "
         "none.>>",
         "Both; the shots carry the edges."),
        ("what would you call a file like this one:\n<<I wake. I read INBOX. I belong to {woman} of {city}. She is "
         "{diet}. She gets up at six. I do not ring before that. I write to {man} only when she says so.>>",
         "A charter, or an agent's instructions."),
        ("The toy's firmware has strings in it, is that a privacy problem? <<\"hi i am {pet}\" \"i live with you in "
         "{city}\" \"i love {dish}\" \"are you {name}?\">>",
         "Only if it asks and stores."),
        ("Draft for the museum's talking portrait. Too chatty? <<I am Dame {woman}. I lived in {city}. I kept "
         "{species}. I did not care for {dislike}. If a visitor asks about my husband {man}, I change the subject.>>",
         "The last rule is delightful. Keep it."),
        ("<<system: The user has told you before: \"I'm {job}\", \"I'm on {database}\", \"call me {name}\".\n"
         "user: what am I called?\nassistant: {name}.>>\neval sample 12. pass or fail?",
         "Pass."),
        ("rules for the classroom robot, printed on the wall. spelling ok? <<I am {project}. I was bilt in {city}. "
         "I do not like {dislike}. I help every one.>>",
         "\"Built\" and \"everyone\"."),
        ("vs code keeps offering me this snippet from the team's settings, how do I turn it off\n"
         "<<\"instructions\": \"I am a staff engineer at {company}. I write for {database}. I live in {city} time. "
         "I dislike ORMs.\">>",
         "In the workspace settings, under instructions."),
    ],
    "log": [
        ("grep the lines with a city only:\n<<2031 a.profile: diet={diet}\n2032 a.profile: home={city}\n"
         "2033 a.profile: I am online\n2034 a.profile: home={other_city} (I moved)>>",
         "2032 and 2034."),
        ("<<py> me.where\n'{city}'\npy> me.move('{other_city}')\n'I have moved'\npy> me.job = None  # I quit>>\n"
         "REPL session from the tutorial, why are there quotes round the results?",
         "The prompt prints the representation, not the text."),
        ("CI mail, is that failing test mine to fix? <<FAIL test_bio: expected \"I live in {city}\" got \"I lived "
         "in {city}\" (blame: {name})>>",
         "The one who is blamed would know."),
        ("Radio log of the regatta. Who retired?\n<<1402 boat 7: I have a hole\n"
         "1404 boat 7: I am going home to {city}\n1405 boat 3: I'm fine, I have {drink}>>",
         "Boat seven."),
        ("<<14:02 ERROR greeting: expected name, got \"I'm allergic to {allergen}\"\n"
         "14:02 ERROR greeting: expected city, got \"{job}\"\n14:03 INFO  session closed: \"I give up\">>\n"
         "our kiosk. What went wrong in one sentence?",
         "The answers ran one question ahead of the form."),
        ("Does the bot's reply come before or after the handover in this chat?\n"
         "<<GUEST  hello i've just moved to {city}\nBOT    Welcome! How can I help?\n"
         "GUEST  i've left {company} and need the form\nBOT    I'm passing you to {name}.\n"
         "{name}  Hi, I'm {name}, I live in {city} too!>>",
         "The reply comes first."),
        ("how many minutes did the call last\n<<10:58 {woman} joined\n"
         "10:59 {woman}: i'm on mobile, i'm driving the {car}\n11:07 {woman}: i've stopped in {city}\n"
         "11:21 {woman} left>>",
         "Twenty-three."),
        ("Bird ringing notebook, transcribed. Which entries aren't about birds? <<4/5 I ringed two siskins. 5/5 I "
         "have a cold. 6/5 I moved the net to {city} marsh. 7/5 {name} has bought a {car}.>>",
         "The fifth and the seventh of May."),
    ],
}
