import { fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { onTestFinished } from "vitest";
import type { Bericht, Melding, Opgave } from "./smtp-server-proces.ts";

/** A real SMTP server in a process of its own, which behaves by what stands before the dot in an address: see smtp-server-proces.ts. */
export interface SmtpProces {
  readonly poort: number;
  /** What it took and how it failed so far. Asked of the process itself: what it tells by itself may come later than its answer over SMTP. */
  gedaan(): Promise<Gedaan>;
}

export interface Gedaan {
  /** Every mail that was taken to its last dot, also when the sender was not told so. */
  readonly aangenomen: readonly Bericht[];
  /** How often each way of failing happened. */
  readonly gestoord: ReadonlyMap<string, number>;
}

export async function startSmtpProces(opgave: Opgave = {}): Promise<SmtpProces> {
  const kind = fork(fileURLToPath(new URL("./smtp-server-proces.ts", import.meta.url)), [JSON.stringify(opgave)]);
  onTestFinished(async () => {
    const einde = once(kind, "exit");
    kind.disconnect();
    await einde;
  });
  const aangenomen: Bericht[] = [];
  const gestoord = new Map<string, number>();
  const poort = await new Promise<number>((klaar, faal) => {
    kind.once("exit", (code) => faal(new Error(`De mailserver stopte meteen (${code}).`)));
    kind.on("message", (melding: Melding) => {
      if (melding.soort === "luistert") klaar(melding.poort);
      else if (melding.soort === "aangenomen") aangenomen.push(melding.bericht);
      else if (melding.soort === "gestoord") gestoord.set(melding.hoe, (gestoord.get(melding.hoe) ?? 0) + 1);
    });
  });
  return {
    poort,
    async gedaan() {
      const totHier = new Promise<void>((klaar) => {
        const hoor = (melding: Melding): void => {
          if (melding.soort !== "tot-hier") return;
          kind.off("message", hoor);
          klaar();
        };
        kind.on("message", hoor);
      });
      kind.send("tot hier");
      await totHier;
      return { aangenomen, gestoord };
    },
  };
}
