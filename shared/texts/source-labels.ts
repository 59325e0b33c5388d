import type { SourceKind } from '../domain/case/opinion-source.ts';
import type { Bilingual } from '../policy/bilingual.ts';

/** Where an opinion comes from, in words. */
export const sourceLabels: Readonly<Record<SourceKind, Bilingual>> = {
  village: { zh: '村党组织发现', en: 'Found by the village organization' },
  township: { zh: '乡镇党委发现', en: 'Found by the township' },
  county: { zh: '县级交办', en: 'Assigned by the county' },
  petitionOffice: { zh: '信访', en: 'Petition office' },
  inspection: { zh: '巡察移交', en: 'Inspection' },
  audit: { zh: '审计移交', en: 'Audit' },
  disciplineOrgan: { zh: '纪检监察机关移交', en: 'Discipline or supervisory organ' },
  appraisal: { zh: '考核评议', en: 'Appraisal' },
  media: { zh: '媒体反映', en: 'Media' },
  anonymousLetter: { zh: '匿名信', en: 'Anonymous letter' },
};
