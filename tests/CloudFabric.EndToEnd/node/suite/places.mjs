// Where things can be had, and what they cost.

export const type = 'ecs.g7.large';

/** The zone that the other chapters use, and another one. */
export async function places(desk) {
  const zones = await whereToBuy(desk);
  await kinds(desk);
  await prices(desk, zones[0]);
  const image = await images(desk);
  return { zone: zones[0], otherZone: zones.at(-1), image };
}

async function whereToBuy({ ecs, vpc, region }) {
  await ecs('regions', 'DescribeRegions', {}, { 'Regions.Region.*.RegionId': (ids) => ids.includes(region) });
  await ecs('regions in Chinese', 'DescribeRegions', { AcceptLanguage: 'zh-CN' }, { 'Regions.Region.0.LocalName': /\p{Script=Han}/u });
  await vpc('regions of networks', 'DescribeRegions', {}, { 'Regions.Region.*.RegionId': (ids) => ids.includes(region) });
  const zones = await vpc('zones of networks', 'DescribeZones', {}, { 'Zones.Zone.0.ZoneId': new RegExp(`^${region}-`) });
  const ids = zones.Zones.Zone.map((zone) => zone.ZoneId);
  await ecs('zones', 'DescribeZones', {}, { 'Zones.Zone.*.ZoneId': ids });
  await ecs('zones without details', 'DescribeZones', { Verbose: false }, { 'Zones.Zone.*.ZoneId': ids });
  await ecs('zones in English', 'DescribeZones', { AcceptLanguage: 'en-US' }, { 'Zones.Zone.*.ZoneId': ids });

  const available = (name, parameters, wanted) => ecs(`available: ${name}`, 'DescribeAvailableResource', parameters, wanted);
  const listed = 'AvailableZones.AvailableZone.0.AvailableResources.AvailableResource.0';
  const offers = await available('a type', { DestinationResource: 'InstanceType', InstanceType: type }, {
    [`${listed}.Type`]: 'InstanceType', [`${listed}.SupportedResources.SupportedResource.*.Value`]: [type],
  });
  for (const destination of ['Zone', 'IoOptimized', 'Network', 'SystemDisk']) {
    await available(destination, { DestinationResource: destination, InstanceType: type, ResourceType: 'instance' }, {
      [`${listed}.Type`]: destination,
    });
  }
  await available('data disks', { DestinationResource: 'DataDisk', ResourceType: 'disk' }, {
    [`${listed}.SupportedResources.SupportedResource.0.Unit`]: 'GiB',
  });
  await available('by size', { DestinationResource: 'InstanceType', Cores: 2, Memory: 8 }, {
    [`${listed}.SupportedResources.SupportedResource.*.Value`]: (types) => types.includes(type) && !types.includes('ecs.g7.xlarge'),
  });
  await available('in a zone', { DestinationResource: 'InstanceType', InstanceType: type, ZoneId: ids[0] }, {
    'AvailableZones.AvailableZone.*.ZoneId': [ids[0]],
  });
  return offers.AvailableZones.AvailableZone.filter((zone) => zone.Status === 'Available').map((zone) => zone.ZoneId);
}

