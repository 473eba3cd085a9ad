/**
 * Somebody else at the same workbook, at the worst moment: before the n-th request of ours goes out, all that she does is done, through
 * the same client and the same host.
 */
interface Bridge {
  sendMessageToHost: (text: string) => void;
}

/** `theirs` is done before request number `at` (from 0) of `ours`, or after all of them where there are fewer: then false. */
export async function between(
  at: number,
  ours: () => Promise<unknown>,
  theirs: () => Promise<unknown>,
): Promise<boolean> {
  const bridge = Reflect.get(globalThis, '_richApiNativeBridge') as Bridge;
  const send = bridge.sendMessageToHost;
  let sent = 0;
  let came: Promise<unknown> | undefined;
  bridge.sendMessageToHost = (text) => {
    sent += 1;
    if (sent !== at + 1) return send(text);
    came = theirs().finally(() => send(text));
  };
  try {
    await ours();
  } finally {
    bridge.sendMessageToHost = send;
  }
  await (came ?? theirs());
  return came !== undefined;
}

/** Before each of the requests that `run` makes, one after the other; at least two of them. */
export async function beforeEvery(run: (at: number) => Promise<boolean>): Promise<void> {
  let at = 0;
  while (await run(at)) at += 1;
  if (at < 2) throw new Error('There was nothing between a read and a write');
}
