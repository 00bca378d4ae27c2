import { pino, type DestinationStream, type Logger } from "pino";
import { GEBEURTENISSEN } from "#domain/gebeurtenissen/index.ts";
import { zonderAdressen } from "#domain/tekst/zonder-adressen.ts";
import type { Instellingen } from "./config.ts";
import { persoonsvelden } from "./persoonsvelden.ts";

/** Structured log without personal data, on standard output. */

export type Log = Logger;

/** Whole bodies: they hold what people wrote. */
const NOOIT = new Set([
  "gegevens",
  "dossier",
  "aanmelding",
  "inzending",
  "inzendingen",
  "params",
  "zaak",
  "envelop",
  "tekst",
  "html",
]);
const WEG = "[weggelaten]";
const MAX_DIEPTE = 6;
const MAX_LIJST = 20;
/** Of one text: what an error says can be as long as what a server answered. */
const LANGSTE_TEKST = 10_000;

export function maakLog(instellingen: Pick<Instellingen, "logniveau">, bestemming?: DestinationStream): Log {
  return pino(
    {
      level: instellingen.logniveau,
      base: { pid: process.pid },
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }), log: schoonObject },
      // What `schoon` made of an error is plain data already.
      serializers: { err: (waarde: unknown) => (waarde instanceof Error ? schoon(waarde, "err", "") : waarde) },
      // Addresses hide in the texts of errors too ("550 no such user <…>").
      hooks: { streamWrite: (regel) => `${JSON.stringify(zonderAdressenIn(JSON.parse(regel)))}\n` },
    },
    bestemming ?? pino.destination({ fd: 1, sync: true }),
  );
}

const { overal, onder } = persoonsvelden([...GEBEURTENISSEN.values()].map(({ regelschema }) => regelschema));

const schoonObject = (waarden: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(waarden).map(([sleutel, waarde]) => [sleutel, schoon(waarde, sleutel, "")]));

/** As data, not as the line that was made of it: there a name may begin with the n of a line end. */
function zonderAdressenIn(waarde: unknown): unknown {
  if (typeof waarde === "string") return zonderAdressen(waarde, LANGSTE_TEKST);
  if (typeof waarde !== "object" || waarde === null) return waarde;
  if (Array.isArray(waarde)) return waarde.map(zonderAdressenIn);
  return Object.fromEntries(
    Object.entries(waarde).map(([naam, deel]) => [zonderAdressen(naam, LANGSTE_TEKST), zonderAdressenIn(deel)]),
  );
}

function schoon(waarde: unknown, sleutel: string, ouder: string, diepte = 0): unknown {
  if (NOOIT.has(sleutel) || overal.has(sleutel) || onder.has(`${ouder}.${sleutel}`)) return WEG;
  if (typeof waarde === "bigint") return waarde.toString();
  if (typeof waarde !== "object" || waarde === null) return waarde;
  if (diepte >= MAX_DIEPTE) return WEG;
  if (waarde instanceof Date) return waarde;
  if (waarde instanceof Error) return schoneFout(waarde, diepte);
  if (Array.isArray(waarde)) return waarde.slice(0, MAX_LIJST).map((deel) => schoon(deel, sleutel, ouder, diepte + 1));
  return Object.fromEntries(
    Object.entries(waarde).map(([naam, deel]) => [naam, schoon(deel, naam, sleutel, diepte + 1)]),
  );
}

/** Name, code, text and stack; an error's other fields may hold whatever was being handled. */
function schoneFout(fout: Error, diepte: number): Record<string, unknown> {
  const { code, cause } = fout as NodeJS.ErrnoException & { cause?: unknown };
  return {
    naam: fout.name,
    ...(typeof code === "string" || typeof code === "number" ? { code } : {}),
    message: fout.message,
    stack: fout.stack,
    ...(cause instanceof Error ? { cause: schoon(cause, "cause", "", diepte + 1) } : {}),
  };
}
