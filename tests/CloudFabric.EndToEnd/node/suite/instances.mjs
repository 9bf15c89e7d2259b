// Instances: made both ways, looked for by everything they have, switched, changed, tagged and moved between groups.
import { fails, possible } from '../lib/expect.mjs';
import { until } from '../lib/report.mjs';
import { type } from './places.mjs';

const list = 'Instances.Instance';
const encode = (text) => Buffer.from(text).toString('base64');

/** Three instances that the disks need: two in one zone, one in another; `remove` deletes them. */
export async function instances(desk, place, net) {
  const ids = await make(desk, place, net);
  await read(desk, place, net, ids);
  await details(desk, net, ids);
  await power(desk, ids);
  await change(desk, ids);
  await groups(desk, net, ids);
  await labels(desk, ids);
  return { ids, remove: () => remove(desk, ids) };
}

const launch = ({ image }, { VSwitchId, SecurityGroupId }) => ({ ImageId: image, InstanceType: type, VSwitchId, SecurityGroupId });

/** Waits for the status of instances and makes the waiting's last reading no call of its own. */
function settled({ ask }, ids, status) {
  return until(() => ask.ecs('DescribeInstanceStatus', { InstanceId: ids, PageSize: 50 }), (answer) =>
    answer.InstanceStatuses.InstanceStatus.length === ids.length && answer.InstanceStatuses.InstanceStatus.every((one) => one.Status === status));
}

async function make(desk, place, net) {
  const { ecs, region, run } = desk;
  const wanted = {
    ...launch(place, net), Amount: 2, MinAmount: 1, InstanceName: 'suite[1,3]', UniqueSuffix: false, HostName: 'suite', Description: 'of a suite',
    UserData: encode('#!/bin/sh'), KeyPairName: 'suite', RamRoleName: 'suite', ResourceGroupId: 'rg-suite', Tag: [{ Key: 'suite', Value: region }],
    SystemDisk: { Category: 'cloud_essd', Size: 50, PerformanceLevel: 'PL1', DiskName: 'system', Description: 'of a suite' },
    DataDisk: [{ Category: 'cloud_auto', Size: 60, DiskName: 'data', DeleteWithInstance: true, Device: '/dev/xvdb', BurstingEnabled: true, ProvisionedIops: 100 }],
  };
  await ecs('rehearse a launch', 'RunInstances', { ...wanted, DryRun: true }, possible);
  const token = { ClientToken: `run-${run}` };
  const made = await ecs('launch two', 'RunInstances', { ...wanted, ...token }, { 'InstanceIdSets.InstanceIdSet.#': 2 });
  const [first, second] = made.InstanceIdSets.InstanceIdSet;
  await ecs('launch the same two', 'RunInstances', { ...wanted, ...token }, { 'InstanceIdSets.InstanceIdSet': [first, second] });
  await ecs('launch others by the token', 'RunInstances', { ...wanted, ...token, Amount: 1 }, fails(400, 'IdempotentParameterMismatch'));
  const third = await ecs('launch one elsewhere', 'RunInstances', {
    ...launch(place, net), SecurityGroupId: undefined, SecurityGroupIds: [net.SecurityGroupId, net.otherGroupId], VSwitchId: net.otherVSwitchId,
    PrivateIpAddress: '10.0.1.77', InstanceName: 'elsewhere', InstanceChargeType: 'PostPaid', SpotStrategy: 'NoSpot', DeletionProtection: true,
  });
  const away = third.InstanceIdSets.InstanceIdSet[0];
  const old = { ...launch(place, net), InstanceName: 'older', ClientToken: `create-${run}` };
  const { InstanceId } = await ecs('create one the older way', 'CreateInstance', old, { InstanceId: /^i-/ });
  await ecs('create the same one', 'CreateInstance', old, { InstanceId });
  await settled(desk, [first, second, away], 'Running');
  await settled(desk, [InstanceId], 'Stopped');
  return { first, second, away, old: InstanceId };
}

