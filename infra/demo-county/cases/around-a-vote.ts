import { partyChair } from './officials.ts';
import { paper } from './paper.ts';
import type { Body, Day, StoryAct } from './story.ts';

/** What an assembly decides, the village Party organization has discussed first. */
export const discussed = (heldOn: string): Body => ({
  by: 'villageParty',
  heldOn,
  chair: partyChair,
  opinion: '同意提交会议讨论。',
  minutes: paper('村党组织会议记录'),
});

/** What the members of a collective are told beside the day. */
export const toMembers: Body = { place: '村民活动中心', matters: '表决对本集体经济组织人员的处置' };

/** What the villagers' assembly has delegated to the representatives. */
export const delegated = (resolvedOn: string): Body => ({
  resolvedOn,
  reference: '村民会议决议〔示例〕1号',
  document: paper('村民会议授权决议'),
});

/** The result hangs on the village's board for fifteen days. */
export const posted = (about: string, on: number, day: Day): Body => ({
  about,
  postedOn: day(on),
  postedUntil: day(on + 15),
  place: '村务公开栏',
  document: paper('表决结果公告'),
});

export const announced = (about: string, on: number, day: Day): StoryAct => ({
  as: 'townshipClerk',
  on,
  command: 'RecordAnnouncement',
  zh: '在村务公开栏公布结果十五日',
  en: 'records that the result is announced on the village’s board for fifteen days',
  body: posted(about, on, day),
});
