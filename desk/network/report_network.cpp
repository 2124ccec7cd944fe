// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "desk/network/network_findings.hpp"

namespace hatang::desk {

void report_network(core::PlaceReader const& places, core::ChangeNumber change, core::Date today,
                    core::FindingSink& report) {
    auto const things = read_network(places, {network_kinds(), {}, today, {}});
    check_network(things, {}, [&](NetworkFinding const& each) {
        bool const touched =
            things[each.thing].change == change.value() || (each.other && things[*each.other].change == change.value());
        auto const& thing = things[each.thing];
        bool const said = each.check == "length-disagrees" && thing.from_register; // with the row that states it
        if (!touched || said || each.severity == core::Severity::info) {
            return;
        }
        auto const with = each.other ? called(things[*each.other]) : core::Words{};
        core::Finding finding;
        finding.code = each.check;
        finding.severity = each.severity;
        finding.file = core::place_kind(thing.kind).plural; // of the register, not of the file that came in
        finding.value = thing.code;
        finding.message = each.message;
        if (!with.vi.empty()) {
            finding.message = {each.message.vi + "; với " + with.vi, each.message.en + "; with " + with.en};
        }
        report.add(std::move(finding));
    });
}

std::vector<core::PlaceKind> const& network_kinds() {
    using core::PlaceKind;
    static std::vector<PlaceKind> const kKinds{PlaceKind::street, PlaceKind::pole,  PlaceKind::span, PlaceKind::manhole,
                                               PlaceKind::duct,   PlaceKind::route, PlaceKind::cable};
    return kKinds;
}

} // namespace hatang::desk
