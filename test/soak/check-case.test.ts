import { act, caseOf } from '../support/past.ts';
import { raised, sealed } from '../support/named-pasts.ts';
import { headsOf } from '../support/stored-past.ts';
import { caseRules, type Evidence } from './check-case.ts';
import type { Entry } from './journal.ts';

// A checker that finds nothing proves nothing: each of its rules is shown a case that breaks it.

const past = sealed(act(raised(), 'WithdrawCase'));
const { caseId } = caseOf(past);
const events = past.timelines.case;
const head = headsOf(past).case!;

/** The acts of people in the past, as clients would have written them down. */
const entries: readonly Entry[] = events
  .flatMap(({ stamp: { actor, occurredOn }, sequence, type }) =>
    actor.kind === 'person'
      ? [
          {
            key: type,
            command: 'WithdrawCase' as const,
            id: caseId,
            person: actor.personId,
            occurredOn,
            status: 200,
            said: type === 'OpinionRaised' ? sequence + 1 : sequence,
          },
        ]
      : [],
  )
  .filter(({ key }) => key !== 'ProcedureRequested');

const whole: Evidence = {
  caseId,
  head,
  events,
  waits: [],
  dues: [],
  running: [],
  verification: { intact: true, events: events.length },
  archived: head.state.stage === 'closed' ? head.state.archive.sha256 : null,
  entries,
};

const brokenBy = (doctored: Partial<Evidence>): readonly string[] =>
  caseRules
    .filter(([, violations]) => violations({ ...whole, ...doctored }).length > 0)
    .map(([rule]) => rule);

const [first, ...others] = entries;
const opening = events.find(({ type }) => type === 'StepOpened')!;

describe('the soak’s checker', () => {
  it('finds nothing in a case as it should be', () => {
    expect(brokenBy({})).toEqual([]);
  });

  it.each<[rule: string, doctored: Partial<Evidence>]>([
    ['every case comes to its end', { head: headsOf(raised()).case! }],
    ['no version is left out', { events: events.filter(({ sequence }) => sequence !== 3) }],
    [
      'every chain holds',
      {
        events: events.map((event) =>
          event.sequence === 2 ? { ...event, data: { ...event.data, run: 7 } } : event,
        ),
      },
    ],
    [
      'the county finds the chain intact',
      { verification: { intact: false, events: events.length } },
    ],
    ['a head is what its events fold to', { head: { ...head, version: head.version + 1 } }],
    ['a step is opened once a round', { events: [...events, opening] }],
    [
      'a step has one outcome a run',
      {
        events: [
          ...events.slice(0, 3),
          ...[1, 2].map(() => ({ ...events[2]!, type: 'OpinionAccepted', data: {} })),
        ],
      },
    ],
    ['a case is sealed and closed once', { events: [...events, events.at(-1)!] }],
    ['the archive holds what the head says', { archived: 'another' }],
    [
      'every answer that said yes is in the timeline',
      { entries: [{ ...first!, said: 3 }, ...others] },
    ],
    ['every act in the timeline is one command’s', { entries: others }],
    [
      'every act in the timeline is one command’s',
      { entries: [...entries, { ...first!, key: 'another' }] },
    ],
    [
      'no wait of a closed case has a token left',
      { waits: [{ stream: head.stream, step: 'identification', round: 1, run: 1, token: 'left' }] },
    ],
    [
      'nothing is due in a closed case',
      { dues: [{ stream: head.stream, due: 'identification', deadline: {} as never }] },
    ],
    ['no execution of a closed case runs on', { running: [`${caseId}-1`] }],
  ])('sees where it does not hold that %s', (rule, doctored) => {
    expect(brokenBy(doctored)).toContain(rule);
  });

  it('has seen each of its rules broken', () => {
    expect(caseRules).toHaveLength(14);
  });
});
