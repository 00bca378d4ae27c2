import { createHash, randomUUID } from "node:crypto";
import { access, mkdir, open, readdir, readFile, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import type { HeaderValue, ParsedMail } from "mailparser";
import { aanVan, bijlagenVan, htmlVan, ontleed } from "./lees-mail.ts";
import { eenRegel } from "./schoon.ts";

/** Mail that stays on this machine: one .eml file a mail, readable in the app (design §5). */

export interface Berichtkop {
  readonly id: string;
  /** Instant of arrival. */
  readonly ontvangenOp: string;
  readonly onderwerp: string;
  readonly van: string;
  readonly aan: readonly string[];
  readonly datum: string | null;
  readonly messageId: string | null;
  /** Header X-Trajecten-Nummer. */
  readonly nummer: string | null;
  /** Header X-Trajecten-Brief: which letters are in it. */
  readonly brieven: readonly string[];
}

export interface Postvakbericht extends Berichtkop {
  readonly tekst: string;
  /** As it came in: show it only where scripts can't run. */
  readonly html: string | null;
  readonly bijlagen: readonly Bijlage[];
}

/** A file that came along. */
export interface Bijlage {
  readonly naam: string;
  readonly inhoud: Buffer;
}

export interface Envelop {
  readonly van: string;
  readonly aan: readonly string[];
}

export interface Postvak {
  /** Resolves once the mail is safe on disk. A mail that is already there (same Message-ID, same recipients) is kept once. */
  bewaar(ruw: Buffer, envelop: Envelop): Promise<{ readonly id: string; readonly nieuw: boolean }>;
  /** Newest first. */
  lijst(): Promise<readonly Berichtkop[]>;
  bericht(id: string): Promise<Postvakbericht | null>;
}

const TIJDELIJK = ".tijdelijk-";
const ONTVANGEN = "X-Trajecten-Ontvangen";

/** For whoever receives, alone in this folder: clears away halves of a mail that nobody was told we had. */
export async function openOntvangst(map: string, nu?: () => Date): Promise<Postvak> {
  const postvak = await openPostvak(map, nu);
  for (const naam of await readdir(map)) if (naam.startsWith(TIJDELIJK)) await rm(join(map, naam), { force: true });
  return postvak;
}

/** For whoever reads beside a receiver. */
export async function openPostvak(map: string, nu: () => Date = () => new Date()): Promise<Postvak> {
  await mkdir(map, { recursive: true, mode: 0o700 });
  const pad = (id: string): string => join(map, `${id}.eml`);
  // A file never changes, so what was read from it once stays true.
  const koppen = new Map<string, Berichtkop>();

  const kopVan = async (id: string): Promise<Berichtkop> => {
    const bekend = koppen.get(id);
    if (bekend !== undefined) return bekend;
    const kop = alsKop(id, await ontleed(await readFile(pad(id))));
    koppen.set(id, kop);
    return kop;
  };

  return {
    async bewaar(ruw, envelop) {
      const id = await idVan(ruw, envelop);
      if (await bestaat(pad(id))) return { id, nieuw: false };
      const kop = [
        `Return-Path: <${eenRegel(envelop.van)}>`,
        ...envelop.aan.map((adres) => `Delivered-To: ${eenRegel(adres)}`),
        `${ONTVANGEN}: ${nu().toISOString()}`,
      ];
      await schrijfVast(map, pad(id), Buffer.concat([Buffer.from(`${kop.join("\r\n")}\r\n`), ruw]));
      return { id, nieuw: true };
    },
    async lijst() {
      const namen = (await readdir(map)).filter((naam) => /^[0-9a-f]{32}\.eml$/.test(naam));
      const alle = await Promise.all(namen.map((naam) => kopVan(naam.slice(0, -".eml".length))));
      return alle.toSorted((a, b) =>
        a.ontvangenOp === b.ontvangenOp ? (a.id < b.id ? -1 : 1) : a.ontvangenOp < b.ontvangenOp ? 1 : -1,
      );
    },
    async bericht(id) {
      // The id comes from outside and becomes a path.
      if (!/^[0-9a-f]{32}$/.test(id) || !(await bestaat(pad(id)))) return null;
      const mail = await ontleed(await readFile(pad(id)));
      return {
        ...alsKop(id, mail),
        tekst: mail.text ?? "",
        html: htmlVan(mail),
        bijlagen: bijlagenVan(mail),
      };
    },
  };
}

/** The name of the file follows from the mail itself, so that the same mail finds its own place taken. */
async function idVan(ruw: Buffer, { aan }: Envelop): Promise<string> {
  const { messageId } = await ontleed(ruw);
  const kenmerk =
    messageId === undefined
      ? randomUUID()
      : [messageId, ...aan.map((adres) => adres.toLowerCase()).toSorted()].join("\n");
  return createHash("sha256").update(kenmerk).digest("hex").slice(0, 32);
}

/** Whole or not at all, also when the power fails: write beside it, flush, rename, flush the folder. */
async function schrijfVast(map: string, doel: string, inhoud: Buffer): Promise<void> {
  const tijdelijk = join(map, `${TIJDELIJK}${randomUUID()}`);
  try {
    const bestand = await open(tijdelijk, "wx", 0o600);
    try {
      await bestand.writeFile(inhoud);
      await bestand.sync();
    } finally {
      await bestand.close();
    }
    await rename(tijdelijk, doel);
  } catch (fout) {
    await rm(tijdelijk, { force: true });
    throw fout;
  }
  const folder = await open(map, "r");
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

const bestaat = (pad: string): Promise<boolean> =>
  access(pad).then(
    () => true,
    () => false,
  );

const alsKop = (id: string, mail: ParsedMail): Berichtkop => ({
  id,
  ontvangenOp: eersteTekst(mail.headers.get(ONTVANGEN.toLowerCase())) ?? "",
  onderwerp: mail.subject ?? "",
  van: mail.from?.text ?? "",
  aan: aanVan(mail),
  datum: mail.date?.toISOString() ?? null,
  messageId: mail.messageId ?? null,
  nummer: eersteTekst(mail.headers.get("x-trajecten-nummer")),
  brieven: (eersteTekst(mail.headers.get("x-trajecten-brief")) ?? "")
    .split(",")
    .flatMap((brief) => /^\s*([\w-]+)/.exec(brief)?.[1] ?? []),
});

/** Our own header stands on top; one that the sender made up comes after it. */
function eersteTekst(waarde: HeaderValue | undefined): string | null {
  const eerste = Array.isArray(waarde) ? waarde[0] : waarde;
  return typeof eerste === "string" ? eerste : null;
}
