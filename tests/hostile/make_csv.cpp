// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0

/// \file
/// Separated text: its structure, its characters, its numbers.

#include "tests/hostile/corpus.hpp"

namespace hatang::hostile {

namespace {

using namespace std::string_literals;

std::string good() {
    return std::string(kGoodRow);
}

std::string utf16(std::string_view ascii) {
    std::string all = "\xFF\xFE"s;
    for (char const c : ascii) {
        all += c;
        all += '\0';
    }
    return all;
}

std::string with_line_ends(std::string text, std::string const& end) {
    for (std::size_t at = text.find('\n'); at != std::string::npos; at = text.find('\n', at + end.size())) {
        text.replace(at, 1, end);
    }
    return text;
}

std::string wide(std::size_t columns) {
    std::string heading = "Mã trạm,Doanh nghiệp,Kinh độ,Vĩ độ";
    for (std::size_t i = 0; i < columns; ++i) {
        heading += ",c" + std::to_string(i);
    }
    return heading + "\nG1,Viettel,108.22,16.07" + std::string(columns, ',') + "\n";
}

} // namespace

void make_csv(Corpus& corpus) {
    corpus.add("csv-empty.csv", "");
    corpus.add("csv-blanks-only.csv", "\n \n\t\n,,,\n");
    corpus.add("csv-heading-only.csv", stations(""));
    corpus.add("csv-no-usable-row.csv", stations("A1,Viettel,x,0,0,1\nA2,Viettel,x,,,1\n,,,1,1,\n"));
    corpus.add("csv-nul-byte.csv", stations("A1,Vie\0ttel,x,108.22,16.07,18\n"s + good()));
    corpus.add("csv-nul-flood.csv", std::string(1'000'000, '\0'));
    corpus.add("csv-quote-open-row.csv", stations("A1,Viettel,\"x,108.22,16.07,18\n" + good()));
    corpus.add("csv-quote-open-everywhere.csv", stations(repeated("A1,Viettel,\"x,108.22,16.07,18\n", 60'001)));
    corpus.add("csv-quotes-only.csv", std::string(3'000'001, '"'));
    corpus.add("csv-cell-20mb.csv",
               stations("A1,Viettel," + std::string(20'000'000, 'x') + ",108.22,16.07,18\n" + good()));
    corpus.add("csv-quoted-cell-5mb.csv",
               stations("A1,Viettel,\"" + std::string(5'000'000, '\n') + "\",108.22,16.07,18\n" + good()));
    corpus.add("csv-ragged.csv", stations("A1,Viettel,x,108.22,16.07,18,19,20\nA2,Viettel\n" + good()));
    corpus.add("csv-cr-only.csv", with_line_ends(stations(good()), "\r"));
    corpus.add("csv-mixed-line-ends.csv",
               stations("A1,Viettel,x,108.22,16.07,18\r\nA2,Viettel,x,108.22,16.07,18\r" + good()));
    corpus.add("csv-mixed-separators.csv", stations("A1;Viettel;x;108.22;16.07;18\n" + good()));
    corpus.add("csv-separator-sep-line.csv", "sep=;\n" + stations(good()));
    corpus.add("csv-10000-columns.csv", wide(10'000));
    corpus.add("csv-100000-columns.csv", wide(100'000));
    corpus.add("csv-one-column-many-commas.csv", repeated(",", 1'000'000));
    corpus.add("csv-million-short-rows.csv", stations(repeated("x\n", 200'000) + good()));
    corpus.add("csv-headings-twice.csv",
               "Mã trạm,Mã trạm,Doanh nghiệp,Kinh độ,Kinh độ,Vĩ độ\nG1,G2,Viettel,108.22,1,16.07\n");
    corpus.add("csv-codes-repeated.csv", stations(good() + good() + "G1,Viettel,ở chỗ khác,108.23,16.06,99\n"));
    corpus.add("csv-json-inside.csv",
               "Mã trạm,Doanh nghiệp,Địa chỉ,Kinh độ,Vĩ độ\nG1,Viettel,\"{\"\"a\"\":[[[\",108.22,16.07\n");
}

void make_text_traps(Corpus& corpus) {
    corpus.add(
        "text-formulas.csv",
        stations(good() + "=1+1,=cmd|' /C calc'!A0,x,=1+1,16.07,18\n=1+1,Viettel,x,@SUM(A1),1,18\n" +
                 "A1,Viettel,\"=HYPERLINK(\"\"" + corpus.url("x") + "\"\")\",108.22,16.07,=cmd|' /C calc'!A0\n" +
                 "A2,Viettel,-2+3,108.22,16.07,\"\t=1+1\"\nA3,Viettel,+84905,108.22,16.07,\"\r\n=1+1\"\n" +
                 "A4,Viettel,@x,108.22,16.07,＝1+1\n=2+3,Viettel,x,108.22,16.07,18\n=2+3,Viettel,y,108.22,16.07,18\n"));
    corpus.add("text-html.csv",
               stations("<script>alert(1)</script>,Viettel,<img src=" + corpus.url("x") + ">,x,16,1\n" + good()));
    corpus.add("text-sql.csv",
               stations("'; DROP TABLE station; --,Viettel,\"Robert'); DELETE FROM site;--\",108.22,16.07,18\n"));
    corpus.add("text-escape-codes.csv", stations("\x1B[2J\x1B]0;owned\x07,Viettel,\x08\x08x,x,16,1\n" + good()));
    corpus.add("text-bidi.csv", stations("\u202Egnp.A1,Viettel,\u2066x\u2069,x,16,1\n" + good()));
    corpus.add("text-zero-width.csv", stations("G1,Viettel,x,108.22,16.07,18\nG\u200D1,Viettel,y,108.23,16.06,18\n"));
    corpus.add("text-homoglyph-headings.csv", "Mã trạm,Dоanh nghiệp,Kinh độ,Vĩ đô\nG1,Viettel,108.22,16.07\n");
    corpus.add("text-nfd.csv", stations("Đ1,Viettel,Tru\u031Bng Nu\u031B\u0303 Vu\u031Bo\u031Bng,108.22,16.07,18\n"));
    corpus.add("text-zalgo.csv", stations("Z1,Viettel,a" + repeated("\u0301", 100'000) + ",108.22,16.07,18\n"));
    corpus.add("text-utf16-odd.csv", utf16("code,operator,lon,lat\nG1,Viettel,108.22,16.07\n") + "x");
    corpus.add("text-utf16-lone-surrogate.csv",
               utf16("code,operator,lon,lat\nG1,Viettel,108.22,16.07\n") + "\x00\xD8\x0A\x00"s);
    corpus.add("text-utf16-no-mark.csv", utf16("code,operator,lon,lat\nG1,Viettel,108.22,16.07\n").substr(2));
    corpus.add("text-utf8-overlong.csv", stations("A1,Viettel,\xC0\xAF\xC0\xAE,108.22,16.07,18\n"));
    corpus.add("text-utf8-surrogate.csv", stations("A1,Viettel,\xED\xA0\x80,108.22,16.07,18\n"));
    corpus.add("text-cp1258.csv", "code,operator,address,lon,lat\nG1,Viettel,\xD0\xE0 N\xE3\xFD,108.22,16.07\n");
    corpus.add("text-two-encodings.csv", stations("A1,Viettel,\xD0\xE0 N\xE3\xFD,108.22,16.07,18\n" + good()));
    corpus.add("text-log-lines.csv", stations("\"A1\nhatang: error: all is lost\",Viettel,x,x,16,1\n" + good()));
    corpus.add("text-template.csv",
               stations("{{7*7}}${7*7}%s%n%s%n,Viettel,$(touch pwned)`touch pwned`,108.22,16.07,18\n"));
}

void make_number_traps(Corpus& corpus) {
    corpus.add("num-nan-inf.csv",
               stations("A1,Viettel,x,nan,16.07,18\nA2,Viettel,x,inf,-inf,18\nA3,Viettel,x,108.22,NaN,18\n" + good()));
    corpus.add("num-1e400.csv", stations("A1,Viettel,x,1e400,16.07,18\nA2,Viettel,x,108.22,16.07,1e308\n" + good()));
    corpus.add("num-digits-100000.csv", stations("A1,Viettel,x," + std::string(100'000, '9') + ",16.07,18\n" + good()));
    corpus.add("num-hex-octal.csv", stations("A1,Viettel,x,0x6C,0x10,18\nA2,Viettel,x,108.22,16.07,0x12\n" + good()));
    corpus.add("num-full-width.csv", stations("A1,Viettel,x,１０８.２２,１６.０７,18\n" + good()));
    corpus.add("num-zero-zero.csv", stations("A1,Viettel,x,0,0,18\n" + good()));
    corpus.add("num-swapped.csv", stations("A1,Viettel,x,16.07,108.22,18\nA2,Viettel,x,16.06,108.21,18\n"));
    corpus.add("num-swapped-one-row.csv",
               stations("A1,Viettel,x,16.07,108.22,18\nA2,Viettel,x,108.21,16.06,18\n" + good()));
    corpus.add("num-metres-as-degrees.csv",
               stations("A1,Viettel,x,550412.36,1777000.5,18\nA2,Viettel,x,550512.36,1777100.5,18\n"));
    corpus.add("num-outside-vietnam.csv", stations("A1,Viettel,x,2.35,48.85,18\nA2,Viettel,x,-180,90,18\n"));
    corpus.add("num-dates.csv",
               "Mã trạm,Doanh nghiệp,Kinh độ,Vĩ độ,Ngày phát "
               "sóng\nA1,Viettel,108.22,16.07,31/02/2017\nA2,Viettel,108.22,16.07,42916\n"
               "A3,Viettel,108.22,16.07,99999999999999999999/1/1\nA4,Viettel,108.22,16.07,0000-00-00\n");
    corpus.add(
        "num-height-hostile.csv",
        stations(
            "A1,Viettel,x,108.22,16.07,-5\nA2,Viettel,x,108.22,16.07,99999999\nA3,Viettel,x,108.22,16.07,18; DROP\n"));
    corpus.add("num-dms-hostile.csv", stations("A1,Viettel,x,108°99'99\",16°-5'00\",18\n" + good()));
}

} // namespace hatang::hostile
