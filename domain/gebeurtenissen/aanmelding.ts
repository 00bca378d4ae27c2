import { z } from "zod";
import { Aanmelding, Aanmeldingdeel, AANVRAGERS, PARTIJEN, type Partner } from "../aanmelding/aanmelding.ts";
import { heeftVoorrang } from "../aanmelding/voorrang.ts";
import { hashVan } from "../journaal/hash.ts";
import type { Opdracht } from "../journaal/lijn.ts";
import { inWoorden, type Datum } from "../kalender/datum.ts";
import { ONBEKENDE_PERIODE } from "../aanmelding/perioden.ts";
import { VOORBEELD_AANMELDING } from "../aanmelding/voorbeeld.ts";
import { naAanvulling, naVerstrekenAanvulling, uiterlijkeAanvulling } from "../termijnen/aanvulling.ts";
import { beslistermijn } from "../termijnen/besluit.ts";
import { besluitVerschoven } from "../termijnen/verschuiving.ts";
import { meedoend, type Dossier, type Partnerschap } from "../traject/dossier.ts";
import { KERNVRAGEN, ONDERWIJSTYPEN, REGIOS, SOORTEN } from "../verantwoording/aanvraag.ts";
import { definieer, mail, meldAanPeriode, nee, type Gebeurtenis } from "./definitie.ts";
import { uitnodigingenVoorPartner } from "./uitnodiging.ts";
import { datum, keuze, lang, reden, regel } from "./velden.ts";
import { nietVoor } from "./volgorde.ts";
import { Verschuiving, verschuivingInWoorden } from "./verschuiving.ts";

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

/** An aanvulling that leaves a contactpersoon as it was in the aanmelding does not undo that another came since. */
const metHuidigeContacten = (eerder: Dossier, later: Dossier): Dossier => {
  const gemeld = eerder.aanmelding === null ? [] : partnersVan(eerder.aanmelding);
  return {
    ...later,
    partners: later.partners.map((partner) => {
      const stond = gemeld.find(({ naam }) => naam === partner.naam)?.contactpersoon;
      const huidig = eerder.partners.find(({ naam }) => naam === partner.naam);
      return huidig !== undefined && stond !== undefined && hashVan(stond) === hashVan(partner.contactpersoon)
        ? { ...huidig, partij: partner.partij }
        : partner;
    }),
  };
};

/** A partner is known by its name, so that none is asked or told what is another's: "De Wissel" and "de wissel" are one. */
export const alsNaam = (naam: string): string => naam.normalize("NFKC").replace(/\s/g, "").toLowerCase();

const DUBBEL = "Geef ieder een eigen naam, bijvoorbeeld met de afdeling of de plaats erbij.";

function dubbeleNaam(partners: readonly Pick<Partner, "naam">[]) {
  const namen = partners.map(({ naam }) => alsNaam(naam));
  const dubbel = partners.find(({ naam }, i) => namen.indexOf(alsNaam(naam)) < i);
  return dubbel === undefined
    ? null
    : nee("partner.dubbel", `${dubbel.naam} staat er meer dan één keer bij. ${DUBBEL}`);
}

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
    `${g.aanvrager.naam} heeft ${g.naam === g.aanvrager.naam ? "zich" : g.naam} aangemeld${g.medeaanvragers.length > 0 ? `, samen met ${g.medeaanvragers.map((m) => m.naam).join(", ")}` : ""}: ${g.toelichting}`,
  // A concept may have lain there until its period was over: the criteria and places are then those of another one.
  eis: ({ regels }, { gegevens, op }) =>
    op !== null && regels.id !== ONBEKENDE_PERIODE.id && (op < regels.van || op > regels.tot)
      ? nee(
          "periode.voorbij",
          `Dit concept hoort bij ${regels.naam}, en daarin valt ${inWoorden(op)} niet. Meld opnieuw aan: dan gelden de criteria en de plaatsen van nu.`,
        )
      : dubbeleNaam(partnersVan(gegevens)),
  verwerk: (dossier, { gegevens, op }) => ({ ...metAanmelding(dossier, gegevens), ontvangenOp: op }),
  // What was entered so late that the day is over can't be promised any more.
  opdrachten: (dossier, { dag }) => {
    const besluit = beslistermijn(dossier);
    return [
      mail("ontvangstbevestiging", "aanvrager", besluit !== null && besluit.uiterlijk < dag ? { teLaat: true } : {}),
    ];
  },
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

