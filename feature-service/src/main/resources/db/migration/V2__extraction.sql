-- The newest revision of each case that this service has heard of. A vector of an older one is not current.
CREATE TABLE known_case (
  case_id  uuid    PRIMARY KEY,
  revision integer NOT NULL
);

CREATE TABLE extraction_request (
  id         uuid        PRIMARY KEY,
  -- Order of arrival, for paging.
  sequence   bigint      GENERATED ALWAYS AS IDENTITY UNIQUE,
  profile    text        NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now()
);

-- One case of a request, and one job of the same id.
CREATE TABLE extraction_item (
  id            uuid     PRIMARY KEY,
  request_id    uuid     NOT NULL REFERENCES extraction_request (id),
  position      integer  NOT NULL,
  case_id       uuid     NOT NULL,
  revision      integer  NOT NULL,
  -- Asked for by ingest, not by a person.
  automatic     boolean  NOT NULL,
  state         text     NOT NULL DEFAULT 'QUEUED'
                CHECK (state IN ('QUEUED', 'RUNNING', 'SUCCEEDED', 'FAILED', 'SUPERSEDED')),
  code          text,
  detail        text,
  -- How often a process ended, or a defect showed, while a worker had the case.
  lost_attempts integer  NOT NULL DEFAULT 0,
  started_at    timestamptz,
  finished_at   timestamptz,
  UNIQUE (request_id, position),
  UNIQUE (request_id, case_id),
  CHECK ((state = 'FAILED') = (code IS NOT NULL))
);
CREATE UNIQUE INDEX extraction_item_automatic ON extraction_item (case_id, revision) WHERE automatic;
CREATE INDEX extraction_item_waiting ON extraction_item (case_id) WHERE state = 'QUEUED';
