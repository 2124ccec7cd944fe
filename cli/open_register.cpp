// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "cli/open_register.hpp"

#include "cli/version.hpp"

namespace hatang::cli {

store::Surroundings surroundings() {
    store::Surroundings around;
    around.program_version = kVersion;
    return around;
}

store::Register open_for_reading(RegisterOption const& option, Console const& console) {
    return store::open_read(option.require(console));
}

store::Register open_for_writing(RegisterOption const& option, Console const& console) {
    return store::open_write(option.require(console), surroundings());
}

} // namespace hatang::cli
