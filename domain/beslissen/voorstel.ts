import type { Beslishulp } from "../aanmelding/beslishulp.ts";
import { afwijsredenenVan } from "../aanmelding/tegen-advies.ts";
import { bovenPlafond } from "../gebeurtenissen/verlenging/plafond.ts";
import type { Dossier } from "../traject/dossier.ts";
import { staatbeeld } from "../traject/staat.ts";
import { urenbudget } from "../traject/urenstand.ts";
import type { Tebeslissen } from "./wat.ts";

/** A decision as it would be made by the advice, to show the letter that goes with it. What only a person can write stands between brackets. */
export interface Voorstel {
  readonly type: string;
  readonly gegevens: Readonly<Record<string, unknown>>;
}

const TOELICHTING = "[Uw toelichting]";
const REDEN = "[Uw reden]";

export function voorstellen(wat: Tebeslissen, dossier: Dossier, hulp: Beslishulp | null): readonly Voorstel[] {
  if (wat === "aanvraag") return [...toekenning(dossier, hulp), afwijzing(dossier, hulp)];
  return wat === "verlenging"
    ? [
        { type: "verlenging.toegekend", gegevens: urenErbij(dossier) },
        {
          type: "verlenging.afgewezen",
          gegevens: { redencodes: eerste(dossier, "verlenging"), toelichting: TOELICHTING },
        },
      ]
    : [];
}

/** What an act needs before it, where a traject has not come that far: who decides at once begins with that. */
export const eerstBeoordelen = (wat: Tebeslissen, pad: string): readonly Voorstel[] =>
  wat === "aanvraag" && staatbeeld(pad).staat === "ingediend" ? [{ type: "beoordeling.gestart", gegevens: {} }] : [];

/** For an example: how many is for who decides. */
const UREN_ERBIJ = 10;

const urenErbij = (dossier: Dossier): Voorstel["gegevens"] => ({
  uren: UREN_ERBIJ,
  toelichting: TOELICHTING,
  ...(bovenPlafond(dossier, dossier.vorm, (urenbudget(dossier) ?? 0) + UREN_ERBIJ) === null
    ? {}
    : { afwijking: REDEN }),
});

function toekenning({ regels }: Dossier, hulp: Beslishulp | null): readonly Voorstel[] {
  const vorm = hulp?.vorm?.vorm ?? regels.vormen.find(({ naam }) => naam === "middellang");
  if (vorm === undefined) return [];
  const gegevens = { vorm: vorm.naam, uren: vorm.maxUren, toelichting: TOELICHTING };
  return [
    {
      type: "aanvraag.toegekend",
      gegevens: {
        ...gegevens,
        ...(hulp?.oordeel.voldoet === false ? { afwijking: REDEN } : {}),
        buitenVolgorde: REDEN,
      },
    },
  ];
}

const afwijzing = (dossier: Dossier, hulp: Beslishulp | null): Voorstel => {
  const codes = hulp === null ? [] : afwijsredenenVan(hulp);
  return {
    type: "aanvraag.afgewezen",
    gegevens: {
      redencodes: codes.length === 0 ? eerste(dossier, "afwijzing") : codes,
      redenen: [],
      toelichting: TOELICHTING,
    },
  };
};

const eerste = ({ regels }: Dossier, soort: "afwijzing" | "verlenging"): readonly string[] =>
  regels.redenen
    .filter(({ bij }) => bij.includes(soort))
    .slice(0, 1)
    .map(({ code }) => code);
