// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/index/language.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <string>
#include <vector>

#include "core/index/analyzer.h"
#include "core/index/folding.h"
#include "core/index/stopwords.h"

namespace hearth::index {

namespace {

constexpr std::size_t kWordsLookedAt = 40;
/// So many words of a language tell it; of a short text, one that no other language has.
constexpr float kEnough = 2;
constexpr float kEnoughOfFew = 1;
constexpr std::size_t kFewWords = 6;
constexpr std::size_t kWordsOfALine = 10;
/// By how much a language must be ahead of English, which every chat about software is full of.
constexpr float kAhead = 1.25F;
constexpr std::size_t kLongestFunctionWord = 10;
constexpr std::size_t kMostBytes = 4 * kLongestFunctionWord;

struct Grammar {
    const char* stemmer;
    const char* words;  ///< Folded, without accents, separated by spaces; none where the script tells the language.
};

/// By Language. English has its words in stopwords.cpp.
constexpr std::array<Grammar, kLanguages> kGrammars = {{
    {"porter", ""},
    {"german",
     "der die das dem den des und ist nicht ich du er sie es wir ihr ein eine einen einem einer eines mit von zu zum "
     "zur "
     "im am auf fur als auch wie was wer wo wann warum welche welcher welches welchen war waren sind bin bist hat habe "
     "haben hatte hatten wird werden wurde kann kannst konnen muss mein meine meinen meinem meiner dein deine deinen "
     "sein seine seinen ihre ihren ihrem unser unsere aber oder wenn dass ob noch schon nur sehr uber nach bei beim "
     "aus "
     "um durch gegen ohne bis seit mir mich dich dir uns euch ihm ihn ihnen kein keine keinen doch weil also da hier "
     "dort "
     "dann so man mal sich an in vom es etwas immer mehr"},
    {"french",
     "le la les un une des du de et est pas je tu il elle nous vous ils elles que qui quoi ou quand comment pourquoi "
     "quel "
     "quelle quels quelles dans sur avec pour par sans sous entre mon ma mes ton ta tes son sa ses notre nos votre vos "
     "leur leurs ce cet cette ces ne plus mais donc si au aux en ai as avons avez ont suis es sommes etes sont etait "
     "etais etaient avoir etre deja tres aussi moi toi lui y a l d c j n s m t qu est-ce ete fait comme tout tous"},
    {"spanish",
     "el la los las un una unos unas de del y o que en es no yo tu ella ellos ellas nosotros se me te le les nos mi "
     "mis "
     "su sus tus con por para sin sobre entre como cuando donde cual cuales quien quienes porque pero mas muy ya si "
     "esta "
     "este esto estos estas ese esa eso esos al ha he han hay ser soy eres somos son era eran fue estoy estas estamos "
     "estan tengo tiene tienes a lo tambien cuanto cuantos desde hasta"},
    {"portuguese",
     "o a os as um uma uns umas de do da dos das e que em no na nos nas nao eu tu ele ela eles elas voce voces se me "
     "te "
     "lhe meu minha meus minhas seu sua seus suas com por para sem sobre entre como quando onde qual quais quem porque "
     "mas mais muito ja sim esta este isto esse essa isso ao aos foi era sou es somos sao estou estao tenho tem ter "
     "ser "
     "pelo pela tambem quanto ate nosso nossa num numa"},
    {"italian",
     "il lo la i gli le un uno una di del della dei delle dello degli e ed che in non io tu lui lei noi voi loro si mi "
     "ti "
     "ci vi mio mia miei mie tuo tua tuoi suo sua suoi con per su tra fra senza come quando dove quale quali chi "
     "perche ma "
     "anche piu molto gia questo questa questi queste quello quella al alla agli alle nel nella nei dal dalla sul "
     "sulla ho "
     "hai ha abbiamo hanno sono sei siamo era stato essere avere cosa l d c dell all nell sull dall quanto da"},
    {"dutch",
     "de het een en is niet ik jij je u hij zij ze wij we jullie mijn jouw zijn haar ons onze hun met van voor naar op "
     "in "
     "aan bij uit om over door zonder tot als ook hoe wat wie waar wanneer waarom welke welk was waren ben bent heeft "
     "heb "
     "hebben had wordt worden kan kunnen moet maar of dat dit die deze nog al er dan toen geen te hem mij jou"},
    {"swedish",
     "och att det en ett ar inte jag du han hon vi ni de den som pa i med av for till fran om men eller nar var hur "
     "vad "
     "vem vilken vilka varfor min mitt mina din ditt dina sin sitt sina vara har hade ska kan vill blir blev detta "
     "dessa "
     "denna bara ocksa mycket mig dig oss er dem nagon nagot finns"},
    {"danish",
     "og at det en et er ikke jeg du han hun vi de den som pa i med af for til fra om men eller nar hvor hvordan hvad "
     "hvem hvilken hvilke hvorfor min mit mine din dit dine sin sit sine være har havde skal kan vil bliver blev dette "
     "disse denne kun ogsa meget mig dig os jer dem noget nogen efter"},
    {"norwegian",
     "og at det en et er ikke jeg du han hun vi dere de den som pa i med av for til fra om men eller nar hvor hvordan "
     "hva "
     "hvem hvilken hvilke hvorfor min mitt mine din ditt dine sin sitt sine være har hadde skal kan vil blir ble dette "
     "disse denne bare ogsa mye meg deg oss dem noe noen etter"},
    {"finnish",
     "ja on ei en se han mina sina me te he etta joka mika kuka missa mista milloin miksi miten kun kuin mutta tai "
     "myos "
     "oli olen olet olemme ovat olla tama tuo nama ne minun sinun hanen meidan teidan heidan minulla niin jos vain nyt "
     "viela jo kanssa mita onko mihin ole eika"},
    {"hungarian",
     "az es nem hogy egy van volt mi ti ok ez azt ezt is de vagy mert ha csak mar meg itt ott hol mikor miert hogyan "
     "ki "
     "mit melyik lesz lehet kell nagyon vagyok vannak voltam nekem neki engem teged minden aki ami amely mint most"},
    {"romanian",
     "si este nu eu tu el ea noi voi ei ele un o la in de din pe cu pentru care ce cine unde cand cum dar sau mai "
     "foarte "
     "am ai are avem aveti au sunt esti suntem era fost meu mea mei mele tau ta sa sau ca prin fara despre imi iti "
     "sunt "
     "acest aceasta acum"},
    {"turkish",
     "ve bir bu su ben sen biz siz onlar de da mi mu ne kim nerede nasıl neden icin ile ama veya cok daha en gibi var "
     "yok "
     "degil olan olarak benim senin onun bizim her sey ki miyim misin hangi zaman kadar bana sana"},
    {"indonesian",
     "yang dan di ke dari ini itu untuk dengan tidak saya aku kamu anda dia kami kita mereka adalah ada akan sudah "
     "bisa "
     "atau karena apa siapa mana kapan bagaimana mengapa pada juga dalam tapi lebih telah oleh bukan sangat"},
    {"russian",
     "и в во не что он на я с со как а то все она так его но да ты к у же вы за бы по ее мне было вот от меня о из ему "
     "теперь когда даже ну ли если уже или ни быть был него до вас опять вам ведь там потом себя ей они тут где есть "
     "надо ней для мы тебя их чем была сам чтоб без чего кто этот того потому этого какой мой моя мои это нас вам нет"},
    {"greek",
     "και το τα η ο οι να δεν ειναι που με για απο στο στη στην στον των του τησ τουσ τισ μου σου μασ σασ ενα μια "
     "ειμαι "
     "εχω εχει θα πωσ ποτε ποιοσ ποια γιατι αλλα αν οτι κι σε ωσ τι την τον ηταν"},
    {"arabic", "في من على الى إلى عن هذا هذه ان أن لا ما هل هو هي انا أنا كان مع التي الذي او أو ثم كيف متى اين أين"},
    {"hindi", "है हैं का की के में से को और यह वह मैं हम तुम आप क्या कब कहाँ कैसे नहीं था थी थे पर ने मेरा मेरी भी तो"},
    {"tamil", "ஒரு இந்த அந்த என்று நான் நீ அவர் என்ன எப்போது எங்கே எப்படி இல்லை உள்ளது மற்றும் ஆனால்"},
    {"armenian", "և է եմ ես դու նա մենք դուք չի որ ինչ երբ որտեղ ինչպես այս այդ այն իմ քո համար"},
}};

using LanguageSet = std::uint32_t;
static_assert(kLanguages <= 32);

LanguageSet only(Language language) { return LanguageSet{1} << static_cast<unsigned>(language); }

/// Function words and their languages, English among them, by their bytes: looked up for every word that is read.
class FunctionWords {
public:
    FunctionWords() {
        for (std::size_t at = 0; at < kLanguages; ++at) {
            std::string_view rest = kGrammars[at].words;
            while (!rest.empty()) {
                const std::size_t end = std::min(rest.find(' '), rest.size());
                add(rest.substr(0, end), only(static_cast<Language>(at)));
                rest.remove_prefix(std::min(end + 1, rest.size()));
            }
        }
        for (const std::string_view word : englishStopwords()) add(word, only(Language::English));
    }

