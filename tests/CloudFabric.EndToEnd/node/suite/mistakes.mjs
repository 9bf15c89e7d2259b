// What is refused, with the official status and code: a row a mistake.
import { fails } from '../lib/expect.mjs';
import { type } from './places.mjs';

const nobody = { disk: 'd-bp100000000000000000', instance: 'i-bp100000000000000000', group: 'sg-bp100000000000000000', vpc: 'vpc-bp1000000000000000000', vswitch: 'vsw-bp1000000000000000000' };

export async function mistakes(desk, place, net, { ids }) {
  const tables = [ofPlaces(place), ofDisks(place), ofInstances(place, net), ofSeveral(ids), ofNetworks(place, net), ofRules(net), ofTags(ids)];
  for (const [product, name, action, parameters, status, code] of tables.flat()) {
    await desk[product](`mistake: ${name}`, action, parameters, fails(status, code));
  }
}

const ofPlaces = ({ zone }) => [
  ['ecs', 'no such region', 'DescribeZones', { RegionId: 'cn-nowhere' }, 404, 'InvalidRegionId.NotFound'],
  ['vpc', 'no such region of networks', 'DescribeVpcs', { RegionId: 'cn-nowhere' }, 404, 'InvalidRegionId.NotFound'],
  ['ecs', 'price of no type', 'DescribePrice', { ResourceType: 'instance', InstanceType: 'ecs.none' }, 403, 'InvalidInstanceType.ValueNotSupported'],
  ['ecs', 'what is available of nothing', 'DescribeAvailableResource', { DestinationResource: 'Nothing' }, 400, 'InvalidParameter.DestinationResource'],
  ['ecs', 'what is available in no zone', 'DescribeAvailableResource', { DestinationResource: 'Zone', ZoneId: `${zone}x` }, 404, 'InvalidZoneId.NotFound'],
  ['ecs', 'an action that is not emulated', 'DescribeKeyPairs', {}, 400, 'UnsupportedOperation'],
  ['oldEcs', 'an action that does not exist', 'MakeCoffee', {}, 404, 'InvalidAction.NotFound'],
];

