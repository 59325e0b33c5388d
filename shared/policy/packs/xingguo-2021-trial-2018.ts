import type * as z from 'zod';
import { dataAsOf } from '../law-in-force.ts';
import type { PolicyPack } from '../policy-pack.ts';
import { committeePostByTrialRules } from './committee-posts.ts';
import type { CellData } from './columns.ts';
import { statute2018 } from './statute-2018.ts';
import { xingguo2021Trial } from './xingguo-2021-trial.ts';

type PackData = z.input<typeof PolicyPack>;

/** The rules of the trial are of 2021; their day is not published. Before it the law alone counts. */
const firstDay = '2021-01-01';

const trialRules = '兴国县《关于建立不胜任、不称职村干部退出机制的实施意见（试行）》';

/** Every disposition of a committee member passes an assembly, a resignation among them. */
const votedResignation = (cell: CellData): CellData =>
  cell.allowed
    ? {
        ...cell,
        forums: ['villagersAssembly', 'representativeAssembly'],
        effective: 'votePassed',
        legalBasis: `${trialRules}；${cell.legalBasis}`,
        note: {
          zh: '先有本人辞职申请；实施意见要求对村委委员的每一种处置先经村民会议或者村民代表会议表决，通过之日职务终止。拒不辞职的依法罢免。监察机关立案调查期间须经监察机关同意。',
          en: 'The resignation comes first; the trial rules ask for an assembly vote, and office ends on the day it passes. A refusal leads to recall. Under supervisory investigation only with that organ’s consent.',
        },
      }
    : cell;

const matrixOver = (
  { matrix }: PackData,
  { WARNING_TALK, SUSPENSION }: typeof committeePostByTrialRules,
): PackData['matrix'] => {
  const { ORDERED_RESIGNATION: resignation } = matrix;
  return {
    ...matrix,
    WARNING_TALK: { ...matrix.WARNING_TALK, V1: WARNING_TALK, V2: WARNING_TALK },
    SUSPENSION: { ...matrix.SUSPENSION, V1: SUSPENSION, V2: SUSPENSION },
    ORDERED_RESIGNATION: {
      ...resignation,
      V1: votedResignation(resignation.V1),
      V2: votedResignation(resignation.V2),
    },
  };
};

/** The county's trial rules over the law before the amendment of 2025, by versions like that. */
export const xingguo2021Trial2018 = (version: number): PackData => {
  const law = statute2018(version);
  const isFirst = version === 1;
  return {
    ...law,
    id: 'xingguo-2021-trial-2018',
    inForce: isFirst ? { ...law.inForce, from: firstDay } : law.inForce,
    predecessor: isFirst
      ? { id: law.id, version }
      : { id: 'xingguo-2021-trial-2018', version: version - 1 },
    title: {
      zh: '兴国县退出机制（试行），依2025年底以前的法律',
      en: 'Xingguo County’s exit mechanism (trial), over the law until the end of 2025',
    },
    source: xingguo2021Trial.source,
    matrix: matrixOver(law, dataAsOf(law.inForce.from, committeePostByTrialRules)),
  };
};
