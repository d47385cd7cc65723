#!/usr/bin/env python3
"""Times searches through the gateway over generated studies, and prints what PostgreSQL does for each (EXPLAIN).

The rows are made in the database by one statement a table: names and modalities by their frequency, dates over ten years, three
series a study and a few instances each. Searches read columns only, so that no file is needed. Needs psql.
"""

import argparse
import http.client
import json
import random
import subprocess
import time
import urllib.parse
from pathlib import Path

import stack

ROWS = """
SET search_path = ingest;
SELECT setseed(0.42);
CREATE TEMP TABLE made AS
SELECT n,
  '1.2.826.0.1.3680043.10.999.' || n AS study,
  to_char(date '2016-01-01' + (random() * 3650)::int, 'YYYYMMDD') AS day,
  to_char(time '00:00' + random() * interval '1 day', 'HH24MISS') AS hour,
  (ARRAY['SMITH','JOHNSON','WILLIAMS','BROWN','JONES','GARCIA','MILLER','DAVIS','MARTINEZ','LOPEZ','WILSON','ANDERSON','TAYLOR','MOORE','LEE','CLARK','LEWIS','HALL','KING','WRIGHT'])[1 + (random() ^ 2 * 20)::int % 20]
    || chr(65 + (random() * 25)::int) || '^' ||
  (ARRAY['MARY','ANNA','JANE','RUTH','EVA','EMMA','IDA','LENA','NORA','SARA'])[1 + (random() * 10)::int % 10] AS name,
  'PID' || lpad((random() * {studies} / 2)::int::text, 7, '0') AS patient,
  random() AS kind
FROM generate_series(1, {studies}) n;
INSERT INTO study (study_instance_uid, study_date, study_time, accession_number, patient_name, patient_id, patient_birth_date,
  patient_sex, study_id, study_description, number_of_series, number_of_instances, modalities)
SELECT study, day, hour, 'ACC' || lpad(n::text, 8, '0'), name, patient, to_char(date '1930-01-01' + (n * 7919 % 25000), 'YYYYMMDD'),
  'F', 'S' || n, 'Study ' || n % 50, 3, 12,
  CASE WHEN kind < 0.6 THEN ARRAY['CT','PT','SEG'] WHEN kind < 0.98 THEN ARRAY['CT','MR','RTSTRUCT'] ELSE ARRAY['MG','MR','SR'] END
FROM made ORDER BY n;
INSERT INTO series (series_instance_uid, study_instance_uid, modality, series_number, series_description, series_date, number_of_instances)
SELECT study || '.' || k, study,
  (CASE WHEN kind < 0.6 THEN ARRAY['CT','PT','SEG'] WHEN kind < 0.98 THEN ARRAY['CT','MR','RTSTRUCT'] ELSE ARRAY['MG','MR','SR'] END)[k],
  k, 'Series ' || k, day, 4
FROM made, generate_series(1, 3) k ORDER BY n, k;
INSERT INTO instance (sop_instance_uid, sop_class_uid, series_instance_uid, study_instance_uid, digest, size_bytes,
  transfer_syntax_uid, instance_number, image_rows, image_columns, bits_allocated)
SELECT study || '.' || k || '.' || i, '1.2.840.10008.5.1.4.1.1.2', study || '.' || k, study, encode(sha256((study || k || i)::bytea), 'hex'),
  500000, '1.2.840.10008.1.2.1', i, 512, 512, 16
FROM made, generate_series(1, 3) k, generate_series(1, 4) i ORDER BY n, k, i;
VACUUM ANALYZE study, series, instance;
"""

UID = "1.2.826.0.1.3680043.10.999."


