import { randomUUID } from "node:crypto";
import { onTestFinished } from "vitest";
import { datumOp, tijdstipOm, type Datum } from "#domain/kalender/datum.ts";
import { trajectId } from "#workflows/messages.ts";
import { startMotor, ZONDER_REM, type Motor, type Motoropties } from "./motor.ts";
import { proefperiode, runs, totWaar } from "./proef.ts";

/**
 * An engine on the dev server, where every traject has a clock of its own that can be moved ahead: for short runs, more trajecten at once, and
 * a worker that is away. A timer takes it longer than the server of tijdreis.ts, which is for long stories.
 */
export interface EigenKlok extends Motor {
  vandaag(nummer: string): Datum;
  /** Lets all that must happen in this traject until nine o'clock on `dag` happen. */
  ganaar(nummer: string, dag: Datum): Promise<void>;
  /** The worker is away from now until nine o'clock on `tot`; in between the wekker of this traject must go off. */
  zonderWerker(nummer: string, tot: Datum): Promise<void>;
}

/** temporal.api.enums.v1.FastForwardPollingResult. */
const BEREIKT = 2;

export async function metEigenKlok(opties: Motoropties = {}): Promise<EigenKlok> {
  const motor = await startMotor({
    perioden: [proefperiode(null)],
    ...opties,
    instellingen: [
      "frontend.WorkflowTimeSkippingEnabled=true",
      // A second by default, and that for each timer.
      'history.timerProcessorMaxTimeShift="10ms"',
      // A second of that brake is never over on a clock that was moved.
      ...ZONDER_REM,
      ...(opties.instellingen ?? []),
    ],
  });
  onTestFinished(() => motor.stop());
  const { workflowService } = motor.env.connection;
  const voorsprong = new Map<string, number>();
  const nu = (nummer: string): number => Date.now() + (voorsprong.get(nummer) ?? 0);
  const execution = (nummer: string) => ({
    namespace: motor.env.namespace ?? "default",
    workflowExecution: { workflowId: trajectId(nummer) },
  });
  const stel = async (nummer: string, timeSkippingConfig: object): Promise<void> => {
    await workflowService.updateWorkflowExecutionOptions({
      ...execution(nummer),
      workflowExecutionOptions: { timeSkippingConfig },
      updateMask: { paths: ["time_skipping_config"] },
    });
  };
  const spoelDoor = (nummer: string, moment: number, id: string): Promise<void> =>
    stel(nummer, {
      enabled: true,
      fastForwardConfig: { id, duration: { seconds: Math.ceil((moment - nu(nummer)) / 1000) } },
    });

  return {
    ...motor,
    vandaag: (nummer) => datumOp(new Date(nu(nummer)).toISOString()),
    async ganaar(nummer, dag) {
      const moment = tijdstipOm(dag, 9);
      if (moment <= nu(nummer)) return;
      const fastForwardId = randomUUID();
      await spoelDoor(nummer, moment, fastForwardId);
      await totWaar(async () => {
        const { fastForwardPollingResult } = await workflowService.pollWorkflowExecutionTimeSkipping({
          ...execution(nummer),
          fastForwardId,
        });
        return fastForwardPollingResult === BEREIKT;
      });
      voorsprong.set(nummer, moment - Date.now());
    },
    async zonderWerker(nummer, tot) {
      const vanaf = nu(nummer);
      const moment = tijdstipOm(tot, 9);
      await motor.stopWerker();
      // The server comes as far as the first timer, and then waits for a worker.
      await spoelDoor(nummer, moment, randomUUID());
      const afgegaan = await totWaar(async () => {
        const [laatste] = (await runs(motor, trajectId(nummer))).at(-1)?.events.slice(-2) ?? [];
        return laatste?.timerFiredEventAttributes == null ? null : Number(laatste.eventTime?.seconds) * 1000;
      });
      await stel(nummer, { enabled: false });
      voorsprong.set(nummer, moment - Date.now());
      await motor.startWerker({ vanaf, ms: moment - afgegaan });
    },
  };
}
