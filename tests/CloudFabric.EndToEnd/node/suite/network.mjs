// A VPC with two vSwitches and two security groups, and everything that can be asked and changed of them.
import { until } from '../lib/report.mjs';

const cidr = '10.0.0.0/8';
const web = { IpProtocol: 'tcp', PortRange: '80/80', Policy: 'accept', Priority: '1', SourceCidrIp: '0.0.0.0/0', Description: 'web' };
const out = { IpProtocol: 'udp', PortRange: '53/53', Policy: 'drop', Priority: '5', DestCidrIp: '10.0.0.0/8' };

/** What instances need: the network's ids, nothing of which is left as it came. */
export async function network(desk, place) {
  const net = await make(desk, place);
  await readVpc(desk, net);
  await changeVpc(desk, net);
  await readVSwitch(desk, net);
  await routes(desk, net);
  await groups(desk, net);
  await rules(desk, net);
  await labels(desk, net);
  return net;
}

async function make({ vpc, ecs, ask, region, run }, { zone, otherZone }) {
  const wanted = { CidrBlock: cidr, VpcName: 'suite', Description: 'of a suite', UserCidr: '192.168.0.0/16', Tag: [{ Key: 'suite', Value: region }] };
  const { VpcId } = await vpc('create a VPC', 'CreateVpc', { ...wanted, ClientToken: `vpc-${run}` }, {
    VpcId: /^vpc-/, VRouterId: /^vrt-/, RouteTableId: /^vtb-/,
  });
  await vpc('create the same VPC', 'CreateVpc', { ...wanted, ClientToken: `vpc-${run}` }, { VpcId });
  await until(() => ask.vpc('DescribeVpcAttribute', { VpcId }), (answer) => answer.Status === 'Available');
  const subnet = { VpcId, VSwitchName: 'suite', Description: 'of a suite' };
  const first = { ...subnet, ZoneId: zone, CidrBlock: '10.0.0.0/24', ClientToken: `vsw-${run}` };
  const { VSwitchId } = await vpc('create a vSwitch', 'CreateVSwitch', first, { VSwitchId: /^vsw-/ });
  await vpc('create the same vSwitch', 'CreateVSwitch', first, { VSwitchId });
  const other = await vpc('create another vSwitch', 'CreateVSwitch', {
    VpcId, ZoneId: otherZone, CidrBlock: '10.0.1.0/24', Tag: [{ Key: 'suite', Value: region }],
  });
  for (const id of [VSwitchId, other.VSwitchId]) {
    await until(() => ask.vpc('DescribeVSwitchAttributes', { VSwitchId: id }), (answer) => answer.Status === 'Available');
  }
  const group = await ecs('create a group', 'CreateSecurityGroup', { VpcId, SecurityGroupName: 'suite', Description: 'of a suite', ClientToken: `sg-${run}` }, {
    SecurityGroupId: /^sg-/,
  });
  const second = await ecs('create another group', 'CreateSecurityGroup', {
    VpcId, SecurityGroupType: 'normal', Tag: [{ Key: 'suite', Value: region }], ResourceGroupId: 'rg-suite',
  });
  return { VpcId, VSwitchId, otherVSwitchId: other.VSwitchId, SecurityGroupId: group.SecurityGroupId, otherGroupId: second.SecurityGroupId };
}

async function readVpc({ vpc, region }, { VpcId, VSwitchId, otherVSwitchId }) {
  const one = { TotalCount: 1, 'Vpcs.Vpc.*.VpcId': [VpcId] };
  const both = (ids) => [VSwitchId, otherVSwitchId].every((id) => ids.includes(id));
  await vpc('VPC', 'DescribeVpcAttribute', { VpcId }, {
    CidrBlock: cidr, VpcName: 'suite', Description: 'of a suite', 'UserCidrs.UserCidr': ['192.168.0.0/16'], IsDefault: false, RegionId: region, 'VSwitchIds.VSwitchId': both,
  });
  await vpc('VPC by id', 'DescribeVpcs', { VpcId }, { ...one, 'Vpcs.Vpc.0.VSwitchIds.VSwitchId': both });
  await vpc('VPC by name', 'DescribeVpcs', { VpcName: 'suite', VpcId }, one);
  await vpc('VPC by tag', 'DescribeVpcs', { Tag: [{ Key: 'suite', Value: region }] }, one);
  await vpc('default VPCs', 'DescribeVpcs', { IsDefault: true }, { TotalCount: 0 });
  await vpc('page of VPCs', 'DescribeVpcs', { PageNumber: 1, PageSize: 50 }, { PageSize: 50, 'Vpcs.Vpc.*.VpcId': (ids) => ids.includes(VpcId) });
}

