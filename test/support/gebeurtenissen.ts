/** Builders for tests: people, gebeurtenissen with sound defaults, and a traject that runs. */
import { PERIODEN } from "#domain/aanmelding/perioden.ts";
import type { Periode } from "#domain/aanmelding/regels.ts";
import { swvNodig } from "#domain/aanmelding/samenwerkingsverband.ts";
import type { Definitie } from "#domain/gebeurtenissen/definitie.ts";
import { NIVEAUS } from "#domain/gebeurtenissen/evaluatie/niveaus.ts";
import { GEBEURTENISSEN } from "#domain/gebeurtenissen/index.ts";
import type { Bron, Journaalregel, Opdracht } from "#domain/journaal/lijn.ts";
import type { Order } from "#domain/traject/order.ts";
import { plusDagen, type Datum, type Tijdstip } from "#domain/kalender/datum.ts";
import type { Door, Rol } from "#domain/rollen.ts";
import { namenIn } from "#domain/traject/partnerschap.ts";
import { openEvaluaties } from "#domain/traject/evaluatiemoment.ts";
import { zonderWat } from "#domain/traject/sluiting.ts";
import { type Dossier } from "#domain/traject/dossier.ts";
import { type Stapnummer } from "#domain/traject/stap.ts";
import { staatbeeld, staatpad } from "#domain/traject/staat.ts";
import { proefzaak, type Zaak } from "#domain/traject/zaak.ts";
import { opening } from "#domain/traject/opening.ts";
import { step, type Stapresultaat } from "#domain/traject/step.ts";
import { type Inzending } from "#domain/traject/inzending.ts";
import type { Uitkomst } from "#domain/weigering.ts";

export const NUMMER = "ZA-2026-001";
/** An ordinary Monday. */
export const DAG: Datum = "2026-03-02";
export const REGELS = PERIODEN.find((periode) => periode.id === "2025")!;
export const REGISTER: Bron = { naam: "register-2020-2024", nummer: "17" };

export const MENSEN = {
  projectleider: { rol: "projectleider", id: "pl-1" },
  zorgarrangeur: { rol: "zorgarrangeur", id: "za-03" },
  /** De Wissel, who applies in the voorbeeld. */
  aanvrager: { rol: "aanvrager", id: "partner-1" },
  /** Gemeente Breda, the third of those who apply together in the voorbeeld. */
  partner: { rol: "partner", id: "partner-3" },
  auditor: { rol: "auditor", id: "auditor-1" },
  beheerder: { rol: "beheerder", id: "beheer-1" },
  systeem: { rol: "systeem", id: "motor" },
} as const satisfies Record<Rol, Door>;

export const ANDERE_ZA: Door = { rol: "zorgarrangeur", id: "za-05" };

interface Opties {
  readonly door?: Door;
  readonly gebeurdOp?: Datum | null;
  readonly id?: string;
  readonly bron?: Bron;
}

let teller = 0;

/** A gebeurtenis as it is sent in: left out, the gegevens are its own voorbeeld and it comes from someone who may. */
export function inzending(type: string, gegevens?: Readonly<Record<string, unknown>>, opties: Opties = {}): Inzending {
  const definitie = GEBEURTENISSEN.get(type);
  teller += 1;
  return {
    id: opties.id ?? `g-${teller}`,
    type,
    gegevens: gegevens ?? (definitie?.voorbeeld as Record<string, unknown> | undefined) ?? {},
    door: opties.door ?? gewoneAfzender(definitie),
    ...(opties.gebeurdOp === undefined ? {} : { gebeurdOp: opties.gebeurdOp }),
    ...(opties.bron === undefined ? {} : { bron: opties.bron }),
  };
}

export const gewoneAfzender = (definitie: Definitie | undefined): Door => {
  const rol = definitie?.wie.find((r) => r === "projectleider") ?? definitie?.wie[0] ?? "systeem";
  return MENSEN[rol];
};

type Stapuitkomst = Uitkomst<Stapresultaat>;

interface Gelopen {
  readonly begin: Zaak;
  readonly nu: Tijdstip;
  readonly uitgave: string | null;
  readonly weg: readonly Inzending[];
  readonly uitkomst: Stapuitkomst;
}

/** Ways that many tests walk, by their last gebeurtenis. */
const vasteWegen = new WeakMap<Inzending, Gelopen[]>();

