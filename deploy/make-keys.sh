#!/bin/sh
# Makes what docker-compose.yml needs and does not find: keys/ for callers, .env with the internal key and the database's
# password. What is there already is kept.
set -eu
cd "$(dirname "$0")/.."
umask 077
random() { od -An -N24 -tx1 /dev/urandom | tr -d ' \n'; }
mkdir -p keys
for name in poster scientist viewer; do
  [ -s "keys/$name" ] || random > "keys/$name"
done
touch .env
for name in PETRA_INTERNAL_KEY PETRA_DATABASE_PASSWORD; do
  grep -q "^$name=" .env || echo "$name=$(random)" >> .env
done
grep -q "^PETRA_UID=" .env || echo "PETRA_UID=$(id -u)" >> .env
echo "Keys are in $(pwd)/keys, secrets in $(pwd)/.env."