async function changeVpc({ vpc, ask }, { VpcId }) {
  await vpc('rename the VPC', 'ModifyVpcAttribute', { VpcId, VpcName: 'suite-2', Description: 'changed' });
  await vpc('name hosts', 'ModifyVpcAttribute', { VpcId, EnableDnsHostname: true });
  await vpc('add a block', 'AssociateVpcCidrBlock', { VpcId, SecondaryCidrBlock: '192.168.0.0/16' });
  await vpc('changed VPC', 'DescribeVpcAttribute', { VpcId }, {
    VpcName: 'suite-2', Description: 'changed', DnsHostnameStatus: 'ENABLED', 'SecondaryCidrBlocks.SecondaryCidrBlock': ['192.168.0.0/16'],
  });
  await vpc('remove the block', 'UnassociateVpcCidrBlock', { VpcId, SecondaryCidrBlock: '192.168.0.0/16' });
  await until(() => ask.vpc('DescribeVpcAttribute', { VpcId }), (answer) => answer.Status === 'Available');
}

async function readVSwitch({ vpc, region }, { VpcId, VSwitchId, otherVSwitchId }) {
  const list = 'VSwitches.VSwitch';
  await vpc('vSwitch', 'DescribeVSwitchAttributes', { VSwitchId }, {
    VpcId, CidrBlock: '10.0.0.0/24', VSwitchName: 'suite', AvailableIpAddressCount: 252, IsDefault: false,
  });
  await vpc('vSwitches of the VPC', 'DescribeVSwitches', { VpcId }, { TotalCount: 2 });
  await vpc('vSwitch by id', 'DescribeVSwitches', { VSwitchId }, { [`${list}.*.VSwitchId`]: [VSwitchId] });
  await vpc('vSwitch by name', 'DescribeVSwitches', { VpcId, VSwitchName: 'suite' }, { [`${list}.*.VSwitchId`]: [VSwitchId] });
  await vpc('vSwitch by tag', 'DescribeVSwitches', { Tag: [{ Key: 'suite', Value: region }] }, { [`${list}.*.VSwitchId`]: [otherVSwitchId] });
  await vpc('page of vSwitches', 'DescribeVSwitches', { VpcId, PageNumber: 2, PageSize: 1 }, { [`${list}.#`]: 1, TotalCount: 2, PageNumber: 2 });
  await vpc('rename the vSwitch', 'ModifyVSwitchAttribute', { VSwitchId, VSwitchName: 'suite-2', Description: 'changed' });
  await vpc('renamed vSwitch', 'DescribeVSwitchAttributes', { VSwitchId }, { VSwitchName: 'suite-2', Description: 'changed' });
}

async function routes({ vpc }, { VpcId, VSwitchId }) {
  const tables = await vpc('route tables', 'DescribeRouteTableList', { VpcId }, {
    TotalCount: 1, 'RouterTableList.RouterTableListType.0.RouteTableType': 'System',
  });
  const { RouteTableId, RouterId } = tables.RouterTableList.RouterTableListType[0];
  await vpc('route tables of a kind', 'DescribeRouteTableList', { RouteTableId, RouteTableType: 'System' }, { TotalCount: 1 });
  await vpc('older route tables', 'DescribeRouteTables', { RouteTableId }, { TotalCount: 1, 'RouteTables.RouteTable.0.VRouterId': RouterId });
  const entry = 'RouteEntrys.RouteEntry';
  await vpc('routes', 'DescribeRouteEntryList', { RouteTableId }, {
    [`${entry}.*.DestinationCidrBlock`]: (blocks) => ['10.0.0.0/24', '10.0.1.0/24', '100.64.0.0/10'].every((block) => blocks.includes(block)),
  });
  await vpc('one route', 'DescribeRouteEntryList', { RouteTableId, DestinationCidrBlock: '10.0.0.0/24' }, {
    [`${entry}.#`]: 1, [`${entry}.0.Type`]: 'System',
  });
  await vpc('vSwitches of a table', 'DescribeVSwitches', { RouteTableId, VSwitchId }, { TotalCount: 1 });
}

