/** What could happen next to a traject in a test. */
import { VOORBEELD_AANMELDING } from "#domain/aanmelding/voorbeeld.ts";
import { eerstvolgende } from "#domain/fasen.ts";
import type { Definitie } from "#domain/gebeurtenissen/definitie.ts";
import { NIVEAUS } from "#domain/gebeurtenissen/evaluatie/niveaus.ts";
import { GEBEURTENISSEN } from "#domain/gebeurtenissen/index.ts";
import type { Bron } from "#domain/journaal/lijn.ts";
import { plusDagen, type Datum } from "#domain/kalender/datum.ts";
import type { Door } from "#domain/rollen.ts";
import { signaalkernen } from "#domain/signalen/signalen.ts";
import type { Dossier } from "#domain/traject/dossier.ts";
import { openEvaluaties } from "#domain/traject/evaluatiemoment.ts";
import type { Inzending } from "#domain/traject/inzending.ts";
import { opening } from "#domain/traject/opening.ts";
import { meedoend } from "#domain/traject/partnerschap.ts";
import { isOpen, type Voornemen } from "#domain/traject/plan.ts";
import { staatpad } from "#domain/traject/staat.ts";
import type { Stapnummer } from "#domain/traject/stap.ts";
import { urenbudget } from "#domain/traject/urenstand.ts";
import type { Zaak } from "#domain/traject/zaak.ts";
import {
  ANDERE_ZA,
  DAG,
  EERSTE,
  ERBIJ,
  gewoneAfzender,
  inzending,
  MENSEN,
  REGELS,
  REGISTER,
  slotreden,
  stapresultaat,
  laatVervallen,
} from "./gebeurtenissen.ts";
interface Kandidaat {
  readonly gegevens?: Readonly<Record<string, unknown>>;
  readonly door?: Door;
  readonly bron?: Bron;
}

const stapInHand = (dossier: Dossier): Stapnummer => eerstvolgende(dossier) ?? 6;
const openStappen = (dossier: Dossier): boolean => eerstvolgende(dossier) !== null;
const zonderTerugkoppeling = (dossier: Dossier): string[] =>
  meedoend(dossier)
    .map(({ nummer }) => nummer)
    .filter((nummer) => !dossier.terugkoppeling.includes(nummer));
const eersteOpen = (dossier: Dossier): string => openEvaluaties(dossier)[0]?.id ?? "e1";
/** Of beleid or bestuur if there is one: those can be moved and called off without the others. */
const laatsteOpen = (dossier: Dossier): string => openEvaluaties(dossier).at(-1)?.id ?? "e1";
const nogTePlannen = ({ evaluaties: gepland }: Dossier) =>
  NIVEAUS.filter((niveau) => !gepland.some((e) => e.niveau === niveau && e.vervallen === undefined));

const openVoornemen = (lijst: readonly Voornemen[], soort: string): string =>
  lijst.find(isOpen)?.nummer ?? `${soort}-1`;

/** Of a letter to a partner, where there is one. */
const aanPartner = (d: Dossier) =>
  meedoend(d)
    .slice(-1)
    .map(({ nummer }) => ({ brief: "borgingsvraag", aan: "partner", partner: nummer, bij: 4 }));

const NIVEAUPLEK = { partner: EERSTE, niveau: "bestuur" };
const SAM = { naam: "Sam de Boer", email: "s.deboer@wissel.example" };

