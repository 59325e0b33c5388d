"""The journal: every write to a table or a queue since the last checkpoint, in the order applied.

A line is one request, so that a transaction is there whole or not at all: the CRC-32 of the rest in
eight hexadecimal digits, a space, JSON, a newline.
"""

import asyncio
import json
import os
import zlib
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path


class Damaged(Exception):
    """What is on disk is not what was written there; says so in one sentence."""


def read(path: Path, is_last: bool) -> tuple[list, int]:
    """The entries of a journal and how many of its bytes they take.

    A last line without its newline was never answered, and is left out where `is_last`. Anything
    else that cannot be read was answered once: `Damaged`.
    """
    entries, whole = [], 0
    with open(path, "rb") as file:
        for number, line in enumerate(file, 1):
            if is_last and not line.endswith(b"\n"):
                break
            checksum, _, text = line.rstrip(b"\n").partition(b" ")
            if not line.endswith(b"\n") or checksum != b"%08x" % zlib.crc32(text):
                raise Damaged(f"line {number} of {path} is damaged")
            entries.append(json.loads(text))
            whole += len(line)
    return entries, whole


class Journal:
    """Appends; a sync that is under way serves everybody who waits, so many writes share one."""

    def __init__(self, path: Path, keep: int = 0):
        """Goes on after the first `keep` bytes of the file, or makes it."""
        self.path = path
        self._file = os.open(path, os.O_WRONLY | os.O_CREAT, 0o600)
        os.ftruncate(self._file, keep)
        os.lseek(self._file, keep, os.SEEK_SET)
        sync_folder(path.parent)
        self.size = self._synced = keep
        self._syncing: asyncio.Task | None = None
        # One of its own: the emulator's threads may all be busy with functions that wait for this.
        self._thread = ThreadPoolExecutor(1, "journal-sync")

    def append(self, entry: dict) -> None:
        """Writes the whole line or nothing; an `OSError` when there is no room."""
        text = json.dumps(entry, separators=(",", ":")).encode()
        line = memoryview(b"%08x %b\n" % (zlib.crc32(text), text))
        try:
            written = 0
            while written < len(line):
                written += os.write(self._file, line[written:])
        except OSError:
            os.ftruncate(self._file, self.size)
            os.lseek(self._file, self.size, os.SEEK_SET)
            raise
        self.size += len(line)

    async def synced(self) -> None:
        """Returns once everything that was appended before the call is on disk."""
        wanted = self.size
        while self._synced < wanted:
            if self._syncing is None or self._syncing.done():
                self._syncing = asyncio.create_task(self._sync())
            await asyncio.shield(self._syncing)

    async def _sync(self) -> None:
        reached = self.size
        if self._synced >= reached:
            # A checkpoint has come in between and knows all of it.
            return
        await asyncio.get_running_loop().run_in_executor(self._thread, self.sync_now)
        # A checkpoint that came while this waited knows more than was reached.
        self._synced = max(self._synced, reached)

    def sync_now(self) -> None:
        try:
            sync(self._file)
        except OSError as error:
            # What the disk holds is unknown from here on, so nothing more may be answered.
            print(f"The disk failed: {error}", flush=True)
            os._exit(1)

    def retire(self) -> None:
        """Called once a checkpoint that knows all of it is on disk."""
        self._synced = self.size
        self._thread.submit(os.close, self._file)
        self._thread.shutdown(wait=False)


def sync(descriptor: int) -> None:
    # macOS has no fdatasync.
    getattr(os, "fdatasync", os.fsync)(descriptor)


def sync_folder(folder: Path) -> None:
    """Makes names that were made, changed or removed in a folder outlast a power cut."""
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
