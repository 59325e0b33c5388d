import * as z from 'zod';
import { Cadre } from '../../../shared/domain/cadre/cadre.ts';
import { Case } from '../../../shared/domain/case/case.ts';
import { Subject } from '../../../shared/domain/case/event-data.ts';
import { CaseEvent } from '../../../shared/domain/case/events.ts';
import { Salt } from '../../../shared/domain/ids.ts';
import { PersonId, type Person } from '../../../shared/domain/people/person.ts';
import { RecordedEvent } from '../../../shared/domain/timeline/timeline.ts';
import { overseer, raiser } from '../../../shared/view/audience.ts';
import { caseView } from '../../../shared/view/case-view.ts';
import { eventView } from '../../../shared/view/event-view.ts';
import { masked, seen, type Mask } from '../../../shared/view/mask.ts';
import { subject } from '../../../shared/view/masks-of-parts.ts';
import { largestOf } from '../../support/largest.ts';
import { raised } from '../../support/named-pasts.ts';
import { caseOf } from '../../support/past.ts';
import { inRole } from '../../support/people.ts';

// Everything that a schema can hold is filled in, and every place is named at which a reader still
// meets a person's reference number: a new one stands here, or it is told to nobody.

const packText = '条';
const texts = {
  machineVersion: 'arn:of-the-machine',
  id: 'a-pack',
  calendarVersion: 'a-calendar',
  objectKey: 'an-object',
  zh: packText,
  en: packText,
  source: packText,
  statute: packText,
  legalBasis: packText,
};
/** One of each where the schema leaves it open how many. */
const one = new Proxy<Record<string, number>>({}, { get: () => 1 });
const filled = (schema: z.ZodType): unknown => largestOf(schema, one, texts);

const person = filled(PersonId);

/** Where a value stands in some data; places in a list are one. */
const placesOf = (value: unknown, data: unknown, at = ''): readonly string[] => {
  if (data === value) return [at];
  if (typeof data !== 'object' || data === null) return [];
  const places = Object.entries(data).flatMap(([field, within]) =>
    placesOf(value, within, Array.isArray(data) ? `${at}[]` : at === '' ? field : `${at}.${field}`),
  );
  return [...new Set(places)];
};

const [first] = raised().timelines.case;
const recorded = (type: string, data: object) => RecordedEvent.parse({ ...first, type, data });

const facts = CaseEvent.options.map(({ shape }) => ({
  type: z.string().parse(shape.type.value),
  data: filled(shape.data) as object,
}));

const atMeeting = [
  'meeting.attendees[]',
  'meeting.sittingIn[]',
  'meeting.withdrew[]',
  'meeting.reportedBy[]',
];
const calling = [
  'motion.particulars.actingPerson.personId',
  'convened.convener.personId',
  'priorDiscussion.chair.personId',
  'convened.chair.personId',
] as const;

/** Whom a timeline names: the cadre, whoever acted in office, and who testified. */
const namedInTimelines: Readonly<Record<string, readonly string[]>> = {
  OpinionRaised: ['subject.personId', 'evidence[].witness', 'evidence[].collectedBy[]'],
  OpinionAmended: ['evidence[].witness', 'evidence[].collectedBy[]'],
  InvestigatorsAppointed: ['investigators[].personId'],
  InvestigatorReplaced: ['outgoing', 'incoming.personId'],
  EvidenceRecorded: ['evidence[].witness', 'evidence[].collectedBy[]'],
  FindingsSubmitted: ['findings.submittedBy[]'],
  RecusalDiscovered: ['personId'],
  RecusalRequested: ['personId'],
  RecusalDecided: ['personId'],
  FactsServed: ['service.servers[].personId', 'intended[].particulars.actingPerson.personId'],
  DecisionServed: ['service.servers[].personId'],
  DispositionDecided: [
    ...atMeeting,
    'measures[].particulars.actingPerson.personId',
    'measures[].convened.convener.personId',
    'measures[].convened.chair.personId',
  ],
  NoMeasureDecided: atMeeting,
  OpinionFoundUnfounded: atMeeting,
  OpinionNotProved: atMeeting,
  DecisionRevoked: atMeeting,
  PostsEndedDuringCase: ['recall.chair.personId', 'recall.tellers[].personId'],
  VoteConvened: [...calling],
  VoteConvenedAnew: [...calling],
  VotePassed: ['chair.personId', 'tellers[].personId'],
  VoteRejected: ['chair.personId', 'tellers[].personId'],
  VoteInquorate: ['chair.personId', 'tellers[].personId'],
  WarningTalkHeld: ['talkers[].personId'],
  SuspensionImposed: ['actingPerson.personId'],
  OfferedResignationAccepted: [
    'vote.convener.personId',
    'vote.priorDiscussion.chair.personId',
    'vote.chair.personId',
    'vote.tellers[].personId',
  ],
  OfferedResignationDeclined: [
    'vote.convener.personId',
    'vote.priorDiscussion.chair.personId',
    'vote.chair.personId',
    'vote.tellers[].personId',
  ],
};

