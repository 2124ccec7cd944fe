-- -> pairs of sites that a person called two places
SELECT site_id, other_site_id FROM site_event WHERE kind = 'kept_apart'
