/** Loaded before a bench worker (`--import`): collects the garbage of all its threads when its parent asks, and tells what is left, in KiB. */
import { setTimeout } from "node:timers/promises";
import { getHeapStatistics } from "node:v8";
import { isMainThread } from "node:worker_threads";

const kanaal = new BroadcastChannel("trajecten-ruim-op");
kanaal.unref();
const verzamel = async (): Promise<number> => {
  // More than once: what the first leaves to be finalised goes with the next.
  for (let keer = 0; keer < 4; keer += 1) {
    globalThis.gc?.();
    await setTimeout(10);
  }
  const { used_heap_size: heap, external_memory: daarbuiten } = getHeapStatistics();
  return (heap + daarbuiten) / 1024;
};
if (isMainThread) {
  process.on("message", (bericht) => {
    if (bericht !== "ruim-op") return;
    kanaal.postMessage(bericht);
  });
  kanaal.onmessage = ({ data }) => void verzamel().then((kib) => process.send?.(kib + Number(data)));
} else
  kanaal.onmessage = ({ data }) => {
    if (data === "ruim-op") void verzamel().then((kib) => kanaal.postMessage(kib));
  };
