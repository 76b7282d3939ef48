"""Another program's hands on a workbook: openpyxl, which knows nothing of Valueback. Called with an act, a file and JSON."""

import datetime
import json
import re
import sys
import zipfile
from xml.parsers import expat

import openpyxl
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.table import Table


def header_of(sheet, wanted):
    """The row that names most of the wanted columns, and where each column is."""
    best = (0, 1, {})
    for row in range(1, 11):
        columns = {}
        for cell in sheet[row]:
            if isinstance(cell.value, str) and cell.value not in columns:
                columns[cell.value] = cell.column
        hits = sum(1 for name in wanted if name in columns)
        if hits > best[0]:
            best = (hits, row, columns)
    return best[1], best[2]


def same(cell, wanted):
    if isinstance(cell, str) and isinstance(wanted, str):
        return cell == wanted or re.sub(r" [·•] ?\S+$", "", cell) == wanted
    return cell == wanted


def fill(cell, value):
    if isinstance(value, dict) and "day" in value:
        cell.value = datetime.date.fromisoformat(value["day"])
        cell.number_format = "yyyy-mm-dd"
    elif isinstance(value, dict):
        cell.value = value["number"]
        cell.number_format = value["format"]
    else:
        cell.value = value


def found_row(sheet, head, columns, where):
    for row in range(head + 1, sheet.max_row + 1):
        if all(same(sheet.cell(row, columns[name]).value, value) for name, value in where.items()):
            return row
    return None


def put(book, act):
    sheet = book[act["tab"]]
    where = act.get("where", {})
    head, columns = header_of(sheet, [*where, *act["row"]])
    row = found_row(sheet, head, columns, where) if where else None
    if row is None:
        row = head + 1
        while any(sheet.cell(row, column).value is not None for column in columns.values()):
            row += 1
    for name, value in act["row"].items():
        fill(sheet.cell(row, columns[name]), value)


def copy(book, act):
    sheet = book[act["tab"]]
    head, columns = header_of(sheet, [*act["where"], *act.get("row", {})])
    row = found_row(sheet, head, columns, act["where"])
    last = head
    for at in range(head + 1, sheet.max_row + 1):
        if any(sheet.cell(at, column).value is not None for column in columns.values()):
            last = at
    for column in range(1, sheet.max_column + 1):
        source = sheet.cell(row, column)
        target = sheet.cell(last + 1, column)
        target.value = source.value
        if source.has_style:
            target._style = source._style
    for name, value in act.get("row", {}).items():
        fill(sheet.cell(last + 1, columns[name]), value)


def table(book, act):
    sheet = book[act["tab"]]
    head, columns = header_of(sheet, [cell.value for cell in sheet[1] if cell.value])
    last = head
    for at in range(head + 1, sheet.max_row + 1):
        if any(sheet.cell(at, column).value is not None for column in columns.values()):
            last = at
    width = max(columns.values())
    totals = 1 if act.get("totalsRow") else 0
    made = Table(displayName="OfAnotherProgram", ref=f"A{head}:{get_column_letter(width)}{last + totals}")
    made._initialise_columns()
    for column, cell in zip(made.tableColumns, sheet[head]):
        column.name = str(cell.value)
    if totals:
        made.totalsRowCount = 1
        made.autoFilter.ref = f"A{head}:{get_column_letter(width)}{last}"
        made.tableColumns[0].totalsRowLabel = "Total"
        sheet.cell(last + 1, 1).value = "Total"
        made.tableColumns[1].totalsRowFunction = "count"
        sheet.cell(last + 1, 2).value = f"=SUBTOTAL(103,B{head + 1}:B{last})"
    sheet.add_table(made)


def part(path, act):
    """A part of the file changed by hand: the sheet of a tab."""
    book = openpyxl.load_workbook(path)
    index = book.sheetnames.index(act["tab"])
    with zipfile.ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    rels = {}
    for tag in re.findall(r"<Relationship\b[^>]*>", parts["xl/_rels/workbook.xml.rels"].decode()):
        target = re.search(r'Target="([^"]*)"', tag).group(1)
        rels[re.search(r'\bId="([^"]*)"', tag).group(1)] = target
    sheets = re.findall(r"<sheet\b[^>]*>", parts["xl/workbook.xml"].decode())
    target = rels[re.search(r'\w+:id="([^"]*)"', sheets[index]).group(1)]
    name = target.lstrip("/") if target.startswith("/") else "xl/" + target
    parts[name] = re.sub(act["find"], act["put"], parts[name].decode(), count=1).encode()
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)


def opens(path):
    """What a strict reader and another library have against the file."""
    told = []
    with zipfile.ZipFile(path) as archive:
        for name in archive.namelist():
            if not re.search(r"\.(xml|rels|vml)$", name):
                continue
            try:
                expat.ParserCreate(namespace_separator=" ").Parse(archive.read(name), True)
            except expat.ExpatError as error:
                told.append(f"{name}: {error}")
    try:
        openpyxl.load_workbook(path)
    except Exception as error:  # whatever it is, the file does not open
        told.append(f"openpyxl: {type(error).__name__} {error}")
    return told


def totals(path, tab):
    """Where the totals row of a tab's table is, and the rows below it that say something."""
    sheet = openpyxl.load_workbook(path)[tab]
    [made] = sheet.tables.values()
    last = int(re.search(r"(\d+)$", made.ref).group(1))
    below = [at for at in range(last + 1, sheet.max_row + 1) if any(cell.value is not None for cell in sheet[at])]
    return {"last": last, "count": made.totalsRowCount or 0, "first": sheet.cell(last, 1).value, "below": below}


def perform(path, acts):
    """Acts on a file one after another; it is opened and saved once for all that need no bytes of it."""
    book = None
    for [(act, words)] in (one.items() for one in acts):
        if act == "part":
            if book is not None:
                book.save(path)
                book = None
            part(path, words)
        else:
            book = book or openpyxl.load_workbook(path)
            {"put": put, "copy": copy, "table": table}[act](book, words)
    if book is not None:
        book.save(path)


act, path, words = sys.argv[1], sys.argv[2], json.loads(sys.argv[3])
if act == "opens":
    print(json.dumps(opens(path)))
elif act == "opensAll":
    print(json.dumps({name: opens(path + "/" + name) for name in words}))
elif act == "totals":
    print(json.dumps(totals(path, words)))
else:
    perform(path, words if act == "acts" else [{act: words}])
