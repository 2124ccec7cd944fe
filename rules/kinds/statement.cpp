// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
/// unseen_text: an instrument is in force whose text was not seen: an officer must look. procedure: who decides and in
/// how many days; statement: what else the instrument lays down, told to whom it concerns; nothing to fail in either.
/// Parameters: unseen_text: missing (vi/en); procedure: authority (vi/en), days, counted (working, calendar);
/// statement: says (vi/en).
#include "rules/kinds/kinds.hpp"
#include "rules/kinds/support.hpp"

#include <fmt/format.h>

namespace hatang::rules {

namespace {

class UnseenText final : public RuleBody {
public:
    explicit UnseenText(core::MapReader& reader) : m_missing(reader.words("missing")) {
        if (m_missing.empty()) {
            reader.refuse(
                {"thiếu 'missing': phần văn bản chưa thấy", "'missing' is missing: what of the text was not seen"});
        }
    }
    Judgement judge(Case const&) const override {
        return officer({"chưa thấy văn bản: " + m_missing.vi, "text not seen: " + m_missing.en});
    }

private:
    core::Words m_missing;
};

class Statement final : public RuleBody {
public:
    explicit Statement(core::MapReader& reader) : m_says(reader.words("says")) {
        if (m_says.empty()) {
            reader.refuse(
                {"thiếu 'says': điều mà văn bản quy định", "'says' is missing: what the instrument lays down"});
        }
    }
    Judgement judge(Case const&) const override { return passes(m_says); }

private:
    core::Words m_says;
};

class Procedure final : public RuleBody {
public:
    explicit Procedure(core::MapReader& reader)
        : m_authority(reader.words("authority")), m_days(reader.number("days")) {
        std::string const counted = reader.text("counted", "working");
        m_working = counted == "working";
        bool const wrong =
            (!m_working && counted != "calendar") || (m_authority.empty() && !m_days) || (m_days && *m_days < 1);
        if (wrong) {
            reader.refuse({"cần 'authority' hoặc 'days'; 'counted' là working hoặc calendar",
                           "needs 'authority' or 'days'; 'counted' is working or calendar"});
        }
    }
    Judgement judge(Case const&) const override {
        core::Words message = m_authority;
        if (m_days) {
            auto const mark = m_authority.empty() ? "" : ": ";
            message.vi += fmt::format("{}{:.0f} {}", mark, *m_days, m_working ? "ngày làm việc" : "ngày");
            message.en += fmt::format("{}{:.0f} {}", mark, *m_days, m_working ? "working days" : "days");
        }
        Judgement judgement = passes(std::move(message));
        if (m_days) {
            judgement.limit = Limit{"<=", *m_days, m_working ? "working days" : "days"};
        }
        return judgement;
    }

private:
    core::Words m_authority;
    std::optional<double> m_days;
    bool m_working = true;
};

} // namespace

std::shared_ptr<RuleBody const> read_unseen_text(core::MapReader& reader, Attributes const&) {
    return std::make_shared<UnseenText>(reader);
}

std::shared_ptr<RuleBody const> read_statement(core::MapReader& reader, Attributes const&) {
    return std::make_shared<Statement>(reader);
}

std::shared_ptr<RuleBody const> read_procedure(core::MapReader& reader, Attributes const&) {
    return std::make_shared<Procedure>(reader);
}

} // namespace hatang::rules
