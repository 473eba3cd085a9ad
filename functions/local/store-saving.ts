/**
 * Keeps the store in its file. Azurite's own saving tells nobody of a save that failed, and counts as written what it could not
 * write. Here such a save is made again every second until one holds, and meanwhile nothing more may be acknowledged.
 */
export interface Database {
  /** LokiJS saves by itself until then. */
  autosaveDisable(): void;
  /** Something changed since a save began. */
  autosaveDirty(): boolean;
  /** One save; two at a time would write into the same file. */
  saveDatabaseInternal(done: (error?: unknown) => void): void;
}

const EVERY_MILLISECONDS = 5_000;
const AGAIN_MILLISECONDS = 1_000;

export class StoreSaving {
  readonly #database: Database;
  readonly #told: (saved: boolean) => void;
  #safe = true;
  #running: Promise<void> = Promise.resolve();
  #timer: NodeJS.Timeout | undefined;
  #ended = false;

  /** `told`: from now on a save fails, or holds again. */
  constructor(database: Database, told: (saved: boolean) => void) {
    this.#database = database;
    this.#told = told;
  }

  /** The last save held, or there was none. */
  get isSafe(): boolean {
    return this.#safe;
  }

  begin(): void {
    this.#database.autosaveDisable();
    this.#schedule();
  }

  /**
   * Always one more save, also where nothing seems to have changed: the rows of a save under way count as saved from its beginning.
   * Throws where it fails.
   */
  async end(): Promise<void> {
    this.#ended = true;
    clearTimeout(this.#timer);
    await this.#running;
    await this.#save();
  }

  #schedule(): void {
    if (this.#ended) return;
    const wait = this.#safe ? EVERY_MILLISECONDS : AGAIN_MILLISECONDS;
    this.#timer = setTimeout(() => {
      void this.#saveWhereChanged().finally(() => {
        this.#schedule();
      });
    }, wait);
  }

  async #saveWhereChanged(): Promise<void> {
    if (this.#safe && !this.#database.autosaveDirty()) return;
    this.#running = this.#save().then(
      () => {
        this.#tell(true);
      },
      () => {
        this.#tell(false);
      },
    );
    await this.#running;
  }

  #save(): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#database.saveDatabaseInternal((error) => {
        if (error === undefined || error === null) resolve();
        else reject(error instanceof Error ? error : new Error('The store was not written'));
      });
    });
  }

  #tell(saved: boolean): void {
    if (saved !== this.#safe) this.#told(saved);
    this.#safe = saved;
  }
}
