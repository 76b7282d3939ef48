import { derivedTabs } from '#shared/workflows/derived-tabs.ts';
import { bookToJson } from '#shared/table/book/json.ts';
import { settingsOf, type Book } from '#shared/model/book.ts';
import { placeOf } from '#shared/table/cells/place.ts';
import { hasOwnClient } from '#extension/gateways/google/account.ts';
import { optionsDoors } from '#extension/home/options-doors.ts';
import { openIndexedDb } from '#extension/gateways/indexed-db.ts';
import { LOCAL_DB } from '#extension/gateways/records-db.ts';
import type { GoogleHomeProps } from '#extension/screens/options/google-props.ts';
import { createHomeView } from '#extension/home/connect.ts';
import { sheetUrl, spreadsheetIdIn } from '#extension/gateways/google/sheet-address.ts';
import type { World } from '#extension/gateways/world.ts';
import type { Shell } from '#extension/home/page-tools.ts';

/** The home of the practice as the options page shows it, over the browser and Google. */
export async function googleOptions(world: World, shell: Shell): Promise<GoogleHomeProps> {
  const place = { locale: world.locale, zone: world.zone };
  const derive = (book: Book) => {
    const settings = settingsOf(book);
    const context = {
      now: world.now(),
      ...placeOf(settings, world),
      who: settings.provider ?? 'You',
    };
    return derivedTabs(book, context);
  };
  const saveFile = async () => {
    const { book } = await (await openIndexedDb(LOCAL_DB)).load();
    shell.download('valueback-practice.json', bookToJson(book), 'application/json');
  };
  const readFile = async (file: File) => {
    const { xlsxToBook } = await import('#shared/table/xlsx/xlsx.ts');
    const read = xlsxToBook(new Uint8Array(await file.arrayBuffer()), place);
    return read.ok ? { ok: true as const, value: read.value.book } : read;
  };
  const view = createHomeView(optionsDoors(world, derive, { readFile, saveFile }));
  await view.look();
  void view.ask();
  const from = spreadsheetIdIn(new URLSearchParams(location.search).get('sheet') ?? '');
  const address = from === null ? '' : sheetUrl(from);
  return { view, ownClient: hasOwnClient(), address, saveFile: () => void saveFile() };
}
