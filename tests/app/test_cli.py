"""The command line: what each verb answers, in JSON as the interfaces say and in words, and how it ends."""

from __future__ import annotations

import csv
import io
import json
import os
import sys
from datetime import timedelta
from pathlib import Path

import pytest

from kamdesk.app import passphrases
from kamdesk.app.start_arguments import VERBS
from kamdesk.services import desk as desks
from kamdesk.services import groups
from kamdesk.services.desk import Secret
from tests.app.commands import PASSPHRASE, Shell

LISTED = (
    "uid number name tier grade segment state revenue margin orders revenue_ever orders_ever first_order last_order"
    " last_contact groups"
).split()


# new


def test_new_makes_an_encrypted_book_and_says_where(shell: Shell, tmp_path: Path) -> None:
    path = tmp_path / "a.kamdesk"
    assert shell.json("new", path) == {"book": str(path)}
    assert not path.read_bytes().startswith(b"SQLite format 3")
    assert path.stat().st_mode & 0o077 == 0


def test_new_never_overwrites(shell: Shell, tmp_path: Path) -> None:
    path = tmp_path / "a.kamdesk"
    path.write_text("mine")
    answer = shell("new", path)
    assert (answer.status, answer.out, path.read_text()) == (4, "", "mine")
    assert answer.err.count("\n") == 1


