// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "core/error.hpp"
#include "export/pages/page_formats.hpp"
#include "export/pages/pdf_module.hpp"

#include <dlfcn.h>

#include <system_error>

namespace hatang::publish {

namespace fs = std::filesystem;

namespace {

core::Error load_error(std::string const& why) {
    return core::io_error({"không nạp được phần tạo PDF: " + why, "cannot load the part that makes PDF: " + why},
                          {"cài lại hatang, hoặc ghi ra .html", "install hatang again, or write to .html"});
}

/// Beside this program, or in ../libexec/hatang.
fs::path find_module() {
    std::error_code failure;
    auto const folder = fs::read_symlink("/proc/self/exe", failure).parent_path();
    for (auto const& candidate : {folder / "hatang-pdf.so", folder.parent_path() / "libexec/hatang/hatang-pdf.so"}) {
        if (fs::is_regular_file(candidate, failure)) {
            return candidate;
        }
    }
    throw load_error("hatang-pdf.so");
}

std::string last_failure() {
    char const* const text = ::dlerror();
    return text == nullptr ? std::string() : text;
}

} // namespace

void write_pdf(core::Page const& page, std::unique_ptr<ByteSink> sink, fs::path const& module) {
    fs::path const path = module.empty() ? find_module() : module;
    // Stays loaded: the libraries behind it cannot be unloaded safely.
    void* const library = ::dlopen(path.c_str(), RTLD_NOW | RTLD_LOCAL);
    if (library == nullptr) {
        throw load_error(last_failure());
    }
    auto const render = reinterpret_cast<RenderPdf>(::dlsym(library, kRenderPdf));
    if (render == nullptr) {
        throw load_error(last_failure());
    }
    std::vector<MapDrawing> const maps = draw_maps(page);
    PdfWork work{page, maps};
    render(work);
    if (!work.failure.empty()) {
        throw core::io_error({"không tạo được PDF: " + work.failure, "cannot make the PDF: " + work.failure});
    }
    sink->write(work.bytes);
    sink->finish();
}

} // namespace hatang::publish
