"""A batch on a cluster: two workers and a store of objects on this machine."""

from __future__ import annotations

import os
import signal
from pathlib import Path

import pytest

from checker.batch import cluster
from checker.batch.cluster import Cluster, _parcels, standing
from checker.batch.jobs import Job, Limits
from checker.batch.results import Results, records
from checker.batch.run import run
from checker.batch.sources import find
from checker.config import DEFAULT
from checker.errors import UsageError

SAMPLES = ("furniture-workbook", "lexus-for-singapore")


def test_jobs_go_out_in_parcels_in_their_order():
    sent = list(_parcels([Job("read", str(n)) for n in range(50)]))
    assert [len(parcel) for parcel in sent] == [24, 24, 2]
    assert [job.path for parcel in sent for job in parcel] == [str(n) for n in range(50)]


def test_a_scheduler_that_does_not_answer_is_told(monkeypatch):
    distributed = pytest.importorskip("distributed", reason="the cluster extra is not installed")

    def silent(*_, **__):
        raise TimeoutError("timed out")

    monkeypatch.setattr(distributed, "Client", silent)
    with pytest.raises(UsageError, match="no scheduler answers"), Cluster("tcp://127.0.0.1:1", Limits()):
        pass


@pytest.fixture
def store(monkeypatch):
    """A store of objects on the loopback, with the sample papers in it."""
    server = pytest.importorskip("moto.server", reason="moto is not installed")
    pytest.importorskip("s3fs", reason="the remote extra is not installed")
    for name, value in {"AWS_ACCESS_KEY_ID": "test", "AWS_SECRET_ACCESS_KEY": "test", "AWS_DEFAULT_REGION": "us-east-1"}.items():
        monkeypatch.setenv(name, value)
    moto = server.ThreadedMotoServer(ip_address="127.0.0.1", port=0, verbose=False)
    moto.start()
    host, port = moto.get_host_and_port()
    monkeypatch.setenv("AWS_ENDPOINT_URL", f"http://{host}:{port}")
    import s3fs

    s3fs.S3FileSystem.clear_instance_cache()
    fs = s3fs.S3FileSystem()
    fs.mkdir("papers")
    for sample in SAMPLES:
        for file in (f for f in Path("sample_docs", sample).iterdir() if f.suffix in (".pdf", ".xlsx")):
            fs.put_file(str(file), f"papers/{sample}/{file.name}")
    fs.pipe_file("papers/torn/torn.pdf", b"%PDF-1.7\n1 0 obj\n<< /Type /Cat")
    yield fs
    s3fs.S3FileSystem.clear_instance_cache()
    moto.stop()


def test_two_workers_read_from_a_store_and_nothing_is_lost_or_doubled_when_one_is_killed(tmp_path, monkeypatch, store):
    distributed = pytest.importorskip("distributed", reason="the cluster extra is not installed")
    monkeypatch.setattr(cluster, "PARCEL", {"read": 1, "judge": 1})
    papers = find(["s3://papers/"])
    assert len(papers) > 4
    killed = []
    with distributed.LocalCluster(n_workers=2, threads_per_worker=1, processes=True, dashboard_address=None, silence_logs=50) as far:
        hands = Cluster(far.scheduler_address, Limits(120.0, 0))

        def kill_one(stage, done, whole, verdicts):
            if stage == "read" and done == 2 and not killed:
                address, pid = next(iter(hands._client.run(os.getpid).items()))
                os.kill(pid, signal.SIGKILL)
                killed.append(address)

        with Results(tmp_path / "out.jsonl", "rules") as results:
            run(papers, results, DEFAULT, workers=hands, progress=kill_one)
    assert killed
    lines = list(records(tmp_path / "out.jsonl"))
    told = sorted(f for r in lines for f in {*(d["path"] for d in r["documents"]), *(u["path"] for u in r["unreadable"])})
    assert told == sorted(s.name for s in papers)
    assert {u["path"] for r in lines for u in r["unreadable"]} == {"s3://papers/torn/torn.pdf"}
    assert sorted(s["verdict"] for r in lines for s in r["shipments"]).count("hold") == 1


def test_what_the_work_rests_on_is_told_in_one_line():
    assert standing(DEFAULT).startswith("sha256:")
    assert "\n" not in standing(DEFAULT)
