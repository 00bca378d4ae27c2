import { z } from "zod";
import { datum, kenmerk, keuze, kwartierenOfGeen, reden } from "../gebeurtenissen/velden.ts";
import { Kalenderschema } from "../kalender/kalender.ts";
import type { Rol } from "../rollen.ts";
import { BUITEN_TRAJECTEN } from "../uren/buiten.ts";
import { afdruk, medewerkerId, medewerkervelden } from "./medewerker.ts";
import { wijzigvelden } from "./wijzigvelden.ts";

/** By what the question is known, so that a repeat changes nothing. */
const sleutel = () => kenmerk(100);
/** The last line of the medewerker, or of the calendar, that was seen: what changed since is not overwritten. */
const gezien = () => z.int();

/** What the organisatie can be asked: about who works here, and about the calendar. */
const maakSchema = () =>
  z.discriminatedUnion("soort", [
    /** Fills a list that is still empty; another one stays as it is. */
    z.strictObject({
      soort: z.literal("begin"),
      medewerkers: z.array(z.strictObject({ id: medewerkerId(), ...medewerkervelden() })).min(1),
    }),
    z.strictObject({
      soort: z.literal("voeg-toe"),
      sleutel: sleutel(),
      /** Left out: the next one. */
      id: medewerkerId().optional(),
      ...medewerkervelden(),
    }),
    z.strictObject({
      soort: z.literal("wijzig"),
      sleutel: sleutel(),
      medewerker: medewerkerId(),
      gezien: gezien(),
      ...wijzigvelden(),
    }),
    z.strictObject({
      soort: z.literal("vertrekt"),
      sleutel: sleutel(),
      medewerker: medewerkerId(),
      gezien: gezien(),
      dag: datum,
    }),
    /** Who left. */
    z.strictObject({
      soort: z.literal("vergeet"),
      sleutel: sleutel(),
      medewerker: medewerkerId(),
      gezien: gezien(),
    }),
    z.strictObject({
      soort: z.literal("nodig-uit"),
      sleutel: sleutel(),
      medewerker: medewerkerId(),
      /** Of what stands in the link. */
      afdruk: afdruk(),
      /** By what the link is made again, for a letter; left out: who asks hands it over. */
      brief: kenmerk(100).optional(),
    }),
    z.strictObject({
      soort: z.literal("bind"),
      sleutel: sleutel(),
      /** Of what stood in the link. */
      uitnodiging: afdruk(),
      account: afdruk(),
    }),
    /** Hours outside trajecten: what there was, and what there is to be. It needs no key. */
    z.strictObject({
      soort: z.literal("boek-buiten"),
      medewerker: medewerkerId(),
      regels: z
        .array(
          z.strictObject({
            dag: datum,
            wat: keuze(BUITEN_TRAJECTEN),
            was: kwartierenOfGeen(24),
            wordt: kwartierenOfGeen(24),
            reden: reden.optional(),
          }),
        )
        .min(1),
    }),
    /** A link to the own agenda: the fingerprint of what stands in it; null: there is to be none. */
    z.strictObject({ soort: z.literal("deel-agenda"), medewerker: medewerkerId(), afdruk: afdruk().nullable() }),
    /** The first calendar; another that was recorded stays. */
    z.strictObject({ soort: z.literal("begin-kalender"), kalender: Kalenderschema }),
    /** The one that everything goes by from now on; the same once more reaches who does not go by it yet. */
    z.strictObject({
      soort: z.literal("laad-kalender"),
      sleutel: sleutel(),
      gezien: gezien(),
      kalender: Kalenderschema,
    }),
  ]);

type Schema = ReturnType<typeof maakSchema>;
let gemaakt: Schema | undefined;
/** Made when it is first asked for: every run of a workflow loads this. */
export const vraagschema = (): Schema => (gemaakt ??= maakSchema());

export type Medewerkervraag = z.output<Schema>;
export type Vraagsoort = Medewerkervraag["soort"];
export type VraagNaar<S extends Vraagsoort> = Extract<Medewerkervraag, { soort: S }>;

/** Who may ask it. The link is the proof of who binds an account; whoever brings it is nobody yet. */
export const WIE_VRAAGT: Readonly<Record<Vraagsoort, readonly Rol[]>> = {
  begin: ["systeem", "beheerder"],
  "voeg-toe": ["beheerder"],
  wijzig: ["beheerder"],
  vertrekt: ["beheerder"],
  vergeet: ["beheerder"],
  "nodig-uit": ["beheerder"],
  bind: ["systeem"],
  "boek-buiten": ["zorgarrangeur", "projectleider"],
  "deel-agenda": ["zorgarrangeur"],
  "begin-kalender": ["systeem"],
  "laad-kalender": ["beheerder"],
};
