import type * as z from 'zod';
import type { Cell, Disposition, DispositionMatrix, PostKind } from '../policy-pack.ts';

export type CellData = z.input<typeof Cell>;

/** What may be done to one kind of post: a column of the matrix. */
export type Column = Readonly<Record<Disposition, CellData>>;

/**
 * Turns the columns, which are written post by post, into the matrix, which is read disposition by
 * disposition.
 */
export const matrixOf = (
  columns: Readonly<Record<PostKind, Column>>,
): z.input<typeof DispositionMatrix> => {
  const row = (disposition: Disposition): Record<PostKind, CellData> => ({
    P1: columns.P1[disposition],
    P2: columns.P2[disposition],
    V1: columns.V1[disposition],
    V2: columns.V2[disposition],
    S: columns.S[disposition],
    C: columns.C[disposition],
    E: columns.E[disposition],
  });
  return {
    WARNING_TALK: row('WARNING_TALK'),
    SUSPENSION: row('SUSPENSION'),
    DEMOTION: row('DEMOTION'),
    ORDERED_RESIGNATION: row('ORDERED_RESIGNATION'),
    REMOVAL: row('REMOVAL'),
    RECALL: row('RECALL'),
    TERMINATION: row('TERMINATION'),
  };
};

/**
 * The rules of 2011 on clean performance: they name Party-committee (21) and villagers'-committee
 * members (22), and breaches of those rules alone. For every other situation they hold by analogy.
 */
export const integrityRules = (article: '第二十一条' | '第二十二条'): string =>
  `《农村基层干部廉洁履行职责若干规定（试行）》${article}（违反廉洁规定的依照，其他情形参照）`;

/** Of a post that somebody has given: whoever gave it may suspend (Sanctions Law 52). */
export const suspensionByAppointingOrgan = {
  legalBasis: '《公职人员政务处分法》第五十二条第一款',
  organOpinion: 'optional',
  disputed: false,
} as const;

/**
 * An elected member has no appointing organ, of which alone Sanctions Law 52 speaks, and two
 * provinces penalise the suspension of one: so the supervisory organ must have asked for it in
 * writing.
 */
export const suspensionOfElected = {
  legalBasis:
    '《公职人员政务处分法》第五十二条第一款（选举产生的成员没有任免机关，能否适用有争议）；监察机关书面意见',
  organOpinion: 'required',
  disputed: true,
} as const;

/** By analogy: the 2011 rules name Party-committee and villagers'-committee members only. */
export const warningTalkByAnalogy: CellData = {
  allowed: true,
  petition: false,
  forums: [],
  effective: 'talkRecorded',
  legalBasis: '参照《农村基层干部廉洁履行职责若干规定（试行）》第二十二条',
  note: {
    zh: '无须表决，以谈话记录签字之日为准。',
    en: 'No vote; in effect on the day of the record.',
  },
};
