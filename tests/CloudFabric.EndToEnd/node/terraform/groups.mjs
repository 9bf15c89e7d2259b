// alicloud_security_group and alicloud_security_group_rule.
import { field, left } from '../lib/lifecycle.mjs';
import { changes, given, region, retag, tagList, tagMap, token } from '../lib/provider.mjs';

const inRegion = { RegionId: region };

export function groupResource({ post, gone }) {
  const attribute = (SecurityGroupId) => post('ecs', 'DescribeSecurityGroupAttribute', { SecurityGroupId, ...inRegion });
  const labels = (SecurityGroupId) => ({ ResourceId: [SecurityGroupId], ResourceType: 'securitygroup', ...inRegion });
  return {
    name: 'alicloud_security_group',
    fields: {
      description: field('group.Description', { changes: true }),
      inner_access_policy: left('attribute.InnerAccessPolicy', { changes: true }),
      resource_group_id: left('group.ResourceGroupId', { changes: true }),
      security_group_name: left('group.SecurityGroupName', { changes: true }),
      security_group_type: left('group.SecurityGroupType'),
      tags: field('tags', { changes: true }),
      vpc_id: left('group.VpcId'),
    },

    async create(wanted) {
      const { SecurityGroupId } = await post('ecs', 'CreateSecurityGroup', {
        ...inRegion, ...token('CreateSecurityGroup'), Tag: tagList(wanted.tags),
        ...given({
          SecurityGroupType: wanted.security_group_type, Description: wanted.description, VpcId: wanted.vpc_id,
          SecurityGroupName: wanted.security_group_name, ResourceGroupId: wanted.resource_group_id,
        }),
      });
      await policy(SecurityGroupId, {}, wanted);
      return SecurityGroupId;
    },

    async read(SecurityGroupId) {
      const group = (await post('ecs', 'DescribeSecurityGroups', { SecurityGroupId, ...inRegion })).SecurityGroups.SecurityGroup[0];
      return { group, attribute: await attribute(SecurityGroupId), tags: tagMap(group.Tags.Tag) };
    },

    async update(SecurityGroupId, was, wanted) {
      const changed = changes(was, wanted, {
        security_group_name: ['SecurityGroupName', wanted.security_group_name], description: ['Description', wanted.description ?? ''],
      });
      if (changed) {
        await post('ecs', 'ModifySecurityGroupAttribute', { SecurityGroupId, ...inRegion, ...changed });
      }
      await policy(SecurityGroupId, was, wanted);
      if (was.resource_group_id !== wanted.resource_group_id) {
        await post('ecs', 'JoinResourceGroup', {
          ResourceId: SecurityGroupId, ...inRegion, ResourceType: 'securitygroup', ResourceGroupId: wanted.resource_group_id,
        });
      }
      await retag(
        (keys) => post('ecs', 'UntagResources', { ...labels(SecurityGroupId), ...keys }),
        (tags) => post('ecs', 'TagResources', { ...labels(SecurityGroupId), ...tags }), was.tags, wanted.tags);
    },

    async remove(SecurityGroupId) {
      await post('ecs', 'DeleteSecurityGroup', { SecurityGroupId, ...inRegion });
      await gone('ecs', 'DescribeSecurityGroupAttribute', { SecurityGroupId, ...inRegion }, 404, 'InvalidSecurityGroupId.NotFound');
    },
  };

  async function policy(SecurityGroupId, was, wanted) {
    await attribute(SecurityGroupId);
    if (wanted.inner_access_policy && was.inner_access_policy !== wanted.inner_access_policy) {
      await post('ecs', 'ModifySecurityGroupPolicy', {
        SecurityGroupId, ...inRegion, ...token('ModifySecurityGroupPolicy'), InnerAccessPolicy: wanted.inner_access_policy,
      });
    }
  }
}

