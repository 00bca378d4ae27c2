import { z } from "zod";
import { inWoorden } from "../kalender/datum.ts";
import type { Evaluatiemoment } from "../traject/dossier.ts";
import { definieer, nee } from "./definitie.ts";
import { datum, keuze, lang, reden, regel } from "./velden.ts";

/** Evaluatiemomenten on three levels keep draagvlak alive; each ends in a judgement [S step 5, 6]. */

const UITVOERDERS = ["zorgarrangeur", "projectleider"] as const;
const id = z
  .string()
  .regex(/^[a-z0-9-]{1,40}$/, "Een evaluatiemoment heeft een korte naam van kleine letters, cijfers en streepjes.");

// In coherence: the bestuur judges what the uitvoerenden have seen first [S step 6].
type Gepland = Pick<Evaluatiemoment, "niveau" | "gepland" | "oordeel">;
const samenhangend = (momenten: readonly Gepland[]): boolean =>
  momenten.every(
    (b) =>
      b.niveau !== "bestuur" ||
      b.oordeel !== null ||
      momenten.some((e) => e.niveau === "uitvoerend" && e.gepland <= b.gepland),
  );

export const evaluatiemomentGepland = definieer({
  type: "evaluatiemoment.gepland",
  titel: "Evaluatiemoment gepland",
  schema: () => z.strictObject({ id, niveau: keuze(["uitvoerend", "beleid", "bestuur"]), datum }),
  wie: UITVOERDERS,
  voorbeeld: { id: "e1", niveau: "uitvoerend", datum: "2025-10-01" },
  zin: (g) => `Evaluatiemoment ${g.id} (${g.niveau}) is gepland op ${inWoorden(g.datum)}.`,
  eis: (dossier, { gegevens }) => {
    if (dossier.evaluaties.some((e) => e.id === gegevens.id))
      return nee("evaluatie.bestaat", `Er is al een evaluatiemoment ${gegevens.id}.`);
    return samenhangend([...dossier.evaluaties, { niveau: gegevens.niveau, gepland: gegevens.datum, oordeel: null }])
      ? null
      : nee(
          "evaluatie.samenhang",
          "Plan eerst een uitvoerend evaluatiemoment dat niet na dit bestuurlijke moment ligt.",
        );
  },
  verwerk: (dossier, { gegevens }) => ({
    ...dossier,
    evaluaties: [
      ...dossier.evaluaties,
      { id: gegevens.id, niveau: gegevens.niveau, gepland: gegevens.datum, oordeel: null },
    ],
  }),
});

const openMoment = (code: "evaluatie.onbekend" | "evaluatie.gehouden", naam: string) =>
  code === "evaluatie.onbekend"
    ? nee(code, `Er is geen evaluatiemoment ${naam}.`)
    : nee(code, `Evaluatiemoment ${naam} is al gehouden.`);

export const evaluatiemomentVerzet = definieer({
  type: "evaluatiemoment.verzet",
  titel: "Evaluatiemoment verzet",
  schema: () => z.strictObject({ id, datum, reden }),
  wie: UITVOERDERS,
  voorbeeld: { id: "e1", datum: "2025-11-05", reden: "Ziekte" },
  zin: (g) => `Evaluatiemoment ${g.id} is verzet naar ${inWoorden(g.datum)}: ${g.reden}`,
  eis: (dossier, { gegevens }) => {
    const moment = dossier.evaluaties.find((e) => e.id === gegevens.id);
    if (moment === undefined) return openMoment("evaluatie.onbekend", gegevens.id);
    if (moment.oordeel !== null) return openMoment("evaluatie.gehouden", gegevens.id);
    return samenhangend(dossier.evaluaties.map((e) => (e.id === gegevens.id ? { ...e, gepland: gegevens.datum } : e)))
      ? null
      : nee("evaluatie.samenhang", "Een bestuurlijk evaluatiemoment ligt niet voor het eerste uitvoerende.");
  },
  verwerk: (dossier, { gegevens }) => ({
    ...dossier,
    evaluaties: dossier.evaluaties.map((e) => (e.id === gegevens.id ? { ...e, gepland: gegevens.datum } : e)),
  }),
});

export const evaluatiemomentGehouden = definieer({
  type: "evaluatiemoment.gehouden",
  titel: "Evaluatiemoment gehouden",
  schema: () =>
    z.strictObject({ id, oordeel: keuze(["bestendigen", "bijsturen", "stoppen"]), toelichting: lang(2000) }),
  wie: UITVOERDERS,
  voorbeeld: { id: "e1", oordeel: "bijsturen", toelichting: "De gemeente sluit voortaan elke maand aan." },
  zin: (g) => `Evaluatiemoment ${g.id} is gehouden; oordeel: ${g.oordeel}.`,
  eis: (dossier, { gegevens }) => {
    const moment = dossier.evaluaties.find((e) => e.id === gegevens.id);
    if (moment === undefined) return openMoment("evaluatie.onbekend", gegevens.id);
    return moment.oordeel === null ? null : openMoment("evaluatie.gehouden", gegevens.id);
  },
  verwerk: (dossier, { gegevens }) => ({
    ...dossier,
    evaluaties: dossier.evaluaties.map((e) => (e.id === gegevens.id ? { ...e, oordeel: gegevens.oordeel } : e)),
  }),
});

/** Borging: from the start it is written down which party has and keeps which responsibility [E 4.4]. */
export const borgingVastgelegd = definieer({
  type: "borging.vastgelegd",
  titel: "Borgingsafspraak vastgelegd",
  schema: () => z.strictObject({ partner: regel(200), verantwoordelijkheid: lang(1000), afspraak: lang(1000) }),
  wie: UITVOERDERS,
  voorbeeld: {
    partner: "Gemeente Breda",
    verantwoordelijkheid: "Bekostiging van de zorg in de klas",
    afspraak: "Jaarlijks contract met één aanbieder",
  },
  zin: (g) => `Borging: ${g.partner} blijft verantwoordelijk voor ${g.verantwoordelijkheid}.`,
  verwerk: (dossier, { gegevens }) => ({ ...dossier, borging: [...dossier.borging, { ...gegevens, nagekomen: null }] }),
});

export const borgingGecontroleerd = definieer({
  type: "borging.gecontroleerd",
  titel: "Borging gecontroleerd",
  schema: () =>
    z.strictObject({
      partner: regel(200),
      nagekomen: z.boolean({ error: "Antwoord met ja of nee." }),
      toelichting: lang(2000),
    }),
  wie: ["zorgarrangeur", "projectleider", "partner", "aanvrager"],
  voorbeeld: { partner: "Gemeente Breda", nagekomen: true, toelichting: "Het contract is verlengd." },
  zin: (g) => `Borging gecontroleerd bij ${g.partner}: de afspraak is ${g.nagekomen ? "nagekomen" : "niet nagekomen"}.`,
  eis: (dossier, { gegevens }) =>
    dossier.borging.some((b) => b.partner === gegevens.partner)
      ? null
      : nee("borging.onbekend", `Met ${gegevens.partner} is geen borgingsafspraak vastgelegd.`),
  verwerk: (dossier, { gegevens }) => ({
    ...dossier,
    borging: dossier.borging.map((b) => (b.partner === gegevens.partner ? { ...b, nagekomen: gegevens.nagekomen } : b)),
  }),
});