/** From now on this act is carried out once for every zaak and moment: what comes of it is kept, and frozen. `step` is pure, so nothing else changes. */
export function loopEenmaal(weg: readonly Inzending[]): void {
  const laatste = weg.at(-1);
  if (laatste !== undefined) vasteWegen.set(laatste, []);
}

function stap(begin: Zaak, weg: readonly Inzending[], nu: Tijdstip, uitgave: string | null): Stapuitkomst {
  const laatste = weg.at(-1);
  const gelopen = laatste === undefined ? undefined : vasteWegen.get(laatste);
  const eerder = gelopen?.find(
    (een) =>
      een.begin === begin &&
      een.nu === nu &&
      een.uitgave === uitgave &&
      een.weg.length === weg.length &&
      een.weg.every((stuk, i) => stuk === weg[i]),
  );
  if (eerder !== undefined) return eerder.uitkomst;
  const uitkomst = step(begin, weg, nu, { uitgave });
  gelopen?.push({ begin, nu, uitgave, weg, uitkomst: diepBevroren(uitkomst) });
  return uitkomst;
}

function diepBevroren<T>(waarde: T): T {
  if (typeof waarde !== "object" || waarde === null || Object.isFrozen(waarde)) return waarde;
  Object.values(Object.freeze(waarde)).forEach(diepBevroren);
  return waarde;
}

interface Begin {
  readonly zaak: Zaak;
  readonly opening: Inzending;
}
const beginnen = new WeakMap<Periode, Map<string, Begin>>();

/** Reading the rules and the calendar of a period costs more than an act: once for every nummer. */
function beginVan(nummer: string, periode: Periode): Begin {
  const bekend = beginnen.get(periode) ?? new Map<string, Begin>();
  const begin = bekend.get(nummer) ?? { zaak: proefzaak(nummer), opening: opening(nummer, periode) };
  if (!bekend.has(nummer)) loopEenmaal([begin.opening]);
  beginnen.set(periode, bekend.set(nummer, begin));
  return begin;
}

/** A traject that lives in a test: every gebeurtenis goes through `step`, and what comes of it is kept. */
export class Verloop {
  zaak: Zaak;
  uitgave: string | null = null;
  /** Moment of recording of what is sent next. */
  nu: Tijdstip;
  /** Everything that was accepted, as it was sent. */
  readonly inzendingen: Inzending[] = [];
  readonly regels: Journaalregel[] = [];
  readonly opdrachten: Order[] = [];

  constructor({
    nummer = NUMMER,
    periode = REGELS,
    op = DAG,
  }: { nummer?: string; periode?: Periode; op?: Datum } = {}) {
    const begin = beginVan(nummer, periode);
    this.zaak = begin.zaak;
    this.nu = "";
    this.opDag(op).doe(begin.opening);
  }

  /** Goes its own way from here. */
  kopie(): Verloop {
    const { zaak, nu, uitgave, inzendingen, regels, opdrachten } = this;
    return Object.assign(Object.create(Verloop.prototype) as Verloop, {
      zaak,
      nu,
      uitgave,
      inzendingen: [...inzendingen],
      regels: [...regels],
      opdrachten: [...opdrachten],
    });
  }

  get dossier(): Dossier {
    return this.zaak.dossier;
  }
  get dag(): Datum {
    return this.nu.slice(0, 10);
  }
  /** What was ordered of the mail by the last line. */
  get laatsteBrieven(): readonly Opdracht["params"][] {
    return this.opdrachten
      .filter(({ type, volgnummer }) => type === "mail" && volgnummer === this.zaak.kop.volgnummer)
      .map(({ params }) => params);
  }
  /** The last line, as the tijdlijn tells it. */
  get laatsteZin(): string {
    const { type, gegevens } = this.regels.at(-1)!;
    return GEBEURTENISSEN.get(type)!.zin(gegevens, namenIn(this.dossier));
  }
  get pad(): string {
    return staatpad(this.zaak.staat);
  }
  /** The state in one word, the fase and the stap in hand. */
  get beeld(): ReturnType<typeof staatbeeld> {
    return staatbeeld(this.pad);
  }

  opDag(dag: Datum): this {
    this.nu = `${dag}T09:00:00.000Z`;
    return this;
  }
  later(dagen: number): this {
    return this.opDag(plusDagen(this.dag, dagen));
  }

