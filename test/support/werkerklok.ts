import type { Worker } from "@temporalio/worker";
import { Reader, Writer } from "protobufjs";

/** What a worker is told of the time, from `vanaf` on, is `ms` later than it is for the server. */
export interface Verzet {
  readonly vanaf: number;
  readonly ms: number;
}

type Peiling = (...args: never[]) => Promise<ArrayBuffer>;

/**
 * No server moves its clock on while a workflow task waits for a worker. So the workflows of this worker are told another time: to them every
 * moment from `vanaf` on lies `ms` later, also when it is replayed, as if nobody had been there in between.
 */
export function verzetKlok(worker: Worker, verzet: Verzet): void {
  const { nativeWorker } = worker as unknown as { nativeWorker: { pollWorkflowActivation: Peiling } };
  const peil = nativeWorker.pollWorkflowActivation;
  nativeWorker.pollWorkflowActivation = async (...args) => metTijd(new Uint8Array(await peil(...args)), verzet);
}

/** WorkflowActivation.timestamp (sdk-core, workflow_activation.proto). */
const TIJDSTIP = 2;

function metTijd(activatie: Uint8Array, { vanaf, ms }: Verzet): ArrayBuffer {
  const lezer = Reader.create(activatie);
  let seconden: number | null = null;
  while (lezer.pos < lezer.len) {
    const merk = lezer.uint32();
    if (merk >>> 3 !== TIJDSTIP) {
      lezer.skipType(merk & 7);
      continue;
    }
    const einde = lezer.uint32() + lezer.pos;
    // The first field of a Timestamp; the rest of a second is of no account here.
    while (lezer.pos < einde) {
      const deel = lezer.uint32();
      if (deel >>> 3 === 1) seconden = Number(lezer.int64());
      else lezer.skipType(deel & 7);
    }
  }
  const nieuw = seconden === null || seconden * 1000 < vanaf ? null : seconden + ms / 1000;
  if (nieuw === null) return activatie.slice().buffer;
  // Of a field that comes twice the last one counts.
  const erachter = Writer.create()
    .uint32((TIJDSTIP << 3) | 2)
    .fork()
    .uint32(8)
    .int64(nieuw)
    .ldelim()
    .finish();
  const samen = new Uint8Array(activatie.length + erachter.length);
  samen.set(activatie);
  samen.set(erachter, activatie.length);
  return samen.buffer;
}
