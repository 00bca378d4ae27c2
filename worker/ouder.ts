/** Loaded before a part (`--import`): ends it when the supervisor is gone, also when that was killed with SIGKILL. */
const GENADE_MS = 10_000;

if (process.channel) {
  process.once("disconnect", () => {
    setTimeout(() => process.exit(1), GENADE_MS).unref();
    process.kill(process.pid, "SIGTERM");
  });
  // Listening must not keep a part alive that has nothing left to do.
  process.channel.unref();
}
