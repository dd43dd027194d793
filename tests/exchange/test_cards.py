"""Cards from real phones and programs, odd ones made up, and hostile ones."""

from __future__ import annotations

import csv
import random
from collections.abc import Iterator
from pathlib import Path

import pytest
import vobject
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kamdesk.exchange.cards import (
    CannotReadCards,
    Card,
    CardAddress,
    CardChannel,
    CardLimits,
    card_title,
    full_name,
    read_cards,
)
from kamdesk.exchange.records import Rejected, Warned
from kamdesk.exchange.write_cards import write_cards

QUIET = settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)


def _cards(path: Path) -> list[Card]:
    return [item for item in read_cards(path) if isinstance(item, Card)]


def _read(tmp_path: Path, *lines: str | bytes, version: str = "3.0", end: bytes = b"\r\n") -> Card:
    """The one card these lines make."""
    told = [f"VERSION:{version}"] if version else []
    raw = [line.encode() if isinstance(line, str) else line for line in ["BEGIN:VCARD", *told, *lines, "END:VCARD", ""]]
    path = tmp_path / "card.vcf"
    path.write_bytes(end.join(raw))
    (card,) = _cards(path)
    return card


def _expected(shared_data: Path) -> list[dict[str, str]]:
    with (shared_data / "expected/vcards.tsv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


def _told(row: dict[str, str], column: str, cards: int) -> list[str]:
    """The values a column gives for each card; blanks at the ends are the table's own."""
    texts = [text.strip() for text in row[column].split(" |")] if cards > 1 else [row[column].strip()]
    return texts if len(texts) == cards else [""] * cards


def _iso(day: str) -> str:
    """A BDAY of the table as the book writes it."""
    digits = day.partition("T")[0].replace("-", "")
    return f"--{digits[:2]}-{digits[2:]}" if len(digits) == 4 else f"{digits[:4]}-{digits[4:6]}-{digits[6:]}"


def test_every_real_card_is_as_expected(shared_data: Path) -> None:
    total = 0
    for row in _expected(shared_data):
        items = list(read_cards(shared_data / row["file"]))
        cards = [item for item in items if isinstance(item, Card)]
        total += len(cards)
        names = [
            "/".join((c.family_name, c.given_name, c.additional_names, c.name_prefix, c.name_suffix)) for c in cards
        ]
        wanted = ["/".join(part.strip() for part in name.split("/")) for name in _told(row, "n", len(cards))]
        birthdays = [card.birthday for card in cards if card.birthday]
        photos = [c for c in cards if c.photo or any(line.startswith("PHOTO") for line in c.other)]
        dropped = [item for item in items if isinstance(item, Warned) and item.reason == "photo_dropped"]
        found = {
            "cards": len(cards),
            "fn": [card.formatted_name for card in cards],
            "n": [name.rstrip("/") for name in names],
            "tel": sum(len(card.phones) for card in cards),
            "email": sum(len(card.emails) for card in cards),
            "adr": sum(len(card.addresses) for card in cards),
            "bday": birthdays,
            "note": sum(bool(card.note) for card in cards),
            "photo": len(photos) + len(dropped),
        }
        assert found == {
            "cards": int(row["top_level_cards"]),
            "fn": _told(row, "fn", len(cards)),
            "n": [name.rstrip("/") for name in wanted],
            "tel": int(row["tel"]),
            "email": int(row["email"]),
            "adr": int(row["adr"]),
            "bday": [_iso(day) for day in _told(row, "bday", len(cards)) if day],
            "note": int(row["note"]),
            # an empty PHOTO line counts in the table, but shows nobody
            "photo": int(row["photo"]) - row["file"].endswith("testfullvcard.vcf"),
        }, row["file"]
        assert not [item for item in items if isinstance(item, Rejected)]
        assert [card.number for card in cards] == list(range(1, len(cards) + 1))
    assert total == 84


def test_what_vobject_can_read_it_reads_alike(shared_data: Path) -> None:
    agreed = 0
    for path in sorted((shared_data / "02-vcards").rglob("*.vcf")):
        cards = _cards(path)
        try:
            others = list(vobject.readComponents(path.read_bytes().decode()))
        except (vobject.base.ParseError, vobject.base.VObjectError, UnicodeDecodeError, ValueError, KeyError):
            continue
        if len(others) != len(cards):
            continue
        for card, other in zip(cards, others, strict=True):
            assert len(card.phones) == len(getattr(other, "tel_list", [])), path.name
            emails = [line.value for line in getattr(other, "email_list", [])]
            if not path.name.startswith("John_Doe_ANDROID"):
                assert sorted(email.value for email in card.emails) == sorted(emails), path.name
            agreed += 1
    assert agreed > 40


@pytest.mark.parametrize(
    ("file", "field", "value"),
    [
        ("android/v21_japanese_1.vcf", "family_name", "安藤ロイド"),
        ("android/v21_japanese_1.vcf", "phonetic_family_name", "ｱﾝﾄﾞｳﾛｲﾄﾞ"),
        ("android/v30_japanese.vcf", "formatted_name", "伊能 圭一 伊予"),
        ("ez-vcard/issue114.vcf", "formatted_name", "Dummy, Dummy"),
        ("ez-vcard/John_Doe_EVOLUTION.vcf", "formatted_name", "Mr. John Richter, James Doe Sr."),
        ("ez-vcard/rfc6350-example.vcf", "birthday", "--02-03"),
        ("ez-vcard/John_Doe_EVOLUTION.vcf", "department", "Accounting / Dungeon"),
        ("ez-vcard/outlook-2003.vcf", "note", "This is the note field!!\nSecond line\n\nThird line is empty"),
        ("android/v21_im.vcf", "nickname", "Nick"),
        ("android/v21_im.vcf", "messengers", (CardChannel("gtalk", "hhh@gmail.com"),)),
        ("android/v30_pause_wait.vcf", "phones", (CardChannel("other", "p1234p5678w9"),)),
        ("kcontacts/testfullvcard.vcf", "categories", ("FICTION", "LITERATURE")),
        ("kcontacts/testfullvcard.vcf", "uid", "b8767877-b4a1-4c70-9acc-505d3819e519"),
        ("kcontacts/vcard8.vcf", "note", "line one\nline two\nline three"),
        ("ez-vcard/John_Doe_IPHONE.vcf", "photo_type", "image/jpeg"),
        ("thunderbird/v3-uri-binary-png.vcf", "photo_type", "image/png"),
        ("kcontacts/vcard10.vcf", "company", "Bike Shop"),
        (
            "android/v21_complicated.vcf",
            "note",
            "The following note is the example from RFC 2045.\n"
            "Now's the time for all folk to come to the aid of their country.",
        ),
    ],
)
def test_real_values(shared_data: Path, file: str, field: str, value: object) -> None:
    assert getattr(_cards(shared_data / "02-vcards" / file)[0], field) == value


def test_real_quoted_printable_breaks_inside_characters(shared_data: Path) -> None:
    cards = _cards(shared_data / "02-vcards/ez-vcard/John_Doe_ANDROID.vcf")
    assert [card_title(card, "f", card.number) for card in cards[:4]] == [
        "john.doe@company.com", "jane.doe@company.com", "Ñ Ñ Ñ Ñ Ñ", "Ñ Ñ Ñ Ñ Ñ Ñ Ñ Ñ Ñ Ñ Ñ"
    ]  # fmt: skip
    assert [card.formatted_name for card in cards[4:]] == ["Ñ Ñ Ñ Ñ", "ÑÑÑÑ"]


def test_real_labels_and_addresses(shared_data: Path) -> None:
    (card,) = _cards(shared_data / "02-vcards/ez-vcard/gmail-single.vcf")
    assert card.phones == (CardChannel("mobile", "555 555 1111"), CardChannel("other", "555 555 2222", "GRAND_CENTRAL"))
    assert card.addresses[1] == CardAddress(
        "other", "321 Custom St", "Custom City", "TX", "98765", "USA", "CustomAdrType"
    )
    assert "item4.X-ABDATE:1970-06-02" in card.other


def test_real_malformed_photo_loses_nothing_else(shared_data: Path) -> None:
    warning, card = read_cards(shared_data / "02-vcards/android/v21_malformed_photo.vcf")
    assert warning == Warned(1, "photo_dropped")
    assert isinstance(card, Card)
    assert (card.formatted_name, card.family_name, card.photo) == ("fullname", "name", None)


@pytest.mark.parametrize("end", [b"\n", b"\r\n", b"\r", b"\r\r\n"])
def test_line_ends(tmp_path: Path, end: bytes) -> None:
    card = _read(tmp_path, "FN:张", " 三", "NOTE:a\\nb", "", "TEL:1", end=end)
    assert (card.formatted_name, card.note, card.phones) == ("张三", "a\nb", (CardChannel("other", "1"),))


def test_mixed_line_ends_and_marks(tmp_path: Path) -> None:
    path = tmp_path / "x.vcf"
    path.write_bytes(b"\xef\xbb\xbfBEGIN:VCARD\r\nFN:A\rTEL:1\r\r\nEND:VCARD\nstray\nbegin:vcard\nfn:B\0b\nend:vcard")
    assert [(card.formatted_name, len(card.phones)) for card in _cards(path)] == [("A", 1), ("Bb", 0)]


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-be", "gb18030", "big5", "utf-8-sig"])
def test_encodings_nobody_names(tmp_path: Path, encoding: str) -> None:
    text = "BEGIN:VCARD\r\nVERSION:2.1\r\nN:王;小明\r\nORG:上海遠景科技公司\r\nNOTE:喜歡喝茶\r\nEND:VCARD\r\n"
    data = text.encode(encoding)
    path = tmp_path / "x.vcf"
    path.write_bytes(b"\xfe\xff" + data if encoding == "utf-16-be" else data)
    (card,) = _cards(path)
    assert (card.family_name, card.company, card.note) == ("王", "上海遠景科技公司", "喜歡喝茶")


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("FN;CHARSET=GBK:张三".encode("gb18030"), "张三"),
        ("FN;CHARSET=GB2312:镕基".encode("gb18030"), "镕基"),
        ("FN;CHARSET=BIG5:陳大文".encode("big5"), "陳大文"),
        ("FN;CHARSET=UTF-8:张三".encode("gb18030"), "张三"),
        ("FN;CHARSET=NONSENSE:张三".encode(), "张三"),
        (b"FN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=E5=BC=A0=\r\n=E4=B8=\r\n=89", "张三"),
        (b"FN;CHARSET=GBK;ENCODING=QUOTED-PRINTABLE:=D5=C5=C8=FD", "张三"),
        (b"FN;ENCODING=quoted-printable;CHARSET=utf-8:=E5=BC=A0", "张"),
        ("FN:Jürgen Müller".encode("cp1252"), "Jürgen Müller"),
        ("FN:北京市朝阳区".encode("gb18030"), "北京市朝阳区"),
    ],
)
def test_charsets(tmp_path: Path, line: bytes, name: str) -> None:
    assert _read(tmp_path, line, version="2.1").formatted_name == name


