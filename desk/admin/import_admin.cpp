// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "desk/admin/import_admin.hpp"

#include "desk/admin/admin_assemble.hpp"
#include "desk/admin/outline_join.hpp"
#include "desk/admin/succession_builder.hpp"

#include <nlohmann/json.hpp>

#include <utility>

namespace hatang::desk {
namespace {

using core::AdminLevel;

void count_outcome(PutCounts& counts, core::PutOutcome outcome) {
    switch (outcome) {
    case core::PutOutcome::added: ++counts.added; break;
    case core::PutOutcome::changed: ++counts.changed; break;
    case core::PutOutcome::unchanged: ++counts.unchanged; break;
    }
}

AdminUnitCounts count_units(UnitSet const& units) {
    AdminUnitCounts counts;
    for (UnitIndex i = 0; i < units.size(); ++i) {
        auto const& unit = units.at(i).unit;
        bool const before = era_of(unit) == Era::before;
        bool const ended_early = unit.valid_to && *unit.valid_to < core::kTwoLevelGovernment;
        bool const closed = unit.valid_to.has_value();
        switch (unit.level) {
        case AdminLevel::province:
            counts.provinces_before += before && !ended_early ? 1 : 0;
            counts.provinces_now += !before && !closed ? 1 : 0;
            break;
        case AdminLevel::district: ++(ended_early ? counts.districts_historic : counts.districts_before); break;
        case AdminLevel::commune:
            counts.communes_before += before && !ended_early ? 1 : 0;
            counts.communes_now += !before && !closed ? 1 : 0;
            break;
        }
    }
    return counts;
}

class AdminImport {
public:
    AdminImport(core::AdminReader const& admin, core::FindingSink& findings, AdminImportOptions const& options)
        : m_options(options), m_admin(admin), m_input(findings) {}

    void read(std::span<std::filesystem::path const> files, core::FileReader& reader) {
        for (std::size_t i = 0; i < files.size(); ++i) {
            tell("read", i, files.size());
            m_input.read(reader, files[i]);
        }
        tell("read", files.size(), files.size());
    }

    void join() {
        tell("join", 0, 1);
        m_units.load(m_admin);
        assemble_units(m_input, m_units);
        join_old_outlines(m_input, m_units);
        m_outcome = build_successions(m_input, m_units, m_admin.all_successions());
        tell("join", 1, 1);
    }

    AdminImportResult store(core::RegisterWriter& writer) {
        auto result = summary();
        auto change = writer.begin_change();
        put_units(*change, result.units);
        put_successions(*change, result.successions);
        bool const differs =
            result.units.added + result.units.changed + result.successions.added + result.successions.changed > 0;
        if (differs && !m_options.dry_run) {
            change->commit(header(result));
            result.change = change->number();
        }
        return result;
    }

private:
    void tell(std::string_view phase, std::size_t done, std::size_t total) const {
        if (m_options.progress) {
            m_options.progress(phase, done, total);
        }
    }

    /// Parents first; each unit's id is known once it is put.
    void put_units(core::ChangeWriter& change, PutCounts& counts) {
        std::size_t done = 0;
        for (auto const level : {AdminLevel::province, AdminLevel::district, AdminLevel::commune}) {
            for (UnitIndex i = 0; i < m_units.size(); ++i) {
                auto& draft = m_units.at(i);
                if (draft.unit.level != level) {
                    continue;
                }
                constexpr std::size_t kTellEvery = 500;
                if (++done % kTellEvery == 0) {
                    tell("store", done, m_units.size());
                }
                if (!draft.is_from_files) {
                    continue;
                }
                if (draft.parent) {
                    draft.unit.parent = m_units.at(*draft.parent).unit.id;
                }
                auto outcome = core::PutOutcome::unchanged;
                draft.unit.id = change.put_admin_unit(draft.unit, outcome);
                count_outcome(counts, outcome);
            }
        }
        tell("store", m_units.size(), m_units.size());
    }

    void put_successions(core::ChangeWriter& change, PutCounts& counts) const {
        for (auto const& one : m_outcome.successions) {
            if (one.is_new) {
                core::Succession const stored{*m_units.at(one.before).unit.id, *m_units.at(one.after).unit.id,
                                              one.extent, one.on, one.basis};
                count_outcome(counts, change.put_succession(stored));
            }
        }
    }

    AdminImportResult summary() const {
        AdminImportResult result;
        for (auto const& one : m_input.files) {
            result.files.push_back({one.file, one.roles});
        }
        result.read = m_input.rows_read;
        result.accepted = m_input.accepted;
        result.rejected = m_input.rejected;
        result.skipped = m_input.skipped;
        result.counts = count_units(m_units);
        result.texts_with_parts = m_outcome.texts_with_parts;
        result.communes_without_successor = m_outcome.communes_without_successor;
        result.communes_without_predecessor = m_outcome.communes_without_predecessor;
        result.findings_by_code = m_input.findings.counts();
        return result;
    }

    core::ChangeHeader header(AdminImportResult const& result) const {
        nlohmann::json details;
        for (auto const& one : result.files) {
            details["files"].push_back({{"file", std::filesystem::path(one.file.path).filename().string()},
                                        {"sha256", one.file.sha256},
                                        {"format", one.file.format},
                                        {"encoding", one.file.encoding.used},
                                        {"roles", one.roles}});
        }
        details["rows"] = {{"read", result.read},
                           {"accepted", result.accepted},
                           {"rejected", result.rejected},
                           {"skipped", result.skipped}};
        details["findings"] = result.findings_by_code;
        core::ChangeHeader header;
        header.actor = m_options.actor;
        header.action = "import admin";
        header.summary = std::to_string(result.units.added) + " units and " + std::to_string(result.successions.added) +
                         " successions added, " + std::to_string(result.units.changed + result.successions.changed) +
                         " changed, from " + std::to_string(result.files.size()) + " files";
        if (result.files.size() == 1) {
            header.source_file = std::filesystem::path(result.files.front().file.path).filename().string();
            header.source_sha256 = result.files.front().file.sha256;
        }
        header.details_json = details.dump();
        return header;
    }

    AdminImportOptions const& m_options;
    core::AdminReader const& m_admin;
    AdminInput m_input;
    UnitSet m_units;
    SuccessionOutcome m_outcome;
};

} // namespace

AdminImportResult import_admin(std::span<std::filesystem::path const> files, core::FileReader& reader,
                               core::AdminReader const& admin, core::RegisterWriter& writer,
                               core::FindingSink& findings, AdminImportOptions const& options) {
    AdminImport import(admin, findings, options);
    import.read(files, reader);
    import.join();
    return import.store(writer);
}

} // namespace hatang::desk
