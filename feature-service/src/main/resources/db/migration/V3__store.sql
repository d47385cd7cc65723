-- The names of a vector's columns, once for each profile, its settings and the engine.
CREATE TABLE dictionary (
  id             bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  profile        text        NOT NULL,
  profile_digest text        NOT NULL,
  engine_version text        NOT NULL,
  names          text[]      NOT NULL,
  -- The one that vectors of this profile are written under now.
  current        boolean     NOT NULL,
  created_at     timestamptz NOT NULL DEFAULT now(),
  UNIQUE (profile, profile_digest, engine_version)
);
CREATE UNIQUE INDEX dictionary_current ON dictionary (profile) WHERE current;

CREATE TABLE vector (
  case_id       uuid               NOT NULL REFERENCES known_case (case_id),
  revision      integer            NOT NULL,
  dictionary_id bigint             NOT NULL REFERENCES dictionary (id),
  cohort        text               NOT NULL,
  simulated     boolean            NOT NULL,
  -- In the order of the dictionary's names; NaN where the status says why.
  values        double precision[] NOT NULL,
  -- Status code by name of every value that is not OK.
  statuses      jsonb              NOT NULL,
  diagnostics   jsonb              NOT NULL,
  -- Of the 40 % region on the PET's own grid, g/ml; null when the profile leaves the PET out.
  suv_max       double precision,
  suv_mean      double precision,
  extracted_at  timestamptz        NOT NULL DEFAULT now(),
  PRIMARY KEY (case_id, revision, dictionary_id)
);
CREATE INDEX vector_dictionary ON vector (dictionary_id, cohort);

CREATE VIEW case_vector AS
SELECT v.case_id, v.cohort, v.simulated, d.profile, d.profile_digest, d.engine_version, d.names, v.values, v.statuses,
       v.suv_max, v.suv_mean, v.extracted_at
FROM vector v
JOIN dictionary d ON d.id = v.dictionary_id AND d.current
JOIN known_case c ON c.case_id = v.case_id AND c.revision = v.revision;
COMMENT ON VIEW case_vector IS
  'The current vector of each case under each profile: of its newest revision, with the profile''s settings and engine in use.';

CREATE VIEW case_feature AS
SELECT v.case_id, v.cohort, v.profile, u.name, u.value, coalesce(v.statuses ->> u.name, 'OK') AS status
FROM case_vector v
CROSS JOIN LATERAL unnest(v.names, v.values) AS u (name, value);
COMMENT ON VIEW case_feature IS 'The same, one row for each value, for people who write SQL.';

-- The one thing that another service may read.
GRANT USAGE ON SCHEMA feature TO petra_model;
GRANT SELECT ON case_vector, case_feature TO petra_model;
