"""A real PostgreSQL server of its own, in a folder of its own, for as long as the tests run."""

from __future__ import annotations

import os
import pwd
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


def programs() -> Path | None:
    """The folder with initdb and pg_ctl; None where PostgreSQL is not installed."""
    found = [p.parent for p in sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"), reverse=True)]
    if there := shutil.which("initdb"):
        found.append(Path(there).resolve().parent)
    return next((folder for folder in found if (folder / "pg_ctl").exists() and (folder / "postgres").exists()), None)


@contextmanager
def running() -> Iterator[str]:
    """The address of a server that listens on a socket in its folder alone."""
    where = programs()
    assert where
    folder = Path(tempfile.mkdtemp(prefix="docscan-pg-"))
    who = {}
    if os.getuid() == 0:  # PostgreSQL refuses to run as root
        user = next(u for u in ("postgres", "nobody") if any(p.pw_name == u for p in pwd.getpwall()))
        os.chown(folder, pwd.getpwnam(user).pw_uid, -1)
        who = {"user": user, "group": pwd.getpwnam(user).pw_gid, "extra_groups": []}
    folder.chmod(0o755)

    def call(*command: str) -> None:
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.STDOUT, cwd=folder, timeout=120, **who)

    data = str(folder / "data")
    try:
        call(str(where / "initdb"), "-D", data, "-U", "docscan", "--auth=trust", "--no-sync", "-E", "UTF8", "--locale=C.UTF-8")
        call(str(where / "pg_ctl"), "-D", data, "-w", "-l", str(folder / "log"), "-o", f"-k {folder} -c listen_addresses='' -c fsync=off", "start")
        try:
            yield f"postgresql://docscan@/postgres?host={folder}"
        finally:
            call(str(where / "pg_ctl"), "-D", data, "-m", "immediate", "stop")
    finally:
        shutil.rmtree(folder, ignore_errors=True)
