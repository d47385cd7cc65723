-- Patient IDs of different issuers are different patients. Null in studies that came before this column, as where
-- the objects do not say.
ALTER TABLE study ADD COLUMN issuer_of_patient_id text COLLATE "C";
