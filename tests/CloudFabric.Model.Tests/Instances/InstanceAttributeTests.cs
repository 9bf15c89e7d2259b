using System.Collections.Immutable;
using CloudFabric.Model.Instances;
using CloudFabric.Model.Kernel;
using CloudFabric.Model.Networks;
using CloudFabric.Model.Tags;

namespace CloudFabric.Model.Tests.Instances;

/// <summary>Attributes, security groups and labels.</summary>
public sealed class InstanceAttributeTests
{
    private static readonly InstanceState Running = GivenInstance.Running();

    [Fact]
    public void Modify_changes_what_is_given()
    {
        var changed = GivenInstance.Decide(Running, new InstanceCommand.Modify { Name = "web", DeletionProtection = true }).State!;

        Assert.Equal(Running with { Name = "web", DeletionProtection = true }, changed);
        Assert.False(GivenInstance.Decide(changed, new InstanceCommand.Modify { Name = "web" }).Changes);
    }

    [Fact]
    public void User_data_changes_only_while_the_instance_is_stopped()
    {
        var modify = new InstanceCommand.Modify { UserData = "YQ==" };

        Assert.Equal(InstanceFaults.WrongStatus, GivenInstance.Decide(Running, modify).Fault);
        Assert.Equal("YQ==", GivenInstance.Decide(GivenInstance.In("Stopped"), modify).State!.UserData);
    }

    [Fact]
    public void Groups_are_joined_and_left_but_never_the_last()
    {
        var joined = GivenInstance.Decide(Running, new InstanceCommand.JoinGroup(GivenInstance.GroupNamed("sg-2")));

        Assert.Contains(joined.Conditions, condition => condition.Refusal == SecurityGroupFaults.MembersExceeded);
        Assert.Contains(new Usage(Counters.Children(NetworkIds.SecurityGroup.Key(GivenInstance.Region, "sg-2")), 1), InstanceMachine.Shape(joined.State!).Usage);
        var left = GivenInstance.Decide(joined.State, new InstanceCommand.LeaveGroup(GivenInstance.Group)).State!;
        Assert.Equal(["sg-2"], left.SecurityGroupIds);
        Assert.Equal(InstanceFaults.LastGroup, GivenInstance.Decide(left, new InstanceCommand.LeaveGroup("sg-2")).Fault);
        Assert.Equal(InstanceFaults.NotInGroup, GivenInstance.Decide(left, new InstanceCommand.LeaveGroup("sg-3")).Fault);
        Assert.Equal(InstanceFaults.AlreadyInGroup, GivenInstance.Decide(left, new InstanceCommand.JoinGroup(GivenInstance.GroupNamed("sg-2"))).Fault);
        Assert.Equal(InstanceFaults.GroupOfOtherVpc, GivenInstance.Decide(left, new InstanceCommand.JoinGroup(GivenInstance.GroupNamed("sg-3", "vpc-2"))).Fault);
    }

    [Fact]
    public void Groups_are_replaced_and_only_new_ones_are_checked_for_room()
    {
        var replaced = GivenInstance.Decide(Running, new InstanceCommand.Modify
        {
            Groups = [GivenInstance.GroupNamed(GivenInstance.Group), GivenInstance.GroupNamed("sg-2")],
        });

        Assert.Equal([GivenInstance.Group, "sg-2"], replaced.State!.SecurityGroupIds);
        Assert.Equal("sg-2", Assert.Single(replaced.Conditions.OfType<Guard>()).Row.Id);
    }

    [Fact]
    public void Groups_are_of_one_type_where_it_is_known()
    {
        var enterprise = new InstanceCommand.JoinGroup(GivenInstance.GroupNamed("sg-2", type: SecurityGroupState.Enterprise));

        Assert.Equal(InstanceFaults.GroupTypes, GivenInstance.Decide(Running, enterprise).Fault);
        Assert.Equal(["sg-2"], GivenInstance.Decide(Running, new InstanceCommand.Modify { Groups = [enterprise.Group] }).State!.SecurityGroupIds);
        Assert.Equal([GivenInstance.Group, "sg-2"], GivenInstance.Decide(Running with { SecurityGroupType = null }, enterprise).State!.SecurityGroupIds);
    }

    [Fact]
    public void Labels_change_and_are_facets()
    {
        var tagged = GivenInstance.Decide(Running, new InstanceCommand.Label(new LabelChange.AddTags([new ResourceTag("team", "a")]))).State!;

        Assert.Contains(new Facet("tag:team", "a"), InstanceMachine.Shape(tagged).Facets);
    }
}
