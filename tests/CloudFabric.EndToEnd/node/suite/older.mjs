// What only older clients send: XML, dotted and zero-based lists, flat rules, the network actions of ECS; and what they read in other letters.
import { ecs, vpc } from '../lib/clients.mjs';
import { fails } from '../lib/expect.mjs';
import { recorder } from '../lib/recorder.mjs';
import { until } from '../lib/report.mjs';
import { type } from './places.mjs';

export async function older(desk, place, net) {
  await forms(desk, place, net);
  await flatRules(desk, net);
  await networksOfEcs(desk, place, net);
  await xml(desk, net);
}

async function forms({ oldEcs, ask, run }, { zone, image }, { VSwitchId, SecurityGroupId }) {
  const disk = { ZoneId: zone, DiskCategory: 'cloud_essd', Size: 20 };
  const { DiskId } = await oldEcs('tag by dots', 'CreateDisk', { ...disk, 'Tag.1.Key': 'older', 'Tag.1.Value': run, ClientToken: `older-${run}` });
  await oldEcs('tagged by dots', 'DescribeDisks', { 'Tag.1.Key': 'older', 'Tag.1.Value': run }, { 'Disks.Disk.*.DiskId': [DiskId] });
  await oldEcs('tagged by small letters', 'DescribeDisks', { 'Tag.1.key': 'older', 'Tag.1.value': run }, { 'Disks.Disk.*.DiskId': [DiskId] });
  await oldEcs('rehearse a disk with a tag', 'CreateDisk', { ...disk, 'Tag.1.Key': 'a', DryRun: true }, fails(400, 'DryRunOperation'));
  await until(() => ask.ecs('DescribeDisks', { DiskIds: JSON.stringify([DiskId]) }), (answer) => answer.Disks.Disk[0].Status === 'Available');
  await oldEcs('delete it', 'DeleteDisk', { DiskId });
  const launch = { ImageId: image, InstanceType: type, VSwitchId, SecurityGroupId, DryRun: true };
  await oldEcs('disks by dots', 'RunInstances', { ...launch, 'SystemDisk.Size': 40, 'DataDisk.1.Size': 20, 'DataDisk.1.Category': 'cloud_essd' }, fails(400, 'DryRunOperation'));
  await oldEcs('too large a disk by dots', 'RunInstances', { ...launch, 'DataDisk.1.Size': 99_999, 'DataDisk.1.Category': 'cloud_essd' }, fails(403, 'InvalidDataDiskSize.ValueNotSupported'));
  await oldEcs('types by dots', 'DescribeInstanceTypes', { 'InstanceTypes.1': type }, { 'InstanceTypes.InstanceType.*.InstanceTypeId': [type] });
  await oldEcs('price by dots', 'DescribePrice', { ResourceType: 'instance', InstanceType: type, 'SystemDisk.Category': 'cloud_essd', 'SystemDisk.Size': 40 }, {
    'PriceInfo.Price.TradePrice': (price) => price > 0,
  });
}

async function flatRules({ oldEcs }, { SecurityGroupId }) {
  const rule = { SecurityGroupId, IpProtocol: 'tcp', PortRange: '22/22', NicType: 'intranet', Policy: 'accept', Priority: 1, Description: 'flat' };
  const list = 'Permissions.Permission';
  await oldEcs('let in, flat', 'AuthorizeSecurityGroup', { ...rule, SourceCidrIp: '10.0.0.0/8' });
  await oldEcs('let in by dots', 'AuthorizeSecurityGroup', {
    SecurityGroupId, 'Permissions.1.IpProtocol': 'UDP', 'Permissions.1.PortRange': '53/53', 'Permissions.1.SourceCidrIp': '10.0.0.0/8',
  });
  await oldEcs('let out, flat', 'AuthorizeSecurityGroupEgress', { ...rule, DestCidrIp: '10.0.0.0/8' });
  await oldEcs('flat rules', 'DescribeSecurityGroupAttribute', { SecurityGroupId, NicType: 'intranet', Direction: 'egress' }, {
    [`${list}.*.Description`]: ['flat'], [`${list}.0.NicType`]: 'intranet',
  });
  await oldEcs('let in no more, flat', 'RevokeSecurityGroup', { ...rule, SourceCidrIp: '10.0.0.0/8' });
  await oldEcs('let in no more by dots', 'RevokeSecurityGroup', {
    SecurityGroupId, 'Permissions.1.IpProtocol': 'UDP', 'Permissions.1.PortRange': '53/53', 'Permissions.1.SourceCidrIp': '10.0.0.0/8',
  });
  await oldEcs('let out no more, flat', 'RevokeSecurityGroupEgress', { ...rule, DestCidrIp: '10.0.0.0/8' });
}

async function networksOfEcs({ oldEcs, ask }, { zone }, { VpcId, VSwitchId }) {
  await oldEcs('VPCs of ECS', 'DescribeVpcs', { VpcId }, { 'Vpcs.Vpc.*.VpcId': [VpcId], TotalCount: 1 });
  await oldEcs('vSwitches of ECS', 'DescribeVSwitches', { VpcId, VSwitchId }, { 'VSwitches.VSwitch.*.VSwitchId': [VSwitchId] });
  const { VSwitchId: id } = await oldEcs('vSwitch of ECS', 'CreateVSwitch', { VpcId, ZoneId: zone, CidrBlock: '10.0.3.0/29' }, {
    VSwitchId: /^vsw-/,
  });
  await until(() => ask.vpc('DescribeVSwitchAttributes', { VSwitchId: id }), (answer) => answer.Status === 'Available');
  await oldEcs('delete a vSwitch of ECS', 'DeleteVSwitch', { VSwitchId: id });
}

/** An answer in XML says what the one in JSON says, a refusal too. */
async function xml({ oldEcs, oldVpc, inXml }, { VpcId, SecurityGroupId }) {
  const gone = fails(404, 'InvalidDiskId.NotFound');
  const questions = [
    [oldEcs, ecs, 'DescribeRegions', {}], [oldEcs, ecs, 'DescribeZones', { Verbose: false }], [oldVpc, vpc, 'DescribeVpcAttribute', { VpcId }],
    [oldEcs, ecs, 'DescribeSecurityGroupAttribute', { SecurityGroupId }], [oldEcs, ecs, 'DescribeDisks', { DiskIds: '["d-nobody"]' }],
    [oldEcs, ecs, 'DescribeInstanceTypes', { 'InstanceTypes.1': type }], [oldEcs, ecs, 'DeleteDisk', { DiskId: 'd-bp100000000000000000' }, gone],
  ];
  for (const [ask, product, action, parameters, wanted] of questions) {
    await ask(`${action} in JSON`, action, parameters, wanted);
    await inXml(`${action} in XML`, product, action, parameters, JSON.parse(recorder.last.text));
  }
}