def test_a_soft_break_before_a_known_line_does_not_swallow_it(tmp_path: Path) -> None:
    card = _read(tmp_path, "NOTE;ENCODING=QUOTED-PRINTABLE:abc=", "TEL:1", version="2.1")
    assert card.phones == (CardChannel("other", "1"),)


@pytest.mark.parametrize(
    ("line", "birthday", "lunar"),
    [
        ("BDAY:19870603", "1987-06-03", ""),
        ("BDAY:1987-06-03", "1987-06-03", ""),
        ("BDAY:1987-06-03T00:00:00Z", "1987-06-03", ""),
        ("BDAY;VALUE=DATE:1987-06-03", "1987-06-03", ""),
        ("BDAY;X-APPLE-OMIT-YEAR=1604:1604-02-29", "--02-29", ""),
        ("BDAY:--0603", "--06-03", ""),
        ("BDAY:--06-03", "--06-03", ""),
        ("BDAY:--06", "--06", ""),
        ("BDAY:1987年6月3日", "1987-06-03", ""),
        ("BDAY:1987-02-30", "", ""),
        ("BDAY:circa 1800", "", ""),
        ("BDAY:", "", ""),
        ("X-LUNAR-BIRTHDAY:1987-L06-03", "", "1987-L06-03"),
        ("X-LUNAR-BIRTHDAY:1987年闰六月初三", "", "1987-L06-03"),
        ("X-ALTBDAY;CALSCALE=chinese:1987-06-03", "", "1987-06-03"),
        ("X-ALTBDAY;CALSCALE=chinese:4684-L06-03", "", "--L06-03"),
        ("X-ALTBDAY;CALSCALE=chinese:00041-06-03", "", "--06-03"),
        ("BDAY:农历六月初三", "", "--06-03"),
        ("X-ANDROID-CUSTOM:vnd.com.miui.cursor.item/lunarBirthday;六月初三;1;;;;;;;;;;;;;", "", "--06-03"),
        ("X-ANDROID-CUSTOM:vnd.android.cursor.item/contact_event;1987-06-03;3;;;;;;;;;;;;;", "1987-06-03", ""),
    ],
)
def test_birthdays(tmp_path: Path, line: str, birthday: str, lunar: str) -> None:
    card = _read(tmp_path, "FN:x", line)
    assert (card.birthday, card.lunar_birthday) == (birthday, lunar)
    unread = not (birthday or lunar) and not line.endswith(":")
    assert card.other == ((line,) if unread else ())


