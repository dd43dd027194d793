"""Cards written are equal when read again, and other programs read them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import vobject
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kamdesk.exchange.cards import Card, CardAddress, CardChannel, read_cards
from kamdesk.exchange.records import Warned
from kamdesk.exchange.write_cards import Version, card_bytes, write_cards

VERSIONS: list[Version] = ["3.0", "4.0"]
PNG = b"\x89PNG\r\n\x1a\n" + bytes(range(256))


def _again(path: Path) -> list[Card]:
    items = [item for item in read_cards(path) if not (isinstance(item, Warned) and item.reason == "not_a_phone")]
    assert all(isinstance(item, Card) for item in items), items
    assert all(item.is_own for item in items if isinstance(item, Card))
    return [item._replace(is_own=False) for item in items if isinstance(item, Card)]


@pytest.mark.parametrize("version", VERSIONS)
def test_real_cards_come_back_and_vobject_reads_them(tmp_path: Path, shared_data: Path, version: Version) -> None:
    out = tmp_path / "out.vcf"
    for path in sorted((shared_data / "02-vcards").rglob("*.vcf")):
        cards = [item for item in read_cards(path) if isinstance(item, Card)]
        assert write_cards(out, cards, version) == len(cards)
        named = [card if card.formatted_name else card._replace(formatted_name="?") for card in cards]
        found = [
            card._replace(formatted_name=card.formatted_name if before.formatted_name else "?")
            for card, before in zip(_again(out), cards, strict=True)
        ]
        assert found == named, path.name
        others = list(vobject.readComponents(out.read_bytes().decode()))
        assert [other.fn.value for other in others if other.fn.value] == [
            card.formatted_name for card in _again(out) if card.formatted_name
        ]


@pytest.mark.parametrize("version", VERSIONS)
def test_naughty_strings_come_back(tmp_path: Path, shared_data: Path, version: Version) -> None:
    texts = json.loads((shared_data / "06-malformed/naughty-strings/blns.json").read_text("utf-8"))
    cards = [
        Card(number=n, formatted_name=text, family_name=text, company=text, note=text)
        for n, text in enumerate(filter(None, texts), 1)
    ]
    out = tmp_path / "out.vcf"
    write_cards(out, cards, version)
    assert _again(out) == cards


_text = st.text(alphabet=st.characters(exclude_characters="\r\0", exclude_categories=["Cs"]), max_size=90)
_word = _text.filter(lambda text: text.strip(" ") == text and text != "")
_label = st.sampled_from(["", "秘书", "a;b,c\\d", "Büro 2", "公司", "手机"])
_sites = st.sampled_from(["https://a.example/?q=1,2;3\\n", "b.example"])


@st.composite
def _cards(draw: st.DrawFn) -> Card:
    channels = st.lists(st.builds(CardChannel, st.sampled_from(["mobile", "work", "fax", "other"]), _word, _label))
    emails = st.lists(
        st.builds(CardChannel, st.sampled_from(["work", "home", "other"]), _word.map("a@".__add__), _label)
    )
    services = st.sampled_from(["wechat", "qq", "jabber", "lark"])
    address = st.builds(CardAddress, st.just("work"), _word, _word, _word, _word, _word, _label)
    return Card(
        number=1,
        uid=draw(st.sampled_from(["", "x,y", "0190a6c2-7b0e-7cc1-8d5e-0123456789ab"])),
        formatted_name=draw(_text.filter(bool)),
        family_name=draw(_text),
        given_name=draw(_text),
        nickname=draw(_text),
        company=draw(_text),
        department=draw(_text),
        title=draw(_text),
        phones=tuple(draw(channels)),
        emails=tuple(draw(emails)),
        messengers=tuple(draw(st.lists(st.builds(CardChannel, services, _word, _label)))),
        addresses=tuple(draw(st.lists(address))),
        birthday=draw(st.sampled_from(["", "1987-06-03", "--02-29", "--06"])),
        lunar_birthday=draw(st.sampled_from(["", "1987-L06-03", "--12-30"])),
        note=draw(_text),
        categories=tuple(dict.fromkeys(draw(st.lists(_word)))),
        is_company=draw(st.booleans()),
        url=draw(_sites | st.just("")),
        sites=tuple(draw(st.lists(st.builds(CardChannel, st.sampled_from(["work", "home"]), _sites, _label)))),
        photo=draw(st.sampled_from([None, PNG])),
    )


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=60)
@given(card=_cards(), version=st.sampled_from(VERSIONS))
def test_any_card_comes_back(tmp_path: Path, card: Card, version: Version) -> None:
    card = card._replace(photo_type="image/png" if card.photo else "")
    out = tmp_path / "out.vcf"
    write_cards(out, [card], version)
    assert _again(out) == [card]


def test_lines_are_folded_between_characters() -> None:
    for line in card_bytes(Card(formatted_name="张" * 200, note="ab" * 100)).split(b"\r\n"):
        assert len(line) <= 75
        line.decode()


def test_versions_write_what_their_readers_know() -> None:
    card = Card(
        formatted_name="张三", birthday="--06-03", photo=PNG, photo_type="image/png",
        uid="0190a6c2-7b0e-7cc1-8d5e-0123456789ab", phones=(CardChannel("mobile", "1"),),
    )  # fmt: skip
    old, new = card_bytes(card, "3.0").decode(), card_bytes(card, "4.0").decode()
    assert "BDAY;X-APPLE-OMIT-YEAR=1604:1604-06-03\r\n" in old
    assert "TEL;TYPE=CELL:1\r\n" in old
    assert "PHOTO;ENCODING=b;TYPE=PNG:" in old
    assert "BDAY:--0603\r\n" in new
    assert "TEL;TYPE=cell:1\r\n" in new
    assert "PHOTO:data:image/png;base64," in new
    assert "UID:urn:uuid:0190a6c2" in new


def test_a_card_without_a_name_gets_one() -> None:
    assert "FN:远景\r\n" in card_bytes(Card(company="远景")).decode()
    assert "FN:vCard #3\r\n" in card_bytes(Card(number=3)).decode()
