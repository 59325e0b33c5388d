import type { Forum } from '../../../shared/policy/policy-pack.ts';
import type { Body, Day, Act } from '../cases/story.ts';
import { delegated, discussed, posted, toMembers } from '../cases/around-a-vote.ts';
import { chair, convener, tellers } from '../cases/officials.ts';
import { paper } from '../cases/paper.ts';

/**
 * A vote of the villagers: who may vote, and how many came and agreed. Enough of them, by the law's
 * shares and no more than plausible.
 */
type Vote = { readonly roll: Body; readonly counts: Body };

const part = (whole: number, percent: number): number => Math.ceil((whole * percent) / 100);

/** `came` ballots, none invalid, of which `agreed` are for the proposal. */
const ballots = (came: number, agreed: number): Body => {
  const abstain = Math.floor((came - agreed) / 4);
  return {
    issued: came,
    returned: came,
    valid: came,
    invalid: 0,
    for: agreed,
    against: came - agreed - abstain,
    abstain,
  };
};

const votes: Readonly<Record<Forum, (adults: number) => Vote>> = {
  villagersAssembly: (adults) => {
    const came = part(adults, 57);
    return {
      roll: { adults, households: part(adults, 34) },
      counts: { present: came, ...ballots(came, part(came, 63)) },
    };
  },
  representativeAssembly: (adults) => {
    const members = part(adults, 4);
    const came = part(members, 82);
    return {
      roll: {
        members,
        representatives: part(members, 85),
        womenRepresentatives: part(members, 36),
      },
      counts: { present: came, ...ballots(came, part(came, 71)) },
    };
  },
  membersAssembly: (adults) => {
    const came = part(adults, 84);
    return {
      roll: { members: adults },
      counts: { present: came, ...ballots(came, part(adults, 69)) },
    };
  },
  membersRepresentatives: (adults) => {
    const members = part(adults, 4);
    const came = part(members, 84);
    return {
      roll: { members },
      counts: { present: came, ...ballots(came, part(members, 69)) },
    };
  },
  votersBallot: (adults) => {
    const voters = part(adults, 96);
    const came = part(voters, 68);
    return { roll: { voters }, counts: ballots(came, part(came, 59)) };
  },
};

type Called = {
  readonly measureId: string;
  readonly forum: Forum;
  readonly adults: number;
  readonly on: number;
  readonly heldOn: number;
};

/** What was decided hangs on the village's board. */
export const announcement = (measureId: string, on: number, day: Day): Act => ({
  as: 'townshipClerk',
  on,
  command: 'RecordAnnouncement',
  body: posted(measureId, on, day),
});

/**
 * The villagers are called together on one day and vote on another, ten days later at the least.
 */
export const vote = (
  { measureId, forum, adults, on, heldOn }: Called,
  day: Day,
): readonly Act[] => {
  const { roll, counts } = votes[forum](adults);
  const called = {
    measureId,
    forum,
    roll,
    rollDate: day(on),
    noticeGivenOn: day(on),
    meetingOn: day(heldOn),
    ...(forum === 'membersAssembly' && { notice: toMembers }),
    priorDiscussion: discussed(day(on - 1)),
    ...(forum === 'representativeAssembly' && { delegation: delegated(day(-200)) }),
    convener,
    chair,
  };
  const counted = {
    measureId,
    heldOn: day(heldOn),
    counts: { forum, ...counts },
    chair,
    tellers,
    scan: paper('表决票扫描件'),
  };
  return [
    { as: 'townshipClerk', on, command: 'ConveneVote', body: called },
    { as: 'townshipClerk', on: heldOn, command: 'RecordVote', body: counted },
    announcement(measureId, heldOn + 1, day),
  ];
};

/** A fifth of those with the right to vote ask for a recall, and a few more. */
export const petition = (measureId: string, adults: number, on: number, day: Day): Act => {
  const asked = { signatures: part(adults, 23), entitled: adults };
  const body = {
    measureId,
    submittedOn: day(on - 2),
    petition: asked,
    reasons: '不履行职责。',
    defenceOffered: true,
    defence: '本人已尽力。',
    document: paper('罢免要求书'),
  };
  return { as: 'townshipClerk', on, command: 'RecordPetition', body };
};
