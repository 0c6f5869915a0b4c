# SPDX-License-Identifier: AGPL-3.0-or-later
"""What looks like a memory in the part `train-4` and is none: <<the span>> in which any extracted memory is junk.

By reason: (what the user says, what the assistant says). The values are never those of the person, except in RECALL,
which the assistant says back to the person.
"""

TRAPS = {
    "question": [("<<Do people in {city} really love {dish} that much, or is that a tourist thing?>>",
                  "It's a little of both."),
                 ("<<Should I be eating {diet} if I'm over fifty?>>", "That's one for your doctor."),
                 ("<<what do u think, would {colour} or plain white look better on me lol>>", "Hard to say!"),
                 ("<<Is {species} a good fit for somebody with a small yard?>>", "With walks, sure."),
                 ("<<Could I become {job} without going back to school?>>", "Some states allow it."),
                 ("<<Have I ever told you where I work?>>", "I can only see this chat."),
                 ("<<Is it weird to like {like} and hate {dislike} at the same time?>>", "Not one bit."),
                 ("<<Does {company} hire people with no experience?>>", "Check their careers page."),
                 ("<<how many miles does a {car} usually last>>", "Around two hundred thousand with care."),
                 ("<<Am I too old to pick up the {instrument}?>>", "Nobody is."),
                 ("<<Why would anybody leave {city} for {other_city}?>>", "Work, weather or family, usually.")],
    "hypothetical": [("<<If I ever move to {city}, the first thing I'd need is a coat.>> What kind, though?",
                      "A long one with a hood."),
                     ("<<Say I quit my job at {company} and went back to being {job}.>> How would health insurance "
                      "work in the gap?",
                      "There's a bridge plan for that."),
                     ("<<In another life I'd be {job} with {species} and a cabin.>> What does a cabin even cost?",
                      "Less than you'd think, way out."),
                     ("<<Suppose we had a {car} instead.>> What would gas run on a thousand-mile trip?",
                      "It depends on the engine."),
                     ("<<let's pretend i'm {diet} for a sec.>> what would breakfast look like",
                      "Eggs or oats, in some form."),
                     ("<<If my son turned out to be allergic to {allergen}, I'd lose my mind.>> How do schools "
                      "handle that?",
                      "Most have a form and a plan."),
                     ("<<I might learn {language} someday, who knows.>> Which app do folks start with?",
                      "Any of the free ones is okay."),
                     ("<<What if we sold everything and lived in {city}?>> Just spitball the budget.",
                      "Rent first, then food, then fun."),
                     ("<<Were we to win the Powerball I'd give {name} half and move to {city} the next day.>> "
                      "What are the odds again?",
                      "About one in three hundred million."),
                     ("<<Maybe in a parallel universe I enjoy {dislike}.>> Do multiverse theories hold up?",
                      "They can't be tested yet.")],
    "quote": [("My grandmother's diary, the 1941 one, says <<\"I have taken a job at {company} and I do so love "
               "{like}.\">> What does that tell you about the times?",
               "The war opened jobs up."),
              ("<<\"I moved to {city} for the music and stayed for the {dish},\">> that's from a magazine profile. "
               "Is the comma right?",
               "Yes, inside the quotation marks."),
              ("There's a bumper sticker that says <<MY OTHER CAR IS A {car}>>, where'd that joke start?",
               "In the seventies, it seems."),
              ("In the play, Lady Agnes says <<\"I hate {dislike}, I always have, and I always shall.\">> How should "
               "an actor read it?",
               "Slow, with a pause before the last part."),
              ("some guy on reddit: <<\"been {diet} for 6 yrs, lost 80 lbs, ama\">> is that even healthy",
               "It can be, with checkups."),
              ("The obituary reads <<\"{name} lived in {city} for ninety years and played the {instrument}.\">> Is "
               "that too short?",
               "It has a nice quiet to it."),
              ("A review on the back of the book goes <<\"I gave up my job as {job} after reading this.\">> Do blurbs "
               "like that sell?",
               "Sometimes."),
              ("<<> My husband and I drive a {car}\n> and we never had a problem>>\nWrite a friendly reply to that "
               "forum post.",
               "Glad to hear it! How many miles so far?"),
              ("What's that country song that goes <<\"I left my truck in {city} and my heart with {woman}\">>?",
               "I don't know that one.")],
    "code": [("This won't run, what's wrong?\n<<```python\nme = dict(name=\"{name}\", home=\"{city}\")\n"
              "print(\"I live in \" + me.home)\n```>>",
              "Use the key in square brackets."),
             ("homework, whats it print\n<<```java\nString fav = \"{colour}\";\nSystem.out.println(\"My favorite color "
              "is \" + fav);\n```>>",
              "One line with the color in it."),
             ("Is this SQL safe?\n<<```sql\nINSERT INTO employees VALUES ('{name}', '{company}', 'likes {like}');\n"
              "```>>",
              "Use parameters instead."),
             ("<<```js\n// I use {editor} and I always wrap at 80\nconst dog = \"{pet}\"; // my dog\n```>>\nDo "
              "comments "
              "slow a page down?",
              "Not enough to notice."),
             ("Here's the template from class:\n<<```html\n<p>Hi, I'm {name}! I work as {job} in {city}.</p>\n```>>\n"
              "How do I center it?",
              "Set text-align to center."),
             ("Does `<<owner = \"{name}\"  # allergic to {allergen}>>` need a type hint?", "It's optional."),
             ("<<```toml\n[user]\ndiet = \"{diet}\"\ngoal = \"{goal}\"\n```>>\nIs toml better than ini?",
              "It has clearer types.")],
    "log": [("What's this in the shop's log?\n<<10:04:22 customer={name} note=\"I'm allergic to {allergen}\"\n10:04:23 "
             "order saved\n10:04:23 I have no printer, giving up>>",
             "The printer wasn't found."),
            ("<<[Tue 7:41 PM] {name}: we moved to {city}!!\n[Tue 7:42 PM] {other_name}: no way\n[Tue 7:42 PM] {name}: "
             "yep, I work at {company} now>>\nHow do I export a chat like that without the times?",
             "Paste it into a sheet and drop the first column."),
            ("console says\n<<Uncaught Error: I expected {project} to be running\n    at start (index.js:14)\n    at "
             "main (index.js:2)>>\nhuh?",
             "Start the other process first."),
            ("<<$ cat about_me.txt\nMy name is {name} and I play the {instrument}\n$ wc -w about_me.txt\n9>>\nWhat "
             "does the 9 mean?",
             "Nine words."),
            ("My kid's Minecraft server spits out\n<<[WARN] {name} moved too quickly!\n[INFO] {name} has made the goal "
             "[{goal}]\n[INFO] {name} left the game>>\nIs someone cheating?",
             "Probably just lag."),
            ("<<Deploy 118: owner {name}, location {city}\nDeploy 118: using {database}\nDeploy 118: I quit, disk "
             "full>>\nWhich line matters?",
             "The last one.")],
    "document": [("Can you boil this down to two sentences?\n<<Our Story. My name is {name}, and I opened the first "
                  "shop in {city} with four hundred dollars and a borrowed oven. I still work the counter every "
                  "morning. I love {like}, my wife {woman} loves {dish}, and together we decided never to open on "
                  "Sundays because family comes first.>>",
                  "A founder tells how a small shop began."),
                 ("Reading comprehension for fourth graders, what grade level is it?\n<<{name} has {species}. The "
                  "pet's name is {pet}. \"I get up at six to feed {pet},\" says {name}. \"My favorite color is "
                  "{colour}.\">>",
                  "Second grade, give or take."),
                 ("Is this sample cover letter any good?\n<<To Whom It May Concern:\nI am {job} with eleven years of "
                  "experience and I currently reside in {city}. Most recently I worked for {company}, where I managed "
                  "a team of nine. I speak {language}, and my goal is to grow into a leadership role. I am available "
                  "to start on June 3.\nRespectfully,\n{name}>>",
                  "It's fine, if a little stiff."),
                 ("<<Town council, regular session. {name} stated: \"I have lived in {city} since 1988 and I no longer "
                  "feel safe on Third.\" Motion by {other_name} to use {database} for permit records. Carried 4-1.>>\n"
                  "Pull out the votes for me.",
                  "One motion, four to one."),
                 ("from the workbook, find the verbs:\n<<I used to live in {city}. Now I live in {other_city}. I work "
                  "at {company}. I don't like {dislike}.>>",
                  "Used, live, work, do, like."),
                 ("Does this recipe headnote drag on?\n<<I grew up in {city}, where my mother made {dish} every "
                  "Sunday. I've been {diet} for ten years now, so I swapped the butter. We have three kids and a "
                  "{car}, and this feeds all of us.>>",
                  "Cut the line with the kids."),
                 ("Proof the program bio, word for word, please.\n<<{name} ({instrument}) studied {degree} in {city}. "
                  "\"I quit my job at {company} to play full time and I haven't looked back,\" says the musician, who "
                  "lives with {species} called {pet}.>>",
                  "No errors that I can see."),
                 ("Summarize the thread, it's a mile long.\n<<Posted by {name}: Anyone else off {drink}? I quit in "
                  "March and sleep like a baby.\nReply from {other_name}: I can't live without it, I'm {job} and I "
                  "work nights.\nReply from {woman}: We moved to {city} and the water here makes it taste bad.\nReply "
                  "from {name}: lol I'm never going back.>>",
                  "Three people trade views on a drink.")],
    "sarcasm": [("<<Oh sure, I just LOVE {dislike}, put it in everything, why don't you.>> Try the menu again please.",
                 "Here's one without it."),
                ("<<Yeah I'm totally moving to {city} to be {job}, can't wait, eye roll.>> What's a realistic side "
                 "gig?",
                 "Weekend tutoring is one."),
                ("<<Well I'm obviously a millionaire with a {car} in every color.>> Cheap date ideas, go.",
                 "A walk and a thermos."),
                ("<<nothing i love more than being on hold for 2 hrs, my favorite hobby /s>> whats the trick to get a "
                 "human",
                 "Press zero twice."),
                ("<<Right, because my life's goal is to {goal} before lunch. Ha.>> Just give me the short version.",
                 "The short version it is."),
                ("<<Great, now I work for {company} apparently, since I'm fixing their website for free 🙄>> How do I "
                 "report a broken page?",
                 "There's a link in the footer.")],
    "role_play": [("Let's play Oregon Trail. <<I'm {name}, {job} from {city}, I've got two oxen and I'm allergic to "
                   "{allergen}.>> What do we find at the river?",
                   "The water's high. Ford it or wait?"),
                  ("You be the 911 dispatcher for our scout badge drill. <<Hello? My name is {name}, I'm in {city} and "
                   "my dog {pet} fell through the ice!>>",
                   "Stay calm. Are you on the shore?"),
                  ("D&D time. <<My guy's a half-elf called {name}, used to be {job}, hates {dislike}, and wants "
                   "revenge.>> He walks into the tavern.",
                   "The room goes quiet."),
                  ("Mock interview, and I'm the applicant on the card. <<I've been with {company} for six years, I "
                   "live "
                   "in {city}, and my weakness is {like}.>> Go ahead.",
                   "So what makes you want out?"),
                  ("Character sheet for the murder mystery dinner:\n<<NAME: {name}\nJOB: {job}\nHOME: {city}\nSECRET: "
                   "I sold the {car} to pay off {other_name}.>>\nStay in the story and accuse me.",
                   "Where were you at nine, friend?"),
                  ("ur a pirate and im ur parrot. <<squawk! i live in {city}, i eat {dish}, i hate {dislike}!>>",
                   "Arr, quiet down, bird."),
                  ("Improv warm-up, I'm a widower on a park bench: <<I had {species} once, {pet}. I gave up {drink} "
                   "when {woman} left.>> Your line.",
                   "Is this seat taken?"),
                  ("Practice call, I'm playing the angry customer. <<I've been a {company} customer since 1998 and "
                   "I'm moving to {city}, cancel my account!>>",
                   "I'm sorry to hear that."),
                  ("Keep the bedtime story going as the bear. <<\"I'm {name} the bear,\" I said, \"and I want to live "
                   "in {city} and play the {instrument}.\">>",
                   "The bear packed a very small bag.")],
    "translation": [("Put this in {language} for the lunch lady: <<My son is allergic to {allergen}.>>",
                     "Here's a polite way to say it."),
                    ("how do u say <<i live in {city} and i hate {dislike}>> in {language}",
                     "Here it is, word for word."),
                    ("My homework says translate: <<\"Yesterday my uncle {man} sold his {car} and moved to {city}.\">> "
                     "Into German, due tomorrow.",
                     "Gestern hat mein Onkel, and so on."),
                    ("Need the Spanish for <<I work at {company}, I'm {job}, and I need a day off>>.",
                     "Trabajo en, then the name."),
                    ("What's this say in English? <<Je m'appelle {name} et j'habite à {city}.>>",
                     "Somebody gives a name and a town."),
                    ("For a tattoo, so get it right in {language}: <<I quit everything for {like}.>>",
                     "Please ask a native speaker too."),
                    ("Church bulletin, in {language} as well: <<We have decided to hold services at ten because the "
                     "furnace is slow.>>",
                     "Here is the bulletin line."),
                    ("Is <<\"I'm {diet} and my wife eats {dish}\">> hard to say in Italian?",
                     "It's short, in fact."),
                    ("Translate the sign on the food cart: <<Hoy no trabajo, me mudé a {city}.>>",
                     "Closed today, the owner moved away.")],
    "rewriting": [("Make it less whiny, it's from the class blog: <<I hate {dislike} and I quit {sport} because nobody "
                   "asked me if I was ok.>>",
                   "\"I needed a break, so I took one.\""),
                  ("Punch up this sample dating profile: <<I'm {name}, I live in {city}, I like {like}, I have a "
                   "{car}.>>",
                   "Lead with the hobby."),
                  ("Shorten for a postcard: <<We packed up the {car} and moved to {city}, and I've already found work "
                   "as {job}.>>",
                   "\"New town, new job, same us.\""),
                  ("Turn it into passive voice, per the worksheet: <<I chose {city} over {other_city}. I adopted "
                   "{species}.>>",
                   "Was chosen, was adopted."),
                  ("This reads like a robot wrote it, loosen it up: <<I am {diet}. I do not eat {dish}. I have a "
                   "goal, which is to {goal}.>>",
                   "\"You won't catch me near that pot.\""),
                  ("make this sound older, its for a skit: <<yo im {name} from {city} and i work at {company}>>",
                   "\"Good evening, I am of the fair town.\""),
                  ("Cut this bio from the flyer to ten words: <<{name} has been {job} in {city} for thirty years, "
                   "plays "
                   "the {instrument}, and never misses a game.>>",
                   "\"Thirty years on the job, never misses a game.\""),
                  ("Fix the run-on in the example: <<I used to work for {company} then I moved to {city} now I own "
                   "{species} named {pet}.>>",
                   "Three sentences will do."),
                  ("Same thing, but as a limerick: <<I'm saving {amount} for a boat and my husband doesn't know.>>",
                   "There once was a saver afloat."),
                  ("Say it nicer: <<I gave up {drink} and now everyone at {company} annoys me.>>",
                   "\"It's been an adjustment.\"")],
    "pasted_mail": [("What do I say back to this one?\n<<Hi hon,\nJust a quick note. Your uncle and I sold the place "
                     "and we're moving to {city} on the 9th. I start at {company} the week after, can you believe it "
                     "at my age! {pet} is coming too of course. I'm off {drink} for good, doctor's orders.\nLove you "
                     "to pieces,\nAunt {woman}>>",
                     "Something warm, and ask for the new address."),
                    ("Is this email legit?\n<<Dear Valued Friend,\nI am {name}, {job} from {city}. I have decided to "
                     "leave you {amount} because I trust you. I no longer have family.\nGod bless,\n{name}>>",
                     "No, delete it."),
                    ("<<From: {name}\nTo: all parents\nSubject: carpool\n\nHi all,\nI can't drive Tuesdays anymore, I "
                     "work nights at {company} now. Also {other_name} is allergic to {allergen}, so no snacks in the "
                     "{car} please.\nThanks a million,\n{name}>>\nWrite a nice reply all.",
                     "\"Thanks for the heads up, we'll cover Tuesdays.\""),
                    ("got this from a teacher, sum it up\n<<Good afternoon, my name is {name} and I'm taking over "
                     "third period. I studied {degree}, I just moved here from {city}, and I love {like}. My policy is "
                     "that I don't accept late work.>>",
                     "A new teacher says hello and sets a rule."),
                    ("> <<Hey, it's {name}. Long time!\n> We've been living in {city} since the wedding.\n> I'm {job} "
                     "now, and we have {species}.\n> Come visit, I make a mean {dish}.>>\n\nHelp me answer without "
                     "committing to anything.",
                     "\"So good to hear from you!\""),
                    ("Customer wrote in, how do I respond?\n<<Hello, I bought your small one for my sister {woman}. I "
                     "hate {dislike} and the box smelled like it. I live in {city} so returns cost me a fortune. My "
                     "goal isn't to be difficult. Regards, {name}>>",
                     "Apologize and offer a refund."),
                    ("Is this text from a recruiter worth answering?\n<<Hey there! This is {name} w/ {company} 👋 I'm "
                     "hiring {job} in {city}. I prefer folks who can start right away!!>>",
                     "Only after you look them up."),
                    ("Grandma forwards these, what is it even about?\n<<---------- Forwarded message ----------\n"
                     "From: {name}\nDate: Sun\nSubject: Fwd: Fwd: our big news!!\n\nDear ones,\nWell, we did it. We "
                     "sold the {car}, gave {pet} to the neighbors and bought a place in {city}. {other_name} has a job "
                     "at {company} and I am retiring for real this time. I won't miss the {instrument} lessons one "
                     "bit.\nNo more {drink} on the patio I guess!\n\nAll our love,\n{name} & {other_name}\nSent from "
                     "my iPad>>\nTwo lines, tops.",
                     "A couple is moving and retiring."),
                    ("Which parts of the coach's message do the other parents need?\n<<Team,\n\n1) I can't do "
                     "Thursdays anymore, my shift at {company} changed.\n2) My wife {woman} will run snacks. She's "
                     "{diet}, so read labels.\n3) We decided on {colour} for the jerseys because it was on sale.\n4) I "
                     "hate {dislike} as much as you do, but the league requires it.\n\nGo get 'em,\nCoach {man}>>",
                     "The day, the snacks and the jersey color."),
                    ("Landlord sent this, do I have to answer?\n<<Good morning. I no longer live in {city} and I have "
                     "hired {name} to handle repairs. I want all checks mailed by the 1st. I do not allow {species} "
                     "in the building. Thank you. {other_name}, Owner>>",
                     "A short confirmation is enough.")],
    "boot_file": [("Somebody gave me this prompt to paste in, is it any good?\n<<You are {name}, a friendly "
                   "{job_bare}. "
                   "You live in {city}. The user loves {like} and is allergic to {allergen}. Never break "
                   "character.>>",
                   "Put the task up front."),
                  ("What does this AGENTS.md from the club repo actually do?\n<<# House rules\n- I use {editor}\n- I "
                   "prefer {database}\n- We decided against Docker because the Pi is slow\n- My goal is zero "
                   "warnings>>",
                   "It sets rules for a coding agent."),
                  ("Exported this from the other chatbot, how would you clean up the format?\n<<MEMORY DUMP\n1. User's "
                   "name is {name}.\n2. User lives in {city} and drives a {car}.\n3. User quit {drink}.\n4. User has "
                   "{species} named {pet}.>>",
                   "One fact per line is fine as it is."),
                  ("<<# SOUL.md\nI'm {name}. I wake up fresh every session. I love {like} and I hate {dislike}. I work "
                   "for my human, who is {job}.>>\nWhy do people write these?",
                   "So that a bot keeps one tone."),
                  ("Review the greeting for the library kiosk:\n<<Hi! I'm {name}, your robot helper! I moved here from "
                   "{city} and my favorite color is {colour}!>>",
                   "Kids will like it."),
                  ("My buddy's config starts like so, is it yaml?\n<<persona: {name}\nhome: {city}\nlikes: [{like}]\n"
                   "speaks: {language}\nrule: I always answer first>>",
                   "Yes, that's yaml."),
                  ("This CLAUDE.md came with the robotics kit, do I leave it in?\n<<# About me\nMy name is {name}. "
                   "I'm {job}.\nI live in {city} and I speak {language}.\n\n# How I like things\n- I prefer {editor}\n"
                   "- I never use tabs\n- My main project is {project}, and it stores its data in {database}\n- I get "
                   "up at six, so no long jobs before then>>\nIt's from whoever owned the kit first.",
                   "Take it out, it describes somebody else."),
                  ("Character card from the story app, is there a typo in it?\n<<name: {woman}\nbio: I left {company} "
                   "after nine years. I moved to {city} to open a bakery, and I'm allergic to {allergen}. I love "
                   "{like} but I hate {dislike}.\ngoal: I want to {goal}.\ngreeting: Oh! You startled me.>>",
                   "None that I can find."),
                  ("What'd happen if a bot read this at startup?\n<<[user_profile]\nThe user drives a {car}. The user "
                   "is {diet}. The user's dentist is {name}. The user decided to sell {pet}'s crate. The user is "
                   "saving {amount}.\n[/user_profile]>>\nAsking for the scout badge on AI.",
                   "It would treat those lines as facts.")],
    "request": [("<<I need a [two|three] line excuse for missing bowling night.>>", "Blame the dishwasher."),
                ("<<I want you to talk like a cowboy for the next answer.>>", "Well howdy."),
                ("<<I'm gonna need that in a bigger font size, if that's a thing here.>>", "Check the settings."),
                ("<<I'd love a list of cheap things to do in {city} with grandkids.>>", "Parks, libraries, a ferry."),
                ("<<I was hoping for something with fewer words.>>", "Sure, here's the gist."),
                ("<<i wanna know how {dish} got so expensive>>", "Shipping and a bad harvest."),
                ("<<I would like a recipe for {dish} that feeds twelve.>>", "Double it and add an hour."),
                ("<<I gotta turn 68 degrees into Celsius real quick.>>", "It's twenty.")],
    "guess": [("Got any ideas for a rainy Sunday?",
               "<<I bet you're into {like} and you live near {city}.>> A matinee never hurts."),
              ("What should I bring to a potluck?",
               "<<You strike me as a {diet} cook with kids to feed.>> A bean salad travels well."),
              ("Help me pick a gift for a coworker.",
               "<<Since you work at {company}, and your coworker likely enjoys {like}, think small.>> A plant works."),
              ("Why's the gas bill so high?",
               "<<You must drive a {car} and heat a big house in {city}.>> Check the filter first."),
              ("Name ideas for a boat?",
               "<<Perhaps after your daughter {woman}, or {pet}, your pet.>> Puns age badly, I'd say."),
              ("what do i do w a free weekend",
               "<<As {job}, you probably want to be away from people.>> Take the long trail."),
              ("Is decaf any better for you?",
               "<<My guess is that you drink {drink} all day and get up at five.>> It has less of the bad stuff."),
              ("How do folks save for retirement these days?",
               "<<I assume you've set aside {amount} and hope to stop working early.>> Start with the match.")],
}

