import { Context } from "@temporalio/activity";

const LEVENSTEKEN_MS = 5_000;

/** Tells Temporal that this worker is still at it: a mail server may take minutes. */
export async function metLevensteken<T>(werk: () => Promise<T>): Promise<T> {
  const context = Context.current();
  const hart = setInterval(() => context.heartbeat(), LEVENSTEKEN_MS);
  try {
    return await werk();
  } finally {
    clearInterval(hart);
  }
}