@pytest.mark.parametrize(
    ("line", "messenger"),
    [
        ("X-QQ:12345", ("qq", "12345")),
        ("X-WECHAT:zhangsan", ("wechat", "zhangsan")),
        ("X-SOCIALPROFILE;type=wechat;x-user=sima_wx:x-apple:sima_wx", ("wechat", "sima_wx")),
        ("item1.X-SOCIALPROFILE;type=WeChat:x-apple:sima_wx", ("wechat", "sima_wx")),
        ("X-SOCIALPROFILE;type=QQ;x-user=12345:x-apple:12345", ("qq", "12345")),
        ("X-SOCIALPROFILE;type=pref;type=qq;x-user=12345:http://qq.com/12345", ("qq", "12345")),
        ("X-WEIXIN:zhangsan", ("wechat", "zhangsan")),
        ("X-JABBER;TYPE=HOME:a@b", ("jabber", "a@b")),
        ("IMPP:xmpp:a@b", ("jabber", "a@b")),
        ("IMPP;X-SERVICE-TYPE=QQ;type=HOME:x-apple:12345", ("qq", "12345")),
        ("IMPP;X-SERVICE-TYPE=WeChat:weixin:zs", ("wechat", "zs")),
        ("X-SKYPE-USERNAME:zs", ("skype", "zs")),
    ],
)
def test_messengers(tmp_path: Path, line: str, messenger: tuple[str, str]) -> None:
    assert _read(tmp_path, line).messengers == (CardChannel(*messenger),)


