-- ?1 first, ?2 end -> codes from first up to but without end, in their order
SELECT code FROM application WHERE code >= ?1 AND code < ?2 ORDER BY code
