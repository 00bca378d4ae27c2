import { z } from "zod";
import { Aanmelding, Aanmeldingdeel, AANVRAGERS, PARTIJEN, type Partner } from "../aanmelding/aanmelding.ts";
import { heeftVoorrang } from "../aanmelding/voorrang.ts";
import { inWoorden } from "../kalender/datum.ts";
import { VOORBEELD_AANMELDING } from "../aanmelding/voorbeeld.ts";
import { naAanvulling, uiterlijkeAanvulling } from "../termijnen/aanvulling.ts";
import type { Dossier, Partnerschap } from "../traject/dossier.ts";
import { KERNVRAGEN, ONDERWIJSTYPEN, REGIOS, SOORTEN } from "../verantwoording/aanvraag.ts";
import { definieer, mail, nee } from "./definitie.ts";
import { uitnodigingenVoorPartner } from "./evaluatie.ts";
import { datum, keuze, lang, reden, regel } from "./velden.ts";

/** From the first word of an applicant until the aanvraag lies ready to be decided. */

const INDIENERS = ["projectleider", "beheerder", "aanvrager"] as const;

const partnersVan = (a: Aanmelding): Partnerschap[] => [
  { partij: a.aanvrager.partij, naam: a.aanvrager.naam, contactpersoon: a.aanvrager.contactpersoon },
  ...a.medeaanvragers.map((m: Partner) => ({ partij: m.partij, naam: m.naam, contactpersoon: m.contactpersoon })),
];

const metAanmelding = (dossier: Dossier, a: Aanmelding): Dossier => ({
  ...dossier,
  aanmelding: a,
  naam: a.naam,
  soort: a.soort,
  onderwijstypen: a.onderwijstypen,
  regio: a.regio,
  kernvraag: a.kernvraag,
  partners: partnersVan(a),
  voorrang: heeftVoorrang(a),
});

export const aanmeldingOpgeslagen = definieer({
  type: "aanmelding.opgeslagen",
  titel: "Concept bewaard",
  schema: () => Aanmeldingdeel,
  wie: INDIENERS,
  voorbeeld: { naam: VOORBEELD_AANMELDING.naam },
  zin: () => "De aanmelding is als concept bewaard.",
  // A concept is unfinished by nature: only its name is shown until it is sent in.
  verwerk: (dossier, { gegevens }) => ({ ...dossier, naam: gegevens.naam ?? dossier.naam }),
});

export const aanmeldingIngediend = definieer({
  type: "aanmelding.ingediend",
  titel: "Aanmelding ontvangen",
  schema: () => Aanmelding,
  wie: INDIENERS,
  voorbeeld: VOORBEELD_AANMELDING,
  zin: (g) =>
    `${g.aanvrager.naam} heeft ${g.naam} aangemeld${g.medeaanvragers.length > 0 ? `, samen met ${g.medeaanvragers.map((m) => m.naam).join(", ")}` : ""}.`,
  verwerk: (dossier, { gegevens, op }) => ({ ...metAanmelding(dossier, gegevens), ontvangenOp: op }),
  opdrachten: () => [mail("ontvangstbevestiging", "aanvrager")],
});

export const aanmeldingOvergenomen = definieer({
  type: "aanmelding.overgenomen",
  titel: "Aanvraag overgenomen uit een register",
  schema: () =>
    z.strictObject({
      naam: regel(200),
      aanvrager: keuze(AANVRAGERS),
      soort: keuze(SOORTEN),
      onderwijstypen: z.array(keuze(ONDERWIJSTYPEN)).min(1, "Kies ten minste één onderwijstype."),
      regio: keuze(REGIOS),
      kernvraag: keuze(KERNVRAGEN),
      /** The row as it stood, to report differences at a next import. */
      vingerafdruk: z.string().regex(/^[0-9a-f]{64}$/, "De vingerafdruk van de rij klopt niet."),
    }),
  wie: ["beheerder", "projectleider"],
  voorbeeld: {
    naam: "De Kring Drachten",
    aanvrager: "school",
    soort: "(V)SO",
    onderwijstypen: ["cluster 4"],
    regio: "Noord",
    kernvraag: "anders",
    vingerafdruk: "0".repeat(64),
  },
  zin: (g) => `De aanvraag van ${g.naam} is overgenomen uit een register.`,
  eis: (_dossier, { bron }) =>
    bron === null ? nee("bron.ontbreekt", "Zeg uit welk register deze aanvraag komt.") : null,
  verwerk: (dossier, { gegevens, op, bron }) => ({
    ...dossier,
    bron,
    naam: gegevens.naam,
    soort: gegevens.soort,
    onderwijstypen: gegevens.onderwijstypen,
    regio: gegevens.regio,
    kernvraag: gegevens.kernvraag,
    partners: [{ partij: gegevens.aanvrager, naam: gegevens.naam, contactpersoon: null }],
    ontvangenOp: op,
  }),
});

export const beoordelingGestart = definieer({
  type: "beoordeling.gestart",
  titel: "Beoordeling gestart",
  schema: () => z.strictObject({}),
  wie: ["projectleider"],
  voorbeeld: {},
  zin: () => "De projectleider is begonnen met de beoordeling.",
  verwerk: (dossier) => dossier,
});

