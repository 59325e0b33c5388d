import type * as z from 'zod';
import type { PolicyPack } from '../policy-pack.ts';

/**
 * What a cadre may do against a decided measure. No law lays it down for village cadres: the
 * township looks at its own decision again, the county organization department above it, each
 * within a default; a Party member's appeal to the Party has no period.
 */
export const redress: z.input<typeof PolicyPack>['redress'] = [
  {
    code: 'review',
    label: { zh: '申请复核', en: 'Review' },
    to: { zh: '作出决定的乡镇党委', en: 'the township Party committee that decided' },
    within: 'review',
    postKinds: [],
    source:
      '系统默认值（县里可调整），参照公务员申诉的做法 (default, after the way of civil servants)',
  },
  {
    code: 'appeal',
    label: { zh: '提出申诉', en: 'Appeal' },
    to: { zh: '县委组织部', en: 'the county organization department' },
    within: 'appeal',
    postKinds: [],
    source:
      '系统默认值（县里可调整），参照公务员申诉的做法 (default, after the way of civil servants)',
  },
  {
    code: 'partyAppeal',
    label: { zh: '党员申诉', en: 'A Party member’s appeal' },
    to: {
      zh: '作出决定的党组织或者上级党组织',
      en: 'the Party organization that decided, or one above it',
    },
    within: null,
    postKinds: ['P1', 'P2'],
    source: '《中国共产党章程》 (the Party’s constitution; it sets no period)',
  },
];
