/** `node smtp-server-proces.ts '{}'`: a mail server that says over its IPC channel what it took, and lets down whoever writes to a certain address. */
import type { AddressInfo, Socket } from "node:net";
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from "smtp-server";
import { PROEFCERTIFICAAT } from "./proefcertificaat.ts";

export interface Opgave {
  /** Offers STARTTLS with the certificate of the tests, and takes nothing without it. */
  readonly tls?: boolean;
}

export interface Bericht {
  readonly aan: readonly string[];
  /** Its bytes, one in each character (latin1). */
  readonly ruw: string;
  readonly versleuteld: boolean;
}

export type Melding =
  | { readonly soort: "luistert"; readonly poort: number }
  | { readonly soort: "aangenomen"; readonly bericht: Bericht }
  | { readonly soort: "gestoord"; readonly hoe: string }
  /** Everything before this question was told. */
  | { readonly soort: "tot-hier" };

/** Before the dot in an address: how the server lets down whoever writes to it; each of them once, but for the first. */
export const STORINGEN = ["onbekend", "bezet", "grijs", "sluit", "weg", "slikt", "traag"] as const;
const GRIJS_MS = 200;
const TRAAG_MS = 300;

const { tls = false } = JSON.parse(process.argv[2] ?? "{}") as Opgave;
const eersteKeer = new Map<string, number>();
const lijnen = new Map<number, Socket>();

const meld = (melding: Melding): void => void process.send?.(melding);
const nee = (code: number, tekst: string): Error => Object.assign(new Error(tekst), { responseCode: code });
const hoeVan = (adres: string): string => adres.split(".")[0] ?? "";
/** True the first time this is asked of an address. */
const eerste = (adres: string): boolean => {
  if (eersteKeer.has(adres)) return false;
  eersteKeer.set(adres, Date.now());
  return true;
};

function bijOntvanger(adres: string): Error | null {
  const hoe = hoeVan(adres);
  if (hoe === "onbekend") return nee(550, `5.1.1 <${adres}> bestaat niet`);
  if (hoe === "bezet" && eerste(adres)) return nee(450, `4.2.1 <${adres}> is bezet`);
  if (hoe === "sluit" && eerste(adres)) return nee(421, "4.3.2 de server gaat dicht");
  // Greylisting: whoever comes back too soon waits on.
  if (hoe === "grijs" && (eerste(adres) || Date.now() - (eersteKeer.get(adres) ?? 0) < GRIJS_MS))
    return nee(451, "4.7.1 grijze lijst, kom later terug");
  return null;
}

async function neemAan(
  stroom: SMTPServerDataStream,
  sessie: SMTPServerSession,
  antwoord: (fout?: Error | null) => void,
): Promise<void> {
  const delen: Buffer[] = [];
  for await (const deel of stroom as AsyncIterable<Buffer>) delen.push(deel);
  const aan = sessie.envelope.rcptTo.map(({ address }) => address);
  const adres = aan[0] ?? "";
  const hoe = hoeVan(adres);
  const hangOp = (): void => void lijnen.get(sessie.remotePort)?.destroy();
  if (hoe === "weg" && eerste(adres)) {
    meld({ soort: "gestoord", hoe });
    return hangOp();
  }
  if (hoe === "traag") await new Promise((klaar) => setTimeout(klaar, TRAAG_MS));
  const ruw = Buffer.concat(delen).toString("latin1");
  meld({ soort: "aangenomen", bericht: { aan, ruw, versleuteld: sessie.secure } });
  if (hoe === "slikt" && eerste(adres)) {
    meld({ soort: "gestoord", hoe });
    return hangOp();
  }
  antwoord();
}

const server = new SMTPServer({
  name: "localhost",
  disabledCommands: tls ? ["AUTH"] : ["AUTH", "STARTTLS"],
  disableReverseLookup: true,
  closeTimeout: 100,
  logger: false,
  ...(tls ? PROEFCERTIFICAAT : {}),
  onMailFrom: (_van, sessie, antwoord) =>
    tls && !sessie.secure ? antwoord(nee(530, "5.7.0 begin met STARTTLS")) : antwoord(),
  onRcptTo({ address }, _sessie, antwoord) {
    const fout = bijOntvanger(address);
    if (fout !== null) meld({ soort: "gestoord", hoe: hoeVan(address) });
    antwoord(fout);
  },
  onData: (stroom, sessie, antwoord) => void neemAan(stroom, sessie, antwoord),
});
server.on("error", () => undefined);
server.server.on("connection", (lijn: Socket) => {
  const poort = lijn.remotePort ?? 0;
  lijnen.set(poort, lijn);
  lijn.once("close", () => lijnen.delete(poort));
});
server.listen(0, "127.0.0.1", () => meld({ soort: "luistert", poort: (server.server.address() as AddressInfo).port }));
process.on("message", () => meld({ soort: "tot-hier" }));
process.once("disconnect", () => process.exit(0));
