import type { Termijnsoort } from "../aanmelding/regels.ts";
import type { Datum } from "../kalender/datum.ts";
import { termijnenOp } from "../termijnen.ts";
import { beslistermijn } from "../termijnen/besluit.ts";
import { termijnsleutel, type Moment, type Termijn } from "../termijnen/termijn.ts";
import { uitAanvulling } from "../termijnen/verschuiving.ts";
import type { Dossier } from "../traject/dossier.ts";
import { staatpad } from "../traject/staat.ts";
import type { Zaak } from "../traject/zaak.ts";
import { brievenIn, type Brief } from "./brieven.ts";
import { doeMoment } from "./proefrit.ts";

/** A term that ends on another day, or of which something that the clock does comes on another day. */
export interface Verschil {
  readonly soort: Termijnsoort;
  readonly onderwerp?: string;
  /** Null: it did not run. */
  readonly oud: Einde | null;
  /** Null: it no longer runs. */
  readonly nieuw: Einde | null;
  readonly momenten: readonly Momentverschil[];
}

type Einde = Pick<Termijn, "uiterlijk" | "regels">;

/** Something that the clock does, with the letters that go with it. */
export interface Momentverschil {
  readonly trede: string;
  readonly type: string;
  readonly brieven: readonly Brief[];
  /** Null: it would not come (any more). */
  readonly oud: Datum | null;
  readonly nieuw: Datum | null;
}

/** How a traject stands, and the first day on which the clock can act on that. */
export interface Stand {
  readonly zaak: Zaak;
  readonly vanaf: Datum;
}

/** `na`: how it stands after each thing that happens, in order. What only runs in between counts as far as it comes to something. */
export function verschillen(voor: Stand, na: readonly Stand[]): Verschil[] {
  const oud = lopend(voor);
  let nieuw: Lopend[] = [];
  for (const stand of na) nieuw = opgevolgd(nieuw, lopend(stand), stand.vanaf, oud);
  const [stilVoor, stilNa] = stilstaand(voor.zaak.dossier, (na.at(-1) ?? voor).zaak.dossier);
  return paren(metBesluit(oud, stilVoor), metBesluit(nieuw, stilNa))
    .map(([een, ander]) => verschil(een, ander))
    .filter((een) => een !== null);
}

/** The decision that waits for an aanvulling before and after: no term that runs, but the journaal tells that it moves, and so does this. */
const stilstaand = (voor: Dossier, na: Dossier): readonly Termijn[] => {
  const wordt = uitAanvulling(na).map((een) => beslistermijn(een));
  return (
    uitAanvulling(voor)
      .map((een, i) => [beslistermijn(een), wordt[i] ?? null].filter((termijn) => termijn !== null))
      .find(([een, ander]) => een !== undefined && ander !== undefined && een.uiterlijk !== ander.uiterlijk) ?? []
  );
};

const metBesluit = (lopende: readonly Lopend[], stil: Termijn | undefined): readonly Lopend[] =>
  stil === undefined || lopende.some(({ termijn }) => termijn.soort === stil.soort)
    ? lopende
    : [...lopende, { termijn: stil, momenten: [] }];

interface Lopend {
  readonly termijn: Termijn;
  /** What the clock still has to do, on the day that it can. */
  readonly momenten: readonly { readonly moment: Moment; readonly op: Datum; readonly zaak: Zaak }[];
}

function lopend({ zaak, vanaf }: Stand): Lopend[] {
  const gedaan = new Set(zaak.dossier.signalen);
  return termijnenOp(zaak.dossier, staatpad(zaak.staat), vanaf).map((termijn) => ({
    termijn,
    momenten: termijn.momenten
      .filter(({ trede }) => !gedaan.has(`${termijnsleutel(termijn)}/${trede}`))
      .map((moment) => ({ moment, op: moment.op > vanaf ? moment.op : vanaf, zaak })),
  }));
}

/**
 * The terms from `vanaf` on, after `eerder` ran until that day. A term that went on meanwhile was not held up; one that came and went, and never
 * was there before, counts for what the clock did about it.
 */
