/** The branches that a list holds, for the rules that judge a branch as a whole. */
import type { Member } from '../../roster/shape/member.ts';
import { fold } from '../../language/fold.ts';
import type { RuleHit, RuleView } from '../record/rule.ts';
import { thresholdOn } from '../law/thresholds.ts';

export interface BranchMembers {
  /** Of the column of branches; '' where the list is one branch. */
  readonly name: string;
  readonly members: readonly Member[];
  readonly official: number;
}

const isOfficial = ({ fields }: Member): boolean => fields.loai_dv === 'chinh-thuc';

/** The branches of a list: itself, or what its column of branches says. None where that cannot be told. */
export function branchesOf({ list: { members, filled }, unit, on }: RuleView): readonly BranchMembers[] {
  const asOne = (): BranchMembers[] => [{ name: '', members, official: members.filter(isOfficial).length }];
  if (unit?.level === 'branch') return asOne();
  const most = thresholdOn('committee-from-members', on)?.value ?? 0;
  if (!filled('chi_bo')) {
    return unit?.level === 'grassroots' && members.length < most ? asOne() : [];
  }
  const byName = new Map<string, Member[]>();
  for (const member of members) {
    const name = fold(String(member.fields.chi_bo ?? ''));
    const group = byName.get(name);
    if (group) group.push(member);
    else byName.set(name, [member]);
  }
  byName.delete('');
  return [...byName.values()].map((group) => ({
    name: String(group[0]?.fields.chi_bo ?? ''),
    members: group,
    official: group.filter(isOfficial).length,
  }));
}

/** One hit about a branch: on the cell of its first member's branch, or on the whole list. */
export function aboutBranch(
  { name, members }: BranchMembers,
  params: NonNullable<RuleHit['params']>,
): RuleHit {
  return {
    row: name === '' ? null : (members[0]?.row ?? null),
    field: name === '' ? null : 'chi_bo',
    params,
    reads: [],
  };
}
