-- Objects of a case on their way to another application entity.
CREATE TABLE transmission (
  transmission_id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  number bigint GENERATED ALWAYS AS IDENTITY UNIQUE,
  case_id uuid NOT NULL REFERENCES study_case,
  destination text NOT NULL,
  -- Which series of the case; empty for all.
  series text[] NOT NULL,
  state text NOT NULL DEFAULT 'QUEUED' CHECK (state IN ('QUEUED', 'SENT', 'FAILED')),
  attempts integer NOT NULL DEFAULT 0,
  instances integer NOT NULL DEFAULT 0,
  stored integer NOT NULL DEFAULT 0,
  problem text,
  requested_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX transmission_case ON transmission (case_id, number);

-- By what bytes, before de-identification, an object came: a keyed digest, from which nothing leads back.
CREATE TABLE deidentified_source (
  sop_instance_uid text PRIMARY KEY,
  source_digest text NOT NULL
);
