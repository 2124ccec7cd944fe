-- ?1 SHA-256 in hex -> fid
SELECT fid FROM stored_file WHERE sha256 = ?1
