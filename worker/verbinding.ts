import { NativeConnection } from "@temporalio/worker";
import { naarSdk, type Temporaladres } from "#omgeving/verbinding.ts";

/** The worker's own connection, by the native half of the SDK, which a client doesn't need. */
export const verbindWorker = (temporal: Temporaladres): Promise<NativeConnection> =>
  NativeConnection.connect(naarSdk(temporal));
