import { violationsTold } from '../../soak/report.ts';
import { soak, type Soaked } from '../../soak/soak.ts';

// A cloud of its own, whose functions die at random, and which is killed at ten moments and restarted
// once in the middle: `npm run soak`, bounded.

describe('random cases while functions die and the cloud is killed', () => {
  let soaked: Soaked;

  beforeAll(async () => {
    soaked = await soak({
      cases: 12,
      seed: 20261122,
      clients: 6,
      faults: 'every=0.04',
      kills: 10,
    });
  }, 300_000);

  it('all come to their end, each command with one effect, and every answer that said yes is in the timeline', () => {
    expect(violationsTold(soaked)).toBe('');
  });

  it('did go through deaths, old news, repetitions, kills and a restart', () => {
    expect(Object.values(soaked.deaths).reduce((sum, number) => sum + number, 0)).toBeGreaterThan(
      5,
    );
    expect(soaked.disturbed.redelivered).toBeGreaterThan(0);
    expect(soaked.journal.sent).toBeGreaterThan(soaked.journal.entries.length);
    expect(soaked.restarts).toBe(1);
    expect(soaked.kills).toBe(10);
  });
});