/** What fits the dossier, per type; a type that is not here is sent with its voorbeeld. */
const PASSEND: Readonly<Record<string, (dossier: Dossier, dag: Datum, pad: string) => readonly Kandidaat[]>> = {
  "dossier.geopend": ({ nummer, regels }) => [
    { gegevens: opening(nummer, regels.id === "onbekend" ? REGELS : regels).gegevens },
  ],
  "aanmelding.ingediend": () => [{ gegevens: VOORBEELD_AANMELDING, door: MENSEN.aanvrager }],
  "aanmelding.overgenomen": () => [{ bron: REGISTER }],
  "aanvraag.ingetrokken": (d) => [
    { gegevens: { ...(d.partners.length === 0 ? {} : { namens: EERSTE }), reden: "De school pakt het zelf op." } },
  ],
  "aanvulling.verstreken": (d, dag) => [{ gegevens: { uiterlijk: d.aanvulling?.uiterlijk ?? dag } }],
  "partner.hernoemd": (d) => [
    { gegevens: { partner: EERSTE, naam: `School ${d.partners[0]?.naam.length ?? 0}`, reden: "De school fuseert." } },
  ],
  "aanvrager.gewijzigd": (d) => [
    {
      gegevens: {
        partner: meedoend(d).find((p) => p.nummer !== d.aanvrager && p.contactpersoon !== null)?.nummer ?? "partner-2",
        reden: "Een ander trekt het voortaan.",
      },
    },
  ],
  "partner.toegevoegd": (d) => [
    { gegevens: { partij: "zorgaanbieder", naam: `Zorgaanbieder ${d.partners.length + 1}` } },
  ],
  "aanvraag.toegekend": (d) => [
    d.bron === null ? {} : { bron: d.bron },
    { gegevens: { vorm: "kort", uren: 40, toelichting: "Vooral kennis delen." } },
  ],
  "plaats.gereserveerd": (d) => [{ gegevens: { periode: d.regels.id } }],
  "plaats.aangeboden": (_d, dag) => [{ gegevens: { uiterlijk: plusDagen(dag, 14) } }],
  "plaats.verlopen": (d, dag) => [{ gegevens: { uiterlijk: d.aanbodUiterlijk ?? dag } }],
  "overdracht.gestart": (d) => [
    { gegevens: { naar: d.za === ANDERE_ZA.id ? MENSEN.zorgarrangeur.id : ANDERE_ZA.id, reden: "Verlof" } },
  ],
  "overdracht.voltooid": (d) => [
    d.overdracht === null ? {} : { door: { rol: "zorgarrangeur", id: d.overdracht.naar } },
    { door: MENSEN.projectleider },
  ],
  "contactpersoon.vertrekt": () => [{ gegevens: { partner: EERSTE, reden: "Andere baan." } }],
  "partner.vertrokken": (d) => [
    {
      gegevens: {
        partner: meedoend(d).at(-1)?.nummer ?? "partner-3",
        overnemer: EERSTE,
        reden: "De gemeenten gaan samen.",
      },
    },
  ],
  "contactpersoon.gewijzigd": (d) => [
    {
      gegevens: {
        partner: meedoend(d).find((p) => p.contactpersoon === null)?.nummer ?? EERSTE,
        contactpersoon: { naam: "Jip Jansen", email: "j.jansen@wissel.example" },
        overdracht: "Dossier doorgenomen.",
      },
    },
  ],
  "contactpersoon.niveau-benoemd": () => [{ gegevens: { ...NIVEAUPLEK, contactpersoon: SAM } }],
  "contactpersoon.niveau-vervangen": () => [{ gegevens: { ...NIVEAUPLEK, reden: "Weg." } }],
  "contactpersoon.niveau-overgedragen": () => [
    { gegevens: { ...NIVEAUPLEK, contactpersoon: SAM, overdracht: "Doorgenomen.", mandaat: true, tijd: true } },
  ],
  "stap.begonnen": (d) => [
    { gegevens: { stap: stapInHand(d) } },
    { gegevens: { stap: 1, reden: "Er is een nieuwe gemeente bij gekomen." } },
  ],
  "stap.voltooid": (d) => [{ gegevens: { resultaat: stapresultaat(stapInHand(d), d) } }],
  "stap.overgeslagen": (d) => [{ gegevens: { stap: stapInHand(d), reden: "Vorig jaar al gedaan." } }],
  "regiehouder.aangewezen": (d) => [{ gegevens: { stap: stapInHand(d), regiehouder: "beleidsadviseur gemeente" } }],
  "evaluatiemoment.gepland": (d, dag) =>
    ["uitvoerend", ...nogTePlannen(d)].map((niveau) => ({
      gegevens: {
        id: `e${d.evaluaties.length + 1}`,
        niveau,
        datum: plusDagen(dag, 60),
        ...(d.afgesloten ? { roept: EERSTE } : {}),
      },
    })),
  "evaluatiemoment.verzet": (d, dag) => [
    { gegevens: { id: laatsteOpen(d), datum: plusDagen(dag, 90 + d.evaluaties.length), reden: "Ziekte" } },
  ],
  "evaluatiemoment.vervallen": (d) => [{ gegevens: { id: laatsteOpen(d), reden: "De pilot begint later." } }],
  "evaluatiemoment.gehouden": (d) => [
    {
      gegevens: {
        id: eersteOpen(d),
        oordeel: "bijsturen",
        toelichting: "Te weinig overleg.",
        hoe: "Elke maand.",
        aanwezig: ERBIJ,
      },
    },
  ],
  "evaluatiemoment.gecorrigeerd": ({ evaluaties: momenten }) => {
    const { id = "e1", oordeel = null } = momenten.findLast((e) => e.oordeel !== null) ?? {};
    return [{ gegevens: { id, oordeel: oordeel === "stoppen" ? "bestendigen" : "stoppen", reden: "Verkeerd vakje." } }];
  },
  "borging.vastgelegd": () => [
    { gegevens: { partner: EERSTE, verantwoordelijkheid: "Zorg in de klas", afspraak: "Jaarlijks contract" } },
  ],
  "borging.vervallen": (d) => {
    const { partner = EERSTE, verantwoordelijkheid, afspraak } = d.borging[0] ?? {};
    return [{ gegevens: { partner, ...(afspraak && { verantwoordelijkheid, afspraak }), reden: "Ander beleid." } }];
  },
  "borging.gecontroleerd": (d) =>
    [true, false].map((nagekomen) => ({
      gegevens: { partner: d.borging[0]?.partner ?? EERSTE, nagekomen, toelichting: "Gebeld over het contract." },
    })),
  "borging.gevraagd": (d) => [
    {
      gegevens: {
        partner: d.borging[0]?.partner ?? EERSTE,
        controle: `tijdens-${(d.borgingsvragen?.length ?? 0) + 1}`,
      },
    },
  ],
  "mail.mislukt": (d) => [
    {},
    ...aanPartner(d).map((brief) => ({ gegevens: { ...brief, reden: "550 postvak bestaat niet" } })),
  ],
  "mail.vertraagd": (d) => [{}, ...aanPartner(d).map((gegevens) => ({ gegevens }))],
  "brief.opnieuw": ({ mislukteMail }) => {
    const [brief, aan, partner] = Object.keys(mislukteMail).at(-1)?.split(":") ?? [];
    return [brief === undefined ? {} : { gegevens: { brief, aan, ...(partner === undefined ? {} : { partner }) } }];
  },
  "traject.gestart": (_d, dag) => {
    const voornemens = [{ wat: "Pilot loopt", wie: EERSTE, uiterlijk: plusDagen(dag, 400) }];
    return [{ gegevens: { verwachtingen: "Gegevens.", piketpaaltjes: voornemens, vervolgstappen: voornemens } }];
  },
  "einde.gepland": (d, dag) => [
    { gegevens: { einde: plusDagen(dag, 200), ...(d.plan.einde === null ? {} : { reden: "Vakantie." }) } },
  ],
  "piketpaaltje.toegevoegd": (_d, dag) => [
    { gegevens: { wat: "Pilot loopt", wie: EERSTE, uiterlijk: plusDagen(dag, 30) } },
  ],
  "piketpaaltje.gehaald": (d) => [{ gegevens: { piketpaaltje: openVoornemen(d.plan.piketpaaltjes, "piketpaaltje") } }],
  "piketpaaltje.verzet": (d, dag) => [
    {
      gegevens: {
        piketpaaltje: openVoornemen(d.plan.piketpaaltjes, "piketpaaltje"),
        uiterlijk: plusDagen(dag, 60),
        reden: "Vakantie.",
      },
    },
  ],
  "vervolgstap.toegevoegd": (_d, dag) => [
    { gegevens: { wat: "Evalueren", wie: EERSTE, uiterlijk: plusDagen(dag, 400) } },
  ],
  "vervolgstap.gedaan": (d) => [{ gegevens: { vervolgstap: openVoornemen(d.plan.vervolgstappen, "vervolgstap") } }],
  "vervolgstap.verzet": (d, dag) => [
    {
      gegevens: {
        vervolgstap: openVoornemen(d.plan.vervolgstappen, "vervolgstap"),
        uiterlijk: plusDagen(dag, 500),
        reden: "Vakantie.",
      },
    },
  ],
  "uren.gepland": () => [{ gegevens: { fasen: { 1: 10, 2: 10, 3: 20 } } }],
  "uren.geboekt": (d, dag) => [
    {
      gegevens: {
        datum: dag,
        uren: 0.5,
        activiteit: "gesprek",
        ...(d.za === null ? { za: MENSEN.zorgarrangeur.id } : {}),
        ...urenreden(d, 0.5),
      },
    },
  ],
  "uren.gecorrigeerd": (d, dag) => [
    {
      gegevens: {
        datum: dag,
        uren: 0.5,
        reden: "Dubbel geboekt",
        ...(d.za === null ? { za: MENSEN.zorgarrangeur.id } : {}),
      },
    },
  ],
  "afronding.gestart": (d) => [{ gegevens: openStappen(d) ? { redenOpenStappen: "De school gaat zelf verder." } : {} }],
  "oordeel.gegeven": (d) => [
    { gegevens: { oordeel: d.eindverslag?.aanwezig === true ? "goed" : "onbekend", toelichting: "Zie het gesprek." } },
  ],
  "terugkoppeling.gegeven": (d) => [
    { gegevens: { partner: zonderTerugkoppeling(d)[0] ?? EERSTE, wijze: "eindgesprek" } },
  ],
  "terugkoppeling.ingetrokken": (d) => [
    { gegevens: { partner: d.terugkoppeling.at(-1) ?? EERSTE, reden: "Het was een ander." } },
  ],
  "doel.beoordeeld": () => [{}],
  "doel.verzet": (d, dag) => [
    {
      gegevens: {
        doel: d.plan.doelen.find(({ bereikt }) => bereikt !== "ja")?.nummer ?? "doel-1",
        uiterlijk: plusDagen(dag, 500),
        reden: "Vakantie.",
      },
    },
  ],
  "traject.gesloten": (d) => [
    {
      gegevens: {
        ...(zonderTerugkoppeling(d).length > 0 ? { redenZonderTerugkoppeling: "Was bij het eindgesprek." } : {}),
        ...laatVervallen(d),
        ...slotreden(d),
      },
    },
    ...openEvaluaties(d)
      .slice(0, 1)
      .map(({ id }) => ({
        gegevens: {
          redenZonderTerugkoppeling: "Was bij het eindgesprek.",
          ...slotreden(d),
          evaluaties: [
            { evaluatie: id, partner: EERSTE },
            ...(laatVervallen(d).evaluaties ?? []).filter((een) => !("evaluatie" in een) || een.evaluatie !== id),
          ],
        },
      })),
  ],
  "datum.gecorrigeerd": (d) => [
    { gegevens: { wat: "ontvangen", datum: d.ontvangenOp ?? "2026-01-05", reden: "De mail was van die dag." } },
  ],
  "oordeel.gecorrigeerd": (d) => [
    {
      gegevens: {
        ...(d.eindverslag?.aanwezig === true
          ? { oordeel: "voldoende", redencodes: ["taken"] }
          : { oordeel: "onbekend" }),
        reden: "Na lezing.",
      },
    },
  ],
  "nazorg.afgerond": (d) => [{ gegevens: { toelichting: "De afspraken staan weer.", ...laatVervallen(d) } }],
  "nazorg.gevraagd": (d) => [
    {
      gegevens: {
        reden: "De gemeente betaalt niet meer.",
        ...(d.partners[0]?.contactpersoon == null
          ? { contactpersoon: { naam: "Jip Jansen", email: "j.jansen@wissel.example" } }
          : {}),
      },
    },
  ],
  "nazorg.gestart": () => [{ gegevens: { uren: 10, reden: "Een afspraak wordt niet nagekomen." } }],
  "signaal.geopend": (d, _dag, pad) => [{ gegevens: { sleutel: eersteSignaal(d, pad, "geopendOp") } }],
  "signaal.afgehandeld": (d, _dag, pad) => [{ gegevens: { sleutel: eersteSignaal(d, pad, "afgehandeldOp") } }],
};

