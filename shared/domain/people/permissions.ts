import { CountyCode, TownshipCode, VillageCode } from './organization.ts';
import type { Role } from './person.ts';

/**
 * For what kind of organization a role is held: the auditor of a county who is also the clerk of a
 * township is clerk of no other.
 */
export const heldFor = {
  villageOrganization: VillageCode,
  townshipClerk: TownshipCode,
  townshipCommittee: TownshipCode,
  mentor: TownshipCode,
  countyAuditor: CountyCode,
  countyOrganizer: CountyCode,
} as const satisfies Record<Role, unknown>;

/** Who may do what: each command and the roles that may issue it, all others being refused. */
export const permissions = {
  RegisterVillage: ['townshipClerk'],
  RegisterCharter: ['townshipClerk'],
  RegisterCadre: ['townshipClerk'],
  RecordPost: ['townshipClerk'],
  EndPost: ['townshipClerk'],
  // By somebody else than who recorded it.
  CorrectCadre: ['townshipClerk', 'countyOrganizer'],
  CorrectVillage: ['townshipClerk', 'countyOrganizer'],
  RecordPersonStatus: ['townshipClerk'],

  EnterWorkCalendar: ['countyOrganizer'],
  CorrectWorkCalendar: ['countyOrganizer'],

  RaiseOpinion: ['villageOrganization', 'townshipClerk', 'countyOrganizer'],
  AmendOpinion: ['villageOrganization', 'townshipClerk', 'countyOrganizer'],
  WithdrawCase: ['villageOrganization', 'townshipClerk', 'countyOrganizer'],

  // By somebody else than who recorded it; what the county recorded, by the county.
  CorrectEntry: ['townshipClerk', 'townshipCommittee', 'countyOrganizer'],

  AcceptOpinion: ['townshipClerk'],
  ReturnOpinion: ['townshipClerk'],
  RejectOpinion: ['townshipClerk'],

  AppointInvestigators: ['townshipClerk'],
  ReplaceInvestigator: ['townshipClerk'],
  RecordEvidence: ['townshipClerk'],
  ExtendInvestigation: ['townshipClerk'],
  SubmitFindings: ['townshipClerk'],
  // The county too, for where the head of the township is the one who is tied.
  DiscoverRecusal: ['townshipClerk', 'townshipCommittee', 'countyOrganizer'],

  ServeFacts: ['townshipClerk'],
  RecordStatement: ['townshipClerk'],
  WaiveHearing: ['townshipClerk'],
  AnswerDefence: ['townshipClerk'],

  RequestRecusal: ['townshipClerk', 'townshipCommittee', 'countyOrganizer'],
  DecideRecusal: ['townshipCommittee', 'countyOrganizer'],

  // The county once the decision was referred to it, and only then.
  DecideDisposition: ['townshipCommittee', 'countyOrganizer'],
  DecideNoMeasure: ['townshipCommittee', 'countyOrganizer'],
  ReturnToInvestigation: ['townshipCommittee', 'countyOrganizer'],
  ReferDecisionToCounty: ['townshipCommittee', 'townshipClerk', 'countyOrganizer'],

  ServeDecision: ['townshipClerk'],

  AcknowledgeFiling: ['countyOrganizer'],
  ReturnFilingForCorrection: ['countyOrganizer'],
  ResubmitFiling: ['townshipClerk'],
  ReturnToDecision: ['townshipCommittee'],
  RevokeDecision: ['townshipCommittee', 'countyOrganizer'],
  ReopenForNewFacts: ['townshipCommittee', 'countyOrganizer'],

  RecordPetition: ['townshipClerk'],
  ConveneVote: ['townshipClerk'],
  OrderConvening: ['townshipClerk'],
  RecordVote: ['townshipClerk'],
  RecordAnnouncement: ['townshipClerk'],

  RecordWarningTalk: ['townshipClerk'],
  ImposeSuspension: ['townshipClerk'],
  ImposeDemotion: ['townshipClerk'],
  OrderResignation: ['townshipClerk'],
  RecordResignation: ['townshipClerk'],
  RecordRefusal: ['townshipClerk'],
  RemoveFromPost: ['townshipClerk'],
  DeclareRecall: ['townshipClerk'],
  DeclareTermination: ['townshipClerk'],

  OfferResignation: ['townshipClerk'],
  AcceptResignation: ['townshipCommittee'],
  RecordResignationVote: ['townshipClerk'],
  RecordDeath: ['townshipClerk'],
  RecordSentence: ['townshipClerk'],
  ReverseSentence: ['townshipClerk'],
  RecordPostsEnded: ['townshipClerk'],
  RecordSupervision: ['townshipClerk'],
  EndSupervision: ['townshipClerk'],

  ReferToDiscipline: ['townshipClerk'],
  RecordDisciplineOutcome: ['townshipClerk'],
} as const satisfies Record<string, readonly Role[]>;

export type CommandName = keyof typeof permissions;
export const commandNames = Object.keys(permissions) as readonly CommandName[];

/** Questions that can be asked, and the roles that may ask them within their own organization. */
export const questionPermissions = {
  ReadCase: [
    'villageOrganization',
    'townshipClerk',
    'townshipCommittee',
    'countyAuditor',
    'countyOrganizer',
  ],
  ReadTimeline: ['townshipClerk', 'townshipCommittee', 'countyAuditor', 'countyOrganizer'],
  ReadCadre: ['townshipClerk', 'townshipCommittee', 'countyAuditor', 'countyOrganizer'],
  ListCasesOfTownship: ['townshipClerk', 'townshipCommittee', 'countyAuditor', 'countyOrganizer'],
  ListCasesOfCounty: ['countyAuditor', 'countyOrganizer'],
  VerifyTimeline: ['countyAuditor', 'countyOrganizer'],
  ReadPolicy: [
    'villageOrganization',
    'townshipClerk',
    'townshipCommittee',
    'mentor',
    'countyAuditor',
    'countyOrganizer',
  ],
  ReadWorkCalendar: [
    'villageOrganization',
    'townshipClerk',
    'townshipCommittee',
    'mentor',
    'countyAuditor',
    'countyOrganizer',
  ],
  PreviewWorkCalendar: ['countyOrganizer'],
} as const satisfies Record<string, readonly Role[]>;

export type QuestionName = keyof typeof questionPermissions;
