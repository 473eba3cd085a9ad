/** What `npm start` tells: people in the terminal, programs in ready.json. */
import type { Person } from '../domain/access/person.ts';
import { CLERK, LEADER, OFFICE, POOL_CLERK } from '../demo/people.ts';
import type { DemoOrganisation } from '../demo/organisation.ts';
import type { Ready } from './data-folder.ts';
import { sampleAddress } from './serve.ts';
import type { Serving } from './serve.ts';

export interface Demonstration {
  readonly bloc: DemoOrganisation;
  /** The workbooks that the pages of the clerk, and of who keeps candidates, open with; '' where there is none. */
  readonly sample: string;
  readonly pool: string;
  /** Of the clerk of the tree beside it. */
  readonly besidePool: string;
  /** Who may do anything: a folder of before somebody was demonstrated does not know them. */
  readonly known: ReadonlySet<string>;
}

export const say = (vi: string, en: string) => {
  console.log(`${vi}\n  ${en}`);
};

export function readyOf(
  demonstration: Demonstration,
  { api, origin }: Pick<Serving, 'api' | 'origin'>,
): Ready {
  const { bloc, sample, pool, besidePool, known } = demonstration;
  const { root, clerkUnit, poolUnit, beside } = bloc;
  const seat = ({ id: person }: Person, unit: string, file = '') => ({
    person,
    unit,
    url: `${origin}/preview/?person=${person}${file === '' ? '' : `&open=${sampleAddress(file)}`}`,
  });
  const keepsPool = poolUnit !== undefined && known.has(POOL_CLERK.id);
  return {
    api,
    people: {
      clerk: seat(CLERK, clerkUnit, sample),
      ...(keepsPool ? { pool: seat(POOL_CLERK, poolUnit, pool) } : {}),
      office: seat(OFFICE, root),
      leader: seat(LEADER, root),
      ...(beside?.people === undefined
        ? {}
        : {
            partyClerk: seat(beside.people.clerk, beside.clerkUnit, besidePool),
            partyOffice: seat(beside.people.office, beside.root),
          }),
    },
  };
}

/** Whoever opens the page without an account is given one. */
export const readyEmpty = ({ api, origin }: Serving, code: string): Ready => ({
  api,
  setup: { code, url: `${origin}/preview/` },
  people: {},
});

export function announce({ people, setup }: Ready): void {
  const { clerk, pool, office, leader, partyClerk, partyOffice } = people;
  if (setup !== undefined) {
    say(
      '\nSẵn sàng, không có tổ chức trình diễn. Mở địa chỉ này:',
      'Ready, without a demonstration. Open this address:',
    );
    say(`\n${setup.url}`, 'everybody who opens it has an account of their own');
    say(
      `Mã thiết lập, dùng một lần để lập tổ chức: ${setup.code}`,
      'the code with which the first one sets up the organisation, once',
    );
  }
  if (clerk && office && leader) {
    say('\nSẵn sàng. Mở một trong ba địa chỉ:', 'Ready. Open one of the three addresses:');
    say(`\nCán bộ chi bộ:   ${clerk.url}`, 'the clerk of a branch');
    say(`Văn phòng:       ${office.url}`, 'the office above');
    say(`Lãnh đạo:        ${leader.url}`, 'the leader');
    if (pool)
      say(`Thêm, cán bộ giữ danh sách quần chúng: ${pool.url}`, 'beside them, a clerk who keeps candidates');
    if (partyClerk)
      say(`Bên Đảng, cán bộ chi bộ: ${partyClerk.url}`, 'in the tree of the Party, the clerk of a branch');
    if (partyOffice)
      say(`Bên Đảng, văn phòng:     ${partyOffice.url}`, 'in the tree of the Party, the office above');
  }
  say('\nCtrl-C để dừng; dữ liệu được giữ lại.', 'Ctrl-C stops; what was sent is kept.');
}
