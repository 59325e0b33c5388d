import { PolicyQuery } from '../../shared/contract/queries.ts';
import { policyPacks, defaultPolicyPackId } from '../../shared/policy/packs.ts';
import { queryOf, type Call } from '../runtime/call.ts';
import type { HttpAnswer } from '../runtime/http-answer.ts';
import { refuseTransport } from '../runtime/transport-refusal.ts';

/** GET /policy: a policy pack as data, and which there are. */
export const readPolicy = async (call: Call): Promise<HttpAnswer> => {
  const { id = defaultPolicyPackId } = queryOf(PolicyQuery, call);
  const pack = policyPacks.find((one) => one.id === id) ?? refuseTransport('policy-not-found', { field: 'id' });
  return { status: 200, body: { pack, available: policyPacks.map(({ id: packId, version, title }) => ({ id: packId, version, title })) } };
};
