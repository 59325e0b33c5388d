"""Reads the policy and registers a village by the generated client; prints what was answered."""

import json
import sys

from exit_mechanism_client import AuthenticatedClient
from exit_mechanism_client.api.reading import read_policy
from exit_mechanism_client.api.village import register_village
from exit_mechanism_client.models import RegisterVillageCommand

given = json.load(sys.stdin)
client = AuthenticatedClient(base_url=given["url"], token=given["token"])


def register(village: dict) -> object:
    return register_village.sync_detailed(
        client=client,
        body=RegisterVillageCommand.from_dict(village),
        idempotency_key=given["key"],
    )


policy = read_policy.sync_detailed(client=client)
done = register(given["village"])
refused = register({**given["village"], "name": given["village"]["name"] + "村"})
print(
    json.dumps(
        {
            "pack": policy.parsed.pack.id,
            "registered": {"status": int(done.status_code), **done.parsed.to_dict()},
            "refused": {"status": int(refused.status_code), "code": refused.parsed.code},
        }
    )
)
