import * as z from 'zod';
import { CaseId, Sha256 } from '../../domain/ids.ts';
import { Stamp } from '../../domain/timeline/stamp.ts';
import { Bilingual } from '../../policy/bilingual.ts';
import { Count } from '../schema-seen.ts';
import { ChangeSeen } from './correction-seen.ts';

export const TimelinePage = z
  .strictObject({
    caseId: CaseId,
    events: z.array(
      z.strictObject({
        sequence: z.int().positive(),
        type: z.string(),
        data: z.record(z.string(), z.unknown()).meta({
          description:
            'The particulars, with complainants and near relatives replaced by their number.',
        }),
        corrected: z.array(ChangeSeen).optional().meta({
          description: 'What of it is read otherwise since it was corrected. It stands as written.',
        }),
        stamp: Stamp,
        prevHash: Sha256,
        hash: Sha256,
        label: Bilingual,
      }),
    ),
    next: z
      .int()
      .nullable()
      .meta({ description: 'The `after` of the next page; null where there is none yet.' }),
  })
  .meta({ id: 'TimelinePage' });

export const Verification = z
  .strictObject({
    caseId: CaseId,
    intact: z.boolean(),
    events: Count,
    lastHash: Sha256,
    flaw: z
      .strictObject({
        sequence: z.int().positive(),
        flaw: z.enum([
          'gap',
          'brokenLink',
          'changed',
          'missing',
          'rewritten',
          'notInArchive',
          'otherState',
        ]),
        label: Bilingual,
      })
      .nullable()
      .meta({
        description:
          'The first event that does not fit: by the chain of hashes, by the locked archive, by the dossier.',
      }),
  })
  .meta({ id: 'Verification' });
