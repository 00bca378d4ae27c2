import { jaarVan } from "../kalender/datum.ts";
import type { Dossier } from "../traject/dossier.ts";
import { nazorgtoekenningen, urenbudget } from "../traject/urenstand.ts";
import { alsPlek } from "../uren/plek.ts";
import type { Besteed, Besteding } from "./aanvraag.ts";

/** Which hours of a dossier were granted and spent. Undefined where nothing was ever booked in what a register tells of. */
export function besteed(dossier: Dossier): Besteed | undefined {
  const geboekt = geboekteUren(dossier);
  if (dossier.bron !== null && geboekt.length === 0 && dossier.nazorg === null) return undefined;
  if (urenbudget(dossier) === null && geboekt.length === 0) return undefined;
  return {
    aanvrager: dossier.aanmelding?.aanvrager.partij ?? dossier.partners[0]?.partij ?? null,
    toegekend: toegekendeUren(dossier),
    geboekt,
    afwijkingen: dossier.urenafwijkingen.length,
  };
}

function geboekteUren({ uren, nazorg, consultaties }: Dossier): Besteed["geboekt"] {
  const perDag = (aan: Besteding, stand: Dossier["uren"] | null) =>
    Object.entries(stand?.perDag ?? {}).map(([plek, aantal]) => ({ aan, ...alsPlek(plek), uren: aantal }));
  const regels = [
    ...perDag("traject", uren),
    ...perDag("nazorg", nazorg),
    ...consultaties.map(({ za, op, uren: aantal }) => ({ aan: "consultatie" as const, za, dag: op, uren: aantal })),
  ].map(({ aan, za, dag, uren: aantal }) => ({ aan, za, jaar: jaarVan(dag), uren: aantal }));
  return [...Map.groupBy(regels, ({ aan, za, jaar }) => `${aan}|${za}|${jaar}`).values()].map((samen) => ({
    ...samen[0]!,
    uren: samen.reduce((som, { uren: aantal }) => som + aantal, 0),
  }));
}

/**
 * Each decision in its own year. A traject that was stopped before it began cost nothing and gave nothing. Of one that only a register tells of
 * nobody knows what was booked, so what was granted has nothing to stand beside.
 */
function toegekendeUren(dossier: Dossier): Besteed["toegekend"] {
  const { besluit, urenToegekend, verlengingen, nazorg, bron, uren: eigen } = dossier;
  const onbekend = urenToegekend === null || (bron !== null && eigen.geboekt === 0);
  const traject = onbekend
    ? []
    : [
        { op: besluit?.op ?? null, uren: isNooitBegonnen(dossier) ? 0 : urenToegekend },
        ...verlengingen.flatMap((v) =>
          v.besluit === "toegekend" && v.uren !== null ? [{ op: v.beslotenOp, uren: v.uren }] : [],
        ),
      ];
  const jaar = (op: string | null) => (op === null ? null : jaarVan(op));
  return [
    ...traject.map(({ op, uren }) => ({ aan: "traject" as const, jaar: jaar(op), uren })),
    ...(nazorg === null ? [] : nazorgtoekenningen(nazorg)).map(({ op, uren }) => ({
      aan: "nazorg" as const,
      jaar: jaar(op),
      uren,
    })),
  ];
}

const isNooitBegonnen = ({ stopgezet, begonnen, uren }: Dossier): boolean =>
  stopgezet === true && !begonnen && uren.geboekt === 0;
