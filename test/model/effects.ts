import { CadreEvent } from '../../shared/domain/cadre/cadre-events.ts';
import { CaseEvent } from '../../shared/domain/case/events.ts';
import type { MeasureId } from '../../shared/domain/ids.ts';
import type { Measure } from '../../shared/domain/case/measure.ts';
import type { RecordedEvent } from '../../shared/domain/timeline/timeline.ts';

// What must stand before an effect, said once more and by the timeline alone: no state, no policy
// pack, no guard.

const effects = [
  'WarningTalkHeld',
  'SuspensionImposed',
  'DemotionImposed',
  'ResignationTookEffect',
  'RemovedFromPost',
  'RecallDeclared',
  'TerminationDeclared',
] as const;
type Effect = Extract<CaseEvent, { type: (typeof effects)[number] }>;

const isEffect = (event: CaseEvent): event is Effect => effects.some((type) => type === event.type);
const isOf = (id: MeasureId, event: CaseEvent): boolean =>
  'measureId' in event.data && event.data.measureId === id;

const decisionOf = (
  before: readonly CaseEvent[],
  id: MeasureId,
): {
  readonly measure: Measure;
  readonly toBeFiled: boolean;
  readonly since: readonly CaseEvent[];
} | null => {
  const at = before.findLastIndex(
    (event) =>
      event.type === 'DispositionDecided' &&
      event.data.measures.some((one) => one.measureId === id),
  );
  const event = before[at];
  if (event?.type !== 'DispositionDecided') return null;
  return {
    measure: event.data.measures.find((one) => one.measureId === id)!,
    toBeFiled: event.data.toBeFiled,
    since: before.slice(at + 1),
  };
};

/**
 * A committee post is the villagers' to give: nothing is done to it without their vote, unless a
 * supervisory organ asks.
 */
const needsVote = ({ postKind, supervisoryReference }: Measure): boolean =>
  ['V1', 'V2'].includes(postKind) && supervisoryReference === undefined;

const missingBefore = (event: Effect, before: readonly CaseEvent[]): readonly string[] => {
  const { measureId } = event.data;
  const decision = decisionOf(before, measureId);
  // The law itself ends a post: by its proof, which the event holds.
  if (event.type === 'TerminationDeclared') return [];
  if (decision === null) return ['a decision'];
  const { measure, toBeFiled, since } = decision;
  const stands = (type: CaseEvent['type']): boolean =>
    since.some((one) => one.type === type && isOf(measureId, one));
  const wanted: readonly (readonly [string, boolean])[] = [
    [
      'the county’s acknowledgement, or its silence',
      !toBeFiled ||
        since.some(({ type }) => type === 'FilingAcknowledged' || type === 'FilingLapsed'),
    ],
    ['a vote that was passed', !needsVote(measure) || stands('VotePassed')],
    [
      'the villagers’ petition',
      event.type !== 'RecallDeclared' ||
        !['V1', 'V2'].includes(measure.postKind) ||
        stands('PetitionRecorded'),
    ],
    [
      'the cadre’s own resignation',
      event.type !== 'ResignationTookEffect' || stands('ResignationGiven'),
    ],
    [
      'a post that may be taken so',
      !(
        ['V1', 'V2'].includes(measure.postKind) &&
        ['RemovedFromPost', 'DemotionImposed'].includes(event.type)
      ),
    ],
    [
      'an end of its own that is not there yet',
      !since.some(
        (one) =>
          (isEffect(one) ||
            ['MeasureLapsed', 'MeasureOvertaken', 'VoteRejected', 'PetitionLapsed'].includes(
              one.type,
            )) &&
          isOf(measureId, one),
      ),
    ],
  ];
  return wanted.filter(([, isThere]) => !isThere).map(([what]) => what);
};

/**
 * Whether the cadre was heard on the findings that the committee decided on, and these were not
 * taken back.
 */
const isHeardOn = (before: readonly CaseEvent[]): boolean => {
  const reopened = before.findLastIndex(
    (event) =>
      event.type === 'ReturnedToInvestigation' ||
      event.type === 'ReopenedForNewFacts' ||
      (event.type === 'RecusalDiscovered' && event.data.reopens === 'investigation'),
  );
  const found = before.findLastIndex((event) => event.type === 'FindingsSubmitted');
  const served = before.findLastIndex((event) => event.type === 'FactsServed');
  const heard = before.findLastIndex((event) =>
    ['StatementRecorded', 'HearingWaived', 'HearingLapsed'].includes(event.type),
  );
  return reopened < found && found < served && served < heard;
};

