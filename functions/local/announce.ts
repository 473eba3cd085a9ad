/** What `npm start` tells: people in the terminal, programs in ready.json. */
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
}

export const say = (vi: string, en: string) => {
  console.log(`${vi}\n  ${en}`);
};

export function readyOf({ bloc, sample, pool }: Demonstration, { api, origin }: Serving): Ready {
  const { root, clerkUnit, poolUnit } = bloc;
  const page = (person: string, file = '') =>
    `${origin}/preview/?person=${person}${file === '' ? '' : `&open=${sampleAddress(file)}`}`;
  return {
    api,
    people: {
      clerk: { person: CLERK.id, unit: clerkUnit, url: page(CLERK.id, sample) },
      ...(poolUnit === undefined
        ? {}
        : { pool: { person: POOL_CLERK.id, unit: poolUnit, url: page(POOL_CLERK.id, pool) } }),
      office: { person: OFFICE.id, unit: root, url: page(OFFICE.id) },
      leader: { person: LEADER.id, unit: root, url: page(LEADER.id) },
    },
  };
}

/** Whoever opens the page without an account is given one. */
export const readyEmpty = ({ api, origin }: Serving, code: string): Ready => ({
  api,
  setup: { code, url: `${origin}/preview/` },
  people: {},
});

export function announce({ people: { clerk, pool, office, leader }, setup }: Ready): void {
  if (setup !== undefined) {
    say(
      '\nSẵn sàng, chưa có đơn vị nào. Mở địa chỉ này:',
      'Ready, without any organisation. Open this address:',
    );
    say(`\n${setup.url}`, 'everybody who opens it has an account of their own');
    say(`Mã thiết lập: ${setup.code}`, 'the code with which the first one sets up the organisation');
  }
  if (clerk && office && leader) {
    say('\nSẵn sàng. Mở một trong ba địa chỉ:', 'Ready. Open one of the three addresses:');
    say(`\nCán bộ chi bộ:   ${clerk.url}`, 'the clerk of a branch');
    say(`Văn phòng:       ${office.url}`, 'the office above');
    say(`Lãnh đạo:        ${leader.url}`, 'the leader');
    if (pool)
      say(`Thêm, cán bộ giữ danh sách quần chúng: ${pool.url}`, 'beside them, a clerk who keeps candidates');
  }
  say('\nCtrl-C để dừng; dữ liệu được giữ lại.', 'Ctrl-C stops; what was sent is kept.');
}
