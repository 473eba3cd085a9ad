/** One long action at a time: its progress, its end by the person, its failure kept until dismissed. */
import type { Step } from '../../tasks/common/outcome.ts';
import { failureOf } from '../../words/errors.ts';
import type { Words } from '../../words/messages.ts';
import type { Notice } from '../parts/notice.ts';
import { createProgress } from '../parts/progress.ts';
import type { Job, Stage } from './stage.ts';

interface Kept {
  /** Id of the screen that began it. */
  readonly screen: string;
  readonly what: Notice;
  readonly again: () => void;
}

export interface Jobs {
  readonly progress: HTMLElement;
  readonly run: Stage['run'];
  readonly running: () => boolean;
  /** What the button does; nothing where nothing runs. */
  readonly stop: () => void;
  /** Stops what is running and says nothing more: the person went away. */
  readonly leave: () => void;
  /** Of the screen that is shown. */
  readonly notice: () => Kept | null;
  readonly dismiss: () => void;
  readonly relabel: () => void;
}

export function createJobs(around: {
  readonly words: () => Words;
  readonly say: (text: string) => void;
  readonly screen: () => string;
  readonly changed: () => void;
  /** The progress is about to go. */
  readonly ending: () => void;
  /** A notice came, and must be seen. */
  readonly failed: () => void;
}): Jobs {
  let controller: AbortController | null = null;
  let kept: Kept | null = null;
  let step: Step | null = null;
  let left = false;
  const stop = (): void => controller?.abort();
  const progress = createProgress(stop);
  const show = (): void => {
    const fresh = progress.show(around.words(), step);
    if (fresh !== null) around.say(fresh);
  };

  const run = async <T>(job: Job<T>): Promise<void> => {
    // Pressed while something else runs: said, so that nobody waits for what was never begun.
    if (controller) return around.say(around.words().say('step.busy'));
    const own = new AbortController();
    const screen = around.screen();
    controller = own;
    kept = null;
    step = null;
    show();
    around.changed();
    let ending: () => void;
    try {
      const result = await job.work({
        signal: own.signal,
        progress: (next) => {
          step = next;
          if (controller === own) show();
        },
      });
      ending = () => job.done(result);
    } catch (error) {
      const stopped = own.signal.aborted;
      const text = job.stopped ?? around.words().say('step.stopped');
      const what: Notice = stopped
        ? { kind: 'stopped', text }
        : { kind: 'failure', failure: { ...failureOf(error), known: job.failures } };
      ending = () => {
        kept = { screen, what, again: job.again };
        around.say(stopped ? text : '');
      };
    }
    controller = null;
    if (left) return;
    around.ending();
    progress.hide();
    ending();
    around.changed();
    if (kept) around.failed();
  };

  return {
    progress: progress.element,
    run,
    running: () => controller !== null,
    stop,
    leave: () => {
      left = true;
      controller?.abort();
    },
    notice: () => (kept?.screen === around.screen() ? kept : null),
    dismiss: () => {
      kept = null;
      around.changed();
    },
    relabel: () => {
      if (controller) show();
    },
  };
}
