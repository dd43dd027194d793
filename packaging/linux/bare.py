"""The least such a program can be: fifty rows of a SQLModel table in one window. Prints when they were painted."""

from __future__ import annotations

import sys
import time

import sqlcipher3.dbapi2
from PySide6.QtCore import QTimer
from PySide6.QtGui import QPaintEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QApplication, QMainWindow, QTableView
from sqlmodel import Field, Session, SQLModel, StaticPool, create_engine, select


class Customer(SQLModel, table=True):
    id: int | None = Field(default=None, primary_key=True)
    name: str


class Table(QTableView):
    """Leaves the program once it has been painted."""

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        print(time.time(), flush=True)
        QTimer.singleShot(0, QApplication.quit)


def customers() -> list[Customer]:
    engine = create_engine("sqlite://", module=sqlcipher3.dbapi2, poolclass=StaticPool)
    SQLModel.metadata.create_all(engine)
    with Session(engine) as session:
        session.add_all([Customer(name=f"客户 {row}") for row in range(50)])
        session.commit()
        return list(session.exec(select(Customer)))


def main() -> int:
    application = QApplication(sys.argv)
    model = QStandardItemModel()
    for row in customers():
        model.appendRow([QStandardItem(str(row.id)), QStandardItem(row.name)])
    window, table = QMainWindow(), Table()
    table.setModel(model)
    window.setCentralWidget(table)
    window.resize(1200, 800)
    window.show()
    return application.exec()


if __name__ == "__main__":
    sys.exit(main())
