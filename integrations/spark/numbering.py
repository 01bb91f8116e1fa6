"""Where each record comes from: its source and its row there, the same however Spark cuts the files and however often a task runs."""

import json

SOURCE, ROW = "voc_source", "voc_row"


def numbered(spark, data, source=None, row_number=None):
    """An RDD of JSON lines: the record with voc_source and voc_row. Columns that tell them are taken as they are."""
    if row_number is not None:
        return data.rdd.map(lambda row: line(row.asDict(True), row[source] if source else "-", int(row[row_number])))
    if source is not None:
        raise SystemExit("voc_spark.py: --source needs --row-number: a row is counted only where the source is its file.")
    rows = data.select("_metadata.file_name", "_metadata.file_block_start", "*").rdd
    blocks = rows.mapPartitions(lengths).collect()
    before = spark.sparkContext.broadcast(offsets(blocks))
    return rows.mapPartitions(lambda some: with_rows(some, before.value))


def lengths(rows):
    """How many records each block of a file has. The blocks of a partition follow each other."""
    counts = {}
    for name, start, *_ in rows:
        counts[name, start] = counts.get((name, start), 0) + 1
    return [(name, start, count) for (name, start), count in counts.items()]


def offsets(blocks):
    """How many records of its file come before each block."""
    before, last, seen = {}, None, 0
    for name, start, count in sorted(blocks):
        seen = seen if name == last else 0
        before[name, start] = seen
        last, seen = name, seen + count
    return before


def with_rows(rows, before):
    at = {}
    for row in rows:
        record = row.asDict(True)
        block = record.pop("file_name"), record.pop("file_block_start")
        at[block] = at.get(block, before[block]) + 1
        yield line(record, block[0], at[block])


def line(record, source, row):
    """Dates and decimals as text; an absent value is an empty cell."""
    return json.dumps({**record, SOURCE: source, ROW: row}, ensure_ascii=False, default=str)
