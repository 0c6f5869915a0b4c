// SPDX-License-Identifier: AGPL-3.0-or-later
#include "platform/reading/pdf_text.h"

#include <poppler-document.h>
#include <poppler-global.h>
#include <poppler-page.h>

#include <limits>
#include <memory>

#include "core/base/text.h"
#include "core/engine/attachments.h"

namespace hearth::platform {

namespace {

Error refuse(std::string_view reason) { return fail(ErrorCode::InvalidArgument, std::string(reason)); }

std::string textOf(const poppler::page& page) {
    // The whole page, in the order in which it is read.
    const poppler::byte_array bytes = page.text(poppler::rectf(), poppler::page::non_raw_non_physical_layout).to_utf8();
    std::string text(bytes.begin(), bytes.end());
    std::erase_if(text, [](char c) { return c == '\f' || c == '\0'; });
    return toUtf8(trim(text));
}

}  // namespace

Result<engine::DocumentText> pdfText(ByteView content, std::size_t mostBytes) {
    // Poppler tells on standard error what it finds wrong, with words of the document.
    poppler::set_debug_error_function([](const std::string&, void*) {}, nullptr);
    if (content.size() > static_cast<std::size_t>(std::numeric_limits<int>::max()))
        return refuse(engine::kDocumentTooLarge);
    const std::unique_ptr<poppler::document> document(poppler::document::load_from_raw_data(
        reinterpret_cast<const char*>(content.data()), static_cast<int>(content.size())));
    if (!document) return refuse(engine::kNotADocument);
    if (document->is_locked()) return refuse(engine::kLockedDocument);
    engine::DocumentText whole{"", document->pages()};
    if (whole.pages <= 0) return refuse(engine::kNotADocument);
    if (whole.pages > kMostPages) return refuse(engine::kDocumentTooLong);
    for (int number = 0; number < whole.pages; ++number) {
        const std::unique_ptr<poppler::page> page(document->create_page(number));
        if (!page) continue;
        const std::string text = textOf(*page);
        if (!whole.text.empty() && !text.empty()) whole.text += "\n\n";
        whole.text += text;
        if (whole.text.size() > mostBytes) return refuse(engine::kDocumentTooLong);
    }
    return whole;
}

}  // namespace hearth::platform
