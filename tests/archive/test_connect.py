"""What can be opened as an archive, what cannot, and what is said of it."""

import sqlite3
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import text

from dateline.archive import resolved
from dateline.archive.connect import HEAD, VARIABLE, database_url, shown
from dateline.archive.migrate import configuration
from dateline.archive.store import Store
from dateline.model.errors import ArchiveError


@pytest.mark.parametrize(
    ("where", "url"),
    [
        ("crisis.db", "sqlite:///crisis.db"),
        ("sqlite:///crisis.db", "sqlite:///crisis.db"),
        ("postgresql://me@host/news", "postgresql+psycopg://me@host/news"),
        ("postgres://me@host/news", "postgresql+psycopg://me@host/news"),
        ("postgresql+psycopg://host/news", "postgresql+psycopg://host/news"),
    ],
)
def test_which_database_is_meant(where, url):
    assert database_url(where).render_as_string() == url


def test_the_usual_archive(monkeypatch):
    monkeypatch.delenv(VARIABLE, raising=False)
    assert database_url(None).database == "dateline.db"
    monkeypatch.setenv(VARIABLE, "other.db")
    assert database_url(None).database == "other.db"


def test_no_password_is_shown():
    assert "secret" not in shown(database_url("postgresql://me:secret@host/news"))


def test_a_missing_file_is_made_only_if_wanted(tmp_path):
    with pytest.raises(ArchiveError, match=r"no archive here; make one with: dateline add"):
        Store(tmp_path / "no.db", create=False)
    assert not (tmp_path / "no.db").exists()
    Store(tmp_path / "no.db").close()
    Store(tmp_path / "no.db", create=False).close()


@pytest.mark.parametrize(
    ("make", "message"),
    [
        (lambda path: path.write_text("Envoys met."), "is no archive"),
        (lambda path: path.mkdir(), "is a folder"),
        (
            lambda path: sqlite3.connect(path).execute("CREATE TABLE notes (id)").connection.close(),
            "of another program",
        ),
    ],
)
def test_what_is_something_else_is_left_alone(tmp_path, make, message):
    path = tmp_path / "other"
    make(path)
    with pytest.raises(ArchiveError, match=message):
        Store(path)


@pytest.mark.parametrize(
    ("where", "message"),
    [
        ("mysql://host/news", "no archive can be kept in mysql"),
        ("postgresql://dateline@/none?host=/nonexistent", "cannot be opened"),
        ("/nonexistent/folder/a.db", "no such folder"),
        ("://", "not an address"),
    ],
)
def test_what_cannot_be_opened(where, message):
    with pytest.raises(ArchiveError, match=message):
        Store(where)


def test_an_empty_database_is_no_archive_until_one_is_made(server, tmp_path):
    with pytest.raises(ArchiveError, match="no archive here"):
        Store(server.make("empty"), create=False)
    (tmp_path / "empty.db").touch()
    with pytest.raises(ArchiveError, match="no archive here"):
        Store(tmp_path / "empty.db", create=False)


def test_an_archive_of_a_later_program_is_refused(where):
    with Store(where) as store, store.writing() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    with pytest.raises(ArchiveError, match="later dateline"):
        Store(where)


def test_the_migrations_make_the_tables_that_the_program_knows(store):
    assert ScriptDirectory.from_config(configuration(None)).get_current_head() == HEAD
    with store.reading() as connection:
        context = MigrationContext.configure(connection, opts={"include_object": _ours})
        assert not compare_metadata(context, resolved.metadata)


def _ours(item, name, kind, reflected, compare_to):
    fts = kind == "table" and reflected and name.startswith(("version_words", "claim_words"))
    gin = kind == "index" and not reflected and name.endswith("_words")  # made on PostgreSQL alone
    return not (fts or gin)


def test_sqlite_is_durable_and_checks_what_refers_to_what(makers):
    with Store(makers.make("sqlite")) as store, store.reading() as connection:
        found = [
            connection.execute(text(f"PRAGMA {name}")).scalar()
            for name in ("journal_mode", "synchronous", "foreign_keys", "application_id")
        ]
    assert found == ["wal", 2, 1, 0x444C4E45]


def test_two_that_open_a_new_archive_at_once_make_one(tmp_path, server):
    for name in (str(tmp_path / "new.db"), server.make("new")):
        with ThreadPoolExecutor(4) as pool:
            stores = list(pool.map(Store, [name] * 4))
        for store in stores:
            store.close()
        Store(name, create=False).close()


def test_the_driver_for_postgresql_is_named_where_it_is_missing():
    code = (
        "import sys; sys.modules['psycopg'] = None\n"
        "from dateline.archive.store import Store\n"
        "from dateline.model.errors import ArchiveError\n"
        "try:\n    Store('postgresql://host/news')\n"
        "except ArchiveError as error:\n    print(error)\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert "pip install 'dateline[postgresql]'" in done.stdout