async function read({ ecs, region }, place, net, { first, second, away, old }) {
  const finds = async (name, parameters, ids, more = {}) => ecs(`instances by ${name}`, 'DescribeInstances', parameters, {
    [`${list}.*.InstanceId`]: (found) => JSON.stringify([...found].sort()) === JSON.stringify([...ids].sort()), ...more,
  });
  const VpcId = net.VpcId;
  await finds('id', { InstanceIds: JSON.stringify([first]) }, [first], {
    [`${list}.0`]: (one) => one.InstanceName === 'suite001' && one.HostName === 'suite' && one.Cpu === 2 && one.Memory === 8192 && one.ZoneId === place.zone,
    [`${list}.0.Description`]: 'of a suite', [`${list}.0.KeyPairName`]: 'suite', [`${list}.0.ResourceGroupId`]: 'rg-suite', [`${list}.0.Status`]: 'Running',
    [`${list}.0.VpcAttributes.VSwitchId`]: net.VSwitchId, [`${list}.0.SecurityGroupIds.SecurityGroupId`]: [net.SecurityGroupId],
    [`${list}.0.Tags.Tag`]: [{ TagKey: 'suite', TagValue: region }], [`${list}.0.RegionId`]: region,
  });
  await finds('ids', { InstanceIds: JSON.stringify([first, away, 'i-nobody']) }, [first, away], { TotalCount: 2 });
  await finds('no ids', { InstanceIds: '[]' }, []);
  await finds('name', { InstanceName: 'suite*' }, [first, second]);
  await finds('status', { VpcId, Status: 'Stopped' }, [old]);
  await finds('zone', { VpcId, ZoneId: place.zone, Status: 'Running' }, [first, second]);
  await finds('VPC', { VpcId }, [first, second, away, old], { TotalCount: 4, PageNumber: 1, PageSize: 10 });
  await finds('vSwitch', { VSwitchId: net.otherVSwitchId }, [away]);
  await finds('group', { SecurityGroupId: net.otherGroupId }, [away]);
  await finds('image', { VpcId, ImageId: place.image }, [first, second, away, old]);
  await finds('type', { VpcId, InstanceType: type }, [first, second, away, old]);
  await finds('family', { VpcId, InstanceTypeFamily: 'ecs.g7' }, [first, second, away, old]);
  await finds('charge type', { VpcId, InstanceChargeType: 'PrePaid' }, []);
  await finds('network type', { VpcId, InstanceNetworkType: 'vpc', IoOptimized: true }, [first, second, away, old]);
  await finds('key pair', { KeyPairName: 'suite', VpcId }, [first, second]);
  await finds('private address', { PrivateIpAddresses: '["10.0.1.77"]', VpcId }, [away]);
  await finds('public address', { PublicIpAddresses: '["203.0.113.1"]', VpcId }, []);
  await finds('resource group', { ResourceGroupId: 'rg-suite', VpcId }, [first, second]);
  await finds('tag', { Tag: [{ Key: 'suite', Value: region }] }, [first, second]);
  await finds('creation', { VpcId, Filter: [{ Key: 'CreationStartTime', Value: '2000-01-01T00:00Z' }] }, [first, second, away, old]);
  await finds('lock', { VpcId, LockReason: 'security' }, []);
  await finds('attributes', { InstanceIds: JSON.stringify([old]), AdditionalAttributes: ['META_OPTIONS'] }, [old], {
    [`${list}.0.MetadataOptions.HttpEndpoint`]: 'enabled',
  });
  await ecs('page of instances', 'DescribeInstances', { VpcId, PageNumber: 2, PageSize: 3 }, { [`${list}.#`]: 1, TotalCount: 4, PageNumber: 2 });
  await ecs('instances by token', 'DescribeInstances', { VpcId, MaxResults: 10 }, { [`${list}.#`]: 4, NextToken: '' });
}

