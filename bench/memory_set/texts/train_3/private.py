# SPDX-License-Identifier: AGPL-3.0-or-later
"""Where personal data appears in the part `train-3`, and what looks like it and must stay readable."""

PRIVATE = {
    "email": ["Official mail ID: {x}", "Kindly forward the summary to {x}.",
              "mail id of {name} is {x}, pls add in loop",
              "Reply-to should be {x} and not the noreply one.", "For invites use {x}, the other box is full.",
              "I have given {x} in the portal and no OTP is coming, why?", "Contact person {name}, {x}."],
    "phone": ["Mobile: {x} (WhatsApp also).", "I am reachable under {x} till 18h.", "Contact no. {x}, ask for {name}.",
              "Please put {x} in the signature block.", "call back requested on {x}",
              "{name} has changed the number, it is {x} now.", "The hotline {x} is always engaged."],
    "card": ["Corporate card {x} is not accepted in the portal, reason?", "Card no. {x}, valid thru 11/28.",
             "They charged {x} two times, draft a complaint.", "Expense report: paid with card {x}.",
             "Which bank has issued {x}?"],
    "iban": ["Reimbursement please to {x}.", "Account details: {x}, salary account.",
             "For the direct debit form the IBAN is {x}.", "The vendor sent {x} as new bank account, is the format "
             "valid?",
             "Bank: {x}"],
    "national_id": ["{id_name} for the visa form: {x}", "HR is asking the {id_name}, I have filled {x}.",
                    "As per document the {id_name} is {x}.", "Is {x} a correct format for a {id_name}?"],
    "api_key": ["Request with key {x} returns 403, what is missing?",
                "the pipeline prints {x} in clear text, how to mask?",
                "token={x} in config.yaml, service does not start", "Colleague committed {x} to the repo. Steps to "
                "revoke?",
                "header X-Auth: {x} - rejected, why?"],
    "password": ["Guest WLAN, password: {x}", "The default password {x} on the switch was never changed. Risk?",
                 "Login works not with password {x}, caps lock is off.",
                 "Temporary password is {x}, to be changed at login.",
                 "pwd for the test system: {x}"],
    "street_address": ["Delivery address: {x}.", "Permanent address as per passport - {x}.",
                       "Service engineer should come to {x}.", "Billing address is {x}, kindly correct the invoice.",
                       "Meeting point: {x}, side entrance."],
    "ip": ["Jump host is {x}, port 22 refused. Why?", "Traceroute to {x} stops after hop 7.",
           "Firewall ticket: source any, destination {x}, port 443.",
           "Failed logins from {x} since midnight, what to do?",
           "DNS shows {x}, is this the old machine?"],
}

# Personal data inside a statement that is worth keeping: the memory holds the fact without the datum.
WITH_FACT = ["{s}, contact no. {phone}.", "{s}, official mail ID {email}.", "{s}, correspondence to {street_address}.",
             "{s} (mobile {phone}).", "{s} - reachable via {email}."]

LOOKALIKES = [("PO <<{order}>> is not yet confirmed by the vendor, draft a reminder.", "phone"),
              ("Transaction ref <<{digits16}>> failed, is it in the bank or in the gateway?", "card"),
              ("Driver <<{version4}>> gives blue screen since Monday.", "ip"),
              ("git bisect points to <<{sha1}>>, how to read the diff only?", "api_key"),
              ("cherry-pick <<{sha7}>> gives conflict, next step?", "phone"),
              ("Norm book ISBN <<{isbn}>>, is it the latest edition?", "phone"),
              ("Is <<2024-11-03>> a working day in Kerala?", "phone"),
              ("Correlation id <<{uuid}>> is in both logs, what does it mean?", "api_key"),
              ("<<git@gitlab.example:plant/line3.git>> asks for passphrase each time.", "email"),
              ("Is <<typescript@5.4.2>> compatible with the old linter?", "email"),
              ("Policy says the password <<must expire>> after 90 days. Useful?", "password"),
              ("Where to reset the password <<of a printer>>?", "password"),
              ("Explain the film title <<21 Grams>>.", "street_address"),
              ("What is the norm <<DIN 18040 Part 2>> about?", "street_address"),
              ("Write <<4,750,000,000>> in crore.", "phone"), ("Constant <<6.02214076e23>>: exact or measured?",
                                                               "phone"),
              ("sha256 is <<{sha256}>>, how to verify on Windows?", "api_key"),
              ("Spare part <<{part}>> has lead time 14 weeks, alternatives?", "phone"),
              ("Warranty period <<2019-2023>>, is it five years or four?", "phone"),
              ("Coordinates <<12.971599, 77.594566>>, which district?", "phone"),
              ("Shipment <<{tracking}>> hangs in customs, whom to address?", "phone"),
              ("Gear ratio <<3:1>> or <<5:2>> for higher torque?", "ip"),
              ("On the invoice stands <<{bad_iban}>>, bank rejects it.", "iban"),
              ("What does <<@SpringBootApplication(scan = false)>> do?", "email"),
              ("Is <<hall 7, gate 3>> open on Sunday?", "street_address")]

# An address of no one in particular: may be redacted as an IP address, must not be taken for anything else.
PRIVATE_NETWORK = ["PLC is at <<192.168.0.10:502>>, Modbus timeout, idea?",
                   "curl to <<127.0.0.1:9200>> works, from container not. Reason?",
                   "Should the service listen on <<10.0.0.5:8443>> or on <<0.0.0.0>>?"]
