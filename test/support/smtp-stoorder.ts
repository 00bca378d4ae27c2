/** A mail server that can't be relied on: it takes a mail only after it has let down the sender, each time in another way. */
import { once } from "node:events";
import type { AddressInfo, Socket } from "node:net";
import { SMTPServer } from "smtp-server";
import { simpleParser } from "mailparser";
import type { Postvak } from "#activities/mail/postvak.ts";

export const STORINGEN = [
  "weg-na-data",
  "weg-na-aannemen",
  "451-na-data",
  "450-bij-ontvanger",
  "421-bij-groet",
] as const;
export type Storing = (typeof STORINGEN)[number];

export interface Stoorder {
  readonly poort: number;
  /** How often each way of failing happened. */
  readonly gestoord: Readonly<Record<Storing, number>>;
  /** Message-ID of everything that was taken, in order of arrival: also what the sender never heard of. */
  readonly aangenomen: readonly string[];
  /** What came in a second time under the same Message-ID. */
  readonly dubbel: readonly string[];
  /** The port is closed for a while. */
  weg(): Promise<void>;
  terug(): Promise<void>;
}

/** What happens to an attempt, at each moment at which a server can let down the sender; null: it goes well. */
export interface Stoorplan {
  groet(): Storing | null;
  ontvanger(adres: string): Storing | null;
  data(messageId: string, adres: string): Storing | null;
}

export async function startStoorder(postvak: Postvak, plan: Stoorplan): Promise<Stoorder> {
  const gestoord = Object.fromEntries(STORINGEN.map((storing) => [storing, 0])) as Record<Storing, number>;
  const aangenomen: string[] = [];
  const dubbel: string[] = [];
  const lijnen = new Set<Socket>();
  const nee = (code: number, tekst: string): Error => Object.assign(new Error(tekst), { responseCode: code });
  const stoor = (storing: Storing | null, een: Storing): boolean => {
    if (storing !== een) return false;
    gestoord[een] += 1;
    return true;
  };

  const maak = (): SMTPServer => {
    const server = new SMTPServer({
      name: "localhost",
      disabledCommands: ["AUTH", "STARTTLS"],
      disableReverseLookup: true,
      closeTimeout: 100,
      logger: false,
      onConnect: (_sessie, antwoord) =>
        stoor(plan.groet(), "421-bij-groet") ? antwoord(nee(421, "nu even niet")) : antwoord(),
      onRcptTo: ({ address }, _sessie, antwoord) =>
        stoor(plan.ontvanger(address), "450-bij-ontvanger") ? antwoord(nee(450, "postvak bezet")) : antwoord(),
      onData(stroom, sessie, antwoord) {
        void (async () => {
          const delen: Buffer[] = [];
          for await (const deel of stroom as AsyncIterable<Buffer>) delen.push(deel);
          const ruw = Buffer.concat(delen);
          const id = (await simpleParser(ruw)).messageId ?? "";
          const { mailFrom, rcptTo } = sessie.envelope;
          const aan = rcptTo.map(({ address }) => address);
          const storing = plan.data(id, aan[0] ?? "");
          const hangOp = (): void => lijnen.forEach((lijn) => lijn.remotePort === sessie.remotePort && lijn.destroy());
          if (stoor(storing, "weg-na-data")) return hangOp();
          if (stoor(storing, "451-na-data")) return antwoord(nee(451, "later graag"));
          const { nieuw } = await postvak.bewaar(ruw, { van: mailFrom === false ? "" : mailFrom.address, aan });
          aangenomen.push(id);
          if (!nieuw) dubbel.push(id);
          if (stoor(storing, "weg-na-aannemen")) return hangOp();
          antwoord();
        })();
      },
    });
    server.on("error", () => undefined);
    server.server.on("connection", (lijn: Socket) => {
      lijnen.add(lijn);
      lijn.once("close", () => lijnen.delete(lijn));
    });
    return server;
  };

  let server = maak();
  server.listen(0, "127.0.0.1");
  await once(server.server, "listening");
  const { port } = server.server.address() as AddressInfo;
  return {
    poort: port,
    gestoord,
    aangenomen,
    dubbel,
    async weg() {
      const dicht = new Promise<void>((klaar) => server.close(() => klaar()));
      for (const lijn of lijnen) lijn.destroy();
      await dicht;
    },
    async terug() {
      server = maak();
      server.listen(port, "127.0.0.1");
      await once(server.server, "listening");
    },
  };
}
