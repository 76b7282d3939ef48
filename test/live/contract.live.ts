import { gatewayContract } from '#test/contracts/gateway-contract.ts';
import { deriveNow, empty, liveApi, liveDevice, wayFromEnvironment } from './live-sheet.ts';

const way = wayFromEnvironment();

gatewayContract('the live Google spreadsheet', async () => {
  const { client, home } = liveDevice(await liveApi(way), way.sheet);
  await empty(client);
  await home.setUp(deriveNow);
  return home;
});
