// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "core/text/collate.hpp"

#include "core/error.hpp"
#include "core/text/unicode.hpp"

#include <unicode/coll.h>
#include <unicode/locid.h>
#include <unicode/unistr.h>

namespace hatang::core {

struct VietnameseOrder::Impl {
    std::unique_ptr<icu::Collator> collator;
};

VietnameseOrder::VietnameseOrder() : m_impl(std::make_unique<Impl>()) {
    UErrorCode status = U_ZERO_ERROR;
    m_impl->collator.reset(icu::Collator::createInstance(icu::Locale("vi"), status));
    if (U_SUCCESS(status)) {
        m_impl->collator->setAttribute(UCOL_NUMERIC_COLLATION, UCOL_ON, status);
        m_impl->collator->setAttribute(UCOL_NORMALIZATION_MODE, UCOL_ON, status);
    }
    if (U_FAILURE(status))
        throw internal_error(std::string("ICU has no Vietnamese order: ") + u_errorName(status));
}

VietnameseOrder::~VietnameseOrder() = default;

int VietnameseOrder::compare(std::string_view left, std::string_view right) const {
    UErrorCode status = U_ZERO_ERROR;
    // NFC first: on "Ò" with a horn behind it ICU 72 compares UTF-8 and UTF-16 differently
    auto const order = m_impl->collator->compareUTF8(to_nfc(left), to_nfc(right), status);
    if (U_FAILURE(status))
        throw internal_error(std::string("ICU could not compare two texts: ") + u_errorName(status));
    return static_cast<int>(order);
}

std::string VietnameseOrder::sort_key(std::string_view text) const {
    auto const wide = icu::UnicodeString::fromUTF8(to_nfc(text));
    std::string key(text.size() * 2 + 16, '\0');
    auto const write = [&] {
        return static_cast<std::size_t>(m_impl->collator->getSortKey(wide, reinterpret_cast<std::uint8_t*>(key.data()),
                                                                     static_cast<std::int32_t>(key.size())));
    };
    std::size_t length = write();
    if (length > key.size()) {
        key.resize(length);
        length = write();
    }
    key.resize(length == 0 ? 0 : length - 1); // without ICU's closing zero byte
    return key;
}

} // namespace hatang::core
