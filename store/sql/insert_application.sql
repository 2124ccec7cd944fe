-- every column, in table order
INSERT INTO application (fid, uuid, change_from, code, kind, filed_on, operator_code, mast_class, height_m, proposal, geom,
    procedure, province, complexity, remote, stations, channel, applicant, site, address, previous_id)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20, ?21)
