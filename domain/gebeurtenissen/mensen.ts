import { z } from "zod";
import { Contactpersoon } from "../aanmelding/aanmelding.ts";
import type { Opdracht } from "../journaal/lijn.ts";
import { aanvragersnaam, contactVan, meedoend, openEvaluaties, type Dossier } from "../traject/dossier.ts";
import { definieer, mail, nee } from "./definitie.ts";
import { borgingsherinnering, overgenomen } from "./borging.ts";
import { metEerdereZa, zonderOverdracht } from "./eerdere-za.ts";
import { afmeldingen, telAfmelding, uitnodigingenVoorPartner, uitnodigingenVoorZa } from "./uitnodiging.ts";
import { nodigInProjectgroep } from "./stappen.ts";
import { jaNee, lang, reden, regel, za } from "./velden.ts";
import { laatVervallen, metVervallenVragen, vervallenInWoorden } from "./vervallen-vraag.ts";
import { nietVoor, nietVoorToekenning } from "./volgorde.ts";

/** Who carries the traject: the zorgarrangeur, and the contactpersonen of the partners. Success hangs on persons [S]. */

const GEEN_OVERDRACHT = nee("overdracht.geen", "Er loopt geen overdracht.");

export const zaToegewezen = definieer({
  type: "za.toegewezen",
  nietNu: ({ za: huidig }) =>
    huidig === null ? null : `${huidig} doet het traject. Begin een overdracht als dat een ander wordt.`,
  titel: "Zorgarrangeur toegewezen",
  schema: () => z.strictObject({ za }),
  wie: ["projectleider"],
  voorbeeld: { za: "za-03" },
  zin: (g) => `Zorgarrangeur ${g.za} gaat het traject doen.`,
  eis: (dossier, gebeurtenis) =>
    dossier.za === null
      ? nietVoorToekenning(dossier, gebeurtenis.op, gebeurtenis)
      : nee("za.al-toegewezen", `${dossier.za} doet het traject. Begin een overdracht als dat een ander wordt.`),
  verwerk: (dossier, { gegevens }) => ({ ...dossier, za: gegevens.za }),
  opdrachten: (dossier, { gegevens }) => [
    mail("toewijzing", "za", { za: gegevens.za }),
    mail("toewijzing", "aanvrager", { za: gegevens.za }),
    ...uitnodigingenVoorZa(dossier),
  ],
});

export const overdrachtGestart = definieer({
  type: "overdracht.gestart",
  nietNu: ({ overdracht }) => (overdracht === null ? null : `Er loopt al een overdracht aan ${overdracht.naar}.`),
  titel: "Overdracht begonnen",
  schema: () => z.strictObject({ naar: za, reden }),
  wie: ["projectleider", "zorgarrangeur"],
  voorbeeld: { naar: "za-05", reden: "Verlof" },
  zin: (g) => `Het traject wordt overgedragen aan ${g.naar}: ${g.reden}`,
  eis: (dossier, gebeurtenis) => {
    if (dossier.za === null) return nee("za.ontbreekt", "Wijs eerst een zorgarrangeur toe.");
    if (dossier.overdracht !== null)
      return nee("overdracht.loopt", `Er loopt al een overdracht aan ${dossier.overdracht.naar}.`);
    return gebeurtenis.gegevens.naar === dossier.za
      ? nee("overdracht.zelfde", "Deze zorgarrangeur doet het traject al.")
      : nietVoorToekenning(dossier, gebeurtenis.op, gebeurtenis);
  },
  verwerk: (dossier, { gegevens, op, dag }) => ({
    ...dossier,
    overdracht: { naar: gegevens.naar, reden: gegevens.reden, gestartOp: op ?? dag },
  }),
  // Both zorgarrangeurs must know of it, or it is none [S]; the school hears who comes, before a stranger calls.
  opdrachten: ({ za: van }, { gegevens: { naar } }) => aanBetrokkenen("overdracht", van, naar),
});

