// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "export/pages/load_pdf_module.hpp"

#include "core/error.hpp"

#include <dlfcn.h>

#include <string>
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

void* pdf_function(fs::path const& module, char const* name) {
    fs::path const path = module.empty() ? find_module() : module;
    // Stays loaded: the libraries behind it cannot be unloaded safely.
    void* const library = ::dlopen(path.c_str(), RTLD_NOW | RTLD_LOCAL);
    if (library == nullptr) {
        throw load_error(last_failure());
    }
    void* const function = ::dlsym(library, name);
    if (function == nullptr) {
        throw load_error(last_failure());
    }
    return function;
}

} // namespace hatang::publish
