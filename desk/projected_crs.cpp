// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "desk/projected_crs.hpp"

#include "core/error.hpp"
#include "spatial/crs_catalogue.hpp"

#include <fmt/format.h>

namespace hatang::desk {

core::CrsId require_projected_crs(std::string const& text) {
    auto const* const asked = spatial::find_crs(text);
    if (asked == nullptr || asked->kind != spatial::CrsKind::projected) {
        throw core::usage_error({fmt::format("\"{}\" không phải một múi chiếu", text),
                                 fmt::format("\"{}\" is not a projected coordinate system", text)},
                                {"ví dụ --crs 5899 hoặc --crs 107°45", "for example --crs 5899 or --crs 107°45"});
    }
    return asked->id;
}

} // namespace hatang::desk
