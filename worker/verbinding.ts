import { Client, Connection, type DataConverter } from "@temporalio/client";
import type { NativeConnection } from "@temporalio/worker";

/**
 * How this system talks to Temporal: address, namespace, converter. One module for worker, client, replayer and CLI,
 * because what one writes the others must read.
 */
export interface Temporaladres {
  readonly adres: string;
  readonly namespace: string;
}

export const dataConverter: DataConverter = {};

export async function verbindClient({ adres, namespace }: Temporaladres): Promise<Client> {
  const connection = await Connection.connect({ address: adres, connectTimeout: "5s" });
  return new Client({ connection, namespace, dataConverter });
}

/** Loads the native half of the SDK, which a client doesn't need, only when it is asked for. */
export async function verbindWorker({ adres }: Temporaladres): Promise<NativeConnection> {
  const { NativeConnection: native } = await import("@temporalio/worker");
  return native.connect({ address: adres });
}
