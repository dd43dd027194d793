"""Encodings: what people's files are in must be found without asking."""

import csv
from pathlib import Path

import pytest

from kamdesk.exchange.encoding import encoding_of
from kamdesk.models.refusals import BadRequest

SIMPLIFIED = "客户名称,联系人\n苏州新元电子有限公司,张三\n上海翟氏贸易,仇小姐\n"
TRADITIONAL = "客戶名稱,聯絡人\n臺北新元電子股份有限公司,張三\n高雄貿易,陳小姐\n"
JAPANESE = "会社名,氏名\n株式会社サンプル,山田太郎\nテスト商事,すずき いちろう\n"
WESTERN = "Nom,Ville\nJérôme Lefèvre,Besançon\nKöhler,Düsseldorf\n"
RUSSIAN = "Имя,Город\nИван Петров,Москва\nАнна Иванова,Санкт-Петербург\n"


@pytest.mark.parametrize(
    ("text", "written_in", "found"),
    [
        (SIMPLIFIED, "utf-8", "utf-8"),
        (SIMPLIFIED, "utf-8-sig", "utf-8-sig"),
        (SIMPLIFIED, "gbk", "gb18030"),
        ("张三\n", "gbk", "gb18030"),
        ("李\n", "gbk", "gb18030"),
        ("姓名\n㳇河,㐂\n", "gb18030", "gb18030"),
        (SIMPLIFIED, "utf-16", "utf-16"),
        (SIMPLIFIED.replace("张三", "13800000000"), "utf-16-le", "utf-16-le"),
        (SIMPLIFIED.replace("张三", "13800000000"), "utf-16-be", "utf-16-be"),
        (TRADITIONAL, "big5", "big5"),
        ("陳小姐\n", "big5", "big5"),
        (JAPANESE, "shift_jis", "shift_jis"),
        (WESTERN, "latin-1", "latin-1"),
        ("Name\n“smart” café\n", "cp1252", "cp1252"),
        (WESTERN.replace("\n", "\r"), "mac_roman", "mac_roman"),
        (RUSSIAN, "cp1251", "cp1251"),
        ("a,b\n1,2\n", "ascii", "ascii"),
        ("", "ascii", "ascii"),
    ],
)
def test_what_was_written_is_read(tmp_path: Path, text: str, written_in: str, found: str) -> None:
    file = tmp_path / "a.csv"
    file.write_bytes(text.encode(written_in))

    encoding = encoding_of(file)

    assert encoding.name == found
    assert encoding.clean
    assert file.read_bytes().decode(encoding.codec) == text


def test_a_few_broken_bytes_do_not_turn_utf8_into_something_else(tmp_path: Path) -> None:
    file = tmp_path / "a.csv"
    file.write_bytes(SIMPLIFIED.encode() * 3 + b"\xe5\xbc,cut\n")

    assert encoding_of(file).name == "utf-8"
    assert not encoding_of(file).clean


def test_a_stray_nul_is_not_utf16(tmp_path: Path) -> None:
    file = tmp_path / "a.csv"
    file.write_bytes(b"a,b,c\n\0,2,3\n")

    assert encoding_of(file).name == "ascii"


def test_a_byte_order_mark_wins_over_the_wish(tmp_path: Path) -> None:
    file = tmp_path / "a.csv"
    file.write_bytes(SIMPLIFIED.encode("utf-8-sig"))

    assert encoding_of(file, "gb18030").name == "utf-8-sig"


def test_the_wish_wins_over_the_guess(tmp_path: Path) -> None:
    file = tmp_path / "a.csv"
    file.write_bytes("é".encode("latin-1"))

    assert encoding_of(file, "cp1252").name == "cp1252"
    assert encoding_of(file, "GB2312").codec == "gb18030"


@pytest.mark.parametrize("wish", ["klingon", "base64", "rot13", "punycode", "", "utf-8\0"])
def test_an_encoding_that_does_not_exist_is_refused(tmp_path: Path, wish: str) -> None:
    file = tmp_path / "a.csv"
    file.write_bytes(b"a")
    if not wish:
        assert encoding_of(file, wish).name == "ascii"
        return
    with pytest.raises(BadRequest) as refusal:
        encoding_of(file, wish)
    assert refusal.value.code == "unknown_encoding"


def test_real_files(shared_data: Path) -> None:
    with (shared_data / "expected" / "csv-files.tsv").open(encoding="utf-8") as table:
        expected = {line["file"]: line["encoding"] for line in csv.DictReader(table, delimiter="\t")}

    found = {file: encoding_of(shared_data / file) for file in expected}

    assert all(encoding.clean for encoding in found.values())
    gb = {"gbk", "gb18030"}
    wrong = {f: e.name for f, e in found.items() if e.name != expected[f] and not {e.name, expected[f]} <= gb}
    assert wrong == {}


def test_the_same_table_in_gb18030_and_utf8(shared_data: Path) -> None:
    folder = shared_data / "05-names-regions" / "divisions"
    encoding = encoding_of(folder / "areas-gb18030.csv")

    text = (folder / "areas-gb18030.csv").read_bytes().decode(encoding.codec)

    assert text == (folder / "areas.csv").read_text("utf-8")