const ofDisks = ({ zone }) => {
  const disk = { ZoneId: zone, DiskCategory: 'cloud_essd', Size: 40 };
  const create = (name, change, status, code) => ['ecs', `disk with ${name}`, 'CreateDisk', { ...disk, ...change }, status, code];
  const list = (name, change, status, code) => ['ecs', `disks by ${name}`, 'DescribeDisks', change, status, code];
  return [
    create('no zone', { ZoneId: undefined }, 400, 'MissingParameter'),
    create('a zone that is none', { ZoneId: 'cn-nowhere-a' }, 404, 'InvalidZoneId.NotFound'),
    create('no size', { Size: undefined }, 400, 'MissingParameter'),
    create('too small a size', { DiskCategory: 'cloud_efficiency', Size: 1 }, 403, 'InvalidDiskSize.NotSupported'),
    create('a category that is none', { DiskCategory: 'cloud_nothing' }, 403, 'InvalidDataDiskCategory.ValueNotSupported'),
    create('a level that is none', { PerformanceLevel: 'PL9' }, 400, 'InvalidPerformanceLevel.Malformed'),
    create('too high a level', { PerformanceLevel: 'PL3' }, 403, 'OperationDenied.PerformanceLevelNotMatch'),
    create('a name in letters that are none', { DiskName: '1' }, 400, 'InvalidDiskName.Malformed'),
    create('a description that is an address', { Description: 'http://example.com' }, 400, 'InvalidDescription.Malformed'),
    create('performance that it cannot have', { ProvisionedIops: 100 }, 400, 'ProvisionedIopsForDiskCategoryUnsupported'),
    create('more performance than fits', { DiskCategory: 'cloud_auto', ProvisionedIops: 60_000 }, 400, 'InvalidProvisionedIops.LimitExceed'),
    create('bursts that it cannot have', { BurstingEnabled: true }, 400, 'BurstingEnabledForDiskCategoryUnsupported'),
    create('a snapshot that is none', { SnapshotId: 's-bp100000000000000000' }, 404, 'InvalidSnapshotId.NotFound'),
    create('a key but no encryption', { KMSKeyId: '0e478b7a-4262-4802-b8cb-00d3fb408333' }, 400, 'InvalidEncrypted.NotMatchKmsKeyId'),
    create('too long a token', { ClientToken: 'x'.repeat(65) }, 400, 'InvalidClientToken.ValueNotSupported'),
    list('a status that is none', { Status: 'Asleep' }, 400, 'InvalidStatus.ValueNotSupported'),
    list('a category that is none', { Category: 'cloud_nothing' }, 400, 'InvalidCategory.ValueNotSupported'),
    list('a type that is none', { DiskType: 'floppy' }, 400, 'InvalidDiskType.ValueNotSupported'),
    list('a charge type that is none', { DiskChargeType: 'Barter' }, 404, 'InvalidDiskChargeType.NotFound'),
    list('a lock that is none', { LockReason: 'bored' }, 404, 'InvalidLockReason.NotFound'),
    list('a filter that is none', { Filter: [{ Key: 'Nothing', Value: '2026-01-01T00:00Z' }] }, 404, 'InvalidFilterKey.NotFound'),
    list('a time that is none', { Filter: [{ Key: 'CreationStartTime', Value: 'yesterday' }] }, 404, 'InvalidFilterValue'),
    list('ids that are no list', { DiskIds: 'd-1' }, 400, 'InvalidParameter.DiskIds'),
    list('too many ids', { DiskIds: JSON.stringify(Array(101).fill(nobody.disk)) }, 403, 'InvalidDiskIds.Malformed'),
    ['ecs', 'grow no disk', 'ResizeDisk', { DiskId: nobody.disk, NewSize: 60 }, 404, 'InvalidDiskId.NotFound'],
    ['ecs', 'change no disk', 'ModifyDiskAttribute', { DiskId: nobody.disk, DiskName: 'name' }, 404, 'InvalidDiskId.NotFound'],
    ['ecs', 'change no disk to a category', 'ModifyDiskSpec', { DiskId: nobody.disk, DiskCategory: 'cloud_auto' }, 404, 'InvalidDiskId.NotFound'],
    ['ecs', 'wipe no disk', 'ReInitDisk', { DiskId: nobody.disk }, 404, 'InvalidDiskId.NotFound'],
    ['ecs', 'task that is none', 'DescribeTaskAttribute', { TaskId: 't-bp100000000000000000' }, 400, 'InvalidTaskId.NotFound'],
  ];
};

const ofInstances = ({ image, otherZone }, { VSwitchId, SecurityGroupId }) => {
  const one = { ImageId: image, InstanceType: type, VSwitchId, SecurityGroupId };
  const run = (name, change, status, code) => ['ecs', `instance with ${name}`, 'RunInstances', { ...one, ...change }, status, code];
  return [
    run('no type', { InstanceType: undefined }, 400, 'MissingParameter.InstanceType'),
    run('a type that is none', { InstanceType: 'ecs.none' }, 403, 'InvalidInstanceType.ValueNotSupported'),
    run('an image that is none', { ImageId: 'm-nothing' }, 404, 'InvalidImageId.NotFound'),
    run('a vSwitch that is none', { VSwitchId: nobody.vswitch }, 404, 'InvalidVSwitchId.NotFound'),
    run('a group that is none', { SecurityGroupId: nobody.group }, 404, 'InvalidSecurityGroupId.NotFound'),
    run('no group', { SecurityGroupId: undefined }, 400, 'MissingParameter'),
    run('too many', { Amount: 101 }, 400, 'InvalidParameter.Amount'),
    run('another zone than the vSwitch', { ZoneId: otherZone }, 400, 'InvalidVSwitchId.ZoneId'),
    run('a name in letters that are none', { InstanceName: '1' }, 400, 'InvalidInstanceName.Malformed'),
    run('a host name in letters that are none', { HostName: '.a' }, 400, 'InvalidHostName.Malformed'),
    run('user data that are none', { UserData: '?' }, 400, 'InvalidUserData.Base64FormatInvalid'),
    run('an address elsewhere', { PrivateIpAddress: '10.0.9.9' }, 400, 'InvalidPrivateIpAddress.Malformed'),
    run('credits that it does not save', { CreditSpecification: 'Standard' }, 400, 'InvalidInstanceType.NotSupportCreditSpecification'),
    run('too small a system disk', { SystemDisk: { Size: 10 } }, 400, 'InvalidSystemDiskSize.LessThanImageSize'),
    run('too large a system disk', { SystemDisk: { Size: 4096 } }, 400, 'InvalidSystemDiskSize.ValueNotSupported'),
    run('a data disk of no category', { DataDisk: [{ Size: 40, Category: 'cloud_nothing' }] }, 403, 'InvalidDataDiskCategory.ValueNotSupported'),
    run('a data disk of a snapshot that is none', { DataDisk: [{ Size: 40, SnapshotId: 's-1' }] }, 404, 'InvalidSnapshotId.NotFound'),
    ['ecs', 'instances of no status', 'DescribeInstances', { Status: 'Asleep' }, 400, 'InvalidStatus.ValueNotSupported'],
    ['ecs', 'ids that are no list', 'DescribeInstances', { InstanceIds: 'i-1' }, 400, 'InvalidParameter.InstanceIds'],
    ['ecs', 'start no instance', 'StartInstance', { InstanceId: nobody.instance }, 404, 'InvalidInstanceId.NotFound'],
    ['ecs', 'stop no instance', 'StopInstance', { InstanceId: nobody.instance }, 404, 'InvalidInstanceId.NotFound'],
    ['ecs', 'delete no instances', 'DeleteInstances', { InstanceId: [nobody.instance] }, 404, 'InvalidInstanceId.NotFound'],
    ['ecs', 'user data of no instance', 'DescribeUserData', { InstanceId: nobody.instance }, 404, 'InvalidInstanceId.NotFound'],
  ];
};

