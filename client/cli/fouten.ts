import type { Weigering } from "#domain/weigering.ts";

/** Every way in which an opdracht ends without success, and its words, in one place. */

/** 1 = refused or failed, 2 = wrong usage. */
export type Uitgang = 1 | 2;

export class Opdrachtfout extends Error {
  override readonly name = "Opdrachtfout";
  readonly code: string;
  readonly uitgang: Uitgang;
  readonly veld: string | undefined;
  /** What `--json` prints instead of code, reden and veld. */
  readonly uitvoer: unknown;
  /** The same, where people are told the reason in other words. */
  readonly json: unknown;

  constructor(
    code: string,
    reden: string,
    opties: { uitgang?: Uitgang; veld?: string | undefined; uitvoer?: unknown; json?: unknown; oorzaak?: unknown } = {},
  ) {
    super(reden, { cause: opties.oorzaak });
    this.code = code;
    this.uitgang = opties.uitgang ?? 1;
    this.veld = opties.veld;
    this.uitvoer = opties.uitvoer;
    this.json = opties.json;
  }
}

export const verkeerdGebruik = (reden: string, veld?: string): Opdrachtfout =>
  new Opdrachtfout("gebruik", reden, { uitgang: 2, veld });

/** Where people log in, the command line would be a way around it. */
export const handeltNiet = (): Opdrachtfout =>
  new Opdrachtfout(
    "opdrachtregel.handelt-niet",
    "In productie legt de opdrachtregel niets vast, tenzij u dat toestaat met TRAJECTEN_OPDRACHTREGEL_HANDELT=ja.",
  );

export const geweigerd = ({ code, reden, veld }: Weigering): Opdrachtfout => new Opdrachtfout(code, reden, { veld });

/** The refusal of an act of so many gebeurtenissen: all that is wrong with it, one a line. */
export function dadenGeweigerd(weigering: Weigering, aantal: number): Opdrachtfout {
  const { code, reden, veld, fouten = [], meer = 0 } = weigering;
  const welke = (index: number): string => (aantal === 1 ? "" : `gebeurtenis ${index + 1}: `);
  const regels = fouten.map(
    (fout) => `${welke(fout.index)}${fout.veld === null || fout.reden === reden ? "" : `${fout.veld}: `}${fout.reden}`,
  );
  const tekst = regels.length === 0 ? reden : [...regels, ...(meer === 0 ? [] : [`en nog ${meer} fouten`])].join("\n");
  return new Opdrachtfout(code, tekst, {
    veld,
    json: {
      code,
      reden,
      ...(veld === undefined ? {} : { veld }),
      ...(fouten.length === 0 ? {} : { fouten }),
      ...(meer === 0 ? {} : { meer }),
    },
  });
}

export const geenSysteem = (map: string): Opdrachtfout =>
  new Opdrachtfout(
    "systeem.uit",
    `Er draait geen systeem op deze gegevens (${map}). Start het met npm start -- --data ${map}.`,
  );

const geenStore = (map: string): Opdrachtfout =>
  new Opdrachtfout(
    "store.ontbreekt",
    `Er zijn nog geen gegevens in ${map}. Start een systeem met npm start -- --data ${map}, of wijs met --data een andere map aan.`,
  );

export const geenAntwoord = (wat: string, seconden: number, raad: string): Opdrachtfout =>
  new Opdrachtfout("geen-antwoord", `${wat} antwoordt niet binnen ${seconden} seconden. ${raad}`);

export const onbekendTraject = (nummer: string): Opdrachtfout =>
  new Opdrachtfout("traject.onbekend", `Traject ${nummer} is er niet.`, { veld: "nummer" });

/** What was thrown below, for a person at a terminal. */
export function alsOpdrachtfout(fout: unknown, map: string): Opdrachtfout {
  if (fout instanceof Opdrachtfout) return fout;
  const boodschap = fout instanceof Error ? fout.message : String(fout);
  switch (fout instanceof Error ? fout.name : "") {
    case "StoreOntbreekt":
      return geenStore(map);
    case "StoreNieuwer":
    case "StoreOuder":
      return new Opdrachtfout("store.versie", boodschap, { oorzaak: fout });
    default:
      break;
  }
  if (isVerbindingsfout(fout))
    return new Opdrachtfout("temporal.weg", "Temporal antwoordt niet. Kijk met trajecten doctor wat er is.", {
      oorzaak: fout,
    });
  if (codeVan(fout) === "ERR_SQLITE_ERROR" || codeVan(fout) === "ECONNREFUSED")
    return new Opdrachtfout("store.weg", `De database kan niet worden gebruikt: ${boodschap}.`, { oorzaak: fout });
  return new Opdrachtfout(
    "onverwacht",
    `Er ging iets mis dat niet hoort: ${boodschap}. Met TRAJECTEN_LOGNIVEAU=debug staat er meer bij.`,
    { oorzaak: fout },
  );
}

/** gRPC codes of a server that is away, does not answer in time, or stopped half-way. */
const WEG: readonly unknown[] = [1, 4, 14];

const isVerbindingsfout = (fout: unknown): boolean =>
  fout instanceof Error &&
  (fout.name === "WorkflowUpdateRPCTimeoutOrCancelledError" ||
    /connect before the deadline|Failed to connect/i.test(fout.message) ||
    [fout, fout.cause].some(
      (een) => een instanceof Error && "details" in een && "code" in een && WEG.includes(een.code),
    ));

const codeVan = (fout: unknown): string =>
  fout instanceof Error && "code" in fout ? String(fout.code) : "onbekende fout";
