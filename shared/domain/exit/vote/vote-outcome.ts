import type { SituationCode } from '../../../policy/situation.ts';
import type { Case, CaseIn } from '../../case/case.ts';
import type { Circumstances } from '../../command/circumstances.ts';
import { deadlineOf, dueOf, type Deadline } from '../../time/deadline.ts';
import type { CaseEvent, CaseEventOf } from '../../case/events.ts';
import { dispositionNow, type MeasureIn } from '../../case/measure.ts';
import { settling } from '../measures/settlement.ts';
import { consentIn, requireConsent } from '../../case/supervision-freeze.ts';

/**
 * No quorum is no rejection: the vote is called again (pack: `maximumReconvenings`); after that the
 * measure lapses.
 */
export const inquorate = (
  state: Case,
  measure: MeasureIn<'awaitingVote'>,
  { data }: Told,
  { pack, calendar, occurredOn }: Circumstances,
): readonly CaseEvent[] => {
  if (measure.inquorateVotes < pack.vote.maximumReconvenings) {
    const deadline = dueOf({
      rule: deadlineOf(pack, 'reconvening'),
      anchor: data.heldOn,
      calendar,
    });
    return [{ type: 'VoteInquorate', data: { ...data, deadline } }];
  }
  const last: readonly CaseEvent[] = [
    { type: 'VoteInquorate', data: { ...data, deadline: null } },
    { type: 'MeasureLapsed', data: { measureId: measure.measureId, cause: 'inquorateTwice' } },
  ];
  return settling(state, last, occurredOn);
};

/** What the recall rested on: what was alleged, and what the investigators found beyond it. */
const situationsOf = (state: CaseIn<'atMeasures'>): readonly SituationCode[] => {
  const found = state.findings.findings.filter((one) => one.substantiated);
  return [...new Set([...state.opinion.allegations, ...found].map((one) => one.situation))];
};

export const rejected = (
  state: CaseIn<'atMeasures'>,
  measure: MeasureIn<'awaitingVote'>,
  { data, announcement }: Told,
  { pack, calendar, occurredOn }: Circumstances,
): readonly CaseEvent[] => {
  const isRecall = dispositionNow(measure) === 'RECALL';
  const coolDownUntil = isRecall
    ? dueOf({ rule: deadlineOf(pack, 'coolDown'), anchor: data.heldOn, calendar }).dueOn
    : null;
  return settling(
    state,
    [
      {
        type: 'VoteRejected',
        data: { ...data, situations: situationsOf(state), coolDownUntil, announcement },
      },
    ],
    occurredOn,
  );
};

/**
 * A resignation takes effect on the day on which the assembly passes it (VCOL 20); other measures
 * are then imposed.
 */
export const passed = (
  state: Case,
  measure: MeasureIn<'awaitingVote'>,
  { data, announcement, consent }: Told,
  { occurredOn }: Circumstances,
): readonly CaseEvent[] => {
  const carried: CaseEvent = { type: 'VotePassed', data: { ...data, announcement } };
  if (dispositionNow(measure) !== 'ORDERED_RESIGNATION') return [carried];
  requireConsent(state, consent);
  return settling(
    state,
    [
      carried,
      {
        type: 'ResignationTookEffect',
        data: {
          measureId: measure.measureId,
          postId: measure.postId,
          effectiveOn: data.heldOn,
          ...consentIn({ consent }),
        },
      },
    ],
    occurredOn,
  );
};

/** What the tellers reported, as it is kept, by when it is announced, and the consent with it. */
type Told = {
  readonly data: Omit<CaseEventOf<'VotePassed'>['data'], 'announcement'>;
  readonly announcement: Deadline;
  readonly consent: CaseEventOf<'ResignationTookEffect'>['data']['consent'];
};
