#!/bin/sh
# Run once by the database's image, on an empty volume: the owner of the tables, and the role of the service, which owns
# nothing and cannot get round row security. The service makes the tables itself when it starts.
set -eu
psql --username "$POSTGRES_USER" --dbname "$POSTGRES_DB" --set ON_ERROR_STOP=1 \
  --set owner_password="$PREMIA_OWNER_PASSWORD" --set app_password="$PREMIA_APP_PASSWORD" <<'SQL'
CREATE ROLE premia_owner LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS PASSWORD :'owner_password';
CREATE ROLE premia_app LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS PASSWORD :'app_password';
GRANT CREATE, CONNECT ON DATABASE premia TO premia_owner;
GRANT CONNECT ON DATABASE premia TO premia_app;
SQL
