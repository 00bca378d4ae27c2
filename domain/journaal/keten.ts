import { canoniek, hashVanTekst, type Hasher } from "./hash.ts";
import { BEGIN_VAN_DE_KETEN, type Journaalregel, type Regelinhoud, type Vastgelegd } from "./lijn.ts";
import { hmacVanTekst, ontzegel, SCHUILNAMEN, valsGeheim, verzegel, type Geheim, type Plaatsen } from "./verzegel.ts";

/** Where a chain stands: the last volgnummer and its hash. */
export interface Kop {
  readonly volgnummer: number;
  readonly hash: string;
}

export const LEGE_KOP: Kop = { volgnummer: 0, hash: BEGIN_VAN_DE_KETEN };

/** What must be sealed, and with which salt (64 hexadecimal digits). */
export interface Slot {
  readonly zout: string;
  readonly plaatsen: Plaatsen;
}

/** Adds one line to the chain. `slot` left out: nothing in it is about a person. */
export function schakel(kop: Kop, inhoud: Regelinhoud, slot?: Slot): Journaalregel {
  const volgnummer = kop.volgnummer + 1;
  const regel = { ...inhoud, volgnummer, vorigeHash: kop.hash };
  const { open, geheim } =
    slot === undefined ? { open: regel, geheim: {} } : verzegel(regel, slot.plaatsen, { zout: slot.zout, volgnummer });
  const metZout = slot !== undefined && volgnummer === 1 ? { [ZOUT]: slot.zout, ...geheim } : geheim;
  const tekst = canoniek(open);
  return {
    ...regel,
    tekst,
    hash: hashVanTekst(tekst),
    geheim: Object.keys(metZout).length === 0 ? null : metZout,
  };
}

/** Among the sealed values of the first line, but not one of them: a pointer begins with a slash. */
const ZOUT = "zout";

export function zoutVan(geheim: Geheim): string | undefined {
  const zout = geheim[ZOUT];
  return typeof zout === "string" ? zout : undefined;
}

/** What is left when the values of a line are forgotten: with the salt the others still verify. */
export const alleenZout = (geheim: Geheim): Geheim => (Object.hasOwn(geheim, ZOUT) ? { [ZOUT]: geheim[ZOUT] } : {});

export const alsVastgelegd = ({ tekst, hash, geheim }: Vastgelegd): Vastgelegd => ({ tekst, hash, geheim });

/** What a line says, with the personal data that is still known. */
export const leesRegel = (vastgelegd: Vastgelegd): Journaalregel => ({
  ...ontzegel(leesVerzegeld(vastgelegd), vastgelegd.geheim),
  ...alsVastgelegd(vastgelegd),
});

/** What was hashed, with its seals closed. */
export type Verzegelderegel = Omit<Journaalregel, keyof Vastgelegd>;

export const leesVerzegeld = ({ tekst }: Vastgelegd): Verzegelderegel => JSON.parse(tekst) as Verzegelderegel;

/** The same line at the end of another chain. */
function verzet(kop: Kop, regel: Vastgelegd): Vastgelegd {
  const tekst = canoniek({ ...(JSON.parse(regel.tekst) as object), vorigeHash: kop.hash });
  return { tekst, hash: hashVanTekst(tekst), geheim: regel.geheim };
}

/** The same lines, in their order, on from another head. */
export function herschakel(kop: Kop, regels: readonly Vastgelegd[]): readonly Vastgelegd[] {
  const over: Vastgelegd[] = [];
  for (const regel of regels) {
    const nieuw = verzet(kop, regel);
    over.push(nieuw);
    kop = { volgnummer: kop.volgnummer + 1, hash: nieuw.hash };
  }
  return over;
}

/** Where the chain stood before this line. */
export const kopVoor = ({ volgnummer, vorigeHash }: Pick<Journaalregel, "volgnummer" | "vorigeHash">): Kop => ({
  volgnummer: volgnummer - 1,
  hash: vorigeHash,
});

export const kopNa = ({ volgnummer, hash }: Kop): Kop => ({ volgnummer, hash });

/** What needs nothing of the machine that it runs on. */
const PUUR: Hasher = { sha256: hashVanTekst, hmac: hmacVanTekst };

/** Which lines were found whole before, and where in a chain: what is asked of one line hangs on nothing else. */
export interface Ketenkennis {
  isHeel(regel: Vastgelegd, na: Kop, zout: unknown): boolean;
  onthoud(regel: Vastgelegd, na: Kop, zout: unknown): void;
}

const NIETS_BEKEND: Ketenkennis = { isHeel: () => false, onthoud: () => undefined };

export type Ketenfout = { readonly volgnummer: number; readonly reden: string };

/**
 * The first place where the lines of one nummer are not an unbroken chain from the beginning, or where personal data is not what was sealed;
 * null when there is none. The chain itself is read without taking the text apart.
 */
export function ketenfout(
  regels: readonly Vastgelegd[],
  { sha256, hmac }: Hasher = PUUR,
  kennis: Ketenkennis = NIETS_BEKEND,
): Ketenfout | null {
  let kop = LEGE_KOP;
  const zout = regels[0]?.geheim?.[ZOUT];
  for (const regel of regels) {
    const { tekst, hash, geheim } = regel;
    const volgnummer = kop.volgnummer + 1;
    if (kennis.isHeel(regel, kop, zout)) {
      kop = { volgnummer, hash };
      continue;
    }
    if (!tekst.endsWith(`,${slotstuk(volgnummer, kop.hash)}`))
      return { volgnummer, reden: waaromNietAan(tekst, volgnummer) };
    if (sha256(tekst) !== hash) return { volgnummer, reden: "Deze regel is gewijzigd." };
    const waarden = Object.fromEntries(
      Object.entries(geheim ?? {}).filter(([plaats]) => plaats !== ZOUT && plaats !== SCHUILNAMEN),
    );
    if (
      Object.keys(waarden).length > 0 &&
      (typeof zout !== "string" || valsGeheim(JSON.parse(tekst), waarden, { zout, volgnummer }, hmac) !== null)
    )
      return { volgnummer, reden: "De persoonsgegevens bij deze regel zijn gewijzigd." };
    kennis.onthoud(regel, kop, zout);
    kop = { volgnummer, hash };
  }
  return null;
}

/** How the canonical text of a line ends: no key sorts after these two. */
const slotstuk = (volgnummer: number, vorigeHash: string): string =>
  `"volgnummer":${volgnummer},"vorigeHash":"${vorigeHash}"}`;

const waaromNietAan = (tekst: string, volgnummer: number): string => {
  const slot = `,"volgnummer":${volgnummer},"vorigeHash":"`;
  // After it come a hash of 64 signs and the end of the line.
  const sluit = tekst.slice(-(slot.length + 66)).startsWith(slot);
  return sluit ? "Deze regel sluit niet aan op de vorige." : "Deze regel ontbreekt.";
};