    LanguageSet of(std::string_view word) const {
        if (word.size() > kLongestFunctionWord) return 0;
        const Entry& entry = m_entries[placeOf(word)];
        return entry.word == word ? entry.languages : 0;
    }

private:
    struct Entry {
        std::string_view word;
        LanguageSet languages = 0;
    };
    static constexpr std::size_t kPlaces = 4096;

    /// Where the word is, or where it would be put.
    std::size_t placeOf(std::string_view word) const {
        std::uint32_t hash = 2166136261U;
        for (const char c : word) hash = (hash ^ static_cast<unsigned char>(c)) * 16777619U;
        std::size_t place = (hash ^ hash >> 15) % kPlaces;
        while (!m_entries[place].word.empty() && m_entries[place].word != word) place = (place + 1) % kPlaces;
        return place;
    }

    void add(std::string_view word, LanguageSet languages) {
        Entry& entry = m_entries[placeOf(word)];
        entry.word = word;
        entry.languages |= languages;
    }

    std::vector<Entry> m_entries{kPlaces};
};

const FunctionWords& functionWords() {
    static const FunctionWords words;
    return words;
}

/// Of a script that one of the languages is written in; by the first bytes of a letter in UTF-8.
const Language* scriptOf(std::string_view run) {
    struct Script {
        unsigned from;
        unsigned until;
        Language language;
    };
    static constexpr std::array<Script, 6> kScripts = {{{0xCE80, 0xCFBF, Language::Greek},
                                                        {0xD080, 0xD3BF, Language::Russian},
                                                        {0xD4B1, 0xD68F, Language::Armenian},
                                                        {0xD880, 0xDBBF, Language::Arabic},
                                                        {0xE0A4, 0xE0A5, Language::Hindi},
                                                        {0xE0AE, 0xE0AF, Language::Tamil}}};
    if (run.size() < 2) return nullptr;
    const unsigned lead = static_cast<unsigned char>(run[0]) * 256U + static_cast<unsigned char>(run[1]);
    const auto found = std::find_if(kScripts.begin(), kScripts.end(),
                                    [&](const Script& script) { return lead >= script.from && lead <= script.until; });
    return found == kScripts.end() ? nullptr : &found->language;
}

struct Evidence {
    std::array<float, kLanguages> scores{};
    std::size_t words = 0;