export const overdrachtVoltooid = definieer({
  type: "overdracht.voltooid",
  nietNu: ({ overdracht }) => (overdracht === null ? GEEN_OVERDRACHT.reden : null),
  titel: "Overdracht voltooid",
  schema: () =>
    z.strictObject({
      verslag: lang(4000),
      /** Made by the traject itself: who did it until now; absent in a journaal from before it was told. */
      van: za.optional(),
    }),
  wie: ["projectleider", "zorgarrangeur"],
  voorbeeld: { verslag: "Dossier, contacten en open punten zijn doorgenomen." },
  zin: (g) => `De overdracht is afgerond: ${g.verslag}`,
  // The one who takes over confirms: a handover nobody received is none [S].
  eis: ({ overdracht }, gebeurtenis) => {
    if (overdracht === null) return GEEN_OVERDRACHT;
    return gebeurtenis.door.rol === "zorgarrangeur" && gebeurtenis.door.id !== overdracht.naar
      ? nee("overdracht.ontvanger", "Alleen de zorgarrangeur die het traject overneemt kan de overdracht afronden.")
      : nietVoor(overdracht.gestartOp, "het begin van de overdracht", gebeurtenis.op, gebeurtenis);
  },
  vulAan: ({ za: van }, _staatpad, { verslag }) => ({ verslag, ...(van === null ? {} : { van }) }),
  verwerk: (dossier, { gegevens: { van }, op, dag }) => ({
    ...dossier,
    ...(van === undefined ? {} : telAfmelding(dossier)),
    za: dossier.overdracht?.naar ?? dossier.za,
    overdracht: null,
    ...metEerdereZa(dossier, van, op ?? dag),
  }),
  opdrachten: (dossier, { gegevens: { van } }) => [
    ...(van === undefined ? [] : afmeldingen(dossier, { za: van })),
    ...uitnodigingenVoorZa(dossier),
  ],
});

export const overdrachtAfgebroken = definieer({
  type: "overdracht.afgebroken",
  nietNu: ({ overdracht }) => (overdracht === null ? GEEN_OVERDRACHT.reden : null),
  titel: "Overdracht afgebroken",
  schema: () =>
    z.strictObject({
      reden,
      /** Made by the traject itself: who would take over; absent in a journaal from before it was told. */
      naar: za.optional(),
    }),
  wie: ["projectleider"],
  voorbeeld: { reden: "Het verlof gaat niet door." },
  zin: (g) => `De overdracht${g.naar === undefined ? "" : ` aan ${g.naar}`} gaat niet door: ${g.reden}`,
  vulAan: ({ overdracht }, _staatpad, { reden: waarom }) => ({
    reden: waarom,
    ...(overdracht === null ? {} : { naar: overdracht.naar }),
  }),
  eis: ({ overdracht }) => (overdracht === null ? GEEN_OVERDRACHT : null),
  verwerk: (dossier, gebeurtenis) => ({ ...dossier, ...zonderOverdracht(dossier, gebeurtenis) }),
  // Whoever was told of it would go on waiting for the other one.
  opdrachten: ({ za: van }, { gegevens: { naar } }) =>
    naar === undefined ? [] : aanBetrokkenen("overdracht-afgebroken", van, naar),
});

/** To both zorgarrangeurs, each the own part, and to the aanvrager. */
const aanBetrokkenen = (brief: string, van: string | null, naar: string): Opdracht[] => [
  ...[van, naar].map((wie) => mail(brief, "za", { van, naar, za: wie })),
  mail(brief, "aanvrager", { van, naar }),
];

const isPartner = (naam: string) => nee("partner.onbekend", `${naam} doet niet mee in dit traject.`);

/** Made by the traject itself: somebody was invited until now who is not any more. */
const valtAf = () => jaNee.optional();

