import { z } from "zod";
import { Contactpersoon } from "../aanmelding/aanmelding.ts";
import type { Opdracht } from "../journaal/lijn.ts";
import { definieer, mail, nee } from "./definitie.ts";
import { uitnodigingenVoorPartner, uitnodigingenVoorZa } from "./evaluatie.ts";
import { lang, reden, regel, za } from "./velden.ts";

/** Who carries the traject: the zorgarrangeur, and the contactpersonen of the partners. Success hangs on persons [S]. */

export const zaToegewezen = definieer({
  type: "za.toegewezen",
  titel: "Zorgarrangeur toegewezen",
  schema: () => z.strictObject({ za }),
  wie: ["projectleider"],
  voorbeeld: { za: "za-03" },
  zin: (g) => `Zorgarrangeur ${g.za} gaat het traject doen.`,
  verwerk: (dossier, { gegevens }) => ({ ...dossier, za: gegevens.za }),
  opdrachten: uitnodigingenVoorZa,
});

export const overdrachtGestart = definieer({
  type: "overdracht.gestart",
  titel: "Overdracht begonnen",
  schema: () => z.strictObject({ naar: za, reden }),
  wie: ["projectleider", "zorgarrangeur"],
  voorbeeld: { naar: "za-05", reden: "Verlof" },
  zin: (g) => `Het traject wordt overgedragen aan ${g.naar}: ${g.reden}`,
  eis: (dossier, { gegevens }) =>
    gegevens.naar === dossier.za ? nee("overdracht.zelfde", "Deze zorgarrangeur doet het traject al.") : null,
  verwerk: (dossier, { gegevens, op, dag }) => ({
    ...dossier,
    overdracht: { naar: gegevens.naar, reden: gegevens.reden, gestartOp: op ?? dag },
  }),
  // Both zorgarrangeurs must know of it, or it is none [S]; the school hears who comes, before a stranger calls.
  opdrachten: ({ za: van }, { gegevens: { naar } }) => aanBetrokkenen("overdracht", van, naar),
});

export const overdrachtVoltooid = definieer({
  type: "overdracht.voltooid",
  titel: "Overdracht voltooid",
  schema: () => z.strictObject({ verslag: lang(4000) }),
  wie: ["projectleider", "zorgarrangeur"],
  voorbeeld: { verslag: "Dossier, contacten en open punten zijn doorgenomen." },
  zin: () => "De overdracht is afgerond.",
  // The one who takes over confirms: a handover nobody received is none [S].
  eis: (dossier, { door }) =>
    door.rol === "zorgarrangeur" && door.id !== dossier.overdracht?.naar
      ? nee("overdracht.ontvanger", "Alleen de zorgarrangeur die het traject overneemt kan de overdracht afronden.")
      : null,
  verwerk: (dossier) => ({ ...dossier, za: dossier.overdracht?.naar ?? dossier.za, overdracht: null }),
  opdrachten: uitnodigingenVoorZa,
});

export const overdrachtAfgebroken = definieer({
  type: "overdracht.afgebroken",
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
  verwerk: (dossier) => ({ ...dossier, overdracht: null }),
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

export const contactpersoonVertrekt = definieer({
  type: "contactpersoon.vertrekt",
  titel: "Contactpersoon vertrekt",
  schema: () => z.strictObject({ partner: regel(200), reden }),
  wie: ["projectleider", "zorgarrangeur"],
  voorbeeld: { partner: "De Wissel Breda", reden: "Andere baan per 1 mei." },
  zin: (g) => `De contactpersoon van ${g.partner} vertrekt; er is een opvolger nodig.`,
  eis: (dossier, { gegevens }) =>
    dossier.partners.some((p) => p.naam === gegevens.partner) ? null : isPartner(gegevens.partner),
  verwerk: (dossier, { gegevens, op, dag }) => ({
    ...dossier,
    partners: dossier.partners.map((p) =>
      p.naam === gegevens.partner
        ? { ...p, contactpersoon: null, vertrokken: true as const, vertrokkenOp: op ?? dag }
        : p,
    ),
  }),
});

export const contactpersoonGewijzigd = definieer({
  type: "contactpersoon.gewijzigd",
  titel: "Nieuwe contactpersoon",
  schema: () => z.strictObject({ partner: regel(200), contactpersoon: Contactpersoon, overdracht: lang(2000) }),
  wie: ["projectleider", "zorgarrangeur"],
  voorbeeld: {
    partner: "De Wissel Breda",
    contactpersoon: { naam: "Jip Jansen", email: "j.jansen@dewissel.example" },
    overdracht: "Samen het dossier doorgenomen op 12 april.",
  },
  zin: (g) => `${g.partner} heeft een nieuwe contactpersoon.`,
  eis: (dossier, { gegevens }) =>
    dossier.partners.some((p) => p.naam === gegevens.partner) ? null : isPartner(gegevens.partner),
  verwerk: (dossier, { gegevens }) => ({
    ...dossier,
    partners: dossier.partners.map((p) =>
      p.naam === gegevens.partner ? { partij: p.partij, naam: p.naam, contactpersoon: gegevens.contactpersoon } : p,
    ),
  }),
  opdrachten: (dossier, { gegevens }) => uitnodigingenVoorPartner(dossier, gegevens.partner),
});
