import { z } from "zod";
import type { Opdracht } from "../journaal/lijn.ts";
import { eersteDag, type Datum } from "../kalender/datum.ts";
import type { Door } from "../rollen.ts";
import {
  aanvragersnaam,
  meedoend,
  partnerId,
  wachtOpAntwoord,
  type Borgingsafspraak,
  type Borgingsvraag,
  type Dossier,
} from "../traject/dossier.ts";
import { definieer, mail, nee } from "./definitie.ts";
import { nazorgRuimte } from "./na-het-einde.ts";
import { jaNee, lang, reden, regel } from "./velden.ts";
import { laatVervallen, metVervallenVragen, vervallenInWoorden } from "./vervallen-vraag.ts";
import { nietVoor } from "./volgorde.ts";

/** Borging: from the start it is written down which party has and keeps which responsibility [E 4.4], and later on it is asked after. */

/** The name by which a question is answered, and a link to it made: the same for ever. */
export const vraagId = ({ partner, controle }: Pick<Borgingsvraag, "partner" | "controle">): string =>
  `borging/${partner}/${controle}`;

/** Of a name like `tijdens-2`, `na-3` or, in a traject that was reopened, `na-3-2026-05-01` (domain/termijnen/borging.ts). */
export function controleInWoorden(controle: string): string {
  const [, maanden] = /^na-(\d+)(?:-|$)/.exec(controle) ?? [];
  if (maanden === undefined) return "tijdens het traject";
  return `${maanden} ${maanden === "1" ? "maand" : "maanden"} na het sluiten`;
}

const geenAfspraak = (dossier: Dossier, partner: string) =>
  dossier.borging.some((afspraak) => afspraak.partner === partner)
    ? null
    : nee("borging.onbekend", `Met ${partner} is geen borgingsafspraak vastgelegd.`);

/** For whoever answers after all, by an old letter. */
export const VERVALLEN = nee("borging.vraag-vervallen", "Deze vraag is vervallen. U hoeft niet meer te antwoorden.");

/** The day of the first agreement with this partner, as far as days are known. */
const eersteAfspraak = ({ borging }: Dossier, partner: string): Datum | undefined =>
  eersteDag(borging.filter((b) => b.partner === partner).map(({ op }) => op));

export const borgingVastgelegd = definieer({
  type: "borging.vastgelegd",
  titel: "Borgingsafspraak vastgelegd",
  schema: () => z.strictObject({ partner: regel(200), verantwoordelijkheid: lang(1000), afspraak: lang(1000) }),
  wie: ["zorgarrangeur", "projectleider"],
  voorbeeld: {
    partner: "Gemeente Breda",
    verantwoordelijkheid: "Bekostiging van de zorg in de klas",
    afspraak: "Jaarlijks contract met één aanbieder",
  },
  zin: (g) => `Borging: ${g.partner} blijft verantwoordelijk voor ${g.verantwoordelijkheid}.`,
  eis: (dossier, { gegevens }) =>
    meedoend(dossier).some((p) => p.naam === gegevens.partner)
      ? null
      : nee("partner.onbekend", `${gegevens.partner} doet niet mee in dit traject. Voeg deze partner eerst toe.`),
  verwerk: (dossier, { gegevens, op }) => ({
    ...dossier,
    borging: [...dossier.borging, { ...gegevens, op, nagekomen: null }],
  }),
});

/** Which agreement is meant: what is left out need not tell it apart. */
interface Bedoeld {
  readonly partner: string;
  readonly verantwoordelijkheid?: string | undefined;
  readonly afspraak?: string | undefined;
}

const bedoelde = ({ borging }: Dossier, { partner, verantwoordelijkheid, afspraak }: Bedoeld): Borgingsafspraak[] =>
  borging.filter(
    (b) =>
      b.partner === partner &&
      (verantwoordelijkheid ?? b.verantwoordelijkheid) === b.verantwoordelijkheid &&
      (afspraak ?? b.afspraak) === b.afspraak,
  );

const isZelfde = (een: Borgingsafspraak, ander: Borgingsafspraak | undefined): boolean =>
  een.verantwoordelijkheid === ander?.verantwoordelijkheid && een.afspraak === ander.afspraak;

