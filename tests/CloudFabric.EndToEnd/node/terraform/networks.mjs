// alicloud_vpc and alicloud_vswitch.
import { field, left } from '../lib/lifecycle.mjs';
import { changes, given, region, retag, tagList, tagMap, token } from '../lib/provider.mjs';

const inRegion = { RegionId: region };

export function vpcResource({ post, poll, gone }) {
  const isAvailable = (answer) => answer.Status === 'Available';
  const awaitVpc = (VpcId) => poll('vpc', 'DescribeVpcAttribute', { VpcId, ...inRegion }, isAvailable);
  const labels = (VpcId) => ({ ResourceId: [VpcId], ResourceType: 'VPC', ...inRegion });
  const tables = (VpcId) => post('vpc', 'DescribeRouteTableList', { VpcId, ...inRegion });
  const resource = {
    name: 'alicloud_vpc',
    fields: {
      cidr_block: left('vpc.CidrBlock'),
      description: field('vpc.Description', { changes: true }),
      dns_hostname_status: left('vpc.DnsHostnameStatus', { changes: true }),
      enable_ipv6: left('vpc.EnabledIpv6', { told: true }),
      ipv6_cidr_block: left('vpc.Ipv6CidrBlock', { told: true }),
      is_default: left('vpc.IsDefault', { told: true }),
      resource_group_id: left('table.ResourceGroupId', { changes: true }),
      secondary_cidr_blocks: left('vpc.SecondaryCidrBlocks.SecondaryCidrBlock', { changes: true }),
      system_route_table_description: field('table.Description', { told: true }),
      system_route_table_name: field('table.RouteTableName', { told: true }),
      system_route_table_route_propagation_enable: left('table.RoutePropagationEnable', { told: true }),
      tags: field('tags', { changes: true }),
      user_cidrs: left('vpc.UserCidrs.UserCidr'),
      vpc_name: left('vpc.VpcName', { changes: true }),
    },

    async create(wanted) {
      const { VpcId } = await post('vpc', 'CreateVpc', {
        ...inRegion, ...token('CreateVpc'), Tag: tagList(wanted.tags),
        ...given({
          CidrBlock: wanted.cidr_block, VpcName: wanted.vpc_name, Description: wanted.description, ResourceGroupId: wanted.resource_group_id,
          UserCidr: wanted.user_cidrs?.join(','), EnableDnsHostname: enabling(wanted),
        }),
      });
      await awaitVpc(VpcId);
      await tables(VpcId);
      await blocks(VpcId, {}, wanted);
      // The provider tags once more what it made with tags.
      await tag(VpcId, {}, wanted);
      return VpcId;
    },

    async read(VpcId) {
      const vpc = await post('vpc', 'DescribeVpcAttribute', { VpcId, ...inRegion });
      const table = (await tables(VpcId)).RouterTableList.RouterTableListType.find((one) => one.RouteTableType === 'System' && one.VpcId === VpcId);
      return { vpc, table, tags: tagMap(vpc.Tags.Tag) };
    },

    async update(VpcId, was, wanted) {
      const changed = changes(was, wanted, {
        description: ['Description', wanted.description ?? ''], vpc_name: ['VpcName', wanted.vpc_name], dns_hostname_status: ['EnableDnsHostname', enabling(wanted)],
      });
      if (changed) {
        await post('vpc', 'ModifyVpcAttribute', { VpcId, ...inRegion, ...changed });
        await awaitVpc(VpcId);
      }
      if (was.resource_group_id !== wanted.resource_group_id) {
        await post('vpc', 'MoveResourceGroup', { ResourceId: VpcId, ...inRegion, NewResourceGroupId: wanted.resource_group_id, ResourceType: 'VPC' });
      }
      await tables(VpcId);
      await blocks(VpcId, was, wanted);
      await tag(VpcId, was, wanted);
    },

    async remove(VpcId) {
      await post('vpc', 'DeleteVpc', { VpcId, ...inRegion, ...token('DeleteVpc') });
      await gone('vpc', 'DescribeVpcAttribute', { VpcId, ...inRegion }, 404, 'InvalidVpcId.NotFound');
    },
  };

  async function blocks(VpcId, { secondary_cidr_blocks: was = [] }, { secondary_cidr_blocks: wanted = [] }) {
    for (const block of was.filter((one) => !wanted.includes(one))) {
      await post('vpc', 'UnassociateVpcCidrBlock', { VpcId, ...inRegion, SecondaryCidrBlock: block });
      await awaitVpc(VpcId);
    }
    for (const block of wanted.filter((one) => !was.includes(one))) {
      await post('vpc', 'AssociateVpcCidrBlock', { VpcId, ...inRegion, SecondaryCidrBlock: block, IpVersion: 'IPV4' });
      await awaitVpc(VpcId);
    }
  }

  const tag = (VpcId, was, wanted) => retag(
    (keys) => post('vpc', 'UnTagResources', { ...labels(VpcId), ...keys }), (tags) => post('vpc', 'TagResources', { ...labels(VpcId), ...tags }), was.tags, wanted.tags);
  return resource;
}

