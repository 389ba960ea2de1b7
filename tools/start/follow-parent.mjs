/**
 * Preloaded (`node --import`) into a process that npm start or npm test has started: when the starter is gone, in
 * whatever way, the channel to it closes, and the process is asked to end as by Ctrl-C. Processes started further down
 * inherit the preload and have a channel too, but to another parent; they are left alone.
 */
const PATIENCE_MS = 10_000;

if (process.channel && process.env['PREMIA_STARTER'] === String(process.ppid)) {
  process.on('disconnect', () => {
    setTimeout(() => process.kill(process.pid, 'SIGKILL'), PATIENCE_MS).unref();
    process.kill(process.pid, 'SIGTERM');
  });
  process.channel.unref();
}
