import { delegated, discussed } from './around-a-vote.ts';
import type { Body, Day, StoryAct } from './story.ts';
import { chair, convener, tellers } from './officials.ts';
import { paper } from './paper.ts';

/** 60 members, 48 of them representatives, 20 of these women: lawfully composed (VCOL 29, 30). */
const roll = { members: 60, representatives: 48, womenRepresentatives: 20 };

/** The village representatives are called to vote on the director's suspension. */
export const convened = (
  on: number,
  meetingOn: number,
  about: { zh: string; en: string },
  day: Day,
): StoryAct => ({
  as: 'townshipClerk',
  on,
  command: 'ConveneVote',
  ...about,
  body: {
    measureId: 'measure-2',
    forum: 'representativeAssembly',
    roll,
    rollDate: day(on),
    noticeGivenOn: day(on),
    meetingOn: day(meetingOn),
    priorDiscussion: discussed(day(on - 1)),
    delegation: delegated(day(-200)),
    convener,
    chair,
  },
});

export const counted = (
  on: number,
  counts: Body,
  about: { zh: string; en: string },
  day: Day,
): StoryAct => ({
  as: 'townshipClerk',
  on,
  command: 'RecordVote',
  ...about,
  body: {
    measureId: 'measure-2',
    heldOn: day(on),
    counts: { forum: 'representativeAssembly', invalid: 0, ...counts },
    chair,
    tellers,
    scan: paper('表决票扫描件'),
  },
});
