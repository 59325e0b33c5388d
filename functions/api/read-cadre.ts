import { overseer } from '../../shared/view/audience.ts';
import { cadreEntries } from '../../shared/view/audience-of-cadre.ts';
import { correctionSeen } from '../../shared/view/corrections-seen.ts';
import { seen } from '../../shared/view/mask.ts';
import { authorityFor } from '../../shared/domain/people/authority.ts';
import { refuseTiedToCadre } from '../../shared/domain/case/recusal.ts';
import { CadreId } from '../../shared/domain/ids.ts';
import { refuse } from '../../shared/domain/refusal/refusal.ts';
import { summaryOf } from '../../shared/dossier/case-summary.ts';
import { cadreStream, caseStream } from '../../shared/dossier/keys.ts';
import type { Dossier } from '../../shared/dossier/port.ts';
import { correctionsOf } from './corrections.ts';
import { pathId, type Request } from '../runtime/http/request.ts';
import type { HttpAnswer } from '../runtime/http/answer.ts';
import { casesShownTo } from '../../shared/view/case-list.ts';

const mostCasesTold = 20;

/**
 * GET /cadres/{cadreId}: the cadre's posts and what past cases left behind, with the latest twenty
 * cases.
 */
export const readCadre =
  (dossier: Pick<Dossier, 'load' | 'timeline'>) =>
  async (request: Request): Promise<HttpAnswer> => {
    const cadreId = pathId(CadreId, request, 'cadreId', 'cadre-not-found');
    const head = (await dossier.load([cadreStream(cadreId)])).heads[0];
    if (head?.of !== 'cadre') return refuse('cadre-not-found');
    const { state, stream, version } = head;
    authorityFor(request.caller, request.route.roles, state.village);
    refuseTiedToCadre(state, request.caller.personId);
    const { heads } = await dossier.load(
      state.cases.slice(-mostCasesTold).toReversed().map(caseStream),
    );
    const cases = casesShownTo(
      request.caller.personId,
      heads.flatMap((one) => (one?.of === 'case' ? [summaryOf(one.state)] : [])),
    );
    const corrections = await correctionsOf(dossier, stream, state);
    return {
      status: 200,
      body: {
        ...seen(overseer.cadre, state),
        corrections: corrections.map(correctionSeen(cadreEntries)),
        version,
        cases,
      },
    };
  };
