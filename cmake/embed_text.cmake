# SPDX-FileCopyrightText: The hatang authors
# SPDX-License-Identifier: Apache-2.0

# hatang_embed_text(<target> <header> <namespace> <files…>)
# Makes "<header>" (include it as "embedded/<header>"), where each file is a constant
#   <namespace>::<stem with non-word characters as _>   of type std::string_view,
# and the array <namespace>::kAll of {file name, text} pairs in the order given.
function(hatang_embed_text target header namespace)
  set(output "${CMAKE_CURRENT_BINARY_DIR}/${target}_embedded/embedded/${header}")
  set(files ${ARGN})
  list(TRANSFORM files PREPEND "${CMAKE_CURRENT_SOURCE_DIR}/" REGEX "^[^/]")
  list(JOIN files "|" joined)
  add_custom_command(
    OUTPUT "${output}"
    COMMAND ${CMAKE_COMMAND} -DOUTPUT=${output} -DNAMESPACE=${namespace} "-DFILES=${joined}"
            -P "${CMAKE_SOURCE_DIR}/cmake/embed_text_script.cmake"
    DEPENDS ${files} "${CMAKE_SOURCE_DIR}/cmake/embed_text_script.cmake"
    VERBATIM)
  target_sources(${target} PRIVATE "${output}")
  target_include_directories(${target} PRIVATE "${CMAKE_CURRENT_BINARY_DIR}/${target}_embedded")
endfunction()
