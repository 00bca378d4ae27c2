import type { Datum } from "../kalender/datum.ts";
import { termijnen } from "../termijnen.ts";
import { termijnsleutel, type Termijn } from "../termijnen/termijn.ts";
import type { Dossier } from "../traject/dossier.ts";
import { staatpad } from "../traject/staat.ts";
import type { Zaak } from "../traject/zaak.ts";
import { POTTEN, urenIn, type Pot } from "../uren/lopend.ts";
import { gepasseerdeTrede, urentreden } from "../uren/treden.ts";
import { gelukt, type Uitkomst, type Weigering } from "../weigering.ts";
import { brievenIn, type Brief } from "./brieven.ts";
import { dadenVoor, type Vraag } from "./daden.ts";
import { alsZaak, doe, naKlok } from "./proefrit.ts";
import { redenNodig } from "./reden-nodig.ts";
import { signaalverschillen, type Signaalverschil } from "./signaalverschil.ts";
import { verschillen, type Stand, type Verschil } from "./verschil.ts";

/** What would move if something happened: nothing is recorded and nothing is sent. */
export interface Gevolgen {
  readonly termijnen: readonly Verschil[];
  /** Those that a pause does not hold up. */
  readonly looptDoor: readonly Lopend[];
  readonly signalen: readonly Signaalverschil[];
  /** Letters that what happens would order at once. */
  readonly brieven: readonly (Brief & { readonly op: Datum })[];
  /** Null when the hours stay as they are; the day on which they run out stands among the termijnen. */
  readonly uren: Urenverschil | null;
}

export interface Urenverschil {
  readonly pot: Pot;
  readonly budget: number;
  readonly oud: number;
  readonly nieuw: number;
  /** The highest rung of the budget that is passed on the way, in percent. */
  readonly trede: number | null;
  /** Why they can only be booked with a reason; null when they need none. */
  readonly redenNodig: Weigering | null;
}

/**
 * The gebeurtenissen themselves are tried, by the machine and by the rules that they will go by when they really happen: so it is refused what
 * will be refused, and says what the traject will say. Until then only the clock acts; what people will do nobody knows.
 */
export function watAls(dossier: Dossier, staatpad: string, vraag: Vraag, vandaag: Datum): Uitkomst<Gevolgen> {
  const daden = dadenVoor(dossier, staatpad, vraag, vandaag);
  if (!daden.ok) return daden;
  const voor = naKlok(alsZaak(dossier, staatpad), vandaag, daden.waarde[0].dag);
  let zaak = voor;
  const na: Stand[] = [];
  const brieven: Gevolgen["brieven"][number][] = [];
  for (const daad of daden.waarde) {
    const gedaan = doe(zaak, daad);
    if (!gedaan.ok) return gedaan;
    ({ zaak } = gedaan.waarde);
    na.push({ zaak, vanaf: daad.dag });
    brieven.push(...brievenIn(gedaan.waarde.opdrachten).map((brief) => ({ op: daad.dag, ...brief })));
  }
  return gelukt({
    looptDoor: vraag.soort === "pauze" ? looptDoor(voor, na[0]!) : [],
    termijnen: verschillen({ zaak: voor, vanaf: vandaag }, na),
    signalen: signaalverschillen(
      voor,
      na.map((stand) => stand.zaak),
    ),
    brieven,
    uren: urenverschil(voor.dossier, zaak.dossier, () => redenNodig(voor, daden.waarde[0])),
  });
}

type Lopend = Pick<Termijn, "soort" | "onderwerp" | "uiterlijk">;

/** What ran before the pause and runs in it, to the same day. */
function looptDoor(voor: Zaak, { zaak }: Stand): readonly Lopend[] {
  const eerder = new Set(termijnen(voor.dossier, staatpad(voor.staat)).map(termijnsleutel));
  return termijnen(zaak.dossier, staatpad(zaak.staat))
    .filter((termijn) => eerder.has(termijnsleutel(termijn)))
    .map(({ soort, onderwerp, uiterlijk }) => ({
      soort,
      ...(onderwerp === undefined ? {} : { onderwerp }),
      uiterlijk,
    }));
}

export const verandertNiets = ({ termijnen, signalen, brieven, uren }: Gevolgen): boolean =>
  [termijnen, signalen, brieven].every((lijst) => lijst.length === 0) && uren === null;

/** `waarom`: why these hours need a reason that was not given. */
export function urenverschil(voor: Dossier, na: Dossier, waarom: () => Weigering | null): Urenverschil | null {
  // Not always the pot that runs: hours of the last day of a nazorg are still its own.
  for (const welke of POTTEN) {
    const { geboekt: oud } = urenIn(voor, welke);
    const { pot, budget, geboekt: nieuw } = urenIn(na, welke);
    if (oud !== nieuw)
      return {
        pot,
        budget,
        oud,
        nieuw,
        trede: gepasseerdeTrede(urentreden(na.regels), { voor: oud, na: nieuw, budget }),
        redenNodig: waarom(),
      };
  }
  return null;
}
