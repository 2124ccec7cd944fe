// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "export/pages/pdf_module.hpp"
#include "export/pdf/flow.hpp"
#include "export/pdf/letter_pages.hpp"
#include "export/pdf/sheet_pages.hpp"

#include <fmt/format.h>

#include <exception>

namespace hatang::publish {

namespace {

/// \returns the number of sheets.
int render(PdfWork const& work, int sheets, std::string& bytes) {
    core::Date const day = work.page.made_on;
    pdf::Sheets out(bytes,
                    {.title = work.page.title,
                     .footer = work.page.footer,
                     .made_on = fmt::format("{:04}-{:02}-{:02}", static_cast<int>(day.year()),
                                            static_cast<unsigned>(day.month()), static_cast<unsigned>(day.day())),
                     .vietnamese = work.page.language == core::Language::vi,
                     .sheets = sheets});
    pdf::put_page(work.page, work.maps, out);
    return out.finish();
}

} // namespace

extern "C" __attribute__((visibility("default"))) void hatang_render_pdf(PdfWork& work);

/// Twice: the first run tells how many sheets there are, for "page 1 of 3".
extern "C" void hatang_render_pdf(PdfWork& work) {
    try {
        std::string trial;
        int const sheets = render(work, 0, trial);
        render(work, sheets, work.bytes);
    } catch (std::exception const& error) {
        work.failure = error.what();
    }
}

extern "C" __attribute__((visibility("default"))) void hatang_render_sheets(SheetWork& work);

extern "C" void hatang_render_sheets(SheetWork& work) {
    try {
        if (work.dots_per_inch > 0.0) {
            pdf::put_sheet_png(work);
        } else {
            pdf::put_sheet_pdf(work);
        }
    } catch (std::exception const& error) {
        work.failure = error.what();
    }
}

extern "C" __attribute__((visibility("default"))) void hatang_render_letter(LetterWork& work);

extern "C" void hatang_render_letter(LetterWork& work) {
    try {
        if (work.letter != nullptr) {
            pdf::put_letter(*work.letter, work.map, work.bytes);
        } else {
            pdf::put_map_png(*work.map, work.dots, work.bytes);
        }
    } catch (std::exception const& error) {
        work.failure = error.what();
    }
}

} // namespace hatang::publish
