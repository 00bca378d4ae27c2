import { z } from "zod";
import { datum, keuze, kwartieren, mailadres, persoonlijk, regel, telefoon } from "../gebeurtenissen/velden.ts";
import type { Datum } from "../kalender/datum.ts";

/** What somebody who works at the foundation may be (design §9). Who has several acts by the first that may, so the order counts. */
export const MEDEWERKERROLLEN = ["projectleider", "plaatsvervanger", "zorgarrangeur", "auditor", "beheerder"] as const;
export type Medewerkerrol = (typeof MEDEWERKERROLLEN)[number];

/** Somebody who works at the foundation. Histories and journalen of trajecten know the id only, so who leaves can be forgotten. */
export interface Medewerker {
  /** Given by the system and never used again: `pl-1`, `za-05`. */
  readonly id: string;
  readonly naam: string;
  readonly mail: string;
  readonly telefoon: string | null;
  readonly rollen: readonly Medewerkerrol[];
  /** Of a zorgarrangeur. */
  readonly urenPerWeek: number | null;
  readonly van: Datum;
  /** The last day; null: nobody knows of one. */
  readonly tot: Datum | null;
}

/** By which the id of a medewerker begins: the first of the roles that somebody is taken on for. */
export const VOORLETTERS: Readonly<Record<Medewerkerrol, string>> = {
  projectleider: "pl",
  plaatsvervanger: "pv",
  zorgarrangeur: "za",
  auditor: "au",
  beheerder: "bh",
};

export const medewerkerId = () =>
  z
    .string({ error: "Vul in welke medewerker, met de aanduiding." })
    .overwrite((tekst) => tekst.toLowerCase())
    .regex(/^(?:pl|pv|za|au|bh)-\d{1,6}$/, "Noem een medewerker bij de aanduiding, bijvoorbeeld za-05 of pl-1.");

/** SHA-256 of what is itself kept nowhere, as 64 hexadecimal digits. */
export const afdruk = () =>
  z.string({ error: "Deze link klopt niet." }).regex(/^[0-9a-f]{64}$/, "Deze link klopt niet.");

/** The fields of a medewerker, each by itself: a question, a fact and a form are made of them. */
export const medewerkervelden = () => ({
  naam: persoonlijk(regel(120)),
  mail: persoonlijk(mailadres),
  telefoon: persoonlijk(telefoon).nullable(),
  rollen: z
    .array(keuze(MEDEWERKERROLLEN))
    .min(1, "Kies ten minste één rol.")
    .refine((rollen) => new Set(rollen).size === rollen.length, "Noem iedere rol één keer."),
  urenPerWeek: kwartieren(60).nullable(),
  van: datum,
  tot: datum.nullable(),
});

const maakSchema = () => z.strictObject({ id: medewerkerId(), ...medewerkervelden() });
let gemaakt: ReturnType<typeof maakSchema> | undefined;
/** Made when it is first asked for: every run of a workflow loads this. */
export const medewerkerschema = (): z.ZodType<Medewerker> => (gemaakt ??= maakSchema());

/** As whoever was forgotten is called, with the id beside it (namen.ts). */
export const VERGETEN_NAAM = "iemand die hier werkte";
/** Nobody else has no address. */
export const isVergeten = ({ mail }: Pick<Medewerker, "mail">): boolean => mail === "";

/** Whether somebody works here on this day. */
export const werktOp = ({ van, tot }: Pick<Medewerker, "van" | "tot">, dag: Datum): boolean =>
  van <= dag && (tot === null || dag <= tot);