async function details({ ecs }, net, { first, second, away }) {
  const statuses = 'InstanceStatuses.InstanceStatus';
  await ecs('statuses', 'DescribeInstanceStatus', { InstanceId: [first, second] }, {
    [`${statuses}.*.Status`]: ['Running', 'Running'], TotalCount: 2,
  });
  await ecs('page of statuses', 'DescribeInstanceStatus', { PageNumber: 1, PageSize: 1 }, { [`${statuses}.#`]: 1 });
  await ecs('user data', 'DescribeUserData', { InstanceId: first }, { UserData: encode('#!/bin/sh'), InstanceId: first });
  await ecs('roles', 'DescribeInstanceRamRole', { InstanceIds: JSON.stringify([first]) }, {
    'InstanceRamRoleSets.InstanceRamRoleSet.0.RamRoleName': 'suite',
  });
  await ecs('maintenance', 'DescribeInstanceMaintenanceAttributes', { InstanceId: [first] }, {
    'MaintenanceAttributes.MaintenanceAttribute.*.InstanceId': [first],
  });
  await ecs('private pools', 'DescribeInstanceAttachmentAttributes', { InstanceIds: JSON.stringify([first]) }, {
    'Instances.Instance.*.InstanceId': [first], TotalCount: 1,
  });
  const sets = 'NetworkInterfaceSets.NetworkInterfaceSet';
  const found = await ecs('interfaces', 'DescribeNetworkInterfaces', { InstanceId: away }, {
    [`${sets}.*.PrivateIpAddress`]: ['10.0.1.77'], [`${sets}.0.Type`]: 'Primary', [`${sets}.0.Status`]: 'InUse',
  });
  const { NetworkInterfaceId } = found.NetworkInterfaceSets.NetworkInterfaceSet[0];
  await ecs('interface by id', 'DescribeNetworkInterfaces', { NetworkInterfaceId: [NetworkInterfaceId] }, { [`${sets}.*.InstanceId`]: [away] });
  await ecs('interfaces of a vSwitch', 'DescribeNetworkInterfaces', { VSwitchId: net.otherVSwitchId, Type: 'Primary' }, {
    [`${sets}.*.InstanceId`]: [away],
  });
  await ecs('interface by address', 'DescribeNetworkInterfaces', { PrimaryIpAddress: '10.0.1.77', VpcId: net.VpcId }, { TotalCount: 1 });
}

async function power(desk, { first, second, old }) {
  const { ecs } = desk;
  const codes = (...wanted) => ({ 'InstanceResponses.InstanceResponse.*.Code': wanted });
  await ecs('start the older one', 'StartInstance', { InstanceId: old });
  await settled(desk, [old], 'Running');
  await ecs('start it again', 'StartInstance', { InstanceId: old }, fails(403, 'IncorrectInstanceStatus'));
  await ecs('rehearse a stop', 'StopInstance', { InstanceId: first, DryRun: true }, possible);
  await ecs('stop one', 'StopInstance', { InstanceId: first, ForceStop: true, StoppedMode: 'KeepCharging' });
  await settled(desk, [first], 'Stopped');
  await ecs('stopped', 'DescribeInstances', { InstanceIds: JSON.stringify([first]) }, {
    [`${list}.0.StoppedMode`]: 'KeepCharging', [`${list}.0.Status`]: 'Stopped',
  });
  await ecs('start two, one of which runs', 'StartInstances', { InstanceId: [first, second] }, codes('200', 'IncorrectInstanceStatus'));
  await settled(desk, [first, second], 'Running');
  await ecs('stop two', 'StopInstances', { InstanceId: [first, second], ForceStop: true }, {
    ...codes('200', '200'), 'InstanceResponses.InstanceResponse.*.PreviousStatus': ['Running', 'Running'],
  });
  await settled(desk, [first, second], 'Stopped');
  await ecs('reboot what is stopped', 'RebootInstance', { InstanceId: first }, fails(403, 'IncorrectInstanceStatus'));
  await ecs('start two', 'StartInstances', { InstanceId: [first, second] }, codes('200', '200'));
  await settled(desk, [first, second], 'Running');
  await ecs('reboot one', 'RebootInstance', { InstanceId: first, ForceStop: true });
  await settled(desk, [first], 'Running');
  await ecs('reboot two', 'RebootInstances', { InstanceId: [first, second], ForceReboot: true }, codes('200', '200'));
  await settled(desk, [first, second], 'Running');
}

