import type { CadreEvent } from '../../shared/domain/cadre/cadre-events.ts';
import { CalendarDay } from '../../shared/domain/time/calendar-day.ts';
import type { Acted } from '../../shared/domain/command/circumstances.ts';
import type { CaseEvent, CaseEventOf } from '../../shared/domain/case/events.ts';
import { CadreId, CaseId, Instant, PostId } from '../../shared/domain/ids.ts';
import { CountyCode, TownshipCode, VillageCode } from '../../shared/domain/people/organization.ts';
import { type Actor, PersonId } from '../../shared/domain/people/person.ts';
import type { Stamp } from '../../shared/domain/timeline/stamp.ts';
import { Deadline } from '../../shared/domain/time/deadline.ts';
import { act } from '../../shared/dossier/act.ts';
import type { Heads } from '../../shared/dossier/items.ts';
import type { Dossier } from '../../shared/dossier/port.ts';

// One case as far as a test of the dossier needs it: facts are put down as they are, no rule is
// asked.

export const day = (text: string): CalendarDay => CalendarDay.parse(text);
export const instant = (text: string): Instant => Instant.parse(text);

export const ids = {
  caseId: CaseId.parse('01JAF3K5T0C5W9Z2Q7XH8M4N6P'),
  cadreId: CadreId.parse('01JAF3K5T0D1R6B8V2Y4E9S3GA'),
  village: VillageCode.parse('360732101201'),
  township: TownshipCode.parse('360732101'),
  county: CountyCode.parse('360732'),
  clerk: PersonId.parse('P-1001'),
};
export type Ids = typeof ids;

export const clerk: Actor = {
  kind: 'person',
  personId: ids.clerk,
  role: 'townshipClerk',
  onBehalfOf: ids.township,
};
export const workflow: Actor = { kind: 'system', system: 'workflow' };
export const clock: Actor = { kind: 'system', system: 'clock' };

export const stampOf = (
  actor: Actor,
  occurredOn: string,
  recordedAt = `${occurredOn}T02:00:00.000Z`,
): Stamp => ({ actor, occurredOn: day(occurredOn), recordedAt: instant(recordedAt) });

export const posts = [
  {
    postId: PostId.parse('post-1'),
    kind: 'V1' as const,
    obtained: 'elected' as const,
    termFrom: day('2024-01-01'),
  },
  {
    postId: PostId.parse('post-2'),
    kind: 'P1' as const,
    obtained: 'elected' as const,
    termFrom: day('2024-01-01'),
  },
];

export const cadreRegistered = (of: Ids = ids): readonly CadreEvent[] => [
  {
    type: 'CadreRegistered',
    data: {
      cadreId: of.cadreId,
      personId: PersonId.parse('P-2001'),
      name: '钟䶮',
      village: of.village,
      township: of.township,
      county: of.county,
      nearRelatives: [],
    },
  },
  ...posts.map((post): CadreEvent => ({ type: 'PostRecorded', data: { post } })),
];

export const machineVersion = 'arn:aws:states:us-east-1:000000000000:stateMachine:exit-procedure';

export const requested = (run: number): CaseEventOf<'ProcedureRequested'> => ({
  type: 'ProcedureRequested',
  data: { run, machineVersion },
});

export const opinionRaised = (of: Ids = ids): readonly CaseEvent[] => [
  {
    type: 'OpinionRaised',
    data: {
      caseId: of.caseId,
      subject: {
        cadreId: of.cadreId,
        personId: PersonId.parse('P-2001'),
        name: '钟䶮',
        nearRelatives: [],
      },
      posts,
      village: of.village,
      township: of.township,
      county: of.county,
      policy: { id: 'xingguo-2021-trial', version: 1 },
      allegations: [
        { situation: 'S7', facts: '年度考核不达标。', factsOn: day('2026-01-10'), evidenceIds: [] },
      ],
      evidence: [
        {
          evidenceId: 'evidence-1',
          kind: 'annualAssessment',
          title: '年度考核表',
          obtainedOn: day('2026-01-12'),
          collectedBy: [of.clerk],
        },
      ] as unknown as CaseEventOf<'OpinionRaised'>['data']['evidence'],
      complainants: [],
    },
  },
  requested(1),
];

export const deadlineOn = (dueOn: string): Deadline =>
  Deadline.parse({
    rule: 'identification',
    label: { zh: '意见认定', en: 'Identification' },
    count: 10,
    unit: 'days',
    bound: 'atMost',
    source: 'default',
    anchor: '2026-03-02',
    countedTo: dueOn,
    dueOn,
    adjustment: 'none',
    calendarVersion: 'test',
  });

export const stepOpened = (
  step: CaseEventOf<'StepOpened'>['data']['step'],
  more: { round?: number; run?: number; dueOn?: string | null } = {},
): CaseEventOf<'StepOpened'> => {
  const { round = 1, run = 1, dueOn = '2026-03-12' } = more;
  return {
    type: 'StepOpened',
    data: { step, round, run, deadline: dueOn === null ? null : deadlineOn(dueOn) },
  };
};

export const noHeads: Heads = {
  village: null,
  cadre: null,
  case: null,
  calendar: null,
  colleagues: [],
};

/** Writes facts into a dossier one act after the other and gives back the heads. */
export const record = async (
  dossier: Dossier,
  acts: readonly (readonly [Acted, Stamp])[],
  before: Heads = noHeads,
): Promise<Heads> => {
  let heads = before;
  for (const [acted, stamp] of acts) {
    const { change, after } = act(heads, acted, stamp);
    const appended = await dossier.append(change);
    if (appended.kind !== 'appended')
      throw new Error(`a past that could not be written: ${appended.kind}`);
    heads = after;
  }
  return heads;
};
