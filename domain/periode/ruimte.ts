import { bekendePerioden } from "../aanmelding/perioden.ts";
import type { Periode } from "../aanmelding/regels.ts";
import { inWoorden, plusDagen, type Datum } from "../kalender/datum.ts";
import { nieuweBoekhouding, vrij, type Boekhouding } from "./boekhouding.ts";

/** How much room there is in a subsidieperiode, and when there is again: what the projectleider looks at before promising anything. */
export interface Ruimte {
  readonly id: string;
  readonly naam: string;
  readonly bezet: number;
  /** Null = no bound. */
  readonly plaatsen: number | null;
  readonly wachtenden: number;
  /** In whole sentences: when a place comes free. */
  readonly wanneer: string;
}

/** Of what runs on this day, and of what is over but still has somebody waiting; `boeken`: those that were written. */
export function ruimteOp(boeken: readonly Boekhouding[], vandaag: Datum): readonly Ruimte[] {
  const perId = new Map(boeken.map((boek) => [boek.regels.id, boek]));
  const perioden = bekendePerioden(boeken.map(({ regels }) => regels));
  return perioden
    .map((regels) => perId.get(regels.id) ?? nieuweBoekhouding(regels))
    .filter(({ regels: { van, tot }, wachtlijst }) => (van <= vandaag && vandaag <= tot) || wachtlijst.length > 0)
    .map((boek) => ({
      id: boek.regels.id,
      naam: boek.regels.naam,
      bezet: Object.keys(boek.plaatsen).length,
      plaatsen: boek.regels.capaciteit,
      wachtenden: boek.wachtlijst.length,
      wanneer: wanneerVrij(boek, perioden, vandaag),
    }));
}

/** A place in a full period comes free when an offer lapses or a traject gives it back; of the second nobody knows the day. */
export function wanneerVrij(
  boek: Pick<Boekhouding, "regels" | "plaatsen" | "aanbiedingen" | "wachtlijst">,
  perioden: readonly Periode[],
  vandaag: Datum,
): string {
  const over = vrij(boek);
  if (over === null) return "Er is geen grens aan het aantal plaatsen.";
  if (over > 0) return over === 1 ? "Er is nu 1 plaats vrij." : `Er zijn nu ${over} plaatsen vrij.`;
  const [aanbod] = Object.entries(boek.aanbiedingen).toSorted(([, een], [, ander]) =>
    een.uiterlijk < ander.uiterlijk ? -1 : 1,
  );
  const volgende = perioden.find(({ van }) => van > vandaag);
  const delen = [
    ...(aanbod === undefined
      ? []
      : [
          `De eerste dag waarop een plaats kan vrijkomen is ${inWoorden(plusDagen(aanbod[1].uiterlijk, 1))}: dan vervalt het aanbod aan ${aanbod[0]} als er geen antwoord is.`,
        ]),
    ...(volgende === undefined ? [] : [`${volgende.naam} begint op ${inWoorden(volgende.van)}.`]),
  ];
  return delen.length > 0
    ? delen.join(" ")
    : "Er is geen dag bekend waarop een plaats vrijkomt: dat gebeurt pas als een traject zijn plaats teruggeeft.";
}

/** "4 van 10 plaatsen vergeven, nog 6 vrij. Niemand wacht." */
export const plaatsenInWoorden = ({
  bezet,
  plaatsen,
  wachtenden,
}: Pick<Ruimte, "bezet" | "plaatsen" | "wachtenden">): string =>
  [
    `${bezet}${plaatsen === null ? "" : ` van ${plaatsen}`} ${bezet === 1 && plaatsen === null ? "plaats" : "plaatsen"}`,
    ` vergeven${plaatsen === null ? ", zonder grens" : `, ${ruimte(plaatsen - bezet)}`}.`,
    ` ${wachtenden === 0 ? "Niemand wacht." : `Op de wachtlijst: ${wachtenden}.`}`,
  ].join("");

const ruimte = (vrij: number): string =>
  vrij > 0 ? `nog ${vrij} vrij` : vrij === 0 ? "de periode is vol" : `${-vrij} meer dan er plaatsen zijn`;
