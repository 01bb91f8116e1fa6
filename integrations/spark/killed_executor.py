"""killed_executor.py CSV FOLDER ARCHIVE [PARTITION_BYTES]: runs voc_spark.py on a real Spark with two executors, kills one of them while voc runs in it,
and holds the result against the run on one machine: the report to the byte, the annotations sorted by source and row."""

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

HERE = Path(__file__).resolve().parent
VOC = ["node", str(HERE.parent.parent / "bin/voc.js")]
COLUMNS = ["--text", "review", "--id", "id", "--date", "date", "--rating", "rating"]
FLAGS = ["--without", "keywords"]
SECTIONS = ["--sections", "all", "--format", "json"]


def main(csv, folder, archive, partition_bytes="60000"):
    folder = Path(folder)
    alone_report, alone = folder / "alone.json", folder / "alone.ndjson"
    subprocess.run([*VOC, "report", csv, *COLUMNS, *FLAGS, *SECTIONS, "-q", "-o", alone_report], check=True)
    subprocess.run([*VOC, "classify", csv, *COLUMNS, *FLAGS, "-q", "-o", alone], check=True)

    report, annotations, log = folder / "report.json", folder / "annotations", folder / "spark.log"
    command = [
        *(sys.executable, str(HERE / "voc_spark.py"), csv, "--format", "csv", *COLUMNS),
        *("--master", "local-cluster[2,1,1024]", "--voc-archive", archive),
        *("--conf", f"spark.sql.files.maxPartitionBytes={partition_bytes}"),
        *("--conf", "spark.ui.enabled=false", "--conf", "spark.executor.memory=1g"),
        *("--annotations", str(annotations), "--report", str(report)),
        *(argument for flag in SECTIONS for argument in (f"--report-flag={flag}",)),
        *("--", *FLAGS),
    ]
    started = time.monotonic()
    with open(log, "wb") as stderr:
        job = subprocess.Popen(command, stderr=stderr)
        killed = kill_a_working_executor(job)
        code = job.wait()
    said = log.read_text("utf-8", "replace")
    if code != 0:
        raise SystemExit(f"the Spark job ended with {code}:\n{said[-6000:]}")
    lost = said.count("Lost executor") + said.count("ExecutorLostFailure")
    check("an executor was killed while voc ran in it, and Spark lost it", killed is not None and lost > 0)
    check("the merged report is the same to the byte", report.read_bytes() == alone_report.read_bytes())
    expected = in_order(alone.read_text("utf-8").splitlines())
    found = in_order(read_parquet(annotations))
    check(f"all {len(expected)} annotations are the same after sorting by source and row", found == expected)
    print(f"partitions: {len(list(annotations.glob('*.parquet')))}, seconds: {time.monotonic() - started:.0f}")


def kill_a_working_executor(job):
    """The process of the executor that was killed; None when the job ended before two were at work."""
    while job.poll() is None:
        tree = processes_under(job.pid)
        executors = [pid for pid, command in tree.items() if "CoarseGrainedExecutorBackend" in command and "java" in command]
        for pid in executors if len(executors) == 2 else []:
            if any("classify" in command for command in processes_under(pid).values()):
                os.kill(pid, signal.SIGKILL)
                print(f"killed executor {pid} while it ran voc")
                return pid
        time.sleep(0.1)
    return None


def processes_under(root):
    """Command lines by process, of everything that a process started."""
    parents, commands = {}, {}
    for entry in Path("/proc").iterdir():
        if not entry.name.isdigit():
            continue
        try:
            stat = (entry / "stat").read_text()
            commands[int(entry.name)] = (entry / "cmdline").read_bytes().replace(b"\0", b" ").decode("utf-8", "replace")
            parents[int(entry.name)] = int(stat.rpartition(")")[2].split()[1])
        except (FileNotFoundError, ProcessLookupError):
            continue
    under, grew = {root}, True
    while grew:
        more = {pid for pid, parent in parents.items() if parent in under} - under
        under, grew = under | more, bool(more)
    return {pid: commands[pid] for pid in under - {root} if pid in commands}


def read_parquet(path):
    from pyspark.sql import SparkSession

    spark = SparkSession.builder.master("local[1]").config("spark.ui.enabled", "false").getOrCreate()
    rows = [row.annotation for row in spark.read.parquet(str(path)).select("annotation").collect()]
    spark.stop()
    return rows


def in_order(lines):
    def place(line):
        one = json.loads(line)
        return one["source"], one["row"]

    return sorted(lines, key=place)


def check(what, holds):
    print(("ok: " if holds else "FAILED: ") + what)
    if not holds:
        raise SystemExit(1)


if __name__ == "__main__":
    main(*sys.argv[1:])
