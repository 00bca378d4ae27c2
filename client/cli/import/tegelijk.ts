/** Does `werk` for every one, a few at a time and begun in order. After a fault nothing new is begun; what runs is waited for. */
export async function metEenPaarTegelijk<T>(
  aantal: number,
  alle: readonly T[],
  werk: (een: T) => Promise<void>,
): Promise<void> {
  const wachtrij = alle.values();
  const fouten: unknown[] = [];
  const baan = async (): Promise<void> => {
    for (const een of wachtrij) {
      if (fouten.length > 0) return;
      try {
        await werk(een);
      } catch (fout) {
        fouten.push(fout);
      }
    }
  };
  await Promise.all(Array.from({ length: aantal }, baan));
  if (fouten.length > 0) throw fouten[0];
}