export const borgingVervallen = definieer({
  type: "borging.vervallen",
  titel: "Borgingsafspraak vervallen",
  schema: () =>
    z.strictObject({
      partner: regel(200),
      /** Needed only to tell it from other agreements with this partner. */
      verantwoordelijkheid: lang(1000).optional(),
      afspraak: lang(1000).optional(),
      reden,
      /** Who keeps the responsibility from now on [E 4.4]; left out: nobody has to. */
      overnemer: regel(200).optional(),
      /** Made by the traject itself: the partner whose borgingsvraag lapses. */
      vervallenVragen: z.array(regel(200)).optional(),
    }),
  wie: ["zorgarrangeur", "projectleider"],
  voorbeeld: { partner: "Gemeente Breda", reden: "De aanbieder staakt dit werk; er komt een andere afspraak." },
  zin: ({ partner, verantwoordelijkheid, afspraak, reden: waarom, overnemer, vervallenVragen }) =>
    `De borgingsafspraak met ${partner}${verantwoordelijkheid === undefined ? "" : ` over ${verantwoordelijkheid}`}${afspraak === undefined ? "" : ` (${afspraak})`} vervalt: ${waarom}${overnemer === undefined ? "" : ` ${overnemer} neemt die over.`}${vervallenInWoorden(vervallenVragen)}`,
  // A question is about all agreements with a partner, so it stands as long as there is another one.
  vulAan: (dossier, _staatpad, { vervallenVragen: _vervallenVragen, ...gegevens }) => {
    const [deze] = bedoelde(dossier, gegevens);
    const laatste = dossier.borging.filter((b) => b.partner === gegevens.partner).length === 1;
    return deze === undefined
      ? gegevens
      : {
          ...gegevens,
          ...(bedoelde(dossier, gegevens).every((b) => isZelfde(b, deze))
            ? { verantwoordelijkheid: deze.verantwoordelijkheid, afspraak: deze.afspraak }
            : {}),
          ...(laatste ? metVervallenVragen(dossier, gegevens.partner) : {}),
        };
  },
  eis: (dossier, gebeurtenis) => {
    const { partner, overnemer } = gebeurtenis.gegevens;
    const afspraken = bedoelde(dossier, gebeurtenis.gegevens);
    const [deze] = afspraken;
    if (deze === undefined)
      return geenAfspraak(dossier, partner) ?? nee("borging.onbekend", `Zo'n afspraak met ${partner} is er niet.`);
    if (!afspraken.every((b) => isZelfde(b, deze)))
      return nee(
        "borging.welke",
        `Met ${partner} zijn meer afspraken: ${afspraken.map((b) => `${b.verantwoordelijkheid} (${b.afspraak})`).join("; ")}. Zeg welke vervalt.`,
      );
    if (overnemer === partner || (overnemer !== undefined && !meedoend(dossier).some((p) => p.naam === overnemer)))
      return nee(
        "partner.onbekend",
        overnemer === partner
          ? `${partner} heeft deze afspraak al. Noem een andere partner, of niemand.`
          : `${overnemer} doet niet mee in dit traject. Voeg deze partner eerst toe.`,
      );
    return nietVoor(deze.op, "de afspraak", gebeurtenis.op, gebeurtenis);
  },
  verwerk: (dossier, { gegevens, op }) => {
    const [deze] = bedoelde(dossier, gegevens);
    return {
      ...dossier,
      ...laatVervallen(dossier, gegevens.vervallenVragen),
      borging: dossier.borging.flatMap((b) => {
        if (b !== deze) return [b];
        return gegevens.overnemer === undefined ? [] : [overgenomen(b, gegevens.overnemer, op)];
      }),
    };
  },
});

/** With the one who takes over it begins anew: nobody looked yet whether that one keeps to it. */
export const overgenomen = (
  { verantwoordelijkheid, afspraak }: Borgingsafspraak,
  overnemer: string,
  op: Datum | null,
): Borgingsafspraak => ({ partner: overnemer, verantwoordelijkheid, afspraak, op, nagekomen: null });

