// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "cli/application_options.hpp"
#include "cli/commands/entries.hpp"
#include "cli/output/case_card.hpp"
#include "cli/output/check_report.hpp"
#include "cli/output/import_report.hpp"
#include "cli/reading_options.hpp"
#include "core/error.hpp"
#include "core/network/codes.hpp"
#include "desk/checks/application_document.hpp"
#include "desk/checks/proposal_table.hpp"

#include <fmt/format.h>

#include <filesystem>
#include <ostream>

namespace hatang::cli {

namespace {

std::vector<std::string> codes_of(core::CodeList const& list) {
    std::vector<std::string> codes;
    for (auto const& entry : list.entries()) {
        codes.push_back(entry.code);
    }
    return codes;
}

class ApplicationSubmit final : public Command {
public:
    void describe(OptionTable& options) override {
        options.argument("FILE",
                         {"tệp YAML hoặc JSON, một hoặc nhiều đề nghị, hoặc bảng như của import sites",
                          "a YAML or JSON file with one proposal or many, or a table as for import sites"},
                         m_file);
        describe_case(options);
        describe_clock(options);
        m_papers.describe(options);
        m_packs.describe(options);
        m_dem.describe(options);
        m_reading.describe(options);
        m_reading.describe_src_crs(options);
        m_case.describe(options);
    }
    core::Words description() const override {
        return {"Ghi đề nghị thành hồ sơ, kiểm tra theo pháp luật ngày nộp và lưu kết quả kèm phiên bản các gói quy "
                "tắc. Kế hoạch năm của doanh nghiệp gồm nhiều vị trí được nhận trong một lần: các đề nghị trong một "
                "tệp được kiểm tra với nhau; hồ sơ chưa kết thúc được tính khi kiểm tra khoảng cách. Tệp được giữ "
                "cùng hồ sơ.",
                "Records proposals as cases, checks them by the law of their filing date and keeps the result with "
                "the versions of the packs. An operator's yearly plan of many sites is taken at once: proposals of one "
                "file are checked against each other; pending cases count in spacing. The file is kept with the case."};
    }
    std::vector<Example> examples() const override {
        return {{"hatang application submit de-nghi.yaml --kind construction_permit --channel online",
                 {"Một hồ sơ", "One case"}},
                {"hatang application submit ke-hoach-2027.xlsx --applicant \"Viettel Đà Nẵng\"",
                 {"Kế hoạch năm, mỗi dòng một hồ sơ", "A yearly plan, a case for each row"}},
                {"hatang application submit gia-han.yaml --kind construction_permit --procedure extension --of "
                 "12/GPXD",
                 {"Gia hạn một giấy phép", "Extension of a permit"}}};
    }
    ExitCode run(Console& console) override {
        auto const rulebook = m_packs.open();
        auto reg = open_for_writing(m_case.register_file, console);
        m_dem.use_registered(m_case.register_file.require(console), console);
        auto subjects = read_subjects(rulebook, reg, console);
        if (!m_submission.site.empty() && subjects.size() != 1) {
            throw core::usage_error({"--site chỉ dùng cho một đề nghị", "--site is for a single proposal"});
        }
        m_submission.files = m_papers.read(m_submission.applicant);
        m_submission.files.insert(m_submission.files.begin(), read_paper("dossier", m_file, m_submission.applicant));
        m_submission.stations = static_cast<int>(m_stations.value_or(1));
        auto desk = m_case.desk(reg, console);
        desk.supply_ground = [this](rules::Subject& subject) { m_dem.supply(subject); };
        desk::CheckSources const sources{reg.admin(), reg.sites(), reg.places(), std::nullopt};
        auto const submitted = desk::submit_applications(desk, {rulebook, sources}, std::move(subjects), m_submission);
        for (desk::Submitted const& each : submitted) {
            console.out << fmt::format("{}: {}\n", each.code, label(each.checked.result.verdict).in(console.language));
            auto const filed = each.checked.subject.on;
            print_clocks(desk::require_case(reg.applications(), each.code, {filed, std::nullopt}), false, console);
        }
        return ExitCode::done;
    }

private:
    void describe_case(OptionTable& options) {
        auto& kind = options.text("kind", "KIND",
                                  {"loại hồ sơ, mặc định planning_opinion", "kind of case, default planning_opinion"},
                                  m_submission.kind);
        kind.choices = desk::application_kinds();
        auto& procedure = options.text("procedure", "PROCEDURE",
                                       {"thủ tục, mặc định new: cấp mới, gia hạn, điều chỉnh …",
                                        "procedure, default new: a new one, an extension, a change …"},
                                       m_submission.procedure);
        for (auto const& each : core::application_workflow().procedures) {
            procedure.choices.push_back(each.id);
        }
        options.text("of", "CODE|NUMBER",
                     {"hồ sơ hoặc giấy phép mà hồ sơ này tiếp theo", "the case or permit that this one continues"},
                     m_submission.previous);
        options.text("site", "CODE",
                     {"mã vị trí: hồ sơ cùng mã là của một nơi", "code of the site: cases with one code are one place"},
                     m_submission.site);
        options.text("address", "TEXT", {"địa chỉ", "the address"}, m_submission.address);
        options.text("applicant", "NAME", {"người nộp hồ sơ", "who applies"}, m_submission.applicant);
        auto& channel =
            options.text("channel", "CHANNEL", {"kênh tiếp nhận", "channel of receipt"}, m_submission.channel);
        channel.choices = codes_of(core::application_channels());
        options.text("officer", "NAME", {"chuyên viên thụ lý", "officer in charge"}, m_submission.officer);
        auto& by = options.text(
            "by", "ROLE",
            {"ai nộp vào sổ: applicant (mặc định), one_stop", "who hands it in: applicant (default), one_stop"},
            m_submission.role);
        by.choices = {"applicant", "one_stop"};
    }
    void describe_clock(OptionTable& options) {
        auto& complexity =
            options.text("complexity", "WORD", {"mức độ phức tạp", "how complex it is"}, m_submission.complexity);
        complexity.choices = {"ordinary", "complex", "specially_complex"};
        options.flag("remote", {"vùng sâu, vùng xa đi lại khó khăn", "in a remote area"}, m_submission.remote);
        options.integer("stations", "N",
                        {"hồ sơ nói về bao nhiêu trạm (định thời hạn của cơ quan được hỏi), mặc định 1",
                         "how many stations the case is about (sets the time of consulted bodies), default 1"},
                        m_stations);
    }
    std::vector<rules::Subject> read_subjects(rules::Rulebook const& rulebook, store::Register const& reg,
                                              Console& console) {
        if (m_stations && (*m_stations < 1 || *m_stations > 10'000)) {
            throw core::usage_error({"--stations phải từ 1 đến 10000", "--stations must be from 1 to 10000"});
        }
        auto const path = std::filesystem::path(m_file);
        auto const suffix = path.extension().string();
        std::vector<rules::Subject> subjects;
        if (suffix == ".yaml" || suffix == ".yml" || suffix == ".json") {
            for (auto& each : desk::read_applications(read_document_file(path), path.filename().string(),
                                                      rulebook.attributes(), today(console))) {
                subjects.push_back(std::move(each.subject));
            }
            return subjects;
        }
        m_submission.codes_are_sites = true;
        auto reading = m_reading.open("sites", console);
        core::StationHeadingMapper const headings = reading.stations();
        desk::FindingReport report(kShownPerCode);
        desk::SurveyOptions survey;
        survey.read = reading.options();
        survey.src_crs = reading.crs();
        subjects = desk::read_proposal_table(
            path, {reading.reader(), reg.admin(), headings, rulebook.attributes(), report}, survey, today(console));
        print_findings(report, console);
        if (report.count(core::Severity::error) > 0) {
            throw core::data_error({fmt::format("'{}' có dòng không đọc được: chưa hồ sơ nào được ghi", m_file),
                                    fmt::format("'{}' has rows that cannot be read: no case was recorded", m_file)},
                                   {"sửa các dòng đã nêu rồi nộp lại", "mend the rows named above, then submit again"});
        }
        return subjects;
    }

    static constexpr std::size_t kShownPerCode = 5;
    std::string m_file;
    desk::Submission m_submission;
    std::optional<std::int64_t> m_stations;
    PaperOption m_papers;
    RulebookOption m_packs;
    DemOption m_dem;
    ReadingOptions m_reading;
    CaseOptions m_case;
};

} // namespace

std::unique_ptr<Command> make_application_submit() {
    return std::make_unique<ApplicationSubmit>();
}

} // namespace hatang::cli
