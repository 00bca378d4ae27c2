/** Random walks: what people, the clock and mistakes could do to one traject, in any order. */
import fc from "fast-check";
import { toegestaan } from "#domain/traject/toegestaan.ts";
import { type Inzending } from "#domain/traject/inzending.ts";
import {
  ANDERE_ZA,
  inzending,
  MENSEN,
  REGISTER,
  verloopTot,
  Verloop,
  type Mijlpaal,
} from "#test/support/gebeurtenissen.ts";
import { kandidaten } from "#test/support/kandidaten.ts";

/** Repeatable: TRAJECTEN_SEED=… npm run test:domain. */
export const SEED = Number(process.env["TRAJECTEN_SEED"] ?? Math.floor(Math.random() * 2 ** 31));

export interface Zet {
  readonly keuze: number;
  /** Only what the state knows, so that walks get somewhere. */
  readonly passend: boolean;
  readonly dagenLater: number;
  readonly kwartieren: number;
  readonly fout: "geen" | "zonder datum" | "afzender" | "gegevens" | "toekomst" | "herhaling" | "vervalst";
}

/** Each inner list is one act. */
export interface Wandeling {
  readonly vanaf: Mijlpaal | "register";
  readonly handelingen: readonly (readonly Zet[])[];
}

const zet: fc.Arbitrary<Zet> = fc.record({
  keuze: fc.nat(),
  passend: fc.oneof({ weight: 9, arbitrary: fc.constant(true) }, { weight: 1, arbitrary: fc.constant(false) }),
  dagenLater: fc.oneof(
    { weight: 3, arbitrary: fc.constant(0) },
    { weight: 1, arbitrary: fc.integer({ min: 1, max: 60 }) },
  ),
  kwartieren: fc.integer({ min: 1, max: 100 }),
  fout: fc.oneof(
    { weight: 12, arbitrary: fc.constant("geen" as const) },
    { weight: 2, arbitrary: fc.constant("zonder datum" as const) },
    { weight: 1, arbitrary: fc.constantFrom("afzender", "gegevens", "toekomst", "herhaling", "vervalst") },
  ),
});

export const wandeling: fc.Arbitrary<Wandeling> = fc.record({
  vanaf: fc.constantFrom<Mijlpaal | "register">(
    "register",
    "nieuw",
    "ingediend",
    "bezet",
    "gestart",
    "stap6",
    "afronding",
    "gesloten",
  ),
  handelingen: fc.array(fc.array(zet, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 25 }),
});

/** The act that these zetten stand for, at the moment the traject has come to. */
function handeling(verloop: Verloop, zetten: readonly Zet[]): Inzending[] {
  const kan = toegestaan(verloop.zaak.staat);
  return zetten.map(({ keuze, passend, kwartieren, fout }) => {
    const alle = kandidaten(verloop.zaak, verloop.dag).filter(({ type }) => !passend || kan.has(type));
    const gekozen = metStap(metUren(alle[keuze % alle.length]!, kwartieren), kwartieren);
    switch (fout) {
      case "geen":
        return gekozen;
      case "zonder datum":
        // What a register tells of a traject that came from it; anything else needs its date.
        return { ...gekozen, gebeurdOp: null, bron: verloop.dossier.bron, door: MENSEN.projectleider };
      case "afzender":
        return { ...gekozen, door: keuze % 2 === 0 ? MENSEN.auditor : ANDERE_ZA };
      case "gegevens":
        return { ...gekozen, gegevens: { ...gekozen.gegevens, verzonnen: keuze } };
      case "toekomst":
        return { ...gekozen, gebeurdOp: "2999-01-01" };
      case "herhaling":
        return verloop.inzendingen[keuze % verloop.inzendingen.length] ?? gekozen;
      case "vervalst":
        return inzending(gekozen.type, {});
    }
  });
}

/** Any stap may be begun with a reason, also before those that come first. */
const metStap = (gekozen: Inzending, kwartieren: number): Inzending =>
  gekozen.type === "stap.begonnen" && "reden" in gekozen.gegevens
    ? { ...gekozen, gegevens: { ...gekozen.gegevens, stap: (kwartieren % 6) + 1 } }
    : gekozen;

const metUren = (gekozen: Inzending, kwartieren: number): Inzending =>
  gekozen.type.startsWith("uren.") ? { ...gekozen, gegevens: { ...gekozen.gegevens, uren: kwartieren / 4 } } : gekozen;

/** Walks; `bij` sees every act before it is sent. Many tests walk the same walks: each is walked once. */
export function loop(
  wandeling: Wandeling,
  bij: (verloop: Verloop, inzendingen: readonly Inzending[]) => void = () => undefined,
): Verloop {
  const sleutel = JSON.stringify(wandeling);
  const { momenten, einde } = gelopen.get(sleutel) ?? wandel(wandeling);
  gelopen.set(sleutel, { momenten, einde });
  for (const { verloop, inzendingen } of momenten) bij(verloop.kopie(), inzendingen);
  return einde.kopie();
}

interface Gelopen {
  readonly momenten: readonly { readonly verloop: Verloop; readonly inzendingen: readonly Inzending[] }[];
  readonly einde: Verloop;
}
const gelopen = new Map<string, Gelopen>();

export const beginVan = ({ vanaf }: Pick<Wandeling, "vanaf">): Verloop =>
  vanaf === "register"
    ? new Verloop().gebeurt("aanmelding.overgenomen", undefined, { bron: REGISTER, gebeurdOp: null })
    : verloopTot(vanaf);

function wandel({ vanaf, handelingen }: Wandeling): Gelopen {
  const verloop = beginVan({ vanaf });
  const momenten = handelingen.map((zetten) => {
    verloop.later(zetten[0]?.dagenLater ?? 0);
    const inzendingen = handeling(verloop, zetten);
    const moment = { verloop: verloop.kopie(), inzendingen };
    verloop.probeer(...inzendingen);
    return moment;
  });
  return { momenten, einde: verloop };
}