function opgevolgd(eerder: readonly Lopend[], nu: readonly Lopend[], vanaf: Datum, oud: readonly Lopend[]): Lopend[] {
  const verder = nu.map((een) => eerder.find((ander) => sleutel(ander) === sleutel(een)) ?? een);
  const tussendoor = eerder
    .filter((een) => [...nu, ...oud].every((ander) => naam(ander) !== naam(een)))
    .map(({ termijn, momenten }) => ({ termijn, momenten: momenten.filter(({ op }) => op < vanaf) }))
    .filter(({ momenten }) => momenten.length > 0);
  return [...verder, ...tussendoor];
}

const naam = ({ termijn: { soort, onderwerp } }: Lopend): string => `${soort}/${onderwerp ?? ""}`;
const sleutel = (een: Lopend): string => `${een.termijn.vanaf} ${termijnsleutel(een.termijn)}`;

/** The same terms before and after: those that began on the same day first, for there may be two of a kind. */
function paren(oud: readonly Lopend[], nieuw: readonly Lopend[]): [Lopend | null, Lopend | null][] {
  const over = new Set(nieuw);
  const zoek = (past: (ander: Lopend) => boolean): Lopend | null => {
    const gevonden = [...over].find(past) ?? null;
    if (gevonden !== null) over.delete(gevonden);
    return gevonden;
  };
  const eerst = oud.map((een): [Lopend, Lopend | null] => [
    een,
    zoek((ander) => naam(ander) === naam(een) && ander.termijn.vanaf === een.termijn.vanaf),
  ]);
  const daarna = eerst.map(([een, ander]): [Lopend, Lopend | null] => [
    een,
    ander ?? zoek((rest) => naam(rest) === naam(een)),
  ]);
  return [...daarna, ...[...over].map((een): [null, Lopend] => [null, een])];
}

function verschil(oud: Lopend | null, nieuw: Lopend | null): Verschil | null {
  const { soort, onderwerp } = (nieuw ?? oud)!.termijn;
  const momenten = momentverschillen(oud, nieuw);
  if (oud?.termijn.uiterlijk === nieuw?.termijn.uiterlijk && momenten.length === 0) return null;
  return {
    soort,
    ...(onderwerp === undefined ? {} : { onderwerp }),
    oud: oud === null ? null : einde(oud),
    nieuw: nieuw === null ? null : einde(nieuw),
    momenten,
  };
}

const einde = ({ termijn: { uiterlijk, regels } }: Lopend): Einde => ({ uiterlijk, regels });

function momentverschillen(oud: Lopend | null, nieuw: Lopend | null): Momentverschil[] {
  const was = perTrede(oud);
  const wordt = perTrede(nieuw);
  return [...new Set([...was.keys(), ...wordt.keys()])]
    .flatMap((welke) => {
      const [een, ander] = [was.get(welke), wordt.get(welke)];
      const bron = ander ?? een;
      return bron === undefined || een?.op === ander?.op
        ? []
        : {
            trede: trede(bron.moment),
            type: bron.moment.type,
            brieven: brievenIn(doeMoment(bron.zaak, bron.moment, bron.op).opdrachten),
            oud: een?.op ?? null,
            nieuw: ander?.op ?? null,
          };
    })
    .toSorted((een, ander) => (dag(een) < dag(ander) ? -1 : 1));
}

const dag = ({ oud, nieuw }: Momentverschil): Datum => nieuw ?? oud ?? "";

/** By rung. What is told again and again is numbered from the beginning of the term; what matters is which of them is the next, and the one after it. */
function perTrede(een: Lopend | null): Map<string, Lopend["momenten"][number]> {
  const gevonden = new Map<string, Lopend["momenten"][number]>();
  for (const komend of een?.momenten ?? []) {
    let welke = trede(komend.moment);
    while (gevonden.has(welke)) welke += "+";
    gevonden.set(welke, komend);
  }
  return gevonden;
}

const trede = ({ trede: welke }: Moment): string => welke.replace(/-\d+$/, "");
