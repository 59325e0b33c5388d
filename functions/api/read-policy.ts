import { PolicyQuery } from '../../shared/contract/queries.ts';
import { policyPackOf, policyPacks } from '../../shared/policy/packs.ts';
import { queryOf, type Request } from '../runtime/http/request.ts';
import type { HttpAnswer } from '../runtime/http/answer.ts';
import { refuseTransport } from '../runtime/http/transport-refusal.ts';

/**
 * GET /policy: a policy pack as data, the one that new cases follow unless another is asked for,
 * and which there are.
 */
export const readPolicy =
  (ofNewCases: string) =>
  async (request: Request): Promise<HttpAnswer> => {
    const { id = ofNewCases } = queryOf(PolicyQuery, request);
    const pack = policyPackOf(id) ?? refuseTransport('policy-not-found', { field: 'id' });
    return {
      status: 200,
      body: {
        pack,
        available: policyPacks.map(({ id: packId, version, title }) => ({
          id: packId,
          version,
          title,
        })),
      },
    };
  };
