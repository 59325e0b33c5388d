"""Runs the emulator (MiniStack) so that a kill loses nothing.

By itself it saves what it knows when it is stopped gracefully, and only then. Here each write to a
table or queue is on disk before it is answered (`ledger.py`, `journal.py`), and everything else
with each checkpoint (`checkpoint.py`): on request, when the journal has grown, and on the way out.

    python durable_emulator --folder FOLDER --port PORT
"""

import argparse
import os
import shutil
import sys
from pathlib import Path

import checkpoint


def main() -> None:
    arguments = argparse.ArgumentParser()
    arguments.add_argument("--folder", type=Path, required=True)
    arguments.add_argument("--port", required=True)
    folder = arguments.parse_args().folder
    state = folder / "state"
    os.umask(0o077)
    state.mkdir(parents=True, exist_ok=True)
    for draft in state.glob("*.draft"):
        draft.unlink()
    if not checkpoint.numbers_of(state, "checkpoint") and not (state / "dynamodb.json").exists():
        # The emulator writes objects at once: these are of a first start that died half-way.
        shutil.rmtree(folder / "s3", ignore_errors=True)
    # Only now, for the emulator reads the objects when it is imported.
    from emulator import DurableEmulator

    DurableEmulator(state).serve()


try:
    main()
except OSError as error:
    # Its last words, which `npm start` repeats.
    sys.exit(f"The local cloud cannot run: {error.strerror} ({error.filename}).")
