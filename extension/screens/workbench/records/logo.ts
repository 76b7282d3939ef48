import { MAX_TEXT } from '#shared/base/text.ts';

/** Widths in pixels that are tried, largest first: a cell holds no more than `MAX_TEXT` characters. */
const WIDTHS = [480, 360, 240, 160, 96];

/** A picture as a small PNG in a `data:` address, for documents; null where it cannot be read or made small enough. */
export async function logoFrom(file: Blob): Promise<string | null> {
  const picture = await createImageBitmap(file).catch(() => null);
  if (!picture) return null;
  for (const width of WIDTHS) {
    const scale = Math.min(1, width / picture.width, width / 2 / picture.height);
    const canvas = document.createElement('canvas');
    canvas.width = Math.max(1, Math.round(picture.width * scale));
    canvas.height = Math.max(1, Math.round(picture.height * scale));
    canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height);
    const text = canvas.toDataURL('image/png');
    if (text.length <= MAX_TEXT) return text;
  }
  return null;
}
