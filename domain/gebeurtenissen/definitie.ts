import { z } from "zod";
import type { Bron, Opdracht } from "../journaal/lijn.ts";
import { persoonsplaatsen } from "../journaal/persoonsplaatsen.ts";
import type { Plaatsen } from "../journaal/verzegel.ts";
import { inWoorden, type Datum } from "../kalender/datum.ts";
import type { Door, Rol } from "../rollen.ts";
import type { Dossier } from "../traject/dossier.ts";
import { eenPunt } from "../tekst/een-punt.ts";
import type { Partnernaam } from "../traject/partnerschap.ts";
import type { Weigering } from "../weigering.ts";
import { brievenVan, type Hoort } from "./hoort.ts";

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
  /** The state that it comes in, as the journaal writes it. */
  readonly van: string;
  /** It was accepted before, and is only carried out again. */
  readonly toegelaten?: true;
}

/** What is known of it before anything is typed. */
export type Vooraf = Pick<Gebeurtenis, "door" | "dag" | "bron" | "van">;

/** As the machine sees it: what was sent, and beside it what the traject adds. */
export interface Machinegebeurtenis extends Gebeurtenis {
  readonly aangevuld: Readonly<Record<string, unknown>>;
}

/** As its line holds it. */
export const alsRegel = ({ aangevuld, ...gebeurtenis }: Machinegebeurtenis): Gebeurtenis => ({
  ...gebeurtenis,
  gegevens: { ...gebeurtenis.gegevens, ...aangevuld },
});

/** What a line holds: what was sent, with what the traject adds laid over it. */
type Regelgegevens<S extends z.ZodObject, A extends z.ZodObject> = keyof A["shape"] extends never
  ? z.output<S>
  : Omit<z.output<S>, keyof A["shape"]> & z.output<A>;

/** The one definition of a gebeurtenis; forms, API, CLI, journaal and mails derive from it (design §2). */
export interface Definitie<
  T extends string = string,
  S extends z.ZodObject = z.ZodObject,
  A extends z.ZodObject = z.ZodObject,
> {
  readonly type: T;
  /** What people call it. */
  readonly titel: string;
  /** What is sent, by people, the clock or the mail. */
  readonly schema: S;
  /** What the line must tell and only the traject itself knows at that moment. A field that `schema` has too may be sent, and is filled in when it is not. */
  readonly aangevuld: A;
  /** What the line holds: both. */
  readonly regelschema: z.ZodObject;
  /** Where the gegevens of its line hold personal data; null: nowhere. */
  readonly persoonsplaatsen: Plaatsen | null;
  /** Who may send it. A zorgarrangeur only in the own trajecten. */
  readonly wie: readonly Rol[];
  /** One Dutch sentence for the tijdlijn; `naam` tells how the partners of its dossier are called. */
  readonly zin: (gegevens: Regelgegevens<S, A>, naam: Partnernaam) => string;
  /** Valid data to send, for documentation and tests. */
  readonly voorbeeld: z.input<S>;
  /** The rules that hold whatever is typed: why it can't be done now, null when it can. `eis` begins with them. */
  readonly mag: (dossier: Dossier, vooraf: Vooraf) => Weigering | null;
  /** The rules beyond shape and state; null when they are met. Register rows record what was decided, so most rules let a `bron` pass. */
  readonly eis: (dossier: Dossier, gebeurtenis: Gebeurtenis<z.output<S>>) => Weigering | null;
  /** What the traject adds; also asked of what its rules will refuse. */
  readonly vulAan: (dossier: Dossier, gebeurtenis: Gebeurtenis<z.output<S>>) => z.output<A>;
  /** Why it can't happen in this dossier now, where its state does not know it and the name of the state would say little. */
  readonly nietNu?: (dossier: Dossier) => string | null;
  /** Only says that somebody looked: no sign that anybody carries the traject. */
  readonly geenDaad?: true;
  /** Decided by the foundation: whoever applied hears of it by letter, each time [E 3.4, 4.4]. */
  readonly besluit?: true;
  /** What it changes. */
  readonly verwerk: (dossier: Dossier, gebeurtenis: Gebeurtenis<Regelgegevens<S, A>>) => Dossier;
  /** Who hears of it, and by which letter. */
  readonly hoort: Hoort<Gebeurtenis<Regelgegevens<S, A>>>;
  /** What must be done outside because of it, given the dossier after it: the letters of `hoort`, and the rest. */
  readonly opdrachten: (dossier: Dossier, gebeurtenis: Gebeurtenis<Regelgegevens<S, A>>) => readonly Opdracht[];
}

