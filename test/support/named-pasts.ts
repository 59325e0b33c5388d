import type { Disposition, Forum, PolicyPack, PostKind } from '../../shared/policy/policy-pack.ts';
import { packInForceOn } from '../../shared/policy/packs.ts';
import {
  measure,
  allegation,
  finding,
  counted,
  intended,
  organOpinion,
  particularsOf,
  type Body,
} from './bodies.ts';
import { caller, township } from './people.ts';
import { act, actBySystem, caseOf, cadreOf, nothing, packOf, type How, type Past } from './past.ts';
import { manifestOfPast } from './stored-past.ts';

// One past for each place at which a case can stand, all on fixed days of 2026, each built by the
// commands before it.

/** Who the cadre is: the posts held, in the order in which they are numbered. `both` is 一肩挑. */
export const holdings = {
  P1: ['P1'],
  P2: ['P2'],
  V1: ['V1'],
  V2: ['V2'],
  S: ['S'],
  C: ['C'],
  E: ['E'],
  both: ['P1', 'V1'],
} as const satisfies Record<string, readonly PostKind[]>;
export type Holding = keyof typeof holdings;

export type Setting = {
  readonly holds?: Holding;
  readonly pack?: PolicyPack;
  readonly situations?: readonly string[];
  readonly complainants?: readonly string[];
  /** Which clerk registers and raises the opinion, where it is not the usual one. */
  readonly by?: string;
  readonly substantiated?: boolean;
  /** What is not borne out is untrue, unless it is said to be not proved. */
  readonly refuted?: boolean;
  /** What the cadre was told to expect, post by post. */
  readonly told?: readonly Disposition[];
  /** What was decided, post by post; told as well unless `told` says otherwise. */
  readonly measures?: readonly Disposition[];
  /** What differs from the usual particulars of whatever is told and decided. */
  readonly particulars?: Body;
};

const obtained: Readonly<Record<PostKind, string>> = {
  P1: 'elected',
  P2: 'elected',
  V1: 'elected',
  V2: 'elected',
  S: 'elected',
  C: 'elected',
  E: 'employed',
};

const postOf = (number: number): string => `post-${number + 1}`;

const clerkNamed = (personId: string) => caller(personId, ['townshipClerk'], [township]);

const byWhom = ({ by }: Setting): How => (by === undefined ? {} : { caller: clerkNamed(by) });

export const villageRegistered = (setting: Setting = {}): Past =>
  act(nothing(setting.pack), 'RegisterVillage', {}, byWhom(setting));

export const cadreRegistered = (setting: Setting = {}): Past =>
  act(villageRegistered(setting), 'RegisterCadre', {}, byWhom(setting));

export const postsRecorded = (setting: Setting = {}): Past =>
  holdings[setting.holds ?? 'P2'].reduce(
    (past, kind) => act(past, 'RecordPost', { kind, obtained: obtained[kind] }, byWhom(setting)),
    cadreRegistered(setting),
  );

/** Somebody says that the cadre can't or won't do the job. */
export const raised = (setting: Setting = {}): Past =>
  act(
    postsRecorded(setting),
    'RaiseOpinion',
    {
      allegations: (setting.situations ?? ['S1']).map((situation) => allegation(situation)),
      complainants: setting.complainants ?? [],
    },
    {
      occurredOn: '2026-03-03',
      ...byWhom(setting),
    },
  );

export const returned = (setting: Setting = {}): Past =>
  act(raised(setting), 'ReturnOpinion', {}, { occurredOn: '2026-03-05' });

export const accepted = (setting: Setting = {}): Past =>
  act(raised(setting), 'AcceptOpinion', {}, { occurredOn: '2026-03-05' });

/** Two investigators are at work. */
export const underInvestigation = (setting: Setting = {}): Past =>
  act(accepted(setting), 'AppointInvestigators', {}, { occurredOn: '2026-03-09' });

/** The findings are in: borne out, unless the setting says otherwise. */
export const atHearing = (setting: Setting = {}): Past => {
  const past = underInvestigation(setting);
  const findings = caseOf(past).opinion.allegations.map((one) =>
    finding(one.situation, {
      substantiated: setting.substantiated ?? true,
      ...(setting.refuted !== undefined && { refuted: setting.refuted }),
      evidenceIds: one.evidenceIds,
    }),
  );
  return act(past, 'SubmitFindings', { findings }, { occurredOn: '2026-03-20' });
};

const toldIn = ({ told, measures, substantiated }: Setting): readonly Disposition[] => {
  if (told !== undefined) return told;
  return substantiated === false ? [] : (measures ?? ['WARNING_TALK']);
};

/** The cadre knows the facts, and what is intended. */
export const served = (setting: Setting = {}): Past =>
  act(
    atHearing(setting),
    'ServeFacts',
    {
      intended: toldIn(setting).map((disposition, number) =>
        intended(
          disposition,
          postOf(number),
          particularsOf(disposition, holdings[setting.holds ?? 'P2'][number], setting.particulars),
        ),
      ),
    },
    { occurredOn: '2026-03-23' },
  );

/** The cadre has made one point, which nobody has answered yet. */
export const contested = (setting: Setting = {}): Past =>
  act(
    served(setting),
    'RecordStatement',
    { points: ['情况有出入，三月已补齐。'] },
    { occurredOn: '2026-03-27' },
  );

export const heard = (setting: Setting = {}): Past =>
  act(contested(setting), 'AnswerDefence', {}, { occurredOn: '2026-03-27' });

