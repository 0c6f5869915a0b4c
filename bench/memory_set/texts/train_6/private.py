# SPDX-License-Identifier: AGPL-3.0-or-later
"""Where personal data appears in the part `train-6`, and what looks like it and must stay readable.

PRIVATE by kind, with {x} for the datum; LOOKALIKES are (text, what it resembles), the look-alike between << and >>.
"""

PRIVATE = {
    "email": ["my address is {x} if the form needs one", "Can you see why {x} lands in spam?",
              "Put {name} in copy, {x}.", "I typed {x} and it says invalid", "the newsletter still goes to {x}",
              "Sent to {x} twice, no answer. Chase or wait?", "signature line: {name}, {x}",
              "How do I get {x} off a mailing list?"],
    "phone": ["{name} can be reached on {x}", "Somebody rings from {x} and hangs up.",
              "text {x} before you come, {name} works nights", "the surgery's number is {x}, is it a premium line?",
              "Put {x} on the lost dog poster.", "is {x} written right for a call from abroad",
              "{x} for bookings, after six.", "my number was {x}, do they recycle those?"],
    "card": ["it keeps declining {x}", "I read {x} out loud on the bus, how stupid was that?",
             "card on file is {x}, how do I take it off", "{x}, expires 03/29, for the deposit",
             "Found a card in the road: {x}. Who do I ring?", "charged twice on {x}, same shop"],
    "iban": ["the landlord's account is {x}", "{x} came back as unknown", "Pay {name} at {x}, reference 'gate'.",
             "Which country is {x}?", "wages should go to {x} from now on", "Is the check digit of {x} right?"],
    "national_id": ["{name}'s {id_name} is {x}, where on the form does it go?",
                    "my {id_name} begins wrong, they have {x}",
                    "HR wants the {id_name}, {x}, by mail. Safe?", "the {id_name} on the slip says {x}",
                    "Does {x} look like an {id_name} or a case number?"],
    "api_key": ["my key is {x} and it says quota", "left {x} in a notebook that is public now",
                "export API_KEY={x} and still nothing", "does {x} need quotes in a shell",
                "the docs sample had {x} in it, a real one?", "curl -H 'Authorization: Bearer {x}' gives 401",
                "rotated {x} this morning, the old jobs still run"],
    "password": ["the password is {x} and the caps lock is off", "router password: {x}",
                 "I've used {x} as a password since school", "mum's tablet, password {x}, wants an update",
                 "Strength of the password {x}?", "shared drive, password {x}, read only"],
    "street_address": ["Send it to {x}.", "The party is at {x}, how do people get there by bus?",
                       "{name} moved out of {x} and left a piano.", "meter is at {x}, side gate",
                       "Flyers for {x} and the houses next to it.", "Ambulance couldn't find {x}."],
    "ip": ["{x} is trying every port", "whois for {x}?", "our office comes out as {x}", "ping {x} times out",
           "add {x} to the allow list, how", "The log is full of {x}."],
}

# Personal data inside a statement that is worth keeping: the memory holds the fact without the datum.
WITH_FACT = ["{s}, so write to {email}.", "{s}, ring me on {phone}.", "{s}, letters to {street_address}.",
             "{s} and my number is {phone}.", "{s}, details to {email} please.", "{s}, find us at {street_address}."]

LOOKALIKES = [("My claim is <<{order}>>, how long do they take?", "phone"),
              ("the parcel shop wants <<{digits16}>>, what is that", "card"),
              ("loyalty number <<{digits16}>> isn't recognised", "card"),
              ("release <<{version4}>> broke the menu", "ip"),
              ("is build <<{version4}>> older than the last one", "ip"),
              ("reverted to <<{sha1}>>, tests green again", "api_key"),
              ("what changed in <<{sha7}>>?", "phone"), ("library hold on <<{isbn}>>, which cover is it?", "phone"),
              ("<<ISBN {isbn}>>, is there a large print edition?", "phone"),
              ("from <<2022-09-01>> to <<2023-07-21>> is how many school days", "phone"),
              ("session <<{uuid}>> never ends", "api_key"), ("digest <<sha256:{sha256}>> does not match", "api_key"),
              ("bearing <<{part}>> or a generic one?", "phone"),
              ("<<{tracking}>> says 'in transit' since Monday", "phone"),
              ("the invoice template has <<{bad_iban}>> in it, placeholder?", "iban"),
              ("does <<@Transactional>> go on the class", "email"),
              ("why is <<git@github>> in front of the colon", "email"),
              ("<<numpy@1.26>> or newer for that?", "email"),
              ("cron mails <<root@localhost>>, where does it land", "email"),
              ("who thought of <<password must not contain spaces>>", "password"),
              ("The page only says <<reset password>> and loops.", "password"),
              ("What is <<password1>> doing in every list of bad ones?", "password"),
              ("Who lives at <<221B Baker Street>> today?", "street_address"),
              ("Is <<Wall Street>> a street?", "street_address"),
              ("What happened on <<Bourbon Street>> in the film?", "street_address"),
              ("Is <<4 Weddings and a Funeral>> dated?", "street_address"),
              ("table <<12>>, row <<C>>: how do theatres number?", "street_address"),
              ("<<1.602176634e-19>> is which constant?", "phone"),
              ("<<299,792,458>> metres per second, why so exact?", "phone"),
              ("<<57.1497, -2.0943>> on a map is where?", "phone"), ("lat <<64.1466>> lon <<-21.9426>>?", "phone"),
              ("Darts: <<180 140 81>>, how many left from 501?", "phone"),
              ("Season <<1998/99>>, who went down?", "phone"), ("paragraph <<3.1.4.1>> contradicts itself", "ip"),
              ("OID <<2.5.4.3>> is the common name, right?", "ip"), ("is verse <<3:16>> quoted in full there?", "ip"),
              ("<<2,147,483,647>> keeps turning up, why?", "phone"),
              ("colour <<#b7410e>> on a screen, what's it called?", "api_key"),
              ("<<MIIBIjANBgkqh>> starts every key, what is it", "api_key"),
              ("is <<sk-SK>> a locale?", "api_key"), ("the box shows <<NI No. __ __ __ __ _>>", "national_id"),
              ("form <<P45 2023-24>>, who keeps which part?", "national_id")]

# An address of no one in particular: may be redacted as an IP address, must not be taken for anything else.
PRIVATE_NETWORK = ["camera is on <<192.168.0.44>>, picture freezes", "is <<127.0.0.1:5173>> only me?",
                   "route to <<10.8.0.1>> missing on the vpn", "NAS answers on <<192.168.1.200>>, phone can't see it"]
