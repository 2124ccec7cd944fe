-- ?1 code of the complaint -> personal data as known now
SELECT p.person_name, p.person_phone, p.person_email, p.person_id_number, p.person_address, p.field_extra
FROM complaint_version v JOIN complaint_person_version p ON p.complaint_person_id = v.complaint_id
    AND p.change_to IS NULL AND p.valid_to IS NULL
WHERE v.code = ?1 AND v.change_to IS NULL AND v.valid_to IS NULL
