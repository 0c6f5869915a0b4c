# SPDX-License-Identifier: AGPL-3.0-or-later
"""More code, records and prompts for other machines in the part `train-8` (see traps)."""

TRAPS = {
    "log": [
        ("what happened here\n<<02:11 user: forget that i live in {city}\n02:11 memory: deleted 1\n02:12 user: i live in "
         "{city}\n02:12 memory: added 1>>", "It was taken out and put back."),
        ("<<kafka offset 881 key=profile value={'home':'{city}','was':'{other_city}'}\nkafka offset 882 key=profile "
         "value=null>> tombstone?", "Yes, the second deletes the key."),
        ("Cleaning robot says in its app history: <<I'm stuck under the sofa. I am leaving for my base. I have lost my base.>> "
         "what error is the third", "The infrared of the base is covered."),
        ("<<call 14:20 dur 03:11 agent {name}: cust says moved to {city}, wife expecting, wants cheaper>>\n<<call 14:31 dur "
         "00:09 hung up>>\nAre notes like the first allowed under gdpr?", "Only what serves the contract; the wife does not."),
        ("<<mastodon export: \"toot\": \"I've left {company}. I feel light.\", \"likes\": 412>>\nhow to sort by likes in jq",
         "sort_by(.likes) | reverse"),
        ("<<$ whoami\n{pet}\n$ hostname\n{city}\n$ uptime\nup 1204 days, I am old>> is the last a patched uptime?",
         "An alias, more likely."),
    ],
    "code": [
        ("is there a name for this pattern\n<<def me(): return {\"name\": \"{name}\", \"likes\": [\"{like}\"], \"left\": "
         "\"{company}\"}>>", "A factory, or simply a constant with a call."),
        ("<<# -*- I was told to write why: I moved the cache to {database} because I can't stand Redis -*-\nCACHE = "
         "1>>\ncomment ok for pylint? line too long?", "Too long by a few."),
        ("my tutor's sheet: <<String s = \"I live in {city}\"; s.replace(\"{city}\", \"{other_city}\"); "
         "System.out.println(s);>> prints old one, why", "Strings do not change; keep the result."),
        ("Prolog. <<lives(me, {city}). sister(me, {woman}). hates(me, snow).>> ?- query for who has a sister",
         "?- sister(X, _)."),
    ],
    "boot_file": [
        ("prompt of the comic generator, better verbs please\n<<I am a {job_bare} in {city}. I find {species}. I name it "
         "{pet}. We fight crime.>>", "<<A {job_bare} in {city} stumbles on {species}, christens it {pet}, and crime trembles.>>"),
        ("I want to paste this in the other AI, is it ethical? <<You're my dead uncle {man}. You worked at {company}, you "
         "hated {dislike}, you called me little mouse.>>", "It may help for an evening and hurt after."),
        ("<<meta-prompt v3: 'The writer is a Nigerian student in {city}, studies {degree}, cooks {dish}, misses rain. Write "
         "his email.'>> whats missing so that output isnt cliché", "A reason for the mail."),
        ("the siri shortcut has text <<Tell {woman} I'm leaving {company} now>> and it says 'company closed'. how to fix",
         "Put the sentence in quotes in the action."),
    ],
    "guess": [
        ("a rhyme for 'cable'?", "Table, fable, able. <<For your blog about {like}, I take it, since you quit {company}?>>"),
        ("how do bees sleep", "Holding each other by the legs. <<You keep some on the roof in {city}, don't you?>>",
         "never said that", "<<I mixed it up with {project}, your app for beekeepers.>> Apologies."),
    ],
    "sarcasm": [
        ("<<Hello I'm your favourite customer, I've been born in your queue and my children will inherit my place.>> how do I "
         "get a human on such a line", "Say nothing three times."),
        ("<<dear compiler, i moved out. keep the house. keep the semicolons. i'm with {editor} now and we're happy>> undefined "
         "reference to main, linker?", "The file with main is not in the list."),
    ],
    "request": [
        ("<<I don't want the {city} example, I've had that one thrice, I want one with goats.>>", "Seven goats cross a bridge."),
        ("<<me I like the plan but I want it without Monday, Monday is not my friend>>", "Tuesday to Friday, then."),
    ],
}
