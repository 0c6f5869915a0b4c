// SPDX-License-Identifier: AGPL-3.0-or-later
// The token estimate against counts of the o200k vocabulary, taken once with the npm package gpt-tokenizer.
#include <rapidcheck.h>
#include <catch2/catch.hpp>

#include <cmath>

#include "core/llm/providers.h"

using namespace hearth::llm;

namespace {

struct Sample {
    const char* language;
    const char* text;
    double counted;
};

const Sample kProse[] = {
    {"English",
     "I moved to Lisbon last spring because my partner found work there, and honestly the hardest part has been the "
     "paperwork. Could you help me plan how to register with the local health service? I already have the residence "
     "permit, but I don't know which documents they want. Also, remind me: what did we decide about the car? I think "
     "you suggested selling it before the move, but I never did.",
     81},
    {"Markdown",
     "Sure! Here's a short plan:\n\n1. **Get your NIF** - you probably have it already.\n2. Visit the *Centro de "
     "Saúde* in your parish with your passport, residence permit and proof of address.\n3. Ask for the *número de "
     "utente*.\n\nAs for the car: on 12 March 2026 we compared selling (about €7,500) with importing it (roughly "
     "€2,100 in taxes). You leaned towards selling, yet nothing was decided. Would you like me to draft the advert?",
     112},
    {"German",
     "Gestern habe ich endlich die Unterlagen für die Steuererklärung zusammengestellt, aber mir fehlen noch die "
     "Belege vom Handwerker. Kannst du mir bitte eine freundliche Nachricht formulieren, in der ich ihn um eine Kopie "
     "der Rechnung bitte? Er hat im November die Heizung repariert und die Fenster abgedichtet.",
     67},
    {"Spanish",
     "Ayer por fin reuní los papeles para la declaración de la renta, pero todavía me faltan los recibos del "
     "fontanero. ¿Puedes escribirme un mensaje amable para pedirle una copia de la factura? Vino en noviembre a "
     "reparar la calefacción y a sellar las ventanas.",
     61},
    {"French",
     "Hier, j'ai enfin rassemblé les documents pour la déclaration d'impôts, mais il me manque encore les reçus de "
     "l'artisan. Peux-tu m'écrire un message aimable pour lui demander une copie de la facture ? Il est venu en "
     "novembre réparer le chauffage et isoler les fenêtres.",
     63},
    {"Russian",
     "Вчера я наконец собрал документы для налоговой декларации, но мне всё ещё не хватает квитанций от мастера. "
     "Можешь написать вежливое сообщение, чтобы попросить у него копию счёта? В ноябре он чинил отопление и утеплял "
     "окна.",
     62},
    {"Chinese",
     "昨天我终于把报税的材料整理好了，但是还缺维修师傅的收据。你能帮我写一条客气的短信，请他给我一份发票的复印件吗？他"
     "十一月"
     "来修过暖气，还把窗户密封了。",
     61},
    {"Japanese",
     "昨日やっと確定申告の書類をそろえましたが、まだ業者さんの領収書が足りません。請求書のコピーをお願いする丁寧なメッ"
     "セージ"
     "を書いてくれますか。十一月に暖房の修理と窓の隙間ふさぎに来てもらいました。",
     77},
};

}  // namespace

TEST_CASE("prose is estimated within ten per cent in each language") {
    for (const Sample& sample : kProse) {
        const double estimate = static_cast<double>(estimateTokens(sample.text));
        INFO(sample.language << ": " << estimate << " for " << sample.counted);
        CHECK(std::abs(estimate / sample.counted - 1) <= 0.105);
    }
}

TEST_CASE("nothing is no tokens, and something is some") {
    CHECK(estimateTokens("") == 0);
    CHECK(estimateTokens("a") == 1);
    CHECK(estimateTokens(std::string(12000, 'a')) > 1000);
    CHECK(estimateTokens("🙂🙂") == 4);
}

TEST_CASE("any bytes have an estimate that grows with them") {
    CHECK(rc::check("random bytes", [](const std::string& bytes) {
        const auto one = estimateTokens(bytes);
        RC_ASSERT(one >= 0);
        RC_ASSERT(one <= static_cast<std::int64_t>(bytes.size()) + 1);
        RC_ASSERT(estimateTokens(bytes + bytes) >= one);
    }));
}