/** What the pack asks of a decided measure beside its disposition. */
const groundsOf = (pack: PolicyPack, disposition: Disposition, kind: PostKind): Body => {
  const cell = pack.matrix[disposition][kind];
  if (!cell.allowed) return {};
  return {
    trigger: cell.triggers?.[0],
    ...(cell.requires === 'supervisoryInvestigation' && {
      supervisoryReference: '兴监立〔2026〕3号',
    }),
  };
};

const withoutGaps = (body: Body): Body =>
  Object.fromEntries(Object.entries(body).filter(([, value]) => value !== undefined));

export const decidedMeasures = (
  past: Past,
  dispositions: readonly Disposition[],
  particulars?: Body,
): readonly Body[] =>
  dispositions.map((disposition, number) => {
    const { kind } = caseOf(past).posts.held[number]!;
    return withoutGaps({
      ...measure(disposition, postOf(number)),
      ...particularsOf(disposition, kind, particulars),
      ...groundsOf(past.pack, disposition, kind),
    });
  });

/** The committee has decided; where the county must be told first, it has not been yet. */
export const decided = (setting: Setting = {}): Past => {
  const past = heard(setting);
  const measures = decidedMeasures(past, setting.measures ?? ['WARNING_TALK'], setting.particulars);
  const isSupervised = measures.some((one) => 'supervisoryReference' in one);
  return act(
    isSupervised ? act(past, 'RecordSupervision') : past,
    'DecideDisposition',
    { measures, ...(isSupervised && { organOpinion }) },
    { occurredOn: '2026-04-01' },
  );
};

/** The measures are on their way: filed with the county where they must be. */
export const atMeasures = (setting: Setting = {}): Past => {
  const past = decided(setting);
  return caseOf(past).stage === 'atFiling'
    ? act(past, 'AcknowledgeFiling', {}, { occurredOn: '2026-04-03' })
    : past;
};

/** The villagers have brought a valid petition to recall. */
export const petitioned = (setting: Setting = {}): Past =>
  act(
    atMeasures({ holds: 'V1', measures: ['RECALL'], ...setting }),
    'RecordPetition',
    {},
    { occurredOn: '2026-04-20' },
  );

const forumFor = (past: Past, measureId: string): Forum => {
  const found = caseOf(past).measures.find((one) => one.measureId === measureId)!;
  const cell =
    past.pack.matrix[found.afterRefusal?.disposition ?? found.disposition][found.postKind];
  const lawful = cell.allowed ? cell.forums : [];
  return lawful.find((forum) => forum !== 'villagersAssembly') ?? 'villagersAssembly';
};

/** A vote on a measure is called for 11 May, in the smallest forum that is lawful for it. */
export const convene = (
  past: Past,
  measureId = 'measure-1',
  changes: Body = {},
  occurredOn = '2026-04-22',
): Past =>
  act(
    past,
    'ConveneVote',
    { measureId, forum: forumFor(past, measureId), ...changes },
    { occurredOn },
  );

const carried: Readonly<Record<Forum, Body>> = {
  votersBallot: counted.votersBallot(501, 251),
  villagersAssembly: counted.villagersAssembly(601, 301),
  representativeAssembly: counted.representativeAssembly(30, 16),
  membersAssembly: counted.membersAssembly(30, 30),
  membersRepresentatives: counted.membersRepresentatives(30, 30),
};

/** The vote is held, and carried unless the counts say otherwise. */
export const vote = (
  past: Past,
  measureId = 'measure-1',
  counts: Body = carried[forumFor(past, measureId)],
  occurredOn = '2026-05-11',
): Past => act(past, 'RecordVote', { measureId, counts }, { occurredOn });

const beforeVote = (setting: Setting): Past =>
  setting.measures?.[0] === 'RECALL' ? petitioned(setting) : atMeasures(setting);

export const convened = (setting: Setting = {}): Past =>
  convene(beforeVote({ holds: 'V1', measures: ['SUSPENSION'], ...setting }));

/** Voted on and carried. */
export const voted = (setting: Setting = {}): Past => vote(convened(setting));

export const ordered = (setting: Setting = {}): Past =>
  act(
    atMeasures({ measures: ['ORDERED_RESIGNATION'], ...setting }),
    'OrderResignation',
    {},
    { occurredOn: '2026-04-07' },
  );

/** Its decision has reached the cadre, where there is one that has to. */
export const decisionServed = (past: Past): Past => {
  const { stage, unserved } = caseOf(past);
  const isOwed = unserved.length > 0 && (stage === 'atMeasures' || stage === 'atService');
  return isOwed ? act(past, 'ServeDecision') : past;
};

/** The case is archived: the workflow's own last act. */
export const sealed = (before: Past, occurredOn: string = before.day): Past => {
  const past = decisionServed(before);
  const { caseId } = caseOf(past);
  const throughSequence = past.timelines.case.length;
  const { objectKey, sha256 } = manifestOfPast(past);
  return actBySystem(
    past,
    'workflow',
    {
      case: [{ type: 'ArchiveSealed', data: { objectKey, sha256, throughSequence } }],
      cadre: [{ type: 'CaseArchived', data: { caseId } }],
    },
    occurredOn,
  );
};

export const trialPack = packOf('xingguo-2021-trial');
export const statutePack = packOf('statute-2026');
/** The same over the law of 2018, as it stood in 2021. */
export const earlierTrialPack = packInForceOn('2021-06-03', trialPack);
export const earlierStatutePack = packInForceOn('2021-06-03', statutePack);

export const postOfCadre = (past: Past, postId: string) =>
  cadreOf(past).posts.find((one) => one.postId === postId);
