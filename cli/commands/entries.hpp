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
std::unique_ptr<Command> make_complaint_list();
std::unique_ptr<Command> make_complaint_show();
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

std::unique_ptr<Command> make_application_submit();
std::unique_ptr<Command> make_application_list();
std::unique_ptr<Command> make_application_show();
std::unique_ptr<Command> make_application_override();
std::unique_ptr<Command> make_application_withdraw();
std::unique_ptr<Command> make_application_decide();

std::unique_ptr<Command> make_check_application();
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
