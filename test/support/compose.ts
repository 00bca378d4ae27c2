import { readFileSync } from "node:fs";
import { parse } from "yaml";

interface Service {
  image: string;
  build?: string;
  user?: string;
  read_only?: boolean;
  cap_drop?: string[];
  ports?: string[];
  networks?: string[];
  profiles?: string[];
  secrets?: string[];
  volumes?: string[];
  tmpfs?: string[];
  environment?: Record<string, string>;
  command?: string[];
  restart?: string;
  deploy?: { replicas?: number };
  depends_on?: Record<string, { condition: string }>;
  healthcheck?: { test: string[] };
}

export interface Compose {
  services: Record<string, Service>;
  networks: Record<string, { internal?: boolean }>;
  volumes: Record<string, object>;
  secrets: Record<string, { file?: string }>;
}

const file = new URL("../../docker-compose.yml", import.meta.url);

export const readCompose = (): Compose => parse(readFileSync(file, "utf8"), { merge: true }) as Compose;

export function service(name: string): Service {
  const found = readCompose().services[name];
  if (!found) throw new Error(`docker-compose.yml has no service ${name}`);
  return found;
}

/** The shell script that a job runs, as its container sees it: compose turns $$ into $. */
export function scriptOf(name: string): string {
  const [script] = service(name).command ?? [];
  if (script === undefined) throw new Error(`${name} runs no script`);
  return script.replaceAll("$$", "$");
}
