import { emptyTip, verify, type Flaw, type StreamKey, type Tip } from '../../shared/domain/timeline.ts';
import type { Dossier } from '../../shared/dossier/port.ts';
import type { Call } from '../runtime/call.ts';
import type { HttpAnswer } from '../runtime/http-answer.ts';
import { readableCaseOfCounty } from './read-timeline.ts';

const stretch = 200;

type Verdict = { readonly tip: Tip; readonly flaw: Flaw };

/** Checks a timeline from its first event to its last, stretch by stretch. */
const verifyWhole = async (dossier: Pick<Dossier, 'timeline'>, stream: StreamKey, tip: Tip = emptyTip): Promise<Verdict> => {
  const events = await dossier.timeline(stream, tip.version, stretch);
  const verdict = verify(events, tip);
  return verdict.flaw !== null || events.length < stretch ? verdict : verifyWhole(dossier, stream, verdict.tip);
};

/**
 * GET /counties/{county}/cases/{caseId}/verification: whether every event is the one that was written, down to the
 * last that the dossier knows of. An event recorded while this reads is no flaw: the dossier is read first.
 */
export const verifyTimeline = (dossier: Pick<Dossier, 'load' | 'timeline'>) => async (call: Call): Promise<HttpAnswer> => {
  const head = await readableCaseOfCounty(dossier, call);
  const { tip, flaw } = await verifyWhole(dossier, head.stream);
  const isCutShort = flaw === null && tip.version < head.version;
  return {
    status: 200,
    body: {
      caseId: head.state.caseId,
      intact: flaw === null && !isCutShort,
      events: tip.version,
      lastHash: tip.lastHash,
      flaw: isCutShort ? { sequence: tip.version + 1, flaw: 'missing' } : flaw,
    },
  };
};