/** A rule has no id of its own: the provider finds it by what it matches. */
export function ruleResource({ post, old }) {
  const attribute = (query) => old('DescribeSecurityGroupAttribute', query);
  const resource = {
    name: 'alicloud_security_group_rule',
    fields: {
      cidr_ip: field('rule.cidr'),
      description: field('rule.Description', { changes: true }),
      ip_protocol: field('rule.protocol'),
      ipv6_cidr_ip: field('rule.Ipv6SourceCidrIp', { told: true }),
      nic_type: left('rule.NicType', { told: true }),
      policy: field('rule.policy'),
      port_range: field('rule.PortRange'),
      prefix_list_id: left('rule.SourcePrefixListId', { told: true }),
      priority: field('rule.priority'),
      security_group_id: field('group'),
      source_group_owner_id: field('rule.SourceGroupOwnerAccount', { told: true }),
      source_security_group_id: field('rule.group'),
      type: field('rule.Direction'),
    },

    async create(wanted) {
      await attribute({ SecurityGroupId: wanted.security_group_id, RegionId: region });
      await post('ecs', isIngress(wanted) ? 'AuthorizeSecurityGroup' : 'AuthorizeSecurityGroupEgress', {
        ...inRegion, SecurityGroupId: wanted.security_group_id,
        Permissions: [{
          IpProtocol: wanted.ip_protocol, PortRange: wanted.port_range, Policy: wanted.policy, Priority: `${wanted.priority}`,
          ...given(peer(wanted)), ...given({ Description: wanted.description }),
        }],
      });
      return wanted;
    },

    /** Where the type of network is not set, the provider asks for one of this name. */
    async read(wanted) {
      const answer = await attribute({ RegionId: region, SecurityGroupId: wanted.security_group_id, Direction: wanted.type, NicType: '<nil>' });
      const rule = answer.Permissions.Permission.find((one) => matches(one, wanted));
      return {
        group: answer.SecurityGroupId,
        rule: rule && {
          ...rule, protocol: rule.IpProtocol.toLowerCase(), policy: rule.Policy.toLowerCase(), priority: Number(rule.Priority),
          cidr: isIngress(wanted) ? rule.SourceCidrIp : rule.DestCidrIp, group: isIngress(wanted) ? rule.SourceGroupId : rule.DestGroupId,
        },
      };
    },

    async update(rule, was, wanted) {
      await old(isIngress(rule) ? 'ModifySecurityGroupRule' : 'ModifySecurityGroupEgressRule', await request(wanted));
    },

    async remove(rule) {
      await old(isIngress(rule) ? 'RevokeSecurityGroup' : 'RevokeSecurityGroupEgress', await request(rule));
      return (await resource.read(rule)).rule === undefined;
    },
  };

  async function request(wanted) {
    await attribute({ SecurityGroupId: wanted.security_group_id, RegionId: region });
    return {
      PortRange: wanted.port_range, IpProtocol: wanted.ip_protocol, Policy: wanted.policy, Priority: `${wanted.priority}`, ...given(peer(wanted)),
      SecurityGroupId: wanted.security_group_id, Description: wanted.description ?? '',
    };
  }

  return resource;
}

const isIngress = ({ type }) => type === 'ingress';

const peer = (wanted) => (isIngress(wanted)
  ? { SourceCidrIp: wanted.cidr_ip, SourceGroupId: wanted.source_security_group_id }
  : { DestCidrIp: wanted.cidr_ip, DestGroupId: wanted.source_security_group_id });

function matches(rule, wanted) {
  const other = isIngress(wanted) ? rule.SourceCidrIp || rule.SourceGroupId : rule.DestCidrIp || rule.DestGroupId;
  return rule.IpProtocol.toLowerCase() === wanted.ip_protocol && rule.PortRange === wanted.port_range && rule.Policy.toLowerCase() === wanted.policy
    && rule.Priority === `${wanted.priority}` && other === (wanted.cidr_ip ?? wanted.source_security_group_id);
}
