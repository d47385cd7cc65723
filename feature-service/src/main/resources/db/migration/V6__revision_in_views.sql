-- Which vector a prediction took is told by case, revision, settings and engine, so that the views name the revision too.
CREATE OR REPLACE VIEW reading_vector AS
SELECT v.case_id, v.cohort, v.simulated, d.profile, d.profile_digest, d.engine_version, d.names, v.values, v.statuses,
       v.suv_max, v.suv_mean, v.extracted_at, v.voi, v.reader, v.repetition, v.voi_rank, v.reader_rank, v.repetition_rank,
       v.revision
FROM vector v
JOIN dictionary d ON d.id = v.dictionary_id AND d.current
JOIN known_case c ON c.case_id = v.case_id AND c.revision = v.revision;

CREATE OR REPLACE VIEW case_vector AS
SELECT case_id, cohort, simulated, profile, profile_digest, engine_version, names, values, statuses,
       suv_max, suv_mean, extracted_at, voi, reader, repetition, revision
FROM reading_vector
WHERE voi_rank = 1 AND reader_rank = 1 AND repetition_rank = 1;
