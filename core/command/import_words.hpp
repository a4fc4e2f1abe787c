// What an import says: how the file was understood and what became of its rows, for people and for other programs.
#pragma once

#include <string>

#include "core/command/print.hpp"
#include "core/csv/import_sum.hpp"
#include "core/csv/unclear.hpp"

namespace command {

struct ImportReport {
    std::string file;
    const kata::Metric& metric;
    std::string zone;
    const csv::Understood& understood;
    const csv::Wish& wish;
    const csv::ImportSum& sum;
};

std::string import_preview(const ImportReport& report);
/// Two lines: how it was read, what became of the rows.
std::string import_summary(const ImportReport& report);
nlohmann::ordered_json import_json(const ImportReport& report, std::size_t stored);
/// Which option says what the file leaves open: "say --dates dmy or --dates mdy".
std::string option_words(const csv::Unclear& unclear);
/// "line 3: why", the first twenty.
std::string refused_lines(const csv::ImportSum& sum);

}  // namespace command
