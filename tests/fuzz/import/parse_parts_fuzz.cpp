// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0

/// \file
/// libFuzzer target: the small parsers of import/ (attribute tables, CRS texts, geometry, frames, cell texts). The
/// first byte chooses which.

#include "core/error.hpp"
#include "core/text/unicode.hpp"
#include "import/crs/declaration.hpp"
#include "import/geometry/wkb.hpp"
#include "import/shp/dbf_encoding.hpp"
#include "import/text/cell_text.hpp"
#include "import/wire/buffer.hpp"
#include "import/wire/messages.hpp"
#include "import/wire/row_batch.hpp"

#include <cstdlib>

namespace {

using namespace hatang;

void require(bool holds) {
    if (!holds) {
        std::abort();
    }
}

void parse_table(std::string_view bytes) {
    ingest::DbfTable const table(bytes);
    ingest::find_dbf_encoding(table, std::nullopt, std::nullopt);
}

void parse_geometry(std::string_view bytes) {
    if (auto const once = ingest::normalise_wkb(bytes)) {
        require(ingest::normalise_wkb(*once) == *once);
    }
}

void parse_text(std::string_view bytes) {
    if (core::is_valid_utf8(bytes) && ingest::is_surely_clean(bytes)) {
        require(core::clean_text(bytes) == bytes);
    }
}

void parse_frame(std::string_view bytes) {
    ingest::wire::RowBatchReader reader;
    reader.read(bytes, bytes.size() % 5, [](core::RawRow const& row) {
        for (core::RawCell const& cell : row.cells) {
            require(core::is_valid_utf8(cell.text));
        }
        return true;
    });
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
    if (size < 2) {
        return 0;
    }
    std::string_view const bytes(reinterpret_cast<char const*>(data) + 1, size - 1);
    try {
        switch (data[0] % 7) {
        case 0: parse_table(bytes); break;
        case 1: ingest::declare_wkt(bytes); break;
        case 2: parse_geometry(bytes); break;
        case 3: parse_text(bytes); break;
        case 4: parse_frame(bytes); break;
        case 5: ingest::wire::decode_file(bytes); break;
        case 6: ingest::wire::decode_finding(bytes); break;
        default: break;
        }
    } catch (core::Error const&) {
    } catch (ingest::wire::WireError const&) {
    }
    return 0;
}
