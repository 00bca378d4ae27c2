/** Each is a count or a page of a list; a search of which nobody asks again makes way. */
const HOOGSTENS = 200;

/**
 * What the whole store was asked, and answered, since something was last written: of ten thousand trajecten a count reads an index of all of them, and every page has a
 * few. A mark (merk.ts) is read with each question, so that no answer is older than the question; null: it can't be told, and nothing is kept.
 */
export class Antwoordgeheugen {
  readonly #leesMerk: () => Promise<string | null>;
  /** The one that was used longest ago comes first. */
  readonly #antwoorden = new Map<string, Promise<unknown>>();
  #merk: string | null = null;
  #straks: Promise<string | null> | null = null;

  constructor(leesMerk: () => Promise<string | null>) {
    this.#leesMerk = leesMerk;
  }

  /** `vraag`: its name and all that it depends on but the store. */
  async geef<T>(vraag: readonly unknown[], doe: () => Promise<T>): Promise<T> {
    const merk = await this.#volgendMerk();
    if (merk === null) return doe();
    if (merk !== this.#merk) {
      this.#antwoorden.clear();
      this.#merk = merk;
    }
    const sleutel = JSON.stringify(vraag);
    const bekend = this.#antwoorden.get(sleutel) as Promise<T> | undefined;
    const antwoord = bekend ?? doe();
    this.#antwoorden.delete(sleutel);
    this.#antwoorden.set(sleutel, antwoord);
    if (this.#antwoorden.size > HOOGSTENS) this.#antwoorden.delete(this.#antwoorden.keys().next().value!);
    if (bekend === undefined)
      antwoord.catch(() => {
        if (this.#antwoorden.get(sleutel) === antwoord) this.#antwoorden.delete(sleutel);
      });
    return antwoord;
  }

  /** The questions of one page ask for it once: they come before it is read, never while it is. */
  #volgendMerk(): Promise<string | null> {
    return (this.#straks ??= Promise.resolve().then(() => {
      this.#straks = null;
      return this.#leesMerk();
    }));
  }
}
