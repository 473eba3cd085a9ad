/** No member is used of which nobody wrote down what Microsoft says of it, and nothing is written down of what is not used. */
import { clientSide, surface } from '../../../../addin/excel/host/surface.ts';
import { groups } from './groups.ts';
import { usedMembers } from './members.ts';
import { open } from './open.ts';

const facts = groups.flatMap((group) => group.facts);
const stated = new Set(facts.flatMap(({ members }) => members));
const ofEveryObject = new Set<string>(clientSide);
const used = usedMembers();
const nameOf = ({ owner, member }: (typeof used)[number]): string => `${owner}.${member}`;

it('every member that the product uses has its facts', () => {
  const silent = used
    .filter((each) => !stated.has(nameOf(each)))
    .filter(({ member }) => !(ofEveryObject.has(member) && stated.has(`ClientObject.${member}`)))
    .map((each) => `${nameOf(each)} in ${each.file}`);
  expect(silent).toEqual([]);
  expect(new Set(used.map(nameOf)).size).toBeGreaterThan(250);
});

it('every member that the product uses is offered by the host', () => {
  const offered = new Map<string, ReadonlySet<string>>(
    Object.entries(surface).map(([name, members]) => [name, new Set([...members, ...clientSide])]),
  );
  const missing = used
    .filter(({ owner, isOfClass }) => isOfClass && owner !== 'RequestContext')
    .filter(({ owner, member }) => !(offered.get(owner)?.has(member) ?? false))
    .map((each) => `${nameOf(each)} in ${each.file}`);
  expect(missing).toEqual([]);
});

it('every fact is of a member that is used, and says where it is stated', () => {
  const known = new Set(used.map(nameOf));
  const idle = [...stated].filter((name) => !name.startsWith('ClientObject.') && !known.has(name));
  expect(idle).toEqual([]);
  expect(open.flatMap(({ members }) => members).filter((name) => !known.has(name))).toEqual([]);
  for (const { members, states, source } of facts) {
    expect([members, members.length > 0, states.length > 5]).toEqual([members, true, true]);
    expect(source).toMatch(/^https:\/\/(learn|support)\.microsoft\.com\//);
  }
});
