import { access, chmod, constants, lstat, mkdir, readdir, stat } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
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

/**
 * Nobody else on this machine reads what is kept: neither what stands there from before, nor what any part makes from now on, Temporal's database
 * among it. Files that are not ours are left as they are.
 */
export async function sluitDatamap(data: string): Promise<void> {
  process.umask(0o077);
  const eigen = process.getuid?.();
  await chmod(data, 0o700).catch(() => undefined);
  for (const naam of await readdir(data, { recursive: true })) {
    const pad = join(data, naam);
    // A file may go while we look, as the log of a database does.
    const wat = await lstat(pad).catch(() => null);
    if (wat === null || wat.isSymbolicLink() || wat.uid !== eigen) continue;
    await chmod(pad, wat.isDirectory() ? 0o700 : 0o600).catch(() => undefined);
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
