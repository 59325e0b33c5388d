import type { CaseId } from '../../shared/domain/ids.ts';
import type { Evidence } from './check-case.ts';
import { caseRules } from './check-case.ts';
import { isPromise, type Entry, type Journal } from './journal.ts';

/** Something that must never be: what was promised, of which case, and what was found instead. */
export type Violation = {
  readonly rule: string;
  readonly caseId: CaseId | null;
  readonly found: readonly unknown[];
  readonly timeline: readonly string[];
};

/** Everything that is to be known of the county as a whole. */
export type CountyEvidence = {
  readonly cases: readonly Evidence[];
  readonly journal: Journal;
  readonly undelivered: readonly string[];
  /** By the county's own figures. */
  readonly closed: number;
  /**
   * Cadres whose dossier says that a case is under way, or whose list of cases is not the one that
   * they had.
   */
  readonly cadresAtOdds: readonly string[];
  readonly parked: number;
  /** Kept answers that differ from what the client was told. */
  readonly recordsAtOdds: readonly string[];
};

const told = ({ events }: Evidence): readonly string[] =>
  events.map(
    ({ sequence, type, data, stamp }) =>
      `${sequence} ${type} ${JSON.stringify(stamp.actor.kind === 'person' ? stamp.actor.role : stamp.actor.system)} ${JSON.stringify({ step: data['step'], round: data['round'], run: data['run'], measureId: data['measureId'] })}`,
  );

/** The same key, sent again later, was answered by another version. */
const answeredTwice = ({ entries }: Journal): readonly string[] => {
  const said = new Map<string, Entry['said']>();
  return entries.filter(isPromise).flatMap((entry) => {
    const before = said.get(entry.key) ?? entry.said;
    said.set(entry.key, entry.said);
    return before === entry.said
      ? []
      : [`${entry.command} under ${entry.key} was promised version ${before}, then ${entry.said}`];
  });
};

const ofCounty = (evidence: CountyEvidence): readonly (readonly [string, readonly unknown[]])[] => [
  [
    'one key has one answer',
    [...evidence.journal.contradictions, ...answeredTwice(evidence.journal)],
  ],
  ['nothing is left undelivered', evidence.undelivered],
  [
    'the figures count each closed case once',
    evidence.closed === evidence.cases.length
      ? []
      : [`${evidence.closed} instead of ${evidence.cases.length}`],
  ],
  ['a cadre has one case, and none under way', evidence.cadresAtOdds],
  ['what is kept of an answer is what was told', evidence.recordsAtOdds],
  ['nothing is parked', evidence.parked === 0 ? [] : [`${evidence.parked} messages`]],
];

/** Holds the county against what it promises; the first violation comes first. */
export const violationsIn = (evidence: CountyEvidence): readonly Violation[] => [
  ...evidence.cases.flatMap((one) =>
    caseRules.flatMap(([rule, violations]) => {
      const found = violations(one);
      return found.length === 0 ? [] : [{ rule, caseId: one.caseId, found, timeline: told(one) }];
    }),
  ),
  ...ofCounty(evidence).flatMap(([rule, found]) =>
    found.length === 0 ? [] : [{ rule, caseId: null, found, timeline: [] }],
  ),
];
