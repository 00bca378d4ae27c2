import { isIP } from "node:net";
import { z } from "zod";
import { groep } from "./groep.ts";
import { getal } from "./soorten.ts";

const LOGNIVEAUS = ["debug", "info", "warn", "error"] as const;

/** By which somebody sees from outside how it goes. */
export interface Waarneming {
  readonly logniveau: (typeof LOGNIVEAUS)[number];
  /** The Temporal SDK's own figures; null = not offered. */
  readonly metricsPoort: number | null;
  /** /livez, /readyz and /metrics of the worker; null = not offered. */
  readonly gezondheidPoort: number | null;
  /** On which both of these listen. */
  readonly gezondheidAdres: string;
}

export const waarneming = groep({
  velden: {
    LOGNIVEAU: z
      .enum(LOGNIVEAUS, `moet een van ${LOGNIVEAUS.join(", ")} zijn`)
      .describe("Wat er in het log komt: debug, info, warn of error."),
    METRICS_POORT: getal(1, 65_535)
      .optional()
      .describe("Poort voor de cijfers van de Temporal-SDK (Prometheus). Leeg: uit."),
    GEZONDHEID_POORT: getal(0, 65_535)
      .optional()
      .describe("Poort van de worker voor /livez, /readyz en /metrics. Leeg: uit."),
    GEZONDHEID_ADRES: z
      .string()
      .refine((adres) => isIP(adres) !== 0, "moet een IP-adres zijn")
      .describe(
        "IP-adres waarop de worker daarmee en met METRICS_POORT luistert. Wie het kan bereiken ziet alleen cijfers; in een container is het 0.0.0.0. Embedded is dat altijd deze machine zelf.",
      ),
  },
  standaard: { LOGNIVEAU: "info", GEZONDHEID_ADRES: "127.0.0.1" },
  maak: (w): Waarneming => ({
    logniveau: w.LOGNIVEAU,
    metricsPoort: w.METRICS_POORT ?? null,
    gezondheidPoort: w.GEZONDHEID_POORT ?? null,
    gezondheidAdres: w.GEZONDHEID_ADRES,
  }),
});
