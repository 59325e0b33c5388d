import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { warningTalk } from '../../../infra/demo-county/cases/warning-talk.ts';
import { demoPeople } from '../../../infra/demo-county/people.ts';
import { chain, emptyTip, type RecordedEvent } from '../../../shared/domain/timeline/timeline.ts';
import { eventKey, headKey } from '../../../shared/dossier/keys.ts';
import { sharedCloud } from '../../local-cloud/shared-cloud.ts';
import { drive, endOf, wellEnded, type Driving } from '../../support/driving.ts';

// Whoever could put into the timeline could put anything there. What they can't is put it there
// unseen.

let driving: Driving;

beforeAll(async () => {
  driving = await drive(sharedCloud());
});

const county = demoPeople.countyAuditor.organizations[0];

const write = async ({ facts, documents }: Driving, event: RecordedEvent): Promise<void> => {
  await documents.send(
    new PutCommand({
      TableName: facts.tables.timeline,
      Item: { ...eventKey(event.stream, event.sequence), kind: 'EVENT', ...event },
    }),
  );
};

/** The same events, the first one telling something else, and every hash made to fit. */
const forgedFrom = (events: readonly RecordedEvent[]): readonly RecordedEvent[] => {
  let tip = emptyTip;
  return events.map((event) => {
    const told =
      event.sequence === 1
        ? { ...event, data: { ...event.data, complainants: ['P-9999'] } }
        : event;
    const [written] = chain(event.stream, tip, [told], event.stamp) as [RecordedEvent];
    tip = { version: written.sequence, lastHash: written.hash };
    return written;
  });
};

describe('a sealed case whose timeline is written anew, every hash made to fit, and its head with it', () => {
  it('is known by the locked archive, down to the first event that is not the one that was sealed', async () => {
    const { caseId } = await driving.begin(warningTalk.parts[0]!);
    await driving.settled(caseId);
    await driving.act(caseId, {
      as: 'townshipClerk',
      on: 40,
      command: 'WithdrawCase',
      body: { reason: '经核对系误报。' },
    });
    expect(await endOf(driving, caseId)).toMatchObject(wellEnded);

    const events = await driving.timelineOf(caseId);
    const forged = forgedFrom(events);
    for (const event of forged) await write(driving, event);
    const at = { TableName: driving.facts.tables.dossier, Key: headKey(forged[0]!.stream) };
    const { Item: head } = await driving.documents.send(new GetCommand(at));
    await driving.documents.send(
      new PutCommand({ TableName: at.TableName, Item: { ...head, lastHash: forged.at(-1)!.hash } }),
    );

    const { body } = await driving.api.read({
      as: 'countyAuditor',
      path: `/counties/${county}/cases/${caseId}/verification`,
    });
    expect(body).toMatchObject({ intact: false, flaw: { sequence: 1, flaw: 'rewritten' } });

    for (const event of events) await write(driving, event);
    await driving.documents.send(new PutCommand({ TableName: at.TableName, Item: head }));
    expect(
      (
        await driving.api.read({
          as: 'countyAuditor',
          path: `/counties/${county}/cases/${caseId}/verification`,
        })
      ).body,
    ).toMatchObject({ intact: true });
  });
});
