import { createHash } from 'node:crypto';
import { manifestOf, type Manifest } from '../../../shared/proof/manifest.ts';
import { sealCase, type SealService } from '../../../functions/task/seal-case.ts';
import { Instant } from '../../../shared/domain/ids.ts';
import { caseStream } from '../../../shared/dossier/keys.ts';
import { memoryDossier } from '../../support/memory-dossier.ts';
import { act, caseOf, type Past } from '../../support/past.ts';
import { accepted, atMeasures, decided, raised } from '../../support/named-pasts.ts';
import { headsOf, storePast } from '../../support/stored-past.ts';
import { clerk, record, requested, stampOf } from '../../support/raised-case.ts';

const withdrawn = act(accepted(), 'WithdrawCase');
const unserved = act(atMeasures(), 'RecordWarningTalk');
const warned = act(unserved, 'ServeDecision');
const { caseId } = caseOf(withdrawn);
const stream = caseStream(caseId);
const tipOf = (past: Past) => headsOf(past).case!;
const keyAt = ({ version, lastHash }: { version: number; lastHash: string }) =>
  `cases/${caseId}/manifest-${version}-${lastHash.slice(0, 12)}.json`;

const stored = async (
  past: Past,
  more: (service: SealService) => Partial<SealService> = () => ({}),
) => {
  const dossier = memoryDossier();
  await storePast(dossier, past);
  const kept: Manifest[] = [];
  const archive = { keep: async (manifest: Manifest) => void kept.push(manifest) };
  const plain: SealService = {
    dossier,
    archive,
    now: () => Instant.parse('2026-06-01T01:00:00.000Z'),
    pause: async () => undefined,
  };
  return {
    dossier,
    kept,
    seal: (run = 1) => sealCase({ ...plain, ...more(plain) }, { caseId, run }),
  };
};

