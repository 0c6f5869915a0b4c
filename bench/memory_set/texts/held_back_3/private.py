# SPDX-License-Identifier: AGPL-3.0-or-later
"""Where personal data appears in the part `held-back-3`, and what looks like it and must stay (see `train`)."""

PRIVATE = {
    "email": ["Mail the attachment to {x}, will you.", "You can note my mail id: {x}.", "mail id is {x}",
              "The parents should reply to {name} at {x}, please add that line.",
              "I gave {x} at the counter, was the dot necessary?", "Forward the invoice to {x} (not to the old one).",
              "For the mailing list, {name} uses {x}."],
    "phone": ["My cell is {x}, after four only.", "Please ring up {name} on {x}.", "WhatsApp on {x} is best.",
              "The plumber's number, so that I have it somewhere: {x}.", "landline still works, {x}",
              "In the notice kindly give {x} as the number for enquiries.", "Missed call from {x}, who could it be?"],
    "card": ["Why would a shop refuse the card {x}?", "The number on my card is {x}, kindly check the digits.",
             "they charged {x} twice, that is my card", "Which bank issues cards beginning like {x}?",
             "I read out {x} to a caller, my own card number. How bad is it?"],
    "iban": ["For the transfer abroad my IBAN is {x}.", "They want the fees sent to {x}, is the format right?",
             "Refund to {x} please, and add that to the letter.", "iban again: {x}",
             "The trust's account is {x}, kindly put it at the foot."],
    "national_id": ["My {id_name} is {x}, where on the form does it go?", "{id_name} is {x}, in case the form asks.",
                    "I wrote the {id_name} {x} on a postcard, foolishly. What now?", "Fill in {id_name}: {x}"],
    "api_key": ["The key {x} stopped working overnight, what is the cause?",
                "I pasted {x} in the shared sheet by accident. Whom to tell?",
                "the bot config has token={x} and it says unauthorised", "Where in the settings does {x} belong?",
                "Is it all right to mail somebody a key like {x}?"],
    "password": ["The password on the sticky note is {x}, is it too simple?", "Remember the wifi password: {x}",
                 "login is staff and password {x}",
                 "My password {x} is not accepted by the portal. What is wrong with it?",
                 "The projector laptop has the password {x}."],
    "street_address": ["Have it delivered to {x}, please.", "Our address for the invitation is {x}.",
                       "the potluck is at {x}, 6 pm", "How long is the walk from {x} to the nearest subway?",
                       "Pick {name} up from {x}."],
    "ip": ["The library printer is on {x}, how do I add it?", "log shows {x} again and again, is it a robot?",
           "How does one block {x} on a home router?", "My camera can be reached at {x}, should it be?",
           "pinging {x} gives no reply"],
}

# Personal data inside a statement that is worth keeping: the memory holds the fact without the datum.
WITH_FACT = ["{s}, and {email} is the mail id for it.", "{s}, the rest on the phone please: {phone}.",
             "{s} (the post goes to {street_address}).", "{s}, my cell being {phone}."]

LOOKALIKES = [("The receipt says <<{order}>>, is that the order or the till?", "phone"),
              ("Library barcode <<{digits16}>> will not scan, why?", "card"),
              ("After updating to <<{version4}>> the fonts look different.", "ip"),
              ("ISBN <<{isbn}>>, is that the abridged edition?", "phone"),
              ("The parcel slip reads <<{tracking}>>; which country is it coming from?", "phone"),
              ("Is <<2026-02-30>> a date at all?", "phone"),
              ("Kindly explain what the long string <<{uuid}>> in the link is for.", "api_key"),
              ("They told me to look for commit <<{sha1}>>. Where?", "api_key"),
              ("and the short one, <<{sha7}>>, is the same thing?", "phone"),
              ("The download page shows <<{sha256}>> and I don't know what to do with it.", "api_key"),
              ("Spare part <<{part}>> for a mixer jar, who sells it?", "phone"),
              ("Somebody typed <<{bad_iban}>> on the form, is it even possible?", "iban"),
              ("How is <<9,876,543,210>> said in lakhs and crores?", "phone"),
              ("Is <<43.6532, -79.3832>> in the lake or on land?", "phone"),
              ("For the bulletin board, poster ratio <<2:3>> or <<3:4>>?", "ip"),
              ("In a stylesheet, what does <<@font-face>> want?", "email"),
              ("pip says <<pkg@2.0.1>> is not a valid name, why?", "email"),
              ("The portal says the password <<must contain a symbol>>. Which symbols count?", "password"),
              ("Why is the password <<case sensitive>> and the user name not?", "password"),
              ("Who is the author of <<84, Charing Cross Road>>?", "street_address"),
              ("Was <<10 Rillington Place>> based on a real case?", "street_address"),
              ("Does <<gate 47>> come before security?", "street_address"),
              ("The years <<1969-1975>>, which governments were those?", "phone"),
              ("How many digits of <<2.71828182845904>> does one need?", "phone")]

# An address of no one in particular: may be redacted as an IP address, must not be taken for anything else.
PRIVATE_NETWORK = ["The manual says to open <<192.168.0.1:8080>> in a browser, is that safe?",
                   "What exactly is <<127.0.0.1:8000>> and why does it work only on one machine?",
                   "Should the printer page at <<10.0.0.5>> open from the phone also?"]
