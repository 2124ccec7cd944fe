-- -> type, name, text of every object that was made by a statement
SELECT type, name, sql FROM sqlite_schema WHERE sql IS NOT NULL
