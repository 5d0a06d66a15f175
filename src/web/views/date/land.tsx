import { type GeoPermissibleObjects, type GeoProjection, geoPath } from 'd3-geo';
import { feature } from 'topojson-client';
import { onceForEach } from '../../../base/once-for-each.ts';

type Topology = Parameters<typeof feature>[0];

/** The outlines of land, 1:110 million: no borders, which no set of the world's has for other times than now. The page holds them beside its script. */
const landOf = onceForEach((page: Document) => {
  const topology = JSON.parse(page.getElementById('land')!.textContent) as Topology;
  return feature(topology, topology.objects.land!) as GeoPermissibleObjects;
});

/** The outlines of the land as a projection shows them. */
export function Land({ projection }: { projection: GeoProjection }) {
  return <path class="land" d={geoPath(projection).digits(1)(landOf(document)) ?? ''} />;
}
