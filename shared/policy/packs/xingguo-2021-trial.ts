import type * as z from 'zod';
import type { PolicyPack } from '../policy-pack.ts';
import { collectivePost } from './collective-post.ts';
import { matrixOf } from './columns.ts';
import { committeePostByTrialRules } from './committee-posts.ts';
import { employedPost } from './employed-post.ts';
import { partyMemberPost, secretaryPost } from './party-posts.ts';
import { statute2026 } from './statute-2026.ts';
import { supervisionPost } from './supervision-post.ts';

/**
 * The county's trial rules over the law in force: every disposition of a committee member needs an
 * assembly's vote, a warning talk included; a statutory termination needs none. The rules' full
 * text is not published, so periods and shares stay those of the law, of practice, or a default
 * (each says which). Jiangxi's own measures have not been checked for four periods: see the note in
 * periods.ts.
 */
export const xingguo2021Trial: z.input<typeof PolicyPack> = {
  ...statute2026,
  id: 'xingguo-2021-trial',
  version: 1,
  predecessor: { id: 'xingguo-2021-trial-2018', version: 4 },
  title: { zh: '兴国县退出机制（试行）', en: 'Xingguo County’s exit mechanism (trial)' },
  source: {
    zh: '兴国县《关于建立不胜任、不称职村干部退出机制的实施意见（试行）》',
    en: 'Xingguo County, Opinions on an exit mechanism for incompetent and underperforming village cadres (trial)',
  },
  matrix: matrixOf({
    P1: secretaryPost,
    P2: partyMemberPost,
    V1: committeePostByTrialRules,
    V2: committeePostByTrialRules,
    S: supervisionPost,
    C: collectivePost,
    E: employedPost,
  }),
};