const ofSeveral = ({ second }) => [
  ['ecs', 'start an instance and nobody', 'StartInstances', { InstanceId: [second, nobody.instance] }, 404, 'InvalidInstanceId.NotFound'],
  ['ecs', 'stop with a mode that is none', 'StopInstance', { InstanceId: second, StoppedMode: 'Slowly' }, 400, 'InvalidParameter.StoppedMode'],
  ['ecs', 'attach no disk', 'AttachDisk', { InstanceId: second, DiskId: nobody.disk }, 404, 'InvalidDiskId.NotFound'],
  ['ecs', 'detach no disk', 'DetachDisk', { InstanceId: second, DiskId: nobody.disk }, 404, 'InvalidDiskId.NotFound'],
  ['ecs', 'join no group', 'JoinSecurityGroup', { InstanceId: second, SecurityGroupId: nobody.group }, 404, 'InvalidSecurityGroupId.NotFound'],
  ['ecs', 'rename to nothing that is a name', 'ModifyInstanceAttribute', { InstanceId: second, InstanceName: '1' }, 400, 'InvalidInstanceName.Malformed'],
];

const ofNetworks = ({ zone }, { VpcId, VSwitchId }) => [
  ['vpc', 'VPC of no block', 'CreateVpc', { CidrBlock: '10.0.0.1/8' }, 400, 'InvalidCidrBlock.Malformed'],
  ['vpc', 'VPC that is none', 'DescribeVpcAttribute', { VpcId: nobody.vpc }, 404, 'InvalidVpcId.NotFound'],
  ['vpc', 'rename no VPC', 'ModifyVpcAttribute', { VpcId: nobody.vpc, VpcName: 'name' }, 404, 'InvalidVpcId.NotFound'],
  ['vpc', 'vSwitch in no VPC', 'CreateVSwitch', { VpcId: nobody.vpc, ZoneId: zone, CidrBlock: '10.0.2.0/24' }, 404, 'InvalidVpcId.NotFound'],
  ['vpc', 'vSwitch in no zone', 'CreateVSwitch', { VpcId, ZoneId: 'cn-nowhere-a', CidrBlock: '10.0.2.0/24' }, 404, 'InvalidZoneId.NotFound'],
  ['vpc', 'vSwitch over another', 'CreateVSwitch', { VpcId, ZoneId: zone, CidrBlock: '10.0.0.128/25' }, 400, 'InvalidCidrBlock.Overlapped'],
  ['vpc', 'vSwitch outside', 'CreateVSwitch', { VpcId, ZoneId: zone, CidrBlock: '172.16.0.0/24' }, 400, 'InvalidParameter'],
  ['vpc', 'vSwitch of too narrow a block', 'CreateVSwitch', { VpcId, ZoneId: zone, CidrBlock: '10.0.2.0/30' }, 400, 'InvalidCirdrBlock.MaskLength'],
  ['vpc', 'vSwitch that is none', 'DescribeVSwitchAttributes', { VSwitchId: nobody.vswitch }, 404, 'InvalidVSwitchId.NotFound'],
  ['vpc', 'delete a VPC with vSwitches', 'DeleteVpc', { VpcId }, 400, 'DependencyViolation.VSwitch'],
  ['vpc', 'delete a vSwitch with instances', 'DeleteVSwitch', { VSwitchId }, 400, 'DependencyViolation'],
  ['vpc', 'routes of no table', 'DescribeRouteEntryList', { RouteTableId: 'vtb-nobody' }, 404, 'InvalidRouteTable.NotFound'],
];

