// Reflection <-> JSON.
#include "core/kata/reflection.hpp"

#include <nlohmann/json.hpp>

namespace kata {

using Json = nlohmann::json;

std::string to_body(const Reflection& reflection) {
    return Json{{"words", reflection.words}}.dump(-1, ' ', false, Json::error_handler_t::replace);
}

Reflection reflection_from(std::string_view body) {
    const auto json = Json::parse(body, nullptr, false);
    const auto words = json.is_object() ? json.find("words") : json.end();
    return {json.is_object() && words != json.end() && words->is_string() ? words->get<std::string>() : ""};
}

}  // namespace kata
