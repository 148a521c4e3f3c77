"""Files that are not the lists they should be."""

from __future__ import annotations

import gzip
import zipfile

import pytest

from checker.screening.catalogue import recognise
from checker.screening.folder import snapshot_file
from checker.screening.opening import BadList
from checker.screening.snapshot import Origin, opened, take_in
from tests.screening.samples import CSL_JSON, EU_CSV, HOUSE, OFAC, SDN_XML, SINGLE, UK_CSV, UN, lay

XXE = '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>'


def take(path, **options):
    return take_in([(found, Origin("test"), "") for found in recognise([path])], partial=True, **options)


def wrong(path):
    with pytest.raises(BadList) as error:
        take(path)
    assert error.value.remedy
    return error.value.reason


@pytest.mark.parametrize(
    ("name", "text", "said"),
    [
        ("un.xml", "<!DOCTYPE html><html><body>503</body></html>", "web page"),
        ("eu.csv", "<html><title>Error</title></html>", "web page"),
        ("un.xml", "", "empty"),
        ("un.xml", UN[: len(UN) // 2], "cut short"),
        ("un.xml", XXE + UN.partition("?>")[2], "document type"),
        ("un.xml", UN.replace("2026-11-20T00:00:00Z", ""), "what day"),
        ("un.xml", "<rss><channel/></rss>", "no list known"),
        ("sdn.xml", SDN_XML.replace("<Record_Count>2<", "<Record_Count>3<"), "declares 3 records and holds 2"),
        ("sdn.xml", SDN_XML.replace("<Record_Count>2<", "<Record_Count>-2<"), "'-2'"),
        ("eu.csv", EU_CSV.replace("Entity_Regulation_Programme", "Programme"), "header has changed"),
        ("eu.csv", EU_CSV[: EU_CSV.rindex("CN;CHINA")], "cells"),
        ("uk.csv", UK_CSV.replace("Report Date: 20-Nov-2026", "Report Date: soon"), "what day"),
        ("uk.csv", UK_CSV.replace("Alias strength", "Strength"), "header has changed"),
        ("consolidated.json", CSL_JSON[:-20], "cut short"),
        ("consolidated.json", CSL_JSON.replace('"total": 1', '"total": -1'), "-1"),
        ("house.csv", "colour,size\nred,1\n", "no list known"),
        ("house.csv", HOUSE + "\udcff", "UTF-8"),
        ("entities.ftm.json", SINGLE["entities.ftm.json"] + "{broken", "line 3"),
        ("shisantouketsu20261120.csv", SINGLE["shisantouketsu20261120.csv"].replace("別名・別称（英語）", "別"), "header has changed"),
        ("entity_list.csv", SINGLE["entity_list.csv"].replace("Alternate Name", "Alias"), "header has changed"),
    ],
)
def test_a_bad_file_is_refused_with_what_is_wrong(name, text, said, tmp_path):
    file = tmp_path / name
    file.write_bytes(text.encode("utf-8", "surrogateescape"))
    assert said in wrong(file)
    assert not snapshot_file().exists()


def test_the_treasury_set_must_be_whole(tmp_path):
    file = lay(tmp_path)["sdn.csv"]
    (tmp_path / "alt.csv").unlink()
    assert "ALT.CSV" in wrong(file)
    (tmp_path / "alt.csv").write_text(OFAC["alt.csv"].replace(",-0- \r\n102", "\r\n102").replace(',"aka"', ""))
    assert "cells" in wrong(file)


def test_entries_without_names_betray_a_changed_form(tmp_path):
    file = tmp_path / "eu.xml"
    many = '<sanctionEntity logicalId="1"><subjectType code="person"/></sanctionEntity>' * 20
    file.write_text(f'<export generationDate="2026-11-20">{many}</export>')
    assert "no name" in wrong(file)


def test_an_archive_that_unpacks_without_end_is_refused(tmp_path):
    bomb = tmp_path / "un.xml.gz"
    bomb.write_bytes(gzip.compress(b"<CONSOLIDATED_LIST dateGenerated='2026-11-20'>" + b" " * 30_000_000))
    assert "more than a list can hold" in wrong(bomb)
    archive = tmp_path / "un.zip"
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("un.xml", b" " * 30_000_000)
    assert "more than a list can hold" in wrong(archive)
    two = tmp_path / "two.zip"
    with zipfile.ZipFile(two, "w") as packed:
        packed.writestr("a.xml", "x")
        packed.writestr("b.xml", "x")
    assert "2 files" in wrong(two)


def test_a_packed_list_is_read(tmp_path):
    file = tmp_path / "un.xml.gz"
    file.write_bytes(gzip.compress(UN.encode()))
    assert [m.entries for m in take(file)] == [2]


def test_xml_nested_without_end_is_refused(tmp_path):
    file = tmp_path / "un.xml"
    file.write_text("<CONSOLIDATED_LIST dateGenerated='2026-11-20'>" + "<a>" * 5000)
    assert "deep" in wrong(file)


def test_the_old_list_stays_in_force_when_the_new_one_is_bad(tmp_path):
    file = lay(tmp_path)["un.xml"]
    take(file)
    before = snapshot_file().read_bytes()
    file.write_text(UN[:500])
    wrong(file)
    assert snapshot_file().read_bytes() == before
    assert [m.name for m in opened(snapshot_file()).manifests()] == ["un"]


def test_a_list_with_far_too_few_entries_is_refused_unless_it_is_a_part_on_purpose(tmp_path):
    file = lay(tmp_path)["un.xml"]
    with pytest.raises(BadList, match="never has fewer"):
        take_in([(found, Origin("test"), "") for found in recognise([file])])


def test_a_file_that_is_not_there_is_an_error(tmp_path):
    with pytest.raises(BadList, match="no such file"):
        recognise([tmp_path / "nothing.xml"])
