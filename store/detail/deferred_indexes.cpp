// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "store/detail/deferred_indexes.hpp"

#include "embedded/store_sql.hpp"

namespace hatang::store {

void DeferredIndexes::drop() {
    {
        Statement rows = m_connection.prepare(sql::list_deferrable_indexes);
        while (rows.step())
            m_texts.emplace_back(rows.text(0));
    }
    m_connection.execute(sql::drop_deferrable_indexes);
}

void DeferredIndexes::rebuild() {
    for (std::string const& text : m_texts)
        m_connection.execute(text);
    m_texts.clear();
}

} // namespace hatang::store
