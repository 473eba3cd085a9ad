/** Ctrl-C, SIGTERM and a closed terminal as a signal: a command ends at the next place where nothing is left half done. */
export function stopSignal(): AbortSignal {
  const stopping = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      if (!stopping.signal.aborted) console.error('\nĐang dừng… / Stopping…');
      stopping.abort();
    });
  }
  return stopping.signal;
}
