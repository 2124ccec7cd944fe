// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
