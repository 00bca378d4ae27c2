import type { runs } from "./proef.ts";

export type Events = Awaited<ReturnType<typeof runs>>[number]["events"];

/**
 * The most timers that Temporal held at once in a run. What one workflow task asks for happens together, so it is counted after each of them:
 * in the history a wekker that takes the place of another stands before the end of that one.
 */
export function meesteWekkers(events: Events): number {
  const naTaak = new Map<string, number>();
  let open = 0;
  for (const {
    timerStartedEventAttributes: gezet,
    timerCanceledEventAttributes: weg,
    timerFiredEventAttributes,
  } of events) {
    if (gezet != null) open += 1;
    if (weg != null || timerFiredEventAttributes != null) open -= 1;
    const taak = gezet?.workflowTaskCompletedEventId ?? weg?.workflowTaskCompletedEventId;
    if (taak != null) naTaak.set(String(taak), open);
  }
  return Math.max(0, ...naTaak.values());
}
