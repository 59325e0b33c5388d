import type { Case } from '../case/case.ts';
import type { CaseEvent, CaseEventType } from '../case/events.ts';
import type { Stamp } from '../timeline/stamp.ts';
import { decisionFolds } from './decision-folds.ts';
import { inquiryFolds } from './inquiry-folds.ts';
import { lifeFolds } from './life-folds.ts';
import { opinionFolds } from './opinion-folds.ts';
import type { StageFolds } from './stage-fold.ts';

const folds = {
  ...opinionFolds,
  ...inquiryFolds,
  ...decisionFolds,
  ...lifeFolds,
};

/** Events that leave the stage as it is: measures and procedure are folded beside it. */
type LeavesStage =
  | 'OpinionRaised'
  | 'ProcedureRequested'
  | 'StepOpened'
  | 'StepOverdue'
  | 'PetitionLapsed'
  | 'ConveningOrdered'
  | 'AnnouncementPosted'
  | 'VoteConvened'
  | 'VoteConvenedAnew'
  | 'VotePassed'
  | 'VoteRejected'
  | 'VoteInquorate'
  | 'VoteCancelled'
  | 'WarningTalkHeld'
  | 'SuspensionImposed'
  | 'DemotionImposed'
  | 'ResignationOrdered'
  | 'ResignationGiven'
  | 'ResignationRefused'
  | 'ResignationNotGiven'
  | 'ResignationTookEffect'
  | 'RemovedFromPost'
  | 'RecallDeclared'
  | 'TerminationDeclared'
  | 'MeasureLapsed'
  | 'MeasureOvertaken'
  | 'CaseClosed'
  // What it changes is read off the entries: `foldCase`.
  | 'EntryCorrected';

/** Names the events that nobody has said this of: the compiler refuses anything but nothing. */
type Nothing<Unfolded extends never> = Unfolded;
/** @public */
export type EveryEventIsFolded = Nothing<Exclude<CaseEventType, keyof typeof folds | LeavesStage>>;

/** The stage and its own fields after an event; measures and procedure are folded beside it. */
export const evolveStage = (state: Case, event: CaseEvent, stamp: Stamp): Case => {
  const byType: StageFolds = folds;
  // The fold stands under the type of the event that it is called with.
  const fold = byType[event.type] as
    | ((state: Case, event: CaseEvent, stamp: Stamp) => Case)
    | undefined;
  return fold === undefined ? state : fold(state, event, stamp);
};
