#!/bin/sh
# Runs once, in the container that makes the database, after 00-schemas.sql: gives each service's role its password.
set -eu
for service in ingest feature model report; do
  psql --set ON_ERROR_STOP=1 --set role="petra_$service" --set password="$PETRA_DATABASE_PASSWORD" \
    --username "$POSTGRES_USER" --dbname "$POSTGRES_DB" <<'SQL'
ALTER ROLE :"role" PASSWORD :'password';
SQL
done