export const borgingGevraagd = definieer({
  type: "borging.gevraagd",
  titel: "Naar de borging gevraagd",
  schema: () => z.strictObject({ partner: regel(200), controle: regel(40) }),
  wie: ["systeem"],
  voorbeeld: { partner: "Gemeente Breda", controle: "na-3" },
  zin: (g) =>
    `Aan ${g.partner} is gevraagd of de borgingsafspraken worden nagekomen (${controleInWoorden(g.controle)}).`,
  eis: (dossier, { gegevens }) =>
    dossier.borgingsvragen?.some((vraag) => vraagId(vraag) === vraagId(gegevens)) === true
      ? nee("borging.al-gevraagd", `Deze vraag is al gesteld aan ${gegevens.partner}.`)
      : geenAfspraak(dossier, gegevens.partner),
  verwerk: (dossier, { gegevens, op, dag }) => ({
    ...dossier,
    borgingsvragen: [...(dossier.borgingsvragen ?? []), { ...gegevens, op: op ?? dag, beantwoord: false }],
  }),
  opdrachten: (_dossier, { gegevens }) => [borgingsvraag(gegevens, false)],
});

const borgingsvraag = ({ partner, controle }: Pick<Borgingsvraag, "partner" | "controle">, herinnering: boolean) =>
  mail("borgingsvraag", "partner", { partner, controle, vraag: vraagId({ partner, controle }), herinnering });

/** The question that waits for an answer, asked once more. */
export const borgingsherinnering = ({ borgingsvragen = [] }: Dossier, partner: string | undefined): Opdracht[] =>
  borgingsvragen
    .filter((vraag) => vraag.partner === partner && wachtOpAntwoord(vraag))
    .slice(-1)
    .map((vraag) => borgingsvraag(vraag, true));

/** A partner is known by its number, the aanvrager by having applied. */
const vanEenAnder = (dossier: Dossier, partner: string, { rol, id }: Door): boolean =>
  (rol === "partner" && id !== partnerId(dossier, partner)) ||
  (rol === "aanvrager" && partner !== aanvragersnaam(dossier));

export const borgingGecontroleerd = definieer({
  type: "borging.gecontroleerd",
  titel: "Borging gecontroleerd",
  schema: () =>
    z.strictObject({
      partner: regel(200),
      nagekomen: jaNee,
      toelichting: lang(2000),
      /** The question that this answers; left out: all that were asked of this partner and not answered. */
      vraag: regel(260).optional(),
    }),
  wie: ["zorgarrangeur", "projectleider", "partner", "aanvrager"],
  voorbeeld: { partner: "Gemeente Breda", nagekomen: true, toelichting: "Het contract is verlengd." },
  zin: (g) =>
    `Borging gecontroleerd bij ${g.partner}: de afspraak is ${g.nagekomen ? "nagekomen" : "niet nagekomen"}. ${g.toelichting}`,
  eis: (dossier, gebeurtenis) => {
    const {
      gegevens: { partner, vraag },
      door,
      op,
    } = gebeurtenis;
    if (vanEenAnder(dossier, partner, door))
      return nee("partner.ander", "U kunt alleen antwoorden voor uw eigen organisatie.");
    if (vraag === undefined)
      return (
        geenAfspraak(dossier, partner) ?? nietVoor(eersteAfspraak(dossier, partner), "de afspraak", op, gebeurtenis)
      );
    const gesteld = dossier.borgingsvragen?.find((v) => v.partner === partner && vraagId(v) === vraag);
    if (gesteld === undefined) return nee("borging.vraag-onbekend", `Deze vraag is niet gesteld aan ${partner}.`);
    if (gesteld.vervallen === true) return VERVALLEN;
    return gesteld.beantwoord
      ? nee("borging.beantwoord", "Deze vraag is al beantwoord.")
      : nietVoor(gesteld.op, "de vraag", op, gebeurtenis);
  },
  verwerk: (dossier, { gegevens: { partner, nagekomen, vraag }, op, dag }) => ({
    ...dossier,
    borging: dossier.borging.map((b) => (b.partner === partner ? { ...b, nagekomen, gecontroleerdOp: op ?? dag } : b)),
    ...(dossier.borgingsvragen === undefined
      ? {}
      : {
          borgingsvragen: dossier.borgingsvragen.map((v) =>
            v.partner === partner && (vraag === undefined || vraagId(v) === vraag) ? { ...v, beantwoord: true } : v,
          ),
        }),
  }),
  // An agreement that is not kept can be mended in the nazorg, once the traject is closed [E 3.1].
  opdrachten: (dossier, { gegevens: { partner, nagekomen, toelichting } }) =>
    nagekomen
      ? []
      : [mail("borging-niet-nagekomen", "projectleider", { partner, toelichting, nazorg: nazorgRuimte(dossier) })],
});