/** The contactpersoon until now has an evaluatiemoment in an agenda where nobody needs it any more: not of the successor, nor of another partner. */
function afvaller(dossier: Dossier, partner: string, opvolger: Contactpersoon | null): { valtAf?: true } {
  const oud = adres(contactVan(dossier, partner));
  const blijft = [opvolger, ...dossier.partners.filter((p) => p.naam !== partner).map((p) => p.contactpersoon)];
  return oud === undefined || openEvaluaties(dossier).length === 0 || blijft.some((p) => adres(p) === oud)
    ? {}
    : { valtAf: true };
}

const adres = (persoon: Contactpersoon | null) => persoon?.email.toLowerCase();

export const contactpersoonVertrekt = definieer({
  type: "contactpersoon.vertrekt",
  titel: "Contactpersoon vertrekt",
  schema: () => z.strictObject({ partner: regel(200), reden, valtAf: valtAf() }),
  wie: ["projectleider", "zorgarrangeur"],
  voorbeeld: { partner: "De Wissel Breda", reden: "Andere baan per 1 mei." },
  zin: (g) => `De contactpersoon van ${g.partner} vertrekt; er is een opvolger nodig.`,
  eis: (dossier, gebeurtenis) => {
    const partner = meedoend(dossier).find((p) => p.naam === gebeurtenis.gegevens.partner);
    if (partner === undefined) return isPartner(gebeurtenis.gegevens.partner);
    // Told twice, the term for a successor would begin anew.
    return partner.vertrokken === true
      ? nee(
          "contactpersoon.al-weg",
          `De contactpersoon van ${partner.naam} is al vertrokken. Leg vast wie de opvolger is.`,
        )
      : nietVoorToekenning(dossier, gebeurtenis.op, gebeurtenis);
  },
  vulAan: (dossier, _staatpad, { partner, reden: waarom }) => ({
    partner,
    reden: waarom,
    ...afvaller(dossier, partner, null),
  }),
  verwerk: (dossier, { gegevens, op, dag }) => ({
    ...dossier,
    ...(gegevens.valtAf === true ? telAfmelding(dossier) : {}),
    partners: dossier.partners.map((p) =>
      p.naam === gegevens.partner
        ? { ...p, contactpersoon: null, vertrokken: true as const, vertrokkenOp: op ?? dag }
        : p,
    ),
  }),
  opdrachten: (dossier, { gegevens }) =>
    gegevens.valtAf === true ? afmeldingen(dossier, { partner: gegevens.partner }) : [],
});

export const contactpersoonGewijzigd = definieer({
  type: "contactpersoon.gewijzigd",
  titel: "Nieuwe contactpersoon",
  schema: () =>
    z.strictObject({
      partner: regel(200),
      contactpersoon: Contactpersoon,
      overdracht: lang(2000),
      valtAf: valtAf(),
      /** Made by the traject itself: a borgingsvraag waits for an answer and its link went to another address. */
      vraagOpnieuw: jaNee.optional(),
    }),
  wie: ["projectleider", "zorgarrangeur"],
  voorbeeld: {
    partner: "De Wissel Breda",
    contactpersoon: { naam: "Jip Jansen", email: "j.jansen@dewissel.example" },
    overdracht: "Samen het dossier doorgenomen op 12 april.",
  },
  zin: (g) => `${g.partner} heeft een nieuwe contactpersoon.`,
  eis: (dossier, { gegevens }) =>
    meedoend(dossier).some((p) => p.naam === gegevens.partner) ? null : isPartner(gegevens.partner),
  vulAan: (dossier, _staatpad, { partner, contactpersoon, overdracht }) => ({
    partner,
    contactpersoon,
    overdracht,
    ...afvaller(dossier, partner, contactpersoon),
    ...(adres(contactVan(dossier, partner)) === adres(contactpersoon) ||
    borgingsherinnering(dossier, partner).length === 0
      ? {}
      : { vraagOpnieuw: true }),
  }),
  verwerk: (dossier, { gegevens }) => ({
    ...dossier,
    ...(gegevens.valtAf === true ? telAfmelding(dossier) : {}),
    partners: dossier.partners.map((p) =>
      p.naam === gegevens.partner ? { partij: p.partij, naam: p.naam, contactpersoon: gegevens.contactpersoon } : p,
    ),
  }),
  opdrachten: (dossier, { gegevens }) => [
    ...(gegevens.valtAf === true ? afmeldingen(dossier, { partner: gegevens.partner }) : []),
    ...uitnodigingenVoorPartner(dossier, gegevens.partner),
    // The link that went out before is of the one who left.
    ...(gegevens.vraagOpnieuw === true ? borgingsherinnering(dossier, gegevens.partner) : []),
  ],
});

