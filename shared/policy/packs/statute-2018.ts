import type * as z from 'zod';
import { dataAsOf, daysOfChange } from '../law-in-force.ts';
import type { PolicyPack } from '../policy-pack.ts';
import { integrityRules, type CellData } from './columns.ts';
import { statute2026 } from './statute-2026.ts';

type PackData = z.input<typeof PolicyPack>;
type Matrix = PackData['matrix'];

const dayBefore = (day: string): string =>
  new Date(Date.parse(day) - 24 * 60 * 60 * 1000).toISOString().slice(0, 10);

/**
 * The first day is that of the Sanctions Law, on which the procedure leans throughout. Each day on
 * which one of the laws changed begins a version.
 */
const firstDays = ['2020-07-01', ...daysOfChange];

/** How many versions there are over the law of 2018. */
export const versionsOf2018 = firstDays.length - 1;

/** The days of the opinion for which a version is, the first of them numbered 1. */
const spanOf = (version: number): PackData['inForce'] => {
  const [from, next] = firstDays.slice(version - 1);
  if (from === undefined || next === undefined) throw new RangeError(`no version ${version}`);
  return { from, until: dayBefore(next) };
};

/** The text of 2018 doesn't say who passes a resignation: nothing of its own is asked for it. */
const orderedResignation: CellData = {
  allowed: true,
  petition: false,
  forums: [],
  resignationFirst: true,
  refusalLeadsTo: 'RECALL',
  effective: 'resignationAccepted',
  legalBasis: integrityRules('第二十二条'),
  note: {
    zh: '限期提交辞职申请，接受之日职务终止；当时的法律没有规定辞职由谁通过。拒不辞职的依法罢免。监察机关立案调查期间须经监察机关同意。',
    en: 'Ends on the day that the resignation is accepted; the law of the time does not say who passes it. A refusal leads to recall. Under supervisory investigation only with that organ’s consent.',
  },
};

/** Routes that today lead by an assembly’s vote on the resignation, without it. */
const routeWithoutVote = {
  demotion: {
    zh: '本人辞去现职，再以补选担任较低职务（《村民委员会组织法》（2018年）第十九条）。',
    en: 'Resignation from the present post, then a by-election to the lower one (VCOL (2018) 19).',
  },
  removal: {
    zh: '责令辞职，或者由村民依法罢免（《村民委员会组织法》（2018年）第十六条）。',
    en: 'Ordered resignation, or recall by the voters (VCOL (2018) 16).',
  },
};

const routed = (cell: CellData, lawfulRoute: { zh: string; en: string }): CellData =>
  cell.allowed ? cell : { ...cell, lawfulRoute };

const based = (cell: CellData, legalBasis: string): CellData =>
  cell.allowed ? { ...cell, legalBasis } : cell;

const charterAlone = '农村集体经济组织章程';

/** Before there was a law on collectives, what it says by analogy was the mechanism's own. */
const withoutCollectivesLaw = (cell: CellData): CellData =>
  cell.allowed
    ? based(cell, cell.legalBasis.replace(`；参照${charterAlone}`, '；本机制规则'))
    : cell;

/** What the matrix says otherwise than today, beside the numbers of its articles. */
const matrixOf2018 = (matrix: Matrix): Matrix => ({
  ...matrix,
  DEMOTION: {
    ...matrix.DEMOTION,
    V1: routed(matrix.DEMOTION.V1, routeWithoutVote.demotion),
    V2: routed(matrix.DEMOTION.V2, routeWithoutVote.demotion),
  },
  REMOVAL: {
    ...matrix.REMOVAL,
    V1: routed(matrix.REMOVAL.V1, routeWithoutVote.removal),
    V2: routed(matrix.REMOVAL.V2, routeWithoutVote.removal),
  },
  ORDERED_RESIGNATION: {
    ...matrix.ORDERED_RESIGNATION,
    V1: orderedResignation,
    V2: orderedResignation,
    S: based(
      matrix.ORDERED_RESIGNATION.S,
      '参照《村民委员会组织法》（2018年）第三十二条；由推选其的会议通过辞职为本机制规则',
    ),
    C: withoutCollectivesLaw(matrix.ORDERED_RESIGNATION.C),
  },
});

/** That a Party organization discusses first, the law on collectives said before the Organic Law. */
const discussedFirst = ({ forums, discussedFirst: today }: PackData['vote']) => {
  const { membersAssembly, membersRepresentatives } = today;
  const isCollectivesLaw = forums.membersAssembly.source !== charterAlone;
  return isCollectivesLaw ? { membersAssembly, membersRepresentatives } : {};
};

/**
 * The text of 2018 has near relatives vote by proxy and names no number; nor does it ask for a
 * discussion before an assembly.
 */
const voteOf2018 = (vote: PackData['vote']): PackData['vote'] => ({
  ...vote,
  discussedFirst: discussedFirst(vote),
  forums: {
    ...vote.forums,
    votersBallot: {
      ...vote.forums.votersBallot,
      source:
        '《村民委员会组织法》（2018年）第十六条；委托投票参照《村民委员会组织法》（2018年）第十五条，一人接受委托的人数为系统默认值（县里可调整） (VCOL (2018) 16; proxies by analogy with VCOL (2018) 15, their number by default)',
    },
    membersAssembly: {
      ...vote.forums.membersAssembly,
      ...(vote.forums.membersAssembly.source === charterAlone && {
        source: `${charterAlone}；章程没有规定的为系统默认值（县里可调整） (the charter, else a default)`,
      }),
    },
  },
});

/**
 * Only what the law asked before the amendment of 2025: the version for one of the spans, by its
 * number.
 */
export const statute2018 = (version: number): PackData => {
  const inForce = spanOf(version);
  const { predecessor: _none, ...cited } = dataAsOf(inForce.from, statute2026);
  return {
    ...cited,
    id: 'statute-2018',
    version,
    inForce,
    ...(version > 1 && { predecessor: { id: 'statute-2018', version: version - 1 } }),
    title: { zh: '仅依国家法律（2025年底以前）', en: 'National law only (until the end of 2025)' },
    statute: {
      title: {
        zh: '《中华人民共和国村民委员会组织法》（2018年修正）',
        en: 'Organic Law of Villagers’ Committees (as amended in 2018; VCOL (2018))',
      },
      inForce: '2018-12-29',
    },
    matrix: matrixOf2018(cited.matrix),
    vote: voteOf2018(cited.vote),
  };
};
