// SPDX-License-Identifier: AGPL-3.0-or-later
// The patterns. Words that only sound like the matter ("solve our hiring problem", "the mean thing he said") are what
// tests/core/llm/routing_cases.h is for; English, with the plainest phrases of German, French and Spanish. Notation is
// the same in every language.
#include "core/llm/routing_patterns.h"

#include <re2/re2.h>

#include <array>
#include <memory>
#include <string>
#include <vector>

namespace hearth::llm {

namespace {

enum class Sense { Fits, Forbids };

struct Pattern {
    Matter matter;
    Sense sense;
    const char* expression;  ///< Of RE2, case-insensitive, `.` matches line ends, `^` and `$` match at lines.
};

using enum Matter;
using enum Sense;

constexpr auto
    kPatterns =
        std::
            to_array<Pattern>(
                {
                    // A picture that lies before the reader: something is asked of it, and it is this one.
                    {Images, Fits,
                     R"(\b(what|who|whose|where|which|how many|how much|describe|caption|read|transcribe|translate|identify|recogni[sz]e|)"
                     R"(extract|count|explain|do you see|can you see|look|compare|is there|are there|can you tell|tell me)\b[^.!?\n]{0,60}\b)"
                     R"((in|on|at|from|about|of|to)\s+(this|that|these|those|the|my)\s+)"
                     R"((two\s+|attached\s+|uploaded\s+|above\s+|following\s+|last\s+|first\s+|second\s+|handwritten\s+)?)"
                     R"((image|picture|pic|photo|photograph|screenshot|snapshot|x-ray)s?\b)"},
                    {Images, Fits,
                     R"(\b(describe|caption|transcribe|translate|read|identify|interpret|explain|zoom into|crop|ocr)\s+)"
                     R"((this|that|these|those|the|my)\s+(attached\s+|uploaded\s+|above\s+|following\s+|handwritten\s+)?)"
                     R"((image|picture|pic|photo|photograph|screenshot|snapshot|x-ray|drawing|sketch|scan)s?\b)"},
                    {Images, Fits,
                     R"(\b(what|who)(\s+is|'s|\s+are)\s+(this|that|these|those)\s+(picture|photo|photograph|screenshot)s?\b)"},
                    {Images, Fits,
                     R"(\b(attached|uploaded|enclosed)\s+(image|picture|photo|photograph|screenshot|scan|drawing)s?\b)"},
                    {Images, Fits,
                     R"(\bwas (siehst du|ist|steht|zeigt)\b[^.!?\n]{0,30}\b(auf|in) (diesem|dem|meinem) (bild|foto|screenshot)\b)"},
                    {Images, Fits,
                     R"(\b(que vois-tu|qu'est-ce qu'il y a|d[ée]cris|qu'y a-t-il)\b[^.!?\n]{0,30}\b(sur|dans)?\s*(cette|l'|la) ?(image|photo)\b)"},
                    {Images, Fits,
                     R"(\b(qu[ée] (ves|hay|se ve|aparece)|describe)\b[^.!?\n]{0,30}\b(en )?(esta|la) (imagen|foto|captura)\b)"},
                    {Images, Forbids,
                     R"(\b(docker|container|disk|iso|vm|boot|system|base|mirror|self|brand|public|golden|flash)[- ]?images?\b)"},
                    {Images, Forbids,
                     R"(\b(image|picture)s? of (our|the|a|my|your|his|her|their) (company|brand|firm|state|economy|industry|church|police|city|business|finances|profession|party|whole|situation|future|world)\b)"},
                    {Images, Forbids,
                     R"(\b(resi[sz]e|compress|upload|download|convert|store|host|serve|delete|lazy[- ]load|embed|backup|back up|sync|print|frame|sell|buy|rename|alt text|html|css|python|javascript|api|library|codec|file size|megabytes|folder|album|camera roll|megapixels?)\b)"},
                    {Images, Forbids,
                     R"(\b(draw|paint|generate|create|make)\s+(me\s+)?(a|an|some)\s+(\w+\s+)?(image|picture|photo|drawing|sketch)s?\b)"},

                    // Notation.
                    {Mathematics, Fits,
                     R"(\\(int|frac|sum|prod|sqrt|lim|nabla|partial|binom|begin\{[pbv]?matrix\})(_|\b))"},
                    {Mathematics, Fits, R"([∫∑∏√∂∇])"},
                    {Mathematics, Fits, R"(\b\d*[a-z](\^\{?\d+\}?|²|³)\s*[-+=*/]\s*\(?\d*[a-z]?)"},
                    {Mathematics, Fits, R"(\b\d*[xyzabn]\s*[-+]\s*\d*[xyzabn\d]\s*=\s*-?\d+[a-z]?\b)"},
                    {Mathematics, Fits, R"(\b\d+[xyzn]\s*(=|[-+]\s*\d+\s*=)\s*-?\d+)"},
                    {Mathematics, Fits,
                     R"(\b(what is|what's|whats|how much is|calculate|compute|evaluate|solve|simplify|work out|was ist|wie viel ist|combien font|cu[aá]nto es|cu[aá]nto son)\s*:?\s+\(?-?\d[\d.,]*\)?(\s*[+*×÷^/]\s*|\s+[-–−/x]\s+|\s+(times|plus|minus|divided by|mal|por|fois)\s+)\(?-?\d)"},
                    {Mathematics, Fits,
                     R"(\A\s*[-(]*\d[\d.,]*\)*(\s*[+*×÷^]\s*|\s+[-−/]\s+)[\d\s.,+*/×÷^()−-]*=?\s*\??\s*\z)"},
                    // Questions.
                    {Mathematics, Fits,
                     R"(\b(solve|factor|factori[sz]e|simplify|expand|rearrange|integrate|differentiate|evaluate|find)\b[^.!?\n]{0,60}\b)"
                     R"((equations?|inequalit(y|ies)|polynomials?|quadratics?|integrals?|antiderivatives?|eigenvalues?|recurrence|)"
                     R"(congruence|differential equation|algebraic expression|system of (linear )?equations|matrix)\b)"},
                    {Mathematics, Fits, R"(\bsolve\s+(it\s+)?for\s+[a-z]\b)"},
                    {Mathematics, Fits,
                     R"(\b(integrate|differentiate|derive)\s+[^.!?\n]{0,40}\b(sin|cos|tan|ln|log|exp|d[xyt]|with respect to|e\^)\b)"},
                    {Mathematics, Fits,
                     R"(\b(the|an?|first|second|third|partial|its|indefinite|definite)\s+(derivative|antiderivative|integral|gradient|laplacian)\s+of\s+(f\b|g\b|sin|cos|tan|ln|log|e\b|x|y|the function|a function|this function|\d|\())"},
                    {Mathematics, Fits,
                     R"(\b(eigenvalues?|eigenvectors?|determinant of|prime factors? of|prime factori[sz]ation|greatest common divisor|least common multiple|quadratic formula|cube root of|factorial of|binomial coefficients?|taylor series|fourier (series|transform)|laplace transform|gaussian elimination|pythagorean theorem|chinese remainder theorem)\b)"},
                    {Mathematics, Fits, R"(\bsquare root of\s+(-?\d|[a-z]\b|two\b|three\b|five\b|seven\b))"},
                    {Mathematics, Fits,
                     R"(\b(prove|show|proof)\b[^.!?\n]{0,60}\b(irrational|divisible by|converges?|diverges?|by induction|natural numbers?|real numbers?|rational numbers?|integers?|infinitely many primes|for (all|every) [a-z]\b|bijecti(on|ve)|injective|surjective)\b)"},
                    {Mathematics, Fits,
                     R"(\bprobabilit(y|ies)\b[^.!?\n]{0,80}\b(dice|die|coins?|cards?|deck|marbles?|urn|aces?|heads|tails|sixes|independent events|without replacement)\b)"},
                    {Mathematics, Fits,
                     R"(\b(what is|what's|how much is|calculate|compute)\s+\d[\d.,]*\s*(%|percent|per cent)\s+of\s+[$€£]?\s?\d)"},
                    {Mathematics, Fits, R"(\bcompound interest\b[^?!\n]{0,80}\d)"},
                    {Mathematics, Fits,
                     R"(\b(calculate|compute)\s+(the\s+)?(sum|product|area|volume|perimeter|circumference|hypotenuse|square root|dot product|cross product|determinant|limit|monthly payment|total)\b[^?!\n]{0,80}\d)"},
                    {Mathematics, Fits,
                     R"(\bhow many (ways|permutations|combinations|arrangements)\b[^.!?\n]{0,60}\b(arrange|choose|pick|order|seat|select|are there|letters|digits)\b)"},
                    {Mathematics, Fits,
                     R"(\b(l[öo]se|l[öo]sen)\b[^.!?\n]{0,40}\b(gleichung|gleichungssystem|integral)\b)"},
                    {Mathematics, Fits,
                     R"(\b(ableitung|stammfunktion|integral) (von|der funktion) (f\b|sin|cos|ln|x|e\b|\d|\())"},
                    {Mathematics, Fits,
                     R"(\b(r[ée]sou(dre|s)|resuelve|resolver)\b[^.!?\n]{0,40}\b([ée]quation|ecuaci[óo]n|int[ée]grale?)\b)"},
                    {Mathematics, Fits,
                     R"(\b(d[ée]riv[ée]e|derivada|int[ée]grale?) de (f\b|sin|sen|cos|ln|x|e\b|\d|\())"},
                    {Mathematics, Forbids, R"(\b(chemical|personal|work-life|love|happiness) equation\b)"},
                    {Mathematics, Forbids, R"(\b(out of|into|in) the equation\b)"},

                    // Data analysis.
                    {Data, Fits,
                     R"(\b(mean|median|mode|average|standard deviation|variance|percentiles?|quartiles?|range|sum)\s+(of|for|in)\s+)"
                     R"((these\b|this (data|sample|column|list|table|series)|those (numbers|values|figures)|)"
                     R"(the (following|data|dataset|values|numbers|samples?|columns?|figures|residuals|distribution)|)"
                     R"((my|our) (data|dataset|sample|measurements)|each (column|group)|\[|-?\d))"},
                    {Data, Fits, R"(\b(linear|logistic|multiple|polynomial|ridge|lasso) regressions?\b)"},
                    {Data, Fits,
                     R"(\b(p-values?|t-tests?|chi-squared?|anova|confidence intervals?|null hypothesis|correlation (coefficient|matrix)|pivot tables?|z-scores?|interquartile range|box plots?|outliers? in (the|my|our|this) (data|dataset|sample|column|measurements)|moving average of|principal component analysis|k-means)\b)"},
                    {Data, Fits,
                     R"(\banaly[sz]e\s+(this|these|the|my|our)\s+(attached\s+|following\s+|raw\s+|sales\s+|survey\s+)?(data|dataset|data set|csv|spreadsheet|numbers|figures|measurements|time series|survey results|excel (file|sheet))\b)"},
                    {Data, Fits,
                     R"(\b(trends?|outliers?|correlations?|patterns?|seasonality)\s+(in|across|between)\s+(this|these|the|my|our|those)\s+(\w+\s+){0,2}(data|dataset|csv|spreadsheet|numbers|figures|columns?|variables?|measurements|time series)\b)"},
                    {Data, Fits,
                     R"(\bfit\s+(a|an|the)\s+(straight\s+|normal\s+|exponential\s+|best\s+)?(line|curve|regression|distribution|polynomial)\b)"},
                    {Data, Fits,
                     R"(\b(sum|count|average|mean|total|median)s?\s+(\w+\s+){0,2}(by|per|for each)\s+(month|quarter|week|region|customer|category|column|year|day|product|group|department)\b[^.!?\n]{0,60}\b(data|dataset|csv|table|sheet|spreadsheet|column|rows?|file|figures)\b)"},
                    {Data, Fits,
                     R"(\b(mittelwert|median|standardabweichung|varianz) (von|der|dieser) (diesen|folgenden|werten?|zahlen|daten|messwerte|\d))"},
                    {Data, Fits,
                     R"(\b(moyenne|m[ée]diane|[ée]cart-type|media|mediana|desviaci[óo]n (est[áa]ndar|t[íi]pica)) de (ces|estos|estas|los siguientes|les valeurs|los datos|\d))"},
                    // Rows of cells, three or more, each with a number in a cell of its own.
                    {Data, Fits,
                     R"((^[^,;\t\n]{0,40}[,;\t]([^,;\t\n]{0,40}[,;\t])*\s*[-$€£]?\d+([.,]\d+)?%?\s*([,;\t][^,;\t\n]{0,40})*\r?(\n|\z)){3})"},
                    {Data, Forbids, R"(\bregression (tests?|bugs?|suite)\b)"},
                    {Data, Forbids, R"(\b(mobile|cellular|roaming) data\b)"},
                });

struct Compiled {
    Matter matter;
    Sense sense;
    std::unique_ptr<const RE2> expression;
};

const std::vector<Compiled>& compiled() {
    static const std::vector<Compiled> kCompiled = [] {
        RE2::Options options;
        options.set_case_sensitive(false);
        options.set_dot_nl(true);
        options.set_log_errors(false);
        std::vector<Compiled> all;
        for (const Pattern& pattern : kPatterns)
            all.push_back({pattern.matter, pattern.sense,
                           std::make_unique<const RE2>(std::string("(?m)") + pattern.expression, options)});
        return all;
    }();
    return kCompiled;
}

bool any(Matter matter, Sense sense, const re2::StringPiece& text) {
    for (const Compiled& one : compiled())
        if (one.matter == matter && one.sense == sense && RE2::PartialMatch(text, *one.expression)) return true;
    return false;
}

}  // namespace

bool isAbout(Matter matter, std::string_view text) {
    const re2::StringPiece piece(text.data(), text.size());
    return any(matter, Sense::Fits, piece) && !any(matter, Sense::Forbids, piece);
}

bool patternsCompile() {
    for (const Compiled& one : compiled())
        if (!one.expression->ok()) return false;
    return true;
}

}  // namespace hearth::llm