  /** One act: what it changed, or why not. */
  probeer(...inzendingen: readonly Inzending[]): Uitkomst<Stapresultaat> {
    const uitkomst = stap(this.zaak, inzendingen, this.nu, this.uitgave);
    if (uitkomst.ok) {
      this.zaak = uitkomst.waarde.zaak;
      this.inzendingen.push(...inzendingen);
      this.regels.push(...uitkomst.waarde.regels);
      this.opdrachten.push(...uitkomst.waarde.opdrachten);
    }
    return uitkomst;
  }

  /** One act that must be accepted. */
  doe(...inzendingen: readonly Inzending[]): this {
    const uitkomst = this.probeer(...inzendingen);
    if (!uitkomst.ok)
      throw new Error(
        `${inzendingen.map((i) => i.type).join(", ")} in '${this.pad}': ${uitkomst.weigering.code}: ${uitkomst.weigering.reden}`,
      );
    return this;
  }

  /** One gebeurtenis that must be accepted; its gegevens default to its voorbeeld. */
  gebeurt(type: string, gegevens?: Readonly<Record<string, unknown>>, opties?: Opties): this {
    const reden = type === "traject.gesloten" && gegevens === undefined ? slotreden(this.dossier) : {};
    const een = inzending(type, gegevens, opties);
    return this.doe(metGewoon(this.dossier, { ...een, gegevens: { ...een.gegevens, ...reden } }));
  }

  /** The code of the refusal of one gebeurtenis; null when it was accepted (and happened). */
  weigert(type: string, gegevens?: Readonly<Record<string, unknown>>, opties?: Opties): string | null {
    const uitkomst = this.probeer(metGewoon(this.dossier, inzending(type, gegevens, opties)));
    return uitkomst.ok ? null : uitkomst.weigering.code;
  }
}

const EINDE: ReadonlySet<string> = new Set(["traject.gesloten", "nazorg.afgerond"]);
/** What is said of evaluatiemomenten that nobody takes over. */
export const laatVervallen = (dossier: Pick<Dossier, "evaluaties">): { evaluaties?: object[] } => {
  const open = openEvaluaties(dossier).filter(({ roept }) => roept === undefined);
  return open.length === 0
    ? {}
    : { evaluaties: open.map(({ id }) => ({ evaluatie: id, vervalt: "Nu niet meer nodig." })) };
};

/** Of the three of `evaluaties` the first was held: one is taken over at the closing, one lapses. */
export const OVERNAMES = [
  { evaluatie: "e2", partner: "partner-3" },
  { evaluatie: "e3", vervalt: "Het bestuur evalueert in het jaargesprek." },
];

/** Who was there, where that is not what a test is about. */
export const ERBIJ = { partners: ["partner-1"] };
/** What ends the work of the zorgarrangeur lets lapse what is still open, and somebody was there, unless the test says otherwise. */
const metGewoon = (dossier: Dossier, een: Inzending): Inzending => {
  if (een.type === "evaluatiemoment.gehouden") return { ...een, gegevens: { aanwezig: ERBIJ, ...een.gegevens } };
  return EINDE.has(een.type) && (een.bron ?? null) === null
    ? { ...een, gegevens: { ...laatVervallen(dossier), ...een.gegevens } }
    : een;
};

/** Who closes without what a traject leaves behind, says why. */
export const slotreden = (d: Dossier) =>
  zonderWat(d).length === 0 ? {} : { afwijking: "De school gaat zelf verder." };

export const EERSTE = "partner-1";
const PLAATS = (regels: Periode) => ({ periode: regels.id });

