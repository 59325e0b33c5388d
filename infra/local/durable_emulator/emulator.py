"""The emulator with a journal and checkpoints around it."""

import asyncio
import json
import os
import shutil
import sys
from pathlib import Path

import checkpoint
from journal import Damaged, Journal, read
from ledger import Ledger, put_back

from ministack import app
from ministack.core import persistence
from ministack.core.responses import error_response_json
from ministack.services import cloudformation, dynamodb, lambda_svc, s3, sqs

# Replaying so many bytes takes about a second.
JOURNAL_LIMIT = int(os.environ.get("JOURNAL_LIMIT", 64 * 1024 * 1024))


def leave_with(sentence: str) -> None:
    """Ends with last words, which `npm start` repeats."""
    say(sentence)
    os._exit(1)


def say(sentence: str) -> None:
    try:
        print(sentence, flush=True)
    except OSError:
        # The disk that the log is on is full, too.
        pass


def is_deploying() -> bool:
    statuses = (str(stack.get("StackStatus")) for stack in cloudformation._stacks._data.values())
    return any(s.endswith("_IN_PROGRESS") and s != "REVIEW_IN_PROGRESS" for s in statuses)


class DurableEmulator:
    def __init__(self, state: Path):
        self.state = state
        self.number = 0
        self.journal: Journal
        self.ledger = Ledger()
        self.limit = JOURNAL_LIMIT
        self.notes: list[str] = []
        self.trouble: str | None = None
        self.checkpointing = asyncio.Lock()

    def serve(self) -> None:
        # Code stays in the checkpoint, so that one file is all.
        lambda_svc._externalize_code_zip = lambda function, referenced: None
        dynamodb.handle_request = self.durable(dynamodb.handle_request)
        sqs.handle_request = self.durable(sqs.handle_request)
        s3._atomic_write = write_object
        app._load_persisted_state = self.load
        app.save_all = lambda services: self.leave()
        self.emulate, app.app = app.app, self.answer
        sys.argv = sys.argv[:1]
        app.main()

    # ── What is on disk, put back ──

    def load(self) -> None:
        try:
            self.restore()
        except Damaged as damage:
            leave_with(
                f"The local cloud cannot start: {damage}. Nothing was changed; put back a good "
                "copy, or begin anew with npm run reset."
            )
        except OSError as error:
            leave_with(f"The local cloud cannot start: {error.strerror} ({error.filename}).")
        self.ticking = asyncio.get_running_loop().create_task(self.tick())

    def restore(self) -> None:
        self.number = max(checkpoint.numbers_of(self.state, "checkpoint"), default=0)
        journals = checkpoint.numbers_of(self.state, "journal")
        states = self.saved_states()
        for key, module in app._state_map.items():
            if states.get(key):
                app._get_module(module).load_persisted_state(states[key])
        if "s3" in states:
            drop_other_buckets(states["s3"]["buckets_meta"])
        self.ledger.know()
        if self.number not in journals and (self.number > 0 or journals):
            raise Damaged(f"in {self.state} the checkpoint or its journal is missing")
        self.replay([number for number in journals if number >= self.number])
        self.ledger.know()
        if self.number == 0 and states:
            self.checkpoint_now()
            for path in [*self.state.glob("*.json"), self.state / "lambda-blobs"]:
                shutil.rmtree(path) if path.is_dir() else path.unlink(missing_ok=True)

    def saved_states(self) -> dict:
        if self.number > 0:
            return checkpoint.read(self.state, self.number, persistence._json_object_hook)
        # As the emulator itself saves it, a file a service: of a time before there were checkpoints.
        persistence.STATE_DIR = str(self.state)
        lambda_svc.CODE_BLOB_DIR = str(self.state / "lambda-blobs")
        states = {}
        for path in self.state.glob("*.json"):
            states[path.stem] = persistence.load_state(path.stem)
            if states[path.stem] is None:
                raise Damaged(f"{path} is damaged")
        return states

    def replay(self, journals: list[int]) -> None:
        last = self.number if not journals else journals[-1]
        whole = 0
        for number in journals:
            path = checkpoint.path_of(self.state, "journal", number)
            entries, whole = read(path, is_last=number == last)
            for entry in entries:
                put_back(entry)
            if whole < path.stat().st_size:
                self.notes.append("The last write before the kill had not been answered; it is left out.")
        self.journal = Journal(checkpoint.path_of(self.state, "journal", last), keep=whole)
        self.number = last

    # ── What happens, written down ──

    def write_down(self) -> None:
        self.ledger.take_changes(self.journal)
        self.ledger.take_queues(self.journal)

    def durable(self, handle):
        """Answers once what was done is on disk, and tells nobody of what is not yet."""

        async def handled(*request):
            answer = await handle(*request)
            try:
                self.write_down()
                if self.ledger.has_unknown:
                    await self.checkpoint(only_of_unknown=True)
            except OSError as error:
                return error_response_json("InternalServerError", self.troubled_by(error), 500)
            await self.journal.synced()
            if self.journal.size > self.limit:
                self.limit = self.journal.size + JOURNAL_LIMIT
                self.growing = asyncio.create_task(self.checkpoint_of_growth())
            return answer

        return handled

    async def tick(self) -> None:
        """Writes down what the emulator does by itself, such as parking a message."""
        while True:
            await asyncio.sleep(1)
            try:
                self.write_down()
            except OSError as error:
                self.troubled_by(error)

    def troubled_by(self, error: OSError) -> str:
        self.trouble = (
            f"The local cloud cannot write to its disk ({error.strerror}); "
            "what it has not answered has not been done."
        )
        say(self.trouble)
        return self.trouble

    # ── Checkpoints ──

    async def checkpoint(self, only_of_unknown: bool = False) -> None:
        """Never of a deploy half-way: nobody could take it up again."""
        async with self.checkpointing:
            while is_deploying():
                await asyncio.sleep(0.05)
            if self.ledger.has_unknown or not only_of_unknown:
                self.checkpoint_now()

    async def checkpoint_of_growth(self) -> None:
        try:
            await self.checkpoint()
        except OSError as error:
            self.troubled_by(error)

    def checkpoint_now(self) -> None:
        """Nothing else runs on the loop meanwhile, so that it is of one moment."""
        self.write_down()
        self.journal.sync_now()
        number = self.number + 1
        path = checkpoint.path_of(self.state, "journal", number)
        try:
            begun = Journal(path)
            self.ledger.begin(begun)
            states = self.states()
            checkpoint.write(self.state, number, states, persistence._json_default)
        except OSError:
            path.unlink(missing_ok=True)
            raise
        self.ledger.know()
        self.journal.retire()
        self.journal, self.number, self.trouble = begun, number, None
        self.limit = begun.size + JOURNAL_LIMIT

    def states(self) -> dict:
        for tries_left in reversed(range(20)):
            try:
                services = app._build_persistence_save_dict().items()
                states = {key: get_state() for key, get_state in services}
                return {key: state for key, state in states.items() if state is not None}
            except RuntimeError:
                # A thread of the emulator's added to what was being copied.
                if tries_left == 0:
                    raise
        raise AssertionError

    def leave(self) -> None:
        try:
            if is_deploying():
                self.write_down()
            else:
                self.checkpoint_now()
        except OSError as error:
            leave_with(self.troubled_by(error))
        os._exit(0)

    # ── The door that `npm start` and the tests use ──

    async def answer(self, scope, receive, send) -> None:
        if scope["type"] != "http" or not scope["path"].startswith("/_durable/"):
            return await self.emulate(scope, receive, send)
        status = 200
        if scope["path"] == "/_durable/checkpoint" and scope["method"] == "POST":
            try:
                await self.checkpoint()
            except OSError as error:
                self.troubled_by(error)
                status = 507
        body = json.dumps({"notes": self.notes, "trouble": self.trouble}).encode()
        headers = [(b"content-type", b"application/json")]
        await send({"type": "http.response.start", "status": status, "headers": headers})
        await send({"type": "http.response.body", "body": body})


def drop_other_buckets(known) -> None:
    """Objects are written at once: a bucket that no checkpoint knows is of a deploy that died."""
    for account, name in [key for key in s3._buckets._data if key not in known._data]:
        del s3._buckets._data[(account, name)]
        shutil.rmtree(Path(s3.DATA_DIR) / account / name, ignore_errors=True)


def write_object(path: str, data, text: bool = False) -> None:
    """As the emulator writes objects, and on disk before it is answered."""
    draft = f"{path}.tmp"
    try:
        with open(draft, "w" if text else "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        os.replace(draft, path)
    except OSError as error:
        # The emulator would say that it was done.
        leave_with(f"The local cloud stopped, for it cannot write to its disk ({error.strerror}).")
