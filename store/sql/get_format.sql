-- -> 'hatang register'
SELECT value FROM hatang_metadata WHERE key = 'format'
