"""voc on an Apache Spark cluster: `voc classify` as a pipe over partitions, `voc merge` as the reduce.

    spark-submit voc_spark.py INPUT --format csv --text review --voc-archive voc-spark.tar.gz \\
        --annotations annotations.parquet --report report.json -- --without keywords

Flags after `--` go to `voc classify`. Each task is a pure function of its partition, so Spark may run it again wherever it
likes. A record keeps its source and its row through everything. See README.md.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
import threading
from pathlib import Path

from pyspark import SparkFiles, StorageLevel
from pyspark.sql import SparkSession
from pyspark.sql import functions as F

from numbering import numbered

# So many parts are merged by one task.
FAN_IN = 16

SCHEMA = """source string, row bigint, id string, date string, language string, polarity string, score double,
  confidence double, unsure boolean, intensity int,
  themes array<struct<id: string, polarity: string, confidence: double>>,
  urgency string, owners array<string>, keywords array<string>, annotation string"""


def main():
    args, classify_flags = arguments(sys.argv[1:])
    spark = session(args)
    voc = Voc(args.voc, archive=args.voc_archive is not None)
    if args.voc_archive:
        spark.sparkContext.addArchive(f"{args.voc_archive}#voc")
    records = numbered(spark, read(spark, args), args.source, args.row_number)
    flags = [flag for column in COLUMNS for value in getattr(args, column) or [] for flag in (f"--{column}", value)]
    work = annotator(voc, flags + classify_flags)
    made = records.mapPartitions(work).persist(StorageLevel.DISK_ONLY)
    if args.annotations:
        lines = made.filter(lambda one: one[0] == "annotation").map(lambda one: columns_of(one[1]))
        lines.toDF(SCHEMA).write.mode(args.write_mode).parquet(args.annotations)
    if args.report:
        parts = made.filter(lambda one: one[0] == "part").map(lambda one: one[1])
        write_report(voc, parts, args)
    spark.stop()


COLUMNS = ("text", "id", "date", "rating", "product", "channel", "customer", "segment")


def arguments(argv):
    own, _, classify_flags = (argv, None, []) if "--" not in argv else split(argv)
    parser = argparse.ArgumentParser(prog="voc_spark.py", description=__doc__.split("\n")[0])
    parser.add_argument("input", nargs="+", help="paths that Spark can read")
    parser.add_argument("--format", required=True, help="csv, json, parquet or any other source of Spark")
    parser.add_argument("--option", action="append", default=[], metavar="KEY=VALUE", help="option of Spark's reader")
    parser.add_argument("--source", metavar="COL", help="column with a record's source (default: its file)")
    parser.add_argument("--row-number", metavar="COL", help="column with its row there (default: counted)")
    for column in COLUMNS:
        parser.add_argument(f"--{column}", action="append", metavar="COL", required=column == "text")
    parser.add_argument("--partitions", type=int, help="cut the input anew into so many partitions")
    parser.add_argument("--annotations", metavar="PATH", help="write annotations here, as Parquet")
    parser.add_argument("--write-mode", default="errorifexists", choices=["errorifexists", "overwrite", "append"])
    parser.add_argument("--report", metavar="FILE", help="write the merged report here, on the driver")
    parser.add_argument("--report-flag", action="append", default=[], metavar="FLAG", help="flag of voc merge")
    parser.add_argument("--voc", default="voc", help="command on every machine (default: voc)")
    parser.add_argument("--voc-archive", metavar="FILE", help="what pack.sh made; Spark brings it to the executors")
    parser.add_argument("--master", help="default: what spark-submit says")
    parser.add_argument("--conf", action="append", default=[], metavar="KEY=VALUE", help="setting of Spark")
    return parser.parse_args(own), classify_flags


def split(argv):
    at = argv.index("--")
    return argv[:at], None, argv[at + 1 :]


def session(args):
    builder = SparkSession.builder.appName("voc")
    if args.master:
        builder = builder.master(args.master)
    for setting in args.conf:
        key, _, value = setting.partition("=")
        builder = builder.config(key, value)
    spark = builder.getOrCreate()
    spark.sparkContext.addPyFile(str(Path(__file__).with_name("numbering.py")))
    return spark


def read(spark, args):
    """A record that Spark cannot read fails the job rather than disappear; text columns stay text."""
    reader = spark.read.format(args.format).option("mode", "FAILFAST")
    if args.format == "csv":
        reader = reader.options(header=True, inferSchema=False, quote='"', escape='"')
    for option in args.option:
        key, _, value = option.partition("=")
        reader = reader.option(key, value)
    data = reader.load(args.input)
    return data.repartition(args.partitions) if args.partitions and args.row_number else data


class Voc:
    """The command: one that is on the machines, or the one inside the archive that Spark unpacked for this executor."""

    def __init__(self, command, archive):
        self.command, self.archive = command, archive

    def line(self, *arguments):
        if not self.archive:
            return [self.command, *arguments]
        root = os.path.join(SparkFiles.getRootDirectory(), "voc")
        return [os.path.join(root, "node"), os.path.join(root, "node_modules/voc-cli/bin/voc.js"), *arguments]


def annotator(voc, flags):
    """Records (JSON lines) of a partition → ("annotation", line) for each, then ("part", text) once."""

    def annotate(records):
        first = next(records, None)
        if first is None:
            return
        with tempfile.TemporaryDirectory(prefix="voc-") as folder:
            part = os.path.join(folder, "part.json")
            command = voc.line(
                *("classify", "-", "--format-in", "ndjson", "--format", "ndjson", "--jobs", "1", "--quiet", "--no-config"),
                *("--source", "voc_source", "--row-number", "voc_row", "--part-file", part, "--strict"),
                *flags,
            )
            errors = open(os.path.join(folder, "errors"), "w+b")
            process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=errors)
            feeder = Feeder(process.stdin, first, records)
            feeder.start()
            try:
                for line in process.stdout:
                    yield "annotation", line.decode("utf-8").rstrip("\n")
                code = process.wait()
                feeder.join()
            finally:
                process.kill()
                process.wait()
            if feeder.error:
                raise feeder.error
            if code != 0:
                errors.seek(0)
                raise RuntimeError(f"voc ended with {code}: {errors.read().decode('utf-8', 'replace').strip()}")
            yield "part", Path(part).read_text("utf-8")

    return annotate


class Feeder(threading.Thread):
    """Writes records to voc while its answers are read, so that neither waits for the other for ever."""

    def __init__(self, pipe, first, rest):
        super().__init__(daemon=True)
        self.pipe, self.first, self.rest, self.error = pipe, first, rest, None

    def run(self):
        try:
            self.pipe.write((self.first + "\n").encode("utf-8"))
            for record in self.rest:
                self.pipe.write((record + "\n").encode("utf-8"))
            self.pipe.close()
        except BrokenPipeError:
            pass  # voc has ended: its exit code says why
        except Exception as error:  # a record could not be had: the task fails with that
            self.error = error
            self.pipe.close()


def columns_of(line):
    """The line itself, and beside it what people query."""
    a = json.loads(line)
    themes = [(theme["id"], theme["polarity"], float(theme["confidence"])) for theme in a["themes"]]
    plain = [a[key] for key in ("source", "row", "id", "date", "language", "polarity")]
    numbers = [float(a["score"]), float(a["confidence"]), a["unsure"], a["intensity"]]
    return (*plain, *numbers, themes, a["urgency"]["level"], a["owners"], a["keywords"], line)


def write_report(voc, parts, args):
    """Merges on the executors, FAN_IN parts a task, until few enough are left for the driver."""
    count = parts.count()
    while count > FAN_IN:
        count = -(-count // FAN_IN)
        parts = parts.coalesce(count).mapPartitions(lambda some: merged(voc, list(some), ["--partial"]))
        parts.persist(StorageLevel.DISK_ONLY).count()
    for text in merged(voc, parts.collect(), [*args.report_flag, "-o", os.path.abspath(args.report)], always=True):
        sys.stdout.write(text)


def merged(voc, texts, flags, always=False):
    if len(texts) < 2 and not always:
        return iter(texts)
    with tempfile.TemporaryDirectory(prefix="voc-") as folder:
        files = [os.path.join(folder, f"part-{i}.json") for i in range(len(texts))]
        for file, text in zip(files, texts):
            Path(file).write_text(text, "utf-8")
        done = subprocess.run(voc.line("merge", *files, "--no-config", *flags), capture_output=True)
        if done.returncode != 0:
            raise RuntimeError(f"voc merge ended with {done.returncode}: {done.stderr.decode('utf-8', 'replace')}")
        return iter([done.stdout.decode("utf-8")] if done.stdout else [])


if __name__ == "__main__":
    main()
