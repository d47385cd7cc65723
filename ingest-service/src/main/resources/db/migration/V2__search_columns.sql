-- Searches read columns only, of the row they answer. What is counted and listed of a study and of a series is kept
-- in its row by the transaction that adds instances.
ALTER TABLE study
  ADD COLUMN number_of_series integer NOT NULL DEFAULT 0,
  ADD COLUMN number_of_instances integer NOT NULL DEFAULT 0,
  ADD COLUMN modalities text[] NOT NULL DEFAULT '{}';

ALTER TABLE series
  ADD COLUMN number_of_instances integer NOT NULL DEFAULT 0,
  ADD COLUMN performed_step_date text,
  ADD COLUMN performed_step_time text,
  -- Of the items of Request Attributes Sequence, one element an item.
  ADD COLUMN scheduled_step_ids text[] NOT NULL DEFAULT '{}',
  ADD COLUMN requested_procedure_ids text[] NOT NULL DEFAULT '{}';

UPDATE series e SET number_of_instances =
  (SELECT count(*) FROM instance i WHERE i.series_instance_uid = e.series_instance_uid);
UPDATE study s SET
  number_of_series = (SELECT count(*) FROM series e WHERE e.study_instance_uid = s.study_instance_uid),
  number_of_instances = (SELECT count(*) FROM instance i WHERE i.study_instance_uid = s.study_instance_uid),
  modalities = (SELECT coalesce(array_agg(DISTINCT e.modality ORDER BY e.modality), '{}')
    FROM series e WHERE e.study_instance_uid = s.study_instance_uid);

-- In the order of code points, so that an index serves ranges and prefixes and is the same on every system.
ALTER TABLE study
  ALTER COLUMN study_date TYPE text COLLATE "C",
  ALTER COLUMN study_time TYPE text COLLATE "C",
  ALTER COLUMN accession_number TYPE text COLLATE "C",
  ALTER COLUMN patient_id TYPE text COLLATE "C",
  ALTER COLUMN patient_birth_date TYPE text COLLATE "C",
  ALTER COLUMN study_id TYPE text COLLATE "C",
  ALTER COLUMN study_description TYPE text COLLATE "C";
ALTER TABLE series
  ALTER COLUMN series_date TYPE text COLLATE "C",
  ALTER COLUMN series_time TYPE text COLLATE "C",
  ALTER COLUMN series_description TYPE text COLLATE "C";
ALTER TABLE instance
  ALTER COLUMN content_date TYPE text COLLATE "C",
  ALTER COLUMN content_time TYPE text COLLATE "C";

-- Names are compared in upper case and without the carets of empty components at the end of a group.
ALTER TABLE study ADD COLUMN patient_name_key text COLLATE pg_c_utf8 GENERATED ALWAYS AS
  (regexp_replace(upper(patient_name COLLATE pg_c_utf8), '\^+(=|$)', '\1', 'g')) STORED;
CREATE INDEX study_patient_name ON study (patient_name_key text_pattern_ops);
CREATE INDEX study_birth_date ON study (patient_birth_date);
CREATE INDEX study_modalities ON study USING gin (modalities);
-- Far into a long list of a range of dates nothing but this index is read.
CREATE INDEX study_number_date ON study (number) INCLUDE (study_date);
CREATE INDEX series_modality ON series (modality, number);
