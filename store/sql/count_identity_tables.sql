-- -> 2 when the tables that make a register are there
SELECT count(*) FROM sqlite_schema WHERE type = 'table' AND name IN ('hatang_metadata', 'hatang_migration')
