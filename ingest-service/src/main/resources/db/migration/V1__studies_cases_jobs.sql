-- One row a study, series and instance, with the attributes that searches answer from.
-- Values are kept as DICOM text: dates as YYYYMMDD, so that text order is time order.
CREATE TABLE study (
  study_instance_uid text PRIMARY KEY,
  number bigint GENERATED ALWAYS AS IDENTITY UNIQUE,
  study_date text,
  study_time text,
  accession_number text,
  referring_physician_name text,
  patient_name text,
  patient_id text,
  patient_birth_date text,
  patient_sex text,
  study_id text,
  study_description text,
  timezone_offset text,
  received_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX study_patient ON study (patient_id);
CREATE INDEX study_date ON study (study_date);
CREATE INDEX study_accession ON study (accession_number);

CREATE TABLE series (
  series_instance_uid text PRIMARY KEY,
  number bigint GENERATED ALWAYS AS IDENTITY UNIQUE,
  study_instance_uid text NOT NULL REFERENCES study,
  modality text NOT NULL,
  series_number integer,
  series_description text,
  series_date text,
  series_time text,
  body_part_examined text,
  frame_of_reference_uid text
);
CREATE INDEX series_study ON series (study_instance_uid);

CREATE TABLE instance (
  sop_instance_uid text PRIMARY KEY,
  number bigint GENERATED ALWAYS AS IDENTITY UNIQUE,
  sop_class_uid text NOT NULL,
  series_instance_uid text NOT NULL REFERENCES series,
  study_instance_uid text NOT NULL REFERENCES study,
  -- SHA-256 of the bytes as sent, by which storage finds the object.
  digest text NOT NULL,
  size_bytes bigint NOT NULL,
  transfer_syntax_uid text NOT NULL,
  instance_number integer,
  content_date text,
  content_time text,
  image_rows integer,
  image_columns integer,
  bits_allocated integer,
  number_of_frames integer,
  received_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX instance_series ON instance (series_instance_uid);
CREATE INDEX instance_study ON instance (study_instance_uid);

-- A SEG or RTSTRUCT: how many segments or ROIs it has, and what it says it belongs to.
CREATE TABLE region_object (
  sop_instance_uid text PRIMARY KEY REFERENCES instance,
  regions integer NOT NULL,
  referenced_series text[] NOT NULL,
  frames_of_reference text[] NOT NULL
);

CREATE TABLE study_case (
  case_id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  number bigint GENERATED ALWAYS AS IDENTITY UNIQUE,
  study_instance_uid text NOT NULL UNIQUE REFERENCES study,
  cohort text NOT NULL,
  -- What the cohort said when the first instance came; a later change of the configuration leaves the case as it is.
  profile text NOT NULL,
  simulated boolean NOT NULL,
  state text NOT NULL DEFAULT 'RECEIVING'
    CHECK (state IN ('RECEIVING', 'COMPLETE', 'EXTRACTED', 'FAILED')),
  problem_code text,
  problem_detail text,
  revision integer NOT NULL DEFAULT 1,
  instances integer NOT NULL DEFAULT 0,
  received_at timestamptz NOT NULL DEFAULT now(),
  last_instance_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX study_case_cohort ON study_case (cohort, number);
CREATE INDEX study_case_receiving ON study_case (last_instance_at) WHERE state = 'RECEIVING';

CREATE TABLE clinical_record (
  case_id uuid PRIMARY KEY REFERENCES study_case,
  age_years integer,
  er_positive boolean,
  pr_positive boolean,
  ki67_percent double precision,
  her2_ihc integer,
  her2_fish_amplified boolean,
  histology text,
  institution text,
  updated_at timestamptz NOT NULL
);

-- db-scheduler's own table.
CREATE TABLE scheduled_tasks (
  task_name text NOT NULL,
  task_instance text NOT NULL,
  task_data bytea,
  execution_time timestamptz NOT NULL,
  picked boolean NOT NULL,
  picked_by text,
  last_success timestamptz,
  last_failure timestamptz,
  consecutive_failures integer,
  last_heartbeat timestamptz,
  version bigint NOT NULL,
  priority smallint,
  PRIMARY KEY (task_name, task_instance)
);
CREATE INDEX scheduled_tasks_execution_time ON scheduled_tasks (execution_time);
CREATE INDEX scheduled_tasks_last_heartbeat ON scheduled_tasks (last_heartbeat);
