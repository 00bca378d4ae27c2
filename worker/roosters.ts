import { createHash } from "node:crypto";
import { ScheduleAlreadyRunning, ScheduleOverlapPolicy, type Client, type ScheduleOptions } from "@temporalio/client";
import { TASK_QUEUE } from "#workflows/messages.ts";

/** When the overviews for our own people go out: Schedules that Temporal keeps, made by the first worker that starts. */
export const WEEKROOSTER = "weekbericht";
export const OCHTENDROOSTER = "ochtendbericht";

type Rooster = Omit<ScheduleOptions, "scheduleId" | "memo" | "state">;

const ROOSTERS: Readonly<Record<string, (taskQueue: string) => Rooster>> = {
  [WEEKROOSTER]: (taskQueue) => ({
    spec: { calendars: [{ dayOfWeek: "MONDAY", hour: 8 }], timezone: "Europe/Amsterdam" },
    action: {
      type: "startWorkflow",
      workflowType: "weekbericht",
      workflowId: WEEKROOSTER,
      taskQueue,
      args: [],
      staticSummary: "Wat er deze week openstaat, per persoon",
      // A run that can't come to its end, as when the journaal takes no lines, must not stand in the way of next Monday's.
      workflowExecutionTimeout: "6 days",
    },
    // A Monday on which nothing ran is made up for while it is still news: after Easter Monday an office is back later than in a day.
    policies: { overlap: ScheduleOverlapPolicy.SKIP, catchupWindow: "4 days" },
  }),
  // After the hour of the clock and its spread (workflows/klok.ts); later in the day for what came to be known late.
  [OCHTENDROOSTER]: (taskQueue) => ({
    spec: { calendars: [{ hour: { start: 8, end: 23 }, minute: 45 }], timezone: "Europe/Amsterdam" },
    action: {
      type: "startWorkflow",
      workflowType: "ochtendbericht",
      workflowId: OCHTENDROOSTER,
      taskQueue,
      args: [],
      staticSummary: "Wat de klok van alle trajecten te vertellen heeft, per persoon",
      workflowExecutionTimeout: "2 hours",
    },
    // What one run missed the next one does.
    policies: { overlap: ScheduleOverlapPolicy.SKIP, catchupWindow: "1 hour" },
  }),
};

/**
 * Makes the Schedules, or brings them up to date when this version wants them otherwise. Else they are left alone: Temporal drops what it still had
 * to make up for when a Schedule is changed, and a pause that somebody set stays set.
 */
export async function zetRoosters(client: Client, taskQueue = TASK_QUEUE): Promise<void> {
  for (const [scheduleId, rooster] of Object.entries(ROOSTERS)) await zet(client, scheduleId, rooster(taskQueue));
}

async function zet(client: Client, scheduleId: string, rooster: Rooster): Promise<void> {
  const versie = createHash("sha256").update(JSON.stringify(rooster)).digest("hex").slice(0, 12);
  const nieuw: Rooster = { ...rooster, action: { ...rooster.action, memo: { versie } } };
  try {
    await client.schedule.create({ ...nieuw, scheduleId });
  } catch (fout) {
    if (!(fout instanceof ScheduleAlreadyRunning)) throw fout;
    const handle = client.schedule.getHandle(scheduleId);
    if ((await handle.describe()).action.memo?.["versie"] !== versie)
      await handle.update(({ state }) => ({ ...nieuw, state }));
  }
}
