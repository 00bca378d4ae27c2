import type { StateValue } from "xstate";
import type { Definitie, Gebeurtenis } from "../gebeurtenissen/definitie.ts";
import type { Weigering } from "../weigering.ts";
import type { Dossier } from "./dossier.ts";
import { magNiet } from "./opzet.ts";
import { staatbeeld, staatpad, staatwaarde } from "./staat.ts";
import { toegestaan } from "./toegestaan.ts";

/** Why the machine stayed where it was. */

interface Snapshot {
  readonly value: StateValue;
  readonly context: Dossier;
}

/** A rule of the gebeurtenis says no, or this state does not know it. */
export function waaromNiet(definitie: Definitie, gebeurtenis: Gebeurtenis, snapshot: Snapshot): Weigering {
  return toegestaan(snapshot.value).has(gebeurtenis.type)
    ? (magNiet(snapshot.context, gebeurtenis) ?? {
        code: "staat.mag-niet",
        reden: `'${definitie.titel}' kan nu niet.`,
      })
    : nietInStaat(definitie, snapshot);
}

/** Its state does not know it: what comes first, if that is one simple thing. */
export function nietInStaat({ type, titel, nietNu }: Definitie, { value, context }: Snapshot): Weigering {
  const pad = staatpad(value);
  const reden =
    nietNu?.(context) ??
    [`'${titel}' kan niet in de staat '${staatbeeld(pad).staat}'.`, eerst(type, pad)]
      .filter((zin) => zin !== null)
      .join(" ");
  return { code: "staat.mag-niet", reden };
}

/** A part of the way through the house. */
interface Stadium {
  readonly paden: readonly string[];
  /** How far it is on the way. */
  readonly plek: number;
  /** What leads on from here. */
  readonly verder: string | null;
  /** What leads back. */
  readonly terug: string | null;
}

const stadium = (
  plek: number,
  paden: readonly string[],
  verder: string | null,
  terug: string | null = null,
): Stadium => ({
  paden,
  plek,
  verder,
  terug,
});
const weg = (plek: number, uitweg: string, ...paden: readonly string[]) => stadium(plek, paden, uitweg, uitweg);

const [INGEDIEND, START] = [2, 4];
const voortgang = (...delen: readonly string[]) => delen.map((deel) => `traject.voortgang.${deel}`);
const BESLIS = "Neem eerst een besluit over de aanvraag.";
const BREEK_AF = "Breek eerst de afronding af.";

const LEVENSLOOP: readonly Stadium[] = [
  stadium(0, ["nieuw", "aanmelding.concept"], "Dien eerst de aanmelding in."),
  stadium(INGEDIEND, ["aanmelding.aanvulling"], "Leg eerst het antwoord op de gevraagde aanvulling vast."),
  stadium(INGEDIEND, ["aanmelding.wachtlijst"], "De aanvraag wacht op een plaats."),
  stadium(INGEDIEND, ["aanmelding.plaatsAangeboden"], "Leg eerst het antwoord op het aanbod van een plaats vast."),
  stadium(2.5, ["aanmelding.behandeling.ingediend"], BESLIS),
  stadium(3, ["aanmelding.behandeling.beoordeling"], BESLIS, "De beoordeling is al begonnen."),
  weg(3.5, "Heropen eerst de aanvraag.", "afgewezen", "verwezen", "geconsulteerd", "ingetrokken"),
  stadium(START, voortgang("start"), "Start eerst het traject."),
  stadium(5, voortgang("verkennen", "betrekken", "implementeren", "stappenGereed"), "Begin eerst met de afronding."),
  stadium(
    6,
    voortgang("afronding.eindverslag"),
    "Stel eerst het eindverslag vast, of leg vast waarom het er niet komt.",
    BREEK_AF,
  ),
  stadium(7, voortgang("afronding.oordeel"), "Geef eerst een oordeel over het traject.", BREEK_AF),
  stadium(8, voortgang("afronding.terugkoppeling"), "Sluit eerst het traject.", BREEK_AF),
  weg(8.5, "Heropen eerst het traject.", "stopgezet"),
  stadium(9, ["gesloten"], "Start eerst de nazorg.", "Heropen eerst het traject."),
  stadium(10, ["nazorg"], null, "Rond eerst de nazorg af en heropen dan het traject."),
];

/** Null where nothing would help, or more than one thing comes first. */
function eerst(type: string, pad: string): string | null {
  const delen = pad.split(" + ");
  const hier = LEVENSLOOP.find(({ paden }) =>
    paden.some((een) => delen.some((deel) => deel === een || deel.startsWith(`${een}.`))),
  );
  const plekken = plekkenVan(type);
  if (hier === undefined || plekken.length === 0) return null;
  if (plekken.some((plek) => plek > hier.plek)) return hier.verder;
  const laatste = Math.max(...plekken);
  if (laatste < INGEDIEND) return "De aanmelding is al ingediend.";
  if (laatste < START && hier.plek >= START) return "Over de aanvraag is al beslist.";
  return laatste < hier.plek ? hier.terug : null;
}

/** How far on the way it is known; asked of every type that a state does not know, at each page of a traject. */
function plekkenVan(type: string): readonly number[] {
  const eerder = PLEKKEN.get(type);
  if (eerder !== undefined) return eerder;
  const plekken = LEVENSLOOP.filter(({ paden }) => paden.some((een) => toegestaan(staatwaarde(een)).has(type))).map(
    ({ plek }) => plek,
  );
  PLEKKEN.set(type, plekken);
  return plekken;
}

const PLEKKEN = new Map<string, readonly number[]>();
