import type { Omgeving } from "#client/cli/opdracht.ts";
import { voerUit } from "#client/cli/programma.ts";

export interface Afloop {
  readonly code: number;
  readonly uit: string;
  readonly fout: string;
}

/** Carries out an opdracht in this process, and keeps what it wrote. */
export async function trajecten(argumenten: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<Afloop> {
  const uit: string[] = [];
  const fout: string[] = [];
  const code = await voerUit(argumenten, omgevingVoor(uit, fout, env));
  return { code, uit: uit.join("\n"), fout: fout.join("\n") };
}

export const omgevingVoor = (uit: string[], fout: string[], env: NodeJS.ProcessEnv): Omgeving => ({
  scherm: {
    uit: (tekst) => void uit.push(tekst),
    fout: (tekst) => void fout.push(tekst),
    vet: (tekst) => tekst,
    levend: false,
    breedte: Infinity,
  },
  env,
});
