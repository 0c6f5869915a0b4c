// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/index/language.h"

#include <algorithm>
#include <catch2/catch.hpp>

#include "core/index/analyzer.h"

using namespace hearth::index;

namespace {

struct Written {
    Language language;
    const char* text;
};

constexpr Written kTexts[] = {
    {Language::English, "The cat sleeps on the mat while the kettle boils."},
    {Language::English, "const auto& items = list.at(de); // le total de la commande"},
    {Language::English, "kiln 7, cone 10"},
    {Language::English, ""},
    {Language::German, "Die Katze schläft auf dem Sofa und ich trinke meinen Kaffee."},
    {Language::French, "J'ai trouvé une maison près de la rivière, mais elle est trop chère."},
    {Language::Spanish, "Mi hermana vive en una casa que está muy lejos de la ciudad."},
    {Language::Portuguese, "A minha irmã não gosta de café, mas ela bebe muito chá."},
    {Language::Italian, "Mia sorella abita con il marito nella casa della nonna."},
    {Language::Dutch, "Mijn zus woont met haar man in een huis aan de rivier."},
    {Language::Swedish, "Min syster bor inte här, men hon kommer ofta på besök."},
    {Language::Danish, "Hvad hedder din søster, og hvor bor hun efter ferien?"},
    {Language::Norwegian, "Hva heter søsteren din, og hvorfor har dere ikke noe å spise?"},
    {Language::Finnish, "Minun sisareni ei ole täällä, mutta hän on myös iloinen."},
    {Language::Hungarian, "Nem tudom, hogy hol van a könyv, de ez nagyon fontos."},
    {Language::Romanian, "Sora mea nu este aici, dar vrea să vină pentru că îi este dor."},
    {Language::Turkish, "Kız kardeşim burada değil ama çok mutlu ve bizim için her şey var."},
    {Language::Indonesian, "Kakak saya tidak tinggal di sini karena dia sudah pindah."},
    {Language::Russian, "Моя сестра живёт в большом доме у реки."},
    {Language::Greek, "Η αδελφή μου μένει σε ένα σπίτι κοντά στο ποτάμι."},
    {Language::Arabic, "أختي تعيش في بيت كبير قرب النهر"},
    {Language::Hindi, "मेरी बहन नदी के पास एक घर में रहती है"},
};

std::vector<std::string> termsOf(std::string_view text) { return Analyzer().terms(text); }

bool found(std::string_view question, std::string_view text) {
    const auto terms = termsOf(text);
    const auto asked = termsOf(question);
    return !asked.empty() && std::all_of(asked.begin(), asked.end(), [&](const auto& term) {
        return std::find(terms.begin(), terms.end(), term) != terms.end();
    });
}

}  // namespace

TEST_CASE("the language of a message is told by its function words or its script") {
    for (const Written& written : kTexts) {
        INFO(written.text);
        CHECK(languageOf(written.text) == written.language);
    }
}

TEST_CASE("every language has a stemmer, and English names the rest") {
    Analyzer analyzer;
    for (std::size_t at = 0; at < kLanguages; ++at) {
        analyzer.use(static_cast<Language>(at));
        CHECK_FALSE(analyzer.stem("haus").empty());
    }
    CHECK(languageOf("42") == Language::English);
}

TEST_CASE("a word is found in the forms that its own language gives it") {
    CHECK(found("Wo sind meine Schlüssel für die Häuser?", "Der Schlüssel für das Haus liegt bei meinen Eltern."));
    CHECK(found("Où sont les chevaux de la ferme?", "Le cheval est dans la ferme de mon oncle."));
    CHECK(found("¿Dónde están las canciones que me gustan?", "Me gusta esta canción de la radio porque es alegre."));
    CHECK(found("Где моя книга?", "Эти книги стоят на полке"));
    CHECK(found("Quali sono i libri dell'autore?", "Il libro è dell'autrice, non dell'autore."));
}

TEST_CASE("accents may be left out, in a question as in a message") {
    CHECK(found("ou est la riviere", "Où est la rivière ?"));
    CHECK(found("¿Cuándo es la reunión?", "la reunion es manana y es en la oficina"));
}

TEST_CASE("words that say nothing are those of the language: 'die' is an article here and an ending there") {
    CHECK(termsOf("Was ist das und wer sind die?").empty());
    const auto english = termsOf("the old plants die in the winter");
    CHECK(std::find(english.begin(), english.end(), "die") != english.end());
}

TEST_CASE("what two languages join with an apostrophe is read as two words") {
    CHECK(found("homme", "Il dit que l'homme est là et qu'il attend"));
    CHECK(found("acqua", "Il bicchiere dell'acqua è sul tavolo della cucina"));
    CHECK(termsOf("don't walk on the grass") == termsOf("do not walk on the grass"));
}

TEST_CASE("the forms of a word hold what each language makes of it") {
    Analyzer analyzer;
    analyzer.use(Language::German);
    const auto forms = analyzer.formsOf("Katzen");
    CHECK(std::find(forms.begin(), forms.end(), "katz") != forms.end());
    CHECK(std::find(forms.begin(), forms.end(), "katzen") != forms.end());
    CHECK(analyzer.language() == Language::German);
}
