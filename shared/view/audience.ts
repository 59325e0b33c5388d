import type { Cadre } from '../domain/cadre/cadre.ts';
import type { Case } from '../domain/case/case.ts';
import type { Mask } from './mask.ts';
import {
  evidenceAlone,
  evidenceWithPeople,
  family,
  findings,
  intended,
  investigator,
  measure,
  named,
  subject,
} from './masks-of-parts.ts';

// What each audience reads of a case and of a cadre, one row a field.

/** What a case is about, and where it belongs. */
const place = {
  caseId: 'shown',
  subject,
  village: 'shown',
  township: 'shown',
  county: 'shown',
  policy: 'shown',
} as const;

/** What belongs to the machine, and not to people. */
const machinery = { procedure: 'hidden', since: 'hidden', lastActs: 'hidden' } as const;

/** Told from the entries themselves, field by field: `corrections-seen.ts`. */
const corrections = { corrections: 'hidden' } as const;

const lastAct = {
  version: 'hidden',
  personId: 'hidden',
  role: 'shown',
  occurredOn: 'shown',
  recordedAt: 'shown',
} as const satisfies Mask<Case['lastAct']>;

/**
 * The township and its county: everything but who complained, who is family and who was recused, of
 * whom the number is told.
 */
export const overseer = {
  case: {
    ...place,
    ...machinery,
    ...corrections,
    asWritten: 'hidden',
    lastAct,
    stage: 'shown',
    opinion: {
      raisedOn: 'shown',
      raisedBy: 'shown',
      raisedOnBehalfOf: 'shown',
      source: 'shown',
      allegations: 'shown',
      withdrawnBefore: 'shown',
    },
    people: {
      complainants: { countedAs: 'complainantCount' },
      recused: { countedAs: 'recusedCount' },
      investigatedBy: 'shown',
      decidedBy: 'shown',
    },
    posts: 'shown',
    inquiry: { evidence: evidenceWithPeople, voidEvidence: 'shown', substantiated: 'shown' },
    told: { intended, intendedOn: 'shown' },
    defence: 'shown',
    lifeEvents: 'shown',
    measures: measure,
    unserved: 'shown',
    petitionVoters: 'hidden',
    toAnnounce: 'shown',
    discipline: 'shown',
    sentFiling: 'shown',
    reopening: 'shown',
    decidingBody: 'shown',
    recusalRequests: { personId: 'shown', ground: 'hidden', requestedOn: 'shown' },
    investigation: { investigators: investigator, extended: 'shown' },
    findings,
    hearing: 'shown',
    reopened: 'shown',
    filing: 'shown',
    conclusion: 'shown',
    closedOn: 'shown',
    archive: 'shown',
  },
  cadre: {
    cadreId: 'shown',
    ...named,
    village: 'shown',
    township: 'shown',
    county: 'shown',
    ...family,
    posts: 'shown',
    activeCase: 'shown',
    cases: 'shown',
    failedRecalls: 'shown',
    bars: 'shown',
    withdrawals: 'shown',
    statuses: 'shown',
    suspensions: 'shown',
    ...corrections,
  },
} as const satisfies { readonly case: Mask<Case>; readonly cadre: Mask<Cadre> };

/**
 * Whoever raised an opinion: the opinion, and how far it has come. Who testified and what was found
 * is not theirs to know.
 */
export const raiser = {
  case: {
    ...place,
    ...machinery,
    ...corrections,
    asWritten: 'hidden',
    lastAct,
    stage: 'shown',
    opinion: {
      raisedOn: 'shown',
      raisedBy: 'hidden',
      raisedOnBehalfOf: 'hidden',
      // By whom a matter came may say who complained.
      source: 'hidden',
      allegations: 'shown',
      withdrawnBefore: 'hidden',
    },
    people: {
      complainants: { countedAs: 'complainantCount' },
      recused: 'hidden',
      investigatedBy: 'hidden',
      decidedBy: 'hidden',
    },
    posts: 'shown',
    inquiry: { evidence: evidenceAlone, voidEvidence: 'hidden', substantiated: 'hidden' },
    told: 'hidden',
    defence: 'hidden',
    lifeEvents: 'hidden',
    measures: 'hidden',
    unserved: 'hidden',
    petitionVoters: 'hidden',
    toAnnounce: 'hidden',
    discipline: 'hidden',
    sentFiling: 'hidden',
    reopening: 'hidden',
    decidingBody: 'hidden',
    recusalRequests: 'hidden',
    investigation: 'hidden',
    findings: 'hidden',
    hearing: 'hidden',
    reopened: 'hidden',
    filing: 'hidden',
    conclusion: 'shown',
    closedOn: 'hidden',
    archive: 'hidden',
  },
} as const satisfies { readonly case: Mask<Case> };
