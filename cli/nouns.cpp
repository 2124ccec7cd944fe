// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "cli/command.hpp"

namespace hatang::cli {

namespace {

std::vector<NounEntry> register_nouns() {
    return {
        {"register",
         {"sổ đăng ký: tạo, xem, nâng cấp, kiểm tra, sao lưu, nhật ký",
          "the register file: create, look, upgrade, verify, back up, log"}},
        {"inspect", {"hatang nhìn thấy gì trong một tệp", "what hatang sees in a file"}},
        {"import",
         {"nhập tệp: đơn vị hành chính, trạm, vùng, đường, cột, tuyến cáp, đơn thư, hồ sơ",
          "take files in: administrative units, stations, zones, streets, poles, routes, complaints, cases"}},
        {"admin",
         {"đơn vị hành chính cũ và mới, đơn vị nào thành đơn vị nào",
          "administrative units old and new, and which became which"}},
        {"sites",
         {"trạm BTS và cột ăng ten: danh sách, lịch sử, quanh một vị trí, thống kê, thay đổi",
          "stations and masts: lists, history, near a place, statistics, changes"}},
        {"zones", {"vùng quy hoạch, vùng cấm, vùng hạn chế", "planning zones, bans and limits"}},
        {"aerodromes", {"sân bay, đường cất hạ cánh", "aerodromes and runways"}},
        {"streets", {"đoạn tuyến đường", "street segments"}},
        {"poles", {"cột treo cáp", "poles"}},
        {"routes", {"tuyến cáp", "cable routes"}},
        {"spans", {"khoảng cột: cáp treo giữa hai cột", "spans: what hangs between two poles"}},
        {"ducts", {"cống bể: số ống, mức sử dụng", "ducts and how full they are"}},
        {"manholes", {"bể cáp, hố cáp", "manholes and handholes"}},
        {"cables", {"cáp: chủ sở hữu, loại, thẻ nhận biết", "cables: owner, medium, tag"}},
        {"works", {"công trình của đơn vị khác trên đường", "works of others in streets"}},
    };
}

std::vector<NounEntry> desk_nouns() {
    return {
        {"complaint", {"phản ánh, khiếu nại, tố cáo, khiếu kiện", "the complaints desk: take in, limits, answer"}},
        {"inspection", {"kiểm tra doanh nghiệp, trạm, cột, tuyến", "inspections of operators, sites, poles, routes"}},
        {"violation", {"vi phạm và xử phạt", "violations and fines"}},
        {"access-points", {"điểm Wi-Fi, Internet, trò chơi công cộng", "public Wi-Fi, Internet and game places"}},
        {"application",
         {"hồ sơ cấp phép: nộp, từng bước, thời hạn, số liệu",
          "cases at the licensing desk: submit, steps, clocks, figures"}},
        {"templates", {"mẫu văn bản hành chính", "templates of letters"}},
        {"check",
         {"kiểm tra đề nghị và trạm theo pháp luật của một ngày",
          "check proposals and stations against the law of a day"}},
        {"rules", {"quy định dưới dạng dữ liệu: gói, quy tắc, thay đổi", "the law as data: packs, rules, changes"}},
        {"calendar",
         {"lịch làm việc của cơ quan nhà nước: ngày nghỉ, thời hạn",
          "the working calendar of state offices: days off, deadlines"}},
        {"programme",
         {"chương trình ngầm hóa, chỉnh trang cáp, chuyển đổi cột: lập, kế hoạch, tiến độ, chồng chéo",
          "programmes of undergrounding, bundling, conversion: plan, progress, conflicts"}},
        {"ledger",
         {"chiều dài đường theo trạng thái cáp: treo, bó gọn, ngầm",
          "kilometres of street by state of cables: aerial, bundled, underground"}},
        {"export",
         {"đem ra thực địa: gói thực địa, tuyến cáp, tờ bản đồ, tập bản đồ",
          "out to the field: packs, routes, map sheets and atlases"}},
        {"field", {"thực địa: gói đã đi, biên nhận, xung đột", "the field: packs that left, receipts, conflicts"}},
        {"sample",
         {"dựng một tỉnh giả lập, cỡ tùy ý, luôn ra cùng kết quả",
          "make a synthetic province of any size, always the same"}},
    };
}

} // namespace

std::vector<NounEntry> const& all_nouns() {
    static std::vector<NounEntry> const nouns = [] {
        auto all = register_nouns();
        for (auto& noun : desk_nouns()) {
            all.push_back(std::move(noun));
        }
        return all;
    }();
    return nouns;
}

} // namespace hatang::cli
