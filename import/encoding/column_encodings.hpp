// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// Which old encoding each column of a file's layers is in: by its own texts, else by its sheet's, else by the file's.

#include "core/contracts/file_reader.hpp"
#include "import/encoding/legacy_sample.hpp"

#include <map>
#include <string>
#include <vector>

namespace hatang::ingest {

class ColumnEncodings final : public core::RowSink {
public:
    static constexpr std::size_t kSampledRows = 3'000; ///< of each layer

    /// \p forced: named by the user, for every column.
    explicit ColumnEncodings(std::optional<Charset> forced) : m_forced(forced) {}

    // the first reading
    void file(core::RawFile const& file) override;
    void layer(std::size_t index) override;
    bool row(core::RawRow const& row) override;
    void finding(core::Finding) override {}
    /// After it.
    void decide();

    /// Nothing to decode and nothing to say: the rows may pass untouched.
    bool is_plain_unicode() const { return !m_any && !m_from_bytes && findings().empty(); }
    /// The texts were bytes and at least one column of them stays unknown.
    bool is_unknown() const { return m_unknown; }
    std::optional<Charset> of(std::size_t layer, std::size_t column) const;
    /// \p from is what the reader said itself.
    core::EncodingEvidence evidence(core::EncodingEvidence from) const;
    /// One for each column when they differ, and for those that look old but are too short to be sure.
    std::vector<core::Finding> findings() const;

private:
    struct Column {
        LegacySample sample;
        std::optional<Charset> charset;
        std::string evidence;
    };
    struct Layer {
        std::vector<Column> columns;
        LegacySample sheet;
        std::size_t rows = 0;
    };
    void decide_column(Column& column, LegacySample const& sheet, LegacySample const& whole);
    void follow_declaration(Column& column) const;
    bool differ() const;

    std::optional<Charset> m_forced;
    core::RawFile m_file;
    bool m_from_bytes = false;
    bool m_any = false;
    bool m_unknown = false;
    std::vector<Layer> m_layers;
    std::size_t m_layer = 0;
};

} // namespace hatang::ingest
