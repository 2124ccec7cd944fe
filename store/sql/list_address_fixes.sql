-- -> newest first
SELECT address_key, written, accuracy_m, basis, complaint_code, on_day, geom FROM address_fix ORDER BY fid DESC