async function kinds({ ecs }) {
  const list = 'InstanceTypes.InstanceType';
  await ecs('families', 'DescribeInstanceTypeFamilies', {}, {
    'InstanceTypeFamilies.InstanceTypeFamily.*.InstanceTypeFamilyId': (ids) => ids.includes('ecs.g7'),
  });
  await ecs('families of a generation', 'DescribeInstanceTypeFamilies', { Generation: 'ecs-6' }, {
    'InstanceTypeFamilies.InstanceTypeFamily.*.Generation': (all) => all.every((one) => one === 'ecs-6'),
  });
  await ecs('one type', 'DescribeInstanceTypes', { InstanceTypes: [type] }, {
    [`${list}.#`]: 1, [`${list}.0.CpuCoreCount`]: 2, [`${list}.0.MemorySize`]: 8,
  });
  await ecs('types of a family', 'DescribeInstanceTypes', { InstanceTypeFamilies: ['ecs.g7'] }, {
    [`${list}.*.InstanceTypeFamily`]: (all) => all.every((one) => one === 'ecs.g7'),
  });
  await ecs('types by size', 'DescribeInstanceTypes', { MinimumCpuCoreCount: 2, MaximumCpuCoreCount: 2, MinimumMemorySize: 8, MaximumMemorySize: 8 }, {
    [`${list}.*.CpuCoreCount`]: (all) => all.every((one) => one === 2),
  });
  await ecs('types with cards', 'DescribeInstanceTypes', { MinimumGPUAmount: 1 }, { [`${list}.*.GPUAmount`]: (all) => all.every((one) => one > 0) });
  await ecs('types of a processor', 'DescribeInstanceTypes', { CpuArchitecture: 'ARM' }, {
    [`${list}.*.CpuArchitecture`]: (all) => all.every((one) => one === 'ARM'),
  });
  const page = await ecs('first types', 'DescribeInstanceTypes', { MaxResults: 10 }, { [`${list}.#`]: 10, NextToken: /./ });
  await ecs('next types', 'DescribeInstanceTypes', { MaxResults: 10, NextToken: page.NextToken }, {
    [`${list}.#`]: 10, [`${list}.0.InstanceTypeId`]: (id) => id !== page.InstanceTypes.InstanceType[0].InstanceTypeId,
  });
}

async function prices({ ecs }, zone) {
  const paid = { 'PriceInfo.Price.TradePrice': (price) => price > 0, 'PriceInfo.Price.Currency': /^[A-Z]{3}$/ };
  await ecs('price of an instance', 'DescribePrice', { ResourceType: 'instance', InstanceType: type }, paid);
  await ecs('price with disks', 'DescribePrice', {
    ResourceType: 'instance', InstanceType: type, SystemDisk: { Category: 'cloud_essd', Size: 40 }, DataDisk: [{ Category: 'cloud_auto', Size: 100 }], Amount: 2,
  }, { ...paid, 'PriceInfo.Price.DetailInfos.DetailInfo.*.Resource': (all) => all.includes('instanceType') && all.includes('dataDisk') });
  await ecs('price of a disk', 'DescribePrice', { ResourceType: 'disk', DataDisk: [{ Category: 'cloud_essd', Size: 100, PerformanceLevel: 'PL1' }], ZoneId: zone }, paid);
}

async function images({ ecs }) {
  const list = 'Images.Image';
  const all = await ecs('images', 'DescribeImages', { PageSize: 50 }, {
    [`${list}.*.Status`]: (statuses) => statuses.every((one) => one === 'Available'),
  });
  const linux = all.Images.Image.find((image) => image.OSType === 'linux' && image.Architecture === 'x86_64');
  await ecs('one image', 'DescribeImages', { ImageId: linux.ImageId }, { TotalCount: 1, [`${list}.0.OSName`]: linux.OSName });
  await ecs('images of a system', 'DescribeImages', { OSType: 'windows' }, {
    [`${list}.*.OSType`]: (types) => types.every((one) => one === 'windows'),
  });
  await ecs('images of a processor', 'DescribeImages', { Architecture: 'arm64', ImageOwnerAlias: 'system' }, {
    [`${list}.*.Architecture`]: (kinds) => kinds.every((one) => one === 'arm64'),
  });
  await ecs('images for a type', 'DescribeImages', { InstanceType: type }, {
    [`${list}.*.Architecture`]: (kinds) => kinds.every((one) => one === 'x86_64'),
  });
  await ecs('images of a family', 'DescribeImages', { ImageFamily: linux.ImageFamily }, { [`${list}.*.ImageId`]: [linux.ImageId] });
  await ecs('images by name', 'DescribeImages', { ImageName: linux.ImageName }, { [`${list}.0.ImageId`]: linux.ImageId });
  await ecs('images of one\'s own', 'DescribeImages', { ImageOwnerAlias: 'self' }, { TotalCount: 0 });
  await ecs('a page of images', 'DescribeImages', { PageNumber: 2, PageSize: 3 }, { [`${list}.#`]: 3, PageNumber: 2 });
  return linux.ImageId;
}
