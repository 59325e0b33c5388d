import type { Row } from './persons.ts';

/** The eleven of 社富乡. That they were eleven is published; who and for what is invented. */
export const shefu: readonly Row[] = [
  ['jiantouao', '李长根', ['V2'], 'ORDERED_RESIGNATION', 'levy', '2021-06-03'],
  ['jiantouao', '温来发', ['P2', 'V2'], 'WARNING_TALK', 'dispatch', '2021-07-19'],
  // Suspended for what the one had been suspended for whom the article calls turned round; how he
  // came back is not part of the data.
  ['zhangmulong', '刘水生', ['P1', 'V1'], 'SUSPENSION', 'economy', '2021-08-05'],
  ['zhangmulong', '邱招娣', ['E'], 'WARNING_TALK', 'levy', '2021-08-30'],
  ['shangpai', '曾福全', ['P1'], 'ORDERED_RESIGNATION', 'responsibility', '2021-09-16'],
  ['shangpai', '吕冬香', ['S'], 'WARNING_TALK', 'absence', '2021-10-11'],
  ['tianxinwei', '谢火生', ['P1'], 'DEMOTION', 'ability', '2021-11-04'],
  ['tianxinwei', '黄九妹', ['V2'], 'SUSPENSION', 'dispatch', '2021-12-02'],
  ['shibeigang', '廖金龙', ['V1'], 'RECALL', 'faction', '2022-01-05'],
  ['shibeigang', '钟观音生', ['P2'], 'WARNING_TALK', 'ability', '2022-02-16'],
  ['jiantouao', '陈大毛', ['V2'], 'TERMINATION', 'assessment', '2022-03-03'],
];
