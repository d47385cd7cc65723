-- A case may have several volumes of interest, each drawn by several readers, or by one several times: one vector for each.
ALTER TABLE vector
  -- The lesion's name; '' in vectors from before there could be several.
  ADD COLUMN voi             text    NOT NULL DEFAULT '',
  -- Who drew it; '' where the objects do not say.
  ADD COLUMN reader          text    NOT NULL DEFAULT '',
  ADD COLUMN repetition      integer NOT NULL DEFAULT 1 CHECK (repetition > 0),
  -- The places in order: of the volume of interest in its case, of the reader in that, of the repetition among the reader's.
  ADD COLUMN voi_rank        integer NOT NULL DEFAULT 1 CHECK (voi_rank > 0),
  ADD COLUMN reader_rank     integer NOT NULL DEFAULT 1 CHECK (reader_rank > 0),
  ADD COLUMN repetition_rank integer NOT NULL DEFAULT 1 CHECK (repetition_rank > 0);

ALTER TABLE vector
  DROP CONSTRAINT vector_pkey,
  ADD PRIMARY KEY (case_id, revision, dictionary_id, voi, reader, repetition);
CREATE UNIQUE INDEX vector_primary ON vector (case_id, revision, dictionary_id)
  WHERE voi_rank = 1 AND reader_rank = 1 AND repetition_rank = 1;

CREATE VIEW reading_vector AS
SELECT v.case_id, v.cohort, v.simulated, d.profile, d.profile_digest, d.engine_version, d.names, v.values, v.statuses,
       v.suv_max, v.suv_mean, v.extracted_at, v.voi, v.reader, v.repetition, v.voi_rank, v.reader_rank, v.repetition_rank
FROM vector v
JOIN dictionary d ON d.id = v.dictionary_id AND d.current
JOIN known_case c ON c.case_id = v.case_id AND c.revision = v.revision;
COMMENT ON VIEW reading_vector IS
  'The current vectors of each case under each profile: one for each volume of interest, reader and repetition.';

CREATE OR REPLACE VIEW case_vector AS
SELECT case_id, cohort, simulated, profile, profile_digest, engine_version, names, values, statuses,
       suv_max, suv_mean, extracted_at, voi, reader, repetition
FROM reading_vector
WHERE voi_rank = 1 AND reader_rank = 1 AND repetition_rank = 1;
COMMENT ON VIEW case_vector IS
  'The current vector of each case under each profile: of its newest revision, with the profile''s settings and engine in use, of the first volume of interest in its primary reading.';

GRANT SELECT ON reading_vector TO petra_model;
