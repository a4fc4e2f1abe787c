# embed_texts(NAME FILE...): the files, as they are now, become `texts::NAME` in "texts/NAME.hpp": pairs of the file's name without its
# ending and its text. They are read when cmake runs, and cmake runs again when one of them changes.
function(embed_texts name)
    set(pairs "")
    foreach(file IN LISTS ARGN)
        set_property(DIRECTORY "${CMAKE_SOURCE_DIR}" APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS "${CMAKE_SOURCE_DIR}/${file}")
        file(READ "${CMAKE_SOURCE_DIR}/${file}" text)
        string(FIND "${text}" ")embedded\"" ends_early)
        if(NOT ends_early EQUAL -1)
            message(FATAL_ERROR "${file} cannot be embedded: it holds )embedded\"")
        endif()
        get_filename_component(stem "${file}" NAME_WLE)
        string(APPEND pairs "    {\"${stem}\", R\"embedded(${text})embedded\"},\n")
    endforeach()
    file(CONFIGURE OUTPUT "${CMAKE_BINARY_DIR}/generated/texts/${name}.hpp" @ONLY CONTENT
"// Made by cmake/embed.cmake.
#pragma once

#include <string_view>
#include <utility>

namespace texts {

inline constexpr std::pair<std::string_view, std::string_view> @name@[] = {
@pairs@};

}  // namespace texts
")
endfunction()
