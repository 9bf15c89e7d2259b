// The life of a VPC with a vSwitch and a security group, in the order in which Terraform calls: argument { client, scheme, port, region }.
// "planned" steps are what a plan reads; the same reads again later are the second plan.
import { ecs, rpcClient, vpc } from './lib/clients.mjs';
import { step, until } from './lib/report.mjs';

const { client, scheme, port, region } = JSON.parse(process.argv[2]);
const clients = { vpc: rpcClient({ client, scheme, port }, vpc), ecs: rpcClient({ client, scheme, port }, ecs) };
const ask = (product, action, parameters) => clients[product.product].call(action, { RegionId: region, ...parameters });
const call = (name, product, action, parameters) => step(name, product.product, action, () => ask(product, action, parameters));

// The older client's own products' calls, which the generated one no longer has.
const isUntyped = client !== 'sdk';
const token = `network-${client}-${scheme}`;
const wanted = { VpcName: token, CidrBlock: '10.0.0.0/8', Description: 'scenario' };
const tcp = { IpProtocol: 'tcp', PortRange: '80/80', Policy: 'accept', Priority: '1', NicType: 'intranet' };
const ingress = { ...tcp, SourceCidrIp: '0.0.0.0/0' };
const egress = { ...tcp, DestCidrIp: '10.0.0.0/8' };

await call('regions', vpc, 'DescribeRegions', {});
const zone = (await call('zones', vpc, 'DescribeZones', {})).Zones.Zone[0].ZoneId;
const ids = await apply();
await plan('first', ids);
await plan('second', ids);
await lists(ids);
await mistakes(ids);
await destroy(ids);

async function apply() {
  const { VpcId, RouteTableId } = await call('create vpc', vpc, 'CreateVpc', { ...wanted, ClientToken: token });
  await call('create vpc again', vpc, 'CreateVpc', { ...wanted, ClientToken: token });
  await call('create vpc other', vpc, 'CreateVpc', { ...wanted, CidrBlock: '192.168.0.0/16', ClientToken: token });
  await until(() => ask(vpc, 'DescribeVpcAttribute', { VpcId }), (answer) => answer.Status === 'Available');
  await call('tag vpc', vpc, 'TagResources', { ResourceType: 'VPC', ResourceId: [VpcId], Tag: [{ Key: 'team', Value: token }] });
  const subnet = { VpcId, ZoneId: zone, CidrBlock: '10.1.0.0/24', VSwitchName: token, ClientToken: token };
  const { VSwitchId } = await call('create vswitch', vpc, 'CreateVSwitch', subnet);
  await call('create vswitch again', vpc, 'CreateVSwitch', subnet);
  await until(() => ask(vpc, 'DescribeVSwitchAttributes', { VSwitchId }), (answer) => answer.Status === 'Available');
  const group = { VpcId, SecurityGroupName: token, ClientToken: token, Tag: [{ Key: 'team', Value: 'blue' }] };
  const { SecurityGroupId } = await call('create group', ecs, 'CreateSecurityGroup', group);
  await call('create group again', ecs, 'CreateSecurityGroup', group);
  await call('authorize', ecs, 'AuthorizeSecurityGroup', { SecurityGroupId, Permissions: [ingress] });
  await call('authorize again', ecs, 'AuthorizeSecurityGroup', { SecurityGroupId, ...ingress });
  await call('authorize egress', ecs, 'AuthorizeSecurityGroupEgress', { SecurityGroupId, ...egress });
  return { VpcId, RouteTableId, VSwitchId, SecurityGroupId };
}

async function plan(which, { VpcId, VSwitchId, SecurityGroupId }) {
  await call(`${which} vpc`, vpc, 'DescribeVpcAttribute', { VpcId });
  await call(`${which} tables`, vpc, 'DescribeRouteTableList', { VpcId });
  await call(`${which} tags`, vpc, 'ListTagResources', { ResourceType: 'VPC', ResourceId: [VpcId] });
  await call(`${which} vswitch`, vpc, 'DescribeVSwitchAttributes', { VSwitchId });
  await call(`${which} group`, ecs, 'DescribeSecurityGroupAttribute', { SecurityGroupId, Direction: 'all', NicType: 'intranet' });
  await call(`${which} group tags`, ecs, 'ListTagResources', { ResourceType: 'securitygroup', ResourceId: [SecurityGroupId] });
}