/** When it was asked, and by when the answer is due. */
function gevraagd(
  dossier: Dossier,
  { gegevens, op, dag }: Pick<Gebeurtenis<{ uiterlijk?: Datum | undefined }>, "gegevens" | "op" | "dag">,
): NonNullable<Dossier["aanvulling"]> {
  const gevraagdOp = op ?? dag;
  return { gevraagdOp, uiterlijk: gegevens.uiterlijk ?? uiterlijkeAanvulling(dossier, gevraagdOp) };
}

export const aanvullingGevraagd = definieer({
  type: "aanvulling.gevraagd",
  titel: "Aanvulling gevraagd",
  besluit: true,
  // Not datum.optional(): a shared schema is frozen in a workflow, and zod makes that method on first use.
  schema: () => z.strictObject({ vraag: lang(2000), uiterlijk: z.optional(datum) }),
  wie: ["projectleider"],
  voorbeeld: { vraag: "Wie wordt de vaste contactpersoon?" },
  zin: (g) => `Er is een aanvulling gevraagd: ${g.vraag}`,
  eis: (dossier, gebeurtenis) => {
    const { op, dag, bron } = gebeurtenis;
    if (op !== null && dossier.ontvangenOp !== null && op < dossier.ontvangenOp)
      return nee("datum.volgorde", `Deze vraag ligt voor de ontvangst van de aanvraag (${dossier.ontvangenOp}).`);
    const { gevraagdOp, uiterlijk } = gevraagd(dossier, gebeurtenis);
    if (uiterlijk <= gevraagdOp)
      return nee("aanvulling.termijn", "De laatste dag voor de aanvulling ligt na de dag van de vraag.");
    // The letter goes out today, whenever it was asked.
    return bron === null && uiterlijk < dag
      ? nee(
          "aanvulling.verleden",
          `De laatste dag voor de aanvulling (${inWoorden(uiterlijk)}) is al voorbij. Noem een dag die nog komt.`,
        )
      : null;
  },
  verwerk: (dossier, gebeurtenis) => ({
    ...dossier,
    aanvulling: gevraagd(dossier, gebeurtenis),
    verstrekenAanvulling: null,
  }),
  opdrachten: (_dossier, { gegevens }) => [
    { type: "mail", params: { brief: "aanvulling-gevraagd", aan: "aanvrager", vraag: gegevens.vraag } },
  ],
});

/** The aanmelding with what the aanvulling changes; null when it changes nothing. */
const gewijzigd = (
  aanmelding: Aanmelding | null,
  wijzigingen: z.output<typeof Aanmeldingdeel> | undefined,
): Aanmelding | null =>
  aanmelding === null || wijzigingen === undefined
    ? null
    : {
        ...aanmelding,
        ...Object.fromEntries(Object.entries(wijzigingen).filter(([, waarde]) => waarde !== undefined)),
      };

function zonderVraag(dossier: Dossier, { op, dag }: Pick<Gebeurtenis, "op" | "dag">) {
  const vraag = dossier.aanvulling ?? dossier.verstrekenAanvulling ?? null;
  if (vraag === null) return nee("aanvulling.niet-gevraagd", "Er is geen aanvulling gevraagd waar deze bij hoort.");
  return (op ?? dag) < vraag.gevraagdOp
    ? nee("datum.volgorde", "De aanvulling kan niet ontvangen zijn voordat erom gevraagd is.")
    : null;
}

export const aanvullingOntvangen = definieer({
  type: "aanvulling.ontvangen",
  titel: "Aanvulling ontvangen",
  schema: () =>
    z.strictObject({
      antwoord: lang(4000),
      wijzigingen: z.optional(Aanmeldingdeel),
      verschuivingen: z.array(Verschuiving).optional(),
    }),
  wie: INDIENERS,
  voorbeeld: {
    antwoord: "De intern begeleider is de vaste contactpersoon.",
    wijzigingen: { vasteContactpersoon: true },
  },
  zin: ({ antwoord, verschuivingen = [] }) =>
    [`De aanvulling is ontvangen: ${antwoord}`, ...verschuivingen.map(verschuivingInWoorden)].join(" "),
  eis: (dossier, gebeurtenis) => {
    const { gegevens } = gebeurtenis;
    const nietNu = wacht(dossier)
      ? nietVoor(dossier.ontvangenOp, "de ontvangst", gebeurtenis.op, gebeurtenis)
      : zonderVraag(dossier, gebeurtenis);
    if (nietNu !== null) return nietNu;
    // What a register told has no form behind it that could be filled in otherwise.
    if (dossier.aanmelding === null && Object.values(gegevens.wijzigingen ?? {}).some((waarde) => waarde !== undefined))
      return nee(
        "aanmelding.ontbreekt",
        "Deze aanvraag komt uit een register en heeft geen aanmelding om te wijzigen. Leg het antwoord vast zonder wijzigingen, en zet de gegevens recht met 'Gegevens gecorrigeerd'.",
      );
    const nieuw = gewijzigd(dossier.aanmelding, gegevens.wijzigingen);
    return nieuw === null ? null : dubbeleNaam(partnersVan(nieuw));
  },
  // The term was told when the aanvulling lapsed: the line says that it moves after all.
  vulAan: (dossier, _staatpad, { antwoord, wijzigingen }, gebeurtenis) => {
    const verschoven = dossier.aanvulling === null ? besluitVerschoven(dossier, naAntwoord(dossier, gebeurtenis)) : [];
    return {
      antwoord,
      ...(wijzigingen === undefined ? {} : { wijzigingen }),
      ...(verschoven.length === 0 ? {} : { verschuivingen: [...verschoven] }),
    };
  },
  verwerk: (dossier, gebeurtenis) => {
    const { gegevens } = gebeurtenis;
    const daarna = naAntwoord(dossier, gebeurtenis);
    const nieuw = gewijzigd(dossier.aanmelding, gegevens.wijzigingen);
    return nieuw === null ? daarna : metHuidigeContacten(dossier, metAanmelding(daarna, nieuw));
  },
  opdrachten: (dossier, { gegevens }) => (gegevens.wijzigingen === undefined ? [] : meldVoorrang(dossier)),
});

