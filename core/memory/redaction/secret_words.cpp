// SPDX-License-Identifier: AGPL-3.0-or-later
// English words around passwords, PINs and codes. Some asking words of other languages stand with them: who writes of a
// "Passwort" in an English message means one.
#include <array>

#include "core/memory/redaction/secret_words.h"

namespace hearth::memory {

namespace {

using namespace secret_role;

constexpr auto kWords = std::to_array<SecretWords>({
    {kPassword,
     "password passwords passwort kennwort passwd pwd pw pword passkey contraseña senha wachtwoord heslo hasło "
     "lösenord salasana jelszó pass"},
    {kOften, "pass"},
    {kAround,
     "account accounts bank banking laptop tablet computer admin user username router opens unlock unlocks unlocked "
     "guess "
     "guessed breach breached breaches leak leaks sticker keyboard character characters symbol symbols capital "
     "capitals "
     "uppercase lowercase zero accept accepts accepted accepting refuse refuses refused reject rejects rejected "
     "everywhere "
     "everything access secure safe secret netflix streaming gmail outlook icloud email mail locked hacked hack "
     "hackers "
     "remember memorise memorize retype typed typing logged screen phone ipad server machine encrypt encrypted decrypt "
     "zip "
     "usb drive backup folder site sites website websites portal shared share network crack cracked"},
    {kWhich, "what what's which whats tell"},
    {kPassword | kPhrase, "passphrase passphrases"},
    {kPassword | kNumber, "passcode passcodes"},
    {kPhrase, "phrase mnemonic"},
    {kNumber, "pin pins keycode cvv cvv2 cvc cvc2 otp puk lockbox keysafe keybox padlock combination combo totp"},
    {kNumber | kUses, "keypad"},
    {kCode | kOrdinary, "code codes digits"},
    {kKey, "key"},
    {kLock, "gate door safe locker garage alarm alarms lock suitcase shed vault bike cabin intercom lift barrier"},
    {kPlace,
     "building entrance airbnb house flat apartment office store phone ipad iphone tablet laptop computer sim card "
     "voicemail debit credit bank app console tv"},
    {kNetwork, "wifi wi-fi wlan hotspot router network wireless vpn nas ssid wep wpa wpa2 wpa3"},
    {kLogin,
     "credentials creds locked login log-in logins log logged logging sign signed signing unlock unlocks account"},
    {kTells | kAsks | kLeads, "is was are were"},
    {kTells | kLeads | kMaybe, "be"},
    {kTells, "being equals becomes became remains stays being's"},
    {kFills,
     "now just still currently actually simply again probably literally always then so oh yes um uh apparently the "
     "new one it that mine ours old current called been has have here also too only maybe well ok this my "
     "today our your his her their its it's that's yours theirs hers you i've i for everything everyone "
     "everybody temporarily temporary default really definitely like no will of"},
    {kTurns | kOrdinary,
     "changed change changes changing set sets setting reset resetting switched updated turned made"},
    {kTo, "to into back"},
    {kFrom, "from"},
    {kJoins, "or and"},
    {kUses,
     "use uses used using type types typed typing enter enters entered entering put puts try tries tried with press "
     "pressed said punch dial remember it's"},
    {kIn, "in"},
    {kOpens, "opens unlocks gets works disarms disables lets turns logs"},
    {kLeads, "as for 's has gets still are counts count"},
    {kOwns, "my our the your his her their a an"},
    {kParts, "but because while when although though if since and so whereas unless until whenever except"},
    {kUnit,
     "digit digits character characters char chars letter letters symbols words word bits bit bytes byte times minutes "
     "minute hours hour days day weeks week months month years year ms seconds second sec mm cm m km kg g lb lbs "
     "pounds euros euro dollars dollar people users user tries attempts percent % feet ft miles metres meters times "
     "items pages page lines line entries options combinations accounts passwords of degrees °c °f x"},
    {kOrdinary,
     "wrong correct incorrect required not too the a an in on set stored hashed expired weak strong invalid valid "
     "empty missing "
     "being never always still now what that this it for of and or encrypted saved reset changed leaked my your "
     "protected safe "
     "secure same different also only at to something written somewhere there gone lost forgotten short long fine ok "
     "okay none "
     "null nil undefined true false string str text varchar char bool int optional mandatory necessary needed random "
     "unique "
     "obvious easy hard simple complex good bad better worse best great terrible ridiculous silly old new ready broken "
     "weird "
     "kept hidden known unknown shown taken here yes no nope sure right left public private visible plain plaintext "
     "common "
     "popular important case-sensitive how why who where when which whatever nothing everything anything one two three "
     "four "
     "five six our his her their its as with from by if so but because than then just even more less enough very "
     "really "
     "quite pretty all both about up down out off back over under again once twice input field form page manager box "
     "hash "
     "hint policy reset recovery list file prompt generator strength length rules rule you we they he she i me us them "
     "like "
     "yesterday tomorrow tonight recently lately soon later ago redacted hide hidden censored secret tbd todo na n/a "
     "unset unchanged blank temporary default actual real personal "
     "below above attached following incoming online offline locked unlocked blocked off-limits hell crap rubbish "
     "nonsense "
     "annoying due stale fake tough tricky sensitive insensitive free full shared sent given based supposed going "
     "getting "
     "working utf8mb4 utf8mb3 blake2b-256 blake2b-128 blake2b blake2s argon2id argon2i argon2 ed25519 x25519 "
     "curve25519 sha3-256 imap4rev1 chacha20-poly1305 xchacha20 aes256-gcm aes-256-gcm aes-256-cbc nullptr log4shell "
     "log4j2 x86_64 oauth2 web3js wifi6e meant made done used seen found meh bob "
     "admin root guest user username"},
    {kJudges,
     "strong stronger weak guess guessed guessable crack cracked easy strength leaked secure crackable brute-force"},
    {kPublic,
     "error status exit return response zip post postal area country promo discount dress colour color hs sic bar qr "
     "source morse sort swift product order booking tax currency airport language char html hex penal civil unicode "
     "ascii icd diagnosis course job vin model dial dialling dialing voucher coupon gift referral machine python java "
     "legacy reason fault event result http https highway napoleon's hazmat state city station naics cpt dtc obd "
     "branch article item stock course subject module class project cost budget account building"},
    {kSends,
     "texted sms text verification verify one-time two-factor 2fa mfa sent confirmation authentication authenticator "
     "login access entry entrance security unlock recovery backup activation alarm key four-digit six-digit "
     "4-digit 6-digit secret cleaner sitter seed back"},
    {kKnown,
     "qwerty letmein 1234 12345 123456 1234567 12345678 123456789 0000 1111 password password1 password12 password123 "
     "passw0rd p@ssw0rd p@ssword pa$$word changeme secret abc123 admin admin123 iloveyou trustno1 hunter2 qwerty123 "
     "test test123 welcome1 example"},
    {kWidely,
     "common commonest popular people everybody everyone anyone most many films movies worst list lists famous world "
     "example examples still"},
    {kAnswer, "answer answers"},
    {kProves, "security secret"},
});

constexpr auto kDescribingEnds = std::to_array<const char*>(
    {"ed", "ing", "able", "ible", "ly", "ful", "less", "ous", "ive", "ent", "ant", "ary", "ory", "est", "ic", "some"});

}  // namespace

std::span<const SecretWords> englishSecretWords() { return kWords; }
std::span<const char* const> englishDescribingEnds() { return kDescribingEnds; }

}  // namespace hearth::memory
