// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "core/letters/letter.hpp"

namespace hatang::core {

namespace {

/// Agency, number, addressees, who signs.
std::vector<LetterField> head_fields() {
    return {
        {"superior_agency", {"cơ quan chủ quản trực tiếp, chữ in hoa", "the superior agency, in capitals"}},
        {"agency", {"cơ quan ban hành, chữ in hoa", "the issuing agency, in capitals"}},
        {"agency_name", {"cơ quan ban hành, viết trong câu", "the issuing agency, within a sentence"}},
        {"agency_address", {"địa chỉ cơ quan", "address of the agency"}},
        {"agency_phone", {"điện thoại cơ quan", "telephone of the agency"}},
        {"one_stop", {"nơi nộp hồ sơ (bộ phận một cửa)", "where papers are handed in (one-stop shop)"}},
        {"number", {"số văn bản; để trống khi chưa vào sổ", "number of the letter; blank until it is registered"}},
        {"symbol", {"ký hiệu văn bản", "symbol of the letter"}},
        {"place", {"địa danh", "place of issue"}},
        {"day", {"ngày, hai chữ số; để trống khi chưa biết", "day, two digits; blank when not known"}},
        {"month", {"tháng; tháng 1 và 2 có số 0", "month; January and February with a zero"}},
        {"year", {"năm", "year"}},
        {"document_name", {"tên loại văn bản, viết trong câu", "the kind of document, within a sentence"}},
        {"permit_title", {"tên giấy phép, chữ in hoa", "title of the permit, in capitals"}},
        {"permitted", {"việc được phép: \"xây dựng\" …", "what is permitted: to build …"}},
        {"as_above", {"có khi nơi nhận ghi \"Như trên\"", "there when the first copy goes to the addressee"}},
        {"subject_line", {"trích yếu nội dung", "what the letter is about"}},
        {"to_one", {"nơi gửi khi chỉ có một", "the addressee when there is one"}},
        {"to.name", {"nơi gửi khi có nhiều", "the addressees when there are several"}},
        {"to.end", {"dấu cuối dòng: chấm phẩy, dòng cuối là chấm", "end of the line: semicolon, last a full stop"}},
        {"authority.line", {"quyền hạn, chức vụ của người ký", "authority and title of who signs"}},
        {"signer", {"họ tên người ký", "name of who signs"}},
        {"copies.name", {"nơi nhận để báo cáo, để biết", "who gets a copy"}},
        {"archive", {"đơn vị soạn thảo, sau \"Lưu: VT\"", "the drafting unit, after \"Lưu: VT\""}},
    };
}

/// What the case says.
std::vector<LetterField> case_fields() {
    return {
        {"case_code", {"mã hồ sơ", "code of the case"}},
        {"case_kind", {"loại hồ sơ", "kind of case"}},
        {"filed_on", {"ngày nhận hồ sơ", "day the case was filed"}},
        {"decided_on", {"ngày quyết định", "day of the decision"}},
        {"applicant", {"người nộp hồ sơ, chủ đầu tư", "applicant, investor"}},
        {"applicant_address", {"địa chỉ người nộp", "address of the applicant"}},
        {"request", {"việc đề nghị: \"cấp giấy phép xây dựng\" …", "what is asked for: a construction permit …"}},
        {"subject", {"công trình đề nghị, viết trong câu", "what is proposed, within a sentence"}},
        {"site_address", {"địa điểm", "where it stands"}},
        {"site_place", {"địa điểm và xã, phường, viết trong câu", "address and commune, within a sentence"}},
        {"commune", {"xã, phường và tỉnh, thành phố", "commune and province"}},
        {"vn2000_crs", {"hệ tọa độ VN-2000 của tỉnh", "the province's VN-2000 system"}},
        {"vn2000_x", {"tọa độ X (hướng bắc), mét", "X (northing), metres"}},
        {"vn2000_y", {"tọa độ Y (hướng đông), mét", "Y (easting), metres"}},
        {"lat", {"vĩ độ WGS 84", "latitude, WGS 84"}},
        {"lon", {"kinh độ WGS 84", "longitude, WGS 84"}},
        {"law_on", {"ngày lấy pháp luật để xét", "day whose law counts"}},
        {"facts.name", {"thông số công trình: tên", "figures of the proposal: name"}},
        {"facts.value", {"thông số công trình: giá trị", "figures of the proposal: value"}},
    };
}

/// What is found, asked and decided.
std::vector<LetterField> content_fields() {
    return {
        {"findings.number", {"kết quả xét: số thứ tự", "findings: number"}},
        {"findings.text", {"kết quả xét: nội dung", "findings: what was found"}},
        {"findings.result", {"kết quả xét: kết luận", "findings: verdict"}},
        {"findings.basis", {"kết quả xét: căn cứ", "findings: basis"}},
        {"grounds.text", {"lý do không chấp thuận, kèm căn cứ", "grounds of a refusal, with their basis"}},
        {"grounds.end", {"dấu cuối dòng", "end of the line"}},
        {"bases.line", {"căn cứ ban hành, mỗi dòng một văn bản", "legal bases, one instrument a line"}},
        {"bases.end", {"dấu cuối dòng của căn cứ", "end of the line of a basis"}},
        {"items.number", {"nội dung cần bổ sung hoặc lấy ý kiến: số thứ tự", "what is asked for: number"}},
        {"items.text", {"nội dung cần bổ sung hoặc lấy ý kiến", "what is asked for"}},
        {"items.end", {"dấu cuối dòng", "end of the line"}},
        {"conditions.text", {"điều kiện kèm theo", "conditions that go with it"}},
        {"conditions.end", {"dấu cuối dòng của điều kiện", "end of the line of a condition"}},
        {"reason", {"lý do, viết trong câu", "the reason, within a sentence"}},
        {"agreed", {"có khi đồng ý", "there when agreed"}},
        {"disagreed", {"có khi không đồng ý", "there when not agreed"}},
        {"due_on", {"hạn trả lời hoặc bổ sung", "day by which to answer"}},
        {"due_words", {"thời hạn, viết trong câu", "the time limit, within a sentence"}},
        {"due_basis", {"căn cứ của thời hạn", "basis of the time limit"}},
        {"silence_consents", {"có khi im lặng là đồng ý", "there when silence is consent"}},
        {"valid_months", {"số tháng để khởi công", "months in which works must start"}},
        {"valid_basis", {"căn cứ của thời hạn khởi công", "basis of that time"}},
        {"expires_on", {"ngày hết hạn giấy phép", "day the permit expires"}},
        {"complaint_right",
         {"thời hiệu hoặc quyền khiếu nại, kèm căn cứ", "time or right to complain, with its basis"}},
        {"complaint_code", {"mã đơn, phản ánh", "code of the complaint"}},
        {"complaint_kind", {"loại đơn", "kind of complaint"}},
        {"complaint_channel", {"kênh tiếp nhận", "channel of the complaint"}},
        {"complaint_subject", {"nội dung được phản ánh", "what the complaint is about"}},
        {"received_on", {"ngày tiếp nhận", "day it was received"}},
        {"answer", {"nội dung trả lời", "the answer"}},
        {"map", {"bản đồ vị trí, một mình một đoạn", "the map, alone in its paragraph"}},
        {"map_scale", {"tỷ lệ bản đồ", "scale of the map"}},
        {"register_change", {"số thay đổi của sổ đăng ký khi lập", "change number of the register"}},
        {"made_on", {"ngày lập văn bản", "day the letter was made"}},
    };
}

} // namespace

std::vector<LetterField> const& letter_fields() {
    static std::vector<LetterField> const kFields = [] {
        std::vector<LetterField> all = head_fields();
        for (auto const& part : {case_fields(), content_fields()}) {
            all.insert(all.end(), part.begin(), part.end());
        }
        return all;
    }();
    return kFields;
}

} // namespace hatang::core
