import type { Row } from './persons.ts';

/** The other 26, over five townships; where they were is invented as well. */
export const elsewhere: readonly Row[] = [
  ['huangniping', '罗石保', ['P1'], 'WARNING_TALK', 'dispatch', '2021-06-08'],
  ['huangniping', '赖凤英', ['V2'], 'WARNING_TALK', 'levy', '2021-07-06'],
  ['huangniping', '欧阳春', ['E'], 'ORDERED_RESIGNATION', 'absence', '2021-10-19'],
  ['zhutoubei', '张天佑', ['P1'], 'REMOVAL', 'responsibility', '2021-09-07'],
  ['zhutoubei', '巫满秀', ['S'], 'SUSPENSION', 'assessment', '2021-11-16'],
  ['zhutoubei', '叶林发', ['C'], 'WARNING_TALK', 'economy', '2022-01-12'],
  // After the one resignation of which the county told: a cadre of this village whose family had
  // built unlawfully.
  ['tongxi', '王秋生', ['V2'], 'ORDERED_RESIGNATION', 'building', '2021-06-22'],
  ['tongxi', '吴桂花', ['P2'], 'SUSPENSION', 'ability', '2021-08-17'],
  ['tongxi', '何观林', ['V1'], 'TERMINATION', 'offence', '2021-12-14'],
  ['shaxiba', '邓万里', ['P1', 'V1'], 'ORDERED_RESIGNATION', 'responsibility', '2021-10-26'],
  ['shaxiba', '胡七妹', ['E'], 'DEMOTION', 'ability', '2022-02-23'],
  ['jingtangbian', '徐长明', ['P2'], 'TERMINATION', 'offence', '2021-07-27'],
  ['jingtangbian', '郭细根', ['V1'], 'WARNING_TALK', 'responsibility', '2021-09-23'],
  ['jingtangbian', '朱火秀', ['C'], 'SUSPENSION', 'economy', '2021-11-25'],
  ['daduantou', '林炳生', ['V2'], 'RECALL', 'faction', '2021-08-24'],
  ['daduantou', '江有田', ['P1'], 'WARNING_TALK', 'assessment', '2022-01-20'],
  ['laoxuping', '宋来娣', ['E'], 'TERMINATION', 'assessment', '2021-11-11'],
  ['laoxuping', '方石林', ['V1'], 'SUSPENSION', 'levy', '2021-07-13'],
  ['laoxuping', '夏友根', ['P2'], 'DEMOTION', 'dispatch', '2021-12-21'],
  ['luokengwei', '范井秀', ['S'], 'RECALL', 'absence', '2021-10-14'],
  ['luokengwei', '卢水旺', ['V2'], 'WARNING_TALK', 'ability', '2022-03-08'],
  ['chatingbei', '丁秋香', ['C'], 'TERMINATION', 'absence', '2021-09-02'],
  ['chatingbei', '石老四', ['E'], 'SUSPENSION', 'dispatch', '2022-01-26'],
  ['chatingbei', '潘木生', ['P2'], 'WARNING_TALK', 'levy', '2021-06-29'],
  ['shenkengkou', '龚福娣', ['P1'], 'DEMOTION', 'economy', '2021-11-18'],
  ['shenkengkou', '邹新发', ['E'], 'WARNING_TALK', 'absence', '2022-03-15'],
];