@pytest.mark.parametrize(
    ("lines", "phone"),
    [
        (["TEL;CELL:1"], ("mobile", "1", "")),
        (["TEL;TYPE=CELL,VOICE:1"], ("mobile", "1", "")),
        (['TEL;VALUE=uri;TYPE="voice,work":tel:+86-10-1234;ext=801'], ("work", "+86-10-1234 ext. 801", "")),
        (["TEL;WORK;FAX:1"], ("fax", "1", "")),
        (["item1.TEL:1", "item1.X-ABLabel:_$!<Mobile>!$_"], ("mobile", "1", "")),
        (["item1.TEL:1", "item1.X-ABLabel:手机"], ("mobile", "1", "")),
        (["item1.TEL:1", "item1.X-ABLabel:秘书"], ("other", "1", "秘书")),
        (["item1.X-ABLabel:秘书", "item1.TEL;type=CELL:1"], ("mobile", "1", "秘书")),
    ],
)
def test_phones(tmp_path: Path, lines: list[str], phone: tuple[str, str, str]) -> None:
    card = _read(tmp_path, *lines)
    assert card.phones == (CardChannel(*phone),)
    assert card.other == ()


def test_preferred_comes_first(tmp_path: Path) -> None:
    card = _read(tmp_path, "TEL:1", "TEL;TYPE=pref:2", "TEL:3", "EMAIL:a", "EMAIL;PREF=1:b")
    assert [phone.value for phone in card.phones] == ["2", "1", "3"]
    assert [email.value for email in card.emails] == ["b", "a"]


def test_a_name_is_one_text_and_parts_are_parts(tmp_path: Path) -> None:
    card = _read(
        tmp_path, "FN:Doe, John; Jr.\\, x", "N:a\\;b;c\\,d\\\\;;;", "ORG:远景\\;科技;销售;一部", "CATEGORIES:客户,a\\,b"
    )
    assert card.formatted_name == "Doe, John; Jr., x"
    assert (card.family_name, card.given_name) == ("a;b", "c,d\\")
    assert (card.company, card.department) == ("远景;科技", "销售 / 一部")
    assert card.categories == ("客户", "a,b")


