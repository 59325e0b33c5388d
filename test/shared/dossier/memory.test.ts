import { ids } from '../../support/raised-case.ts';
import { memoryDossier } from '../../support/memory-dossier.ts';
import { dossierContract } from './contract.ts';

dossierContract('the dossier in memory', async () => ({ dossier: memoryDossier(), ids }));
