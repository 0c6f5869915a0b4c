# SPDX-License-Identifier: AGPL-3.0-or-later
"""Where personal data appears in the part `validation`, and what looks like it and must stay readable.

PRIVATE by kind, with {x} for the datum; LOOKALIKES are (text, what it resembles), the look-alike between << and >>.
"""

PRIVATE = {
    "email": ["my email is {x}", "You can reach me at {x}.", "Please use {x} as my email address.",
              "Add {x} to the signature.", "{name}'s email is {x}", "Write a mail to {x} asking for the documents.",
              "Email: {x}", "I can't log in with {x}, what can I do?"],
    "phone": ["my phone number is {x}", "Please call {x} for details.", "Phone: {x}",
              "My new number is {x}, add it to the CV.", "I got a missed call from {x}, who is that?",
              "{name}'s number is {x}", "WhatsApp me at {x}"],
    "card": ["my card number is {x}", "My payment with card {x} failed, why?", "Credit card: {x}",
             "I want to pay with {x}, is it safe?", "They charged {x} twice, how do I get a refund?"],
    "iban": ["The IBAN of my account is {x}", "Please put my bank details on the invoice: {x}", "IBAN: {x}",
             "How do I send money to {x}?", "Is {x} a valid IBAN?"],
    "national_id": ["my {id_name} should be {x}", "Here is my {id_name}: {x}",
                    "I need to fill in my {id_name}, it is {x}, in which box?", "Does {x} look right for a {id_name}?"],
    "api_key": ["my api key is {x} and it says unauthorized", "I'm using the key {x} but get error 403", "API key: {x}",
                "I accidentally pushed {x} to GitHub, what now?", "Authorization header with {x} doesn't work"],
    "password": ["my password is {x}, is it safe?", "The password for the account is {x}.", "wifi password: {x}",
                 "I changed my password to {x} and can't log in.", "Login is admin and the password is {x}"],
    "street_address": ["My home address is {x}.", "Please send it to this address: {x}", "I'm living at {x}",
                       "The new office is at {x}.", "How far is {x} from the airport?", "Address: {x}"],
    "ip": ["my IP address is {x}", "I can't connect to {x}", "The server is at {x} and port 22 is closed",
           "There are many requests from {x}, is it a bot?", "How do I block {x}?"],
}

# Personal data inside a statement that is worth keeping: the memory holds the fact without the datum.
WITH_FACT = ["{s}, my email is {email}.", "{s}, call me at {phone}.", "{s}, my address is {street_address}.",
             "{s} and you can mail me at {email}.", "{s} (phone {phone})."]

LOOKALIKES = [("Where is my order <<{order}>>?", "phone"),
              ("My order ID is <<{digits16}>>, it's still not delivered.", "card"),
              ("I'm getting errors after updating to <<{version4}>>", "ip"),
              ("What changed in commit <<{sha1}>>?", "api_key"), ("How do I cherry-pick <<{sha7}>>?", "phone"),
              ("Do you know the book with ISBN <<{isbn}>>?", "phone"),
              ("What day of the week was <<1999-12-31>>?", "phone"),
              ("The log says request <<{uuid}>> timed out.", "api_key"),
              ("git clone <<git@github.com:sample/website.git>> asks for a password, why?", "email"),
              ("npm can't find <<react-router@6.2.1>>, why?", "email"),
              ("It says the password <<must contain a number>>, what does it want?", "password"),
              ("I forgot the password <<and the>> recovery mail doesn't arrive.", "password"),
              ("Is <<Route 66>> still open for tourists?", "street_address"),
              ("Who directed <<8 Mile>>?", "street_address"), ("How do you say <<9,876,543,210>> in words?", "phone"),
              ("Round <<2.71828182845904>> to four digits.", "phone"),
              ("sha256 is <<{sha256}>>, is the download ok?", "api_key"),
              ("I need the manual for part number <<{part}>>.", "phone"),
              ("What happened in <<1914-1918>> in short?", "phone"),
              ("What city is at <<-33.868820, 151.209290>>?", "phone"),
              ("Tracking number <<{tracking}>> shows no update.", "phone"),
              ("Is <<1920x1080>> the same as <<16:9>>?", "ip"),
              ("My bank says <<{bad_iban}>> is not valid, what's wrong with it?", "iban"),
              ("What does <<@media print>> do in CSS?", "email"),
              ("Which gate is <<Terminal 2>> closest to?", "street_address"),
              ("Chapter <<10.2.1.4>> of the standard, what does it say?", "ip")]

# An address of no one in particular: may be redacted as an IP address, must not be taken for anything else.
PRIVATE_NETWORK = ["I can't open <<192.168.0.1>> in the browser, what is wrong?",
                   "What is running on <<127.0.0.1:3000>> usually?",
                   "Should the app listen on <<0.0.0.0:8000>> inside docker?"]
