import { CaseId } from '../../shared/domain/ids.ts';
import { caseHead } from '../../shared/dossier/heads.ts';
import { caseStream } from '../../shared/dossier/keys.ts';
import type { Dossier } from '../../shared/dossier/port.ts';

const caseIdIn = (execution: string): CaseId | null =>
  CaseId.safeParse(execution.slice(0, execution.indexOf('-'))).data ?? null;

const isThere = async (dossier: Pick<Dossier, 'load'>, caseId: CaseId): Promise<boolean> =>
  (await caseHead(dossier, caseStream(caseId))) !== null;

/**
 * Executions that run for a case that there is not, as after the tables were put back to an earlier
 * day. They end by themselves: each is told `superseded` at the step that it comes to next.
 */
export const orphanExecutions = async (
  dossier: Pick<Dossier, 'load'>,
  running: ReadonlySet<string>,
  inProgress: readonly CaseId[],
): Promise<readonly string[]> => {
  const known = new Set<string>(inProgress);
  const found: string[] = [];
  for (const execution of running) {
    const caseId = caseIdIn(execution);
    if (caseId === null) found.push(execution);
    else if (!known.has(caseId) && !(await isThere(dossier, caseId))) found.push(execution);
  }
  return found;
};
