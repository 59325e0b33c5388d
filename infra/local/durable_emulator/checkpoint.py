"""A checkpoint: everything that the emulator knows, in one file that is there whole or not at all.

The first line is the SHA-256 of the rest, which is JSON. Checkpoint N is continued by journals N,
N + 1 and so on; journal N is begun before checkpoint N is written, and replaying a write that the
checkpoint knows already changes nothing. Whatever moment the process dies at, the newest checkpoint
and the journals from its number on are the truth.
"""

import hashlib
import json
import os
from pathlib import Path

from journal import Damaged, sync_folder


def path_of(folder: Path, kind: str, number: int) -> Path:
    return folder / f"{kind}-{number:08d}"


def numbers_of(folder: Path, kind: str) -> list[int]:
    """Those that are there, in ascending order."""
    names = (path.name for path in folder.glob(f"{kind}-????????"))
    return sorted(int(name.rpartition("-")[2]) for name in names)


def write(folder: Path, number: int, states: dict, default) -> int:
    """Writes a checkpoint, drops what it supersedes, and gives its size in bytes."""
    text = json.dumps(states, default=default, separators=(",", ":")).encode()
    path = path_of(folder, "checkpoint", number)
    draft = path.with_name(f"{path.name}.draft")
    try:
        with open(draft, "wb") as file:
            file.write(hashlib.sha256(text).hexdigest().encode() + b"\n")
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        os.replace(draft, path)
    except OSError:
        draft.unlink(missing_ok=True)
        raise
    sync_folder(folder)
    for kind in ("checkpoint", "journal"):
        for older in numbers_of(folder, kind):
            if older < number:
                path_of(folder, kind, older).unlink()
    return len(text)


def read(folder: Path, number: int, object_hook) -> dict:
    path = path_of(folder, "checkpoint", number)
    checksum, _, text = path.read_bytes().partition(b"\n")
    if checksum != hashlib.sha256(text).hexdigest().encode():
        raise Damaged(f"{path} is damaged")
    return json.loads(text, object_hook=object_hook)