async function change({ ecs }, { first }) {
  await ecs('change an instance', 'ModifyInstanceAttribute', {
    InstanceId: first, InstanceName: 'changed', Description: 'changed', HostName: 'changed', UserData: encode('#!/bin/bash'),
  });
  await ecs('changed instance', 'DescribeInstances', { InstanceIds: JSON.stringify([first]) }, {
    [`${list}.0.InstanceName`]: 'changed', [`${list}.0.Description`]: 'changed', [`${list}.0.HostName`]: 'changed',
  });
  await ecs('changed user data', 'DescribeUserData', { InstanceId: first }, { UserData: encode('#!/bin/bash') });
  await ecs('protect an instance', 'ModifyInstanceAttribute', { InstanceId: first, DeletionProtection: true });
  await ecs('delete what is protected', 'DeleteInstance', { InstanceId: first, Force: true }, fails(403, 'InvalidOperation.DeletionProtection'));
  await ecs('protect it no more', 'ModifyInstanceAttribute', { InstanceId: first, DeletionProtection: false });
}

async function groups({ ecs }, { SecurityGroupId, otherGroupId }, { first, second }) {
  const one = { InstanceId: first, SecurityGroupId: otherGroupId };
  await ecs('join a group', 'JoinSecurityGroup', one);
  await ecs('join it again', 'JoinSecurityGroup', one, fails(403, 'InvalidInstanceId.AlreadyExists'));
  await ecs('joined', 'DescribeInstances', { InstanceIds: JSON.stringify([first]) }, {
    [`${list}.0.SecurityGroupIds.SecurityGroupId`]: [SecurityGroupId, otherGroupId],
  });
  await ecs('members of a group', 'DescribeSecurityGroups', { SecurityGroupId: otherGroupId, IsQueryEcsCount: true }, {
    'SecurityGroups.SecurityGroup.0.EcsCount': 2,
  });
  await ecs('leave the group', 'LeaveSecurityGroup', one);
  await ecs('leave the last group', 'LeaveSecurityGroup', { ...one, SecurityGroupId }, fails(403, 'InstanceLastSecurityGroup'));
  await ecs('change groups', 'ModifyInstanceAttribute', { InstanceId: second, SecurityGroupIds: [otherGroupId] });
  await ecs('delete a group with members', 'DeleteSecurityGroup', { SecurityGroupId: otherGroupId }, fails(403, 'DependencyViolation'));
}

async function labels({ ecs, region }, { first, second }) {
  const both = { ResourceType: 'instance', ResourceId: [first, second] };
  await ecs('tag instances', 'TagResources', { ...both, Tag: [{ Key: 'team', Value: 'blue' }, { Key: 'env', Value: 'test' }] });
  await ecs('tags of instances', 'ListTagResources', both, {
    'TagResources.TagResource.#': 6, 'TagResources.TagResource.0.ResourceType': 'instance',
  });
  await ecs('untag instances', 'UntagResources', { ...both, TagKey: ['team'] });
  await ecs('instances of a tag', 'ListTagResources', { ResourceType: 'instance', Tag: [{ Key: 'suite', Value: region }] }, {
    'TagResources.TagResource.*.ResourceId': (ids) => ids.includes(first) && ids.includes(second),
  });
  await ecs('move an instance', 'JoinResourceGroup', { ResourceType: 'instance', ResourceId: first, ResourceGroupId: 'rg-moved' });
  await ecs('moved instance', 'DescribeInstances', { ResourceGroupId: 'rg-moved' }, { [`${list}.*.InstanceId`]: [first] });
}

async function remove(desk, { first, second, away, old }) {
  const { ecs } = desk;
  await ecs('delete what runs', 'DeleteInstance', { InstanceId: old }, fails(403, 'IncorrectInstanceStatus'));
  await ecs('rehearse a deletion', 'DeleteInstance', { InstanceId: old, Force: true, DryRun: true }, possible);
  await ecs('delete one by force', 'DeleteInstance', { InstanceId: old, Force: true });
  await ecs('delete several, one of which is protected', 'DeleteInstances', { InstanceId: [first, away], Force: true }, fails(403, 'InvalidOperation.DeletionProtection'));
  await ecs('unprotect', 'ModifyInstanceAttribute', { InstanceId: away, DeletionProtection: false });
  await ecs('delete several', 'DeleteInstances', { InstanceId: [first, second, away], Force: true, ClientToken: `delete-${desk.run}` });
  await ecs('delete what is gone', 'DeleteInstance', { InstanceId: old, Force: true }, fails(404, 'InvalidInstanceId.NotFound'));
  await ecs('instances are gone', 'DescribeInstances', { InstanceIds: JSON.stringify([first, second, away, old]) }, { [`${list}.#`]: 0 });
}
