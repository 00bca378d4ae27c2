/** Loaded before a bench worker (`--import`): collects the garbage of all its threads when its parent asks, so that what is left is what it keeps. */
import { isMainThread } from "node:worker_threads";

const kanaal = new BroadcastChannel("trajecten-ruim-op");
kanaal.unref();
const verzamel = (): void => {
  // Twice: what the first leaves to be finalised goes with the second.
  for (let keer = 0; keer < 2; keer += 1) globalThis.gc?.();
};
kanaal.onmessage = ({ data }) => {
  if (data === "ruim-op" && !isMainThread) {
    verzamel();
    kanaal.postMessage("opgeruimd");
  }
  if (data === "opgeruimd" && isMainThread) process.send?.("opgeruimd");
};
if (isMainThread)
  process.on("message", (bericht) => {
    if (bericht !== "ruim-op") return;
    verzamel();
    kanaal.postMessage("ruim-op");
  });