/** Of the signals that this was not done with yet. */
const eersteSignaal = (dossier: Dossier, pad: string, gedaan: "geopendOp" | "afgehandeldOp"): string =>
  signaalkernen(dossier, pad).find((kern) => kern[gedaan] === null)?.sleutel ?? "geen/2026-01-01";

function urenreden(dossier: Dossier, uren: number): { reden?: string } {
  const { nazorg, afgesloten } = dossier;
  const vol =
    nazorg !== null && !afgesloten
      ? nazorg.geboekt + uren > nazorg.uren
      : dossier.uren.geboekt + uren > (urenbudget(dossier) ?? 0);
  return afgesloten || vol ? { reden: "Nagekomen werk." } : {};
}

/** Sound gebeurtenissen, one or more of every type, as they would be sent for this zaak. Its state may still refuse them. */
export function kandidaten(
  { dossier, staat }: Pick<Zaak, "dossier"> & Partial<Pick<Zaak, "staat">>,
  dag: Datum = DAG,
): Inzending[] {
  const pad = staat === undefined ? "" : staatpad(staat);
  return [...GEBEURTENISSEN].flatMap(([type, definitie]) =>
    (PASSEND[type]?.(dossier, dag, pad) ?? [{}]).map(({ gegevens, door, bron }) =>
      inzending(type, gegevens, {
        door: door ?? passendeAfzender(definitie, dossier, bron),
        ...(bron === undefined ? {} : { bron }),
      }),
    ),
  );
}

/** The zorgarrangeur of the traject where that is who normally does it. */
function passendeAfzender(definitie: Definitie, dossier: Dossier, bron: Bron | undefined): Door {
  const doorZa = bron === undefined && dossier.za !== null && definitie.wie.includes("zorgarrangeur");
  return doorZa ? { rol: "zorgarrangeur", id: dossier.za } : gewoneAfzender(definitie);
}