export function vswitchResource({ post, poll, gone }) {
  const awaitVSwitch = (VSwitchId) => poll('vpc', 'DescribeVSwitchAttributes', { VSwitchId, ...inRegion }, (answer) => answer.Status === 'Available');
  const labels = (VSwitchId) => ({ ResourceId: [VSwitchId], ResourceType: 'VSWITCH', ...inRegion });
  const tag = (VSwitchId, was, wanted) => retag(
    (keys) => post('vpc', 'UnTagResources', { ...labels(VSwitchId), ...keys }), (tags) => post('vpc', 'TagResources', { ...labels(VSwitchId), ...tags }), was.tags, wanted.tags);
  return {
    name: 'alicloud_vswitch',
    fields: {
      cidr_block: left('vswitch.CidrBlock'),
      description: field('vswitch.Description', { changes: true }),
      ipv6_cidr_block: left('vswitch.Ipv6CidrBlock', { told: true }),
      is_default: left('vswitch.IsDefault', { told: true }),
      tags: field('tags', { changes: true }),
      vswitch_name: left('vswitch.VSwitchName', { changes: true }),
      vpc_id: left('vswitch.VpcId'),
      zone_id: left('vswitch.ZoneId'),
    },

    async create(wanted) {
      const { VSwitchId } = await post('vpc', 'CreateVSwitch', {
        ...inRegion, ...token('CreateVSwitch'), CidrBlock: wanted.cidr_block, VpcId: wanted.vpc_id,
        ...given({ VSwitchName: wanted.vswitch_name, Description: wanted.description, ZoneId: wanted.zone_id }),
      });
      await awaitVSwitch(VSwitchId);
      await tag(VSwitchId, {}, wanted);
      return VSwitchId;
    },

    async read(VSwitchId) {
      const vswitch = await post('vpc', 'DescribeVSwitchAttributes', { VSwitchId, ...inRegion });
      return { vswitch, tags: tagMap(vswitch.Tags.Tag) };
    },

    async update(VSwitchId, was, wanted) {
      const changed = changes(was, wanted, {
        vswitch_name: ['VSwitchName', wanted.vswitch_name], description: ['Description', wanted.description ?? ''],
      });
      if (changed) {
        await post('vpc', 'ModifyVSwitchAttribute', { VSwitchId, ...inRegion, ...changed });
        await awaitVSwitch(VSwitchId);
      }
      await tag(VSwitchId, was, wanted);
    },

    async remove(VSwitchId) {
      await post('vpc', 'DeleteVSwitch', { VSwitchId, ...inRegion });
      await gone('vpc', 'DescribeVSwitchAttributes', { VSwitchId, ...inRegion }, 404, 'InvalidVSwitchId.NotFound');
    },
  };
}

const enabling = ({ dns_hostname_status: status }) => status && `${status === 'ENABLED'}`;
