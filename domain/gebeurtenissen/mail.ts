import { z } from "zod";
import type { Ontvanger } from "../aanmelding/regels.ts";
import { aanWie, briefnaam, rolnaam } from "../briefwoorden.ts";
import type { Datum } from "../kalender/datum.ts";
import type { Dossier, MislukteBrief, VertraagdeBrief } from "../traject/dossier.ts";
import { definieer, mail, nee } from "./definitie.ts";
import { regel } from "./velden.ts";

/** What became of a letter, and what people do about it. A failure is a gebeurtenis too, never a stuck traject (design §6). */

/** One that failed again takes the place of the time before: whoever must see to it does so once. */
const metMislukteMail = (dossier: Dossier, wat: readonly string[], mislukt: MislukteBrief): Dossier => ({
  ...dossier,
  mislukteMail: { ...dossier.mislukteMail, [wat.join(":")]: mislukt },
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
  /** Tells it from another order of the same letter in that line; absent where there can be none. */
  kenmerk: regel(20).optional(),
};

/** To whom, by what a failed letter is known. */
const MEDEAANVRAGER = "mede-aanvrager";
const naamVan = ({ brief, aan, partner }: { brief: string; aan: string; partner?: string | undefined }) => [
  brief,
  aan,
  ...(partner === undefined ? [] : [partner]),
];

const gekregenDoor = (g: { aan: string; partner?: string | undefined; bezorgdBij?: string | undefined }): string =>
  g.bezorgdBij === undefined ? aanWie(g) : `${aanWie({ aan: g.bezorgdBij })}, want er is geen ${rolnaam(g.aan)}`;

export const mailVerzonden = definieer({
  type: "mail.verzonden",
  titel: "Brief verzonden",
  schema: () =>
    z.strictObject({
      ...GERICHT,
      versie: z.int(),
      berichten: z.array(regel(200)),
      /** Who got it, where nobody has the role it was meant for. */
      bezorgdBij: regel(40).optional(),
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
    `De brief '${briefnaam(g.brief)}' is verzonden aan ${gekregenDoor(g)}.${g.mislukteKopieen === undefined ? "" : ` ${g.reden ?? `Niet aangekomen bij ${g.mislukteKopieen}.`}`}`,
  verwerk: (dossier, { gegevens, dag }) =>
    gegevens.mislukteKopieen === undefined
      ? zonderVertraging(dossier, gegevens)
      : metMislukteMail(
          zonderVertraging(dossier, gegevens),
          naamVan({ brief: gegevens.brief, aan: MEDEAANVRAGER }),
          mislukt(gegevens, dag),
        ),
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
  zin: (g) => `De brief '${briefnaam(g.brief)}' aan ${aanWie(g)} is niet aangekomen: ${g.reden}`,
  verwerk: (dossier, { gegevens, dag }) =>
    metMislukteMail(zonderVertraging(dossier, gegevens), naamVan(gegevens), mislukt(gegevens, dag)),
});

const mislukt = ({ bij, kenmerk }: Omit<MislukteBrief, "op">, op: Datum): MislukteBrief => ({
  op,
  bij,
  ...(kenmerk === undefined ? {} : { kenmerk }),
});

/** Asked by people, once they mended the address: the same letter, to who did not get it. */
export const briefOpnieuw = definieer({
  type: "brief.opnieuw",
  titel: "Brief opnieuw versturen",
  schema: () =>
    z.strictObject({
      brief: GERICHT.brief,
      aan: GERICHT.aan,
      partner: GERICHT.partner,
      /** Made by the traject itself: which order failed. */
      bij: GERICHT.bij.optional(),
      kenmerk: GERICHT.kenmerk,
    }),
  wie: ["projectleider", "zorgarrangeur", "beheerder"],
  voorbeeld: { brief: "toekenning", aan: "aanvrager" },
  zin: (g) => `De brief '${briefnaam(g.brief)}' aan ${aanWie(g)} is opnieuw verstuurd.`,
  vulAan: ({ mislukteMail }, _staatpad, { brief, aan, partner }) => {
    const { op: _op, ...opdracht } = mislukteMail?.[naamVan({ brief, aan, partner }).join(":")] ?? {};
    return { brief, aan, ...(partner === undefined ? {} : { partner }), ...opdracht };
  },
  eis: (_dossier, { gegevens: { bij } }) =>
    bij === undefined
      ? nee(
          "brief.niet-mislukt",
          "Deze brief is niet mislukt. In de signalen staat welke brieven niet zijn aangekomen.",
        )
      : null,
  verwerk: (dossier, { gegevens }) => {
    const { [naamVan(gegevens).join(":")]: _weg, ...rest } = dossier.mislukteMail ?? {};
    return { ...dossier, mislukteMail: rest };
  },
  opdrachten: (_dossier, { gegevens: { brief, aan, partner, bij, kenmerk } }) =>
    bij === undefined
      ? []
      : [
          // A copy goes by the order of the letter itself, to who has not got it.
          mail(brief, (aan === MEDEAANVRAGER ? "aanvrager" : aan) as Ontvanger, {
            ...(partner === undefined ? {} : { partner }),
            opnieuw: bij,
            kenmerk: kenmerk ?? "",
          }),
        ],
});

export const mailVertraagd = definieer({
  type: "mail.vertraagd",
  titel: "Brief wacht",
  schema: () => z.strictObject(GERICHT),
  wie: ["systeem"],
  voorbeeld: { brief: "toekenning", aan: "aanvrager", bij: 4 },
  zin: (g) =>
    `De brief '${briefnaam(g.brief)}' aan ${aanWie(g)} is na een dag nog niet verzonden. Het systeem blijft het proberen.`,
  verwerk: (dossier, { gegevens }) => ({
    ...dossier,
    vertraagdeMail: [...(dossier.vertraagdeMail ?? []), gegevens],
  }),
});