const ofRules = ({ VpcId, SecurityGroupId }) => {
  const rule = { IpProtocol: 'tcp', PortRange: '80/80', SourceCidrIp: '10.0.0.0/8' };
  const allow = (name, change, status, code) => ['ecs', `rule with ${name}`, 'AuthorizeSecurityGroup', { SecurityGroupId, Permissions: [{ ...rule, ...change }] }, status, code];
  return [
    ['ecs', 'group in no VPC', 'CreateSecurityGroup', { VpcId: nobody.vpc }, 404, 'InvalidVpcId.NotFound'],
    ['ecs', 'group of no type', 'CreateSecurityGroup', { VpcId, SecurityGroupType: 'odd' }, 400, 'InvalidSecurityGroupType.ValueNotSupported'],
    ['ecs', 'rules of no group', 'DescribeSecurityGroupAttribute', { SecurityGroupId: nobody.group }, 404, 'InvalidSecurityGroupId.NotFound'],
    ['ecs', 'describe no rule', 'ModifySecurityGroupRule', { SecurityGroupId, ...rule, Priority: '99' }, 400, 'InvalidSecurityGroupRule.RuleNotExist'],
    ['ecs', 'change no rule', 'ModifySecurityGroupEgressRule', { SecurityGroupId, SecurityGroupRuleId: 'sgr-nobody' }, 400, 'InvalidParam.SecurityGroupRuleId'],
    ['ecs', 'policy that is none', 'ModifySecurityGroupPolicy', { SecurityGroupId, InnerAccessPolicy: 'maybe' }, 400, 'InvalidPolicy.Malformed'],
    allow('no protocol that is one', { IpProtocol: 'ipx' }, 400, 'InvalidIpProtocol.ValueNotSupported'),
    allow('ports that are none', { PortRange: '80' }, 400, 'InvalidIpPortRange.Malformed'),
    allow('a priority that is none', { Priority: '101' }, 400, 'InvalidPriority.ValueNotSupported'),
    allow('a policy that is none', { Policy: 'maybe' }, 400, 'InvalidPolicy.Malformed'),
    allow('no source', { SourceCidrIp: undefined }, 400, 'MissingParameter.Source'),
    allow('a source that is none', { SourceCidrIp: '10.0.0.300' }, 400, 'InvalidSourceCidrIp.Malformed'),
    allow('a group that is none', { SourceCidrIp: undefined, SourceGroupId: nobody.group }, 404, 'InvalidSourceGroupId.NotFound'),
  ];
};

const ofTags = ({ second }) => {
  const tag = (name, change, status, code) =>
    ['ecs', `tag ${name}`, 'TagResources', { ResourceType: 'instance', ResourceId: [second], Tag: [{ Key: 'a', Value: '1' }], ...change }, status, code];
  return [
    tag('nobody', { ResourceId: [nobody.instance] }, 404, 'InvalidResourceId.NotFound'),
    tag('what is no type', { ResourceType: 'hamster' }, 404, 'InvalidResourceType.NotFound'),
    tag('with a key twice', { Tag: [{ Key: 'a', Value: '1' }, { Key: 'a', Value: '2' }] }, 400, 'Duplicate.TagKey'),
    tag('with a key of the service\'s own', { Tag: [{ Key: 'acs:a', Value: '1' }] }, 400, 'InvalidTagKey.Malformed'),
    ['ecs', 'untag all and some', 'UntagResources', { ResourceType: 'instance', ResourceId: [second], All: true, TagKey: ['a'] }, 403, 'Param.Conflict'],
    ['ecs', 'join a group that is none', 'JoinResourceGroup', { ResourceType: 'instance', ResourceId: second, ResourceGroupId: 'group' }, 404, 'InvalidResourceGroup.NotFound'],
  ];
};
