import type { CadreEvent, CadreEventOf } from '../domain/cadre/cadre-events.ts';
import type { Mask } from './mask.ts';
import { family, named, recall } from './masks-of-parts.ts';

// What is told of the fields of a cadre's dossier that are corrected: as much as of the dossier.

const dated = { caseId: 'shown', measureId: 'shown', postId: 'shown' } as const;
const bar = { caseId: 'shown', ground: 'shown' } as const;

export const cadreEntries = {
  CadreRegistered: {
    cadreId: 'shown',
    ...named,
    village: 'shown',
    township: 'shown',
    county: 'shown',
    ...family,
    salt: 'hidden',
  },
  PostRecorded: { post: 'shown' },
  PostEnded: {
    postId: 'shown',
    endedOn: 'shown',
    cause: 'shown',
    reason: 'shown',
    proof: 'shown',
    abolition: 'shown',
    recall,
    earlyElectionApproval: 'shown',
  },
  RecallFailed: { failedRecall: 'shown' },
  BarRecorded: { ...bar, since: 'shown' },
  BarLifted: { ...bar, liftedOn: 'shown' },
  PostSuspendedByCase: { ...dated, from: 'shown', until: 'shown' },
  PostLostByCase: { ...dated, endedOn: 'shown' },
  PostChangedByCase: { ...dated, endedOn: 'shown', to: 'shown', newPostId: 'shown' },
} as const satisfies { readonly [Type in CadreEvent['type']]?: Mask<CadreEventOf<Type>['data']> };