async function groups({ ecs, region }, { VpcId, SecurityGroupId, otherGroupId }) {
  const list = 'SecurityGroups.SecurityGroup';
  const one = (id) => ({ [`${list}.*.SecurityGroupId`]: [id] });
  await ecs('groups of the VPC', 'DescribeSecurityGroups', { VpcId }, { TotalCount: 2 });
  await ecs('group by id', 'DescribeSecurityGroups', { SecurityGroupId }, {
    ...one(SecurityGroupId), [`${list}.0.SecurityGroupName`]: 'suite', [`${list}.0.Description`]: 'of a suite',
  });
  await ecs('groups by ids', 'DescribeSecurityGroups', { SecurityGroupIds: JSON.stringify([otherGroupId]), IsQueryEcsCount: true }, {
    ...one(otherGroupId), [`${list}.0.EcsCount`]: 0,
  });
  await ecs('group by name', 'DescribeSecurityGroups', { VpcId, SecurityGroupName: 'suite' }, one(SecurityGroupId));
  await ecs('group by tag', 'DescribeSecurityGroups', { Tag: [{ Key: 'suite', Value: region }] }, one(otherGroupId));
  await ecs('group of a resource group', 'DescribeSecurityGroups', { VpcId, ResourceGroupId: 'rg-suite' }, one(otherGroupId));
  await ecs('groups of a type', 'DescribeSecurityGroups', { VpcId, SecurityGroupType: 'enterprise' }, { [`${list}.#`]: 0 });
  await ecs('groups by token', 'DescribeSecurityGroups', { VpcId, MaxResults: 10 }, { [`${list}.#`]: 2, NextToken: '' });
  await ecs('page of groups', 'DescribeSecurityGroups', { VpcId, PageNumber: 2, PageSize: 1 }, { [`${list}.#`]: 1, TotalCount: 2 });
  await ecs('rename the group', 'ModifySecurityGroupAttribute', { SecurityGroupId, SecurityGroupName: 'suite-2', Description: 'changed' });
  await ecs('renamed group', 'DescribeSecurityGroups', { SecurityGroupId }, {
    [`${list}.0.SecurityGroupName`]: 'suite-2', [`${list}.0.Description`]: 'changed',
  });
}

async function rules({ ecs }, { VpcId, SecurityGroupId, otherGroupId }) {
  const list = 'Permissions.Permission';
  const read = (name, direction, wanted) =>
    ecs(name, 'DescribeSecurityGroupAttribute', { SecurityGroupId, ...(direction && { Direction: direction }) }, { VpcId, InnerAccessPolicy: 'Accept', ...wanted });
  await ecs('let in', 'AuthorizeSecurityGroup', {
    SecurityGroupId, Permissions: [web, { ...web, PortRange: '443/443', SourceCidrIp: '10.0.0.0/8' }],
  });
  await ecs('let in a group', 'AuthorizeSecurityGroup', {
    SecurityGroupId, Permissions: [{ IpProtocol: 'all', PortRange: '-1/-1', SourceGroupId: otherGroupId }],
  });
  await ecs('let out', 'AuthorizeSecurityGroupEgress', { SecurityGroupId, Permissions: [out] });
  await read('rules', undefined, { [`${list}.#`]: 4 });
  await read('rules in', 'ingress', {
    [`${list}.*.Direction`]: ['ingress', 'ingress', 'ingress'], [`${list}.*.SecurityGroupRuleId`]: (ids) => ids.every((id) => id.startsWith('sgr-')),
  });
  const egress = await read('rules out', 'egress', {
    [`${list}.0.DestCidrIp`]: '10.0.0.0/8', [`${list}.0.Policy`]: 'Drop', [`${list}.0.Priority`]: '5', [`${list}.0.PortRange`]: '53/53',
  });
  const page = await ecs('rules by token', 'DescribeSecurityGroupAttribute', { SecurityGroupId, MaxResults: 2 }, {
    [`${list}.#`]: 2, NextToken: /./,
  });
  await ecs('further rules by token', 'DescribeSecurityGroupAttribute', { SecurityGroupId, MaxResults: 2, NextToken: page.NextToken }, {
    [`${list}.#`]: 2,
  });
  await ecs('describe a rule', 'ModifySecurityGroupRule', { SecurityGroupId, ...web, Description: 'described' });
  await ecs('change a rule', 'ModifySecurityGroupEgressRule', {
    SecurityGroupId, SecurityGroupRuleId: egress.Permissions.Permission[0].SecurityGroupRuleId, PortRange: '54/54',
  });
  await read('changed rules', undefined, {
    [`${list}.*.Description`]: (all) => all.includes('described'), [`${list}.*.PortRange`]: (all) => all.includes('54/54') && !all.includes('53/53'),
  });
  await ecs('keep members apart', 'ModifySecurityGroupPolicy', { SecurityGroupId, InnerAccessPolicy: 'Drop' });
  await read('members apart', 'ingress', { InnerAccessPolicy: 'Drop' });
  await ecs('keep members apart no more', 'ModifySecurityGroupPolicy', { SecurityGroupId, InnerAccessPolicy: 'Accept' });
  await ecs('let in no more', 'RevokeSecurityGroup', { SecurityGroupId, Permissions: [web] });
  await ecs('let out no more', 'RevokeSecurityGroupEgress', {
    SecurityGroupId, SecurityGroupRuleId: [egress.Permissions.Permission[0].SecurityGroupRuleId],
  });
  await ecs('let in no group', 'RevokeSecurityGroup', {
    SecurityGroupId, Permissions: [{ IpProtocol: 'all', PortRange: '-1/-1', SourceGroupId: otherGroupId }],
  });
  await read('rules left', 'all', { [`${list}.*.PortRange`]: ['443/443'] });
}

