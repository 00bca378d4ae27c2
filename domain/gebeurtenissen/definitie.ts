import type { z } from "zod";
import type { Ontvanger } from "../aanmelding/regels.ts";
import type { Bron, Opdracht } from "../journaal/lijn.ts";
import { persoonsplaatsen } from "../journaal/persoonsplaatsen.ts";
import type { Plaatsen } from "../journaal/verzegel.ts";
import type { Datum } from "../kalender/datum.ts";
import type { Door, Rol } from "../rollen.ts";
import type { Dossier } from "../traject/dossier.ts";
import type { Weigering } from "../weigering.ts";

/** A gebeurtenis as the machine sees it: already checked against its schema. */
export interface Gebeurtenis<G = Readonly<Record<string, unknown>>> {
  readonly type: string;
  readonly id: string;
  readonly gegevens: G;
  readonly door: Door;
  /** The day it was so; null only for what was taken over from a register. */
  readonly op: Datum | null;
  /** The day it is recorded (Amsterdam): the only "now" that rules may use. */
  readonly dag: Datum;
  readonly bron: Bron | null;
  /** It was accepted before, and is only carried out again. */
  readonly toegelaten?: true;
}

/** The one definition of a gebeurtenis; forms, API, CLI, journaal and mails derive from it (design §2). */
export interface Definitie<T extends string = string, S extends z.ZodObject = z.ZodObject> {
  readonly type: T;
  /** What people call it. */
  readonly titel: string;
  readonly schema: S;
  /** Where its gegevens hold personal data; null: nowhere. */
  readonly persoonsplaatsen: Plaatsen | null;
  /** Who may send it. A zorgarrangeur only in the own trajecten. */
  readonly wie: readonly Rol[];
  /** One Dutch sentence for the tijdlijn. */
  readonly zin: (gegevens: z.output<S>) => string;
  /** Valid data, for documentation and tests. */
  readonly voorbeeld: z.input<S>;
  /** The rules beyond shape and state; null when they are met. Register rows record what was decided, so most rules let a `bron` pass. */
  readonly eis?: (dossier: Dossier, gebeurtenis: Gebeurtenis<z.output<S>>) => Weigering | null;
  /** What the journaal line must tell and only the traject itself knows at that moment; it takes the place of what was sent. */
  readonly vulAan?: (
    dossier: Dossier,
    staatpad: string,
    gegevens: z.output<S>,
    gebeurtenis: Gebeurtenis<z.output<S>>,
  ) => z.output<S>;
  /** Why it can't happen in this dossier now, where its state does not know it and the name of the state would say little. */
  readonly nietNu?: (dossier: Dossier) => string | null;
  /** Only says that somebody looked: no sign that anybody carries the traject. */
  readonly geenDaad?: true;
  /** Decided by the foundation: whoever applied hears of it by letter, each time [E 3.4, 4.4]. */
  readonly besluit?: true;
  /** What it changes. */
  readonly verwerk: (dossier: Dossier, gebeurtenis: Gebeurtenis<z.output<S>>) => Dossier;
  /** What must be done outside because of it, given the dossier after it. */
  readonly opdrachten?: (dossier: Dossier, gebeurtenis: Gebeurtenis<z.output<S>>) => readonly Opdracht[];
}

/** As a definition is written down: its schema is made when it is first needed, because every run of a workflow loads all of them. */
type Opgave<T extends string, S extends z.ZodObject> = Omit<Definitie<T, S>, "schema" | "persoonsplaatsen"> & {
  readonly schema: () => S;
};

export function definieer<const T extends string, S extends z.ZodObject>({
  schema,
  ...rest
}: Opgave<T, S>): Definitie<T, S> {
  let gemaakt: S | undefined;
  let plaatsen: Plaatsen | null | undefined;
  const { verwerk } = rest;
  // What people do shows that somebody carries the traject; what the clock, the mail or the calendar does never may.
  const vanMensen = !rest.wie.includes("systeem") && rest.geenDaad !== true;
  return {
    ...rest,
    verwerk: vanMensen
      ? (dossier, gebeurtenis) => ({ ...verwerk(dossier, gebeurtenis), laatsteDaadOp: gebeurtenis.dag })
      : verwerk,
    get schema() {
      return (gemaakt ??= schema());
    },
    get persoonsplaatsen() {
      return plaatsen === undefined ? (plaatsen = persoonsplaatsen(this.schema)) : plaatsen;
    },
  };
}

/** The same refusal shape as everywhere, short to write in a rule. */
export const nee = (code: string, reden: string): Weigering => ({ code, reden });

/** A letter; `params` is what it needs beside the dossier. */
export const mail = (brief: string, aan: Ontvanger, params: Opdracht["params"] = {}): Opdracht => ({
  type: "mail",
  params: { brief, aan, ...params },
});

export const meldAanPeriode = (
  melding: "wachtlijst" | "voorrang" | "vrijgeven" | "achteraan" | "bevestigen",
  voorrang = false,
): Opdracht => ({
  type: "periode",
  params: { melding, voorrang },
});
