# SPDX-License-Identifier: AGPL-3.0-or-later
"""Mails, chats, minutes and notes of others in the part `train-6` (see traps)."""

TRAPS = {
    "pasted_mail": [
        ("This arrived for the whole street, do we have to do anything by Friday?\n\n"
         "<<Dear neighbours, we are {name} and {other_name}, and from next month we will be living at number 31. We "
         "come from {city} and have {species} and a drum kit. {name} works nights at {company}. We don't mind noise "
         "and hope you don't either!>>",
         "Nothing, unless you want to welcome them."),
        ("auntie on whatsapp again. <<Beta I have shifted to {city}. Knee is better. {man} has left {company} and "
         "is eating only {diet}. Send photo.>> short sweet answer with no photo?",
         "\"So glad about the knee! Photos after the weekend.\""),
        ("<<Out of office: I have left {company}. For orders write to {other_name}. I now grow {dish} ingredients "
         "in {city}. Best, {name}>>\n\nFunniest auto reply I've had all year. How are such things set in Outlook?",
         "Under automatic replies, with a start and an end."),
        ("Can you find out what she's asking? It's three pages, I'll give you the middle.", "Yes, paste it.",
         "<<...and so after {man} died I couldn't stay in {city}. I've a room at my niece's. I've given up the "
         "{car}. I'm allergic to her {species}, naturally. If the offer of the piano still stands...>>",
         "Whether she may have the piano."),
        ("Text from unknown number: <<hi mum this is my new phone, dropped the old one, i've moved banks too, can u "
         "send {amount}, i'm in {city} with {name}>> not ours. block?",
         "Block and report."),
        ("<<Hello from your sponsored child! I am eight. I live near {city}. I have three brothers. I like {like} "
         "and I do not like {dislike}. When I am big I want to be {job}. Your friend, {name}>>\n"
         "what present may one send",
         "The charity lists what is allowed, mostly pencils."),
        ("The union rep forwarded a member's mail, name taken out, and wants it in two lines for the committee:\n"
         "<<I've been on lates at {company} for nine years. I look after my mother in {city}. They've put me on "
         "rotating shifts with a week's notice. I don't drive. I can't do it.>>",
         "\"Carer without a car put on rotating shifts at a week's notice, after nine years of lates.\""),
        ("He answered my advert like this. Genuine? <<I am interested in your item. I am marine engineer in {city} "
         "and cannot view. My agent {name} will collect. I pay {amount} more.>>",
         "No, it is the usual trick; bin it."),
        ("How would you reply, as the club, and say the minibus is full:\n"
         "\"<<Count me in! I gave up {sport} but I'll watch. I'll need a lift, I've sold the {car}. {name}>>\"",
         "\"Lovely to have you, but the bus is full; the number 4 stops at the gate.\""),
        ("School rang, then mailed. Which of the two twins do they mean?\n"
         "<<Dear parent of {woman}, your daughter told us today that you have moved to {city} and that she is "
         "allergic to {allergen}. Please confirm.>>\nit went to the wrong family, ours is called something else "
         "entirely",
         "Then tell them it went astray."),
        ("<<Subject: my last day\nI'm off! Twelve years at {company}, four desks, one husband ({man}, thanks to the "
         "Christmas do). I'm opening a shop in {city}. Come and eat {dish}.>>\n\n"
         "from accounts. What do people write in a card for someone they met twice",
         "\"Good luck, and save me a plate.\""),
        ("write back as the library: no fines, just bring it back\n"
         "<<Sorry!! I moved out of {city} in a hurry and I've still got your book about {like}. I live with my "
         "brother {man} now. Is there a fine? I don't have much.>>",
         "\"No fine at all, just post it when you can.\""),
        ("<<Cher voisin, je déménage à {city} samedi. Je ne peux plus garder {pet}. Voulez-vous l'adopter ? "
         "{name}>> what do they want from the man downstairs?",
         "For him to adopt the animal."),
        ("Chain letter, how does it hook people? <<I am {woman}, I am 9, I live in {city}, I have three weeks. I "
         "never had a birthday. Forward me to 12 friends or {pet} dies.>>",
         "Guilt, a number and a clock."),
        ("two of them in the same envelope!\n(1) <<I am writing to give notice. I am leaving {city} on the last day "
         "of the month. {name}>>\n(2) <<I am not leaving. Ignore the other one. {name}>>\nWhich counts in law?",
         "The one that came later, if that can be shown; both at once is a muddle."),
        ("my manager's mail to a client, proofread only the second paragraph\n\n"
         "<<I'm {name}, I look after your account at {company}. I moved over from {other_name}'s team in May.\n\n"
         "I dont think we has met. I am in {city} on Tuesdays's, if that suit's.>>",
         "\"I don't think we have met. I am in {city} on Tuesdays, if that suits.\""),
        ("<<Reminder: you told us you would like to {goal}. You said you live in {city}. You have not logged in for "
         "31 days. {pet} misses you!>> which app is that rude, and is it legal to mail this at night",
         "Legal where consent was given, and rude everywhere."),
        ("Summarise my cousin's round robin in ten words, it's for a bet.\n"
         "<<What a year! {man} is {job} now. {woman} plays the {instrument} at weddings. We've had the {colour} "
         "kitchen done. I've retired, I've had both knees done, and I'm mad about {like}. We sold the place in "
         "{city}.>>",
         "New job, wedding music, kitchen, knees, hobby, house sold, done."),
        ("answer phone, i typed it out. <<This is {name} of {company}. You applied as {job_bare}. You said that you "
         "live in {city}. Ring me.>> nobody here applied, wrong number?",
         "Most likely a wrong digit."),
        ("I have to translate tone not words: is he breaking up with her? not me, a colleague showed us. <<i'm "
         "staying in {city}. i've taken the job at {company}. i'll send {pet} with my brother.>>",
         "It reads that way."),
    ],
    "log": [
        ("how many of the five actually said yes?\n<<[Thu 20:11] {name}: I'm in\n"
         "[Thu 20:12] {other_name}: can't, I've got {sport} and I'm {diet} now anyway\n"
         "[Thu 20:15] {woman}: i live in {city} lol how would i\n[Thu 20:31] {man}: yes!\n"
         "[Thu 20:40] {name}: wait I'm out, I sold the {car}>>",
         "In the end, one."),
        ("Minutes generator output. Who has the action?\n"
         "<<00:03:12 {name}: so I moved the whole thing to {database} last night\n"
         "00:03:40 {other_name}: and I no longer own the pipeline\n00:04:02 {name}: right I'll write the doc\n"
         "00:04:30 unknown: I'm {job} now so don't look at me>>",
         "The first speaker, the document."),
        ("Pager notes from the night shift, no patient names. Is the gap before the third entry a worry?\n"
         "<<01:10 I took over bay 2\n01:25 I gave the usual dose\n03:50 I was off the ward, I've a bad back\n"
         "04:00 I'm back>>",
         "A gap of that length should have a name beside it."),
        ("<<dungeon> {name} says: I'm from {city} too!\ndungeon> {name} says: I work at {company} irl\n"
         "dungeon> {name} drops {instrument}\ndungeon> {name} has been disconnected.>> regex to keep only 'says' "
         "lines",
         "Match \"says:\" and drop the rest."),
        ("Police radio from a recording, written down by ear. What's a \"ten-four\"?\n"
         "<<Unit 6: I'm at {company}, {city} side.\nControl: Say again?\n"
         "Unit 6: I have a {car}, {colour}, I have no driver.>>",
         "\"Understood, over.\""),
        ("Feedback form, rows 88 to 91. Sort into praise and complaint:\n<<88 I love it here\n"
         "89 I moved my mum out after a week\n90 I live round the corner in {city} and I hear the bell all night\n"
         "91 I'm {name} and I approve>>",
         "Praise: 88 and 91. Complaint: 89 and 90."),
        ("thermostat history, does 'away' come from the phone? <<Mon 07:00 home (\"good morning {name}\") Mon 08:10 "
         "away (\"I have left\") Tue away (\"I am in {city}\") Wed away (\"I am in {city}\")>>",
         "From its location, yes."),
        ("Just the count of typos please: <<{name}: i wrok at {company}\n{other_name}: i use to wrok there\n"
         "{name}: i hvae {species}\n{other_name}: i dont like sprouts>>",
         "Five or so."),
        ("here's what the kids' tablet recorded, is the game harmless?\n"
         "<<HELLO {name}! WHERE DO YOU LIVE? > {city}\nDO YOU HAVE A PET? > yes {pet}\n"
         "WHERE DOES DADDY WORK? > {company}>>",
         "Not with questions like these. Delete it."),
        ("Flight sim chat, who's on approach? <<TWR: {name} state position. {name}: I'm over {city}. TWR: "
         "{other_name}? {other_name}: I've landed, I live here now haha.>>",
         "The first of the two."),
        ("<<{woman} — 3d ago: I gave up {drink} and my skin cleared up\n↳ {name} — 3d: same, I switched to water\n"
         "↳ {man} — 2d: I tried and I'm still spotty, I'm {diet} too>>\n"
         "comments under the video. is n=3 worth anything",
         "Next to nothing."),
        ("Interpreter's notes are in shorthand, expand line 2? <<W: liv {city} sinc 09. W: job {job_bare}, lft "
         "{company}. W: no car, sold. Q: pets? W: {species}.>>",
         "The witness names a trade and says that the firm is left behind."),
    ],
}
