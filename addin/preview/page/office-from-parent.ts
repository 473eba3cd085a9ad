/**
 * Stands where taskpane.html names office.js, while the page is shown inside the preview. The workbook is the parent's; the
 * client itself is loaded here, in the pane's own realm, so that its errors are instances of the pane's Error, as in Excel.
 */
import { extendOffice } from '../../excel/host/office.ts';
import { meetingOf } from './meeting.ts';
import { isOpenedWindow, messageParent, officeWindows } from './office-windows.ts';

const meeting = window.parent === window ? null : meetingOf(window.parent);
if (meeting) join(meeting);
else standAlone();

function join({ host }: NonNullable<typeof meeting>): void {
  const connection = host.connect();
  const bridge = {
    onMessageFromHost: null as ((text: string) => void) | null,
    sendMessageToHost: (text: string) => connection.send(text),
  };
  connection.onMessage = (text) => bridge.onMessageFromHost?.(text);
  window.addEventListener('pagehide', () => connection.close());
  Reflect.set(window, '_richApiNativeBridge', bridge);
  // Written into the page while it is being read: the scripts that follow wait for it.
  const client = document.createElement('script');
  client.src = '/preview/excel-web-16.00.js';
  document.write(client.outerHTML);
  // The page is 'interactive' after that script and before the pane's own module runs.
  document.addEventListener('readystatechange', () => extendOffice(() => host, officeWindows()), {
    once: true,
  });
}

/** Opened outside the preview and outside Excel, the pane says so itself: there is no host. A window that the pane opened tells it things. */
function standAlone(): void {
  const nowhere = { host: null, platform: null };
  const context = isOpenedWindow() ? { ui: { messageParent } } : {};
  Reflect.set(window, 'Office', { onReady: () => Promise.resolve(nowhere), context });
}