/** The ordinary way through the house, one milestone after the other. */
const MIJLPALEN = {
  nieuw: (v: Verloop) => v,
  ingediend: (v: Verloop) => v.gebeurt("aanmelding.ingediend"),
  beoordeling: (v: Verloop) => v.gebeurt("beoordeling.gestart"),
  toegekend: (v: Verloop) => v.gebeurt("plaats.gereserveerd", PLAATS(v.dossier.regels)).gebeurt("aanvraag.toegekend"),
  bezet: (v: Verloop) => v.gebeurt("za.toegewezen", { za: MENSEN.zorgarrangeur.id }),
  gestart: (v: Verloop) => v.gebeurt("traject.gestart"),
  stap4: (v: Verloop) => v.doe(...resultaten(v, [1, 2, 3])),
  stap5: (v: Verloop) => v.doe(...resultaten(v, [4])),
  stap6: (v: Verloop) => v.doe(...evaluaties(plusDagen(v.dag, 60))).doe(...resultaten(v, [5])),
  stappenGereed: (v: Verloop) =>
    v
      .gebeurt("evaluatiemoment.gehouden", { id: "e1", oordeel: "bestendigen", toelichting: "Goed." })
      .doe(...resultaten(v, [6])),
  afronding: (v: Verloop) => v.gebeurt("afronding.gestart", {}),
  oordeel: (v: Verloop) => v.gebeurt("eindverslag.vastgesteld"),
  terugkoppeling: (v: Verloop) => v.gebeurt("oordeel.gegeven"),
  gesloten: (v: Verloop) =>
    v
      .doe(
        ...v.dossier.partners.map((p) =>
          inzending("terugkoppeling.gegeven", { partner: p.nummer, wijze: "eindgesprek" }),
        ),
      )
      .gebeurt("traject.gesloten", {})
      // Tests of the borging make their own agreements.
      .gebeurt("borging.vervallen", { partner: EERSTE, reden: "Ander beleid." }),
} as const;
export type Mijlpaal = keyof typeof MIJLPALEN;

/** A traject that has come as far as `mijlpaal`. The way there is walked once for each beginning. */
export function verloopTot(mijlpaal: Mijlpaal, begin: ConstructorParameters<typeof Verloop>[0] = {}): Verloop {
  const { nummer = NUMMER, periode = REGELS, op = DAG } = begin;
  const bekend = gekomen.get(periode) ?? new Map<string, Verloop>();
  gekomen.set(periode, bekend);
  const namen = Object.keys(MIJLPALEN) as Mijlpaal[];
  const daar = namen.slice(0, namen.indexOf(mijlpaal) + 1).reduce((verloop, naam) => {
    const sleutel = `${nummer} ${op} ${naam}`;
    const hier = bekend.get(sleutel) ?? MIJLPALEN[naam](verloop.kopie());
    if (!bekend.has(sleutel)) diepBevroren(hier.zaak);
    bekend.set(sleutel, hier);
    return hier;
  }, new Verloop(begin));
  return daar.kopie();
}

const gekomen = new WeakMap<Periode, Map<string, Verloop>>();

/** An evaluatiemoment on each of the three levels, as stap 5 asks for: e1, e2 and e3. */
export const evaluaties = (datum: Datum, opties?: Opties): Inzending[] =>
  NIVEAUS.map((niveau, i) => inzending("evaluatiemoment.gepland", { id: `e${i + 1}`, niveau, datum }, opties));

const resultaten = (v: Verloop, stappen: readonly Stapnummer[]): Inzending[] =>
  stappen.map((stap) => inzending("stap.voltooid", { resultaat: stapresultaat(stap, v.dossier) }));

const DOEL = {
  doel: "Eén aanbieder voor de zorg in de klas.",
  maat: "Er is een contract.",
  uiterlijk: "2099-08-01",
  wie: "partner-1",
};

/** A sound result for a stap of this traject. */
export function stapresultaat(stap: Stapnummer, dossier: Dossier): Record<string, unknown> {
  const partijen = ["school", ...(swvNodig(dossier.onderwijstypen) ? ["samenwerkingsverband"] : []), "gemeente"];
  const delen: Record<Stapnummer, Record<string, unknown>> = {
    1: { overzicht: "Eén gemeente, één samenwerkingsverband, drie zorgaanbieders." },
    2: { knelpunten: "De zorg in de klas wordt per leerling geregeld.", groep: "leerlingen met lichamelijke zorg" },
    3: { personas: [{ groep: "lichamelijke zorg", behoefte: "Elke dag hulp bij eten en verzorging." }] },
    4: {
      projectgroep: partijen.map((partij) => ({ partij, naam: `Lid ${partij}`, taak: "Neemt deel aan het overleg." })),
    },
    5: {
      projectvoorstel: "pilot-zio.pdf",
      doelen: [DOEL],
      draagvlak: { uitvoerend: true, beleid: true, bestuur: true },
    },
    6: {
      afspraken: [{ partner: EERSTE, verantwoordelijkheid: "Zorg in de klas", afspraak: "Jaarlijks contract" }],
      bestendigen: "De pilot wordt vast beleid.",
    },
  };
  return { stap, ...delen[stap] };
}
