// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "cli/commands/entries.hpp"
#include "cli/commands/field_entries.hpp"

namespace hatang::cli {

namespace {

std::vector<CommandEntry> register_commands() {
    return {
        {"register", "create", {"tạo sổ đăng ký mới", "make a new register"}, make_register_create},
        {"register",
         "info",
         {"sổ chứa gì, phiên bản nào", "what the register holds, and its version"},
         make_register_info},
        {"register",
         "upgrade",
         {"nâng cấp sổ lên cấu trúc của chương trình này", "bring the register to this program's schema"},
         make_register_upgrade},
        {"register",
         "verify",
         {"kiểm tra nhật ký và dữ liệu có bị sửa không", "check the log and the data for tampering and damage"},
         make_register_verify},
        {"register", "backup", {"sao lưu sổ", "back the register up"}, make_register_backup},
        {"register",
         "restore",
         {"khôi phục sổ từ bản sao lưu", "restore the register from a backup"},
         make_register_restore},
        {"register", "log", {"xem các lần thay đổi", "show the changes"}, make_register_log},
        {"register",
         "elevation",
         {"ghi mô hình độ cao dùng khi kiểm tra", "name the elevation model that checks use"},
         make_register_elevation},
    };
}

std::vector<CommandEntry> inspect_commands() {
    return {
        {"inspect", "", {"hatang nhìn thấy gì trong một tệp", "what hatang sees in a file"}, make_inspect},
    };
}

std::vector<CommandEntry> import_commands() {
    return {
        {"import",
         "admin",
         {"nhập đơn vị hành chính, ranh giới và quan hệ sáp nhập",
          "take in administrative units, outlines and successions"},
         make_import_admin},
        {"import",
         "sites",
         {"nhập danh sách trạm của doanh nghiệp", "take in an operator's station list"},
         make_import_sites},
        {"import", "zones", {"nhập vùng quy hoạch", "take in zones"}, make_import_zones},
        {"import",
         "aerodromes",
         {"nhập sân bay, đường cất hạ cánh", "take in aerodromes and runways"},
         make_import_aerodromes},
        {"import", "streets", {"nhập đoạn tuyến đường", "take in street segments"}, make_import_streets},
        {"import", "poles", {"nhập cột treo cáp", "take in poles"}, make_import_poles},
        {"import", "routes", {"nhập tuyến cáp", "take in cable routes"}, make_import_routes},
        {"import",
         "complaints",
         {"nhập phản ánh, khiếu nại, tố cáo, khiếu kiện", "take in reports, grievances, denunciations, lawsuits"},
         make_import_complaints},
        {"import",
         "access-points",
         {"nhập điểm Wi-Fi, Internet, trò chơi công cộng", "take in public Wi-Fi, Internet and game places"},
         make_import_access_points},
        {"import",
         "works",
         {"nhập công trình của đơn vị khác trên đường", "take in works of others in streets"},
         make_import_works},
        {"import",
         "applications",
         {"nhập hồ sơ cũ từ bảng tính", "take in old cases from a spreadsheet"},
         make_import_applications},
    };
}

std::vector<CommandEntry> import_network_commands() {
    return {
        {"import", "spans", {"nhập khoảng cột", "take in spans"}, make_import_spans},
        {"import", "ducts", {"nhập cống bể", "take in ducts"}, make_import_ducts},
        {"import", "manholes", {"nhập bể cáp, hố cáp", "take in manholes"}, make_import_manholes},
        {"import", "cables", {"nhập cáp", "take in cables"}, make_import_cables},
    };
}

std::vector<CommandEntry> admin_commands() {
    return {
        {"admin", "find", {"tìm đơn vị theo tên hoặc mã", "find units by name or code"}, make_admin_find},
        {"admin", "show", {"xem một đơn vị", "show one unit"}, make_admin_show},
        {"admin",
         "succession",
         {"đơn vị này từ đâu ra và thành đơn vị nào", "what a unit was made from and what it became"},
         make_admin_succession},
    };
}

std::vector<CommandEntry> sites_commands() {
    return {
        {"sites", "list", {"danh sách trạm theo điều kiện", "stations by conditions"}, make_sites_list},
        {"sites", "show", {"mọi điều đã biết về một trạm", "everything known of one station"}, make_sites_show},
        {"sites", "history", {"lịch sử một trạm", "the history of one station"}, make_sites_history},
        {"sites",
         "near",
         {"trạm quanh một vị trí, gần trước", "stations around a position, nearest first"},
         make_sites_near},
        {"sites",
         "stats",
         {"đếm trạm theo nơi, doanh nghiệp, loại cột", "count stations by place, operator, class"},
         make_sites_stats},
        {"sites",
         "change",
         {"ghi một thay đổi: hạ độ cao, chuyển đổi, tháo dỡ", "record a change: lowering, conversion, dismantling"},
         make_sites_change},
        {"sites",
         "offers",
         {"trạm của hai doanh nghiệp sát nhau: có thể là một vị trí",
          "stations of two operators close together: they may be one site"},
         make_sites_offers},
        {"sites",
         "merge",
         {"gộp các vị trí là một nơi", "make one site of those that are one place"},
         make_sites_merge},
        {"sites", "split", {"tách trạm đã gộp ra vị trí của nó", "take a merged station out again"}, make_sites_split},
        {"sites",
         "keep-apart",
         {"ghi rằng hai vị trí là hai nơi", "record that two sites are two places"},
         make_sites_keep_apart},
    };
}

std::vector<CommandEntry> place_commands() {
    return {
        {"zones", "list", {"danh sách vùng quy hoạch", "list zones"}, make_zones_list},
        {"zones", "show", {"mọi điều đã biết về một vùng", "everything known of one zone"}, make_zones_show},
        {"aerodromes",
         "list",
         {"danh sách sân bay, đường cất hạ cánh", "list aerodromes and runways"},
         make_aerodromes_list},
        {"aerodromes",
         "show",
         {"mọi điều đã biết về một đường cất hạ cánh", "everything known of one runway"},
         make_aerodromes_show},
        {"streets", "list", {"danh sách đoạn tuyến đường", "list street segments"}, make_streets_list},
        {"streets",
         "show",
         {"mọi điều đã biết về một đoạn đường", "everything known of one street segment"},
         make_streets_show},
        {"poles", "list", {"danh sách cột treo cáp", "list poles"}, make_poles_list},
        {"poles", "show", {"mọi điều đã biết về một cột", "everything known of one pole"}, make_poles_show},
        {"routes", "list", {"danh sách tuyến cáp", "list cable routes"}, make_routes_list},
        {"routes",
         "show",
         {"mọi điều đã biết về một tuyến cáp", "everything known of one cable route"},
         make_routes_show},
        {"works", "list", {"danh sách công trình của đơn vị khác", "list works of others"}, make_works_list},
        {"works", "show", {"mọi điều đã biết về một công trình", "everything known of one of them"}, make_works_show},
    };
}

std::vector<CommandEntry> network_commands() {
    return {
        {"spans", "list", {"danh sách khoảng cột", "list spans"}, make_spans_list},
        {"spans", "show", {"mọi điều đã biết về một khoảng cột", "everything known of one span"}, make_spans_show},
        {"ducts", "list", {"danh sách đoạn cống bể", "list ducts"}, make_ducts_list},
        {"ducts", "show", {"mọi điều đã biết về một đoạn cống bể", "everything known of one duct"}, make_ducts_show},
        {"manholes", "list", {"danh sách bể cáp, hố cáp", "list manholes"}, make_manholes_list},
        {"manholes", "show", {"mọi điều đã biết về một bể cáp", "everything known of one manhole"}, make_manholes_show},
        {"cables", "list", {"danh sách cáp", "list cables"}, make_cables_list},
        {"cables", "show", {"mọi điều đã biết về một sợi cáp", "everything known of one cable"}, make_cables_show},
    };
}

/// Public places of access.
std::vector<CommandEntry> access_point_commands() {
    return {
        {"access-points",
         "list",
         {"danh sách điểm Wi-Fi, Internet, trò chơi công cộng", "list public Wi-Fi, Internet and game places"},
         make_access_points_list},
        {"access-points",
         "show",
         {"mọi điều đã biết về một điểm", "everything known of one place"},
         make_access_points_show},
    };
}

std::vector<CommandEntry> application_commands() {
    return {
        {"application",
         "submit",
         {"ghi đề nghị thành hồ sơ, kiểm tra và lưu kết quả", "record proposals as cases, check them, keep the result"},
         make_application_submit},
        {"application", "list", {"danh sách hồ sơ", "the cases"}, make_application_list},
        {"application", "show", {"xem một hồ sơ", "show a case"}, make_application_show},
        {"application", "step", {"ghi một bước của quy trình", "record a step of the workflow"}, make_application_step},
        {"application",
         "request-correction",
         {"yêu cầu bổ sung hồ sơ", "ask the applicant for a correction"},
         make_application_request_correction},
        {"application", "consult", {"lấy ý kiến một cơ quan", "consult a body"}, make_application_consult},
        {"application", "answer", {"ghi ý kiến trả lời", "record the answer of a body"}, make_application_answer},
        {"application", "visit", {"ghi kiểm tra thực địa", "record a visit of the site"}, make_application_visit},
        {"application",
         "override",
         {"cán bộ kết luận khác một quy tắc, kèm lý do", "an officer decides otherwise on a rule, with a reason"},
         make_application_override},
        {"application", "decide", {"ghi quyết định", "record the decision"}, make_application_decide},
        {"application", "withdraw", {"rút hồ sơ", "withdraw a case"}, make_application_withdraw},
        {"application",
         "overdue",
         {"thời hạn đã hết, chờ ai", "clocks that are over, and who is waited for"},
         make_application_overdue},
        {"application",
         "figures",
         {"số liệu tiếp nhận, giải quyết trong một kỳ", "received and resolved in a period"},
         make_application_figures},
        {"application",
         "document",
         {"lấy một tài liệu ra thành tệp", "take a document out to a file"},
         make_application_document},
        {"application",
         "numbering",
         {"xem, đặt mẫu số hồ sơ", "show or set the pattern of case numbers"},
         make_application_numbering},
    };
}

std::vector<CommandEntry> template_commands() {
    return {
        {"application",
         "letter",
         {"lập văn bản của hồ sơ: DOCX, PDF", "make a letter of a case: DOCX, PDF"},
         make_application_letter},
        {"templates",
         "write",
         {"ghi mẫu văn bản ra .docx để sửa", "write the letter templates as .docx to edit"},
         make_templates_write},
        {"templates", "check", {"kiểm tra mẫu đã sửa", "check edited templates"}, make_templates_check},
        {"templates", "fields", {"các chỗ điền dữ liệu", "the placeholders"}, make_templates_fields},
    };
}

std::vector<CommandEntry> check_commands() {
    return {
        {"check",
         "application",
         {"kiểm tra một đề nghị theo pháp luật ngày nộp", "check a proposal against the law of its filing date"},
         make_check_application},
        {"check",
         "route",
         {"kiểm tra một tuyến cáp đề nghị, từng đoạn", "check a proposed cable route, stretch by stretch"},
         make_check_route},
        {"check",
         "network",
         {"kiểm tra mạng cáp trong sổ: chỗ hở, chồng nhau, quá tải",
          "check the network of the register: gaps, overlaps, too much in a duct"},
         make_check_network},
        {"check", "sites", {"kiểm tra mọi trạm trong sổ", "check every station of the register"}, make_check_sites},
        {"check",
         "what-if",
         {"dự thảo vùng, quy định làm đổi kết luận trạm nào", "which verdicts draft zones or rules would change"},
         make_check_what_if},
        {"rules",
         "list",
         {"quy tắc có hiệu lực tại một nơi vào một ngày", "rules in force at a place on a day"},
         make_rules_list},
        {"rules", "show", {"xem một quy tắc hoặc một gói", "show a rule or a pack"}, make_rules_show},
        {"rules", "explain", {"giải thích một quy tắc", "explain a rule"}, make_rules_explain},
        {"rules",
         "validate",
         {"kiểm tra gói quy tắc trước khi dùng", "check rule packs before use"},
         make_rules_validate},
        {"rules", "diff", {"quy định thay đổi thế nào", "what changes in the law"}, make_rules_diff},
    };
}

std::vector<CommandEntry> calendar_commands() {
    return {
        {"calendar",
         "list",
         {"ngày nghỉ và ngày làm bù của một năm", "days off and days made up of a year"},
         make_calendar_list},
        {"calendar",
         "deadline",
         {"thời hạn kết thúc ngày nào", "on which day a time limit ends"},
         make_calendar_deadline},
    };
}

std::vector<CommandEntry> programme_commands() {
    return {
        {"programme",
         "create",
         {"lập chương trình với các giai đoạn", "make a programme with its phases"},
         make_programme_create},
        {"programme", "plan", {"đưa hạng mục vào chương trình", "put items into a programme"}, make_programme_plan},
        {"programme", "list", {"danh sách chương trình", "list programmes"}, make_programme_list},
        {"programme",
         "show",
         {"một chương trình với từng giai đoạn", "one programme with its phases"},
         make_programme_show},
        {"programme",
         "progress",
         {"tiến độ: kế hoạch, đã làm, trễ, còn lại, dự báo", "planned, done, late, left, forecast"},
         make_programme_progress},
        {"programme",
         "done",
         {"ghi hạng mục đã hoàn thành, kèm bằng chứng", "record items as done, with evidence"},
         make_programme_done},
        {"programme",
         "conflicts",
         {"đào hai lần; treo cáp nơi đã ngầm, cấm, sắp ngầm", "dug twice; cable in the air where it should not be"},
         make_programme_conflicts},
        {"programme",
         "cut-over",
         {"cáp, cột phải thu hồi sau ngầm hóa", "cables and poles to withdraw after undergrounding"},
         make_programme_cut_over},
    };
}

std::vector<CommandEntry> ledger_and_sample_commands() {
    return {
        {"ledger",
         "",
         {"chiều dài đường theo trạng thái cáp, mỗi đoạn tính một lần",
          "kilometres of street by state of cables, each stretch once"},
         make_ledger},
        {"sample", "", {"dựng một tỉnh giả lập", "make a synthetic province"}, make_sample},
    };
}

std::vector<CommandEntry> export_commands() {
    return {
        {"export",
         "map",
         {"một tờ bản đồ đúng tỷ lệ, PDF hoặc PNG", "one map sheet, true to scale, PDF or PNG"},
         make_export_map},
        {"export",
         "atlas",
         {"tập bản đồ dọc tuyến, các tờ nối nhau", "an atlas along a line, sheet after sheet"},
         make_export_atlas},
    };
}

} // namespace

std::vector<CommandEntry> const& all_commands() {
    static std::vector<CommandEntry> const commands = [] {
        std::vector<CommandEntry> all;
        for (auto const& part :
             {register_commands(), inspect_commands(), import_commands(), import_network_commands(), admin_commands(),
              sites_commands(), place_commands(), network_commands(), complaint_commands(), access_point_commands(),
              application_commands(), template_commands(), check_commands(), calendar_commands(), programme_commands(),

              export_commands(), field_commands(), ledger_and_sample_commands()}) {
            all.insert(all.end(), part.begin(), part.end());
        }
        return all;
    }();
    return commands;
}

} // namespace hatang::cli
