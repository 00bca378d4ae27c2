/** Builders for tests: people, gebeurtenissen with sound defaults, a traject that runs, and what could happen to it next. */
import { VOORBEELD_AANMELDING } from "#domain/aanmelding/voorbeeld.ts";
import { PERIODEN } from "#domain/aanmelding/perioden.ts";
import type { Periode } from "#domain/aanmelding/regels.ts";
import { swvNodig } from "#domain/aanmelding/samenwerkingsverband.ts";
import { eerstvolgende } from "#domain/fasen.ts";
import type { Definitie } from "#domain/gebeurtenissen/definitie.ts";
import { NIVEAUS } from "#domain/gebeurtenissen/evaluatie/niveaus.ts";
import { GEBEURTENISSEN } from "#domain/gebeurtenissen/index.ts";
import type { Bron, Journaalregel, Opdracht } from "#domain/journaal/lijn.ts";
import type { Order } from "#domain/traject/order.ts";
import { plusDagen, type Datum, type Tijdstip } from "#domain/kalender/datum.ts";
import type { Door, Rol } from "#domain/rollen.ts";
import { meedoend, namenIn } from "#domain/traject/partnerschap.ts";
import { openEvaluaties } from "#domain/traject/evaluatiemoment.ts";
import { isOpen, type Voornemen } from "#domain/traject/plan.ts";
import { zonderWat } from "#domain/traject/sluiting.ts";
import { urenbudget } from "#domain/traject/urenstand.ts";
import { type Dossier } from "#domain/traject/dossier.ts";
import { type Stapnummer } from "#domain/traject/stap.ts";
import { signaalkernen } from "#domain/signalen/signalen.ts";
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

