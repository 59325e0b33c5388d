import { evolveCadre } from '../../shared/domain/cadre/evolve-cadre.ts';
import { Cadre } from '../../shared/domain/cadre/cadre.ts';
import { CadreEvent } from '../../shared/domain/cadre/cadre-events.ts';
import { VillageCode } from '../../shared/domain/people/organization.ts';
import { cadreIdOf } from '../../shared/domain/register/register.ts';
import type { PostKind } from '../../shared/policy/policy-pack.ts';
import { actingPerson, county, township, village } from './people.ts';

const posts: readonly PostKind[] = ['P2', 'V2', 'S', 'C'];

/** How somebody was registered who sits beside the cadre, whichever post it is about. */
export const colleagueRegistered: readonly CadreEvent[] = [
  {
    type: 'CadreRegistered',
    data: {
      cadreId: cadreIdOf(VillageCode.parse(village), actingPerson.personId),
      ...actingPerson,
      village,
      township,
      county,
      nearRelatives: [],
    },
  },
  ...posts.map((kind, index) => ({
    type: 'PostRecorded',
    data: {
      post: { postId: `post-${index + 1}`, kind, obtained: 'elected', termFrom: '2021-03-15' },
    },
  })),
].map((event) => CadreEvent.parse(event));

/** Who acts meanwhile for a cadre who is suspended, unless a test says otherwise. */
export const colleague: Cadre = Cadre.parse(
  colleagueRegistered.reduce<Cadre | null>(evolveCadre, null),
);
