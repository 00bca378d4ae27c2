import { plusDagen } from "../kalender/datum.ts";
import type { Dossier } from "../traject/dossier.ts";
import { namenInLijst, partnerMet } from "../traject/partnerschap.ts";
import { isOpen, type Voornemen } from "../traject/plan.ts";
import { isVoorbij } from "../traject/staat.ts";
import { urenbudget } from "../traject/urenstand.ts";
import { drager, type Aanleiding, type Signaalfunctie } from "./signaal.ts";

/** What was not agreed at the start and still must be, and what was agreed and did not come [E 3.4, 4.4, 4.5]. */
export const plansignalen: Signaalfunctie = (dossier, staatpad) => [
  ...(loopt(staatpad) ? [...zonderEinde(dossier, staatpad), ...zonderOpvolging(dossier, staatpad)] : []),
  ...(isBezig(staatpad) ? zonderAfspraken(dossier, staatpad) : []),
  ...(isBezig(staatpad) ? voorbij(dossier, staatpad, dossier.plan.piketpaaltjes) : []),
  ...(isBezig(staatpad) ? doelenVoorbij(dossier, staatpad) : []),
  ...(isVoorbij(staatpad) ? [] : voorbij(dossier, staatpad, dossier.plan.vervolgstappen)),
];

const isBezig = (staatpad: string): boolean =>
  staatpad.startsWith("traject.") && !staatpad.includes("traject.voortgang.start ");

/** Until it is being ended. */
const loopt = (staatpad: string): boolean => isBezig(staatpad) && !staatpad.includes("traject.voortgang.afronding");

function signaal(
  dossier: Dossier,
  staatpad: string,
  welk: string,
  rest: Pick<Aanleiding, "wat"> & Partial<Aanleiding>,
): Aanleiding {
  return {
    sleutel: `plan:${welk}/${dossier.gestartOp ?? "onbekend"}`,
    soort: "plan",
    voor: drager(dossier, staatpad),
    uiterlijk: null,
    ...rest,
  };
}

const zonderEinde: Signaalfunctie = (dossier, staatpad) =>
  dossier.plan.einde === null
    ? [
        signaal(dossier, staatpad, "einde", {
          wat: "Er is nog geen einde afgesproken. Spreek af wanneer het traject klaar is en leg die dag vast.",
        }),
      ]
    : [];

/** Success hangs on persons: who can go on with it is taken along from the start, and the bestuur is involved [E 4.4]. */
const zonderOpvolging: Signaalfunctie = (dossier, staatpad) => {
  const { kwaliteitsmedewerker, bestuurscontact } = dossier.plan;
  const mist = [
    ...(kwaliteitsmedewerker === null ? ["wie in de school het werk kan overnemen"] : []),
    ...(bestuurscontact === null ? ["wie er namens het bestuur bij betrokken is"] : []),
  ];
  const wie = [...(kwaliteitsmedewerker === null ? ["school"] : []), ...(bestuurscontact === null ? ["bestuur"] : [])];
  return mist.length === 0
    ? []
    : [signaal(dossier, staatpad, `opvolging-${wie.join("-")}`, { wat: `Nog niet bekend: ${mist.join(" en ")}.` })];
};

/** Agreements that make results last are made from the start [E 4.4]: by these marks there is at least one. The marks are ours. */
const ZONDER_AFSPRAAK = { dagen: 56, procent: 25 } as const;

const zonderAfspraken: Signaalfunctie = (dossier, staatpad) => {
  const { borging, gestartOp, uren } = dossier;
  const budget = urenbudget(dossier) ?? 0;
  const opWeg = budget > 0 && uren.geboekt * 100 >= ZONDER_AFSPRAAK.procent * budget;
  if (borging.length > 0 || (!opWeg && gestartOp === null)) return [];
  return [
    signaal(dossier, staatpad, "borging", {
      wat: "Er is nog geen borgingsafspraak. Leg vast welke partner waarvoor verantwoordelijk blijft.",
      ...(opWeg || gestartOp === null ? {} : { van: plusDagen(gestartOp, ZONDER_AFSPRAAK.dagen) }),
    }),
  ];
};

const voorbij = (dossier: Dossier, staatpad: string, voornemens: readonly Voornemen[]): readonly Aanleiding[] =>
  voornemens.filter(isOpen).map(({ nummer, wie, uiterlijk }) => ({
    sleutel: `plan:${nummer}/${uiterlijk}`,
    soort: "plan",
    voor: drager(dossier, staatpad),
    wat: `Van ${inTekst(nummer)}${vanWie(dossier, wie)} is de dag voorbij. Leg vast dat het is gehaald, of verzet het.`,
    uiterlijk,
    van: plusDagen(uiterlijk, 1),
  }));

/** A goal that nobody judged by the day on which it was to be reached [S stap 5]. */
const doelenVoorbij: Signaalfunctie = (dossier, staatpad) =>
  dossier.plan.doelen
    .filter(({ bereikt }) => bereikt === null)
    .map(({ nummer, wie, uiterlijk }) => ({
      sleutel: `plan:${nummer}/${uiterlijk}`,
      soort: "plan",
      voor: drager(dossier, staatpad),
      wat: `Van ${inTekst(nummer)}${vanWie(dossier, wie)} is de dag voorbij. Leg vast of het is bereikt, of verzet het.`,
      uiterlijk,
      van: plusDagen(uiterlijk, 1),
    }));

/** A signal stands in lists of all trajecten: it says which one it is about, and not in whose words. */
const inTekst = (nummer: string): string => nummer.replace("-", " ");

/** Who is no partner was named by whoever typed it. */
const vanWie = (dossier: Dossier, wie: string): string =>
  partnerMet(dossier, wie) === undefined ? "" : ` (${namenInLijst(dossier)(wie)})`;
