import { access, constants, mkdir, stat } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { Startfout } from "../onderdeel.ts";
import type { Vraag } from "./vraag.ts";

/** The folder in which the system keeps everything, made when it is not there. */
export async function maakDatamap({ data, map }: Pick<Vraag, "data" | "map">): Promise<void> {
  try {
    await maakMap(resolve(data));
    await access(data, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (fout) {
    throw new Startfout(
      `In de map ${map} kan niet worden geschreven (${(fout as NodeJS.ErrnoException).code ?? "fout"}). Kies een andere met --data.`,
    );
  }
}

/** Makes a folder and those above it. Not with `recursive`: where a new folder answers ENOENT, as in /proc, Node then tries for ever. */
async function maakMap(pad: string): Promise<void> {
  try {
    await mkdir(pad, { mode: 0o700 });
  } catch (fout) {
    if (await isMap(pad)) return;
    const boven = dirname(pad);
    if ((fout as NodeJS.ErrnoException).code !== "ENOENT" || boven === pad || (await isMap(boven))) throw fout;
    await maakMap(boven);
    await maakMap(pad);
  }
}

async function isMap(pad: string): Promise<boolean> {
  return (await stat(pad).catch(() => null))?.isDirectory() ?? false;
}
