import { isIPv6 } from "node:net";
import { DefaultLogger, makeTelemetryFilterString, Runtime } from "@temporalio/worker";
import type { Log } from "#omgeving/log.ts";

export interface Runtimeopties {
  /** Port for the SDK's own figures. */
  readonly metricsPoort?: number | null;
  /** Left out: this machine only. */
  readonly adres?: string;
}

/** Sends all that Temporal's SDK and the workflows log through our log. Once a process, before anything else of Temporal. */
export function installeerRuntime(log: Log, { metricsPoort = null, adres = "127.0.0.1" }: Runtimeopties = {}): Runtime {
  const deel = log.child({ deel: "temporal-sdk" });
  return Runtime.install({
    logger: new DefaultLogger("DEBUG", ({ level, message, meta }) => {
      const niveau =
        level === "TRACE" || level === "DEBUG"
          ? "debug"
          : level === "INFO"
            ? "info"
            : level === "WARN"
              ? "warn"
              : "error";
      const { error, ...rest } = meta ?? {};
      deel[niveau](error === undefined ? rest : { ...rest, err: error }, message);
    }),
    telemetryOptions: {
      logging: { filter: makeTelemetryFilterString({ core: "WARN", other: "ERROR" }), forward: {} },
      ...(metricsPoort === null
        ? {}
        : { metrics: { prometheus: { bindAddress: `${isIPv6(adres) ? `[${adres}]` : adres}:${metricsPoort}` } } }),
    },
  });
}
