// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// What the parts of a receipt share: the open change, the receipt, what was told before, findings.

#include "core/field/merge.hpp"
#include "desk/field/receive_pack.hpp"
#include "desk/field/returned_file.hpp"

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace hatang::desk {

/// What was said of one row before, by whichever copy of the pack. What is said again is no news; what a copy does not
/// say is no edit either, because it may never have seen it.
struct ToldBefore {
    std::string layer;
    std::string code;
    core::FieldTexts first;                                         ///< the first telling
    std::map<std::string, std::set<std::string>, std::less<>> said; ///< every value of every field; "" = unknown

    void add(core::FieldTexts const& texts);
    bool has_said(std::string_view field, std::optional<std::string> const& text) const;
    bool deleted() const;
};

/// Takes out what was said before.
void forget_said(core::FieldMerge& merge, ToldBefore const& told);

struct ReceiveContext {
    ReceiveParts const& parts;
    ReceiveOptions const& options;
    core::FieldChange& change;
    ReceiveResult& result;
    ReturnedFile const& returned;
    std::map<std::string, ToldBefore, std::less<>> told; ///< by uuid
    std::vector<core::FieldPackItem> items;              ///< of the pack; empty for observations
    std::map<std::string, std::string> code_of_uuid;     ///< of every record met, for photos

    void report(core::Finding finding) const { parts.report.add(std::move(finding)); }
    core::Finding finding(std::string const& layer, std::int64_t row, std::string code, core::Severity severity) const;
    /// The same row stands in the file twice, word for word, and is no second record.
    void report_repeated(ReturnedLayer const& layer, ReturnedRow const& row) const;
    /// Whether so much of a layer is gone that it is rather a wrong file, and nobody allowed it.
    bool refuses_deletions(std::size_t gone, std::size_t left) const;
    void report_deletion(std::string const& layer, std::string const& code) const;
    /// Keeps the row of the receipt until all is known.
    void note(core::FieldReceiptItem item);
    void add_conflict(std::string const& layer, std::string const& uuid, std::string const& code,
                      core::FieldDifference const& difference);
};

/// Places of one kind. \pre the layer is of the pack or of a kind that goes to the field
void receive_places(ReceiveContext& context, core::PlaceKind kind, ReturnedLayer const& layer);
/// Stations: what is changed becomes a proposal.
void receive_sites(ReceiveContext& context, ReturnedLayer const& layer);
/// The photo table, and photos that no row names.
void receive_photos(ReceiveContext& context, ReturnedLayer const* layer);
/// The receipt of this very file, when nothing more can come of it: its photos are all there, nothing was refused that
/// is allowed now. What was told before is no news, so that a file may always be read again.
std::optional<core::FieldReceipt> settled_receipt(ReceiveParts const& parts, ReceiveOptions const& options,
                                                  ReturnedFile const& returned);
/// Commits the change with its receipt; nothing when nothing came in that was not there.
void commit_receipt(ReceiveContext& context, std::string const& action);

} // namespace hatang::desk
