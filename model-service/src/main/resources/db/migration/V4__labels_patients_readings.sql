-- A dataset is labelled by any clinical field, keeps the whole clinical record and the patient of each case, and the
-- repeated readings of its training cases.
ALTER TABLE dataset
  ADD COLUMN label_field text NOT NULL DEFAULT 'her2',
  -- Whose vectors were taken; null: each case's first volume of interest.
  ADD COLUMN voi text;
ALTER TABLE dataset ALTER COLUMN label_field DROP DEFAULT;

ALTER TABLE dataset_row
  ALTER COLUMN her2 DROP NOT NULL,
  ADD COLUMN patient uuid,
  ADD COLUMN her2_ihc integer,
  ADD COLUMN her2_fish_amplified boolean,
  ADD COLUMN histology text,
  ADD COLUMN institution text;
-- Of rows from before it is not known which are of one patient.
ALTER TABLE dataset_row DISABLE TRIGGER dataset_row_is_immutable;
UPDATE dataset_row SET patient = case_id;
ALTER TABLE dataset_row ENABLE TRIGGER dataset_row_is_immutable;
ALTER TABLE dataset_row ALTER COLUMN patient SET NOT NULL;

CREATE TABLE dataset_reading (
  dataset_id uuid NOT NULL,
  position   integer NOT NULL,
  -- REPEATED: the second drawing of the row's own reader; OTHER_READER: the first of the second reader.
  kind       text NOT NULL CHECK (kind IN ('REPEATED', 'OTHER_READER')),
  vector     double precision[] NOT NULL,
  PRIMARY KEY (dataset_id, position, kind),
  FOREIGN KEY (dataset_id, position) REFERENCES dataset_row
);
CREATE TRIGGER dataset_reading_is_immutable BEFORE UPDATE OR DELETE ON dataset_reading
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
