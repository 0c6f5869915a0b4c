# SPDX-License-Identifier: AGPL-3.0-or-later
"""Personal data of nobody: numbers from ranges kept for tests, examples and films, addresses at example domains."""
import string
import unicodedata

CARDS = {"train": ["4111111111111111", "5555555555554444", "378282246310005", "6011111111111117", "4012888888881881",
                   "30569309025904"],
         "held-back": ["4242424242424242", "5105105105105100", "371449635398431", "6011000990139424",
                       "5200828282828210", "3566002020360505"]}
IBANS = {"train": ["DE89370400440532013000", "GB29NWBK60161331926819", "FR1420041010050500013M02606",
                   "ES9121000418450200051332", "NL91ABNA0417164300",
                   "CH9300762011623852957", "AT611904300234573201"],
         "held-back": ["IT60X0542811101000000123456", "PT50000201231234567890154", "SE4550000000058398257466",
                       "NO9386011117947", "BE68539007547034",
                       "DK5000400440116243", "FI2112345600000785"]}
NATIONAL_IDS = {"train": [("SSN", "078-05-1120"), ("social security number", "987-65-4321"),
                          ("NI number", "QQ 12 34 56 C"), ("DNI", "12345678Z"), ("SSN", "987-65-4325")],
                "held-back": [("SSN", "219-09-9999"), ("social security number", "987-65-4329"),
                              ("National Insurance number", "QQ123456C"), ("DNI", "00000000T"),
                              ("social security no.", "987-65-4322")]}
KEY_FORMS = {"train": [("sk-", "A", 48), ("ghp_", "A", 36), ("AKIA", "U", 16), ("xoxb-", "D", 12), ("", "jwt", 0),
                       ("", "hex", 40)],
             "held-back": [("sk-proj-", "A", 44), ("glpat-", "A", 20), ("hf_", "A", 34), ("AIza", "A", 35),
                           ("npm_", "A", 36), ("", "A", 43)]}
STREETS = {"train": ["Acorn Lane", "Harbour Street", "Mill Road", "Cedar Avenue", "Foundry Court", "Station Road"],
           "held-back": ["Quince Street", "Lighthouse Drive", "Weaver Lane", "Elm Crescent", "Chapel Road",
                         "Orchard Avenue"]}
DOMAINS = {"train": ["example.com", "example.org", "mail.example.com"],
           "held-back": ["example.net", "example.edu", "post.example.org"]}
PASSWORDS = {"train": ["hunter42!", "Tr0ub4dor", "blue-Kettle-77", "s3same0pen", "P@ssw0rt19"],
             "held-back": ["corn3t!fox", "Velvet-Moth-3", "q1w2e3r4t5", "Gr4pefruit#", "n0tmyd0g"]}
KINDS = ["email", "phone", "card", "iban", "national_id", "api_key", "password", "street_address", "ip"]


def luhn(digits):
    total = 0
    for place, digit in enumerate(reversed(digits)):
        value = int(digit) * (1 + place % 2)
        total += value - 9 if value > 9 else value
    return total % 10 == 0


def mod97(iban):
    moved = iban[4:] + iban[:4]
    return int("".join(str(int(character, 36)) for character in moved)) % 97 == 1


def plain(name):
    """A name as addresses write it: without accents, capitals and spaces."""
    letters = unicodedata.normalize("NFKD", name.lower().translate({0xF0: "d", 0xFE: "th", 0xF8: "o", 0x142: "l", 0x131: "i", 0xDF: "ss"}))
    return "".join(letter for letter in letters if letter.isascii() and not letter.isspace())


def characters(r, alphabet, count):
    return "".join(r.choice(alphabet) for _ in range(count))