def queries(studies):
    """The mix: a name and how to make one request of it."""
    some = random.Random(7)

    def n():
        return some.randrange(1, studies + 1)

    def day():
        return f"{some.randrange(2016, 2025)}{some.randrange(1, 13):02}{some.randrange(1, 28):02}"

    return {
        "patient id": lambda: ("/studies", {"PatientID": f"PID{some.randrange(studies // 2):07}"}),
        "accession number": lambda: ("/studies", {"AccessionNumber": f"ACC{n():08}"}),
        "study UID": lambda: ("/studies", {"StudyInstanceUID": UID + str(n())}),
        "three study UIDs": lambda: ("/studies", {"StudyInstanceUID": ",".join(UID + str(n()) for _ in range(3))}),
        "beginning of a name": lambda: ("/studies", {"PatientName": some.choice(["smith", "garcia", "wright", "lee"]) + some.choice("abcdxyz") + "*", "limit": 50}),
        "name without a match": lambda: ("/studies", {"PatientName": f"nobody{n()}*", "limit": 50}),
        "middle of a name": lambda: ("/studies", {"PatientName": "*" + some.choice(["ARTIN", "^EVA", "ZZZ"]) + "*", "limit": 50}),
        "one day": lambda: ("/studies", {"StudyDate": day(), "limit": 50}),
        "range of dates": lambda: ("/studies", {"StudyDate": f"{day()}-20241231", "limit": 50}),
        "dates and modality": lambda: ("/studies", {"StudyDate": "20200101-20200131", "ModalitiesInStudy": "PT", "limit": 50}),
        "common modality": lambda: ("/studies", {"ModalitiesInStudy": "CT", "limit": 50}),
        "rare modality": lambda: ("/studies", {"ModalitiesInStudy": "MG", "limit": 50}),
        "no key": lambda: ("/studies", {"limit": 100}),
        "deep offset": lambda: ("/studies", {"limit": 50, "offset": studies - 1000}),
        "deep offset in a range": lambda: ("/studies", {"StudyDate": "20160101-20251231", "limit": 50, "offset": studies // 2}),
        "series of a study": lambda: (f"/studies/{UID}{n()}/series", {}),
        "instances of a series": lambda: ("/studies/{0}{1}/series/{0}{1}.2/instances".format(UID, n()), {}),
        "instances of a study": lambda: (f"/studies/{UID}{n()}/instances", {}),
        "series by modality": lambda: ("/series", {"Modality": "SEG", "limit": 50}),
        "series of a patient": lambda: ("/series", {"PatientID": f"PID{some.randrange(studies // 2):07}"}),
        "instance by UID": lambda: ("/instances", {"SOPInstanceUID": f"{UID}{n()}.1.3"}),
        "all instances, deep": lambda: ("/instances", {"limit": 50, "offset": 100000}),
    }


def get(connection, server, path, parameters):
    start = time.perf_counter()
    connection.request("GET", server.root + path + "?" + urllib.parse.urlencode(parameters), headers=server.headers)
    response = connection.getresponse()
    text = response.read()
    seconds = time.perf_counter() - start
    if response.status not in (200, 204):
        raise SystemExit(f"{path} {parameters}: {response.status}")
    return seconds, len(json.loads(text)) if text else 0


def percentile(values, part):
    return sorted(values)[min(len(values) - 1, int(part * len(values)))]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--studies", type=int, default=100_000)
    parser.add_argument("--requests", type=int, default=60, help="of each kind")
    parser.add_argument("--work", default="/tmp/petra-qido", type=Path)
    arguments = parser.parse_args()
    with stack.Petra(arguments.work / "petra") as petra:
        subprocess.run(["psql", "-q", "-v", "ON_ERROR_STOP=1", petra.database_url()], input=ROWS.format(studies=arguments.studies),
                       text=True, check=True, stdout=subprocess.DEVNULL)
        server = petra.server("scientist")
        connection = http.client.HTTPConnection("127.0.0.1", server.port, timeout=60)
        mix = queries(arguments.studies)
        for make in mix.values():
            for _ in range(30):
                get(connection, server, *make())
        times = {name: [] for name in mix}
        found = {}
        kinds = [name for name in mix for _ in range(arguments.requests)]
        random.Random(1).shuffle(kinds)
        for name in kinds:
            seconds, count = get(connection, server, *mix[name]())
            times[name].append(1000 * seconds)
            found[name] = max(found.get(name, 0), count)
        print("| search | results, at most | median ms | 95th percentile ms |\n| --- | --- | --- | --- |")
        for name, values in times.items():
            print(f"| {name} | {found[name]} | {percentile(values, 0.5):.1f} | {percentile(values, 0.95):.1f} |")
        every = [value for values in times.values() for value in values]
        print(f"| all {len(every)} | | {percentile(every, 0.5):.1f} | {percentile(every, 0.95):.1f} |")
        print_plans(petra, connection, server, mix)


def print_plans(petra, connection, server, mix):
    """What PostgreSQL did for one search of each kind, from its own log."""
    psql = ["psql", "-q", petra.database_url(), "-c"]
    for setting in ["session_preload_libraries = 'auto_explain'", "auto_explain.log_min_duration = 0", "auto_explain.log_analyze = on",
                    "auto_explain.log_buffers = off"]:
        subprocess.run(psql + [f"ALTER SYSTEM SET {setting}"], check=True)
    subprocess.run(psql + ["SELECT pg_reload_conf()"], check=True, stdout=subprocess.DEVNULL)
    # Connections that are open do not load the library.
    subprocess.run(psql + ["SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = 'petra_ingest'"], check=True,
                   stdout=subprocess.DEVNULL)
    time.sleep(2)
    log = petra.data / "logs" / "postgres.log"
    for name, make in mix.items():
        before = log.stat().st_size
        try:
            get(connection, server, *make())
        except SystemExit:
            get(connection, server, *make())
        time.sleep(0.3)
        with open(log, "rb") as file:
            file.seek(before)
            text = file.read().decode(errors="replace")
        plans = [part for part in text.split("duration: ")[1:] if "page" in part and "Query Text: SELECT" in part]
        print(f"\n### {name}\n```\n" + ("duration: " + plans[0].strip() if plans else "no plan") + "\n```")


if __name__ == "__main__":
    main()
