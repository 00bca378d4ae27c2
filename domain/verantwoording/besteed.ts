import { maandVan } from "../kalender/datum.ts";
import type { Dossier } from "../traject/dossier.ts";
import type { Fasenummer } from "../traject/fasenummer.ts";
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
    ...urenPerFase(dossier),
    ...(dossier.urenplan === undefined ? {} : { planPerFase: dossier.urenplan }),
    afwijkingen: dossier.urenafwijkingen.length,
  };
}

function urenPerFase({ uren }: Dossier): Pick<Besteed, "perFase"> {
  const perFase: Partial<Record<Fasenummer, number>> = {};
  for (const [sleutel, aantal] of Object.entries(uren.perDag)) {
    const { fase } = alsPlek(sleutel);
    if (fase !== null) perFase[fase] = (perFase[fase] ?? 0) + aantal;
  }
  return Object.keys(perFase).length === 0 ? {} : { perFase };
}

function geboekteUren({ uren, nazorg, consultaties }: Dossier): Besteed["geboekt"] {
  const perDag = (aan: Besteding, stand: Dossier["uren"] | null) =>
    Object.entries(stand?.perDag ?? {}).map(([plek, aantal]) => ({ aan, ...alsPlek(plek), uren: aantal }));
  const regels = [
    ...perDag("traject", uren),
    ...perDag("nazorg", nazorg),
    ...consultaties.map(({ za, op, uren: aantal }) => ({ aan: "consultatie" as const, za, dag: op, uren: aantal })),
  ];
  return [...Map.groupBy(regels, ({ aan, za, dag }) => `${aan}|${za}|${maandVan(dag)}`).values()].map((samen) => ({
    aan: samen[0]!.aan,
    za: samen[0]!.za,
    maand: maandVan(samen[0]!.dag),
    uren: samen.reduce((som, { uren: aantal }) => som + aantal, 0),
    dagen: new Set(samen.map(({ dag }) => dag)).size,
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
  return [
    ...traject.map(({ op, uren }) => ({ aan: "traject" as const, op, uren })),
    ...(nazorg === null ? [] : nazorgtoekenningen(nazorg)).map(({ op, uren }) => ({
      aan: "nazorg" as const,
      op,
      uren,
    })),
  ];
}

const isNooitBegonnen = ({ stopgezet, begonnen, uren }: Dossier): boolean =>
  stopgezet === true && !begonnen && uren.geboekt === 0;
