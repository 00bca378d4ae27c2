import { createHash } from "node:crypto";
import { ScheduleAlreadyRunning, ScheduleOverlapPolicy, type Client, type ScheduleOptions } from "@temporalio/client";
import { TASK_QUEUE } from "#workflows/messages.ts";

/** When the weekly overview goes out: a Schedule that Temporal keeps, made by the first worker that starts. */
export const WEEKROOSTER = "weekbericht";

type Rooster = Omit<ScheduleOptions, "scheduleId" | "memo" | "state">;

const maandagOmAcht = (taskQueue: string): Rooster => ({
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
});

/**
 * Makes the Schedule, or brings it up to date when this version wants it otherwise. Else it is left alone: Temporal drops what it still had
 * to make up for when a Schedule is changed, and a pause that somebody set stays set.
 */
export async function zetWeekrooster(client: Client, taskQueue = TASK_QUEUE): Promise<void> {
  const rooster = maandagOmAcht(taskQueue);
  const versie = createHash("sha256").update(JSON.stringify(rooster)).digest("hex").slice(0, 12);
  const nieuw: Rooster = { ...rooster, action: { ...rooster.action, memo: { versie } } };
  try {
    await client.schedule.create({ ...nieuw, scheduleId: WEEKROOSTER });
  } catch (fout) {
    if (!(fout instanceof ScheduleAlreadyRunning)) throw fout;
    const handle = client.schedule.getHandle(WEEKROOSTER);
    if ((await handle.describe()).action.memo?.["versie"] !== versie)
      await handle.update(({ state }) => ({ ...nieuw, state }));
  }
}