    float english() const { return scores.front(); }
    const float* best() const { return std::max_element(scores.begin() + 1, scores.end()); }

    /// A word that several languages have says less of each.
    void add(LanguageSet languages) {
        if (languages == 0) return;
        const float share = 1 / std::sqrt(static_cast<float>(std::popcount(languages)));
        for (LanguageSet left = languages; left != 0; left &= left - 1)
            scores[static_cast<std::size_t>(std::countr_zero(left))] += share;
    }
};

bool isAscii(std::string_view run) {
    unsigned char all = 0;
    for (const char c : run) all |= static_cast<unsigned char>(c);
    return all < 0x80;
}

void addRun(std::string_view run, Evidence& evidence) {
    evidence.words += 1;
    if (run.size() > kMostBytes) return;
    while (run.starts_with('\xC2') && run.size() > 2) run.remove_prefix(2);  // Signs of Latin-1, as in "¿Cuándo".
    if (!isAscii(run)) {
        const Language* script = scriptOf(run);
        return evidence.add(script != nullptr ? only(*script) : functionWords().of(foldForSearch(run)));
    }
    std::array<char, kLongestFunctionWord> small;
    std::size_t size = 0;
    for (const char c : run) {
        if (c == '\'') break;
        if (size == small.size()) return;
        small[size++] = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
    }
    evidence.add(functionWords().of({small.data(), size}));
}

/// Most texts are English beyond doubt after one line.
bool isPlainlyEnglish(const Evidence& evidence) {
    return evidence.words >= kWordsOfALine && evidence.english() >= 2 * kEnough &&
           evidence.english() > 2 * *evidence.best();
}

}  // namespace

const char* stemmerOf(Language language) { return kGrammars[static_cast<std::size_t>(language)].stemmer; }

bool elides(Language language) { return language == Language::French || language == Language::Italian; }

bool isFunctionWord(std::string_view word, Language language) {
    return (functionWords().of(word) & only(language)) != 0;
}

Language languageOf(std::string_view text) {
    Evidence evidence;
    std::size_t at = 0;
    for (std::string_view run = nextRun(text, at); !run.empty(); run = nextRun(text, at)) {
        addRun(run, evidence);
        if (evidence.words >= kWordsLookedAt || isPlainlyEnglish(evidence)) break;
    }
    const float* best = evidence.best();
    const float enough = evidence.words <= kFewWords ? kEnoughOfFew : kEnough;
    const bool ahead = *best >= enough && *best > kAhead * evidence.english();
    return ahead ? static_cast<Language>(best - evidence.scores.data()) : Language::English;
}

}  // namespace hearth::index