describe('a fact in a timeline', () => {
  it.each(facts)('$type names those alone who acted in office', ({ type, data }) => {
    const view = eventView(recorded(type, data)).data;
    expect(placesOf(person, view).toSorted()).toEqual((namedInTimelines[type] ?? []).toSorted());
    expect(placesOf(filled(Salt), view)).toEqual([]);
    expect(placesOf(texts.machineVersion, view)).toEqual([]);
  });

  // What a correction tells depends on the entry that it is about: `corrections-seen.test.ts`.
  const inFull = facts.filter(({ type }) => type !== 'EntryCorrected');
  it.each(inFull)('$type is told in full but for what is kept back', ({ type, data }) => {
    const keptBack = ['complainants', 'salt', 'ground', 'reason', 'unable', 'machineVersion'];
    const isKeptBack = (field: string) =>
      keptBack.includes(field) && (field !== 'reason' || type.startsWith('Recusal'));
    const view = eventView(recorded(type, data)).data;
    expect(Object.keys(view).filter((field) => !field.endsWith('Count'))).toEqual(
      Object.keys(data).filter((field) => !isKeptBack(field)),
    );
  });

  it('says how many complained and how many are family', () => {
    const { data = {} } = facts.find(({ type }) => type === 'OpinionRaised') ?? {};
    expect(eventView(recorded('OpinionRaised', data)).data).toMatchObject({
      complainantCount: 20,
      subject: { nearRelativeCount: 30 },
    });
  });

  it('is told by its name alone where a later version wrote it', () => {
    for (const type of ['WhistleHeard', 'constructor', 'CadreRegistered'])
      expect(eventView(recorded(type, { complainedBy: person }))).toMatchObject({ type, data: {} });
  });

  it('is told without a field that a later version gave it', () => {
    const data = { reason: '…', complainedBy: person, constructor: person };
    expect(eventView(recorded('OpinionReturned', data)).data).toEqual({ reason: '…' });
  });
});

describe('a case', () => {
  const stages = Case.options.map((schema) => ({
    stage: schema.shape.stage.value,
    state: filled(schema) as Case,
  }));
  const ofEveryStage = [
    'decidedBy[]',
    'evidence[].collectedBy[]',
    'evidence[].witness',
    'investigatedBy[]',
    'measures[].convened.chair.personId',
    'measures[].convened.convener.personId',
    'measures[].particulars.actingPerson.personId',
    'intended[].particulars.actingPerson.personId',
    'raisedBy',
    'recusalRequests[].personId',
    'subject.personId',
  ];
  const ofStage: Partial<Record<Case['stage'], readonly string[]>> = {
    underInvestigation: ['investigation.investigators[].personId'],
    atHearing: ['findings.submittedBy[]'],
    atDecision: ['findings.submittedBy[]'],
    atFiling: ['findings.submittedBy[]'],
    atMeasures: ['findings.submittedBy[]'],
  };
  const { village, township, county } = caseOf(raised());
  const here = { village, township, county };

  it.each(stages)('$stage names to its county those alone who acted in office', (the) => {
    const view = caseView({ ...the.state, ...here }, inRole('countyAuditor'));
    expect(placesOf(person, view).toSorted()).toEqual(
      [...ofEveryStage, ...(ofStage[the.stage] ?? [])].toSorted(),
    );
    expect(view).toMatchObject({ complainantCount: 1, recusedCount: 1 });
  });

  it.each(stages)('$stage names to whoever raised it nobody but the cadre', ({ state }) => {
    const view = caseView({ ...state, ...here }, inRole('villageOrganization', village));
    expect(placesOf(person, view)).toEqual(['subject.personId']);
    expect(view).toMatchObject({ complainantCount: 1, subject: { nearRelativeCount: 30 } });
  });

  it('does not tell what no schema knows', () => {
    const leaky = { ...stages[0]?.state, complainedBy: person, opinion: { complainedBy: person } };
    for (const mask of [overseer.case, raiser.case]) {
      const view = masked(mask, leaky);
      expect(view).not.toHaveProperty('complainedBy');
      expect(view['opinion']).toEqual({});
    }
  });
});

describe('a cadre', () => {
  it('is told with how many are family, and not who', () => {
    const view = seen(overseer.cadre, filled(Cadre) as Cadre);
    expect(placesOf(person, view)).toEqual(['personId']);
    expect(view.nearRelativeCount).toBe(1);
  });
});

describe('a field that the table does not name', () => {
  // The compiler is the test: each line that is expected not to compile fails the check where it does.
  const { nearRelatives, ...others } = Subject.shape;
  const Renamed = z.strictObject({ ...others, kin: nearRelatives });
  type Renamed = z.infer<typeof Renamed>;

  it('does not compile, and is not told', () => {
    // @ts-expect-error nothing is said of `kin`
    const missing: Mask<Renamed> = subject;
    expect(Object.keys(masked(missing, filled(Renamed) as Renamed))).toEqual([
      'cadreId',
      'personId',
      'name',
    ]);
  });

  it('does not compile where it stays behind', () => {
    const { nearRelatives: counted, ...rest } = subject;
    // @ts-expect-error `nearRelatives` is no more
    const behind: Mask<Renamed> = { ...rest, kin: counted, nearRelatives: counted };
    expect(masked(behind, filled(Renamed) as Renamed)).toHaveProperty('nearRelativeCount');
  });

  it('cannot be shown as a whole where people are named within, nor a salt at all', () => {
    // @ts-expect-error of whom is told field by field
    const people: Mask<{ talkers: readonly Person[] }> = { talkers: 'shown' };
    // @ts-expect-error it is never told
    const salted: Mask<{ salt?: Salt }> = { salt: 'shown' };
    expect([people, salted]).toHaveLength(2);
  });
});
