"""What a journal's entries say, taken from the emulator's tables and queues and put back there.

Entries hold what a write made of an item, not the request: put back in their order they give the
same tables, whatever conditions the requests had, and put back twice they change nothing.
"""

import hashlib
import json
import threading

from journal import Damaged

from ministack.core.arn import parse_arn
from ministack.core.responses import get_account_id, get_region
from ministack.services import dynamodb, sqs

_set_item, _remove_item = dynamodb._set_item, dynamodb._remove_item


class Body:
    """Stands for the body of a transaction that was answered: equal to any body of this digest."""

    def __init__(self, digest: str):
        self.digest = digest

    def __eq__(self, other: object) -> bool:
        return _digest(other) == self.digest


def _digest(body) -> str:
    if isinstance(body, Body):
        return body.digest
    return hashlib.sha256(json.dumps(body, sort_keys=True).encode()).hexdigest()


class Ledger:
    """Sees each change of a table or queue that the last checkpoint knows."""

    def __init__(self):
        self._lock = threading.RLock()
        self._changes: list = []
        self._before: list = []
        self._answered: list = []
        self._tables: dict = {}
        self._queues: dict = {}
        self.has_unknown = False
        dynamodb._set_item, dynamodb._remove_item = self._set, self._remove
        self._store_token, dynamodb._txn_token_store = dynamodb._txn_token_store, self._token

    def know(self) -> None:
        """Called with a checkpoint: it knows what there is now."""
        with self._lock:
            self._tables = {id(table): table for table in dynamodb._tables._data.values()}
            self._queues = {key: _ids(queue) for key, queue in sqs._queues._data.items()}
            self.has_unknown = False

    def _set(self, table, pk, sk, item):
        with self._lock:
            old = _set_item(table, pk, sk, item)
            self._saw(table, pk, sk, old, item)
            return old

    def _remove(self, table, pk, sk):
        with self._lock:
            old = _remove_item(table, pk, sk)
            if old is not None:
                self._saw(table, pk, sk, old, None)
            return old

    def _saw(self, table, pk, sk, old, new) -> None:
        if id(table) in self._tables:
            self._changes.append([table["TableArn"], pk, sk, new])
            self._before.append((table, pk, sk, old))
        else:
            self.has_unknown = True

    def _token(self, token, entry) -> None:
        self._store_token(token, entry)
        self._answered.append((get_account_id(), get_region(), token))

    def take_changes(self, journal) -> None:
        """Appends what changed since; takes it back where the journal has no room (`OSError`)."""
        with self._lock:
            changes, before, answered = self._changes, self._before, self._answered
            self._changes, self._before, self._answered = [], [], []
            if not changes:
                return
            try:
                journal.append({"changes": changes, "tokens": _tokens(answered)})
            except OSError:
                for table, pk, sk, old in reversed(before):
                    _put(table, pk, sk, old)
                for key in answered:
                    dynamodb._txn_idempotency._data.pop(key, None)
                raise

    def take_queues(self, journal) -> None:
        """Appends each queue whose messages are not those that were last seen."""
        for key, queue in list(sqs._queues._data.items()):
            ids = _ids(queue)
            if key not in self._queues:
                self.has_unknown = True
            elif ids != self._queues[key]:
                journal.append({"queue": key, "messages": queue["messages"]})
                self._queues[key] = ids

    def begin(self, journal) -> None:
        """Begins a journal with what no checkpoint holds: the tokens that are still good."""
        keys = list(dynamodb._txn_idempotency._data)
        if keys:
            journal.append({"tokens": _tokens(keys)})


def put_back(entry: dict) -> None:
    """Does again what an entry says was done."""
    for arn, pk, sk, item in entry.get("changes", []):
        spec = parse_arn(arn)
        name = spec.resource.removeprefix("table/")
        table = dynamodb._tables.get_scoped(spec.account_id, spec.region, name)
        if table is None:
            raise Damaged(f"the journal writes to a table that is not there, {name}")
        _put(table, pk, sk, item)
    for account, region, token, digest, rest in entry.get("tokens", []):
        stored = {**rest, "signature": Body(digest)}
        dynamodb._txn_idempotency._data[(account, region, token)] = stored
    if "queue" in entry:
        queue = sqs._queues._data.get(tuple(entry["queue"]))
        if queue is None:
            raise Damaged(f"the journal writes to a queue that is not there, {entry['queue'][2]}")
        queue["messages"] = entry["messages"]


def _put(table, pk, sk, item) -> None:
    if item is None:
        _remove_item(table, pk, sk)
    else:
        _set_item(table, pk, sk, item)


def _tokens(keys) -> list:
    """DynamoDB answers a transaction again by its token for ten minutes, and so over a kill."""
    found = [(key, dynamodb._txn_idempotency._data.get(key)) for key in keys]
    return [
        [*key, _digest(entry["signature"]), {k: v for k, v in entry.items() if k != "signature"}]
        for key, entry in found
        if entry is not None
    ]


def _ids(queue: dict) -> list:
    return [message["id"] for message in queue["messages"]]
