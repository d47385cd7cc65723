-- Everything that was said about clinical records, in the order in which it came. clinical_record follows from it.
CREATE TABLE clinical_statement (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  -- RECORD: a whole record by PUT; CSV: a row; FHIR: a resource.
  source text NOT NULL CHECK (source IN ('RECORD', 'CSV', 'FHIR')),
  -- VALID counts; CONTEXT says nothing itself, as a Patient; WITHDRAWN was entered in error; REPLACED has a later version.
  state text NOT NULL CHECK (state IN ('VALID', 'CONTEXT', 'WITHDRAWN', 'REPLACED')),
  -- Field to value; null takes a value back.
  fields jsonb NOT NULL DEFAULT '{}',
  effective_at timestamptz,
  -- What names the same resource again in a later version.
  resource_type text,
  identity text,
  -- To which case it belongs. Null: the case is not here yet, or more than one fits.
  case_id uuid REFERENCES study_case,
  cohort text,
  study_instance_uid text,
  accession_number text,
  patient_ids text[] NOT NULL DEFAULT '{}',
  -- Why some of it is in no record, else null.
  problem_code text,
  problem_detail text,
  -- The resource or row as it came, white space aside.
  raw text,
  received_at timestamptz NOT NULL DEFAULT clock_timestamp()
);
CREATE INDEX clinical_statement_case ON clinical_statement (case_id);
CREATE INDEX clinical_statement_identity ON clinical_statement (identity) WHERE state <> 'REPLACED';
CREATE INDEX clinical_statement_problem ON clinical_statement (id) WHERE problem_code IS NOT NULL;
CREATE INDEX clinical_statement_waiting ON clinical_statement (id) WHERE case_id IS NULL AND state = 'VALID';
CREATE INDEX clinical_statement_waiting_study ON clinical_statement (study_instance_uid)
  WHERE case_id IS NULL AND state = 'VALID';
CREATE INDEX clinical_statement_waiting_accession ON clinical_statement (accession_number)
  WHERE case_id IS NULL AND state = 'VALID';
CREATE INDEX clinical_statement_waiting_patient ON clinical_statement USING gin (patient_ids)
  WHERE case_id IS NULL AND state = 'VALID';

INSERT INTO clinical_statement (source, state, fields, case_id, received_at)
SELECT 'RECORD', 'VALID',
       jsonb_build_object('ageYears', age_years, 'erPositive', er_positive, 'prPositive', pr_positive,
                          'ki67Percent', ki67_percent, 'her2Ihc', her2_ihc, 'her2FishAmplified', her2_fish_amplified,
                          'histology', histology, 'institution', institution),
       case_id, updated_at
FROM clinical_record ORDER BY updated_at;

-- Which studies a sweep for waiting statements has to look at.
CREATE INDEX study_received ON study (received_at);
