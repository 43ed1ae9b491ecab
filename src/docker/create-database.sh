#!/bin/sh
# Run once by the image of PostgreSQL on an empty volume: the application gets a role that owns its schema and nothing else.
set -eu
psql --set ON_ERROR_STOP=1 --set password="$RIGHTSDESK_DATABASE_PASSWORD" --username postgres <<'SQL'
create role rightsdesk login nosuperuser nocreatedb nocreaterole password :'password';
create database rightsdesk;
\connect rightsdesk
create schema rightsdesk authorization rightsdesk;
SQL