def test_nothing_is_lost(tmp_path: Path) -> None:
    lines = [
        "X-FOO;X=1:a\\,b",
        "ORG:eins",
        "ORG:zwei",
        "TITLE:t",
        "TITLE:u",
        "URL:http://a",
        "URL:http://b",
        "KIND:individual",
    ]
    card = _read(tmp_path, *lines, "NOTE:a", "NOTE:b")
    assert card.other == ("X-FOO;X=1:a\\,b", "ORG:zwei", "TITLE:u", "KIND:individual")
    assert (card.company, card.title, card.url, card.note) == ("eins", "t", "http://a", "a\nb")
    assert card.sites == (CardChannel("other", "http://b"),)


def test_a_card_inside_a_card_stays_inside(tmp_path: Path) -> None:
    card = _read(tmp_path, "FN:Chefin", "AGENT:", "BEGIN:VCARD", "FN:Assistent", "TEL:9", "END:VCARD", "TEL:1")
    assert (card.formatted_name, [phone.value for phone in card.phones]) == ("Chefin", ["1"])
    assert card.other == ("AGENT:BEGIN:VCARD\\nFN:Assistent\\nTEL:9\\nEND:VCARD",)


def test_a_card_never_closed_is_one_all_the_same(tmp_path: Path) -> None:
    path = tmp_path / "x.vcf"
    path.write_text("BEGIN:VCARD\nFN:a\nBEGIN:VCARD\nFN:b\nEND:VCARD\nBEGIN:VCARD\nFN:c")
    items = list(read_cards(path))
    assert [item.formatted_name for item in items if isinstance(item, Card)] == ["a", "b", "c"]
    assert [item for item in items if isinstance(item, Warned)] == [Warned(1, "not_closed"), Warned(3, "not_closed")]


@pytest.mark.parametrize(
    ("card", "title", "name"),
    [
        (Card(company="远景", formatted_name="张三"), "远景", "张三"),
        (Card(formatted_name="张三", nickname="小张"), "张三", "张三"),
        (Card(family_name="欧阳", given_name="娜娜"), "欧阳娜娜", "欧阳娜娜"),
        (Card(family_name="Doe", given_name="John", name_prefix="Mr."), "Mr. John Doe", "Mr. John Doe"),
        (Card(nickname="小张", emails=(CardChannel("work", "a@b"),)), "小张", ""),
        (Card(emails=(CardChannel("work", "a@b"),), phones=(CardChannel("work", "1"),)), "a@b", ""),
        (Card(phones=(CardChannel("work", "1"),), messengers=(CardChannel("qq", "2"),)), "1", ""),
        (Card(messengers=(CardChannel("qq", "2"),)), "2", ""),
        (Card(note="only a note"), "FILE #7", ""),
    ],
)
def test_what_a_card_is_shown_as(card: Card, title: str, name: str) -> None:
    assert card_title(card, "FILE", 7) == title
    assert full_name(card) == name


def test_limits_reject_a_card_and_keep_the_others(tmp_path: Path) -> None:
    path = tmp_path / "x.vcf"
    long = "NOTE:" + "x" * 5000
    many = "\n".join(["TEL:1"] * 200)
    path.write_text("".join(f"BEGIN:VCARD\nFN:{n}\n{body}\nEND:VCARD\n" for n, body in enumerate(["", long, many, ""])))
    items = list(read_cards(path, CardLimits(card_bytes=2000, card_lines=100)))
    assert [type(item) for item in items] == [Card, Rejected, Rejected, Card]
    assert items[1:3] == [Rejected(2, "too_long", {"most": 2000}), Rejected(3, "too_many_lines", {"most": 100})]
    with pytest.raises(CannotReadCards) as refused:
        list(read_cards(path, CardLimits(cards=3)))
    assert refused.value.code == "too_large"
    with pytest.raises(CannotReadCards) as refused:
        list(read_cards(path, CardLimits(file_bytes=100)))
    assert refused.value.code == "too_large"


def test_a_photo_over_the_limit_is_dropped(shared_data: Path) -> None:
    path = shared_data / "02-vcards/thunderbird/v3-uri-binary-png.vcf"
    warning, card = read_cards(path, CardLimits(photo_bytes=1000))
    assert warning == Warned(1, "photo_dropped")
    assert isinstance(card, Card)
    assert card.photo is None


