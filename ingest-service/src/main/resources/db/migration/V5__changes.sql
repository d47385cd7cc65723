-- What became of cases, for those who follow. A row is written with the change it tells of, in one transaction.
--
-- sequence is given later, to rows that are committed, by whoever reads: numbers from a database sequence would have gaps
-- where a transaction was rolled back, and would become visible out of order, so that a reader who goes on after the
-- highest number he saw would miss rows.
CREATE TABLE case_change (
  entry bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  sequence bigint UNIQUE,
  kind text NOT NULL CHECK (kind IN ('COMPLETE', 'EXTRACTED', 'FAILED', 'REOPENED')),
  case_id uuid NOT NULL,
  study_instance_uid text NOT NULL,
  cohort text NOT NULL,
  profile text NOT NULL,
  revision integer NOT NULL,
  problem_code text,
  problem_detail text,
  changed_at timestamptz NOT NULL DEFAULT clock_timestamp()
);
CREATE INDEX case_change_unnumbered ON case_change (entry) WHERE sequence IS NULL;

-- A trigger, so that no way of changing a case can forget it.
CREATE FUNCTION note_case_change() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
  INSERT INTO case_change
    (kind, case_id, study_instance_uid, cohort, profile, revision, problem_code, problem_detail)
  VALUES
    (CASE NEW.state WHEN 'RECEIVING' THEN 'REOPENED' ELSE NEW.state END,
     NEW.case_id, NEW.study_instance_uid, NEW.cohort, NEW.profile, NEW.revision, NEW.problem_code, NEW.problem_detail);
  RETURN NULL;
END
$$;
CREATE TRIGGER study_case_changed AFTER UPDATE ON study_case FOR EACH ROW
  WHEN (OLD.state IS DISTINCT FROM NEW.state
     OR OLD.problem_code IS DISTINCT FROM NEW.problem_code
     OR (OLD.revision IS DISTINCT FROM NEW.revision AND NEW.state <> 'RECEIVING'))
  EXECUTE FUNCTION note_case_change();
