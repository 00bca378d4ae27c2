import { aanmeldingIngediend } from "#domain/gebeurtenissen/aanmelding/ingediend.ts";
import { aanmeldingOpgeslagen } from "#domain/gebeurtenissen/aanmelding/opgeslagen.ts";
import type { Journaalregel } from "#domain/journaal/lijn.ts";

/** A concept is written on from what it holds already. */
export const inConcept = (type: string, regels: readonly Journaalregel[]): Readonly<Record<string, unknown>> =>
  type === aanmeldingIngediend.type || type === aanmeldingOpgeslagen.type
    ? Object.assign(
        {},
        ...regels.flatMap((regel) => (regel.type === aanmeldingOpgeslagen.type ? [regel.gegevens] : [])),
      )
    : {};
