import { getCACertificates } from "node:tls";
import {
  Client,
  Connection,
  defaultGrpcRetryOptions,
  makeGrpcRetryInterceptor,
  type DataConverter,
} from "@temporalio/client";

/**
 * How this system talks to Temporal: address, namespace, converter. One module for worker, client, replayer and CLI,
 * because what one writes the others must read.
 */
export interface Temporaladres {
  readonly adres: string;
  readonly namespace: string;
  /** Left out: no TLS. */
  readonly beveiliging?: Temporalbeveiliging;
}

/** All in PEM; null = not set. */
export interface Temporalbeveiliging {
  /** The authority that vouches for the server; null: those that Node knows. */
  readonly ca: string | null;
  /** By which the server knows us. */
  readonly eigen: { readonly certificaat: string; readonly sleutel: string } | null;
  readonly apiSleutel: string | null;
}

export const naarSdk = ({ adres, beveiliging }: Temporaladres) => ({
  address: adres,
  ...(beveiliging === undefined ? {} : beveiligd(beveiliging)),
});

const beveiligd = ({ ca, eigen, apiSleutel }: Temporalbeveiliging) => ({
  tls: {
    // Always named: the worker's half of the SDK would look for those of the machine, and a slim image has none.
    serverRootCACertificate: Buffer.from(ca ?? getCACertificates("default").join("\n")),
    ...(eigen === null
      ? {}
      : { clientCertPair: { crt: Buffer.from(eigen.certificaat), key: Buffer.from(eigen.sleutel) } }),
  },
  ...(apiSleutel === null ? {} : { apiKey: apiSleutel }),
});

const RESOURCE_EXHAUSTED = 8;

export const dataConverter: DataConverter = {};

/**
 * While a traject goes from one run to the next it refuses acts for a few milliseconds. The server calls that an exhausted resource, for which
 * the SDK waits more than a second.
 */
const opnieuw = makeGrpcRetryInterceptor(
  defaultGrpcRetryOptions({
    initialIntervalMs: ({ code, details }) =>
      code !== RESOURCE_EXHAUSTED ? 100 : details.includes("workflow is closing") ? 15 : 1000,
  }),
);

export async function verbindClient(temporal: Temporaladres): Promise<Client> {
  const connection = await Connection.connect({ ...naarSdk(temporal), connectTimeout: "5s", interceptors: [opnieuw] });
  return new Client({ connection, namespace: temporal.namespace, dataConverter });
}

/** Connects when it is first used, and as often as that is needed: for a process that must start and go on while Temporal is away. */
export const luieClient = (temporal: Temporaladres): Client =>
  new Client({
    connection: Connection.lazy({ ...naarSdk(temporal), interceptors: [opnieuw] }),
    namespace: temporal.namespace,
    dataConverter,
  });
