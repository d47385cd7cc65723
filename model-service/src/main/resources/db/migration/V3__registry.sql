-- Who moved an alias, and how: a move, or a rollback to where it pointed before. What the gate looked at is kept with the move.
ALTER TABLE alias_assignment
  ADD COLUMN moved_by text NOT NULL DEFAULT 'unknown',
  ADD COLUMN kind     text NOT NULL DEFAULT 'MOVE' CHECK (kind IN ('MOVE', 'ROLLBACK')),
  ADD COLUMN checks   json NOT NULL DEFAULT '[]';

DROP VIEW alias;
CREATE VIEW alias_move AS
SELECT alias_assignment.*,
       lag(version) OVER (PARTITION BY name, alias ORDER BY number) AS from_version
FROM alias_assignment;

CREATE VIEW alias AS
SELECT DISTINCT ON (name, alias) *
FROM alias_move
ORDER BY name, alias, number DESC;

-- What must hold of a version before an alias moves to it; the last row counts.
CREATE TABLE alias_gate (
  number     bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  name       text NOT NULL,
  alias      text NOT NULL,
  conditions json NOT NULL,
  reason     text NOT NULL,
  set_by     text NOT NULL,
  set_at     timestamptz NOT NULL
);
CREATE INDEX alias_gate_latest ON alias_gate (name, alias, number DESC);
CREATE TRIGGER alias_gate_is_immutable BEFORE UPDATE OR DELETE ON alias_gate
  FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- One training may make several versions, each of another name, all in one transaction.
ALTER TABLE model_version
  ADD COLUMN validation json,
  ADD COLUMN position   integer NOT NULL DEFAULT 0,
  DROP CONSTRAINT model_version_training_id_key,
  ADD UNIQUE (training_id, name);

-- Which versions a training made, model_version says. A run of a cancelled and resumed training is told from the one before by its attempt.
ALTER TABLE training
  DROP COLUMN version,
  ADD COLUMN attempt integer NOT NULL DEFAULT 1;

-- Folds of trainings that have not succeeded, so that none is fitted twice.
CREATE TABLE training_fold (
  training_id uuid NOT NULL REFERENCES training,
  key         text NOT NULL,
  build       text NOT NULL,
  outcome     json NOT NULL,
  kept_at     timestamptz NOT NULL,
  PRIMARY KEY (training_id, key)
);
