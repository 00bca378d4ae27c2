import { z } from "zod";
import { Kalenderschema } from "../kalender/kalender.ts";
import { definieer } from "./definitie.ts";
import type { Datum } from "../kalender/datum.ts";
import type { Periode } from "../aanmelding/regels.ts";
import { leegDossier, type Dossier, type VertraagdeBrief } from "../traject/dossier.ts";
import { regel } from "./velden.ts";

/** What the engine and the mail report. A failure is a gebeurtenis too, never a stuck traject (design §6). */

export const dossierGeopend = definieer({
  type: "dossier.geopend",
  titel: "Dossier geopend",
  // The rules and the calendar travel in the journaal itself, so that it can be replayed years later without anything else.
  schema: () =>
    z.strictObject({
      regels: z.custom<Periode>((waarde) => typeof waarde === "object" && waarde !== null && "hash" in waarde),
      /** Absent in a journaal from before it was carried. */
      kalender: Kalenderschema.optional(),
    }),
  wie: ["systeem"],
  voorbeeld: { regels: leegDossier("").regels },
  zin: (g) => `Het dossier is geopend onder de regels van ${g.regels.naam.toLowerCase()} (versie ${g.regels.versie}).`,
  verwerk: (dossier, { gegevens: { regels, kalender } }) => ({
    ...dossier,
    regels,
    ...(kalender === undefined ? {} : { kalender }),
  }),
});

/** One that failed again takes the place of the time before: whoever must see to it does so once. */
const metMislukteMail = (dossier: Dossier, wat: readonly string[], dag: Datum): Dossier => ({
  ...dossier,
  mislukteMail: { ...dossier.mislukteMail, [wat.join(":")]: dag },
});

/** Whatever became of it, it waits no more. */
const zonderVertraging = (dossier: Dossier, brief: VertraagdeBrief): Dossier =>
  dossier.vertraagdeMail === undefined
    ? dossier
    : { ...dossier, vertraagdeMail: dossier.vertraagdeMail.filter((wacht) => !isDezelfde(wacht, brief)) };

const isDezelfde = (een: VertraagdeBrief, ander: VertraagdeBrief): boolean =>
  een.bij === ander.bij && een.brief === ander.brief && een.aan === ander.aan && een.partner === ander.partner;

/** Which letter, to whom, and the line that ordered it. */
const GERICHT = {
  brief: regel(40),
  aan: regel(40),
  /** Which one, of several; absent in a journaal from before it was told. */
  partner: regel(200).optional(),
  bij: z.int(),
};

export const mailVerzonden = definieer({
  type: "mail.verzonden",
  titel: "Brief verzonden",
  schema: () =>
    z.strictObject({
      ...GERICHT,
      versie: z.int(),
      berichten: z.array(regel(200)),
      /** Copies for mede-aanvragers that did not arrive although the letter itself did, and why. */
      mislukteKopieen: z.int().min(1).optional(),
      reden: regel(500).optional(),
    }),
  wie: ["systeem"],
  voorbeeld: {
    brief: "ontvangstbevestiging",
    aan: "aanvrager",
    versie: 1,
    bij: 1,
    berichten: ["<ZA-2025-001.1.ontvangstbevestiging.0@trajecten.example>"],
  },
  zin: (g) =>
    `De brief '${g.brief}' is verzonden aan de ${g.aan}.${g.mislukteKopieen === undefined ? "" : ` ${g.reden ?? `Niet aangekomen bij ${g.mislukteKopieen}.`}`}`,
  verwerk: (dossier, { gegevens, dag }) =>
    gegevens.mislukteKopieen === undefined
      ? zonderVertraging(dossier, gegevens)
      : metMislukteMail(zonderVertraging(dossier, gegevens), [gegevens.brief, "mede-aanvrager"], dag),
});

export const mailMislukt = definieer({
  type: "mail.mislukt",
  titel: "Brief niet aangekomen",
  schema: () =>
    z.strictObject({
      ...GERICHT,
      reden: regel(500),
    }),
  wie: ["systeem"],
  voorbeeld: { brief: "toekenning", aan: "aanvrager", bij: 4, reden: "550 postvak bestaat niet" },
  zin: (g) => `De brief '${g.brief}' aan ${g.partner ?? `de ${g.aan}`} is niet aangekomen: ${g.reden}`,
  verwerk: (dossier, { gegevens, dag }) => {
    const { brief, aan, partner } = gegevens;
    const wat = [brief, aan, ...(partner === undefined ? [] : [partner])];
    return metMislukteMail(zonderVertraging(dossier, gegevens), wat, dag);
  },
});

export const mailVertraagd = definieer({
  type: "mail.vertraagd",
  titel: "Brief wacht",
  schema: () => z.strictObject(GERICHT),
  wie: ["systeem"],
  voorbeeld: { brief: "toekenning", aan: "aanvrager", bij: 4 },
  zin: (g) =>
    `De brief '${g.brief}' aan ${g.partner ?? `de ${g.aan}`} is na een dag nog niet verzonden. Het systeem blijft het proberen.`,
  verwerk: (dossier, { gegevens }) => ({
    ...dossier,
    vertraagdeMail: [...(dossier.vertraagdeMail ?? []), gegevens],
  }),
});