async function labels({ ecs, vpc, region }, { VpcId, VSwitchId, SecurityGroupId }) {
  const tags = (...keys) => ({ 'TagResources.TagResource.*.TagKey': (found) => JSON.stringify([...found].sort()) === JSON.stringify(keys) });
  const both = { ResourceType: 'VPC', ResourceId: [VpcId] };
  await vpc('tag the VPC', 'TagResources', { ...both, Tag: [{ Key: 'a', Value: '1' }, { Key: 'b', Value: '' }] });
  await vpc('tags of the VPC', 'ListTagResources', both, tags('a', 'b', 'suite'));
  await vpc('untag the VPC', 'UnTagResources', { ...both, TagKey: ['a'] });
  await vpc('VPCs of a tag', 'ListTagResources', { ResourceType: 'VPC', Tag: [{ Key: 'b' }] }, tags('b'));
  await vpc('tag the vSwitch', 'TagResources', { ResourceType: 'VSWITCH', ResourceId: [VSwitchId], Tag: [{ Key: 'suite', Value: region }] });
  await vpc('move the VPC', 'MoveResourceGroup', { ResourceType: 'vpc', ResourceId: VpcId, NewResourceGroupId: 'rg-suite' });
  await vpc('VPC of a resource group', 'DescribeVpcs', { ResourceGroupId: 'rg-suite' }, { 'Vpcs.Vpc.*.VpcId': [VpcId] });
  await vpc('route tables of a resource group', 'DescribeRouteTableList', { ResourceGroupId: 'rg-suite', VpcId }, { TotalCount: 1 });
  const group = { ResourceType: 'securitygroup', ResourceId: [SecurityGroupId] };
  await ecs('tag the group', 'TagResources', { ...group, Tag: [{ Key: 'a', Value: '1' }] });
  await ecs('tags of the group', 'ListTagResources', group, tags('a'));
  await ecs('untag all', 'UntagResources', { ...group, All: true });
  await ecs('tags left', 'ListTagResources', group, tags());
  await ecs('move the group', 'JoinResourceGroup', { ResourceType: 'securitygroup', ResourceId: SecurityGroupId, ResourceGroupId: 'rg-suite' });
}

/** Nothing is left: a vSwitch or a group that something is in refuses, and so does a VPC. */
export async function closeNetwork({ ecs, vpc }, { VpcId, VSwitchId, otherVSwitchId, SecurityGroupId, otherGroupId }) {
  await ecs('delete the group', 'DeleteSecurityGroup', { SecurityGroupId });
  await ecs('delete the other group', 'DeleteSecurityGroup', { SecurityGroupId: otherGroupId });
  await vpc('delete the vSwitch', 'DeleteVSwitch', { VSwitchId });
  await vpc('delete the other vSwitch', 'DeleteVSwitch', { VSwitchId: otherVSwitchId });
  await vpc('delete the VPC', 'DeleteVpc', { VpcId });
  await vpc('VPC is gone', 'DescribeVpcs', { VpcId }, { TotalCount: 0 });
  await vpc('vSwitches are gone', 'DescribeVSwitches', { VpcId }, { TotalCount: 0 });
  await ecs('groups are gone', 'DescribeSecurityGroups', { VpcId }, { 'SecurityGroups.SecurityGroup.#': 0 });
}