export const partnerVertrokken = definieer({
  type: "partner.vertrokken",
  titel: "Partner doet niet meer mee",
  schema: () =>
    z.strictObject({
      partner: regel(200),
      reden,
      /** Who keeps the responsibilities that were agreed with this partner [E 4.4]. */
      overnemer: regel(200).optional(),
      valtAf: valtAf(),
      /** Made by the traject itself: the partner whose borgingsvraag lapses. */
      vervallenVragen: z.array(regel(200)).optional(),
    }),
  wie: ["projectleider", "zorgarrangeur"],
  voorbeeld: { partner: "SWV Breda e.o.", reden: "Het samenwerkingsverband gaat op in een ander." },
  zin: (g) =>
    `${g.partner} doet niet meer mee: ${g.reden}${g.overnemer === undefined ? "" : ` ${g.overnemer} neemt de borgingsafspraken over.`}${vervallenInWoorden(g.vervallenVragen)}`,
  vulAan: (dossier, _staatpad, { partner, reden: waarom, overnemer }) => ({
    partner,
    reden: waarom,
    ...(overnemer === undefined ? {} : { overnemer }),
    ...afvaller(dossier, partner, null),
    ...metVervallenVragen(dossier, partner),
  }),
  eis: (dossier, gebeurtenis) => {
    const { partner, overnemer } = gebeurtenis.gegevens;
    const weg = meedoend(dossier).find((p) => p.naam === partner);
    const blijft = meedoend(dossier).filter((p) => p.naam !== partner);
    if (weg === undefined) return isPartner(partner);
    // Who applied carries the traject: when that one stops, so does the traject.
    if (partner === aanvragersnaam(dossier))
      return nee("partner.aanvrager", `${partner} is de aanvrager. Gaat die niet verder, zet dan het traject stop.`);
    // The projectgroep of stap 4 stays whole until the end [S stap 4].
    if (
      dossier.stappen[4].status === "voltooid" &&
      dossier.afgerondOp === null &&
      nodigInProjectgroep(dossier).includes(weg.partij) &&
      !blijft.some((p) => p.partij === weg.partij)
    )
      return nee(
        "projectgroep.onvolledig",
        `De projectgroep kan niet zonder ${weg.partij}. Voeg eerst toe wie in de plaats komt van ${partner}.`,
      );
    if (overnemer === undefined && dossier.borging.some((b) => b.partner === partner))
      return nee("borging.overnemer", `Zeg welke partner de borgingsafspraken van ${partner} overneemt.`);
    if (overnemer !== undefined && !blijft.some((p) => p.naam === overnemer)) return isPartner(overnemer);
    return nietVoorToekenning(dossier, gebeurtenis.op, gebeurtenis);
  },
  verwerk: (dossier, { gegevens: { partner, overnemer, valtAf: was, vervallenVragen }, op, dag }) => ({
    ...dossier,
    ...(was === true ? telAfmelding(dossier) : {}),
    ...laatVervallen(dossier, vervallenVragen),
    partners: dossier.partners.map((p) =>
      p.naam === partner ? { partij: p.partij, naam: p.naam, contactpersoon: null, uitgetredenOp: op ?? dag } : p,
    ),
    borging: dossier.borging.map((b) =>
      b.partner === partner && overnemer !== undefined ? overgenomen(b, overnemer, op) : b,
    ),
  }),
  opdrachten: (dossier, { gegevens }) =>
    gegevens.valtAf === true ? afmeldingen(dossier, { partner: gegevens.partner }) : [],
});
