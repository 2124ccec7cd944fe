# SPDX-FileCopyrightText: The hatang authors
# SPDX-License-Identifier: Apache-2.0
# Field packs, receipts, conflicts.
set(HATANG_STORE_FIELD_SQL
  sql/field/get_last_field_conflict.sql
  sql/field/get_last_field_conflict_end.sql
  sql/field/get_last_field_pack.sql
  sql/field/get_last_field_pack_item.sql
  sql/field/get_last_field_receipt.sql
  sql/field/get_last_field_receipt_item.sql
  sql/field/has_field_uuid.sql
  sql/field/insert_field_conflict.sql
  sql/field/insert_field_conflict_end.sql
  sql/field/insert_field_pack.sql
  sql/field/insert_field_pack_item.sql
  sql/field/insert_field_receipt.sql
  sql/field/insert_field_receipt_item.sql
  sql/field/list_field_conflict_codes.sql
  sql/field/list_field_conflicts.sql
  sql/field/list_field_pack_codes.sql
  sql/field/list_field_pack_items.sql
  sql/field/list_field_packs.sql
  sql/field/list_field_receipt_codes.sql
  sql/field/list_field_receipt_items.sql
  sql/field/list_field_receipts.sql
  sql/field/list_field_told.sql
  sql/field/read_field_conflict.sql
  sql/field/read_field_conflict_end.sql
  sql/field/read_field_pack.sql
  sql/field/read_field_pack_item.sql
  sql/field/read_field_receipt.sql
  sql/field/read_field_receipt_item.sql)
set(HATANG_STORE_FIELD_SOURCES field_register.cpp detail/field_tables.cpp detail/field_writer.cpp)
