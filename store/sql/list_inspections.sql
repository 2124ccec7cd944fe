-- -> in code order
SELECT code, on_day, body, subject_kind, subject_code, operator_code, complaint_code, findings FROM inspection
ORDER BY code