describe('sealing a case', () => {
  it.each([
    ['that was withdrawn', withdrawn, 'withdrawn'],
    ['whose measures are settled', warned, 'measuresSettled'],
  ] as const)(
    '%s writes its manifest, closes it, and frees the cadre',
    async (_, past, conclusion) => {
      const { dossier, kept, seal } = await stored(past);
      expect(await seal()).toEqual({ outcome: 'sealed' });
      const { version } = tipOf(past);
      expect(kept.map(({ objectKey }) => objectKey)).toEqual([keyAt(tipOf(past))]);
      const written = await dossier.timeline(stream, version, 10);
      expect(written.map(({ type, data }) => [type, data])).toEqual([
        [
          'ArchiveSealed',
          { objectKey: kept[0]!.objectKey, sha256: kept[0]!.sha256, throughSequence: version },
        ],
        ['CaseClosed', { conclusion }],
      ]);
      const { heads } = await dossier.load([stream, headsOf(past).cadre!.stream]);
      expect(heads).toMatchObject([
        { state: { stage: 'closed', conclusion } },
        { state: { activeCase: null } },
      ]);
    },
  );

  it('closes it on the day of the last act, whenever the machine came to it', async () => {
    const { dossier, seal } = await stored(warned);
    await seal();
    const { heads } = await dossier.load([stream]);
    expect(heads[0]).toMatchObject({
      state: { closedOn: caseOf(warned).lastAct.occurredOn },
      recordedAt: '2026-06-01T01:00:00.000Z',
    });
    expect(
      (await dossier.timeline(stream, tipOf(warned).version, 10)).map(({ stamp }) => [
        stamp.occurredOn,
        stamp.recordedAt,
      ]),
    ).toEqual([1, 2].map(() => [caseOf(warned).lastAct.occurredOn, '2026-06-01T01:00:00.000Z']));
  });

  it('is done beside the manifest of an end that was lost, where the tables were put back to an earlier day', async () => {
    const { kept, seal } = await stored(withdrawn);
    await seal();
    const otherwise = act(accepted(), 'WithdrawCase', { reason: '另有原因。' });
    expect(tipOf(otherwise).version).toBe(tipOf(withdrawn).version);
    const again = await stored(otherwise);
    await again.seal();
    expect(again.kept[0]!.objectKey).not.toBe(kept[0]!.objectKey);
  });

  it('again finds it closed', async () => {
    const { kept, seal } = await stored(withdrawn);
    await seal();
    expect(await seal()).toEqual({ outcome: 'sealed' });
    expect(kept).toHaveLength(1);
  });

  it('from an old run gives way to the newer one', async () => {
    const { dossier, kept, seal } = await stored(withdrawn);
    await record(dossier, [[{ case: [requested(2)] }, stampOf(clerk, '2026-06-01')]], {
      ...headsOf(withdrawn),
      cadre: null,
      village: null,
    });
    expect(await seal(1)).toEqual({ outcome: 'superseded' });
    expect(kept).toEqual([]);
    expect(await seal(2)).toEqual({ outcome: 'sealed' });
  });

  it.each([
    ['before it is over', raised()],
    ['with a measure on its way', atMeasures()],
    [
      'with the county not told',
      decided({ holds: 'both', measures: ['WARNING_TALK', 'SUSPENSION'] }),
    ],
    ['with the decision not served', unserved],
    [
      'with the discipline organs not told',
      act(decided({ situations: ['S6'] }), 'RecordWarningTalk'),
    ],
  ] as const)('is refused %s', async (_, past) => {
    const { kept, seal } = await stored(past);
    await expect(seal()).rejects.toThrow('is not sealed');
    expect(kept).toEqual([]);
  });

  it('loses nothing where the function died after the manifest was written', async () => {
    let died = false;
    const { dossier, kept, seal } = await stored(withdrawn, ({ dossier }) => ({
      dossier: {
        ...dossier,
        append: async (change) => {
          if (died) return dossier.append(change);
          died = true;
          throw new Error('killed');
        },
      },
    }));
    await expect(seal()).rejects.toThrow('killed');
    expect(await seal()).toEqual({ outcome: 'sealed' });
    expect(kept[0]).toEqual(kept[1]);
    expect(await dossier.timeline(stream, tipOf(withdrawn).version, 10)).toHaveLength(2);
  });

  it('is done anew at the new end where an act comes in between', async () => {
    let met = false;
    const { dossier, kept, seal } = await stored(warned, ({ dossier, archive }) => ({
      archive: {
        keep: async (manifest) => {
          await archive.keep(manifest);
          if (met) return;
          met = true;
          await record(
            dossier,
            [
              [
                {
                  case: [
                    {
                      type: 'DisciplineReferred',
                      data: {
                        to: 'discipline',
                        organ: '县纪委监委',
                        reference: '兴纪〔2026〕1号',
                        situations: ['S1'],
                      },
                    },
                  ],
                },
                stampOf(clerk, '2026-06-01'),
              ],
            ],
            { ...headsOf(warned), cadre: null, village: null },
          );
        },
      },
    }));
    expect(await seal()).toEqual({ outcome: 'sealed' });
    const { version } = tipOf(warned);
    const [between] = await dossier.timeline(stream, version, 1);
    expect(kept.map(({ objectKey }) => objectKey)).toEqual([
      keyAt(tipOf(warned)),
      keyAt({ version: version + 1, lastHash: between!.hash }),
    ]);
    expect((await dossier.timeline(stream, version + 1, 10))[0]!.data).toMatchObject({
      throughSequence: version + 1,
      sha256: kept[1]!.sha256,
    });
  });

  it('reads a timeline that ends before its head no further', async () => {
    const { seal } = await stored(withdrawn, ({ dossier }) => ({
      dossier: { ...dossier, timeline: async () => [] },
    }));
    await expect(seal()).rejects.toThrow('the timeline ends at 0');
  });
});

describe('a manifest', () => {
  const manifest = (past: Past) => manifestOf(caseOf(past), past.timelines.case, tipOf(past));
  const content = (past: Past) =>
    JSON.parse(manifest(past).content) as { events: object[]; documents: string[]; tip: object };

  it('names every event by its hash, and the end of the timeline', () => {
    const { events, tip } = content(withdrawn);
    expect(events).toEqual(
      withdrawn.timelines.case.map(({ sequence, type, hash }) => ({ sequence, type, hash })),
    );
    expect(tip).toEqual({ sequence: tipOf(withdrawn).version, hash: tipOf(withdrawn).lastHash });
  });

  it('names every document once, wherever it stands', () => {
    expect(content(warned).documents).toEqual(['a'.repeat(64)]);
    expect(content(withdrawn).documents).toEqual([]);
  });

  it('holds nothing that names a person', () => {
    expect(manifest(warned).content).not.toMatch(/P-\d{4}|钟|不胜任/);
  });

  it('is the same whoever makes it, and is known by the hash of its bytes', () => {
    const again = act(act(atMeasures(), 'RecordWarningTalk'), 'ServeDecision');
    expect(manifest(warned)).toEqual(manifest(again));
    expect(manifest(warned).sha256).toBe(
      createHash('sha256').update(manifest(warned).content).digest('hex'),
    );
  });

  it('is written in canonical JSON', () => {
    expect(manifest(withdrawn).content).toMatch(
      /^\{"caseId":"01JAF3K5T0C5W9Z2Q7XH8M4N6P","documents":\[\],"events":\[\{"hash":/,
    );
  });
});
