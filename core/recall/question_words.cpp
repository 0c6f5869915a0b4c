// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/recall/question_words.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <unordered_map>

namespace hearth::recall {

namespace {

using index::Language;

/// Folded, without accents, separated by spaces. Words that a language also uses for a subject ("Rede", "cuenta",
/// "carta") stay out, as "may" does in English.
struct AskingWords {
    Language language;
    std::string_view asks;
    std::string_view smallTalk;
};

constexpr std::array kWords = {
    AskingWords{Language::German,
                "erzahl erzahle erzahlen erzahlst erzahlt erzahlte sag sage sagen sagst sagt sagte sagtest gesagt "
                "weisst weiss wissen erinnere erinnern erinnerst erinnert erinnerung erwahnt erwahnte erwahntest "
                "gesprochen sprachen besprochen besprachen geredet redeten frage fragen fragte gefragt genau bitte "
                "nochmal nochmals wieder damals fruher gesprach gesprache unterhaltung unterhaltungen nachricht "
                "nachrichten meinst meinte meintest gemeint meinung bezuglich betreffend sache sachen ding dinge "
                "erklar erklare erklaren beschreib beschreibe zeig zeige finde such suche nenn nenne gab geben "
                "eigentlich einmal doch denn mal",
                "hallo hi hey guten tag morgen abend nacht tschuss servus moin gruss grusse danke dank dankeschon "
                "super toll prima klasse schon gut gute geht wiedersehen wochenende heute ja nein ok okay bis spater "
                "bald alles klar genau viel spass"},
    AskingWords{
        Language::French,
        "dis dire dit dites disais disait raconte raconter racontes raconte rappelle rappeler rappelles "
        "souviens souvient souvenir sais sait savoir parle parler parles parlions parlait mentionne mentionner "
        "discute discuter discussion discussions conversation conversations question demande demander demandais "
        "explique expliquer decris decrire trouve trouver cherche chercher montre montrer donne donner message "
        "messages avis opinion pense penser propos concernant exactement deja encore chose choses truc est ce "
        "quoi quel quelle quels quelles quand comment pourquoi combien lequel laquelle",
        "bonjour bonsoir salut coucou merci beaucoup revoir bientot bonne bon nuit journee soiree super genial "
        "parfait ca va bien oui non ok okay accord demain aujourd hui svp plait"},
    AskingWords{
        Language::Spanish,
        "di dime decir dije dijo dijiste dicho cuentame contar conte conto contaste contado recuerda recuerdas "
        "recuerdo recordar acuerdas sabes saber hable hablo hablamos hablaste hablado hablar mencione "
        "menciono mencionaste mencionado comente comento comentaste comentado discutimos discutido "
        "conversacion conversaciones pregunta pregunto preguntar pregunte explica explicame explicar "
        "describe describir encuentra busca buscar muestra muestrame dame dar mensaje mensajes opinion piensas "
        "respecto exactamente cosa cosas que cual cuales cuando como donde quien quienes cuanto cuanta cuantos "
        "cuantas otra vez",
        "hola buenos buenas dias tardes noches gracias muchas adios chao luego pronto genial perfecto vale bien "
        "estas tal si no ok okay hoy manana saludos por favor encantado"},
    AskingWords{
        Language::Portuguese,
        "diz diga dizer disse disseste dito contar contei contou contaste lembra lembras lembro "
        "lembrar recorda recordas recordar sabe sabes saber falei falou falamos falaste falado falar mencionei "
        "mencionou mencionaste mencionado comentei comentou discutimos discutido conversa conversas conversamos "
        "pergunta perguntei perguntou perguntar explica explique explicar descreve descreva encontra procura "
        "procurar mostra mostre mensagem mensagens opiniao achas acha pensas exatamente coisa coisas "
        "que qual quais quando como onde quem quanto quanta quantos quantas novamente outra vez",
        "ola oi bom boa dia tarde noite obrigado obrigada tchau adeus ate logo breve otimo perfeito bem tudo "
        "sim nao ok okay hoje amanha favor prazer"},
    AskingWords{
        Language::Italian,
        "dimmi dire detto dicevo diceva disse dissi racconta raccontami raccontato raccontare ricordi ricordo "
        "ricorda ricordare ricordami sai sapere parlato parlavo parlavamo parlare parlammo menzionato accennato "
        "discusso discutere discussione conversazione conversazioni chiacchierata domanda domande chiesto "
        "chiedere spiega spiegami spiegare descrivi descrivere trova cerca cercare mostra mostrami messaggio "
        "messaggi opinione pensi pensavo riguardo proposito esattamente cosa cose che quale quali quando come "
        "dove chi quanto quanta quanti quante ancora",
        "ciao buongiorno buonasera buonanotte salve grazie mille prego arrivederci presto dopo perfetto ottimo "
        "bene va cosi stai tutto si no ok okay oggi domani favore piacere"},
    AskingWords{
        Language::Dutch,
        "zeg zeggen zei zeiden gezegd vertel vertelde vertellen verteld weet wist weten herinner herinneren "
        "herinnert herinnering noemde genoemd vermeld sprak spraken gesproken besproken praatten gepraat gehad "
        "vraag vragen vroeg gevraagd gesprek gesprekken bericht berichten leg uit uitleggen uitgelegd beschrijf "
        "zoek zoeken vind toon geef gaf mening vond vindt bedoel bedoelde betreft precies ding dingen eerder "
        "toen nog eens weer alweer wat welke wanneer waar wie hoe waarom hoeveel",
        "hallo hoi hey wel goedemorgen goedemiddag goedenavond goedendag welterusten dag dank bedankt dankjewel doei "
        "later gauw super prima mooi leuk fijn goed gaat alles ja nee ok oke okay vandaag morgen alsjeblieft "
        "weekend"},
};

enum class As { Asking, SmallTalk };

class Lists {
public:
    Lists() {
        for (const AskingWords& row : kWords) {
            add(row.asks, row.language, As::Asking);
            add(row.smallTalk, row.language, As::SmallTalk);
        }
    }

    bool has(std::string_view word, Language language, As as) const {
        const auto found = m_words.find(word);
        return found != m_words.end() && (found->second & bit(language, as)) != 0;
    }

private:
    static std::uint64_t bit(Language language, As as) {
        const auto at = static_cast<unsigned>(language) + (as == As::SmallTalk ? 32U : 0U);
        return std::uint64_t{1} << at;
    }

    void add(std::string_view rest, Language language, As as) {
        while (!rest.empty()) {
            const std::size_t end = rest.find(' ');
            m_words[rest.substr(0, end)] |= bit(language, as);
            rest = end == std::string_view::npos ? std::string_view() : rest.substr(end + 1);
        }
    }

    static_assert(index::kLanguages <= 32);
    std::unordered_map<std::string_view, std::uint64_t> m_words;  ///< By word: a bit a language and list.
};

const Lists& lists() {
    static const Lists kLists;
    return kLists;
}

}  // namespace

bool onlyAsks(std::string_view folded, Language language) { return lists().has(folded, language, As::Asking); }

bool isSmallTalk(std::string_view folded, Language language) { return lists().has(folded, language, As::SmallTalk); }

bool isGreeting(const std::vector<std::string>& folded) {
    const auto all = [&](const AskingWords& row) {
        return std::all_of(folded.begin(), folded.end(), [&](const std::string& word) {
            return isSmallTalk(word, row.language) || index::isFunctionWord(word, row.language);
        });
    };
    return !folded.empty() && std::any_of(kWords.begin(), kWords.end(), all);
}

}  // namespace hearth::recall