/** Something else to do outside than sending a letter. */
export interface Melding extends Opdracht {
  readonly type: "periode";
}

/** Most gebeurtenissen are written down as they were sent. */
const NIETS = z.strictObject({});

/** No other fields than those of `A`, in whichever way it is written down. */
type Precies<V, A> = V & Record<Exclude<V extends unknown ? keyof V : never, keyof A>, never>;

/** As a definition is written down: its schemas are made when they are first needed, because every run of a workflow loads all of them. */
type Opgave<T extends string, S extends z.ZodObject, A extends z.ZodObject, V> = Omit<
  Definitie<T, S, A>,
  "schema" | "aangevuld" | "regelschema" | "persoonsplaatsen" | "vulAan" | "mag" | "eis" | "opdrachten"
> & {
  readonly schema: () => S;
  /** What must be done outside beside sending letters. */
  readonly meldingen?: (dossier: Dossier, gebeurtenis: Gebeurtenis<Regelgegevens<S, A>>) => readonly Melding[];
} & Partial<Pick<Definitie<T, S, A>, "mag" | "eis">> &
  (
    | { readonly aangevuld?: undefined; readonly vulAan?: undefined }
    | {
        readonly aangevuld: () => A;
        readonly vulAan: (dossier: Dossier, gebeurtenis: Gebeurtenis<z.output<S>>) => Precies<V, z.output<A>>;
      }
  );

export function definieer<
  const T extends string,
  S extends z.ZodObject,
  A extends z.ZodObject = typeof NIETS,
  V extends z.output<A> = z.output<A>,
>({ schema, aangevuld, vulAan, mag = () => null, eis, meldingen, ...rest }: Opgave<T, S, A, V>): Definitie<T, S, A> {
  const eenmalig = <W>(maak: () => W): (() => W) => {
    let gemaakt: { readonly waarde: W } | undefined;
    return () => (gemaakt ??= { waarde: maak() }).waarde;
  };
  const gestuurd = eenmalig(schema);
  const erbij = eenmalig(aangevuld ?? (() => NIETS as unknown as A));
  const regel = eenmalig(() =>
    aangevuld === undefined ? gestuurd() : z.strictObject({ ...gestuurd().shape, ...erbij().shape }),
  );
  const plaatsen = eenmalig(() => persoonsplaatsen(regel()));
  const { verwerk, zin, hoort } = rest;
  // What people do shows that somebody carries the traject; what the clock, the mail or the calendar does never may.
  const vanMensen = !rest.wie.includes("systeem") && rest.geenDaad !== true;
  const magWel: typeof mag = (dossier, vooraf) => alsVergeten(dossier) ?? mag(dossier, vooraf);
  return {
    ...rest,
    mag: magWel,
    zin: (gegevens, naam) => eenPunt(zin(gegevens, naam)),
    eis: (dossier, gebeurtenis) => magWel(dossier, gebeurtenis) ?? eis?.(dossier, gebeurtenis) ?? null,
    vulAan: vulAan ?? (() => ({}) as z.output<A>),
    verwerk: vanMensen
      ? (dossier, gebeurtenis) => ({ ...verwerk(dossier, gebeurtenis), laatsteDaadOp: gebeurtenis.dag })
      : verwerk,
    opdrachten: (dossier, gebeurtenis) => [
      ...brievenVan(hoort, dossier, gebeurtenis),
      ...(meldingen?.(dossier, gebeurtenis) ?? []),
    ],
    get schema() {
      return gestuurd();
    },
    get aangevuld() {
      return erbij();
    },
    get regelschema() {
      return regel();
    },
    get persoonsplaatsen() {
      return plaatsen();
    },
  };
}

/** Of what was forgotten nothing is told any more, by nobody. */
export const alsVergeten = ({ vergetenOp }: Dossier): Weigering | null =>
  vergetenOp === undefined ? null : isVergeten(vergetenOp);

export const isVergeten = (op: Datum): Weigering =>
  nee("traject.vergeten", `Dit traject is vergeten op ${inWoorden(op)}. Er kan niets meer over worden vastgelegd.`);

/** The same refusal shape as everywhere, short to write in a rule. */
export const nee = (code: string, reden: string): Weigering => ({ code, reden: eenPunt(reden) });

export const meldAanPeriode = (
  melding: "wachtlijst" | "voorrang" | "vrijgeven" | "achteraan" | "vooraan" | "bevestigen",
  voorrang = false,
): Melding => ({
  type: "periode",
  params: { melding, voorrang },
});
