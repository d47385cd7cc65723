-- One schema and one role a service; run by the owner of the database before a service starts, any number of times.
-- Passwords are set apart from this file: by the launcher, or by deploy/postgres/10-passwords.sh in a container.
DO $$
DECLARE
  service text;
BEGIN
  FOREACH service IN ARRAY ARRAY['ingest', 'feature', 'model', 'report'] LOOP
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'petra_' || service) THEN
      EXECUTE format('CREATE ROLE %I LOGIN', 'petra_' || service);
    END IF;
    EXECUTE format('CREATE SCHEMA IF NOT EXISTS %I AUTHORIZATION %I', service, 'petra_' || service);
    EXECUTE format('ALTER ROLE %I SET search_path = %I', 'petra_' || service, service);
  END LOOP;
END
$$;
REVOKE ALL ON SCHEMA public FROM PUBLIC;
