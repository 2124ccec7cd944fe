// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
// The commands of the complaints desk, in the order of the help.
#include "cli/commands/entries.hpp"

namespace hatang::cli {

namespace {

std::vector<CommandEntry> asking() {
    return {
        {"complaint",
         "list",
         {"danh sách đơn, phản ánh với thời hạn; không có người gửi",
          "list complaints with their limits; without those who sent them"},
         make_complaint_list},
        {"complaint",
         "show",
         {"một đơn: giai đoạn, thời hạn, các bước", "one complaint: stage, limits, steps"},
         make_complaint_show},
        {"complaint",
         "overdue",
         {"đơn quá hạn vào một ngày", "complaints that are overdue on a day"},
         make_complaint_overdue},
        {"complaint",
         "candidates",
         {"từ địa chỉ mơ hồ ra trạm, cột, cáp, hồ sơ có thể liên quan",
          "from a vague address to the stations, poles, cables it may be about"},
         make_complaint_candidates},
    };
}

std::vector<CommandEntry> steps() {
    return {
        {"complaint",
         "add",
         {"tiếp nhận phản ánh, khiếu nại, tố cáo, khiếu kiện", "take in a complaint"},
         make_complaint_add},
        {"complaint", "assign", {"giao đơn vị xử lý", "give it to the body that answers"}, make_complaint_assign},
        {"complaint",
         "step",
         {"một bước của quy trình: accept, pass-on, settle, complain-again, sue …",
          "a step of the workflow: accept, pass-on, settle, complain-again, sue …"},
         make_complaint_step},
        {"complaint", "answer", {"ghi việc trả lời", "record the answer"}, make_complaint_answer},
        {"complaint", "letter", {"lập văn bản trả lời", "make the letter that answers"}, make_complaint_letter},
        {"complaint", "reopen", {"mở lại một phản ánh", "open a report again"}, make_complaint_reopen},
        {"complaint",
         "escalate",
         {"báo cáo lên cấp trên một đơn quá hạn", "take an overdue complaint to the body above"},
         make_complaint_escalate},
    };
}

/// What came of complaints, and of the officers' own rounds.
std::vector<CommandEntry> inspections() {
    return {
        {"inspection", "add", {"ghi một lần kiểm tra", "record an inspection"}, make_inspection_add},
        {"inspection", "list", {"các lần kiểm tra", "the inspections"}, make_inspection_list},
        {"violation", "add", {"ghi một vi phạm", "record a violation"}, make_violation_add},
        {"violation",
         "change",
         {"bổ sung quyết định, tiền phạt, ngày nộp", "add the decision, the fine, the payment"},
         make_violation_change},
        {"violation", "list", {"vi phạm và xử phạt", "violations and fines"}, make_violation_list},
    };
}

std::vector<CommandEntry> notes() {
    return {
        {"complaint",
         "link",
         {"gắn nhiều đơn với một nguyên nhân", "link several complaints to one cause"},
         make_complaint_link},
        {"complaint",
         "note",
         {"ghi đối tượng, chủ cáp theo thẻ, đơn vị phối hợp", "note subject, owner of the cable, who handles it too"},
         make_complaint_note},
        {"complaint",
         "locate",
         {"ghi vị trí thật sau khi xác minh; địa chỉ được nhớ", "record the real place; its address is remembered"},
         make_complaint_locate},
        {"complaint",
         "figures",
         {"số đơn theo kênh, loại, chủ cáp, đúng hạn, trễ hạn", "complaints by channel, kind, owner, on time, late"},
         make_complaint_figures},
        {"complaint",
         "open311",
         {"cho ra, nhận vào yêu cầu Open311 GeoReport v2", "give out, take in Open311 GeoReport v2 requests"},
         make_complaint_open311},
        {"complaint", "attach", {"giữ một tệp chứng cứ", "keep a file of evidence"}, make_complaint_attach},
        {"complaint", "file", {"lấy ra một tệp chứng cứ", "give out a file of evidence"}, make_complaint_file},
    };
}

} // namespace

std::vector<CommandEntry> complaint_commands() {
    std::vector<CommandEntry> all;
    for (auto const& part : {asking(), steps(), notes(), inspections()}) {
        all.insert(all.end(), part.begin(), part.end());
    }
    return all;
}

} // namespace hatang::cli