export const aanvullingGevraagd = definieer({
  type: "aanvulling.gevraagd",
  titel: "Aanvulling gevraagd",
  schema: () => z.strictObject({ vraag: lang(2000), uiterlijk: datum.optional() }),
  wie: ["projectleider"],
  voorbeeld: { vraag: "Wie wordt de vaste contactpersoon?" },
  zin: (g) => `Er is een aanvulling gevraagd: ${g.vraag}`,
  eis: (dossier, { gegevens, op, dag }) => {
    if (op !== null && dossier.ontvangenOp !== null && op < dossier.ontvangenOp)
      return nee("datum.volgorde", `Deze vraag ligt voor de ontvangst van de aanvraag (${dossier.ontvangenOp}).`);
    return gegevens.uiterlijk !== undefined && gegevens.uiterlijk <= (op ?? dag)
      ? nee("aanvulling.termijn", "De laatste dag voor de aanvulling ligt na de dag van de vraag.")
      : null;
  },
  verwerk: (dossier, { gegevens, op, dag }) => {
    const gevraagdOp = op ?? dag;
    return {
      ...dossier,
      aanvulling: {
        gevraagdOp,
        uiterlijk: gegevens.uiterlijk ?? uiterlijkeAanvulling(dossier, gevraagdOp),
      },
    };
  },
  opdrachten: (_dossier, { gegevens }) => [
    { type: "mail", params: { brief: "aanvulling-gevraagd", aan: "aanvrager", vraag: gegevens.vraag } },
  ],
});

export const aanvullingOntvangen = definieer({
  type: "aanvulling.ontvangen",
  titel: "Aanvulling ontvangen",
  schema: () => z.strictObject({ antwoord: lang(4000), wijzigingen: Aanmeldingdeel.optional() }),
  wie: INDIENERS,
  voorbeeld: {
    antwoord: "De intern begeleider is de vaste contactpersoon.",
    wijzigingen: { vasteContactpersoon: true },
  },
  zin: () => "De aanvulling is ontvangen.",
  eis: (dossier, { op, dag }) =>
    dossier.aanvulling !== null && (op ?? dag) < dossier.aanvulling.gevraagdOp
      ? nee("datum.volgorde", "De aanvulling kan niet ontvangen zijn voordat erom gevraagd is.")
      : null,
  verwerk: (dossier, { gegevens, op, dag }) => {
    const daarna = naAanvulling(dossier, op ?? dag);
    if (dossier.aanmelding === null || gegevens.wijzigingen === undefined) return daarna;
    const gewijzigd = Object.fromEntries(
      Object.entries(gegevens.wijzigingen).filter(([, waarde]) => waarde !== undefined),
    );
    return metAanmelding(daarna, { ...dossier.aanmelding, ...gewijzigd });
  },
});

export const aanvullingVerstreken = definieer({
  type: "aanvulling.verstreken",
  titel: "Aanvulling niet op tijd",
  schema: () => z.strictObject({ uiterlijk: datum }),
  wie: ["systeem"],
  voorbeeld: { uiterlijk: "2025-03-14" },
  zin: (g) => `De aanvulling is niet voor of op ${inWoorden(g.uiterlijk)} ontvangen. De beslistermijn loopt weer.`,
  verwerk: (dossier, { gegevens }) => naAanvulling(dossier, gegevens.uiterlijk),
  opdrachten: () => [mail("aanvulling-verstreken", "projectleider")],
});

export const partnerToegevoegd = definieer({
  type: "partner.toegevoegd",
  titel: "Partner toegevoegd",
  schema: () =>
    z.strictObject({
      partij: keuze(PARTIJEN),
      naam: regel(200),
      contactpersoon: Aanmelding.shape.aanvrager.shape.contactpersoon.optional(),
    }),
  wie: ["projectleider", "zorgarrangeur"],
  voorbeeld: { partij: "gemeente", naam: "Gemeente Goes" },
  zin: (g) => `${g.naam} (${g.partij}) doet mee.`,
  eis: (dossier, { gegevens }) =>
    dossier.partners.some((p) => p.naam === gegevens.naam && p.partij === gegevens.partij)
      ? nee("partner.bestaat", `${gegevens.naam} doet al mee als ${gegevens.partij}.`)
      : null,
  verwerk: (dossier, { gegevens }) => ({
    ...dossier,
    partners: [
      ...dossier.partners,
      { partij: gegevens.partij, naam: gegevens.naam, contactpersoon: gegevens.contactpersoon ?? null },
    ],
  }),
  opdrachten: (dossier, { gegevens }) => uitnodigingenVoorPartner(dossier, gegevens.naam),
});

export const notitieToegevoegd = definieer({
  type: "notitie.toegevoegd",
  titel: "Notitie",
  schema: () => z.strictObject({ tekst: lang(4000) }),
  wie: ["projectleider", "zorgarrangeur", "beheerder"],
  voorbeeld: { tekst: "De directeur is op dinsdag bereikbaar." },
  zin: (g) => `Notitie: ${g.tekst}`,
  verwerk: (dossier) => dossier,
});

export const aanvraagIngetrokken = definieer({
  type: "aanvraag.ingetrokken",
  titel: "Aanvraag ingetrokken",
  schema: () => z.strictObject({ reden }),
  wie: ["projectleider", "aanvrager"],
  voorbeeld: { reden: "De school pakt het zelf op." },
  zin: (g) => `De aanvraag is ingetrokken: ${g.reden}`,
  verwerk: (dossier) => ({ ...dossier, plaats: "geen" as const, aanvulling: null, aanbodUiterlijk: null }),
  opdrachten: () => [{ type: "periode", params: { melding: "vrijgeven", voorrang: false } }],
});