# The assistant says back what was recalled: never a memory again. {facts} is filled from RECALL with what is true.
RESTATED = [("Do you even remember anything I tell you?", "<<Sure do: {facts}.>>"),
            ("Suggest something nice for after supper.", "<<I recall that {facts}.>> So, a porch and a blanket."),
            ("Plan me a lazy Saturday.", "<<Going by what you've shared, {facts}.>> Sleep in and call a friend."),
            ("what do u know about me so far", "<<Here's what I have: {facts}.>>"),
            ("Write me a one-week to-do list.", "<<(Kept from last time: {facts}.)>> Monday is for errands."),
            ("Help me make small talk at a barbecue.",
             "<<You mentioned a while back that {facts}.>> Ask people about their drive over.")]

RECALL = {
    "residence": "{city} is home for you",
    "employer": "your job is at {company}",
    "job": "you're {job}",
    "diet": "you stick to {diet} food",
    "pet": "your pet is {species} named {pet}",
    "editor": "you do your coding in {editor}",
    "likes": "you get a kick out of {like}",
    "car": "you get around in a {car}",
    "relation": "you've got a {rel} named {name}",
    "instrument": "you're a {instrument} player",
    "favourite_food": "{dish} is your favorite food",
    "allergy": "you've got an allergy to {allergen}",
}

# Passing states of the person: neither a memory nor junk, not judged.
PASSING = ["Running behind, as usual.", "Ugh, I'm wiped out.", "Sorry, phone's about to die.",
           "I'm in the drop-off line.", "my head is killing me today", "Hold on, somebody's at the door.",
           "It's pouring out.", "I'm on hold with the insurance people.", "Can't find my glasses anywhere.",
           "I just got in the door.",
           "I've had too much coffee today.", "im on break rn."]