const gewoneAfzender = (definitie: Definitie | undefined): Door => {
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
const laatVervallen = (dossier: Pick<Dossier, "evaluaties">): { evaluaties?: object[] } => {
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

interface Kandidaat {
  readonly gegevens?: Readonly<Record<string, unknown>>;
  readonly door?: Door;
  readonly bron?: Bron;
}

const stapInHand = (dossier: Dossier): Stapnummer => eerstvolgende(dossier) ?? 6;
const openStappen = (dossier: Dossier): boolean => eerstvolgende(dossier) !== null;
const EERSTE = "partner-1";
const zonderTerugkoppeling = (dossier: Dossier): string[] =>
  meedoend(dossier)
    .map(({ nummer }) => nummer)
    .filter((nummer) => !dossier.terugkoppeling.includes(nummer));
const eersteOpen = (dossier: Dossier): string => openEvaluaties(dossier)[0]?.id ?? "e1";
/** Of beleid or bestuur if there is one: those can be moved and called off without the others. */
const laatsteOpen = (dossier: Dossier): string => openEvaluaties(dossier).at(-1)?.id ?? "e1";
const nogTePlannen = ({ evaluaties: gepland }: Dossier) =>
  NIVEAUS.filter((niveau) => !gepland.some((e) => e.niveau === niveau && e.vervallen === undefined));

const openVoornemen = (lijst: readonly Voornemen[], soort: string): string =>
  lijst.find(isOpen)?.nummer ?? `${soort}-1`;

const slotreden = (d: Dossier) => (zonderWat(d).length === 0 ? {} : { afwijking: "De school gaat zelf verder." });

/** Of a letter to a partner, where there is one. */
const aanPartner = (d: Dossier) =>
  meedoend(d)
    .slice(-1)
    .map(({ nummer }) => ({ brief: "borgingsvraag", aan: "partner", partner: nummer, bij: 4 }));

const NIVEAUPLEK = { partner: EERSTE, niveau: "bestuur" };
const SAM = { naam: "Sam de Boer", email: "s.deboer@wissel.example" };

/** What fits the dossier, per type; a type that is not here is sent with its voorbeeld. */
const PASSEND: Readonly<Record<string, (dossier: Dossier, dag: Datum, pad: string) => readonly Kandidaat[]>> = {
  "dossier.geopend": ({ nummer, regels }) => [
    { gegevens: opening(nummer, regels.id === "onbekend" ? REGELS : regels).gegevens },
  ],
  "aanmelding.ingediend": () => [{ gegevens: VOORBEELD_AANMELDING, door: MENSEN.aanvrager }],
  "aanmelding.overgenomen": () => [{ bron: REGISTER }],
  "aanvraag.ingetrokken": (d) => [
    { gegevens: { ...(d.partners.length === 0 ? {} : { namens: EERSTE }), reden: "De school pakt het zelf op." } },
  ],
  "aanvulling.verstreken": (d, dag) => [{ gegevens: { uiterlijk: d.aanvulling?.uiterlijk ?? dag } }],
  "partner.hernoemd": (d) => [
    { gegevens: { partner: EERSTE, naam: `School ${d.partners[0]?.naam.length ?? 0}`, reden: "De school fuseert." } },
  ],
  "aanvrager.gewijzigd": (d) => [
    {
      gegevens: {
        partner: meedoend(d).find((p) => p.nummer !== d.aanvrager && p.contactpersoon !== null)?.nummer ?? "partner-2",
        reden: "Een ander trekt het voortaan.",
      },
    },
  ],
  "partner.toegevoegd": (d) => [
    { gegevens: { partij: "zorgaanbieder", naam: `Zorgaanbieder ${d.partners.length + 1}` } },
  ],
  "aanvraag.toegekend": (d) => [
    d.bron === null ? {} : { bron: d.bron },
    { gegevens: { vorm: "kort", uren: 40, toelichting: "Vooral kennis delen." } },
  ],
  "plaats.gereserveerd": (d) => [{ gegevens: { periode: d.regels.id } }],
  "plaats.aangeboden": (_d, dag) => [{ gegevens: { uiterlijk: plusDagen(dag, 14) } }],
  "plaats.verlopen": (d, dag) => [{ gegevens: { uiterlijk: d.aanbodUiterlijk ?? dag } }],
  "overdracht.gestart": (d) => [
    { gegevens: { naar: d.za === ANDERE_ZA.id ? MENSEN.zorgarrangeur.id : ANDERE_ZA.id, reden: "Verlof" } },
  ],
  "overdracht.voltooid": (d) => [
    d.overdracht === null ? {} : { door: { rol: "zorgarrangeur", id: d.overdracht.naar } },
    { door: MENSEN.projectleider },
  ],
  "contactpersoon.vertrekt": () => [{ gegevens: { partner: EERSTE, reden: "Andere baan." } }],
  "partner.vertrokken": (d) => [
    {
      gegevens: {
        partner: meedoend(d).at(-1)?.nummer ?? "partner-3",
        overnemer: EERSTE,
        reden: "De gemeenten gaan samen.",
      },
    },
  ],
  "contactpersoon.gewijzigd": (d) => [
    {
      gegevens: {
        partner: meedoend(d).find((p) => p.contactpersoon === null)?.nummer ?? EERSTE,
        contactpersoon: { naam: "Jip Jansen", email: "j.jansen@wissel.example" },
        overdracht: "Dossier doorgenomen.",
      },
    },
  ],
  "contactpersoon.niveau-benoemd": () => [{ gegevens: { ...NIVEAUPLEK, contactpersoon: SAM } }],
  "contactpersoon.niveau-vervangen": () => [{ gegevens: { ...NIVEAUPLEK, reden: "Weg." } }],
  "contactpersoon.niveau-overgedragen": () => [
    { gegevens: { ...NIVEAUPLEK, contactpersoon: SAM, overdracht: "Doorgenomen.", mandaat: true, tijd: true } },
  ],
  "stap.begonnen": (d) => [
    { gegevens: { stap: stapInHand(d) } },
    { gegevens: { stap: 1, reden: "Er is een nieuwe gemeente bij gekomen." } },
  ],
  "stap.voltooid": (d) => [{ gegevens: { resultaat: stapresultaat(stapInHand(d), d) } }],
  "stap.overgeslagen": (d) => [{ gegevens: { stap: stapInHand(d), reden: "Vorig jaar al gedaan." } }],
  "regiehouder.aangewezen": (d) => [{ gegevens: { stap: stapInHand(d), regiehouder: "beleidsadviseur gemeente" } }],
  "evaluatiemoment.gepland": (d, dag) =>
    ["uitvoerend", ...nogTePlannen(d)].map((niveau) => ({
      gegevens: {
        id: `e${d.evaluaties.length + 1}`,
        niveau,
        datum: plusDagen(dag, 60),
        ...(d.afgesloten ? { roept: EERSTE } : {}),
      },
    })),
  "evaluatiemoment.verzet": (d, dag) => [
    { gegevens: { id: laatsteOpen(d), datum: plusDagen(dag, 90 + d.evaluaties.length), reden: "Ziekte" } },
  ],
  "evaluatiemoment.vervallen": (d) => [{ gegevens: { id: laatsteOpen(d), reden: "De pilot begint later." } }],
  "evaluatiemoment.gehouden": (d) => [
    {
      gegevens: {
        id: eersteOpen(d),
        oordeel: "bijsturen",
        toelichting: "Te weinig overleg.",
        hoe: "Elke maand.",
        aanwezig: ERBIJ,
      },
    },
  ],
  "evaluatiemoment.gecorrigeerd": ({ evaluaties: momenten }) => {
    const { id = "e1", oordeel = null } = momenten.findLast((e) => e.oordeel !== null) ?? {};
    return [{ gegevens: { id, oordeel: oordeel === "stoppen" ? "bestendigen" : "stoppen", reden: "Verkeerd vakje." } }];
  },
  "borging.vastgelegd": () => [
    { gegevens: { partner: EERSTE, verantwoordelijkheid: "Zorg in de klas", afspraak: "Jaarlijks contract" } },
  ],
  "borging.vervallen": (d) => {
    const { partner = EERSTE, verantwoordelijkheid, afspraak } = d.borging[0] ?? {};
    return [{ gegevens: { partner, ...(afspraak && { verantwoordelijkheid, afspraak }), reden: "Ander beleid." } }];
  },
  "borging.gecontroleerd": (d) =>
    [true, false].map((nagekomen) => ({
      gegevens: { partner: d.borging[0]?.partner ?? EERSTE, nagekomen, toelichting: "Gebeld over het contract." },
    })),
  "borging.gevraagd": (d) => [
    {
      gegevens: {
        partner: d.borging[0]?.partner ?? EERSTE,
        controle: `tijdens-${(d.borgingsvragen?.length ?? 0) + 1}`,
      },
    },
  ],
  "mail.mislukt": (d) => [
    {},
    ...aanPartner(d).map((brief) => ({ gegevens: { ...brief, reden: "550 postvak bestaat niet" } })),
  ],
  "mail.vertraagd": (d) => [{}, ...aanPartner(d).map((gegevens) => ({ gegevens }))],
  "brief.opnieuw": ({ mislukteMail }) => {
    const [brief, aan, partner] = Object.keys(mislukteMail).at(-1)?.split(":") ?? [];
    return [brief === undefined ? {} : { gegevens: { brief, aan, ...(partner === undefined ? {} : { partner }) } }];
  },
  "traject.gestart": (_d, dag) => {
    const voornemens = [{ wat: "Pilot loopt", wie: EERSTE, uiterlijk: plusDagen(dag, 400) }];
    return [{ gegevens: { verwachtingen: "Gegevens.", piketpaaltjes: voornemens, vervolgstappen: voornemens } }];
  },
  "einde.gepland": (d, dag) => [
    { gegevens: { einde: plusDagen(dag, 200), ...(d.plan.einde === null ? {} : { reden: "Vakantie." }) } },
  ],
  "piketpaaltje.toegevoegd": (_d, dag) => [
    { gegevens: { wat: "Pilot loopt", wie: EERSTE, uiterlijk: plusDagen(dag, 30) } },
  ],
  "piketpaaltje.gehaald": (d) => [{ gegevens: { piketpaaltje: openVoornemen(d.plan.piketpaaltjes, "piketpaaltje") } }],
  "piketpaaltje.verzet": (d, dag) => [
    {
      gegevens: {
        piketpaaltje: openVoornemen(d.plan.piketpaaltjes, "piketpaaltje"),
        uiterlijk: plusDagen(dag, 60),
        reden: "Vakantie.",
      },
    },
  ],
  "vervolgstap.toegevoegd": (_d, dag) => [
    { gegevens: { wat: "Evalueren", wie: EERSTE, uiterlijk: plusDagen(dag, 400) } },
  ],
  "vervolgstap.gedaan": (d) => [{ gegevens: { vervolgstap: openVoornemen(d.plan.vervolgstappen, "vervolgstap") } }],
  "vervolgstap.verzet": (d, dag) => [
    {
      gegevens: {
        vervolgstap: openVoornemen(d.plan.vervolgstappen, "vervolgstap"),
        uiterlijk: plusDagen(dag, 500),
        reden: "Vakantie.",
      },
    },
  ],
  "uren.gepland": () => [{ gegevens: { fasen: { 1: 10, 2: 10, 3: 20 } } }],
  "uren.geboekt": (d, dag) => [
    {
      gegevens: {
        datum: dag,
        uren: 0.5,
        activiteit: "gesprek",
        ...(d.za === null ? { za: MENSEN.zorgarrangeur.id } : {}),
        ...urenreden(d, 0.5),
      },
    },
  ],
  "uren.gecorrigeerd": (d, dag) => [
    {
      gegevens: {
        datum: dag,
        uren: 0.5,
        reden: "Dubbel geboekt",
        ...(d.za === null ? { za: MENSEN.zorgarrangeur.id } : {}),
      },
    },
  ],
  "afronding.gestart": (d) => [{ gegevens: openStappen(d) ? { redenOpenStappen: "De school gaat zelf verder." } : {} }],
  "oordeel.gegeven": (d) => [
    { gegevens: { oordeel: d.eindverslag?.aanwezig === true ? "goed" : "onbekend", toelichting: "Zie het gesprek." } },
  ],
  "terugkoppeling.gegeven": (d) => [
    { gegevens: { partner: zonderTerugkoppeling(d)[0] ?? EERSTE, wijze: "eindgesprek" } },
  ],
  "terugkoppeling.ingetrokken": (d) => [
    { gegevens: { partner: d.terugkoppeling.at(-1) ?? EERSTE, reden: "Het was een ander." } },
  ],
  "doel.beoordeeld": () => [{}],
  "doel.verzet": (d, dag) => [
    {
      gegevens: {
        doel: d.plan.doelen.find(({ bereikt }) => bereikt !== "ja")?.nummer ?? "doel-1",
        uiterlijk: plusDagen(dag, 500),
        reden: "Vakantie.",
      },
    },
  ],
  "traject.gesloten": (d) => [
    {
      gegevens: {
        ...(zonderTerugkoppeling(d).length > 0 ? { redenZonderTerugkoppeling: "Was bij het eindgesprek." } : {}),
        ...laatVervallen(d),
        ...slotreden(d),
      },
    },
    ...openEvaluaties(d)
      .slice(0, 1)
      .map(({ id }) => ({
        gegevens: {
          redenZonderTerugkoppeling: "Was bij het eindgesprek.",
          ...slotreden(d),
          evaluaties: [
            { evaluatie: id, partner: EERSTE },
            ...(laatVervallen(d).evaluaties ?? []).filter((een) => !("evaluatie" in een) || een.evaluatie !== id),
          ],
        },
      })),
  ],
  "datum.gecorrigeerd": (d) => [
    { gegevens: { wat: "ontvangen", datum: d.ontvangenOp ?? "2026-01-05", reden: "De mail was van die dag." } },
  ],
  "oordeel.gecorrigeerd": (d) => [
    {
      gegevens: {
        ...(d.eindverslag?.aanwezig === true
          ? { oordeel: "voldoende", redencodes: ["taken"] }
          : { oordeel: "onbekend" }),
        reden: "Na lezing.",
      },
    },
  ],
  "nazorg.afgerond": (d) => [{ gegevens: { toelichting: "De afspraken staan weer.", ...laatVervallen(d) } }],
  "nazorg.gevraagd": (d) => [
    {
      gegevens: {
        reden: "De gemeente betaalt niet meer.",
        ...(d.partners[0]?.contactpersoon == null
          ? { contactpersoon: { naam: "Jip Jansen", email: "j.jansen@wissel.example" } }
          : {}),
      },
    },
  ],
  "nazorg.gestart": () => [{ gegevens: { uren: 10, reden: "Een afspraak wordt niet nagekomen." } }],
  "signaal.geopend": (d, _dag, pad) => [{ gegevens: { sleutel: eersteSignaal(d, pad, "geopendOp") } }],
  "signaal.afgehandeld": (d, _dag, pad) => [{ gegevens: { sleutel: eersteSignaal(d, pad, "afgehandeldOp") } }],
};

/** Of the signals that this was not done with yet. */
const eersteSignaal = (dossier: Dossier, pad: string, gedaan: "geopendOp" | "afgehandeldOp"): string =>
  signaalkernen(dossier, pad).find((kern) => kern[gedaan] === null)?.sleutel ?? "geen/2026-01-01";

function urenreden(dossier: Dossier, uren: number): { reden?: string } {
  const { nazorg, afgesloten } = dossier;
  const vol =
    nazorg !== null && !afgesloten
      ? nazorg.geboekt + uren > nazorg.uren
      : dossier.uren.geboekt + uren > (urenbudget(dossier) ?? 0);
  return afgesloten || vol ? { reden: "Nagekomen werk." } : {};
}

/** Sound gebeurtenissen, one or more of every type, as they would be sent for this zaak. Its state may still refuse them. */
export function kandidaten(
  { dossier, staat }: Pick<Zaak, "dossier"> & Partial<Pick<Zaak, "staat">>,
  dag: Datum = DAG,
): Inzending[] {
  const pad = staat === undefined ? "" : staatpad(staat);
  return [...GEBEURTENISSEN].flatMap(([type, definitie]) =>
    (PASSEND[type]?.(dossier, dag, pad) ?? [{}]).map(({ gegevens, door, bron }) =>
      inzending(type, gegevens, {
        door: door ?? passendeAfzender(definitie, dossier, bron),
        ...(bron === undefined ? {} : { bron }),
      }),
    ),
  );
}

/** The zorgarrangeur of the traject where that is who normally does it. */
function passendeAfzender(definitie: Definitie, dossier: Dossier, bron: Bron | undefined): Door {
  const doorZa = bron === undefined && dossier.za !== null && definitie.wie.includes("zorgarrangeur");
  return doorZa ? { rol: "zorgarrangeur", id: dossier.za } : gewoneAfzender(definitie);
}
