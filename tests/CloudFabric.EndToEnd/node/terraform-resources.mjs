// The life of each resource of the Terraform provider that is emulated, with the parameters that it sends, in the order in which it sends them;
// after each change what it reads is compared with what was set: argument { port }.
import { live, sayFields, sayGone } from './lib/lifecycle.mjs';
import { provider, region } from './lib/provider.mjs';
import { attachmentResource, diskResource } from './terraform/disks.mjs';
import { groupResource, ruleResource } from './terraform/groups.mjs';
import { instanceResource } from './terraform/instances.mjs';
import { vpcResource, vswitchResource } from './terraform/networks.mjs';

const { port } = JSON.parse(process.argv[2]);
const cloud = provider({ port });
const [vpcs, vswitches, groups, rules, instances, disks, attachments] =
  [vpcResource, vswitchResource, groupResource, ruleResource, instanceResource, diskResource, attachmentResource].map((resource) => resource(cloud));

const zone = `${region}-k`;
const encode = (text) => Buffer.from(text).toString('base64');

const vpc = await live(vpcs, stages(
  { cidr_block: '10.0.0.0/8', user_cidrs: ['192.168.0.0/24'] },
  {
    vpc_name: 'first', description: 'first', dns_hostname_status: 'ENABLED', resource_group_id: 'rg-first', secondary_cidr_blocks: ['172.16.0.0/16'],
    tags: { a: '1', b: '' },
  },
  {
    vpc_name: 'second', description: undefined, dns_hostname_status: 'DISABLED', resource_group_id: 'rg-second', secondary_cidr_blocks: ['192.168.0.0/16'],
    tags: { b: '2' },
  },
));
const vswitch = await live(vswitches, stages(
  { cidr_block: '10.0.0.0/24', vpc_id: vpc, zone_id: zone, description: 'made', tags: { made: 'with' } },
  { vswitch_name: 'first', description: 'first', tags: { a: '1', b: '' } }, { vswitch_name: 'second', description: undefined, tags: undefined },
));
const group = await live(groups, stages(
  { vpc_id: vpc, security_group_name: 'made', security_group_type: 'normal', resource_group_id: 'rg-first', tags: { made: 'with' } },
  { security_group_name: 'first', description: 'first', inner_access_policy: 'Drop', tags: { a: '1' } },
  { description: 'second', inner_access_policy: 'Accept', resource_group_id: 'rg-second', tags: { a: '2', b: '' } },
));
const second = await groups.create({ vpc_id: vpc });
const rule = { security_group_id: group, policy: 'accept', priority: 1 };
const made = [
  await live(rules, stages({ ...rule, type: 'ingress', ip_protocol: 'tcp', port_range: '80/80', cidr_ip: '0.0.0.0/0' }, { description: 'web' }, { description: undefined })),
  await live(rules, stages({ ...rule, type: 'egress', ip_protocol: 'all', port_range: '-1/-1', cidr_ip: '10.0.0.0/8', policy: 'drop', description: 'made' }, { description: 'out' })),
  await live(rules, stages({ ...rule, type: 'ingress', ip_protocol: 'icmp', port_range: '-1/-1', source_security_group_id: second, priority: 100 }, { description: 'ping' })),
];
const instance = await live(instances, stages(
  {
    instance_type: 'ecs.g7.large', image_id: 'aliyun_3_x64_20G_alibase_20260115.vhd', vswitch_id: vswitch, security_groups: [group], system_disk_category: 'cloud_essd',
    system_disk_size: 40, system_disk_performance_level: 'PL0', instance_charge_type: 'PostPaid', internet_charge_type: 'PayByTraffic', spot_strategy: 'NoSpot',
    key_name: 'terraform', role_name: 'terraform', private_ip: '10.0.0.99', password: 'Terraform-1', tags: { made: 'with' }, instance_name: 'made', host_name: 'made',
    data_disks: [{ Category: 'cloud_essd', Size: 20, DiskName: 'data', DeleteWithInstance: true, Encrypted: false, PerformanceLevel: 'PL1' }],
  },
  {
    instance_name: 'first', description: 'first', deletion_protection: true, resource_group_id: 'rg-first', security_groups: [group, second], tags: { a: '1', b: '' },
    system_disk_name: 'first', system_disk_description: 'first', system_disk_size: 60, system_disk_performance_level: 'PL1',
  },
  { host_name: 'second', user_data: encode('#!/bin/sh'), description: 'second', security_groups: [second], deletion_protection: false, tags: { b: '2' } },
  { status: 'Stopped', system_disk_size: 80 }, { status: 'Running', user_data: encode('#!/bin/bash') },
));
const another = await live(instances, stages(
  {
    instance_type: 'ecs.g7.large', image_id: 'aliyun_3_x64_20G_alibase_20260115.vhd', vswitch_id: vswitch, security_groups: [group], system_disk_category: 'cloud_auto',
    system_disk_size: 100, system_disk_provisioned_iops: 100, system_disk_bursting_enabled: true, system_disk_encrypted: true,
  },
  { system_disk_provisioned_iops: 200, system_disk_bursting_enabled: false },
));
const disk = await live(disks, stages(
  { zone_id: zone, size: 40, encrypted: false, multi_attach: 'Disabled', payment_type: 'PayAsYouGo', resource_group_id: 'rg-first', tags: { made: 'with' } },
  { disk_name: 'first', description: 'first', delete_with_instance: true, delete_auto_snapshot: true, enable_auto_snapshot: false, size: 60, resource_group_id: 'rg-second', tags: { a: '1', b: '' } },
  { category: 'cloud_auto', bursting_enabled: true, provisioned_iops: 100, description: undefined },
  { provisioned_iops: 200, bursting_enabled: false, disk_name: 'second', tags: { b: '2' } },
  { category: 'cloud_essd', performance_level: 'PL1', bursting_enabled: undefined, provisioned_iops: undefined, delete_with_instance: false },
));
const attachment = await live(attachments, [{ disk_id: disk, instance_id: instance, delete_with_instance: true }]);

sayGone(attachments, await attachments.remove(attachment));
sayGone(disks, await disks.remove(disk));
sayGone(instances, await instances.remove(instance));
sayGone(instances, await instances.remove(another));
for (const one of made) {
  sayGone(rules, await rules.remove(one));
}
await groups.remove(second);
sayGone(groups, await removed(groups, group));
sayGone(vswitches, await removed(vswitches, vswitch));
sayGone(vpcs, await removed(vpcs, vpc));
sayFields();
process.exit();

/** The settings after each change, each of which keeps what it does not name. */
function stages(first, ...changes) {
  return changes.reduce((all, change) => [...all, { ...all.at(-1), ...change }], [first]);
}

/** Resources whose reading says itself that they are gone. */
async function removed(resource, id) {
  await resource.remove(id);
  return true;
}
