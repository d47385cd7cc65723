-- A report as it was made: the document that a dashboard reads, and what people look at.
CREATE TABLE report (
  id uuid PRIMARY KEY,
  title text NOT NULL,
  simulated boolean NOT NULL,
  created_at timestamptz NOT NULL,
  document text NOT NULL,
  html text NOT NULL,
  pdf bytea NOT NULL
);
CREATE INDEX report_newest ON report (created_at DESC, id);
