using CloudFabric.Model.Kernel;
using CloudFabric.Model.Regions;
using CloudFabric.Model.Tags;

namespace CloudFabric.Model.Networks;

/// <summary>The rules of CreateVpc.</summary>
internal static class VpcCreation
{
    /// <summary>How long a new VPC is pending, in the realistic profile.</summary>
    private static readonly TimeSpan Duration = TimeSpan.FromSeconds(3);

    public static Decision<VpcState, VpcResult> Decide(VpcCommand.Create command, in DecisionContext context)
    {
        var block = VpcBlocks.Usual;
        if (!string.IsNullOrEmpty(command.CidrBlock) && !VpcBlocks.TryRead(command.CidrBlock, out block))
        {
            return VpcFaults.CidrMalformed;
        }

        if (CheckWords(command.Name, command.Description) is { } fault)
        {
            return fault;
        }

        if (VpcBlocks.ReadUserBlocks(command.UserBlocks).Failed(out fault, out var userBlocks)
            || ResourceLabels.Create(command.Tags, command.ResourceGroupId, context.Account).Failed(out fault, out var labels))
        {
            return fault;
        }

        var pending = new StatusTrack(NetworkStatuses.Pending, context.Now + context.Timing.Scale(Duration), NetworkStatuses.Available);
        var vpc = new VpcState(context.Account, context.Key.Region, context.Key.Id, block, context.Now, pending)
        {
            Name = command.Name ?? "",
            Description = command.Description ?? "",
            UserBlocks = userBlocks,
            DnsHostnames = command.DnsHostnames,
            Labels = labels,
        };
        var region = new Guard(Places.RegionKey(vpc.RegionId), RegionFaults.RegionNotFound) { Not = [RegionStatus.Closed] };
        return Decision<VpcState, VpcResult>.Become(vpc, VpcMachine.ResultOf(vpc), region, VpcUsage.Ceiling(vpc, command.Quotas));
    }

    public static Fault? CheckWords(string? name, string? description) => (name, description) switch
    {
        _ when !NetworkText.IsName(name) => VpcFaults.NameMalformed,
        _ when !NetworkText.IsDescription(description) => VpcFaults.DescriptionMalformed,
        _ => null,
    };
}
