"""Rows that stay out of an import on the command line: where each file's go, and how they come in once mended."""

from __future__ import annotations

import csv
import json
import os
from pathlib import Path

import pytest

from tests.app.commands import Shell


def _orders(path: Path, customer: str) -> Path:
    """A table one row of which stays out, because its amount is none."""
    path.parent.mkdir(exist_ok=True)
    path.write_text(f"单号,客户名称,下单日期,金额\n1,{customer},2026-11-01,5\n2,{customer},2026-11-01,x\n", "utf-8")
    return path


def _customers_in(path: Path) -> list[str]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return [row["客户名称"] for row in csv.DictReader(file)]


def test_files_of_one_name_have_each_their_own_rows_to_mend(shell: Shell, book: Path, tmp_path: Path) -> None:
    names = {"a/x.csv": "甲公司", "b/x.csv": "乙公司", "c/X.csv": "丙公司", "c/x-2.csv": "丁公司"}
    files = [_orders(tmp_path / name, customer) for name, customer in names.items()]

    answer = shell("import", book, *files, "--rejected", tmp_path / "mend.csv", "--json")

    saved = [Path(each["rejected_file"]) for each in answer.data["files"]]
    assert len({str(each).casefold() for each in saved}) == 4, "also where the disk takes x and X for the same"
    assert [_customers_in(each) for each in saved] == [[customer] for customer in names.values()]
    assert saved[0] == tmp_path / "mend-x.csv"


@pytest.mark.parametrize(
    ("language", "told"), [("en", "columns not taken: 甲栏, 乙栏"), ("zh_CN", "未采用的列：甲栏、乙栏")]
)
def test_columns_not_taken_stand_side_by_side_as_the_language_has_it(
    shell: Shell, book: Path, tmp_path: Path, language: str, told: str
) -> None:
    (tmp_path / "x.csv").write_text("客户名称,甲栏,乙栏\n东方公司,1,2\n", "utf-8")

    assert told in shell("import", book, tmp_path / "x.csv", "--lang", language).out


def test_rows_saved_on_another_drive_still_find_the_columns_beside_their_file(
    shell: Shell, book: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    lines = tmp_path / "in" / "lines.csv"
    lines.parent.mkdir()
    lines.write_text("单号,金额\n1,5\n2,x\n", "utf-8")
    (tmp_path / "in" / "heads.csv").write_text(
        "单号,买家,何时\n1,东方公司,05/06/2026\n2,东方公司,05/06/2026\n", "utf-8"
    )
    columns = {"单号": "order.number", "金额": "order.amount", "买家": "order.customer_name", "何时": "order.date"}
    settled = {"dates": "dmy", "join": {"file": "heads.csv", "key": "单号"}, "columns": columns}
    (tmp_path / "map.json").write_text(json.dumps(settled), "utf-8")
    out = tmp_path / "mend.csv"

    def no_way(*_: object) -> str:
        raise ValueError("path is on mount 'D:', start on mount 'C:'")

    monkeypatch.setattr(os.path, "relpath", no_way)
    answer = shell("import", book, lines, "--map", tmp_path / "map.json", "--rejected", out)
    assert (answer.status, out.exists()) == (1, True)

    out.write_text(out.read_text("utf-8-sig").replace("x", "y"), "utf-8-sig")
    again = tmp_path / "again.csv"
    assert shell("import", book, out, "--rejected", again).status == 1, "mended, but not well"
    again.write_text(again.read_text("utf-8-sig").replace("y", "7"), "utf-8-sig")
    (file,) = shell.json("import", book, again)["files"]
    assert (file["as"], file["created"]) == ("orders", 1)
