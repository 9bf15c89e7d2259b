// Creates disks on several connections and says each id once it was answered, until each connection
// met a failure or the process is killed: argument { port, region, zone }. A failed call says nothing: nobody was promised anything.
import { ecs, rpcClient } from './lib/clients.mjs';
import { say } from './lib/report.mjs';

const { port, region, zone } = JSON.parse(process.argv[2]);
const client = rpcClient({ client: 'pop-post', scheme: 'http', port }, ecs);

async function worker() {
  for (;;) {
    try {
      const { DiskId } = await client.call('CreateDisk', { RegionId: region, ZoneId: zone, DiskCategory: 'cloud_essd', Size: 20 });
      say({ id: DiskId });
    } catch {
      return;
    }
  }
}

await Promise.all(Array.from({ length: 8 }, worker));
