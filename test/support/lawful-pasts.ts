import type { CommandName } from '../../shared/domain/people/permissions.ts';
import type { Role } from '../../shared/domain/people/person.ts';
import {
  atHearing,
  atMeasures,
  cadreRegistered,
  contested,
  convened,
  decided,
  heard,
  ordered,
  postsRecorded,
  raised,
  returned,
  served,
  underInvestigation,
  villageRegistered,
  voted,
} from './named-pasts.ts';
import { act, nothing, silence, type Past } from './past.ts';
import { inRole } from './people.ts';

/**
 * A past in which each command is lawful, so that nothing but the person can be what is refused.
 */
export const pastFor: Readonly<Record<CommandName, () => Past>> = {
  RegisterVillage: nothing,
  RegisterCharter: villageRegistered,
  RegisterCadre: villageRegistered,
  RecordPost: cadreRegistered,
  EndPost: () => postsRecorded({ holds: 'V1' }),
  RecordPersonStatus: cadreRegistered,
  EnterWorkCalendar: nothing,
  CorrectWorkCalendar: nothing,
  RaiseOpinion: postsRecorded,
  AmendOpinion: returned,
  WithdrawCase: raised,
  CorrectCadre: () => cadreRegistered({ by: 'P-2090' }),
  CorrectVillage: () => villageRegistered({ by: 'P-2090' }),
  // Somebody else than the clerk who corrects has recorded it.
  CorrectEntry: () => raised({ by: 'P-2090' }),
  AcceptOpinion: raised,
  ReturnOpinion: raised,
  RejectOpinion: raised,
  AppointInvestigators: () => act(raised(), 'AcceptOpinion'),
  ReplaceInvestigator: underInvestigation,
  RecordEvidence: underInvestigation,
  ExtendInvestigation: underInvestigation,
  SubmitFindings: underInvestigation,
  DiscoverRecusal: underInvestigation,
  RequestRecusal: heard,
  DecideRecusal: () => act(heard(), 'RequestRecusal'),
  ReferDecisionToCounty: heard,
  ServeFacts: atHearing,
  RecordStatement: served,
  WaiveHearing: served,
  AnswerDefence: contested,
  DecideDisposition: heard,
  DecideNoMeasure: heard,
  ReturnToInvestigation: heard,
  ServeDecision: atMeasures,
  AcknowledgeFiling: () => decided({ holds: 'P1', measures: ['SUSPENSION'] }),
  ReturnFilingForCorrection: () => decided({ holds: 'P1', measures: ['SUSPENSION'] }),
  ResubmitFiling: () =>
    act(decided({ holds: 'P1', measures: ['SUSPENSION'] }), 'ReturnFilingForCorrection'),
  ReturnToDecision: () =>
    act(decided({ holds: 'P1', measures: ['SUSPENSION'] }), 'ReturnFilingForCorrection'),
  RevokeDecision: decided,
  ReopenForNewFacts: heard,
  RecordPetition: () => atMeasures({ holds: 'V1', measures: ['RECALL'] }),
  ConveneVote: () =>
    act(atMeasures({ holds: 'V1' }), 'ReferToDiscipline', {}, { occurredOn: '2026-04-22' }),
  OrderConvening: () =>
    act(
      silence(atMeasures({ holds: 'V1' }), 'vote#measure-1'),
      'ReferToDiscipline',
      {},
      { occurredOn: '2026-05-06' },
    ),
  RecordAnnouncement: voted,
  RecordVote: () => act(convened(), 'ReferToDiscipline', {}, { occurredOn: '2026-05-11' }),
  RecordWarningTalk: atMeasures,
  ImposeSuspension: voted,
  ImposeDemotion: () => atMeasures({ holds: 'P1', measures: ['DEMOTION'] }),
  OrderResignation: () => atMeasures({ measures: ['ORDERED_RESIGNATION'] }),
  RecordResignation: ordered,
  RecordRefusal: ordered,
  RemoveFromPost: () => atMeasures({ measures: ['REMOVAL'] }),
  DeclareRecall: () => voted({ measures: ['RECALL'] }),
  DeclareTermination: () => heard({ holds: 'V1' }),
  OfferResignation: raised,
  AcceptResignation: () => act(raised(), 'OfferResignation'),
  RecordResignationVote: () => act(raised({ holds: 'V1' }), 'OfferResignation'),
  RecordDeath: raised,
  RecordSentence: raised,
  ReverseSentence: () => act(heard({ holds: 'both' }), 'RecordSentence'),
  RecordPostsEnded: raised,
  RecordSupervision: raised,
  EndSupervision: () => act(raised(), 'RecordSupervision'),
  ReferToDiscipline: heard,
  RecordDisciplineOutcome: () => act(heard(), 'ReferToDiscipline'),
};

const decidedByTownshipOrCounty: readonly CommandName[] = [
  'DecideDisposition',
  'DecideNoMeasure',
  'ReturnToInvestigation',
  'RevokeDecision',
  'ReopenForNewFacts',
];

const raisedByCounty = (): Past =>
  act(postsRecorded(), 'RaiseOpinion', {}, { caller: inRole('countyOrganizer') });

/**
 * The same for a role: the county takes back what it has raised itself, and decides only what was
 * referred to it.
 */
export const pastAs = (role: Role, command: CommandName): Past => {
  if (role !== 'countyOrganizer') return pastFor[command]();
  if (command === 'WithdrawCase') return raisedByCounty();
  if (command === 'AmendOpinion') return act(raisedByCounty(), 'ReturnOpinion');
  if (!decidedByTownshipOrCounty.includes(command)) return pastFor[command]();
  const referred = act(heard(), 'ReferDecisionToCounty');
  return command === 'RevokeDecision' ? act(referred, 'DecideDisposition') : referred;
};
