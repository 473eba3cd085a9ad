/** Says that the service answers; nothing about what it holds. */
export async function getHealth(): Promise<object> {
  return { status: 'ok' };
}
