import type { Body } from './story.ts';

/** People of the demo county who are read of in a case are called what they are. */
export const mark = '（虚构）';

const person = (personId: string, name: string): Body => ({ personId, name: `${name}${mark}` });

export const convener = person('P-6501', '廖新华');
export const chair = person('P-6502', '赖秀英');
export const partyChair = person('P-6508', '钟长发');
export const tellers = [person('P-6503', '黄石生'), person('P-6504', '吕细妹')];
export const talkers = [person('P-6506', '巫建国'), person('P-6507', '肖红梅')];
export const investigators = [person('P-6511', '陈志明'), person('P-6512', '罗小凤')];
