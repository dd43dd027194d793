"""Whatever fragment a rep types finds the name: the tokens of the index and of the query must meet."""

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kamdesk.rules.phones import phone_digits
from kamdesk.rules.searching import (
    SearchKind,
    SearchWord,
    classify,
    normalise,
    phone_grams,
    pinyin_tokens,
    text_grams,
)


def _hits(word: SearchWord, name: str, phone: str = "") -> bool:
    """What the book does with one word, in memory: grams first, then the text itself."""
    text = normalise(name)
    if word.text and set(word.grams) <= set(text_grams(name)) and word.text in text:
        return True
    tokens = pinyin_tokens(name)
    if word.pinyin and word.rest in text and any(t.startswith(p) for t in tokens for p in word.pinyin):
        return True
    digits = phone_digits(phone)
    return bool(word.digits) and set(word.phone_grams) <= set(phone_grams(digits)) and word.digits in digits


def _finds(typed: str, name: str, phone: str = "") -> bool:
    words = classify(typed).words
    return bool(words) and all(_hits(word, name, phone) for word in words)


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("王", "王小明"),
        ("小明", "王小明"),
        ("wxm", "王小明"),
        ("wangxm", "王小明"),
        ("WangXiao", "王小明"),
        ("wang xiao ming", "王小明"),
        ("xiaom", "王小明"),
        ("xm", "王小明"),
        ("王xm", "王小明"),
        ("wang明", "王小明"),
        ("lv", "吕布"),
        ("lu", "吕布"),
        ("lü", "吕布"),
        ("lǚ bù", "吕布"),
        ("lyu", "吕布"),
        ("lubu", "吕布"),
        ("nv", "女娲"),
        ("nu", "女娲"),
        ("sy", "单毅"),
        ("shan", "单毅"),
        ("dan", "单毅"),
        ("yuegao", "乐高"),
        ("legao", "乐高"),
        ("xi'an", "西安"),
        ("haichuang", "大连海创机械有限公司"),
        ("hcjx", "大连海创机械有限公司"),
        ("dlhcjxyxgs", "大连海创机械有限公司"),
        ("大连 jixie", "大连海创机械有限公司"),
        ("有限公司", "大连海创机械有限公司"),
        ("abc科", "上海ABC科技"),
        ("ＡＢＣ", "上海ABC科技"),
        ("abckj", "上海ABC科技"),
        ("smi", "John Smith"),
        ("café", "Café Noir"),
        ("&", "A&B"),
        ("a&b", "A&B"),
        ("(集团)", "大连（集团）公司"),
        ("360", "360安全"),
        ("😀", "😀王"),
        ("𬭎", "李𬭎"),
    ],
)
def test_found(typed: str, name: str) -> None:
    assert _finds(typed, name)


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("xl", "王小明"),
        ("明小", "王小明"),
        ("gs", "大连海创机械有限公司"),
        ("wangm", "王小明"),
        ("李", "王小明"),
        ("", "王小明"),
    ],
)
def test_not_found(typed: str, name: str) -> None:
    assert not _finds(typed, name)


@pytest.mark.parametrize(
    "typed", ["8000", "138 0013", "+86 138", "138-0013-8000", "0013", "13800138000", "80", "8613800138000"]
)
def test_phone_fragments(typed: str) -> None:
    assert _finds(typed, "王", "+86 138 0013 8000")


@pytest.mark.parametrize(
    ("typed", "kind"),
    [
        ("王小", SearchKind.HANZI),
        ("wang", SearchKind.LATIN),
        ("wang xiao", SearchKind.LATIN),
        ("138 0013", SearchKind.DIGITS),
        ("0411-8888", SearchKind.DIGITS),
        ("王 138", SearchKind.MIXED),
        ("王x", SearchKind.MIXED),
        ("a1", SearchKind.MIXED),
        ("  ", SearchKind.EMPTY),
    ],
)
def test_kinds(typed: str, kind: SearchKind) -> None:
    assert classify(typed).kind is kind


SAFE = re.compile(r"[0-9a-z\u3400-\u4db5\u4e00-\u9fcc]+")


@given(st.text(max_size=30))
def test_every_token_is_safe_in_a_full_text_query(text: str) -> None:
    tokens = [*text_grams(text), *pinyin_tokens(text), *phone_grams(phone_digits(text))]
    for word in classify(text).words:
        tokens += [*word.grams, *word.pinyin, *word.rest_grams, *word.phone_grams]
    assert all(SAFE.fullmatch(token) for token in tokens)


@given(st.text(alphabet=st.characters(codec="utf-8"), min_size=1, max_size=20), st.data())
def test_every_fragment_finds_its_text(text: str, data: st.DataObject) -> None:
    plain = normalise(text)
    first = data.draw(st.integers(0, len(plain)))
    fragment = plain[first : data.draw(st.integers(first, len(plain)))]
    if fragment.strip() and normalise(fragment) == fragment.strip():
        assert _finds(fragment, text)


def test_real_names_are_found_by_their_sound(shared_data: Path) -> None:
    from kamdesk.rules.pinyin import full_pinyin, initials

    folder = shared_data / "05-names-regions"
    names = (folder / "company-short-names-sample.txt").read_text(encoding="utf-8").split()
    names += (folder / "historical-names-sample.txt").read_text(encoding="utf-8").split()
    for name in names[::7]:
        tokens = set(pinyin_tokens(name))
        if tokens:
            assert _finds(full_pinyin(name), name), name
            assert _finds(initials(name), name), name
