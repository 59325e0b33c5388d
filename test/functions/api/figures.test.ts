import { questionAnswers } from '../../../shared/contract/answers.ts';
import { CountyCode, TownshipCode } from '../../../shared/domain/people/organization.ts';
import type { Counted } from '../../../shared/dossier/figures.ts';
import { memoryDossier } from '../../support/memory-dossier.ts';
import { inRole } from '../../support/people.ts';
import { service } from './service.ts';

const county = CountyCode.parse('360732');
const township = (code: string) => TownshipCode.parse(`360732${code}`);

const cases: readonly Counted[] = [
  { county, township: township('101'), dispositions: ['SUSPENSION'] },
  { county, township: township('101'), dispositions: ['REMOVAL', 'RECALL'] },
  { county, township: township('102'), dispositions: [] },
  {
    county: CountyCode.parse('360733'),
    township: TownshipCode.parse('360733101'),
    dispositions: ['SUSPENSION'],
  },
];

const countyWithFigures = async () => {
  const dossier = memoryDossier();
  for (const counted of cases)
    await dossier.append({ streams: [], answers: [], dueOpened: [], dueClosed: [], counted });
  return service({ dossier });
};

const nobody = {
  WARNING_TALK: 0,
  SUSPENSION: 0,
  DEMOTION: 0,
  ORDERED_RESIGNATION: 0,
  REMOVAL: 0,
  RECALL: 0,
  TERMINATION: 0,
};

describe('the figures of a county', () => {
  it('are its own, added up over its townships', async () => {
    const { send } = await countyWithFigures();
    const answer = await send('ReadFiguresOfCounty', {
      as: inRole('countyOrganizer'),
      path: { county },
    });
    expect(questionAnswers.ReadFiguresOfCounty.safeParse(answer.body).error).toBeUndefined();
    expect(answer).toMatchObject({
      status: 200,
      body: {
        county,
        closed: 3,
        disposedOf: 2,
        dispositions: { ...nobody, SUSPENSION: 1, REMOVAL: 1, RECALL: 1 },
        townships: [
          {
            township: '360732101',
            closed: 2,
            disposedOf: 2,
            dispositions: { ...nobody, SUSPENSION: 1, REMOVAL: 1, RECALL: 1 },
          },
          { township: '360732102', closed: 1, disposedOf: 0, dispositions: nobody },
        ],
      },
    });
  });

  it('are naught where nothing was ever closed', async () => {
    const answer = await service().send('ReadFiguresOfCounty', {
      as: inRole('countyAuditor'),
      path: { county },
    });
    expect(answer.body).toMatchObject({
      closed: 0,
      disposedOf: 0,
      dispositions: nobody,
      townships: [],
    });
  });

  it('are told to nobody of another county', async () => {
    const answer = await service().send('ReadFiguresOfCounty', {
      as: inRole('countyAuditor'),
      path: { county: '360733' },
    });
    expect(answer).toMatchObject({ status: 403, body: { code: 'outside-own-organization' } });
  });
});
