"""Starts and stops what the scripts of this folder measure: Petra through its launcher, and Orthanc."""

import json
import os
import shutil
import socket
import subprocess
import time
import urllib.request
from pathlib import Path

HOME = Path(__file__).resolve().parents[2]


def free_port():
    with socket.socket() as s:
        s.bind(("127.0.0.1", 0))
        return s.getsockname()[1]


class Server:
    """Where a DICOMweb server answers, and with which headers."""

    def __init__(self, name, port, root, headers):
        self.name = name
        self.port = port
        self.root = root
        self.headers = headers


class Petra:
    """A whole Petra over an empty data directory; nothing is extracted while it is measured."""

    def __init__(self, data, cohorts=()):
        self.data = Path(data).resolve()
        self.port = free_port()
        self.cohorts = cohorts

    def __enter__(self):
        shutil.rmtree(self.data, ignore_errors=True)
        self.up()
        return self

    def __exit__(self, *_):
        self._launcher("down")
        shutil.rmtree(self.data, ignore_errors=True)

    def up(self):
        extra = [word for name in self.cohorts for word in ("--cohort", name)]
        self._launcher("up", "--port", str(self.port), *extra)

    def _launcher(self, command, *arguments):
        environment = dict(os.environ, PETRA_INGEST_QUIETAFTER="24h")
        subprocess.run(
            [HOME / "petra", command, "--data", self.data, *arguments],
            env=environment, check=True, stdout=subprocess.DEVNULL)

    def key(self, role):
        return (self.data / "keys" / role).read_text().strip()

    def state(self):
        """What the supervisor says; no parts where none runs."""
        try:
            return json.loads((self.data / "run" / "state.json").read_text())
        except (OSError, ValueError):
            return {"parts": []}

    def part(self, name):
        return next((part for part in self.state()["parts"] if part["name"] == name), None)

    def internal_key(self):
        return (self.data / "run" / "internal-key").read_text().strip()

    def database_url(self):
        """For psql and other clients of libpq, as the owner of the database."""
        password = (self.data / "secrets" / "postgres").read_text().strip()
        address = self.state()["databaseUrl"].split("//")[1]
        return f"postgresql://postgres:{password}@{address}"

    def server(self, role="poster"):
        return Server("Petra", self.port, "/dicom-web", {"Authorization": "Bearer " + self.key(role)})


class Orthanc:
    """Debian's Orthanc with its DICOMweb plug-in over an empty directory, every setting its default but addresses."""

    def __init__(self, data):
        self.data = Path(data).resolve()
        self.port = free_port()
        self.process = None

    def __enter__(self):
        shutil.rmtree(self.data, ignore_errors=True)
        (self.data / "db").mkdir(parents=True)
        configuration = {
            "StorageDirectory": str(self.data / "db"),
            "IndexDirectory": str(self.data / "db"),
            "HttpPort": self.port,
            "DicomPort": free_port(),
            "RemoteAccessAllowed": False,
            "AuthenticationEnabled": False,
            "Plugins": ["/usr/share/orthanc/plugins/libOrthancDicomWeb.so"],
            "DicomWeb": {"Enable": True, "Root": "/dicom-web/"},
        }
        (self.data / "orthanc.json").write_text(json.dumps(configuration))
        log = open(self.data / "log", "w")
        self.process = subprocess.Popen(
            [shutil.which("Orthanc"), str(self.data / "orthanc.json")], stdout=log, stderr=log)
        wait_for(f"http://127.0.0.1:{self.port}/system")
        return self

    def __exit__(self, *_):
        self.process.terminate()
        self.process.wait()
        shutil.rmtree(self.data, ignore_errors=True)

    def server(self):
        return Server("Orthanc", self.port, "/dicom-web", {})


def wait_for(url, seconds=60):
    end = time.time() + seconds
    while True:
        try:
            urllib.request.urlopen(url, timeout=2).close()
            return
        except OSError:
            if time.time() > end:
                raise
            time.sleep(0.2)
