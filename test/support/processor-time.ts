/** Milliseconds of processor that this process has used: what else the machine does is not in it, as it is in a clock. */
export function processorMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
}
