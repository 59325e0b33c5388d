import type { Bilingual } from '../policy/bilingual.ts';

/** What each question of the API asks for. */
export const questionLabels = {
  ReadCase: { zh: '查看案件', en: 'Read one case, its deadlines and what you may do next' },
  ReadTimeline: { zh: '查看案件办理过程', en: 'Read the timeline of a case' },
  ListCasesOfTownship: { zh: '本乡镇案件列表', en: 'List the township’s cases, by stage' },
  ListCasesOfTownshipByDue: {
    zh: '本乡镇案件期限列表',
    en: 'List the township’s cases by their next deadline',
  },
  ReadCadre: { zh: '查看村干部任职与案件', en: 'Read a cadre’s posts and cases' },
  ReadPolicy: { zh: '查看制度规定', en: 'Read a policy pack' },
  ReadWorkCalendar: { zh: '查看工作日历', en: 'Read the working days in force in the county' },
  PreviewWorkCalendar: {
    zh: '预览期限变动',
    en: 'See which last days a year’s notice would move, before it is entered',
  },
  ReadOpenApi: { zh: '接口描述', en: 'This API as an OpenAPI document' },
  ReadDocs: { zh: '接口说明', en: 'This API for people to read' },
  ListCasesOfCounty: { zh: '全县案件列表', en: 'List the county’s cases, by stage' },
  ReadFiguresOfCounty: {
    zh: '全县处置数据',
    en: 'Count who was disposed of in the county, by disposition and township',
  },
  ReadTimelineForCounty: {
    zh: '查看全县案件办理过程',
    en: 'Read the timeline of one of the county’s cases',
  },
  VerifyTimeline: {
    zh: '核验案件记录',
    en: 'Verify that nothing in a case’s timeline was changed',
  },
} as const satisfies Readonly<Record<string, Bilingual>>;
