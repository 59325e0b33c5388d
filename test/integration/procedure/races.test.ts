import { randomUUID } from 'node:crypto';
import { bothPosts } from '../../../infra/demo-county/cases/both-posts.ts';
import { orderedResignation } from '../../../infra/demo-county/cases/ordered-resignation.ts';
import { warningTalk } from '../../../infra/demo-county/cases/warning-talk.ts';
import { demoPeople, type DemoRole } from '../../../infra/demo-county/people.ts';
import type { PersonClaims } from '../../../infra/local/token-issuer.ts';
import { addDays, CalendarDay } from '../../../shared/domain/time/calendar-day.ts';
import { sharedCloud } from '../../local-cloud/shared-cloud.ts';
import {
  drive,
  endOf,
  factsOf,
  type Driving,
  type Telling,
  wellEnded,
} from '../../support/driving.ts';
import { pathOf } from '../http/course.ts';
import { send, type Answer } from '../http/door.ts';
import { undisturbed } from './undisturbed.ts';

let driving: Driving;

beforeAll(async () => {
  driving = await drive(sharedCloud());
});

/** A second person in each role, who may do the same. The committee's took part in its meeting. */
const rivals: Readonly<Record<DemoRole, PersonClaims>> = {
  villageOrganization: { ...demoPeople.villageOrganization, sub: 'P-1901' },
  townshipClerk: { ...demoPeople.townshipClerk, sub: 'P-1902' },
  townshipCommittee: { ...demoPeople.townshipCommittee, sub: 'P-6521' },
  mentor: { ...demoPeople.mentor, sub: 'P-1904' },
  countyAuditor: { ...demoPeople.countyAuditor, sub: 'P-1905' },
  countyOrganizer: { ...demoPeople.countyOrganizer, sub: 'P-1906' },
};

type Sender = { readonly as: PersonClaims; readonly key: string };

/**
 * The act that comes next, sent by all of them at the same moment; the story goes on as if one had
 * told it.
 */
const sentAtOnce = async (
  story: Telling,
  sendersFor: (role: DemoRole) => readonly Sender[],
): Promise<readonly Answer[]> => {
  const { as: role, command, body } = story.ahead()!;
  const { etag } = await driving.settled(story.caseId);
  const answers = sendersFor(role).map(({ as, key }) =>
    send({
      path: pathOf(command, story.caseId),
      as,
      headers: { 'if-match': etag!, 'idempotency-key': key },
      body,
    }),
  );
  story.passOver();
  return Promise.all(answers);
};

/** Every act of a story, each sent at once by these. */
const toldAtOnce = async (
  story: Telling,
  sendersFor: (role: DemoRole) => readonly Sender[],
): Promise<readonly (readonly Answer[])[]> => {
  const answers: (readonly Answer[])[] = [];
  while (story.ahead() !== undefined) answers.push(await sentAtOnce(story, sendersFor));
  return answers;
};

const bySubject = (answers: readonly Answer[]): readonly number[] =>
  answers.map(({ status }) => status).toSorted((one, other) => one - other);

describe('F25: two people who do the same act at once', () => {
  it('one does it and the other is told that the case has changed, at every step; the case goes on once', async () => {
    const story = await driving.begin(bothPosts.parts[0]!);
    const answers = await toldAtOnce(story, (role) =>
      [demoPeople[role], rivals[role]].map((as) => ({ as, key: randomUUID() })),
    );
    expect(answers.map(bySubject)).toEqual(answers.map(() => [200, 412]));
    expect(await endOf(driving, story.caseId)).toEqual({
      ...wellEnded,
      executions: { '-1': 'SUCCEEDED' },
    });
    expect(factsOf(await driving.timelineOf(story.caseId))).toEqual(
      await undisturbed(bothPosts.parts[0]!),
    );
  });
});

describe('F25: an act that is sent twice at once under one key', () => {
  it('is answered twice alike and done once, at every step', async () => {
    const story = await driving.begin(orderedResignation.parts[0]!);
    const answers = await toldAtOnce(story, (role) => {
      const sender = { as: demoPeople[role], key: randomUUID() };
      return [sender, sender];
    });
    expect(answers.map(bySubject)).toEqual(answers.map(() => [200, 200]));
    for (const [one, other] of answers) expect(one!.text).toBe(other!.text);
    expect(await endOf(driving, story.caseId)).toEqual({
      ...wellEnded,
      executions: { '-1': 'SUCCEEDED' },
    });
    expect(factsOf(await driving.timelineOf(story.caseId))).toEqual(
      await undisturbed(orderedResignation.parts[0]!),
    );
  });
});

describe('F11, F25: two opinions on one cadre at once', () => {
  it('become one case where an earlier one has been archived', async () => {
    const { acts } = warningTalk.parts[0]!;
    const story = await driving.begin(warningTalk.parts[0]!);
    await driving.act(story.caseId, {
      as: 'townshipClerk',
      on: 1,
      command: 'WithdrawCase',
      body: { reason: '经核对系误报。' },
    });
    await driving.settled(story.caseId);
    const again = {
      ...acts(() => '2026-04-02')[0]!.body,
      occurredOn: '2026-04-02',
      cadreId: story.cadreId,
    };
    const raise = (as: PersonClaims) => send({ path: '/cases', as, body: again });
    const answers = await Promise.all([
      raise(demoPeople.townshipClerk),
      raise(demoPeople.villageOrganization),
      raise(rivals.townshipClerk),
    ]);
    expect(bySubject(answers)).toEqual([201, 409, 409]);
    const { body } = await driving.api.read({
      as: 'townshipClerk',
      path: `/cadres/${story.cadreId}`,
    });
    expect(body['cases']).toHaveLength(2);
    expect(body['activeCase']).toBe(answers.find(({ status }) => status === 201)!.json['caseId']);
  });
});

describe('F25: a statement that comes in while the bell rings', () => {
  it('is heard or has lapsed, never both, and the case goes on either way', async () => {
    const story = await driving.begin(warningTalk.parts[0]!);
    await story.through('ServeFacts');
    const last = CalendarDay.parse(
      (await driving.stateOf(story.caseId)).procedure.dues.hearingWindow,
    );
    const [[answer]] = await Promise.all([
      sentAtOnce(story, (role) => [{ as: demoPeople[role], key: randomUUID() }]),
      driving
        .settled(story.caseId)
        .then(() => driving.invoke('ringDue', { asOf: addDays(last, 1) })),
    ]);
    const facts = (await driving.timelineOf(story.caseId)).map(({ type }) => type);
    const isHeard = facts.includes('StatementRecorded');
    expect([answer!.status < 300, facts.includes('HearingLapsed')]).toEqual([isHeard, !isHeard]);
    await story.toTheEnd();
    expect(await endOf(driving, story.caseId)).toEqual({
      ...wellEnded,
      executions: { '-1': 'SUCCEEDED' },
    });
  });
});
