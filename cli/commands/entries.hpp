// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// One maker per command; commands.cpp lists them.

#include "cli/command.hpp"

namespace hatang::cli {

std::unique_ptr<Command> make_register_create();
std::unique_ptr<Command> make_register_info();
std::unique_ptr<Command> make_register_upgrade();
std::unique_ptr<Command> make_register_verify();
std::unique_ptr<Command> make_register_backup();
std::unique_ptr<Command> make_register_restore();
std::unique_ptr<Command> make_register_log();
std::unique_ptr<Command> make_register_elevation();

std::unique_ptr<Command> make_inspect();

std::unique_ptr<Command> make_import_admin();
std::unique_ptr<Command> make_import_sites();
std::unique_ptr<Command> make_import_zones();
std::unique_ptr<Command> make_import_aerodromes();
std::unique_ptr<Command> make_import_streets();
std::unique_ptr<Command> make_import_poles();
std::unique_ptr<Command> make_import_routes();
std::unique_ptr<Command> make_import_complaints();
std::unique_ptr<Command> make_import_access_points();
std::unique_ptr<Command> make_import_works();
std::unique_ptr<Command> make_import_applications();
std::unique_ptr<Command> make_import_spans();
std::unique_ptr<Command> make_import_ducts();
std::unique_ptr<Command> make_import_manholes();
std::unique_ptr<Command> make_import_cables();

std::unique_ptr<Command> make_admin_find();
std::unique_ptr<Command> make_admin_show();
std::unique_ptr<Command> make_admin_succession();

std::unique_ptr<Command> make_sites_list();
std::unique_ptr<Command> make_sites_show();
std::unique_ptr<Command> make_sites_history();
std::unique_ptr<Command> make_sites_near();
std::unique_ptr<Command> make_sites_stats();
std::unique_ptr<Command> make_sites_change();
std::unique_ptr<Command> make_sites_offers();
std::unique_ptr<Command> make_sites_merge();
std::unique_ptr<Command> make_sites_split();
std::unique_ptr<Command> make_sites_keep_apart();

std::unique_ptr<Command> make_access_points_list();
std::unique_ptr<Command> make_access_points_show();
std::unique_ptr<Command> make_aerodromes_list();
std::unique_ptr<Command> make_aerodromes_show();
/// cli/commands/complaint_entries.cpp
std::vector<CommandEntry> complaint_commands();
std::unique_ptr<Command> make_complaint_add();
std::unique_ptr<Command> make_complaint_answer();
std::unique_ptr<Command> make_complaint_letter();
std::unique_ptr<Command> make_complaint_assign();
std::unique_ptr<Command> make_complaint_attach();
std::unique_ptr<Command> make_complaint_candidates();
std::unique_ptr<Command> make_complaint_escalate();
std::unique_ptr<Command> make_complaint_figures();
std::unique_ptr<Command> make_complaint_file();
std::unique_ptr<Command> make_complaint_link();
std::unique_ptr<Command> make_complaint_list();
std::unique_ptr<Command> make_complaint_locate();
std::unique_ptr<Command> make_complaint_note();
std::unique_ptr<Command> make_complaint_open311();
std::unique_ptr<Command> make_complaint_overdue();
std::unique_ptr<Command> make_complaint_reopen();
std::unique_ptr<Command> make_complaint_show();
std::unique_ptr<Command> make_complaint_step();
std::unique_ptr<Command> make_inspection_add();
std::unique_ptr<Command> make_inspection_list();
std::unique_ptr<Command> make_violation_add();
std::unique_ptr<Command> make_violation_change();
std::unique_ptr<Command> make_violation_list();
std::unique_ptr<Command> make_zones_list();
std::unique_ptr<Command> make_zones_show();
std::unique_ptr<Command> make_streets_list();
std::unique_ptr<Command> make_streets_show();
std::unique_ptr<Command> make_poles_list();
std::unique_ptr<Command> make_poles_show();
std::unique_ptr<Command> make_routes_list();
std::unique_ptr<Command> make_routes_show();
std::unique_ptr<Command> make_works_list();
std::unique_ptr<Command> make_works_show();
std::unique_ptr<Command> make_spans_list();
std::unique_ptr<Command> make_spans_show();
std::unique_ptr<Command> make_ducts_list();
std::unique_ptr<Command> make_ducts_show();
std::unique_ptr<Command> make_manholes_list();
std::unique_ptr<Command> make_manholes_show();
std::unique_ptr<Command> make_cables_list();
std::unique_ptr<Command> make_cables_show();

std::unique_ptr<Command> make_application_submit();
std::unique_ptr<Command> make_application_list();
std::unique_ptr<Command> make_application_show();
std::unique_ptr<Command> make_application_step();
std::unique_ptr<Command> make_application_request_correction();
std::unique_ptr<Command> make_application_consult();
std::unique_ptr<Command> make_application_answer();
std::unique_ptr<Command> make_application_visit();
std::unique_ptr<Command> make_application_override();
std::unique_ptr<Command> make_application_decide();
std::unique_ptr<Command> make_application_withdraw();
std::unique_ptr<Command> make_application_overdue();
std::unique_ptr<Command> make_application_figures();
std::unique_ptr<Command> make_application_document();
std::unique_ptr<Command> make_application_numbering();

std::unique_ptr<Command> make_application_letter();
std::unique_ptr<Command> make_templates_write();
std::unique_ptr<Command> make_templates_check();
std::unique_ptr<Command> make_templates_fields();

std::unique_ptr<Command> make_check_application();
std::unique_ptr<Command> make_check_network();
std::unique_ptr<Command> make_check_route();
std::unique_ptr<Command> make_check_sites();
std::unique_ptr<Command> make_check_what_if();

std::unique_ptr<Command> make_calendar_list();
std::unique_ptr<Command> make_calendar_deadline();

std::unique_ptr<Command> make_rules_list();
std::unique_ptr<Command> make_rules_show();
std::unique_ptr<Command> make_rules_explain();
std::unique_ptr<Command> make_rules_validate();
std::unique_ptr<Command> make_rules_diff();

std::unique_ptr<Command> make_programme_conflicts();
std::unique_ptr<Command> make_programme_create();
std::unique_ptr<Command> make_programme_cut_over();
std::unique_ptr<Command> make_programme_done();
std::unique_ptr<Command> make_programme_list();
std::unique_ptr<Command> make_programme_plan();
std::unique_ptr<Command> make_programme_progress();
std::unique_ptr<Command> make_programme_show();

std::unique_ptr<Command> make_export_map();
std::unique_ptr<Command> make_export_atlas();
std::unique_ptr<Command> make_ledger();

std::unique_ptr<Command> make_sample();

} // namespace hatang::cli
