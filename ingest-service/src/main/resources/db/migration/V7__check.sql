-- Runs of the check that reads every stored object back; one at a time.
CREATE TABLE storage_check (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  started_at timestamptz NOT NULL DEFAULT now(),
  finished_at timestamptz,
  objects bigint NOT NULL DEFAULT 0,
  bytes bigint NOT NULL DEFAULT 0,
  -- Up to which digest it came; a run that was interrupted goes on from here.
  reached text NOT NULL DEFAULT ''
);
CREATE UNIQUE INDEX storage_check_running ON storage_check ((true)) WHERE finished_at IS NULL;

-- Objects whose bytes are not those of their digest, until they are.
CREATE TABLE damaged_object (
  digest text PRIMARY KEY,
  kind text NOT NULL CHECK (kind IN ('DAMAGED', 'MISSING', 'UNREADABLE')),
  found_at timestamptz NOT NULL DEFAULT now()
);

CREATE INDEX instance_digest ON instance (digest) INCLUDE (size_bytes);