async function lists({ VpcId, RouteTableId, VSwitchId, SecurityGroupId }) {
  await call('vpcs', vpc, 'DescribeVpcs', { VpcId, Tag: [{ Key: 'team', Value: token }] });
  await call('vswitches', vpc, 'DescribeVSwitches', { VpcId });
  await call('groups', ecs, 'DescribeSecurityGroups', { VpcId, SecurityGroupId, IsQueryEcsCount: true });
  await call('old tables', vpc, 'DescribeRouteTables', { RouteTableId });
  await call('entries', vpc, 'DescribeRouteEntryList', { RouteTableId });
  await call('modify vpc', vpc, 'ModifyVpcAttribute', { VpcId, VpcName: `${token}-2` });
  await call('modify vswitch', vpc, 'ModifyVSwitchAttribute', { VSwitchId, VSwitchName: `${token}-2` });
  await call('modify group', ecs, 'ModifySecurityGroupAttribute', { SecurityGroupId, SecurityGroupName: `${token}-2` });
  await call('add block', vpc, 'AssociateVpcCidrBlock', { VpcId, SecondaryCidrBlock: '192.168.0.0/16' });
  await call('modified', vpc, 'DescribeVpcAttribute', { VpcId });
  await call('remove block', vpc, 'UnassociateVpcCidrBlock', { VpcId, SecondaryCidrBlock: '192.168.0.0/16' });
  await call('move vpc', vpc, 'MoveResourceGroup', { ResourceType: 'vpc', ResourceId: VpcId, NewResourceGroupId: 'rg-scenario' });
  await call('join group', ecs, 'JoinResourceGroup', { ResourceType: 'securitygroup', ResourceId: SecurityGroupId, ResourceGroupId: 'rg-scenario' });
  await call('moved', vpc, 'DescribeVpcs', { VpcId, ResourceGroupId: 'rg-scenario' });
  await call('joined', ecs, 'DescribeSecurityGroups', { SecurityGroupId, ResourceGroupId: 'rg-scenario' });
}

async function mistakes({ VpcId, VSwitchId, SecurityGroupId }) {
  await call('overlap', vpc, 'CreateVSwitch', { VpcId, ZoneId: zone, CidrBlock: '10.1.0.128/25' });
  await call('outside', vpc, 'CreateVSwitch', { VpcId, ZoneId: zone, CidrBlock: '172.16.0.0/24' });
  await call('no rule', ecs, 'AuthorizeSecurityGroup', { SecurityGroupId, ...ingress, PortRange: '80' });
  await call('busy with vswitch', vpc, 'DeleteVpc', { VpcId });
  if (isUntyped) {
    await call('old vpcs', { product: 'ecs' }, 'DescribeVpcs', { VpcId });
    await call('dry delete', vpc, 'DeleteVSwitch', { VSwitchId, DryRun: true });
  }
}

async function destroy({ VpcId, VSwitchId, SecurityGroupId }) {
  await call('revoke', ecs, 'RevokeSecurityGroup', { SecurityGroupId, Permissions: [ingress] });
  await call('revoke egress', ecs, 'RevokeSecurityGroupEgress', { SecurityGroupId, ...egress });
  await call('empty group', ecs, 'DescribeSecurityGroupAttribute', { SecurityGroupId });
  await call('untag vpc', vpc, 'UnTagResources', { ResourceType: 'VPC', ResourceId: [VpcId], All: true });
  await call('delete vswitch', vpc, 'DeleteVSwitch', { VSwitchId });
  await call('busy with group', vpc, 'DeleteVpc', { VpcId });
  await call('delete group', ecs, 'DeleteSecurityGroup', { SecurityGroupId });
  await call('delete vpc', vpc, 'DeleteVpc', { VpcId });
  await call('gone vpc', vpc, 'DescribeVpcAttribute', { VpcId });
  await call('gone vswitch', vpc, 'DescribeVSwitchAttributes', { VSwitchId });
  await call('gone group', ecs, 'DescribeSecurityGroupAttribute', { SecurityGroupId });
  await call('gone vpcs', vpc, 'DescribeVpcs', { VpcId });
}
