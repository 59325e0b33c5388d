import type { Evidence } from '../domain/case/evidence.ts';
import type { Findings, IntendedDisposition, Investigator } from '../domain/case/findings.ts';
import type { KeptMeeting } from '../domain/case/committee-meeting.ts';
import type { ConvenedVote, PriorDiscussion } from '../domain/case/convened-vote.ts';
import type { ResignationVote, Subject } from '../domain/case/event-data.ts';
import type { Measure } from '../domain/case/measure.ts';
import type { DefiniteDisposition } from '../domain/case/particulars.ts';
import type { ServiceRecord } from '../domain/case/service-record.ts';
import type { Person } from '../domain/people/person.ts';
import type { VillagersRecall } from '../domain/voting/villagers-recall.ts';
import type * as z from 'zod';
import type { Mask } from './mask.ts';

// What several tables say alike.

/** Who acts in office is named: a timeline says who answers for what. */
export const named = { personId: 'shown', name: 'shown' } as const satisfies Mask<Person>;

/** Nobody is told who is family; how many are shows that they were recorded. */
export const family = { nearRelatives: { countedAs: 'nearRelativeCount' } } as const;

export const subject = {
  cadreId: 'shown',
  ...named,
  ...family,
} as const satisfies Mask<z.infer<typeof Subject>>;

const evidence = {
  kind: 'shown',
  title: 'shown',
  obtainedOn: 'shown',
  document: 'shown',
  evidenceId: 'shown',
} as const;

/** With who testified and who took it down. */
export const evidenceWithPeople = {
  ...evidence,
  witness: 'shown',
  collectedBy: 'shown',
} as const satisfies Mask<Evidence>;

export const evidenceAlone = {
  ...evidence,
  witness: 'hidden',
  collectedBy: 'hidden',
} as const satisfies Mask<Evidence>;

export const investigator = {
  ...named,
  appointedOn: 'shown',
} as const satisfies Mask<Investigator>;

export const findings = {
  findings: 'shown',
  summary: 'shown',
  submittedBy: 'shown',
} as const satisfies Mask<Findings>;

export const meeting = {
  heldOn: 'shown',
  fullMembership: 'shown',
  present: 'shown',
  for: 'shown',
  against: 'shown',
  abstain: 'shown',
  attendees: 'shown',
  sittingIn: 'shown',
  withdrew: 'shown',
  reportedBy: 'shown',
  minutes: 'shown',
} as const satisfies Mask<KeptMeeting>;

/** The end of an opinion of which nothing was borne out. */
export const endedWithout = {
  meeting,
  grounds: 'shown',
  hadBadEffects: 'shown',
  clarification: 'shown',
  toBeServed: 'shown',
} as const;
/** Who acts meanwhile acts in office. */
export const definite = {
  disposition: 'shown',
  particulars: { months: 'shown', actingPerson: named, to: 'shown' },
} as const satisfies Mask<DefiniteDisposition>;

export const intended = {
  postId: 'shown',
  ...definite,
} as const satisfies Mask<IntendedDisposition>;

export const priorDiscussion = {
  by: 'shown',
  heldOn: 'shown',
  chair: named,
  opinion: 'shown',
  minutes: 'shown',
} as const satisfies Mask<PriorDiscussion>;

export const convened = {
  forum: 'shown',
  roll: 'shown',
  rollDate: 'shown',
  noticeGivenOn: 'shown',
  meetingOn: 'shown',
  shortNoticeReason: 'shown',
  convener: named,
  convenedBy: 'shown',
  chair: named,
} as const satisfies Mask<ConvenedVote>;

const resignationVote = {
  heldOn: 'shown',
  rollDate: 'shown',
  noticeGivenOn: 'shown',
  shortNoticeReason: 'shown',
  notice: 'shown',
  priorDiscussion,
  convener: named,
  chair: named,
  tellers: named,
  scan: 'shown',
  statute: 'shown',
} as const satisfies Mask<z.infer<typeof ResignationVote>>;

export const countedVote = {
  measureId: 'shown',
  heldOn: 'shown',
  counts: 'shown',
  chair: named,
  tellers: named,
  scan: 'shown',
  statute: 'shown',
} as const;

/** How an offered resignation was answered, whether by a vote or without. */
export const resignationAnswered = {
  postId: 'shown',
  counts: 'shown',
  roll: 'shown',
  decision: 'shown',
  vote: resignationVote,
  announcement: 'shown',
} as const;

export const recall = {
  petition: 'shown',
  submittedOn: 'shown',
  reasons: 'shown',
  defence: 'shown',
  heldOn: 'shown',
  roll: 'shown',
  counts: 'shown',
  chair: named,
  tellers: named,
  scan: 'shown',
} as const satisfies Mask<VillagersRecall>;

/** Posts that ended during a case, and what showed it. */
export const postsEnded = {
  posts: 'shown',
  endedOn: 'shown',
  cause: 'shown',
  document: 'shown',
  abolition: 'shown',
  recall,
  earlyElectionApproval: 'shown',
} as const;

/** Who brought a paper and who saw it left: the return of service names them. */
export const service = {
  manner: 'shown',
  place: 'shown',
  servers: named,
  receipt: 'shown',
  receivedBy: 'shown',
  refusal: 'shown',
  witnesses: 'shown',
  recording: 'shown',
  postedOn: 'shown',
  tracking: 'shown',
  publishedOn: 'shown',
  reason: 'shown',
} as const satisfies Mask<ServiceRecord>;

export const measure = {
  measureId: 'shown',
  postId: 'shown',
  postKind: 'shown',
  ...definite,
  route: 'shown',
  grounds: 'shown',
  supervisoryReference: 'shown',
  trigger: 'shown',
  afterRefusal: 'shown',
  decidedOn: 'shown',
  since: 'shown',
  status: 'shown',
  inquorateVotes: 'shown',
  convened,
  votePassedOn: 'shown',
  answerBy: 'shown',
  effectiveOn: 'shown',
  until: 'shown',
  votedOn: 'shown',
  cause: 'shown',
  lapsedOn: 'shown',
  by: 'shown',
  overtakenOn: 'shown',
  refusedOn: 'shown',
} as const satisfies Mask<Measure>;