def test_new_without_passphrase_or_keychain_is_bad_usage_and_leaves_no_file(
    shell: Shell, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("KAMDESK_PASSPHRASE")
    path = tmp_path / "a.kamdesk"
    assert shell("new", path).status == 2
    assert not path.exists()


def test_new_takes_the_passphrase_from_a_file_before_the_environment(shell: Shell, tmp_path: Path) -> None:
    secret = tmp_path / "secret"
    secret.write_text("aus der Datei\nzweite Zeile\n", "utf-8")
    path = tmp_path / "a.kamdesk"
    assert shell("new", path, "--passphrase-file", secret).status == 0
    assert shell("list", path).status == 3, "the environment's passphrase is another one"
    assert shell("list", path, "--passphrase-file", secret).status == 0


@pytest.mark.parametrize("content", ["", "\nzweite Zeile"])
def test_an_empty_passphrase_file_is_bad_usage(shell: Shell, tmp_path: Path, content: str) -> None:
    secret = tmp_path / "secret"
    secret.write_text(content)
    assert shell("new", tmp_path / "a.kamdesk", "--passphrase-file", secret).status == 2
    assert shell("new", tmp_path / "a.kamdesk", "--passphrase-file", tmp_path / "none").status == 2
    assert not (tmp_path / "a.kamdesk").exists()


def test_a_terminal_is_asked_twice_for_a_new_passphrase(
    shell: Shell, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("KAMDESK_PASSPHRASE")
    monkeypatch.setattr(passphrases, "can_ask", lambda: True)
    typed = iter(["eins zwei", "eins drei", "eins zwei", "eins zwei"])
    monkeypatch.setattr("getpass.getpass", lambda _question: next(typed))
    assert shell("new", tmp_path / "a.kamdesk").status == 2
    assert shell("new", tmp_path / "a.kamdesk").status == 0


# list


def test_list_has_the_keys_of_the_interfaces(shell: Shell, book: Path) -> None:
    found = shell.json("list", book)["customers"]
    assert [list(each) for each in found] == [LISTED, LISTED]
    first = next(each for each in found if each["number"] == "K-1")
    assert (first["name"], first["tier"], first["groups"]) == ("申达精密机械", "prospect", ["华东/上海"])
    assert (first["revenue"], first["orders"], first["last_contact"]) == ("0.00", 0, "2026-11-16")


def test_list_narrows_orders_and_cuts(shell: Shell, book: Path) -> None:
    assert [each["number"] for each in shell.json("list", book, "--lens", "group:华东")["customers"]] == ["K-1"]
    assert [each["number"] for each in shell.json("list", book, "--sort", "number:desc")["customers"]] == ["K-2", "K-1"]
    assert [each["number"] for each in shell.json("list", book, "--sort=-number,name")["customers"]] == ["K-2", "K-1"]
    assert len(shell.json("list", book, "--limit", 1)["customers"]) == 1


@pytest.mark.parametrize(
    "arguments",
    [
        ("--lens", "nobody"),
        ("--sort", "colour"),
        ("--window", "0"),
        ("--window", "many"),
        ("--on", "2026-13-01"),
        ("--on", "2026-W01-1"),
        ("--rank-by", "luck"),
        ("--nonsense",),
        ("--lang", "fr"),
    ],
)
def test_a_wrong_option_is_bad_usage_on_one_line(shell: Shell, book: Path, arguments: tuple[str, ...]) -> None:
    answer = shell("list", book, *arguments, language="zh_CN")
    assert (answer.status, answer.out) == (2, "")
    assert answer.err.startswith("kamdesk: ")
    assert answer.err.count("\n") == 1


def test_list_in_words_is_tidy_where_chinese_is_wide(shell: Shell, book: Path) -> None:
    answer = shell("list", book)
    title, first, second, foot = answer.out.splitlines()
    assert title.split()[:3] == ["Number", "Name", "Tier"]
    assert first.index("□") + len("宏图电子") == title.index("Tier"), "each sign of the name takes two cells"
    assert second.index("△") + len("申达精密机械") == title.index("Tier")
    assert "2 customer" in foot


def test_list_speaks_chinese(shell: Shell, book: Path) -> None:
    assert "编号" in shell("list", book, language="zh_CN").out


# show and search


def test_show_has_the_keys_and_speaks_of_one_customer(shell: Shell, book: Path) -> None:
    told = shell.json("show", book, "K-1")
    assert list(told) == ["customer", "contacts", "interactions", "orders", "reminders", "groups", "files"]
    assert told["customer"]["name"] == "申达精密机械"
    assert told["contacts"][0]["channels"] == [{"kind": "mobile", "value": "138 0013 8000", "label": None}]
    assert told["interactions"][0]["date"] == "2026-11-16"
    assert told["groups"] == ["华东/上海"]
    due = {each["kind"]: (each["due"], each["overdue_days"]) for each in told["reminders"]}
    assert due["callback"] == ("2026-11-22", 1)
    assert not [name for name in told["customer"] if name == "id" or name.endswith("_id")]


def test_show_finds_by_uid_and_by_name_and_words_money_exactly(shell: Shell, book: Path) -> None:
    uid = shell.json("show", book, "宏图电子")["customer"]["uid"]
    assert shell.json("show", book, uid)["customer"]["demand"] == "1234.50"


def test_a_name_that_fits_two_is_bad_usage_and_lists_them(shell: Shell, book: Path) -> None:
    desk = desks.open_desk(book, desks.Secret(PASSPHRASE, keychain=False))
    from kamdesk.services import customers

    customers.save(desk, None, {"name": "宏图电子", "number": "K-9"})
    desk.close()
    answer = shell("show", book, "宏图电子", "--json")
    assert (answer.status, answer.out) == (2, "")
    assert "K-2" in answer.err
    assert "K-9" in answer.err


def test_a_customer_nobody_knows_is_bad_usage(shell: Shell, book: Path) -> None:
    assert shell("show", book, "无此公司").status == 2


@pytest.mark.parametrize(("typed", "matched"), [("申达", "name"), ("sdjm", "pinyin"), ("0013", "phone")])
def test_search_says_what_matched(shell: Shell, book: Path, typed: str, matched: str) -> None:
    (hit,) = shell.json("search", book, typed)["hits"]
    assert list(hit) == ["uid", "number", "name", "matched"]
    assert (hit["number"], hit["matched"]) == ("K-1", matched)


# today and log


def test_today_merges_reasons_and_words_them(shell: Shell, book: Path) -> None:
    told = shell.json("today", book)
    assert list(told) == ["on", "items", "later"]
    assert told["on"] == "2026-11-23"
    (item,) = [each for each in told["items"] if each["name"] == "申达精密机械"]
    assert list(item) == ["uid", "name", "reasons", "priority"]
    reasons = {each["kind"]: each for each in item["reasons"]}
    assert list(reasons["callback"]) == ["kind", "key", "due", "overdue_days", "text"]
    assert (reasons["callback"]["overdue_days"], reasons["birthday"]["overdue_days"]) == (1, -1)
    assert "报新价" in reasons["callback"]["text"]


def test_today_is_seen_from_another_day(shell: Shell, book: Path) -> None:
    told = shell.json("today", book, "--on", "2026-11-24")
    reasons = [each for item in told["items"] for each in item["reasons"]]
    assert {each["kind"]: each["overdue_days"] for each in reasons}["birthday"] == 0
    assert shell.json("today", book)["on"] == "2026-11-23", "looking changed nothing"


def test_log_writes_a_talk_and_its_callback(shell: Shell, book: Path) -> None:
    options = ("--summary", "价格谈妥", "--attitude", "warm", "--visit-chance", "yes", "--next", "2026-12-01")
    told = shell.json("log", book, "K-2", "--kind", "visit", *options)
    assert (told["interaction"]["kind"], told["interaction"]["summary"]) == ("visit", "价格谈妥")
    assert told["callback"]["due_on"] == "2026-12-01"
    assert shell.json("show", book, "K-2")["interactions"][0]["attitude"] == "warm"


def test_log_of_another_day_has_no_moment(shell: Shell, book: Path) -> None:
    told = shell.json("log", book, "K-2", "--summary", "x", "--on", "2026-11-20")
    assert (told["interaction"]["happened_on"], told["interaction"]["happened_at"]) == ("2026-11-20", None)
    assert told["callback"] is None


# opening


def test_what_cannot_be_opened_ends_with_3(shell: Shell, book: Path, tmp_path: Path) -> None:
    plain = tmp_path / "plain.kamdesk"
    plain.write_bytes(b"SQLite format 3\0" + bytes(5000))
    short = tmp_path / "short.kamdesk"
    short.write_bytes(b"x")
    cut = tmp_path / "cut.kamdesk"
    cut.write_bytes(book.read_bytes()[:-100])
    for path in (tmp_path / "none.kamdesk", plain, short, cut):
        before = path.read_bytes() if path.exists() else None
        answer = shell("list", path, "--json")
        assert (answer.status, answer.out) == (3, ""), path.name
        assert (path.read_bytes() if path.exists() else None) == before


def test_a_wrong_passphrase_ends_with_3(shell: Shell, book: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KAMDESK_PASSPHRASE", "falsch")
    assert shell("today", book).status == 3


def test_without_any_key_it_ends_with_3_and_never_hangs(
    shell: Shell, book: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("KAMDESK_PASSPHRASE")
    assert shell("today", book).status == 3


# import, export, handover


@pytest.mark.parametrize("has_titles", [True, False])
def test_rejected_rows_are_saved_and_once_mended_read_like_their_file(
    shell: Shell, book: Path, tmp_path: Path, *, has_titles: bool
) -> None:
    names = ["单号", "买家", "何时", "多少钱"] if has_titles else ["1", "2", "3", "4"]
    fields = ["order.number", "order.customer_name", "order.date", "order.amount"]
    settled = {"header": has_titles, "dates": "dmy", "decimal": ",", "columns": dict(zip(names, fields, strict=True))}
    (tmp_path / "map.json").write_text(json.dumps(settled), "utf-8")
    table = tmp_path / "odd.csv"
    titles = ";".join(names) + "\n" if has_titles else ""
    table.write_text(f"{titles}M1;东方公司;05/06/2026;1,5\nM2;东方公司;05/06/2026;x\n", "utf-8")
    out = tmp_path / "mend.csv"

    tried = shell("import", book, table, "--map", tmp_path / "map.json", "--rejected", out, "--dry-run")
    assert tried.status == 1
    assert not out.exists()
    answer = shell("import", book, table, "--map", tmp_path / "map.json", "--rejected", out, "--json")
    assert answer.status == 1
    assert answer.data["files"][0]["rejected_file"] == str(out)
    assert shell("import", book, table, "--rejected", out).status == 4, "it is never written over"

    out.write_text(out.read_text("utf-8-sig").replace(";x;", ";2,123;"), "utf-8-sig")
    (file,) = shell.json("import", book, out)["files"]
    assert (file["as"], file["created"]) == ("orders", 1)
    desk = desks.open_desk(book, Secret(PASSPHRASE, keychain=False))
    told = desk.book.read(
        "SELECT o.number, o.ordered_on, l.amount FROM orders o JOIN order_line l ON l.order_id = o.id"
        " WHERE o.number IN ('M1', 'M2') ORDER BY o.number"
    )
    audit = desk.book.read("SELECT act, scope, count FROM audit")
    desk.close()
    assert told == [("M1", "2026-06-05", 15_000), ("M2", "2026-06-05", 21_230)]
    assert ("export", "repair", 1) in audit


def test_columns_that_are_ignored_are_told_of(shell: Shell, book: Path, tmp_path: Path) -> None:
    table = tmp_path / "t.csv"
    table.write_text("客户名称,行业,内部代号,门牌\n丁公司,机械,X1,7\n", "utf-8")
    assert shell.json("import", book, table, "--dry-run")["files"][0]["ignored"] == ["内部代号", "门牌"]
    answer = shell("import", book, table)
    assert (answer.status, "columns not taken: 内部代号, 门牌" in answer.out) == (0, True)


def test_texts_that_a_workbook_cuts_are_told_of(shell: Shell, book: Path, tmp_path: Path) -> None:
    table = tmp_path / "long.csv"
    table.write_text(f"客户名称,备注\n长备注公司,{'长' * 32_768}\n", "utf-8")
    assert shell("import", book, table).status == 0
    assert "Texts cut, for an Excel cell holds 32,767 signs: 1." in shell("export", book, tmp_path / "o.xlsx").out
    assert shell.json("export", book, tmp_path / "o.xlsx")["cut"] == 1
    assert "cut" not in shell.json("export", book, tmp_path / "o.csv")


def test_import_counts_rejects_and_ends_with_1(shell: Shell, book: Path, tmp_path: Path) -> None:
    table = tmp_path / "orders.csv"
    table.write_text("订单号,客户名称,下单日期,金额\nA1,新客户,2026-11-01,100\nA2,,2026-11-02,50\n", "utf-8")
    answer = shell("import", book, table, "--json")
    assert answer.status == 1
    (file,) = answer.data["files"]
    assert (file["as"], file["read"], file["created"]) == ("orders", 2, 1)
    assert file["rejected"] == [{"row": 3, "reason": "no_customer"}]
    assert file["read"] == sum(file[name] for name in ("created", "updated", "merged", "skipped")) + 1
    again = shell("import", book, table, "--json").data["files"][0]
    assert (again["created"], again["skipped"]) == (0, 1)


def test_a_dry_run_changes_nothing(shell: Shell, book: Path, tmp_path: Path) -> None:
    table = tmp_path / "c.csv"
    table.write_text("客户名称,电话\n新来的,021-55556666\n", "utf-8")
    assert shell.json("import", book, table, "--dry-run")["files"][0]["created"] == 1
    assert len(shell.json("list", book)["customers"]) == 2


def test_one_refused_file_of_two_ends_with_1_and_is_named(shell: Shell, book: Path, tmp_path: Path) -> None:
    table = tmp_path / "c.csv"
    table.write_text("客户名称\n新来的\n", "utf-8")
    answer = shell("import", book, table, tmp_path / "none.csv", "--json")
    assert answer.status == 1
    assert [each["created"] for each in answer.data["files"]] == [1, 0]
    assert "none.csv" in answer.err
    assert shell("import", book, tmp_path / "none.csv").status == 4


def test_a_map_that_is_none_is_bad_usage(shell: Shell, book: Path, tmp_path: Path) -> None:
    table = tmp_path / "c.csv"
    table.write_text("客户名称\n新来的\n", "utf-8")
    wrong = tmp_path / "map.json"
    wrong.write_text('{"columns": {"客户名称": "customer.colour"}}', "utf-8")
    for path in (wrong, tmp_path / "none.json"):
        assert shell("import", book, table, "--map", path).status == 2


def test_a_csv_comes_in_again_as_it_went_out(shell: Shell, book: Path, tmp_path: Path) -> None:
    out, other = tmp_path / "all.csv", tmp_path / "other.kamdesk"
    assert shell.json("export", book, out) == {"out": str(out), "written": 2}
    assert out.read_bytes().startswith(b"\xef\xbb\xbf")
    assert shell("new", other).status == 0
    assert shell("import", other, out).status == 0
    names = {(each["number"], each["name"]) for each in shell.json("list", other)["customers"]}
    assert names == {("K-1", "申达精密机械"), ("K-2", "宏图电子")}


def test_a_csv_for_programs_has_no_mark_and_no_guards(shell: Shell, book: Path, tmp_path: Path) -> None:
    shell("log", book, "K-2", "--summary", "x")
    out = tmp_path / "all.csv"
    assert shell("export", book, out, "--for", "programs", "--lens", "all").status == 0
    text = out.read_text("utf-8")
    assert not text.startswith("\ufeff")
    rows = list(csv.DictReader(io.StringIO(text)))
    assert {row["Tier"] for row in rows} == {"prospect"}, "codes, not words"


@pytest.mark.parametrize("ending", ["xlsx", "vcf", "ics", "json", "pdf"])
def test_every_ending_is_written(shell: Shell, book: Path, tmp_path: Path, ending: str) -> None:
    out = tmp_path / f"all.{ending}"
    told = shell.json("export", book, out)
    assert told["written"] >= 1
    assert out.stat().st_size > 100


@pytest.mark.parametrize("ending", ["csv", "json", "pdf"])
def test_nothing_is_written_over_the_book(shell: Shell, book: Path, tmp_path: Path, ending: str) -> None:
    there = book.rename(tmp_path / f"book.{ending}")
    assert shell("export", there, there).status == 4
    assert "申达精密机械" in shell("list", there).out


@pytest.mark.parametrize("ending", ["csv", "vcf", "json"])
def test_private_customers_go_out_only_where_asked_for(shell: Shell, book: Path, tmp_path: Path, ending: str) -> None:
    mother, out = tmp_path / "mother.csv", tmp_path / f"all.{ending}"
    mother.write_text("客户名称,分组\n沈桂兰,家人\n", "utf-8")
    shell("import", book, mother)
    made = desks.open_desk(book, Secret(PASSPHRASE, keychain=False))
    groups.set_private(made, made.book.read("SELECT id FROM customer_group WHERE name = '家人'")[0][0], private=True)
    made.close()
    assert "--private" in shell("export", book, out).out
    assert "沈桂兰" not in out.read_text("utf-8")
    assert "--private" not in shell("export", book, out, "--private").out
    assert "沈桂兰" in out.read_text("utf-8")


def test_a_table_of_another_kind_goes_out_and_comes_in_again(shell: Shell, book: Path, tmp_path: Path) -> None:
    table, out, other = tmp_path / "r.csv", tmp_path / "out.csv", tmp_path / "other.kamdesk"
    table.write_text("客户编号,客户名称,竞争对手,威胁\nK-1,申达精密机械,斑马代理,4\n", "utf-8")
    (file,) = shell.json("import", book, table)["files"]
    assert (file["as"], file["created"]) == ("rivalries", 1)
    assert shell.json("export", book, out, "--as", "rivalries")["written"] == 1
    shell("new", other)
    (file,) = shell.json("import", other, out)["files"]
    assert (file["as"], file["created"], file["warnings"]) == ("rivalries", 1, [])
    assert shell("export", book, out, "--as", "rivalries", "--lens", "tier:small").status == 2
    assert shell("export", book, tmp_path / "out.vcf", "--as", "goals").status == 2


def test_orders_contacts_and_talks_go_out_as_tables(shell: Shell, book: Path, tmp_path: Path) -> None:
    table = tmp_path / "o.csv"
    table.write_text("客户名称,下单日期,金额,联系人,手机\n申达精密机械,2026-11-02,120.5,王强,13800000001\n", "utf-8")
    shell("import", book, table)
    for noun, what in (("orders", "120.50"), ("contacts", "王强"), ("interactions", "")):
        out = tmp_path / f"{noun}.csv"
        assert shell("export", book, out, "--as", noun).status == 0
        assert what in out.read_text("utf-8")
        (file,) = shell.json("import", book, out)["files"]
        assert file["read"] == file["skipped"]


def test_an_unknown_ending_is_bad_usage(shell: Shell, book: Path, tmp_path: Path) -> None:
    assert shell("export", book, tmp_path / "all.doc").status == 2


def test_a_folder_that_is_not_there_changes_nothing(shell: Shell, book: Path, tmp_path: Path) -> None:
    assert shell("export", book, tmp_path / "none" / "all.csv").status == 4


def test_a_handover_is_received_once(shell: Shell, book: Path, tmp_path: Path) -> None:
    secret, other = tmp_path / "secret", tmp_path / "other.kamdesk"
    secret.write_text("für dich\n", "utf-8")
    told = shell.json("handover", book, tmp_path / "h.kamhandover", "--to-passphrase-file", secret)
    assert list(told) == ["out", "out_keys", "counts", "sha256", "missing"]
    assert (told["counts"]["customer"], told["out_keys"]) == (2, None)
    assert shell("new", other).status == 0
    first = shell.json("receive", other, told["out"], "--from-passphrase-file", secret, "--dry-run")
    assert first["created"] > 0
    assert shell.json("list", other)["customers"] == []
    shell.json("receive", other, told["out"], "--from-passphrase-file", secret)
    again = shell.json("receive", other, told["out"], "--from-passphrase-file", secret)
    assert (again["created"], again["updated"], again["conflicts"]) == (0, 0, [])
    assert len(shell.json("list", other)["customers"]) == 2


def test_files_whose_content_did_not_come_are_told_of(shell: Shell, book: Path, tmp_path: Path) -> None:
    out, other = tmp_path / "all.json", tmp_path / "other.kamdesk"
    shell("export", book, out)
    told = json.loads(out.read_text("utf-8"))
    customer = told["records"]["customer"][0]
    named = {"uid": "019ab000-0000-7000-8000-000000000000", "customer": customer["uid"]}
    times = {each: customer[each] for each in ("created_at", "updated_at")}
    told["records"]["file"] = [{**named, **times, "name": "合同.pdf", "kind": "other", "size": 7, "sha256": "0" * 64}]
    out.write_text(json.dumps(told), "utf-8")
    shell("new", other)
    done = shell("receive", other, out)
    assert (done.status, "1 file left out" in done.out) == (0, True)
    assert shell("check", other).status == 0


def test_whose_version_stands_is_said_on_the_command_line(shell: Shell, book: Path, tmp_path: Path) -> None:
    secret, other = tmp_path / "secret", tmp_path / "other.kamdesk"
    secret.write_text("für dich\n", "utf-8")
    out = shell.json("handover", book, tmp_path / "h.kamhandover", "--to-passphrase-file", secret)["out"]
    shell("new", other)
    shell.json("receive", other, out, "--from-passphrase-file", secret)
    for changed, note in ((book, "他们的"), (other, "我的")):
        table = tmp_path / "n.csv"
        table.write_text(f"客户编号,客户名称,备注\nK-1,宏图电子,{note}\n", "utf-8")
        shell.now += timedelta(hours=1)
        shell.json("import", changed, table)
    out = shell.json("handover", book, tmp_path / "n.kamhandover", "--to-passphrase-file", secret)["out"]
    ask = ("receive", other, out, "--from-passphrase-file", secret, "--dry-run")
    (conflict,) = shell.json(*ask)["conflicts"]
    assert (conflict["kind"], conflict["name"], conflict["fields"], conflict["taken"]) == (
        "customer",
        "宏图电子",
        ["note"],
        "mine",
    )
    assert shell.json(*ask, "--conflicts", "theirs")["conflicts"][0]["taken"] == "theirs"
    assert shell.json(*ask, "--conflicts", "theirs", "--mine", conflict["uid"])["conflicts"][0]["taken"] == "mine"
    assert shell(*ask, "--mine", "x").status == 2
    assert shell(*ask, "--mine", conflict["uid"], "--theirs", conflict["uid"]).status == 2
    assert f"theirs is taken · {conflict['uid']}" in shell(*ask[:-1], "--theirs", conflict["uid"], "--lang", "en").out
    assert shell.json("show", other, "K-1")["customer"]["note"] == "他们的"
    assert shell.json(*ask)["conflicts"] == []


@pytest.mark.parametrize("there", ["h.kamhandover", "h.keys.kamhandover"])
def test_a_handover_is_never_written_over_another(shell: Shell, book: Path, tmp_path: Path, there: str) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text(PASSPHRASE, "utf-8")
    (tmp_path / there).write_bytes(b"given before")
    to = ("--to-passphrase-file", secret, "--to-key", "age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p")
    answer = shell("handover", book, tmp_path / "h", *to)
    assert (answer.status, "is there already" in answer.err) == (4, True)
    assert [each.name for each in tmp_path.glob("*.kamhandover")] == [there]
    assert (tmp_path / there).read_bytes() == b"given before"


def test_a_handover_for_nobody_is_bad_usage(shell: Shell, book: Path, tmp_path: Path) -> None:
    assert shell("handover", book, tmp_path / "h.kamhandover").status == 2


# backup, restore, check, insight, demo


def test_a_backup_comes_back_as_a_new_book(shell: Shell, book: Path, tmp_path: Path) -> None:
    copy, back = tmp_path / "copy.kamdesk", tmp_path / "back.kamdesk"
    assert shell.json("backup", book, copy) == {"ok": True, "problems": [], "out": str(copy)}
    assert shell.json("restore", copy, back)["out"] == str(back)
    assert len(shell.json("list", back)["customers"]) == 2
    assert shell("restore", copy, back).status == 4, "never over a book"


def test_check_finds_a_book_whole_and_a_flipped_byte(shell: Shell, book: Path) -> None:
    assert shell.json("check", book) == {"ok": True, "problems": [], "out": None}
    data = bytearray(book.read_bytes())
    data[9000] ^= 1
    book.write_bytes(data)
    answer = shell("check", book, "--json")
    assert answer.status == 3
    assert not answer.data["ok"]
    assert answer.data["problems"]


def test_insight_has_every_key(shell: Shell, book: Path) -> None:
    told = shell.json("insight", book, "--rank-by", "revenue", "--window", 6, "--horizon", 90)
    keys = ["on", "rank_by", "tiers", "customers", "pitfalls", "pareto", "concentration", "moves"]
    assert list(told) == keys
    assert told["rank_by"] == "revenue"
    more = {"rfm", "score", "contribution", "band", "key_account", "sleep", "pitfalls"}
    assert set(LISTED) | more <= set(told["customers"][0])
    assert shell("insight", book).status == 0


def test_the_demo_book_is_made_once_a_day(shell: Shell) -> None:
    first = shell.json("demo")["book"]
    assert len(shell.json("list", "demo", "--limit", 5)["customers"]) == 5
    assert shell.json("demo")["book"] == first
    shell.now = shell.now.replace(day=24)
    assert shell.json("demo")["book"] != first
    assert not Path(first).exists()
    assert shell("new", "demo").status == 2


# help


def test_help_and_version_end_well(shell: Shell) -> None:
    assert "kamdesk" in shell.plain(["--version"]).out.lower()
    text = shell("--help", language="zh_CN").out
    for verb in VERBS:
        assert verb in text
        assert shell(verb, "--help").status == 0


def test_no_verb_is_bad_usage(shell: Shell) -> None:
    assert shell.plain([]).status == 2
    assert shell("frobnicate", "x").status == 2


# what nobody may see


def test_a_bug_ends_with_4_without_traceback_and_without_data(
    shell: Shell, book: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object) -> None:
        raise KeyError("申达精密机械 13800138000")

    monkeypatch.setattr("kamdesk.services.finding.search", broken)
    answer = shell("search", book, "申达")
    assert answer.status == 4
    assert "Traceback" not in answer.err
    assert "申达" not in answer.err
    report = next(shell.places.log.glob("crash-*.txt"))
    text = report.read_text("utf-8")
    assert "KeyError" in text
    assert "test_cli.py" in text
    assert "申达" not in text
    assert "138" not in text.replace(sys.version.split()[0], "")
    assert report.stat().st_mode & 0o077 == 0


def test_the_log_names_no_customer(shell: Shell, book: Path) -> None:
    shell("show", book, "无此公司")
    shell("list", book, "--lens", "group:秘密")
    log = (shell.places.log / "kamdesk.log").read_text("utf-8")
    assert "no_such_customer" in log
    assert "公司" not in log
    assert "秘密" not in log


def test_show_tells_every_order_however_many(shell: Shell, book: Path, tmp_path: Path) -> None:
    table = tmp_path / "orders.csv"
    rows = [f"A{number},K-2,宏图电子,2026-01-01,{number}.50" for number in range(1, 251)]
    table.write_text("\n".join(["订单号,客户编号,客户名称,下单日期,金额", *rows]), "utf-8")
    assert shell("import", book, table).status == 0
    orders = shell.json("show", book, "K-2")["orders"]
    assert len(orders) == 250
    first = next(order for order in orders if order["number"] == "A1")
    assert (first["revenue"], first["lines"][0]["amount"]) == ("1.50", "1.50")


def test_no_child_process_inherits_the_passphrase(shell: Shell, book: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[str | None] = []

    def look(*_: object) -> list[object]:
        seen.append(os.environ.get("KAMDESK_PASSPHRASE"))
        return []

    monkeypatch.setattr("kamdesk.services.finding.search", look)
    assert shell("search", book, "x").status == 0
    assert seen == [None]
