// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// Pages of shapes and texts drawn by cairo, as PDF or PNG.

#include "export/pages/pdf_module.hpp"

namespace hatang::publish::pdf {

/// \throws std::runtime_error with cairo's words.
void put_sheet_pdf(SheetWork& work);
/// The first page, with its resolution written down (pHYs), so that it prints at its size.
void put_sheet_png(SheetWork& work);

} // namespace hatang::publish::pdf
