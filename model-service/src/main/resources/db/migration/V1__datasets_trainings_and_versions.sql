-- A dataset is a value: its id follows from its content, and nothing in it changes.
CREATE TABLE dataset (
  id             uuid PRIMARY KEY,
  content_digest text NOT NULL UNIQUE,
  profile        text NOT NULL,
  profile_digest text NOT NULL,
  engine_version text NOT NULL,
  cohort         text NOT NULL,
  simulated      boolean NOT NULL,
  matrix_digest  text NOT NULL,
  label_digest   text NOT NULL,
  names          text[] NOT NULL,
  excluded       json NOT NULL,
  created_at     timestamptz NOT NULL
);

CREATE TABLE dataset_row (
  dataset_id   uuid NOT NULL REFERENCES dataset,
  position     integer NOT NULL,
  case_id      uuid NOT NULL,
  split        text NOT NULL CHECK (split IN ('TRAINING', 'VALIDATION', 'EXTERNAL')),
  her2         text NOT NULL CHECK (her2 IN ('OVER', 'LOW', 'ZERO')),
  age_years    integer,
  er_positive  boolean,
  pr_positive  boolean,
  ki67_percent double precision,
  suv_max      double precision,
  suv_mean     double precision,
  vector       double precision[] NOT NULL,
  PRIMARY KEY (dataset_id, position),
  UNIQUE (dataset_id, case_id)
);

CREATE TABLE training (
  id         uuid PRIMARY KEY,
  number     bigint GENERATED ALWAYS AS IDENTITY UNIQUE,
  model      text NOT NULL,
  settings   json NOT NULL,
  dataset_id uuid NOT NULL REFERENCES dataset,
  state      text NOT NULL CHECK (state IN ('QUEUED', 'RUNNING', 'SUCCEEDED', 'FAILED', 'CANCELLED')),
  progress   double precision NOT NULL CHECK (progress BETWEEN 0 AND 1),
  step       text NOT NULL,
  version    integer,
  code       text,
  detail     text,
  created_at timestamptz NOT NULL,
  CHECK ((state = 'SUCCEEDED') = (version IS NOT NULL)),
  CHECK ((state = 'FAILED') = (code IS NOT NULL))
);

-- One training makes one version at most, however often its job is run again.
CREATE TABLE model_version (
  name        text NOT NULL,
  version     integer NOT NULL CHECK (version > 0),
  training_id uuid NOT NULL UNIQUE REFERENCES training,
  dataset_id  uuid NOT NULL REFERENCES dataset,
  description json NOT NULL,
  evaluation  json NOT NULL,
  fit         json NOT NULL,
  classifier_protobuf bytea NOT NULL,
  created_at  timestamptz NOT NULL,
  PRIMARY KEY (name, version)
);

-- The history of every alias; the last row is where it points.
CREATE TABLE alias_assignment (
  number      bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  name        text NOT NULL,
  alias       text NOT NULL,
  version     integer NOT NULL,
  reason      text NOT NULL,
  assigned_at timestamptz NOT NULL,
  FOREIGN KEY (name, version) REFERENCES model_version
);
CREATE INDEX alias_assignment_latest ON alias_assignment (name, alias, number DESC);

CREATE VIEW alias AS
SELECT DISTINCT ON (name, alias) name, alias, version, reason, assigned_at
FROM alias_assignment
ORDER BY name, alias, number DESC;

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'a row of % is never changed', TG_TABLE_NAME;
END
$$;

CREATE TRIGGER dataset_is_immutable BEFORE UPDATE OR DELETE ON dataset
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER dataset_row_is_immutable BEFORE UPDATE OR DELETE ON dataset_row
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER model_version_is_immutable BEFORE UPDATE OR DELETE ON model_version
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER alias_assignment_is_immutable BEFORE UPDATE OR DELETE ON alias_assignment
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