class Private:
    """Makes personal data and what resembles it."""

    def __init__(self, numbers, r):
        self.numbers, self.r = numbers, r

    def make(self, kind, name):
        """(text, name of the number or None)."""
        r, part = self.r, self.numbers
        if kind == "national_id":
            id_name, text = r.choice(NATIONAL_IDS[part])
            return text, id_name
        if kind == "email":
            local = plain(name) + r.choice(["", ".", "_", "-"]) + r.choice(["k", "work", "77", "m", "home"])
            return f"{local}@{r.choice(DOMAINS[part])}", None
        if kind == "phone":
            return self.phone(), None
        if kind == "card":
            return self.grouped(r.choice(CARDS[part])), None
        if kind == "iban":
            iban = r.choice(IBANS[part])
            return (iban if r.random() < 0.5 else " ".join(iban[i:i + 4] for i in range(0, len(iban), 4))), None
        if kind == "api_key":
            return self.key(), None
        if kind == "password":
            return r.choice(PASSWORDS[part]), None
        if kind == "street_address":
            return self.street(), None
        return r.choice(["203.0.113.", "198.51.100.", "192.0.2."]) + str(r.randrange(2, 254)), None

    def phone(self):
        r, last = self.r, self.r.randrange(100, 200)
        area = r.choice(["212", "415", "312", "617"] if self.numbers == "train" else ["206", "503", "718", "404"])
        drama, mobile = f"{r.randrange(0, 1000):03d}", f"{r.randrange(0, 1000):03d}"
        return r.choice([f"({area}) 555-0{last}", f"+1 {area} 555 0{last}", f"{area}-555-0{last}",
                         f"+1-{area}-555-0{last}", f"020 7946 0{drama}", f"07700 900{mobile}",
                         f"+44 7700 900{mobile}", f"{area}.555.0{last}"])

    def grouped(self, digits):
        if self.r.random() < 0.4 or len(digits) != 16:
            return digits
        return self.r.choice([" ", "-"]).join(digits[i:i + 4] for i in range(0, 16, 4))

    def key(self):
        r = self.r
        prefix, form, count = r.choice(KEY_FORMS[self.numbers])
        letters = string.ascii_letters + string.digits
        if form == "jwt":
            return "eyJhbGciOiJIUzI1NiJ9." + "eyJ" + characters(r, letters, 40) + "." + characters(r, letters, 43)
        if form == "hex":
            return "tok_live_" + characters(r, letters, 32)
        alphabet = {"A": letters, "U": string.ascii_uppercase + string.digits, "D": string.digits}[form]
        text = prefix + characters(r, alphabet, count)
        return text + "-" + characters(r, letters, 24) if form == "D" else text

    def street(self):
        r = self.r
        text = f"{r.randrange(2, 240)} {r.choice(STREETS[self.numbers])}"
        return r.choice([text, text, f"{text}, Apt {r.randrange(1, 30)}", f"Flat {r.randrange(1, 9)}, {text}"])

    def resembling(self):
        """Values of the slots of look-alikes."""
        r = self.r
        sixteen = characters(r, string.digits, 16)
        while luhn(sixteen) or sixteen[0] in "03456":
            sixteen = characters(r, string.digits, 16)
        hexadecimal = "0123456789abcdef"
        uuid = "-".join(characters(r, hexadecimal, count) for count in (8, 4, 4, 4, 12))
        isbn = "978" + characters(r, string.digits, 9)
        isbn += str(-sum(int(digit) * (1 + 2 * (place % 2)) for place, digit in enumerate(isbn)) % 10)
        sha7 = characters(r, hexadecimal, 6) + r.choice("abcdef")
        bad_iban = "DE00" + characters(r, string.digits, 18)
        while mod97(bad_iban):
            bad_iban = "DE00" + characters(r, string.digits, 18)
        part = f"{r.randrange(100, 999)}-{r.randrange(100, 999)}-{r.choice('ABKX')}{r.randrange(10, 99)}"
        return {"order": f"{r.randrange(1000, 9999)}-{r.randrange(100000, 999999)}", "digits16": sixteen,
                "version4": ".".join(str(r.randrange(1, 30)) for _ in range(4)), "isbn": isbn,
                "uuid": uuid, "part": part, "sha1": characters(r, hexadecimal, 40), "sha7": sha7,
                "sha256": characters(r, hexadecimal, 64),
                "tracking": "RR" + characters(r, string.digits, 9) + "PT",
                "bad_iban": bad_iban}
