-- Beside each vector: what was proposed for the lesion on the CT, held against what the reader drew there. No feature is
-- computed on it. All three are null where nothing was tried: no CT in the profile, a vector made elsewhere or before this.
ALTER TABLE vector
  ADD COLUMN ct_proposal_dice   double precision,
  ADD COLUMN ct_proposal_ml     double precision,
  -- Why there is none.
  ADD COLUMN ct_proposal_absent text,
  ADD CHECK (num_nulls(ct_proposal_dice, ct_proposal_ml) IN (0, 2)),
  ADD CHECK (ct_proposal_dice IS NULL OR ct_proposal_absent IS NULL);

CREATE OR REPLACE VIEW reading_vector AS
SELECT v.case_id, v.cohort, v.simulated, d.profile, d.profile_digest, d.engine_version, d.names, v.values, v.statuses,
       v.suv_max, v.suv_mean, v.extracted_at, v.voi, v.reader, v.repetition, v.voi_rank, v.reader_rank, v.repetition_rank,
       v.revision, v.ct_proposal_dice, v.ct_proposal_ml, v.ct_proposal_absent
FROM vector v
JOIN dictionary d ON d.id = v.dictionary_id AND d.current
JOIN known_case c ON c.case_id = v.case_id AND c.revision = v.revision;

-- Of every revision, under all settings: a report of a frozen dataset says the same whatever came after it.
CREATE VIEW ct_proposal AS
SELECT v.case_id, v.revision, d.profile, d.profile_digest, d.engine_version, v.extracted_at, v.voi, v.voi_rank,
       v.reader_rank, v.repetition_rank, v.ct_proposal_dice AS dice, v.ct_proposal_ml AS volume_ml,
       v.ct_proposal_absent AS absent_because
FROM vector v
JOIN dictionary d ON d.id = v.dictionary_id;
COMMENT ON VIEW ct_proposal IS
  'Of every vector: Dice coefficient and volume of the region proposed on the CT, or why there is none; by place of the reader and repetition.';
GRANT SELECT ON ct_proposal TO petra_model;
