import { requestExamples } from '../../../shared/contract/request-examples.ts';
import { caller, inRole } from '../../support/people.ts';
import { service } from './service.ts';

describe('the first steps of a case, over HTTP', () => {
  it('registers, raises, accepts and reads', async () => {
    const { send, procedureGoesOn } = service();
    const as = caller('P-1002', ['townshipClerk'], ['360732202']);
    const village = await send('RegisterVillage', { as, body: requestExamples.RegisterVillage });
    expect(village).toMatchObject({ status: 201, body: { village: '360732202201', version: 1 } });
    const cadre = await send('RegisterCadre', { as, body: requestExamples.RegisterCadre });
    console.log(cadre);
    const cadreId = cadre.body['cadreId'];
    await send('RecordPost', { as, path: { cadreId }, body: requestExamples.RecordPost });
    const raised = await send('RaiseOpinion', { as, body: { ...requestExamples.RaiseOpinion, cadreId } });
    console.log(raised);
    const { caseId, version } = raised.body;
    const early = await send('AcceptOpinion', { as, path: { caseId }, headers: { 'if-match': `"${version}"` }, body: requestExamples.AcceptOpinion });
    console.log(early);
    await procedureGoesOn(caseId);
    const accepted = await send('AcceptOpinion', { as, path: { caseId }, headers: { 'if-match': `"${version}"` }, body: requestExamples.AcceptOpinion });
    console.log(accepted);
    await procedureGoesOn(caseId);
    const read = await send('ReadCase', { as, path: { caseId } });
    console.log(JSON.stringify(read.body, null, 1));
    console.log((await send('AcceptOpinion', { as, path: { caseId }, headers: { 'if-match': `"1"`, 'accept-language':'en' }, body: requestExamples.AcceptOpinion })).body);
    console.log((await send('ReadTimeline', { as, path: { caseId } })).text);
    console.log((await send('VerifyTimeline', { as: inRole('countyAuditor'), path: { caseId, county: '360732' } })).text);
    console.log((await send('ListCasesOfTownship', { as, path: { township: '360732202' } , query:'limit=1'})).text);
    console.log((await send('ReadCadre', { as, path: { cadreId } })).text);
    console.log((await send('RaiseOpinion', { as, body: {occurredOn:'2026-02-30', foo:1, allegations:[{situation:'X'}]} })).text);
  });
});