/** Whether every point that the cadre made was answered before the committee decided. */
const isAnswered = (before: readonly CaseEvent[]): boolean => {
  const made = before.flatMap((event) =>
    event.type === 'StatementRecorded' ? (event.data.points ?? []) : [],
  );
  const answered = before.flatMap((event) =>
    event.type === 'DefenceAnswered' ? event.data.answers : [],
  );
  return made.every(({ point }) => answered.filter((one) => one.point === point).length === 1);
};

/** Effects, and decisions, without what makes them effective. */
export const effectsWithoutGround = (recorded: readonly RecordedEvent[]): readonly string[] => {
  const events = recorded.map(({ type, data }) => CaseEvent.parse({ type, data }));
  return events.flatMap((event, index) => {
    const before = events.slice(0, index);
    if (event.type === 'DispositionDecided' || event.type === 'NoMeasureDecided')
      return [
        ...(isHeardOn(before) ? [] : [`${event.type} (${index + 1}) lacks a hearing`]),
        ...(isAnswered(before) ? [] : [`${event.type} (${index + 1}) lacks answers`]),
      ];
    return isEffect(event)
      ? missingBefore(event, before).map((what) => `${event.type} (${index + 1}) lacks ${what}`)
      : [];
  });
};

/** What life, not a measure, does to posts and rights. */
const doneByLife = (event: CaseEvent): readonly string[] => {
  if (event.type === 'PostsEndedDuringCase')
    return event.data.posts.map((post) => `PostEnded ${post} ${event.data.endedOn}`);
  if (event.type === 'OfferedResignationAccepted')
    return [`PostEnded ${event.data.postId} ${event.data.effectiveOn}`];
  if (event.type === 'CaseWithdrawn') return ['OpinionWithdrawn'];
  if (event.type === 'SentenceRecorded') return [`BarRecorded ${event.data.effectiveOn}`];
  return event.type === 'SentenceReversed' ? [`BarLifted ${event.data.reversedOn}`] : [];
};

/** What a fact of a case does to the cadre, as the cadre's own dossier would put it. */
const doneTo = (event: CaseEvent): readonly string[] => {
  if (event.type === 'SuspensionImposed')
    return [`PostSuspendedByCase ${event.data.postId} ${event.data.effectiveOn}`];
  if (event.type === 'DemotionImposed')
    return [`PostChangedByCase ${event.data.postId} ${event.data.effectiveOn}`];
  if (event.type === 'VoteRejected')
    return event.data.coolDownUntil === null ? [] : [`RecallFailed ${event.data.heldOn}`];
  if (!isEffect(event)) return doneByLife(event);
  return event.type === 'WarningTalkHeld'
    ? []
    : [`PostLostByCase ${event.data.postId} ${event.data.effectiveOn}`];
};

const noted = (event: CadreEvent): readonly string[] => {
  switch (event.type) {
    case 'PostSuspendedByCase':
      return [`${event.type} ${event.data.postId} ${event.data.from}`];
    case 'PostLostByCase':
    case 'PostChangedByCase':
    case 'PostEnded':
      return [`${event.type} ${event.data.postId} ${event.data.endedOn}`];
    case 'OpinionWithdrawn':
      return [event.type];
    case 'BarRecorded':
      return [`${event.type} ${event.data.since}`];
    case 'BarLifted':
      return [`${event.type} ${event.data.liftedOn}`];
    case 'RecallFailed':
      return [`${event.type} ${event.data.failedRecall.votedOn}`];
    case 'CadreRegistered':
    case 'PostRecorded':
    case 'PersonStatusRecorded':
    case 'CaseOpened':
    case 'CaseArchived':
    case 'EntryCorrected':
      return [];
  }
};

/** Both dossiers tell the same: no post is lost, suspended or changed in one of them alone. */
export const effectsOnCadreWithoutCase = (
  ofCadre: readonly RecordedEvent[],
  ofCases: readonly RecordedEvent[],
): readonly string[] => {
  const done = ofCases
    .flatMap(({ type, data }) => doneTo(CaseEvent.parse({ type, data })))
    .toSorted();
  const told = ofCadre
    .flatMap(({ type, data }) => noted(CadreEvent.parse({ type, data })))
    .toSorted();
  return done.join() === told.join()
    ? []
    : [`the cases did ${done.join(', ')}; the cadre’s dossier tells ${told.join(', ')}`];
};