/** It was answered that it has to wait. Its partners may come together meanwhile, so it may tell so without being asked. */
const wacht = ({ opWachtlijst }: Dossier): boolean => opWachtlijst != null;

/** The clock runs again, from the day on which it came; for who waits none does. */
const naAntwoord = (dossier: Dossier, { op, dag }: Pick<Gebeurtenis, "op" | "dag">): Dossier => {
  if (wacht(dossier)) return dossier;
  return (dossier.aanvulling === null ? naVerstrekenAanvulling : naAanvulling)(dossier, op ?? dag);
};

/** Who waits may wait elsewhere in the line from now on; who is offered a place has left it. */
export const meldVoorrang = (dossier: Dossier): readonly Opdracht[] =>
  wacht(dossier) && dossier.plaats === "geen" ? [meldAanPeriode("voorrang", dossier.voorrang)] : [];

export const aanvullingVerstreken = definieer({
  type: "aanvulling.verstreken",
  titel: "Aanvulling niet op tijd",
  schema: () => z.strictObject({ uiterlijk: datum }),
  wie: ["systeem"],
  voorbeeld: { uiterlijk: "2025-03-14" },
  zin: (g) => `De aanvulling is niet voor of op ${inWoorden(g.uiterlijk)} ontvangen. De beslistermijn loopt weer.`,
  verwerk: (dossier, { gegevens }) => ({
    ...naAanvulling(dossier, gegevens.uiterlijk),
    verstrekenAanvulling: dossier.aanvulling,
  }),
  opdrachten: () => [mail("aanvulling-verstreken", "projectleider")],
});

const isTerug = ({ naam, uitgetredenOp }: Partnerschap, nieuw: string): boolean =>
  uitgetredenOp !== undefined && alsNaam(naam) === alsNaam(nieuw);

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
  eis: (dossier, { gegevens }) => {
    const bestaat = meedoend(dossier).find(({ naam }) => alsNaam(naam) === alsNaam(gegevens.naam));
    if (bestaat === undefined) return null;
    const alDaar = `${bestaat.naam} doet al mee als ${bestaat.partij}.`;
    return nee("partner.bestaat", bestaat.partij === gegevens.partij ? alDaar : `${alDaar} ${DUBBEL}`);
  },
  // And the old name: everything that was agreed, asked and sent goes by it, whatever it is called now.
  vulAan: ({ partners }, _staatpad, gegevens) => ({
    ...gegevens,
    naam: partners.find((p) => isTerug(p, gegevens.naam))?.naam ?? gegevens.naam,
  }),
  verwerk: (dossier, { gegevens: { partij, naam, contactpersoon = null } }) => {
    const nieuw = { partij, naam, contactpersoon };
    // Who left and comes back has the old number again.
    const terug = dossier.partners.findIndex((p) => isTerug(p, naam));
    return { ...dossier, partners: terug < 0 ? [...dossier.partners, nieuw] : dossier.partners.with(terug, nieuw) };
  },
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
  eis: (dossier, gebeurtenis) => nietVoor(dossier.ontvangenOp, "de ontvangst", gebeurtenis.op, gebeurtenis),
  verwerk: (dossier) => ({ ...dossier, plaats: "geen" as const, aanvulling: null, aanbodUiterlijk: null }),
  opdrachten: () => [{ type: "periode", params: { melding: "vrijgeven", voorrang: false } }],
});
