-- -> number of the last migration
SELECT ifnull(max(number), 0) FROM hatang_migration
