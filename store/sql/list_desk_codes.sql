-- ?1 pattern of LIKE -> codes that fit, for the next number of a series
SELECT code FROM complaint_version WHERE code LIKE ?1 UNION SELECT code FROM complaint_case WHERE code LIKE ?1
UNION SELECT code FROM inspection WHERE code LIKE ?1 UNION SELECT code FROM violation WHERE code LIKE ?1
