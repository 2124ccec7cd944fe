// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "core/legal_basis.hpp"

namespace hatang::core {

std::string to_string(Verification verification) {
    switch (verification) {
    case Verification::source_seen: return "source seen";
    case Verification::collected: return "collected";
    case Verification::unverified: return "unverified";
    }
    return "";
}

Words label(Verification verification) {
    switch (verification) {
    case Verification::source_seen: return {"đã đọc văn bản", "source seen"};
    case Verification::collected: return {"theo nguồn thứ cấp", "from a secondary source"};
    case Verification::unverified: return {"chưa đối chiếu văn bản", "unverified"};
    }
    return {};
}

std::string cite(LegalBasis const& basis) {
    return basis.article.empty() ? basis.instrument : basis.instrument + ", " + basis.article;
}

} // namespace hatang::core