@pytest.mark.parametrize(("content", "code"), [(b"hello", "no_cards"), (b"\xff\xd8\xff" * 1000, "no_cards")])
def test_files_without_cards_are_refused(tmp_path: Path, content: bytes, code: str) -> None:
    path = tmp_path / "x.vcf"
    path.write_bytes(content)
    with pytest.raises(CannotReadCards) as refused:
        list(read_cards(path))
    assert refused.value.code == code
    path.write_bytes(b"")
    assert list(read_cards(path)) == []
    with pytest.raises(CannotReadCards):
        list(read_cards(tmp_path / "missing.vcf"))


def test_cards_come_one_at_a_time_whatever_the_pieces(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    text = "".join(f"BEGIN:VCARD\r\nFN:客户{n}\r\nNOTE:{'长' * n}\r\n 续\r\nEND:VCARD\r\n" for n in range(40))
    path = tmp_path / "x.vcf"
    path.write_bytes(text.encode())
    whole = _cards(path)
    assert [card.formatted_name for card in whole] == [f"客户{n}" for n in range(40)]
    for size in (1, 7, 64, 1000):
        monkeypatch.setattr("kamdesk.exchange.card_lines._READ", size)
        assert _cards(path) == whole


def _damaged(shared_data: Path) -> Iterator[bytes]:
    """Real files with bytes changed, cut out and doubled."""
    chance = random.Random(7)
    for path in sorted((shared_data / "02-vcards").rglob("*.vcf")):
        data = path.read_bytes()[:3000]
        for _ in range(6):
            spot, length = chance.randrange(len(data)), chance.randrange(1, 40)
            junk = bytes(chance.choice(b'\x00\r\n\t :;=\\"\xff\x80ABEGIN') for _ in range(length))
            yield data[:spot] + junk + data[spot + chance.randrange(length) :]


def test_a_phone_without_digits_is_kept_and_told(tmp_path: Path) -> None:
    path = tmp_path / "x.vcf"
    path.write_text("BEGIN:VCARD\nVERSION:3.0\nFN:甲\nTEL:abc\nTEL:110\nEND:VCARD\n", "utf-8")

    remark, card = read_cards(path)

    assert remark == Warned(1, "not_a_phone", {"column": "TEL", "value": "abc"})
    assert isinstance(card, Card)
    assert [phone.value for phone in card.phones] == ["abc", "110"]


@pytest.mark.parametrize(
    "line",
    [
        "X-SOCIALPROFILE;type=twitter:http://twitter.com/zs",
        "X-SOCIALPROFILE;type=wechat:http://wechat.com/zs",
        "X-SOCIALPROFILE;type=wechat:",
    ],
)
def test_a_profile_that_is_no_messenger_is_kept_as_it_stands(tmp_path: Path, line: str) -> None:
    path = tmp_path / "x.vcf"
    path.write_text(f"BEGIN:VCARD\nVERSION:3.0\nFN:甲\n{line}\nEND:VCARD\n", "utf-8")

    (card,) = read_cards(path)

    assert isinstance(card, Card)
    assert (card.messengers, card.other) == ((), (line,))


def test_a_profile_kept_in_a_card_of_ours_comes_back_as_it_went(tmp_path: Path) -> None:
    card = Card(1, formatted_name="甲", other=("X-SOCIALPROFILE;type=wechat:x-apple:zs",))
    write_cards(tmp_path / "x.vcf", [card])

    (again,) = read_cards(tmp_path / "x.vcf")

    assert isinstance(again, Card)
    assert (again.messengers, again.other) == ((), card.other)


def test_damaged_cards_are_read_as_far_as_they_go(tmp_path: Path, shared_data: Path) -> None:
    path = tmp_path / "x.vcf"
    for data in _damaged(shared_data):
        path.write_bytes(data)
        try:
            items = list(read_cards(path))
        except CannotReadCards:
            assert b"BEGIN:VCARD" not in data.upper().splitlines()
        else:
            assert all(isinstance(item, Card | Warned) for item in items)


@QUIET
@given(body=st.binary(max_size=300).filter(lambda body: b"VCARD" not in body.upper()))
def test_any_bytes_between_begin_and_end_make_a_card(tmp_path: Path, body: bytes) -> None:
    path = tmp_path / "x.vcf"
    path.write_bytes(b"BEGIN:VCARD\n" + body + b"\nEND:VCARD\n")
    assert sum(isinstance(item, Card) for item in read_cards(path)) == 1
