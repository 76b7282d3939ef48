/** Whether a text is a colour as `#0b6173` that can be read on white: 4.5 : 1 and more. */
export function isReadable(colour: string): boolean {
  if (!/^#[\da-f]{6}$/i.test(colour)) return false;
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05) >= 4.5;
}

const PNG = 'data:image/png;base64,iVBORw0KGgo';

/** Whether a text is a PNG picture that a document may show: nothing that runs, nothing that is loaded. */
export const isPicture = (text: string): boolean =>
  text.startsWith(PNG) && /^[A-Za-z\d+/]+={0,2}$/.test(text.slice(PNG.length));
